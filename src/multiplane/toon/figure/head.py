"""The head: its outline as it turns, ears and nose, and how a face lies on it.

Unit: the head's height. Chin at y = 0, crown at y = 1, x = 0 the middle. Everything is drawn facing right;
`turn` is the yaw in degrees, 0…180.
"""

from __future__ import annotations

from math import radians, sin

import numpy as np

from .batch import Batch, oval, smooth
from .colour import RGB, Inks, darker, mix

LEVELS = np.array([0.0, 0.06, 0.19, 0.37, 0.57, 0.77, 0.92, 1.0])
# Half-widths from the front at LEVELS, chin to crown.
SHAPES: dict[str, tuple[float, ...]] = {
    "oval": (0.11, 0.21, 0.32, 0.395, 0.415, 0.375, 0.23, 0.0),
    "round": (0.16, 0.29, 0.405, 0.46, 0.455, 0.40, 0.25, 0.0),
    "square": (0.22, 0.31, 0.385, 0.405, 0.41, 0.385, 0.26, 0.0),
    "heart": (0.07, 0.17, 0.30, 0.405, 0.445, 0.41, 0.25, 0.0),
    "long": (0.12, 0.19, 0.285, 0.335, 0.355, 0.34, 0.23, 0.0),
    "pear": (0.20, 0.34, 0.435, 0.445, 0.385, 0.33, 0.20, 0.0),
    "triangle": (0.05, 0.13, 0.25, 0.37, 0.425, 0.405, 0.25, 0.0),
    "egg": (0.15, 0.26, 0.37, 0.425, 0.41, 0.35, 0.21, 0.0),
    "alien": (0.06, 0.14, 0.25, 0.36, 0.48, 0.52, 0.36, 0.0),
    "diamond": (0.08, 0.17, 0.31, 0.435, 0.40, 0.33, 0.21, 0.0),
    "jowl": (0.26, 0.375, 0.42, 0.40, 0.385, 0.36, 0.24, 0.0),
    "bean": (0.13, 0.24, 0.34, 0.37, 0.385, 0.385, 0.27, 0.0),
}
FACE_RADIUS = 0.42
NOSES = ("soft", "button", "pointed", "round", "long", "hook", "wide", "snub")


def face_angle(turn: float) -> float:
    """How far the face goes round, degrees: less than the head, so that a profile keeps its eye."""
    return 62.0 * max(0.0, sin(radians(turn))) ** 1.35 if turn <= 90 else 62.0 + (turn - 90) * 1.3


def hair_angle(turn: float) -> float:
    return 70.0 * sin(radians(turn)) if turn <= 90 else 70.0 + (turn - 90) * 110 / 90


class Skull:
    """The outline of one head shape under one turn."""

    def __init__(self, shape: str, turn: float, width: float = 1.0):
        front = np.array(SHAPES.get(shape, SHAPES["oval"])) * width
        s = sin(radians(turn))
        face = front * np.array([1.55, 1.18, 1.02, 0.93, 0.90, 0.92, 1.0, 1.0]) - 0.015
        back = np.maximum(front * 1.06, np.array([0.04, 0.12, 0.24, 0.38, 0.47, 0.45, 0.30, 0.0]) * width)
        back[:3] = np.array([0.03, 0.09, 0.20]) * width
        forward, rear = (face, back) if turn <= 90 else (front, front)
        if turn > 90:
            k = s
            forward, rear = front + (face - front) * k, front + (back - front) * k
            s = 1.0
        self.turn = turn
        self.right = front + (forward - front) * s
        self.left = front + (rear - front) * s
        self.right[-1] = self.left[-1] = 0.0
        self.top_shift = -0.03 * sin(radians(turn))

    def edge(self, y: np.ndarray | float, side: float) -> np.ndarray:
        """Half-width at heights `y` towards `side` (+1 where the face points)."""
        return np.interp(y, LEVELS, self.right if side > 0 else self.left)

    def across(self, sine: np.ndarray, y: np.ndarray) -> np.ndarray:
        """x on the surface where `sine` -1…1 goes from the left edge to the right edge."""
        return np.where(sine >= 0, sine * self.edge(y, 1), sine * self.edge(y, -1))

    def outline(self, grow_x: float = 0.0, grow_top: float = 0.0) -> np.ndarray:
        """Points of the outline from the chin's right over the crown to the chin's left, (15, 2)."""
        y = LEVELS + grow_top * np.clip((LEVELS - 0.5) * 2, 0, 1)
        shift = self.top_shift * LEVELS
        right = np.stack([self.right + grow_x * np.clip(LEVELS * 3, 0, 1) + shift, y], 1)
        left = np.stack([-self.left - grow_x * np.clip(LEVELS * 3, 0, 1) + shift, y], 1)[::-1]
        right[-1, 0] = shift[-1]
        return np.concatenate([right, left[1:]])

    def contour(self) -> np.ndarray:
        return smooth(self.outline())


