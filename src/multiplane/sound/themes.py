"""Themes: a tune for the film, for each of its leading roles and for places that come back.

A tune is two phrases of four bars, in scale degrees, so that it stays itself in every mode, key and metre. What it
is comes from whose it is: the same name and seed give the same tune. Statements vary; they never merely loop.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import seeded

Tone = tuple[float, float, int]  # (beat, beats, scale degree; 0 is the tonic, 7 the one above)

# Rhythms of a bar, in four and in three, of as many notes.
CELLS = {
    "sarabande": ((1.0, 1.5, 0.5, 1.0), (1.0, 1.0, 0.5, 0.5)), "dotted": ((1.5, 0.5, 1.0, 1.0), (1.5, 0.5, 0.5, 0.5)),
    "hymn": ((1.0, 1.0, 2.0), (1.0, 1.0, 1.0)), "sigh": ((1.5, 0.5, 2.0), (1.0, 0.5, 1.5)), "upward": ((0.5, 0.5, 1.0, 2.0), (0.5, 0.5, 1.0, 1.0)),
    "turn": ((1.0, 0.5, 0.5, 2.0), (1.0, 0.5, 0.5, 1.0)), "syncope": ((0.5, 1.0, 0.5, 1.0, 1.0), (0.5, 1.0, 0.5, 0.5, 0.5)),
    "long": ((3.0, 1.0), (2.0, 1.0)), "march": ((1.5, 0.5, 1.5, 0.5), (1.0, 0.5, 1.0, 0.5)), "skip": ((0.5, 0.5, 0.5, 0.5, 1.0, 1.0), (0.5, 0.5, 0.5, 0.5, 0.5, 0.5)),
}
# Which rhythms suit whom.
CHARACTERS = {
    "": ("dotted", "hymn", "upward", "turn", "sarabande"), "child": ("skip", "upward", "turn", "syncope"), "elder": ("sarabande", "hymn", "long", "sigh"),
    "animal": ("skip", "march", "syncope"), "ghost": ("long", "sigh"), "robot": ("march", "syncope"), "place": ("long", "sigh", "hymn"),
}


@dataclass(frozen=True)
class Theme:
    """`owner` is a role's or place's id, "" for the film's own. `cells` name the rhythms of bars 1 and 2; `steps` are
    the degrees of each bar, the last note of `steps[3]` being the half close; `close` those of the last bar at a full close."""

    owner: str
    name: str
    cells: tuple[str, str]
    steps: tuple[tuple[int, ...], ...]
    close: tuple[int, ...]

    def phrase(self, beats: int, full: bool, vary: str = "") -> list[list[Tone]]:
        """Four bars of `beats` beats. `full` ends on the tonic, else on the dominant. `vary` is "", "adorned" or
        "broad" (its first two bars, twice as long)."""
        metre = 0 if beats == 4 else 1
        last = (1.0, beats - 1.0) if len(self.close) == 2 else (float(beats),)
        rhythms = [CELLS[self.cells[0]][metre], CELLS[self.cells[1]][metre], CELLS[self.cells[0]][metre], last]
        steps = (*self.steps[:3], self.close if full else self.steps[3])
        bars = [_placed(rhythm, degrees) for rhythm, degrees in zip(rhythms, steps, strict=True)]
        if vary == "adorned":
            return [_adorned(bar) for bar in bars[:3]] + bars[3:]
        return _broadened(bars, beats, full, self.close) if vary == "broad" else bars

    def head(self, beats: int) -> list[Tone]:
        """The bar by which it is known."""
        return self.phrase(beats, False)[0]


def write_theme(owner: str, name: str, seed: int, character: str = "") -> Theme:
    """The theme of `owner`. `character` is a key of `CHARACTERS`."""
    random = seeded("theme", owner, name, seed)
    choices = CHARACTERS.get(character, CHARACTERS[""])
    first = choices[int(random.integers(len(choices)))]
    second = first if random.random() < 0.55 else choices[int(random.integers(len(choices)))]
    head = _line(random, int(random.choice((0, 2, 4))), len(CELLS[first][0]))
    shift = int(random.choice((-1, 1, 2, -2)))
    answer = tuple(d + shift for d in head) if second == first else _line(random, head[-1] + shift, len(CELLS[second][0]))
    top = max(head) + int(random.choice((1, 2, 3)))
    climax = tuple(min(top, 9) if k == int(np.argmax(head)) else d + (1 if k > 0 else 0) for k, d in enumerate(head))
    half = (int(random.choice((3, 2, 5))), int(random.choice((4, 1)))) if random.random() < 0.6 else (int(random.choice((4, 1))),)
    close = (1, 0) if climax[-1] <= 4 else (6, 7)
    return Theme(owner, name, (first, second), (head, _within(answer), _within(climax), half), close)


def _line(random: np.random.Generator, start: int, count: int) -> tuple[int, ...]:
    """Steps with one leap, which is answered by a step back: what a voice could sing."""
    leap_at, up = int(random.integers(1, max(2, count - 1))), 1 if start < 3 else -1
    line = [start]
    for k in range(1, count):
        if k == leap_at:
            line.append(line[-1] + up * int(random.choice((2, 3, 4, 5))))
            up = -up
        else:
            line.append(line[-1] + up)
            up = -up if random.random() < 0.25 else up
    return _within(tuple(line))


def _within(line: tuple[int, ...]) -> tuple[int, ...]:
    """Moved as a whole to where it can be sung: from the fifth below to the third above the octave."""
    low, high = min(line), max(line)
    shift = -7 if high > 9 and low - 7 >= -4 else 7 if low < -3 else 0
    return tuple(d + shift for d in line)


def _placed(rhythm: tuple[float, ...], degrees: tuple[int, ...]) -> list[Tone]:
    at, bar = 0.0, []
    for beats, degree in zip(rhythm, degrees, strict=False):
        bar.append((at, beats, degree))
        at += beats
    return bar


def _adorned(bar: list[Tone]) -> list[Tone]:
    """Thirds are filled in, and the longest note turns round its upper neighbour."""
    found: list[Tone] = []
    for number, (beat, beats, degree) in enumerate(bar):
        after = bar[number + 1][2] if number + 1 < len(bar) else None
        if after is not None and abs(after - degree) == 2 and beats >= 1:
            found += [(beat, beats / 2, degree), (beat + beats / 2, beats / 2, (degree + after) // 2)]
        elif beats >= 2:
            found += [(beat, beats - 1, degree), (beat + beats - 1, 0.5, degree + 1), (beat + beats - 0.5, 0.5, degree)]
        else:
            found.append((beat, beats, degree))
    return found


def _broadened(bars: list[list[Tone]], beats: int, full: bool, close: tuple[int, ...]) -> list[list[Tone]]:
    """The first bar over two, the second over two; a full close ends on the tonic."""
    wide: list[list[Tone]] = [[], [], [], []]
    for number, bar in enumerate(bars[:2]):
        for beat, length, degree in bar:
            at = 2 * (number * beats + beat)
            wide[int(at // beats)].append((at % beats, min(2 * length, beats - at % beats), degree))
    if full:
        wide[3] = [(0.0, float(beats), close[-1])]
    return wide
