"""People in one film are told apart at the size of a thumbnail, also where the script says little about them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from multiplane.core.design import CastDesign, Garment
from multiplane.core.story import Role
from multiplane.design.cast import APART, design_cast
from multiplane.design.likeness import colour_distance, distance, outline_distance
from multiplane.toon.drawing import compose, scale, translate
from multiplane.toon.figure import Pose, draw_figure
from multiplane.toon.raster import rasterise
from multiplane.toon.stage import Light

CASTS: dict[str, tuple[str, ...]] = {
    "nobody described": ("",) * 12,
    "ages alone": ("30s", "40s", "20s", "50s", "30s", "60s", "70s", "20s", "40s", "9"),
    "a family": ("a mother", "a father", "their daughter, 12", "their son, 9", "the grandmother", "the grandfather", "an aunt", "an uncle"),
    "an office": ("a businessman", "a businesswoman", "the boss", "a secretary", "a lawyer", "a young businessman", "a receptionist", "a cleaner"),
    "a ship": ("a sailor", "a young sailor", "an old sailor", "the captain", "the cook", "a passenger", "a woman", "a boy", "a priest"),
    "a court": ("the king", "the queen", "the prince", "the princess", "a knight", "a guard", "a jester", "a servant", "a monk", "a witch"),
    "one dress code": tuple(f"{age}, in black" for age in ("20s", "30s", "40s", "50s", "60s", "70s", "12", "30s")),
}  # fmt: skip


def cast(texts: tuple[str, ...], seed: int) -> tuple[CastDesign, ...]:
    return design_cast(tuple(Role(f"r{k}", f"ROLE {k}", description=text) for k, text in enumerate(texts)), seed=seed)


def thumbnail(design: CastDesign) -> np.ndarray:
    """The figure, 40 pixels for 2.2 m, on paper."""
    picture = rasterise(draw_figure(design, Pose(yaw=35.0), Light()), compose(translate(16, 38), scale(17.0, -17.0)), 32, 40)
    return picture[..., :3] + np.array([0.9, 0.88, 0.82], np.float32) * (1 - picture[..., 3:])


def seen_apart(a: np.ndarray, b: np.ndarray) -> float:
    """The share of the figures' pixels that look different."""
    paper = np.array([0.9, 0.88, 0.82], np.float32)
    either = (np.abs(a - paper).sum(-1) > 0.1) | (np.abs(b - paper).sum(-1) > 0.1)
    return float((np.abs(a - b).sum(-1) > 0.25)[either].mean())


@pytest.mark.parametrize("name", CASTS)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_made_up_cast_is_told_apart(name, seed):
    people = cast(CASTS[name], seed)
    least = APART if name != "one dress code" else 0.75 * APART  # outlines alone must do it there
    for a, b in combinations(people, 2):
        assert distance(a, b) >= least, f"{a.id} ({CASTS[name][int(a.id[1:])]}) and {b.id}: {distance(a, b):.2f}"
    pictures = [thumbnail(one) for one in people]
    assert min(seen_apart(p, q) for p, q in combinations(pictures, 2)) > 0.25


def test_the_measure_agrees_with_the_eye():
    """Over many pairs, what the arithmetic calls apart looks apart in drawn thumbnails."""
    people = cast(CASTS["nobody described"] + CASTS["ages alone"], 7)
    pictures = [thumbnail(one) for one in people]
    pairs = list(combinations(range(len(people)), 2))
    said = [distance(people[i], people[j]) for i, j in pairs]
    seen = [seen_apart(pictures[i], pictures[j]) for i, j in pairs]
    assert np.corrcoef(said, seen)[0, 1] > 0.5


def test_the_parts_of_the_measure():
    base = CastDesign("a", "A", wardrobe=(Garment("jumper", "#3f6f9a"), Garment("trousers", "#4a4038")))
    dyed = CastDesign("b", "B", wardrobe=(Garment("jumper", "#d0342c"), Garment("trousers", "#4a4038")))
    cloaked = CastDesign("c", "C", wardrobe=(*base.wardrobe, Garment("cloak", "#3f6f9a")))
    small = CastDesign("d", "D", age="child", height=1.2, wardrobe=base.wardrobe)
    assert distance(base, base) == 0
    assert outline_distance(base, dyed) == 0 and colour_distance(base, dyed) > 0.1
    assert outline_distance(base, cloaked) > 0.1 and outline_distance(base, small) > 0.3
    hatted = CastDesign("e", "E", wardrobe=base.wardrobe, accessories=(Garment("top_hat", "#222222"),))
    assert outline_distance(base, hatted) > 0.03
    assert distance(base, CastDesign("f", "F", species="dog")) == 1.0


def test_who_would_look_alike_is_drawn_again():
    """The first pick of a seed may be too near to somebody; then the next is taken, and it stays the same each time."""
    twins = cast(("a sailor",) * 6, 3)
    assert min(distance(a, b) for a, b in combinations(twins, 2)) > 0.15
    assert twins == cast(("a sailor",) * 6, 3)
