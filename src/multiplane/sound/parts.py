"""The parts: writes what each player plays in a bar.

Takes bars with chords and tunes; gives notes. Voices move as little as they can, strong beats of a tune agree with the
chord, players stay in their reach, and everybody is softer where people talk.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .bars import TALKY, Bar
from .figures import FIGURES, LINES, PULSES, Stroke
from .genres import Band, Genre
from .harmony import Chord, Key, Mood, lead_voices, nearest
from .instruments import ORCHESTRA
from .notes import Note
from .themes import Theme

MACHINES = ("sequence", "synth_bass", "synth_kick", "synth_hat", "synth_clap", "drone", "warm_pad")  # never late, never uneven


class Hand:
    """Writes one cue into `notes`."""

    def __init__(self, notes: list[Note], cue: int, genre: Genre, mood: Mood, key: Key, random: np.random.Generator, theme: Theme):
        self.notes, self.cue, self.genre, self.mood, self.key, self.random = notes, cue, genre, mood, key, random
        self.reach = [key.pitch(degree) for bar in theme.phrase(mood.beats, True) for *_, degree in bar]
        self.band: Band = genre.bands[mood.group]
        self.voices: tuple[int, ...] = ()
        self.bass: int | None = None

    def write(self, bar: Bar, after: Bar | None, opens: bool, last: bool, followed: bool) -> None:
        """One bar. `opens` and `last` say that the cue opens or ends the film, `followed` that music goes on after it."""
        if bar.rests:
            self.voices, self.bass = (), None
            return
        closing = bar.last and (last or self.mood.ends == "closed")
        self._pad(bar, closing, last)
        if closing:
            self._close(bar, last)
            return
        if opens and bar.number == 0 and bar.of > 2:
            return  # a film begins with a breath
        self._bass(bar, after)
        if bar.talk < TALKY:
            self._figure(bar)
        if bar.tune:
            self._melody(bar)
        self._pulse(bar)
        if bar.last:
            self._lean(bar, followed)

    def add(self, player: str, bar: Bar, beat: float, beats: float, pitch: int, loud: float, grow: float = 0.0, art: str = "") -> None:
        """A note as a hand plays it: brought into reach, swung, not quite on the beat and not quite as loud as the last."""
        who = ORCHESTRA[player]
        while pitch < who.low:
            pitch += 12
        while pitch > who.high:
            pitch -= 12
        machine = player in MACHINES
        late = 0.0 if machine or who.attack > 0.1 else float(self.random.uniform(-0.004, 0.012))
        start = bar.start + self._swung(beat) * bar.seconds / bar.beats + late
        stop = bar.start + self._swung(beat + beats) * bar.seconds / bar.beats
        stop = min(stop, bar.start + bar.seconds) if bar.last else stop  # nothing is held over a cut
        seconds = (stop - start) * (0.45 if art == "staccato" else 1.0)
        loud = loud * (1.0 if machine else float(self.random.uniform(0.9, 1.05)))
        self.notes.append(Note(player, round(max(start, 0.0), 4), round(max(seconds, 0.05), 4), int(pitch), round(float(np.clip(loud, 0.05, 1.0)), 3), grow,
                               self.cue, round(bar.number * bar.beats + beat, 4), round(beats, 4), art))

    def _swelling(self, bar: Bar, least: float, more: float) -> float:
        """How strongly a bar is played: by what is felt in it, rising to the third bar of a phrase and easing at its end."""
        arc = (0.92, 1.0, 1.08, 0.96)[bar.number % 4]
        return (least + more * bar.feel) * arc * (0.9 if bar.number == 0 else 1.0)

    def _swung(self, beat: float) -> float:
        whole, part = int(beat), beat - int(beat)
        swing = self.genre.swing
        return whole + (part * 2 * swing if part <= 0.5 else swing + (part - 0.5) * 2 * (1 - swing))

    def _pad(self, bar: Bar, closing: bool, last: bool) -> None:
        """Four voices; fewer and softer under talk; leaning into the cut where the cue stays open."""
        loud = self._swelling(bar, 0.3, 0.4) * (1 - 0.45 * min(1.0, bar.talk / 0.6))
        player = self.band.pad or ("strings" if closing and last else "")
        for chord in bar.chords:
            before, now = self.bass, self._root(chord)
            self.voices = lead_voices(self.voices, self._under(bar, chord), bass=(before, now) if before is not None else None)
            self.bass = now
            grow = -9.0 if closing and last else 4.0 if bar.last and not closing else 0.0
            for pitch in self.voices[:2] + self.voices[-1:] if bar.talk > 0.7 else self.voices:
                if player:
                    self.add(player, bar, chord.beat, chord.beats * (0.72 if closing and last else 1.0), pitch, loud, grow)

    def _under(self, bar: Bar, chord: Chord) -> tuple[int, ...]:
        """A chord's notes without a ninth or seventh that would rub against the tune."""
        sung = {self.key.tune(degree, chord.notes) % 12 for beat, beats, degree in bar.tune if chord.beat <= beat < chord.beat + chord.beats and (beat % 2 == 0 or beats >= 1)}
        return chord.notes[:3] + tuple(note for note in chord.notes[3:] if not any((note - other) % 12 in (1, 11) for other in sung))

    def _root(self, chord: Chord) -> int:
        """The bass note of a chord: its root, near the last one, between E1 and E3 (a pedal stays on the tonic)."""
        degree = self.key.tonic % 12 if self.band.line == "pedal" else chord.notes[0]
        return nearest(self.bass if self.bass is not None else 41, (degree,)) if self.bass is None or 33 <= nearest(self.bass, (degree,)) <= 50 else 36 + (degree - 36) % 12

    def _strokes(self, player: str, bar: Bar, strokes: list[Stroke], soft: float) -> None:
        for stroke in strokes:
            self.add(player, bar, stroke.beat, stroke.beats, stroke.pitch, stroke.loud * soft, art=stroke.art)

    def _bass(self, bar: Bar, after: Bar | None) -> None:
        if bar.talk > 0.8 or not self.band.bass:
            return
        soft = self._swelling(bar, 0.42, 0.4) * (1 - 0.4 * bar.talk)
        line = self.band.line if bar.talk < TALKY or self.band.line == "pedal" else "held"
        following = self._root(after.chords[0]) if after else None
        strokes = LINES[line]([(chord, 36 + (self._tonic_or(chord) - 36) % 12) for chord in bar.chords], following, self.random)
        self._strokes(self.band.bass, bar, strokes, soft)

    def _tonic_or(self, chord: Chord) -> int:
        return self.key.tonic % 12 if self.band.line == "pedal" else chord.notes[0]

    def _figure(self, bar: Bar) -> None:
        """What moves inside the harmony: less of it under a tune, none in the first half of a talking bar."""
        write = FIGURES[self.band.pattern]
        soft = self._swelling(bar, 0.32, 0.4) * (0.8 if bar.tune else 1.0) * (1 - 0.8 * bar.talk)
        chords = [replace(chord, notes=self._under(bar, chord)) for chord in bar.chords]
        strokes = [replace(stroke, beats=min(stroke.beats, chord.beat + chord.beats - stroke.beat))  # nothing rings into the next harmony
                   for chord in chords for stroke in write(chord, self.key, bar.number, self.random) if stroke.beat < chord.beat + chord.beats]
        self._strokes(self.band.figure, bar, strokes, soft)

    def _melody(self, bar: Bar) -> None:
        """The tune, in the octave where its player sounds best; the second player has the answers, or sings along."""
        player = self.band.second if self.band.second and bar.turn % 4 == 2 else self.band.melody
        loud = self._swelling(bar, 0.48, 0.45)
        lift = self._octave(player)
        for beat, beats, degree in bar.tune:
            chord = bar.chord_at(beat)
            pitch = self.key.tune(degree, chord.notes) + lift
            if (beat % 2 == 0 or beats >= 1.5) and pitch % 12 not in chord.notes:
                pitch = nearest(pitch, chord.notes)
            self.add(player, bar, beat, beats, pitch, loud * (1.06 if beat == 0 else 1.0), art="staccato" if self._short(beats) else "")
        if self.band.second and bar.turn % 4 in (1, 3) and bar.feel > 0.3:
            self._along(bar, player, lift, loud * 0.7)

    def _short(self, beats: float) -> bool:
        return self.genre.name == "comic" and beats <= 0.5

    def _octave(self, player: str) -> int:
        """The octaves that bring the whole theme to where a player sounds best: a little under the middle of its reach."""
        who = ORCHESTRA[player]
        best = who.low + 0.5 * (who.high - who.low)
        return min((12 * k for k in range(-2, 5)), key=lambda lift: (
            max(0, max(self.reach) + lift - who.high + 4) + max(0, who.low - min(self.reach) - lift)) * 10 + abs((max(self.reach) + min(self.reach)) / 2 + lift - best))

    def _along(self, bar: Bar, player: str, lift: int, loud: float) -> None:
        """A second voice in long notes: chord notes a third or more under the tune, moving against it where it can."""
        second = self.band.second if player == self.band.melody else self.band.melody
        for chord in bar.chords:
            sung = [degree for beat, _, degree in bar.tune if chord.beat <= beat < chord.beat + chord.beats]
            if sung:
                above = self.key.pitch(sung[0]) + lift
                under = [p for p in range(above - 10, above - 2) if p % 12 in chord.notes[1:3]]
                self.add(second, bar, chord.beat, chord.beats, under[-1] if under else nearest(above - 5, chord.notes), loud)

    def _pulse(self, bar: Bar) -> None:
        if not self.band.beat or bar.talk > (0.7 if self.band.beat == "heart" else 0.25):
            return
        soft = (0.45 + 0.45 * bar.feel) * (1 - 0.6 * bar.talk)
        for player, stroke in PULSES[self.band.beat](bar.beats, bar.number, bar.chords[0], bar.feel):
            self.add(player, bar, stroke.beat, stroke.beats, stroke.pitch, stroke.loud * soft, art=stroke.art)

    def _lean(self, bar: Bar, followed: bool) -> None:
        """The last bar of a cue that stays open: a swell into the cut, or a stroke that cuts it off."""
        if self.mood.ends == "cut":
            low = "taiko" if self.mood.group != "tense" else "timpani"
            self.add(low, bar, bar.beats - 1.0, 1.0, 36 + (self.key.tonic - 36) % 12, 0.6 + 0.3 * bar.feel, art="accent")
        elif followed and bar.seconds > 2.2 and self.mood.group in ("bold", "bright") and self.genre.name != "noir":
            self.add("swell", bar, bar.beats - 2.0 * bar.beats / bar.seconds, 4.0, 60, 0.35)

    def _close(self, bar: Bar, last: bool) -> None:
        """A full close: the tonic, held; at the film's end with all that is gentle, and left to ring."""
        chord, loud = bar.chords[0], 0.5 + 0.2 * bar.feel
        root = 36 + (chord.notes[0] - 36) % 12
        self.add(self.band.bass or "low_strings", bar, 0, bar.beats * (0.72 if last else 1.0), root + (12 if root < 38 else 0), loud, -8.0 if last else -4.0)
        if bar.tune:
            self._melody(bar)
        rolled = "harp" if self.band.figure in ("harp", "pizzicato", "low_strings", "march_snare") else self.band.figure
        for k, degree in enumerate((0, 2, 4, 7) if last else (0, 4)):
            self.add(rolled, bar, k * min(0.25, 0.14 * bar.beats / bar.seconds), 3.0, self.key.pitch(degree), loud * (0.9 - 0.06 * k))
        if last:
            self.add("celesta" if self.genre.name != "noir" else "vibraphone", bar, 1.0, 2.0, self.key.pitch(14 + 4), 0.35)

    def greet(self, bar: Bar, place: Theme) -> None:
        """A place that comes back is greeted by the head of its tune, softly, in the first bar."""
        if bar.talk > 0.3 or bar.tune or not self.band.second:
            return
        lift = self._octave(self.band.second)
        for beat, beats, degree in place.head(bar.beats):
            chord = bar.chord_at(beat)
            pitch = self.key.tune(degree, chord.notes) + lift
            self.add(self.band.second, bar, beat, beats, nearest(pitch, chord.notes) if beat % 2 == 0 else pitch, 0.4)

    def glitter(self, bars: list[Bar], weather: str, time: str) -> None:
        """Snow and clear nights glitter a little, where nobody talks and nothing is sung."""
        if not (weather == "snow" or (weather == "clear" and time in ("night", "dusk"))) or self.mood.group not in ("plain", "gentle", "bright"):
            return
        for bar in bars[1:-1]:
            if bar.talk < 0.2 and not bar.rests and bar.number % 2 == 0:
                for k, beat in enumerate((0.5, 1.5, 2.5)):
                    if beat < bar.beats and self.random.random() < 0.6:
                        notes = bar.chord_at(beat).notes
                        self.add("celesta", bar, beat, 1.0, 84 + (notes[k % len(notes)] - 84) % 12, 0.26)
