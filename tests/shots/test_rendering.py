"""The steps of the shots department, as the line calls them: plain parameters and files in, files out."""

import json

import av
import numpy as np
import pytest

from multiplane.core import codec
from multiplane.core.design import Bible, CastDesign, PlaceDesign
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.core.shot import Camera, Framing, Mark, Shot, Speaks
from multiplane.core.take import Sound, Take
from multiplane.media.png import read_picture, write_png
from multiplane.run.step import Job
from multiplane.shots import ADOPT, RENDER, STAGE

SMALL = Format(160, 90, speed="ultrafast")
SHOT = Shot(
    "sq010_sh0010", "sq010", "single", "kitchen", Camera(Framing(0, 1.2, 2.4), Framing(0, 1.2, 2.4)),
    marks=(Mark("ada", 0.0),), events=(Speaks("b1", role="ada", text="Hello there.", line="line_001"),), seed=4,
)  # fmt: skip
BIBLE = Bible((CastDesign("ada", "ADA"),), (PlaceDesign("kitchen", "Kitchen", "room"),), ())
TAKE = Take(0.8, 24000, (Sound(0.0, 0.8, "Hello"),), (Sound(0.0, 0.4, "ai"), Sound(0.4, 0.8, "o")))


def job(tmp_path, name="out", **extra):
    take = tmp_path / "take.json"
    take.write_bytes(codec.encode(TAKE))
    out = tmp_path / name
    out.mkdir()
    params = {"shot": codec.to_plain(SHOT), "bible": codec.to_plain(BIBLE), "format": codec.to_plain(SMALL), "fps": "24", **extra.pop("params", {})}
    return Job(params, {"take/line_001": {"take.json": take}, **extra}, out)


def frames_of(path):
    with av.open(str(path)) as file:
        return [frame.to_ndarray(format="rgb24") for frame in file.decode(video=0)]


def test_rendering_gives_picture_panel_thumb_and_stats(tmp_path):
    one = job(tmp_path)
    facts = RENDER.run(one)
    assert sorted(path.name for path in one.out.iterdir()) == ["panel.png", "picture.mp4", "stats.json", "thumb.jpg"]
    stats = json.loads((one.out / "stats.json").read_bytes())
    assert facts["frames"] == len(stats["luma"]) == len(frames_of(one.out / "picture.mp4"))
    assert read_picture(one.out / "panel.png").shape == (540, 960, 4)
    assert set(facts["ms_per_frame"]) == {"staging", "raster", "composite", "encode"}


def test_rendering_twice_gives_the_same_files(tmp_path):
    a, b = job(tmp_path, "a"), job(tmp_path, "b")
    RENDER.run(a), RENDER.run(b)
    assert all((a.out / path.name).read_bytes() == path.read_bytes() for path in b.out.iterdir())


def test_the_picture_is_as_long_as_the_staging(tmp_path):
    staged, rendered = STAGE.run(job(tmp_path, "a")), RENDER.run(job(tmp_path, "b"))
    assert staged["frames"] == rendered["frames"]


def test_some_frames_alone(tmp_path):
    one = job(tmp_path, params={"frames": [6, 14]})
    assert RENDER.run(one)["frames"] == len(frames_of(one.out / "picture.mp4")) == 8
    with pytest.raises(BadInput, match="not in a shot"):
        RENDER.run(job(tmp_path, "bad", params={"frames": [6, 9999]}))


def test_a_persons_painting_replaces_the_place(tmp_path):
    write_png(tmp_path / "plate.png", np.full((90, 160, 3), (20, 160, 60), np.uint8))
    one = job(tmp_path, plate={"plate.png": tmp_path / "plate.png"})
    RENDER.run(one)
    red, green, blue = frames_of(one.out / "picture.mp4")[3][20, 20].astype(int)
    assert green > red + 60 and green > blue + 40


def test_adopting_a_still_holds_it_for_the_shot(tmp_path):
    write_png(tmp_path / "mine.png", np.full((90, 160, 3), (200, 30, 30), np.uint8))
    one = job(tmp_path, picture={"mine.png": tmp_path / "mine.png"})
    facts = ADOPT.run(one)
    assert facts["frames"] == len(frames_of(one.out / "picture.mp4")) and not facts["warnings"]
    assert sorted(path.name for path in one.out.iterdir()) == ["panel.png", "picture.mp4", "stats.json", "thumb.jpg"]


@pytest.mark.parametrize("name", ["mine.png", "mine.mp4"])
def test_adopting_something_else_is_refused(tmp_path, name):
    (tmp_path / name).write_bytes(b"this is no picture")
    with pytest.raises(BadInput, match="not a"):
        ADOPT.run(job(tmp_path, picture={name: tmp_path / name}))
