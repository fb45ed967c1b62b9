"""Measures of a figure in metres, from its age, build and height."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from multiplane.core.design import CastDesign

# age: (heads in the height, hip height, shoulder half-width, hip half-width, limb thickness, neck), of height
_AGES = {
    "baby": (2.8, 0.28, 0.105, 0.100, 1.30, 0.000),
    "child": (3.35, 0.35, 0.090, 0.080, 1.10, 0.006),
    "teen": (4.1, 0.425, 0.102, 0.080, 0.95, 0.016),
    "adult": (4.45, 0.430, 0.113, 0.084, 1.00, 0.014),
    "elder": (4.2, 0.395, 0.110, 0.090, 1.00, 0.000),
}
# build: (shoulders, hips, depth, limb thickness, belly, head, legs): thin ones are sticks, broad ones wedges, round ones pears
_BUILDS = {
    "slim": (0.82, 0.84, 0.78, 0.80, 0.00, 0.97, 1.05),
    "average": (1.00, 1.00, 1.00, 1.00, 0.04, 1.00, 1.00),
    "broad": (1.36, 1.08, 1.20, 1.24, 0.08, 0.92, 0.97),
    "round": (1.16, 1.44, 1.62, 1.10, 0.36, 1.02, 0.88),
}
_HEIGHTS = {"baby": 0.85, "child": 1.28, "teen": 1.58, "adult": 1.72, "elder": 1.62}


class Measures(NamedTuple):
    """Metres, for the standing figure; `stoop` in degrees."""

    height: float
    head: float  # chin to crown
    hip: float
    neck: float  # height of the base of the neck
    shoulder: float  # half-width
    hips: float  # half-width
    depth: float  # half-depth of the chest
    belly: float  # how far the belly comes forward
    upper_arm: float
    forearm: float
    hand: float
    thigh: float
    shin: float
    ankle: float
    arm_width: float
    leg_width: float
    stoop: float
    feminine: bool


@lru_cache(maxsize=512)
def measure(design: CastDesign) -> Measures:
    """The measures of a two-legged design."""
    heads, hip, shoulder, hips, thick, neck = _AGES.get(design.age, _AGES["adult"])
    wide, low, depth, limb, belly, big, leggy = _BUILDS.get(design.build, _BUILDS["average"])
    big, leggy, sway = _own_shape(design.seed, big, leggy)
    h = design.height
    feminine, masculine = design.presents == "feminine", design.presents == "masculine"
    grown = design.age in ("adult", "elder", "teen")
    shoulder *= wide * sway * (0.92 if feminine and grown else 1.08 if masculine and grown else 1.0)
    hips *= low / sway * (1.08 if feminine and grown else 0.96 if masculine and grown else 1.0)
    head = h / heads * big
    hip_y = hip * h * leggy
    neck_y = h - head - neck * h * (0.3 if design.build == "round" else 1.0)
    ankle = 0.036 * h
    leg = hip_y - ankle
    arm = 0.335 * h * (0.86 if design.age in ("child", "baby") else 1.0)
    return Measures(
        h, head, hip_y, neck_y, shoulder * h, hips * h, 0.080 * depth * h, belly * 0.16 * h, arm * 0.52, arm * 0.48,
        0.078 * h * (1.12 if design.age in ("child", "baby") else 1.0), leg * 0.505, leg * 0.505, ankle,
        0.058 * h * thick * limb, 0.082 * h * thick * limb, 12.0 if design.age == "elder" and design.build != "round" else 0.0, feminine,
    )  # fmt: skip


def _own_shape(seed: int, head: float, legs: float) -> tuple[float, float, float]:
    """What a seed makes of a build: a larger or smaller head, longer or shorter legs, shoulders against hips. Seed 0
    is the middle, so that a design written by hand has no surprise."""
    if not seed:
        return head, legs, 1.0
    a, b, c = (((seed * k) % 1009) / 1008 * 2 - 1 for k in (7919, 6007, 4391))
    return head * (1 + 0.08 * a), legs * (1 + 0.05 * b), 1 + 0.07 * c


def usual_height(age: str) -> float:
    """Metres for an age group."""
    return _HEIGHTS.get(age, 1.72)
