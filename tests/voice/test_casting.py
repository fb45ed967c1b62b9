import subprocess
import sys
from itertools import combinations

import pytest

from multiplane.core.design import Voice
from multiplane.core.errors import BadInput
from multiplane.core.story import Role
from multiplane.engines import voice_engine, voice_engine_names
from multiplane.engines.speech import voicebank
from multiplane.engines.speech.likeness import distance
from multiplane.sound import casting
from multiplane.sound.casting import cast_voices

IDA = Role("ida", "IDA", description="12, red hair in two plaits", age="child", gender="female", lines=9, younger_self_of="old_ida")
OLD_IDA = Role("old_ida", "OLD IDA", kind="voice", age="elder", gender="female", lines=3)
TOBIAS = Role("tobias", "TOBIAS", description="80s, with a long white beard", age="elder", gender="male", lines=6)
BLOOM = Role("mayor_bloom", "MAYOR BLOOM", description="50s, a large woman in a tall hat", age="adult", gender="female", lines=8)
WREN = Role("wren", "MR. WREN", description="60s, a thin man", age="adult", gender="male", lines=8)
BOY = Role("finn", "FINN", description="9, her grandson", age="child", gender="male", lines=5)
CAST = (IDA, OLD_IDA, TOBIAS, BLOOM, WREN, BOY)


def test_no_two_share_a_voice():
    voices = cast_voices(CAST)
    assert set(voices) == {role.id for role in CAST}
    assert len({voice.voice for voice in voices.values()}) == len(CAST)


def test_the_same_film_is_cast_the_same():
    assert cast_voices(CAST, seed=3) == cast_voices(tuple(reversed(CAST)), seed=3)
    assert cast_voices(CAST, seed=3) != cast_voices(CAST, seed=4)


def test_voices_fit_age_and_gender():
    voices = cast_voices(CAST)

    def hertz(role):
        return voicebank.centre(voicebank.read_blend(voices[role.id].voice)) * voices[role.id].pitch

    assert 235 < hertz(IDA) < 280
    assert 225 < hertz(BOY) < 265
    assert hertz(TOBIAS) < 150 and hertz(WREN) < 160 < hertz(BLOOM)
    assert voices["tobias"].speed < voices["ida"].speed
    assert all(part.voice[1] == "m" for part in voicebank.read_blend(voices["wren"].voice))


def test_an_older_self_sounds_related():
    voices = cast_voices(CAST)
    assert voices["ida"].voice in voices["old_ida"].voice
    assert voices["old_ida"].voice != voices["ida"].voice


def test_a_crowded_film_still_finds_voices():
    many = tuple(Role(f"role{number}", f"ROLE {number}", gender="male", age="adult", lines=1) for number in range(60))
    voices = cast_voices(many)
    assert len({(voice.voice, voice.pitch) for voice in voices.values()}) == 60
    for voice in voices.values():
        voicebank.read_blend(voice.voice)


def test_ages_are_read_from_descriptions():
    voices = cast_voices((Role("a", "A", description="8, a girl in a blue dress"), Role("b", "B", description="70s, a woman")))
    assert voices["a"].pitch > 1.2 > 1.0 > voices["b"].pitch


def test_the_draft_voice_casts_by_pitch():
    voices = cast_voices(CAST, engine="hibari")
    assert {voice.voice for voice in voices.values()} == {"heart"}
    assert voices["tobias"].pitch < 0.9 < 1.2 < voices["ida"].pitch


def test_engines_are_found_by_name():
    assert voice_engine_names()[:2] == ("kokoro", "hibari")
    assert voice_engine("kokoro") is voice_engine("kokoro")
    with pytest.raises(BadInput, match='did you mean "kokoro"'):
        voice_engine("kokoru")


def test_blends():
    half = voicebank.read_blend("af_heart+bf_emma")
    assert [part.weight for part in half] == [0.5, 0.5]
    assert voicebank.read_blend("af_heart*3 + bf_emma")[0].weight == 0.75
    assert voicebank.style(half, 40).shape == (1, 256)
    mean = (voicebank.style(half[:1], 40) + voicebank.style(half[1:], 40)) / 2  # a single part keeps its weight
    assert abs(voicebank.style(half, 40) - mean * 2).max() < 1e-6
    with pytest.raises(BadInput, match='did you mean "af_heart"'):
        voicebank.read_blend("af_hart")
    with pytest.raises(BadInput, match="not a part of a blend"):
        voicebank.read_blend("af_heart*loud")


def test_planning_loads_no_tools():
    code = ("import sys, multiplane.sound, multiplane.sound.casting, multiplane.engines; "
            "sys.exit(', '.join({'numpy', 'scipy', 'onnxruntime', 'av'} & set(sys.modules)))")
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stderr.strip() == ""


def test_who_meets_in_a_scene_sounds_different():
    sisters = tuple(Role(f"sister{number}", f"SISTER {number}", gender="female", age="adult", lines=9 - number) for number in range(5))
    voices = cast_voices(sisters, together=[[role.id for role in sisters]])
    assert min(distance(one, two) for one, two in combinations(voices.values(), 2)) >= casting.APART
    apart = cast_voices(sisters)
    assert min(distance(one, two) for one, two in combinations(apart.values(), 2)) >= casting.STRANGERS


def test_a_blend_lies_between_its_voices():
    heart, onyx = Voice("af_heart"), Voice("am_onyx")
    between = distance(heart, Voice("af_heart+am_onyx"))
    assert distance(heart, heart) == 0 < between < distance(heart, onyx)
    assert 0.8 < distance(heart, Voice("af_heart", pitch=1.25)) < 1.1


def test_an_accent_is_met():
    for word, letter in (("a Scottish nurse", "b"), ("a Texan nurse", "a")):
        voice = cast_voices((Role("nurse", "NURSE", description=f"40s, {word}", gender="female", lines=3),))["nurse"]
        assert voice.voice[0] == letter
