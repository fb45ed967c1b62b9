"""The property maker's bench: shapes in a thing's own colours, lit as they are laid down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..drawing import Contour, Point, Shape, ellipse, flat, linear, radial
from ..place.colours import darken, lighten
from ..stage import Light


@dataclass
class Bench:
    """Collects the shapes of one prop. `colour` is the prop's main colour."""

    colour: str
    light: Light
    shapes: list[Shape] = field(default_factory=list)
    opened: float = 0.0  # 0…1, of a lid

    def lit(self, colour: str) -> str:
        value = int(colour.lstrip("#"), 16)
        parts = ((value >> 16 & 255), (value >> 8 & 255), (value & 255))
        return "#" + "".join(f"{min(255, round(c * t)):02x}" for c, t in zip(parts, self.light.tint, strict=True))

    def fill(self, colour: str, *contours: Contour, alpha: float = 1.0, soft: float = 0.0, clip: tuple[Contour, ...] = ()) -> None:
        """A flat shape."""
        self.shapes.append(Shape(contours, flat(self.lit(colour), alpha), clip, soft, "prop"))

    def round(self, colour: str, *contours: Contour, strength: float = 1.0) -> None:
        """A shape that turns away from the light: a gradient across its width."""
        left, right = min(float(c[:, 0].min()) for c in contours), max(float(c[:, 0].max()) for c in contours)
        bright, dark = lighten(colour, 0.05 * strength), darken(colour, (0.06 + 0.35 * self.light.shade) * strength)
        first, last = (bright, dark) if self.light.from_left else (dark, bright)
        paint = linear((left, 0), (right, 0), (0, self.lit(first), 1), (0.5, self.lit(colour), 1), (1, self.lit(last), 1))
        self.shapes.append(Shape(contours, paint, (), 0.0, "prop"))

    def shine(self, colour: str, *contours: Contour, alpha: float = 1.0) -> None:
        """A shape that gives light of its own."""
        self.shapes.append(Shape(contours, flat(colour, alpha), (), 0.0, "prop"))

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float) -> None:
        """Light in the air."""
        paint = radial((x, y), radius, (0, colour, strength), (0.3, colour, strength * 0.42), (0.6, colour, strength * 0.13), (1, colour, 0))
        self.shapes.append(Shape((ellipse(x, y, radius),), paint, (), 0.0, "glow"))


@dataclass(frozen=True)
class PropKind:
    """`size` is the longest side in metres as drawn; `grip` tells hand props from things that stand."""

    name: str
    draw: Callable[[Bench], None]
    size: float
    colour: str
    held: bool
    words: tuple[str, ...]


PROPS: dict[str, PropKind] = {}


def prop(name: str, size: float, colour: str, words: str = "", held: bool = True) -> Callable[[Callable[[Bench], None]], Callable]:
    """Register a maker. `words` are the other names of such a thing."""

    def register(draw: Callable[[Bench], None]) -> Callable[[Bench], None]:
        PROPS[name] = PropKind(name, draw, size, colour, held, tuple(words.split(",")) if words else ())
        return draw

    return register


def ring(x: float, y: float, outer: float, inner: float) -> tuple[Contour, Contour]:
    """A ring as two contours of opposite winding."""
    return (ellipse(x, y, outer), ellipse(x, y, inner)[::-1].copy())


def cog(x: float, y: float, radius: float, teeth: int, depth: float = 0.18) -> Contour:
    """The outline of a gear."""
    import numpy as np

    from ..drawing import polygon

    points: list[Point] = []
    for k in range(teeth):
        for share, r in ((-0.30, 1 - depth), (-0.20, 1.0), (0.20, 1.0), (0.30, 1 - depth)):
            angle = 2 * np.pi * (k + share) / teeth
            points.append((x + radius * r * float(np.cos(angle)), y + radius * r * float(np.sin(angle))))
    return polygon(points)
