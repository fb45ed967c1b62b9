"""The sheets of the art department: one for a role, the line-up, a set, the colour script; the same designs, the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from multiplane import line
from multiplane.core import codec
from multiplane.core.design import CastDesign, Garment, PlaceDesign, SceneColour, Style
from multiplane.design import CAST_SHEET, COLOUR_SHEET, LINEUP, PLACE_SHEET
from multiplane.design.paper import main_colours
from multiplane.opening import open_production
from multiplane.run.step import Job

ANN = CastDesign("ann", "Ann", wardrobe=(Garment("coat", "#3f6f9a"), Garment("trousers", "#4a4038"), Garment("shoes", "#5a3a28")), from_text=("blue coat",), not_obeyed=("tattoo",))
REX = CastDesign("rex", "Rex", species="dog", height=0.6, skin="#8a5a34")


def run(step, out: Path, params: dict, inputs: dict | None = None) -> dict:
    out.mkdir()
    return dict(step.run(Job(params, inputs or {}, out)))


@pytest.mark.parametrize("design", [ANN, REX], ids=["person", "dog"])
def test_a_role(tmp_path, design):
    params = {"design": codec.to_plain(design), "description": "in a blue coat, tattooed"}
    facts = run(CAST_SHEET, tmp_path / "a", params)
    assert facts["not_obeyed"] == list(design.not_obeyed)
    run(CAST_SHEET, tmp_path / "b", params)
    assert (tmp_path / "a/sheet.png").read_bytes() == (tmp_path / "b/sheet.png").read_bytes()
    with Image.open(tmp_path / "a/sheet.png") as page:
        assert page.size == (1800, 1500) and len(page.getcolors(1 << 24)) > 500


def test_the_line_up_grows_with_the_cast(tmp_path):
    run(LINEUP, tmp_path / "a", {"designs": [codec.to_plain(ANN), codec.to_plain(REX)], "title": "T"})
    run(LINEUP, tmp_path / "b", {"designs": [codec.to_plain(ANN)] * 12, "title": "T"})
    with Image.open(tmp_path / "a/lineup.png") as small, Image.open(tmp_path / "b/lineup.png") as large:
        assert small.width < large.width and small.height == large.height


def test_a_set(tmp_path):
    design = PlaceDesign("k", "Kitchen", "bedroom", True, palette=("#a8b4c4", "#7d5f52", "#c9806a", "#e9dfcf", "#5a6f94"), width=10)
    run(PLACE_SHEET, tmp_path / "a", {"design": codec.to_plain(design), "style": codec.to_plain(Style())})
    with Image.open(tmp_path / "a/sheet.png") as page:
        day, night = page.crop((60, 160, 890, 620)), page.crop((60, 680, 890, 1140))
        assert sum(day.resize((1, 1)).getpixel((0, 0))) > 1.2 * sum(night.resize((1, 1)).getpixel((0, 0)))


def test_the_colour_script_shows_every_scene(tmp_path):
    Image.new("RGB", (480, 270), "#884422").save(tmp_path / "still.png")
    scenes = [{"colour": codec.to_plain(SceneColour(f"sq0{k}0", warmth=0.2 * k - 0.4)), "heading": "INT. ROOM", "mood": "sad"} for k in range(1, 6)]
    run(COLOUR_SHEET, tmp_path / "a", {"title": "T", "scenes": scenes}, {"still/sq010": {"still.png": tmp_path / "still.png"}})
    with Image.open(tmp_path / "a/colour_script.png") as page:
        assert page.getpixel((300, 250)) == (0x88, 0x44, 0x22)


def test_main_colours_are_those_of_the_picture():
    import numpy as np

    halves = np.zeros((54, 96, 3), np.uint8)
    halves[:, :48], halves[:, 48:] = (200, 40, 40), (20, 20, 60)
    assert {"#c82828", "#14143c"} <= set(main_colours(halves, 3))


def test_the_sheets_are_made_for_the_art_department_alone(tmp_path):
    """`--to design` wants them; the film does not."""
    script = (Path(__file__).parents[2] / "examples" / "lighthouse" / "script.fountain").read_text("utf-8")
    (tmp_path / "script.fountain").write_text(script, "utf-8")
    (tmp_path / "multiplane.toml").write_text('[engines]\nvoice = "hibari"\n')
    graph = line.lay_out(line.prepare(open_production(tmp_path)))
    wanted = set(line.targets(graph, to="design"))
    assert {"design/cast/mara", "design/cast/finn", "design/lineup", "design/place/lamp_room", "design/colours"} <= wanted
    film = graph.needed_for(line.targets(graph, to="delivery"))
    assert not [node.id for node in film if node.id.startswith("design/")]

def test_planning_needs_no_rasteriser():
    """Naming the steps must not bring numpy, numba or Pillow into the process that plans."""
    import subprocess
    import sys

    code = "import sys; from multiplane.design import CAST_SHEET, COLOUR_SHEET, colour_script; print([m for m in ('numpy', 'numba', 'PIL') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
