"""On sand: deserts of dunes or of tables of rock, and beaches in the sun or the wind."""

from __future__ import annotations

import numpy as np

from ...drawing import Contour, blob, ellipse, limb, path, polygon, rectangle, rounded
from .. import plants as p
from ..colours import darken, lighten, mix
from ..rock import boulder
from ..scenery import Pen, Scenery, kind, wavy
from ..sky import draw_haze, draw_sky, draw_weather
from ..water import draw_sea, gulls
from .nature import hills, meadow, usual_spots


def _mesa(x: float, w: float, h: float, rng) -> Contour:  # noqa: ANN001
    """A table of rock: a stepped cliff over a slope of rubble."""
    a, b = rng.uniform(0.84, 0.97), rng.uniform(0.84, 0.97)
    right = [(0.95, -2), (0.62, h * 0.34), (0.46, h * 0.42), (0.44, h * 0.78), (0.37, h * 0.80), (0.34, h * b), (0.16, h * 0.985)]
    left = [(-0.05, h), (-0.32, h * a), (-0.35, h * 0.74), (-0.43, h * 0.72), (-0.45, h * 0.44), (-0.60, h * 0.34), (-0.95, -2)]
    return polygon([(x + w * u, y) for u, y in right + left])


def _dune(pen: Pen, x: float, y: float, wide: float, high: float, sand: str, lit_left: bool) -> None:
    """A dune with its lit slope and the hollow in shadow behind a crest like an S."""
    side = 1 if lit_left else -1

    def at(u: float, v: float) -> tuple[float, float]:
        return x + side * wide * u, y + high * v

    whole = path(at(-1.0, -0.4), ("C", at(-0.5, 0.15), at(-0.25, 0.95), at(0.08, 1.0)), ("C", at(0.35, 0.9), at(0.6, 0.2), at(1.0, -0.4)))
    slip = path(at(0.08, 1.0), ("C", at(0.35, 0.9), at(0.6, 0.2), at(1.0, -0.4)), ("L", at(0.05, -0.4)), ("C", at(0.36, 0.0), at(-0.1, 0.45), at(0.08, 1.0)))
    pen.fade((0, y + high), (0, y - 0.4 * high), lighten(sand, 0.05), sand, whole if side > 0 else whole[::-1].copy(), tag="dune")
    pen.fade((0, y + high), (0, y - 0.4 * high), darken(sand, 0.11), darken(sand, 0.04), slip if side > 0 else slip[::-1].copy(), tag="dune")


def _bones(pen: Pen, x: float, y: float) -> None:
    """What is left of somebody's cow: ribs and a horned skull, half in the sand."""
    bone = "#ece0c6"
    pen.fill(darken(bone, 0.1), *(limb([(x + 0.22 * k, y), (x + 0.22 * k - 0.07, y + 0.3 - 0.03 * k), (x + 0.22 * k + 0.1, y + 0.44 - 0.05 * k)], [0.05, 0.065, 0.03]) for k in range(4)), tag="bone")
    pen.fill(bone, blob([(x - 0.62, y + 0.16), (x - 0.36, y + 0.2), (x - 0.24, y + 0.1), (x - 0.36, y), (x - 0.6, y + 0.02)]), limb([(x - 0.3, y + 0.16), (x - 0.2, y + 0.34), (x - 0.3, y + 0.46)], [0.04, 0.03, 0.008]), limb([(x - 0.36, y + 0.17), (x - 0.42, y + 0.34), (x - 0.56, y + 0.42)], [0.04, 0.03, 0.008]), tag="bone")
    pen.fill("#4a3a30", ellipse(x - 0.4, y + 0.12, 0.032), tag="bone")


