"""The score as a standard MIDI file: type 1, a tempo track with the film's cuts as markers, and a track for each player.

Cues keep their places in the film to the tick: where there is silence, or a cue begins off the beat of the last one,
the tempo track bridges with a bar that is as long as it must be.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import mido

from .instruments import DRUM_CHANNEL, ORCHESTRA
from .notes import MusicCue, Note, Score

TICKS = 480  # to a quarter


class _Clock:
    """From cues and seconds to ticks. `changes` are (tick, tempo in microseconds a quarter, beats in a bar)."""

    def __init__(self, cues: Sequence[MusicCue], seconds: float):
        self.changes: list[tuple[int, int, int, int]] = []
        self.firsts: dict[int, int] = {}
        self._spans: list[tuple[float, float, int, float]] = []  # start, stop, first tick, ticks a second
        at, tick = 0.0, 0
        for number, cue in enumerate(cues):
            tick = self._bridge(at, cue.start, tick)
            self.firsts[number] = tick
            quarter = (cue.stop - cue.start) / (cue.bars * cue.beats)
            self._span(cue.start, cue.stop, tick, quarter, cue.beats, cue.fifths)
            tick, at = tick + cue.bars * cue.beats * TICKS, cue.stop
        self.end = self._bridge(at, seconds, tick)

    def _bridge(self, start: float, stop: float, tick: int) -> int:
        if stop - start < 0.002:
            return tick
        quarters = max(1, round((stop - start) * 2))
        self._span(start, stop, tick, (stop - start) / quarters, 4, 0)
        return tick + quarters * TICKS

    def _span(self, start: float, stop: float, tick: int, quarter: float, beats: int, fifths: int) -> None:
        self.changes.append((tick, min(round(quarter * 1e6), (1 << 24) - 1), beats, fifths))
        self._spans.append((start, stop, tick, TICKS / quarter))

    def tick(self, seconds: float) -> int:
        for start, stop, tick, rate in self._spans:
            if start - 1e-6 <= seconds < stop:
                return tick + round((seconds - start) * rate)
        return self.end


def write_midi(score: Score, title: str, cuts: Sequence[tuple[float, str]], seconds: float) -> bytes:
    """The bytes of the file. `cuts` are seconds and shot ids; `seconds` is the film's length."""
    clock = _Clock(score.cues, seconds)
    file = mido.MidiFile(type=1, ticks_per_beat=TICKS, charset="utf-8")
    file.tracks.append(_tempo_track(score, title, cuts, clock))
    channels = _channels(sorted({note.player for note in score.notes}))
    for player, channel in channels.items():
        file.tracks.append(_player_track(player, channel, [note for note in score.notes if note.player == player], clock))
    out = io.BytesIO()
    file.save(file=out)
    return out.getvalue()


def _channels(players: Sequence[str]) -> dict[str, int]:
    """A channel for each player; drums share the tenth, and beyond fifteen players the last are doubled up."""
    free = [channel for channel in range(16) if channel != DRUM_CHANNEL]
    found, used = {}, 0
    for player in players:
        if ORCHESTRA[player].drum:
            found[player] = DRUM_CHANNEL
        else:
            found[player] = free[used % len(free)]
            used += 1
    return found


def _tempo_track(score: Score, title: str, cuts: Sequence[tuple[float, str]], clock: _Clock) -> mido.MidiTrack:
    events: list[tuple[int, int, mido.MetaMessage]] = [(0, 0, mido.MetaMessage("track_name", name=title or "Score"))]
    for tick, tempo, beats, fifths in clock.changes:
        events.append((tick, 1, mido.MetaMessage("set_tempo", tempo=tempo)))
        events.append((tick, 1, mido.MetaMessage("time_signature", numerator=beats, denominator=4)))
        events.append((tick, 1, mido.MetaMessage("key_signature", key=_MAJORS[fifths + 7])))
    events += [(clock.tick(at), 2, mido.MetaMessage("marker", text=shot)) for at, shot in cuts]
    events += [(clock.firsts[k], 3, mido.MetaMessage("cue_marker", text=f"{cue.id} {cue.title}")) for k, cue in enumerate(score.cues)]
    return _track(events, clock.end)


_MAJORS = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")


def _player_track(player: str, channel: int, notes: Sequence[Note], clock: _Clock) -> mido.MidiTrack:
    who = ORCHESTRA[player]
    events = [(0, 0, mido.MetaMessage("track_name", name=who.title))]
    if not who.drum:
        events.append((0, 1, mido.Message("program_change", channel=channel, program=who.program)))
    for note in notes:
        first = clock.firsts[note.cue] + round(note.beat * TICKS)
        last = first + max(30, round(note.beats * TICKS * (0.5 if note.art == "staccato" else 1.0)) - 5)
        pitch, velocity = who.key if who.drum else note.pitch, max(1, min(127, round(note.loud * 127)))
        events.append((first, 3, mido.Message("note_on", channel=channel, note=pitch, velocity=velocity)))
        events.append((last, 2, mido.Message("note_off", channel=channel, note=pitch)))
    return _track(events, clock.end)


def _track(events: list, end: int) -> mido.MidiTrack:
    track, at = mido.MidiTrack(), 0
    for tick, _, message in sorted(events, key=lambda event: event[:2]):
        track.append(message.copy(time=tick - at))
        at = tick
    track.append(mido.MetaMessage("end_of_track", time=max(0, end - at)))
    return track
