"""The scenery under construction: pens for layers at depths, spots for people, words that ask for things.

A kind of place is one function that takes a Scenery, draws with its pens, and names its spots with `spot`: so
furniture and the places where people sit come from the same line.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from dataclasses import replace as replace_shape
from itertools import groupby

import numpy as np
from msgspec.structs import replace

from ...core.design import PlaceDesign, Spot
from ..drawing import (
    Contour,
    Drawing,
    Paint,
    Point,
    Shape,
    ellipse,
    flat,
    linear,
    radial,
    rectangle,
    scale,
    translate,
)
from ..stage import Layer
from .colours import mix, named_colour
from .mood import Mood
from .seasons import WORDS as SEASON_WORDS
from .seasons import season_of, seasonal


@dataclass
class Pen:
    """Draws one layer. Colours given are the things' own; the mood grades them unless `lit` (they shine)."""

    name: str
    z: float
    mood: Mood
    hazy: bool = True
    motion: dict = field(default_factory=dict)
    shapes: list[Shape] = field(default_factory=list)
    season: str = ""
    snow: bool = False  # lies on what this pen draws

    def ink(self, colour: str) -> str:
        """The colour as it is seen on this layer."""
        if self.season:
            colour = seasonal(colour, self.season, self.name.startswith(("ground", "hills", "near frame", "platform")))
        seen = self.mood.grade(colour, self.z if self.hazy else 0.0)
        return seen if self.z > -1.3 else mix(seen, self.mood.grade("#10131c"), 0.55)

    def fill(self, colour: str, *contours: Contour, alpha: float = 1.0, soft: float = 0.0,
             clip: tuple[Contour, ...] = (), lit: bool = False, tag: str = "") -> None:
        self._add(flat(colour if lit else self.ink(colour), alpha), contours, soft, clip, tag)

    def fade(self, p0: Point, p1: Point, first: str, last: str, *contours: Contour, alphas: Point = (1.0, 1.0),
             soft: float = 0.0, clip: tuple[Contour, ...] = (), lit: bool = False, tag: str = "") -> None:
        """A linear gradient from `first` at p0 to `last` at p1."""
        one, two = (first, last) if lit else (self.ink(first), self.ink(last))
        self._add(linear(p0, p1, (0.0, one, alphas[0]), (1.0, two, alphas[1])), contours, soft, clip, tag)

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float = 0.5) -> None:
        """Light in the air around a lamp: a radial fall-off."""
        paint = radial((x, y), radius, (0.0, colour, strength), (0.25, colour, strength * 0.5),
                       (0.55, colour, strength * 0.17), (1.0, colour, 0.0))
        self._add(paint, (ellipse(x, y, radius),), 0.0, (), "glow")

    def paint(self, paint: Paint, *contours: Contour, soft: float = 0.0, clip: tuple[Contour, ...] = (), tag: str = "") -> None:
        """Fill with a paint as it is."""
        self._add(paint, contours, soft, clip, tag)

    def _add(self, paint: Paint, contours: tuple[Contour, ...], soft: float, clip: tuple[Contour, ...], tag: str) -> None:
        if contours:
            self.shapes.append(Shape(tuple(contours), paint, clip, soft, tag or self.name))


@dataclass
class Scenery:
    """What a kind's function draws on. `rng` depends on the design alone, so that every shot shows the same
    place; `words` are those of the moment ("the lamp goes out", "fireworks")."""

    design: PlaceDesign
    mood: Mood
    time: str
    weather: str
    words: str = ""
    dressing: tuple[str, ...] = ()  # states from earlier moments: "lamp out"
    said: str = ""
    seconds: float = 4.0  # how long the moment lasts
    pens: dict[str, Pen] = field(default_factory=dict)
    spots: list[Spot] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    horizon: float = 1.5
    mirrored: bool = False  # the set is turned round at last: kinds that know only one side have two

    def __post_init__(self) -> None:
        self.rng = self.random("build")
        self._feature_words = " ; ".join(self.design.features).lower()
        named = self.design.name.replace("_", " ")
        self.season = season_of(f"{self._feature_words} ; {named}") if not self.design.interior else ""
        self.used.update(word for word in SEASON_WORDS.get(self.season, ()) if word in self._feature_words)
        self._given = {spot.name: _other_side(spot) if self.mirrored else spot for spot in self.design.spots}

    def random(self, purpose: str) -> random.Random:
        return random.Random(f"{self.design.id}:{self.design.seed}:{purpose}")

    @property
    def edge(self) -> float:
        """Metres from the centre to the end of what is dressed."""
        return self.design.width / 2 + 8

    @property
    def dark(self) -> bool:
        return self.time in ("night", "dusk")

    def colour(self, index: int, default: str = "#8a8a80") -> str:
        """A colour of the palette: wall or sky, ground, main, second, accent."""
        return self.design.palette[index] if index < len(self.design.palette) else default

    def pen(self, name: str, z: float, hazy: bool = True, **motion) -> Pen:
        """The pen of the layer `name`; the first call sets its depth and motion."""
        if name not in self.pens:
            self.pens[name] = Pen(name, z, self.mood, hazy, motion, season=self.season, snow=not self.design.interior and self.snow_lies)
        return self.pens[name]

    @property
    def snow_lies(self) -> bool:
        return self.weather == "snow" or self.wants("snow") or self.happens("snow")

    def spot(self, name: str, x: float, z: float = 0.0, pose: str = "stand", y: float = 0.0, facing: str = "") -> Spot:
        """Name a place for people. What the artist wrote in the design wins, and the furniture follows."""
        spot = self._given.get(name) or Spot(name, round(x, 2), round(z, 2), pose, round(y, 2), facing)
        if all(known.name != name for known in self.spots):
            self.spots.append(spot)
        return spot

    def wants(self, *words: str) -> bool:
        """Whether the features ask for any of the words; what is asked for counts as obeyed."""
        found = [word for word in words if word in self._feature_words]
        self.used.update(found)
        return bool(found)

    def happens(self, *words: str) -> bool:
        """Whether the words of the moment mention any of these."""
        return any(word in self.words for word in words)

    def happened(self, *states: str) -> bool:
        """Whether earlier moments have left the place in any of these states."""
        return any(state in self.dressing for state in states)

    def colour_of(self, word: str, default: str) -> str:
        """The colour that the features give a thing ("red curtains"), or the default."""
        for feature in self.design.features:
            if word in feature.lower():
                return named_colour(feature) or default
        return default

    def mirror(self) -> None:
        """Turn round what has been built, spots and all; the sky, the weather and what is on screen stay."""
        for pen in self.pens.values():
            if pen.z <= MIRRORED_TO and not pen.motion.get("on_screen") and not any(pen.motion.get("drift", ())):
                pen.shapes = mirrored(pen.shapes)
        self.spots = [_other_side(spot) for spot in self.spots]

    def layers(self) -> tuple[Layer, ...]:
        ready = (pen for pen in self.pens.values() if pen.shapes)
        return tuple(Layer(pen.name, Drawing(tuple(pen.shapes)), pen.z, **pen.motion) for pen in ready)


