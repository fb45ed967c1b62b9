"""The last gain before delivery: a look-ahead limiter whose ceiling holds between the samples too.

It works at a control rate of 1000 steps a second: the peak of each step arrives, a gain for each step leaves;
between steps the gain is a straight line. So the whole film's curve is one small array, and the same curve is laid
on every stem: the stems still add up to the mix.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from multiplane.engines.speech.filters import CROSSINGS, polyphase

from . import kernels

HOP = 48  # samples a control step
LOOK_AHEAD = 4  # steps: 4 ms
_REACH = CROSSINGS  # samples on either side that decide what lies between two
RELEASE = 0.9895  # factor on the reduction (dB) a step: it falls to a third in 0.1 s


def step_peaks(block: np.ndarray) -> np.ndarray:
    """The largest absolute sample of each step of `block` (frames, channels); frames is a multiple of HOP."""
    return np.abs(block).reshape(-1, HOP * block.shape[1]).max(axis=1)


def true_step_peaks(block: np.ndarray) -> np.ndarray:
    """Like `step_peaks`, four times oversampled; beyond its ends `block` is silent."""
    peaks = step_peaks(block)
    rows, (frames, channels) = _between(), block.shape
    sound = np.zeros((channels, frames + 2 * _REACH), np.float32)
    sound[:, _REACH : _REACH + frames] = block.T
    fine = np.empty((len(rows), channels, frames), np.float32)
    kernels.between(sound, rows, fine)
    return np.maximum(peaks, np.abs(fine, out=fine).reshape(len(rows) * channels, -1, HOP).max(axis=(0, 2)))


@cache
def _between() -> np.ndarray:
    """What gives the three samples between two of the sound: the rows of fourfold resampling but for the first, which gives
    the samples themselves. Row[k] belongs to the sample k - _REACH steps back."""
    rows, _ = polyphase(4, 1)
    return np.ascontiguousarray(rows[1:, : 2 * _REACH], np.float32)


def reduction(peaks: np.ndarray, ceiling: float) -> np.ndarray:
    """The gain (0…1) at the start of each step that keeps `peaks` (linear, a step each) under `ceiling` (linear).

    One more value than steps: the last ends the line.
    """
    over = 20 * np.log10(np.maximum(peaks / ceiling, 1.0))
    over = np.append(over, over[-1:])
    need = sliding_window_view(np.pad(over, LOOK_AHEAD, mode="edge"), 2 * LOOK_AHEAD + 1).max(axis=1)
    return 10.0 ** (-_smooth(_released(need)) / 20)


def _released(need: np.ndarray) -> np.ndarray:
    """`need` in dB, let go slowly after each peak. Walks only where there is something to let go."""
    held = need.copy()
    hot = np.flatnonzero(need > 0)
    if not len(hot):
        return held
    values, level, last = held.tolist(), 0.0, -1
    for index in hot.tolist():
        if index <= last:
            continue
        while index < len(values) and (values[index] > 0 or level > 0.01):
            level = max(values[index], level * RELEASE)
            values[index] = level
            index += 1
        last, level = index - 1, 0.0
    return np.asarray(values)


def _smooth(held: np.ndarray) -> np.ndarray:
    """Round the corners over half the look-ahead; what the maximum filter widened keeps every peak covered."""
    width = LOOK_AHEAD // 2
    kernel = np.hanning(2 * width + 3)[1:-1]
    padded = np.pad(held, width, mode="edge")
    return np.convolve(padded, kernel / kernel.sum(), mode="valid")


def lay_line(block: np.ndarray, steps: np.ndarray, first_step: int = 0) -> np.ndarray:
    """`block` (frames, channels) from step `first_step` on, with the gain of the `steps` on straight lines between them; it is
    changed in place."""
    count = -(-len(block) // HOP)
    kernels.ride(block, steps[first_step : first_step + count + 1].astype(np.float32), HOP)
    return block
