"""Effects that throats make without words: screams, laughter, sneezes, snores. Voices of nobody in particular, behind walls and in crowds."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .effects_animals import _bend, _call
from .grains import breath, crowd, several, throat
from .noise import (
    add_at,
    band_pass,
    burst,
    envelope,
    fall,
    glide,
    high_pass,
    low_pass,
    resonance,
    samples,
    times,
)

_AH = ((850, 6, 1.0), (1350, 7, 0.8), (2900, 8, 0.45), (3800, 8, 0.25))
_OO = ((330, 7, 1.0), (800, 8, 0.5), (2500, 9, 0.1))


@effect("scream", 1.6, -1.0, "screams|shriek|shrieks|screaming|woman screams|blood curdling scream|wail|wails|shrill cry")
def scream(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A voice pressed up high: a leap, a hold that trembles, a fall; its mouth wide open."""
    pitch = _bend(1.5, 620, 1050, 1180, 1150, 1080, 700) * random.uniform(0.9, 1.08)
    pitch = pitch * (1 + 0.02 * np.sin(2 * np.pi * 7.5 * times(len(pitch))))
    return _call(pitch, ((1150, 4, 1.0), (2300, 5, 0.9), (3400, 6, 0.6)), random, 0.3, 0.05, 0.35)


@effect("yell", 0.9, -3.0, "yells|shout|shouts|hey|cry out|cries out|yelling|shouting|man shouts")
def yell(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _call(_bend(0.75, 210, 330, 320, 230) * random.uniform(0.9, 1.15), _AH, random, 0.12, 0.03, 0.22)


@effect("baby_cry", 2.4, -6.0, "baby|baby cries|baby wails|infant|infant cries|newborn cries|baby screams")
def baby_cry(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one(length: float) -> np.ndarray:
        pitch = _bend(length, 380, 520, 500, 470, 390) * random.uniform(0.95, 1.06)
        return _call(pitch, ((1050, 5, 1.0), (2700, 6, 0.7), (3900, 7, 0.3)), random, 0.12, 0.06, 0.2)

    return several([one(0.8), breath(0.2, random, 1500, 2200), one(0.95)], [0.84, 0.22])


def _laugh(random: np.random.Generator, base: float, count: int) -> np.ndarray:
    """ha-ha-ha: puffs of breath and voice that fall and slow down."""
    notes = []
    for k in range(count):
        pitch = base * (1.15 - 0.45 * k / count) * random.uniform(0.95, 1.06)
        note = low_pass(_call(_bend(0.13, pitch * 1.1, pitch * 0.8), _AH, random, 0.06, 0.03, 0.08), 5200)
        add_at(note, breath(0.07, random, 1100, 1700), 0, 0.5)
        notes.append(note * np.float32(1 - 0.5 * k / count))
    return several(notes, [0.17 + 0.01 * k for k in range(count - 1)])


@effect("laugh", 1.4, -7.0, "laughs|giggle|giggles|chuckle|chuckles|cackle|cackles")
def laugh(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _laugh(random, random.uniform(170, 300), 6)


@effect("crowd_laugh", 3.0, -5.0, "laughter|audience laughs|crowd laughs|roars with laughter|children laugh|burst of laughter|peal of laughter")
def crowd_laugh(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(2.9), np.float32)
    for _ in range(14):
        add_at(out, _laugh(random, random.uniform(120, 330), int(random.integers(4, 8))), samples(random.exponential(0.5)), random.uniform(0.3, 1.0))
    return out * envelope(len(out), 0.05, 1.6, 1.2)


@effect("crowd_boo", 2.6, -5.0, "boo|boos|booing|crowd boos|jeers|jeer|hiss and boo")
def crowd_boo(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(2.5), np.float32)
    for _ in range(14):
        length = random.uniform(1.2, 1.9)
        base = random.uniform(105, 200)
        add_at(out, _call(_bend(length, base * 1.1, base, base * 0.8), _OO, random, 0.1, 0.12, 0.5), samples(random.uniform(0, 0.5)), random.uniform(0.4, 1.0))
    return out


@effect("crowd_chant", 4.0, -4.0, "chant|chants|chanting|crowd chants|crowd shouts|angry mob|mob|protesters", stretches=True)
def crowd_chant(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    out = crowd(seconds, random) * np.float32(0.25)
    for beat in np.arange(0.1, seconds - 0.5, 0.62):
        for _ in range(8):
            base = random.uniform(110, 210)
            add_at(out, _call(_bend(0.3, base * 1.1, base * 0.9), _AH, random, 0.15, 0.03, 0.12), samples(beat + random.uniform(0, 0.05)), 0.5)
    return out * envelope(n, 0.1, seconds - 0.5, 0.4)


@effect("crowd_panic", 3.6, -3.0, "panic|stampede|crowd screams|people scream|crowd panics|screams of the crowd|uproar|chaos")
def crowd_panic(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = crowd(3.5, random) * np.float32(0.35)
    for _ in range(11):
        pitch = _bend(random.uniform(0.6, 1.2), 500, 900, 850, 600) * random.uniform(0.6, 1.25)
        add_at(out, _call(pitch, ((1100, 4, 1.0), (2300, 5, 0.8)), random, 0.2, 0.05, 0.3), samples(random.uniform(0, 2.2)), random.uniform(0.2, 0.7))
    return out * envelope(len(out), 0.1, 2.4, 1.0)


@effect("whispers", 2.6, -14.0, "whisper|whispers|whispering|whispering voices|hushed voices", stretches=True)
def whispers(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    out = np.zeros(n, np.float32)
    for _ in range(int(seconds * 9)):
        vowel = float(random.choice((700, 1100, 1700, 2300)))
        puff = resonance(burst(samples(0.14), random), vowel, 4) + 0.4 * high_pass(burst(samples(0.14), random), 4500) * np.float32(random.random() < 0.4)
        add_at(out, puff * envelope(len(puff), 0.03, 0.03, 0.07), int(random.integers(max(1, n - len(puff)))), random.uniform(0.3, 1.0))
    return out


@effect("sneeze", 0.9, -6.0, "sneezes|achoo|sneezing")
def sneeze(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.32)
    burst_out = (resonance(burst(n, random), 2100, 1.5) + 0.6 * high_pass(burst(n, random), 4000)) * fall(n, 0.28, 0.012)
    voice = _call(_bend(0.25, 320, 240, 160), _AH, random, 0.25, 0.01, 0.15)
    add_at(burst_out, voice, 0, 0.5)
    return several([breath(0.32, random, 900, 1900, 0.85) * np.float32(0.4), burst_out], [0.4])


@effect("cough", 0.9, -8.0, "coughs|coughing|clears his throat|clears her throat|hack|chokes")
def cough(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one() -> np.ndarray:
        n = samples(0.2)
        sound = (resonance(burst(n, random), 950, 2) + 0.5 * resonance(burst(n, random), 2300, 2)) * fall(n, 0.2, 0.004)
        add_at(sound, _call(_bend(0.14, 190, 120), ((600, 5, 1.0), (1300, 6, 0.5)), random, 0.7, 0.006, 0.09), 0, 0.6)
        return sound

    return several([one(), one() * np.float32(0.8)], [0.34])


@effect("snore", 2.6, -11.0, "snores|snoring|asleep snoring", stretches=True)
def snore(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one() -> np.ndarray:
        n = samples(1.1)
        flaps = np.maximum(np.sin(2 * np.pi * np.cumsum(_bend(1.1, 26, 38, 33, 24)) / 48_000), 0) ** 2
        return (low_pass(resonance(burst(n, random), 380, 1.6) + 0.5 * resonance(burst(n, random), 1150, 3), 2400) * flaps * envelope(n, 0.35, 0.3, 0.4)).astype(np.float32)

    count = max(1, round(seconds / 2.4))
    return several([part for _ in range(count) for part in (one(), breath(0.7, random, 700, 500) * np.float32(0.25))], [1.25 if k % 2 == 0 else 1.15 for k in range(2 * count - 1)])


@effect("burp", 0.6, -9.0, "burps|belch|belches")
def burp(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _call(_bend(0.5, 85, 120, 105, 70), ((380, 4, 1.0), (900, 5, 0.6)), random, 0.9, 0.03, 0.15)


@effect("hiccup", 0.4, -10.0, "hiccups|hic")
def hiccup(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _call(_bend(0.13, 260, 520), ((700, 5, 1.0), (1500, 6, 0.6)), random, 0.1, 0.008, 0.03)


@effect("sob", 1.8, -10.0, "sobs|sobbing|weeps|weeping|crying|woman cries|man cries|cries softly")
def sob(seconds: float, random: np.random.Generator) -> np.ndarray:
    parts, base = [], random.uniform(210, 280)
    for k in range(4):
        parts += [breath(0.12, random, 1400, 1900, 0.8) * np.float32(0.5), _call(_bend(0.2, base * 1.25, base * (1 - 0.05 * k)), _OO, random, 0.15, 0.03, 0.1)]
    return several(parts, [0.13, 0.3, 0.13, 0.28, 0.13, 0.33, 0.13])


@effect("groan", 1.1, -9.0, "groans|moan|moans|grunt|grunts|winces")
def groan(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _call(_bend(1.0, 125, 140, 100), ((420, 5, 1.0), (900, 6, 0.6), (2300, 8, 0.1)), random, 0.3, 0.1, 0.4)


@effect("whistle_tune", 1.8, -10.0, "whistles a tune|whistling|whistles softly|whistles to himself|hums a tune|wolf whistle")
def whistle_tune(seconds: float, random: np.random.Generator) -> np.ndarray:
    notes = [(0.25, 1175), (0.25, 1319), (0.25, 1480), (0.5, 1760), (0.45, 1480)]
    lips = []
    for length, hertz in notes:
        n = samples(length)
        pitch = hertz * (1 + 0.006 * np.sin(2 * np.pi * 5.5 * times(n)))
        lips.append((glide(pitch) + 0.05 * resonance(burst(n, random), hertz, 12)) * envelope(n, 0.03, length - 0.09, 0.06))
    return several(lips, [0.26, 0.26, 0.26, 0.52])


@effect("referee_whistle", 0.9, -6.0, "whistle blows|blows a whistle|referee|referee's whistle|police whistle")
def referee_whistle(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.75)
    trill = 1 + 0.025 * np.sign(np.sin(2 * np.pi * 34 * times(n)))
    return ((glide(2850 * trill) + 0.5 * glide(3020 * trill) + 0.15 * band_pass(burst(n, random), 2000, 5000, 1)) * envelope(n, 0.02, 0.6, 0.08)).astype(np.float32)


@effect("ghost_moan", 2.4, -9.0, "ghost moans|ghost wails|eerie moan|eerie wail|ghostly voice|unearthly cry|spirits")
def ghost_moan(seconds: float, random: np.random.Generator) -> np.ndarray:
    pitch = _bend(2.3, 240, 330, 300, 360, 220)
    voice = _call(pitch, _OO, random, 0.02, 0.5, 0.9)
    air = resonance(burst(len(voice), random), 700, 3) * envelope(len(voice), 0.6, 0.6, 1.0)
    return (voice + 0.3 * air * float(np.std(voice) / max(np.std(air), 1e-6))).astype(np.float32)


@effect("gulp", 0.4, -15.0, "gulps|swallows|swallow|gulping")
def gulp(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.12)
    return several([low_pass(glide(np.linspace(320, 130, n)), 900) * envelope(n, 0.01, 0.03, 0.07), throat(_bend(0.1, 150, 220), ((500, 6, 1.0),), 0.2, random) * envelope(samples(0.1), 0.02, 0.02, 0.05) * np.float32(0.3)], [0.1])
