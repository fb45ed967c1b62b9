"""Keys, chords and moods: the grammar of the score.

Chords are sets of MIDI pitches. A mood says in which mode, how fast, over which chords, and who plays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

MODES = {
    "major": (0, 2, 4, 5, 7, 9, 11), "lydian": (0, 2, 4, 6, 7, 9, 11), "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10), "minor": (0, 2, 3, 5, 7, 8, 10), "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "harmonic": (0, 2, 3, 5, 7, 8, 11),
}


@dataclass(frozen=True)
class Mood:
    """`chords` are degrees (0 = tonic) with a colour: "" triad, "7" seventh, "9" added ninth, "s" suspended fourth,
    "M" major third (a minor key's dominant). `melody`, `pad`, `figure` name players; `beat` a pulse."""

    mode: str
    tempo: float  # beats a minute
    beats: int  # in a bar
    chords: tuple[tuple[tuple[int, str], ...], ...]  # progressions to choose from
    melody: str
    pad: str
    figure: str
    pattern: str  # how the figure moves: arpeggio, rocking, pulses, drops, none
    beat: str = ""


def _m(mode, tempo, beats, chords, melody, pad, figure, pattern, beat="") -> Mood:
    parsed = tuple(tuple((int(word[0]) - 1, word[1:]) for word in line.split()) for line in chords.split("|"))
    return Mood(mode, tempo, beats, parsed, melody, pad, figure, pattern, beat)


MOODS: dict[str, Mood] = {
    "neutral": _m("dorian", 76, 4, "19 4 1 7|1 39 4 1|1 7 49 1", "flute", "strings", "harp", "arpeggio"),
    "happy": _m("major", 108, 4, "1 5 69 4|19 4 2 5|1 4 1 5", "flute", "strings", "pizzicato", "rocking", "shaker"),
    "amused": _m("major", 112, 3, "1 6 2 5|1 4 27 5|1 39 4 5", "celesta", "strings", "pizzicato", "rocking", "shaker"),
    "surprised": _m("lydian", 92, 4, "19 2 19 2|1 2 69 2", "celesta", "choir", "harp", "arpeggio"),
    "tender": _m("major", 66, 4, "19 3 49 1|1 69 4 5s|49 1 2 19|19 57 6 49", "piano", "strings", "harp", "arpeggio"),
    "proud": _m("mixolydian", 84, 4, "1 4 7 1|1 5 4 1|1 7 4 1", "horn", "strings", "harp", "rocking", "timpani"),
    "sad": _m("minor", 60, 4, "19 6 3 7|1 47 69 5|19 4 6 5", "piano", "strings", "piano", "drops"),
    "pained": _m("minor", 54, 4, "1 6 47 5M|19 6 1 5M", "solo", "strings", "piano", "drops"),
    "tired": _m("dorian", 56, 4, "19 4 19 4|1 79 4 1", "piano", "strings", "harp", "drops"),
    "worried": _m("minor", 72, 4, "19 4 1 5|1 69 27 5M|1 6 4 1", "flute", "strings", "harp", "rocking"),
    "afraid": _m("harmonic", 58, 4, "1 6 1 5M|1 27 1 6|1 4 6 5M", "celesta", "tremolo", "bass", "pulses", "pulse"),
    "angry": _m("phrygian", 92, 4, "1 2 1 7|1 6 2 1", "horn", "tremolo", "low_strings", "pulses", "timpani"),
    "disgusted": _m("phrygian", 66, 4, "1 2 1 2|1 7 2 1", "solo", "tremolo", "pizzicato", "drops"),
    "determined": _m("dorian", 92, 4, "1 7 4 1|1 3 4 7|1 4 7 1", "horn", "strings", "low_strings", "pulses", "timpani"),
}


@dataclass(frozen=True)
class Key:
    """`tonic` is a MIDI pitch between 48 and 59."""

    tonic: int
    mode: str

    def pitch(self, degree: int) -> int:
        """The pitch of a scale degree; 7 is the tonic an octave up, -1 the leading note below."""
        scale = MODES[self.mode]
        return self.tonic + 12 * (degree // 7) + scale[degree % 7]

    def chord(self, degree: int, colour: str = "") -> tuple[int, ...]:
        """Pitch classes of the chord on `degree`, the root first."""
        third = 3 if colour == "s" else 2
        notes = [self.pitch(degree), self.pitch(degree + third), self.pitch(degree + 4)]
        if colour == "M":
            notes[1] = notes[0] + 4
        if colour == "7":
            notes.append(self.pitch(degree + 6))
        if colour == "9":
            notes.append(self.pitch(degree + 8))
        return tuple(note % 12 for note in notes)


def lead_voices(before: Sequence[int], chord: Sequence[int], low: int = 50, high: int = 74, voices: int = 4) -> tuple[int, ...]:
    """The nearest voicing of `chord` (pitch classes) to `before`: every voice moves as little as it can, all notes of
    the chord sound, none lie closer than a whole tone. Without `before`, an open voicing in the middle."""
    targets = list(before) if before else [low + 3, low + 9, low + 14, low + 19][:voices]
    choices = [_near(target, chord, low, high) for target in targets]
    best, cost = None, 1e9
    for voicing in product(*choices):
        ordered = sorted(voicing)
        gaps = [b - a for a, b in zip(ordered, ordered[1:], strict=False)]
        missing = len({c for c in chord[:3]} - {v % 12 for v in voicing})
        price = sum(abs(v - t) for v, t in zip(voicing, targets, strict=True)) + 9 * missing
        price += sum(6 for gap in gaps if gap < 2) + 0.3 * abs(sum(voicing) / len(voicing) - (low + high) / 2)
        if price < cost:
            best, cost = tuple(ordered), price
    return best


def _near(target: int, chord: Sequence[int], low: int, high: int) -> list[int]:
    """The chord notes in range closest to `target`: at most four."""
    notes = [p for p in range(low, high + 1) if p % 12 in chord]
    return sorted(notes, key=lambda p: (abs(p - target), p))[:4]


def nearest(pitch: int, chord: Sequence[int]) -> int:
    """The note of `chord` (pitch classes) nearest to `pitch`, the upper where two are as near."""
    return min((p for p in range(pitch - 6, pitch + 7) if p % 12 in chord), key=lambda p: (abs(p - pitch), -p))
