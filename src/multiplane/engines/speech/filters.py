"""Filters for spoken lines, as scipy.signal and scipy.ndimage have them: their import alone would take a worker longer than
a line takes to be spoken. The tests hold them to scipy's own results.

Waves are one-dimensional.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from . import kernels

CROSSINGS = 10  # of the resampling filter on each side


def resample(wave: np.ndarray, up: int, down: int) -> np.ndarray:
    """`wave` at `up` / `down` times its rate, float64, as `scipy.signal.resample_poly`."""
    phases, half = polyphase(up, down)
    out = np.empty(-(-len(wave) * up // down), np.float64)
    kernels.resample(np.ascontiguousarray(wave, np.float64), phases, up, down, half, out)
    return out


@cache
def polyphase(up: int, down: int) -> tuple[np.ndarray, int]:
    """The low-pass filter (sinc under a Kaiser window of 5), a row for each phase: row[k] belongs to the sample k steps back."""
    widest = max(up, down)
    half = CROSSINGS * widest
    taps = np.sinc(np.arange(-half, half + 1) / widest) * np.kaiser(2 * half + 1, 5.0)
    taps *= up / taps.sum()
    rows = np.zeros((up, 2 * half // up + 1))
    for phase in range(up):
        row = taps[phase::up]
        rows[phase, : len(row)] = row
    return rows, half


def biquad(wave: np.ndarray, above: tuple[float, ...], below: tuple[float, ...]) -> np.ndarray:
    """The recursive filter with up to three coefficients above and below, the first below being 1; float64, as `scipy.signal.lfilter`."""
    b, a = (np.array([*some, 0.0, 0.0][:3]) for some in (above, below))
    out = np.empty(len(wave), np.float64)
    kernels.biquad(np.ascontiguousarray(wave, np.float64), b, a, out)
    return out


def high_pass(wave: np.ndarray, hertz: float, rate: int) -> np.ndarray:
    """Butterworth's of the second order."""
    k = np.tan(np.pi * hertz / rate)
    scale = 1 / (1 + np.sqrt(2) * k + k * k)
    return biquad(wave, (scale, -2 * scale, scale), (1.0, 2 * (k * k - 1) * scale, (1 - np.sqrt(2) * k + k * k) * scale))


def high_shelf(wave: np.ndarray, hertz: float, gain: float, rate: int) -> np.ndarray:
    """What lies above `hertz` times `gain`, by a first-order filter (bilinear transform)."""
    slope = 2 * rate / (2 * np.pi * hertz)
    return biquad(wave, ((1 + gain * slope) / (1 + slope), (1 - gain * slope) / (1 + slope)), (1.0, (1 - slope) / (1 + slope)))


def smooth(values: np.ndarray, sigma: float) -> np.ndarray:
    """A Gaussian mean, as `scipy.ndimage.gaussian_filter1d`."""
    reach = int(4 * sigma + 0.5)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return np.convolve(np.pad(values, reach, mode="symmetric"), bell / bell.sum(), "valid")


def convolve(wave: np.ndarray, shape: np.ndarray) -> np.ndarray:
    """`wave` convolved with a `shape` of odd length, in place: as `scipy.signal.fftconvolve` with "same"."""
    length = len(wave) + len(shape) - 1
    size = 1 << (length - 1).bit_length()
    whole = np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(shape, size), size)
    return whole[len(shape) // 2 :][: len(wave)]


def spectra(wave: np.ndarray, size: int, hop: int) -> np.ndarray:
    """The short-time spectra under a Hann window, (frequencies, frames): as `scipy.signal.stft`."""
    window = _hann(size)
    padded = np.pad(wave, size // 2)
    padded = np.pad(padded, (0, -(len(padded) - size) % hop))
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop] * window
    return np.fft.rfft(frames, axis=1).T / window.sum()


def wave_of(spectrum: np.ndarray, size: int, hop: int) -> np.ndarray:
    """The wave with such spectra, to the end of the last frame: as `scipy.signal.istft`."""
    window = _hann(size)
    frames = np.fft.irfft(spectrum.T * window.sum(), size, axis=1) * window
    wave, weight = np.zeros((len(frames) - 1) * hop + size), np.zeros((len(frames) - 1) * hop + size)
    for number, frame in enumerate(frames):
        wave[number * hop : number * hop + size] += frame
        weight[number * hop : number * hop + size] += window * window
    return (wave / np.where(weight > 1e-10, weight, 1.0))[size // 2 : -(size // 2)]


@cache
def _hann(size: int) -> np.ndarray:
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)
