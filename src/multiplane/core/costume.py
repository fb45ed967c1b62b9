"""What roles put on and take off, for good: a coat that is taken off stays off in the shots that follow.

A state is a word with a sign ("+hat", "-coat"): what differs from the design. It lasts to the end of the scene, and beyond
it while the time of day stays the same. What is first put on in a scene was not worn before, what is first taken off was.
Read from deeds and the words of action; dialogue is never read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from .shot import Act, Does, Mark, Shot

PUT_ON = {"put_on": "", "put_on_hat": "hat", "put_on_glasses": "glasses"}
TAKE_OFF = {"take_off": "", "take_off_hat": "hat", "take_off_glasses": "glasses"}
# "He straightens his tie", "she tips her hat": hands at what is worn, which stays as it is.
_FUSSES = r"\b(?:adjusts?|straightens?|tips?|tugs?|touch(?:es)?|fixes|fix|lifts?|raises?|doffs?|smooths?|buttons?|zips?|wipes?|polish(?:es)?)\b[^.!?]*\b"

Costume = dict[str, str]  # word -> sign


def change(act: Act) -> tuple[str, str] | None:
    """The word of what is put on or taken off and its sign, None for other deeds."""
    for verbs, sign in ((PUT_ON, "+"), (TAKE_OFF, "-")):
        if act.verb in verbs:
            word = " ".join(re.findall(r"[\w'-]+", act.what.replace("_", " ").lower())) or verbs[act.verb]
            return (word, sign) if word else None
    return None


def wearer(act: Act) -> str:
    """Who wears it: "she puts the coat on him" dresses him."""
    return act.whom or act.role


def apply(costume: Sequence[str], word: str, sign: str) -> tuple[str, ...]:
    """A costume after one more change; the newest says what holds."""
    return (*(one for one in costume if one[1:] != word), f"{sign}{word}")


def dress_roles(shots: Iterable[Shot]) -> list[Shot]:
    """The shots, each with its marks as the shots before have left what they wear."""
    shots = list(shots)
    worn: dict[str, tuple[str, ...]] = {}
    before: Shot | None = None
    dressed = []
    for number, shot in enumerate(shots):
        if before is None or shot.scene != before.scene:
            worn = worn if before is not None and before.time == shot.time else {}
            worn = _as_it_opens(worn, [one for one in shots[number:] if one.scene == shot.scene])
        dressed.append(_dressed(shot, worn))
        for role, word, sign in changes(shot):
            worn[role] = apply(worn.get(role, ()), word, sign)
        before = shot
    return dressed


def changes(shot: Shot) -> list[tuple[str, str, str]]:
    """(role, word, sign) of everything that is put on or taken off in a shot."""
    said = {}
    for event in shot.events:
        if isinstance(event, Does):
            said[event.beat] = f"{said.get(event.beat, '')} {event.text}"
    found = []
    for event in shot.events:
        for act in event.acts if isinstance(event, Does) else ():
            one = change(act)
            if one is not None and not re.search(_FUSSES + re.escape(one[0].split()[-1]), said[event.beat], re.IGNORECASE):
                found.append((wearer(act), *one))
    return found


def _as_it_opens(worn: dict[str, tuple[str, ...]], scene: list[Shot]) -> dict[str, tuple[str, ...]]:
    worn = dict(worn)
    for shot in scene:
        for role, word, sign in changes(shot):
            if all(one[1:] != word for one in worn.get(role, ())):
                worn[role] = apply(worn.get(role, ()), word, "-" if sign == "+" else "+")
    return worn


def _dressed(shot: Shot, worn: dict[str, tuple[str, ...]]) -> Shot:
    def wear(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        return tuple(replace(mark, costume=worn[mark.role]) if worn.get(mark.role) else mark for mark in marks)

    beside = replace(shot.beside, marks=wear(shot.beside.marks)) if shot.beside else None
    return replace(shot, marks=wear(shot.marks), beside=beside)
