"""Walking and running: feet that stand still while they carry. The phase follows from the distance travelled."""

from __future__ import annotations

from math import cos, pi, radians, sin
from typing import NamedTuple

import numpy as np

from ..figure.pose import INDEX, blend
from ..figure.proportions import Measures
from .easing import ease
from .reach import Body, bring


class Gait(NamedTuple):
    """`stride`: metres of two steps as a share of leg length; `lift`: of the foot; `swing`: of the arms, degrees;
    `bounce`: of the body; `lean` forward; `yaw` of the body while it goes; `duty`: share of the cycle a foot carries;
    `toe`: degrees that heels stay off the ground; `limp`: how much shorter one leg carries; `hands`: arms that do
    not swing ("low", "up"); `knee`: how high knees come forward, of the height; `nod`: of the head, degrees."""

    stride: float = 1.55
    lift: float = 0.045
    swing: float = 29.0
    bounce: float = 0.014
    lean: float = 3.0
    yaw: float = 65.0
    elbow: float = 18.0
    duty: float = 0.60
    crouch: float = 0.0
    toe: float = 0.0
    limp: float = 0.0
    knee: float = 0.0
    nod: float = 1.2
    chest: float = 0.0  # bend of the spine: negative is proud
    head: float = 0.0


GAITS: dict[str, Gait] = {
    "walk": Gait(),
    "run": Gait(2.9, 0.12, 56.0, 0.026, 16.0, 70.0, 84.0, 0.36, 0.0, knee=0.05, nod=2.0),
    "creep": Gait(1.05, 0.10, 8.0, 0.010, 18.0, 62.0, 70.0, 0.66, 0.075, knee=0.06, chest=0.5, head=8.0),
    "tiptoe": Gait(0.85, 0.09, 6.0, 0.012, 4.0, 60.0, 70.0, 0.64, -0.005, toe=38.0, knee=0.05, chest=-0.2),
    "march": Gait(1.50, 0.13, 46.0, 0.016, -3.0, 66.0, 6.0, 0.58, -0.004, knee=0.10, chest=-0.5, head=4.0, nod=0.0),
    "strut": Gait(1.70, 0.07, 34.0, 0.026, -7.0, 60.0, 20.0, 0.56, knee=0.03, chest=-0.6, head=8.0, nod=3.0),
    "trudge": Gait(1.00, 0.018, 6.0, 0.010, 15.0, 62.0, 6.0, 0.68, 0.020, chest=0.9, head=-10.0, nod=3.0),
    "pace": Gait(1.50, 0.040, 14.0, 0.012, 9.0, 65.0, 30.0, 0.60, chest=0.3, head=-8.0),
    "hurry": Gait(1.75, 0.060, 38.0, 0.018, 12.0, 68.0, 64.0, 0.54, 0.006, nod=1.6),
    "limp": Gait(1.20, 0.022, 16.0, 0.010, 8.0, 62.0, 22.0, 0.62, 0.004, limp=1.0, nod=4.0),
    "stumble": Gait(1.40, 0.070, 40.0, 0.034, 15.0, 65.0, 40.0, 0.56, 0.02),
    "climb": Gait(0.80, 0.160, 10.0, 0.020, 10.0, 60.0, 60.0, 0.60, 0.01, knee=0.10),
    "sad": Gait(1.15, 0.020, 8.0, 0.008, 9.0, 62.0, 8.0, 0.66, 0.008, chest=0.6, head=-6.0, nod=2.0),
    "tired": Gait(1.00, 0.014, 12.0, 0.012, 12.0, 62.0, 6.0, 0.68, 0.016, chest=0.7, head=-4.0, nod=4.0),
    "angry": Gait(1.60, 0.070, 32.0, 0.022, 13.0, 66.0, 44.0, 0.56, knee=0.03, head=-4.0, nod=2.5),
    "happy": Gait(1.62, 0.075, 36.0, 0.030, -2.0, 62.0, 28.0, 0.56, knee=0.02, chest=-0.3, head=3.0, nod=2.0),
    "proud": Gait(1.50, 0.055, 20.0, 0.018, -7.0, 62.0, 14.0, 0.58, chest=-0.6, head=7.0),
    "afraid": Gait(1.05, 0.040, 4.0, 0.012, -3.0, 58.0, 84.0, 0.62, 0.030, chest=0.4, nod=1.0),
    "worried": Gait(1.25, 0.035, 10.0, 0.012, 7.0, 62.0, 60.0, 0.62, 0.008, chest=0.3, head=-3.0),
    "elder": Gait(1.05, 0.024, 10.0, 0.010, 8.0, 60.0, 30.0, 0.68, 0.014, chest=0.4, nod=2.0),
    "child": Gait(1.75, 0.080, 42.0, 0.032, 2.0, 64.0, 30.0, 0.54, knee=0.03, nod=2.4),
    "skip": Gait(2.2, 0.12, 48.0, 0.050, -2.0, 62.0, 30.0, 0.42, -0.02, knee=0.10, chest=-0.3, head=5.0),
    "carry": Gait(1.20, 0.030, 4.0, 0.012, -6.0, 62.0, 70.0, 0.64, 0.010, chest=-0.2),
    "push": Gait(0.85, 0.020, 2.0, 0.008, 22.0, 66.0, 20.0, 0.70, 0.030, chest=0.2),
    "pull": Gait(0.70, 0.020, 2.0, 0.008, 2.0, 62.0, 20.0, 0.70, 0.040),
    "drag": Gait(0.95, 0.030, 4.0, 0.012, 24.0, 64.0, 20.0, 0.66, 0.030, chest=0.4),
}
# How a walk changes with a mood; elders and children keep their age's own pace, with something of the mood.
MOODS = {"sad": "sad", "tired": "tired", "pained": "sad", "angry": "angry", "determined": "angry", "happy": "happy", "amused": "happy", "proud": "proud",
         "afraid": "afraid", "worried": "worried", "disgusted": "worried"}  # fmt: skip
