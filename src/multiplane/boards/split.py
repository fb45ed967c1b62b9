"""SPLIT SCREEN: two people in two places in one picture, from where the script says so to its end or the scene's.

    SPLIT SCREEN: MAUD in the kitchen, BEN in the forest.

The first who is named stands on the left. A place that the script does not name is that of the scene.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from multiplane.core.design import Bible, PlaceDesign
from multiplane.core.shot import Beside, Camera, Facing, Framing, Mark, Shot
from multiplane.core.story import ActionBeat, Scene, Story

from .blocking import Presence
from .framing import MEDIUM_M, Lens, on_face
from .items import Item

_OPENS = re.compile(r"[\s\-–—*_(]*(?:SPLIT[- ]SCREEN|INTERCUT)\b[\s:–—-]*")
_ENDS = re.compile(r"[\s\-–—*_(]*END\s+(?:OF\s+)?(?:SPLIT[- ]SCREEN|INTERCUT)\b")
ASIDE_M = 0.08  # both stand a little towards the middle


class Half(NamedTuple):
    role: str
    place: str


def splits(groups: Sequence[tuple[Item, ...]], scene: Scene, story: Story) -> list[tuple[Half, Half] | None]:
    """For each group the two halves that it is seen in, or None for an undivided picture."""
    now, found = None, []
    for group in groups:
        for item in group:
            if isinstance(item.beat, ActionBeat) and item.carries:
                now = None if _ENDS.match(item.beat.text) else read_split(item.beat.text, scene, story) or now
        found.append(now)
    return found


def read_split(text: str, scene: Scene, story: Story) -> tuple[Half, Half] | None:
    """The halves that a paragraph asks for; None where it asks for none, or names fewer than two people."""
    opens = _OPENS.match(text)
    if not opens:
        return None
    words = text[opens.end() :].lower()
    named = sorted((found.start(), role.id) for role in story.roles if (found := re.search(rf"\b{re.escape(role.name.lower())}\b", words)))
    if len(named) < 2:
        return None
    (first, left), (second, right) = named[:2]
    return Half(left, _place_in(words[first:second], scene, story)), Half(right, _place_in(words[second:], scene, story))


def _place_in(words: str, scene: Scene, story: Story) -> str:
    fits = [place.id for place in story.places if any(re.search(rf"\b{re.escape(word)}\b", words) for word in (place.name.lower(), place.kind) if word)]
    return fits[0] if fits else scene.place


def split_shot(shot: Shot, pair: tuple[Half, Half], bible: Bible, aspect: float) -> Shot:
    """The shot as a split screen of both halves."""
    one, other = (_half(half, bible, aspect / 2, left=k == 0) for k, half in enumerate(pair))
    (place, camera, mark), (place_beside, camera_beside, mark_beside) = one, other
    beside = Beside(place_beside.id, camera_beside, (mark_beside,), (), place_beside.interior, shot.time, "clear" if place_beside.interior else shot.weather)
    return replace(
        shot, purpose="two_shot", place=place.id, interior=place.interior, camera=camera, marks=(mark,), props=(), beside=beside, dressing=(),
        note=f"split screen: {pair[0].role}, {pair[1].role}",
    )  # fmt: skip


def _half(half: Half, bible: Bible, aspect: float, *, left: bool) -> tuple[PlaceDesign, Camera, Mark]:
    place = next((one for one in bible.places if one.id == half.place), PlaceDesign(half.place, half.place))
    design = next((one for one in bible.cast if one.id == half.role), None)
    facing: Facing = "three_quarter_right" if left else "three_quarter_left"
    presence = Presence(half.role, -ASIDE_M if left else ASIDE_M, facing=facing)
    if design:
        presence.height, presence.age = design.height, design.age
    framing = on_face(Lens(place, aspect), presence, MEDIUM_M, 2.2)
    closer = Framing(framing.x, framing.y, round(framing.height * 0.95, 2), framing.lens)
    return place, Camera(framing, closer, "push"), Mark(half.role, presence.x, facing=facing)
