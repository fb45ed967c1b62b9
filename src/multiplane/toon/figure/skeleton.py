"""From a pose to joints: spine, arms by angles, legs by inverse kinematics. Metres, facing right, y up."""

from __future__ import annotations

from math import acos, atan2, cos, degrees, hypot, pi, radians, sin
from typing import NamedTuple

import numpy as np

from .pose import OTHER_ARM, Pose
from .proportions import Measures

PIVOT = (-0.02, 0.10)  # of the head, in head units
STANDS_OFF, EVENED = 8.0, 4.0  # degrees that arms stand off from a body seen from the front, and that hanging ones are evened out
NEAR_PASSES, FAR_PASSES = (0.0, 34.0), (102.0, 138.0)  # turns between which the plane of an arm passes over
LEAST_SPREAD = 0.18
TOWARDS_US = 0.65

REST_NEAR, REST_FAR = Pose().near_shoulder, Pose().far_shoulder


class Bones(NamedTuple):
    """Joint positions. `c` and `s` are cosine and sine of the body's turn; arrays are (2,) or (3, 2)."""

    c: float
    s: float
    pelvis: np.ndarray
    control: np.ndarray  # of the quadratic spine curve
    neck: np.ndarray
    head_angle: float  # radians, counter-clockwise
    near_arm: np.ndarray  # shoulder, elbow, wrist
    far_arm: np.ndarray
    near_leg: np.ndarray  # hip, knee, ankle
    far_leg: np.ndarray
    near_hand: float  # direction, radians
    far_hand: float
    near_foot: float
    far_foot: float


MOST_BENT = 158.0  # degrees that an elbow bends at most
STRAIGHT = 0.03  # a limb this near to its full reach (as a share of it) is drawn straighter than its bones would be


def two_bones(root: tuple[float, float], target: tuple[float, float], a: float, b: float, bend: float) -> tuple:
    """Joint and tip of two bones of length `a` and `b` that reach for `target`. `bend` > 0 puts the joint to
    the left of the line from root to target. Beyond its reach the limb stretches straight, a little."""
    dx, dy = target[0] - root[0], target[1] - root[1]
    d = hypot(dx, dy) or 1e-6
    reach = (a + b) * 0.999
    if d >= reach:
        stretch = min(d / reach, 1.06)
        ux, uy = dx / d, dy / d
        tip = (root[0] + ux * reach * stretch, root[1] + uy * reach * stretch)
        return (root[0] + ux * a * stretch, root[1] + uy * a * stretch), tip
    d = max(d, abs(a - b) + 1e-6)
    along = (a * a - b * b + d * d) / (2 * d)
    off = max(0.0, a * a - along * along) ** 0.5 * bend * min(1.0, 0.25 + 0.75 * (1 - d / (a + b)) / STRAIGHT)
    ux, uy = dx / d, dy / d
    return (root[0] + ux * along - uy * off, root[1] + uy * along + ux * off), target


class Trunk(NamedTuple):
    """What arms and head hang on."""

    c: float
    s: float
    depth: float  # how much of forward motion is seen in the picture
    pelvis: tuple[float, float]
    control: tuple[float, float]
    neck: tuple[float, float]
    near_root: tuple[float, float]  # shoulders
    far_root: tuple[float, float]
    near_plane: float  # see `planes`
    far_plane: float


def planes(yaw: float) -> tuple[float, float]:
    """How the planes in which near and far arm move are seen under a turn of 0…180: 1 as from the side, forward to the
    right; below 0 as its mirror, where an arm seen from the front or from behind swings outwards; 0 edge on, as it passes over."""
    turned, behind = _pass(yaw, *NEAR_PASSES), _pass(yaw, *FAR_PASSES)
    front = 1 - (1 - TOWARDS_US) * (1 - turned + behind)  # seen from the front or from behind, arms reach towards us or away
    return (2 * turned - 1) * front, (1 - 2 * behind) * front


def _pass(yaw: float, first: float, last: float) -> float:
    t = min(1.0, max(0.0, (yaw - first) / (last - first)))
    return t * t * (3 - 2 * t)


def _spread(c: float) -> float:
    """How far apart the shoulders are seen, as parts of their width: 1 from the front, a little at the side, crossed from behind."""
    return c if c >= LEAST_SPREAD else LEAST_SPREAD - (1 + LEAST_SPREAD) * ((LEAST_SPREAD - c) / (1 + LEAST_SPREAD)) ** 1.6


