"""Effects: nature."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .noise import band_pass, burst, envelope, fall, glide, high_pass, low_pass, peak_to, ring, samples, times


def drops(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Rain drops on hard things: short ticks of different size."""
    made = []
    for _ in range(count):
        n = samples(0.05)
        tick = band_pass(burst(n, random) * fall(n, random.uniform(0.008, 0.03), 0.0003), random.uniform(900, 2500), random.uniform(4000, 11000), 1)
        made.append(peak_to(tick, 1))
    return made


def plinks(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Drops into water or on tin: a bubble's rising chirp (Minnaert) after a tick."""
    made = []
    for _ in range(count):
        n = samples(0.14)
        low = random.uniform(500, 1600)
        pitch = low * (1 + random.uniform(0.2, 0.7) * times(n) / 0.1)
        made.append(peak_to(glide(pitch) * fall(n, random.uniform(0.05, 0.13), 0.001), 1))
    return made


def waves(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Breaking waves: a low rush that swells, bursts bright, and draws back hissing."""
    made = []
    for _ in range(count):
        length = random.uniform(5.0, 6.5)
        n = samples(length)
        t = times(n) / np.float32(length)
        noise = burst(n, random)
        crash = np.clip(t / 0.38, 0, 1) ** 3 * np.exp(-np.maximum(t - 0.38, 0) * 5)
        foam = np.clip((t - 0.25) / 0.2, 0, 1) * np.exp(-np.maximum(t - 0.45, 0) * 6)
        body = low_pass(noise, 500) * crash * 1.6 + band_pass(noise, 300, 2200) * crash * 0.8
        made.append(peak_to((body + high_pass(noise, 2500) * foam * 0.22) * np.clip((1 - t) / 0.15, 0, 1), 1))
    return made


def gulls(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Herring gulls: descending "kyow" calls with strong harmonics."""
    made = []
    for _ in range(count):
        calls = int(random.integers(1, 5))
        cries = []
        for k in range(calls):
            length = random.uniform(0.28, 0.5) * (1.25 if k == 0 else 0.9)
            n = samples(length)
            t = times(n) / np.float32(length)
            pitch = random.uniform(820, 980) * (1 + 0.55 * np.sin(np.pi * np.clip(t * 1.6, 0, 1)) - 0.25 * t)
            phase = 2 * np.pi * np.cumsum(pitch) / 48000
            voice = sum(np.sin(h * phase + 0.6 * np.sin(phase * 0.5)) / h**0.7 for h in (1, 2, 3, 4, 5))
            cries += [voice * envelope(n, 0.05, length - 0.17, 0.12), np.zeros(samples(random.uniform(0.06, 0.2)))]
        made.append(peak_to(low_pass(np.concatenate(cries).astype(np.float32), 5200), 1))
    return made


@effect("thunder", 6.0, 4.0, "thunderclap|lightning strikes")
def thunder(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A crack, then rolling rumbles that arrive from further and further away."""
    n = samples(seconds)
    t = times(n)
    noise = burst(n, random)
    crack = high_pass(noise, 600) * fall(n, 0.5, 0.004) * 0.35
    rolls = np.zeros(n, np.float32)
    for _ in range(9):
        at = random.uniform(0.05, seconds * 0.6)
        rolls += np.exp(-np.square((t - at) / random.uniform(0.12, 0.5))) * random.uniform(0.4, 1.0) * np.exp(-at / (seconds * 0.4))
    return low_pass(noise, 140, 2) * rolls * 5 + low_pass(noise, 420, 1) * rolls * 0.9 + crack


@effect("ship_horn", 3.6, 0.0, "ship's horn|foghorn|fog horn|boat horn|horn of a ship")
def ship_horn(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Two deep reeds a fifth apart, beating a little, with a slow breath."""
    n = samples(seconds)
    t = times(n)
    voice = np.zeros(n, np.float32)
    for base in (87.0, 87.6, 130.4):
        phase = 2 * np.pi * base * t * (1 - 0.012 * np.exp(-t * 5))
        voice += sum(np.sin(h * phase) / h**1.1 for h in range(1, 16)).astype(np.float32)
    return low_pass(voice, 900, 1) * envelope(n, 0.35, seconds - 1.2, 0.8) + ring(n, (43.5,), (9.0,), (0.2,))


@effect("wind_gust", 5.0, -12.0, "gust|gust wind|wind howls|wind", stretches=True)
def wind_gust(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A rush that swells and falls, with a whistle that bends upwards at its height."""
    n = samples(seconds)
    t = times(n) / np.float32(seconds)
    rise = np.sin(np.pi * t) ** 2
    noise = burst(n, random)
    whistle = glide(380 + 260 * rise + 12 * np.sin(2 * np.pi * 3 * t)) * low_pass(np.abs(burst(n, random)), 14, 1)
    return (low_pass(noise, 480) * 1.3 + band_pass(noise, 500, 1300) * rise * 0.5 + whistle * rise * 0.35) * rise
