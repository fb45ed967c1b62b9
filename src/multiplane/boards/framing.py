"""Framing: how large, how high, how far to the side. Metres at the acting plane; see `core.shot.Framing`.

Eyes sit on the upper third, faces have room in the direction in which they look, and nothing that is not
dressed comes into view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from multiplane.core.design import PlaceDesign
from multiplane.core.shot import Framing

from .blocking import Presence
from .sights import Sight

FULL_M, MEDIUM_M, MEDIUM_CLOSE_M, CLOSE_M, INSERT_M = 2.6, 1.55, 1.15, 0.85, 0.5
LONGEST_LENS = 4.0
LOOK_ROOM = 0.09  # of the picture width
LOWEST_M = -0.55  # of the ground that may be seen below the acting plane's feet
SIDE_M = 0.5  # half of a person with room beside
REACH_M = 0.4  # more where somebody holds something out
# By age: the height of the eyes and of the hips, as shares of the standing height. Children have large heads.
EYES_AND_HIPS = {"baby": (0.82, 0.3), "child": (0.85, 0.38), "teen": (0.88, 0.44), "adult": (0.89, 0.45), "elder": (0.86, 0.42)}
LOWERED = {"kneel": 0.3, "crouch": 0.26, "lie": 0.74}  # of the height
ANIMAL_EYES = 0.8
HAT_FROM_M = 1.2  # in wider pictures a hat is seen whole; in closer ones it may be cut
LANDMARKS = {"lighthouse", "castle", "mountain", "city", "square", "castle_hall", "clock_tower", "church", "space", "bridge"}


@dataclass(frozen=True)
class Lens:
    """The picture's shape and the place that it must stay within."""

    place: PlaceDesign
    aspect: float = 16 / 9

    @property
    def tallest(self) -> float:
        return self.place.width / self.aspect

    def framing(self, x: float, y: float, height: float, lens: float) -> Framing:
        """A framing that shows nothing beyond the dressed width nor far below the ground."""
        height = min(height, self.tallest)
        room = max(0.0, (self.place.width - height * self.aspect) / 2)
        y = max(y, LOWEST_M + height / 2) if height > 1.2 else max(y, height / 2 - 0.15)
        return Framing(round(min(max(x, -room), room), 2), round(y, 2), round(height, 2), lens)


def eyes_of(presence: Presence) -> float:
    """Height of the eyes above the ground, metres."""
    if presence.small:
        return presence.height * ANIMAL_EYES if presence.pose != "lie" else presence.height * 0.45
    eyes, hips = (share * presence.height for share in EYES_AND_HIPS.get(presence.age, EYES_AND_HIPS["adult"]))
    if presence.pose == "sit":
        return min(eyes, presence.seat + 0.05 + eyes - hips)
    return eyes - LOWERED.get(presence.pose, 0.0) * presence.height


def looks_right(presence: Presence) -> int:
    """1 to the right, -1 to the left, 0 to or from the camera."""
    return 1 if presence.facing.endswith("right") else -1 if presence.facing.endswith("left") else 0


def wide(lens: Lens, *, exterior: bool) -> Framing:
    """The whole place; where a landmark stands behind, the camera looks up to it."""
    landmark = lens.place.kind in LANDMARKS
    height = min((12.0 if landmark else 7.0) if exterior else (6.0 if landmark else 4.6), lens.tallest)
    return lens.framing(0.0, height * (0.58 if exterior and landmark else 0.42), height, 1.6)


def headroom(presence: Presence, height: float) -> float:
    """What a hat adds to the visible height, metres."""
    return 0.45 * presence.hat if height < 1.4 else 0.0


def on_face(lens: Lens, presence: Presence, height: float, long: float) -> Framing:
    """One role: eyes on the upper third, room in front of the face."""
    extra = headroom(presence, height)
    height += extra
    x = presence.x + looks_right(presence) * LOOK_ROOM * height * lens.aspect
    y = eyes_of(presence) - height / 6 + 0.6 * extra
    if presence.hat and height >= HAT_FROM_M:
        crown = eyes_of(presence) + (1 - EYES_AND_HIPS.get(presence.age, EYES_AND_HIPS["adult"])[0]) * presence.height + 1.5 * presence.hat
        y = max(y, crown + 0.05 * height - height / 2)
    return lens.framing(x, y, deepen(height, presence.z, long), long)


def deepen(height: float, z: float, long: float) -> float:
    """The visible height at the acting plane that makes a figure at depth `z` as large as asked for: at
    `height` in the plane the camera is `long * height` away, and it must come nearer by `z`."""
    return max(0.3, height - z / long)


def on_group(lens: Lens, presences: Sequence[Presence], least: float, long: float = 2.0) -> Framing:
    """Several roles, all with a margin, the tallest eyes near the upper third."""
    left = min(p.x - SIDE_M - (REACH_M if p.holds and looks_right(p) < 0 else 0.0) for p in presences)
    right = max(p.x + SIDE_M + (REACH_M if p.holds and looks_right(p) > 0 else 0.0) for p in presences)
    eyes = [eyes_of(p) for p in presences]
    height = max(least, (right - left) / lens.aspect, (max(eyes) - min(eyes)) * 1.5 + 0.7)
    depth = sum(p.z for p in presences) / len(presences)
    full_below = min(eyes) - max(0.45, 0.3 * height)
    y = max(eyes) - height / 6 if height < 3.0 else max(eyes) - height * 0.12
    y = min(y, full_below + height / 2) if min(eyes) < max(eyes) - 0.3 else y
    return lens.framing((left + right) / 2, y, deepen(height, depth, long), long)


def over_shoulder(lens: Lens, seen: Presence, near: Presence) -> tuple[Framing, float]:
    """`seen` over the shoulder of `near`: the framing, and the x at which `near` stands at z = -0.9."""
    height, long = 1.25, 2.6
    side = -1 if near.x < seen.x else 1  # where the shoulder stands
    x, y = seen.x + side * 0.16 * height * lens.aspect, eyes_of(seen) - height / 6
    framing = lens.framing(x, y, deepen(height, seen.z, long), long)
    grows = long * framing.height / (long * framing.height + NEAR_Z)
    half = framing.height * lens.aspect / 2
    return framing, round(framing.x + side * half * 0.8 / grows, 2)


NEAR_Z = -0.9


def on_thing(lens: Lens, x: float, y: float, height: float) -> Framing:
    return lens.framing(x, y, height, 2.4)


def on_sight(lens: Lens, sight: Sight) -> Framing:
    """Something far behind the acting plane, with a long lens, so that what is near does not tower over it."""
    return lens.framing(sight.x, sight.y, max(1.2, sight.height - sight.z / LONGEST_LENS), LONGEST_LENS)


def shift(framing: Framing, *, zoom: float = 1.0, x: float = 0.0, y: float = 0.0) -> Framing:
    """`framing` moved by shares of its height and scaled by `zoom`."""
    return Framing(
        round(framing.x + x * framing.height, 2), round(framing.y + y * framing.height, 2),
        round(framing.height * zoom, 3), framing.lens,
    )


def half_width(framing: Framing, aspect: float) -> float:
    return framing.height * aspect / 2
