"""The orchestra: one function a player, from a pitch to samples.

Sections (strings, choir, low strings) are seamless loops made as PADsynth makes them (Nasca
Octavian Paul): every harmonic is a bell curve of random-phase partials, which is what many players in unison sound
like. Soloists (flute, horn, cello) are harmonics with vibrato and air. Struck and plucked players (harp, piano, celesta, bells, bass, timpani) are dying partials.
Pitches are MIDI numbers, 69 = 440 Hz. Loops and notes are kept while the process lives.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import fft

from .grains import struck
from .noise import (
    AUDIO_RATE,
    add_at,
    band_pass,
    burst,
    fall,
    glide,
    high_pass,
    loop_noise,
    low_pass,
    ring,
    rms,
    samples,
    seeded,
    times,
)

LOOP = 1 << 17  # samples of a section's loop: 2.7 s
SOLO = 1 << 16  # samples of a soloist's loop: 1.4 s


@dataclass(frozen=True)
class Player:
    """`make` gives mono samples for a pitch. A sustained player's are a loop, played with `attack` and `release`
    seconds; others ring out. `level` is dB in the orchestra, `seat` -1 … 1 its place, `width` that of a section."""

    make: Callable[[int], np.ndarray]
    level: float
    sustained: bool = False
    attack: float = 0.0
    release: float = 0.0
    seat: float = 0.0
    width: float = 0.0


def hertz(pitch: float) -> float:
    return 440.0 * 2 ** ((pitch - 69) / 12)


def _ensemble(pitch: int, name: str, loudness: Callable[[np.ndarray, float], np.ndarray], cents: float) -> np.ndarray:
    """A loop of many players on one pitch: `loudness(harmonic numbers, base)` and the spread of their tuning."""
    base = hertz(pitch)
    numbers = np.arange(1, max(2, int(min(11_000, AUDIO_RATE / 2) / base)) + 1)
    gains = loudness(numbers, base)
    bins = np.zeros(LOOP // 2 + 1, np.float32)
    step = AUDIO_RATE / LOOP
    for number, gain in zip(numbers, gains, strict=True):
        middle = number * base
        spread = max((2 ** (cents / 1200) - 1) * base * number**0.9, step * 0.7)
        low, high = int((middle - 3 * spread) / step), int((middle + 3 * spread) / step) + 2
        low, high = max(low, 1), min(high, len(bins))
        if low < high:
            at = np.arange(low, high) * step
            bins[low:high] += (gain / np.sqrt(spread) * np.exp(-np.square((at - middle) / spread))).astype(np.float32)
    random = seeded("ensemble", name, pitch)
    spectrum = bins * np.exp(2j * np.pi * random.random(len(bins), np.float32)).astype(np.complex64)
    loop = fft.irfft(spectrum, LOOP)
    return loop / np.float32(max(rms(loop), 1e-9)) * np.float32(0.2)


@lru_cache(maxsize=128)
def strings(pitch: int) -> np.ndarray:
    def loudness(n: np.ndarray, base: float) -> np.ndarray:
        f = n * base
        body = 1 + 0.8 * np.exp(-np.square((f - 480) / 220)) + 0.5 * np.exp(-np.square((f - 1150) / 420))
        return body / n**1.05 * np.exp(-f / 3800)

    return _ensemble(pitch, "strings", loudness, 32)


@lru_cache(maxsize=64)
def choir(pitch: int) -> np.ndarray:
    def loudness(n: np.ndarray, base: float) -> np.ndarray:
        f = n * base
        mouth = np.exp(-np.square((f - 620) / 190)) + 0.5 * np.exp(-np.square((f - 1080) / 260)) + 0.12 * np.exp(-np.square((f - 2700) / 500)) + 0.05
        return mouth / n**0.35 * np.exp(-f / 5000)

    return _ensemble(pitch, "choir", loudness, 26)


def _soloist(pitch: int, name: str, gains: np.ndarray, vibrato: float, air: float) -> np.ndarray:
    """A loop of one player: harmonics with `gains`, `vibrato` in cents, and `air` of breath or bow. One player's
    harmonics keep still, where an ensemble's beat."""
    t = np.arange(SOLO, dtype=np.float64) / SOLO
    cycles = round(hertz(pitch) * SOLO / AUDIO_RATE)
    waves = 7  # whole waves of vibrato in the loop: 5.1 a second
    bend = cycles * (2 ** (vibrato / 1200) - 1) / waves
    phase = (2 * np.pi * ((cycles * t + bend * np.sin(2 * np.pi * waves * t) / (2 * np.pi)) % 1)).astype(np.float32)
    highest = int(11_000 / hertz(pitch))
    tone = sum(np.float32(gain) * np.sin(phase * np.float32(n)) for n, gain in enumerate(gains[:highest], 1))
    noise = loop_noise(SOLO, seeded(name, pitch), ((100, -30), (hertz(pitch), -6), (min(9000.0, hertz(pitch) * 2.5), 0), (16000, -24)))
    tone = tone / np.float32(rms(tone)) + noise * np.float32(air)
    return (tone * (1 + 0.05 * np.sin(2 * np.pi * waves * t)) * 0.2).astype(np.float32)


