"""Room for the voices: the gain of music and ambience under speech, known in advance and smooth.

Works on steps of 10 ms. What speaks arrives as booleans a step; a gain a step leaves.
"""

from __future__ import annotations

import numpy as np

from . import kernels

STEP = 480  # samples: 10 ms
AHEAD, AFTER = 22, 40  # steps: down 0.22 s before a word, up 0.4 s after
EASE = 14  # steps: deviation of the bell that rounds the corners
BRIDGE = 110  # steps: pauses shorter than this stay ducked


def duck_curve(speaks: np.ndarray, depth: float) -> np.ndarray:
    """Gains (linear, float32), one more than steps: 1 where nobody speaks, `depth` dB (negative) lower under speech."""
    under = _bridged(widened(speaks, AHEAD, AFTER), BRIDGE).astype(np.float64)
    if not len(under):
        return np.ones(1, np.float32)
    bell = np.exp(-0.5 * (np.arange(-2 * EASE, 2 * EASE + 1) / EASE) ** 2)
    eased = np.convolve(np.pad(under, 2 * EASE, mode="edge"), bell / bell.sum(), mode="valid")
    return (10 ** (depth * np.append(eased, eased[-1]) / 20)).astype(np.float32)


def widened(flags: np.ndarray, ahead: int, after: int | None = None) -> np.ndarray:
    """`flags` with what lies `ahead` steps before and `after` steps after each that is set; as many on both sides, if only one is
    given."""
    after = ahead if after is None else after
    edges = np.zeros(len(flags) + 1, np.int64)
    for first, last in runs(flags):
        edges[max(0, first - ahead)] += 1
        edges[min(len(flags), last + after)] -= 1
    return np.cumsum(edges[:-1]) > 0


def _bridged(speaks: np.ndarray, gap: int) -> np.ndarray:
    filled = speaks.copy()
    stretches = runs(speaks)
    for (_, last), (first, _) in zip(stretches, stretches[1:], strict=False):
        if first - last < gap:
            filled[last:first] = True
    return filled


def runs(flags: np.ndarray) -> list[tuple[int, int]]:
    """(first, one past last) of each run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def duck(block: np.ndarray, curve: np.ndarray, start: int, gain: float = 1.0) -> None:
    """Lay `curve` (and `gain` with it) on a block, (frames, channels), that begins at sample `start`, a multiple of STEP: in place,
    on straight lines between the steps."""
    first, count = start // STEP, -(-len(block) // STEP)
    knots = curve[first : first + count + 1]
    kernels.ride(block, np.pad(knots, (0, count + 1 - len(knots)), mode="edge") * np.float32(gain), STEP)
