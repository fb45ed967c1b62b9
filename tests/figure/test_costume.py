"""Costume: what is put on and taken off stays so in later shots, read from action and never from dialogue."""

from fractions import Fraction

import pytest

from multiplane.boards.planning import plan
from multiplane.breakdown import break_down
from multiplane.core.costume import changes, dress_roles
from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign, PropDesign
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot
from multiplane.core.timing import time_shot
from multiplane.script.fountain import parse_fountain
from multiplane.toon.acting import perform
from multiplane.toon.figure.costume import dressed, kind_of, worn_piece
from multiplane.toon.stage import Light, Stage

COAT = CastDesign("ann", "Ann", wardrobe=(Garment("shirt", "#eeeeee"), Garment("duffel_coat", "#aa2222"), Garment("trousers", "#222222")), accessories=(Garment("fedora", "#333333"),))
CAMERA = Camera(Framing(0, 1.2, 3), Framing(0, 1.2, 3))


def shots(text):
    story = break_down(parse_fountain(text))
    return [shot for shot in plan(story, Bible((), (), ())) if shot.marks]


SCRIPT = """INT. KITCHEN - DAY

ANN (30s), in a coat, stands at the window. BEN (40s) watches.

Ann takes off her coat.

ANN
{line}

Ben puts on a red hat.

BEN
Now I see you well enough, I should say.

INT. HALL - {time}

Ann and Ben sit down.
"""


def test_later_shots_show_what_was_put_on_and_taken_off():
    planned = shots(SCRIPT.format(line="It is warm in here, is it not?", time="DAY"))
    ann, ben = ([next((m.costume for m in shot.marks if m.role == who), None) for shot in planned] for who in ("ann", "ben"))
    assert ann[0] == ("+coat",) and ann[-1] == ("-coat",)
    assert ben[0] == ("-red hat",) and ben[-1] == ("+red hat",)
    assert all(not mark.costume for shot in shots(SCRIPT.format(line="Warm.", time="NIGHT")) if shot.time == "night" for mark in shot.marks)


def test_what_is_said_dresses_nobody():
    a, b = (shots(SCRIPT.format(line=line, time="DAY")) for line in ("Ben puts on a scarf. I take off my hat.", "Nothing of the kind has happened."))
    assert [[m.costume for m in shot.marks] for shot in a] == [[m.costume for m in shot.marks] for shot in b]


def test_straightening_a_hat_is_no_change():
    shot = Shot("s", "sq", "master", "p", CAMERA, marks=(Mark("ann", 0.0),), events=(Does("b", 0.0, (Act("ann", "put_on_hat", 1.5, what="hat"),), "Ann adjusts her hat."),))
    assert changes(shot) == [] and dress_roles([shot])[0].marks[0].costume == ()


@pytest.mark.parametrize(("word", "kind"), [("hat", "fedora"), ("coat", "duffel_coat"), ("jacket", "duffel_coat"), ("shirt", "shirt")])
def test_words_mean_what_somebody_wears(word, kind):
    assert worn_piece(COAT, word).kind == kind
    bare = dressed(COAT, (f"-{word}",))
    assert all(one.kind != kind or word == "shirt" for one in (*bare.wardrobe, *bare.accessories))
    assert dressed(bare, (f"+{word}",)) != bare or word == "shirt"


def test_colours_of_the_script_are_worn():
    assert kind_of("red woolly hat") == "bobble_hat" and kind_of("apple") == ""
    assert dressed(CastDesign("b", "B"), ("+red hat",), (("red hat", "#d0342c"),)).accessories[0].colour == "#d0342c"


def test_a_coat_comes_off_in_the_shot_and_is_then_in_the_hand():
    shot = Shot("s", "sq", "master", "p", CAMERA, marks=(Mark("ann", 0.0),), events=(Does("b", 0.0, (Act("ann", "take_off", 1.5, what="coat"),), "She takes off her coat."),), seed=1)
    timed = time_shot(shot, {}, Fraction(24))
    p = perform(timed, Bible((COAT,), (PlaceDesign("p", "P"),), (PropDesign("coat", "coat"),)), Stage((), Light()))
    first, last = (next(a for a in p.at(f) if a.name == "ann") for f in (0, timed.frames - 1))
    assert first.key.costume == () and last.key.costume == ("-coat",)
    assert (first.key.pose.near_held, last.key.pose.near_held) == ("", "coat")
    tags = [{s.tag for s in p.draw(a).shapes} for a in (first, last)]
    assert "duffel_coat" in tags[0] and "duffel_coat" not in tags[1]
    assert p.props["coat"].kind == "folded_clothes" and p.props["coat"].colour == "#aa2222"


@pytest.mark.parametrize(("name", "kind", "seen"), [("coat", "folded_clothes", "folded_clothes"), ("badge", "box", "box"), ("gold chain", "rope", "rope"), ("hat", "hat", "hat"), ("captain's cap", "cap", "cap")])
def test_only_clothes_look_like_clothes_in_the_hand(name, kind, seen):
    shot = Shot("s", "sq", "master", "p", CAMERA, marks=(Mark("ann", 0.0, holds="it"),), seed=1)
    p = perform(time_shot(shot, {}, Fraction(24)), Bible((COAT,), (), (PropDesign("it", name, kind),)), Stage((), Light()))
    assert p.props["it"].kind == seen
