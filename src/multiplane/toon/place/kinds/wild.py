"""Where it is wild, cold or loud: jungle, snowfield, battlefield, fairground."""

from __future__ import annotations

import numpy as np

from ...drawing import blob, ellipse, limb, linear, path, polygon, radial, rectangle, rounded
from .. import plants as p
from ..colours import darken, lighten, mix
from ..rock import boulder
from ..scenery import Pen, Scenery, ground_strip, kind, wavy
from ..sky import draw_haze, draw_sky, draw_weather
from ..town import garland
from .nature import hills, meadow, usual_spots


@kind("jungle", "#a9c9ae #5f6f3c #2f6a48 #5a4a34 #d8613f", "#b6cfa8 #68733a #3f7a3f #4f4232 #c84f7a", sound="forest", width=14, words="jungle,rainforest,rain forest,tropical forest,amazon", has="tree,leaf,leaves,vine,vines,flower,fern,bush,palm")
def jungle(s: Scenery) -> None:
    """Walls of green in many depths, hanging vines, great leaves before the camera, shafts of light."""
    earth, leaf, bark, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    for z, tone, high in ((44.0, lighten(leaf, 0.12), 17), (27.0, lighten(leaf, 0.06), 13)):
        pen = s.pen(f"canopy {z:g}", z)
        pen.fade((0, high), (0, 0), lighten(tone, 0.03), darken(tone, 0.04), wavy(-110, 110, high, 2.6, 4.5, rng, -8), tag="tree")
        for x in np.linspace(-60, 60, 12):
            p.palm(pen, float(x) + rng.uniform(-2, 2), 0, rng.uniform(high * 0.8, high * 1.25), darken(tone, 0.05), mix(bark, tone, 0.6), rng.uniform(-0.12, 0.12))
        draw_haze(s, z - 1, 0.5, high)
    meadow(s, earth, blades=False)
    mid = s.pen("trunks", 11.0)
    for x in (-17, -11.2, -6.4, 6.8, 12.4, 18.5):
        p.trunk(mid, x, 0, rng.uniform(0.8, 1.5), 24, mix(bark, leaf, 0.2), left)
    _vines(mid, rng, darken(leaf, 0.05), (-13, -9, -4.5, 4.2, 9.5, 15), 13)
    for x in np.arange(-20, 21, 3.1):
        _fern(mid, float(x) + rng.uniform(-0.8, 0.8), 0, rng.uniform(1.4, 2.4), leaf)
    if s.mood.sun and not s.dark:
        beams = s.pen("beams", 8.0, hazy=False, flicker=(0.6, 6.0))
        side = 1 if left else -1
        for x in (-7, -1.5, 5.0):
            beams.paint(linear((0, 12), (0, 0), (0, "#fff6c8", 0.30), (1, "#fff6c8", 0.0)), polygon([(x - side * 4, 14), (x - side * 2.2, 14), (x + side * 2.6, -0.2), (x + side * 0.2, -0.2)]), tag="beam")
    near = s.pen("ferns", 3.0)
    for x in (-8.2, -5.4, 5.0, 8.0, -11, 11):
        _fern(near, x, 0, rng.uniform(1.2, 1.8), darken(leaf, 0.05))
    p.flowers(near, -6.5, -4.2, 0, 0.8, (accent, lighten(accent, 0.1), "#f0d06a"), darken(leaf, 0.08), rng, 7)
    boulder(s.pen("ground 2", 2.0), 3.5, -0.05, 1.3, 0.6, "#6f7a68", rng, left)
    s.spot("stone", 3.5, 1.6, "sit", 0.52)
    front = s.pen("leaves near", -1.5)
    for side in (-1, 1):
        for k in range(4):
            _blade(front, side * (6.6 + 0.5 * k), -1.6, side * (-0.9 + 0.35 * k), 2.6 + 0.5 * k, darken(leaf, 0.16))
            _blade(front, side * (7.0 + 0.4 * k), 6.4, side * (-1.6 + 0.5 * k), -(2.0 + 0.3 * k), darken(leaf, 0.18))
    draw_weather(s)
    s.spot("tree", -4.4, 2.2)
    usual_spots(s)


