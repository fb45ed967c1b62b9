"""Drawings: filled bezier shapes in metres, y up. What figures, places and props are made of.

A contour is a float64 array (3n + 1, 2): a start point, then n cubic segments of two control points and an
end point each, closed by equality of the first and last point. A Shape fills its contours (non-zero winding)
with a Paint; a Drawing is Shapes from back to front. No pixels here: `raster` makes them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

Contour = np.ndarray
Point = tuple[float, float]
KAPPA = 0.5522847498307936  # control point distance for a quarter circle


@dataclass(frozen=True)
class Paint:
    """A colour or a gradient. Stops are (offset 0…1, (r, g, b, a)) with sRGB components 0…1, not premultiplied.

    "flat" uses the first stop. "linear" runs from `p0` to `p1`; "radial" from the centre `p0` to a circle
    through `p1`. Points are in the units of the shape.
    """

    stops: tuple[tuple[float, tuple[float, float, float, float]], ...]
    kind: str = "flat"
    p0: Point = (0.0, 0.0)
    p1: Point = (1.0, 0.0)


@dataclass(frozen=True)
class Shape:
    """Contours filled with a paint. `clip` limits the fill to its contours; `soft` blurs edges by a radius in
    units; `tag` names what the shape belongs to (a role id, "hair", "floor" …) for masks. `medium` is how a painter lays
    it down (`painters.media.Medium`), None for plain fill."""

    contours: tuple[Contour, ...]
    paint: Paint
    clip: tuple[Contour, ...] = ()
    soft: float = 0.0
    tag: str = ""
    medium: Hashable = None


@dataclass(frozen=True)
class Drawing:
    """Shapes from back to front."""

    shapes: tuple[Shape, ...] = field(default=())

    def __add__(self, other: Drawing) -> Drawing:
        return Drawing(self.shapes + other.shapes)

    def transformed(self, matrix: np.ndarray) -> Drawing:
        """The drawing under a 2x3 affine `matrix`."""
        return Drawing(tuple(_transform_shape(shape, matrix) for shape in self.shapes))

    def bounds(self) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) of all control points; zeros for an empty drawing."""
        points = [contour for shape in self.shapes for contour in shape.contours]
        if not points:
            return (0.0, 0.0, 0.0, 0.0)
        every = np.concatenate(points)
        pad = max((shape.soft for shape in self.shapes), default=0.0)
        left, bottom = every.min(axis=0) - pad
        right, top = every.max(axis=0) + pad
        return (float(left), float(bottom), float(right), float(top))


def extents(drawing: Drawing) -> np.ndarray:
    """The smaller side of the box of each shape, in units (shapes,)."""
    if not drawing.shapes:
        return np.zeros(0)
    contours = [contour for shape in drawing.shapes for contour in shape.contours]
    starts = np.cumsum([0, *(sum(map(len, shape.contours)) for shape in drawing.shapes)])[:-1]
    points = np.concatenate(contours)
    return (np.maximum.reduceat(points, starts) - np.minimum.reduceat(points, starts)).min(1)


def _transform_shape(shape: Shape, matrix: np.ndarray) -> Shape:
    scale = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    paint = shape.paint
    if paint.kind != "flat":
        p0, p1 = apply(matrix, np.array([paint.p0, paint.p1]))
        paint = replace(paint, p0=(float(p0[0]), float(p0[1])), p1=(float(p1[0]), float(p1[1])))
    return replace(
        shape,
        contours=tuple(apply(matrix, c) for c in shape.contours),
        clip=tuple(apply(matrix, c) for c in shape.clip),
        soft=shape.soft * scale,
        paint=paint,
    )


# Affine matrices, 2x3, applied to column points -------------------------------------------------------------


def translate(x: float, y: float) -> np.ndarray:
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y]])


def scale(sx: float, sy: float | None = None) -> np.ndarray:
    return np.array([[sx, 0.0, 0.0], [0.0, sx if sy is None else sy, 0.0]])


def rotate(radians: float, about: Point = (0.0, 0.0)) -> np.ndarray:
    """Counter-clockwise rotation about a point."""
    c, s = np.cos(radians), np.sin(radians)
    x, y = about
    return np.array([[c, -s, x - c * x + s * y], [s, c, y - s * x - c * y]])


def compose(*matrices: np.ndarray) -> np.ndarray:
    """The matrix that applies the last given first."""
    result = np.eye(3)
    for matrix in matrices:
        result = result @ np.vstack([matrix, [0.0, 0.0, 1.0]])
    return result[:2]


def apply(matrix: np.ndarray, points: np.ndarray) -> np.ndarray:
    return points @ matrix[:, :2].T + matrix[:, 2]


# Paints -----------------------------------------------------------------------------------------------------


def rgba(colour: str, alpha: float = 1.0) -> tuple[float, float, float, float]:
    """"#rrggbb" as components 0…1."""
    value = int(colour.lstrip("#"), 16)
    return ((value >> 16 & 255) / 255, (value >> 8 & 255) / 255, (value & 255) / 255, alpha)


def flat(colour: str, alpha: float = 1.0) -> Paint:
    return Paint(((0.0, rgba(colour, alpha)),))


def linear(p0: Point, p1: Point, *stops: tuple[float, str, float]) -> Paint:
    """A gradient from `p0` to `p1`; stops are (offset, "#rrggbb", alpha)."""
    return Paint(tuple((o, rgba(c, a)) for o, c, a in stops), "linear", p0, p1)


def radial(centre: Point, radius: float, *stops: tuple[float, str, float]) -> Paint:
    """A gradient from `centre` outwards; stops are (offset, "#rrggbb", alpha)."""
    edge = (centre[0] + radius, centre[1])
    return Paint(tuple((o, rgba(c, a)) for o, c, a in stops), "radial", centre, edge)


