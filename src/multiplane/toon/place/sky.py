"""Sky and weather: what lies behind everything, and what falls in front of it."""

from __future__ import annotations

import random

import numpy as np

from ..drawing import Contour, ellipse, linear, polygon, radial, rectangle
from .colours import lighten, mix
from .scenery import Pen, Scenery

SKY_Z = 70.0


def draw_sky(s: Scenery) -> None:
    """A graded sky with what hangs in it: sun or moon, stars, clouds that drift."""
    pen = s.pen("sky", SKY_Z, hazy=False)
    top, middle, low = s.mood.sky
    pen.paint(linear((0, 30), (0, -2), (0.0, top, 1), (0.55, middle, 1), (1.0, low, 1)), rectangle(-170, -60, 170, 120), tag="sky")
    rng = s.random("sky")
    side = -1 if s.mood.light.from_left else 1
    if s.mood.stars:
        _stars(s, rng)
    if s.mood.sun == "sun":
        pen.glow(side * 19, 21, 26, lighten(low, 0.05), 0.75)
        pen.fill("#fffbe6", ellipse(side * 19, 21, 2.1), lit=True)
    elif s.mood.sun == "low_sun":
        glow = mix(low, "#ffcf7a", 0.6)
        pen.glow(side * 13, 3.2, 34, glow, 0.8)
        pen.paint(radial((side * 13, 3.4), 3.0, (0, "#fff3cf", 1), (1, "#ffdf9a", 1)), ellipse(side * 13, 3.4, 3.0))
    elif s.mood.sun == "moon":
        _moon(s, side * 15.0, 17.5)
    draw_clouds(s, rng)


def _moon(s: Scenery, x: float, y: float) -> None:
    pen = s.pen("sky", SKY_Z, hazy=False)
    pen.glow(x, y, 24, "#7fb4cc", 0.42)
    pen.fill("#f3eccf", ellipse(x, y, 2.5), lit=True)
    pen.fill("#dfd6b4", ellipse(x + 0.7, y + 0.5, 0.55), ellipse(x - 0.9, y - 0.7, 0.4), ellipse(x + 0.2, y - 1.2, 0.25), lit=True)


def _stars(s: Scenery, rng: random.Random) -> None:
    for index, flicker in enumerate(((0.75, 5.0), (0.25, 2.3))):
        pen = s.pen(f"stars {index}", SKY_Z - 0.1, hazy=False, flicker=flicker)
        dots = [_star(rng.uniform(-70, 70), 6 + 34 * rng.random() ** 0.8, rng.choice((0.06, 0.08, 0.08, 0.13))) for _ in range(70)]
        pen.fill("#e9f0ea", *dots, alpha=0.85, lit=True)


def _star(x: float, y: float, r: float) -> Contour:
    return polygon([(x - r * 1.4, y), (x, y - r * 1.4), (x + r * 1.4, y), (x, y + r * 1.4)])


def draw_clouds(s: Scenery, rng: random.Random) -> None:
    """Flat-bottomed clouds in two depths; an overcast sky has long banks of them."""
    overcast = s.weather in ("cloudy", "rain", "storm", "snow", "wind")
    if s.weather == "fog":
        return
    speed = {"storm": 1.6, "wind": 1.3, "rain": 0.7}.get(s.weather, 0.25)
    colour, low = s.mood.cloud, s.mood.sky[2]
    for index, (z, y, size, share) in enumerate(((58.0, 12.0, 1.0, 0.45), (50.0, 19.0, 1.5, 0.2))):
        pen = s.pen(f"clouds {index}", z, hazy=False, drift=(speed * (1 + index * 0.6), 0.0), wrap=(150.0, 0.0))
        count = 9 if overcast else 4
        for i in range(count):
            long = rng.uniform(7, 12) * size * (1.3 if overcast else 1.0)
            x = 16 + (118 / count) * (i + rng.uniform(0.2, 0.8))
            base = y + rng.uniform(-3, 4) * (1 + index)
            tone = mix(colour, s.mood.sky[1], share + rng.uniform(0, 0.15))
            puffs = cloud(rng, x, base, min(long, 30))
            pen.paint(linear((0, base), (0, base + 3.6 * size), (0, mix(tone, low, 0.5), 0.25 if not overcast else 0.55), (1, tone, 0.95)), *puffs)


