"""The raw stuff of every sound that is not a voice: seeded noise, slow swells, ringing partials, filters.

All at 48 kHz, float32. What is called a loop repeats without a seam, because it is made in the frequency
domain: its first sample follows its last.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from blake3 import blake3

from multiplane.core.formats import AUDIO_RATE

from .filters import filtered

Curve = Sequence[tuple[float, float]]  # (Hz, dB) points, interpolated over log frequency


def seeded(*names: object) -> np.random.Generator:
    """A random generator that the same names always give."""
    digest = blake3("/".join(str(name) for name in names).encode()).digest(8)
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "little")))


def samples(seconds: float) -> int:
    return max(1, round(seconds * AUDIO_RATE))


def times(frames: int) -> np.ndarray:
    """Seconds of each sample, float32."""
    return np.arange(frames, dtype=np.float32) / np.float32(AUDIO_RATE)


def from_db(level: float) -> float:
    return 10.0 ** (level / 20.0)


def to_db(gain: float) -> float:
    return 20.0 * float(np.log10(max(gain, 1e-9)))


def rms(sound: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64)))) if sound.size else 0.0


def loop_noise(frames: int, random: np.random.Generator, curve: Curve) -> np.ndarray:
    """A loop of `frames` samples of noise whose spectrum follows `curve`, with an RMS of 1."""
    bins = frames // 2 + 1
    spectrum = np.empty(bins, np.complex64)
    spectrum.real = random.standard_normal(bins, dtype=np.float32)
    spectrum.imag = random.standard_normal(bins, dtype=np.float32)
    spectrum *= shape_of(curve, frames)
    spectrum[0] = 0
    noise = np.fft.irfft(spectrum, frames)
    return noise / np.float32(max(rms(noise), 1e-9))


def shape_of(curve: Curve, frames: int) -> np.ndarray:
    """`curve` as gains for the bins of a real transform of `frames` samples."""
    bins = frames // 2 + 1
    hertz, level = zip(*curve, strict=True)
    # 512 points over the audible range are enough for curves this smooth; the bins are read off those.
    grid = np.geomspace(5.0, AUDIO_RATE / 2, 512)
    gains = 10.0 ** (np.interp(np.log(grid), np.log(hertz), level) / 20.0)
    own = np.arange(bins, dtype=np.float32) * np.float32(AUDIO_RATE / frames)
    return np.interp(own, grid, gains).astype(np.float32)


def swell(frames: int, random: np.random.Generator, hertz: float, low: float = 0.0, high: float = 1.0) -> np.ndarray:
    """A slow random curve between `low` and `high` that changes about `hertz` times a second; it loops."""
    knots = max(3, round(frames / AUDIO_RATE * hertz * 2))
    values = random.random(knots)
    values = (values - values.min()) / max(np.ptp(values), 1e-6)
    spots = np.linspace(0, knots, 16 * knots, endpoint=False)
    index, part = np.floor(spots).astype(int), spots % 1
    ease = part * part * (3 - 2 * part)
    smooth = values[index % knots] * (1 - ease) + values[(index + 1) % knots] * ease
    grid = np.arange(len(smooth) + 1) * (frames / len(smooth))
    curve = np.interp(np.arange(frames), grid, np.append(smooth, smooth[0]))
    return (low + (high - low) * curve).astype(np.float32)


def ring(frames: int, hertz: Sequence[float], seconds: Sequence[float], gains: Sequence[float],
         phases: Sequence[float] | None = None, rate: int = AUDIO_RATE) -> np.ndarray:
    """Sum of dying partials: partial k sounds at `hertz[k]` and falls by 60 dB in `seconds[k]`.

    A dying partial is z^n; with n = a * width + b it is z^(a width) * z^b, so that all partials over all samples
    are one small matrix product.
    """
    width = max(16, int(np.sqrt(frames)))
    rows = -(-frames // width)
    keep = [k for k, f in enumerate(hertz) if 0 < f < rate * 0.46]
    if not keep:
        return np.zeros(frames, np.float32)
    f, s, g = (np.asarray(values, np.float64)[keep] for values in (hertz, seconds, gains))
    start = np.asarray(phases, np.float64)[keep] if phases is not None else np.zeros(len(keep))
    log_z = -np.log(1000.0) / (np.maximum(s, 1e-3) * rate) + 2j * np.pi * f / rate
    coarse = (g * np.exp(1j * start) * np.exp(np.outer(np.arange(rows) * width, log_z))).astype(np.complex64)
    fine = np.exp(np.outer(log_z, np.arange(width))).astype(np.complex64)
    real = np.concatenate([coarse.real, coarse.imag], axis=1) @ np.concatenate([fine.imag, fine.real], axis=0)
    return real.reshape(-1)[:frames].astype(np.float32, copy=False)


def glide(hertz: np.ndarray, rate: int = AUDIO_RATE) -> np.ndarray:
    """A sine whose frequency follows `hertz`, sample by sample."""
    return np.sin(2 * np.pi * np.cumsum(hertz, dtype=np.float64) / rate).astype(np.float32)


def burst(frames: int, random: np.random.Generator) -> np.ndarray:
    """White noise, RMS 1, that does not need to loop."""
    return random.standard_normal(frames, dtype=np.float32)


def low_pass(sound: np.ndarray, hertz: float, order: int = 2) -> np.ndarray:
    return filtered(sound, "lowpass", hertz, order)


def high_pass(sound: np.ndarray, hertz: float, order: int = 2) -> np.ndarray:
    return filtered(sound, "highpass", hertz, order)


def band_pass(sound: np.ndarray, low: float, high: float, order: int = 2) -> np.ndarray:
    return filtered(sound, "bandpass", (low, min(high, AUDIO_RATE * 0.49)), order)


def resonance(sound: np.ndarray, hertz: float, quality: float = 8.0) -> np.ndarray:
    """`sound` through one resonance, as of a body, a pipe or a mouth."""
    half = hertz / quality / 2
    return band_pass(sound, max(20.0, hertz - half), hertz + half, 1)


def envelope(frames: int, attack: float, hold: float, release: float) -> np.ndarray:
    """Rises over `attack` seconds, stays for `hold`, falls over `release` (raised cosines)."""
    t = times(frames)
    up = np.clip(t / max(attack, 1e-4), 0, 1)
    down = np.clip((attack + hold + release - t) / max(release, 1e-4), 0, 1)
    return ((0.5 - 0.5 * np.cos(np.pi * up)) * (0.5 - 0.5 * np.cos(np.pi * down))).astype(np.float32)


def fall(frames: int, seconds: float, attack: float = 0.002) -> np.ndarray:
    """A struck sound's envelope: a short rise, then down by 60 dB in `seconds`."""
    t = times(frames)
    return (np.minimum(t / np.float32(max(attack, 1e-4)), 1) * np.exp(-6.908 / max(seconds, 1e-3) * t)).astype(np.float32)


