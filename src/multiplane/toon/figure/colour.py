"""Colours under a light: tinting, the shade side, rims, and gradients that need no clipping.

Components are sRGB 0…1. The shade side is part of the paint of a shape (a gradient with a soft step), so a
lit figure costs no more shapes than a flat one.
"""

from __future__ import annotations

from multiplane.toon.drawing import Paint
from multiplane.toon.stage import Light

from .tones import RGB, darker, difference, lighter, luminance, mix, parse, rgb_of, write

__all__ = ["RGB", "Inks", "darker", "difference", "lighter", "luminance", "mix", "parse", "rgb_of", "write"]


class Inks:
    """The paints of one figure under one light. `left` is whether the light comes from the drawing's left."""

    def __init__(self, light: Light, left: bool):
        self.light = light
        self.left = left
        self.side = -1.0 if left else 1.0
        self.rim = parse(light.rim)
        self._flat: dict[tuple[RGB, float], Paint] = {}

    def lit(self, rgb: RGB) -> RGB:
        t = self.light.tint
        return (min(1.0, rgb[0] * t[0]), min(1.0, rgb[1] * t[1]), min(1.0, rgb[2] * t[2]))

    def flat(self, rgb: RGB, alpha: float = 1.0, glow: bool = False) -> Paint:
        """A flat paint, tinted by the light unless it glows by itself."""
        key = (rgb, alpha + 2 * glow)
        if key not in self._flat:
            self._flat[key] = Paint(((0.0, (*(rgb if glow else self.lit(rgb)), alpha)),))
        return self._flat[key]

    def shaded(self, rgb: RGB, more: float = 0.0) -> RGB:
        return darker(self.lit(rgb), min(0.75, self.light.shade * 0.85 + more))

    def across(self, rgb: RGB, left: float, right: float, step: float = 0.60, tilt: float = 0.0) -> Paint:
        """Lit on the key side, shaded on the other: a soft step across x from `left` to `right`."""
        a, b = (left, right) if self.left else (right, left)
        lit, dark = self.lit(lighter(rgb, 0.05)), self.shaded(rgb)
        stops = ((0.0, (*lit, 1.0)), (step - 0.10, (*self.lit(rgb), 1.0)), (step + 0.04, (*dark, 1.0)), (1.0, (*darker(dark, 0.05), 1.0)))
        return Paint(stops, "linear", (a, 0.0), (b, tilt))

    def ball(self, rgb: RGB, x: float, y: float, radius: float, step: float = 0.80) -> Paint:
        """A round form: a crescent of shade on the side away from the key light."""
        cx, cy = x + self.side * radius * 0.42, y + radius * 0.30
        reach = radius * 1.45
        lit, dark = self.lit(lighter(rgb, 0.07)), self.shaded(rgb)
        stops = ((0.0, (*lit, 1.0)), (step - 0.22, (*self.lit(rgb), 1.0)), (step - 0.04, (*self.lit(rgb), 1.0)), (step + 0.06, (*dark, 1.0)), (1.0, (*dark, 1.0)))
        return Paint(stops, "radial", (cx, cy), (cx + reach, cy))

    def down(self, rgb: RGB, top: float, bottom: float, amount: float = 0.18) -> Paint:
        """A gentle gradient, darker towards the bottom."""
        lit = self.lit(rgb)
        return Paint(((0.0, (*lit, 1.0)), (1.0, (*darker(lit, amount), 1.0))), "linear", (0.0, top), (0.0, bottom))

    def glow(self, rgb: RGB, x: float, y: float, radius: float, alpha: float) -> Paint:
        """A soft spot that fades to nothing: cheeks, contact shadows."""
        c = self.lit(rgb)
        return Paint(((0.0, (*c, alpha)), (0.45, (*c, alpha * 0.65)), (1.0, (*c, 0.0))), "radial", (x, y), (x + radius, y))
