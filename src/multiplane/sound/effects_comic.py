"""Effects that are jokes, and instruments that somebody plays in a scene (recorded ones, from the score's orchestra)."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .effects_animals import _bend
from .grains import several, tick
from .noise import add_at, band_pass, burst, envelope, fall, glide, low_pass, resonance, samples, times
from .sampler import sampled


@effect("boing", 1.0, -6.0, "boing|spring|springs|boings|jack in the box|pogo|mattress springs")
def boing(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.95)
    t = times(n)
    pitch = 170 * (1 + 0.5 * t) * (1 + 0.22 * np.exp(-t * 2.2) * np.sin(2 * np.pi * 12 * t))
    return (sum(glide(pitch * k) / k**0.9 for k in range(1, 7)) * fall(n, 1.0, 0.003)).astype(np.float32)


@effect("splat", 0.6, -7.0, "splat|splats|squish|squishes|squelch|squelches|pie in the face|pie|mud|slime|custard")
def splat(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.3)
    wet = low_pass(burst(n, random) * fall(n, 0.12, 0.001), 1800) + resonance(burst(n, random), 700, 2) * envelope(n, 0.02, 0.05, 0.2)
    for _ in range(5):
        m = samples(0.05)
        add_at(wet, glide(np.linspace(random.uniform(300, 500), random.uniform(600, 1100), m)) * fall(m, 0.05), samples(random.uniform(0.04, 0.22)), 0.3)
    return wet


@effect("slide_whistle", 1.1, -8.0, "slide whistle|swanee whistle|slides down|falls comically")
def slide_whistle(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(1.0)
    pitch = _bend(1.0, 1750, 1300, 700, 420) * (1 + 0.01 * np.sin(2 * np.pi * 6 * times(n)))
    return (glide(pitch) + 0.1 * glide(3 * pitch) + 0.06 * band_pass(burst(n, random), 600, 4000, 1)) * envelope(n, 0.03, 0.75, 0.2)


@effect("rimshot", 1.2, -6.0, "rimshot|ba dum tss|badum tss|sting|drum sting", recorded=True)
def rimshot(seconds: float, random: np.random.Generator) -> np.ndarray:
    return several([_played("snare", 60), _played("kick", 60), _played("crash", 60)[: samples(1.0)] * np.float32(0.6)], [0.16, 0.17])


@effect("fart", 0.7, -9.0, "fart|farts|whoopee cushion|raspberry|deflates|balloon deflates")
def fart(seconds: float, random: np.random.Generator) -> np.ndarray:
    pitch = _bend(0.6, 95, 130, 110, 75) * (1 + 0.15 * low_pass(burst(samples(0.6), random), 30, 1) * 6)
    flaps = np.maximum(np.sin(2 * np.pi * np.cumsum(pitch) / 48_000), 0).astype(np.float32) ** 0.5
    return resonance(flaps - flaps.mean(), 420, 1.4) * envelope(len(flaps), 0.03, 0.4, 0.15)


@effect("twang", 1.0, -8.0, "twang|twangs|string snaps|plucks|plucks a string|ruler", recorded=True)
def twang(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _played("guitar", 43)[: samples(1.0)] * envelope(samples(1.0), 0.0, 0.7, 0.3)


def _played(instrument: str, pitch: int, seconds: float = 0.0, strength: float = 0.6) -> np.ndarray:
    """A note of a recorded instrument, mono; held for `seconds` where it is bowed or blown."""
    tone = sampled(instrument, pitch, strength)
    sides = tone.lasting(samples(seconds)) if seconds else tone.sides
    sound = sum(sides) / len(sides)
    return (sound * envelope(len(sound), 0.02, max(0.0, len(sound) / 48_000 - 0.2), 0.16) if seconds else sound.copy()).astype(np.float32)


def _tune(instrument: str, notes, beat: float, ring: float = 1.0, held: bool = False) -> np.ndarray:
    """A tune: (pitch, beats) one after another."""
    sounds = [_played(instrument, pitch, beats * beat * 0.98 if held else 0.0)[: samples(beats * beat + ring)] for pitch, beats in notes]
    faded = [sound * envelope(len(sound), 0.0, max(0.0, len(sound) / 48_000 - 0.25), 0.25) for sound in sounds]
    return several(faded, [beats * beat for _, beats in notes[:-1]])


@effect("music_box", 5.0, -9.0, "music box|music box plays|musical box|carousel|merry go round", recorded=True)
def music_box(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _tune("music_box", ((76, 1), (79, 1), (84, 1), (83, 1), (79, 1), (76, 1), (77, 2), (74, 2), (72, 2)), 0.36)


@effect("piano", 4.6, -7.0, "piano|piano plays|plays the piano|piano chord|plays a chord on the piano", recorded=True)
def piano(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _tune("piano", ((60, 1), (64, 1), (67, 1), (72, 2), (71, 1), (67, 1), (69, 3)), 0.42)


@effect("violin_play", 4.4, -8.0, "violin|fiddle|plays the violin|plays a violin|violin plays|viola|cello plays", recorded=True)
def violin_play(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _tune("violin", ((69, 1), (72, 1), (76, 2), (74, 1), (72, 1), (71, 1), (69, 3)), 0.4, 0.1, True)


@effect("guitar_strum", 3.0, -8.0, "guitar|strums|strums a guitar|plays the guitar|guitar plays|ukulele|banjo|lute|harp plays", recorded=True)
def guitar_strum(seconds: float, random: np.random.Generator) -> np.ndarray:
    chord = several([_played("guitar", pitch) for pitch in (43, 47, 50, 55, 59, 67)], [0.02] * 5)
    return several([chord[: samples(1.6)] * envelope(samples(1.6), 0.0, 1.2, 0.4), chord[: samples(2.2)] * envelope(samples(2.2), 0.0, 1.4, 0.8)], [0.8])


@effect("fanfare", 3.0, -4.0, "fanfare|trumpet|trumpets|trumpet sounds|bugle|trumpets sound|brass fanfare|triumphant horns", recorded=True)
def fanfare(seconds: float, random: np.random.Generator) -> np.ndarray:
    rows = [_tune("trumpet", tuple((pitch + shift, beats) for pitch, beats in ((67, 0.5), (67, 0.5), (67, 0.5), (72, 1.5), (67, 1), (72, 2))), 0.33, 0.1, True) for shift in (0, -5)]
    return sum(rows) * np.float32(0.6)


@effect("accordion_play", 4.0, -8.0, "accordion|accordion plays|concertina|harmonica|barrel organ|organ grinder|squeezebox", recorded=True)
def accordion_play(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _tune("accordion", ((64, 1), (67, 1), (72, 1), (71, 1), (67, 1), (64, 1), (65, 3)), 0.36, 0.1, True)


@effect("flute_play", 3.4, -9.0, "flute|flute plays|plays the flute|recorder|pan pipes|pipe plays|tin whistle|shepherd's pipe", recorded=True)
def flute_play(seconds: float, random: np.random.Generator) -> np.ndarray:
    return _tune("flute", ((74, 1), (76, 0.5), (78, 0.5), (81, 2), (78, 1), (74, 3)), 0.38, 0.1, True)


@effect("choir_sings", 4.5, -7.0, "choir|choir sings|choirboys|angels sing|heavenly choir|carolers|carol|congregation sings|hymn", recorded=True)
def choir_sings(seconds: float, random: np.random.Generator) -> np.ndarray:
    chords = (((60, 64, 67, 72), 1.5), ((60, 65, 69, 72), 1.5), ((59, 62, 67, 74), 1.4))
    rows = [sum(_played("choir", pitch, length + 0.1) for pitch in pitches) for pitches, length in chords]
    return several(rows, [1.45, 1.45])


@effect("drumroll", 2.6, -5.0, "drumroll|drum roll|roll of drums|snare roll|drums roll", stretches=True, recorded=True)
def drumroll(seconds: float, random: np.random.Generator) -> np.ndarray:
    count = max(8, int(seconds * 17))
    strokes = [_played("march_snare", 60)[: samples(0.5)] * np.float32((0.35 + 0.65 * k / count) * random.uniform(0.85, 1.0)) for k in range(count)]
    return several([stroke * envelope(len(stroke), 0.0, 0.2, 0.28) for stroke in strokes], [1 / 17] * (count - 1))


@effect("radio_tune", 4.0, -12.0, "tv|television|tv blares|radio plays|record player|gramophone|jukebox|old record|tv plays|radio blares|music plays on the radio", recorded=True)
def radio_tune(seconds: float, random: np.random.Generator) -> np.ndarray:
    tune = _tune("clarinet", ((67, 1), (69, 0.5), (71, 0.5), (74, 1), (71, 1), (72, 1), (69, 1), (67, 2)), 0.4, 0.1, True)
    sound = band_pass(tune, 350, 2800, 2)
    crackle = np.zeros(len(sound), np.float32)
    for _ in range(40):
        add_at(crackle, tick(random, 1500, 6000, 0.003), int(random.integers(len(sound))), random.uniform(0.02, 0.12))
    return sound + crackle
