"""Passes line up with the picture to the pixel, say who owns what, and are the same bytes for the same inputs."""

import json
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from msgspec import structs

sys.path.insert(0, str(Path(__file__).parents[1] / "toon_core"))

from little_stage import BIBLE, SMALL, Walker, little_scene, little_shot, little_stage  # noqa: E402

from multiplane.core.design import Bible, CastDesign, PropDesign, Style  # noqa: E402
from multiplane.core.errors import BadInput  # noqa: E402
from multiplane.core.formats import Format  # noqa: E402
from multiplane.core.shot import Beside, Camera, Framing, Mark, Shot  # noqa: E402
from multiplane.core.timing import TimedShot  # noqa: E402
from multiplane.toon.film import blank_picture, draw_still, paint_frame  # noqa: E402
from multiplane.toon.passes import draw_passes, write_passes  # noqa: E402
from multiplane.toon.passes.frames import PASSES, draw_scene  # noqa: E402
from multiplane.toon.passes.identity import float_of, hash_name  # noqa: E402
from multiplane.toon.passes.normals import inflate  # noqa: E402
from multiplane.toon.passes.staging import apart  # noqa: E402

PUSH = little_shot(30, Framing(0, 1.2, 3.0), Framing(0.3, 1.3, 1.9))
STILL = little_shot(30)
FMT = Format(320, 180, Fraction(24))


def passes_of(timed, frame, kinds=PASSES, fmt=SMALL):
    staged = apart(timed, BIBLE, fmt, little_stage(), Walker())
    return next(draw_scene(staged, [frame], kinds))


def two_people() -> tuple[TimedShot, Bible]:
    """Mara with a lantern in the left half, Finn on the right, on a set that nobody designed."""
    framing = Framing(0.0, 1.0, 2.6)
    marks = (Mark("mara", -0.7, facing="camera", holds="lantern"), Mark("finn", 0.7, facing="three_quarter_left"))
    shot = Shot("sq010_sh0010", "sq010", "master", "shore", Camera(framing, framing), interior=False, marks=marks, seed=1)
    cast = (CastDesign("mara", "Mara", height=1.6), CastDesign("finn", "Finn", height=1.7))
    return TimedShot(shot, Fraction(24), 12, ()), Bible(cast, (), (PropDesign("lantern", "Lantern", "lantern"),), Style(grain=0.0))


@pytest.mark.parametrize("timed", [STILL, PUSH], ids=["still", "push"])
def test_the_mask_is_where_the_picture_shows_the_figure(timed):
    """Without the figure the picture differs from that with it exactly where the mask has coverage."""

    class Alone(Walker):
        def at(self, frame):
            return tuple(actor for actor in super().at(frame) if actor.name != "red")

    from multiplane.toon.film import set_scene

    stage = little_stage(rain=False)
    got = next(draw_scene(apart(timed, BIBLE, SMALL, stage, Walker()), [9], ["identity"]))
    pictures = []
    for performance in (Walker(), Alone()):
        scene = set_scene(timed, BIBLE, SMALL, stage, performance, None)
        scene.cast.contact, picture = 0.0, blank_picture(SMALL.width, SMALL.height)
        paint_frame(picture, scene.items(9))
        pictures.append(picture.y.astype(int))
    red = coverage(got, "red")
    differs = np.abs(pictures[0] - pictures[1]) > 1
    assert not differs[red == 0].any()
    assert differs[red > 0.1].mean() > 0.97
    assert 500 < differs.sum() < 20_000


def coverage(got, owner):
    wanted = float_of(hash_name(owner))
    pairs = [(got.ranks[f"CryptoObject0{k}.{a}"], got.ranks[f"CryptoObject0{k}.{b}"]) for k in range(3) for a, b in ("RG", "BA")]
    return sum(np.where(who == wanted, share, 0) for who, share in pairs)


