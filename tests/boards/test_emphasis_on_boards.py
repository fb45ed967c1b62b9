"""A line keeps its emphasis in its shot, also when a monologue is cut in pieces."""

from board_stories import plain_bible, says, scene

from multiplane.boards import plan
from multiplane.core import codec
from multiplane.core.shot import Speaks
from multiplane.core.story import Place, Role, Story


def spoken(*beats) -> list[Speaks]:
    story = Story("A Film", (Role("ann", "Ann"), Role("bob", "Bob")), (Place("room", "Room", True),), (), (scene(10, "room", "ann bob", *beats),))
    return [event for shot in plan(story, plain_bible(story)) for event in shot.events if isinstance(event, Speaks)]


def test_a_line_takes_its_stress_along():
    marked, plain = spoken(says("ann", "I never said that.", stress=((2, 7),)), says("bob", "You did."))
    assert marked.stress == ((2, 7),) and plain.stress == ()
    assert b"stress" not in codec.encode(plain)


def test_a_monologue_keeps_it_in_every_piece():
    sentence = "The ship came in at night and nobody saw it but the old keeper at the window. "
    text = (sentence * 4).strip()
    wanted = [text.find("nobody", at * len(sentence)) for at in range(4)]
    lines = spoken(says("ann", text, stress=tuple((at, at + 6) for at in wanted)))
    assert len(lines) > 1
    assert [line.text[start:end] for line in lines for start, end in line.stress] == ["nobody"] * 4