def lay(points: np.ndarray, turn: float, skull: Skull) -> np.ndarray:
    """Face coordinates onto the turned head: x bends around it and never leaves its edge."""
    e = radians(face_angle(turn))
    x, y = points[:, 0], points[:, 1]
    angle = np.clip(e + x / FACE_RADIUS, -1.55, 1.55)
    bent = FACE_RADIUS * np.sin(angle)
    rigid = FACE_RADIUS * sin(min(e, 1.55)) + x * 0.75
    narrow = min(1.06, max(0.80, float(skull.right[4]) / 0.40))
    out = np.stack([(0.65 * bent + 0.35 * rigid) * narrow, y], 1)
    np.minimum(out[:, 0], skull.edge(np.clip(y, 0.02, 0.98), 1) - 0.012, out=out[:, 0])
    return out


def skin_shade(skin: RGB) -> RGB:
    return mix(darker(skin, 0.20), (0.72, 0.26, 0.20), 0.14)


def lid_shade(skin: RGB) -> RGB:
    """Eyelids: a little darker and warmer than the skin, never like a bruise."""
    return mix(skin, skin_shade(skin), 0.48)


def add_head(batch: Batch, skull: Skull, skin: RGB, inks: Inks) -> None:
    batch.add(inks.ball(skin, 0.0, 0.46, 0.50, 0.80), skull.contour(), tag="skin")


def add_ears(batch: Batch, skull: Skull, skin: RGB, inks: Inks, *, behind: bool, big: float = 1.0) -> None:
    """Ears seen behind the head's edge (`behind`) or lying on it."""
    e = hair_angle(skull.turn)
    for phi in (-92.0, 92.0):
        angle = phi + e
        on_top = -75 < angle < 75 if skull.turn < 100 else False
        if on_top == behind or (angle > 100 and not behind):
            continue
        if angle > 110 or angle < -150:
            continue
        y = 0.40
        x = float(skull.across(np.array(sin(radians(angle))), np.array(y)))
        rx, ry = 0.062 * big, 0.098 * big
        batch.add(inks.across(skin, x - rx, x + rx, 0.62), oval(x, y, rx, ry, 0.12 if x < 0 else -0.12), tag="skin")
        if on_top or abs(angle) < 100:
            batch.add(inks.flat(skin_shade(skin)), oval(x + 0.006, y, rx * 0.5, ry * 0.56, 0.12), tag="skin")


_NOSES = {
    # name: (bridge y, tip y, tip forward, base width, roundness)
    "soft": (0.46, 0.335, 0.085, 0.055, 0.046),
    "button": (0.40, 0.345, 0.060, 0.050, 0.046),
    "snub": (0.42, 0.365, 0.080, 0.048, 0.040),
    "pointed": (0.48, 0.330, 0.135, 0.050, 0.022),
    "round": (0.42, 0.330, 0.080, 0.075, 0.072),
    "long": (0.52, 0.300, 0.115, 0.056, 0.044),
    "hook": (0.53, 0.295, 0.105, 0.056, 0.036),
    "wide": (0.44, 0.325, 0.070, 0.088, 0.060),
}


def add_nose(batch: Batch, skull: Skull, kind: str, skin: RGB, inks: Inks, size: float = 1.0) -> None:
    """The nose, in a warmer skin tone; in profile it breaks the outline of the face."""
    if skull.turn > 105:
        return
    bridge, tip, out, wide, ball = (v if i == 0 else v for i, v in enumerate(_NOSES.get(kind, _NOSES["soft"])))
    s = sin(radians(min(skull.turn, 90)))
    out, wide, ball = out * size * s, wide * size, ball * size
    base = float(lay(np.array([[0.0, tip]]), skull.turn, skull)[0, 0])
    top = float(lay(np.array([[0.0, bridge]]), skull.turn, skull)[0, 0])
    tx = base + out
    warm = mix(skin, (0.84, 0.36, 0.28), 0.30)
    near, far = wide * (1 - 0.35 * s), max(0.012, wide * (1 - 0.9 * s))
    points = [
        (top - 0.014, bridge), (top + 0.014 * (1 - s), bridge + 0.004), (tx + far * 0.5 * (1 - s) + ball * 0.2, tip + ball * 0.85),
        (tx + ball * (0.55 + 0.35 * (1 - s)), tip), (tx - 0.1 * ball, tip - ball * 0.80),
        (base - near, tip - ball * 0.66), (base - near * 1.06, tip + ball * 0.2),
    ]
    if kind == "hook":
        points[2] = (tx + ball * 0.4, tip + ball * 2.2)
    x0, x1 = base - near, tx + ball
    batch.add(inks.across(warm, x0 - 0.02, x1 + 0.02, 0.66), smooth(points))


def cheek(x: float, y: float, skull: Skull) -> np.ndarray:
    return oval(float(lay(np.array([[x, y]]), skull.turn, skull)[0, 0]), y, 0.085, 0.06)