SAME = {"chase": "run", "follow": "walk", "lead": "walk", "move": "walk"}


def choose_gait(verb: str, age: str, feeling: str) -> Gait:
    """How somebody of an age goes in a mood."""
    verb = SAME.get(verb, verb)
    if verb == "run":
        return GAITS["run"]._replace(stride=1.9, lean=12.0, lift=0.07, chest=0.3) if age == "elder" else GAITS["run"]._replace(swing=66.0, lift=0.14) if age == "child" else GAITS["run"]
    if verb in GAITS and verb != "walk":
        return GAITS[verb]
    mood = GAITS[MOODS[feeling]] if feeling in MOODS else None
    if age in ("elder", "child"):
        own = GAITS[age]
        return own if mood is None else own._replace(**{k: (getattr(own, k) + getattr(mood, k)) / 2 for k in ("stride", "lift", "swing", "bounce", "lean", "elbow", "crouch", "chest", "head", "nod", "knee")})
    return mood or GAITS["walk"]


def stride_metres(gait: Gait, m: Measures) -> float:
    return gait.stride * (m.hip - m.ankle * 0.5)


def step(values: np.ndarray, gait: Gait, m: Measures, distance: float, amount: float, depth: float, size: float = 1.0) -> None:
    """One drawing of a walk after `distance` metres. `depth` is how much forward motion the picture shows."""
    stride = stride_metres(gait, m) * size
    phase = (distance / stride) % 1.0
    reach = stride * gait.duty / 2 / (m.height * depth * size)
    for side, shift in (("near", 0.0), ("far", 0.5)):
        p = (phase + shift) % 1.0
        x, y, turn = _foot(p, gait, reach)
        _set(values, f"{side}_foot_x", x, amount)
        _set(values, f"{side}_foot_y", y, amount)
        _set(values, f"{side}_foot_turn", turn, amount)
        arm = gait.swing * cos(2 * pi * (p - 0.5 + 0.04))
        late = gait.swing * cos(2 * pi * (p - 0.5 - 0.06))  # the forearm follows the upper arm
        _set(values, f"{side}_shoulder", arm + 4, amount * 0.95)
        _set(values, f"{side}_elbow", gait.elbow + max(0.0, late) * 0.55, amount * 0.95)
        _set(values, f"{side}_wrist", -late * 0.30, amount * 0.8)
    # lowest just after the contacts (phase 0 and 0.5), highest at passing; running: highest in flight
    bounce = cos(4 * pi * (phase - (0.06 if gait.duty > 0.5 else 0.20)))
    dip = gait.limp * 0.045 * (0.5 + 0.5 * cos(2 * pi * (phase - 0.12)))  # onto the leg that hurts, and quickly off it
    values[INDEX["root_y"]] += amount * (-gait.bounce * bounce - gait.crouch - gait.bounce * 0.6 - dip + (0.018 if gait.duty < 0.5 else 0.0))
    values[INDEX["lean"]] += amount * (gait.lean + 1.5 * sin(4 * pi * phase) + gait.limp * 13 * cos(2 * pi * (phase - 0.12)))
    values[INDEX["bend"]] += amount * gait.chest
    values[INDEX["head_pitch"]] += amount * (gait.head + gait.nod * cos(4 * pi * (phase - 0.16)))
    values[INDEX["head_roll"]] += amount * 1.5 * cos(2 * pi * (phase - 0.1))
    values[INDEX["sway"]] += amount * (6 + gait.stride * 2.5 + 5 * sin(4 * pi * (phase - 0.1)))
    values[INDEX["bob"]] += amount * 2 * cos(4 * pi * (phase - 0.12))


