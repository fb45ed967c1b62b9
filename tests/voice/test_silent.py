import numpy as np
import pytest

from multiplane.core.codec import decode
from multiplane.core.design import Voice
from multiplane.core.take import MOUTHS, Take
from multiplane.engines import voice_engine
from multiplane.engines.base import VoiceRequest
from multiplane.run.step import Job
from multiplane.sound import SPEAK
from multiplane.sound.finish import SILENCE

LINES = {
    "de": "Die Turmuhr ist stehen geblieben, und niemand weiß, warum.",
    "ru": "Где моя рыба?",
    "ar": "الساعة توقفت، يا صديقي.",
    "hi": "घड़ी रुक गई है।",
    "ja": "時計が とまった。",
    "zh": "时钟停了。",
    "ko": "시계가 멈췄어.",
    "el": "Το ρολόι σταμάτησε.",
    "th": "นาฬิกาหยุดเดิน",
    "de-AT": "…",
    "xx": "",
}


def say(text, language="de", **how):
    return voice_engine("silent").speak(VoiceRequest(text, Voice(), language=language, **how))


@pytest.mark.parametrize("language", LINES)
def test_a_line_in_any_script_is_mouthed(language, tmp_path):
    request = {"text": LINES[language], "language": language}
    facts = SPEAK.run(Job({"request": request, "engine": "silent"}, {}, tmp_path))
    take = decode((tmp_path / "take.json").read_bytes(), Take)
    assert facts["provenance"]["engine"] == "silent"
    assert " ".join(word.text for word in take.words) == LINES[language]
    assert take.mouths[0].start == 0 and take.mouths[-1].end == pytest.approx(take.seconds, abs=0.001)
    assert all(one.end == two.start for one, two in zip(take.mouths, take.mouths[1:], strict=False))
    shapes = {mouth.text for mouth in take.mouths}
    assert shapes <= set(MOUTHS)
    if len(LINES[language]) > 3:
        assert len(shapes) >= 4 and "rest" in shapes
    assert 0.8 < take.seconds < 6 and take.loudness == SILENCE


def test_it_lasts_as_long_as_reading():
    short, long = (len(say(text).samples) / 48_000 for text in ("Ja.", LINES["de"]))
    assert short == pytest.approx(0.9, abs=0.05)
    assert 12 < len(LINES["de"]) / long < 19  # letters a second
    assert len(say(LINES["de"], feeling="sad").samples) > 1.1 * len(say(LINES["de"]).samples)
    assert not np.any(say(LINES["de"]).samples)


def test_letters_shape_the_mouth():
    assert [mouth.text for mouth in say("Mama", "ru").mouths if mouth.text != "rest"] == ["mbp", "ai", "mbp", "ai"]
    assert [mouth.text for mouth in say("мама", "ru").mouths if mouth.text != "rest"] == ["mbp", "ai", "mbp", "ai"]
    assert "mbp" in {mouth.text for mouth in say("باب", "ar").mouths}


def test_pauses_and_cuts():
    parted = say("Nein. (long pause) Ja.")
    assert [word.text for word in parted.words] == ["Nein.", "Ja."]
    assert parted.words[1].start - parted.words[0].end > 1.2
    assert len(say("Aber ich habe", cut_off=True).samples) < len(say("Aber ich habe").samples)


def test_engines_know_what_they_speak():
    assert voice_engine("silent").speaks("de") and not voice_engine("silent").missing("de")
    assert voice_engine("hibari").speaks("en-GB") and not voice_engine("hibari").speaks("es")
    assert not voice_engine("kokoro").speaks("de")
