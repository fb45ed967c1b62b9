"""An emphasised word stands out: in its sounds, in the wave, in the take, and in what the voice is asked for."""

import numpy as np
import pytest

from multiplane.core.design import Voice
from multiplane.core.errors import BadInput
from multiplane.core.take import Sound
from multiplane.engines import voice_engine
from multiplane.engines.base import VoiceRequest
from multiplane.engines.speech import phonemes
from multiplane.engines.speech.sounds import PRIMARY, VOWELS, Phone
from multiplane.engines.speech.stress import LOUDER, factors_of, lean_on, raise_words, weigh
from multiplane.sound.speak import plain_request, request_of

kokoro = voice_engine("kokoro")
needs_kokoro = pytest.mark.skipif(bool(kokoro.missing()), reason=kokoro.missing())
needs_reader = pytest.mark.skipif(bool(phonemes.missing()), reason=phonemes.missing())
LINE, NEVER = "I never said that to her.", ((2, 7),)


def words_at(text):
    found, number, inside = [], -1, False
    for char in text:
        number, inside = number + (not char.isspace() and not inside), not char.isspace()
        found.append(number if inside else -1)
    return found


def test_words_weigh_what_the_script_says():
    def weights(text, *spans):
        return weigh(text, spans, words_at(text), len(text.split()))

    assert weights(LINE, *NEVER) == (0, 1, 0, 0, 0, 0)
    assert weights(LINE) == ()
    assert weights("Get out of my house now.", (0, 24)) == ()  # all of it: nothing stands out
    assert weights("Never!", (0, 6)) == (1,)
    assert weights("He said get out of here to me.", (8, 23)) == (0, 0, 0.5, 0.5, 0.5, 0.5, 0, 0)


@needs_reader
def test_a_light_word_gets_an_accent_and_the_gesture():
    plain, reading = phonemes.read("We did it for all."), phonemes.read("We did it for ALL.", stress=((7, 9),))
    it = [phone for breath in reading.breaths for phone in breath.phones if phone.word == 2]
    assert [phone.symbol for phone in it][0] == PRIMARY and sum(phone.beat for phone in it) == 1
    assert reading.words == ("We", "did", "it", "for", "ALL.") and plain.weights == ()
    assert not any(phone.beat for breath in reading.breaths for phone in breath.phones if phone.word != 2)


@needs_reader
def test_emphasised_capitals_are_read_as_a_word():
    def sounds(text, **more):
        return "".join(phone.symbol for breath in phonemes.read(text, **more).breaths for phone in breath.phones)

    assert sounds("Give it to US, now.", stress=((11, 13),)) == sounds("Give it to us, now.", stress=((11, 13),))


def test_pitch_and_length_rise_on_the_word_and_fall_behind_it():
    phones = lean_on([Phone(s, w) for s, w in (("a", 0), (" ", -1), ("n", 1), ("ɛ", 1), (" ", -1), ("s", 2), (".", -1), ("o", 3))], (0, 1, 0, 0))
    pitch, length = factors_of(phones, (0, 1, 0, 0))
    vowel = next(place for place, phone in enumerate(phones) if phone.beat)
    assert phones[vowel].symbol in VOWELS and pitch[vowel] == pitch.max() > 1.2 and length[vowel] == length.max() > 1.2
    assert pitch[0] == 1 and pitch[-1] == 1 and pitch[[phone.word for phone in phones].index(2)] < 1
    assert all((factors == 1).all() for factors in factors_of(phones, ()))


def test_the_word_is_louder_and_the_rest_is_not():
    wave = np.full(48_000, 0.1, np.float32)
    raised = raise_words(wave, (Sound(0, 0.4, "a"), Sound(0.4, 0.7, "b"), Sound(0.7, 1, "c")), (0, 1, 0), 48_000)
    assert 20 * np.log10(raised[26_400] / 0.1) == pytest.approx(LOUDER, abs=0.01)
    assert raised[9600] == pytest.approx(0.1) and raised[43_200] == pytest.approx(0.1) and np.abs(np.diff(raised)).max() < 1e-3
    assert raise_words(wave, (), (), 48_000) is wave


@needs_kokoro
def test_the_voice_leans_on_the_word():
    plain, leaned = (kokoro.speak(VoiceRequest(LINE, Voice("am_michael"), stress=stress)) for stress in ((), NEVER))
    word, before = leaned.words[1], plain.words[1]
    assert word.end - word.start > 1.1 * (before.end - before.start)
    assert height(leaned, word) > 1.1 * height(plain, before)
    assert level(leaned, word) - level(leaned, leaned.words[2]) > level(plain, before) - level(plain, plain.words[2]) + 2
    assert len(leaned.stressed) == 1 and word.start <= leaned.stressed[0] <= word.end


def piece(spoken, word):
    return spoken.samples[round(word.start * spoken.rate) : round(word.end * spoken.rate)]


def level(spoken, word):
    return 10 * np.log10(np.square(piece(spoken, word)).mean())


def height(spoken, word):
    """The median frequency of a word in Hz, from its autocorrelation."""
    found = []
    for at in range(0, len(piece(spoken, word)) - 2400, 480):
        part = piece(spoken, word)[at : at + 2400]
        likeness = np.fft.irfft(np.abs(np.fft.rfft(part - part.mean(), 8192)) ** 2)[:700]
        lag = 120 + int(likeness[120:].argmax())
        found += [spoken.rate / lag] if likeness[lag] > 0.5 * likeness[0] else []
    return float(np.median(found))


def test_a_request_without_stress_is_what_it_was():
    assert "stress" not in plain_request(VoiceRequest("Ah", Voice()))
    request = VoiceRequest(LINE, Voice(), stress=NEVER)
    assert request_of(plain_request(request)) == request and request_of({"text": LINE, "stress": [[2, 7]]}).stress == NEVER
    with pytest.raises(BadInput, match="stress"):
        request_of({"text": LINE, "stress": [3]})
