"""Room for the voices: the gain of music and ambience under speech, known in advance and smooth.

Works on steps of 10 ms. What speaks arrives as booleans a step; a gain a step leaves.
"""

from __future__ import annotations

import numpy as np
from scipy.ndimage import gaussian_filter1d

STEP = 480  # samples: 10 ms
AHEAD, AFTER = 22, 40  # steps: down 0.22 s before a word, up 0.4 s after
BRIDGE = 110  # steps: pauses shorter than this stay ducked


def duck_curve(speaks: np.ndarray, depth: float) -> np.ndarray:
    """Gains (linear, float32), one more than steps: 1 where nobody speaks, `depth` dB (negative) lower under speech."""
    under = _bridged(_widened(speaks, AHEAD, AFTER), BRIDGE).astype(np.float64)
    if not len(under):
        return np.ones(1, np.float32)
    eased = gaussian_filter1d(under, 14, mode="nearest", truncate=2.0)
    return (10 ** (depth * np.append(eased, eased[-1]) / 20)).astype(np.float32)


def _widened(speaks: np.ndarray, ahead: int, after: int) -> np.ndarray:
    edges = np.zeros(len(speaks) + 1, np.int64)
    for first, last in runs(speaks):
        edges[max(0, first - ahead)] += 1
        edges[min(len(speaks), last + after)] -= 1
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


def gain_block(curve: np.ndarray, start: int, frames: int) -> np.ndarray:
    """The gain of each sample from `start` (a multiple of STEP), on straight lines between steps: (frames, 1)."""
    count = -(-frames // STEP)
    first = start // STEP
    knots = curve[first : first + count + 1]
    knots = np.pad(knots, (0, count + 1 - len(knots)), mode="edge")
    part = (np.arange(STEP, dtype=np.float32) / STEP)[None, :]
    return (knots[:-1, None] * (1 - part) + knots[1:, None] * part).reshape(-1)[:frames, None]
