"""Clocks and clockwork: faces, cases, gears, pendulums."""

from __future__ import annotations

import random

import numpy as np

from ..drawing import Contour, ellipse, limb, polygon, rectangle, rounded
from ..props.bench import cog
from .colours import darken, lighten
from .scenery import Pen, Scenery, with_holes

FACE, HANDS = "#f3ead3", "#2f2c2b"


def hour_of(s: Scenery) -> float:
    """What the clocks show: eleven, where they all stopped, until something strikes twelve."""
    return 12.0 if s.happens("twelve", "strikes midnight", "firework", "happy new year") or s.happened("fireworks") else 11.0


def clock_face(pen: Pen, x: float, y: float, r: float, hour: float, rim: str, lit: bool = False) -> None:
    """A dial with marks and hands; `lit` from inside."""
    pen.fill(rim, ellipse(x, y, r * 1.13), tag="clock")
    pen.fill(lighten(rim, 0.10), *with_holes(ellipse(x, y, r * 1.07), ellipse(x, y, r)), tag="clock")
    if lit:
        pen.fill("#ffe9b0", ellipse(x, y, r), lit=True, tag="clock")
    else:
        pen.fill(FACE, ellipse(x, y, r), tag="clock")
    marks = []
    for k in range(12):
        a, long = k * np.pi / 6, 0.20 if k % 3 == 0 else 0.11
        marks.append(_bar(x, y, a, r * (0.9 - long), r * 0.9, r * (0.07 if k % 3 == 0 else 0.045)))
    hands = [_bar(x, y, hour / 12 * 2 * np.pi, -0.1 * r, 0.52 * r, 0.11 * r), _bar(x, y, (hour % 1) * 2 * np.pi, -0.12 * r, 0.76 * r, 0.075 * r)]
    pen.fill(HANDS, *marks, *hands, ellipse(x, y, r * 0.08), lit=lit, tag="clock")


def _bar(x: float, y: float, angle: float, near: float, far: float, wide: float) -> Contour:
    """A bar at a clock angle (0 up, clockwise)."""
    dx, dy = float(np.sin(angle)), float(np.cos(angle))
    h = wide / 2
    return polygon([(x + dx * near - dy * h, y + dy * near + dx * h), (x + dx * near + dy * h, y + dy * near - dx * h),
                    (x + dx * far + dy * h, y + dy * far - dx * h), (x + dx * far - dy * h, y + dy * far + dx * h)])


def wall_clock(pen: Pen, x: float, y: float, size: float, style: str, case: str, hour: float) -> None:
    """A clock on a wall, `size` metres high: round, square, sun, cuckoo or pendulum."""
    r = size * 0.42
    pen.fill("#0c0f16", ellipse(x + 0.05, y - 0.06, r * 1.18), alpha=0.16, tag="clock")
    if style == "square":
        pen.fade((x - r, 0), (x + r, 0), lighten(case, 0.05), darken(case, 0.08), rounded(x - r * 1.2, y - r * 1.2, x + r * 1.2, y + r * 1.2, r * 0.25), tag="clock")
        clock_face(pen, x, y, r * 0.82, hour, darken(case, 0.07))
    elif style == "sun":
        rays = [_bar(x, y, k * np.pi / 8, r * 0.7, r * (1.55 if k % 2 else 1.3), r * 0.12) for k in range(16)]
        pen.fill(case, *rays, tag="clock")
        clock_face(pen, x, y, r * 0.72, hour, case)
    elif style == "cuckoo":
        pen.fill(case, rectangle(x - r, y - r * 1.1, x + r, y + r * 0.8), tag="clock")
        pen.fill(darken(case, 0.09), polygon([(x - r * 1.5, y + r * 0.62), (x - r * 1.5, y + r * 0.5), (x, y + r * 1.5), (x + r * 1.5, y + r * 0.5), (x + r * 1.5, y + r * 0.62), (x, y + r * 1.9)]), polygon([(x - r, y + r * 0.7), (x + r, y + r * 0.7), (x, y + r * 1.6)]), tag="clock")
        clock_face(pen, x, y - r * 0.2, r * 0.62, hour, darken(case, 0.1))
        pen.fill("#3a342f", rectangle(x - r * 0.5, y - r * 2.5, x - r * 0.46, y - r * 1.1), rectangle(x + r * 0.46, y - r * 2.1, x + r * 0.5, y - r * 1.1),
                 ellipse(x - r * 0.48, y - r * 2.6, r * 0.13, r * 0.24), ellipse(x + r * 0.48, y - r * 2.2, r * 0.13, r * 0.24), tag="clock")
    elif style == "pendulum":
        pen.fade((x - r, 0), (x + r, 0), lighten(case, 0.04), darken(case, 0.08), rounded(x - r, y - r * 3.2, x + r, y + r * 1.2, r * 0.3), tag="clock")
        pen.fill("#2c2722", rounded(x - r * 0.66, y - r * 2.95, x + r * 0.66, y - r * 1.05, r * 0.15), tag="clock")
        pen.fill("#d8b055", rectangle(x - r * 0.05, y - r * 2.4, x + r * 0.05, y - r * 1.05), ellipse(x, y - r * 2.45, r * 0.3), tag="clock")
        pen.fill(darken(case, 0.06), polygon([(x - r * 1.15, y + r * 1.1), (x + r * 1.15, y + r * 1.1), (x, y + r * 1.75)]), tag="clock")
        clock_face(pen, x, y, r * 0.76, hour, darken(case, 0.09))
    else:
        clock_face(pen, x, y, r, hour, case)


