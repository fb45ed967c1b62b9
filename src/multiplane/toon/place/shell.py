"""The shell of an interior: back wall with real openings, floor in strips, ceiling with beams.

A window is a hole in the wall: sky, weather and whatever stands outside lie on layers behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..drawing import Contour, ellipse, linear, path, polygon, rectangle
from .colours import darken, lighten, mix
from .scenery import Pen, Scenery, with_holes
from .sky import draw_sky, draw_weather

WALL_Z = 3.2
FLOORS = (2.1, 1.0, 0.0)
FAR = 60.0


@dataclass(frozen=True)
class Window:
    """An opening in the back wall, in metres on the wall. `shape` is square, arch, round; `panes` (across, up)."""

    x: float
    y: float
    wide: float
    high: float
    shape: str = "square"
    panes: tuple[int, int] = (2, 2)

    def outline(self, grow: float = 0.0) -> Contour:
        left, right = self.x - self.wide / 2 - grow, self.x + self.wide / 2 + grow
        bottom, top = self.y - grow, self.y + self.high + grow
        if self.shape == "round":
            return ellipse(self.x, self.y + self.high / 2, self.wide / 2 + grow, self.high / 2 + grow)
        if self.shape == "arch":
            return arch(left, bottom, right, top)
        return rectangle(left, bottom, right, top)


def arch(left: float, bottom: float, right: float, top: float) -> Contour:
    """A round-headed opening."""
    r = (right - left) / 2
    spring, k = top - r, r * 0.5523
    middle = (left + right) / 2
    return path((left, bottom), ("L", (right, bottom)), ("L", (right, spring)), ("C", (right, spring + k), (middle + k, top), (middle, top)),
                ("C", (middle - k, top), (left, spring + k), (left, spring)))


def draw_room(s: Scenery, wall: str, floor: str, *, height: float = 3.5, windows: tuple[Window, ...] = (), wainscot: str = "",
              beams: str = "", frame: str = "", boards: bool = True, ceiling: str = "", plain: bool = False) -> Pen:
    """The shell; returns the pen of the wall. Floor pens are named "floor Z", the ceiling's "beam Z". Unless `plain`,
    the paper on the walls and the laying of the floor are drawn by the set's seed, so that no two rooms are alike."""
    if windows:
        draw_sky(s)
        _ground_outside(s)
        draw_weather(s, indoors_z=WALL_Z)
    pen = s.pen("wall", WALL_Z, hazy=False)
    holes = tuple(window.outline() for window in windows)
    calm = lighten(wall, 0.03)
    pen.fade((0, 0), (0, height), darken(wall, 0.03), calm, *with_holes(rectangle(-45, -4, 45, height + 0.6), *holes), tag="wall")
    if not plain:
        _wallpaper(s, pen, wall, height, holes)
    _shade_ends(s, pen, wall, height, holes)
    if not s.dark and windows and s.mood.sun:
        _sun_on_wall(s, pen, windows, height)
    if wainscot:
        _wainscot(pen, wainscot, windows)
    pen.fill(darken(wainscot or wall, 0.12), rectangle(-45, 0, 45, 0.16), tag="wall")
    for window in windows:
        draw_window(s, pen, window, frame or darken(wall, 0.18))
    _ceiling(s, ceiling or darken(wall, 0.10), beams, height)
    _floor(s, floor, boards, plain)
    if windows:
        _window_light(s, windows)
    return pen


def _ground_outside(s: Scenery) -> None:
    pen = s.pen("outside", 45.0)
    green = "#7d9a72" if s.weather != "snow" else "#dfe6ea"
    pen.fade((0, 1.0), (0, -6), green, darken(green, 0.12), rectangle(-120, -40, 120, 0.8), tag="ground")