def cloud(rng: random.Random, x: float, y: float, long: float) -> list[Contour]:
    """Rounded heaps on a long flat pill."""
    parts = [ellipse(x, y + 0.35, long / 2, 0.55)]
    for i in range(4):
        at = (i - 1.5) / 4 * long * 0.62 + rng.uniform(-0.4, 0.4)
        r = (1.0 - abs(at) / long) * long * rng.uniform(0.10, 0.17)
        parts.append(ellipse(x + at, y + 0.5, r * 1.45, r))
    return parts


def draw_weather(s: Scenery, indoors_z: float | None = None) -> None:
    """What falls or hangs in the air. With `indoors_z` only behind that wall, to be seen through its windows."""
    depths = (1.2, 6.0, 13.0) if indoors_z is None else (indoors_z + 1.5, indoors_z + 5.0)
    if s.weather in ("rain", "storm"):
        _rain(s, depths, indoors_z is None)
    elif s.weather == "snow":
        _snow(s, depths, indoors_z is None)
    elif s.weather == "fog":
        _fog(s, indoors_z)
    elif s.weather == "wind" and indoors_z is None:
        _leaves(s)


def _rain(s: Scenery, depths: tuple[float, ...], near: bool) -> None:
    rng = s.random("rain")
    slant = 0.34 if s.weather == "storm" else 0.14
    colour = mix(s.mood.sky[2], "#dff1f5", 0.55)
    for z in depths:
        pen = s.pen(f"rain {z:g}", z, hazy=False, drift=(-9 * slant * 1.3, -9.0 * 1.3), wrap=(10.0, 10.0))
        drops = [_drop(rng.uniform(0.5, 9.5), rng.uniform(0.2, 8.7), rng.uniform(0.5, 1.1), slant, 0.012 + z * 0.0016) for _ in range(70)]
        pen.fill(colour, *drops, alpha=0.34, lit=True, tag="rain")
    if near:
        pen = s.pen("rain near", -4.0, hazy=False, drift=(-2.4 * slant, -2.4), wrap=(2.0, 1.0), on_screen=True)
        drops = [_drop(rng.uniform(0.1, 1.9), rng.uniform(0.02, 0.78), rng.uniform(0.10, 0.19), slant, 0.0022) for _ in range(34)]
        pen.fill(colour, *drops, alpha=0.30, lit=True, tag="rain")


def _drop(x: float, y: float, long: float, slant: float, wide: float) -> Contour:
    return polygon([(x - wide / 2, y), (x + wide / 2, y), (x + slant * long + wide / 2, y + long), (x + slant * long - wide / 2, y + long)])


def _snow(s: Scenery, depths: tuple[float, ...], near: bool) -> None:
    rng = s.random("snow")
    flake = "#f4f7fb" if not s.dark else "#c9dcea"
    for i, z in enumerate(depths):
        pen = s.pen(f"snow {z:g}", z, hazy=False, drift=(-0.35 + 0.12 * i, -1.0 - 0.1 * i), wrap=(9.0, 9.0), bob=(0.12, 0.0, 4.1 + i, 0.3 * i))
        dots = [ellipse(rng.uniform(0.2, 8.8), rng.uniform(0.2, 8.8), rng.uniform(0.022, 0.05) * (1 + z * 0.06)) for _ in range(80)]
        pen.fill(flake, *dots, alpha=0.88, lit=True, tag="snow")
    if near:
        pen = s.pen("snow near", -4.0, hazy=False, drift=(-0.05, -0.16), wrap=(1.8, 1.0), bob=(0.02, 0.0, 5.0, 0.0), on_screen=True)
        dots = [ellipse(rng.uniform(0.05, 1.75), rng.uniform(0.05, 0.95), rng.uniform(0.004, 0.011)) for _ in range(22)]
        pen.fill(flake, *dots, alpha=0.62, soft=0.003, lit=True, tag="snow")


