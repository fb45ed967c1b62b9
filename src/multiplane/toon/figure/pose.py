"""Poses: everything that changes about a figure from drawing to drawing, as one hashable row of numbers.

Distances are fractions of the figure's height, angles degrees. A figure is authored facing right; `yaw` turns
it: 0 faces the camera, 90 right, -90 left, 180 away. "near" is the arm or leg on the camera's side; `crossed` says
that the arms have changed places: a hand belongs to the figure, and a figure that turns keeps what it holds in it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

HANDS = ("relaxed", "fist", "open", "point", "grip", "flat", "thumb")
MOUTH_SHAPES = ("rest", "mbp", "ai", "e", "i", "o", "u", "fv", "l", "s", "th", "r", "k")


class Pose(NamedTuple):
    """One drawing of a figure. Arms: `shoulder` 0 hangs, 90 reaches forward, 180 is up; `elbow` bends on."""

    yaw: float = 35.0
    tilt: float = 0.0  # the whole figure turned about its pelvis: 90 lies on its back
    root_x: float = 0.0  # pelvis against its place when standing
    root_y: float = 0.0
    lean: float = 0.0  # of the spine, forward
    bend: float = 0.0  # curve of the spine; positive rounds the back
    breath: float = 0.0  # 0…1 the chest lifts
    stretch: float = 0.0  # squash (negative) and stretch of the whole, 0.1 is much
    head_yaw: float = 0.0  # against the body
    head_pitch: float = 0.0  # up is positive
    head_roll: float = 0.0  # towards where the figure faces is positive
    near_shoulder: float = -7.0
    near_elbow: float = 17.0
    near_wrist: float = 0.0
    far_shoulder: float = 3.0
    far_elbow: float = 13.0
    far_wrist: float = 0.0
    shrug: float = 0.0  # shoulders lifted, 0…1
    near_foot_x: float = 0.0  # against its place when standing; forward is positive
    near_foot_y: float = 0.0
    near_foot_turn: float = 0.0  # toe down is negative
    far_foot_x: float = 0.0
    far_foot_y: float = 0.0
    far_foot_turn: float = 0.0
    near_knee: float = 1.0  # 1 bends forward, -1 back, 0 in between
    far_knee: float = 1.0
    sway: float = 0.0  # hair and cloth lag behind: positive trails back
    bob: float = 0.0  # hair and cloth lag upwards
    brow: float = 0.12  # raised 1, lowered -1
    brow_tilt: float = 0.0  # inner ends up 1 (sorrow), down -1 (anger)
    brow_skew: float = 0.0  # near brow up, far brow down
    lid: float = 0.88  # upper lid: 0 closed, 0.86 at ease, 1.1 wide
    lid_tilt: float = 0.0  # inner corner up 1, down -1
    lower: float = 0.05  # lower lid pushed up, 0…1
    gaze_x: float = 0.0  # against the face, -1…1; forward-facing side positive
    gaze_y: float = 0.0
    pupil: float = 1.0
    smile: float = 0.24  # -1…1
    open: float = 0.0  # jaw, 0…1, scales the mouth shape
    wide: float = 0.0  # mouth wider or narrower, -1…1
    cheek: float = 0.0  # blush, 0…1
    tears: float = 0.0
    near_reach: float = 0.0  # 0…1 the hand is where it means to be in the picture, however the body turns
    far_reach: float = 0.0
    mouth: int = 0  # index in MOUTH_SHAPES
    near_hand: int = 0  # index in HANDS
    far_hand: int = 0
    arms_front: int = 0  # far arm before the body
    near_held: str = ""  # prop id
    far_held: str = ""
    near_held_turn: float = 0.0  # of the prop against upright
    far_held_turn: float = 0.0
    crossed: int = 0  # the "near" arm is the one away from the camera


FIELDS = Pose._fields
NUMBERS = FIELDS.index("mouth")  # fields before it blend
INDEX = {name: i for i, name in enumerate(FIELDS)}
_ARM = ("shoulder", "elbow", "wrist", "reach", "hand", "held", "held_turn")
OTHER_ARM = {f"{a}_{part}": f"{b}_{part}" for part in _ARM for a, b in (("near", "far"), ("far", "near"))}

# Steps to which numbers are rounded, so that poses that look the same are the same drawing.
_STEP = {
    "yaw": 5.0, "tilt": 1.0, "root_x": 0.002, "root_y": 0.002, "lean": 1.0, "bend": 0.1, "breath": 0.25, "stretch": 0.01,
    "head_yaw": 5.0, "head_pitch": 1.0, "head_roll": 1.0, "shrug": 0.1, "sway": 1.0, "bob": 1.0, "cheek": 0.2, "tears": 0.1,
    "gaze_x": 0.125, "gaze_y": 0.125, "near_reach": 0.25, "far_reach": 0.25,
}  # fmt: skip
_ANGLES = ("shoulder", "elbow", "wrist", "turn")
STEPS = np.array(
    [_STEP.get(f, 2.0 if f.endswith(_ANGLES) else 0.004 if "foot" in f else 0.05) for f in FIELDS[:NUMBERS]]
)
REST = np.array(Pose()[:NUMBERS], float)


def quantise(values: np.ndarray, *, mouth: int = 0, near_hand: int = 0, far_hand: int = 0, arms_front: int = 0,
             near_held: str = "", far_held: str = "", near_held_turn: float = 0.0, far_held_turn: float = 0.0, crossed: int = 0) -> Pose:  # fmt: skip
    """A pose from blended numbers, rounded so that equal looks are equal keys."""
    rounded = (np.round(values / STEPS) * STEPS).round(4) + 0.0
    return Pose(*rounded.tolist(), mouth, near_hand, far_hand, arms_front, near_held, far_held,
                round(near_held_turn / 3) * 3.0, round(far_held_turn / 3) * 3.0, crossed)  # fmt: skip


def swap_arms(values: np.ndarray) -> None:
    """Give each arm the other's numbers, in place."""
    values[_NEAR_ARM], values[_FAR_ARM] = values[_FAR_ARM].copy(), values[_NEAR_ARM].copy()


_NEAR_ARM, _FAR_ARM = ([INDEX[f"{side}_{part}"] for part in _ARM[:4]] for side in ("near", "far"))


def blend(values: np.ndarray, weight: float, **targets: float) -> None:
    """Move the named numbers of `values` towards `targets` by `weight`, in place."""
    for name, target in targets.items():
        i = INDEX[name]
        values[i] += weight * (target - values[i])


def shift(values: np.ndarray, weight: float, **amounts: float) -> None:
    """Add `amounts` times `weight` to the named numbers of `values`, in place."""
    for name, amount in amounts.items():
        values[INDEX[name]] += weight * amount
