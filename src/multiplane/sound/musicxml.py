"""The score as MusicXML 4.0 (partwise), to be opened in a notation program.

All cues stand one after the other, each with its name, tempo, key and metre; every player is a part, in concert pitch.
Rhythms are written to the sixteenth; what rings on is written as long as it is free.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from .instruments import ORCHESTRA, Player
from .notes import MusicCue, Note, Score

DIVISIONS = 4  # to a quarter: a sixteenth is one
VALUES = {16: ("whole", 0), 12: ("half", 1), 8: ("half", 0), 6: ("quarter", 1), 4: ("quarter", 0), 3: ("eighth", 1), 2: ("eighth", 0), 1: ("16th", 0)}
MARKS = ((0.3, "pp"), (0.42, "p"), (0.55, "mp"), (0.68, "mf"), (0.85, "f"), (9.0, "ff"))
# From the top of a page to its bottom.
PAGE = ("flute", "oboe", "clarinet", "bassoon", "tenor_sax", "horn", "trumpet", "muted_trumpet", "trombone", "tuba", "timpani")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" "http://www.musicxml.org/dtds/partwise.dtd">\n'

Slot = tuple[int, int, list[Note]]  # (first sixteenth of the bar, how many, the notes that begin there)


def write_musicxml(score: Score, title: str) -> bytes:
    """The bytes of the file. A score without cues has one part with one empty bar."""
    root = Element("score-partwise", version="4.0")
    SubElement(SubElement(root, "work"), "work-title").text = title or "Score"
    about = SubElement(root, "identification")
    SubElement(about, "creator", type="composer").text = "Multiplane"
    SubElement(SubElement(about, "encoding"), "software").text = "Multiplane"
    players = sorted({note.player for note in score.notes}, key=_place) or ["piano"]
    listed = SubElement(root, "part-list")
    for number, player in enumerate(players, 1):
        _list_part(listed, f"P{number}", ORCHESTRA[player], number)
    for number, player in enumerate(players, 1):
        _write_part(SubElement(root, "part", id=f"P{number}"), player, [note for note in score.notes if note.player == player], score.cues, number == 1)
    return (HEAD + tostring(root, encoding="unicode")).encode()


def _place(player: str) -> tuple[int, int]:
    order = [*PAGE, *(name for name in ORCHESTRA if ORCHESTRA[name].drum), *ORCHESTRA]
    strings = player in ("violin", "cello", "strings", "tremolo", "pizzicato", "low_strings", "upright_bass")
    return int(strings), order.index(player)


def _list_part(listed: Element, id: str, who: Player, number: int) -> None:
    part = SubElement(listed, "score-part", id=id)
    SubElement(part, "part-name").text = who.title
    SubElement(SubElement(part, "score-instrument", id=f"{id}-I1"), "instrument-name").text = who.title
    midi = SubElement(part, "midi-instrument", id=f"{id}-I1")
    channel = number if number < 10 else number + 1
    SubElement(midi, "midi-channel").text = "10" if who.drum else str((channel - 1) % 16 + 1)
    SubElement(midi, "midi-program").text = str(max(who.program, 0) + 1)
    if who.drum:
        SubElement(midi, "midi-unpitched").text = str(who.key + 1)


def _write_part(part: Element, player: str, notes: Sequence[Note], cues: Sequence[MusicCue], leads: bool) -> None:
    by_bar: dict[tuple[int, int], list[Note]] = defaultdict(list)
    for note in notes:
        by_bar[note.cue, int(note.beat // cues[note.cue].beats)].append(note)
    clef = _clef(player, notes)
    loud, number = "", 0
    for index, cue in enumerate(cues):
        for bar in range(cue.bars):
            number += 1
            measure = SubElement(part, "measure", number=str(number))
            if bar == 0:
                _write_attributes(measure, cue, clef, index == 0 or cues[index - 1].beats != cue.beats or cues[index - 1].fifths != cue.fifths, index == 0)
                if leads:
                    _write_heading(measure, cue)
            own = by_bar[index, bar]
            loud = _write_dynamics(measure, own, loud)
            _write_bar(measure, _slots(own, bar, cue.beats), cue, player)
            if bar == cue.bars - 1:
                style = "light-heavy" if index == len(cues) - 1 else "light-light"
                SubElement(SubElement(measure, "barline", location="right"), "bar-style").text = style
    if not cues:
        measure = SubElement(part, "measure", number="1")
        empty = MusicCue("", "", 0, 1, "C major", "neutral", 60, 1)
        _write_attributes(measure, empty, clef, True, True)
        _write_bar(measure, [], empty, player)


def _clef(player: str, notes: Sequence[Note]) -> tuple[str, str]:
    if ORCHESTRA[player].drum:
        return "percussion", ""
    mean = sum(note.pitch for note in notes) / len(notes) if notes else 64
    return ("F", "4") if mean < 57 else ("G", "2")


def _write_attributes(measure: Element, cue: MusicCue, clef: tuple[str, str], changes: bool, first: bool) -> None:
    if not changes:
        return
    attributes = SubElement(measure, "attributes")
    if first:
        SubElement(attributes, "divisions").text = str(DIVISIONS)
    SubElement(SubElement(attributes, "key"), "fifths").text = str(cue.fifths)
    time = SubElement(attributes, "time")
    SubElement(time, "beats").text, SubElement(time, "beat-type").text = str(cue.beats), "4"
    if first:
        sign = SubElement(attributes, "clef")
        SubElement(sign, "sign").text = clef[0]
        if clef[1]:
            SubElement(sign, "line").text = clef[1]


def _write_heading(measure: Element, cue: MusicCue) -> None:
    """The cue's name, how it goes, and its tempo."""
    for kind, text in (("rehearsal", cue.id), ("words", f"{cue.title} ({cue.mood}{', swing' if cue.genre == 'noir' else ''})")):
        direction = SubElement(measure, "direction", placement="above")
        SubElement(SubElement(direction, "direction-type"), kind).text = text
    direction = SubElement(measure, "direction", placement="above")
    metronome = SubElement(SubElement(direction, "direction-type"), "metronome")
    SubElement(metronome, "beat-unit").text, SubElement(metronome, "per-minute").text = "quarter", f"{cue.tempo:g}"
    SubElement(direction, "sound", tempo=f"{cue.tempo:g}")


