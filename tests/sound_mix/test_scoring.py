import numpy as np
import pytest

from multiplane.sound.composing import compose, write_motif
from multiplane.sound.harmony import MODES, MOODS, Key, lead_voices
from multiplane.sound.instruments import ORCHESTRA
from multiplane.sound.moods import hear_mood, temper
from multiplane.sound.playing import play

SCENES = [
    {"id": "sq010", "start_s": 0.0, "end_s": 16.0, "mood": "afraid", "time": "night", "weather": "rain", "speech": []},
    {"id": "sq020", "start_s": 16.0, "end_s": 60.0, "mood": "tender", "time": "day", "weather": "clear", "speech": [(20.0, 50.0)]},
    {"id": "sq030", "start_s": 60.0, "end_s": 75.0, "mood": "happy", "time": "day", "weather": "clear", "speech": []},
]


def test_a_film_has_its_own_theme_and_keeps_it():
    assert compose(SCENES, 1, "Gull Rock") == compose(SCENES, 1, "Gull Rock")
    assert len({write_motif(title, 0) for title in ("Gull Rock", "Tea", "The Borrowed Hour", "Snow", "Nell")}) > 2


def test_notes_stay_in_the_film_and_in_their_players_reach():
    for note in compose(SCENES, 1, "Gull Rock").notes:
        assert 0 <= note.start < 75.0 and note.seconds > 0 and 24 <= note.pitch <= 108
        assert note.player in ORCHESTRA and 0 < note.loud <= 1.1


def test_cues_begin_and_end_on_cuts():
    score = compose(SCENES, 1, "Gull Rock")
    assert [(cue.scene, cue.start, cue.stop) for cue in score.cues] == [("sq010", 0, 16), ("sq020", 16, 60), ("sq030", 60, 75)]
    pads = [note for note in score.notes if note.player in ("strings", "tremolo")]
    assert any(note.start == 16.0 for note in pads) and any(note.start == 60.0 for note in pads)


def test_music_thins_and_rests_where_people_talk():
    notes = compose(SCENES, 1, "Gull Rock").notes
    talked = [note for note in notes if 21 <= note.start < 49 and note.player != "cymbal"]
    free = [note for note in notes if 60 <= note.start < 75]
    assert len(talked) / 28 < 0.35 * len(free) / 15
    assert not [note for note in talked if 37 <= note.start < 47]  # after some bars of talk: silence


def test_the_film_ends_on_its_tonic():
    score = compose(SCENES, 1, "Gull Rock")
    last = max(score.cues, key=lambda cue: cue.stop)
    beginning = max(note.start for note in score.notes if note.player == "strings")
    tonic = [note.pitch % 12 for note in score.notes if note.player == "bass" and note.start == beginning]
    names = ("C", "D♭", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B")
    assert [names[pitch] for pitch in tonic] == [last.key.split()[0]]


@pytest.mark.parametrize("mood", sorted(MOODS))
def test_voices_move_little_and_belong_to_the_chord(mood):
    voices: tuple[int, ...] = ()
    for chords in MOODS[mood].chords:
        key = Key(50, MOODS[mood].mode)
        for degree, colour in chords * 2:
            chord = key.chord(degree, colour)
            led = lead_voices(voices, chord)
            assert all(pitch % 12 in chord for pitch in led) and list(led) == sorted(led)
            assert {c for c in chord[:3]} <= {p % 12 for p in led}
            if voices:
                assert max(abs(a - b) for a, b in zip(voices, led, strict=True)) <= 7
            voices = led


def test_keys_count_degrees_over_octaves():
    key = Key(48, "major")
    assert [key.pitch(d) for d in (-1, 0, 2, 7, 9)] == [47, 48, 52, 60, 64]
    assert all(len(scale) == 7 for scale in MODES.values())


def test_short_and_empty_films_have_a_score_too():
    assert compose([], 1, "x").notes == []
    assert compose([{"id": "s", "start_s": 0, "end_s": 0.4, "mood": "sad"}], 1, "x").notes == []
    assert compose([{"id": "s", "start_s": 0, "end_s": 1.5, "mood": "sad"}], 1, "").notes


@pytest.mark.parametrize("name", sorted(ORCHESTRA))
def test_every_player_plays(name):
    sound = ORCHESTRA[name].make(60)
    assert sound.dtype == np.float32 and np.isfinite(sound).all() and 0.01 < np.abs(sound).max() < 1.5
    if not ORCHESTRA[name].sustained:
        assert abs(sound[0]) < 0.02 and abs(sound[-1]) < 1e-3
    else:
        assert abs(sound[0] - sound[-1]) <= np.abs(np.diff(sound)).max()


def test_a_performance_is_stereo_and_fades_to_nothing():
    notes = compose(SCENES[:1], 1, "Gull Rock").notes
    sound = np.concatenate(list(play(notes, 16 * 48_000)))
    assert sound.shape == (16 * 48_000, 2) and np.isfinite(sound).all() and 0.05 < np.abs(sound).max() < 1
    assert np.corrcoef(sound[:, 0], sound[:, 1])[0, 1] < 0.9
    assert np.abs(sound[-2400:]).max() < 0.2 * np.abs(sound).max()


def test_moods_are_heard_from_the_setting_and_tempered():
    assert hear_mood("sad", [], "day", "clear", False) == "sad"
    assert hear_mood("neutral", [], "night", "storm", False) == "afraid"
    assert hear_mood("neutral", [], "night", "rain", True) == "tender"
    assert temper(["sad", "afraid", "worried", "happy"]) == ["sad", "afraid", "worried", "tender"]
    assert temper(["tender", "happy"]) == ["tender", "happy"]


def test_a_scene_that_only_moves_keeps_its_cue():
    def own(first: float):
        return compose([{**SCENES[0], "end_s": first}, {**SCENES[1], "start_s": 0.0, "end_s": 44.0, "speech": [(4.0, 34.0)]}], 1, "Gull Rock").parts[1]

    assert own(16.0) == own(23.5) != []
