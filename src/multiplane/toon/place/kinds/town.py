"""In town: the square, the narrow street, the railway platform."""

from __future__ import annotations

import random

import numpy as np

from ...drawing import blob, ellipse, limb, linear, path, polygon, rectangle, rounded
from .. import furniture as f
from .. import plants as p
from .. import town as t
from ..clocks import clock_face, hour_of
from ..colours import darken, lighten, mix
from ..lamps import light_pool, under_lamps
from ..scenery import Scenery, ground_strip, kind, wavy
from ..sky import draw_haze, draw_sky, draw_weather, fireworks

WALLS = ("#d9b98c", "#c98f6f", "#e3d2ad", "#a9b7a6", "#c9a7a0")


def paved(s: Scenery, colour: str, depths: tuple[float, ...] = (26.0, 13.0, 6.0, 2.4, 0.0)) -> None:
    """Paving in strips toward the camera; white where snow lies."""
    rng = s.random("paving")
    tone = t.SNOW if t.snowy(s) else colour
    for i, z in enumerate(depths):
        nearer = depths[i + 1] if i + 1 < len(depths) else -90
        pen = s.pen(f"ground {z:g}", z)
        shade = darken(tone, 0.012 * i)
        ground_strip(pen, darken(shade, 0.03), nearer, top=lighten(shade, 0.03))
        if t.snowy(s):
            drifts = [ellipse(rng.uniform(-16, 16), -rng.uniform(0.1, 0.6), rng.uniform(0.5, 1.6), 0.03) for _ in range(9)]
            pen.fill(darken(tone, 0.055), *drifts, alpha=0.8, tag="ground")
        elif z < 10:
            t.cobbles(pen, shade, rng, 12 + z * 2)


@kind("square", "#9fc4cf #a99c8c #c98f6f #3f6b78 #b84a3e", "#a7c6c6 #a39a90 #d0a271 #4a6f62 #a8463f", sound="crowd_square", reverb=0.10, width=16,
      words="square,plaza,piazza,marketplace,town square,village square", has="square,clock,tower,house,tree,lamp,roof,bell")
def square(s: Scenery) -> None:
    """A town square round its clock tower."""
    rng = s.rng
    walls = (s.colour(2), *WALLS[:3])
    roofs = (darken(s.colour(4), 0.08), s.colour(3), darken(s.colour(3), 0.08))
    draw_sky(s)
    if s.happens("firework") or s.happened("fireworks") or (s.wants("fireworks") and s.dark and not s.words):
        fireworks(s)
    t.skyline(s.pen("skyline", 44.0), darken(s.colour(3), 0.02), -100, 100, 0, 13, rng, s=s)
    draw_haze(s, 40.0, 0.35, 9.0)
    paved(s, s.colour(1))
    back = s.pen("houses back", 22.0)
    t.row_of_houses(s, back, -62, -5.2, walls, roofs, rng, floors=(2, 3))
    t.row_of_houses(s, back, 3.4, 62, walls, roofs, rng, floors=(2, 3))
    draw_haze(s, 21.0, 0.22, 6.0)
    _clock_tower(s, -1.2, 17.0)
    side = s.pen("houses side", 9.0)
    for x, wide, floors in ((-15.2, 6.0, 3), (-21.0, 5.6, 2), (-26.5, 5.6, 3), (15.0, 5.6, 3), (20.6, 5.8, 2), (26.3, 5.8, 3)):
        t.house(s, side, x, wide, floors, rng.choice(walls), rng.choice(roofs), rng)
    lights = ("#e0604f", "#f2c659", "#6fb0a8", "#efe3c6")
    bunting = s.pen("garland", 6.5)
    t.garland(s, bunting, -15, 0.5, 6.6, 1.5, lights)
    t.garland(s, bunting, -0.5, 15, 6.4, 1.4, lights)
    lamps = s.pen("lamps", 5.0)
    for x in (-7.4, 7.0, -15, 15):
        t.street_lamp(s, lamps, x, 0.0)
    f.bench(s.pen("ground 2.4", 2.4), s.spot("bench", -4.4, 2.2, "sit", 0.46).x, 0.0, 1.9, "#8a5e3b")
    _near_trees(s)
    draw_weather(s)
    s.spot("middle", 0.0, 0.0)
    s.spot("front", 0.4, -0.2)
    s.spot("steps", -1.4, 1.4, facing="camera")
    s.spot("left", -2.2, 0.3)
    s.spot("right", 2.4, 0.3)
    s.spot("lamp", 5.6, 2.2)
    s.spot("crowd left", -5.6, 0.9)
    s.spot("crowd right", 4.2, 0.8)


