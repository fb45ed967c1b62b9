"""Hands that arrive where they mean to: at a face, a hip, a thing, another's hand. Inverse kinematics over keyed arms.

Takes blended numbers of a pose and where a hand is wanted; gives shoulder and elbow, in place. Points are metres in
the figure's own picture: facing right, origin on the ground between the heels.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import cos, pi, radians, sin
from typing import NamedTuple

import numpy as np

from ..figure.head import Skull, lay
from ..figure.pose import INDEX, NUMBERS, Pose
from ..figure.proportions import Measures
from ..figure.skeleton import (
    arm_angles,
    camera_side,
    head_matrix,
    solve,
    stand_off,
    trunk_of,
)
from .easing import ease

Point = tuple[float, float]
Target = tuple  # ("mouth",), ("mouth", dx, dy) or (x, y), offsets and coordinates in parts of the figure's height


class Reach(NamedTuple):
    """A hand on its way: `path` says at which fraction of the motion it is where; before and after, it eases from and
    to what the keys say, over `rise` and `fall`. `swing` is (x, y, times a second, phase) of height; `palm` where on
    the hand it touches, 0 wrist … 1 fingertips; `flip` puts the elbow to the other side; `arc` lifts moves between points."""

    side: str
    path: tuple[tuple[float, Target], ...]
    swing: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    palm: float = 0.5
    rise: float = 0.16
    fall: float = 0.16
    flip: bool = False
    arc: float = 0.0
    wrist: float = 0.0


# Where things are on a head, in face coordinates (`figure.face`).
_FACE: dict[str, Point] = {
    "mouth": (0.0, 0.17), "nose": (0.0, 0.33), "chin": (0.02, 0.03), "forehead": (0.0, 0.68), "eyes": (0.0, 0.47), "near_eye": (-0.17, 0.47),
    "far_eye": (0.17, 0.47), "near_cheek": (-0.25, 0.26), "far_cheek": (0.25, 0.26), "temple": (-0.28, 0.66), "far_temple": (0.28, 0.66),
}  # fmt: skip
# Where others are expected when there are none, in parts of the own height.
_MEANT: dict[str, Point] = {
    "partner_hand": (0.32, 0.55), "partner_shoulder": (0.34, 0.70), "partner_face": (0.36, 0.84), "partner_back": (0.30, 0.64), "partner_waist": (0.30, 0.52),
    "partner_head": (0.36, 0.95), "partner_elbow": (0.32, 0.60), "thing": (0.28, 0.30), "feet": (0.06, 0.06), "table": (0.27, 0.47), "edge": (0.36, 0.60), "handle": (0.36, 0.51),
}  # fmt: skip


class Body:
    """Named points on a body in the pose that `values` hold."""

    def __init__(self, values: np.ndarray, m: Measures, crossed: bool = False):
        self.crossed = crossed
        self.pose, self.flip = camera_side(Pose(*values[:NUMBERS].tolist(), crossed=int(crossed)))
        self.m, self.trunk = m, trunk_of(self.pose, m)

    def is_near(self, side: str) -> bool:
        """Whether the arm that a motion calls "near" or "far" is on the camera's side."""
        return (side == "near") != self.crossed

    def point(self, name: str) -> Point | None:
        """Metres, or None for what is not on a body."""
        if name in _FACE:
            return self._on_head(*_FACE[name])
        (px, py), (nx, ny), t, m = self.trunk.pelvis, self.trunk.neck, self.trunk, self.m
        along = lambda k, dx=0.0: (px + (nx - px) * k + dx, py + (ny - py) * k)  # noqa: E731
        ahead = m.depth * t.s * 0.8
        match name:
            case "crown" | "ear" | "back_of_head" | "far_ear":
                return self._round_head(name)
            case "chest":
                return along(0.70, ahead + 0.4 * m.shoulder * max(0.0, t.c))
            case "heart":
                return along(0.66, ahead * 0.6)
            case "belly":
                return along(0.30, ahead + m.belly * t.s)
            case "near_hip" | "far_hip":
                return along(0.10, self._side(name) * m.hips * max(0.35, abs(t.c)))
            case "near_ribs" | "far_ribs":
                return along(0.60, self._side(name) * m.shoulder * 0.9 * max(0.42, abs(t.c)) + ahead * 0.6)
            case "near_shoulder" | "far_shoulder":
                return t.near_root if self.is_near(name[:-9]) else t.far_root
            case "thighs":
                return px + m.thigh * 0.55 * t.depth, py
            case "shoe":
                x, y = solve(self.pose, m).far_leg[2].tolist()
                return x + 0.05 * m.height, y + 0.015 * m.height
            case "back":
                return along(0.12, -m.depth * 1.0)
        return None

    def _side(self, name: str) -> float:
        """On which side of the body, seen in the picture, a hip or a rib is."""
        return (-1.0 if self.is_near(name.split("_")[0]) else 1.0) * (1.0 if self.trunk.c > -0.2 else -1.0)

    def _on_head(self, x: float, y: float) -> Point:
        head_yaw = max(-80.0, min(180.0, self.pose.yaw + self.pose.head_yaw))
        turn = round(abs(head_yaw) / 5) * 5.0
        hx, hy = _laid(x, y, turn)
        return self._placed(hx, hy, head_yaw < 0)

    def _round_head(self, name: str) -> Point:
        head_yaw = max(-80.0, min(180.0, self.pose.yaw + self.pose.head_yaw))
        s = sin(radians(abs(head_yaw)))
        x, y = {"crown": (-0.05, 1.0), "back_of_head": (-0.34 - 0.1 * s, 0.70), "ear": (-0.40 + 0.34 * s, 0.42), "far_ear": (0.40, 0.42)}[name]
        return self._placed(x, y, head_yaw < 0)

    def _placed(self, x: float, y: float, back: bool) -> Point:
        matrix = head_matrix(self.pose, self.trunk, self.m, back)
        return float(matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]), float(matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2])


