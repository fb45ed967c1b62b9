"""Effects of weather, water, fire and animals."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .grains import several, silence, strew, throat
from .noise import (
    add_at,
    band_pass,
    burst,
    envelope,
    fall,
    glide,
    high_pass,
    low_pass,
    peak_to,
    resonance,
    samples,
    swell,
    times,
)


def drops(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Rain drops on hard things: short ticks of different size."""
    made = []
    for _ in range(count):
        n = samples(0.05)
        hit = band_pass(burst(n, random) * fall(n, random.uniform(0.008, 0.03), 0.0003), random.uniform(900, 2500), random.uniform(4000, 11000), 1)
        made.append(peak_to(hit, 1))
    return made


def plinks(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Drops into water or on tin: a bubble's rising chirp (after Minnaert)."""
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
    """Herring gulls: falling "kyow" calls, harsh with harmonics."""
    made = []
    for _ in range(count):
        cries = []
        for k in range(int(random.integers(1, 5))):
            length = random.uniform(0.28, 0.5) * (1.25 if k == 0 else 0.9)
            n = samples(length)
            t = times(n) / np.float32(length)
            pitch = random.uniform(820, 980) * (1 + 0.55 * np.sin(np.pi * np.clip(t * 1.6, 0, 1)) - 0.25 * t)
            cry = throat(pitch, ((1250, 3, 1.0), (2600, 4, 0.9), (3900, 5, 0.35)), 0.12, random)
            cries += [cry * envelope(n, 0.05, length - 0.17, 0.12), silence(random.uniform(0.06, 0.2))]
        made.append(peak_to(low_pass(np.concatenate(cries), 5200), 1))
    return made


def chirps(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Small birds: short phrases of fast glides, each bird with its own."""
    made = []
    for _ in range(count):
        base, notes = random.uniform(2600, 4800), []
        shape = random.uniform(-0.35, 0.45)
        for _ in range(int(random.integers(2, 7))):
            length = random.uniform(0.05, 0.16)
            n = samples(length)
            t = times(n) / np.float32(length)
            pitch = base * random.uniform(0.85, 1.15) * (1 + shape * t + 0.1 * np.sin(2 * np.pi * random.uniform(1, 6) * t))
            notes += [glide(pitch) * np.sin(np.pi * t) ** 1.2 * random.uniform(0.5, 1.0), silence(random.uniform(0.02, 0.12))]
        made.append(peak_to(np.concatenate(notes).astype(np.float32), 1))
    return made


def crickets(random: np.random.Generator, count: int) -> list[np.ndarray]:
    """Field crickets: pulses of a pure tone, three or four to a chirp."""
    made = []
    for _ in range(count):
        pitch, pulse = random.uniform(4100, 4900), random.uniform(0.016, 0.022)
        n = samples(pulse)
        one = (np.sin(2 * np.pi * pitch * times(n)) * np.sin(np.pi * np.arange(n) / n) ** 1.5).astype(np.float32)
        made.append(several([one] * int(random.integers(3, 5)), [pulse * 1.9] * 4))
    return made


@effect("thunder", 6.0, 1.0, "thunderclap|lightning strikes|lightning")
def thunder(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A crack, then rolling rumbles that arrive from further and further away."""
    n = samples(seconds)
    t = times(n)
    noise = burst(n, random)
    crack = high_pass(noise, 600) * fall(n, 0.5, 0.004) * 0.3
    crack += strew(n, random, np.exp(-np.linspace(0, 9, 60)), 40, 500, 3000, 0.05)[:n] * 0.8
    rolls = np.zeros(n, np.float32)
    for _ in range(11):
        at = random.uniform(0.05, seconds * 0.6)
        peal = np.exp(-np.square((t - at) / random.uniform(0.12, 0.5))) + 0.35 * np.where(t > at, np.exp(-(t - at) / (seconds * 0.16)), 0)
        rolls += (peal * random.uniform(0.4, 1.0) * np.exp(-at / (seconds * 0.35))).astype(np.float32)
    # What comes from further away is duller: the body of the roll dies before its bottom does.
    body = low_pass(noise, 420, 1) * rolls * np.exp(-t / np.float32(seconds * 0.3)) * 1.6
    return (low_pass(noise, 110, 2) * rolls * 5 + body + crack) * np.minimum(1, (seconds - t) / 2.2)


@effect("wind_gust", 5.0, -12.0, "gust|gust wind|wind howls|wind", stretches=True)
def wind_gust(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A rush that swells and falls, with a whistle that bends upwards at its height."""
    n = samples(seconds)
    t = times(n) / np.float32(seconds)
    rise = np.sin(np.pi * t) ** 2
    noise = burst(n, random)
    whistle = glide(380 + 260 * rise + 12 * np.sin(2 * np.pi * 3 * t)) * low_pass(np.abs(burst(n, random)), 14, 1)
    return (low_pass(noise, 480) * 1.3 + band_pass(noise, 500, 1300) * rise * 0.5 + whistle * rise * 0.35) * rise


@effect("rain_burst", 4.0, -10.0, "rain|downpour|rain pours|rain drums", stretches=True)
def rain_burst(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    hiss = band_pass(burst(n, random), 900, 9000, 1) * 0.12
    near = strew(n, random, np.ones(50), int(70 * seconds), 1200, 8000, 0.012)[:n]
    return (hiss + near * 0.6) * envelope(n, seconds * 0.3, seconds * 0.3, seconds * 0.4)


@effect("wave_crash", 6.0, -2.0, "waves crash|wave|waves|breakers|surf|sea crashes|sea roars")
def wave_crash(seconds: float, random: np.random.Generator) -> np.ndarray:
    return waves(random, 1)[0]


@effect("splash", 1.2, -6.0, "splashes|plunge|falls into the water|dives")
def splash(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    noise = burst(n, random)
    hit = low_pass(noise, 700) * fall(n, 0.25, 0.004) * 1.5
    spray = high_pass(noise, 1800) * envelope(n, 0.08, 0.05, 0.75) * 0.35
    out = hit + spray
    for plink in plinks(random, 9):
        add_at(out, plink, samples(random.uniform(0.08, 0.9)), random.uniform(0.05, 0.3))
    return out


@effect("drip", 0.4, -14.0, "drop|drips|dripping|water drips")
def drip(seconds: float, random: np.random.Generator) -> np.ndarray:
    return np.concatenate([plinks(random, 1)[0], silence(0.2)])


@effect("water_pour", 2.2, -10.0, "pour|pours|pouring|tea pours|fills the cup", stretches=True)
def water_pour(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A stream into a vessel: bubbles whose pitch rises as it fills."""
    n = samples(seconds)
    out = band_pass(burst(n, random), 1500, 7000, 1) * envelope(n, 0.15, seconds - 0.5, 0.3) * 0.12
    for _ in range(int(55 * seconds)):
        at = random.uniform(0.05, seconds - 0.15)
        length = samples(random.uniform(0.03, 0.09))
        pitch = (500 + 900 * at / seconds) * random.uniform(0.7, 1.6)
        add_at(out, glide(np.full(length, pitch) * (1 + 0.3 * np.arange(length) / length)) * fall(length, 0.06), samples(at), random.uniform(0.1, 0.5))
    return out


@effect("fire_crackle", 4.0, -12.0, "fire|crackle|flames|fire crackles|campfire|hearth", stretches=True)
def fire_crackle(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    roar = low_pass(burst(n, random), 260) * swell(n, random, 1.2, 0.5, 1.0) * 0.9
    snaps = strew(n, random, random.random(40) ** 3 + 0.03, int(26 * seconds), 900, 7000, 0.008)[:n]
    return (roar + snaps * 1.6) * envelope(n, 0.4, seconds - 0.9, 0.5)


@effect("dog_bark", 0.9, -3.0, "bark|barks|dog|woof|yap|yelp")
def dog_bark(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Two short barks of a small dog: a pitch that jumps up and drops, rough, through an open snout."""
    def one() -> np.ndarray:
        length = random.uniform(0.15, 0.2)
        n = samples(length)
        t = times(n) / np.float32(length)
        pitch = random.uniform(330, 400) * (0.75 + 0.85 * np.sin(np.pi * t**0.6) ** 1.5)
        voice = throat(pitch, ((750, 3, 1.0), (1500, 4, 0.8), (2900, 4, 0.45)), 0.5, random)
        return voice * envelope(n, 0.012, length - 0.09, 0.075)

    return several([one(), one() * np.float32(0.9)], [random.uniform(0.3, 0.38)])


@effect("growl", 1.4, -6.0, "growls|snarl")
def growl(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    pitch = 62 + 10 * swell(n, random, 2)
    voice = throat(pitch, ((320, 2.5, 1.0), (900, 3, 0.5), (2200, 4, 0.15)), 0.8, random)
    return voice * swell(n, random, 14, 0.5, 1.0) * envelope(n, 0.2, seconds - 0.6, 0.4)


@effect("wolf_howl", 3.4, -4.0, "howl|howls|wolf|wolves")
def wolf_howl(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds)
    pitch = 300 + 260 * np.clip(t / 0.22, 0, 1) ** 0.7 - 90 * np.clip((t - 0.6) / 0.4, 0, 1) + 4 * np.sin(2 * np.pi * 5 * t * seconds)
    voice = throat(pitch, ((520, 4, 1.0), (1050, 5, 0.4), (1900, 5, 0.12)), 0.04, random)
    return low_pass(voice, 2600) * envelope(n, 0.5, seconds - 1.7, 1.2)


@effect("owl_hoot", 2.4, -4.0, "owl|hoot|hoots|owl hoots")
def owl_hoot(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A tawny owl: one long hoot, a pause, then a soft one that breaks into a long wavering note."""
    def hoot(length: float, waver: float) -> np.ndarray:
        n = samples(length)
        t = times(n)
        pitch = 390 * (1 + 0.05 * np.sin(np.pi * t / length)) + waver * 9 * np.sin(2 * np.pi * 7.5 * t)
        tone = glide(pitch) + 0.16 * glide(2 * pitch) + 0.05 * glide(3 * pitch)
        air = resonance(burst(n, random), 400, 3) * 0.25
        shake = 1 - 0.45 * waver * (0.5 + 0.5 * np.sin(2 * np.pi * 7.5 * t))
        return ((tone + air) * shake * envelope(n, 0.09, length - 0.25, 0.16)).astype(np.float32)

    return several([hoot(0.55, 0), hoot(0.16, 0) * np.float32(0.5), hoot(1.0, 1)], [0.95, 0.3])


@effect("gulls", 2.2, -6.0, "gull|seagull|seagulls|gulls cry|gulls")
def gulls_cry(seconds: float, random: np.random.Generator) -> np.ndarray:
    return several(gulls(random, 3), [0.7, 0.8])


@effect("bird_chirp", 1.0, -8.0, "bird|birds|chirp|chirps|birdsong|tweet|sparrow|robin sings")
def bird_chirp(seconds: float, random: np.random.Generator) -> np.ndarray:
    return several(chirps(random, 2), [0.55])


@effect("insects", 3.0, -14.0, "crickets|cicadas|cricket|bees|buzz of insects", stretches=True)
def insects(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    out = np.zeros(n + samples(0.3), np.float32)
    for one in crickets(random, 3):
        each = random.uniform(0.42, 0.7)
        for k in range(int(seconds / each)):
            add_at(out, one, samples(k * each + random.uniform(0, 0.04)), random.uniform(0.5, 1.0))
    return out


@effect("cat_meow", 0.9, -6.0, "cat|meow|meows|mew|purr")
def cat_meow(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds)
    pitch = 480 + 240 * np.sin(np.pi * t**0.7) - 60 * t
    closed = throat(pitch, ((500, 4, 1.0), (2600, 6, 0.25)), 0.05, random)
    wide = throat(pitch, ((950, 4, 1.0), (1700, 5, 0.7), (3300, 6, 0.3)), 0.08, random)
    mouth = np.maximum(np.sin(np.pi * np.clip(t * 1.15, 0, 1)), 0) ** 1.3
    return ((closed * (1 - mouth) * 0.7 + wide * mouth) * envelope(n, 0.08, seconds - 0.38, 0.3)).astype(np.float32)


@effect("horse_neigh", 1.8, -5.0, "neigh|whinny|horse neighs|horse")
def horse_neigh(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds)
    shake = np.sin(2 * np.pi * 11 * t * seconds)
    pitch = 1150 - 650 * t**0.8 + 70 * shake * np.clip(t * 3, 0, 1)
    voice = throat(pitch, ((1000, 3, 1.0), (2100, 3, 0.7), (3600, 4, 0.3)), 0.25, random)
    return voice * (0.7 + 0.3 * shake) * envelope(n, 0.1, seconds - 0.8, 0.7)


@effect("horse_hooves", 2.4, -8.0, "hooves|gallop|gallops|clip clop|hoofbeats", stretches=True)
def horse_hooves(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A canter on hard ground: three beats and a breath."""
    from .grains import struck, tick

    out = np.zeros(samples(seconds + 0.4), np.float32)
    at, beat = 0.02, 0
    while at < seconds - 0.1:
        hoof = struck(samples(0.12), random, random.uniform(420, 620), (1.0, 1.9, 2.7, 4.1), 0.06, 1.2)
        add_at(out, hoof, samples(at), random.uniform(0.7, 1.0))
        add_at(out, tick(random, 900, 5000, 0.015), samples(at), 0.5)
        at += (0.13, 0.13, 0.24)[beat % 3] * random.uniform(0.95, 1.05)
        beat += 1
    return out


@effect("wings", 1.4, -12.0, "flap|flutter|wing beats|flies up", stretches=True)
def wings(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n)
    beats = np.clip(np.sin(2 * np.pi * 7.5 * t * (1 - 0.08 * t)), 0, 1) ** 3
    return band_pass(burst(n, random), 180, 2200, 1) * beats * envelope(n, 0.05, seconds * 0.4, seconds * 0.5)


@effect("frogs", 2.0, -12.0, "frog|croak|croaks|toad")
def frogs(seconds: float, random: np.random.Generator) -> np.ndarray:
    def croak() -> np.ndarray:
        n = samples(random.uniform(0.22, 0.35))
        gate = (np.sin(2 * np.pi * 38 * times(n)) > -0.2).astype(np.float32)
        return throat(np.full(n, random.uniform(180, 260), np.float32), ((600, 4, 1.0), (1300, 5, 0.7)), 0.3, random) * low_pass(gate, 400, 1) * envelope(n, 0.03, 0.1, 0.1)

    return several([croak() for _ in range(4)], [0.5, 0.45, 0.6])


@effect("dog_bark_once", 0.25, -3.0, "one bark")
def dog_bark_once(seconds: float, random: np.random.Generator) -> np.ndarray:
    return dog_bark(0.9, random)[: samples(0.24)]