@lru_cache(maxsize=64)
def horn(pitch: int) -> np.ndarray:
    n = np.arange(1, 13)
    return _soloist(pitch, "horn", np.exp(-n * hertz(pitch) / 1000) / n**0.4, 4, 0.02)


@lru_cache(maxsize=64)
def flute(pitch: int) -> np.ndarray:
    return _soloist(pitch, "flute", np.array([1.0, 0.3, 0.13, 0.05, 0.02]), 12, 0.07)


@lru_cache(maxsize=64)
def cello(pitch: int) -> np.ndarray:
    n = np.arange(1, 21)
    f = n * hertz(pitch)
    body = 1 + 0.9 * np.exp(-np.square((f - 300) / 120)) + 0.6 * np.exp(-np.square((f - 1100) / 400))
    return _soloist(pitch, "cello", body / n**1.0 * np.exp(-f / 2400), 14, 0.05)


@lru_cache(maxsize=64)
def low_strings(pitch: int) -> np.ndarray:
    return _ensemble(pitch, "low", lambda n, base: (1 + 0.7 * np.exp(-np.square((n * base - 220) / 120))) / n**1.0 * np.exp(-n * base / 1300), 18)


@lru_cache(maxsize=64)
def tremolo(pitch: int) -> np.ndarray:
    """Strings that tremble: sixteen bow strokes a loop's second, unevenly."""
    random = seeded("tremolo", pitch)
    strokes = 36
    depth = np.repeat(random.uniform(0.25, 1.0, strokes), -(-LOOP // strokes))[:LOOP]
    shape = np.abs(np.sin(np.pi * strokes * np.arange(LOOP) / LOOP)) ** 0.6
    return strings(pitch) * (depth * shape + 0.15).astype(np.float32)


def _plucked(pitch: int, seconds: float, point: float, damping: float, bright: float, stretch: float = 0.0) -> np.ndarray:
    """A plucked or hammered string: harmonics that the point of contact weakens, each dying sooner than the one below;
    `stretch` is the inharmonicity of a stiff string."""
    base = hertz(pitch)
    n = np.arange(1, 26)
    f = n * base * np.sqrt(1 + stretch * n * n)
    gains = np.abs(np.sin(np.pi * n * point)) / n**bright
    return ring(samples(min(seconds, 4.0)), f, seconds / (1 + damping * (n - 1) * (0.5 + base / 500)), gains, n * 1.7)


def _tailed(note: np.ndarray) -> np.ndarray:
    """A note whose end is faded out."""
    n = min(len(note), samples(0.4))
    note = note.astype(np.float32, copy=True)
    note[-n:] *= np.linspace(1, 0, n, dtype=np.float32) ** 2
    return note


@lru_cache(maxsize=64)
def harp(pitch: int) -> np.ndarray:
    note = _plucked(pitch, float(np.clip(6.0 - (pitch - 40) * 0.06, 1.6, 5.0)), 0.31, 0.3, 1.7)
    note = low_pass(note, float(np.clip(hertz(pitch) * 4, 900, 3200)), 1)
    return _tailed(note * np.minimum(times(len(note)) / 0.004, 1) * np.float32(0.55))


@lru_cache(maxsize=64)
def piano(pitch: int) -> np.ndarray:
    """A felt piano: two strings a note, slightly apart, a soft hammer and its thump."""
    seconds = float(np.clip(9.0 - (pitch - 40) * 0.1, 2.0, 8.0))
    note = _plucked(pitch, seconds, 0.12, 0.16, 1.15, 0.0004) + 0.6 * _plucked(pitch + 0.03, seconds * 1.6, 0.12, 0.3, 1.4, 0.0004)
    note = low_pass(note, float(np.clip(hertz(pitch) * 5, 1200, 4200)), 1) * np.minimum(times(len(note)) / 0.005, 1)
    random = seeded("piano", pitch)
    add_at(note, low_pass(burst(2400, random) * fall(2400, 0.05), 380), 0, 0.35)
    return _tailed(note * np.float32(0.42))


@lru_cache(maxsize=64)
def celesta(pitch: int) -> np.ndarray:
    base = hertz(pitch)
    note = ring(samples(2.2), (base, base * 2.0, base * 3.98, base * 6.6), (2.4, 1.3, 0.4, 0.15), (1.0, 0.22, 0.25, 0.08), (0.2, 1.0, 2.0, 3.0))
    return _tailed(note * np.minimum(times(len(note)) / 0.0015, 1) * np.float32(0.4))


@lru_cache(maxsize=16)
def bells(pitch: int) -> np.ndarray:
    note = struck(samples(3.5), seeded("bells", pitch), hertz(pitch), (0.5, 1.0, 1.183, 1.506, 2.0, 2.66, 3.01), 4.5, 0.9)
    return _tailed(note * np.minimum(times(len(note)) / 0.004, 1) * np.float32(0.14))


@lru_cache(maxsize=32)
def pizzicato(pitch: int) -> np.ndarray:
    note = _plucked(pitch, 0.75, 0.22, 0.5, 1.3)
    note = low_pass(note, 2200, 1)
    body = band_pass(note, 150, 900, 1) * np.float32(0.6)
    return _tailed((note + body) * np.minimum(times(len(note)) / 0.004, 1) * np.float32(0.5))


@lru_cache(maxsize=32)
def bass(pitch: int) -> np.ndarray:
    note = low_pass(_plucked(pitch, 3.2, 0.28, 0.6, 1.2), 700, 1)
    return _tailed(note * np.minimum(times(len(note)) / 0.012, 1) * np.float32(0.8))


@lru_cache(maxsize=8)
def timpani(pitch: int) -> np.ndarray:
    base, n = hertz(pitch), samples(2.4)
    note = ring(n, (base, base * 1.504, base * 1.742, base * 2.0, base * 2.245), (2.4, 1.6, 1.1, 0.9, 0.6), (1.0, 0.6, 0.3, 0.35, 0.2))
    add_at(note, low_pass(burst(samples(0.1), seeded("timpani")) * fall(samples(0.1), 0.06), 600), 0, 0.5)
    return _tailed(note * np.minimum(times(n) / 0.003, 1) * np.float32(0.4))


@lru_cache(maxsize=4)
def pulse(pitch: int) -> np.ndarray:
    """A heart of felt."""
    n = samples(0.6)
    return _tailed(glide(hertz(pitch) * (1 + 0.8 * np.exp(-times(n) * 40))) * fall(n, 0.4, 0.006))


@lru_cache(maxsize=4)
def shaker(pitch: int) -> np.ndarray:
    n = samples(0.12)
    return high_pass(burst(n, seeded("shaker", pitch)), 5000) * fall(n, 0.09, 0.02) * np.float32(0.3)


@lru_cache(maxsize=2)
def cymbal(pitch: int) -> np.ndarray:
    """A cymbal that swells towards its end, then is let go: two seconds up, two down."""
    n = samples(4.0)
    t = times(n)
    rise = np.where(t < 2.0, (t / 2.0) ** 3, np.exp(-(t - 2.0) * 1.9)).astype(np.float32)
    return _tailed(band_pass(burst(n, seeded("cymbal")), 2500, 9000, 1) * rise * np.float32(0.4))


ORCHESTRA: dict[str, Player] = {
    "strings": Player(strings, -15, True, 0.9, 1.3, -0.1, 0.9),
    "tremolo": Player(tremolo, -15, True, 0.7, 1.2, -0.2, 0.9),
    "choir": Player(choir, -17, True, 1.2, 1.6, 0.0, 0.9),
    "low_strings": Player(low_strings, -17, True, 0.7, 1.1, 0.3, 0.5),
    "horn": Player(horn, -14, True, 0.18, 0.5, -0.35, 0.3),
    "flute": Player(flute, -12, True, 0.09, 0.3, -0.2, 0.15),
    "solo": Player(cello, -13, True, 0.16, 0.45, 0.2, 0.2),
    "harp": Player(harp, -8, seat=-0.45),
    "piano": Player(piano, -6, seat=0.1),
    "celesta": Player(celesta, -12, seat=0.4),
    "bells": Player(bells, -14, seat=0.3),
    "pizzicato": Player(pizzicato, -9, seat=0.15),
    "bass": Player(bass, -12, seat=0.25),
    "timpani": Player(timpani, -13, seat=0.2),
    "pulse": Player(pulse, -12),
    "shaker": Player(shaker, -22, seat=-0.3),
    "cymbal": Player(cymbal, -24, seat=0.0),
}
