"""Action sentences and what they say: who does what to whom with what."""

from __future__ import annotations

import pytest

from multiplane.breakdown import break_down
from multiplane.breakdown.data import foreign, places, verbs
from multiplane.core.story import ActionBeat, CueBeat
from multiplane.core.vocabulary import EXTERIORS, INTERIORS, VERBS
from multiplane.script import parse_fountain

OPENING = """INT. KITCHEN - DAY

MARA, 70s, a keeper, stands by the window. Her grandson FINN, 9, sits at the table. BASIL, a small dog, sleeps.

MARA
Well?

FINN
Well.

"""

# sentence | deeds: who verb [>whom] [=what] [+ enters] [- exits]; "|" between deeds
TABLE = """
Mara walks to the door.                                   | mara walk
Finn runs in with a letter.                               | finn run =letter
Finn puts down the lamp.                                  | finn put_down =lamp
Mara picks the lantern up.                                | mara pick_up =lantern
Mara gives Finn the key.                                  | mara give >finn =key
Mara gives the key to Finn.                               | mara give >finn =key
She takes it from him.                                    | mara take >finn
He looks at her.                                          | finn look >mara
He looks up at the ceiling.                               | finn look_up =ceiling
They hug.                                                 | mara+finn hug
They look at each other.                                  | mara+finn look >mara+finn
Mara and Finn sit down.                                   | mara+finn sit
Mara, Finn and Basil look at the door.                    | mara+finn+basil look =door
Turns.                                                    | finn turn
Finn stops and listens.                                   | finn stop / finn listen
Finn shakes his head.                                     | finn shake_head
Mara shakes hands with Finn.                              | mara shake_hands >finn
Finn raises his hand.                                     | finn raise_hand
Mara raises her hands.                                    | mara raise_hands
Finn opens the box, takes out a map and unfolds it.       | finn open =box / finn pick_up =map / finn put_down =map
Mara slowly turns the key.                                | mara wind =key
Basil barks at Finn.                                      | basil bark >finn
Basil wags his tail.                                      | basil wag
The dog chases its tail.                                  | basil chase
The boy laughs.                                           | finn laugh
The keeper sighs.                                         | mara sigh
The old woman kisses the boy.                             | mara kiss >finn
Smiling, Mara pours the tea.                              | mara smile / mara pour =tea
Mara kneels beside Finn and whispers to him.              | mara kneel >finn / mara whisper >finn
Finn is asleep.                                           | finn sleep
Finn is holding a candle.                                 | finn hold =candle
Finn begins to cry.                                       | finn cry
Finn tries to open the door.                              | finn open =door
Finn does not move.                                       | finn freeze
Mara watches Finn eat an apple.                           | mara watch >finn / finn eat =apple
As Mara turns, Finn hides the cake.                       | mara turn / finn hide =cake
The door swings open and a postman comes in.              | - swing_open =door / postman enter + =
The lamp flickers and goes out.                           | - flicker =lamp / - go_out =lamp
Snow falls.                                               | - fall_snow =snow
Waves crash against the rocks.                            | - crash =waves
Out on the water, three lights answer.                    | - answer =three lights
On the table lies an old book.                            | - lie_there =book
There is a boat on the sea.                               | - be =boat
Fireworks.                                                | - be =fireworks
A letter is opened by Mara.                               | mara open =letter
Finn crosses his arms.                                    | finn cross_arms
Finn covers his face.                                     | finn cover_face
Mara puts on her coat.                                    | mara put_on =coat
Mara takes off her hat.                                   | mara take_off_hat =hat
Mara turns off the lamp.                                  | mara turn_off =lamp
Finn reaches for the biscuit tin.                         | finn reach =biscuit_tin
Finn throws the ball to Basil.                            | finn throw >basil =ball
Basil catches it.                                         | basil catch
Finn knocks on the door.                                  | finn knock =door
Finn plays the violin.                                    | finn play_violin =violin
Finn pretends to sleep.                                   | finn sleep
Mara has fallen asleep.                                   | mara sleep
Finn reads a letter, frowns and tears it up.              | finn read =letter / finn frown / finn break =letter
Mara, exhausted, drops into a chair.                      | mara fall
Finn drops the cup.                                       | finn drop =cup
Finn tiptoes past Mara.                                   | finn tiptoe >mara
Finn leaves.                                              | finn exit - =
Finn runs out the door.                                   | finn run - =
Finn sticks out his tongue and frobnicates the kettle.    | finn ?stick / finn ?frobnicate =kettle
Two soldiers drag the prisoner away.                      | soldiers lead >prisoner
A waiter brings the soup.                                 | waiter pick_up =soup
"""

ROWS = [tuple(part.strip() for part in line.split("|", 1)) for line in TABLE.strip().splitlines()]


