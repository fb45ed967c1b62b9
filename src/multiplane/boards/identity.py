"""Shots keep their ids when the script changes, as in a studio: a new shot gets a number in between.

A shot is recognised by the script lines that it covers, then by the words that it plays, never by its
position. The alignment keeps the order, like a diff.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from multiplane.core.shot import AnyEvent, Does, Shot, Shows, Sounds, Speaks
from multiplane.core.story import Story

ALIKE = 0.45  # from here on, two shots are two states of one
LONGEST_BLOCK = 60  # shots of a changed stretch that are compared each with each


def assign_ids(previous: Sequence[Shot], planned: Sequence[Shot]) -> tuple[Shot, ...]:
    """`planned` with the ids (of scenes, shots and lines) that `previous` had for the same ones.

    New shots are numbered between their neighbours (sh0015); where there is no number left, letters follow.
    The film's own order is that of `planned`.
    """
    if not previous:
        return tuple(planned)
    partners = _match(previous, planned)
    scenes = _name_scenes(previous, planned, partners)
    return tuple(_name_shots(planned, partners, scenes))


def rename_scenes(story: Story, shots: Sequence[Shot]) -> Story:
    """`story` with the scene ids that its `shots` carry, so that scene and shots keep one name."""
    scene_of = {beat: shot.scene for shot in shots for beat in shot.covers}
    named = []
    for scene in story.scenes:
        id = next((scene_of[beat.id] for beat in scene.beats if beat.id in scene_of), scene.id)
        named.append(scene if id == scene.id else replace(scene, id=id))
    return replace(story, scenes=tuple(named))


# Matching ------------------------------------------------------------------------------------------------------


def _key(shot: Shot) -> Hashable:
    """What makes a shot this one: the beats that it covers, and for those that cover none, what they play."""
    return (shot.covers, tuple((event.beat, words_of(event)) for event in shot.events))


def words_of(event: AnyEvent) -> str:
    match event:
        case Speaks():
            return f"{event.role}: {event.text}"
        case Does():
            return event.text
        case Sounds() | Shows():
            return event.text
    return ""


def _match(previous: Sequence[Shot], planned: Sequence[Shot]) -> dict[int, Shot]:
    """For planned shots (by position) the previous shot that each one is."""
    partners: dict[int, Shot] = {}
    old, new = [_key(shot) for shot in previous], [_key(shot) for shot in planned]
    for kind, a, b, c, d in _opcodes(old, new):
        if kind == "equal":
            partners |= {c + k: previous[a + k] for k in range(b - a)}
        elif kind == "replace":
            partners |= _match_block(previous[a:b], planned[c:d], c)
    return partners


def _opcodes(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _match_block(previous: Sequence[Shot], planned: Sequence[Shot], offset: int) -> dict[int, Shot]:
    """Pair the shots of a changed stretch in order, so that the sum of their likeness is greatest."""
    if max(len(previous), len(planned)) > LONGEST_BLOCK:
        return {}
    rows, columns = len(previous), len(planned)
    alike = [[likeness(p, q) for q in planned] for p in previous]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for r in range(rows - 1, -1, -1):
        for c in range(columns - 1, -1, -1):
            pair = alike[r][c] + best[r + 1][c + 1] if alike[r][c] >= ALIKE else 0.0
            best[r][c] = max(best[r + 1][c], best[r][c + 1], pair)
    pairs, r, c = {}, 0, 0
    while r < rows and c < columns:
        if alike[r][c] >= ALIKE and best[r][c] == alike[r][c] + best[r + 1][c + 1]:
            pairs[offset + c] = previous[r]
            r, c = r + 1, c + 1
        elif best[r + 1][c] >= best[r][c + 1]:
            r += 1
        else:
            c += 1
    return pairs


def likeness(one: Shot, other: Shot) -> float:
    """0 (nothing in common) to 1 (the same words): shared beats, else shared words; roles and purpose help."""
    common = len(set(one.covers) & set(other.covers))
    if common:
        return 0.6 + 0.4 * common / max(len(one.covers), len(other.covers))
    a, b = " ".join(map(words_of, one.events)).split(), " ".join(map(words_of, other.events)).split()
    words = SequenceMatcher(None, a, b, autojunk=False).ratio() if a or b else 1.0
    same_role = {e.role for e in one.events if isinstance(e, Speaks)} == {e.role for e in other.events if isinstance(e, Speaks)}
    return 0.6 * words + 0.25 * same_role + 0.1 * (one.purpose == other.purpose) + 0.05 * (one.place == other.place)


# Naming --------------------------------------------------------------------------------------------------------


def _name_scenes(previous: Sequence[Shot], planned: Sequence[Shot], partners: dict[int, Shot]) -> dict[str, str]:
    """Planned scene id -> the scene's id. A scene is the one that most of its shots were in."""
    votes: dict[str, dict[str, int]] = {}
    for number, shot in enumerate(planned):
        ballot = votes.setdefault(shot.scene, {})
        if number in partners and shot.purpose != "title":
            ballot[partners[number].scene] = ballot.get(partners[number].scene, 0) + 1
    kept: dict[str, str] = {}
    for scene, ballot in votes.items():
        free = {old: count for old, count in ballot.items() if old not in kept.values()}
        if free:
            kept[scene] = max(free, key=lambda old: free[old])
    taken = {*kept.values(), *(shot.scene for shot in previous)}
    return _number(list(votes), kept, taken, "sq", 3)


