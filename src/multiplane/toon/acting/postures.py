"""Standing, sitting, lying, kneeling, and the way between them."""

from __future__ import annotations

from math import radians, sin

import numpy as np

from ..figure.pose import INDEX, blend
from ..figure.proportions import Measures
from .easing import ease, settle
from .parts import Part

SECONDS = 0.75  # from one posture to another


def take_posture(v: np.ndarray, part: Part, m: Measures, frame: int, fps: float, yaw: float) -> str:
    """Set legs and trunk for the posture at `frame`, in place. Gives its name."""
    since, before, now = part.posture.at(frame)
    k = (frame - since) / (SECONDS * fps)
    (a, seat_a), (b, seat_b) = before, now  # type: ignore[misc]
    if k >= 1 or a == b:
        _apply(v, b, seat_b, m, 1.0, yaw, part.mark.size)
        return b
    down = b in ("sit", "kneel", "lie")
    w = settle(k) if down else ease(k)
    _apply(v, a, seat_a, m, 1 - ease(k), yaw, part.mark.size)
    _apply(v, b, seat_b, m, w, yaw, part.mark.size)
    # the body leans forward to sit down or get up, and hands help
    push = sin(3.1416 * min(1.0, k)) if {a, b} & {"sit", "kneel"} else 0.0
    v[INDEX["lean"]] += 20 * push
    v[INDEX["head_pitch"]] += 6 * push
    v[INDEX["near_shoulder"]] += 14 * push
    v[INDEX["far_shoulder"]] += 14 * push
    return b


def _apply(v: np.ndarray, pose: str, seat: float, m: Measures, weight: float, yaw: float, size: float) -> None:
    if weight == 0:
        return
    h = m.height
    depth = 0.35 + 0.65 * abs(sin(radians(yaw)))
    if pose == "sit":
        seat_h = max(0.12 * h, (seat or 0.46) / size)
        drop = (seat_h + m.leg_width * 0.45 - m.hip) / h
        forward = m.thigh * 0.92 / h * max(0.62, abs(sin(radians(yaw)))) / depth
        hang = max(0.0, (seat_h - m.shin * 1.08 - m.ankle) / h)
        blend(v, weight, root_y=min(0.0, drop), near_foot_x=forward + 0.01, far_foot_x=forward + 0.05, near_foot_y=hang, far_foot_y=hang, lean=-2,
              near_shoulder=11, near_elbow=50, far_shoulder=14, far_elbow=48, near_foot_turn=-12 if hang > 0.02 else 0, far_foot_turn=-12 if hang > 0.02 else 0)
    elif pose == "kneel":
        blend(v, weight, root_y=-(m.hip - m.ankle) / h * 0.46, near_foot_x=-0.16, far_foot_x=0.14, near_foot_y=0.01, near_foot_turn=-60, lean=6, bend=0.2,
              near_shoulder=20, near_elbow=30, far_shoulder=34, far_elbow=40)
    elif pose == "lie":
        rest = ((seat or 0.0) / size + m.depth * 1.15 - 0.43 * h) / h
        blend(v, weight, tilt=90, root_y=rest, root_x=0.0, near_foot_x=0.0, far_foot_x=0.02, near_foot_y=rest, far_foot_y=rest, near_shoulder=8, far_shoulder=10, near_elbow=10,
              head_pitch=4, bend=0.0, lean=0)
    elif pose == "lean":
        blend(v, weight, lean=-8, near_foot_x=0.08, far_foot_x=0.12)
