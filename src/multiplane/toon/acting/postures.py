"""Standing, sitting, lying, kneeling, and the way between them."""

from __future__ import annotations

from math import radians, sin

import numpy as np

from ..figure.pose import INDEX, REST, blend
from ..figure.proportions import Measures
from ..figure.skeleton import solve
from .easing import ease, settle
from .parts import Part
from .reach import Body, bring

SECONDS = 0.75  # from one posture to another
FACE_DOWN = "lie_front"
# Fractions of a deed after which its posture begins: what comes before is keyed (`motions.postures`).
LATE = {"fall": 0.30, "collapse": 0.46, "faint": 0.44, "die": 0.46, "lie": 0.10}
_LYING = ("lie", FACE_DOWN)
_FEET = [INDEX["near_foot_x"], INDEX["far_foot_x"], INDEX["near_foot_y"], INDEX["far_foot_y"]]


def take_posture(v: np.ndarray, part: Part, m: Measures, frame: int, fps: float, yaw: float) -> str:
    """Set legs and trunk for the posture at `frame`, in place. Gives its name."""
    since, before, now = part.posture.at(frame)
    k = (frame - since) / (SECONDS * fps)
    (a, seat_a), (b, seat_b) = before, now  # type: ignore[misc]
    if k >= 1 or a == b:
        _apply(v, b, seat_b, m, 1.0, yaw, part.mark.size)
        _rest_hands(v, b, m, 1.0)
        return b
    down = b != "stand"
    w = settle(k) if down and b not in _LYING else ease(k)
    _apply(v, a, seat_a, m, 1 - ease(k), yaw, part.mark.size)
    _apply(v, b, seat_b, m, w, yaw, part.mark.size)
    if not {a, b} & set(_LYING):
        _step_over(v, _feet(a, seat_a, m, yaw, part.mark.size), _feet(b, seat_b, m, yaw, part.mark.size), k)
    # the body leans forward to sit down or get up, and hands help
    push = sin(3.1416 * min(1.0, k)) if {a, b} & {"sit", "kneel", "crouch", "ground"} else 0.0
    v[INDEX["lean"]] += 20 * push
    v[INDEX["head_pitch"]] += 6 * push
    v[INDEX["near_shoulder"]] += 14 * push
    v[INDEX["far_shoulder"]] += 14 * push
    _rest_hands(v, b, m, ease(2 * k - 1))
    return b


def _feet(pose: str, seat: float, m: Measures, yaw: float, size: float) -> np.ndarray:
    """Where the feet are in a posture: near x, far x, near y, far y."""
    rest = REST.copy()
    _apply(rest, pose, seat, m, 1.0, yaw, size)
    return rest[_FEET]


def _step_over(v: np.ndarray, before: np.ndarray, after: np.ndarray, k: float) -> None:
    """One foot after the other is lifted and set where the new posture wants it."""
    for i, share in enumerate((ease(2 * k), ease(2 * k - 1))):
        moved = before[i] + (after[i] - before[i]) * share
        raised = before[i + 2] + (after[i + 2] - before[i + 2]) * share
        v[_FEET[i]] = moved
        v[_FEET[i + 2]] = raised + (0.02 * sin(3.1416 * share) + 0.006 if 0 < share < 1 and abs(after[i] - before[i]) > 0.01 else 0.0)


def _rest_hands(v: np.ndarray, pose: str, m: Measures, weight: float) -> None:
    """Hands lie on thighs and knees."""
    if weight <= 0 or pose not in ("sit", "kneel", "crouch"):
        return
    body = Body(v, m)
    if pose == "sit":
        (x, y), rise = body.point("thighs") or (0.0, 0.0), m.leg_width * 0.42
        places = {"near": (x, y + rise), "far": (x + 0.035 * m.height, y + rise)}
    else:
        bones = solve(body.pose, m)
        (fx, fy), (nx, ny) = bones.far_leg[1].tolist(), bones.near_leg[1].tolist()
        near = (nx, ny) if pose == "crouch" else (fx - 0.03 * m.height, fy)
        places = {"near": (near[0], near[1] + m.leg_width * 0.3), "far": (fx, fy + m.leg_width * 0.3)}
    for side, place in places.items():
        bring(v, m, body, side, place, weight, palm=0.4)


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
        sink, tip = ease(weight * 1.5), ease(weight * 1.45 - 0.45)  # down on the ground first, then back
        blend(v, sink, root_y=rest, root_x=0.0, bend=0.0)
        v[INDEX["lean"]] += 26 * sink * (1 - tip) - v[INDEX["lean"]] * tip
        blend(v, tip, tilt=90, near_foot_x=0.0, far_foot_x=0.02, near_foot_y=rest, far_foot_y=rest, near_shoulder=8, far_shoulder=10, near_elbow=10, head_pitch=4)
        if 0 < weight < 1:
            blend(v, sink * (1 - tip), near_foot_x=0.20, far_foot_x=0.26, near_shoulder=-30, far_shoulder=-20, near_elbow=10)
            for foot in _FEET[2:]:
                v[foot] = max(v[foot], 0.008)
    elif pose == FACE_DOWN:
        rest = ((seat or 0.0) / size + m.depth * 1.4 - 0.43 * h) / h
        blend(v, weight, tilt=-86, root_y=rest, root_x=0.0, near_foot_x=0.02, far_foot_x=0.04, near_foot_y=rest, far_foot_y=rest + 0.02, near_shoulder=140, far_shoulder=112,
              near_elbow=24, far_elbow=40, head_pitch=16, bend=0.0, lean=0, near_foot_turn=-50, far_foot_turn=-50)
    elif pose == "crouch":
        blend(v, weight, root_y=-(m.hip - m.ankle) / h * 0.60, near_foot_x=-0.05, far_foot_x=0.07, near_foot_turn=-20, lean=24, bend=0.4, head_pitch=8,
              near_shoulder=40, near_elbow=46, far_shoulder=48, far_elbow=44)
    elif pose == "ground":
        blend(v, weight, root_y=(m.leg_width * 0.55 - m.hip) / h, near_foot_x=0.30, far_foot_x=0.36, near_foot_turn=24, far_foot_turn=30, lean=-4, bend=0.2,
              near_shoulder=-24, near_elbow=10, far_shoulder=16, far_elbow=30)
    elif pose == "lean":
        blend(v, weight, lean=-8, near_foot_x=0.08, far_foot_x=0.12)