def _near_trees(s: Scenery) -> None:
    pen = s.pen("trees", 7.5)
    bare = t.snowy(s)
    rng = s.random("trees")
    for x in (-10.6, 10.4):
        p.bare_tree(pen, x, 0.0, 4.6, "#5a4638", rng, t.SNOW if bare else "")
        if not bare:
            leaf = "#7d9a5e"
            pen.fade((0, 6), (0, 2), lighten(leaf, 0.06), darken(leaf, 0.08), *(ellipse(x + dx, y, r, r * 0.9) for dx, y, r in ((-1.0, 3.3, 1.1), (0.9, 3.4, 1.2), (0, 4.4, 1.4))), tag="tree")


def _clock_tower(s: Scenery, x: float, z: float) -> None:
    """The town's pride: an arched foot, a lit clock, a belfry, a copper spire."""
    pen = s.pen("clock tower", z)
    stone, roof = mix(s.colour(2), "#d8c7a6", 0.6), s.colour(3)
    lit = s.mood.light.from_left
    first, last = (lighten(stone, 0.04), darken(stone, 0.13)) if lit else (darken(stone, 0.13), lighten(stone, 0.04))
    pen.fade((x - 2.4, 0), (x + 2.4, 0), first, last, rectangle(x - 2.9, -0.5, x + 2.9, 3.6), rectangle(x - 2.3, 3.5, x + 2.3, 12.4), tag="tower")
    pen.fill(darken(stone, 0.10), rectangle(x - 3.05, 3.4, x + 3.05, 3.75), rectangle(x - 2.5, 8.2, x + 2.5, 8.5), rectangle(x - 2.6, 12.2, x + 2.6, 12.6), tag="tower")
    pen.fill(darken(stone, 0.34), path((x - 1.0, -0.1), ("L", (x + 1.0, -0.1)), ("L", (x + 1.0, 1.7)), ("C", (x + 1.0, 2.4), (x + 0.5, 2.8), (x, 2.8)), ("C", (x - 0.5, 2.8), (x - 1.0, 2.4), (x - 1.0, 1.7))), tag="door")
    blocks = [rectangle(x + dx, y, x + dx + 0.55, y + 0.22) for dx, y in ((-2.1, 4.4), (-1.2, 5.2), (1.2, 4.8), (1.5, 6.6), (-2.0, 7.2), (-0.4, 4.2), (0.9, 7.6), (-1.9, 11.5), (1.4, 9.0), (-2.6, 1.0), (2.0, 1.6), (2.1, 2.6))]
    pen.fill(darken(stone, 0.06), *blocks, alpha=0.8, tag="tower")
    slits = [rounded(x + d - 0.26, 5.0, x + d + 0.26, 7.2, 0.26) for d in (-0.9, 0.9)]
    pen.fill(t.WARM if s.mood.lamps else "#4a5a66", *slits, lit=s.mood.lamps, tag="window")
    if s.mood.lamps:
        pen.glow(x, 10.3, 6.5, "#ffd488", 0.55)
    clock_face(pen, x, 10.35, 1.62, hour_of(s), "#4b4338", lit=s.mood.lamps)
    belfry = path((x - 1.9, 12.6), ("L", (x + 1.9, 12.6)), ("L", (x + 1.9, 15.0)), ("L", (x - 1.9, 15.0)))
    pen.fade((x - 1.9, 0), (x + 1.9, 0), first, last, belfry, tag="tower")
    arches = [path((x + d - 0.62, 12.8), ("L", (x + d + 0.62, 12.8)), ("L", (x + d + 0.62, 13.9)), ("Q", (x + d, 14.9), (x + d - 0.62, 13.9))) for d in (-0.85, 0.85)]
    pen.fill(darken(stone, 0.36), *arches, tag="tower")
    pen.fill("#c39a45", *(blob([(x + d - 0.34, 13.2), (x + d + 0.34, 13.2), (x + d + 0.2, 13.75), (x + d, 13.9), (x + d - 0.2, 13.75)]) for d in (-0.85, 0.85)), tag="bell")
    spire = polygon([(x - 2.35, 15.0), (x + 2.35, 15.0), (x + 1.3, 16.3), (x + 0.1, 19.6), (x - 0.1, 19.6), (x - 1.3, 16.3)])
    pen.fade((x - 2, 0), (x + 2, 0), lighten(roof, 0.06) if lit else darken(roof, 0.1), darken(roof, 0.10) if lit else lighten(roof, 0.06), spire, tag="roof")
    pen.fill("#d3a957", ellipse(x, 19.8, 0.2), rectangle(x - 0.04, 19.8, x + 0.04, 20.8), tag="roof")
    if t.snowy(s):
        pen.fill(t.SNOW, rounded(x - 3.1, 3.66, x + 3.1, 3.92, 0.12), rounded(x - 2.6, 12.52, x - 1.9, 12.75, 0.1), rounded(x + 1.9, 12.52, x + 2.6, 12.75, 0.1),
                 polygon([(x - 1.3, 16.3), (x - 0.62, 17.1), (x - 0.2, 17.0), (x + 0.3, 17.5), (x + 0.75, 17.2), (x + 0.1, 19.6), (x - 0.1, 19.6)][::1]), tag="snow")


