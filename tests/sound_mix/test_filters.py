"""Filters without scipy, held to what scipy does."""

import numpy as np
import pytest
from scipy import fft
from scipy.signal import butter, resample_poly, sosfilt

from multiplane.sound.filters import fast_length, filtered
from multiplane.sound.limiter import HOP, true_step_peaks

NOISE = np.random.default_rng(1).standard_normal((9_600, 2)).astype(np.float32)


@pytest.mark.parametrize("kind, hertz, order", [
    ("lowpass", 800, 2), ("lowpass", 200, 3), ("highpass", 80, 2), ("highpass", 300, 1),
    ("bandpass", (300, 3400), 2), ("bandpass", (900, 1100), 1), ("bandpass", (20, 20_000), 1), ("bandpass", (100, 23_000), 3),
])  # fmt: skip
def test_butterworth(kind, hertz, order):
    theirs = sosfilt(butter(order, hertz, kind, output="sos", fs=48_000), NOISE.astype(np.float64), axis=0)
    assert np.allclose(filtered(NOISE, kind, hertz, order), theirs, atol=1e-6)
    assert np.array_equal(filtered(NOISE[:, 0], kind, hertz, order), filtered(NOISE, kind, hertz, order)[:, 0])


def test_peaks_between_the_samples():
    fine = np.abs(resample_poly(NOISE.astype(np.float64), 4, 1, axis=0))
    assert np.allclose(true_step_peaks(NOISE), fine.reshape(-1, 4 * HOP * 2).max(axis=1), rtol=1e-3)


def test_lengths_of_transforms():
    assert all(fast_length(n) == fft.next_fast_len(n, real=True) for n in (*range(1, 300), 100_001, 1_234_567))
