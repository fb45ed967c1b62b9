"""Figures: everything in the vocabulary draws, stands on the ground, mirrors honestly, and is quick."""

import time

import numpy as np
import pytest

from multiplane.core.design import CastDesign, Garment
from multiplane.core.story import Feeling
from multiplane.core.take import MOUTHS
from multiplane.toon.acting.feelings import FEELINGS
from multiplane.toon.figure import Pose, draw_figure, vocabulary
from multiplane.toon.figure.accessories import BEARDS, FACE_WEAR, HATS, TRUNK_WEAR, patched_side
from multiplane.toon.figure.hair import HAIR
from multiplane.toon.figure.head import NOSES, SHAPES
from multiplane.toon.figure.pose import MOUTH_SHAPES
from multiplane.toon.figure.sheet import expressions, mouths, sheet
from multiplane.toon.figure.wardrobe import CUTS
from multiplane.toon.stage import Light

LIGHT = Light()
CLOTHES = (Garment("jumper", "#3f6f9a"), Garment("trousers", "#4a4038"), Garment("shoes", "#5a3a28"))
ADULT = CastDesign("ann", "Ann", wardrobe=CLOTHES, hair="buzz")
TURNS = (0.0, 35.0, 90.0, 140.0, 180.0, -35.0, -90.0)


def check(design: CastDesign, pose: Pose, low: float = -0.2, high: float = 1.5) -> None:
    drawing = draw_figure(design, pose, LIGHT)
    assert drawing.shapes
    left, bottom, right, top = drawing.bounds()
    assert np.isfinite([left, bottom, right, top]).all()
    assert bottom > low * design.height and top < high * design.height + 0.5
    assert right - left < 1.6 * design.height


def test_the_vocabulary_is_as_large_as_promised():
    assert len(SHAPES) >= 6 and len(HAIR) >= 30 and len(BEARDS) >= 6 and len(NOSES) >= 5
    assert len(CUTS) >= 25 and len(HATS) + len(FACE_WEAR) + len(TRUNK_WEAR) >= 20
    assert len(vocabulary.COLOURS) >= 60 and len(FEELINGS) >= 14


def test_words_mean_things_that_exist():
    assert set(vocabulary.GARMENTS.values()) <= set(CUTS)
    assert set(vocabulary.HAIR_WORDS.values()) <= set(HAIR)
    assert set(vocabulary.BEARD_WORDS.values()) <= set(BEARDS)
    assert set(vocabulary.ACCESSORIES.values()) <= {*HATS, *FACE_WEAR, *TRUNK_WEAR}
    for garments, worn in vocabulary.TRADES.values():
        assert {kind for kind, _ in garments} <= set(CUTS)
        assert {kind for kind, _ in worn} <= {*HATS, *FACE_WEAR, *TRUNK_WEAR}


def test_all_feelings_and_mouths_of_the_core_are_known():
    assert set(FEELINGS) == set(Feeling.__args__)
    assert MOUTH_SHAPES == MOUTHS


@pytest.mark.parametrize("style", HAIR)
def test_hair(style):
    design = CastDesign("a", "A", hair=style, wardrobe=CLOTHES)
    for turn in TURNS:
        check(design, Pose(yaw=turn))
    hair = [s for s in draw_figure(design, Pose(), LIGHT).shapes if s.tag == "hair"]
    assert bool(hair) == (style != "bald")


@pytest.mark.parametrize("kind", CUTS)
def test_garments(kind):
    for build, presents in (("slim", "feminine"), ("round", "masculine")):
        design = CastDesign("a", "A", build=build, presents=presents, wardrobe=(Garment(kind, "#7a3f98", pattern="stripes"),))
        for turn in TURNS:
            check(design, Pose(yaw=turn, near_foot_x=0.12, far_foot_x=-0.12))


