"""Ink line and wash: a pen line that swells and lifts, colour that pools and granulates, and paper left white.

Every larger shape is a wash with a darker rim and straying edges, drawn round with a pen; people get a heavier outer line. Lines
thin and pale with distance. The lines of those who act boil: a drawing that is held alternates between a few tracings.
The picture ends in a ragged edge of bare paper.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...core.timing import TimedShot
from ..drawing import Drawing, Shape, extents
from ..film_light import border
from ..raster import Pack
from ..sprite import Sprite
from ..stage import Layer, Performance, Stage
from .base import Lettering, Painter
from .media import MediaBrush, Medium, pack_media
from .rhythm import Boiling
from .tones import Dye, from_lab, is_light, is_opaque, to_lab

PAPER = "#f7f2e6"
PEN = 2.3  # pixels of a line at 1080 rows
SMALLEST, LARGEST = 11.0, 2400.0  # pixels across: what gets a line of its own
FAR = 46.0  # metres: beyond, no lines
OUTER = frozenset(("limb", "hair", "skin", "hat", "body", "head", "hand", "foot"))
NO_LINE = frozenset(("sky", "wall", "floor", "ceiling", "ground", "glass", "rain", "snow", "shadow", "light"))
LIMB_POINTS = 49  # of a limb's contour, which begins and ends at its root


class Ink(Painter):
    """Pen and watercolour."""

    name = "ink"
    lettering = Lettering("#2b2a36", "#a4462f", "#7d4a35", "#f7f2e6", "#f9f5ea", "#f2ecdc", "#2b2a36", 500, 0.12, jitter=1.2)

    def __init__(self, style=None, height: int = 1080):  # noqa: ANN001
        super().__init__(style, height)
        self.pen = (self.style.line * 1.08 or PEN) * self.unit
        self.brush = MediaBrush(ground=236.0, ink=(34.0, 133.0, 126.0), unit=max(self.unit, 0.35), wobble=0.9 * self.unit)
        self.dye = Dye(_wash_tone)

    def stage(self, stage: Stage, timed: TimedShot) -> Stage:
        light = stage.light
        self.brush = replace(self.brush, from_left=light.from_left)
        return replace(stage, light=replace(light, rim_strength=0.0, shade=light.shade * 0.9))

    def performance(self, performance: Performance) -> Performance:
        return Boiling(performance)

    def layer(self, layer: Layer, size: float) -> Layer:
        depth = 1.0 if layer.on_screen else float(np.clip(1.0 - (layer.z - 2.0) / (FAR - 2.0), 0.0, 1.0))
        across = (extents(layer.drawing) * size / self.unit).tolist()
        shapes = [self._wash(shape, wide, depth, k, layer.on_screen) for k, (shape, wide) in enumerate(zip(layer.drawing.shapes, across, strict=True))]
        return replace(layer, drawing=Drawing(tuple(shapes)))

    def actor(self, drawing: Drawing, size: float, seed: int) -> Drawing:
        across = (extents(drawing) * size / self.unit).tolist()
        return Drawing(tuple(self._person(shape, wide, seed % 97) for shape, wide in zip(drawing.shapes, across, strict=True)))

    def pack(self, drawing: Drawing) -> Pack:
        return pack_media(drawing, [shape.medium or Medium() for shape in drawing.shapes], self.brush)

    def front(self, width: int, height: int) -> tuple[Sprite, ...]:
        return border(width, height, PAPER)

    def _wash(self, shape: Shape, across: float, depth: float, number: int, on_screen: bool) -> Shape:
        if is_light(shape) or on_screen:
            return replace(shape, paint=self.dye.paint(shape.paint))
        solid = is_opaque(shape.paint)
        large = across > 40
        lined = solid and not shape.clip and SMALLEST < across < LARGEST and depth > 0.02 and shape.tag not in NO_LINE and shape.soft == 0
        line = self.pen * (0.35 + 0.65 * depth) * min(1.0, 0.45 + across / 160) if lined else 0.0
        medium = Medium(
            tooth=0.05, bloom=0.045 if large else 0.02, edge=0.26 if across > 14 else 0.0, reach=3.0 * self.unit,
            bend=1.2 * self.unit if large else 0.0, line=line, pale=0.62 * (1 - depth), seed=number % 97,
        )  # fmt: skip
        return replace(shape, paint=self.dye.paint(shape.paint), medium=medium, soft=shape.soft * 0.6)

    def _person(self, shape: Shape, across: float, seed: int) -> Shape:
        paint = self.dye.paint(shape.paint)
        if across < 5 or is_light(shape) or shape.soft > 0 or not is_opaque(shape.paint):
            return replace(shape, paint=paint)
        line = self.pen * float(np.clip(0.30 + across / 150, 0.35, 1.0)) if across > SMALLEST and not shape.clip else 0.0
        limb = shape.tag == "limb" and len(shape.contours[0]) == LIMB_POINTS
        medium = Medium(
            tooth=0.045, bloom=0.06, edge=0.16 if across > 22 else 0.0, reach=2.2 * self.unit,
            line=line, outer=2.1 if line and shape.tag in OUTER else 0.0, open_line=float(limb), seed=seed,
        )  # fmt: skip
        return Shape(shape.contours, paint, shape.clip, 0.0, shape.tag, medium)


def _wash_tone(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    """Pigment in water: nothing as dark as the pen, whites near the paper's, colour a little broken."""
    lightness, a, b = to_lab(rgb)
    level = float(np.interp(lightness, (0.0, 0.25, 0.6, 0.9, 1.0), (0.25, 0.42, 0.73, 0.93, 0.965)))
    chroma = 0.96 + 0.30 * max(0.0, 0.45 - lightness)  # thinned dark pigment shows its colour
    return from_lab((level, a * chroma + 0.001, b * chroma + 0.004))
