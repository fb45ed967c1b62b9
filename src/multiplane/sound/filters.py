"""Filters and lengths of transforms for sounds: what `scipy.signal` has, whose import alone would take a worker longer than
the sound of a scene takes to be made. The tests hold them to scipy's own results.

Sounds arrive as (frames,) or (frames, channels); they leave as float32.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from multiplane.core.formats import AUDIO_RATE
from multiplane.engines.speech.filters import biquad

Section = tuple[tuple[float, ...], tuple[float, ...]]  # coefficients above and below the line
_TWICE = 4.0  # twice the sampling rate of the design, which is done at a rate of 2


def filtered(sound: np.ndarray, kind: str, hertz: float | tuple[float, float], order: int) -> np.ndarray:
    """`sound` through Butterworth's filter, "lowpass", "highpass" or "bandpass" (then `hertz` are its two edges)."""
    sections = butterworth(kind, hertz, order)
    columns = sound.reshape(len(sound), -1).T.astype(np.float64)
    for number, column in enumerate(columns):
        for above, below in sections:
            column = biquad(column, above, below)
        columns[number] = column
    return columns.T.reshape(sound.shape).astype(np.float32)


@lru_cache(256)
def butterworth(kind: str, hertz: float | tuple[float, float], order: int, rate: float = AUDIO_RATE) -> tuple[Section, ...]:
    """The sections of second order of Butterworth's filter, by the bilinear transform; each lets its own middle pass unchanged."""
    edges = _TWICE * np.tan(np.pi * np.atleast_1d(np.asarray(hertz, np.float64)) / rate)
    poles = np.exp(1j * np.pi * (2 * np.arange(order) + order + 1) / (2 * order))
    if kind == "bandpass":
        middle, half = np.sqrt(edges[0] * edges[1]), poles * (edges[1] - edges[0]) / 2
        root = np.sqrt(half * half - middle * middle)
        poles, zeros, passes = np.concatenate([half + root, half - root]), (1.0, 0.0, -1.0), 2 * np.arctan(middle / _TWICE)
    elif kind == "lowpass":
        poles, zeros, passes = poles * edges[0], (1.0, 2.0, 1.0), 0.0
    else:
        poles, zeros, passes = edges[0] / poles, (1.0, -2.0, 1.0), np.pi
    return tuple(_section(zeros, below, passes) for below in _denominators((_TWICE + poles) / (_TWICE - poles)))


def _denominators(poles: np.ndarray) -> list[tuple[float, ...]]:
    """Poles of the z plane in pairs: those that mirror one another, and real ones two by two."""
    real = sorted(pole.real for pole in poles if abs(pole.imag) < 1e-12)
    pairs = [(1.0, -2 * pole.real, abs(pole) ** 2) for pole in poles if pole.imag >= 1e-12]
    pairs += [(1.0, -(a + b), a * b) for a, b in zip(real[::2], real[1::2], strict=False)]
    return pairs + [(1.0, -pole) for pole in real[len(real) // 2 * 2 :]]


def _section(zeros: tuple[float, ...], below: tuple[float, ...], passes: float) -> Section:
    above = zeros if len(below) == 3 else (1.0, zeros[1] / 2)
    z = np.exp(-1j * passes)
    gain = abs(np.polyval(below[::-1], z) / np.polyval(above[::-1], z))
    return tuple(float(one * gain) for one in above), tuple(float(one) for one in below)


def fast_length(least: int) -> int:
    """The smallest length from `least` on that a Fourier transform takes quickly: without prime factors over five."""
    found = 1 << max(0, least - 1).bit_length()
    five = 1
    while five < found:
        three = five
        while three < found:
            rest = -(-least // three)
            found = min(found, three << max(0, rest - 1).bit_length())
            three *= 3
        five *= 5
    return found
