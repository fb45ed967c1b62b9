"""Emphasis in dialogue reaches the beats, wherever the words end up."""

import pytest

from multiplane.breakdown import break_down
from multiplane.breakdown.emphasis import capitals_of
from multiplane.core import codec
from multiplane.core.story import SpeechBeat
from multiplane.core.stress import flags_of, share_out, spans_of, squeeze
from multiplane.script import parse_fountain


def speak(*lines: str) -> list[SpeechBeat]:
    text = "INT. ROOM - DAY\n\nMARA sits. FINN stands.\n\nFINN\n" + "\n".join(lines) + "\n\nMARA\nYes.\n"
    return [beat for beat in break_down(parse_fountain(text)).scenes[0].beats if isinstance(beat, SpeechBeat)][:-1]


def stressed(beat: SpeechBeat) -> list[str]:
    return [beat.text[start:end] for start, end in beat.stress]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("I *never* said that.",), ["never"]),
        (("I **never** said _that_.",), ["never", "that"]),
        (("I ***never ever*** said that.",), ["never ever"]),
        (("I NEVER said that.",), ["NEVER"]),
        (("Not   here.", "I said  *over*   there."), ["over"]),
        (("One (*softly*) word is *enough*.",), ["enough"]),
        (("I never said that.",), []),
        (("I NEVER SAID THAT!",), []),
        (("\\*Not\\* this 5*3 one.",), []),
    ],
)
def test_marks_and_capitals_are_heard(lines, words):
    (beat,) = speak(*lines)
    assert stressed(beat) == words


def test_each_part_of_a_speech_has_its_own():
    first, second = speak("It is *here*.", "(angry)", "It was *always* here.")
    assert (stressed(first), stressed(second)) == (["here"], ["always"])


def test_a_line_without_emphasis_is_written_as_before():
    (plain,), (marked,) = speak("I never said that."), speak("I *never* said that.")
    assert b"stress" not in codec.encode(plain)
    assert plain.id == marked.id and plain.text == marked.text


@pytest.mark.parametrize("text", ["Call the BBC about it.", "The MI5 man, I think.", "From the U.S.A. with love.", "Part XIV is long.", "It is on TV, in 4K.", "A B-52 flew."])
def test_initials_and_codes_are_no_emphasis(text):
    assert capitals_of(text) == ()


@pytest.mark.parametrize(("text", "language", "words"), [
    ("Give it to US, not them.", "en", ["US"]), ("Je ne veux JAMAIS partir.", "fr", ["JAMAIS"]), ("Das ist die EU.", "de", []),
    ("Ich will das NICHT.", "de", ["NICHT"]), ("That is IMPOSSIBLE, Tom.", "en", ["IMPOSSIBLE"]),
])
def test_words_in_capitals(text, language, words):
    assert [text[start:end] for start, end in capitals_of(text, language)] == words


def test_spans_go_with_their_characters():
    text = "  one   two three "
    plain, flags = squeeze(text, flags_of(text, [(2, 11)]))
    assert plain == "one two three" and spans_of(plain, flags) == ((0, 7),)
    assert share_out("one two three", ((4, 13),), ["one two", "three"]) == [((4, 7),), ((0, 5),)]
    assert share_out("one two three", ((4, 13),), ["one two three"]) == [((4, 13),)]
    assert flags_of("ab", [(1, 99), (-3, 0), (7, 9)]) == [False, True]
