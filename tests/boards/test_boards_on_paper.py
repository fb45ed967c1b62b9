"""Panels, sheets and the animatic: what comes out of the steps."""

from fractions import Fraction
from pathlib import Path

import pytest
from board_stories import gull_rock, gull_rock_bible

from multiplane.boards import ANIMATIC, SHEET, plan
from multiplane.boards.panel import _arrows, telling_frame
from multiplane.boards.sheet import camera_note, describe, wrap
from multiplane.core import codec
from multiplane.core.shot import Framing, Speaks
from multiplane.core.timing import time_shot
from multiplane.run.step import Job

SHOTS = plan(gull_rock(), gull_rock_bible())
FPS = Fraction(24)


def paint_panels(folder: Path, shots) -> dict[str, dict[str, Path]]:
    from PIL import Image

    made = {}
    for number, shot in enumerate(shots):
        path = folder / f"{shot.id}.png"
        Image.new("RGB", (64, 36), (8 * number % 250, 90, 120)).save(path)
        made[f"panel/{shot.id}"] = {"panel.png": path}
    return made


def time_shots(folder: Path, shots) -> dict[str, dict[str, Path]]:
    made = {}
    for shot in shots:
        path = folder / f"{shot.id}.json"
        path.write_bytes(codec.encode(time_shot(shot, {}, FPS)))
        made[f"timed/{shot.id}"] = {"timed.json": path}
    return made


def test_sheets_hold_six_panels_a_page_and_are_the_same_twice(tmp_path):
    shots = SHOTS[:8]
    params = {"shots": [codec.to_plain(shot) for shot in shots], "title": "Gull Rock", "roles": {"mara": "Mara"}, "fps": "24"}
    inputs = paint_panels(tmp_path, shots)
    outputs = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        assert SHEET.run(Job(params, inputs, tmp_path / name))["pages"] == 2
        outputs.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert set(outputs[0]) == {"contact_sheet_001.png", "contact_sheet_002.png", "boards.pdf"}
    assert outputs[0] == outputs[1]
    assert outputs[0]["boards.pdf"].count(b"/Type /Page\n") == 2 or b"/Count 2" in outputs[0]["boards.pdf"]


def test_the_animatic_is_as_long_as_its_shots(tmp_path):
    import av

    shots = SHOTS[:2]
    inputs = {**paint_panels(tmp_path, shots), **time_shots(tmp_path, shots)}
    (tmp_path / "out").mkdir()
    frames = ANIMATIC.run(Job({"shots": [shot.id for shot in shots], "fps": "24"}, inputs, tmp_path / "out"))["frames"]
    with av.open(str(tmp_path / "out" / "animatic.mp4")) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        assert picture.frames == frames == sum(time_shot(shot, {}, FPS).frames for shot in shots)
        assert abs(float(sound.duration * sound.time_base) - frames / 24) < 0.1


def test_a_panel_shows_the_line_being_spoken():
    shot = next(shot for shot in SHOTS if any(isinstance(event, Speaks) for event in shot.events))
    timed = time_shot(shot, {}, FPS)
    line = next(one for one in timed.events if isinstance(one.event, Speaks))
    assert line.frame_in <= telling_frame(timed) < line.frame_out


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.id)
def test_a_telling_frame_lies_in_the_shot(shot):
    timed = time_shot(shot, {}, FPS)
    assert 0 <= telling_frame(timed) < timed.frames


def test_arrows_point_where_the_camera_goes():
    here = Framing(0, 1, 2)
    assert len(_arrows(here, Framing(0, 1, 1.6), 640, 360)) == 4
    ((x0, _, x1, _),) = _arrows(here, Framing(1, 1, 2), 640, 360)
    assert x1 > x0
    ((_, y0, _, y1),) = _arrows(here, Framing(0, 1.5, 2), 640, 360)
    assert y1 < y0


def test_text_is_wrapped_and_cut_off():
    lines = wrap("a word and another word and " + "x" * 300, 200)
    assert len(lines) > 2 and "".join(lines).count("x") == 300
    shot = next(shot for shot in SHOTS if any(isinstance(event, Speaks) and event.role == "mara" for event in shot.events))
    assert describe(shot, {"mara": "Mara"}, 400, 8)[0].startswith("MARA: ")
    assert len(describe(shot, {}, 40, 3)) == 3
    assert camera_note(SHOTS[0]).startswith("wide") and "fade in" in camera_note(SHOTS[0])
