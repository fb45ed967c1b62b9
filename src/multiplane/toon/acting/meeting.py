"""Where things and others are for somebody who reaches for them, and what a deed puts into hands.

Takes the parts of a shot at a frame. Gives points in the figure's own picture (metres, facing right, origin between
its heels), tools by hand, and the pieces that stand about for a deed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from multiplane.core.design import CastDesign, PropDesign, Spot
from multiplane.core.vocabulary import SURFACES

from ..figure.proportions import measure
from ..figure.species import BIRDS, walks_upright
from .motions import Motion, motion_for
from .parts import Part, Playing
from .reach import Point

MADE_UP = "~"  # before the kind of a prop that a deed needs and the script does not name
# Deeds in which the thing that is named is the tool itself.
_USES = frozenset("drink eat toast read phone play pour ring photograph spy smoke fish dig sweep water play_guitar play_violin play_flute hammer saw cut fan comb knit chop take_off_hat take_off_glasses".split())  # noqa: SIM905
BESIDE_M = 1.4  # furniture of the place this near is used in place of a piece of our own


def can_grasp(design: CastDesign) -> bool:
    """Whether somebody has hands."""
    return design.species == "robot" or walks_upright(design)


class Tools(NamedTuple):
    """Prop ids in the hands during a deed."""

    near: str = ""
    far: str = ""


class Piece(NamedTuple):
    prop: str
    x: float
    y: float
    flip: bool
    front: bool


THINGS = ("thing", "resting", "edge", "handle")


def find_points(part: Part, play: Playing, others: Mapping[str, Part], frame: int, around: Callable[[str], tuple[float, float] | None]) -> Callable[[str], Point | None]:
    """A function from names ("partner_hand", "thing", "resting" …) to points, None for what is not there or out of reach.
    `around` knows the things of the stage."""
    own, size = part.x(frame), part.mark.size
    sign = 1.0 if part.turn(frame) >= 0 else -1.0

    def find(name: str) -> Point | None:
        spot: tuple[float, float] | None = None
        if name in THINGS:
            spot = around(name)
            if spot is not None and name in ("edge", "handle") and abs(spot[0] - own) > 0.62 * part.design.height * size:
                return None
        elif play.act.whom in others and play.act.whom != part.name:
            spot = _of_partner(name, part, others[play.act.whom], frame)
        return None if spot is None else ((spot[0] - own) * sign / size, spot[1] / size)

    return find


def _of_partner(name: str, part: Part, other: Part, frame: int) -> tuple[float, float] | None:
    """Metres of the stage."""
    a, b = part.x(frame), other.x(frame)
    way = 1.0 if b >= a else -1.0
    h, head = other.design.height * other.mark.size, 0.0
    if not can_grasp(other.design) and other.design.species != "ghost":
        ahead = 0.2 if other.design.species in BIRDS else 0.58
        x, top = b - way * ahead * h, h * (0.86 if other.design.species in BIRDS else 0.98)
        return {"partner_crown": (x, top), "partner_mouth": (x - way * 0.24 * h, top - 0.28 * h)}.get(name, (x, top - 0.12 * h))
    m = measure(other.design)
    head, low = m.head * other.mark.size, _lowered(other, frame)
    mean = (h + part.design.height * part.mark.size) / 2
    points = {
        "partner_crown": (b, h - low), "partner_head": (b, h - low - 0.2 * head), "partner_face": (b - way * 0.30 * head, h - low - 0.56 * head),
        "partner_mouth": (b - way * 0.36 * head, h - low - 0.80 * head), "partner_shoulder": (b - way * 0.07 * h, 0.715 * h - low),
        "partner_back": (b + way * 0.02 * h, 0.60 * h - low), "partner_waist": (b - way * 0.06 * h, 0.49 * h - low), "partner_elbow": (b - way * 0.08 * h, 0.57 * h - low),
        "partner_hand": ((a + b) / 2, 0.56 * mean), "between": ((a + b) / 2, 0.53 * mean), "partner_hand_high": ((a + b) / 2 + 0.10 * way, 0.72 * mean),
    }  # fmt: skip
    return points.get(name)


def _lowered(other: Part, frame: int) -> float:
    """Metres by which somebody is lower than standing."""
    pose, seat = other.posture.now(frame)  # type: ignore[misc]
    m = measure(other.design)
    drop = {"sit": max(0.0, m.hip * other.mark.size - (seat or 0.46)), "kneel": 0.2 * m.height, "crouch": 0.22 * m.height, "lie": 0.78 * m.height}
    return drop.get(pose, 0.0)


def tools_of(part: Part, frame: int, holds: str, props: Mapping[str, PropDesign]) -> tuple[Tools, Motion | None, Playing | None]:
    """What is in both hands at a frame, and the deed that uses it."""
    for play in reversed(part.plays):
        if not play.frame_in <= frame < play.frame_out or not can_grasp(part.design):
            continue
        motion = motion_for(play.act.verb, play.act.whom, part.design.species)
        if not motion.tool and not motion.other:
            break
        return _tools(play, motion, holds, props), motion, play
    return Tools(holds), None, None


def _tools(play: Playing, motion: Motion, holds: str, props: Mapping[str, PropDesign]) -> Tools:
    what = play.act.what if play.act.what in props else ""
    kind = {name: props[name].kind for name in (holds, what) if name in props}
    near, far = (f"{MADE_UP}{k}" if k else "" for k in (motion.tool, motion.other))
    for name in dict.fromkeys(n for n in (what, holds) if n):
        if motion.tool and (kind.get(name) == motion.tool or (name == what and play.act.verb in _USES and not motion.other)):
            near = name
        elif motion.other and (kind.get(name) == motion.other or (name == what and play.act.verb in _USES)) or name == holds:
            far = name
    return Tools(near, far)


def pieces_of(parts: Mapping[str, Part], spots: Mapping[str, Spot], kinds: frozenset[str], place: str, frame: int) -> list[Piece]:
    """What stands about for the deeds of a shot: a piano to be played, a table to work at. `kinds` are those of the
    props that stand there anyway."""
    out: dict[str, Piece] = {}
    for part in parts.values():
        if part.mark.extra or not can_grasp(part.design):
            continue
        for play in part.plays:
            motion = motion_for(play.act.verb, play.act.whom, part.design.species)
            for kind, dx, dy in motion.pieces:
                kind = _climbed(kind, play.act.what)
                if not kind or kind in kinds or f"{part.name}{kind}" in out or _furnished(kind, place, spots, part.x(play.frame_in)):
                    continue
                at = min(max(frame, play.frame_in), play.frame_out)
                sign = 1.0 if part.turn(at + 8) >= 0 else -1.0
                x = part.x(at if kind in ("bicycle", "boat") else play.frame_in + 8) + sign * dx * part.design.height / 1.72
                out[f"{part.name}{kind}"] = Piece(f"{MADE_UP}{kind}", x, dy, sign < 0, kind == "boat")
    return list(out.values())


def _climbed(kind: str, what: str) -> str:
    """What somebody climbs who climbs: a ladder, a rope; trees and walls belong to the place."""
    if kind != "high_ladder":
        return kind
    words = set(what.lower().split())
    return kind if "ladder" in words or "scaffolding" in words else "climbing_rope" if words & {"rope", "mast", "pole", "drainpipe"} else ""


def _furnished(kind: str, place: str, spots: Mapping[str, Spot], x: float) -> bool:
    """Whether the place has such a thing where somebody needs it."""
    if kind in ("steering_wheel", "stool") and place in ("car", "spaceship", "train_carriage"):
        return True
    if kind == "boat" and place in ("ship_deck", "cabin"):
        return True
    words = SURFACES if kind in ("table", "basin") else {"chair", "bench", "seat", "sofa", "stool", "bed"} if kind == "stool" else {kind}
    return any(words & set(name.replace("_", " ").split()) and abs(spot.x - x) < BESIDE_M for name, spot in spots.items())
