from collections import defaultdict

import numpy as np
import pytest

from multiplane.core.shot import Act, Does, Speaks
from multiplane.sound.composing import compose
from multiplane.sound.curve import feel
from multiplane.sound.genres import GENRES, GROUPS, choose_genre, nearest_genre
from multiplane.sound.harmony import MODES, MOODS, Key, harmonise, lead_voices, parallels
from multiplane.sound.instruments import ORCHESTRA
from multiplane.sound.moods import hear_mood, temper
from multiplane.sound.playing import play
from multiplane.sound.themes import CHARACTERS, write_theme

SCENES = [
    {"id": "sq010", "start_s": 0.0, "end_s": 16.0, "mood": "afraid", "time": "night", "weather": "rain", "speech": [], "cuts": [0.0, 6.0]},
    {"id": "sq020", "start_s": 16.0, "end_s": 60.0, "mood": "tender", "time": "day", "weather": "clear", "speech": [(20.0, 45.0)], "cuts": [16.0, 46.0]},
    {"id": "sq030", "start_s": 60.0, "end_s": 95.0, "mood": "happy", "time": "day", "weather": "clear", "speech": [], "lead": "ida"},
    {"id": "sq040", "start_s": 95.0, "end_s": 120.0, "mood": "sad", "time": "day", "weather": "clear", "speech": [], "lead": "ida"},
]
ROLES = {"ida": ("Ida", "child")}
MELODIES = {player for genre in GENRES.values() for band in genre.bands.values() for player in (band.melody, band.second) if player}


def scored(genre="orchestral", seed=1, title="Gull Rock"):
    return compose(SCENES, seed, title, genre, ROLES)


def test_a_film_has_its_own_theme_and_keeps_it():
    assert scored() == scored()
    assert len({write_theme("", title, 0).steps for title in ("Gull Rock", "Tea", "The Borrowed Hour", "Snow", "Nell")}) == 5


@pytest.mark.parametrize("character", sorted(CHARACTERS))
def test_themes_can_be_sung_and_fill_their_bars(character):
    for seed in range(40):
        theme = write_theme("x", "X", seed, character)
        for beats in (3, 4):
            for vary in ("", "adorned", "broad"):
                bars = theme.phrase(beats, True, vary)
                assert len(bars) == 4 and all(sum(length for _, length, _ in bar) == beats for bar in bars if vary != "broad")
                assert bars[-1][-1][2] % 7 == 0 and all(-4 <= degree <= 11 for bar in bars for *_, degree in bar)
        assert theme.phrase(4, False)[-1][-1][2] in (1, 4)


def test_a_role_is_known_again_by_its_theme_in_another_mood():
    """The head of the tune comes in both scenes that the role leads, as the same steps up and down, but not as the same notes."""
    head = write_theme("ida", "Ida", 1, "child").head(4)
    score, heard = scored(), {}
    for number, cue in enumerate(score.cues):
        tune = [note for note in score.notes if note.cue == number and note.player in MELODIES]
        for bar in range(cue.bars):
            own = sorted((note.beat - bar * 4, note.beats) for note in tune if bar * 4 <= note.beat < bar * 4 + 4)
            if cue.theme == "ida" and own[: len(head)] == [(beat, beats) for beat, beats, _ in head]:
                heard[cue.id] = cue.key
    assert [cue.theme for cue in score.cues][:3:2] == ["film", "ida"] and heard


def test_every_genre_plays_every_mood_with_players_that_there_are():
    for genre in GENRES.values():
        assert set(genre.bands) == set(GROUPS) == {mood.group for mood in MOODS.values()}
        for band in genre.bands.values():
            assert {band.melody, band.figure, band.bass} <= set(ORCHESTRA) and {band.second, band.pad} <= {"", *ORCHESTRA}
        for mood in MOODS:
            assert compose([{**SCENES[2], "mood": mood, "start_s": 0.0, "end_s": 35.0}], 1, "x", genre.name).notes
    bands = [tuple(sorted({note.player for note in scored(genre).notes})) for genre in GENRES]
    assert len(set(bands)) == len(GENRES)


