"""Styles share one rig: each paints the same staging, by name, the same each time, and says so when a name is wrong."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign, PropDesign, Style
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.core.shot import Camera, Framing, Mark, Shot
from multiplane.core.timing import TimedShot
from multiplane.toon.drawing import draw, ellipse, fill, flat, linear, rectangle, scale
from multiplane.toon.film import draw_still
from multiplane.toon.painters import PAINTERS, check_painter, noir, painter_names, painter_of
from multiplane.toon.painters.media import MediaBrush, Medium, pack_media
from multiplane.toon.painters.noise import textures
from multiplane.toon.painters.rhythm import BOIL_FRAMES, TRACINGS, Boiling, Stepped
from multiplane.toon.painters.tones import from_lab, hardened, stepped, to_lab
from multiplane.toon.raster import paint_pack, rasterise
from multiplane.toon.sprite import pack_yuv

FMT = Format(320, 180, Fraction(24))
HOUSE = tuple(PAINTERS)


def two_people(painter: str, time="night", interior=True) -> tuple[TimedShot, Bible]:
    framing = Framing(0.0, 1.1, 2.4)
    marks = (Mark("mara", -0.6, facing="camera", holds="lantern"), Mark("finn", 0.6, facing="three_quarter_left"))
    shot = Shot("sq010_sh0010", "sq010", "master", "den", Camera(framing, framing), time=time, interior=interior, marks=marks, seed=1)
    coat = (Garment("coat", "#e0b020"),)
    cast = (CastDesign("mara", "Mara", wardrobe=coat), CastDesign("finn", "Finn", wardrobe=(Garment("jumper", "#b03028"),)))
    place = PlaceDesign("den", "Den", "room" if interior else "street", interior=interior)
    return TimedShot(shot, Fraction(24), 12, ()), Bible(cast, (place,), (PropDesign("lantern", "Lantern", "lantern"),), Style(painter))


def still(painter, frame=4, **moment):
    return draw_still(*two_people(painter, **moment), FMT, frame)


@pytest.mark.parametrize("painter", HOUSE)
def test_a_picture_is_the_same_each_time(painter):
    assert np.array_equal(still(painter), still(painter))


def test_each_style_looks_its_own():
    pictures = [still(painter).astype(int) for painter in HOUSE]
    for k, one in enumerate(pictures):
        for other in pictures[k + 1 :]:
            assert np.abs(one - other).mean() > 6


@pytest.mark.parametrize("time", ["day", "night"])
@pytest.mark.parametrize("painter", HOUSE)
def test_people_stand_out_from_the_place(painter, time):
    """Where people are, the picture differs from that of the empty place by more than a hint."""
    timed, bible = two_people(painter, time)
    empty = TimedShot(replace(timed.shot, marks=()), timed.fps, timed.frames, ())
    a, b = (draw_still(one, bible, FMT, 4).astype(int) for one in (timed, empty))
    differs = np.abs(a - b).max(-1)
    assert np.median(differs[differs > 12]) > 30 and (differs > 12).mean() > 0.05


def test_noir_knows_few_hues():
    picture = still("noir", time="day").reshape(-1, 3) / 255
    chroma = np.ptp(picture, axis=1)
    assert np.mean(chroma > 0.25) < 0.05  # the red of one jumper, nothing else
    assert np.percentile(picture.max(1), 99) > 0.8 and np.percentile(picture.max(1), 5) < 0.25


def test_slats_of_a_blind_lie_across_people_and_nowhere_else(monkeypatch):
    with_bars = still("noir").astype(int)
    monkeypatch.setattr(noir, "_bars_on", lambda drawing, slope: ())
    without = still("noir").astype(int)
    monkeypatch.undo()
    timed, bible = two_people("noir")
    empty = draw_still(TimedShot(replace(timed.shot, marks=()), timed.fps, timed.frames, ()), bible, FMT, 4).astype(int)
    barred = np.abs(with_bars - without).max(-1) > 12
    people = np.abs(without - empty).max(-1) > 2
    assert barred.sum() > 250 and (barred & ~people).sum() < 0.02 * barred.sum()
    assert with_bars[barred].mean() < without[barred].mean() - 10
    columns = barred[:, barred.sum(0).argmax()]
    assert np.abs(np.diff(columns.astype(int))).sum() >= 6  # three bars or more, one above the other


def test_paper_casts_shadows_to_the_lower_right():
    painter = painter_of(Style("cutout"), 1080)
    plate = fill("#d0c0a0", rectangle(2.0, 2.0, 4.0, 4.0))
    drawing = painter.actor(draw([plate]), 100.0, 0)
    canvas = np.zeros((600, 600, 4), np.float32)
    paint_pack(painter.pack(drawing), np.array([[100.0, 0, 0], [0, -100.0, 600.0]]), canvas)
    alpha = canvas[..., 3]
    assert alpha[404, 300] > 20 and alpha[196, 300] < 0.5 * alpha[404, 300]
    assert alpha[300, 404] > alpha[300, 196]


def test_a_pen_line_swells_and_lifts_and_covers_its_outline():
    disc = fill("#f0e8d8", ellipse(3.0, 3.0, 2.0))
    pack = pack_media(draw([disc]), [Medium(line=4.0, seed=3.0)], MediaBrush())
    canvas = np.zeros((600, 600, 4), np.float32)
    paint_pack(pack, scale(100.0), canvas)
    dark = (canvas[..., 3] > 200) & (canvas[..., 0] < 90)
    ring = [[dark[int(300 + r * np.sin(a)), int(300 + r * np.cos(a))] for r in range(190, 211)] for a in np.linspace(0, 6.28, 90)]
    widths = np.array(ring).sum(1)
    assert (widths > 0).mean() > 0.85 and widths.max() >= 4 and widths.max() > 2 * widths.min()
    assert not dark[300, 300] and not dark[300, 440]


def test_plain_media_fill_as_the_raster_does():
    drawing = draw([fill(linear((0, 0), (60, 0), (0, "#203040", 1), (1, "#ffffff", 0.5)), ellipse(32, 32, 30)), fill(flat("#aa3311"), ellipse(40, 30, 12))])
    plain, laid = (np.zeros((64, 64, 4), np.float32) for _ in range(2))
    paint_pack(pack_yuv(drawing), scale(1.0), plain)
    paint_pack(pack_media(drawing, [Medium()] * 2, MediaBrush()), scale(1.0), laid)
    assert np.abs(plain - laid).max() < 1.0


def test_textures_repeat_and_are_even():
    fields = textures()
    assert np.allclose(fields.mean((1, 2)), 0, atol=0.01) and np.allclose(fields.std((1, 2)), 1, atol=0.01)
    seam, inside = np.abs(fields[:, :, 0] - fields[:, :, -1]).mean(), np.abs(np.diff(fields, axis=2)).mean()
    assert seam < 1.5 * inside


def test_lines_boil_and_paper_steps():
    class Standing:
        cues = ()

        def at(self, frame):
            from multiplane.toon.stage import Actor

            return (Actor("a", frame, 0.0, 0.0, 0.0),)

        def draw(self, actor):
            return draw([fill("#ffffff", ellipse(0, 0, actor.key + 1))])

    boiling, stepped_ = Boiling(Standing()), Stepped(Standing(), 3)
    assert len({boiling.at(frame)[0].key.boil for frame in range(BOIL_FRAMES * TRACINGS)}) == TRACINGS
    assert boiling.draw(boiling.at(5)[0]).bounds()[2] == 6.0
    assert [stepped_.at(frame)[0].key for frame in range(7)] == [0, 0, 0, 3, 3, 3, 6]


def test_colours_go_there_and_back():
    for rgb in ((0.2, 0.5, 0.7), (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (0.9, 0.1, 0.1)):
        assert np.allclose(from_lab(to_lab(rgb)), rgb, atol=0.002)


def test_shading_gets_a_clean_edge_and_gradients_steps():
    paint = linear((0, 0), (1, 0), (0, "#ffffff", 1), (0.5, "#f0f0f0", 1), (0.66, "#404040", 1), (1, "#303030", 1))
    at = [offset for offset, _ in hardened(paint).stops]
    assert 0.5 < at[1] < at[2] < 0.66 and at[2] - at[1] < 0.02
    row = rasterise(draw([fill(stepped(linear((0, 0), (90, 0), (0, "#000000", 1), (1, "#ffffff", 1)), 3), rectangle(0, 0, 90, 4))]), scale(1.0), 90, 4)
    assert len(np.unique(np.round(row[1, 1:-1, 0], 2))) <= 5


def test_unknown_painters_are_told_with_the_nearest():
    with pytest.raises(BadInput, match='did you mean "noir"'):
        check_painter("noire")
    with pytest.raises(BadInput, match="choose one of flat, cutout"):
        painter_of(Style("zzz"), 180)


def test_a_package_can_bring_a_painter(monkeypatch):
    """The example of docs/styles.md, as it stands there."""
    import multiplane.toon.painters as painters

    text = (Path(__file__).parents[2] / "docs" / "styles.md").read_text("utf-8")
    package: dict = {}
    exec(text.split("```python\n")[1].split("```")[0], package)

    class Point:
        dist = None

        @staticmethod
        def load():
            return package["Chalk"]

    monkeypatch.setattr(painters, "_announced", lambda: {"chalk": Point})
    assert "chalk" in painter_names()
    picture, plain = still("chalk", time="day").astype(int), still("flat", time="day").astype(int)
    assert picture.mean() < 0.6 * plain.mean()  # a blackboard
    assert np.percentile(picture, 99.5) > 2 * np.median(picture)  # chalk lines on it
