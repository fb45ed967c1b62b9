"""Growing things: trees, bushes, grass, flowers, weeds of the sea."""

from __future__ import annotations

import random

import numpy as np

from ..drawing import blob, ellipse, limb, polygon
from .colours import darken, lighten
from .scenery import Pen
from .town import SNOW


def leafy_tree(pen: Pen, x: float, y: float, high: float, leaf: str, bark: str, rng: random.Random, lit_left: bool = True) -> None:
    """A round-crowned tree: dark mass, lit clumps on the side of the light; bare in winter, with snow on its boughs."""
    if pen.snow or pen.season == "winter":
        for _ in range(29):  # what the crown would have drawn, so that nothing else changes with the season
            rng.random()
        pen.fill("#0b0e16", ellipse(x, y, high * 0.2, high * 0.02), alpha=0.14, tag="shadow")
        bare_tree(pen, x, y - 0.1, high * 0.92, darken(bark, 0.03), random.Random(f"{x:.2f} {high:.2f}"), SNOW if pen.snow else "")
        return
    side = -1 if lit_left else 1
    pen.fill("#0b0e16", ellipse(x, y, high * 0.28, high * 0.022), alpha=0.18, tag="shadow")
    pen.fill(bark, limb([(x, y - 0.1), (x + high * 0.01, y + high * 0.3), (x, y + high * 0.6)], [high * 0.085, high * 0.06, high * 0.03]),
             limb([(x, y + high * 0.34), (x + high * 0.13, y + high * 0.52)], [high * 0.035, high * 0.015]), tag="tree")
    clumps = [(0, 0.74, 0.25), (-0.19, 0.60, 0.18), (0.19, 0.61, 0.18), (-0.10, 0.52, 0.15), (0.11, 0.53, 0.15)]
    mass = [ellipse(x + high * (dx + rng.uniform(-0.02, 0.02)), y + high * dy, high * r, high * r * 0.9) for dx, dy, r in clumps]
    pen.fade((0, y + high), (0, y + high * 0.4), leaf, darken(leaf, 0.09), *mass, tag="tree")
    light = [ellipse(x + high * (dx + side * r * 0.28), y + high * (dy + r * 0.25), high * r * 0.62, high * r * 0.52) for dx, dy, r in clumps[:3]]
    pen.fill(lighten(leaf, 0.055), *light, alpha=0.85, tag="tree")
    dabs = [ellipse(x + high * rng.uniform(-0.28, 0.28), y + high * rng.uniform(0.5, 0.9), high * 0.022, high * 0.014, 0.6) for _ in range(12)]
    pen.fill(lighten(leaf, 0.10), *dabs, alpha=0.6, clip=tuple(mass), tag="tree")


def bare_tree(pen: Pen, x: float, y: float, high: float, bark: str, rng: random.Random, snow: str = "") -> None:
    """Trunk and boughs; snow lies on the boughs."""
    boughs = [limb([(x, y), (x + 0.05, y + high * 0.4), (x - 0.05, y + high)], [0.34, 0.22, 0.04])]
    caps = []
    for k in range(9):
        side = 1 if k % 2 else -1
        base = y + high * (0.34 + 0.065 * k)
        long = high * (0.42 - 0.03 * k) * rng.uniform(0.8, 1.1)
        tip = (x + side * long * 0.8, base + long * 0.62)
        mid = (x + side * long * 0.38, base + long * 0.2)
        boughs.append(limb([(x, base), mid, tip], [0.13 - 0.008 * k, 0.08, 0.02]))
        boughs.append(limb([mid, (mid[0] + side * long * 0.12, mid[1] + long * 0.42)], [0.06, 0.015]))
        caps.append(limb([(x + side * 0.1, base + 0.08), (mid[0], mid[1] + 0.06), (tip[0], tip[1] + 0.03)], [0.05, 0.06, 0.02]))
    for bough in boughs:
        pen.fill(bark, bough, tag="tree")
    if snow:
        for cap in caps:
            pen.fill(snow, cap, tag="snow")