@lru_cache(maxsize=512)
def _laid(x: float, y: float, turn: float) -> Point:
    point = lay(np.array([[x, y]]), turn, _skull(turn))[0]
    return float(point[0]), float(point[1])


@lru_cache(maxsize=64)
def _skull(turn: float) -> Skull:
    return Skull("oval", turn)


def reach_for(values: np.ndarray, m: Measures, reach: Reach, t: float, seconds: float, find: Callable[[str], Point | None], moved: Point = (0.0, 0.0),
              crossed: bool = False) -> None:  # fmt: skip
    """Move an arm of the pose so that its hand is where `reach` wants it at fraction `t`, in place. `find` knows the
    points of the world, in the figure's own picture; plain coordinates are `moved` (metres), as for one who sits."""
    weight = _weight(reach, t)
    if weight <= 0:
        return
    body = Body(values, m, crossed)
    x, y = _along_path(reach, t, body, find, moved)
    sx, sy, rate, phase = reach.swing
    if rate:
        turn = 2 * pi * (rate * t * seconds + phase)
        x, y = x + sx * m.height * sin(turn), y + sy * m.height * cos(turn)
    bring(values, m, body, reach.side, (x, y), weight, palm=reach.palm, flip=reach.flip)
    i = INDEX[f"{reach.side}_wrist"]
    values[i] += weight * (reach.wrist - values[i])


def bring(values: np.ndarray, m: Measures, body: Body, side: str, target: Point, weight: float, *, palm: float = 0.5, flip: bool = False) -> None:
    """Blend one arm so that its palm comes to `target`."""
    near, trunk = body.is_near(side), body.trunk
    ways = [1.0 if plane >= 0 else -1.0 for plane in (trunk.near_plane, trunk.far_plane)]
    bend = ways[0] * ways[1] * (-1.0 if flip else 1.0)
    root = trunk.near_root if near else trunk.far_root
    shoulder, elbow = arm_angles(root, target, m.upper_arm, m.forearm + m.hand * palm, ways[0 if near else 1], bend)
    drawn = shoulder
    for _ in range(2):
        shoulder = drawn - stand_off(shoulder, near, trunk.near_plane, trunk.far_plane)
    i = INDEX[f"{side}_reach"]
    values[i] = max(values[i], weight)
    for name, wanted in ((f"{side}_shoulder", shoulder), (f"{side}_elbow", elbow)):
        i = INDEX[name]
        away = wanted - values[i]
        if name.endswith("shoulder") and abs(away) > 200:  # the short way round
            away -= 360.0 if away > 0 else -360.0
        values[i] += weight * away


def hand_point(pose: Pose, m: Measures, side: str, palm: float = 0.5) -> Point:
    """Where the palm of a hand is, metres in the figure's own picture."""
    bones = solve(camera_side(pose)[0], m)
    tip, angle = (bones.near_arm[2], bones.near_hand) if (side == "near") != bool(pose.crossed) else (bones.far_arm[2], bones.far_hand)
    return float(tip[0]) + cos(angle) * m.hand * palm, float(tip[1]) + sin(angle) * m.hand * palm


def hand_turn(values: np.ndarray, m: Measures, side: str, offset: float, crossed: bool = False) -> float:
    """Degrees by which something gripped turns with the forearm: 0 stands across it, `offset` is added."""
    body = Body(values, m, crossed)
    mirrored = (body.trunk.near_plane if body.is_near(side) else body.trunk.far_plane) < 0
    raised = values[INDEX[f"{side}_shoulder"]] + values[INDEX[f"{side}_elbow"]] + values[INDEX[f"{side}_wrist"]]
    direction = raised - 90.0
    turn = (direction + offset + 180.0) % 360.0 - 180.0
    return -turn if mirrored else turn


def _weight(reach: Reach, t: float) -> float:
    first, last = reach.path[0][0], reach.path[-1][0]
    if t < first:
        return ease((t - first + reach.rise) / reach.rise)
    return 1.0 if t <= last else 1.0 - ease((t - last) / reach.fall)


def _along_path(reach: Reach, t: float, body: Body, find: Callable[[str], Point | None], moved: Point) -> Point:
    path = reach.path
    i = next((k for k in range(len(path) - 1, -1, -1) if path[k][0] <= t), 0)
    a = _resolve(path[i][1], body, find, moved)
    if i + 1 >= len(path) or t < path[0][0]:
        return a
    b = _resolve(path[i + 1][1], body, find, moved)
    k = ease((t - path[i][0]) / max(1e-6, path[i + 1][0] - path[i][0]))
    return a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k + reach.arc * body.m.height * 4 * k * (1 - k)


def _resolve(target: Target, body: Body, find: Callable[[str], Point | None], moved: Point) -> Point:
    h = body.m.height
    if not isinstance(target[0], str):
        return target[0] * h + moved[0], target[1] * h + moved[1]
    name, dx, dy = target if len(target) == 3 else (target[0], 0.0, 0.0)
    point = body.point(name) or find(name)
    if point is None:
        meant = _MEANT.get(name, (0.28, 0.55))
        point = (meant[0] * h + moved[0], meant[1] * h + moved[1])
    return point[0] + dx * h, point[1] + dy * h