@kind("desert", "#a8cfd6 #dca868 #c98252 #8f5f4a #4f8a6c", "#b4cdd0 #e0b57a #cf8f5c #96604e #5d8a5a", "#c4cfc8 #e6c48c #b8694a #8a4f4a #6a8a5a", sound="desert", width=16, words="desert,dune,dunes,wasteland,badlands", has="sand,cactus,dune,rock,sun")
def desert(s: Scenery) -> None:
    """Tables of rock over red plains, or a sea of dunes; a cactus, bones, the tracks of somebody who went before."""
    sand, rock, leaf = s.colour(1), s.colour(2), s.colour(4)
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    tables = s.wants("mesa", "canyon", "butte") or (not s.wants("dune") and s.random("land").random() < 0.5)
    if tables:
        mesas = s.pen("mesas", 52.0)
        for x, w, h in ((-38, 12, 11), (-22, 6, 15), (16, 16, 9), (34, 8, 14), (58, 14, 10), (-62, 14, 9)):
            mesas.fade((0, h), (0, 0), rock, lighten(rock, 0.05), _mesa(x, w, h, rng), tag="mesa")
            mesas.fill(darken(rock, 0.06), *(polygon([(x + w * c, h * 0.96), (x + w * (c + 0.05), h * 0.96), (x + w * (c + 0.07), h * 0.5), (x + w * (c - 0.02), h * 0.42)]) for c in (-0.24, -0.05, 0.17)), alpha=0.5, tag="mesa")
        draw_haze(s, 50, 0.5, 6)
        near = s.pen("mesa near", 30.0)
        near.fade((0, 9), (0, 0), darken(rock, 0.03), rock, _mesa(-13.5, 7.0, 8.5, rng), tag="mesa")
        near.fill(darken(rock, 0.10), polygon([(-13.5 - 7 * 0.05, 8.4), (-13.5 + 7 * 0.16, 8.3), (-13.5 + 7 * 0.44, 3.4), (-13.5 + 7 * 0.95, -2), (-13.5 + 7 * 0.2, -2)] if left else [(-13.5 - 7 * 0.95, -2), (-13.5 - 7 * 0.45, 3.6), (-13.5 - 7 * 0.05, 8.4), (-13.5 - 7 * 0.2, -2)]), alpha=0.6, tag="mesa")
        hills(s, (28.0, 1.4, lighten(sand, 0.03)), (20.0, 0.9, sand))
    else:
        for z, row in ((48.0, ((-46, 22, 9), (-14, 26, 12), (22, 24, 10), (56, 24, 11))), (32.0, ((-30, 16, 6.0), (-4, 13, 4.4), (20, 18, 7.0), (44, 14, 5))), (18.0, ((-15, 11, 3.4), (9.5, 12, 4.0), (26, 9, 3)))):
            pen = s.pen(f"dunes {z:g}", z)
            for x, wide, high in row:
                _dune(pen, x + rng.uniform(-2, 2), 0.0, wide, high, mix(sand, rock, 0.12 + z / 300), left)
            draw_haze(s, z - 0.5, 0.32, 5)
    meadow(s, sand, (11.0, 5.0, 2.0, 0.0), blades=False)
    mid = s.pen("ground 5", 5.0)
    if tables:
        p.cactus(mid, 5.0, 0, 3.0, leaf)
        p.cactus(mid, -6.6, 0, 2.2, leaf)
        p.cactus(s.pen("ground 11", 11.0), -9.5, 0, 3.2, leaf)
        p.cactus(s.pen("ground 11", 11.0), 2.0, 0, 2.4, leaf)
    else:
        _dune(mid, -6.4, -0.3, 4.6, 1.5, sand, left)
        _dune(mid, 7.4, -0.3, 5.0, 1.9, sand, left)
        p.cactus(s.pen("ground 11", 11.0), 6.0, 0.3, 2.4, leaf)
    floor = s.pen("ground 2", 2.0)
    p.grass(floor, -4.9, -3.9, -0.02, 0.4, mix(leaf, sand, 0.45), rng, 12)
    p.grass(floor, 3.0, 3.8, -0.02, 0.3, mix(leaf, sand, 0.45), rng, 9)
    for x, wide, high in ((-4.6, 1.5, 0.6), (4.7, 1.1, 0.45), (9, 2.4, 1.2)):
        boulder(floor, x, -0.05, wide, high, rock, rng, left)
    _bones(floor, rng.choice((-2.6, 2.6)), -0.12)
    ripples = [limb([(x, y), (x + 0.7, y + 0.03), (x + 1.5, y)], [0.006, 0.022, 0.006]) for x, y in ((rng.uniform(-10, 10), -rng.uniform(0.1, 0.8)) for _ in range(26))]
    ground = s.pen("ground 0", 0.0)
    ground.fill(darken(sand, 0.06), *ripples, alpha=0.8, tag="ground")
    ground.fill(darken(sand, 0.10), *(ellipse(-5.0 + 0.42 * k, -0.24 - 0.05 * (k % 2) - 0.012 * k, 0.09, 0.022) for k in range(16)), alpha=0.8, tag="ground")
    draw_weather(s)
    s.spot("rock", -4.4, 1.4, "sit", 0.5)
    usual_spots(s)


