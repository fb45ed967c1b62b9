"""The sea: bands of waves at depths, crests, glints, spray."""

from __future__ import annotations

import random

import numpy as np

from ..drawing import Contour, ellipse, linear, path, rectangle
from .colours import darken, lighten, mix
from .scenery import Pen, Scenery

REACH = 95.0


def crests(left: float, right: float, y: float, height: float, length: float, rng: random.Random, bottom: float) -> Contour:
    """A row of waves that lean to the left, closed at `bottom`."""
    segments: list[tuple] = []
    x = left
    while x < right:
        long, high = length * rng.uniform(0.75, 1.25), height * rng.uniform(0.55, 1.0)
        tip = (x + long * 0.34, y + high)
        segments.append(("C", (x + long * 0.12, y + high * 0.02), (x + long * 0.22, y + high * 0.75), tip))
        segments.append(("C", (x + long * 0.50, y + high * 0.62), (x + long * 0.62, y), (x + long, y)))
        x += long
    return path((left, y), *segments, ("L", (x, bottom)), ("L", (left, bottom)))


def draw_sea(s: Scenery, colour: str, depths: tuple[float, ...], near_z: float, y: float = 0.0, far: float = 60.0) -> None:
    """The sea from its horizon at `far` to the strip at the last of `depths`, each strip swaying on its own."""
    rng = s.random("sea")
    rough = {"storm": 1.0, "rain": 0.7, "wind": 0.6}.get(s.weather, 0.16)
    pen = s.pen("sea far", far)
    tone = mix(colour, darken(colour, 0.08), 0.5)
    pen.fade((0, 0.6), (0, -14), lighten(tone, 0.06), tone, rectangle(-160, -40, 160, 0.6 + y), tag="sea")
    glints(s, far - 0.1, rng, y)
    for i, z in enumerate(depths):
        nearer = depths[i + 1] if i + 1 < len(depths) else near_z
        pen = s.pen(f"sea {z:g}", z, bob=(0.25 + 0.5 * rough, 0.05 + 0.14 * rough, 3.4 + 0.9 * (i % 3), 0.37 * i))
        high, long = (0.10 + 0.50 * rough) * (0.7 + z * 0.035), (2.2 + 1.6 * rough) * (0.8 + z * 0.05)
        deep = y - 0.45 * (z - nearer) - 3.5
        reach = min(REACH, 26 + z * 2.2)
        state = rng.getstate()
        rim = mix(colour, "#e8f2ee", 0.22 + 0.20 * rough)
        pen.fill(rim, crests(-reach, reach, y + high * 0.10, high, long, rng, deep), tag="sea")
        rng.setstate(state)
        tone = mix(lighten(colour, 0.05), darken(colour, 0.05), i / max(1, len(depths) - 1))
        pen.fade((0, y + high * 0.6), (0, deep + 1.6), tone, darken(tone, 0.11), crests(-reach, reach, y - high * 0.06, high * 0.93, long, rng, deep), tag="sea")
        flecks = [_fleck(rng, rng.uniform(-reach * 0.8, reach * 0.8), y - rng.uniform(0.25, 1.6) * (0.6 + z * 0.05), 0.5 + z * 0.06) for _ in range(26)]
        pen.fill(lighten(tone, 0.07 + 0.05 * rough), *flecks, alpha=0.6, tag="sea")


def _fleck(rng: random.Random, x: float, y: float, size: float) -> Contour:
    long, high = size * rng.uniform(0.5, 1.3), size * 0.06
    return path((x - long, y), ("Q", (x, y + high * 2), (x + long, y)), ("Q", (x, y + high * 0.6), (x - long, y)))


def glints(s: Scenery, z: float, rng: random.Random, y: float = 0.0) -> None:
    """The path of light that sun or moon lays on the water."""
    if not s.mood.sun:
        return
    side = -1 if s.mood.light.from_left else 1
    x = side * {"sun": 19, "low_sun": 13, "moon": 15}[s.mood.sun]
    colour = {"sun": "#fff7da", "low_sun": "#ffe3a8", "moon": "#cfe3dc"}[s.mood.sun]
    pen = s.pen("glints", z, hazy=False, flicker=(0.7, 2.6))
    bars = []
    for k in range(26):
        t = k / 25
        wide = (0.8 + 2.6 * t) * rng.uniform(0.4, 1.1)
        bars.append(ellipse(x + rng.uniform(-1, 1) * (0.6 + 1.8 * t), 0.35 + y - 9.5 * t, wide, 0.07 + 0.10 * t))
    pen.fill(colour, *bars, alpha=0.62, lit=True, tag="sea")