def test_flat_colour_fills_exactly_the_identity_mask():
    got = passes_of(STILL, 4)
    colours = got.images["flat"].reshape(-1, 3)
    inside = (coverage(got, "red") > 0.999).ravel()
    assert {tuple(c) for c in np.unique(colours[inside], axis=0)} == {(0xB3, 0x40, 0x2F), (0xE2, 0xB4, 0x8C)} | mixed(colours[inside])
    only_red = (colours == (0xB3, 0x40, 0x2F)).all(1)
    assert only_red.sum() > 1000 and inside[only_red].all()


def mixed(colours):
    """Where the shapes of one figure meet, colours between both are right."""
    low, high = np.array((0xB3, 0x40, 0x2F)), np.array((0xE2, 0xB4, 0x8C))
    return {tuple(c) for c in np.unique(colours, axis=0) if (c >= low).all() and (c <= high).all()}


def test_the_coverage_of_all_owners_is_the_whole_pixel():
    got = passes_of(PUSH, 20)
    total = sum(image for name, image in got.ranks.items() if name[-1] in "GA")
    assert np.abs(total - 1).max() < 0.02
    first, second = got.ranks["CryptoObject00.G"], got.ranks["CryptoObject00.A"]
    assert (first >= second).all()


def test_depth_is_metres_from_the_camera():
    got = passes_of(STILL, 4, ["depth", "identity"])
    distance = 2.0 * 3.0  # lens times visible height
    red = coverage(got, "red") > 0.9
    assert np.allclose(got.images["depth"][red], distance)
    sky = coverage(got, "place:sky") > 0.9
    assert np.allclose(got.images["depth"][sky], distance + 60)


def test_a_mask_is_inflated_like_a_balloon():
    y, x = np.mgrid[:80, :80]
    normal = inflate((np.hypot(x - 40, y - 40) < 30).astype(np.float32))
    assert normal[40, 18, 0] < -0.4 and normal[40, 62, 0] > 0.4 and normal[18, 40, 1] > 0.4 and normal[40, 40, 2] > 0.99
    assert np.allclose(np.linalg.norm(normal, axis=-1), 1, atol=1e-4)


def test_people_have_their_joints_and_props_their_owner():
    timed, bible = two_people()
    got = next(draw_passes(timed, bible, FMT, [6]))
    people = {person.name: person.points for person in got.pose}
    assert set(people) == {"mara", "finn"}
    neck, right, left = (people["mara"][k] for k in (1, 2, 5))
    assert right[0] < neck[0] < left[0]  # she faces us: her right is on our left
    assert people["mara"][0][1] < neck[1] < people["mara"][8][1]
    mara = coverage(got, "mara") + coverage(got, "prop:lantern")
    for x, y, sure in people["mara"][[0, 1, 2, 5, 9, 10]]:
        assert sure == 1 and mara[int(y), int(x)] > 0.5
    assert people["mara"][8][2] == 0.5  # the table hides her hips
    assert coverage(got, "prop:lantern").sum() > 50
    assert {"mara", "finn", "prop:lantern"} <= set(got.ids)


def test_passes_are_on_twos_as_the_picture():
    timed, bible = two_people()
    frames = list(draw_passes(timed, bible, FMT, range(4), ["line"]))
    assert frames[0].images["line"] is frames[1].images["line"]
    assert [frame.frame for frame in frames] == [0, 1, 2, 3]


@pytest.mark.parametrize("painter", ["ink", "cutout", "noir"])
def test_passes_are_the_same_in_every_style(painter):
    """Styles change the paint, never the staging."""
    timed, bible = two_people()
    styled = Bible(bible.cast, bible.places, bible.props, Style(painter))
    plain, got = (next(draw_passes(timed, one, FMT, [5], ["identity", "pose"])) for one in (bible, styled))
    assert np.array_equal(plain.images["identity"], got.images["identity"])
    assert np.array_equal(plain.images["pose"], got.images["pose"])


