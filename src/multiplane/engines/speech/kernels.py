"""The inner loops of the vocoder and the filters, compiled. Arrays of sound in the making are (time, channels).

What is done to every value (norm, activation) happens in one pass; the products between channels are left to BLAS.
"""

from __future__ import annotations

import numpy as np

from .compiled import D1, D2, F1, F2, F3, I, exact, kernel, link_kernels

_ROWS = 64  # summed in float32 before they are added in float64
_S1, _S2, _S3, _S4, _S5, _S6 = (np.float32(value) for value in
                                (9.869603, -32.469578, 42.725338, -30.085606, 12.989529, -3.2713778))  # of sin²(πr) in r²


@kernel
def moments(x: F2, total: D1, squares: D1, some: F2) -> None:
    """Sum and sum of squares of each channel; `some` (2, channels) is room to work in."""
    length, channels = x.shape
    total[:] = 0
    squares[:] = 0
    for first in range(0, length, _ROWS):
        some[:] = 0
        for row in range(first, min(first + _ROWS, length)):
            for c in range(channels):
                some[0, c] += x[row, c]
                some[1, c] += x[row, c] * x[row, c]
        for c in range(channels):
            total[c] += some[0, c]
            squares[c] += some[1, c]


@kernel
def snake(x: F2, gain: F1, offset: F1, turns: F1, depth: F1, lead: I, out: F2) -> None:
    """y + depth · sin²(π · turns · y) of y = x · gain + offset, into `out` from row `lead`; zeros around it."""
    length, channels = x.shape
    out[:lead] = 0
    out[lead + length :] = 0
    for row in range(length):
        values, into = x[row], out[row + lead]
        for c in range(channels):
            y = values[c] * gain[c] + offset[c]
            u = y * turns[c]
            r = u - np.rint(u)
            s = r * r
            into[c] = y + depth[c] * (s * (_S1 + s * (_S2 + s * (_S3 + s * (_S4 + s * (_S5 + s * _S6))))))


@kernel
def to_points(x: F2, bt: F2, dilation: I, hop: I, first: I, last: I, points: F3) -> None:
    """The stretches `first` … `last` of `x`, each seen from every point: `points` is (size, stretches, channels). Ten rows at
    a time, so that what they add up to is seldom loaded and stored."""
    size, channels, d = bt.shape[0], x.shape[1], dilation
    for stretch in range(first, last):
        base, k = (stretch // d) * hop * d + stretch % d, stretch - first
        for n in range(size):
            points[n, k] = 0
            for i in range(0, size, 10):
                row = base + i * d
                b0, b1, b2, b3, b4 = bt[n, i], bt[n, i + 1], bt[n, i + 2], bt[n, i + 3], bt[n, i + 4]
                b5, b6, b7, b8, b9 = bt[n, i + 5], bt[n, i + 6], bt[n, i + 7], bt[n, i + 8], bt[n, i + 9]
                for c in range(channels):
                    points[n, k, c] += (b0 * x[row, c] + b1 * x[row + d, c] + b2 * x[row + 2 * d, c] + b3 * x[row + 3 * d, c] + b4 * x[row + 4 * d, c]
                        + b5 * x[row + 5 * d, c] + b6 * x[row + 6 * d, c] + b7 * x[row + 7 * d, c] + b8 * x[row + 8 * d, c] + b9 * x[row + 9 * d, c])


@kernel
def from_points(points: F3, at: F2, bias: F1, dilation: I, first: I, last: I, add: I, out: F2) -> None:
    """The outputs of the stretches with `bias`: into `out`, or where `add`, added to what is there."""
    hop, size = at.shape
    length, channels = out.shape
    for stretch in range(first, last):
        base, k = (stretch // dilation) * hop * dilation + stretch % dilation, stretch - first
        for j in range(hop):
            row = base + j * dilation
            if row >= length:
                break
            for c in range(channels):
                out[row, c] = out[row, c] + bias[c] if add else bias[c]
            for n in range(0, size, 10):
                a0, a1, a2, a3, a4 = at[j, n], at[j, n + 1], at[j, n + 2], at[j, n + 3], at[j, n + 4]
                a5, a6, a7, a8, a9 = at[j, n + 5], at[j, n + 6], at[j, n + 7], at[j, n + 8], at[j, n + 9]
                for c in range(channels):
                    out[row, c] += (a0 * points[n, k, c] + a1 * points[n + 1, k, c] + a2 * points[n + 2, k, c] + a3 * points[n + 3, k, c] + a4 * points[n + 4, k, c]
                        + a5 * points[n + 5, k, c] + a6 * points[n + 6, k, c] + a7 * points[n + 7, k, c] + a8 * points[n + 8, k, c] + a9 * points[n + 9, k, c])


@kernel
def mean_of_three(one: F2, two: F2, three: F2, slope: F1, out: F2) -> None:
    """The mean of three, its negative values times `slope`, into `out`."""
    length, channels = one.shape
    third = np.float32(1 / 3)
    for row in range(length):
        a, b, d, into = one[row], two[row], three[row], out[row]
        for c in range(channels):
            mean = (a[c] + b[c] + d[c]) * third
            into[c] = max(mean, mean * slope[0])


@exact
def phases(f0: F1, harmonics: I, hop: I, out: F2, until: F1) -> None:
    """The phase in turns of each harmonic at each sample, `hop` samples a value of `f0` (Hz at 24 kHz), less whole turns.

    As the model was trained: the phase is summed over the values of f0 and drawn straight between their middles, in
    float32, whose noise at large phases the model knows. `until` is room for as many values as `f0` has.
    """
    count = len(f0)
    for h in range(harmonics):
        total = np.float32(0)
        for i in range(count):
            turn = f0[i] * np.float32(h + 1) / np.float32(24000)
            total += turn - np.floor(turn)
            until[i] = total * np.float32(2) * np.float32(np.pi) * np.float32(hop)
        for sample in range(count * hop):
            place = min(max((sample + 0.5) / hop - 0.5, 0.0), count - 1.0)
            i = min(int(place), count - 2)
            share = np.float32(place - i)
            phase = until[i] * (np.float32(1) - share) + until[i + 1] * share
            turns = np.float64(phase) * (0.5 / np.pi)
            out[sample, h] = turns - np.floor(turns)


@exact
def resample(wave: D1, phases: D2, up: I, down: I, half: I, out: D1) -> None:
    """See `filters.resample`."""
    length, taps = len(wave), phases.shape[1]
    for i in range(len(out)):
        at = i * down + half
        last, phase = at // up, at % up
        total = 0.0
        for k in range(max(0, last - length + 1), min(taps, last + 1)):
            total += phases[phase, k] * wave[last - k]
        out[i] = total


@exact
def biquad(wave: D1, b: D1, a: D1, out: D1) -> None:
    """See `filters.biquad`. Direct form II transposed."""
    one, two = 0.0, 0.0
    for i in range(len(wave)):
        x = wave[i]
        y = b[0] * x + one
        one = b[1] * x - a[1] * y + two
        two = b[2] * x - a[2] * y
        out[i] = y


def link() -> None:
    """Make all of them ready."""
    link_kernels(__name__)
