"""Figures, bass lines and pulses: how an accompaniment moves within a chord.

Each is a function to `Stroke`s: when in the bar (beats), how long, which pitch, how strongly (0 … 1 of what the bar
asks for). They are looked up by the names that a band uses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .harmony import Chord, Key


@dataclass(frozen=True)
class Stroke:
    beat: float
    beats: float
    pitch: int
    loud: float
    art: str = ""


Figure = Callable[[Chord, Key, int, np.random.Generator], Iterator[Stroke]]
Line = Callable[[Sequence[tuple[Chord, int]], int | None, np.random.Generator], list[Stroke]]


def _ladder(chord: Chord, key: Key, count: int = 6) -> list[int]:
    """Chord notes upwards from about the tonic."""
    return [pitch for pitch in range(key.tonic + 2, key.tonic + 40) if pitch % 12 in chord.notes[:3]][:count]


def _steps(chord: Chord, step: float) -> list[float]:
    return [chord.beat + k * step for k in range(int(round(chord.beats / step)))]


def _arpeggio(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder, order = _ladder(chord, key), ((0, 1, 2, 3, 4, 3, 2, 1), (0, 2, 1, 3, 2, 4, 3, 1))[bar // 4 % 2]
    for k, beat in enumerate(_steps(chord, 0.5)):
        yield Stroke(beat, 1.5, ladder[order[k % 8]], 1.0 if k % 4 == 0 else 0.72)


def _fingers(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder, order = [p - 12 if k == 0 else p for k, p in enumerate(_ladder(chord, key))], (0, 3, 1, 4, 2, 3, 1, 4)
    for k, beat in enumerate(_steps(chord, 0.5)):
        if k % 8 != 7 or bar % 2:
            yield Stroke(beat, 1.0, ladder[order[k % 8]], 1.0 if k % 4 == 0 else 0.68)


def _strum(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder = _ladder(chord, key, 4)
    for beat, loud in ((0.0, 0.6), (1.0, 0.8), (1.5, 0.45), (2.0, 0.6), (3.0, 0.8), (3.5, 0.5)):
        if beat < chord.beats:
            down = beat == int(beat)
            for k, pitch in enumerate(ladder if down else reversed(ladder[1:])):
                yield Stroke(chord.beat + beat + 0.02 * k, 0.7 if down else 0.4, pitch, loud)


def _rocking(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder, order = _ladder(chord, key), (0, 2, 1, 2)
    for k, beat in enumerate(_steps(chord, 1.0)):
        yield Stroke(beat, 1.0, ladder[order[k % 4]], 1.0 if k == 0 else 0.75)
        if k % 2:
            yield Stroke(beat + 0.5, 0.5, ladder[3], 0.55)


def _ostinato(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    root = 48 + (chord.notes[0] - 48) % 12
    for k, beat in enumerate(_steps(chord, 0.5)):
        rung = (0, 0, 7, 0, 0, 12, 7, 0)[k % 8]
        fifth = 7 if (root + 7) % 12 in chord.notes else 12
        yield Stroke(beat, 0.5, root + (fifth if rung == 7 else rung), 1.0 if k % 4 == 0 else 0.66, "staccato")


def _drops(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder = _ladder(chord, key)
    for beat, rung, loud in ((0.0, 2, 0.9), (1.5, 4, 0.65), (2.0, 3, 0.75)):
        if beat < chord.beats and random.random() < 0.82:
            yield Stroke(chord.beat + beat, 2.5, ladder[min(rung, len(ladder) - 1)], loud)


def _oompah(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder = _ladder(chord, key, 4)[1:]
    for beat in _steps(chord, 1.0):
        if beat % 2 == 1 or (chord.beats == 3 and beat > 0):
            for pitch in ladder:
                yield Stroke(beat, 0.5, pitch, 0.75, "staccato")


def _tiptoe(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder = _ladder(chord, key)
    for k, beat in enumerate(_steps(chord, 0.5)):
        rung = (0, None, 1, None, 2, 1, None, None)[k % 8]
        if rung is not None:
            yield Stroke(beat, 0.5, ladder[rung] - 12, 0.9 if k == 0 else 0.7, "staccato")


def _comp(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    """What a jazz pianist's left hand does: short chords without their root, off the beat."""
    held = sorted(55 + (note - 55) % 12 for note in chord.notes[1:])
    choices = ((0.0, 1.5), (1.5,), (0.5, 2.0), (1.5, 3.0), (0.0, 2.5))
    for beat in choices[int(random.integers(len(choices)))]:
        if beat < chord.beats:
            for pitch in held:
                yield Stroke(chord.beat + beat, 0.9 if beat == 0 else 0.45, pitch, 0.8)


