"""Japanese and Chinese: numbers, sounds of characters, times for each."""

import pytest

from multiplane.core.design import Voice
from multiplane.engines import voice_engine
from multiplane.engines.base import VoiceRequest
from multiplane.engines.speech import chinese, japanese, phonemes, unspaced
from multiplane.engines.speech.lips import shape_mouths
from multiplane.engines.speech.timing import Timed, merge_marks

kokoro = voice_engine("kokoro")
WRITTEN = {"ja": "灯台の明かりが、3分で消えた。どうして？", "zh": "灯塔的灯，3分钟后没有亮。为什么？"}
TONGUES = [pytest.param(tongue, marks=pytest.mark.skipif(bool(phonemes.missing(tongue)), reason=phonemes.missing(tongue))) for tongue in WRITTEN]


@pytest.mark.parametrize(("number", "ja", "zh"), [
    (0, "零", "零"), (7, "七", "七"), (10, "十", "十"), (14, "十四", "十四"), (21, "二十一", "二十一"), (105, "百五", "一百零五"), (110, "百十", "一百一十"),
    (1204, "千二百四", "一千二百零四"), (2026, "二千二十六", "二千零二十六"), (10_000, "一万", "一万"), (10_500, "一万五百", "一万零五百"),
    (300_007, "三十万七", "三十万零七"), (120_000_000, "一億二千万", "一亿二千万"),
])
def test_numbers(number, ja, zh):
    assert (unspaced.cardinal(number, "ja"), unspaced.cardinal(number, "zh")) == (ja, zh)


@pytest.mark.parametrize(("tongue", "written", "said"), [
    ("zh", "2026年", "二零二六年"), ("ja", "2026年", "二千二十六年"), ("zh", "11:30", "十一点三十分"), ("ja", "９:00", "九時"), ("zh", "50%", "百分之五十"),
    ("ja", "3.5", "三点五"), ("zh", "007", "零零七"),
])
def test_numbers_as_they_are_said(tongue, written, said):
    from multiplane.engines.speech.reading import read_aloud

    assert "".join(piece.said or piece.written for piece in read_aloud(written, unspaced.reading_rules(tongue))) == said


@pytest.mark.parametrize(("kana", "sounds"), [
    ("トーダイ", "to ː da i"), ("シャシン", "ɕa ɕi ɴ"), ("キョー", "kʲo ː"), ("サンポ", "sa m po"), ("ガッコー", "ɡa ʔ ko ː"), ("ニンゲン", "ɲi ŋ ɡe ɴ"),
    ("ファイル", "ɸa i ɾɯ"), ("パーティー", "pa ː tʲi ː"), ("ツキ", "ʦɨ kʲi"), ("ウェブ", "βe bɯ"), ("ヴァイオリン", "va i o ɾʲi ɴ"),
])
def test_kana_become_sounds(kana, sounds):
    assert japanese.moras(kana) == sounds.split()


@pytest.mark.parametrize(("initial", "final", "sounds"), [
    ("zh", "ong1", "ꭧʊ→ŋ"), ("", "iou3", "jou↓"), ("n", "v3", "ny↓"), ("sh", "i4", "ʂɨ↘"), ("x", "i1", "ɕi→"), ("d", "e5", "tɤ"), ("", "er4", "ɚ↘"),
])
def test_pinyin_becomes_sounds(initial, final, sounds):
    assert chinese.sound(initial, final) == sounds
    assert all(symbol in phonemes.alphabet() for symbol in sounds)


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_character_sounds(tongue):
    reading = phonemes.read(WRITTEN[tongue], language=tongue)
    phones = [phone for breath in reading.breaths for phone in breath.phones]
    owners = [phone.word for phone in phones if phone.word >= 0]
    assert "".join(reading.words) == WRITTEN[tongue] and owners == sorted(owners)
    assert set(owners) == set(range(len(reading.words)))
    assert sum(phone.beat for phone in phones) >= 3 and not any(phone.symbol == "ˈ" for phone in phones)


@pytest.mark.parametrize("tongue", TONGUES)
def test_names_in_latin_letters_are_said(tongue):
    text = {"ja": "Maraさん、今日は。", "zh": "Mara，你好。"}[tongue]
    for how, sounds in (((), "mˈɑɹɹə"), ((("Mara", "/mˈɛɹə/"),), "mˈɛɹə")):
        reading = phonemes.read(text, language=tongue, pronounce=how)
        assert reading.words[0].startswith("Mara") and "".join(reading.words) == text
        assert "".join(phone.symbol for phone in reading.breaths[0].phones if phone.word == 0) == sounds


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.skipif(bool(kokoro.missing()), reason=kokoro.missing())
def test_a_line_is_spoken(tongue):
    text = WRITTEN[tongue][:4]
    spoken = kokoro.speak(VoiceRequest(text, Voice(kokoro.voices(tongue)[0]), language=tongue, stress=((0, 2),)))
    assert "".join(word.text for word in spoken.words) == text
    assert all(word.end > word.start for word in spoken.words) and 0.5 < len(spoken.samples) / spoken.rate < 3
    assert len(spoken.stressed) == 1 and spoken.stressed[0] < spoken.words[1].end


def test_a_tone_belongs_to_its_vowel():
    import numpy as np

    timed = merge_marks([Timed("m", 0.0, 0.1, 0), Timed("a", 0.1, 0.2, 0), Timed("↗", 0.2, 0.4, 0)])
    assert timed == [Timed("m", 0.0, 0.1, 0), Timed("a", 0.1, 0.4, 0)]
    assert {mouth.text for mouth in shape_mouths(timed, np.full(19_200, 0.1, np.float32), 48_000)} == {"mbp", "ai"}