def fade_ends(sound: np.ndarray, fade_in: float = 0.003, fade_out: float = 0.02) -> np.ndarray:
    """`sound` with ends that start and stop at nothing, so that they do not click."""
    n_in, n_out = min(len(sound), samples(fade_in)), min(len(sound), samples(fade_out))
    sound = sound.astype(np.float32, copy=True)
    shape = (-1,) + (1,) * (sound.ndim - 1)
    sound[:n_in] *= np.linspace(0, 1, n_in, dtype=np.float32).reshape(shape)
    sound[len(sound) - n_out :] *= np.linspace(1, 0, n_out, dtype=np.float32).reshape(shape)
    return sound


def peak_to(sound: np.ndarray, peak: float = 1.0) -> np.ndarray:
    top = float(np.max(np.abs(sound))) if sound.size else 0.0
    return sound * np.float32(peak / top) if top > 1e-9 else sound


def add_at(bed: np.ndarray, sound: np.ndarray, start: int, gain: float = 1.0) -> None:
    """Add `sound` into `bed` from sample `start`; what lies outside is left out."""
    first, last = max(start, 0), min(start + len(sound), len(bed))
    if first < last:
        bed[first:last] += sound[first - start : last - start] * np.float32(gain)


def add_round(loop: np.ndarray, sound: np.ndarray, start: int, gain: float = 1.0) -> None:
    """Add `sound` into `loop`; what runs over the end comes in again at the start."""
    start %= len(loop)
    sound = sound[: len(loop)]
    first = min(len(sound), len(loop) - start)
    loop[start : start + first] += sound[:first] * np.float32(gain)
    if first < len(sound):
        loop[: len(sound) - first] += sound[first:] * np.float32(gain)
