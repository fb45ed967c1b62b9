"""Arms and legs at work: ways across the stage, swings, stooping, and how what is held stands in the hand.

Takes blended numbers of a pose and changes them in place.
"""

from __future__ import annotations

from collections.abc import Callable
from math import pi, sin

import numpy as np

from ..figure.pose import INDEX, REST, shift
from ..figure.proportions import Measures
from ..figure.species import BEASTS, BIRDS, walks_upright
from .easing import ease, envelope
from .gait import BEAST_DEPTH, BIRD_DEPTH, bob, crawl, gallop, hop, pedal, seen_depth, step
from .motions import Motion
from .parts import Part, Playing, Travel
from .reach import Point, hand_turn

HOPPERS = ("rabbit", "frog", "squirrel")  # they hop, however slowly they go
HOPS_BELOW_M = 0.27  # smaller birds hop
AIRBORNE = ("fly", "swim", "float", "dive")  # ways on which no foot touches the ground


def stoop(v: np.ndarray, motion: Motion, find: Callable[[str], Point | None], height: float, root_y: float, lean: float) -> None:
    """Bend as far as the thing lies low: to the ground for a coin, hardly at all to a table."""
    name = motion.reaches[0].path[0][1][0]
    spot = find(name) if name in ("thing", "resting") else None
    if spot is not None:
        share = max(0.0, min(1.35, 1.35 * (1 - spot[1] / (0.60 * height))))
        v[INDEX["root_y"]] = root_y + (v[INDEX["root_y"]] - root_y) * share
        v[INDEX["lean"]] = lean + (v[INDEX["lean"]] - lean) * share


def bow_to(v: np.ndarray, motion: Motion, find: Callable[[str], Point | None], height: float, t: float) -> None:
    """Bend down to a handle that is low: to a chest, not to a door."""
    name = motion.reaches[0].path[0][1][0]
    spot = find(name) if name == "handle" else None
    low = min(1.0, max(0.0, 1.0 - spot[1] / (0.44 * height))) * envelope(t, 0.24, 0.2) if spot is not None else 0.0
    if low > 0:
        shift(v, low, root_y=-0.20, lean=52.0, bend=0.4, head_pitch=-10.0)


def tool_turns(v: np.ndarray, m: Measures, motion: Motion, play: Playing, frame: int, crossed: bool = False) -> tuple[float, float]:
    """How what is used stands in near and far hand, degrees against upright."""
    t = (frame - play.frame_in) / max(1, play.frame_out - play.frame_in)
    tilt = float(np.interp(t, [k for k, _ in motion.tilt], [d for _, d in motion.tilt])) if motion.tilt else 0.0
    weight = envelope(min(1.0, t), 0.2, 0.15)
    out = []
    for side, turn, more in (("near", motion.turn, tilt), ("far", motion.other_turn, 0.0)):
        along = 0.0 if turn == "up" else hand_turn(v, m, side, float(turn), crossed)
        out.append((along + more) * weight)
    return out[0], out[1]


def swing(v: np.ndarray, motion: Motion, t: float, seconds: float) -> None:
    for wave in motion.waves:
        if wave.start <= t <= wave.end:
            span = wave.end - wave.start
            weight = envelope((t - wave.start) / span, 0.15, 0.2)
            v[INDEX[wave.field]] += weight * (wave.bias + wave.amount * sin(2 * pi * wave.rate * (t - wave.start) * seconds))


def elder_hands(v: np.ndarray, part: Part) -> None:
    if part.design.age == "elder":
        v[INDEX["near_elbow"]] += 8
        v[INDEX["far_elbow"]] += 8


def hold(v: np.ndarray, part: Part, frame: int, prop: str, *, hangs: bool = False, away: bool = False) -> None:
    """Something in the hand keeps the forearm up, or what is heavy the arm down; deeds move it from there. In the hand `away`
    from the camera, whose shoulder is ahead, it is kept nearer to the body."""
    if not prop:
        return
    since = part.holds.at(frame)[0]
    k = ease((frame - since + 4) / 10) if since > -50 else 1.0
    i, j = INDEX["near_shoulder"], INDEX["near_elbow"]
    shoulder, elbow = (4, 6) if hangs else (4, 88) if away else (26, 66)
    v[i] += k * (shoulder + 0.25 * (v[i] - REST[i]) - v[i])
    v[j] += k * (elbow + 0.25 * (v[j] - REST[j]) - v[j])


def carry_angle(v: np.ndarray, prop: str) -> float:
    """Held things hang or stand upright, and swing a little with the arm."""
    return float(v[INDEX["sway"]]) * -0.6 if prop else 0.0


def go(v: np.ndarray, part: Part, travel: Travel, m: Measures, frame: int, amount: float, yaw: float) -> None:
    """Legs for a way across the stage. In a crowd everybody is at another moment of the step."""
    gone = part.walked(frame) + (part.seed % 997 / 997 * 1.4 if part.mark.extra else 0.0)
    if walks_upright(part.design) and travel.verb == "crawl":
        crawl(v, m, gone, amount, part.mark.size)
    elif walks_upright(part.design) and travel.verb == "ride":
        pedal(v, m, gone, 1.0, seen_depth(yaw))
    elif part.design.species in BEASTS and not walks_upright(part.design):
        if travel.gait.duty < 0.5 or part.design.species in HOPPERS:
            gallop(v, part.design.height, gone, amount, part.mark.size)
        else:
            step(v, travel.gait, m, gone, amount, BEAST_DEPTH, part.mark.size)
    elif part.design.species in BIRDS and not walks_upright(part.design):
        if travel.verb not in AIRBORNE and part.design.height < HOPS_BELOW_M and not BIRDS[part.design.species].neck:
            hop(v, part.design.height, gone, amount, part.mark.size)
        elif travel.verb not in AIRBORNE:
            step(v, travel.gait, m, gone, amount, BIRD_DEPTH, part.mark.size)
            bob(v, m, travel.gait, gone, amount, part.mark.size)
    elif travel.verb not in AIRBORNE or not walks_upright(part.design):
        step(v, travel.gait, m, gone, amount, seen_depth(yaw), part.mark.size)
