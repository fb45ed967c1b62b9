"""Small stuff that many effects are made of: grains, struck bodies, throats, and crowds of murmuring voices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from .noise import (
    AUDIO_RATE,
    add_at,
    add_round,
    band_pass,
    burst,
    envelope,
    fall,
    high_pass,
    low_pass,
    peak_to,
    resonance,
    ring,
    samples,
    seeded,
    swell,
)

# Mode ratios of struck bodies: free bar and thin plate after Fletcher & Rossing, "The Physics of Musical Instruments";
# the bell's are hum, prime, tierce, quint, nominal and above, of a church bell.
BAR = (1.0, 2.756, 5.404, 8.933, 13.34)
PLATE = (1.0, 1.73, 2.33, 2.66, 3.46, 4.15, 5.1, 6.2, 7.7, 9.3)
BELL = (0.5, 1.0, 1.183, 1.506, 2.0, 2.514, 2.662, 3.011, 4.166, 5.433)


_ONSET = 48  # samples: no strike begins with a jump


def silence(seconds: float) -> np.ndarray:
    return np.zeros(samples(seconds), np.float32)


def struck(frames: int, random: np.random.Generator, base: float, modes: Sequence[float], seconds: float, bright: float = 1.0) -> np.ndarray:
    """A struck body: its modes on `base` Hz, the lowest dying in `seconds`, higher ones sooner. `bright` over 1 rings
    more on top. Every strike differs a little."""
    hertz = [base * mode * random.uniform(0.995, 1.005) for mode in modes]
    last = [seconds / (0.4 + 0.6 * mode / modes[0]) ** (0.8 / bright) for mode in modes]
    gains = [random.uniform(0.6, 1.0) / (mode / modes[0]) ** (0.9 / bright) for mode in modes]
    sound = ring(frames, hertz, last, gains, random.uniform(0, 6.28, len(hertz)))
    sound[:_ONSET] *= np.linspace(0, 1, _ONSET, dtype=np.float32)[: len(sound)]
    return sound


def tick(random: np.random.Generator, low: float, high: float, seconds: float = 0.02) -> np.ndarray:
    """A short burst of noise between `low` and `high` Hz that dies in `seconds`."""
    n = samples(seconds * 1.5 + 0.005)
    return band_pass(burst(n, random) * fall(n, seconds, 0.0004), low, high, 1)


def strew(frames: int, random: np.random.Generator, shape: np.ndarray, count: int, low: float, high: float, seconds: float = 0.012) -> np.ndarray:
    """`count` grains of noise, where and as loud as `shape` (any length, stretched over `frames`) says."""
    out = np.zeros(frames + samples(seconds * 2 + 0.01), np.float32)
    kinds = [tick(random, low * random.uniform(0.8, 1.3), high * random.uniform(0.7, 1.2), seconds * random.uniform(0.4, 1.4)) for _ in range(12)]
    chance = np.maximum(shape, 0).astype(np.float64)
    spots = random.choice(len(shape), count, p=chance / chance.sum())
    for spot in spots:
        at = int((spot + random.random()) * frames / len(shape))
        add_at(out, kinds[int(random.integers(len(kinds)))], at, random.uniform(0.15, 1.0) ** 2 * float(0.3 + 0.7 * shape[spot] / chance.max()))
    return out


def throat(pitch: np.ndarray, formants: Sequence[tuple[float, float, float]], rough: float = 0.0, random: np.random.Generator | None = None) -> np.ndarray:
    """An animal's voice: pulses at `pitch` Hz (per sample) through `formants` (Hz, quality, gain); `rough` 0 … 1 breaks
    the pulses up."""
    if rough and random is not None:
        pitch = pitch * (1 + rough * 0.4 * low_pass(burst(len(pitch), random), 90, 1) * 8)
    phase = np.cumsum(pitch, dtype=np.float64) / AUDIO_RATE
    pulses = (2 * (phase % 1) - 1).astype(np.float32)
    pulses = low_pass(pulses, 9000, 2) + (rough * 0.5 * burst(len(pitch), random) * (np.sin(2 * np.pi * phase) > 0.2) if random is not None else 0)
    return sum(resonance(pulses, hertz, quality) * np.float32(gain) for hertz, quality, gain in formants).astype(np.float32)


def several(sounds: Sequence[np.ndarray], gaps: Sequence[float]) -> np.ndarray:
    """Sounds one after another; `gaps` are seconds between the start of one and the next."""
    starts = np.concatenate([[0], np.cumsum([samples(gap) for gap in gaps])]).astype(int)
    out = np.zeros(max(int(start) + len(sound) for start, sound in zip(starts, sounds, strict=False)), np.float32)
    for start, sound in zip(starts, sounds, strict=False):
        add_at(out, sound, int(start))
    return out


_VOWELS = ((680, 1150), (320, 2200), (480, 880), (420, 1750), (580, 1600))
_LOW_RATE = 16_000


def chatter(seconds: float, random: np.random.Generator, base: float) -> np.ndarray:
    """One voice that murmurs on without words, for crowds: pulses at about `base` Hz through changing vowels."""
    from scipy.signal import resample_poly

    frames = round(seconds * _LOW_RATE)
    melody = np.exp(0.22 * (swell(frames, random, 0.9) + 0.6 * swell(frames, random, 2.4) - 0.8))
    phase = np.cumsum(base * melody) / _LOW_RATE
    pulses = (2 * (phase % 1) - 1).astype(np.float32) + 0.12 * random.standard_normal(frames, dtype=np.float32)
    speech = np.zeros(frames, np.float32)
    talks = np.clip(swell(frames, random, 0.45) * 2.6 - 0.8, 0, 1)
    for first, second in _VOWELS:
        mouth = np.clip(swell(frames, random, 2.6) * 2.2 - 0.9, 0, 1)
        speech += (_formant(pulses, first) + 0.5 * _formant(pulses, second)) * mouth
    return peak_to(resample_poly(speech * talks, AUDIO_RATE // _LOW_RATE, 1).astype(np.float32), 1)


def _formant(sound: np.ndarray, hertz: float) -> np.ndarray:
    from scipy.signal import butter, sosfilt

    stages = butter(1, (hertz * 0.88, hertz * 1.12), "bandpass", output="sos", fs=_LOW_RATE).astype(np.float32)
    return sosfilt(stages, sound)


@lru_cache(maxsize=16)
def _murmurer(number: int, seconds: float) -> np.ndarray:
    random = seeded("murmurer", number)
    return chatter(seconds, random, random.uniform(95, 135) if number % 2 else random.uniform(170, 235))


def crowd(seconds: float, random: np.random.Generator, voices: int = 7) -> np.ndarray:
    """A murmuring crowd that loops, of at most 8 voices: each is heard three times, from different moments."""
    out = np.zeros(samples(seconds), np.float32)
    for number in range(min(voices, 8)):
        voice = np.resize(_murmurer(number, 5.0), len(out))
        for _ in range(3):
            add_round(out, voice, int(random.integers(len(out))), random.uniform(0.25, 1.0))
    return out


def breath(seconds: float, random: np.random.Generator, low: float, high: float, rise: float = 0.5) -> np.ndarray:
    """Air through a mouth, from `low` to `high` Hz; loudest at `rise` of its length."""
    n = samples(seconds)
    noise = burst(n, random)
    sweep = np.linspace(0, 1, n, dtype=np.float32)
    air = resonance(noise, low, 3) * (1 - sweep) + resonance(noise, high, 3) * sweep + 0.15 * high_pass(noise, 3500)
    return air * envelope(n, seconds * rise, 0.0, seconds * (1 - rise))
