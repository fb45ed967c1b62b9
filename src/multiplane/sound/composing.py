"""Composing: from scenes with their moods and their speech to notes.

A film has one theme (a motif from its title and seed) and one tonic; each scene's mood gives mode, tempo, chords and
players. Bars are fitted to the scene, so that phrases end on cuts. Where people talk the music thins out or rests;
it comes forward where nobody does, leans into each cut, and closes the film with a cadence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .harmony import MOODS, Key, Mood, lead_voices, nearest
from .noise import seeded

TALKY = 0.45  # share of a bar that is speech, above which only the pad plays
SHORTEST = 1.0  # seconds of a scene that has music
RESTS_AFTER = 3  # bars of talk after which even the pad falls silent


@dataclass(frozen=True)
class Note:
    """`start` and `seconds` in the film, `pitch` MIDI, `loud` 0 … 1, `grow` dB that a sustained note gains or loses."""

    player: str
    start: float
    seconds: float
    pitch: int
    loud: float = 0.7
    grow: float = 0.0


@dataclass(frozen=True)
class MusicCue:
    """One stretch of music: its scene, key and mood, for the cue sheet."""

    scene: str
    start: float
    stop: float
    key: str
    mood: str
    tempo: float
    bars: int


@dataclass(frozen=True)
class Bar:
    start: float
    seconds: float
    talk: float  # 0 … 1
    number: int
    of: int  # bars in the scene
    rests: bool  # the pad rests as well

    @property
    def last(self) -> bool:
        return self.number == self.of - 1


@dataclass(frozen=True)
class Motif:
    """The film's theme: scale degrees and beats, four beats long, and how its answer ends."""

    degrees: tuple[int, ...]
    beats: tuple[float, ...]
    answer: tuple[int, ...]


@dataclass
class Score:
    notes: list[Note] = field(default_factory=list)
    cues: list[MusicCue] = field(default_factory=list)
    parts: list[list[Note]] = field(default_factory=list)  # the notes of each cue


