"""The written score: notes, and the cues they belong to.

A note knows both when it sounds (seconds in the film, as a hand plays it) and how it is written (beats from the
beginning of its cue), so that the performance, the MIDI file and the printed score are one music.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    """`start` and `seconds` in the film, `pitch` MIDI, `loud` 0 … 1, `grow` dB that a sustained note gains or loses;
    `cue` the number of its cue, `beat` and `beats` as written there; `art` "", "staccato" or "accent"."""

    player: str
    start: float
    seconds: float
    pitch: int
    loud: float = 0.7
    grow: float = 0.0
    cue: int = 0
    beat: float = 0.0
    beats: float = 1.0
    art: str = ""


@dataclass(frozen=True)
class MusicCue:
    """One stretch of music, for the cue sheet: `id` is its name ("sq020"), `start` and `stop` seconds on cuts (counted
    like its notes), `fifths` the sharps (or flats, below 0) of its key signature, `theme` whose theme it plays."""

    id: str
    scene: str
    start: float
    stop: float
    key: str
    mood: str
    tempo: float
    bars: int
    beats: int = 4
    fifths: int = 0
    theme: str = ""
    title: str = ""
    genre: str = ""


@dataclass
class Score:
    notes: list[Note] = field(default_factory=list)
    cues: list[MusicCue] = field(default_factory=list)
    parts: list[int | None] = field(default_factory=list)  # for every scene the number of its cue; None is silence, on purpose
