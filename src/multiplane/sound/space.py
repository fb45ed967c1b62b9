"""Where a sound is: rooms, distance, left and right, doors, telephones.

A room is an impulse response made of seeded noise that dies at its own pace in three bands, after a few early
reflections (Moorer 1979: exponentially decaying noise is what a late room response sounds like).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .filters import fast_length
from .noise import AUDIO_RATE, band_pass, fall, from_db, high_pass, low_pass, rms, samples, seeded


def pan(sound: np.ndarray, position: float) -> np.ndarray:
    """Mono to stereo at `position` -1 (left) … 1 (right), at equal power. Stereo is tilted, not folded."""
    angle = (np.clip(position, -1, 1) + 1) * np.pi / 4
    left, right = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    if sound.ndim == 1:
        return np.stack([sound * left, sound * right], axis=1)
    return sound * np.array([left, right], np.float32) * np.float32(np.sqrt(2))


def screen_position(x: float, centre: float, height: float, spread: float = 0.5) -> float:
    """Pan of someone at stage `x` (metres) as a camera sees it, at most ±`spread`. 16:9 pictures."""
    half_width = max(height, 0.2) * 16 / 9 / 2
    return float(np.clip((x - centre) / half_width, -1, 1)) * spread


def nearness(height: float) -> float:
    """0 for a far view, 1 for a close-up, from the framing's visible height in metres."""
    return float(np.clip(1 - np.log2(max(height, 0.5) / 0.5) / 5, 0, 1))


@lru_cache(maxsize=24)
def room(reverb: float, interior: bool = True) -> np.ndarray:
    """A stereo impulse response (frames, 2) without the direct sound, of energy 1, for `reverb` 0 … 1."""
    seconds = 0.22 + 2.9 * reverb**1.15 if interior else 0.25 + 1.4 * reverb
    frames = samples(seconds * 1.05)
    random = seeded("room", round(reverb, 3), interior)
    response = np.stack([_late(frames, seconds, random) for _ in "lr"], axis=1)
    delay = samples(0.004 + 0.02 * reverb) if interior else samples(0.03)
    response = np.concatenate([np.zeros((delay, 2), np.float32), response])[:frames]
    for _ in range(9 if interior else 3):
        at = samples(random.uniform(0.004, 0.05 + 0.04 * reverb) * (1 if interior else 2.2))
        if at < frames:
            response[at] += random.uniform(-1, 1, 2).astype(np.float32) * rms(response) * np.float32(9)
    return (response / np.float32(np.sqrt(np.sum(response.astype(np.float64) ** 2) / 2))).astype(np.float32)


def _late(frames: int, seconds: float, random: np.random.Generator) -> np.ndarray:
    noise = random.standard_normal(frames, dtype=np.float32)
    low, high = low_pass(noise, 500), high_pass(noise, 3500)
    middle = noise - low - high
    return low * fall(frames, seconds * 1.05) + 0.8 * middle * fall(frames, seconds) + 0.35 * high * fall(frames, seconds * 0.5)


def reverberate(sound: np.ndarray, response: np.ndarray) -> np.ndarray:
    """The room's answer to mono `sound`: (frames + tail, 2), without the direct sound."""
    length = len(sound) + len(response) - 1
    size = fast_length(length)
    spectrum = np.fft.rfft(sound.astype(np.float32), size)
    return np.stack([np.fft.irfft(spectrum * np.fft.rfft(response[:, side], size), size)[:length] for side in (0, 1)], axis=1)


def put_in_room(sound: np.ndarray, position: float, reverb: float, interior: bool, near: float = 0.6) -> np.ndarray:
    """Mono `sound` placed in a room: direct sound at `position`, and as much answer as `reverb` and distance make.

    `near` 0 … 1 is from `nearness`. Gives (frames + tail, 2).
    """
    if reverb < 0.02:
        return pan(sound, position)
    placed = reverberate(sound, room(round(reverb, 2), interior)) * np.float32(wet_of(reverb, interior, near))
    placed[: len(sound)] += pan(sound, position)
    return placed


def wet_of(reverb: float, interior: bool, near: float) -> float:
    """How much of a room's answer is heard, linear."""
    return from_db(-26 + 20 * min(reverb, 1.0) ** 0.6 + 6 * (1 - near) - (0 if interior else 5))


def off_screen(sound: np.ndarray) -> np.ndarray:
    """Someone out of the picture, round a corner: less treble, a little softer."""
    return low_pass(sound, 3400, 1) * np.float32(from_db(-2.5))


def through_telephone(sound: np.ndarray) -> np.ndarray:
    """A telephone: 350 to 3200 Hz, slightly overdriven; the line lets nothing above through, of the overdrive either."""
    narrow = band_pass(sound, 350, 3200, 3)
    level = max(rms(narrow), 1e-6)
    return low_pass(np.tanh(narrow / (level * 4)), 3400, 4) * np.float32(level * 4)


def through_radio(sound: np.ndarray, seed: object = 0) -> np.ndarray:
    """A radio set: 450 to 2800 Hz, overdriven, with its hiss while it speaks."""
    narrow = band_pass(sound, 450, 2800, 3)
    level = max(rms(narrow), 1e-6)
    hiss = band_pass(seeded("radio", seed, len(sound)).standard_normal(len(sound), dtype=np.float32), 600, 5000)
    return low_pass(np.tanh(narrow / (level * 2)), 4500, 3) * np.float32(level * 2.4) + hiss * np.float32(level * 0.05)


def from_afar(sound: np.ndarray, distance: float) -> np.ndarray:
    """`sound` as heard from `distance` 0 … 1: air takes the treble and the level."""
    if distance <= 0:
        return sound
    return low_pass(sound, 9000 * (1 - distance) ** 2 + 700, 1) * np.float32(from_db(-9 * distance))


def widen(sound: np.ndarray, milliseconds: float = 11.0) -> np.ndarray:
    """Mono to a wide stereo by a short allpass-like pair of delays; safe to fold back to mono."""
    delay = round(milliseconds * AUDIO_RATE / 1000)
    late = np.concatenate([np.zeros(delay, np.float32), sound[:-delay]]) if delay < len(sound) else np.zeros_like(sound)
    return np.stack([sound + late * np.float32(0.5), sound - late * np.float32(0.5)], axis=1) * np.float32(0.8)
