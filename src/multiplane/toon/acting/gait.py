"""Walking and running: feet that stand still while they carry. The phase follows from the distance travelled."""

from __future__ import annotations

from math import cos, pi, radians, sin
from typing import NamedTuple

import numpy as np

from ..figure.pose import INDEX
from ..figure.proportions import Measures
from .easing import ease

DUTY = {"run": 0.36, "chase": 0.36, "limp": 0.62}


class Gait(NamedTuple):
    """`stride`: metres of two steps as a share of leg length; `lift`: of the foot; `swing`: of the arms, degrees;
    `bounce`: of the body; `lean` forward; `yaw` of the body while it goes."""

    stride: float = 1.55
    lift: float = 0.045
    swing: float = 24.0
    bounce: float = 0.014
    lean: float = 3.0
    yaw: float = 65.0
    elbow: float = 18.0
    duty: float = 0.60
    crouch: float = 0.0


GAITS: dict[str, Gait] = {
    "walk": Gait(),
    "run": Gait(2.9, 0.13, 52.0, 0.030, 13.0, 70.0, 82.0, 0.36, 0.02),
    "creep": Gait(1.05, 0.10, 8.0, 0.010, 14.0, 62.0, 70.0, 0.66, 0.06),
    "pace": Gait(1.50, 0.040, 14.0, 0.012, 7.0, 65.0, 30.0, 0.60),
    "limp": Gait(1.15, 0.025, 14.0, 0.026, 7.0, 62.0, 22.0, 0.62),
    "stumble": Gait(1.40, 0.070, 40.0, 0.034, 15.0, 65.0, 40.0, 0.56, 0.02),
    "climb": Gait(0.95, 0.130, 20.0, 0.020, 10.0, 62.0, 60.0, 0.60, 0.01),
    "sad": Gait(1.20, 0.026, 10.0, 0.008, 8.0, 62.0, 10.0, 0.64),
    "angry": Gait(1.60, 0.060, 30.0, 0.020, 9.0, 66.0, 34.0, 0.56),
    "happy": Gait(1.62, 0.065, 32.0, 0.026, 0.0, 62.0, 28.0, 0.58),
    "elder": Gait(1.15, 0.030, 14.0, 0.010, 5.0, 60.0, 26.0, 0.66),
    "child": Gait(1.75, 0.070, 34.0, 0.026, 3.0, 64.0, 26.0, 0.56),
    "carry": Gait(1.40, 0.040, 4.0, 0.010, -3.0, 62.0, 70.0, 0.62),
}


def choose_gait(verb: str, age: str, feeling: str) -> Gait:
    """How somebody of an age goes in a mood."""
    if verb in ("run", "chase"):
        return GAITS["run"]._replace(stride=2.2) if age == "elder" else GAITS["run"]
    if verb in GAITS and verb != "walk":
        return GAITS[verb]
    if feeling in ("sad", "tired", "pained"):
        return GAITS["sad"]
    if age in ("elder", "child"):
        return GAITS[age]
    if feeling in ("angry", "determined"):
        return GAITS["angry"]
    return GAITS["happy"] if feeling in ("happy", "amused", "proud") else GAITS["walk"]


def stride_metres(gait: Gait, m: Measures) -> float:
    return gait.stride * (m.hip - m.ankle * 0.5)


def step(values: np.ndarray, gait: Gait, m: Measures, distance: float, amount: float, depth: float, size: float = 1.0) -> None:
    """One drawing of a walk after `distance` metres. `depth` is how much forward motion the picture shows."""
    stride = stride_metres(gait, m) * size
    phase = (distance / stride) % 1.0
    reach = stride * gait.duty / 2 / (m.height * depth * size)
    for side, shift in (("near", 0.0), ("far", 0.5)):
        p = (phase + shift) % 1.0
        x, y, turn = _foot(p, gait, reach)
        _set(values, f"{side}_foot_x", x, amount)
        _set(values, f"{side}_foot_y", y, amount)
        _set(values, f"{side}_foot_turn", turn, amount)
        arm = gait.swing * cos(2 * pi * (p - 0.5 + 0.04))
        _set(values, f"{side}_shoulder", arm + 4, amount * 0.95)
        _set(values, f"{side}_elbow", gait.elbow + max(0.0, arm) * 0.55, amount * 0.95)
        _set(values, f"{side}_wrist", -arm * 0.25, amount * 0.8)
    # lowest just after the contacts (phase 0 and 0.5), highest at passing; running: highest in flight
    bounce = cos(4 * pi * (phase - (0.06 if gait.duty > 0.5 else 0.20)))
    values[INDEX["root_y"]] += amount * (-gait.bounce * bounce - gait.crouch - gait.bounce * 0.6 + (0.012 if gait.duty < 0.5 else 0.0))
    values[INDEX["lean"]] += amount * (gait.lean + 1.5 * sin(4 * pi * phase))
    values[INDEX["head_pitch"]] += amount * 1.2 * cos(4 * pi * (phase - 0.16))
    values[INDEX["sway"]] += amount * (6 + gait.stride * 2.5 + 5 * sin(4 * pi * (phase - 0.1)))
    values[INDEX["bob"]] += amount * 2 * cos(4 * pi * (phase - 0.12))


def _foot(p: float, gait: Gait, reach: float) -> tuple[float, float, float]:
    """Foot against the body: forward, up (both of figure height), turn (degrees). Stance first, then swing."""
    if p < gait.duty:
        k = p / gait.duty
        heel = max(0.0, (k - 0.70) / 0.30)
        turn = 16 * (1 - k / 0.14) if k < 0.14 else -34 * heel * heel
        return reach * (1 - 2 * k), 0.018 * heel * heel, turn
    k = (p - gait.duty) / (1 - gait.duty)
    x = -reach + 2 * reach * ease(k)
    lift = gait.lift * sin(pi * min(1.0, k * 1.05)) ** 0.9 if k < 0.95 else 0.0
    return x, lift + 0.018 * (1 - k) ** 2, -34 * (1 - k) ** 2 + 16 * ease((k - 0.5) * 2)


def _set(values: np.ndarray, name: str, target: float, weight: float) -> None:
    i = INDEX[name]
    values[i] += weight * (target - values[i])


def contacts(gait: Gait, m: Measures, start: float, end: float, size: float = 1.0) -> list[float]:
    """Distances travelled at which a heel touches the ground."""
    half = stride_metres(gait, m) * size / 2
    first = int(np.ceil(start / half + 1e-6))
    return [k * half for k in range(first, int(np.floor(end / half + 1e-6)) + 1)]


def seen_depth(yaw: float) -> float:
    """How much forward motion shows in the picture under a turn of the body (see `figure.skeleton`)."""
    return 0.35 + 0.65 * abs(sin(radians(yaw)))