def _sequence(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    ladder, order = _ladder(chord, key, 5), (0, 2, 4, 2, 3, 1, 2, 0, 0, 2, 4, 3, 2, 4, 3, 1)
    for k, beat in enumerate(_steps(chord, 0.25 if bar % 4 > 1 else 0.5)):
        yield Stroke(beat, 0.5, ladder[order[k % 16]], 1.0 if k % 4 == 0 else 0.62)


def _none(chord: Chord, key: Key, bar: int, random: np.random.Generator) -> Iterator[Stroke]:
    yield from ()


FIGURES: dict[str, Figure] = {
    "arpeggio": _arpeggio, "fingers": _fingers, "strum": _strum, "rocking": _rocking, "ostinato": _ostinato, "drops": _drops, "oompah": _oompah,
    "tiptoe": _tiptoe, "comp": _comp, "sequence": _sequence, "none": _none,
}


# bass lines: chords of a bar with their roots, and the next bar's root ------------------------------------------


def _held(chords, following, random) -> list[Stroke]:
    return [Stroke(chord.beat, chord.beats, root, 1.0) for chord, root in chords]


def _fifth(chord: Chord, root: int) -> int:
    return next((p for p in (root - 5, root + 7) if p % 12 == chord.notes[2] and p >= 28), root + (chord.notes[2] - root) % 12)


def _roots(chords, following, random) -> list[Stroke]:
    found = []
    for chord, root in chords:
        found.append(Stroke(chord.beat, 1.0, root, 1.0))
        if chord.beats >= 4:
            found.append(Stroke(chord.beat + 2, 1.0, _fifth(chord, root), 0.85))
    return found


def _two(chords, following, random) -> list[Stroke]:
    return [stroke for chord, root in chords for stroke in (
        Stroke(chord.beat, chord.beats / 2, root, 1.0), Stroke(chord.beat + chord.beats / 2, chord.beats / 2, _fifth(chord, root), 0.8))]


def _walk(chords, following, random) -> list[Stroke]:
    """A walking bass: root, then chord notes, then a half-tone beside the next root."""
    found = []
    for number, (chord, root) in enumerate(chords):
        after = chords[number + 1][1] if number + 1 < len(chords) else following
        third, fifth = root + (chord.notes[1] - root) % 12, _fifth(chord, root)
        count = int(chord.beats)
        steps = [root, third, fifth, root + 12 if root < 40 else third][:count]
        if after is not None and count > 1:
            goal = min((after - 12, after, after + 12), key=lambda p: abs(p - steps[-2]))
            steps[-1] = goal + (1 if steps[-2] >= goal else -1)
        found += [Stroke(chord.beat + k, 1.0, pitch, 1.0 if k % 2 == 0 else 0.9) for k, pitch in enumerate(steps)]
    return found


def _eighths(chords, following, random) -> list[Stroke]:
    return [Stroke(beat, 0.5, root + (12 if k % 4 == 3 else 0), 1.0 if k % 2 == 0 else 0.75) for chord, root in chords for k, beat in enumerate(_steps(chord, 0.5))]


def _throb(chords, following, random) -> list[Stroke]:
    return [Stroke(beat, 0.5, root, 1.0 if k % 4 == 0 else 0.6) for chord, root in chords for k, beat in enumerate(_steps(chord, 0.5)) if k % 4 in (0, 1, 3)]


LINES: dict[str, Line] = {"held": _held, "pedal": _held, "roots": _roots, "two": _two, "walk": _walk, "eighths": _eighths, "pulse": _throb}


# pulses: which player strikes when ------------------------------------------------------------------------------


def _drum(player: str, *hits: tuple[float, float]):
    def write(beats: int, bar: int, chord: Chord, feel: float):
        return [(player, Stroke(beat, 0.5, 60, loud)) for beat, loud in hits if beat < beats]

    return write


def _kit(*rows: tuple[str, tuple[tuple[float, float], ...]]):
    def write(beats: int, bar: int, chord: Chord, feel: float):
        return [(player, Stroke(beat, 0.5, 60, loud)) for player, hits in rows for beat, loud in hits if beat < beats]

    return write


def _timpani(beats: int, bar: int, chord: Chord, feel: float):
    root = 38 + (chord.notes[0] - 38) % 12
    hits = [(0.0, 0.9)] if feel < 0.55 else [(0.0, 1.0), (beats - 1.0, 0.6), (beats - 0.5, 0.7)]
    return [("timpani", Stroke(beat, 1.0, root, loud)) for beat, loud in hits]


def _march(beats: int, bar: int, chord: Chord, feel: float):
    snare = ((0.0, 0.8), (1.0, 0.55), (1.5, 0.45), (2.0, 0.75), (2.75, 0.35), (3.0, 0.6), (3.5, 0.5))
    found = [("march_snare", Stroke(beat, 0.25, 60, loud)) for beat, loud in snare if beat < beats]
    return found + [("bass_drum", Stroke(0.0, 1.0, 60, 0.8))] + ([("crash", Stroke(0.0, 2.0, 60, 0.6))] if bar % 8 == 0 and feel > 0.55 else [])


def _taiko(beats: int, bar: int, chord: Chord, feel: float):
    hits = ((0.0, 1.0), (1.5, 0.6), (2.0, 0.8), (3.0, 0.55), (3.5, 0.7)) if feel > 0.45 else ((0.0, 0.8), (2.5, 0.5))
    return [("taiko", Stroke(beat, 1.0, 60, loud)) for beat, loud in hits if beat < beats]


def _triangle(beats: int, bar: int, chord: Chord, feel: float):
    return [("triangle", Stroke(0.0, 1.0, 60, 0.7))] if bar % 2 == 0 else []


PULSES = {
    "timpani": _timpani, "march": _march, "taiko": _taiko, "triangle": _triangle, "heart": _kit(("pulse", ((0.0, 0.9), (0.35, 0.6)))),
    "tambourine": _drum("tambourine", (1.0, 0.7), (3.0, 0.8), (2.5, 0.4)), "bass_drum": _drum("bass_drum", (0.0, 0.8), (2.0, 0.5)),
    "brushes": _kit(("brush_swirl", ((0.0, 0.5), (2.0, 0.5))), ("brush_tap", ((1.0, 0.7), (3.0, 0.75))), ("ride", ((0.0, 0.7), (1.0, 0.8), (1.5, 0.5), (2.0, 0.7), (3.0, 0.8), (3.5, 0.5)))),
    "swirl": _kit(("brush_swirl", ((0.0, 0.55), (1.0, 0.4), (2.0, 0.55), (3.0, 0.4)))), "rim": _kit(("rim", ((1.0, 0.5), (3.0, 0.55))), ("ride", ((0.0, 0.4),))),
    "soft_four": _kit(("synth_kick", ((0.0, 0.8), (2.0, 0.7))), ("synth_hat", ((0.5, 0.5), (1.5, 0.5), (2.5, 0.5), (3.5, 0.5)))),
    "four": _kit(("synth_kick", ((0.0, 1.0), (1.0, 0.85), (2.0, 0.95), (3.0, 0.85))), ("synth_hat", ((0.5, 0.8), (1.5, 0.8), (2.5, 0.8), (3.5, 0.8))), ("synth_clap", ((1.0, 0.7), (3.0, 0.75)))),
    "wood_block": _drum("wood_block", (0.0, 0.7), (1.5, 0.45), (2.0, 0.6), (3.0, 0.5)), "clock": _drum("claves", (0.0, 0.5), (1.0, 0.35), (2.0, 0.45), (3.0, 0.35)),
}