def _fog(s: Scenery, indoors_z: float | None) -> None:
    rng = s.random("fog")
    colour = mix(s.mood.haze, "#dfe8e4", 0.12 if s.dark else 0.3)
    for i, z in enumerate((1.6, 5.0, 10.0) if indoors_z is None else (indoors_z + 3.0,)):
        pen = s.pen(f"fog {i}", z, hazy=False, drift=(0.16 + 0.1 * i, 0.0), wrap=(60.0, 0.0), bob=(0.0, 0.1, 9.0, i / 3))
        for _ in range(9):
            x, long = rng.uniform(12, 48), rng.uniform(7, 11.5)
            y = rng.uniform(-0.2, 0.9 + z * 0.3)
            _bank(pen, colour, x, y, long, rng.uniform(0.8, 1.5) + z * 0.08)


def _bank(pen: Pen, colour: str, x: float, y: float, rx: float, ry: float) -> None:
    """A soft bank of fog: pills in one another that thin out upwards."""
    for scale, alpha in ((1.0, 0.09), (0.8, 0.10), (0.55, 0.12)):
        paint = linear((0, y - ry * scale), (0, y + ry * scale), (0, colour, alpha), (0.5, colour, alpha), (1, colour, 0.0))
        pen.paint(paint, ellipse(x, y, rx * scale, ry * scale), tag="fog")


def _leaves(s: Scenery) -> None:
    rng = s.random("leaves")
    pen = s.pen("leaves", 0.8, drift=(3.2, -0.5), wrap=(12.0, 7.0), bob=(0.0, 0.25, 2.3, 0.0))
    for colour in ("#c98a3f", "#b3653a", "#8f9a4e"):
        pen.fill(colour, *(ellipse(rng.uniform(0.3, 11.7), rng.uniform(0.3, 6.7), 0.07, 0.028, rng.uniform(0, 3)) for _ in range(7)), tag="leaf")


def draw_haze(s: Scenery, z: float, strength: float = 0.5, top: float = 7.0) -> None:
    """A veil of air at the foot of the distance, so that what stands before it reads."""
    pen = s.pen(f"haze {z:g}", z, hazy=False)
    colour = s.mood.haze
    pen.paint(linear((0, 0.0), (0, top), (0, colour, strength), (1, colour, 0.0)), rectangle(-130, -1.0, 130, top), tag="haze")


def fireworks(s: Scenery) -> None:
    """Bursts over the roofs, each with its own rhythm."""
    rng = s.random("fireworks")
    for i, colour in enumerate(("#ffd36e", "#ff7f6b", "#8fe0d0", "#f7a8d8", "#fff0b8")):
        x, y, r = rng.uniform(-6, 6) + (i - 2) * 9, rng.uniform(15, 25), rng.uniform(3.0, 5.2)
        pen = s.pen(f"fireworks {i}", 48.0 + i * 0.5, hazy=False, flicker=(0.05, 1.7 + 0.43 * i))
        pen.glow(x, y, r * 2.2, colour, 0.42)
        pen.fill(colour, *_burst(rng, x, y, r), lit=True)
        pen.fill("#fff7dc", *_burst(rng, x, y, r * 0.5), lit=True)


def _burst(rng: random.Random, x: float, y: float, r: float) -> list[Contour]:
    rays: list[Contour] = []
    for k in range(16):
        angle = k / 16 * 2 * np.pi + rng.uniform(-0.08, 0.08)
        far, dx, dy = r * rng.uniform(0.85, 1.1), np.cos(angle), np.sin(angle)
        wide, near = 0.06 * r / 3, r * 0.35
        rays.append(polygon([(x + dx * near, y + dy * near), (x + dx * far - dy * wide, y + dy * far + dx * wide),
                             (x + dx * far * 1.05, y + dy * far * 1.05), (x + dx * far + dy * wide, y + dy * far - dx * wide)]))
        rays.append(ellipse(x + dx * far * 1.13, y + dy * far * 1.13, wide * 1.1))
    return rays
