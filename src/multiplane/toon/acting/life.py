"""Being alive: breath, blinks, small looks, weight on one leg. Everything from seeds, nothing from clocks."""

from __future__ import annotations

from math import floor, pi, sin

import numpy as np

from ..figure.pose import INDEX
from .parts import Part, turning


def noise(seed: int, step: int) -> float:
    """A repeatable number 0…1 for a whole `step` (an integer hash after Wang)."""
    n = (seed * 374761393 + step * 668265263) & 0xFFFFFFFF
    n = ((n ^ (n >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((n ^ (n >> 16)) & 0xFFFFFF) / 0xFFFFFF


def breathe(values: np.ndarray, seconds: float, seed: int, rate: float = 0.26, depth: float = 1.0) -> None:
    """Breath as a slow wave; `rate` in breaths a second."""
    phase = (seconds * rate + noise(seed, 1)) % 1.0
    wave = 0.5 - 0.5 * np.cos(2 * pi * min(1.0, phase * 1.15))
    values[INDEX["breath"]] += depth * wave
    values[INDEX["near_shoulder"]] += 0.8 * wave * depth
    values[INDEX["far_shoulder"]] += 0.8 * wave * depth


def blink(seconds: float, seed: int, rate: float = 1.0) -> float:
    """How far the lids are closed by a blink, 0…1. One every two to six seconds, sometimes two."""
    slot = 3.4 / rate
    for k in (floor(seconds / slot), floor(seconds / slot) - 1):
        at = (k + 0.15 + 0.7 * noise(seed, k * 7 + 3)) * slot
        for start in (at, at + 0.34) if noise(seed, k * 7 + 4) > 0.84 else (at,):
            since = seconds - start
            if 0 <= since < 0.25:
                return 1.0 if since < 0.125 else 0.55
    return 0.0


def glance(seconds: float, seed: int) -> tuple[float, float]:
    """Small movements of the eyes around where they look: a jump every half to two seconds."""
    slot = 0.9
    k = floor(seconds / slot)
    at = (k + noise(seed, k * 5 + 11) * 0.7) * slot
    k = k if seconds >= at else k - 1
    return (noise(seed, k * 5 + 12) - 0.5) * 0.24, (noise(seed, k * 5 + 13) - 0.5) * 0.14


def shift_weight(values: np.ndarray, seconds: float, seed: int, amount: float = 1.0) -> None:
    """Standing on one leg, then on the other, every few seconds; the head drifts with it."""
    slot = 3.8
    k = floor(seconds / slot)
    u = min(1.0, (seconds - k * slot) / 1.1)
    u = u * u * (3 - 2 * u)
    a, b = noise(seed, k - 1 + 900) - 0.5, noise(seed, k + 900) - 0.5
    lean = a + (b - a) * u
    values[INDEX["root_x"]] += 0.022 * lean * amount
    values[INDEX["lean"]] += -2.4 * lean * amount
    values[INDEX["head_roll"]] += 4.0 * lean * amount
    values[INDEX["near_shoulder"]] += 3.0 * lean * amount
    values[INDEX["far_shoulder"]] -= 3.0 * lean * amount
    a, b = noise(seed, k - 1 + 1900) - 0.5, noise(seed, k + 1900) - 0.5
    values[INDEX["head_pitch"]] += 3.0 * (a + (b - a) * u) * amount + 0.3 * sin(seconds * 0.9 + seed)


def turn_round(values: np.ndarray, part: Part, frame: int) -> None:
    """A body that turns steps round: one foot, then the other; it sinks a little, the head dips on its way and leads, cloth lags."""
    since, before, now = part.facing.at(frame)
    turned, k = abs(now - before), (frame - since) / turning(before, now)  # type: ignore[arg-type, operator]
    if not 0 <= k < 1.5 or turned < 15 or since < 0:
        return
    share = min(1.0, turned / 70)
    sign = 1.0 if (now - before) * (1 if now >= 0 else -1) > 0 else -1.0  # type: ignore[operator]
    if k < 1:
        values[INDEX["near_foot_y"]] += 0.022 * share * max(0.0, sin(2 * pi * k))
        values[INDEX["far_foot_y"]] += 0.022 * share * max(0.0, -sin(2 * pi * k))
        values[INDEX["root_y"]] -= 0.012 * share * sin(pi * k)
        values[INDEX["head_pitch"]] -= 7 * share * sin(pi * k)
        values[INDEX["lean"]] += 3 * share * sin(pi * k)
    values[INDEX["sway"]] += sign * share * (16 * sin(pi * min(1.0, k)) - (7 * sin(2 * pi * (k - 1)) if k > 1 else 0.0))
