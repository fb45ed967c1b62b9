"""Paper cut-out: every shape a piece of coloured paper that lies on those below, lit from the upper left.

Pieces have one colour each, a tooth, a bright cut edge towards the light and a soft shadow away from it; large pieces
lie higher. Skies and glows become stepped sheets. Figures may move in steps (`style.hold`), as if by hand.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...core.timing import TimedShot
from ..drawing import Contour, Drawing, Paint, Shape, extents, polygon
from ..raster import Pack
from ..stage import Layer, Performance, Stage
from .base import Lettering, Painter
from .media import MediaBrush, Medium, pack_media
from .rhythm import Stepped
from .tones import Dye, flattened, from_lab, is_light, is_opaque, stepped, to_lab

RINGS = 4  # sheets of tissue that a glow is made of
SHEETS = 7  # of a sky
FLAT_ON = 30.0  # pixels across: smaller pieces of a figure lie flat on it
SMALLEST = 9.0  # pixels across: smaller pieces are printed on, not glued
TORN_TAGS = frozenset(("hill", "mountain", "ground", "rock", "sea", "snow", "mountains"))
PRINTED = Medium(tooth=0.03)


class Cutout(Painter):
    """Layered paper."""

    name = "cutout"
    lettering = Lettering("#f6ecd8", "#e4894f", "#e9c98a", "#1a1722", "#f7edd6", "#efe2c6", "#2a2430", 800, 0.10, drop=0.055, drop_soft=0.04, jitter=4.0)

    def __init__(self, style=None, height: int = 1080):  # noqa: ANN001
        super().__init__(style, height)
        self.brush = MediaBrush(ground=16.0, unit=max(self.unit, 0.35))
        self.dye = Dye(_paper_colour)

    def stage(self, stage: Stage, timed: TimedShot) -> Stage:
        """Paper has no rim of light: its edge is cut."""
        return replace(stage, light=replace(stage.light, rim_strength=0.0))

    def performance(self, performance: Performance) -> Performance:
        return Stepped(performance, max(2, self.style.hold)) if self.style.hold > 2 else performance

    def layer(self, layer: Layer, size: float) -> Layer:
        depth = 1.0 if layer.z < 30 else 0.5
        shapes: list[Shape] = []
        for shape, across in zip(layer.drawing.shapes, extents(layer.drawing) * size / self.unit, strict=True):
            shapes += self._sky(shape, size) if _is_sky(shape) else [self._piece(shape, float(across), depth, True)]
        return replace(layer, drawing=Drawing(tuple(shapes)))

    def actor(self, drawing: Drawing, size: float, seed: int) -> Drawing:
        across = (extents(drawing) * size / self.unit).tolist()
        return Drawing(tuple(self._piece(shape, wide, 0.7, False) for shape, wide in zip(drawing.shapes, across, strict=True)))

    def pack(self, drawing: Drawing) -> Pack:
        return pack_media(drawing, [shape.medium or Medium() for shape in drawing.shapes], self.brush)

    def _piece(self, shape: Shape, across: float, depth: float, place: bool) -> Shape:
        """A shape as a piece of paper; `across` is its smaller side in pixels at 1080 rows."""
        if is_light(shape):
            return replace(shape, paint=stepped(shape.paint, RINGS) if shape.paint.kind == "radial" else shape.paint)
        if shape.soft > 0 or not is_opaque(shape.paint):
            return replace(shape, paint=self.dye.paint(shape.paint))
        paint = self.dye.paint(flattened(shape.paint))
        if across < SMALLEST:
            return Shape(shape.contours, paint, shape.clip, 0.0, shape.tag, PRINTED)
        torn = place and shape.tag in TORN_TAGS and across > 150
        medium = Medium(
            tooth=0.036, bloom=0.012, lit=0.16, dark=0.13, reach=(4.5 if torn else 1.6 if across < 60 else 2.2) * self.unit,
            bend=(2.6 if torn else 0.0) * self.unit, torn=0.42 if torn else 0.0,
            lift=0.0 if shape.clip or across > 2600 or (across < FLAT_ON and not place) else min(max(0.030 * across, 1.2), 11.0) * depth * self.unit,
        )  # fmt: skip
        return Shape(shape.contours, paint, shape.clip, 0.0, shape.tag, medium)

    def _sky(self, shape: Shape, size: float) -> list[Shape]:
        """A graded sky as torn sheets, each lying over the one below it."""
        (left, _), (right, top) = (np.concatenate(shape.contours).min(0), np.concatenate(shape.contours).max(0))
        paint, (high, low) = stepped(shape.paint, SHEETS), (shape.paint.p0[1], shape.paint.p1[1])
        tones = [self.dye.colour(colour[:3]) for _, colour in paint.stops[::2][:SHEETS]]
        medium = Medium(tooth=0.028, bloom=0.010, bend=2.2 * self.unit, torn=0.30, reach=3.0 * self.unit, lift=4.0 * self.unit)
        pieces = [replace(shape, paint=_flat(tones[-1]), medium=Medium(tooth=0.028, bloom=0.010))]
        for k in range(SHEETS - 2, -1, -1):
            edge = high + (low - high) * (k + 1) / SHEETS
            sheet = Shape((_torn_edge(left, right, edge, top + 9.0, 16.0 * self.unit / size, k),), _flat(tones[k]), (), 0.0, shape.tag, medium)
            pieces.append(sheet)
        return pieces


def _flat(rgb: tuple[float, float, float]) -> Paint:
    return Paint(((0.0, (*rgb, 1.0)),))


def _is_sky(shape: Shape) -> bool:
    paint = shape.paint
    return shape.tag == "sky" and paint.kind == "linear" and len(paint.stops) > 2 and paint.p0[0] == paint.p1[0]


def _torn_edge(left: float, right: float, low: float, top: float, swell: float, seed: int) -> Contour:
    """A sheet from its wavy lower edge up to `top`; waves of height `swell`."""
    x = np.linspace(left, right, 160)
    y = low + swell * (np.sin(x / (17.0 * swell) + 2.1 * seed) + 0.5 * np.sin(x / (6.1 * swell) + 1.3 * seed))
    return polygon([*zip(x.tolist(), y.tolist(), strict=True), (right, top), (left, top)])


def _paper_colour(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    """Dyed paper: no deep blacks, no loud colour, a breath of warmth."""
    lightness, a, b = to_lab(rgb)
    lightness = 0.13 + 0.83 * lightness
    chroma = float(np.hypot(a, b))
    keep = 1.0 if chroma < 0.08 else (0.08 + (chroma - 0.08) * 0.86) / chroma
    return from_lab((lightness, a * keep + 0.003, b * keep + 0.006))