def camera_side(pose: Pose) -> tuple[Pose, bool]:
    """The pose with its yaw in 0…180 and its arms named by the camera's side, and whether it is to be mirrored."""
    flip = pose.yaw < 0 or pose.yaw > 180
    yaw = -pose.yaw if pose.yaw < 0 else 360 - pose.yaw if pose.yaw > 180 else pose.yaw
    if pose.crossed:
        pose = pose._replace(crossed=0, **{name: getattr(pose, other) for name, other in OTHER_ARM.items()})
    return pose._replace(yaw=yaw), flip


def trunk_of(pose: Pose, m: Measures) -> Trunk:
    """Pelvis, spine and shoulders of a pose whose yaw lies in 0…180."""
    turn = radians(pose.yaw)
    c, s = cos(turn), sin(turn)
    h = m.height
    depth = 0.35 + 0.65 * s
    px, py = pose.root_x * h * depth, m.hip + pose.root_y * h
    lean = radians(pose.lean + m.stoop * 0.55) * depth
    torso = m.neck - m.hip
    torso *= 1 + pose.breath * 0.014 + pose.stretch
    nx, ny = px + sin(lean) * torso, py + cos(lean) * torso
    ny -= abs(pose.bend) * 0.02 * h
    bulge = (pose.bend * 0.06 + m.stoop * 0.0035) * h * depth
    mx, my = (px + nx) / 2 - bulge, (py + ny) / 2
    # shoulders hang a little below the base of the neck
    ax, ay = sin(lean), cos(lean)
    lift = m.height * (pose.shrug * 0.03 + pose.breath * 0.004) - torso * 0.13
    half = m.shoulder * (0.80 if not m.feminine else 0.76)
    wide = half * _spread(c)
    near_root = (nx + ax * lift - ay * wide, ny + ay * lift + ax * wide * 0.3)
    far_root = (nx + ax * lift + ay * wide, ny + ay * lift - ax * wide * 0.3)
    return Trunk(c, s, depth, (px, py), (2 * mx - (px + nx) / 2, 2 * my - (py + ny) / 2), (nx, ny), near_root, far_root, *planes(pose.yaw))


def arm_angles(root: tuple[float, float], target: tuple[float, float], upper: float, fore: float, outward: float, bend: float) -> tuple[float, float]:
    """Shoulder and elbow in degrees, as a Pose has them, with which a hand reaches for `target`. `outward` -1 for
    a mirrored arm; `bend` 1 puts the elbow back, -1 the other way. What is too far is pointed at."""
    dx, dy = target[0] - root[0], target[1] - root[1]
    nearest = (upper * upper + fore * fore - 2 * upper * fore * cos(radians(180 - MOST_BENT))) ** 0.5
    d = min(max(hypot(dx, dy), nearest), (upper + fore) * 0.9995)
    at_root = acos(max(-1.0, min(1.0, (upper * upper + d * d - fore * fore) / (2 * upper * d))))
    fold = pi - acos(max(-1.0, min(1.0, (upper * upper + fore * fore - d * d) / (2 * upper * fore))))
    direction = atan2(dy, dx) - outward * bend * at_root
    shoulder = degrees(outward * (direction + pi / 2))
    return (shoulder + 90) % 360 - 90, degrees(fold) * bend


def head_matrix(pose: Pose, trunk: Trunk, m: Measures, head_back: bool) -> np.ndarray:
    """From head units (see `head`) to the figure, 2x3. `head_back`: the head is turned over the other shoulder."""
    h = m.head
    x = trunk.neck[0] + h * 0.015 * trunk.s * (1 if pose.yaw <= 110 else 0.3) + pose.head_pitch * 0.0006 * h * -trunk.s
    y = trunk.neck[1] + (m.height - m.head - m.neck) + PIVOT[1] * h + pose.head_pitch * 0.0012 * h - pose.shrug * 0.02 * m.height
    angle = head_angle(pose, trunk.depth) + radians(pose.head_pitch) * (0.25 + 0.55 * trunk.s)
    c, si = cos(angle), sin(angle)
    fx = -h if head_back else h
    squash = 1 + pose.stretch * 0.3
    return np.array([[c * fx, -si * h * squash, x - (c * fx * PIVOT[0] - si * h * squash * PIVOT[1])], [si * fx, c * h * squash, y - (si * fx * PIVOT[0] + c * h * squash * PIVOT[1])]])


