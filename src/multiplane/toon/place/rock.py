"""Stone and land: rocks, cliffs, mountains, hills."""

from __future__ import annotations

import random

from ..drawing import Contour, Point, polygon
from .colours import darken, lighten
from .scenery import Pen


def boulder(pen: Pen, x: float, y: float, wide: float, high: float, colour: str, rng: random.Random, lit_left: bool = True) -> None:
    """A faceted rock that stands on y; in the foreground its foot lies below the picture."""
    foot = y - (0.3 if pen.z > -1 else 9.0)
    left, right = x - wide / 2, x + wide / 2
    peak = x + wide * rng.uniform(-0.15, 0.15)
    shoulder_l, shoulder_r = (left + wide * 0.14, y + high * rng.uniform(0.5, 0.75)), (right - wide * 0.12, y + high * rng.uniform(0.45, 0.7))
    top_l, top_r = (peak - wide * 0.12, y + high), (peak + wide * 0.13, y + high * rng.uniform(0.88, 0.98))
    outline = [(left, foot), (right, foot), (right, y), shoulder_r, top_r, top_l, shoulder_l, (left, y)]
    pen.fade((0, y + high), (0, y), lighten(colour, 0.02), darken(colour, 0.05), polygon(outline), tag="rock")
    ridge = [top_r, (peak + wide * 0.05, y + high * 0.5), (peak + wide * 0.12, foot), (right, foot), (right, y), shoulder_r]
    bright = [top_l, top_r, (peak + wide * 0.05, y + high * 0.5), (peak - wide * 0.2, y + high * 0.66), shoulder_l]
    if not lit_left:
        ridge = _mirror(ridge, x)
    pen.fill(darken(colour, 0.08), polygon(ridge) if lit_left else polygon(ridge[::-1]), alpha=0.8, clip=(polygon(outline),), tag="rock")
    pen.fill(lighten(colour, 0.06), polygon(bright), alpha=0.75, clip=(polygon(outline),), tag="rock")


def _mirror(points: list[Point], x: float) -> list[Point]:
    return [(2 * x - px, py) for px, py in points]


def ridge_line(left: float, right: float, y: float, high: float, count: int, rng: random.Random, bottom: float, sharp: float = 1.0) -> Contour:
    """A jagged skyline from left to right, closed at `bottom`."""
    points: list[Point] = [(left, bottom)]
    step = (right - left) / count
    for i in range(count):
        x = left + step * i
        points.append((x + step * rng.uniform(0.05, 0.25), y + high * rng.uniform(0.15, 0.45)))
        points.append((x + step * rng.uniform(0.45, 0.6), y + high * rng.uniform(0.55, 1.0) * sharp))
    return polygon([*points, (right, y), (right, bottom)][::-1])


def mountains(pen: Pen, colour: str, left: float, right: float, y: float, high: float, count: int, rng: random.Random,
              snow: str = "", lit_left: bool = True) -> None:
    """Peaks with a shaded flank, and caps of snow where a colour is given."""
    step = (right - left) / count
    peaks = [(left + step * (i + 0.5 + rng.uniform(-0.25, 0.25)), high * rng.uniform(0.5, 1.0)) for i in range(count)]
    for x, top in sorted(peaks, key=lambda p: -p[1]):
        half, bend = step * rng.uniform(0.75, 1.1), rng.uniform(-0.1, 0.1)
        side = 1 if lit_left else -1
        pen.fade((0, y + top), (0, y), colour, lighten(colour, 0.10), polygon([(x - half, y - 2), (x + half, y - 2), (x + half * 0.95, y), (x, y + top), (x - half * 0.95, y)]), tag="mountain")
        spine = [(x, y + top), (x + half * (0.12 + bend), y + top * 0.6), (x - half * 0.08, y + top * 0.36), (x + half * 0.1, y - 2), (x + side * half, y - 2), (x + side * half * 0.95, y)]
        pen.fill(darken(colour, 0.09), polygon(spine), alpha=0.7, tag="mountain")
        if snow:
            cap = [(x, y + top), (x - half * 0.26, y + top * 0.73), (x - half * 0.1, y + top * 0.78), (x, y + top * 0.66),
                   (x + half * 0.12, y + top * 0.77), (x + half * 0.27, y + top * 0.72)]
            pen.fill(snow, polygon(cap), tag="mountain")
