"""The cue sheet: which music stands where, for the composer and for those who clear rights."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from fractions import Fraction

from .notes import MusicCue, Score

COLUMNS = ("cue", "in", "out", "length_s", "title", "theme", "mood", "key", "tempo_bpm", "genre", "composer", "publisher", "use")
USE = "background instrumental"
START = 3600  # seconds: a film's first frame is at 01:00:00:00


def write_cue_sheet(score: Score, own: Mapping[str, tuple[str, tuple[float, float]]], fps: Fraction, title: str) -> bytes:
    """CSV in UTF-8 with the columns of `COLUMNS`. `own` maps a cue or scene to a composer's file and the scene's seconds.
    Times are timecode at `fps`, counted in whole frames a second."""
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for start, stop, row in sorted(_rows(score.cues, own, title)):
        rows.writerow([row[0], timecode(start, fps), timecode(stop, fps), f"{stop - start:.2f}", *row[1:]])
    return out.getvalue().encode()


def _rows(cues: Iterable[MusicCue], own: Mapping[str, tuple[str, tuple[float, float]]], title: str) -> Iterable[tuple[float, float, list[str]]]:
    known = {cue.id: cue for cue in cues}
    for cue in known.values():
        if cue.id not in own:
            yield cue.start, cue.stop, [cue.id, f"{title}: {cue.title}" if title else cue.title, cue.theme, cue.mood, cue.key, f"{cue.tempo:g}", cue.genre,
                                        "Multiplane", "", USE]
    for name, (path, span) in own.items():
        cue = known.get(name)
        start, stop = (cue.start, cue.stop) if cue else span
        yield start, stop, [name, path, "", cue.mood if cue else "", "", "", "", "the owner of the file", "", USE]


def timecode(seconds: float, fps: Fraction) -> str:
    """hh:mm:ss:ff, not dropping frames, from one hour on."""
    base = round(fps)
    frames = round(Fraction(seconds) * fps) + START * base
    return f"{frames // base // 3600:02d}:{frames // base // 60 % 60:02d}:{frames // base % 60:02d}:{frames % base:02d}"
