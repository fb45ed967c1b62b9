"""Glows apart from what carries them: a lantern's light is wide and soft, and the same in every drawing.

Painted with its carrier it would cost more than all the rest, anew in each drawing; apart it is painted once
and moved along.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, hypot, log

import numpy as np

from .drawing import Drawing, Shape, ellipse

SMALLEST = 250  # pixels across; smaller glows stay where they are
SIZES = 1.12  # ratio of the sizes at which glows are painted


@dataclass(frozen=True)
class Glow:
    """A round glow about its own centre, which lies at (x, y) in the drawing, in metres."""

    shape: Shape
    radius: float
    x: float
    y: float

    @property
    def key(self) -> tuple:
        """Equal keys look equal."""
        return self.radius, self.shape.paint.stops, self.shape.paint.p1, self.shape.soft


def painted_size(size: float) -> float:
    """The size, of a few, at which a glow is painted to be seen at `size`: the next larger one."""
    return SIZES ** ceil(log(size) / log(SIZES) - 1e-9)


def split_glows(drawing: Drawing, size: float) -> list[Drawing | Glow]:
    """A drawing as a pile of drawings and the large glows between them, for `size` pixels per metre."""
    pile: list[Drawing | Glow] = []
    rest: list[Shape] = []
    for shape in drawing.shapes:
        if not _is_glow(shape, size):
            rest.append(shape)
            continue
        if rest:
            pile.append(Drawing(tuple(rest)))
            rest = []
        pile.append(_about_centre(shape))
    return [*pile, Drawing(tuple(rest))] if rest else pile


def _is_glow(shape: Shape, size: float) -> bool:
    if shape.paint.kind != "radial" or shape.clip or shape.paint.stops[-1][1][3] > 0.0 or len(shape.contours) != 1:
        return False
    away = np.hypot(*(shape.contours[0][::3] - shape.paint.p0).T)
    return bool(2 * away.min() * size >= SMALLEST and np.ptp(away) < 0.01 * away.max())


def _about_centre(shape: Shape) -> Glow:
    (x, y), (px, py) = shape.paint.p0, shape.paint.p1
    radius = round(float(np.hypot(*(shape.contours[0][0] - shape.paint.p0))), 3)
    paint = replace(shape.paint, p0=(0.0, 0.0), p1=(round(hypot(px - x, py - y), 3), 0.0))
    return Glow(replace(shape, contours=(ellipse(0.0, 0.0, radius),), paint=paint, soft=round(shape.soft, 3)), radius, x, y)