def test_a_split_screen_has_passes_of_both_halves():
    timed, bible = two_people()
    view = Framing(0.0, 1.0, 2.6)
    beside = Beside("beach", Camera(view, view), (Mark("finn", 0.0),), interior=False)
    shot = structs.replace(timed.shot, marks=timed.shot.marks[:1], beside=beside)
    (got,) = draw_passes(structs.replace(timed, shot=shot), bible, FMT, [4], ["identity", "pose", "depth"])
    finn, mara = coverage(got, "finn"), coverage(got, "mara")
    assert got.images["depth"].shape == (180, 320)
    assert finn[:, :160].sum() == 0 < finn[:, 160:].sum() and mara[:, 160:].sum() == 0 < mara[:, :160].sum()
    neck = {person.name: person.points[1] for person in got.pose}
    assert neck["finn"][0] > 160 > neck["mara"][0]


def test_the_line_pass_draws_silhouettes():
    got = passes_of(STILL, 4, ["line", "identity"])
    red = coverage(got, "red")
    edge = (red > 0.2) & (red < 0.8)
    assert got.images["line"][edge].mean() > 200
    assert (got.images["line"] > 128).mean() < 0.2


def test_hashes_are_those_of_the_specification():
    assert hash_name("hello") == 0x248BFA47 and hash_name("hello, world") == 0x149BBB7F
    assert hash_name("test") == 0xBA6BD213
    assert np.isfinite([float_of(hash_name(f"name {k}")) for k in range(2000)]).all()


def test_files_are_named_and_repeat_to_the_byte(tmp_path):
    timed, bible = two_people()
    for folder in ("a", "b"):
        names = [path.name for path in write_passes(timed, bible, FMT, [2, 3], ["pose", "identity", "depth"], out=tmp_path / folder, formats=("png", "mp4"))]
    assert {"sq010_sh0010_depth.1003.png", "sq010_sh0010_pose.1004.json", "sq010_sh0010_identity.json", "sq010_sh0010_pose.mp4"} <= set(names)
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in names)
    pose = json.loads((tmp_path / "a" / "sq010_sh0010_pose.1003.json").read_text())
    assert [len(person["pose_keypoints_2d"]) for person in pose["people"]] == [54, 54]
    colours = json.loads((tmp_path / "a" / "sq010_sh0010_identity.json").read_text())
    assert "mara" in colours.values()


def test_exr_holds_cryptomatte_and_depth(tmp_path):
    import OpenEXR as exr

    timed, bible = two_people()
    (path, _, _) = write_passes(timed, bible, FMT, [0], out=tmp_path, formats=("exr",))
    with exr.File(str(path), separate_channels=True) as file:
        header, channels = file.header(), file.channels()
        assert channels["depth.Z"].pixels.dtype == np.float32 and channels["flat.R"].pixels.dtype == np.float16
        key = next(name for name in header if name.endswith("/manifest"))
        manifest = json.loads(header[key])
        assert int(manifest["finn"], 16) == hash_name("finn")
        share = channels["CryptoObject00.G"].pixels[channels["CryptoObject00.R"].pixels == float_of(hash_name("finn"))]
        assert len(share) > 1000 and share.max() <= 1.001


def test_odd_wishes_are_told():
    timed, bible = two_people()
    with pytest.raises(BadInput, match='did you mean "depth"'):
        draw_passes(timed, bible, FMT, [0], ["dept"])
    with pytest.raises(BadInput, match="12 frames"):
        draw_passes(timed, bible, FMT, [12])


def test_the_picture_itself_is_unchanged_by_names():
    timed, bible = two_people()
    assert draw_still(timed, bible, FMT, 3).shape == (180, 320, 3)
    assert little_scene(STILL).items(0)[0].name == "sky"


def test_frames_are_counted_from_1001():
    from multiplane.passing import read_frames

    assert list(read_frames("1003-1004", 12)) == [2, 3] and len(read_frames("", 12)) == 12
    for words in ("3", "1001-1013", "1004-1003", "all"):
        with pytest.raises(BadInput, match="1001-1012"):
            read_frames(words, 12)
