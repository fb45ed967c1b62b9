"""Effects of farmyard, wild and household animals: throats with a pitch that moves, through mouths that open and close."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .grains import breath, several, strew, throat, tick
from .noise import band_pass, burst, envelope, fall, glide, high_pass, resonance, samples, times


def _bend(seconds: float, *pitches: float) -> np.ndarray:
    """A pitch in Hz that goes through `pitches`, evenly spaced in time."""
    n = samples(seconds)
    return np.interp(np.linspace(0, 1, n), np.linspace(0, 1, len(pitches)), pitches)


def _call(pitch: np.ndarray, formants, random, rough: float = 0.1, attack: float = 0.04, release: float = 0.12) -> np.ndarray:
    seconds = len(pitch) / 48_000
    return throat(pitch, formants, rough, random) * envelope(len(pitch), attack, max(0.0, seconds - attack - release), release)


@effect("cow_moo", 1.9, -5.0, "moo|moos|cow|cows|cattle|bull bellows|ox")
def cow_moo(seconds: float, random: np.random.Generator) -> np.ndarray:
    base = random.uniform(105, 130)
    return _call(_bend(1.8, base * 0.85, base * 1.15, base * 1.2, base * 0.95), ((290, 5, 1.0), (560, 6, 0.7), (1250, 8, 0.35), (2400, 8, 0.12)), random, 0.12, 0.2, 0.5)


@effect("sheep_bleat", 1.0, -7.0, "bleat|bleats|baa|sheep|lamb|goat|goats")
def sheep_bleat(seconds: float, random: np.random.Generator) -> np.ndarray:
    pitch = _bend(0.9, 250, 270, 255, 225) * (1 + 0.05 * np.sign(np.sin(2 * np.pi * 11 * times(samples(0.9)))))
    sound = _call(pitch, ((700, 6, 1.0), (1500, 7, 0.9), (2700, 8, 0.4)), random, 0.15, 0.05, 0.25)
    return sound * (0.7 + 0.3 * np.sin(2 * np.pi * 11 * times(len(sound)))).astype(np.float32)


@effect("rooster", 2.0, -4.0, "rooster|rooster crows|cock crows|cock a doodle doo|cockcrow|crows at dawn")
def rooster(seconds: float, random: np.random.Generator) -> np.ndarray:
    mouth = ((1100, 5, 1.0), (2300, 6, 0.8), (3600, 8, 0.3))
    notes = [(0.16, (480, 620)), (0.16, (620, 700)), (0.24, (700, 950)), (0.85, (950, 1020, 880, 520))]
    return several([_call(_bend(length, *pitches), mouth, random, 0.22, 0.02, 0.06 if length < 0.5 else 0.35) for length, pitches in notes], [0.2, 0.2, 0.27])


@effect("chicken", 1.4, -9.0, "chicken|chickens|hen|hens|cluck|clucks")
def chicken(seconds: float, random: np.random.Generator) -> np.ndarray:
    def cluck(top: float) -> np.ndarray:
        return _call(_bend(0.09, 420 * top, 620 * top, 360 * top), ((900, 5, 1.0), (1900, 6, 0.6)), random, 0.3, 0.01, 0.05)

    return several([cluck(random.uniform(0.9, 1.1)) for _ in range(4)] + [_call(_bend(0.3, 500, 900, 700), ((1100, 5, 1.0), (2300, 6, 0.6)), random, 0.3)], [0.19, 0.22, 0.18, 0.25])


@effect("duck_quack", 0.9, -6.0, "quack|quacks|duck|ducks|goose|geese|honking geese")
def duck_quack(seconds: float, random: np.random.Generator) -> np.ndarray:
    def quack(loud: float) -> np.ndarray:
        return _call(_bend(0.2, 270, 250, 210), ((1150, 9, 1.0), (2400, 9, 0.8), (3400, 9, 0.4)), random, 0.45, 0.012, 0.08) * np.float32(loud)

    return several([quack(1.0), quack(0.85), quack(0.7)], [0.28, 0.26])


@effect("pig_oink", 0.8, -7.0, "oink|oinks|pig|pigs|hog|boar|piglet")
def pig_oink(seconds: float, random: np.random.Generator) -> np.ndarray:
    def grunt(top: float) -> np.ndarray:
        n = samples(0.22)
        snort = band_pass(burst(n, random), 250, 1700, 1) * (0.5 + 0.5 * np.sign(np.sin(2 * np.pi * np.cumsum(np.full(n, 75.0 * top)) / 48_000)))
        return (_call(_bend(0.22, 130 * top, 190 * top, 120 * top), ((480, 4, 1.0), (1300, 6, 0.5)), random, 0.6, 0.03, 0.08) + 0.6 * snort * envelope(n, 0.03, 0.08, 0.1)).astype(np.float32)

    return several([grunt(1.0), grunt(1.2)], [0.3])


@effect("roar", 2.4, -1.0, "roars|lion|lion roars|tiger|dragon roars|dragon|monster roars|beast|bear|dinosaur|bellow|bellows")
def roar(seconds: float, random: np.random.Generator) -> np.ndarray:
    low = _call(_bend(2.2, 70, 115, 125, 95, 60), ((260, 3, 1.0), (620, 4, 0.9), (1250, 4, 0.5), (2600, 5, 0.2)), random, 0.9, 0.18, 0.7)
    air = band_pass(burst(len(low), random), 200, 2600, 1) * envelope(len(low), 0.25, 0.9, 0.9)
    return (low + 0.35 * air * float(np.std(low) / max(np.std(air), 1e-6))).astype(np.float32)


@effect("cat_hiss", 0.9, -9.0, "cat hisses|cat hiss|spits like a cat|cat yowls")
def cat_hiss(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.8)
    return (resonance(burst(n, random), 3200, 1.2) + 0.6 * high_pass(burst(n, random), 5500)) * envelope(n, 0.05, 0.25, 0.5)


@effect("cat_purr", 2.4, -16.0, "purr|purrs|purring", stretches=True)
def cat_purr(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n)
    breaths = 0.55 + 0.45 * np.sin(2 * np.pi * 0.75 * t)
    beats = np.maximum(np.sin(2 * np.pi * 25 * t + 0.6 * np.sin(2 * np.pi * 0.75 * t)), 0) ** 3
    return (band_pass(burst(n, random), 90, 900, 1) * beats * breaths * envelope(n, 0.2, seconds - 0.5, 0.3)).astype(np.float32)


@effect("dog_whine", 1.2, -8.0, "dog whimpers|dog whines|whimper|whimpers|whine|whines|puppy|dog howls softly")
def dog_whine(seconds: float, random: np.random.Generator) -> np.ndarray:
    mouth = ((900, 8, 0.8), (1800, 9, 1.0), (3000, 9, 0.4))
    return several([_call(_bend(0.5, 700, 1050, 820), mouth, random, 0.04, 0.08, 0.2), _call(_bend(0.45, 760, 980, 640), mouth, random, 0.04, 0.06, 0.22)], [0.58])


@effect("hiss", 1.4, -10.0, "snake hisses|snake|serpent|serpent hisses|cobra|viper")
def hiss(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(1.3)
    return resonance(burst(n, random), 5200, 1.4) * envelope(n, 0.25, 0.5, 0.5) * (0.85 + 0.15 * np.sin(2 * np.pi * 17 * times(n))).astype(np.float32)


@effect("crow_caw", 1.3, -6.0, "caw|caws|crow|crows|raven|ravens|rook")
def crow_caw(seconds: float, random: np.random.Generator) -> np.ndarray:
    def caw() -> np.ndarray:
        return _call(_bend(0.32, 430, 520, 470, 400) * random.uniform(0.95, 1.05), ((1250, 5, 1.0), (1900, 5, 0.9), (3200, 7, 0.4)), random, 0.7, 0.03, 0.12)

    return several([caw(), caw()], [0.55])


@effect("mouse_squeak", 0.6, -12.0, "mouse|mice|mouse squeaks|rat|rats|bat squeaks|bats")
def mouse_squeak(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one() -> np.ndarray:
        n = samples(0.07)
        return glide(np.interp(np.linspace(0, 1, n), (0, 0.4, 1), (3600, 4700, 3900)) * random.uniform(0.95, 1.06)) * envelope(n, 0.008, 0.025, 0.035)

    return several([one(), one(), one()], [0.13, 0.1])


@effect("elephant", 1.6, -3.0, "elephant|elephants|elephant trumpets|mammoth")
def elephant(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _call(_bend(1.5, 320, 640, 700, 610, 380), ((800, 3, 1.0), (1600, 4, 1.0), (2900, 5, 0.6)), random, 0.35, 0.06, 0.45)


@effect("monkey", 1.3, -6.0, "monkey|monkeys|ape|chimp|chimpanzee|gorilla")
def monkey(seconds: float, random: np.random.Generator) -> np.ndarray:
    mouth = ((600, 4, 1.0), (1400, 5, 0.8), (2600, 6, 0.3))
    calls = [_call(_bend(0.13, 300 + 60 * k, 420 + 110 * k), mouth, random, 0.15, 0.02, 0.05) for k in range(5)]
    return several(calls, [0.22, 0.2, 0.19, 0.18])


@effect("panting", 1.6, -16.0, "pants|panting|dog pants|out of breath|breathes hard", stretches=True)
def panting(seconds: float, random: np.random.Generator) -> np.ndarray:
    count = max(3, int(seconds / 0.26))
    return several([breath(0.16, random, 1300 if k % 2 else 900, 1700 if k % 2 else 700, 0.4) for k in range(count)], [0.26] * (count - 1))


@effect("bees", 2.4, -11.0, "bee|swarm|swarm of bees|wasps|hornets|fly buzzes|mosquito|beehive", stretches=True)
def bees(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    out = np.zeros(n, np.float32)
    for _ in range(7):
        base = random.uniform(190, 250)
        pitch = base * (1 + 0.04 * np.interp(np.arange(n), np.linspace(0, n, 14), random.standard_normal(14)))
        near = np.interp(np.arange(n), np.linspace(0, n, 9), random.random(9) ** 2 + 0.1)
        out += (sum(glide(pitch * k) / k for k in (1, 2, 3, 4, 6)) * near).astype(np.float32)
    return out * envelope(n, 0.2, seconds - 0.5, 0.3)


@effect("scratching", 1.0, -15.0, "claws|claws scratch|scratches at the door|gnaws|gnawing|rummages|rummaging")
def scratching(seconds: float, random: np.random.Generator) -> np.ndarray:
    strokes = [strew(samples(0.16), random, np.linspace(1, 0.3, 12), 40, 1200, 6500, 0.006) for _ in range(4)]
    return several([stroke + np.pad(tick(random, 400, 1500, 0.03), (0, len(stroke)))[: len(stroke)] * np.float32(0.4) for stroke in strokes], [0.22, 0.2, 0.24])


@effect("tail_thump", 0.8, -14.0, "wags its tail|tail wags|tail thumps")
def tail_thump(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.12)
    return several([band_pass(burst(n, random), 60, 500, 1) * fall(n, 0.09) for _ in range(4)], [0.19, 0.18, 0.19])