def test_genres_are_named_chosen_or_guessed():
    assert nearest_genre("Noir") == ("noir", True) and nearest_genre("film-noir") == ("noir", True)
    assert nearest_genre("orchestrl") == ("orchestral", False) and nearest_genre("zzz") == ("orchestral", False)
    assert choose_genre(["The detective lights a cigarette. A murder in the alley. The police. A gun."]) == "noir"
    assert choose_genre(["A robot looks at the planet from the spaceship. The computer hums. An alien."]) == "electronic"
    assert choose_genre(["A pirate with a treasure map rides a horse through the jungle. A sword. A cave."]) == "adventure"
    assert choose_genre(["He walks."]) == "orchestral"


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_notes_stay_in_the_film_and_in_their_players_reach(genre):
    score = scored(genre)
    for note in score.notes:
        cue, who = score.cues[note.cue], ORCHESTRA[note.player]
        assert cue.start - 0.02 <= note.start < cue.stop and note.seconds > 0 and 0 < note.loud <= 1.0
        assert who.low <= note.pitch <= who.high, (note, who)
        assert 0 <= note.beat < cue.bars * cue.beats
        assert note.start + note.seconds <= cue.stop + 1.5 or who.drum


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_strings_move_without_parallels_and_tunes_agree_with_their_chords(genre):
    moves = clashes = strong = wrong = 0
    for seed in range(4):
        score = scored(genre, seed)
        for number in range(len(score.cues)):
            own = [note for note in score.notes if note.cue == number and not ORCHESTRA[note.player].drum]
            pads = defaultdict(list)
            for note in own:
                if note.player in ("strings", "tremolo", "warm_pad", "accordion"):
                    pads[note.beat].append(note.pitch)
            chords = [sorted(pitches) for _, pitches in sorted(pads.items()) if len(pitches) == 4]
            for before, now in zip(chords, chords[1:], strict=False):
                moves += 1
                wrong += bool(parallels(list(zip(before, now, strict=True))))
            for note in own:
                if note.player in MELODIES and note.beat % 2 == 0:
                    strong += 1
                    clashes += any(abs(note.pitch - other.pitch) in (1, 13) for other in own if other.beat <= note.beat < other.beat + other.beats)
    assert wrong <= 0.01 * max(moves, 1) and clashes <= 0.06 * strong


def test_cues_begin_and_end_on_cuts():
    cuts = {0.0, 6.0, 16.0, 46.0, 60.0, 95.0, 120.0}
    score = scored()
    assert score.cues and all(cue.start in cuts and cue.stop in cuts for cue in score.cues)
    assert all(any(abs(note.start - cue.start) < 0.03 for note in score.notes if note.cue == k) for k, cue in enumerate(score.cues))


def test_music_stays_away_where_talk_carries_the_scene():
    talk = {**SCENES[1], "mood": "neutral", "speech": [(16.5, 59.0)], "cuts": []}
    score = compose([SCENES[0], talk, SCENES[2]], 1, "Gull Rock")
    assert score.parts == [0, None, 1]
    thin = scored().notes
    assert not [note for note in thin if 30 < note.start < 44]


def test_what_is_felt_is_played_more_strongly():
    calm, torn = (feel([(at, Does(beat="b", acts=(Act("ann", verb, 1.0),))) for at in range(2, 34, 3)]) for verb in ("sit", "fight"))
    quiet, loud = (compose([{**SCENES[2], "start_s": 0.0, "end_s": 35.0, "curve": curve}], 1, "x") for curve in (calm, torn))
    assert np.mean([n.loud for n in loud.notes]) > 1.25 * np.mean([n.loud for n in quiet.notes])
    assert feel([(5.0, Speaks(beat="b", role="a", text="No!", line="l", feeling="angry", manner="shout"))]).peak(0, 10) == 5.0


def test_the_film_ends_on_its_tonic():
    for genre in GENRES:
        score = scored(genre)
        last, key = len(score.cues) - 1, score.cues[-1].key.split()[0]
        chord = [note for note in score.notes if note.cue == last and note.beat >= (score.cues[-1].bars - 1) * score.cues[-1].beats]
        lowest = min((note for note in chord if not ORCHESTRA[note.player].drum), key=lambda note: note.pitch)
        assert lowest.pitch % 12 == {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}[key[0]] + (1 if "♯" in key else -1 if "♭" in key else 0)


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
                assert max(abs(a - b) for a, b in zip(voices, led, strict=True)) <= 8
            voices = led


def test_parallels_are_seen():
    assert parallels([(48, 50), (55, 57)]) == [(0, 1)] and parallels([(48, 50), (60, 62)]) == [(0, 1)]
    assert parallels([(48, 50), (55, 55)]) == [] and parallels([(48, 50), (64, 65)]) == []


