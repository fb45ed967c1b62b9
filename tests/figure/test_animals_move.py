"""Animals from all sides and on their way: views of their own, feet that stand while they carry, birds that hop and fly."""

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest

from multiplane.core.design import Bible, CastDesign, PlaceDesign
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot
from multiplane.core.timing import time_shot
from multiplane.toon.acting import perform
from multiplane.toon.drawing import compose, scale, translate
from multiplane.toon.figure import Pose, draw_figure
from multiplane.toon.figure.species import BEASTS, BIRDS, FURS, HEIGHTS
from multiplane.toon.raster import rasterise
from multiplane.toon.stage import Light, Stage

LIGHT = Light()
DOZEN = ("dog", "cat", "horse", "cow", "fox", "bear", "mouse", "rabbit", "elephant", "hen", "gull", "owl")


def creature(species):
    return CastDesign(species, species, species=species, height=HEIGHTS[species], skin=FURS.get(species, ("#8a5a34",))[0], hair_colour="#f0e6d6")


def play(species, verb, to_x, seconds=2.4):
    shot = Shot("sq010_sh0010", "sq010", "master", "p", Camera(Framing(0, 1, 3), Framing(0, 1, 3)), marks=(Mark(species, 0.0),), events=(Does("b", 0.0, (Act(species, verb, seconds, to_x=to_x),)),), seed=3, head=0.25)
    timed = time_shot(shot, {}, Fraction(24))
    return timed, perform(timed, Bible((creature(species),), (PlaceDesign("p", "P"),), ()), Stage((), LIGHT))


@pytest.mark.parametrize("species", [*BEASTS, *BIRDS])
def test_front_and_back_are_drawn_and_face_us_squarely(species):
    h = HEIGHTS[species]
    boxes = [draw_figure(creature(species), Pose(yaw=yaw, sway=0.0), LIGHT).bounds() for yaw in (0.0, 60.0, 170.0)]
    for left, bottom, right, top in boxes:
        assert np.isfinite([left, bottom, right, top]).all() and abs(bottom) < 0.12 * h and 0.5 * h < top < 2.2 * h
    assert all(box[2] - box[0] < 0.95 * (boxes[1][2] - boxes[1][0]) or species in ("peacock", "turkey", "hedgehog", "penguin", "frog") for box in (boxes[0], boxes[2]))


def thumbnail(species, yaw):
    """24 pixels a side, in colour."""
    drawing = draw_figure(creature(species), Pose(yaw=yaw), LIGHT)
    left, bottom, right, top = drawing.bounds()
    size = 22 / max(right - left, top - bottom)
    return rasterise(drawing, compose(translate(12 - size * (left + right) / 2, 23 + size * bottom), scale(size, -size)), 24, 24)


@pytest.mark.parametrize("yaw", [0.0, 35.0, 60.0])
def test_a_dozen_animals_are_told_apart_at_thumbnail_size(yaw):
    pictures = {species: thumbnail(species, yaw) for species in DOZEN}
    apart = {(a, b): float(np.abs(pictures[a] - pictures[b]).mean()) for a, b in combinations(DOZEN, 2)}
    assert min(apart.values()) > 0.045, min(apart, key=apart.get)


def feet(performance, frame):
    """{index of a limb: x on the stage} of what stands flat on the ground."""
    actor = performance.at(frame)[0]
    limbs = [np.concatenate(s.contours) for s in performance.draw(actor).shapes if s.tag == "limb"]
    h = performance.parts[actor.name].design.height
    stand = performance.draw(performance.at(0)[0]).shapes
    flat = min(float(c[:, 1].min()) for s in stand if s.tag == "limb" for c in s.contours) + 0.010 * h
    return {i: actor.x + float(p[p[:, 1] < flat][:, 0].mean()) for i, p in enumerate(limbs) if p[:, 1].min() < flat}


@pytest.mark.parametrize(("species", "verb", "to_x"), [("dog", "walk", 1.6), ("horse", "walk", 3.2), ("cat", "walk", 1.0), ("hen", "walk", 0.8), ("gull", "walk", 0.8), ("bird", "walk", 0.5)])
def test_feet_of_animals_that_carry_stand_still(species, verb, to_x):
    timed, p = play(species, verb, to_x)
    before, slides = {}, []
    for frame in range(timed.events[0].frame_in + 16, timed.events[0].frame_out - 16, 2):
        now = feet(p, frame)
        slides += [abs(x - before[i]) for i, x in now.items() if i in before]
        before = now
    assert slides and np.percentile(slides, 80) < 0.02 * HEIGHTS[species]


def test_small_birds_hop_with_both_feet_and_hens_walk():
    both = {}
    for species in ("robin", "hen"):
        timed, p = play(species, "walk", 0.6)
        poses = [p.at(f)[0].key.pose for f in range(timed.events[0].frame_in + 12, timed.events[0].frame_out - 12, 2)]
        both[species] = np.mean([pose.near_foot_x == pose.far_foot_x for pose in poses])
    assert both == {"robin": 1.0, "hen": pytest.approx(0.0, abs=0.2)}


def test_birds_take_off_beat_their_wings_and_land():
    timed, p = play("gull", "fly", 2.0)
    first, last = timed.events[0].frame_in, timed.events[0].frame_out
    high = [p.at(f)[0].key.pose.root_y * 0.42 for f in range(0, timed.frames, 2)]
    wings = {round(np.sin(np.radians(4 * p.at(f)[0].key.pose.sway)), 1) for f in range(first + 12, last - 12, 2)}
    assert high[0] < 0.05 and max(high) > 1.0 and high[-1] < 0.05
    assert max(wings) > 0.6 and min(wings) < -0.3
