"""Keys, chords, cadences and voice leading: the grammar of the score.

Chords are sets of pitch classes, the root first. A mood says in which mode, how fast, over which chords.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from .themes import Tone

MODES = {
    "major": (0, 2, 4, 5, 7, 9, 11), "lydian": (0, 2, 4, 6, 7, 9, 11), "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10), "minor": (0, 2, 3, 5, 7, 8, 10), "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "harmonic": (0, 2, 3, 5, 7, 8, 11),
}
# Sharps (flats, below 0) that a mode's signature has beside the major key on the same tonic.
SIGNATURES = {"major": 0, "lydian": 1, "mixolydian": -1, "dorian": -2, "minor": -3, "phrygian": -4, "harmonic": -3}
_FIFTHS = {0: 0, 1: -5, 2: 2, 3: -3, 4: 4, 5: -1, 6: 6, 7: 1, 8: -4, 9: 3, 10: -2, 11: 5}
FLAT_NAMES = ("C", "D♭", "D", "E♭", "E", "F", "G♭", "G", "A♭", "A", "B♭", "B")
SHARP_NAMES = ("C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B")


@dataclass(frozen=True)
class Mood:
    """`chords` are progressions of four bars to choose from: degrees (0 = tonic) with a colour: "" triad, "7" seventh,
    "9" added ninth, "s" suspended fourth, "M" major third (a minor key's dominant). `close` is the chord before a full
    close; `group` the way of playing that a genre keeps for it; `ends` how a cue leaves: "closed" on the tonic,
    "open" on the way to it, "cut" off."""

    mode: str
    tempo: float  # beats a minute
    beats: int  # in a bar
    chords: tuple[tuple[tuple[int, str], ...], ...]
    close: tuple[int, str]
    group: str
    ends: str


def _chord(word: str) -> tuple[int, str]:
    return int(word[0]) - 1, word[1:]


def _m(mode, tempo, beats, chords, close, group, ends) -> Mood:
    return Mood(mode, tempo, beats, tuple(tuple(_chord(word) for word in line.split()) for line in chords.split("|")), _chord(close), group, ends)


MOODS: dict[str, Mood] = {
    "neutral": _m("dorian", 80, 4, "19 4 1 7|1 39 4 5|1 7 49 5", "7", "plain", "open"),
    "happy": _m("major", 112, 4, "1 5 69 4|1 4 2 5|1 39 4 5", "57", "bright", "closed"),
    "amused": _m("major", 116, 3, "1 6 2 5|1 4 27 5|1 39 4 5", "57", "bright", "closed"),
    "surprised": _m("lydian", 96, 4, "19 2 6 5|1 2 69 5|1 3 2 5", "2", "bright", "open"),
    "tender": _m("major", 68, 4, "19 3 49 5|1 69 4 5s|49 1 2 5|19 57 6 49", "57", "gentle", "closed"),
    "proud": _m("mixolydian", 88, 4, "1 4 7 4|1 5 4 7|1 7 4 5", "7", "bold", "closed"),
    "sad": _m("minor", 62, 4, "1 6 3 7|1 47 6 5|19 4 6 5M", "5M", "sad", "closed"),
    "pained": _m("minor", 56, 4, "1 6 47 5M|1 4 6 5M", "5M", "sad", "open"),
    "tired": _m("dorian", 58, 4, "19 4 19 4|1 79 4 5", "4", "sad", "open"),
    "worried": _m("minor", 76, 4, "1 4 6 5M|1 69 27 5M|1 7 6 5M", "5M", "tense", "open"),
    "afraid": _m("harmonic", 66, 4, "1 6 4 5|1 27 5 6|1 4 6 5", "57", "tense", "cut"),
    "angry": _m("phrygian", 100, 4, "1 2 1 7|1 6 2 7|1 2 7 6", "2", "dark", "cut"),
    "disgusted": _m("phrygian", 70, 4, "1 2 6 2|1 7 2 7", "2", "dark", "cut"),
    "determined": _m("dorian", 100, 4, "1 7 4 7|1 3 4 7|1 4 7 5", "7", "bold", "open"),
}


@dataclass(frozen=True)
class Key:
    """`tonic` is a MIDI pitch between 45 and 59."""

    tonic: int
    mode: str

    def pitch(self, degree: int) -> int:
        """The pitch of a scale degree; 7 is the tonic an octave up, -1 the leading note below."""
        scale = MODES[self.mode]
        return self.tonic + 12 * (degree // 7) + scale[degree % 7]

    def chord(self, degree: int, colour: str = "") -> tuple[int, ...]:
        """Pitch classes of the chord on `degree`, the root first, then what stands for its third, then its fifth."""
        third = 3 if "s" in colour else 2
        notes = [self.pitch(degree), self.pitch(degree + third), self.pitch(degree + 4)]
        if "M" in colour:
            notes[1] = notes[0] + 4
        if "7" in colour:
            notes.append(self.pitch(degree + 6))
        if "9" in colour:
            notes.append(self.pitch(degree + 8))
        return tuple(note % 12 for note in notes)

    def tune(self, degree: int, chord: Sequence[int]) -> int:
        """The pitch of a melody's degree, raised where the chord has the leading note that the scale lacks."""
        pitch = self.pitch(degree)
        return pitch + 1 if (pitch % 12) not in chord and (pitch + 1) % 12 == chord[1] and degree % 7 == 6 else pitch

    @property
    def fifths(self) -> int:
        """Sharps of its signature (flats below 0), within ±7."""
        count = _FIFTHS[self.tonic % 12] + SIGNATURES[self.mode]
        return count + 12 if count < -7 else count - 12 if count > 7 else count

    @property
    def name(self) -> str:
        return f"{(FLAT_NAMES if self.fifths < 0 else SHARP_NAMES)[self.tonic % 12]} {'minor' if self.mode == 'harmonic' else self.mode}"


@dataclass(frozen=True)
class Chord:
    """A chord of a bar: it sounds from `beat` for `beats`."""

    beat: float
    beats: float
    degree: int
    colour: str
    notes: tuple[int, ...]


def harmonise(key: Key, bars: Sequence[Sequence[Tone]], palette: Sequence[tuple[int, str]], close: tuple[int, str] | None) -> list[tuple[int, str]]:
    """A chord for every bar of a tune: those that hold its weighty notes, in a good order (Viterbi's search).

    The first is the tonic where that fits; with `close` the last is the tonic, else the dominant or what the mood has
    in its place.
    """
    chords = list(dict.fromkeys([(0, ""), *palette]))
    best: list[dict[int, tuple[float, int]]] = []
    for number, bar in enumerate(bars):
        row = {}
        for k, chord in enumerate(chords):
            cost = _misfit(key, bar, chord) + _place_cost(chord, number, len(bars), close)
            before = [(best[-1][j][0] + _move_cost(chords[j], chord), j) for j in best[-1]] if best else [(0.0 if chord[0] == 0 else 0.8, -1)]
            least = min(before)
            row[k] = (cost + least[0], least[1])
        best.append(row)
    at = min(best[-1], key=lambda k: best[-1][k][0])
    path = []
    for row in reversed(best):
        path.append(chords[at])
        at = row[at][1]
    path.reverse()
    if close and len(path) > 1:
        path[-1] = (0, "")
    return path


def _misfit(key: Key, bar: Sequence[Tone], chord: tuple[int, str]) -> float:
    notes = key.chord(*chord)
    return sum(beats * (1.6 if beat % 2 == 0 else 0.5) for beat, beats, degree in bar if key.tune(degree, notes) % 12 not in notes)


def _place_cost(chord: tuple[int, str], number: int, count: int, close: tuple[int, str] | None) -> float:
    if number == count - 1:
        return 0.0 if (chord[0] == 0) == bool(close) and (close or chord[0] in (4, 6, 3)) else 6.0
    return 0.6 if chord[0] == 0 and number > 0 else 0.0


def _move_cost(one: tuple[int, str], other: tuple[int, str]) -> float:
    """Roots like to fall a fifth or a third, or rise a step; they dislike to stand still."""
    return {0: 1.4, 3: 0.0, 5: 0.2, 1: 0.3, 4: 0.6, 6: 0.7, 2: 0.8}[(other[0] - one[0]) % 7]


def lead_voices(
    before: Sequence[int], chord: Sequence[int], low: int = 50, high: int = 74, voices: int = 4, bass: tuple[int, int] | None = None
) -> tuple[int, ...]:
    """The best voicing of `chord` (pitch classes) after `before`: every voice moves as little as it can, all notes of
    the chord sound, none lie closer than a whole tone, and no two voices (nor a voice and the `bass`, given as its
    pitch before and now) move in parallel fifths or octaves. Without `before`, an open voicing in the middle."""
    targets = list(before) if before else [low + 3, low + 9, low + 14, low + 19][:voices]
    best, cost = None, 1e9
    for voicing in product(*(_near(target, chord, low, high) for target in targets)):
        ordered = sorted(voicing)
        gaps = [b - a for a, b in zip(ordered, ordered[1:], strict=False)]
        missing = len(set(chord[:3]) - {v % 12 for v in voicing})
        price = sum(abs(v - t) for v, t in zip(voicing, targets, strict=True)) + 9 * missing
        price += sum(6 for gap in gaps if gap < 2) + 0.3 * abs(sum(voicing) / len(voicing) - (low + high) / 2)
        if price < cost and before:
            lines = [*zip(before, ordered, strict=True), *([bass] if bass else [])]
            price += 30 * len(parallels(lines)) + 4 * sum(max(0, abs(b - a) - 5) for a, b in zip(before, ordered, strict=True))
        if price < cost:
            best, cost = tuple(ordered), price
    return best


def parallels(lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Which pairs of voices, each given as (before, now), move in parallel fifths, octaves or unisons."""
    return [(i, j) for i in range(len(lines)) for j in range(i + 1, len(lines)) if _parallel(lines[i], lines[j])]


def _parallel(one: tuple[int, int], other: tuple[int, int]) -> bool:
    if one[0] == one[1] or (one[1] > one[0]) != (other[1] > other[0]) or other[0] == other[1]:
        return False
    before, now = abs(one[0] - other[0]) % 12, abs(one[1] - other[1]) % 12
    return before == now and now in (0, 7)


def _near(target: int, chord: Sequence[int], low: int, high: int) -> list[int]:
    """The chord notes in range closest to `target`: at most four."""
    notes = [p for p in range(low, high + 1) if p % 12 in chord]
    return sorted(notes, key=lambda p: (abs(p - target), p))[:4]


def nearest(pitch: int, chord: Sequence[int]) -> int:
    """The note of `chord` (pitch classes) nearest to `pitch`, the upper where two are as near."""
    return min((p for p in range(pitch - 6, pitch + 7) if p % 12 in chord), key=lambda p: (abs(p - pitch), -p))