# Contours ---------------------------------------------------------------------------------------------------


def polygon(points: Sequence[Point]) -> Contour:
    """A closed polygon of straight segments."""
    corners = np.asarray(points, float)
    following = np.concatenate([corners[1:], corners[:1]])
    out = np.empty((3 * len(corners) + 1, 2))
    out[0] = corners[0]
    out[1::3] = corners + (following - corners) / 3
    out[2::3] = corners + (following - corners) * 2 / 3
    out[3::3] = following
    return out


def rectangle(left: float, bottom: float, right: float, top: float) -> Contour:
    return polygon([(left, bottom), (right, bottom), (right, top), (left, top)])


def ellipse(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0) -> Contour:
    """An ellipse about (x, y), turned by `turn` radians."""
    ry = rx if ry is None else ry
    k = KAPPA
    unit = np.array(
        [(1, 0), (1, k), (k, 1), (0, 1), (-k, 1), (-1, k), (-1, 0), (-1, -k), (-k, -1), (0, -1), (k, -1), (1, -k), (1, 0)],
        float,
    )
    return apply(compose(translate(x, y), rotate(turn), scale(rx, ry)), unit)


def rounded(left: float, bottom: float, right: float, top: float, radius: float) -> Contour:
    """A rectangle with round corners."""
    r = max(0.0, min(radius, (right - left) / 2, (top - bottom) / 2))
    k = r * (1 - KAPPA)
    return path(
        (left + r, bottom),
        ("L", (right - r, bottom)), ("C", (right - k, bottom), (right, bottom + k), (right, bottom + r)),
        ("L", (right, top - r)), ("C", (right, top - k), (right - k, top), (right - r, top)),
        ("L", (left + r, top)), ("C", (left + k, top), (left, top - k), (left, top - r)),
        ("L", (left, bottom + r)), ("C", (left, bottom + k), (left + k, bottom), (left + r, bottom)),
    )


def path(start: Point, *segments: tuple) -> Contour:
    """A closed contour from ("L", p), ("Q", c, p) and ("C", c1, c2, p) segments."""
    points: list[Point] = [(float(start[0]), float(start[1]))]
    for kind, *args in segments:
        here = points[-1]
        if kind == "L":
            points += _straight(here, args[0])
        elif kind == "Q":
            (cx, cy), (x, y) = args
            points += [(here[0] + (cx - here[0]) * 2 / 3, here[1] + (cy - here[1]) * 2 / 3), (x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3), (x, y)]
        else:
            points += args
    if any(abs(a - b) > 1e-8 + 1e-5 * abs(b) for a, b in zip(points[0], points[-1], strict=True)):
        points += _straight(points[-1], points[0])
    return np.array(points, float)


def _straight(here: Point, there: Point) -> list[Point]:
    """The control points and the end of a straight segment."""
    x, y = there[0] - here[0], there[1] - here[1]
    return [(here[0] + x / 3, here[1] + y / 3), (here[0] + x * 2 / 3, here[1] + y * 2 / 3), (there[0], there[1])]


def blob(points: Sequence[Point], tension: float = 1.0) -> Contour:
    """A smooth closed curve through `points` (uniform Catmull-Rom; `tension` 0 gives a polygon)."""
    p = np.asarray(points, float)
    before, after = np.concatenate([p[-1:], p[:-1]]), np.concatenate([p[1:], p[:1]])
    tangent = (after - before) / 6 * tension
    out = np.empty((3 * len(p) + 1, 2))
    out[0] = p[0]
    out[1::3] = p + tangent
    out[2::3] = after - np.concatenate([tangent[1:], tangent[:1]])
    out[3::3] = after
    return out


def limb(points: Sequence[Point], widths: Sequence[float]) -> Contour:
    """A smooth tapering tube with round ends along `points`; `widths` are full widths at the points."""
    p = np.asarray(points, float)
    half = np.asarray(widths, float)[:, None] / 2
    tangent = np.gradient(p, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1) * half
    end, start = tangent[-1] * half[-1], -tangent[0] * half[0]
    curve = [_along(p + normal), _cap(p[-1], normal[-1], end), _along((p - normal)[::-1]), _cap(p[0], -normal[0], start)]
    return np.concatenate([curve[0][:1], *(piece[1:] for piece in curve)])


def _along(p: np.ndarray) -> np.ndarray:
    """An open smooth curve through `p` (Catmull-Rom), as start point and control points."""
    slope = np.gradient(p, axis=0) / 3
    out = np.empty((3 * len(p) - 2, 2))
    out[0], out[1::3], out[2::3], out[3::3] = p[0], p[:-1] + slope[:-1], p[1:] - slope[1:], p[1:]
    return out


def _cap(centre: np.ndarray, side: np.ndarray, out: np.ndarray) -> np.ndarray:
    """A half circle from `centre + side` over `centre + out` to `centre - side`."""
    k = KAPPA
    return centre + np.array([side, side + k * out, out + k * side, out, out - k * side, -side + k * out, -side])


def stroke(points: Sequence[Point], width: float) -> Contour:
    """A polyline of constant `width` as a filled contour."""
    return limb(points, [width] * len(points))


def draw(shapes: Iterable[Shape]) -> Drawing:
    return Drawing(tuple(shapes))


def fill(paint: Paint | str, *contours: Contour, clip: tuple[Contour, ...] = (), soft: float = 0.0, tag: str = "") -> Shape:
    """A shape; a "#rrggbb" string is a flat paint."""
    return Shape(tuple(contours), flat(paint) if isinstance(paint, str) else paint, clip, soft, tag)
