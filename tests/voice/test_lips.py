import numpy as np
import pytest

from multiplane.core.take import MOUTHS
from multiplane.engines.speech import fitting, lips, timing
from multiplane.engines.speech.phonemes import Phone
from multiplane.engines.speech.timing import Timed

RATE = 48_000


def tone(*stretches, seconds):
    """A buzz that is loud in `stretches` (start, end) and silent elsewhere."""
    moments = np.arange(round(seconds * RATE)) / RATE
    loud = sum(((moments >= start) & (moments < end)) for start, end in stretches)
    return (0.3 * np.sin(2 * np.pi * 150 * moments) * loud).astype(np.float32)


def spell(text, step=0.1, start=0.1):
    return [Timed(symbol, start + step * place, start + step * (place + 1), 0) for place, symbol in enumerate(text)]


def test_mouths_cover_the_take():
    for text in ("hˈɛlO", "p", "mˈɑmə", "tststststs", "wˈI ˈI", "…", ""):
        wave = tone((0.1, 0.1 + 0.1 * len(text)), seconds=1.5)
        mouths = lips.shape_mouths(timing.merge_marks(spell(text)), wave, RATE)
        assert mouths[0].start == 0 and mouths[-1].end == 1.5
        assert all(one.end == two.start for one, two in zip(mouths, mouths[1:], strict=False))
        assert {mouth.text for mouth in mouths} <= set(MOUTHS)
        assert min(mouth.end - mouth.start for mouth in mouths) > lips.SHORTEST - 0.001


def test_every_symbol_of_the_alphabet_has_a_shape():
    assert all(shape in MOUTHS for shapes in lips._SHAPES.values() for shape in shapes)
    assert all(symbol in lips._SHAPES for symbol in "AIOWYQaiueoɑɔəɛɪʊʌæɜᵻᵊbdfhjklmnpstvwzðŋɡɹʃʒʤʧθT")


def test_marks_give_their_time_away():
    merged = timing.merge_marks(spell("ˈAː, t"))
    assert [(phone.symbol, round(phone.start, 2), round(phone.end, 2)) for phone in merged] == [
        ("A", 0.1, 0.4), (" ", 0.4, 0.6), ("t", 0.6, 0.7)]


def test_vowels_begin_late_and_leave_no_gap():
    late = timing.delay_vowels(spell("hɛlO"))
    assert [round(phone.start, 3) for phone in late] == [0.1, 0.23, 0.3, 0.43]
    assert all(one.end == two.start for one, two in zip(late, late[1:], strict=False))
    assert timing.delay_vowels([Timed("ɛ", 0.1, 0.105, 0)])[0].start == 0.1


def test_quick_speech_keeps_the_closures():
    wave = tone((0.1, 0.6), seconds=0.8)
    mouths = lips.shape_mouths(spell("kskpksfskt", step=0.03), wave, RATE)
    assert {"mbp", "fv"} <= {mouth.text for mouth in mouths}


def test_a_closure_lies_where_the_wave_is_quiet():
    wave = tone((0.1, 0.28), (0.34, 0.6), seconds=0.8)  # silent from 0.28 to 0.34
    phones = [Timed("ɑ", 0.1, 0.24, 0), Timed("p", 0.24, 0.30, 0), Timed("ɑ", 0.30, 0.6, 0)]
    closed = next(mouth for mouth in lips.shape_mouths(phones, wave, RATE) if mouth.text == "mbp")
    assert (closed.start + closed.end) / 2 == pytest.approx(0.31, abs=0.025)


def test_the_mouth_leads_the_sound_and_rests_in_pauses():
    wave = tone((0.2, 0.5), (1.0, 1.4), seconds=1.7)
    phones = [Timed("ɑ", 0.2, 0.6, 0), Timed(" ", 0.6, 0.95), Timed("O", 0.95, 1.6, 1)]
    mouths = lips.shape_mouths(phones, wave, RATE)
    assert [mouth.text for mouth in mouths] == ["rest", "ai", "rest", "o", "u", "rest"]
    assert mouths[1].start == pytest.approx(0.2 - lips.LEAD, abs=0.01)
    assert mouths[2].start < 0.6 and 0.9 < mouths[2].end < 1.0


def test_words_without_a_sound_lie_between_their_neighbours():
    phones = [Timed("ɑ", 0.1, 0.3, 0), Timed("O", 0.5, 0.8, 2)]
    words = timing.time_words(phones, ("ah", "日本", "oh"))
    assert [(word.text, word.start, word.end) for word in words] == [("ah", 0.1, 0.3), ("日本", 0.3, 0.3), ("oh", 0.5, 0.8)]


def test_sounds_are_fitted_between_the_pauses():
    wave = tone((0.2, 0.8), (1.4, 2.0), seconds=2.2)
    phones = (*(Phone(symbol, 0) for symbol in "nˈO"), Phone("."), Phone(" "), *(Phone(symbol, 1) for symbol in "jˈɛs"), Phone("."))
    words = timing.time_words(timing.merge_marks(fitting.fit_to_wave(phones, wave, RATE)), ("No.", "Yes."))
    assert [word.start for word in words] == pytest.approx([0.2, 1.4], abs=0.03)
    assert [word.end for word in words] == pytest.approx([0.8, 2.0], abs=0.03)
    assert fitting.speech_of(np.zeros(1000, np.float32), RATE) == []


def test_energy_alone_opens_the_mouth():
    mouths = lips.mouths_from_energy(tone((0.3, 0.9), seconds=1.2), RATE)
    assert mouths[0].text == "rest" and mouths[-1].text == "rest"
    assert any(mouth.text == "ai" and mouth.start < 0.6 < mouth.end for mouth in mouths)
