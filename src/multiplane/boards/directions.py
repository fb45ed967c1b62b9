"""What the script tells the camera: CLOSE ON, RACK FOCUS, WHIP PAN, POV, HANDHELD, MONTAGE, MATCH CUT. In capitals, at the
start of a paragraph, as screenwriters set them.

A planned shot and the paragraphs that it plays arrive; the shot as it was asked for leaves. What is asked of somebody who is
not there is left to the planned picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from multiplane.core.shot import Camera, Framing, Mark, Shot
from multiplane.core.story import ActionBeat

from .blocking import Blocking, Presence
from .framing import CLOSE_M, MEDIUM_M, NEAR_Z, Lens, on_face, on_group, on_thing, over_shoulder, shift, wide
from .items import Item

_FORMS = (
    ("end", re.compile(r"(?:END|BACK TO)\s+(?:OF\s+)?(?:THE\s+)?(?:MONTAGE|SERIES(?: OF SHOTS)?|SCENE)\b")),
    ("montage", re.compile(r"(?:BEGIN\s+)?(?:MONTAGE|SERIES OF SHOTS)\b")),
    ("close", re.compile(r"(?:EXTREME\s+)?(?:CLOSE(?:[- ]?UP)?(?:\s+(?:ON|OF))?|E?CU|ANGLE ON)\b")),
    ("rack", re.compile(r"(?:RACK|PULL|SHIFT)\s+FOCUS\b|FOCUS\s+(?:SHIFTS|PULLS|RACKS)\b")),
    ("whip", re.compile(r"(?:WHIP|SWISH)[- ]?PAN\b|WHIP\b")),
    ("pov", re.compile(r"(?:FROM\s+)?(?P<who>[^.:!?]*?)[’']S?\s+(?:POV|POINT OF VIEW)\b|POV\b")),
    ("handheld", re.compile(r"HAND-?HELD\b")),
)  # fmt: skip
OWN_PICTURE = ("close", "rack", "whip", "pov")  # these are always pictures of their own
BARE = ("end", "montage", "handheld")  # nothing of them is played where nothing follows them
PARTS = {"hand": 0.55, "finger": 0.55, "foot": 0.06, "feet": 0.06, "shoe": 0.06, "boot": 0.08, "knee": 0.28, "chest": 0.74}  # height as a share of the figure's
PART_M, HAND_AWAY_M = 0.62, 0.16
FAR_M = 14.0  # where the focus goes when it leaves everybody
MONTAGE_TAIL, MONTAGE_ZOOM = 0.5, 0.95
MATCHED_M = 0.25  # figures farther apart in depth than this cannot be matched in size


class Direction(NamedTuple):
    kind: str
    words: str  # what follows: of what, to whom
    who: str = ""  # whose point of view


def direction_in(text: str) -> Direction | None:
    """The direction that a paragraph opens with, if any."""
    for kind, form in _FORMS:
        if found := form.match(text.lstrip(" -–—*_(")):
            rest = text.lstrip(" -–—*_(")[found.end() :].strip(" :–—-.")
            return Direction(kind, rest, (found.groupdict().get("who") or "").strip())
    return None


def is_bare(text: str) -> bool:
    """Whether a paragraph is nothing but a direction ("END MONTAGE"): there is nothing in it to play."""
    found = direction_in(text)
    return found is not None and found.kind in BARE and (found.kind != "handheld" or not found.words)


def own_picture(item: Item) -> bool:
    """Whether an item begins with a direction that asks for a picture of its own."""
    found = direction_in(item.text) if isinstance(item.beat, ActionBeat) and item.carries else None
    return found is not None and found.kind in OWN_PICTURE


def is_directed(group: Sequence[Item]) -> bool:
    """Whether the script tells the camera something here."""
    return any(isinstance(item.beat, ActionBeat) and direction_in(item.beat.text) for item in group)


def in_montage(groups: Sequence[tuple[Item, ...]]) -> list[bool]:
    """For each group whether what it plays stands inside a montage."""
    inside, found = False, []
    for group in groups:
        played = None
        for item in group:
            direction = direction_in(item.beat.text) if isinstance(item.beat, ActionBeat) else None
            if direction and direction.kind in ("montage", "end"):
                inside = direction.kind == "montage"
            if item.kind != "mark" and played is None:
                played = inside
        found.append(bool(played))
    return found


def direct(shot: Shot, group: tuple[Item, ...], start: Blocking, lens: Lens) -> Shot:
    """The shot as the script's words to the camera want it. `start` is the blocking when it begins."""
    for item in group:
        if not isinstance(item.beat, ActionBeat) or not (direction := direction_in(item.beat.text)):
            continue
        if directed := _DIRECTED.get(direction.kind, _leave)(shot, direction, start, lens):
            return directed
    return shot


def montage(shot: Shot, *, first: bool) -> Shot:
    """A shot of a montage: it comes by a dissolve, drifts, and has time for both of its dissolves."""
    camera = shot.camera
    if camera.move == "hold":
        camera = replace(camera, end=shift(camera.start, zoom=MONTAGE_ZOOM), move="push")
    return replace(shot, camera=camera, transition_in=shot.transition_in if first else "dissolve", tail=shot.tail + MONTAGE_TAIL, note=f"montage; {shot.note}".strip("; "))


def match_cut(before: Shot, shot: Shot, lens: Lens) -> Shot:
    """A shot that opens with its figure where, and as large as, the last picture of `before` had one."""
    one, other = _figure(before), _figure(shot)
    if one is None or other is None or abs(one.z - other.z) > MATCHED_M:
        return shot
    last = before.camera.end
    start = lens.framing(other.x - (one.x - last.x), last.y, last.height, last.lens)
    end = start if shot.camera.move == "hold" else shot.camera.end
    return replace(shot, camera=replace(shot.camera, start=start, end=end), note=f"matched; {shot.note}".strip("; "))