@kind("street", "#8fa7ab #7d7a78 #b98a6c #4f6a72 #b5563f", "#93a3ad #75757c #a3796a #5a6a58 #b0633f", sound="street", reverb=0.14, width=10,
      words="street,alley,lane,road,avenue,sidewalk,pavement", has="street,lamp,house,wall,door,fog,sign")
def street(s: Scenery) -> None:
    """A narrow street that bends away between old houses."""
    rng = s.rng
    walls = (s.colour(2), darken(s.colour(2), 0.05), mix(s.colour(2), s.colour(3), 0.5), WALLS[3])
    roofs = (s.colour(3), darken(s.colour(4), 0.1), darken(s.colour(3), 0.08))
    draw_sky(s)
    t.skyline(s.pen("skyline", 48.0), s.colour(3), -90, 90, 0, 16, rng, s=s)
    paved(s, s.colour(1), (30.0, 16.0, 8.0, 3.2, 0.0))
    far = s.pen("houses 30", 29.0)
    t.row_of_houses(s, far, -40, 40, walls, roofs, rng, floors=(2, 3))
    lane = s.pen("lane glow", 28.0, hazy=False)
    if s.mood.lamps:
        lane.glow(0.4, 3.0, 9.0, "#ffcf86", 0.34)
    for z, gap, floors in ((17.0, 2.9, (3, 4)), (9.0, 3.6, (3, 3))):
        pen = s.pen(f"houses {z:g}", z)
        x = -gap - 0.3
        for _ in range(5):
            wide = rng.uniform(4.6, 5.8)
            t.house(s, pen, x - wide / 2, wide, rng.randint(*floors), rng.choice(walls), rng.choice(roofs), rng)
            x -= wide
        x = gap + 0.6
        for _ in range(5):
            wide = rng.uniform(4.6, 5.8)
            t.house(s, pen, x + wide / 2, wide, rng.randint(*floors), rng.choice(walls), rng.choice(roofs), rng)
            x += wide
        draw_haze(s, z - 0.5, 0.28 if s.weather != "fog" else 0.5, 6.0)
    t.street_lamp(s, s.pen("lamp far", 12.0), 2.1, 0.0, 3.9)
    t.street_lamp(s, s.pen("lamp near", 5.5), -3.2, 0.0, 3.7)
    near = s.pen("houses near", 3.6)
    for side in (-1, 1):
        _near_wall(s, near, side, walls[1], rng)
    f.crate(near, 4.55, 0.0, 0.7, "#8a6a45")
    f.barrel(near, -4.5, 0.0, 0.95, "#7a5a3e")
    draw_weather(s)
    s.spot("middle", 0.0, 0.0)
    s.spot("lamp", -2.6, 1.6)
    s.spot("door", 4.3, 1.4)
    s.spot("wall", -3.6, 1.0)
    s.spot("sign", 3.2, 1.0, facing="right")
    s.spot("far", 0.8, 3.0)
    s.spot("left", -1.6, 0.2)
    s.spot("right", 1.7, 0.2)