def _parasol(pen: Pen, x: float, y: float, cloth: str, pale: str, lean: float = 0.12) -> None:
    """A striped parasol stuck into the sand."""
    top = (x + lean * 2.2, y + 2.25)
    pen.fill("#b9946a", limb([(x, y), top], [0.032, 0.028]), tag="parasol")
    xs = np.linspace(-1.25, 1.25, 7)
    for k in range(6):
        a, b = (float(v) for v in xs[k : k + 2])
        ya, yb = (y + 2.08 - 0.30 * (v / 1.25) ** 2 - 0.12 for v in (a, b))
        wedge = path((top[0] + a, ya), ("Q", (top[0] + (a + b) / 2, min(ya, yb) + 0.05), (top[0] + b, yb)), ("Q", (top[0] + b * 0.55, y + 2.22), (top[0], y + 2.34)), ("Q", (top[0] + a * 0.55, y + 2.22), (top[0] + a, ya)))
        pen.fill(cloth if k % 2 else pale, wedge, tag="parasol")
    pen.fill(darken(cloth, 0.06), ellipse(top[0], y + 2.36, 0.045), tag="parasol")


def _rowing_boat(pen: Pen, x: float, y: float, hull: str, pale: str) -> None:
    """A boat pulled up on the sand, on its keel and a little over."""
    body = path((x - 1.5, y + 0.62), ("C", (x - 1.1, y + 0.0), (x + 0.9, y - 0.06), (x + 1.25, y + 0.52)), ("L", (x + 1.32, y + 0.72)), ("Q", (x - 0.1, y + 0.42), (x - 1.62, y + 0.8)))
    pen.fade((0, y + 0.8), (0, y), lighten(hull, 0.03), darken(hull, 0.10), body, tag="boat")
    pen.fill(pale, path((x - 1.62, y + 0.8), ("Q", (x - 0.1, y + 0.42), (x + 1.32, y + 0.72)), ("L", (x + 1.30, y + 0.63)), ("Q", (x - 0.1, y + 0.33), (x - 1.57, y + 0.70))), tag="boat")
    pen.fill("#8a6648", limb([(x - 0.7, y + 0.66), (x + 1.9, y + 0.02)], [0.03, 0.025]), ellipse(x + 1.95, y + 0.0, 0.2, 0.06), tag="oar")


def _beach_hut(pen: Pen, x: float, y: float, tone: str, pale: str) -> None:
    planks = [rectangle(x - 0.95 + 0.38 * k, y, x - 0.76 + 0.38 * k, y + 2.0) for k in range(5)]
    pen.fill(pale, rectangle(x - 0.95, y, x + 0.95, y + 2.02), tag="hut")
    pen.fill(tone, *planks, tag="hut")
    pen.fill(darken(tone, 0.10), polygon([(x - 1.15, y + 1.95), (x + 1.15, y + 1.95), (x, y + 2.85)]), tag="hut")
    pen.fill(pale, polygon([(x - 0.8, y + 2.02), (x + 0.8, y + 2.02), (x, y + 2.62)]), tag="hut")
    pen.fill(darken(tone, 0.16), rectangle(x - 0.3, y, x + 0.3, y + 1.6), tag="hut")


