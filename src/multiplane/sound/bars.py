"""The plan of a cue: its bars, what is sung in which, and the chords under it.

Bars are fitted to the cue so that it ends on its cut and its beats fall on the cuts inside it as well as they can.
Tunes are laid where nobody talks, whole phrases towards the end; where talk goes on the music rests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from .cueing import Stretch, spoken
from .genres import Genre
from .harmony import Chord, Key, Mood, harmonise
from .themes import Theme, Tone

TALKY = 0.45  # share of a bar that is speech, above which only the pad plays
FREE = 0.15  # share below which a tune may be heard
RESTS_AFTER = 3  # bars of talk after which even the pad falls silent
ELASTIC = 0.1  # part by which a tempo may bend to meet the cuts


@dataclass
class Bar:
    """`start` and `seconds` in the film; `talk` and `feel` 0 … 1; `tune` the melody in it, `turn` which statement it is."""

    number: int
    of: int
    start: float
    seconds: float
    beats: int
    talk: float
    feel: float
    rests: bool = False
    chords: list[Chord] = field(default_factory=list)
    tune: list[Tone] = field(default_factory=list)
    turn: int = 0

    @property
    def last(self) -> bool:
        return self.number == self.of - 1

    def chord_at(self, beat: float) -> Chord:
        return next((chord for chord in reversed(self.chords) if chord.beat <= beat + 1e-6), self.chords[0])


def plan_bars(stretch: Stretch, mood: Mood, genre: Genre, key: Key, theme: Theme, random: np.random.Generator) -> list[Bar]:
    """The bars of a cue with their tunes and chords."""
    bars = _fit(stretch, mood, genre)
    closed = stretch.last or mood.ends == "closed"
    _lay_tunes(bars, theme, closed, random)
    _lay_chords(bars, key, mood, genre, closed, random)
    return bars


def _fit(stretch: Stretch, mood: Mood, genre: Genre) -> list[Bar]:
    length, curve = stretch.stop - stretch.start, stretch.curve
    tempo = mood.tempo * genre.tempo * (0.95 + 0.12 * curve.mean(stretch.start, stretch.stop))
    ideal = length / (mood.beats * 60 / tempo)
    counts = range(max(1, int(np.ceil(ideal * (1 - ELASTIC)))), max(1, int(ideal * (1 + ELASTIC))) + 1) or [max(1, round(ideal))]
    inner = [float(cut) - stretch.start for cut in stretch.scene.get("cuts", ()) if stretch.start + 0.5 < float(cut) < stretch.stop - 0.5]
    count = min(counts, key=lambda n: (_misses(inner, length / n / mood.beats) + 2.0 * abs(n / ideal - 1), abs(n - ideal)))
    seconds, speech = length / count, stretch.scene.get("speech", ())
    bars = [
        Bar(k, count, stretch.start + k * seconds, seconds, mood.beats, spoken(speech, stretch.start + k * seconds, stretch.start + (k + 1) * seconds),
            curve.at(stretch.start + (k + 0.5) * seconds))
        for k in range(count)
    ]
    run = 0
    for bar in bars:
        run = run + 1 if bar.talk > TALKY else 0
        bar.rests = run > RESTS_AFTER and not bar.last
    return bars


def _misses(cuts: Sequence[float], beat: float) -> float:
    """How far the cuts lie from the beats, 0 … 0.5, on average."""
    return float(np.mean([abs(cut / beat - round(cut / beat)) for cut in cuts])) if cuts else 0.0


def _lay_tunes(bars: list[Bar], theme: Theme, closed: bool, random: np.random.Generator) -> None:
    """Phrases into every run of free bars. A run that ends the cue is filled from its end, so that the tune closes there."""
    turn, first = 0, 1 if len(bars) > 5 else 0
    for window in _windows(bars[first:]):
        ends = window[-1].last
        skip = len(window) % 4 if len(window) > 4 else 0
        place = skip if ends else 0
        while place < len(window):
            part = window[place : place + 4]
            full = (ends and closed and part[-1].last) or turn % 2 == 1
            vary = ("", "", "adorned")[min(turn, 2)] if turn < 3 else str(random.choice(("", "adorned", "broad")))
            phrase = theme.phrase(part[0].beats, full, vary)
            for bar, tune in zip(part, _shortened(phrase, len(part)), strict=True):
                bar.tune, bar.turn = tune, turn
            turn, place = turn + 1, place + len(part) + (1 if not ends and len(window) - place - 4 > 4 else 0)


def _windows(bars: Sequence[Bar]) -> list[list[Bar]]:
    """Runs of bars without talk."""
    found: list[list[Bar]] = [[]]
    for bar in bars:
        if bar.talk < FREE:
            found[-1].append(bar)
        elif found[-1]:
            found.append([])
    return [run for run in found if run]


def _shortened(phrase: list[list[Tone]], count: int) -> list[list[Tone]]:
    """A phrase of four bars in fewer: its head, and its close where there are two bars or more."""
    return {1: phrase[:1], 2: [phrase[0], phrase[3]], 3: [phrase[0], phrase[2], phrase[3]]}.get(count, phrase)


def _lay_chords(bars: list[Bar], key: Key, mood: Mood, genre: Genre, closed: bool, random: np.random.Generator) -> None:
    """The mood's progressions under what has no tune; under a tune, chords that fit it. The cue's end is a cadence."""
    palette = list(dict.fromkeys(chord for line in mood.chords for chord in line))
    line = mood.chords[int(random.integers(len(mood.chords)))]
    plan: list[tuple[int, str]] = [line[bar.number % len(line)] for bar in bars]
    for phrase in _phrases(bars):
        fall = closed and phrase[-1].last
        fitted = harmonise(key, [bar.tune for bar in phrase], palette, mood.close if fall or phrase[-1].turn % 2 else None)
        for bar, chord in zip(phrase, fitted, strict=True):
            plan[bar.number] = chord
    if closed:
        plan[-1] = (0, "")
    elif len(bars) > 1:
        plan[-1] = mood.close if mood.ends == "open" else line[1]
    for bar, (degree, colour) in zip(bars, plan, strict=True):
        bar.chords = [_chord(key, 0.0, float(bar.beats), degree, colour, genre)]
    if closed and len(bars) > 1:
        _prepare_close(bars[-2], plan[-2], key, mood, genre)


def _prepare_close(bar: Bar, chord: tuple[int, str], key: Key, mood: Mood, genre: Genre) -> None:
    """The bar before a full close: what leads to the dominant (or what the mood has for it), and that."""
    if chord[0] in (mood.close[0], 0):
        chord = (3, "") if mood.close[0] != 3 else (5, "")
    half = 2.0 if bar.beats == 4 else bar.beats - 1.0
    bar.chords = [_chord(key, 0.0, half, *chord, genre), _chord(key, half, bar.beats - half, *mood.close, genre)]


def _phrases(bars: Sequence[Bar]) -> list[list[Bar]]:
    found: list[list[Bar]] = []
    for bar in bars:
        if bar.tune and found and found[-1][-1].number == bar.number - 1 and found[-1][-1].turn == bar.turn:
            found[-1].append(bar)
        elif bar.tune:
            found.append([bar])
    return found


def _chord(key: Key, beat: float, beats: float, degree: int, colour: str, genre: Genre) -> Chord:
    if genre.colour and not set(colour) & {"7", "9", "s"}:
        colour += genre.colour if degree else ("9" if key.mode in ("major", "lydian", "minor", "harmonic") else "7")
    return Chord(beat, beats, degree, colour, key.chord(degree, colour))