def _near_wall(s: Scenery, pen, side: int, wall: str, rng: random.Random) -> None:
    """The nearest house on one side: a corner with a door, a shop sign that hangs out, a lit window."""
    e = side * 4.0
    wall = darken(wall, 0.08)
    box = (e, -0.5, side * 60, 22) if side > 0 else (side * 60, -0.5, e, 22)
    pen.fade((e, 0), (e + side * 9, 0), wall, darken(wall, 0.14), rectangle(*box), tag="house")
    quoins = [rectangle(min(e, e + side * 0.5), y, max(e, e + side * 0.5), y + 0.34) for y in np.arange(0.1, 20, 0.86)]
    pen.fill(lighten(wall, 0.06), *quoins, tag="house")
    bricks = [rectangle(x, y, x + 0.34, y + 0.11) for x, y in ((e + side * rng.uniform(0.9, 7.5), rng.uniform(0.2, 6.5)) for _ in range(26))]
    pen.fill(darken(wall, 0.05), *bricks, alpha=0.9, tag="house")
    f.door(pen, e + side * 1.75, 0.0, s.colour(4) if side > 0 else s.colour(3), 1.0, 2.2)
    for k, y in enumerate((1.1, 4.3)):
        x = e + side * (4.0 if k == 0 else 1.8)
        lit = s.mood.lamps and (k == 0) == (side > 0)
        if lit:
            pen.glow(x, y + 0.7, 2.6, t.WARM, 0.4)
        pen.fill(darken(wall, 0.15), rectangle(x - 0.72, y - 0.1, x + 0.72, y + 1.6), tag="window")
        pen.fill(t.WARM if lit else "#37495a", rectangle(x - 0.6, y, x + 0.6, y + 1.5), lit=lit, tag="window")
        pen.fill(darken(wall, 0.15), rectangle(x - 0.03, y, x + 0.03, y + 1.5), rectangle(x - 0.6, y + 0.85, x + 0.6, y + 0.91), tag="window")
    if side > 0:
        iron = "#2c3139"
        pen.fill(iron, rectangle(e - 0.95, 3.22, e + 0.1, 3.28), limb([(e - 0.1, 2.86), (e - 0.5, 3.22)], [0.035, 0.035]), tag="sign")
        board = rounded(e - 0.98, 2.5, e - 0.12, 3.12, 0.08)
        pen.fill("#7a4f36", board, tag="sign")
        pen.fill("#e3cf9f", rectangle(e - 0.86, 2.9, e - 0.24, 2.95), rectangle(e - 0.86, 2.76, e - 0.38, 2.81), polygon([(e - 0.34, 2.64), (e - 0.2, 2.74), (e - 0.34, 2.84)]), tag="sign")


@kind("railway_platform", "#8ea6ad #77757a #7d4a3c #3f5a64 #c98f4a", "#93a9b3 #7d7873 #4d6158 #6b4a44 #c9a04a", sound="station", reverb=0.16, width=14,
      words="platform,railway station,train station,station,railway platform,tracks", has="bench,rail,rails,lamp,clock,platform,track,sign,roof")
def railway_platform(s: Scenery) -> None:
    """A country platform under an iron canopy; rails, signals and the night behind."""
    stone, wood, iron, accent = s.colour(1), s.colour(2), s.colour(3), s.colour(4)
    rng = s.rng
    draw_sky(s)
    s.pen("hills", 46.0).fade((0, 6), (0, -2), iron, lighten(iron, 0.05), wavy(-120, 120, 4.0, 2.4, 17, rng, -10), tag="hill")
    t.skyline(s.pen("skyline", 34.0), darken(iron, 0.05), -80, 80, 0, 5.5, rng, s=s)
    draw_haze(s, 30.0, 0.35, 5.0)
    _rails(s, stone, iron)
    _signals(s, iron)
    arriving = s.happens("train", "steam", "whistle") or s.happened("train here") or s.wants("train")
    if arriving:
        _train(s, accent, iron)
        for k, x in enumerate((-5.5, 1.0, 6.5)):
            t.steam(s, x, 0.4, 2.9 - 0.2 * k, k, 1.1)
    under_lamps(s, 0.8)
    _platform(s, stone)
    _canopy(s, iron, accent, wood)
    if s.mood.lamps:
        for x in (-7.6, 0.0, 7.4):
            light_pool(s, s.pen("platform 0", 0.0), x, -0.1, 6.4, 0.50)
            light_pool(s, s.pen("platform 2.3", 2.3), x, -0.02, 6.2, 0.46)
            cone = polygon([(x - 0.3, 3.4), (x + 0.3, 3.4), (x + 2.1, 0.0), (x - 2.1, 0.0)])
            s.pen("platform 2.3", 2.3).paint(linear((x, 3.4), (x, 0.0), (0, "#ffdf9c", 0.20), (1, "#ffdf9c", 0.03)), cone, soft=0.22, tag="glow")
    seat = s.spot("bench", -0.9, 0.55, "sit", 0.46)
    s.spot("bench right", seat.x + 0.75, seat.z, "sit", 0.46)
    pen = s.pen("bench", 0.62, hazy=False)
    f.bench(pen, seat.x + 0.36, 0.0, 2.3, wood)
    f.crate(pen, -4.9, 0.0, 0.6, "#8a6a45")
    f.crate(pen, -4.75, 0.6, 0.45, "#9a7a50")
    draw_weather(s, indoors_z=1.7)  # the canopy keeps it off the near platform
    s.spot("lamp", 3.0, 0.2)
    s.spot("edge", 1.6, 1.6, facing="away")
    s.spot("train", 2.2, 1.5, facing="left")
    s.spot("left", -3.0, 0.2)
    s.spot("right", 2.0, 0.0)
    s.spot("middle", 0.6, -0.1)
    s.spot("clock", 4.2, 0.8)


