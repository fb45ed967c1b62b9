"""Where a person's joints and face are in a drawing: the 18 keypoints of OpenPose's COCO layout.

Takes a design, a light and a pose, as `draw_figure` does. Gives points in the drawing's metres; None where the
figure has no such joint or it faces away.
"""

from __future__ import annotations

from math import radians, sin

import numpy as np

from multiplane.core.design import CastDesign
from multiplane.toon.stage import Light

from .draw import figure_of
from .head import hair_angle, lay
from .human import Human, frame_of
from .pose import Pose
from .skeleton import camera_side, head_matrix, solve, trunk_of

KEYPOINTS = (
    "nose", "neck", "right_shoulder", "right_elbow", "right_wrist", "left_shoulder", "left_elbow", "left_wrist", "right_hip", "right_knee",
    "right_ankle", "left_hip", "left_knee", "left_ankle", "right_eye", "left_eye", "right_ear", "left_ear",
)  # fmt: skip
FACE_SEEN = 105.0  # degrees: a head turned further shows no nose
Keypoint = tuple[float, float] | None


def find_keypoints(design: CastDesign, pose: Pose, light: Light) -> tuple[Keypoint, ...]:
    """One point for each of KEYPOINTS. Only people have them: empty for creatures."""
    human = figure_of(design, light)
    if not isinstance(human, Human):
        return ()
    turned, flip = camera_side(pose)
    yaw = turned.yaw
    bones, frame = solve(turned, human.m), frame_of(turned, flip, human.m.height)
    right_arm, left_arm = (bones.far_arm, bones.near_arm) if flip else (bones.near_arm, bones.far_arm)
    right_leg, left_leg = (bones.near_leg, bones.far_leg) if (bones.c >= 0) != flip else (bones.far_leg, bones.near_leg)
    body = np.concatenate([[bones.neck], right_arm, left_arm, right_leg, left_leg]) @ frame[:, :2].T + frame[:, 2]
    head = _head(human, turned, frame, yaw, flip)
    points = {name: (float(x), float(y)) for name, (x, y) in zip(KEYPOINTS[1:14], body, strict=True)}
    return tuple(points.get(name) or head.get(name) for name in KEYPOINTS)


def _head(human: Human, pose: Pose, frame: np.ndarray, yaw: float, flip: bool) -> dict[str, Keypoint]:
    """Nose, eyes and ears, as far as the head shows them."""
    head_yaw = max(-80.0, min(180.0, yaw + pose.head_yaw))
    back, turn = head_yaw < 0, round(abs(head_yaw) / 5) * 5.0
    skull = human.head_parts(turn, flip != back).skull
    matrix = frame @ np.vstack([head_matrix(pose, trunk_of(pose, human.m), human.m, back), (0.0, 0.0, 1.0)])
    near, far = ("left", "right") if flip != back else ("right", "left")
    found: dict[str, tuple[float, float]] = {}
    if turn <= FACE_SEEN:
        look = human.look
        found["nose"] = tuple(lay(np.array([[0.0, 0.34]]), turn, skull)[0])
        found[f"{near}_eye"], found[f"{far}_eye"] = (tuple(p) for p in lay(np.array([[-look.eye_x, look.eye_y], [look.eye_x, look.eye_y]]), turn, skull))
    for side, phi in ((near, -92.0), (far, 92.0)):
        angle = phi + hair_angle(turn)
        if -110 <= angle <= 110:
            found[f"{side}_ear"] = (float(skull.across(np.array(sin(radians(angle))), np.array(0.40))), 0.40)
    return {name: tuple(np.array(p) @ matrix[:, :2].T + matrix[:, 2]) for name, p in found.items()}
