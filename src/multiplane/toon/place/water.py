"""The sea: bands of waves at depths, crests, glints, spray."""

from __future__ import annotations

import random

import numpy as np

from ..drawing import Contour, ellipse, path, rectangle
from .colours import darken, lighten, mix
from .scenery import Scenery

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
    """A wave that has just hit a rock."""
    rng = s.random(f"spray {index}")
    pen = s.pen(f"spray {index}", z, bob=(0.06, 0.45 * size, 1.9 + 0.4 * index, 0.4 * index), flicker=(0.25, 1.9 + 0.4 * index))
    white = "#e6f1ef"
    puffs = []
    for k in range(9):
        angle = np.pi * (0.12 + 0.76 * k / 8)
        far = size * rng.uniform(0.5, 1.0)
        puffs.append(ellipse(x + np.cos(angle) * far * 0.8, y + np.sin(angle) * far * 0.62, size * rng.uniform(0.16, 0.3)))
    pen.fill(white, ellipse(x, y, size * 0.8, size * 0.42), *puffs, alpha=0.78, tag="spray")
    drops = [ellipse(x + rng.uniform(-1.2, 1.2) * size, y + rng.uniform(0.4, 1.7) * size, size * rng.uniform(0.02, 0.06)) for _ in range(16)]
    pen.fill(white, *drops, alpha=0.85, tag="spray")


def gulls(s: Scenery, z: float, x: float, y: float, count: int = 4) -> None:
    """Gulls far away, that glide."""
    rng = s.random("gulls")
    for i in range(count):
        pen = s.pen(f"gull {i}", z + i, drift=(0.9 if i % 2 else -0.7, 0.0), wrap=(120.0, 0.0), bob=(0.0, 0.5, 3.1 + 0.6 * i, 0.2 * i))
        gx, gy, size = 60 + x + rng.uniform(-12, 12), y + rng.uniform(-3, 4), rng.uniform(0.7, 1.2)
        pen.fill("#f5f3ea" if not s.dark else "#b9cbd2", gull(gx, gy, size), tag="gull")


def gull(x: float, y: float, size: float) -> Contour:
    return path((x - size, y + size * 0.18), ("Q", (x - size * 0.5, y + size * 0.52), (x, y)), ("Q", (x + size * 0.5, y + size * 0.52), (x + size, y + size * 0.22)),
                ("Q", (x + size * 0.45, y + size * 0.30), (x + size * 0.06, y - size * 0.16)), ("Q", (x - size * 0.45, y + size * 0.32), (x - size, y + size * 0.18)))
