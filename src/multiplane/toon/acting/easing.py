"""Curves of motion, all from 0…1 to 0…1, and keyed motions of many numbers at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import numpy as np

from ..figure.pose import INDEX


def ease(t: float) -> float:
    """Slow in, slow out."""
    t = 0.0 if t < 0 else 1.0 if t > 1 else t
    return t * t * (3 - 2 * t)


def settle(t: float) -> float:
    """Fast, past the goal by a little, and back: what weight does."""
    t = 0.0 if t < 0 else 1.0 if t > 1 else t
    return 1 + 2.2 * (t - 1) ** 3 + 1.2 * (t - 1) ** 2


def arch(t: float) -> float:
    """0 at both ends, 1 in the middle."""
    return 4 * t * (1 - t) if 0 < t < 1 else 0.0


def envelope(t: float, attack: float = 0.2, release: float = 0.2) -> float:
    """Up over `attack`, down over `release`, as parts of 1."""
    return min(ease(t / attack) if attack else 1.0, ease((1 - t) / release) if release else 1.0)


# Seconds by which parts of a chain follow: shoulder, then elbow, then hand.
LAGS = {"near_elbow": 0.05, "far_elbow": 0.06, "near_wrist": 0.09, "far_wrist": 0.10, "far_shoulder": 0.03, "head_pitch": 0.02, "head_roll": 0.04, "bend": 0.03}


class Keys:
    """Keyed numbers of a pose. At each key some numbers have targets; the others are left as they are.

    `rows` are (fraction of the motion, {field: target}).
    """

    def __init__(self, rows: Sequence[tuple[float, Mapping[str, float]]]):
        self.tracks: list[tuple[int, float, list[float], list[float], list[float]]] = []
        times = [t for t, _ in rows]
        names = dict.fromkeys(name for _, row in rows for name in row)
        for name in names:
            weights = [1.0 if name in row else 0.0 for _, row in rows]
            known = [(t, row[name]) for t, row in rows if name in row]
            targets = [row[name] if name in row else min(known, key=lambda k, t=t: abs(k[0] - t))[1] for t, row in rows]
            self.tracks.append((INDEX[name], LAGS.get(name, 0.0), times, weights, targets))

    def apply(self, values: np.ndarray, t: float, seconds: float, amount: float = 1.0) -> None:
        """Blend the motion into `values` at fraction `t` of `seconds`."""
        for track in self.tracks:
            weight, target = _track_at(track, t, seconds)
            index = track[0]
            values[index] += weight * amount * (target - values[index])

    def moves(self, name: str, t: float, seconds: float, span: float = 0.084) -> float:
        """How much the keyed number changes in the `span` seconds around fraction `t`, seen from rest."""
        for track in self.tracks:
            if track[0] == INDEX[name]:
                ends = [weight * target for weight, target in (_track_at(track, t + k * span / 2 / seconds, seconds) for k in (-1, 1))]
                return ends[1] - ends[0]
        return 0.0


def _track_at(track: tuple[int, float, list[float], list[float], list[float]], t: float, seconds: float) -> tuple[float, float]:
    """(weight, target) of one keyed number at fraction `t`."""
    _, lag, times, weights, targets = track
    u = t - lag / seconds if t < 0.8 else t
    i = bisect_right(times, u)
    if i == 0:
        return weights[0], targets[0]
    if i == len(times):
        return weights[-1], targets[-1]
    k = ease((u - times[i - 1]) / (times[i] - times[i - 1] or 1.0))
    return weights[i - 1] + (weights[i] - weights[i - 1]) * k, targets[i - 1] + (targets[i] - targets[i - 1]) * k
