"""The vocoder of Kokoro: from frames of speech, their melody and the voice's style to samples at 24 kHz.

It is the ISTFTNet generator of StyleTTS 2 (Li et al. 2023): harmonics of f0 excite two stages of upsampling, each
with blocks of dilated convolutions, and the inverse transform of what comes out is the wave. This is nine tenths
of the voice's work, so it does not run in the graph but here: convolutions by `toom_cook` (two to five times
fewer products), everything else in a single pass over the values (`kernels`).

Arrays are (time, channels). Two threads share the work and never a sum: the same arguments give the same samples.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from . import kernels, toom_cook
from .tensors import unpack
from .vocoder_weights import LAYERS, STAGES

HOP, WINDOW = 5, 20  # samples of a frame of the last stage, and of its transform
SAMPLES = 300  # of one value of f0
RATES = (10, 6)  # of the two stages
DILATIONS = (1, 3, 5)
HARMONICS, LOUDNESS, VOICED = 9, 0.1, 10.0  # of the source; from how many Hz a sound is voiced
EPSILON = 1e-5
TOGETHER = 128  # stretches that are worked on at a time: what they take stays in the cache
# Phases of the bins of an unvoiced frame, whose source is constant: what rounding left there when the graph was exported. The model
# takes them as it takes silence.
_RESTING = np.array([np.pi, 0, 2.490, -2.125, 0.794, -2.129, 0.173, 2.927, -1.345, 2.736, -1.547], np.float32)
_NOTHING = 4e-7  # magnitude of rounding
_SLOPES = np.array([0.1, 0.01], np.float32)  # of negative values, after each stage


class Vocoder:
    """The vocoder with the weights of a file of `vocoder_weights`."""

    def __init__(self, path: Path):
        from threadpoolctl import ThreadpoolController

        self._weights = unpack(path)
        self._threads = ThreadpoolController()
        self._second = ThreadPoolExecutor(1)

    def __call__(self, frames: np.ndarray, f0: np.ndarray, style: np.ndarray) -> np.ndarray:
        """Samples, 600 a frame. `frames` (512, 2 × frames), `f0` in Hz (2 × frames), `style` (128), all float32."""
        with self._threads.limit(limits=1, user_api="blas"):
            return self._speak(frames, f0, style)

    def _speak(self, frames: np.ndarray, f0: np.ndarray, style: np.ndarray) -> np.ndarray:
        excitation = spectra_of(self._source(f0))
        x = np.ascontiguousarray(frames.T)
        x = np.maximum(x, 0.1 * x)
        for stage, rate in enumerate(RATES):
            x = self._raise(x, stage, rate)
            room, beside = _Room(*x.shape), _Room(*x.shape)
            x += self._block(self._noise(excitation, stage, len(x)), STAGES[stage][0], style, room, room.sums[0])
            # The longest filters of the three cost about as much as the other two together.
            longest = self._second.submit(self._block, x, STAGES[stage][3], style, beside, beside.sums[0])
            one, two = (self._block(x, block, style, room, out) for block, out in zip(STAGES[stage][1:3], room.sums, strict=True))
            three = longest.result()
            kernels.mean_of_three(one, two, three, _SLOPES[stage : stage + 1], x)
        return self._wave(x)

    def _source(self, f0: np.ndarray) -> np.ndarray:
        """The excitation: harmonics of f0 where there is a voice, at 24 kHz."""
        turns = np.empty((len(f0) * SAMPLES, HARMONICS), np.float32)
        kernels.phases(f0, HARMONICS, SAMPLES, turns, np.empty_like(f0))
        waves = np.sin(turns * np.float32(2 * np.pi)) * np.float32(LOUDNESS)
        waves *= np.repeat(f0 > VOICED, SAMPLES)[:, None]
        return np.tanh(waves @ self._weights["source/weight"] + self._weights["source/bias"])

    def _noise(self, excitation: np.ndarray, stage: int, length: int) -> np.ndarray:
        """The excitation at the rate of a stage."""
        weight, bias = self._weights[f"noise.{stage}/weight"], self._weights[f"noise.{stage}/bias"]
        if stage == 0:
            step = RATES[1]
            padded = np.pad(excitation, ((step // 2, step // 2), (0, 0)))
            windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * step, axis=0)[::step][:length]
            excitation = windows.transpose(0, 2, 1).reshape(len(windows), -1)
        return excitation @ weight + bias

    def _raise(self, x: np.ndarray, stage: int, rate: int) -> np.ndarray:
        """`rate` times as many rows, each from two of `x`."""
        parts = (x @ self._weights[f"up.{stage}/weight"]).reshape(len(x), 2 * rate, -1)
        rows = np.zeros((len(x) + 1, rate, parts.shape[2]), np.float32)
        rows[:-1] = parts[:, :rate]
        rows[1:] += parts[:, rate:]
        rows += self._weights[f"up.{stage}/bias"]
        rows = rows.reshape(-1, parts.shape[2])[rate // 2 : -(rate // 2)]
        return np.concatenate([rows[1:2], rows]) if stage else np.ascontiguousarray(rows)

    def _block(self, x: np.ndarray, block: str, style: np.ndarray, room: _Room, out: np.ndarray) -> np.ndarray:
        """Three layers, each of which adds to what it was given; the last sum is in `out`, `x` stays."""
        out[:] = x
        for layer in LAYERS:
            self._half(out, block, f"{layer}/1", style, DILATIONS[layer], room, room.within, add=False)
            self._half(room.within, block, f"{layer}/2", style, 1, room, out, add=True)
        return out

    def _half(self, x: np.ndarray, block: str, half: str, style: np.ndarray, dilation: int, room: _Room, out: np.ndarray, *, add: bool) -> None:
        """Norm by the style, activation, convolution."""
        weights = {part: self._weights[f"{block}/{half}/{part}"] for part in ("filter", "bias", "turns", "depth", "style", "style_bias")}
        at, bt = self._weights[f"{block}/at"], self._weights[f"{block}/bt"]
        gain, offset = _norm(x, style @ weights["style"] + weights["style_bias"])
        taps = len(bt) - len(at) + 1
        kernels.snake(x, gain, offset, weights["turns"], weights["depth"], (taps - 1) * dilation // 2, room.bent)
        _convolve(room, (at, bt, weights["filter"]), weights["bias"], dilation, out, add=add)

    def _wave(self, x: np.ndarray) -> np.ndarray:
        """The last convolution and the inverse transform."""
        taps = self._weights["last/weight"].shape[1] // (WINDOW + 2)
        parts = (x @ self._weights["last/weight"]).reshape(len(x), taps, -1)
        padded = np.zeros((len(x) + taps - 1, WINDOW + 2), np.float32)
        for tap in range(taps):
            padded[taps - 1 - tap : len(padded) - tap] += parts[:, tap]
        out = padded[taps // 2 : taps // 2 + len(x)] + self._weights["last/bias"]
        loud, phase = np.exp(out[:, : WINDOW // 2 + 1]), np.sin(out[:, WINDOW // 2 + 1 :])
        pieces = np.concatenate([loud * np.cos(phase), loud * np.sin(phase)], axis=1) @ self._weights["inverse"]
        wave = np.zeros((len(x) + WINDOW // HOP - 1, HOP), np.float32)
        for part in range(WINDOW // HOP):
            wave[part : part + len(x)] += pieces[:, part * HOP : (part + 1) * HOP]
        return wave.reshape(-1)[WINDOW // 2 : -(WINDOW // 2)] * np.float32(WINDOW // HOP)


def spectra_of(wave: np.ndarray) -> np.ndarray:
    """Magnitudes and phases of the wave, a frame every HOP samples: (frames, WINDOW + 2)."""
    padded = np.pad(wave, WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP]
    bins = frames @ _transform()
    real, imaginary = bins[:, : WINDOW // 2 + 1], bins[:, WINDOW // 2 + 1 :]
    loud = np.sqrt(real * real + imaginary * imaginary)
    phase = np.where(loud < _NOTHING, _RESTING, np.arctan2(imaginary, real))
    return np.concatenate([loud, phase], axis=1)


def _transform() -> np.ndarray:
    """The matrix of a Fourier transform under a Hann window: (WINDOW, real parts then imaginary ones)."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
    bins = np.exp(-2j * np.pi * np.arange(WINDOW)[:, None] * np.arange(WINDOW // 2 + 1) / WINDOW) * window[:, None]
    bins.imag[:, [0, -1]] = 0.0
    return np.concatenate([bins.real, bins.imag], axis=1).astype(np.float32)


def _norm(x: np.ndarray, style: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Factor and addition that bring each channel to the mean and spread that the style asks for."""
    channels = x.shape[1]
    total, squares = np.empty(channels), np.empty(channels)
    kernels.moments(x, total, squares, np.empty((2, channels), np.float32))
    mean = total / len(x)
    spread = np.sqrt(np.maximum(squares / len(x) - mean * mean, 0) + EPSILON)
    gain = (1 + style[:channels]) / spread
    return gain.astype(np.float32), (style[channels:] - mean * gain).astype(np.float32)


def _convolve(room: _Room, seen: tuple[np.ndarray, ...], bias: np.ndarray, dilation: int, out: np.ndarray, *, add: bool) -> None:
    """The convolution of what is bent with a filter that is seen from its points, into `out` or added to it."""
    at, bt, points = seen
    hop, size = at.shape
    count = dilation * -(-len(out) // (hop * dilation))
    here, there = room.points(size)
    for first in range(0, count, TOGETHER):
        last = min(count, first + TOGETHER)
        kernels.to_points(room.bent, bt, dilation, hop, first, last, here)
        np.matmul(here[:, : last - first], points, out=there[:, : last - first])
        kernels.from_points(there, at, bias, dilation, first, last, add, out)


class _Room:
    """Where one thread works on a stage, taken once: fresh memory costs more than what is written to it."""

    def __init__(self, length: int, channels: int):
        tail = 2 * max(toom_cook.SIZES.values()) * max(DILATIONS)
        self.bent = np.empty((length + tail, channels), np.float32)  # activated, with silence around it
        self.within = np.empty((length, channels), np.float32)
        self.sums = tuple(np.empty((length, channels), np.float32) for _ in range(2))
        self._points = np.empty((2, max(toom_cook.SIZES.values()), TOGETHER, channels), np.float32)

    def points(self, size: int) -> tuple[np.ndarray, np.ndarray]:
        return self._points[0, :size], self._points[1, :size]
