"""Painting over the layout with engines from outside: what is true to the staging counts, what is not is said."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from painters import spoil

from multiplane.core import codec
from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign
from multiplane.core.formats import Format
from multiplane.core.office import Budget
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot, Shows, Speaks
from multiplane.core.take import Sound, Take
from multiplane.core.timing import time_shot
from multiplane.media.png import read_picture
from multiplane.run.step import Job
from multiplane.shots import CHOOSE, EDGES, HANDOFF, PAINT, RENDER
from multiplane.shots.brushes import _mask, sampled
from multiplane.shots.choosing import say_tried
from multiplane.shots.judging import Bounds, Judge, judge_plate
from multiplane.shots.layout import draw_frames, draw_reference, empty_stage
from multiplane.store.office import ProductionOffice
from multiplane.toon.passes import draw_passes

SMALL = Format(192, 108, 6)
STILL = Framing(0, 1.0, 2.6)
SHOT = Shot(
    "", "sq010", "two_shot", "kitchen", Camera(STILL, STILL),
    marks=(Mark("ada", -0.6), Mark("bo", 0.7, facing="three_quarter_left")),
    events=(Does("b0", acts=(Act("ada", "wave", 0.6),), text="Ada waves."), Speaks("b1", role="bo", text="Hello.", line="line_001"), Shows("b2", text="Later", seconds=0.9)),
    seed=4,
)  # fmt: skip
BIBLE = Bible(
    (
        CastDesign("ada", "ADA", wardrobe=(Garment("coat", "#e0b020"),)),
        CastDesign("bo", "BO", wardrobe=(Garment("jumper", "#b0352f"),), skin="#7a4a30", height=1.4),
    ),
    (PlaceDesign("kitchen", "Kitchen", "kitchen"),), (),
)  # fmt: skip
TAKES = {"line_001": Take(0.8, 24000, (Sound(0.0, 0.8, "Hello"),), (Sound(0.0, 0.8, "e"),))}
TIMED = time_shot(SHOT, TAKES, SMALL.fps)


@pytest.fixture
def tools(tmp_path):
    """A folder with the painting program; what it was asked is in asked.log."""
    shutil.copy(Path(__file__).with_name("painters.py"), tmp_path / "painters.py")
    return tmp_path


def asked_of(tools):
    return [json.loads(line) for line in (tools / "asked.log").read_text().splitlines()]


def paint(tools, how, *, name="painted", before=None, abilities=("video",), **contract):
    """Run PAINT with the program painting `how`; returns (facts, output files by name)."""
    settings = {"program": [sys.executable, str(tools / "painters.py"), how], "abilities": list(abilities)}
    office = ProductionOffice(tools)
    office.begin_run(Budget(), {how: {"kind": "command", "settings": settings, "tries": 1}})
    return run(tools, PAINT, name, {"engine": {"name": how, "controls": ["flat"], "seeds": 1, **contract}}, {"before": before} if before else {}, office)


def run(tools, step, name, more=None, inputs=None, office=None):
    take = tools / "take.json"
    take.write_bytes(codec.encode(TAKES["line_001"]))
    out = tools / name
    out.mkdir()
    params = {"shot": codec.to_plain(SHOT), "bible": codec.to_plain(BIBLE), "format": codec.to_plain(SMALL), **(more or {})}
    facts = step.run(Job(params, {"take/line_001": {"take.json": take}, **(inputs or {})}, out, open_office=lambda: office))
    return facts, {path.name: path for path in out.iterdir()}


def test_a_painting_true_to_the_layout_counts(tools):
    facts, files = paint(tools, "styled")
    assert sorted(files) == ["panel.png", "picture.mp4", "stats.json", "thumb.jpg", "tried.json"]
    assert facts["provenance"]["model"] == "styled" and facts["measures"]["staging"] > 0.8
    assert json.loads(files["tried.json"].read_bytes()) == [] and facts["frames"] == TIMED.frames
    asked = asked_of(tools)[0]
    assert asked["references"] == ["cast:ada", "cast:bo"] and "kitchen" in asked["prompt"] and "Ada waves" in asked["prompt"]


@pytest.mark.parametrize(
    ("how", "said"),
    [("moved", "not where the layout has it"), ("recoloured", "own colours"), ("flickering", "flickers"), ("noise", ""), ("short", "frames")],
)
def test_a_painting_that_is_not_does_not(tools, how, said):
    facts, files = paint(tools, how)
    assert "picture.mp4" not in files
    tried = json.loads(files["tried.json"].read_bytes())
    assert said in " ".join(tried[-1]["said"]) and tried[-1]["engine"] == how
    assert "try_again" not in facts


def test_another_seed_may_do(tools):
    facts, files = paint(tools, "second", seeds=2)
    assert "picture.mp4" in files and facts["seed"] == SHOT.seed + 1000
    assert [one["seed"] for one in json.loads(files["tried.json"].read_bytes())] == [SHOT.seed]


def test_an_engine_that_is_down_is_tried_again_in_the_next_run(tools):
    facts, files = paint(tools, "dead")
    assert "the GPU is on fire" in facts["try_again"] and "picture.mp4" not in files


def test_the_next_engine_is_asked_and_an_accepted_painting_is_passed_on(tools):
    _, first = paint(tools, "moved", name="first")
    _, second = paint(tools, "styled", name="second", before=first)
    assert "picture.mp4" in second and len(json.loads(second["tried.json"].read_bytes())) == 1
    facts, third = paint(tools, "dead", name="third", before=second)
    assert facts == {"passed_on": True} and third["picture.mp4"].read_bytes() == second["picture.mp4"].read_bytes()


def test_the_layout_stands_in_and_that_is_said(tools):
    _, layout = run(tools, RENDER, "layout")
    _, painted = paint(tools, "moved")
    facts, chosen = run(tools, CHOOSE, "chosen", inputs={"painted": painted, "layout": layout})
    assert facts == {"stands_in": True} and chosen["picture.mp4"].read_bytes() == layout["picture.mp4"].read_bytes()
    assert "not where the layout has it" in say_tried("sq010_sh0010", chosen)[0]


def test_frame_by_frame_each_drawing_is_painted_once(tools):
    facts, files = paint(tools, "styled", abilities=("edit",), paint="frames")
    asked = asked_of(tools)
    assert facts["painted"] == "frames" and 1 < len(asked) < TIMED.frames
    assert "previous" not in asked[0]["references"] and "previous" in asked[1]["references"]
    assert "picture.mp4" in files


def test_a_plate_keeps_the_figures_of_the_layout(tools):
    facts, files = paint(tools, "styled", abilities=("edit",))
    assert facts["painted"] == "plate" and len(asked_of(tools)) == 1 and "nobody in it" in asked_of(tools)[0]["prompt"]
    assert "picture.mp4" in files


@pytest.mark.parametrize("how", ["noise", "narrow"])
def test_a_plate_of_another_place_does_not_count(tools, how):
    _, files = paint(tools, how, abilities=("edit",))
    assert "picture.mp4" not in files


def test_words_are_drawn_over_the_painting(tools):
    _, files = paint(tools, "styled")
    shown = next(one for one in TIMED.events if isinstance(one.event, Shows))
    import av

    with av.open(str(files["picture.mp4"])) as film:
        frames = [frame.to_ndarray(format="gray") for frame in film.decode(video=0)]
    middle = (shown.frame_in + shown.frame_out) // 2
    assert np.abs(frames[middle].astype(int) - frames[shown.frame_in - 3].astype(int)).max() > 60


def test_a_shot_is_packed_for_an_artist(tools):
    _, files = run(tools, HANDOFF, "parcel", {"shot_id": "sq010_sh0010"})
    for name in ("layout.mp4", "line.mp4", "depth.mp4", "pose.mp4", "identity.mp4", "first.png", "last.png", "poses.json", "sheet_cast_ada.png", "brief.md"):
        assert files[name].stat().st_size > 0, name
    brief = files["brief.md"].read_text("utf-8")
    assert "art/sq010_sh0010/picture.mp4" in brief and "“Hello.”" in brief and "1001" in brief
    assert set(json.loads(files["poses.json"].read_bytes())) == {str(1001 + f) for f in range(TIMED.frames)}


def test_the_edges_of_a_shot_are_its_first_and_last_picture(tools):
    _, files = run(tools, EDGES, "edges")
    first, last = draw_frames(TIMED, BIBLE, SMALL, (0, TIMED.frames - 1))
    assert np.array_equal(read_picture(files["first.png"])[..., :3], first) and np.array_equal(read_picture(files["last.png"])[..., :3], last)


# the judge ----------------------------------------------------------------------------------------------------


JUDGED = Format(480, 270, 6)


def judged(how, fmt=JUDGED):
    judge, chosen = Judge(Bounds()), sampled(TIMED.frames)
    layout = draw_frames(TIMED, BIBLE, fmt, chosen)
    for number, (drawn, own) in enumerate(zip(draw_passes(TIMED, BIBLE, fmt, chosen, ("identity", "pose")), layout, strict=True)):
        masks = {name: _mask(drawn.images["identity"], colour) for name, colour in drawn.ids.items() if name in ("ada", "bo")}
        judge.look(spoil(how, own, number), own, masks, {person.name: person.points for person in drawn.pose})
    return judge


def test_the_layout_itself_is_true_to_the_layout():
    judge = judged("as it is")
    assert judge.verdict() == [] and judge.measures() == {"staging": 1.0, "colours": pytest.approx(1.0, abs=0.01), "flicker": pytest.approx(0.0, abs=0.05)}


def test_wrong_pictures_measure_worse_than_another_style():
    true, moved, other = (judged(how).measures() for how in ("styled", "moved", "recoloured"))
    assert true["staging"] > 0.85 and moved["staging"] < 0.45
    assert true["colours"] > 0.5 and other["colours"] < 0.3


def test_a_background_is_known_by_its_edges():
    empty, fmt = empty_stage(TIMED, SMALL)
    small = Format(480, 2 * round(480 * fmt.height / fmt.width / 2), 12)
    own = next(draw_frames(empty, BIBLE, small, [0]))
    assert judge_plate(own, own, Bounds())[0] == []
    assert judge_plate(spoil("styled", own, 0), own, Bounds())[0] == []
    elsewhere = Bible(BIBLE.cast, (PlaceDesign("kitchen", "Forest", "forest", interior=False),), ())
    assert judge_plate(next(draw_frames(empty, elsewhere, small, [0])), own, Bounds())[0]
    assert judge_plate(np.roll(own, (40, 60), (0, 1)), own, Bounds())[0]


def test_a_reference_shows_the_role_three_times():
    sheet = draw_reference(BIBLE.cast[0])
    drawn = (np.abs(sheet.astype(int) - sheet[0, 0]).max(axis=2) > 12).any(axis=0)
    assert sheet.shape[0] == 768 and np.count_nonzero(np.diff(drawn.astype(int)) == 1) >= 3
