"""The orchestra: who can play, how they are heard, and how they are written down.

A player is a recorded instrument (`sampler`) or a made one (`synths`). Pitches are MIDI numbers, 69 = 440 Hz.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import synths
from .sampler import Tone, sampled

DRUM_CHANNEL = 9  # of MIDI, counted from 0


@dataclass(frozen=True)
class Player:
    """`title` is the name in a printed score; `sound` a recorded instrument's name, or a function from pitch and
    strength to a tone; `program` its General MIDI number (0 …), or -1 for a drum on `key`. `low` and `high` are what
    it can reach; `level` dB in the orchestra; `attack` and `release` seconds (attack 0: as recorded); `seat` -1 … 1."""

    title: str
    sound: str | Callable[[int, float], Tone]
    program: int
    low: int
    high: int
    level: float
    attack: float = 0.0
    release: float = 0.3
    seat: float = 0.0
    sustained: bool = False
    key: int = 0

    @property
    def drum(self) -> bool:
        return self.program < 0

    def tone(self, pitch: int, strength: float) -> Tone:
        shade = 0.3 if strength < 0.36 else 0.9 if strength > 0.8 else 0.6  # few shades: tones are kept
        return sampled(self.sound, pitch, shade) if isinstance(self.sound, str) else self.sound(pitch, shade)


def _bowed(title: str, sound, program: int, low: int, high: int, level: float, attack: float, release: float, seat: float) -> Player:
    return Player(title, sound, program, low, high, level, attack, release, seat, True)


def _drum(title: str, sound, key: int, level: float, seat: float = 0.0, release: float = 0.3) -> Player:
    return Player(title, sound, -1, 0, 127, level, 0.0, release, seat, False, key)


ORCHESTRA: dict[str, Player] = {
    "strings": _bowed("Strings", "strings", 48, 36, 100, 0.0, 0.35, 0.9, 0.0),
    "low_strings": _bowed("Low Strings", "strings", 43, 28, 67, 0.0, 0.2, 0.7, 0.0),
    "tremolo": _bowed("Strings tremolo", synths.tremolo, 44, 36, 96, -1.0, 0.3, 0.8, 0.0),
    "violin": _bowed("Violin", "violin", 40, 55, 100, -1.0, 0.05, 0.25, -0.3),
    "cello": _bowed("Violoncello", "cello", 42, 36, 76, 0.0, 0.06, 0.3, 0.3),
    "choir": _bowed("Choir", "choir", 52, 43, 84, -2.0, 0.5, 1.1, 0.0),
    "flute": _bowed("Flute", "flute", 73, 60, 96, -1.0, 0.03, 0.2, -0.2),
    "oboe": _bowed("Oboe", "oboe", 68, 58, 91, -3.0, 0.02, 0.18, -0.1),
    "clarinet": _bowed("Clarinet", "clarinet", 71, 50, 91, -1.0, 0.02, 0.18, 0.15),
    "bassoon": _bowed("Bassoon", "bassoon", 70, 34, 72, -1.0, 0.02, 0.15, 0.25),
    "tenor_sax": _bowed("Tenor Saxophone", "tenor_sax", 66, 44, 76, 0.0, 0.02, 0.22, -0.15),
    "trumpet": _bowed("Trumpet", "trumpet", 56, 52, 84, -2.0, 0.01, 0.2, 0.25),
    "muted_trumpet": _bowed("Trumpet con sordino", "muted_trumpet", 59, 52, 84, -4.0, 0.015, 0.2, 0.2),
    "horn": _bowed("Horn", "horn", 60, 40, 77, 0.0, 0.03, 0.35, -0.35),
    "trombone": _bowed("Trombone", "trombone", 57, 38, 72, -2.0, 0.02, 0.25, 0.35),
    "tuba": _bowed("Tuba", "tuba", 58, 26, 60, -1.0, 0.02, 0.2, 0.3),
    "accordion": _bowed("Accordion", "accordion", 21, 41, 91, -4.0, 0.03, 0.15, -0.2),
    "piano": Player("Piano", "piano", 0, 24, 103, 0.0, release=0.35, seat=0.1),
    "electric_piano": Player("Electric Piano", "electric_piano", 4, 28, 96, -1.0, release=0.3, seat=-0.15),
    "harp": Player("Harp", "harp", 46, 28, 100, 0.0, release=1.6, seat=-0.45),
    "guitar": Player("Guitar", "guitar", 24, 40, 83, 0.0, release=0.5, seat=-0.25),
    "upright_bass": Player("Double Bass pizzicato", "upright_bass", 32, 28, 60, 1.0, release=0.15, seat=0.15),
    "pizzicato": Player("Strings pizzicato", "pizzicato", 45, 36, 96, 0.0, release=0.8, seat=0.1),
    "celesta": Player("Celesta", "celesta", 8, 60, 108, -3.0, release=1.2, seat=0.4),
    "glockenspiel": Player("Glockenspiel", "glockenspiel", 9, 67, 103, -9.0, release=1.6, seat=0.35),
    "music_box": Player("Music Box", "music_box", 10, 60, 100, -4.0, release=1.0, seat=0.2),
    "vibraphone": Player("Vibraphone", "vibraphone", 11, 53, 89, -2.0, release=1.2, seat=0.3),
    "marimba": Player("Marimba", "marimba", 12, 45, 96, -1.0, release=0.6, seat=0.3),
    "bells": Player("Tubular Bells", "bells", 14, 60, 77, -8.0, release=3.0, seat=0.3),
    "timpani": Player("Timpani", "timpani", 47, 36, 57, -2.0, release=1.4, seat=0.2),
    "warm_pad": _bowed("Synth Pad", synths.warm_pad, 89, 36, 90, -3.0, 0.7, 1.3, 0.0),
    "lead": _bowed("Synth Lead", synths.lead, 81, 48, 90, -4.0, 0.03, 0.3, 0.0),
    "drone": _bowed("Drone", synths.drone, 95, 24, 52, -2.0, 1.5, 2.0, 0.0),
    "sequence": Player("Synth Sequence", synths.sequence, 87, 36, 96, -3.0, release=0.4, seat=0.25),
    "synth_bass": Player("Synth Bass", synths.synth_bass, 38, 24, 55, 0.0, release=0.12),
    "taiko": _drum("Taiko", "taiko", 41, -1.0, -0.1, 1.0),
    "bass_drum": _drum("Bass Drum", "bass_drum", 35, -1.0, 0.1, 1.5),
    "kick": _drum("Kick", "kick", 36, -2.0),
    "snare": _drum("Snare", "snare", 38, -6.0, 0.1),
    "march_snare": _drum("Side Drum", "march_snare", 40, -6.0, 0.2),
    "rim": _drum("Rim", "rim", 37, -9.0, 0.1),
    "hat": _drum("Hi-Hat", "hat", 42, -14.0, 0.3),
    "ride": _drum("Ride Cymbal", "ride", 51, -13.0, 0.35, 1.0),
    "brush_tap": _drum("Brush", "brush_tap", 38, -9.0, -0.1),
    "brush_swirl": _drum("Brush swirl", "brush_swirl", 39, -11.0, -0.2),
    "tambourine": _drum("Tambourine", "tambourine", 54, -11.0, -0.35),
    "shaker": _drum("Shaker", "shaker", 70, -13.0, -0.3),
    "wood_block": _drum("Wood Block", "wood_block", 76, -10.0, 0.4),
    "claves": _drum("Claves", "claves", 75, -11.0, 0.4),
    "castanets": _drum("Castanets", "castanets", 85, -11.0, -0.4),
    "triangle": _drum("Triangle", "triangle", 81, -15.0, 0.45, 1.5),
    "crash": _drum("Crash Cymbal", "crash", 49, -9.0, 0.0, 1.5),
    "swell": _drum("Suspended Cymbal", synths.swell, 57, -9.0, 0.0, 2.0),
    "pulse": _drum("Heartbeat", synths.pulse, 43, -1.0),
    "synth_kick": _drum("Synth Kick", synths.synth_kick, 36, -2.0),
    "synth_hat": _drum("Synth Hi-Hat", synths.synth_hat, 42, -17.0, 0.25),
    "synth_clap": _drum("Clap", synths.synth_clap, 39, -11.0, -0.1),
}