def tall_clock(s: Scenery, pen: Pen, x: float, case: str, hour: float, high: float = 2.15) -> None:
    """A grandfather clock on the floor; its pendulum swings unless it is said to stand still."""
    w = 0.30
    pen.fill("#0c0f16", ellipse(x + 0.1, 0.0, 0.5, 0.06), alpha=0.25, tag="clock")
    pen.fade((x - w, 0), (x + w, 0), lighten(case, 0.05), darken(case, 0.09), rectangle(x - w * 1.15, 0, x + w * 1.15, 0.34), rectangle(x - w * 0.82, 0.34, x + w * 0.82, high - 0.62),
             rounded(x - w * 1.1, high - 0.66, x + w * 1.1, high, 0.05), polygon([(x - w * 1.2, high - 0.02), (x + w * 1.2, high - 0.02), (x, high + 0.26)]), tag="clock")
    pen.fill("#241f1d", rounded(x - w * 0.5, 0.5, x + w * 0.5, high - 0.74, 0.05), tag="clock")
    clock_face(pen, x, high - 0.33, 0.235, hour, darken(case, 0.1))
    still = s.happens("still", "stopped", "silence")
    motion = {} if still else {"bob": (0.055, 0.0, 2.0, s.rng.random())}
    swing = s.pen(f"pendulum {x:.1f}", pen.z - 0.02, hazy=False, **motion)
    swing.fill("#d8b055", rectangle(x - 0.012, 0.86, x + 0.012, high - 0.8), ellipse(x, 0.84, 0.095), tag="clock")


def gear_wheel(pen: Pen, x: float, y: float, r: float, teeth: int, colour: str, spokes: int = 5, turn: float = 0.0, lit_left: bool = True) -> None:
    """A great spoked gear with a lit rim."""
    from ..drawing import apply, rotate

    outline = apply(rotate(turn, (x, y)), cog(x, y, r, teeth, 0.30 / max(1.0, teeth / 9)))
    inner = ellipse(x, y, r * 0.70)
    side = 1.0 if lit_left else -1.0
    pen.fade((x - side * r, y + r), (x + side * r, y - r), lighten(colour, 0.07), darken(colour, 0.13), *with_holes(outline, inner), tag="gear")
    pen.fill(darken(colour, 0.12), *with_holes(ellipse(x, y, r * 0.80), ellipse(x, y, r * 0.765)), tag="gear")
    bars = [limb([(x, y), (x + r * 0.74 * np.cos(turn + k * 2 * np.pi / spokes), y + r * 0.74 * np.sin(turn + k * 2 * np.pi / spokes))], [r * 0.15, r * 0.10]) for k in range(spokes)]
    pen.fade((x - side * r, y + r), (x + side * r, y - r), lighten(colour, 0.03), darken(colour, 0.13), *bars, tag="gear")
    pen.fill(lighten(colour, 0.05), ellipse(x, y, r * 0.20), tag="gear")
    pen.fill(darken(colour, 0.18), ellipse(x, y, r * 0.09), tag="gear")


def scatter_clocks(s: Scenery, pen: Pen, boxes: list[tuple[float, float, float]], hour: float, cases: tuple[str, ...], rng: random.Random) -> None:
    """Clocks at (x, y, size), each of another make."""
    styles = ["round", "square", "cuckoo", "sun", "pendulum", "round"]
    for i, (x, y, size) in enumerate(boxes):
        wall_clock(pen, x, y, size, styles[(i * 5 + rng.randrange(3)) % len(styles)], rng.choice(cases), hour)