def _write_dynamics(measure: Element, notes: Sequence[Note], before: str) -> str:
    """A dynamic mark where a bar is louder or softer than what stood last."""
    if not notes:
        return before
    mean = sum(note.loud for note in notes) / len(notes)
    mark = next(name for limit, name in MARKS if mean < limit)
    if mark != before:
        direction = SubElement(measure, "direction", placement="below")
        SubElement(SubElement(SubElement(direction, "direction-type"), "dynamics"), mark)
    return mark


def _slots(notes: Sequence[Note], bar: int, beats: int) -> list[Slot]:
    """The notes of a bar by where they begin, to the sixteenth, each as long as it lasts or until the next begins."""
    size = beats * DIVISIONS
    groups: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        groups[min(size - 1, round((note.beat - bar * beats) * DIVISIONS))].append(note)
    starts = sorted(groups)
    found = []
    for place, start in enumerate(starts):
        longest = max(1, round(max(note.beats for note in groups[start]) * DIVISIONS))
        after = starts[place + 1] if place + 1 < len(starts) else size
        pitches = {note.pitch: note for note in groups[start]}
        found.append((start, min(longest, after - start), [pitches[pitch] for pitch in sorted(pitches)]))
    return found


def _write_bar(measure: Element, slots: Sequence[Slot], cue: MusicCue, player: str) -> None:
    size, at = cue.beats * DIVISIONS, 0
    if not slots:
        note = SubElement(measure, "note")
        SubElement(note, "rest", measure="yes")
        SubElement(note, "duration").text, SubElement(note, "voice").text = str(size), "1"
        return
    for start, length, notes in slots:
        _write_rests(measure, start - at)
        values = list(_split(length))
        for number, value in enumerate(values):
            for place, note in enumerate(notes):
                _write_note(measure, note, value, cue.fifths, ORCHESTRA[player].drum, place > 0, number > 0, number + 1 < len(values))
        at = start + length
    _write_rests(measure, size - at)


def _split(length: int) -> Iterator[int]:
    """Note values that add up to `length` sixteenths, the longest first."""
    while length > 0:
        value = next(value for value in VALUES if value <= length)
        yield value
        length -= value


def _write_rests(measure: Element, length: int) -> None:
    for value in _split(length):
        note = SubElement(measure, "note")
        SubElement(note, "rest")
        _write_value(note, value)


def _write_value(note: Element, value: int, ties: Sequence[str] = ()) -> None:
    SubElement(note, "duration").text = str(value)
    for tie in ties:
        SubElement(note, "tie", type=tie)
    SubElement(note, "voice").text = "1"
    name, dots = VALUES[value]
    SubElement(note, "type").text = name
    for _ in range(dots):
        SubElement(note, "dot")


def _write_note(measure: Element, note: Note, value: int, fifths: int, drum: bool, in_chord: bool, tied: bool, ties_on: bool) -> None:
    element = SubElement(measure, "note")
    if in_chord:
        SubElement(element, "chord")
    step, alter, octave = spell(note.pitch, fifths)
    if drum:
        place = SubElement(element, "unpitched")
        SubElement(place, "display-step").text, SubElement(place, "display-octave").text = "E", "4"
    else:
        place = SubElement(element, "pitch")
        SubElement(place, "step").text = step
        if alter:
            SubElement(place, "alter").text = str(alter)
        SubElement(place, "octave").text = str(octave)
    ties = (["stop"] if tied else []) + (["start"] if ties_on else [])
    _write_value(element, value, () if drum else ties)
    if (ties and not drum) or (note.art and not tied):
        notations = SubElement(element, "notations")
        for tie in () if drum else ties:
            SubElement(notations, "tied", type=tie)
        if note.art and not tied:
            SubElement(SubElement(notations, "articulations"), note.art)


def spell(pitch: int, fifths: int) -> tuple[str, int, int]:
    """Step, alteration and octave of a MIDI pitch in a key of `fifths`: from the line of fifths, from the third before
    the key's flattest note to the leading note of its minor."""
    place = next(k for k in range(fifths - 3, fifths + 9) if k * 7 % 12 == pitch % 12)
    step, alter = "FCGDAEB"[(place + 1) % 7], (place + 1) // 7
    return step, alter, (pitch - alter) // 12 - 1