def head_angle(pose: Pose, depth: float) -> float:
    return -radians(pose.head_roll) * depth - radians(pose.lean * 0.35) * depth


def stand_off(shoulder: float, near: bool, near_plane: float, far_plane: float) -> float:
    """Degrees that an arm stands off from a body seen from the front or from behind; at rest both hang alike."""
    rest, way = (REST_NEAR, 1.0) if near else (REST_FAR, -1.0)
    return (STANDS_OFF + way * EVENED * max(0.0, 1 - abs(shoulder - rest) / 40)) * max(0.0, -near_plane, -far_plane)


def _arm(root: tuple, shoulder: float, elbow: float, wrist: float, m: Measures, plane: float, side: float, reach: float) -> tuple:
    """Joints and the hand's direction. `plane` foreshortens what the arm does freely; what it reaches for in the
    picture (`reach` 0…1) it keeps, and its elbow passes over (`side`, see `planes`)."""
    outward = 1.0 if plane >= 0 else -1.0
    a = radians(-90 + outward * shoulder)
    b = a + outward * radians(elbow)
    joint = (root[0] + cos(a) * m.upper_arm, root[1] + sin(a) * m.upper_arm)
    tip = (joint[0] + cos(b) * m.forearm, joint[1] + sin(b) * m.forearm)
    k, e = abs(plane), abs(side)
    if k > 0.999 and e > 0.999:
        return np.array((root, joint, tip)), b + outward * radians(wrist)
    k += (1 - k) * reach
    dx, dy = tip[0] - root[0], tip[1] - root[1]
    along = ((joint[0] - root[0]) * dx + (joint[1] - root[1]) * dy) / max(1e-9, dx * dx + dy * dy)
    over = 1 - (1 - e) * reach  # of the elbow's way off the line from shoulder to wrist
    jx, jy = root[0] + along * dx + (joint[0] - root[0] - along * dx) * over, root[1] + along * dy + (joint[1] - root[1] - along * dy) * over
    joint, tip = (root[0] + (jx - root[0]) * k, jy), (root[0] + dx * k, tip[1])
    fore = atan2(tip[1] - joint[1] - 0.25 * (1 - k * k) * m.forearm, tip[0] - joint[0])
    return np.array((root, joint, tip)), fore + outward * k * radians(wrist)


def solve(pose: Pose, m: Measures) -> Bones:
    """The joints of a pose whose yaw lies in 0…180."""
    trunk = trunk_of(pose, m)
    c, s, depth, near, far = trunk.c, trunk.s, trunk.depth, trunk.near_plane, trunk.far_plane
    h, (px, py) = m.height, trunk.pelvis
    near_arm, near_hand = _arm(trunk.near_root, pose.near_shoulder + stand_off(pose.near_shoulder, True, near, far), pose.near_elbow, pose.near_wrist, m, near, far, pose.near_reach)
    far_arm, far_hand = _arm(trunk.far_root, pose.far_shoulder + stand_off(pose.far_shoulder, False, near, far), pose.far_elbow, pose.far_wrist, m, far, near, pose.far_reach)
    hip_half = m.hips * 0.52 * max(abs(c), 0.22)
    stance = m.hips * 0.10 * abs(c)
    legs = []
    for sign, fx, fy, knee in ((-1.0, pose.near_foot_x, pose.near_foot_y, pose.near_knee), (1.0, pose.far_foot_x, pose.far_foot_y, pose.far_knee)):
        root = (px + sign * hip_half, py)
        flip = near if sign < 0 else 1.0
        ground = 0.012 * h * abs(c) * (1 if sign > 0 else 0)
        target = (sign * (hip_half + stance) + fx * h * depth * (1.0 - 0.4 * max(0.0, -near, -far)), m.ankle + fy * h + ground)
        bend = knee * (0.55 + 0.45 * _pass(s, 0.2, 0.55)) * flip
        joint, tip = two_bones(root, target, m.thigh, m.shin, bend)
        legs.append(np.array((root, joint, tip)))
    return Bones(
        c, s, np.array((px, py)), np.array(trunk.control), np.array(trunk.neck), head_angle(pose, depth),
        near_arm, far_arm, legs[0], legs[1], near_hand, far_hand, radians(pose.near_foot_turn), radians(pose.far_foot_turn),
    )  # fmt: skip