def _rails(s: Scenery, stone: str, iron: str) -> None:
    for z, nearer, y, tone in ((26.0, 13.0, 0.0, "#6f7b5a"), (13.0, 9.0, -0.1, "#66705a"), (9.0, 3.0, -0.45, darken(stone, 0.08))):
        ground_strip(s.pen(f"ground {z:g}", z), darken(tone, 0.05), nearer, y=y, top=lighten(tone, 0.03))
    bushes = s.pen("bushes", 12.0)
    rng = s.random("bushes")
    bushes.fade((0, 1.8), (0, 0), "#6b7f5c", "#4c6048", *(ellipse(x, 0.2, rng.uniform(1.0, 2.2), rng.uniform(0.7, 1.5)) for x in np.arange(-44, 44, 2.3)), tag="bush")
    fence = s.pen("fence", 10.0)
    fence.fill("#c9bda2", *(polygon([(x - 0.09, -0.3), (x + 0.09, -0.3), (x + 0.09, 0.75), (x, 0.9), (x - 0.09, 0.75)]) for x in np.arange(-40, 40, 0.42)), rectangle(-40, 0.1, 40, 0.2), rectangle(-40, 0.5, 40, 0.6), alpha=0.9, tag="fence")
    for z, y in ((7.2, -0.45), (5.0, -0.5)):
        pen = s.pen(f"track {z:g}", z)
        pen.fill(darken(stone, 0.14), rectangle(-60, y - 1.5, 60, y), tag="ground")
        pen.fill("#4d4038", *(rectangle(x, y - 0.02, x + 0.5, y + 0.07) for x in np.arange(-50, 50, 0.95)), tag="track")
        pen.fill(darken(iron, 0.08), rectangle(-60, y + 0.07, 60, y + 0.2), tag="track")
        pen.fill("#b7c4ca", rectangle(-60, y + 0.165, 60, y + 0.2), alpha=0.75, tag="track")


def _signals(s: Scenery, iron: str) -> None:
    pen = s.pen("signals", 9.5)
    for x, y, arm in ((-8.6, 4.9, 1), (10.5, 5.6, -1)):
        pen.fill("#39424b", rectangle(x - 0.08, -0.4, x + 0.08, y), tag="signal")
        pen.fill("#c2463c", polygon([(x, y - 0.2), (x + arm * 1.2, y + 0.12), (x + arm * 1.2, y + 0.4), (x, y + 0.1)][:: arm]), tag="signal")
        tone = "#ff6a52" if arm > 0 else "#7fe0a8"
        if s.dark or s.weather in ("rain", "fog", "storm"):
            pen.glow(x, y - 0.45, 2.2, tone, 0.6)
        pen.fill(tone, ellipse(x, y - 0.45, 0.15), lit=True, tag="signal")
    poles = [rectangle(x - 0.07, 0, x + 0.07, 6.4) for x in (-26, -13.5, 0.8, 14.5, 28)]
    arms = [rectangle(x - 0.7, 5.7, x + 0.7, 5.8) for x in (-26, -13.5, 0.8, 14.5, 28)]
    wires = [limb([(x0, 5.8), ((x0 + x1) / 2, 5.1), (x1, 5.8)], [0.03] * 3) for x0, x1 in ((-26, -13.5), (-13.5, 0.8), (0.8, 14.5), (14.5, 28))]
    s.pen("wires", 16.0).fill(darken(iron, 0.1), *poles, *arms, *wires, tag="wires")


