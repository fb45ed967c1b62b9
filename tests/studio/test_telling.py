"""What a run tells: notes of one kind as one, one error once."""

from multiplane.core.errors import BadInput
from multiplane.telling import group_failures, group_notes, say_seconds


def test_verbs_that_nobody_knows_are_one_note():
    notes = [f"tea.fountain:{line}: nobody here knows how to act “{verb}”; they stay" for line, verb in ((3, "snow"), (9, "gleam"))]
    assert group_notes(notes) == ["tea.fountain:3, 9: nobody here knows how to act “snow”, “gleam”; they stay"]


def test_the_same_of_many_shots_is_one_note_and_the_rare_come_first():
    many = [f"sq010_sh{n:04}: mara speaks outside the picture" for n in range(10, 100, 10)]
    alone = "tea.fountain:7: This heading has no blank line after it."
    told = group_notes([*many, alone])
    assert told == [
        alone,
        "sq010_sh0010, sq010_sh0020, sq010_sh0030, sq010_sh0040 and 5 more: mara speaks outside the picture",
    ]


def test_a_note_without_a_place_stays_as_it_is():
    assert group_notes(["nothing is here", "nothing is here"]) == ["nothing is here"]


def test_one_error_is_told_once():
    error = BadInput("no voice speaks this language")
    assert group_failures({f"voices/{n}": error for n in "abcdef"}) == [
        "voices/a, voices/b, voices/c, voices/d and 2 more: no voice speaks this language"
    ]


def test_spans():
    assert (say_seconds(8.06), say_seconds(80.4), say_seconds(119.6)) == ("8.1 s", "1 min 20 s", "2 min 00 s")