def _vines(pen: Pen, rng, colour: str, xs: tuple[float, ...], top: float) -> None:  # noqa: ANN001
    for x in xs:
        low = rng.uniform(1.5, 4.5)
        pen.fill(colour, limb([(x, top), (x + rng.uniform(-0.5, 0.5), (top + low) / 2), (x + rng.uniform(-0.4, 0.4), low)], [0.10, 0.08, 0.05]), *(ellipse(x + rng.uniform(-0.35, 0.35), low + (top - low) * t, 0.24, 0.10, 0.5) for t in np.arange(0.05, 0.9, 0.14)), tag="vine")


def _fern(pen: Pen, x: float, y: float, size: float, leaf: str) -> None:
    for k, a in enumerate(np.linspace(0.25, np.pi - 0.25, 7)):
        tip = (x + size * np.cos(a), y + size * (0.35 + 0.55 * np.sin(a)))
        mid = (x + size * 0.45 * np.cos(a), y + size * (0.35 + 0.75 * np.sin(a)) * 0.7)
        pen.fill(lighten(leaf, 0.035 * (k % 3)), limb([(x, y - 0.05), mid, tip], [size * 0.03, size * 0.14, size * 0.015]), tag="fern")


def _blade(pen: Pen, x: float, y: float, lean: float, high: float, leaf: str) -> None:
    """A great leaf before the camera; `high` may point down."""
    wide = abs(high) * 0.20
    shape = path((x, y), ("C", (x + lean * 0.2 + wide, y + high * 0.3), (x + lean * 0.7 + wide, y + high * 0.7), (x + lean, y + high)), ("C", (x + lean * 0.6 - wide, y + high * 0.7), (x + lean * 0.1 - wide, y + high * 0.3), (x, y)))
    pen.fill(leaf, shape, tag="leaf")
    pen.fill(darken(leaf, 0.06), limb([(x, y), (x + lean * 0.5, y + high * 0.5), (x + lean, y + high)], [0.03, 0.03, 0.005]), tag="leaf")


@kind("snowfield", "#b8d0e0 #e6edf2 #9fb8cc #6a7a8a #c86a4a", "#c9d6e0 #e9eef2 #8fa9c4 #5a6a7c #d8a04a", sound="wind", width=14, words="snowfield,snow field,arctic,antarctic,north pole,south pole,tundra,ice field,glacier,polar,iceberg,frozen lake,ski slope,icy waste", has="snow,ice,rock,mountain,iceberg,tent,flag")
def snowfield(s: Scenery) -> None:
    """Drifts of snow, blue shadows, teeth of ice, mountains beyond."""
    snow, ice, stone = s.colour(1), s.colour(2), s.colour(3)
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hills(s, (52.0, 7.0, ice), (34.0, 3.4, lighten(ice, 0.06)))
    far = s.pen("ice", 26.0)
    for x in (-22, -12, 9, 19, 27):
        _shard(far, x, -0.4, rng.uniform(3.0, 6.0), ice, left)
    draw_haze(s, 25.0, 0.4, 5)
    for i, (z, nearer) in enumerate(((20.0, 10.0), (10.0, 4.5), (4.5, 0.0), (0.0, -90.0))):
        pen = s.pen(f"ground {z:g}", z)
        tone = darken(snow, 0.015 * i)
        pen.fade((0, 0.9), (0, -2.0), lighten(tone, 0.02), mix(tone, ice, 0.28), wavy(-70, 70, 0.16 if z else -0.02, 0.22 + 0.01 * z if z else 0.02, 5 + z * 0.3, rng, -16 if z == 0 else -0.45 * (z - nearer) - 3), tag="ground")
        pen.fill(mix(ice, snow, 0.4), *(ellipse(rng.uniform(-13, 13), -0.22 - 0.1 * k, rng.uniform(0.8, 1.8), 0.035) for k in range(5)), alpha=0.6, tag="ground")
    _camp(s, snow, ice, stone)
    mid = s.pen("ground 4.5", 4.5)
    for x in (-8.4, 7.6):
        _shard(mid, x, -0.1, rng.uniform(1.4, 2.2), ice, left)
    boulder(s.pen("ground 0", 0.0), 3.6, -0.05, 1.1, 0.45, stone, rng, left)
    s.spot("stone", 3.6, 0.3, "sit", 0.42)
    front = s.pen("drift near", -1.5)
    for x in (-7.2, 7.4):
        front.fade((0, -0.3), (0, -2), darken(snow, 0.06), mix(snow, ice, 0.5), ellipse(x, -1.9, 3.0, 1.2), tag="snow")
    draw_weather(s)
    usual_spots(s)