def _figure(shot: Shot) -> Mark | None:
    """The figure that a shot is about: the one nearest to the middle of its picture."""
    marks = [mark for mark in shot.marks if not mark.extra]
    return min(marks, key=lambda mark: abs(mark.x - shot.camera.end.x), default=None)


# each direction ---------------------------------------------------------------------------------------------


def _leave(shot: Shot, direction: Direction, start: Blocking, lens: Lens) -> Shot | None:
    return None


def _close(shot: Shot, direction: Direction, start: Blocking, lens: Lens) -> Shot | None:
    presence = _named(direction.words, start)
    if presence is None:
        return None
    part = next((share for word, share in PARTS.items() if re.search(rf"\b{word}", direction.words.lower())), None)
    if part is not None:
        away = HAND_AWAY_M * (-1 if presence.facing.endswith("left") else 1) if part == PARTS["hand"] else 0.0
        seat = presence.seat if presence.pose == "sit" else 0.0
        framing = on_thing(lens, presence.x + away, max(part * presence.height - (0.18 if seat else 0.0), 0.12), PART_M)
    else:
        framing = on_face(lens, presence, CLOSE_M, 2.4)
    return replace(shot, purpose="close", camera=Camera(framing, shift(framing, zoom=0.94), "push"), note=f"close on {direction.words}")


def _rack(shot: Shot, direction: Direction, start: Blocking, lens: Lens) -> Shot | None:
    there = [presence for presence in start.presences.values() if presence.on and not presence.small]
    target = _named(direction.words, start)
    near = next((presence for presence in there if presence is not target), None)
    if near is None:
        return None
    if target is None:  # from somebody to what lies behind
        framing = on_face(lens, near, MEDIUM_M, 2.4)
        return replace(shot, purpose="single", camera=Camera(framing, framing, "hold", near.z, FAR_M), note="the focus goes to what is behind")
    framing, x = over_shoulder(lens, target, near)
    shoulder = next((mark for mark in shot.marks if mark.role == near.role and not mark.extra), None)
    shoulder = shoulder or Mark(near.role, x, NEAR_Z, near.facing, near.pose, near.holds, near.feeling, near.looks_at)  # it may have stood outside the picture
    marks = (*(mark for mark in shot.marks if mark.role != near.role or mark.extra), replace(shoulder, x=x, z=NEAR_Z))
    camera = Camera(framing, framing, "hold", NEAR_Z, target.z, aperture=1.6)
    return replace(shot, purpose="over_shoulder", marks=marks, camera=camera, note=f"the focus goes from {near.role} to {target.role}")


def _whip(shot: Shot, direction: Direction, start: Blocking, lens: Lens) -> Shot | None:
    target = _named(direction.words, start)
    there = [presence for presence in start.presences.values() if presence.on and presence is not target]
    if target is not None:
        end = on_face(lens, target, MEDIUM_M, 2.0)
    else:
        spot = next((spot for spot in lens.place.spots if spot.name and re.search(rf"\b{re.escape(spot.name)}\b", direction.words.lower())), None)
        x = spot.x if spot else -_side(there[0].x if there else -1.0) * lens.place.width * 0.36
        end = lens.framing(x, 1.25, 2.3, 2.0)
    begin = on_face(lens, there[0], MEDIUM_M, 2.0) if there else lens.framing(-end.x, end.y, end.height, 2.0)
    begin = Framing(begin.x, end.y, end.height, 2.0)
    if abs(begin.x - end.x) < end.height:  # a whip across nothing is none: it comes from farther off
        begin = lens.framing(end.x - _side(end.x) * end.height * 2.2, end.y, end.height, 2.0)
    return replace(shot, purpose="single", camera=Camera(begin, end, "whip"), hold=max(shot.hold, 1.8), note=f"a whip {direction.words}".strip())


def _pov(shot: Shot, direction: Direction, start: Blocking, lens: Lens) -> Shot | None:
    viewer = _named(direction.who, start)
    others = [presence for presence in start.presences.values() if presence.on and presence is not viewer]
    seen = [presence for presence in others if _is_named(presence.role, direction.words)] or others
    framing = on_group(lens, seen, 1.9, 2.0) if seen else wide(lens, exterior=not shot.interior)
    marks = tuple(mark for mark in shot.marks if viewer is None or mark.role != viewer.role)
    whose = f"{viewer.role} sees this" if viewer else "seen through somebody's eyes"
    return replace(shot, purpose="pov", marks=marks, camera=Camera(framing, shift(framing, zoom=0.96), "handheld"), note=whose)


def _handheld(shot: Shot, direction: Direction, start: Blocking, lens: Lens) -> Shot | None:
    return replace(shot, camera=replace(shot.camera, move="handheld"), note=f"hand-held; {shot.note}".strip("; "))


_DIRECTED = {"close": _close, "rack": _rack, "whip": _whip, "pov": _pov, "handheld": _handheld}


def _named(words: str, start: Blocking) -> Presence | None:
    """The first role on stage that `words` name."""
    return next((presence for presence in start.presences.values() if presence.on and _is_named(presence.role, words)), None)


def _is_named(role: str, words: str) -> bool:
    return bool(re.search(rf"\b{re.escape(role.replace('_', ' '))}\b", words.lower().replace("’", "'")))


def _side(x: float) -> int:
    return 1 if x >= 0 else -1
