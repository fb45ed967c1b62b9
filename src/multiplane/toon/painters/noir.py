"""Night noir: blue-black and bone, one red, amber where a lamp burns; light has hard edges and people have rims.

Forms are in two tones with a clean edge. Rooms get the light of a blind or a window thrown on the wall, people outdoors at
night a pool of light to stand in; what is near the camera is a silhouette. Grain is coarse and baked into the sprites.
"""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

import numpy as np

from ...core.shot import Mark
from ...core.timing import TimedShot
from ..drawing import (
    Contour,
    Drawing,
    Paint,
    Shape,
    draw,
    ellipse,
    extents,
    fill,
    flat,
    linear,
    path,
    polygon,
)
from ..film_light import darkening
from ..sprite import Sprite, finish_sprite
from ..stage import Layer, Light, Stage
from .base import Lettering, Painter
from .tones import Dye, flattened, from_lab, hardened, is_light, is_opaque, to_lab

BONE, NIGHT, AMBER = "#e9e4d6", "#05070c", "#f2b45c"
GRAIN = 3.4  # levels, on what moves too
RED_HUES, RED_CHROMA = (2.0, 38.0), 0.125  # degrees and chroma that stay red
NEAR = -1.0  # metres: nearer layers are silhouettes
SLATS = 9
SMALL = 64.0  # pixels across at 1080 rows: smaller forms have one tone
SKIN_DARK = 0.42  # how far the dark side of skin is lifted towards its light side


class Noir(Painter):
    """Hard light on blue-black."""

    name = "noir"
    lettering = Lettering("#f1ece0", "#c2352c", "#9aa3ab", "#04060a", "#e2dccd", "#cfc8b6", "#0b0d12", 800, 0.26, drop=0.07, drop_soft=0.002)

    def __init__(self, style=None, height: int = 1080):  # noqa: ANN001
        super().__init__(style, height)
        self.dark = True
        self.barred: frozenset[int] = frozenset()  # who stands in the light of a blind
        self.slope = BAR_SLOPE
        self.people, self.place, self.lights = Dye(_person_tone), Dye(_place_tone), Dye(_light_tone)

    def stage(self, stage: Stage, timed: TimedShot) -> Stage:
        shot = timed.shot
        self.dark = shot.time in ("night", "dusk") or (shot.interior and sum(stage.light.tint) / 3 < 0.9)
        light = _hard(stage.light, self.dark)
        added = []
        if shot.interior:
            added += _thrown_light(stage, shot.place, self.dark)
            self.slope = BAR_SLOPE if stage.light.from_left else -BAR_SLOPE
            self.barred = frozenset(_seed(mark) for mark in shot.marks if added and _in_the_blind(shot.place, mark.x, mark.z))
        elif self.dark and shot.marks:
            added += _pool([mark.x for mark in shot.marks if not mark.extra] or [0.0], max(mark.z for mark in shot.marks))
        return replace(stage, layers=(*stage.layers, *added), light=light)

    def layer(self, layer: Layer, size: float) -> Layer:
        if layer.name.startswith("noir "):
            return layer
        if layer.z < NEAR and not layer.on_screen:
            return replace(layer, drawing=Drawing(tuple(_silhouette(shape) for shape in layer.drawing.shapes)))
        return replace(layer, drawing=Drawing(tuple(self._repaint(shape, self.place) for shape in layer.drawing.shapes)))

    def actor(self, drawing: Drawing, size: float, seed: int) -> Drawing:
        across = (extents(drawing) * size / self.unit).tolist()
        shapes = [self._person(shape, wide) for shape, wide in zip(drawing.shapes, across, strict=True) if not _is_blush(shape)]
        return Drawing((*shapes, *_bars_on(drawing, self.slope))) if seed in self.barred else Drawing(tuple(shapes))

    def finish(self, canvas: np.ndarray, left: int, top: int, grain: float = 0.0, seed: int = 0, period: tuple[int, int] = (0, 0)) -> Sprite | None:
        return finish_sprite(canvas, left, top, GRAIN * self.style.grain / 0.35, seed or 7, period)

    def front(self, width: int, height: int) -> tuple[Sprite, ...]:
        return darkening(width, height, 0.50, 0.42)

    def _person(self, shape: Shape, across: float) -> Shape:
        """Large forms in two tones, skin with a gentler dark, so that a face keeps its features; small forms in one."""
        if is_light(shape):
            return self._repaint(shape, self.people)
        paint = flattened(shape.paint) if across < SMALL and is_opaque(shape.paint) else hardened(shape.paint)
        paint = self.people.paint(paint)
        return replace(shape, paint=_gentler(paint, SKIN_DARK) if shape.tag == "skin" else paint)

    def _repaint(self, shape: Shape, dye: Dye) -> Shape:
        if is_light(shape):
            return replace(shape, paint=self.lights.paint(_tightened(shape.paint) if shape.paint.kind == "radial" else shape.paint))
        return replace(shape, paint=dye.paint(hardened(shape.paint)))