_RHYTHMS = ((1.5, 0.5, 1.0, 1.0), (1.0, 1.0, 2.0), (0.5, 0.5, 1.0, 2.0), (2.0, 0.5, 0.5, 1.0), (1.0, 0.5, 0.5, 1.0, 1.0), (1.5, 0.5, 2.0))
_SHAPES = ((0, 1, 2, 4, 2), (4, 2, 1, 0, 1), (0, 2, 4, 3, 2), (2, 3, 4, 2, 0), (0, 4, 3, 1, 2), (4, 5, 4, 2, 1), (2, 1, 0, 4, 2))
_NAMES = ("C", "D♭", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B")


def write_motif(title: str, seed: int) -> Motif:
    """The theme of a film: it belongs to the title."""
    random = seeded("motif", title, seed)
    beats = _RHYTHMS[int(random.integers(len(_RHYTHMS)))]
    shape = _SHAPES[int(random.integers(len(_SHAPES)))]
    degrees = tuple(shape[: len(beats)])
    return Motif(degrees, beats, tuple(degree + 1 for degree in degrees[:-1]) + (0 if degrees[-1] else 2,))


def compose(scenes: Sequence[Mapping[str, Any]], seed: int = 0, title: str = "") -> Score:
    """The score of a film. Each scene: {"id", "start_s", "end_s", "mood", "time", "weather", "interior", "speech": [(start,
    end), …] in seconds}. The same scenes, seed and title give the same notes. Times may count from the film's first moment or each
    scene's own: notes come in the same count."""
    score, motif = Score(), write_motif(title, seed)
    tonic = int(seeded("tonic", title, seed).choice([48, 50, 51, 53, 55, 57]))
    for number, scene in enumerate(scenes):
        if float(scene["end_s"]) - float(scene["start_s"]) >= SHORTEST:
            hand = _Hand(score, motif, scene, tonic, seeded("scene", title, seed, scene["id"], number), number == 0, number + 1 == len(scenes))
            before = len(score.notes)
            hand.write()
            score.parts.append(score.notes[before:])
    return score


class _Hand:
    """Writes one scene."""

    def __init__(self, score: Score, motif: Motif, scene: Mapping[str, Any], tonic: int, random: np.random.Generator, opens: bool, ends: bool):
        self.score, self.motif, self.scene, self.random, self.opens, self.ends = score, motif, scene, random, opens, ends
        self.voices: tuple[int, ...] = ()  # nothing is carried over from the scene before: a change in one leaves the others' music alone
        self.mood: Mood = MOODS.get(str(scene.get("mood", "neutral")), MOODS["neutral"])
        # Minor moods stand on the relative minor, so that scenes of different mood share their notes.
        minor = self.mood.mode in ("minor", "harmonic", "phrygian")
        self.key = Key(tonic - 3 if minor else tonic, self.mood.mode)
        self.bars = _fit_bars(scene, self.mood)
        self.chords = self.mood.chords[int(random.integers(len(self.mood.chords)))]

    def write(self) -> None:
        start, stop = float(self.scene["start_s"]), float(self.scene["end_s"])
        for bar in self.bars:
            self._write_bar(bar)
        name = f"{_NAMES[self.key.tonic % 12]} {self.mood.mode}"
        tempo = self.mood.beats * 60 / self.bars[0].seconds
        self.score.cues.append(MusicCue(str(self.scene["id"]), start, stop, name, str(self.scene.get("mood", "neutral")), round(tempo, 1), len(self.bars)))

    def _write_bar(self, bar: Bar) -> None:
        degree, colour = self.chords[bar.number % len(self.chords)]
        closing = self.ends and bar.last
        if closing:
            degree, colour = 0, ""
        elif self.ends and bar.number == bar.of - 2:
            degree, colour = 4, "s"
        chord = self.key.chord(degree, colour)
        if closing:
            self._close(bar, chord)
            return
        if bar.rests:
            self.voices = ()
            return
        self._pad(bar, chord)
        if self.opens and bar.number == 0 and bar.of > 1:
            return  # a film fades in: its first bar is breath
        self._bass(bar, chord)
        if bar.talk < TALKY:
            self._figure(bar, chord)
        if bar.talk < 0.12 and bar.number % 4 != 3:
            self._melody(bar, chord)
        self._pulse(bar, chord)
        self._weather(bar, chord)
        if bar.last and bar.seconds > 1.6:
            self._add("cymbal", bar.start + bar.seconds - 2.0, 4.0, 60, 0.35)

    def _add(self, player: str, start: float, seconds: float, pitch: int, loud: float, grow: float = 0.0) -> None:
        if start >= 0:
            self.score.notes.append(Note(player, round(start, 4), round(seconds, 4), int(pitch), round(float(loud), 3), grow))

    def _pad(self, bar: Bar, chord: Sequence[int]) -> None:
        """Four voices that move as little as they can; fewer and softer under talk; leaning into the cut at the end."""
        self.voices = lead_voices(self.voices, chord)
        loud = 0.62 - 0.3 * min(1.0, bar.talk / 0.6)
        grow = 4.0 if bar.last else 0.0
        for pitch in self.voices[:2] + self.voices[-1:] if bar.talk > 0.7 else self.voices:
            self._add(self.mood.pad, bar.start, bar.seconds + 0.15, pitch, loud, grow)

    def _bass(self, bar: Bar, chord: Sequence[int]) -> None:
        root = 36 + (chord[0] - 36) % 12
        if bar.talk < 0.8:
            self._add("low_strings", bar.start, bar.seconds, root + (12 if root < 40 else 0), 0.5 - 0.2 * bar.talk, 2.0 if bar.last else 0.0)
        if self.mood.tempo >= 80 and bar.talk < TALKY:
            beat = bar.seconds / self.mood.beats
            for at in (0, 2) if self.mood.beats == 4 else (0,):
                self._add("bass", bar.start + at * beat, beat * 1.6, root, 0.7)

    def _figure(self, bar: Bar, chord: Sequence[int]) -> None:
        """What moves inside the harmony."""
        beat, who = bar.seconds / self.mood.beats, self.mood.figure
        ladder = sorted(p for p in range(self.key.tonic, self.key.tonic + 26) if p % 12 in chord)
        soft = 0.62 - 0.5 * bar.talk
        match self.mood.pattern:
            case "arpeggio":
                order = [0, 1, 2, 3, 4, 3, 2, 1]
                for k in range(self.mood.beats * 2):
                    self._play(who, bar.start, k * beat / 2, beat * 2, ladder[order[k % 8] % len(ladder)], soft * (1.0 if k % 4 == 0 else 0.72))
            case "rocking":
                order = [0, 2, 1, 2] if self.mood.beats == 4 else [0, 2, 2]
                for k in range(self.mood.beats):
                    self._play(who, bar.start, k * beat, beat, ladder[order[k % len(order)]], soft)
                    if bar.talk < 0.2 and k % 2:
                        self._play(who, bar.start, (k + 0.5) * beat, beat, ladder[3], soft * 0.6)
            case "pulses":
                root = ladder[0] - 12
                for k in range(self.mood.beats * (2 if self.mood.tempo > 80 else 1)):
                    step = bar.seconds / (self.mood.beats * (2 if self.mood.tempo > 80 else 1))
                    self._play(who, bar.start, k * step, step * 0.8, root, soft * (0.9 if k % 4 == 0 else 0.6))
            case "drops":
                for at, rung, loud in ((0.0, 2, 0.7), (1.5, 4, 0.5), (2.0, 3, 0.55)):
                    if self.random.random() < 0.8:
                        self._play(who, bar.start, at * beat, beat * 3, ladder[min(rung, len(ladder) - 1)], soft * loud)

    def _play(self, who: str, start: float, at: float, seconds: float, pitch: int, loud: float) -> None:
        """A note as a hand plays it: not quite on the beat, not quite as loud as the last."""
        self._add(who, start + at + self.random.uniform(0.0, 0.014), seconds, pitch, loud * self.random.uniform(0.88, 1.06))

    def _melody(self, bar: Bar, chord: Sequence[int]) -> None:
        """The theme: statement, answer, statement higher; strong beats lean on the chord."""
        beat, turn = bar.seconds / self.mood.beats, bar.number % 4
        degrees = self.motif.answer if turn == 1 else self.motif.degrees
        lift = 14 if self.mood.melody in ("celesta", "flute") else 7
        at = 0.0
        for degree, length in zip(degrees, self.motif.beats, strict=True):
            if at >= self.mood.beats:
                break
            pitch = self.key.pitch(degree + lift + (2 if turn == 2 else 0))
            if at in (0.0, 2.0):
                pitch = nearest(pitch, chord)
            length = min(length, self.mood.beats - at)
            self._play(self.mood.melody, bar.start, at * beat, length * beat * 1.02, pitch, 0.72 + (0.1 if at == 0 else 0))
            at += length

    def _pulse(self, bar: Bar, chord: Sequence[int]) -> None:
        beat = bar.seconds / self.mood.beats
        match self.mood.beat:
            case "timpani" if bar.talk < TALKY:
                self._add("timpani", bar.start, 2.0, 36 + (chord[0] - 36) % 12, 0.6)
                if bar.last:
                    for k in range(6):
                        self._add("timpani", bar.start + bar.seconds - (6 - k) * beat / 4, 1.0, 36 + (chord[0] - 36) % 12, 0.25 + 0.08 * k)
            case "pulse" if bar.talk < 0.7:
                for at, loud in ((0.0, 0.6), (0.35, 0.4)):
                    self._add("pulse", bar.start + at * beat, 0.5, 31, loud)
            case "shaker" if bar.talk < 0.25:
                for k in range(self.mood.beats * 2):
                    self._add("shaker", bar.start + k * beat / 2, 0.1, 60 + k % 2, 0.5 if k % 2 else 0.9)

    def _weather(self, bar: Bar, chord: Sequence[int]) -> None:
        """Snow and clear nights glitter a little, where nobody talks."""
        weather, night = self.scene.get("weather"), self.scene.get("time") in ("night", "dusk")
        if bar.talk < 0.2 and bar.number % 2 == 0 and (weather == "snow" or (night and weather == "clear")):
            beat = bar.seconds / self.mood.beats
            for k, at in enumerate((0.5, 1.25, 2.0, 2.75)):
                if at < self.mood.beats and self.random.random() < 0.7:
                    self._play("celesta", bar.start, at * beat, 1.5, 84 + (chord[k % len(chord)] - 84) % 12, 0.28)

    def _close(self, bar: Bar, chord: Sequence[int]) -> None:
        """The last chord of the film: the tonic, with everything that is gentle; it is left to ring."""
        self.voices = lead_voices(self.voices, chord)
        for pitch in self.voices:
            self._add("strings", bar.start, bar.seconds * 0.9, pitch, 0.6, -6.0)
        root = 36 + (chord[0] - 36) % 12
        self._add("low_strings", bar.start, bar.seconds * 0.9, root + (12 if root < 40 else 0), 0.5, -6.0)
        self._add("bass", bar.start, 2.5, root, 0.7)
        beat = bar.seconds / self.mood.beats
        for k, degree in enumerate((0, 2, 4, 7)):
            self._add("harp", bar.start + k * min(0.14, beat / 4), 3.0, self.key.pitch(degree), 0.6 - 0.05 * k)
        self._add("bells", bar.start, 3.0, self.key.pitch(7), 0.4)
        self._add("celesta", bar.start + 0.6, 2.0, self.key.pitch(14 + 4), 0.4)


def _fit_bars(scene: Mapping[str, Any], mood: Mood) -> list[Bar]:
    """Whole bars over the scene, near the mood's tempo, with how much is said in each and where the music rests."""
    start, stop = float(scene["start_s"]), float(scene["end_s"])
    count = max(1, round((stop - start) / (mood.beats * 60 / mood.tempo)))
    seconds = (stop - start) / count
    talk = [_spoken(scene.get("speech", ()), start + k * seconds, start + (k + 1) * seconds) for k in range(count)]
    rests, run = [], 0
    for number, share in enumerate(talk):
        run = run + 1 if share > TALKY else 0
        rests.append(run > RESTS_AFTER and number < count - 1)
    return [Bar(start + k * seconds, seconds, talk[k], k, count, rests[k]) for k in range(count)]


def _spoken(speech: Sequence[Sequence[float]], start: float, stop: float) -> float:
    inside = sum(max(0.0, min(stop, last) - max(start, first)) for first, last in speech)
    return min(1.0, inside / max(stop - start, 1e-6))