@pytest.mark.parametrize("kind", [*HATS, *FACE_WEAR, *TRUNK_WEAR])
def test_accessories_are_seen(kind):
    plain = draw_figure(ADULT, Pose(), LIGHT)
    worn = draw_figure(CastDesign("a", "A", wardrobe=CLOTHES, hair="buzz", accessories=(Garment(kind, "#d0342c"),)), Pose(), LIGHT)
    assert [s.paint for s in worn.shapes] != [s.paint for s in plain.shapes]
    for turn in TURNS:
        check(CastDesign("a", "A", wardrobe=CLOTHES, accessories=(Garment(kind, "#d0342c"),)), Pose(yaw=turn))


@pytest.mark.parametrize("age", ["baby", "child", "teen", "adult", "elder"])
def test_figures_stand_on_the_ground_and_are_as_tall_as_designed(age):
    design = CastDesign("a", "A", age=age, height=1.5, hair="bald", wardrobe=CLOTHES)
    _, bottom, _, top = draw_figure(design, Pose(), LIGHT).bounds()
    assert abs(bottom) < 0.03
    assert top == pytest.approx(1.5, abs=0.10)


def test_facing_left_is_a_mirror_of_facing_right():
    right = draw_figure(ADULT, Pose(yaw=35.0), Light(from_left=True)).bounds()
    left = draw_figure(ADULT, Pose(yaw=-35.0), Light(from_left=False)).bounds()
    assert left == pytest.approx((-right[2], right[1], -right[0], right[3]), abs=1e-9)


def test_an_eyepatch_stays_on_the_same_eye():
    assert patched_side(False) == -patched_side(True)
    design = CastDesign("a", "A", wardrobe=CLOTHES, accessories=(Garment("eyepatch", "#010203"),))
    black = (1 / 255, 2 / 255, 3 / 255, 1.0)

    def patch_width(yaw: float) -> float:
        shapes = [s for s in draw_figure(design, Pose(yaw=yaw), LIGHT).shapes if s.paint.stops[0][1] == black]
        return max(float(np.ptp(s.contours[0][:, 0])) for s in shapes[1:])

    assert patch_width(-35.0) > 1.2 * patch_width(35.0)  # the near eye when facing left, the far one facing right


def test_the_same_pose_gives_the_same_drawing():
    a, b = (draw_figure(ADULT, Pose(yaw=20.0, smile=0.5), LIGHT) for _ in range(2))
    assert all(np.array_equal(x, y) for s, t in zip(a.shapes, b.shapes, strict=True) for x, y in zip(s.contours, t.contours, strict=True))
    assert [s.paint for s in a.shapes] == [s.paint for s in b.shapes]


def test_light_colours_and_rims():
    night = Light(tint=(0.4, 0.5, 0.8), rim="#8fb4e8", rim_strength=0.5)
    assert len(draw_figure(ADULT, Pose(), night).shapes) > len(draw_figure(ADULT, Pose(), LIGHT).shapes)
    bright = np.mean([s.paint.stops[0][1][0] for s in draw_figure(ADULT, Pose(), LIGHT).shapes])
    dark = np.mean([s.paint.stops[0][1][0] for s in draw_figure(ADULT, Pose(), Light(tint=(0.4, 0.5, 0.8))).shapes])
    assert dark < 0.6 * bright


def test_sheets():
    assert len(expressions(ADULT)) == len(FEELINGS) and len(mouths(ADULT)) == len(MOUTHS)
    assert len(sheet(ADULT).shapes) > 500


def test_a_drawing_costs_about_a_millisecond():
    poses = [Pose(near_shoulder=float(k), near_foot_x=0.002 * k) for k in range(60)]
    for pose in poses[:3]:
        draw_figure(ADULT, pose, LIGHT)
    spent = []
    for pose in poses:
        start = time.process_time()
        draw_figure(ADULT, pose, LIGHT)
        spent.append(time.process_time() - start)
    assert sorted(spent)[len(spent) // 2] < 0.006  # 1 ms measured; room for a busy machine
