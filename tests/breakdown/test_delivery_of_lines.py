"""Feeling, manner, channel and addressee of lines."""

from __future__ import annotations

import pytest

from multiplane.breakdown import break_down
from multiplane.core.story import SpeechBeat
from multiplane.script import parse_fountain

OPENING = "INT. ROOM - DAY\n\nMARA, 70s, sits. Her grandson FINN, 9, stands.\n\nMAYOR BLOOM\nWell.\n\n"


def speak(*lines: str) -> list[SpeechBeat]:
    text = OPENING + "FINN\n" + "\n".join(lines) + "\n\nMARA\nYes.\n"
    return [
        beat for beat in break_down(parse_fountain(text)).scenes[0].beats if isinstance(beat, SpeechBeat)
    ][1:-1]


@pytest.mark.parametrize(
    ("aside", "feeling", "manner"),
    [
        ("(sadly)", "sad", "normal"),
        ("(angry)", "angry", "normal"),
        ("(whispering)", "neutral", "whisper"),
        ("(shouting)", "neutral", "shout"),
        ("(smiling)", "happy", "normal"),
        ("(worried)", "worried", "normal"),
        ("(laughing)", "amused", "laughing"),
        ("(to herself)", "neutral", "quiet"),
        ("(whispers, terrified)", "afraid", "whisper"),
        ("(out of breath)", "neutral", "breathless"),
        ("(coldly)", "angry", "cold"),
        ("(not angry)", "neutral", "normal"),
        ("(beat)", "neutral", "normal"),
        ("(wütend)", "angry", "normal"),
        ("(singing)", "neutral", "singing"),
    ],
)
def test_parentheticals_set_the_tone(aside, feeling, manner):
    (beat,) = speak(aside, "The boat is here.")
    assert (beat.feeling, beat.manner) == (feeling, manner)


@pytest.mark.parametrize(
    ("line", "feeling", "manner"),
    [
        ("GET OUT OF HERE!", "angry", "shout"),
        ("I am so sorry.", "sad", "normal"),
        ("What?!", "surprised", "normal"),
        ("Hooray!", "happy", "normal"),
        ("The boat is here.", "neutral", "normal"),
        ("I love you.", "tender", "normal"),
        ("It's BBC radio.", "neutral", "normal"),
    ],
)
def test_words_set_the_tone(line, feeling, manner):
    (beat,) = speak(line)
    assert (beat.feeling, beat.manner) == (feeling, manner)


@pytest.mark.parametrize(
    ("lines", "to"),
    [
        (("(to Mara)", "Look."), ("mara",)),
        (("Look, Mara.",), ("mara",)),
        (("Grandma?",), ("mara",)),
        (("Not yet, Mayor.",), ("mayor_bloom",)),
        (("Mara is old.",), ()),
        (("(to her)", "Look."), ("mara",)),
    ],
)
def test_addressee(lines, to):
    assert speak(*lines)[0].to == to


def test_a_parenthetical_in_the_middle_splits_the_speech():
    first, second = speak("One.", "(angry)", "Two.")
    assert (first.text, first.feeling, second.text, second.feeling, second.asides) == (
        "One.",
        "neutral",
        "Two.",
        "angry",
        ("angry",),
    )
    assert first.role == second.role == "finn"


def test_ends_and_channels():
    assert speak("But I--")[0].cut_off and speak("Well…")[0].trails_off
    assert speak("(into phone)", "Hello?")[0].channel == "phone"


def test_dual_dialogue_pairs():
    story = break_down(parse_fountain("INT. ROOM - DAY\n\nMARA\nYes!\n\nFINN ^\nNo!\n"))
    mara, finn = story.scenes[0].beats
    assert finn.dual == mara.id


def test_a_parenthetical_inside_a_line_is_not_spoken():
    (beat,) = speak("Well. (angry) What now?")
    assert (beat.text, beat.asides, beat.feeling) == ("Well. What now?", ("angry",), "angry")