def pine(pen: Pen, x: float, y: float, high: float, leaf: str, snow: str = "", lit_left: bool = True) -> None:
    """A fir of four skirts, one side in shade."""
    pen.fill("#4b382c", polygon([(x - high * 0.025, y - 0.1), (x + high * 0.025, y - 0.1), (x + high * 0.02, y + high * 0.2), (x - high * 0.02, y + high * 0.2)]), tag="tree")
    skirts = []
    for k in range(4):
        base, half, top = y + high * (0.12 + 0.2 * k), high * (0.24 - 0.05 * k), y + high * (0.46 + 0.18 * k)
        skirts.append(polygon([(x - half, base), (x - half * 0.45, base + high * 0.025), (x, base - high * 0.01), (x + half * 0.45, base + high * 0.025), (x + half, base), (x, top)]))
    pen.fade((0, y + high), (0, y), lighten(leaf, 0.035), darken(leaf, 0.05), *skirts, tag="tree")
    far = 1 if lit_left else -1
    shade = polygon([(x, y + high), (x, y), (x + far * high * 0.3, y)][:: far])
    pen.fill(darken(leaf, 0.06), shade, alpha=0.55, clip=tuple(skirts), tag="tree")
    if snow:
        caps = [polygon([(x - high * (0.24 - 0.05 * k) * 0.62, y + high * (0.235 + 0.19 * k)), (x - high * 0.03, y + high * (0.27 + 0.19 * k)), (x + high * (0.24 - 0.05 * k) * 0.45, y + high * (0.25 + 0.19 * k)), (x, y + high * (0.46 + 0.18 * k))]) for k in range(4)]
        for cap in caps:
            pen.fill(snow, cap, tag="snow")


def trunk(pen: Pen, x: float, y: float, wide: float, high: float, bark: str, lit_left: bool = True) -> None:
    """The foot of a great tree whose crown is out of the picture."""
    shape = polygon([(x - wide * 0.95, y - 0.15), (x + wide * 0.95, y - 0.15), (x + wide * 0.55, y + high * 0.07), (x + wide * 0.42, y + high), (x - wide * 0.42, y + high), (x - wide * 0.5, y + high * 0.08)])
    a, b = (lighten(bark, 0.05), darken(bark, 0.09)) if lit_left else (darken(bark, 0.09), lighten(bark, 0.05))
    pen.fade((x - wide / 2, 0), (x + wide / 2, 0), a, b, shape, tag="tree")
    pen.fill(darken(bark, 0.08), *(limb([(x + wide * d, y + high * t), (x + wide * (d + 0.03), y + high * (t + 0.12))], [wide * 0.03, wide * 0.05]) for d, t in ((-0.2, 0.12), (0.14, 0.3), (-0.05, 0.5), (0.22, 0.62), (-0.25, 0.75))), alpha=0.7, tag="tree")


def bush(pen: Pen, x: float, y: float, wide: float, leaf: str, rng: random.Random, flowers: str = "") -> None:
    parts = [ellipse(x + wide * dx, y + wide * dy, wide * r, wide * r * 0.82) for dx, dy, r in ((-0.26, 0.14, 0.25), (0.24, 0.13, 0.24), (0.0, 0.24, 0.3))]
    pen.fade((0, y + wide * 0.55), (0, y), lighten(leaf, 0.03), darken(leaf, 0.08), *parts, tag="bush")
    if pen.snow:
        pen.fill(SNOW, *(ellipse(x + wide * dx, y + wide * dy, wide * r, wide * r * 0.42) for dx, dy, r in ((-0.26, 0.29, 0.2), (0.24, 0.27, 0.19), (0.0, 0.43, 0.22))), tag="snow")
    pen.fill(lighten(leaf, 0.07), *(ellipse(x + wide * rng.uniform(-0.35, 0.3), y + wide * rng.uniform(0.12, 0.45), wide * 0.06, wide * 0.035, 0.5) for _ in range(6)), alpha=0.8, clip=tuple(parts), tag="bush")
    if flowers:
        pen.fill(flowers, *(ellipse(x + wide * rng.uniform(-0.4, 0.4), y + wide * rng.uniform(0.08, 0.45), wide * 0.035) for _ in range(8)), tag="flower")