def spray(s: Scenery, x: float, y: float, z: float, size: float, index: int) -> None:
    """A wave that has just hit a rock: a fan of water that thins out upwards, and drops."""
    rng = s.random(f"spray {index}")
    period = 1.9 + 0.4 * index
    white = mix("#e6f1ef", s.mood.sky[2], 0.25)
    for part, lift in (("", 0.30), (" high", 0.62)):
        pen = s.pen(f"spray {index}{part}", z + (0.02 if part else 0.0), bob=(0.05, lift * size, period, 0.4 * index), flicker=(0.0, period))
        jets = [_jet(rng, x, y, size * (1.25 if part else 0.8), (k + rng.uniform(-0.3, 0.3)) / 6) for k in range(7)]
        fall = linear((0, y), (0, y + size * 1.3), (0, pen.ink(white), 0.75), (0.5, pen.ink(white), 0.42), (1, pen.ink(white), 0.0))
        pen.paint(fall, *jets, soft=0.05 * size, tag="spray")
        drops = [ellipse(x + rng.uniform(-1.1, 1.1) * size, y + rng.uniform(0.4, 1.6) * size, size * rng.uniform(0.012, 0.03)) for _ in range(14)]
        pen.fill(white, *drops, alpha=0.7, tag="spray")
    foam = s.pen(f"foam {index}", z - 0.02, bob=(0.12, 0.06, period, 0.4 * index), flicker=(0.45, period))
    foam.fill(white, *(ellipse(x + rng.uniform(-0.9, 0.9) * size, y - 0.04 * size, size * rng.uniform(0.18, 0.45), size * 0.06) for _ in range(7)), alpha=0.6, tag="spray")


def _jet(rng: random.Random, x: float, y: float, size: float, across: float) -> Contour:
    """One tongue of a fan of water: `across` 0…1 from its left to its right edge."""
    angle = np.pi * (0.86 - 0.72 * across)
    far = size * (0.55 + 0.6 * np.sin(angle) ** 3) * rng.uniform(0.75, 1.1)
    foot, wide = x + (across - 0.5) * size * 1.1, size * 0.24
    tip = (foot + np.cos(angle) * far, y + np.sin(angle) * far)
    knee = (foot + np.cos(angle) * far * 0.35, y + np.sin(angle) * far * 0.75)
    return path((foot - wide, y - 0.1), ("Q", (knee[0] - wide * 0.9, knee[1]), tip), ("Q", (knee[0] + wide * 0.9, knee[1]), (foot + wide, y - 0.1)), ("L", (foot - wide, y - 0.1)))


def gulls(s: Scenery, z: float, x: float, y: float, count: int = 4) -> None:
    """Gulls that glide: the first ones near, the others far away."""
    rng = s.random("gulls")
    for i in range(count):
        depth = (z * 0.45 if i < 2 else z) + i
        pen = s.pen(f"gull {i}", depth, drift=(0.5 if i % 2 else -0.4, 0.0), wrap=(120.0, 0.0), bob=(0.0, 0.3, 3.1 + 0.6 * i, 0.2 * i))
        reach = depth * 0.55
        gx = (x + (i + 0.5 - count / 2) / count * 2 * reach + rng.uniform(-1, 1)) % 120
        gy, size = (y if i > 1 else y * 0.55) + rng.uniform(-2, 2) * depth / z, rng.uniform(0.55, 0.7) if i < 2 else rng.uniform(0.8, 1.2)
        _draw_gull(s, pen, min(max(gx, 2.0), 118.0), gy, size)


def _draw_gull(s: Scenery, pen: Pen, x: float, y: float, size: float) -> None:
    white = "#b9cbd2" if s.dark else "#6a6072" if s.mood.sun == "low_sun" else "#f5f3ea"  # against a low sun they are dark
    pen.fill(white, gull(x, y, size), ellipse(x + size * 0.10, y - size * 0.06, size * 0.24, size * 0.10, -0.15), tag="gull")
    tips = [path((x + side * size, y + size * 0.2), ("Q", (x + side * size * 0.72, y + size * 0.44), (x + side * size * 0.58, y + size * 0.41)),
                 ("Q", (x + side * size * 0.75, y + size * 0.30), (x + side * size, y + size * 0.2)))[:: int(side)] for side in (-1, 1)]
    pen.fill("#4a4f58", *tips, tag="gull")


def gull(x: float, y: float, size: float) -> Contour:
    return path((x - size, y + size * 0.18), ("Q", (x - size * 0.5, y + size * 0.52), (x, y)), ("Q", (x + size * 0.5, y + size * 0.52), (x + size, y + size * 0.22)),
                ("Q", (x + size * 0.45, y + size * 0.30), (x + size * 0.06, y - size * 0.16)), ("Q", (x - size * 0.45, y + size * 0.32), (x - size, y + size * 0.18)))