def _camp(s: Scenery, snow: str, ice: str, stone: str) -> None:
    """Signs of life, by the set's seed: pines and a hut with its smoke, or an igloo and a sledge; tracks lead there."""
    rng, left, accent = s.random("camp"), s.mood.light.from_left, s.colour(4)
    mid, back = s.pen("ground 4.5", 4.5), s.pen("ground 10", 10.0)
    lamp = "#ffd58a" if s.mood.lamps or s.weather in ("snow", "storm") else "#4f6170"
    if rng.random() < 0.5:
        for x, high in ((-9.5, 5.2), (-7.6, 4.0), (-6.2, 4.8), (8.2, 4.6), (10.0, 5.6)):
            p.pine(back, x, -0.1, high, "#5f7f80", snow, left)
        x = 4.6
        back.fill("#8a6a50", rectangle(x - 1.5, 0, x + 1.5, 1.7), tag="hut")
        back.fill(darken("#8a6a50", 0.07), *(rectangle(x - 1.5, y, x + 1.5, y + 0.05) for y in (0.35, 0.75, 1.15, 1.5)), tag="hut")
        back.fill(snow, path((x - 1.9, 1.55), ("Q", (x - 1.7, 1.95), (x, 3.1)), ("Q", (x + 1.7, 1.95), (x + 1.9, 1.55)), ("Q", (x, 1.95), (x - 1.9, 1.55))), tag="snow")
        back.fill(lamp, rectangle(x - 1.0, 0.65, x - 0.4, 1.2), lit=lamp == "#ffd58a", tag="window")
        back.fill("#5b4434", rectangle(x + 0.3, 0, x + 0.9, 1.25), tag="door")
    else:
        x = 3.6
        mid.fade((x - 1.3, 1.4), (x + 1.3, 0), lighten(snow, 0.02), mix(snow, ice, 0.5), path((x - 1.3, -0.1), ("C", (x - 1.3, 1.6), (x + 1.3, 1.6), (x + 1.3, -0.1))), path((x - 1.75, -0.1), ("C", (x - 1.75, 0.95), (x - 0.75, 0.95), (x - 0.75, -0.1))), tag="igloo")
        mid.fill(mix(ice, snow, 0.35), *(limb([(x - 1.2 + 0.1 * k, 0.34 * k + 0.05), (x, 0.38 * k + 0.14), (x + 1.2 - 0.1 * k, 0.34 * k + 0.05)], [0.012, 0.018, 0.012]) for k in (1, 2)), tag="igloo")
        mid.fill("#2f3e4c" if lamp != "#ffd58a" else lamp, path((x - 1.52, -0.1), ("C", (x - 1.52, 0.65), (x - 0.98, 0.65), (x - 0.98, -0.1))), lit=lamp == "#ffd58a", tag="door")
        mid.fill("#7a5a44", limb([(-5.2, -0.02), (-3.4, -0.02), (-3.1, 0.16)], [0.03, 0.03, 0.02]), *(rectangle(-5.0 + 0.55 * k, 0.0, -4.95 + 0.55 * k, 0.26) for k in range(4)), rectangle(-5.1, 0.24, -3.3, 0.3), tag="sledge")
        mid.fill(accent, rounded(-4.9, 0.3, -3.9, 0.62, 0.08), tag="sledge")
        mid.fill(darken(accent, 0.1), rectangle(-4.6, 0.3, -4.55, 0.62), rectangle(-4.2, 0.3, -4.15, 0.62), tag="sledge")
    near = s.pen("ground 0", 0.0)
    near.fill(mix(ice, snow, 0.25), *(ellipse(-1.5 + 0.36 * k, -0.62 + 0.036 * k + 0.05 * (k % 2), 0.10, 0.026) for k in range(16)), alpha=0.9, tag="ground")