def grass(pen: Pen, left: float, right: float, y: float, high: float, colour: str, rng: random.Random, count: int = 40) -> None:
    """Tufts of blades."""
    blades = []
    for _ in range(count):
        x, h = rng.uniform(left, right), high * rng.uniform(0.5, 1.0)
        for k in (-1, 0, 1):
            lean = k * h * 0.35 + rng.uniform(-0.05, 0.05)
            blades.append(polygon([(x + k * h * 0.1 - h * 0.05, y - 0.03), (x + k * h * 0.1 + h * 0.05, y - 0.03), (x + lean, y + h)]))
    pen.fill(colour, *blades, tag="grass")


def flowers(pen: Pen, left: float, right: float, y: float, high: float, colours: tuple[str, ...], stem: str, rng: random.Random, count: int = 14) -> None:
    heads: dict[str, list] = {c: [] for c in colours}
    stems, hearts = [], []
    for k in range(count):
        x, h = rng.uniform(left, right), high * rng.uniform(0.55, 1.0)
        stems.append(limb([(x, y - 0.02), (x + rng.uniform(-0.04, 0.04), y + h)], [0.02, 0.012]))
        r = high * 0.10
        heads[colours[k % len(colours)]] += [ellipse(x + r * 0.8 * np.cos(a), y + h + r * 0.8 * np.sin(a), r * 0.6) for a in np.arange(5) * 2 * np.pi / 5]
        hearts.append(ellipse(x, y + h, r * 0.42))
    pen.fill(stem, *stems, tag="flower")
    for colour, shapes in heads.items():
        pen.fill(colour, *shapes, tag="flower")
    pen.fill("#efc452", *hearts, tag="flower")


def palm(pen: Pen, x: float, y: float, high: float, leaf: str, bark: str, lean: float = 0.2) -> None:
    tip = (x + lean * high, y + high)
    pen.fill(bark, limb([(x, y - 0.1), (x + lean * high * 0.3, y + high * 0.5), tip], [high * 0.06, high * 0.04, high * 0.03]), tag="tree")
    for a in (0.15, 0.75, 1.4, 2.0, 2.6, 3.05):
        long = high * 0.45
        end = (tip[0] + long * np.cos(a), tip[1] + long * np.sin(a) * 0.55 - high * 0.12)
        mid = (tip[0] + long * 0.5 * np.cos(a), tip[1] + long * 0.45 * np.sin(a) + high * 0.06)
        pen.fill(leaf if a < 1.6 else darken(leaf, 0.05), limb([tip, mid, end], [high * 0.02, high * 0.10, high * 0.01]), tag="tree")


def cactus(pen: Pen, x: float, y: float, high: float, colour: str) -> None:
    w = high * 0.13
    parts = (limb([(x, y - 0.1), (x, y + high)], [w, w]), limb([(x, y + high * 0.42), (x - high * 0.24, y + high * 0.45), (x - high * 0.26, y + high * 0.72)], [w * 0.7] * 3),
             limb([(x, y + high * 0.32), (x + high * 0.22, y + high * 0.36), (x + high * 0.24, y + high * 0.6)], [w * 0.7] * 3))
    for part in parts:
        pen.fade((x - w, 0), (x + w, 0), lighten(colour, 0.04), darken(colour, 0.08), part, tag="cactus")


def mushroom(pen: Pen, x: float, y: float, size: float, cap: str) -> None:
    pen.fill("#e9dcc0", limb([(x, y - 0.02), (x, y + size * 0.6)], [size * 0.3, size * 0.22]), tag="mushroom")
    pen.fill(cap, blob([(x - size * 0.5, y + size * 0.52), (x + size * 0.5, y + size * 0.52), (x + size * 0.36, y + size * 0.86), (x, y + size), (x - size * 0.36, y + size * 0.86)]), tag="mushroom")
    pen.fill("#f3ead6", *(ellipse(x + size * d, y + size * h, size * 0.07, size * 0.05) for d, h in ((-0.2, 0.72), (0.08, 0.84), (0.27, 0.66))), tag="mushroom")


def weed(pen: Pen, x: float, y: float, high: float, colour: str, rng: random.Random) -> None:
    """Kelp that sways."""
    sway = rng.uniform(-0.2, 0.2)
    pen.fill(colour, limb([(x, y - 0.2), (x + high * 0.08, y + high * 0.33), (x - high * 0.07 + sway, y + high * 0.66), (x + sway * 2, y + high)], [high * 0.03, high * 0.08, high * 0.06, high * 0.01]), tag="weed")
