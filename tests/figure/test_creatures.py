"""Beasts, birds, small creatures and beings: each draws itself, and no two of a family have the same outline."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from multiplane.breakdown.data.people import ANIMALS
from multiplane.core.design import CastDesign, Garment
from multiplane.core.story import Role
from multiplane.design.cast import design_cast
from multiplane.toon.drawing import compose, scale, translate
from multiplane.toon.figure import Pose, draw_figure
from multiplane.toon.figure.species import (
    BEASTS,
    BEINGS,
    BIRDS,
    FURS,
    HEIGHTS,
    NATURES,
    PEOPLE,
    SMALL,
    SPECIES,
    UPRIGHT,
    walks_upright,
)
from multiplane.toon.raster import rasterise
from multiplane.toon.stage import Light

LIGHT = Light()
DRAWN = (*BEASTS, *BIRDS, *SMALL, "robot", "ghost", "skeleton", "snowman", "monster")


def creature(species: str, **changes) -> CastDesign:
    return CastDesign("c", "C", **{"species": species, "height": HEIGHTS.get(species, 1.0), "skin": FURS.get(species, ("#8a5a34",))[0], "hair_colour": "#f0e6d6", **changes})


@pytest.mark.parametrize("species", DRAWN)
def test_draws_in_every_state(species):
    design = creature(species)
    for pose in (Pose(yaw=60), Pose(yaw=-60, open=1.0, smile=-0.6), Pose(yaw=60, root_y=-0.2), Pose(yaw=60, tilt=90, lid=0.0), Pose(yaw=20, sway=20, head_yaw=120), Pose(yaw=60, root_y=0.4)):
        left, bottom, right, top = draw_figure(design, pose, LIGHT).bounds()
        assert np.isfinite([left, bottom, right, top]).all()
        assert right - left < 4.5 * design.height


@pytest.mark.parametrize("species", DRAWN)
def test_stands_on_the_ground_at_its_size(species):
    _, bottom, _, top = draw_figure(creature(species), Pose(yaw=60), LIGHT).bounds()
    h = HEIGHTS[species]
    if species not in SMALL and species != "ghost":
        assert abs(bottom) < 0.08 * h
    assert 0.5 * h < top - max(bottom, 0.0) < 2.2 * h


@pytest.mark.parametrize("family", [tuple(BEASTS), tuple(BIRDS), SMALL])
def test_told_apart_by_outline(family):
    """Drawn at the same width, as black shapes, any two differ in a fifth of what they cover."""
    masks = {species: outline(species) for species in family}
    alike = [(a, b) for a, b in combinations(family, 2) if {a, b} not in NEAR and overlap(masks[a], masks[b]) > 0.86]
    assert not alike


# Relatives whose coats, not outlines, tell them apart.
NEAR = ({"bird", "robin"}, {"bird", "pigeon"}, {"robin", "pigeon"}, {"horse", "unicorn"}, {"horse", "zebra"}, {"zebra", "unicorn"}, {"donkey", "zebra"}, {"bear", "panda"}, {"bird", "gull"}, {"pigeon", "gull"}, {"robin", "gull"}, {"crow", "gull"}, {"bird", "crow"}, {"pigeon", "crow"}, {"robin", "crow"}, {"heron", "stork"}, {"wolf", "fox"}, {"cow", "bull"}, {"horse", "donkey"})  # fmt: skip


def outline(species: str) -> np.ndarray:
    drawing = draw_figure(creature(species), Pose(yaw=60), LIGHT)
    left, bottom, right, top = drawing.bounds()
    size = 60 / max(right - left, top - bottom)
    return rasterise(drawing, compose(translate(32 - size * (left + right) / 2, 62 + size * bottom), scale(size, -size)), 64, 64)[..., 3] > 0.5


def overlap(a: np.ndarray, b: np.ndarray) -> float:
    return float((a & b).sum() / max(1, (a | b).sum()))


def test_the_animals_of_the_breakdown_are_known():
    """Whatever animal the breakdown finds, a builder draws it or a named relative stands in and is reported."""
    unknown = sorted({species for species in ANIMALS.values() if species not in SPECIES})
    assert not unknown
    for word in ("moose", "hippo", "weasel", "lobster"):
        (design,) = design_cast((Role("x", "X", description=f"a {word}", kind="animal", species=word),), seed=1)
        assert any(word in phrase for phrase in design.not_obeyed)
    (hen,) = design_cast((Role("h", "HEN", kind="animal", species="hen"),), seed=1)
    assert hen.species == "hen" and not hen.not_obeyed


@pytest.mark.parametrize("species", UPRIGHT)
def test_beasts_in_clothes_walk_upright(species):
    design = creature(species, height=UPRIGHT[species], hair="bald", wardrobe=(Garment("waistcoat", "#d0342c"), Garment("trousers", "#4a4038")))
    assert walks_upright(design) and not walks_upright(creature(species))
    for turn in (0.0, 35.0, 90.0, 140.0, 180.0, -35.0):
        drawing = draw_figure(design, Pose(yaw=turn, open=0.5, mouth=2), LIGHT)
        left, bottom, right, top = drawing.bounds()
        assert abs(bottom) < 0.05 * design.height and top < 1.45 * design.height and right - left < 1.3 * design.height


def test_beings_have_bodies():
    assert set(NATURES) <= set(PEOPLE) and set(BEINGS) <= set(PEOPLE) | {"robot", "ghost", "skeleton", "snowman", "monster"}
    for species in NATURES:
        (design,) = design_cast((Role("x", "X", description=f"a {species}"),), seed=1)
        if species not in ("monkey", "gorilla"):  # animals, to the breakdown
            assert design.species == species
        assert np.isfinite(draw_figure(design, Pose(), LIGHT).bounds()).all()


def test_a_wheelchair_carries_whoever_sits_in_it():
    design = CastDesign("a", "A", height=1.7, wardrobe=(Garment("jumper", "#3f6f9a"), Garment("trousers", "#4a4038")), accessories=(Garment("wheelchair", "#2f5f7a"),))
    standing, walking = (draw_figure(design, Pose(yaw=60, near_foot_x=x), LIGHT).bounds() for x in (0.0, 0.2))
    assert standing == walking and standing[3] < 1.62


def test_a_cane_reaches_the_ground():
    design = CastDesign("a", "A", age="elder", height=1.6, accessories=(Garment("cane", "#010203"),))
    brown = (1 / 255, 2 / 255, 3 / 255, 1.0)
    sticks = [s for s in draw_figure(design, Pose(yaw=60), LIGHT).shapes if s.paint.stops[0][1] == brown]
    assert sticks and abs(min(float(c[:, 1].min()) for s in sticks for c in s.contours)) < 0.03
