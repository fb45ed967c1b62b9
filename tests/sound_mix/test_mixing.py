import json
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE
from multiplane.media.audio import WavReader, read_sound, read_wav, write_wav
from multiplane.sound import MIX
from multiplane.sound.checks import check_mix

sys.path.insert(0, str(Path(__file__).parent))
from made_up_film import film, lay_out, mix, run  # noqa: E402

PLAN = [
    ("sq010_sh0010", [("sound", "Thunder.")], 4.0),
    ("sq010_sh0020", [("say", "ann", 1.6), ("say", "bob", 1.4, "quiet", ""), ("do", "ann", "walk", 1.5)], 2.0),
    ("sq020_sh0010", [("say", "bob", 1.5, "normal", "voice_over"), ("sound", "a GLORP"), ("say", "ann", 1.5)], 5.0),
]
STEMS = ("dialogue", "effects", "music", "ambience")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A whole made-up film through scenes, beds, score, mix and stems."""
    root = tmp_path_factory.mktemp("film")
    inputs = film(root / "in", PLAN)
    params, laid = lay_out(inputs, root)
    facts, files = mix(params, laid, root / "mix")
    return inputs, (params, laid), facts, files


def test_everything_is_there_and_passes_its_checks(made):
    _, _, facts, files = made
    assert {"mix.wav", "m_and_e.wav", "loudness.json", "cues.json", *(f"{stem}.wav" for stem in STEMS)} <= set(files)
    assert facts["passes"] and facts["unmet_cues"] == 1
    assert check_mix(files) == ("sq020_sh0010: no effect is known for “a GLORP”",)


def test_stems_add_up_to_the_mix(made):
    _, _, _, files = made
    total = sum(read_wav(files[f"{stem}.wav"])[0] for stem in STEMS)
    assert np.abs(total - read_wav(files["mix.wav"])[0]).max() < 1e-6
    bed = sum(read_wav(files[f"{stem}.wav"])[0] for stem in STEMS[1:])
    assert np.abs(bed - read_wav(files["m_and_e.wav"])[0]).max() < 1e-6


def test_lines_stand_on_their_frames_to_the_sample(made):
    inputs, _, _, files = made
    stem = read_wav(files["dialogue.wav"])[0].sum(axis=1)
    cues = json.loads(files["cues.json"].read_bytes())["lines"]
    assert len(cues) == 4
    for cue in cues:
        assert cue["start"] == cue["frame"] * 2000
        voice = read_sound(inputs[f"take/{cue['shot']}/{cue['line']}"]["voice.wav"])[:, 0]
        window = stem[cue["start"] - 600 : cue["start"] + len(voice) + 600]
        lag = int(np.argmax(np.correlate(window, voice, "valid"))) - 600
        assert abs(lag) <= 12, (cue, lag)  # the high-pass turns the phase by some samples, no more


def test_loudness_is_in_the_profile(made):
    _, _, _, files = made
    told = json.loads(files["loudness.json"].read_bytes())
    assert abs(told["integrated"] - -14) <= 1 and told["true_peak"] <= -1
    assert json.loads(files["stems.json"].read_bytes())["speech_over_bed"] >= 9


def test_music_and_ambience_make_room_for_speech(made):
    _, (params, laid), _, files = made
    quiet = {name: files for name, files in laid.items() if not name.startswith("scene/")}
    other = mix(params, quiet, files["mix.wav"].parent.with_name("quiet"))[1]
    cues = json.loads(files["cues.json"].read_bytes())["lines"]
    gains = [10 ** (json.loads(one["loudness.json"].read_bytes())["gain_db"] / 20) for one in (files, other)]

    def ducked(stem: str, at: int) -> float:
        with_speech, without = (read_wav(one[f"{stem}.wav"])[0][at : at + 9_600] / gain for one, gain in zip((files, other), gains, strict=True))
        return 20 * np.log10(np.linalg.norm(with_speech) / np.linalg.norm(without))

    for stem in ("music", "ambience"):
        assert ducked(stem, cues[0]["start"] + 24_000) < -3
    assert abs(ducked("ambience", 72_000)) < 0.6


def test_voice_over_is_in_the_middle_and_the_others_where_they_stand(made):
    _, _, _, files = made
    stem, _ = read_wav(files["dialogue.wav"])
    cues = json.loads(files["cues.json"].read_bytes())["lines"]
    sides = [np.sqrt(np.square(stem[c["start"] : c["start"] + 48_000]).mean(axis=0)) for c in cues]
    assert sides[0][0] > sides[0][1] and sides[1][0] < sides[1][1]
    assert cues[2]["channel"] == "voice_over" and sides[2][0] == pytest.approx(sides[2][1], rel=0.01)


def test_no_clicks_at_the_cuts(made):
    inputs, _, _, files = made
    cut = json.loads(inputs["cut"]["cut.json"].read_bytes())
    at = next(clip["start"] for clip in cut["clips"] if clip["scene"] == "sq020") * 2000
    for stem in ("ambience", "music", "effects", "dialogue"):
        steps = np.abs(np.diff(read_wav(files[f"{stem}.wav"])[0][:, 0]))
        assert steps[at - 2400 : at + 2400].max() <= 1.5 * steps[: at - 2400].max(), stem


def test_the_film_ends_in_silence(made):
    _, _, _, files = made
    for stem in ("mix", *STEMS):
        sound = np.abs(read_wav(files[f"{stem}.wav"])[0])
        assert sound[-24:].max() < 0.01 * max(sound.max(), 0.01), stem


def test_effects_and_foley_are_listed_with_what_asked_for_them(made):
    _, _, _, files = made
    effects = json.loads(files["cues.json"].read_bytes())["effects"]
    assert any(e["kind"] == "thunder" and "Thunder." in e["asked_by"] for e in effects)
    assert sum(e["kind"].startswith("footsteps_") for e in effects) >= 2


def test_the_same_inputs_give_the_same_bytes(made, tmp_path):
    inputs, (params, laid), _, files = made
    again = lay_out(inputs, tmp_path)[1]
    assert all(again[name][file].read_bytes() == laid[name][file].read_bytes() for name in again for file in again[name])
    mixed = mix(params, again, tmp_path / "mix")[1]
    assert all(mixed[file].read_bytes() == files[file].read_bytes() for file in files)


def test_a_scene_that_only_moves_is_laid_out_the_same(tmp_path):
    later = [("sq010_sh0010", [], 2.5), *PLAN[1:]]
    one, two = (lay_out(film(tmp_path / name / "in", plan), tmp_path / name)[1] for name, plan in (("one", PLAN), ("two", later)))
    for name in ("scene/sq020", "music/sq020", "bed/sq020"):
        assert all(one[name][file].read_bytes() == two[name][file].read_bytes() for file in one[name]), name
    assert one["scene/sq010"]["dialogue.wav"].read_bytes() != two["scene/sq010"]["dialogue.wav"].read_bytes()


@pytest.mark.parametrize(("profile", "key", "target", "tolerance", "peak"), [
    ("ebu", "integrated", -23, 1, -1), ("netflix", "dialogue_gated", -27, 2, -2),
])
def test_profiles(made, tmp_path, profile, key, target, tolerance, peak):
    _, files = run(MIX, made[1][1], tmp_path / "mix", **made[1][0], profile=profile)
    told = json.loads(files["loudness.json"].read_bytes())
    assert told["passes"] and abs(told[key] - target) <= tolerance and told["true_peak"] <= peak
    assert WavReader(files["mix.wav"]).bits == 24


def test_an_unknown_profile_is_named(made, tmp_path):
    with pytest.raises(BadInput, match="web"):
        run(MIX, made[1][1], tmp_path / "mix", **made[1][0], profile="loud")


def test_odd_frame_rates_are_exact(tmp_path):
    inputs = film(tmp_path / "in", [("sq010_sh0010", [], 1.7), ("sq020_sh0010", [("say", "ann", 1.0)], 1.0)], Fraction(24000, 1001))
    _, files = mix(*lay_out(inputs, tmp_path), tmp_path / "mix")
    cue = json.loads(files["cues.json"].read_bytes())
    assert cue["lines"][0]["start"] == cue["lines"][0]["frame"] * 2002


def test_a_missing_take_is_said_and_the_rest_is_mixed(tmp_path):
    inputs = film(tmp_path / "in", [("sq020_sh0010", [("say", "ann", 1.0), ("say", "bob", 1.0)], 1.0)], leave_out="line_001")
    facts, files = mix(*lay_out(inputs, tmp_path), tmp_path / "mix")
    assert facts["missing_lines"] == 1
    assert any("has no recording" in text for text in check_mix(files))


def test_a_composers_own_file_stands_for_the_score(made, tmp_path):
    params, laid = made[1]
    t = np.arange(44_100 * 6) / 44_100
    write_wav(tmp_path / "theme.wav", (0.5 * np.sin(2 * np.pi * 330 * t)).astype(np.float32), 44_100, 16)
    _, files = mix(params, {**laid, "music": {"theme.wav": tmp_path / "theme.wav"}}, tmp_path / "mix")
    music, _ = read_wav(files["music.wav"])
    spectrum = np.abs(np.fft.rfft(music[: AUDIO_RATE * 2, 0]))
    assert spectrum.argmax() == 660 and np.abs(music[AUDIO_RATE * 7 :]).max() < 1e-3


def test_a_silent_film_with_nothing_in_it_is_mixed(tmp_path):
    inputs = film(tmp_path / "in", [("sq030_sh0010", [], 1.0)])
    _, files = mix(*lay_out(inputs, tmp_path, scenes=[]), tmp_path / "mix")
    assert json.loads(files["loudness.json"].read_bytes())["true_peak"] < 0
    assert read_wav(files["mix.wav"])[0].shape == (48_000, 2)


def test_planning_does_not_load_the_heavy_tools():
    import subprocess

    code = "import sys; from multiplane.sound import BED, MIX, SCENE, SCORE; print([m for m in ('scipy', 'numpy', 'pyebur128', 'av') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
