"""The inner loops of the desk and the limiter, compiled (see `engines.speech.compiled`). Blocks of sound are (frames, channels)."""

from __future__ import annotations

import numpy as np

from multiplane.engines.speech.compiled import D1, D2, F1, F2, F3, I, kernel

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


@kernel
def energies(block: F2, shelf: D1, cut: D1, hop: I, state: D2, out: D2) -> None:
    """The sum of squares of each `hop` samples of two channels, (hops, 2), through two filters of second order, each told as (b0, b1,
    b2, a1, a2). `state` (2, 4) is carried from block to block; the channels go together, since each waits for its own last value."""
    b0, b1, b2, a1, a2 = shelf[0], shelf[1], shelf[2], shelf[3], shelf[4]
    d0, d1, d2, c1, c2 = cut[0], cut[1], cut[2], cut[3], cut[4]
    p, q, r, s = state[0, 0], state[0, 1], state[0, 2], state[0, 3]
    t, u, v, w = state[1, 0], state[1, 1], state[1, 2], state[1, 3]
    for step in range(len(out)):
        left, right = 0.0, 0.0
        some = block[step * hop : step * hop + hop]
        for i in range(hop):
            x, y = np.float64(some[i, 0]), np.float64(some[i, 1])
            f, g = b0 * x + p, b0 * y + t
            p, t = b1 * x - a1 * f + q, b1 * y - a1 * g + u
            q, u = b2 * x - a2 * f, b2 * y - a2 * g
            m, n = d0 * f + r, d0 * g + v
            r, v = d1 * f - c1 * m + s, d1 * g - c1 * n + w
            s, w = d2 * f - c2 * m, d2 * g - c2 * n
            left += m * m
            right += n * n
        out[step, 0], out[step, 1] = left, right
    state[0, 0], state[0, 1], state[0, 2], state[0, 3] = p, q, r, s
    state[1, 0], state[1, 1], state[1, 2], state[1, 3] = t, u, v, w
