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
# build: (width, depth, limb thickness, belly)
_BUILDS = {
    "slim": (0.84, 0.80, 0.84, 0.00),
    "average": (1.00, 1.00, 1.00, 0.04),
    "broad": (1.22, 1.15, 1.22, 0.06),
    "round": (1.30, 1.55, 1.15, 0.30),
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
    width, depth, limb, belly = _BUILDS.get(design.build, _BUILDS["average"])
    h = design.height
    feminine, masculine = design.presents == "feminine", design.presents == "masculine"
    grown = design.age in ("adult", "elder", "teen")
    shoulder *= width * (0.92 if feminine and grown else 1.08 if masculine and grown else 1.0)
    hips *= width * (1.08 if feminine and grown else 0.96 if masculine and grown else 1.0)
    head = h / heads
    hip_y = hip * h * (0.92 if design.build == "round" else 1.04 if design.build == "slim" else 1.0)
    neck_y = h - head - neck * h * (0.3 if design.build == "round" else 1.0)
    ankle = 0.036 * h
    leg = hip_y - ankle
    arm = 0.335 * h * (0.86 if design.age in ("child", "baby") else 1.0)
    return Measures(
        h, head, hip_y, neck_y, shoulder * h, hips * h, 0.080 * depth * h, belly * 0.16 * h, arm * 0.52, arm * 0.48,
        0.078 * h * (1.12 if design.age in ("child", "baby") else 1.0), leg * 0.505, leg * 0.505, ankle,
        0.058 * h * thick * limb, 0.082 * h * thick * limb, 12.0 if design.age == "elder" and design.build != "round" else 0.0, feminine,
    )  # fmt: skip


def usual_height(age: str) -> float:
    """Metres for an age group."""
    return _HEIGHTS.get(age, 1.72)