def deeds_after_opening(sentence: str):
    story = break_down(parse_fountain(OPENING + sentence + "\n"))
    action = [beat for beat in story.scenes[0].beats if isinstance(beat, ActionBeat)]
    return story, action[-1].deeds


def write_deed(deed) -> str:
    words = ["+".join(deed.who) or "-", ("" if deed.known else "?") + deed.verb]
    words += [">" + "+".join(deed.whom)] if deed.whom else []
    words += ["+" if deed.enters else "", "-" if deed.exits else ""]
    return " ".join(w for w in [*words, "=" + deed.what if deed.what else ""] if w)


def matches(deed, wanted: str) -> bool:
    """`wanted` names what must be so; a deed may also have a what where the table leaves it out."""
    who, verb, *rest = wanted.split(" ", 2)
    rest = rest[0] if rest else ""
    what = rest.split("=", 1)[1] if "=" in rest else None
    flags = rest.split("=", 1)[0].split()
    whom = next((f[1:] for f in flags if f.startswith(">")), "")
    return (
        ("+".join(deed.who) or "-") == who
        and ("" if deed.known else "?") + deed.verb == verb
        and "+".join(deed.whom) == whom
        and (what is None or deed.what == what)
        and deed.enters == ("+" in flags)
        and deed.exits == ("-" in flags)
    )


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_sentence_says_who_does_what(sentence, expected):
    _, deeds = deeds_after_opening(sentence)
    wanted = [w.strip() for w in expected.split(" / ")]
    found = [write_deed(deed) for deed in deeds]
    assert len(deeds) == len(wanted) and all(matches(d, w) for d, w in zip(deeds, wanted, strict=True)), found


def test_unknown_verb_is_reported_with_its_line():
    story, deeds = deeds_after_opening("Finn frobnicates the kettle.")
    assert story.unknown_verbs == (("frobnicate", 11),)
    assert not deeds[0].known


@pytest.mark.parametrize(
    "sentence",
    [
        "Thunder.",
        "A train WHISTLE.",
        "Far away, a SHIP'S HORN.",
        "An owl HOOTS.",
        "The phone rings.",
        "Somewhere, a watch TICKS.",
        "A great BELL begins to strike.",
        "SFX: a door slams",
        "Footsteps approach.",
        "We hear laughter.",
        "The SOUND of breaking glass.",
    ],
)
def test_what_is_only_heard_is_a_sound_cue(sentence):
    story = break_down(parse_fountain(OPENING + sentence + "\n"))
    cue = story.scenes[0].beats[-1]
    assert isinstance(cue, CueBeat) and cue.kind == "sound"
    assert len(story.roles) == 3


@pytest.mark.parametrize(
    ("sentence", "text", "on"),
    [
        ('INSERT: A SIGN ON THE WALL READS: "TO THE TRAINS"', "TO THE TRAINS", "sign"),
        ("SUPER: Ten years later", "Ten years later", "picture"),
        ('TITLE: "The End of the Line"', "The End of the Line", "picture"),
        ('The letter reads: "Come home. Now."', "Come home. Now.", "paper"),
        ("CHYRON: LIVE FROM MARS", "LIVE FROM MARS", "picture"),
        ('Her phone reads: "Where are you?"', "Where are you?", "screen"),
    ],
)
def test_words_on_screen_are_a_cue(sentence, text, on):
    cue = break_down(parse_fountain(OPENING + sentence + "\n")).scenes[0].beats[-1]
    assert isinstance(cue, CueBeat) and (cue.kind, cue.text, cue.on) == ("screen_text", text, on)


def test_manner_and_place_words_are_kept():
    _, (deed,) = deeds_after_opening("Mara walks slowly along the corridor.")
    assert (deed.manner, deed.where) == ("slowly", "along the corridor")


def test_every_canonical_verb_is_in_the_vocabulary():
    found = {verb for table in (verbs.PERSON, verbs.THING) for verb in table}
    found |= {*verbs.WITH_OBJECT.values(), *verbs.WITHOUT_OBJECT.values(), *verbs.STATES.values()}
    for rows in foreign.VERBS.values():
        found |= {row.partition(":")[0].strip() for row in rows.split("|")}
    assert found <= set(VERBS)


def test_every_kind_of_place_is_in_the_vocabulary():
    rows = [row.split("|") for row in places.ROWS.replace("---", "").strip().splitlines() if row]
    assert {row[1].strip() for row in rows} - {""} <= set(INTERIORS)
    assert {row[2].strip() for row in rows} - {""} <= set(EXTERIORS)


def test_camera_words_are_not_things():
    _, (deed,) = deeds_after_opening("CLOSE ON: the old letter.")
    assert (deed.verb, deed.what) == ("be", "letter")
