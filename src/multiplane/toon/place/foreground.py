"""Frames before the camera: a bough, reeds, a railing at the edge of an exterior, dark against what lies behind.

They stand at the ends of the dressed width and above heads, so that people are seen between and under them. Kinds
that draw their own foreground keep it.
"""

from __future__ import annotations

import random

import numpy as np

from ..drawing import blob, ellipse, limb, path, polygon, rectangle, rounded
from . import plants as p
from .colours import darken, lighten
from .rock import boulder
from .scenery import Pen, Scenery

Z = -1.25  # nearer layers are dipped in shadow by their pens
GREEN, BARK, IRON, STONE = "#4f7a4f", "#54402f", "#39424b", "#6f7378"


def frame_near(s: Scenery) -> None:
    """Something near at both ends of an exterior that has nothing there."""
    frame = _FRAMES.get(s.design.kind)
    if frame is None or any(pen.z <= -1.0 and not pen.motion.get("on_screen") for pen in s.pens.values() if pen.shapes):
        return
    frame(s, s.pen("near frame", Z), s.random("near frame"), s.design.width / 2 - 1.6)


def _boughs(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    """A bough in leaf that hangs into the upper corner on one side; a bush and tufts below on the other."""
    side, lit = rng.choice((-1, 1)), -1 if s.mood.light.from_left else 1
    tone = darken(GREEN, 0.10)
    bough = [(side * (x + 4.5), 6.6), (side * (x + 1.4), 5.7), (side * (x - 1.3), 5.35)]
    pen.fill(darken(BARK, 0.08), limb(bough, [0.36, 0.20, 0.05]), tag="tree")
    clumps = [(side * (x + 3.4 - 1.05 * k), 6.35 - 0.24 * k + rng.uniform(-0.15, 0.15), 0.95 - 0.11 * k) for k in range(5)]
    clumps += [(side * (x + 2.9 - 1.1 * k), 5.75 - 0.14 * k + rng.uniform(-0.1, 0.1), 0.62 - 0.07 * k) for k in range(4)]
    mass = [ellipse(cx, cy, r * 1.15, r * 0.82) for cx, cy, r in clumps]
    pen.fade((0, 7.0), (0, 5.0), tone, darken(tone, 0.07), *mass, tag="leaf")
    pen.fill(lighten(tone, 0.06), *(ellipse(cx + lit * r * 0.25, cy + r * 0.25, r * 0.62, r * 0.40) for cx, cy, r in clumps[:5]), alpha=0.8, tag="leaf")
    drops = [ellipse(side * (x + 2.6 - 0.42 * k), 5.22 - 0.05 * (k % 3) + 0.02 * k, 0.12, 0.055, side * 0.8) for k in range(9)]
    pen.fill(darken(tone, 0.03), *drops, tag="leaf")
    _tufts(pen, rng, x, darken(tone, 0.02))
    p.bush(pen, -side * (x + 0.7), -1.5, 1.7, tone, rng)


def _tufts(pen: Pen, rng: random.Random, x: float, tone: str) -> None:
    for side in (-1, 1):
        p.grass(pen, side * x - 1.6, side * x + 1.6, -1.15, 0.55, tone, rng, 14)


def _reeds(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    for side in (-1, 1):
        for _ in range(9):
            rx, high = side * (x + rng.uniform(-0.6, 1.6)), rng.uniform(0.9, 2.0)
            lean = rng.uniform(-0.25, 0.25)
            pen.fill("#5f7048", limb([(rx, -1.7), (rx + lean * 0.4, -1.7 + high * 0.6), (rx + lean, -1.7 + high)], [0.06, 0.05, 0.012]), tag="reed")
            if rng.random() < 0.45:
                pen.fill("#6a4a30", limb([(rx + lean * 0.8, -1.75 + high * 0.82), (rx + lean, -1.7 + high)], [0.10, 0.10]), tag="reed")


def _rocks(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    tone = darken(s.colour(1, STONE), 0.14)
    for side in (-1, 1):
        boulder(pen, side * (x + 0.9), -1.9, rng.uniform(2.0, 2.8), rng.uniform(0.9, 1.3), tone, rng, s.mood.light.from_left)
        p.grass(pen, side * (x - 0.9), side * (x - 0.9) + 0.8, -1.5, 0.4, "#7a7448", rng, 5)


def _railing(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    """An iron rail along the foot of the picture, and a post at each end."""
    pen.fill(IRON, rectangle(-45, -0.98, 45, -0.90), rectangle(-45, -1.5, 45, -1.45), *(rectangle(px - 0.018, -3, px + 0.018, -0.94) for px in np.arange(-12, 12, 0.32)), tag="rail")
    for side in (-1, 1):
        px = side * (x + 0.5)
        pen.fill(IRON, rectangle(px - 0.10, -3, px + 0.10, -0.72), ellipse(px, -0.62, 0.14), tag="rail")


def _wall_end(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    """The corner of a near house on one side, with its sign; bollards on the other."""
    side = rng.choice((-1, 1))
    edge = side * (x + 1.5)
    wall = rectangle(min(edge, edge + side * 9), -6, max(edge, edge + side * 9), 12)
    pen.fade((edge, 0), (edge + side * 3, 0), "#5f4c44", "#3a302e", wall, tag="wall")
    pen.fill("#4a3c38", *(rectangle(min(edge, edge + side * 0.34), y, max(edge, edge + side * 0.34), y + 0.24) for y in np.arange(-2.2, 6, 0.56)), tag="wall")
    pen.fill(IRON, limb([(edge, 3.75), (edge - side * 1.0, 3.75)], [0.05, 0.04]), limb([(edge, 3.3), (edge - side * 0.6, 3.75)], [0.03, 0.03]), tag="sign")
    pen.fill(darken(s.colour(4, "#8a3a34"), 0.05), rounded(edge - side * 0.55 - 0.36, 2.85, edge - side * 0.55 + 0.36, 3.65, 0.08), tag="sign")
    for k in range(2):
        px = -side * (x + 0.2 + 1.3 * k)
        pen.fill(IRON, rounded(px - 0.13, -2.5, px + 0.13, -0.95, 0.1), ellipse(px, -0.93, 0.16), tag="post")


def _awning(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    """The scalloped edge of an awning over the picture."""
    tone, pale = darken(s.colour(4, "#c8503f"), 0.08), "#d8ccb0"
    for k, px in enumerate(np.arange(-14.4, 14.4, 0.8)):
        pen.fill(tone if k % 2 else pale, path((px, 12.0), ("L", (px + 0.8, 12.0)), ("L", (px + 0.8, 6.15)), ("Q", (px + 0.4, 5.7), (px, 6.15))), tag="awning")


def _weeds(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    for side in (-1, 1):
        for k in range(4):
            p.weed(pen, side * (x + 0.1 + 0.55 * k), -2.2, rng.uniform(2.4, 4.2), ("#2f6a62", "#3f7a58", "#7a4a6a")[k % 3], rng)
        pen.fill("#2f4a5a", blob([(side * (x - 0.6), -2.4), (side * (x + 0.4), -1.2), (side * (x + 2.6), -0.9), (side * (x + 4.0), -2.4)]), tag="rock")


def _ropes(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    """Shrouds of a ship in one corner, a coil of rope and a barrel in the other."""
    side = rng.choice((-1, 1))
    top = side * (x - 1.4)
    stays = [(side * (x - 0.6 + 0.7 * k), -2.2) for k in range(4)]
    pen.fill("#4a3a2c", *(limb([foot, (top + side * 0.25 * k, 8.0)], [0.06, 0.045]) for k, foot in enumerate(stays)), tag="rope")
    for y in np.arange(-1.6, 6.4, 0.55):
        t = (y + 2.2) / 10.2
        left, right = stays[0][0] + (top - stays[0][0]) * t, stays[3][0] + (top + side * 0.75 - stays[3][0]) * t
        pen.fill("#4a3a2c", limb([(left, y), (right, y + 0.05)], [0.03, 0.03]), tag="rope")
    px = -side * (x + 0.4)
    for k in range(4):
        pen.fill(("#8a7248", "#7a6440")[k % 2], ellipse(px, -1.75 + 0.16 * k, 0.78 - 0.07 * k, 0.17), tag="rope")


def _grass_edge(s: Scenery, pen: Pen, rng: random.Random, x: float) -> None:
    _tufts(pen, rng, x, "#5f7048")
    for side in (-1, 1):
        pen.fill("#6a5138", polygon([(side * (x + 0.9) - 0.11, -3), (side * (x + 0.9) + 0.11, -3), (side * (x + 0.9) + 0.09, -0.35), (side * (x + 0.9), -0.22), (side * (x + 0.9) - 0.09, -0.35)]), limb([(side * (x + 0.9), -0.75), (side * (x + 6), -0.7)], [0.09, 0.09]), tag="fence")


_FRAMES = {
    "park": _boughs, "village": _boughs, "castle": _boughs, "outdoors": _boughs, "river": _reeds, "swamp": _reeds, "desert": _rocks, "beach": _reeds, "space": _rocks, "underwater": _weeds, "farm": _grass_edge, "road": _grass_edge,
    "square": _railing, "bridge": _railing, "harbour": _railing, "rooftop": _railing, "street": _wall_end, "city": _wall_end, "market": _awning, "ship_deck": _ropes,
}  # fmt: skip
