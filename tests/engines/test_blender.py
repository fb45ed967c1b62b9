"""Blender, driven over USD: against a program that keeps its command line, and against the real one where MULTIPLANE_BLENDER
names it (a blender, or a Python that has bpy)."""

import os
import stat
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from multiplane.core.design import Bible, CastDesign, PlaceDesign
from multiplane.core.formats import Format
from multiplane.core.office import Budget
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot
from multiplane.core.timing import time_shot
from multiplane.engines import open_engine
from multiplane.engines.calling import Patience, call_engine
from multiplane.engines.errors import EngineError
from multiplane.engines.requests import Control, VideoRequest
from multiplane.shots.layout import draw_frames, write_controls
from multiplane.store.office import ProductionOffice

pxr = pytest.importorskip("pxr")
SMALL = Format(160, 90, 6)
SHOT = Shot(
    "sq010_sh0010", "sq010", "single", "beach", Camera(Framing(-0.3, 1.0, 2.6), Framing(0.3, 1.1, 2.2), "push"), interior=False, weather="rain",
    marks=(Mark("ada", 0.0),), events=(Does("b0", acts=(Act("ada", "wave", 0.6),), text="Ada waves."),), hold=0.5, head=0.1, tail=0.1, seed=3,
)  # fmt: skip
BIBLE = Bible((CastDesign("ada", "ADA"),), (PlaceDesign("beach", "Beach", "beach", interior=False),), ())
TIMED = time_shot(SHOT, {}, SMALL.fps)
STANDS_IN = """#!/usr/bin/env python3
import json, sys
from pathlib import Path
from PIL import Image
if "--version" in sys.argv:
    print("Blender 9.9.1")
    sys.exit()
assert sys.argv[1:4] == ["--background", "--factory-startup", "--python-exit-code"], sys.argv
job = json.loads(Path(sys.argv[-1]).read_text())
assert Path(job["scene"]).read_text().startswith("#usda")
for number in range(job["frames"] - int(Path(sys.argv[0]).name == "lazy")):
    Image.new("RGB", (job["width"], job["height"]), (number, 0, 0)).save(f"{job['out']}/{number:04d}.png")
    print(json.dumps({"progress": (number + 1) / job["frames"]}))
"""


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return write_controls(TIMED, BIBLE, SMALL, ("scene",), tmp_path_factory.mktemp("controls"))["scene"]


def render(tmp_path, scene, program, **settings):
    office = ProductionOffice(tmp_path)
    office.begin_run(Budget())
    asked = VideoRequest("a beach", SMALL.width, SMALL.height, TIMED.frames, SMALL.fps, controls=(Control("scene", str(scene)),), seed=1)
    steps = []
    engine = open_engine("blender", "blender", {"program": program, **settings})
    made = call_engine(engine, asked, tmp_path / "out", office, patience=Patience(300, tries=1), progress=lambda share, words: steps.append(share))
    return made, steps


def program_called(tmp_path, name):
    path = tmp_path / name
    path.write_text(STANDS_IN.replace("/usr/bin/env python3", os.sys.executable), "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return [str(path)]


def test_the_stage_opens_with_its_camera_cards_and_times(scene):
    stage = pxr.Usd.Stage.Open(str(scene))
    assert stage.GetStartTimeCode() == 1001 and stage.GetEndTimeCode() == 1000 + TIMED.frames and stage.GetTimeCodesPerSecond() == 6
    camera = pxr.UsdGeom.Camera(stage.GetPrimAtPath("/Shot/Camera"))
    first, last = (camera.GetCamera(time) for time in (1001, 1000 + TIMED.frames))
    assert first.verticalAperture / first.focalLength == pytest.approx(1 / SHOT.camera.start.lens, rel=1e-4)
    assert first.transform.ExtractTranslation()[0] != last.transform.ExtractTranslation()[0]
    cards = [prim for prim in stage.Traverse() if prim.GetTypeName() == "Mesh"]
    assert len([prim for prim in cards if prim.GetPath().HasPrefix("/Shot/ada")]) > 1, "held drawings are cards of their own"
    for card in cards:
        material = pxr.UsdShade.MaterialBindingAPI(card).ComputeBoundMaterial()[0]
        texture = pxr.UsdShade.Shader(stage.GetPrimAtPath(material.GetPath().AppendChild("picture"))).GetInput("file").Get()
        assert (Path(scene).parent / texture.path).exists()


def test_cards_stand_before_the_camera_where_the_layout_has_them(scene):
    """Projected through the USD camera, one figure card is on screen at a time, and it holds the figure."""
    stage = pxr.Usd.Stage.Open(str(scene))
    cards = [prim for prim in stage.Traverse() if prim.GetTypeName() == "Mesh" and prim.GetPath().HasPrefix("/Shot/ada")]
    for frame in range(TIMED.frames):
        shown = [prim for prim in cards if pxr.UsdGeom.Imageable(prim).ComputeVisibility(1001 + frame) == "inherited"]
        assert shown
        for prim in shown:
            assert pxr.UsdGeom.Xformable(prim).ComputeLocalToWorldTransform(1001 + frame).ExtractTranslation()[2] < 100


def test_a_scene_is_written_the_same_way_twice(scene, tmp_path):
    again = write_controls(TIMED, BIBLE, SMALL, ("scene",), tmp_path)["scene"]
    assert again.read_bytes() == Path(scene).read_bytes()


def test_blender_is_called_and_its_frames_come_back(tmp_path, scene):
    made, steps = render(tmp_path, scene, program_called(tmp_path, "blender"))
    assert len(list(made.files[0].glob("*.png"))) == TIMED.frames and steps[-1] == 1.0
    assert made.provenance.version == "9.9.1"


def test_frames_that_are_missing_are_said(tmp_path, scene):
    with pytest.raises(EngineError, match="frames"):
        render(tmp_path, scene, program_called(tmp_path, "lazy"))


def test_what_is_missing_is_said():
    assert "install Blender" in open_engine("b", "blender", {"program": ["no-such-blender"]}).missing("video")
    assert "cycles" in open_engine("b", "blender", {"render": "arnold"}).missing("video")


@pytest.mark.skipif("MULTIPLANE_BLENDER" not in os.environ, reason="MULTIPLANE_BLENDER names no Blender")
def test_the_real_blender_sees_the_layout(tmp_path, scene):
    made, _ = render(tmp_path, scene, [os.environ["MULTIPLANE_BLENDER"]], samples=8)
    for number, own in enumerate(draw_frames(TIMED, BIBLE, SMALL, range(TIMED.frames))):
        seen = np.array(Image.open(made.files[0] / f"{number:04d}.png").convert("RGB")).astype(int)
        middle = (slice(20, 70), slice(30, 130))  # the vignette stays out of the scene
        assert np.abs(seen[middle] - own[middle].astype(int)).mean() < 9, number
