"""MIDI, MusicXML, the cue sheet, and a composer's own cues."""

import csv
import io
import xml.etree.ElementTree as ET
from fractions import Fraction

import mido
import numpy as np
import pytest

from multiplane.core.errors import BadInput
from multiplane.media.audio import write_wav
from multiplane.sound.composing import compose
from multiplane.sound.cuesheet import COLUMNS, timecode, write_cue_sheet
from multiplane.sound.genres import GENRES
from multiplane.sound.midi import write_midi
from multiplane.sound.musicxml import VALUES, spell, write_musicxml
from multiplane.sound.notes import Score
from multiplane.sound.own_cue import fit_own

SCENES = [
    {"id": "sq010", "start_s": 0.0, "end_s": 16.0, "mood": "afraid", "speech": [], "cuts": [0.0, 6.0]},
    {"id": "sq020", "start_s": 20.0, "end_s": 47.0, "mood": "amused", "speech": [], "cuts": [20.0]},
]
CUTS = [(0.0, "sq010_sh0010"), (6.0, "sq010_sh0020"), (20.0, "sq020_sh0010")]
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_midi_stands_where_the_film_does(genre):
    score = compose(SCENES, 1, "Gull Rock", genre)
    file = mido.MidiFile(file=io.BytesIO(write_midi(score, "Gull Rock", CUTS, 50.0)))
    assert file.type == 1 and abs(file.length - 50.0) < 0.05
    now, markers, onsets = 0.0, {}, []
    for message in file:
        now += message.time
        if message.type == "marker":
            markers[message.text] = now
        elif message.type == "note_on" and message.velocity:
            onsets.append(now)
    assert all(abs(markers[shot] - at) < 0.01 for at, shot in CUTS)
    assert len(onsets) == len(score.notes)
    straight = [note.start for note in score.notes]
    assert max(abs(a - b) for a, b in zip(sorted(onsets), sorted(straight), strict=True)) < (0.2 if GENRES[genre].swing > 0.5 else 0.12)  # swing is written straight
    names = [track.name for track in file.tracks]
    assert len(set(names)) == len(names) and all(any(m.type == "program_change" or m.type == "note_on" and m.channel == 9 for m in track) for track in file.tracks[1:])


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_musicxml_is_whole(genre):
    score = compose(SCENES, 1, "Gull & Rock", genre)
    text = write_musicxml(score, "Gull & Rock")
    assert b"MusicXML 4.0 Partwise" in text
    root = ET.fromstring(text)
    assert root.tag == "score-partwise" and root.get("version") == "4.0" and root.findtext("work/work-title") == "Gull & Rock"
    listed = [part.get("id") for part in root.findall("part-list/score-part")]
    assert listed == [part.get("id") for part in root.findall("part")]
    metres = [cue.beats for cue in score.cues for _ in range(cue.bars)]
    for part in root.findall("part"):
        measures = part.findall("measure")
        assert [m.get("number") for m in measures] == [str(k + 1) for k in range(len(metres))]
        for measure, beats in zip(measures, metres, strict=True):
            assert sum(int(note.findtext("duration")) for note in measure.findall("note") if note.find("chord") is None) == beats * 4
        open_ties = set()
        for note in part.iter("note"):
            order = [child.tag for child in note]
            legal = ["chord", "pitch", "unpitched", "rest", "duration", "tie", "voice", "type", "dot", "notations"]
            assert order == sorted(order, key=legal.index)
            if (value := note.findtext("type")) is not None:
                assert VALUES[int(note.findtext("duration"))] == (value, len(note.findall("dot")))
            if note.find("pitch") is not None:
                pitch = tuple(note.findtext(f"pitch/{name}") for name in ("step", "alter", "octave"))
                for tie in note.findall("tie"):
                    (open_ties.add if tie.get("type") == "start" else open_ties.remove)(pitch)
        assert not open_ties
    assert len(root.findall(".//rehearsal")) == len(score.cues)


def test_pitches_are_spelled_as_their_key_asks():
    assert spell(68, 0) == ("G", 1, 4) and spell(70, -2) == ("B", -1, 4) and spell(60, 0) == ("C", 0, 4) and spell(66, 1) == ("F", 1, 4)
    for fifths in range(-7, 8):
        for pitch in range(30, 90):
            step, alter, octave = spell(pitch, fifths)
            assert (octave + 1) * 12 + STEPS[step] + alter == pitch and abs(alter) <= 2


def test_an_empty_score_can_be_written_too():
    assert ET.fromstring(write_musicxml(Score(), "")).find("part/measure/note/rest") is not None
    assert abs(mido.MidiFile(file=io.BytesIO(write_midi(Score(), "", [], 3.0))).length - 3.0) < 0.05


def test_the_cue_sheet_lists_what_is_heard():
    score = compose(SCENES, 1, "Gull Rock")
    rows = list(csv.DictReader(io.StringIO(write_cue_sheet(score, {"sq020": ("art/music/sq020.wav", (20.0, 47.0))}, Fraction(24), "Gull Rock").decode())))
    assert tuple(rows[0]) == COLUMNS and [row["cue"] for row in rows] == ["sq010", "sq020"]
    assert rows[0]["in"] == "01:00:00:00" and rows[0]["out"] == "01:00:16:00" and rows[0]["composer"] == "Multiplane"
    assert rows[1]["title"] == "art/music/sq020.wav" and rows[1]["in"] == "01:00:20:00" and rows[1]["composer"] != "Multiplane"
    assert timecode(61.48, Fraction(25)) == "01:01:01:12"


def test_a_composers_cue_is_laid_faded_and_measured(tmp_path):
    t = np.arange(48_000 * 10) / 48_000
    write_wav(tmp_path / "long.wav", (0.02 * np.sin(440 * 2 * np.pi * t)).astype(np.float32)[:, None], 48_000, 16)
    sound, said = fit_own(tmp_path / "long.wav", "art/music/sq020.wav", 2.0, 8.0)
    assert sound.shape == (8 * 48_000, 2) and not sound[: 2 * 48_000].any() and abs(sound[-1]).max() < 1e-3
    assert 0.05 < np.abs(sound).max() < 0.5 and "is 10.0 s long for a cue of 6.0 s" in said[0]
    assert fit_own(tmp_path / "long.wav", "x", 0.0, 10.0)[1] == []
    assert "ends 5.0 s before" in fit_own(tmp_path / "long.wav", "x", 0.0, 15.0)[1][0]
    write_wav(tmp_path / "empty.wav", np.zeros((0, 2), np.float32), 48_000, 16)
    with pytest.raises(BadInput):
        fit_own(tmp_path / "empty.wav", "x", 0.0, 1.0)