def _train(s: Scenery, accent: str, iron: str) -> None:
    """The carriages that have come in, windows lit."""
    pen = s.pen("train", 3.4, hazy=False)
    body, cream = "#7c3534", "#e8d6ab"
    for x in (-22.5, -11.2, 0.1, 11.4, 22.7):
        left, right = x - 5.5, x + 5.5
        pen.fill("#23272d", rectangle(left + 0.3, -0.5, right - 0.3, 0.3), rectangle(right - 0.3, 0.1, right + 0.6, 0.4), tag="train")
        pen.fill("#14171c", *(ellipse(left + d, -0.1, 0.45) for d in (1.2, 2.2, 8.8, 9.8)), tag="train")
        pen.fade((0, 2.9), (0, 0.2), lighten(body, 0.05), darken(body, 0.07), rounded(left, 0.2, right, 3.3, 0.18), tag="train")
        pen.fill(cream, rectangle(left, 1.45, right, 2.72), tag="train")
        pen.fade((0, 3.7), (0, 3.1), "#4a525b", "#363d46", path((left - 0.1, 3.15), ("L", (right + 0.1, 3.15)), ("C", (right, 3.6), (right - 1, 3.72), (x, 3.72)), ("C", (left + 1, 3.72), (left, 3.6), (left - 0.1, 3.15))), tag="train")
        xs = [left + 1.95 + 1.42 * j for j in range(6)]
        panes = [rounded(w - 0.5, 1.55, w + 0.5, 2.55, 0.1) for w in xs]
        lit = s.dark or s.weather in ("fog", "rain")
        if lit:
            for w in xs[::2]:
                pen.glow(w, 2.0, 2.3, "#ffd488", 0.34)
        pen.fill("#ffe0a0" if lit else "#5b7480", *panes, lit=lit, tag="window")
        pen.fill(mix("#ffe0a0", "#c58a4a", 0.55) if lit else "#6c8590", *(rounded(w - 0.5, 1.55, w + 0.5, 1.85, 0.1) for w in xs), lit=lit, tag="window")
        pen.fill(accent, rectangle(left, 1.36, right, 1.44), rectangle(left, 2.74, right, 2.80), tag="train")
        pen.fill(darken(body, 0.08), rounded(left + 0.25, 0.35, left + 1.15, 2.85, 0.06), rounded(right - 1.15, 0.35, right - 0.25, 2.85, 0.06), tag="train")
        pen.fill("#ffe0a0" if lit else "#5b7480", rounded(left + 0.4, 1.6, left + 1.0, 2.6, 0.06), rounded(right - 1.0, 1.6, right - 0.4, 2.6, 0.06), lit=lit, tag="window")
        pen.fill("#d9b25c", rectangle(left + 1.02, 1.2, left + 1.08, 1.5), rectangle(right - 1.08, 1.2, right - 1.02, 1.5), tag="train")


def _platform(s: Scenery, stone: str) -> None:
    edge = s.pen("platform 3", 2.9)
    edge.fill(darken(stone, 0.16), rectangle(-80, -5, 80, 0), tag="ground")
    edge.fill(lighten(stone, 0.18), rectangle(-80, -0.12, 80, 0), tag="ground")
    rng = s.random("slabs")
    for z, nearer in ((2.3, 0.0), (0.0, -90)):
        pen = s.pen(f"platform {z:g}", z)
        ground_strip(pen, darken(stone, 0.03), nearer, top=lighten(stone, 0.05 if z else 0.02))
        seams = [rectangle(-20, y, 20, y + 0.012) for y in (-0.22, -0.5)] + [rectangle(x, -0.22, x + 0.014, 0) for x in np.arange(-16, 16, 1.15)]
        pen.fill(darken(stone, 0.09), *seams, alpha=0.6, tag="ground")
        if s.weather in ("rain", "storm"):
            wet = [ellipse(rng.uniform(-9, 9), -rng.uniform(0.15, 0.75), rng.uniform(0.4, 1.5), rng.uniform(0.02, 0.05)) for _ in range(11)]
            pen.fill(mix(s.mood.sky[2], "#e8d3a0", 0.25), *wet, alpha=0.42, lit=True, tag="puddle")