@kind("beach", "#a3d0d8 #e3cb9a #3f8f96 #cfe3d4 #d8604a", "#acd0d6 #dcc79c #4a8a9c #efe0c0 #e08a4a", "#b4cbd6 #d8c8a8 #5a8fa0 #f2e8d4 #4f7fa8", sound="sea", width=16, words="beach,shore,coast,seaside,island,sand", has="sand,sea,wave,waves,palm,shell,water")
def beach(s: Scenery) -> None:
    """Surf on sand: palms, a parasol and a towel in the warm south, or huts, a boat and grass in the wind of the north."""
    sand, sea, pale, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    north = s.wants("hut", "pier", "pebble") or (not s.wants("palm", "parasol", "tropical") and s.random("coast").random() < 0.4)
    draw_sky(s)
    draw_sea(s, sea, (30.0, 17.0, 10.0), 6.0)
    headland = s.pen("headland", 48.0)
    headland.fade((0, 9), (0, 0), "#6f8f72", "#7f9a80", ellipse(46, -1.5, 30, 8.2), ellipse(24, -1.5, 13, 5.4), tag="hill")
    headland.fill("#8f8a80", ellipse(19, -0.6, 10, 1.5), ellipse(34, -0.6, 14, 1.9), tag="rock")
    if north:
        headland.fill("#f0e8d8", polygon([(19.4, 2), (20.6, 2), (20.4, 7.6), (19.6, 7.6)]), tag="tower")
        headland.fill(accent, rectangle(19.5, 7.6, 20.5, 8.6), rectangle(19.44, 4.6, 20.56, 5.8), tag="tower")
    boat = s.pen("boat far", 24.0, bob=(0.0, 0.12, 4.4, 0.2))
    boat.fill("#f6f0e0", polygon([(-9.2, 0.5), (-6.6, 0.5), (-8.4, 4.6)]), polygon([(-9.5, 0.7), (-9.3, 3.6), (-10.7, 0.8)]), tag="boat")
    boat.fill(darken(accent, 0.05), path((-10.6, 0.45), ("L", (-6.4, 0.45)), ("Q", (-7.2, -0.2), (-8.0, -0.2)), ("L", (-9.8, -0.2))), tag="boat")
    surf = s.pen("surf", 6.0, bob=(0.0, 0.10, 5.2, 0.0))
    surf.fade((0, 0), (0, -2), lighten(sea, 0.10), lighten(sea, 0.04), rectangle(-60, -6, 60, -0.1), tag="sea")
    surf.fill("#eef5ef", wavy(-60, 60, -0.12, 0.05, 2.5, rng, -0.34), tag="sea")
    wet = s.pen("ground 5", 4.6)
    wet.fade((0, -0.2), (0, -1.4), darken(sand, 0.10), sand, wavy(-60, 60, -0.25, 0.05, 3, rng, -6), tag="ground")
    meadow(s, sand, (2.6, 0.0), blades=False)
    _northern(s, sand, pale, accent) if north else _southern(s, pale, accent)
    floor = s.pen("ground 2.6", 2.6)
    boulder(floor, -6.2, -0.1, 2.0, 0.8, "#8d8478", rng, left)
    _on_the_sand(s, sand, accent)
    if not s.dark:
        gulls(s, 26.0, -4, 10, 3)
    draw_weather(s)
    s.spot("water", -2.6, 2.2, facing="away")
    s.spot("palm", 4.6, 2.2)
    usual_spots(s)


