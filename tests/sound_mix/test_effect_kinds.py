from pathlib import Path

import numpy as np
import pytest

from multiplane.sound.effects import REFERENCE, find_effect, load_effects, loudest, make_effect
from multiplane.sound.foley import OF_ACTING, OF_CROWDS, SOUNDS_OF, gather, surface_of
from multiplane.sound.listing import list_sounds
from multiplane.sound.told import TOLD, hear_told


def test_there_are_many():
    assert len(load_effects()) >= 180


@pytest.mark.parametrize("kind", sorted(load_effects()))
def test_every_effect_is_sound_at_one_strength_and_ends_in_silence(kind):
    sound = make_effect(kind, 0, 3)
    assert sound.dtype == np.float32 and sound.ndim == 1 and np.isfinite(sound).all()
    assert np.abs(sound).max() <= 1.0
    assert abs(20 * np.log10(loudest(sound)) - REFERENCE) < 3.0
    assert abs(sound[-1]) < 1e-3 and abs(sound.mean()) < 0.02
    assert 0.3 < len(sound) / 48_000 / load_effects()[kind].seconds < 2.2 or len(sound) < 48_000


def test_seeds_repeat_and_differ():
    assert np.array_equal(make_effect("thunder", 0, 1), make_effect("thunder", 0, 1))
    assert not np.array_equal(make_effect("thunder", 0, 1), make_effect("thunder", 0, 2))


def test_what_stretches_lasts_as_long_as_asked():
    assert abs(len(make_effect("applause", 7.0)) / 48_000 - 7.2) < 0.5
    assert len(make_effect("glass_break", 7.0)) == len(make_effect("glass_break"))


@pytest.mark.parametrize(("words", "kind"), [
    ("a SHIP'S HORN", "ship_horn"), ("Far away, a SHIP’S HORN.", "ship_horn"), ("Thunder.", "thunder"), ("Somewhere, a watch TICKS.", "clock_tick"),
    ("Far away, a great BELL begins to strike.", "bell_toll"), ("A train WHISTLE.", "train_whistle"), ("Fireworks.", "fireworks"),
    ("An owl HOOTS.", "owl_hoot"), ("Basil barks", "dog_bark"), ("The crowd gasps.", "crowd_gasp"), ("The lamp flickers and goes out", "switch_off"),
    ("footsteps_snow", "footsteps_snow"), ("KNOCKING", "door_knock"), ("The wind howls", "wind_gust"), ("Waves crash against the rocks", "wave_crash"),
])
def test_script_words_find_their_effect(words, kind):
    assert find_effect(words) == kind


@pytest.mark.parametrize("words", ["a GLORP", "", "…", "Out on the black water, three lights answer", "雷"])
def test_unknown_words_find_none(words):
    assert find_effect(words) is None


def test_every_kind_that_foley_names_exists():
    kinds = {kind for sounds in SOUNDS_OF.values() for kind, _, _ in sounds} | set(OF_ACTING.values()) | set(OF_CROWDS.values())
    assert kinds - {"", "footsteps"} <= set(load_effects())


def test_many_gasps_are_one_crowds():
    gasps = [{"frame": 10 + k, "kind": "gasp", "who": f"crowd.{k}", "x": 0, "strength": 0.5} for k in range(5)]
    assert [cue["kind"] for cue in gather(gasps)] == ["crowd_gasp"]
    assert [cue["kind"] for cue in gather(gasps[:1])] == ["gasp_breath"]


def test_feet_know_what_they_walk_on():
    assert surface_of("square", "crowd_square", False, "snow") == "snow"
    assert surface_of("", "forest", False, "clear") == "grass"
    assert surface_of("bedroom", "room", True, "snow") == "wood"
    assert surface_of("lamp_room", "sea", True, "rain") == "metal"
    assert f"footsteps_{surface_of('somewhere', 'new', False, 'clear')}" in load_effects()


def test_the_list_of_sounds_is_current():
    written = Path(__file__).parents[2].joinpath("docs/sounds.md").read_text(encoding="utf-8")
    assert written == list_sounds(), "run: python -m multiplane.sound.listing > docs/sounds.md"


def test_what_is_made_from_recordings_says_so():
    assert {kind for kind, one in load_effects().items() if one.recorded} >= {"piano", "fanfare", "music_box"}
    assert not load_effects()["thunder"].recorded and set(load_effects()) >= TOLD


CUES = Path(__file__).with_name("cue_sentences.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", CUES)
def test_cue_sentences_are_met(line):
    words, kind = line.split(" | ")
    assert find_effect(words) == kind


def test_capitals_in_the_action_are_heard_or_reported():
    assert hear_told("The door SLAMS. A dog BARKS.") == (["door_slam", "dog_bark"], [])
    assert hear_told("Ida walks in. The contraption WHEEZES and stops.") == ([], ["WHEEZES"])
    assert hear_told("The machine GLORPS loudly.") == ([], ["GLORPS"])
    assert hear_told("MARA, 70s, stands. Her BOOTS are wet. BASIL looks at it.", ["basil"]) == ([], [])
    assert hear_told("Fireworks. A tiger looks at the bear.") == (["fireworks"], [])


def test_every_module_of_effects_counts_for_the_scenes_that_use_it():
    from pathlib import Path

    import multiplane.sound
    from multiplane.sound import BED, SCENE

    modules = {f"sound.{path.stem}" for path in Path(multiplane.sound.__file__).parent.glob("effects*.py")}
    assert modules <= set(SCENE.code) and modules <= set(BED.code)
