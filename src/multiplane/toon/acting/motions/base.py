"""What a motion is made of: keyed poses, things that swing, hands that reach, what is held and how.

Arm angles: 0 hangs, 90 reaches forward, 180 is up; the elbow bends on from there. Keys start with a small move the
other way (anticipation) where there is force, and overshoot where there is weight; hands that touch something reach
for it (`acting.reach`), so that they meet it on a child as on a giant.
"""

from __future__ import annotations

from typing import NamedTuple

from ..easing import Keys
from ..reach import Reach, Target


class Wave(NamedTuple):
    """A number that swings: `amount` either side, `rate` a second, between two fractions of the motion."""

    field: str
    amount: float
    rate: float
    start: float = 0.15
    end: float = 0.85
    bias: float = 0.0


class Motion(NamedTuple):
    """`near`/`far`: hand shapes; `grip` fraction at which something is taken or let go; `sounds`: (kind, fraction,
    strength); `lasting`: the end pose stays until another deed; `looks`: where the eyes go ("up", "down", "target",
    "around", "away", "hand"); `front`: the far arm is drawn before the body; `shape`: mouth shape; `reaches`: hands
    that arrive somewhere; `tool`/`other`: kinds of prop that near and far hand use, kept in the hand if somebody has
    one, else taken for the deed; `turn`: how the tool stands: "up", or degrees against the forearm (0 is across it,
    thumb side up); `tilt`: keys (fraction, degrees) added to that; `pieces`: things that stand there for the deed:
    (kind, metres ahead, metres up); `seated`: done sitting, the hands' places are meant from there."""

    keys: Keys
    waves: tuple[Wave, ...] = ()
    near: str = ""
    far: str = ""
    grip: float = 0.5
    sounds: tuple[tuple[str, float, float], ...] = ()
    looks: str = ""
    front: bool = False
    lasting: bool = False
    shape: str = ""
    reaches: tuple[Reach, ...] = ()
    tool: str = ""
    other: str = ""
    turn: str | float = "up"
    tilt: tuple[tuple[float, float], ...] = ()
    other_turn: str | float = "up"
    pieces: tuple[tuple[str, float, float], ...] = ()
    seated: bool = False


def arm(s: float, e: float, w: float = 0.0, side: str = "near") -> dict[str, float]:
    return {f"{side}_shoulder": s, f"{side}_elbow": e, f"{side}_wrist": w}


def both(s: float, e: float, w: float = 0.0) -> dict[str, float]:
    return {**arm(s, e, w), **arm(s, e, w, "far")}


def feet(near_x: float = 0.0, far_x: float = 0.0, near_y: float = 0.0, far_y: float = 0.0) -> dict[str, float]:
    return {"near_foot_x": near_x, "far_foot_x": far_x, "near_foot_y": near_y, "far_foot_y": far_y}


def hit(pose: dict[str, float], *, ready: dict[str, float] | None = None, up: float = 0.28, hold: float = 0.75, wind: float = 0.12) -> Keys:
    """In, past the goal, hold, out; with a wind-up the other way."""
    rows: list[tuple[float, dict[str, float]]] = [(0.0, {})]
    if ready:
        rows.append((wind, ready))
    over = {k: v * 1.05 if k.endswith("shoulder") else v * 1.15 if k in ("lean", "head_pitch", "root_y") else v for k, v in pose.items()}
    return Keys([*rows, (up, over), (up + 0.10, pose), (hold, pose), (1.0, {})])


def near(*path: tuple[float, Target], **how: object) -> Reach:
    """The near hand reaches along a path."""
    return Reach("near", path, **how)  # type: ignore[arg-type]


def far(*path: tuple[float, Target], **how: object) -> Reach:
    """The far hand reaches along a path."""
    return Reach("far", path, **how)  # type: ignore[arg-type]


SEATED_DROP = -0.125  # how far the pelvis is below standing in motions that are done sitting, of the height
SMALL = {"near_shoulder": -10.0, "near_elbow": 18.0}
CROUCH = {"lean": 34.0, "root_y": -0.16, "bend": 0.5, "head_pitch": -8.0}
SQUINT = {"lid": 0.55, "lower": 0.3, "brow": -0.25}