def _foot(p: float, gait: Gait, reach: float) -> tuple[float, float, float]:
    """Foot against the body: forward, up (both of figure height), turn (degrees). Stance first, then swing."""
    tip = gait.toe / 38 * 0.022  # the ankle is that much higher on tiptoe
    if p < gait.duty:
        k = p / gait.duty
        heel = max(0.0, (k - 0.70) / 0.30)
        turn = 16 * (1 - k / 0.14) if k < 0.14 else -34 * heel * heel
        return reach * (1 - 2 * k), 0.018 * heel * heel + tip, turn * (1 - gait.toe / 60) - gait.toe
    k = (p - gait.duty) / (1 - gait.duty)
    x = -reach + 2 * reach * ease(k)
    lift = gait.lift * sin(pi * min(1.0, k * 1.05)) ** 0.9 if k < 0.95 else 0.0
    lift += gait.knee * max(0.0, sin(pi * min(1.0, max(0.0, (k - 0.2) / 0.75))))
    return x, lift + 0.018 * (1 - k) ** 2 + tip, -34 * (1 - k) ** 2 + 16 * ease((k - 0.5) * 2) - gait.toe


FLIES_M = 1.25  # how high birds fly, metres
BEAST_DEPTH, BIRD_DEPTH = 0.75, 0.6  # how the drawings of beasts and birds scale the steps of their feet


def gallop(values: np.ndarray, height: float, distance: float, amount: float, size: float = 1.0) -> None:
    """A beast at a run after `distance` metres: gathered over its feet, then stretched out in flight."""
    stride = 2.3 * height * size
    phase = (distance / stride) % 1.0
    reach = 0.38 * stride / 2 / (height * BEAST_DEPTH * size)
    run = Gait(lift=0.16, duty=0.38)
    for side, shift in (("near", 0.0), ("far", 0.42)):  # the front pair, then the hind pair
        x, y, _ = _foot((phase + shift) % 1.0, run, reach)
        _set(values, f"{side}_foot_x", x, amount)
        _set(values, f"{side}_foot_y", y, amount)
    if amount > 0.5:
        values[INDEX["near_knee"]] = 0.0
    out = cos(2 * pi * (phase - 0.80))  # 1 in flight, all four stretched
    values[INDEX["root_y"]] += amount * (0.05 + 0.06 * out)
    values[INDEX["stretch"]] += amount * -0.03 * out
    values[INDEX["head_pitch"]] += amount * (4 + 8 * cos(2 * pi * (phase - 0.7)))
    values[INDEX["sway"]] += amount * (10 + 10 * sin(2 * pi * phase))


def hop(values: np.ndarray, height: float, distance: float, amount: float, size: float = 1.0) -> None:
    """A small bird after `distance` metres: both feet together, still on the ground between its hops."""
    stride, duty = 0.62 * height * size, 0.45
    phase = (distance / stride) % 1.0
    reach = stride * duty / 2 / (height * BIRD_DEPTH * size)
    k = (phase - duty) / (1 - duty)
    x, lift = (reach * (1 - 2 * phase / duty), 0.0) if phase < duty else (-reach + 2 * reach * k, 0.16 * 4 * k * (1 - k))
    for side in ("near", "far"):
        _set(values, f"{side}_foot_x", x, amount)
        _set(values, f"{side}_foot_y", lift * 0.8, amount)
    crouch = 0.06 * sin(pi * phase / duty) if phase < duty else 0.0
    values[INDEX["root_y"]] += amount * (min(lift, 0.14) - crouch)
    values[INDEX["lean"]] += amount * (8 if phase < duty else -8 * (1 - k))
    values[INDEX["head_pitch"]] += amount * (6 * sin(2 * pi * phase))


def bob(values: np.ndarray, m: Measures, gait: Gait, distance: float, amount: float, size: float = 1.0) -> None:
    """The head of a walking bird: it stays where it is while the body goes on, and is thrust forward at each step."""
    phase = (2 * distance / (stride_metres(gait, m) * size)) % 1.0
    thrust = 1 - 2 * phase / 0.7 if phase < 0.7 else -1 + 2 * ease((phase - 0.7) / 0.3)
    _set(values, "head_roll", 8 * thrust, amount)