def test_a_tune_is_harmonised_with_chords_that_hold_it():
    key, bars = Key(48, "major"), [[(0.0, 4.0, 0)], [(0.0, 4.0, 3)], [(0.0, 4.0, 1)], [(0.0, 4.0, 0)]]
    chords = harmonise(key, bars, [(3, ""), (4, ""), (5, ""), (1, "")], (4, "7"))
    assert chords[0][0] == 0 and chords[3][0] == 0 and chords[2][0] in (4, 1) and chords[1][0] in (3, 1)


def test_keys_count_degrees_over_octaves_and_know_their_signatures():
    key = Key(48, "major")
    assert [key.pitch(d) for d in (-1, 0, 2, 7, 9)] == [47, 48, 52, 60, 64]
    assert all(len(scale) == 7 for scale in MODES.values())
    assert [Key(45, "minor").fifths, Key(50, "dorian").fifths, Key(52, "harmonic").fifths, Key(51, "major").fifths] == [0, 0, 1, -3]
    assert Key(51, "major").name == "E♭ major" and Key(54, "minor").name == "F♯ minor"


def test_short_and_empty_films_have_a_score_too():
    assert compose([], 1, "x").notes == []
    assert compose([{"id": "s", "start_s": 0, "end_s": 0.4, "mood": "sad"}], 1, "x").notes == []
    assert compose([{"id": "s", "start_s": 0, "end_s": 1.5, "mood": "sad"}], 1, "").notes


@pytest.mark.parametrize("name", sorted(ORCHESTRA))
def test_every_player_plays_in_tune_and_without_a_seam(name):
    who = ORCHESTRA[name]
    pitch = 60 if who.drum else min(max(60, who.low), who.high)
    tone = who.tone(pitch, 0.6)
    assert len(tone.sides) in (1, 2)
    for sound in tone.sides:
        assert sound.dtype == np.float32 and np.isfinite(sound).all() and 0.05 < np.abs(sound).max() < 3
        if who.sustained:
            assert tone.loop and abs(sound[tone.loop[1] - 1] - sound[tone.loop[0]]) <= 1.5 * np.abs(np.diff(sound)).max()
            assert len(tone.lasting(400_000)[0]) == 400_000
        else:
            assert tone.loop is None and abs(sound[-1]) < 1e-3
    if who.sustained and name != "drone":
        assert abs(cents_off(tone.sides[0], pitch)) < 25


def cents_off(sound: np.ndarray, pitch: int) -> float:
    """How far the strongest of the first partials lies from where it ought to."""
    base = 440 * 2 ** ((pitch - 69) / 12)
    part = sound[2000:50_000]
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 20))
    hertz = np.fft.rfftfreq(1 << 20, 1 / 48_000)
    best = max((power[near := (np.abs(np.log2(hertz.clip(1) / (base * n))) < 1 / 24)].max(), hertz[near][power[near].argmax()] / n) for n in (1, 2, 3))
    return 1200 * float(np.log2(best[1] / base))


def test_a_performance_is_stereo_the_same_each_time_and_fades_to_nothing():
    notes = compose(SCENES[:1], 1, "Gull Rock").notes
    sound = np.concatenate(list(play(notes, 16 * 48_000)))
    assert sound.shape == (16 * 48_000, 2) and np.isfinite(sound).all() and 0.05 < np.abs(sound).max() < 1
    assert np.corrcoef(sound[:, 0], sound[:, 1])[0, 1] < 0.9
    assert np.abs(sound[-2400:]).max() < 0.25 * np.abs(sound).max()
    assert np.array_equal(sound, np.concatenate(list(play(notes, 16 * 48_000))))


def test_moods_are_heard_from_the_setting_and_tempered():
    assert hear_mood("sad", [], "day", "clear", False) == "sad"
    assert hear_mood("neutral", [], "night", "storm", False) == "afraid"
    assert hear_mood("neutral", [], "night", "rain", True) == "tender"
    assert temper(["sad", "afraid", "worried", "happy"]) == ["sad", "afraid", "worried", "tender"]
    assert temper(["tender", "happy"]) == ["tender", "happy"]


def test_a_scene_that_only_moves_keeps_its_cue():
    def own(first: float):
        score = compose([{**SCENES[0], "end_s": first}, {**SCENES[1], "start_s": 0.0, "end_s": 44.0, "speech": [(4.0, 29.0)], "cuts": [0.0, 30.0]}], 1, "Gull Rock")
        return [note for note in score.notes if note.cue == score.parts[1]]

    assert own(16.0) == own(23.5) != []
