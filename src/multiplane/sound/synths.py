"""Players that no recording stands behind: synthesisers, a heart of felt, swelling cymbals, and strings that tremble.

Each gives a `Tone` for a MIDI pitch, as loud as the sampler's. Loops are whole numbers of cycles: they have no seam.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .noise import AUDIO_RATE, band_pass, burst, fall, glide, high_pass, samples, seeded, times
from .sampler import EVEN, Tone, _loudest, sampled

LOOP = 1 << 17  # samples: 2.7 s


def hertz(pitch: float) -> float:
    return 440.0 * 2 ** ((pitch - 69) / 12)


def _even(sides: tuple[np.ndarray, ...], loop: tuple[int, int] | None) -> Tone:
    gain = np.float32(EVEN / max(max(_loudest(side) for side in sides), 1e-6))
    return Tone(tuple((side * gain).astype(np.float32) for side in sides), loop)


def _struck(sound: np.ndarray) -> Tone:
    n = min(len(sound), samples(0.2))
    sound = sound.astype(np.float32, copy=True)
    sound[-n:] *= np.linspace(1, 0, n, dtype=np.float32) ** 2
    return _even((sound,), None)


def _saws(pitch: float, voices: int, cents: float, name: str, roll: float) -> np.ndarray:
    """Some saws beside one another, (LOOP,), each a whole number of cycles long; `roll` Hz is where they grow dull."""
    random = seeded("saws", name, pitch)
    spectrum = np.zeros(LOOP // 2 + 1, np.complex64)
    for voice in range(voices):
        spread = cents * (2 * voice / max(voices - 1, 1) - 1)
        cycles, turn = round(hertz(pitch + spread / 100) * LOOP / AUDIO_RATE), random.random()
        n = np.arange(1, max(2, int(min(9000, roll * 4) / hertz(pitch))))
        spectrum[n * cycles] += np.exp(2j * np.pi * n * turn) / n / (1 + (n * hertz(pitch) / roll) ** 2)
    return np.fft.irfft(spectrum, LOOP)


@lru_cache(maxsize=48)
def warm_pad(pitch: int, strength: float) -> Tone:
    """Six slow saws, wide."""
    return _even((_saws(pitch, 3, 7, "left", 1100), _saws(pitch, 3, 8, "right", 1100)), (0, LOOP))


@lru_cache(maxsize=48)
def lead(pitch: int, strength: float) -> Tone:
    """A soft lead: two saws, rolled off."""
    return _even((_saws(pitch, 2, 4, "lead", 1900),), (0, LOOP))


@lru_cache(maxsize=48)
def sequence(pitch: int, strength: float) -> Tone:
    """A plucked saw, whose top closes quickly: what a sequencer plays."""
    n = samples(0.9)
    t = times(n)
    numbers = np.arange(1, max(2, int(7000 / hertz(pitch))))
    sound = sum(np.sin(2 * np.pi * k * hertz(pitch) * t) / k * np.exp(-t * (3.5 + k * 1.6)) for k in numbers)
    return _struck(sound * np.minimum(t / 0.002, 1))


@lru_cache(maxsize=32)
def synth_bass(pitch: int, strength: float) -> Tone:
    """A round bass: a square that closes, over its sine."""
    n = samples(1.6)
    t = times(n)
    sound = np.sin(2 * np.pi * hertz(pitch) * t) * np.exp(-t * 1.4)
    for k in range(3, int(2000 / hertz(pitch)) + 2, 2):
        sound = sound + 0.6 * np.sin(2 * np.pi * k * hertz(pitch) * t) / k * np.exp(-t * (4 + k))
    return _struck(sound * np.minimum(t / 0.004, 1))


@lru_cache(maxsize=8)
def drone(pitch: int, strength: float) -> Tone:
    """A low fifth that creeps: saws far down, and air that moves."""
    random = seeded("drone", pitch)
    low = _saws(pitch, 3, 9, "low", 260) + 0.5 * _saws(pitch + 7, 2, 6, "fifth", 240)
    wave = 1 + 0.3 * np.sin(2 * np.pi * (np.arange(LOOP) / LOOP + random.random()))
    return _even((low * wave.astype(np.float32), np.roll(low, LOOP // 2) * wave[::-1].astype(np.float32)), (0, LOOP))


@lru_cache(maxsize=8)
def pulse(pitch: int, strength: float) -> Tone:
    """A heart of felt."""
    n = samples(0.6)
    return _struck(glide(hertz(pitch) * (1 + 0.8 * np.exp(-times(n) * 40))) * fall(n, 0.4, 0.006))


@lru_cache(maxsize=8)
def synth_kick(pitch: int, strength: float) -> Tone:
    n = samples(0.5)
    return _struck(glide(46 + 150 * np.exp(-times(n) * 45)) * fall(n, 0.38, 0.001))


@lru_cache(maxsize=8)
def synth_hat(pitch: int, strength: float) -> Tone:
    n = samples(0.12)
    return _struck(high_pass(burst(n, seeded("hat")), 7000) * fall(n, 0.07))


@lru_cache(maxsize=8)
def synth_clap(pitch: int, strength: float) -> Tone:
    n = samples(0.35)
    hands = sum(np.roll(fall(n, 0.02, 0.0005), samples(at)) for at in (0.0, 0.011, 0.021)) + 0.7 * np.roll(fall(n, 0.22), samples(0.028))
    return _struck(band_pass(burst(n, seeded("clap hands")), 700, 4500, 1) * hands)


@lru_cache(maxsize=2)
def swell(pitch: int, strength: float) -> Tone:
    """A cymbal that swells for two seconds, then is let go."""
    n = samples(4.0)
    t = times(n)
    rise = np.where(t < 2.0, (t / 2.0) ** 3, np.exp(-(t - 2.0) * 1.9)).astype(np.float32)
    return _struck(band_pass(burst(n, seeded("cymbal")), 2500, 9000, 1) * rise)


@lru_cache(maxsize=64)
def tremolo(pitch: int, strength: float) -> Tone:
    """Strings that tremble: thirteen uneven bow strokes a second over the recorded section."""
    tone = sampled("strings", pitch, strength)
    first, last = tone.loop
    strokes = max(2, round((last - first) / AUDIO_RATE * 13))
    random = seeded("tremolo", pitch)
    at = np.arange(last) - first
    turn = (at / (last - first)) % 1 * strokes
    depth = random.uniform(0.45, 1.0, strokes)[np.minimum(turn.astype(int), strokes - 1)]
    shape = (0.2 + 0.8 * depth * np.abs(np.sin(np.pi * turn)) ** 0.7).astype(np.float32)
    return _even(tuple(side[:last] * shape for side in tone.sides), tone.loop)
