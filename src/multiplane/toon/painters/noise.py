"""Textures that painters lay into shapes: paper tooth, blooms of a wash, and fields that bend edges.

All are periodic in SIDE pixels, made once in a process from a fixed seed, and rounded so that machines agree.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

SIDE = 512
MASK = SIDE - 1


@lru_cache(maxsize=1)
def textures() -> np.ndarray:
    """float32 (4, SIDE, SIDE) of mean 0 and deviation 1: tooth, bloom, and two that bend edges."""
    tooth = 0.8 * _band(11, 0.055, 0.30) + 0.28 * _band(12, 0.012, 0.05) + 0.35 * _fibres(13)
    bloom = _band(21, 0.0, 0.012) + 0.35 * _band(22, 0.012, 0.04)
    bend = [_band(seed, 0.006, 0.030) + 0.5 * _band(seed + 1, 0.03, 0.10) for seed in (31, 41)]
    return np.stack([_normal(plane) for plane in (tooth, bloom, *bend)])


def _band(seed: int, low: float, high: float) -> np.ndarray:
    """White noise of which only the frequencies low…high (cycles a pixel) are kept, with soft limits."""
    noise = np.random.Generator(np.random.PCG64(seed)).standard_normal((SIDE, SIDE))
    fy, fx = np.fft.fftfreq(SIDE)[:, None], np.fft.rfftfreq(SIDE)
    f = np.hypot(fx, fy)
    keep = np.exp(-((f / high) ** 2)) * (1 - np.exp(-((f / low) ** 2)) if low else 1.0)
    return _normal(np.fft.irfft2(np.fft.rfft2(noise) * keep, (SIDE, SIDE)))


def _fibres(seed: int) -> np.ndarray:
    """Short threads in all directions, as in pressed paper."""
    noise = np.random.Generator(np.random.PCG64(seed)).standard_normal((SIDE, SIDE))
    fy, fx = np.fft.fftfreq(SIDE)[:, None], np.fft.rfftfreq(SIDE)
    total = np.zeros((SIDE, SIDE))
    for k in range(6):
        c, s = np.cos(k * np.pi / 6), np.sin(k * np.pi / 6)
        along, across = fx * c + fy * s, fy * c - fx * s
        keep = np.exp(-((along / 0.02) ** 2) - ((across / 0.16) ** 2)) * (np.hypot(fx, fy) > 0.004)
        plane = np.fft.irfft2(np.fft.rfft2(np.roll(noise, 61 * k, 0)) * keep, (SIDE, SIDE))
        total = np.maximum(total, _normal(plane))
    return _normal(total)


def _normal(plane: np.ndarray) -> np.ndarray:
    plane = plane - plane.mean()
    return np.round(plane / plane.std(), 3).astype(np.float32)


@lru_cache(maxsize=2)
def line_noise(count: int, steps: int) -> np.ndarray:
    """float64 (count,): smooth periodic noise of about -1…1, with `steps` samples a wave."""
    values = np.random.Generator(np.random.PCG64(51)).uniform(-1, 1, count // steps)
    t = np.arange(count) / steps
    k, f = t.astype(int), t % 1
    f = f * f * (3 - 2 * f)
    return np.round(values[k] * (1 - f) + values[(k + 1) % len(values)] * f, 4)