MIRRORED_TO = 4.5  # metres: what lies behind the back wall is the world's


def _other_side(spot: Spot) -> Spot:
    facing = {"left": "right", "right": "left"}.get(spot.facing, spot.facing)
    return replace(spot, x=round(-spot.x, 2), facing=facing)


def mirrored(shapes: list[Shape]) -> list[Shape]:
    """Shapes on the other side. Clocks are moved there and not turned: they would tell the wrong time."""
    out: list[Shape] = []
    for is_clock, group in groupby(shapes, key=lambda shape: shape.tag == "clock"):
        run = Drawing(tuple(group))
        if is_clock:
            left, _, right, _ = run.bounds()
            out += run.transformed(translate(-(left + right), 0.0)).shapes
        else:
            out += (_righted(shape) for shape in run.transformed(scale(-1.0, 1.0)).shapes)
    return out


def _righted(shape: Shape) -> Shape:
    """A mirrored outline runs backwards, so it is turned round again."""
    back = [tuple(np.ascontiguousarray(c[::-1]) for c in contours) for contours in (shape.contours, shape.clip)]
    return replace_shape(shape, contours=back[0], clip=back[1])


Builder = Callable[[Scenery], None]


@dataclass(frozen=True)
class Kind:
    """A kind of place: how it is built, and what is usual in it."""

    name: str
    build: Builder
    interior: bool
    sound: str
    reverb: float
    palettes: tuple[tuple[str, ...], ...]
    width: float
    lamplit: bool
    words: tuple[str, ...]
    has: frozenset[str]
    mirrors: bool = False


KINDS: dict[str, Kind] = {}


def kind(name: str, *palettes: str, interior: bool = False, sound: str = "", reverb: float = 0.05, width: float = 12.0,
         lamplit: bool = True, words: str = "", has: str = "", mirrors: bool = False) -> Callable[[Builder], Builder]:
    """Register a builder. A palette is five colours "#wall #ground #main #second #accent"; `words` are other
    names by which a script may call such a place; `has` is what always stands in it; a set that `mirrors` is turned
    round by every other seed."""

    def register(build: Builder) -> Builder:
        KINDS[name] = Kind(name, build, interior, sound or ("room" if interior else "outdoors"), reverb,
                           tuple(tuple(p.split()) for p in palettes), width, lamplit,
                           tuple(words.split(",")) if words else (), frozenset(has.split(",")) if has else frozenset(), mirrors)
        return build

    return register


def with_holes(outline: Contour, *holes: Contour) -> tuple[Contour, ...]:
    """An outline with holes: the holes run the other way round, so that their winding cancels."""
    return (outline, *(hole[::-1].copy() for hole in holes))


def spread(rng: random.Random, left: float, right: float, count: int, jitter: float = 0.3) -> list[float]:
    """`count` positions from left to right, evenly but not quite."""
    step = (right - left) / max(1, count)
    return [left + step * (i + 0.5 + rng.uniform(-jitter, jitter)) for i in range(count)]


def ground_strip(pen: Pen, colour: str, to_z: float, reach: float = 130.0, top: str = "", y: float = 0.0) -> None:
    """A band of ground from y down to where a nearer strip at `to_z` covers it, lit along its far edge."""
    deep = 0.45 * (pen.z - to_z) + 2.5 if to_z > -50 else 14.0
    pen.fade((0, y), (0, y - min(1.6, deep * 0.5)), top or colour, colour, rectangle(-reach, -deep, reach, y), tag="ground")


def wavy(left: float, right: float, y: float, height: float, step: float, rng: random.Random, bottom: float) -> Contour:
    """A soft rolling outline from left to right, closed far below."""
    count = max(3, int((right - left) / step))
    xs = np.linspace(left, right, count)
    ys = [y + rng.uniform(-1, 1) * height for _ in xs]
    points: list[np.ndarray] = [np.array([left, ys[0]])]
    for i in range(1, count):
        gap = (xs[i] - xs[i - 1]) / 2.2
        points += [np.array([xs[i - 1] + gap, ys[i - 1]]), np.array([xs[i] - gap, ys[i]]), np.array([xs[i], ys[i]])]
    for corner in ((right, bottom), (left, bottom), (left, ys[0])):
        here, there = points[-1], np.array(corner, float)
        points += [here + (there - here) / 3, here + (there - here) * 2 / 3, there]
    return np.array(points)