def flap(values: np.ndarray, height: float, seconds: float, share: float) -> None:
    """A bird on the wing after `seconds`, at `share` of its way: up, along, and down again. Small birds beat faster; large
    ones glide between a few beats."""
    rate = min(4.2, 1.55 / height**0.5)
    beat = rate * seconds
    if height > 0.38 and beat % 5 > 3:
        beat = 0.10  # wings spread
    up = ease(share / 0.24) * ease((1 - share) / 0.22)
    blend(values, min(1.0, 6 * share, 6 * (1 - share)), sway=90.0 * (beat % 1.0), tilt=0.0)
    values[INDEX["root_y"]] += FLIES_M / height * up + 0.05 * up * sin(2 * pi * beat)
    values[INDEX["lean"]] += 14 * (ease(share / 0.15) - ease((share - 0.12) / 0.15)) - 26 * ease((share - 0.82) / 0.12) * ease((1 - share) / 0.06)


def crawl(values: np.ndarray, m: Measures, distance: float, amount: float, size: float = 1.0) -> None:
    """On hands and knees after `distance` metres: a hand and the other knee move together."""
    h = m.height
    phase = (distance / (0.52 * h * size)) % 1.0
    blend(values, amount, root_y=(m.thigh * 0.96 - m.hip) / h + 0.01, lean=76.0, bend=-0.2, head_pitch=16.0, yaw=80.0 if values[0] >= 0 else -80.0)
    reach = 0.10
    for side, shift in (("near", 0.0), ("far", 0.5)):
        p = (phase + shift) % 1.0
        along = 1 - 2 * p / 0.6 if p < 0.6 else -1 + 2 * ease((p - 0.6) / 0.4)
        lift = 0.0 if p < 0.6 else 0.03 * sin(pi * (p - 0.6) / 0.4)
        _set(values, f"{side}_foot_x", -0.21 + reach * 0.8 * along, amount)
        _set(values, f"{side}_foot_y", 0.012 + lift, amount)
        _set(values, f"{side}_foot_turn", -78.0, amount)
        other = "far" if side == "near" else "near"
        _set(values, f"{other}_shoulder", 6 + 26 * along, amount)
        _set(values, f"{other}_elbow", 10 + lift * 900, amount)
        _set(values, f"{other}_wrist", 58 - 20 * along, amount)
    values[INDEX["head_pitch"]] += amount * 3 * sin(2 * pi * phase)
    values[INDEX["sway"]] += amount * 6 * sin(2 * pi * phase)


RUNG_M = 0.24  # between the rungs of a ladder


def climb_up(values: np.ndarray, m: Measures, climbed: float, amount: float) -> None:
    """Hand over hand, seen from behind, after `climbed` metres: hands and feet stay on their rungs while the body rises."""
    h, phase = m.height, (climbed / (2 * RUNG_M)) % 1.0
    blend(values, amount, root_y=-0.07, lean=4.0, head_pitch=10.0, near_knee=-0.5, far_knee=0.5, near_foot_turn=-12.0, far_foot_turn=-12.0)
    body = Body(values, m)
    for side, shift, across in (("near", 0.0, 0.15), ("far", 0.5, -0.15)):
        p = (phase + shift) % 1.0
        held = p / 0.65 if p < 0.65 else 1 - ease((p - 0.65) / 0.35)  # 0 high on its rung, 1 low
        _set(values, f"{side}_foot_y", (0.01 + 1.0 * RUNG_M * (1 - held)) / h, amount)
        _set(values, f"{side}_foot_x", 0.0, amount)
        bring(values, m, body, side, (across * h, 0.99 * h - 1.3 * RUNG_M * held), amount, palm=0.42)
    values[INDEX["root_x"]] += amount * 0.02 * sin(2 * pi * phase)
    values[INDEX["head_roll"]] += amount * 3 * sin(2 * pi * phase)


def pedal(values: np.ndarray, m: Measures, distance: float, amount: float, depth: float) -> None:
    """In the saddle of a bicycle after `distance` metres: feet go round with the pedals."""
    h = m.height
    turn = 2 * pi * distance / 2.4
    for side, shift in (("near", 0.0), ("far", pi)):
        _set(values, f"{side}_foot_x", (-0.04 + 0.13 * sin(turn + shift)) / (h * depth), amount)
        _set(values, f"{side}_foot_y", (0.30 + 0.13 * cos(turn + shift)) / h, amount)
        _set(values, f"{side}_foot_turn", -8 + 10 * sin(turn + shift), amount)


def _set(values: np.ndarray, name: str, target: float, weight: float) -> None:
    i = INDEX[name]
    values[i] += weight * (target - values[i])


def contacts(gait: Gait, m: Measures, start: float, end: float, size: float = 1.0) -> list[float]:
    """Distances travelled at which a heel touches the ground."""
    half = stride_metres(gait, m) * size / 2
    first = int(np.ceil(start / half + 1e-6))
    return [k * half for k in range(first, int(np.floor(end / half + 1e-6)) + 1)]


def seen_depth(yaw: float) -> float:
    """How much forward motion shows in the picture under a turn of the body (see `figure.skeleton`)."""
    return 0.35 + 0.65 * abs(sin(radians(yaw)))