def _shard(pen: Pen, x: float, y: float, high: float, ice: str, lit_left: bool) -> None:
    """A block of ice in facets."""
    w = high * 0.55
    pen.fade((0, y + high), (0, y), lighten(ice, 0.12), ice, polygon([(x - w, y), (x - w * 0.7, y + high * 0.55), (x - w * 0.1, y + high), (x + w * 0.5, y + high * 0.7), (x + w, y)]), tag="ice")
    side = [(x - w * 0.1, y + high), (x + w * 0.5, y + high * 0.7), (x + w, y), (x + w * 0.1, y)] if lit_left else [(x - w, y), (x - w * 0.7, y + high * 0.55), (x - w * 0.1, y + high), (x - w * 0.1, y)]
    pen.fill(darken(ice, 0.07), polygon(side), alpha=0.8, tag="ice")


@kind("battlefield", "#9a938a #6a5a48 #5c5a52 #4a4038 #8a3a2f", "#8f959a #62594a #585650 #453c36 #a8482f", sound="wind", width=14, words="battlefield,trench,trenches,no man's land,front line,frontline,war zone,ruins of a city,bombed street", has="wire,smoke,fire,rock,wheel,flag,crater,ruin,tree")
def battlefield(s: Scenery) -> None:
    """Churned earth, wire, a broken wheel, burnt trees, smoke that drifts."""
    sky, earth, iron, bark, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    draw_sky(s)
    hills(s, (48.0, 2.4, mix(earth, sky, 0.35)), (26.0, 1.4, earth))
    ruins = s.pen("ruins", 34.0)
    for x in (-24, -15, 12, 23):
        high = rng.uniform(4, 8)
        ruins.fill(mix(iron, sky, 0.25), polygon([(x - 2.4, 0), (x - 2.4, high), (x - 1.2, high * 0.7), (x - 0.3, high * 0.9), (x + 0.6, high * 0.45), (x + 1.6, high * 0.6), (x + 2.4, 0)]), tag="ruin")
        ruins.fill(darken(iron, 0.12), *(rectangle(x + d, 1.0, x + d + 0.6, 2.2) for d in (-1.8, -0.4)), tag="ruin")
    for i, x in enumerate((-18.0, 16.0, 4.0)):
        _smoke(s, x, 24.0 - i, i)
    draw_haze(s, 22.0, 0.5, 7)
    for i, (z, nearer) in enumerate(((20.0, 10.0), (10.0, 4.0), (4.0, 0.0), (0.0, -90.0))):
        pen = s.pen(f"ground {z:g}", z)
        ground = darken(earth, 0.018 * i)
        if z:
            pen.fade((0, 0.8), (0, -2), lighten(ground, 0.03), darken(ground, 0.05), wavy(-70, 70, 0.1, 0.30, 2.4 + z * 0.2, rng, -0.45 * (z - nearer) - 3), tag="ground")
        else:
            ground_strip(pen, darken(ground, 0.04), -90, top=lighten(ground, 0.02))
        pen.fill(darken(ground, 0.08), *(ellipse(rng.uniform(-13, 13), -0.3, rng.uniform(0.5, 1.2), 0.07) for _ in range(5)), alpha=0.7, tag="crater")
    mid = s.pen("ground 4", 4.0)
    for x, high in ((-7.6, 4.2), (7.0, 5.0), (-11.5, 3.4)):
        mid.fill(darken(bark, 0.08), limb([(x, -0.2), (x + 0.1, high * 0.5), (x - 0.15, high)], [0.42, 0.3, 0.06]), limb([(x + 0.05, high * 0.55), (x + 0.9, high * 0.75)], [0.16, 0.03]), limb([(x, high * 0.4), (x - 0.8, high * 0.55)], [0.14, 0.03]), tag="tree")
    _wheel(mid, 4.6, 0.5, 0.7, bark)
    wire = s.pen("wire", 1.4)
    posts = (-6.0, -3.9, 3.4, 5.6)
    wire.fill(darken(bark, 0.05), *(limb([(x - 0.25, -0.1), (x + 0.25, 1.0)], [0.07, 0.06]) for x in posts), *(limb([(x + 0.25, -0.1), (x - 0.25, 1.0)], [0.07, 0.06]) for x in posts), tag="wire")
    for y in (0.35, 0.75):
        for a, b in ((-6.0, -3.9), (3.4, 5.6)):
            wire.fill(iron, limb([(a, y), ((a + b) / 2, y - 0.15), (b, y)], [0.015] * 3), *(ellipse(a + (b - a) * t, y - 0.15 * (1 - abs(2 * t - 1)), 0.03) for t in np.arange(0.1, 1, 0.16)), tag="wire")
    fire = s.pen("fire", 9.0, hazy=False, flicker=(0.7, 0.6))
    fire.glow(-9.0, 0.8, 4.0, "#ff8a3f", 0.5)
    fire.fill("#f2702f", blob([(-9.7, 0), (-8.3, 0), (-8.5, 0.8), (-9.0, 1.6), (-9.4, 0.9)]), lit=True, tag="fire")
    fire.fill("#ffd66b", blob([(-9.4, 0), (-8.6, 0), (-8.8, 0.5), (-9.0, 0.9), (-9.25, 0.5)]), lit=True, tag="fire")
    bags = s.pen("sandbags", -1.35)
    for side in (-1, 1):
        for k in range(9):
            bags.fade((0, -0.3), (0, -1.6), mix(earth, "#c9b48a", 0.4), darken(earth, 0.1), rounded(side * (5.2 + 0.8 * (k % 3)) - 0.42, -1.7 + 0.36 * (k // 3), side * (5.2 + 0.8 * (k % 3)) + 0.42, -1.36 + 0.36 * (k // 3), 0.14), tag="sandbag")
    _campfire(s)
    s.spot("wire", -3.0, 0.8)
    s.spot("wheel", 3.2, 1.2)
    draw_weather(s)
    usual_spots(s)


def _campfire(s: Scenery) -> None:
    """A small fire between the lines, with a helmet and a kettle by it: the only warm light after dark."""
    ground, fire = s.pen("ground 0", 0.0), s.pen("camp fire", 0.9, hazy=False, flicker=(0.75, 0.7))
    back = s.pen("camp", 1.0)
    x = -2.6
    back.fill("#4a3a30", limb([(x - 0.35, 0.04), (x + 0.35, 0.1)], [0.06, 0.06]), limb([(x + 0.35, 0.04), (x - 0.35, 0.1)], [0.06, 0.06]), tag="log")
    back.fade((0, 0.3), (0, 0), "#6f7a66", "#4f5a4c", path((x + 0.62, 0.0), ("L", (x + 1.1, 0.0)), ("C", (x + 1.1, 0.34), (x + 0.62, 0.34), (x + 0.62, 0.0))), tag="helmet")
    back.fill("#4a5248", rectangle(x + 0.56, -0.02, x + 1.16, 0.04), tag="helmet")
    if s.mood.lamps:
        ground.paint(radial((x, -0.1), 2.4, (0, "#ff9f45", 0.34), (0.5, "#ff9f45", 0.14), (1, "#ff9f45", 0.0)), ellipse(x, -0.12, 2.4, 0.3), clip=(rectangle(x - 3, -3, x + 3, 0.0),), tag="glow")
        fire.glow(x, 0.3, 2.6, "#ff9f45", 0.55)
        fire.fill("#f2702f", blob([(x - 0.22, 0.05), (x + 0.22, 0.05), (x + 0.15, 0.3), (x, 0.58), (x - 0.14, 0.32)]), lit=True, tag="fire")
        fire.fill("#ffd66b", blob([(x - 0.12, 0.05), (x + 0.12, 0.05), (x + 0.07, 0.2), (x, 0.36), (x - 0.08, 0.2)]), lit=True, tag="fire")


def _smoke(s: Scenery, x: float, z: float, index: int) -> None:
    pen = s.pen(f"smoke {index}", z, drift=(0.35, 0.0), wrap=(0.0, 0.0), bob=(0.4, 0.3, 7.0 + index, 0.3 * index))
    tone = mix("#3c3a3a", s.mood.sky[2], 0.25)
    for k in range(7):
        r = 0.8 + 0.55 * k
        pen.paint(linear((0, 1.5 * k - r), (0, 1.5 * k + r), (0, tone, 0.30), (1, tone, 0.10)), ellipse(x + 0.55 * k, 0.6 + 1.45 * k, r * 1.2, r), tag="smoke")


def _wheel(pen: Pen, x: float, y: float, r: float, wood: str) -> None:
    for k in range(6):
        a = k * np.pi / 6 + 0.2
        pen.fill(wood, limb([(x - r * np.cos(a), y - r * np.sin(a)), (x + r * np.cos(a), y + r * np.sin(a))], [0.06, 0.06]), tag="wheel")
    from ..scenery import with_holes

    pen.fill(darken(wood, 0.06), *with_holes(ellipse(x, y, r), ellipse(x, y, r - 0.11)), ellipse(x, y, 0.13), tag="wheel")


@kind("fairground", "#9ac4d8 #9a8a5c #c8503f #f2e2b8 #e0a030", "#a8bcd8 #8f8a66 #7a4a8a #f4e6c4 #d8613f", sound="market", width=14, words="fairground,fair ground,funfair,carnival,amusement park,theme park,circus,big top,carousel,ferris wheel", has="tent,wheel,flag,lights,stall,carousel,banner")
def fairground(s: Scenery) -> None:
    """A great wheel that stands over striped tents, strings of lamps, a stall."""
    earth, red, cream, gold = (s.colour(i) for i in (1, 2, 3, 4))
    rng = s.rng
    draw_sky(s)
    hills(s, (52.0, 2.6, "#7f9a72"),)
    _ferris(s, 9.5, 9.2, 7.2, red, cream, gold)
    draw_haze(s, 26.0, 0.3, 5)
    meadow(s, earth, blades=False)
    tents = s.pen("tents", 13.0)
    for x, wide, high, tone in ((-10.5, 8.5, 6.4, red), (-19, 6, 4.6, gold), (3.2, 5.0, 4.2, mix(red, "#3f6a9a", 0.8)), (17, 7, 5.2, red)):
        _tent(tents, x, 0, wide, high, tone, cream)
    stall = s.pen("stall", 5.5)
    _stall(s, stall, 6.2, red, cream, gold, rng)
    _stall(s, stall, -7.4, gold, cream, red, rng)
    lamps = s.pen("lamps", 3.0)
    for x in (-9, -3, 3.0, 9):
        lamps.fill("#4a4038", rectangle(x - 0.05, 0, x + 0.05, 4.1), tag="pole")
    for a, b in ((-9, -3), (-3, 3), (3, 9)):
        garland(s, lamps, a, b, 4.0, 0.7, (red, cream, gold, "#3f8a8a"))
    front = s.pen("bunting near", -1.4)
    garland(s, front, -9, 9, 4.6, 0.9, (red, gold, cream))
    s.spot("stall", 4.4, 1.6)
    s.spot("tent", -3.4, 2.2)
    draw_weather(s)
    usual_spots(s)


def _ferris(s: Scenery, x: float, y: float, r: float, red: str, cream: str, gold: str) -> None:
    pen = s.pen("great wheel", 30.0)
    pen.fill("#6a6f78", limb([(x - 4.2, 0), (x, y)], [0.5, 0.3]), limb([(x + 4.2, 0), (x, y)], [0.5, 0.3]), tag="wheel")
    from ..scenery import with_holes

    for a in np.arange(12) * np.pi / 6:
        pen.fill(cream, limb([(x, y), (x + r * np.cos(a), y + r * np.sin(a))], [0.10, 0.10]), tag="wheel")
    pen.fill(red, *with_holes(ellipse(x, y, r), ellipse(x, y, r - 0.28)), *with_holes(ellipse(x, y, r * 0.62), ellipse(x, y, r * 0.62 - 0.14)), ellipse(x, y, 0.6), tag="wheel")
    for k, a in enumerate(np.arange(12) * np.pi / 6 + 0.1):
        cx, cy = x + r * np.cos(a), y + r * np.sin(a) - 0.5
        pen.fill((gold, red, cream)[k % 3], path((cx - 0.6, cy), ("L", (cx + 0.6, cy)), ("C", (cx + 0.6, cy - 0.9), (cx - 0.6, cy - 0.9), (cx - 0.6, cy))), tag="wheel")
        if s.mood.lamps:
            pen.glow(cx, cy + 0.4, 1.6, "#ffd48a", 0.4)
            pen.fill("#fff0c2", ellipse(x + r * np.cos(a), y + r * np.sin(a), 0.16), lit=True, tag="lamp")


def _tent(pen: Pen, x: float, y: float, wide: float, high: float, tone: str, cream: str) -> None:
    """A striped tent with a scalloped eave and a pennant."""
    eave = high * 0.45
    n = 8
    for k in range(n):
        a, b = x - wide / 2 + wide * k / n, x - wide / 2 + wide * (k + 1) / n
        t0, t1 = x + (a - x) * 0.04, x + (b - x) * 0.04
        colour = tone if k % 2 else cream
        pen.fade((0, high), (0, 0), lighten(colour, 0.02), darken(colour, 0.06), polygon([(a * 1.0 + (x - a) * -0.06, y + eave), (b + (x - b) * -0.06, y + eave), (t1, y + high), (t0, y + high)]), tag="tent")
        pen.fade((0, eave), (0, 0), darken(colour, 0.03), darken(colour, 0.09), rectangle(a, y, b, y + eave), tag="tent")
        pen.fill(colour, ellipse((a + b) / 2 + ((a + b) / 2 - x) * 0.06, y + eave, wide / n * 0.56, 0.24), tag="tent")
    pen.fill("#2c2622", polygon([(x - wide * 0.10, y), (x + wide * 0.10, y), (x, y + eave * 0.9)]), tag="tent")
    pen.fill(tone, polygon([(x, y + high), (x, y + high + 1.0), (x + 0.9, y + high + 0.75), (x + 0.05, y + high + 0.5)]), tag="flag")


def _stall(s: Scenery, pen: Pen, x: float, tone: str, cream: str, accent: str, rng) -> None:  # noqa: ANN001
    pen.fill(darken(tone, 0.10), rectangle(x - 1.5, 0, x + 1.5, 1.0), tag="stall")
    pen.fill(cream, *(rectangle(x - 1.5 + 0.6 * k, 0, x - 1.2 + 0.6 * k, 1.0) for k in range(5)), tag="stall")
    pen.fill("#5a4636", rectangle(x - 1.5, 1.0, x + 1.5, 1.1), rectangle(x - 1.46, 1.0, x - 1.36, 2.8), rectangle(x + 1.36, 1.0, x + 1.46, 2.8), tag="stall")
    for k in range(6):
        pen.fill(tone if k % 2 else cream, polygon([(x - 1.7 + 0.567 * k, 2.4), (x - 1.133 + 0.567 * k, 2.4), (x - 1.0 + 0.4 * k, 3.1), (x - 1.4 + 0.4 * k + 0.2, 3.1)]), tag="stall")
    for k in range(5):
        pen.fill(rng.choice((accent, "#e59aa8", "#6fa4c0", "#d9b25c")), ellipse(x - 1.1 + 0.55 * k, 1.28, 0.18), tag="toy")
    if s.mood.lamps:
        pen.glow(x, 2.2, 2.4, "#ffd48a", 0.5)