def _southern(s: Scenery, pale: str, accent: str) -> None:
    palms = s.pen("palms", 4.2)
    for x, high, lean in ((5.6, 5.4, -0.22), (7.4, 4.4, 0.14), (-8.6, 5.0, 0.2)):
        p.palm(palms, x, -0.3, high, "#4f8a58", "#8a6648", lean)
    near = s.pen("ground 2.6", 2.6)
    near.fill("#0b0e16", ellipse(-3.2, -0.1, 1.15, 0.10), alpha=0.22, tag="shadow")
    _parasol(near, -3.7, -0.06, accent, pale)
    near.fill(mix(accent, pale, 0.35), polygon([(-3.5, -0.16), (-1.95, -0.16), (-1.75, -0.02), (-3.2, -0.02)]), tag="towel")
    near.fill(pale, *(polygon([(-3.5 + k, -0.16), (-3.34 + k, -0.16), (-3.06 + k, -0.02), (-3.2 + k, -0.02)]) for k in (0.25, 0.75, 1.2)), tag="towel")
    near.fill("#e8c24a", ellipse(3.1, 0.1, 0.17), tag="ball")
    near.fill(accent, path((3.1, 0.27), ("C", (3.2, 0.15), (3.2, 0.05), (3.1, -0.07)), ("C", (3.14, 0.05), (3.14, 0.15), (3.1, 0.27))), path((2.95, 0.18), ("Q", (3.1, 0.14), (3.25, 0.18)), ("Q", (3.1, 0.1), (2.95, 0.18))), tag="ball")


def _northern(s: Scenery, sand: str, pale: str, accent: str) -> None:
    huts = s.pen("ground 2.6", 2.6)
    for k, x in enumerate((4.0, 6.3, 8.6)):
        _beach_hut(huts, x, -0.05, (accent, "#d8a24a", "#6f9a8a")[k], pale)
    posts = s.pen("posts", 5.0)
    posts.fill("#5a4a40", *(rounded(-9.5 + 0.62 * k, -1.2, -9.22 + 0.62 * k, 0.55 - 0.11 * k, 0.05) for k in range(9)), tag="post")
    _rowing_boat(huts, -3.4, -0.12, mix(accent, "#3f5f78", 0.3), pale)
    p.grass(huts, 2.2, 10, -0.05, 0.75, "#a9a86a", s.rng, 60)
    p.grass(huts, -9, -5.4, -0.05, 0.7, "#a9a86a", s.rng, 34)
    p.grass(s.pen("ground 0", 0.0), 4.4, 9, -0.4, 0.5, "#9a9a5f", s.rng, 26)


def _on_the_sand(s: Scenery, sand: str, accent: str) -> None:
    """Shells, a starfish, a castle with its bucket, and somebody's way along the water."""
    rng, near = s.rng, s.pen("ground 0", 0.0)
    near.fill(lighten(sand, 0.06), *(ellipse(rng.uniform(-9, 9), -rng.uniform(0.1, 0.8), rng.uniform(0.1, 0.5), 0.02) for _ in range(18)), alpha=0.8, tag="ground")
    near.fill(darken(sand, 0.09), *(ellipse(-6.5 + 0.44 * k, -0.12 - 0.06 * (k % 2) - 0.006 * k, 0.09, 0.022) for k in range(20)), alpha=0.7, tag="ground")
    near.fill(accent, *(blob([(x - 0.07, y), (x + 0.07, y), (x, y + 0.07)]) for x, y in ((-2.3, -0.36), (2.4, -0.42))), tag="shell")
    back, x = s.pen("ground 2.6", 2.6), 1.9
    tone = darken(sand, 0.07)
    back.fade((x - 0.5, 0), (x + 0.5, 0), lighten(tone, 0.03), darken(tone, 0.08), polygon([(x - 0.5, -0.08), (x + 0.5, -0.08), (x + 0.38, 0.22), (x - 0.38, 0.22)]), *(rounded(x + d - 0.1, 0.18, x + d + 0.1, h, 0.02) for d, h in ((-0.28, 0.42), (0.0, 0.58), (0.28, 0.42))), tag="sandcastle")
    back.fill(accent, polygon([(x, 0.58), (x + 0.015, 0.58), (x + 0.015, 0.8), (x + 0.2, 0.74), (x + 0.015, 0.68), (x, 0.8)]), tag="flag")
    back.fade((x + 0.7, 0), (x + 0.95, 0), lighten(accent, 0.06), darken(accent, 0.06), polygon([(x + 0.74, -0.08), (x + 0.94, -0.08), (x + 0.99, 0.16), (x + 0.69, 0.16)]), tag="bucket")