def _hard(light: Light, dark: bool) -> Light:
    """One strong light from the side: half of every form lies in the dark, and an edge shines."""
    return replace(light, tint=(1.0, 1.0, 1.0), shade=0.86 if dark else 0.72, rim="#dfe9f2", rim_strength=1.0, contact=0.75)


# Tones ------------------------------------------------------------------------------------------------------


def _is_red(a: float, b: float) -> bool:
    hue = float(np.degrees(np.arctan2(b, a)))
    return RED_HUES[0] < hue < RED_HUES[1] and float(np.hypot(a, b)) > RED_CHROMA


def _duotone(level: float, a: float, b: float, red: float) -> tuple[float, float, float]:
    """Cold in the dark, bone in the light; red stays."""
    if _is_red(a, b):
        return from_lab((0.12 + 0.52 * level, a * red * 1.12, b * red))
    return from_lab((level, -0.006 + 0.006 * level, -0.030 + 0.046 * level))


def _person_tone(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    lightness, a, b = to_lab(rgb)
    level = float(np.interp(lightness, (0.0, 0.16, 0.30, 0.42, 0.55, 0.75, 1.0), (0.05, 0.09, 0.20, 0.50, 0.68, 0.86, 0.97)))
    return _duotone(level, a, b, 0.95)


def _place_tone(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    lightness, a, b = to_lab(rgb)
    level = float(np.interp(lightness, (0.0, 0.20, 0.32, 0.45, 0.65, 0.85, 1.0), (0.05, 0.10, 0.19, 0.29, 0.45, 0.74, 0.95)))
    return _duotone(level, a, b, 0.75)


def _light_tone(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    """Lamps burn amber, everything else shines like the moon."""
    lightness, a, b = to_lab(rgb)
    if b > 0.02 and a > -0.03:
        return from_lab((min(0.97, lightness + 0.05), 0.030, 0.095))
    return from_lab((lightness, -0.008, -0.020))


def _tightened(paint: Paint) -> Paint:
    """A glow that falls off faster and burns brighter in the middle."""
    return replace(paint, stops=tuple((at**1.35, (*colour[:3], min(1.0, colour[3] * (1.35 - 0.6 * at)))) for at, colour in paint.stops))


def _is_blush(shape: Shape) -> bool:
    return is_light(shape) and shape.tag != "glow" and shape.paint.stops[0][1][3] < 0.8


def _gentler(paint: Paint, share: float) -> Paint:
    """A form in two tones with its dark one lifted towards the light one."""
    light = paint.stops[0][1]
    return replace(paint, stops=tuple((at, tuple(c + (p - c) * share for c, p in zip(colour, light, strict=True))) for at, colour in paint.stops))


def _silhouette(shape: Shape) -> Shape:
    if is_light(shape):
        return shape
    stops = tuple((at, (0.016, 0.022, 0.035, colour[3])) for at, colour in shape.paint.stops)
    return replace(shape, paint=Paint(stops, shape.paint.kind, shape.paint.p0, shape.paint.p1))


# Light that is thrown ---------------------------------------------------------------------------------------


def _thrown_light(stage: Stage, place: str, dark: bool) -> list[Layer]:
    """The light of a blind or a window on the back wall: the same in every shot of a place."""
    walls = [layer for layer in stage.layers if any(shape.tag == "wall" for shape in layer.drawing.shapes) and not layer.on_screen]
    if not walls:
        return []
    wall = max(walls, key=lambda layer: layer.z)
    sheet = next(shape for shape in wall.drawing.shapes if shape.tag == "wall")  # the wall itself, with its holes, is laid first
    slant = -0.30 if stage.light.from_left else 0.30
    motif = _blind if _has_blind(place) else _panes
    bars = [contour for x in _beams(place) for contour in motif(x, 1.05, slant)]
    paint = linear((0, 1.0), (0, 3.1), (0, "#b9c4cc" if dark else BONE, 0.30), (1, "#dfe6e6" if dark else BONE, 0.62))
    return [Layer("noir light", draw([fill(paint, *bars, clip=sheet.contours, tag="beam")]), wall.z - 0.02)]


def _has_blind(place: str) -> bool:
    return bool(crc32(place.encode()) % 3)


def _beams(place: str) -> tuple[float, float]:
    """Where on the wall the two windows of a place throw their light, metres."""
    return tuple(x + (crc32(place.encode()) % 7) * 0.1 for x in (-2.5, 3.1))  # type: ignore[return-value]


def _in_the_blind(place: str, x: float, z: float) -> bool:
    """Whether somebody on the floor stands in the light that a blind lets through."""
    return _has_blind(place) and z < 2.5 and any(beam - 1.8 < x < beam + 3.4 for beam in _beams(place))


def _seed(mark: Mark) -> int:
    """The number by which an actor's drawings come to `Noir.actor`."""
    from ..film_actors import Ident, seed_of

    name: Ident = (f"{mark.role}#{mark.extra}" if mark.extra else mark.role, 0)
    return seed_of(name, None)


BAR, GAP, LOWEST, HIGHEST = 0.050, 0.118, 0.80, 2.40  # metres: the shadows of slats on people
LEAST_AREA = 0.012  # square metres: smaller forms lie on larger ones
BAR_SLOPE, BAR_SHADE = -0.17, 0.50
HEAD, FACE_SHADE = 0.52, 0.24  # metres from the top; fainter there, for an audience reads faces


def _bars_on(drawing: Drawing, slope: float = BAR_SLOPE) -> tuple[Shape, ...]:
    """The shadows of slats across a person, down from the light and bowed over the round of the body: where the person is
    and nowhere else, and at the same heights on everybody."""
    solid = [contour for shape in drawing.shapes if not is_light(shape) and is_opaque(shape.paint) and not shape.clip and shape.tag not in ("shadow", "prop", "glow") for contour in shape.contours]
    if not solid:
        return ()
    points = np.concatenate(solid)
    left, right, top = float(points[:, 0].min()) - 0.02, float(points[:, 0].max()) + 0.02, float(points[:, 1].max())
    middle, bars, faint = (left + right) / 2, [], []
    y = LOWEST
    while y < min(HIGHEST, top):
        (faint if y > top - HEAD else bars).append(_bar(left, middle, right, y, slope))
        y += GAP
    solid = [one for one in solid if float(np.ptp(one[:, 0])) * float(np.ptp(one[:, 1])) > LEAST_AREA]
    clip = tuple(one if _turns_left(one) else one[::-1] for one in solid)
    return tuple(Shape(tuple(some), flat(NIGHT, shade), clip, 0.0, "shade") for some, shade in ((bars, BAR_SHADE), (faint, FACE_SHADE)) if some)


def _bar(left: float, middle: float, right: float, y: float, slope: float) -> Contour:
    """One bar: aslant, sagging a little over the body."""
    a, b, sag = y + slope * (left - middle), y + slope * (right - middle), y - 0.045
    return path((left, a), ("Q", (middle, sag), (right, b)), ("L", (right, b + BAR)), ("Q", (middle, sag + BAR), (left, a + BAR)))


def _turns_left(contour: Contour) -> bool:
    x, y = contour[::3, 0], contour[::3, 1]
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) > 0


def _blind(x: float, y: float, slant: float) -> list[Contour]:
    """Slats in two columns beside a mullion."""
    slats = []
    for k in range(SLATS):
        low = y + 0.215 * k
        slats += [_sheared(x + left, low, 0.94, 0.115, slant) for left in (0.0, 1.02)]
    return slats


def _panes(x: float, y: float, slant: float) -> list[Contour]:
    return [_sheared(x + 0.86 * i, y + 0.62 * k, 0.78, 0.54, slant) for i in range(2) for k in range(3)]


def _sheared(x: float, y: float, wide: float, high: float, slant: float) -> Contour:
    lean = lambda px, py: (px + slant * (py - 1.0), py - slant * 0.30 * (px - x))  # noqa: E731
    return polygon([lean(x, y), lean(x + wide, y), lean(x + wide, y + high), lean(x, y + high)])


def _pool(places: list[float], z: float) -> list[Layer]:
    """A pool of light on the ground behind those who stand there, and the cone that it falls in."""
    middle, reach = (min(places) + max(places)) / 2, max(1.5, (max(places) - min(places)) / 2 + 1.1)
    pool = fill(flat("#9fb0bb", 0.42), ellipse(middle, -0.20, reach, 0.30), tag="beam")
    cone = polygon([(middle - 0.35, 7.5), (middle + 0.35, 7.5), (middle + reach, -0.20), (middle - reach, -0.20)])
    air = fill(linear((0, 7.0), (0, -0.1), (0, "#aebcc4", 0.02), (1, "#aebcc4", 0.13)), cone, tag="beam")
    return [Layer("noir light", draw([air]), z + 0.3), Layer("noir pool", draw([pool]), max(z, 0.0))]


