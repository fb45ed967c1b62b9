"""Where to cut: items in groups, one group a shot.

Every decision looks only at a few items around the cut, and at words only through their number. So a changed
word moves no cut, and an inserted line moves those beside it alone.
"""

from __future__ import annotations

from multiplane.core.story import SpeechBeat

from .directions import own_picture
from .items import Item, travels

SHORT_WORDS = 5
LONGEST_GROUP_SECONDS = 11.0
SAME_SPEAKER_WORDS = 24
QUICK_ACTION_SECONDS = 2.5
STRONG = {"sad", "tender", "afraid", "angry", "pained", "disgusted"}


def cut(items: list[Item]) -> list[tuple[Item, ...]]:
    """`items` in groups. Transitions go with their neighbours; a scene of nothing else is one group."""
    played = [item for item in items if item.kind != "mark"]
    groups: list[list[Item]] = []
    for number, item in enumerate(played):
        if number and joins(played, number, groups[-1]):
            groups[-1].append(item)
        else:
            groups.append([item])
    return _return_marks(items, groups)


def _return_marks(items: list[Item], groups: list[list[Item]]) -> list[tuple[Item, ...]]:
    """Transitions and the like, back where they stood: with what comes before them, else with what follows."""
    home = {id(item): number for number, group in enumerate(groups) for item in group}
    here, placed = 0, [list(group) for group in groups] or [[]]
    for item in items:
        if id(item) in home:
            here = home[id(item)]
        else:
            placed[here].append(item)
    return [tuple(group) for group in placed]


def joins(items: list[Item], number: int, group: list[Item]) -> bool:
    """Whether item `number` is seen in the picture of `group`, which ends just before it."""
    before, item = items[number - 1], items[number]
    if _together(item) and before.kind == "speech":
        return True
    if own_picture(item) or any(own_picture(one) for one in group):
        return False
    if "text" in (before.kind, item.kind) or (before.beat.id == item.beat.id):
        return False
    if before.kind in ("sound", "air") and number > 1 and item.kind in ("speech", "deeds"):
        return len(group) == 1  # thunder is heard on the face of whoever answers it
    if sum(i.seconds for i in group) + item.seconds > LONGEST_GROUP_SECONDS:
        return False
    match before.kind, item.kind:
        case "speech", "speech":
            return _same_breath(before, item, group) or _quick_exchange(items, number)
        case "deeds", "speech":
            return number > 1 and len(group) == 1 and _quick_and_own(before, item)
        case "speech", "deeds":
            return item.seconds <= 1.7 and before.roles == item.roles and not _moves(item)
        case "deeds", "voice":
            return number > 1 and before.seconds <= 3.0
        case ("air", "things") | ("things", "air") | ("air", "air") | ("voice", "voice"):
            return True
        case ("sound", "sound"):
            return True
        case ("deeds", "sound"):
            return len(group) == 1 and _embraces(before)  # nobody lets go to hear a bell
    return False


def _together(item: Item) -> bool:
    return isinstance(item.beat, SpeechBeat) and bool(item.beat.dual)


def _same_breath(before: Item, item: Item, group: list[Item]) -> bool:
    channels = {getattr(i.beat, "channel", "") for i in (before, item)}
    return before.roles == item.roles and len(channels) == 1 and sum(i.words for i in group) + item.words <= SAME_SPEAKER_WORDS


def _quick_and_own(action: Item, speech: Item) -> bool:
    return action.roles == speech.roles and action.seconds <= QUICK_ACTION_SECONDS and not _moves(action)


def _embraces(item: Item) -> bool:
    return any(deed.verb in ("hug", "kiss", "dance") for deed in item.deeds)


def _moves(item: Item) -> bool:
    return any(travels(deed) for deed in item.deeds)


def is_short(item: Item) -> bool:
    """A line that may share a picture with its answer: few words, no strong feeling."""
    beat = item.beat
    return item.kind == "speech" and item.words <= SHORT_WORDS and getattr(beat, "feeling", "") not in STRONG


def _quick_exchange(items: list[Item], number: int) -> bool:
    """Two short lines, question and answer, in one two-shot; a longer rally is cut every second line."""
    run = 0
    while number - run > 0 and is_short(items[number - run]) and is_short(items[number - run - 1]):
        run += 1
    return run % 2 == 1 and items[number].roles != items[number - 1].roles
