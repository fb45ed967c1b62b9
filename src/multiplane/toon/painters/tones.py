"""Colours and paints turned into those of a style. Components are sRGB 0…1; lightness and hue are OKLab's.

Paints arrive as figures and places mix them; paints with the same geometry leave.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ..drawing import Paint, Shape

RGB = tuple[float, float, float]
LIGHTS = frozenset(("glow", "light"))
_TO_LMS = np.array([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]])
_TO_LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]])
_FROM_LAB, _FROM_LMS = np.linalg.inv(_TO_LAB), np.linalg.inv(_TO_LMS)


def to_lab(rgb: RGB) -> tuple[float, float, float]:
    """OKLab (Ottosson) of sRGB components."""
    c = np.asarray(rgb)
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    lightness, a, b = _TO_LAB @ np.cbrt(_TO_LMS @ linear)
    return float(lightness), float(a), float(b)


def from_lab(lab: tuple[float, float, float]) -> RGB:
    """sRGB components, clipped to what there is, rounded to what eight bits tell apart."""
    linear = np.clip(_FROM_LMS @ (_FROM_LAB @ np.asarray(lab)) ** 3, 0, 1)
    coded = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return tuple(round(float(v), 4) for v in coded)  # type: ignore[return-value]


class Dye:
    """A change of colour, remembered for every colour and paint that it has met."""

    def __init__(self, change: Callable[[RGB], RGB]):
        self._change = change
        self._colours: dict[RGB, RGB] = {}
        self._paints: dict[tuple, tuple] = {}

    def colour(self, rgb: RGB) -> RGB:
        key = tuple(round(c, 3) for c in rgb)
        if key not in self._colours:
            self._colours[key] = self._change(key)  # type: ignore[arg-type, index]
        return self._colours[key]  # type: ignore[index]

    def paint(self, paint: Paint) -> Paint:
        stops = self._paints.get(paint.stops)
        if stops is None:
            if len(self._paints) > 20_000:
                self._paints.clear()
            stops = self._paints[paint.stops] = tuple((at, (*self.colour(c[:3]), c[3])) for at, c in paint.stops)
        return Paint(stops, paint.kind, paint.p0, paint.p1)


def is_opaque(paint: Paint) -> bool:
    return all(colour[3] >= 0.95 for _, colour in paint.stops)


def is_light(shape: Shape) -> bool:
    """Whether a shape is light in the air: it fades to nothing, or it says so."""
    thin = shape.tag == "beam" and not is_opaque(shape.paint)  # a beam of light; one of wood is opaque
    return thin or shape.tag in LIGHTS or (shape.paint.kind == "radial" and shape.paint.stops[-1][1][3] == 0.0)


def flattened(paint: Paint) -> Paint:
    """A paint of one colour, its own where it is neither lit nor shaded; its transparency stays."""
    colours = [colour for _, colour in paint.stops]
    if len(colours) == 1:
        return paint
    rgb = colours[1][:3] if len(colours) > 2 else tuple((a + b) / 2 for a, b in zip(colours[0][:3], colours[1][:3], strict=True))
    if all(colour[3] == colours[0][3] for colour in colours):
        return Paint(((0.0, (*rgb, colours[0][3])),))
    return replace(paint, stops=tuple((offset, (*rgb, colour[3])) for offset, colour in paint.stops))


def hardened(paint: Paint, softness: float = 0.006) -> Paint:
    """A shaded form in two tones with a clean edge between them, where its tones part most; others stay."""
    if len(paint.stops) < 4 or not is_opaque(paint):
        return paint
    stops = paint.stops
    jumps = [sum(abs(p - q) for p, q in zip(a[1][:3], b[1][:3], strict=True)) for a, b in zip(stops, stops[1:], strict=False)]
    k = max(range(len(jumps)), key=jumps.__getitem__)
    at = (stops[k][0] + stops[k + 1][0]) / 2
    return replace(paint, stops=((0.0, stops[k][1]), (at - softness, stops[k][1]), (at + softness, stops[k + 1][1]), (1.0, stops[k + 1][1])))


def stepped(paint: Paint, count: int) -> Paint:
    """A gradient in `count` even tones with clean edges, colour and transparency alike."""
    if paint.kind == "flat" or len(paint.stops) < 2:
        return paint
    at = np.array([offset for offset, _ in paint.stops])
    values = np.array([colour for _, colour in paint.stops])
    stops: list[tuple[float, tuple[float, float, float, float]]] = []
    for k in range(count):
        middle = (k + 0.5) / count
        colour = tuple(round(float(np.interp(middle, at, values[:, c])), 4) for c in range(4))
        stops += [(k / count + 1e-4, colour), ((k + 1) / count - 1e-4, colour)]  # type: ignore[list-item]
    if paint.stops[-1][1][3] == 0.0:
        stops += [(1.0 - 5e-5, (*stops[-1][1][:3], 0.0)), (1.0, (*stops[-1][1][:3], 0.0))]
    return replace(paint, stops=tuple(stops))