def _canopy(s: Scenery, iron: str, accent: str, wood: str) -> None:
    """Iron columns, a roof with a wooden valance, lamps and the station clock."""
    rng = s.random("canopy")
    for z, first in ((2.4, True), (0.9, False)):
        pen = s.pen(f"canopy {z:g}", z, hazy=False)
        for x in (-11.4, -3.9, 3.7, 11.2):
            pen.fill(iron, rectangle(x - 0.085, 0, x + 0.085, 4.2), rectangle(x - 0.17, 0, x + 0.17, 0.35), rectangle(x - 0.14, 3.1, x + 0.14, 3.2), tag="canopy")
            pen.fill(lighten(iron, 0.14), rectangle(x - 0.085, 0.35, x - 0.05, 4.2), tag="canopy")
            for side in (-1, 1):
                pen.fill(iron, path((x, 3.2), ("C", (x + side * 0.2, 3.8), (x + side * 0.6, 4.1), (x + side * 1.2, 4.15)), ("L", (x + side * 1.2, 4.22)), ("C", (x + side * 0.5, 4.2), (x + side * 0.08, 3.9), (x, 3.4))), tag="canopy")
        tone = darken(wood, 0.04 if first else 0.10)
        pen.fade((0, 4.2), (0, 7), darken(tone, 0.06), darken(tone, 0.14), rectangle(-60, 4.2, 60, 5.4 if first else 4.72), tag="canopy")
        teeth = [path((x, 4.2), ("L", (x + 0.34, 4.2)), ("L", (x + 0.34, 4.02)), ("L", (x + 0.17, 3.86)), ("L", (x, 4.02))) for x in np.arange(-24, 24, 0.36)]
        pen.fill(tone, *(tooth[::-1].copy() for tooth in teeth), tag="canopy")
        if not first:
            pen.fade((0, 4.7), (0, 6.0), lighten("#59646c", 0.02), "#3c464f", rectangle(-60, 4.7, 60, 5.6), tag="roof")
            if t.snowy(s):
                pen.fill(t.SNOW, rounded(-60, 5.5, 60, 5.85, 0.1), tag="snow")
    _platform_lamps(s, iron)
    sign = s.pen("canopy 2.4", 2.4)
    sign.fill(darken(iron, 0.05), rounded(-7.9, 2.35, -5.3, 2.95, 0.08), rectangle(-7.6, 0, -7.5, 2.4), rectangle(-5.7, 0, -5.6, 2.4), tag="sign")
    sign.fill("#efe6cf", rounded(-7.8, 2.43, -5.4, 2.87, 0.05), tag="sign")
    sign.fill(darken(iron, 0.1), *(rectangle(-7.55 + 0.24 * k, 2.56, -7.4 + 0.24 * k, 2.74) for k in range(8) if k != 4 or rng.random() < 0), tag="sign")


def _platform_lamps(s: Scenery, iron: str) -> None:
    pen = s.pen("canopy 2.4", 2.4)
    on = s.mood.lamps or s.weather in ("rain", "fog", "storm")
    for x in (-7.6, 0.0, 7.4):
        if on:
            pen.glow(x, 3.35, 3.4, "#ffd084", 0.5)
        pen.fill(iron, rectangle(x - 0.02, 3.5, x + 0.02, 4.2), path((x - 0.3, 3.42), ("L", (x + 0.3, 3.42)), ("L", (x + 0.08, 3.62)), ("L", (x - 0.08, 3.62))), tag="lamp")
        pen.fill("#fff1c4" if on else "#d7dcd6", ellipse(x, 3.38, 0.13, 0.1), lit=on, tag="lamp")
    cx = 2.2
    front = s.pen("canopy 0.9", 0.9)
    front.fill(iron, rectangle(cx - 0.02, 3.6, cx + 0.02, 4.2), tag="clock")
    if on:
        front.glow(cx, 3.3, 1.5, "#ffe0a0", 0.35)
    clock_face(front, cx, 3.28, 0.36, hour_of(s), darken(iron, 0.05), lit=on)