def _number(order: list[str], kept: dict[str, str], taken: set[str], prefix: str, digits: int) -> dict[str, str]:
    """Names for `order`: the kept ones, and new numbers between their neighbours' for the others."""
    names: dict[str, str] = {}
    for position, one in enumerate(order):
        if one in kept:
            names[one] = kept[one]
            continue
        before = names[order[position - 1]] if position else ""
        after = next((kept[other] for other in order[position + 1 :] if other in kept), "")
        ahead = 1 + sum(1 for _ in _until_kept(order[position + 1 :], kept))
        names[one] = _between(before, after, ahead, taken, prefix, digits)
        taken.add(names[one])
    return names


def _until_kept(order: list[str], kept: dict[str, str]) -> list[str]:
    return order[: next((k for k, one in enumerate(order) if one in kept), len(order))]


def _between(before: str, after: str, ahead: int, taken: set[str], prefix: str, digits: int) -> str:
    """A free name after `before` and before `after`, leaving room for the rest of `ahead` new ones."""
    low = _value(before, prefix)
    high = _value(after, prefix) if after else None
    if high is None:
        number = (max([low, *(_value(name, prefix) for name in taken)]) // 10 + 1) * 10
        return f"{prefix}{number:0{digits}d}"
    step = max(1, min(10, (high - low) // (ahead + 1)))
    number = low + (step if step < 5 or (high - low) <= 10 else 10 if step == 10 else 5)
    while number < high and f"{prefix}{number:0{digits}d}" in taken:
        number += 1
    if number < high:
        return f"{prefix}{number:0{digits}d}"
    stem = before or f"{prefix}{0:0{digits}d}"
    return next(name for name in _lettered(stem) if name not in taken)


def _value(name: str, prefix: str) -> int:
    figures = "".join(ch for ch in name.removeprefix(prefix) if ch.isdigit())
    return int(figures) if figures else 0


def _lettered(stem: str):
    for letter in "abcdefghijklmnopqrstuvwxyz":
        yield stem + letter
    for number in range(1, 100_000):
        yield f"{stem}z{number:05d}"


def _name_shots(planned: Sequence[Shot], partners: dict[int, Shot], scenes: dict[str, str]) -> list[Shot]:
    by_scene: dict[str, list[int]] = {}
    for number, shot in enumerate(planned):
        by_scene.setdefault(scenes[shot.scene], []).append(number)
    named: dict[int, Shot] = {}
    for scene, numbers in by_scene.items():
        order = [str(number) for number in numbers]
        kept = {str(n): partners[n].id.rpartition("_")[2] for n in numbers if n in partners and partners[n].scene == scene}
        names = _number(order, kept, set(kept.values()), "sh", 4)
        for number in numbers:
            shot = replace(planned[number], id=f"{scene}_{names[str(number)]}", scene=scene)
            named[number] = _keep_lines(partners[number], shot) if number in partners else shot
    return [named[number] for number in range(len(planned))]


def _keep_lines(previous: Shot, shot: Shot) -> Shot:
    """Lines keep their ids within the shot: by their words, then by who speaks."""
    old = [event for event in previous.events if isinstance(event, Speaks)]
    new = [event for event in shot.events if isinstance(event, Speaks)]
    kept: dict[str, str] = {}
    tests: tuple[Callable[[Speaks], Hashable], ...] = (lambda e: (e.role, e.text), lambda e: e.role)
    for test in tests:
        for event in new:
            match = next((o for o in old if o.line not in kept.values() and test(o) == test(event)), None)
            if event.line not in kept and match is not None:
                kept[event.line] = match.line
    names = _number([event.line for event in new], kept, {event.line for event in old}, "line_", 3)
    events = tuple(replace(e, line=names[e.line]) if isinstance(e, Speaks) else e for e in shot.events)
    return replace(shot, events=events)