def _shade_ends(s: Scenery, pen: Pen, wall: str, height: float, holes: tuple[Contour, ...]) -> None:
    """The corners of the room: side walls in shadow."""
    end = s.design.width / 2 + 2.4
    shadow = pen.ink(darken(wall, 0.20))
    for side in (-1, 1):
        x = side * end
        corner = polygon([(x, 0), (x + side * 40, -8), (x + side * 40, height + 9), (x, height)])
        pen.paint(linear((x, 0), (x + side * 6, 0), (0, pen.ink(darken(wall, 0.07)), 1), (1, shadow, 1)), corner, tag="wall")
        pen.paint(linear((x, 0), (x - side * 3.2, 0), (0, shadow, 0.55), (1, shadow, 0.0)), rectangle(*sorted_box(x - side * 3.2, 0, x, height)), tag="wall")


def sorted_box(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _wainscot(pen: Pen, colour: str, windows: tuple[Window, ...]) -> None:
    top = min([1.0, *(w.y - 0.06 for w in windows)])
    pen.fade((0, top), (0, 0), colour, darken(colour, 0.06), rectangle(-45, 0, 45, top), tag="wall")
    pen.fill(darken(colour, 0.07), *(rectangle(-14 + i * 0.7, 0, -13.975 + i * 0.7, top) for i in range(40)), tag="wall")
    pen.fill(lighten(colour, 0.05), rectangle(-45, top - 0.03, 45, top + 0.03), tag="wall")


def draw_window(s: Scenery, pen: Pen, window: Window, frame: str) -> None:
    """Frame, panes, sill; a sheen on the glass."""
    pen.fill(frame, *with_holes(window.outline(0.09), window.outline()), tag="window")
    left, bottom, w, h = window.x - window.wide / 2, window.y, window.wide, window.high
    bars = [rectangle(left + w * i / window.panes[0] - 0.025, bottom, left + w * i / window.panes[0] + 0.025, bottom + h) for i in range(1, window.panes[0])]
    bars += [rectangle(left, bottom + h * i / window.panes[1] - 0.025, left + w, bottom + h * i / window.panes[1] + 0.025) for i in range(1, window.panes[1])]
    pen.fill(frame, *bars, clip=(window.outline(),), tag="window")
    sheen = [polygon([(left + w * (0.15 + k), bottom), (left + w * (0.27 + k), bottom), (left + w * (0.67 + k), bottom + h), (left + w * (0.55 + k), bottom + h)]) for k in (0.0, 0.2)]
    pen.fill("#ffffff", *sheen, alpha=0.07, clip=(window.outline(),), lit=True, tag="window")
    if window.shape != "round":
        pen.fill(lighten(frame, 0.07), rectangle(left - 0.16, bottom - 0.12, left + w + 0.16, bottom - 0.04), tag="window")
        pen.fill(darken(frame, 0.08), rectangle(left - 0.12, bottom - 0.17, left + w + 0.12, bottom - 0.12), alpha=0.5, tag="window")


def _ceiling(s: Scenery, colour: str, beams: str, height: float) -> None:
    for i, z in enumerate((WALL_Z, *FLOORS[:3])):
        pen = s.pen("wall" if i == 0 else f"floor {z:g}", z, hazy=False)
        tone = darken(colour, 0.04 + 0.045 * i)
        pen.fade((0, height), (0, height + 1.2), tone, darken(tone, 0.07), rectangle(-45, height, 45, height + 26), tag="ceiling")
        if beams and i:
            tone = darken(beams, 0.03 * i)
            pen.fade((0, height - 0.02), (0, height + 0.24), darken(tone, 0.08), tone, rectangle(-45, height - 0.06, 45, height + 0.22), tag="ceiling")


def _wallpaper(s: Scenery, pen: Pen, wall: str, height: float, holes: tuple[Contour, ...]) -> None:
    """What covers the walls, by the set's seed: nothing, stripes, panels, sprigs, or a painted dado."""
    rng = s.random("wallpaper")
    look, tone = rng.choice(("plain", "stripes", "panels", "sprigs", "dado")), darken(wall, 0.035)
    face = with_holes(rectangle(-16, 0, 16, height), *holes)
    if look == "stripes":
        wide = rng.choice((0.18, 0.34, 0.5))
        pen.fill(tone, *(rectangle(x, 0, x + wide, height) for x in np.arange(-14, 14, wide * 2)), alpha=0.6, clip=face, tag="wall")
    elif look == "panels":
        wide = rng.choice((1.4, 1.9))
        frames = [c for x in np.arange(-13.3, 13, wide + 0.35) for c in with_holes(rectangle(x, 1.15, x + wide, height - 0.35), rectangle(x + 0.05, 1.2, x + wide - 0.05, height - 0.40))]
        pen.fill(tone, *frames, alpha=0.9, clip=face, tag="wall")
    elif look == "sprigs":
        step = rng.choice((0.42, 0.6))
        dots = [ellipse(x + (step / 2 if row % 2 else 0.0), y, 0.035, 0.06) for row, y in enumerate(np.arange(0.3, height, step * 0.8)) for x in np.arange(-12, 12, step)]
        pen.fill(lighten(wall, 0.05), *dots, alpha=0.8, clip=face, tag="wall")
    elif look == "dado":
        pen.fill(darken(mix(wall, s.colour(2), 0.25), 0.02), rectangle(-45, 0, 45, 1.2), clip=face, tag="wall")
        pen.fill(lighten(wall, 0.06), rectangle(-45, 1.18, 45, 1.23), clip=face, tag="wall")


def _floor(s: Scenery, colour: str, boards: bool, plain: bool = False) -> None:
    rng = s.random("floor")
    look = "boards" if plain else rng.choice(("boards", "boards", "narrow", "checks"))
    for i, z in enumerate(FLOORS):
        pen = s.pen(f"floor {z:g}", z, hazy=False)
        tone = darken(colour, 0.035 * i)
        deep = 12.0 if i == 2 else 0.45 * (z - FLOORS[i + 1]) + 2.0
        pen.fade((0, 0), (0, -1.2), lighten(tone, 0.05), darken(tone, 0.05), rectangle(-45, -deep, 45, 0), tag="floor")
        if boards and look == "checks":
            rows, step = (0.0, -0.16, -0.36, -0.62, -0.95), 0.62
            cells = [polygon([(x * (1 + 0.05 * k), rows[k]), ((x + step) * (1 + 0.05 * k), rows[k]), ((x + step) * (1.05 + 0.05 * k), rows[k + 1]), (x * (1.05 + 0.05 * k), rows[k + 1])][::-1]) for k in range(4) for x in np.arange(-12.4 + step * (k % 2), 12.4, step * 2)]
            pen.fill(darken(tone, 0.055), *cells, alpha=0.75, tag="floor")
        elif boards:
            ys = (-0.16, -0.36, -0.62) if look == "boards" else (-0.09, -0.19, -0.31, -0.45, -0.62)
            lines = [rectangle(-14, y - 0.008, 14, y + 0.008) for y in ys]
            joints = [rectangle(x, ys[0], x + 0.016, 0.0) for x in (rng.uniform(-12, 12) for _ in range(7))]
            pen.fill(darken(tone, 0.08), *lines, *joints, alpha=0.7, tag="floor")


def _window_light(s: Scenery, windows: tuple[Window, ...]) -> None:
    """Light that falls through the windows: the shape of their panes on the floor, a shaft in the air; at night,
    where no lamp burns, the moon's."""
    night = s.dark
    if night and (s.mood.lamps or not s.mood.sun):
        return
    pen = s.pen("floor 1", 1.0, hazy=False)
    lean = (1.1 if s.mood.light.from_left else -1.1) * (1.5 if s.time in ("dawn", "evening") else 1.0)
    colour = mix("#fff3cf", s.mood.sky[2], 0.25) if not night else "#bcd8ec"
    strength = (0.36 if s.mood.sun else 0.13) if not night else 0.16
    for window in windows:
        left, wide, across = window.x - window.wide / 2 + lean, window.wide, window.panes[0]
        gap = min(0.06, wide * 0.04)
        for k in range(across):
            a, b = left + wide * k / across + gap, left + wide * (k + 1) / across - gap
            for top, low, t0, t1 in ((-0.04, -0.26, 0.0, 0.36), (-0.31, -0.66, 0.44, 1.0)):
                pane = polygon([(a + lean * 0.9 * t0, top), (a + lean * 0.9 * t1, low), (b + lean * 0.9 * t1, low), (b + lean * 0.9 * t0, top)])
                pen.fill(colour, pane, alpha=strength, lit=True, tag="floor")
        if s.mood.sun:
            shaft = polygon([(window.x - wide / 2, window.y), (window.x - wide / 2, window.y + window.high), (window.x + wide / 2, window.y + window.high), (left + wide + lean * 0.6, -0.3), (left + lean * 0.6, -0.3)])
            pen.paint(linear((window.x, window.y + window.high), (window.x + lean * 1.4, -0.3), (0, colour, strength * 0.42), (1, colour, 0.0)), shaft, tag="beam")
    wall = s.pen("wall", WALL_Z)
    for window in windows:
        wall.glow(window.x, window.y + window.high / 2, max(window.wide, window.high) * 1.25, colour, strength * 0.45)


def _sun_on_wall(s: Scenery, pen: Pen, windows: tuple[Window, ...], height: float) -> None:
    """A slanting patch of sun from a window that we do not see, in panes; low and long when the sun is low."""
    rng = s.random("sun on wall")
    side = 1.0 if s.mood.light.from_left else -1.0
    low = s.time in ("dawn", "evening", "morning")
    x, y, wide, high = side * rng.uniform(2.2, 3.6), (0.75 if low else 1.3), 1.5, 1.5
    skew = -0.45 * side * (1.5 if low else 0.8)
    colour = mix("#ffe7b0" if not low else "#ffc98a", s.mood.sky[2], 0.2)
    for i in (0, 1):
        for k in (0, 1):
            a, b = x + wide * (i * 0.5 + 0.03), x + wide * (i * 0.5 + 0.47)
            t0, t1 = k * 0.5 + 0.03, k * 0.5 + 0.47
            pane = polygon([(a + skew * t0, y + high * t0), (b + skew * t0, y + high * t0 - 0.16), (b + skew * t1, min(height - 0.2, y + high * t1 - 0.16)), (a + skew * t1, min(height - 0.1, y + high * t1))])
            pen.fill(colour, pane, alpha=0.20 if not low else 0.30, lit=True, tag="wall")


def floor_pen(s: Scenery, z: float) -> Pen:
    """The pen of the floor strip on which something at `z` stands."""
    best = min((f for f in FLOORS), key=lambda f: abs(f - z))
    return s.pen(f"floor {best:g}", best, hazy=False)


def rug(s: Scenery, x: float, colour: str, accent: str, wide: float = 3.4) -> None:
    """An oval rug on the floor at the acting plane."""
    pen = s.pen("floor 0", 0.0, hazy=False)
    for grow, tone in ((1.0, colour), (0.88, accent), (0.82, colour), (0.4, darken(colour, 0.05))):
        pen.fill(tone, ellipse(x, -0.30, wide / 2 * grow, 0.27 * grow), tag="rug")


def corner_shadow(s: Scenery, strength: float = 0.55) -> None:
    """The near dark of a stage: shadow that closes the frame at both ends of the dressed width."""
    pen = s.pen("near dark", -1.2, hazy=False)
    dark = s.mood.grade("#10131c")
    for side in (-1, 1):
        x = side * (s.design.width / 2 - 0.4)
        box = rectangle(*sorted_box(x, -12, x + side * 40, 30))
        pen.paint(linear((x, 0), (x + side * 5.0, 0), (0, dark, 0.0), (1, dark, strength)), box, tag="near")
