"""The inner loops of the desk and the limiter, compiled (see `engines.speech.compiled`). Blocks of sound are (frames, channels)."""

from __future__ import annotations

import numpy as np

from multiplane.engines.speech.compiled import F1, F2, F3, I, kernel

_SOME = 1024  # samples


@kernel
def ride(block: F2, knots: F1, step: I) -> None:
    """`block` times a gain that goes on straight lines from knot to knot, `step` samples apart; the first stands at its first
    sample, and there is one more than steps that were begun."""
    frames, channels = block.shape
    for number in range((frames + step - 1) // step):
        first, rise = knots[number], (knots[number + 1] - knots[number]) / np.float32(step)
        for i in range(min(step, frames - number * step)):
            gain = first + rise * np.float32(i)
            for c in range(channels):
                block[number * step + i, c] *= gain


@kernel
def between(sound: F2, rows: F2, out: F3) -> None:
    """What lies between the samples of `sound` (channels, frames + taps): into `out` (places, channels, frames) what each filter
    of `rows` (places, four or eight … taps) gives, row[k] for the sample that lies k before. Some at a time, so that they stay at hand."""
    places, channels, frames = out.shape
    taps = rows.shape[1]
    for c in range(channels):
        for first in range(0, frames, _SOME):
            count = min(_SOME, frames - first)
            for place in range(places):
                into = out[place, c, first : first + count]
                into[:] = 0
                for k in range(0, taps, 4):
                    at = first + taps - k
                    w, x, y, z = rows[place, k], rows[place, k + 1], rows[place, k + 2], rows[place, k + 3]
                    s, t = sound[c, at : at + count], sound[c, at - 1 : at - 1 + count]
                    u, v = sound[c, at - 2 : at - 2 + count], sound[c, at - 3 : at - 3 + count]
                    for i in range(count):
                        into[i] += w * s[i] + x * t[i] + y * u[i] + z * v[i]
