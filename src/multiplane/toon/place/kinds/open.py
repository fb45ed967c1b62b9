"""Open built places: harbour, ship's deck, market, city, rooftop, bridge, village, road, castle."""

from __future__ import annotations

import numpy as np

from ...drawing import ellipse, limb, path, polygon, rectangle, rounded
from .. import furniture as f
from .. import plants as p
from .. import town as t
from ..colours import darken, lighten, mix
from ..scenery import Pen, Scenery, ground_strip, kind, with_holes
from ..sky import draw_haze, draw_sky, draw_weather
from ..water import draw_sea, gulls
from .nature import hills, meadow, usual_spots
from .town import WALLS, paved

WOOD = "#8a6a4c"


def planks(s: Scenery, colour: str, depths: tuple[float, ...], far_edge: float = 0.0) -> None:
    """A floor of boards in strips toward the camera."""
    for i, z in enumerate(depths):
        nearer = depths[i + 1] if i + 1 < len(depths) else -90
        pen = s.pen(f"ground {z:g}", z)
        tone = darken(colour, 0.015 * i)
        ground_strip(pen, darken(tone, 0.05), nearer, top=lighten(tone, 0.04))
        lines = [rectangle(-30, y, 30, y + 0.016) for y in (-0.13, -0.3, -0.52)] + [rectangle(x, -0.13, x + 0.02, 0) for x in np.arange(-20 + far_edge, 20, 2.3 + 0.3 * i)]
        pen.fill(darken(tone, 0.10), *lines, alpha=0.7, tag="ground")


def sail_boat(pen: Pen, x: float, y: float, size: float, hull: str, sail: str) -> None:
    pen.fill("#5b4636", rectangle(x - 0.03 * size, y + 0.3 * size, x + 0.03 * size, y + 3.4 * size), tag="boat")
    pen.fill(sail, path((x + 0.1 * size, y + 0.7 * size), ("Q", (x + 1.5 * size, y + 1.0 * size), (x + 1.3 * size, y + 0.75 * size)), ("Q", (x + 0.9 * size, y + 2.2 * size), (x + 0.1 * size, y + 3.2 * size))), tag="boat")
    pen.fill(darken(sail, 0.07), path((x - 0.1 * size, y + 0.7 * size), ("L", (x - 0.1 * size, y + 2.9 * size)), ("Q", (x - 0.6 * size, y + 1.6 * size), (x - 1.1 * size, y + 0.75 * size)))[::-1].copy(), tag="boat")
    pen.fade((0, y + 0.6 * size), (0, y), lighten(hull, 0.04), darken(hull, 0.08), path((x - 1.5 * size, y + 0.55 * size), ("L", (x + 1.8 * size, y + 0.6 * size)), ("Q", (x + 1.4 * size, y - 0.2 * size), (x + 0.8 * size, y - 0.2 * size)), ("L", (x - 0.9 * size, y - 0.2 * size)), ("Q", (x - 1.4 * size, y), (x - 1.5 * size, y + 0.55 * size))), tag="boat")


@kind("harbour", "#a3c6cf #8a7f74 #b8604a #3f7886 #e0c070", "#aac4c6 #857a70 #4a7a70 #446f8a #d98a4a", sound="harbour", width=16, words="harbour,harbor,port,dock,docks,pier,quay,marina,wharf,jetty", has="boat,ship,water,sea,crate,barrel,lamp,rope,house")
def harbour(s: Scenery) -> None:
    """Boats at the quay, coloured houses across the water."""
    stone, main, sea, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng = s.rng
    draw_sky(s)
    hills(s, (56.0, 6.0, "#6f8a7c"),)
    row = s.pen("houses", 38.0)
    t.row_of_houses(s, row, -72, 20, (*WALLS, main), (darken(main, 0.1), "#5a6670"), rng, floors=(2, 3), door=False)
    draw_haze(s, 37, 0.3, 6)
    draw_sea(s, sea, (26.0, 15.0, 8.0), 3.0, y=-0.35, far=37.5)
    for i, (x, z, size, hull) in enumerate(((-9, 12.0, 1.5, main), (7.5, 11.0, 1.8, "#3f5a6a"), (15.5, 14.0, 1.4, accent), (-18, 13.0, 1.5, "#5b7a5a"))):
        sail_boat(s.pen(f"boat {i}", z, bob=(0.05, 0.08, 3.6 + 0.4 * i, 0.2 * i)), x, -0.2, size, hull, "#efe6d2")
    boat = s.pen("boat near", 4.5, bob=(0.0, 0.07, 3.2, 0.1))
    boat.fade((0, 0.8), (0, -0.4), lighten(main, 0.03), darken(main, 0.1), path((3.2, 0.75), ("L", (8.6, 0.85)), ("Q", (8.2, -0.5), (7.4, -0.5)), ("L", (4.2, -0.5)), ("Q", (3.4, -0.2), (3.2, 0.75))), tag="boat")
    boat.fill("#efe6d2", rectangle(4.6, 0.75, 6.4, 1.9), rectangle(3.3, 0.66, 8.55, 0.78), tag="boat")
    boat.fill("#46606e", rectangle(4.8, 1.2, 5.35, 1.65), rectangle(5.6, 1.2, 6.15, 1.65), tag="boat")
    boat.fill("#5b4636", rectangle(7.0, 0.8, 7.08, 3.4), tag="boat")
    paved(s, stone, (3.0, 0.0))
    quay = s.pen("ground 3", 3.0)
    quay.fill(darken(stone, 0.12), rectangle(-60, -0.14, 60, -0.02), tag="ground")
    for x in (-4.2, 2.6, 9.0, -10.5):
        quay.fill("#3a4048", rounded(x - 0.16, 0, x + 0.16, 0.45, 0.05), ellipse(x, 0.45, 0.22, 0.09), tag="bollard")
    f.crate(quay, -5.9, 0, 0.8, WOOD)
    f.crate(quay, -6.9, 0, 0.65, "#9a7a50")
    f.barrel(quay, -7.8, 0, 0.95, WOOD)
    t.street_lamp(s, s.pen("lamp", 2.6), -3.4, 0, 3.6)
    if not s.dark:
        gulls(s, 22, 0, 10, 3)
    draw_weather(s)
    s.spot("crate", -5.6, 1.8, "sit", 0.8)
    s.spot("water", 1.6, 2.2, facing="away")
    s.spot("lamp", -2.8, 1.6)
    s.spot("boat", 4.0, 1.6, facing="right")
    usual_spots(s)


@kind("ship_deck", "#9cc2cc #a17c54 #efe6d2 #356a80 #b8503f", sound="ship", width=13, words="ship,deck,boat,ferry,sailboat,pirate ship,raft,yacht,on board", has="mast,rail,sail,sea,wheel,barrel,rope,wave")
def ship_deck(s: Scenery) -> None:
    """Planks, rail, mast and rigging; the sea all round."""
    deck, sail, sea, accent = (s.colour(i) for i in (1, 2, 3, 4))
    draw_sky(s)
    draw_sea(s, sea, (34.0, 20.0, 11.0), 5.0, y=-0.6)
    hull = s.pen("rail", 4.0)
    hull.fill(darken(deck, 0.16), rectangle(-60, -6, 60, 0.12), tag="ship")
    hull.fill(darken(deck, 0.10), *(path((x - 0.05, 0.1), ("L", (x + 0.05, 0.1)), ("Q", (x + 0.12, 0.5), (x + 0.05, 0.95)), ("L", (x - 0.05, 0.95)), ("Q", (x - 0.12, 0.5), (x - 0.05, 0.1))) for x in np.arange(-20, 20, 0.55)), tag="rail")
    hull.fade((0, 1.1), (0, 0.9), lighten(deck, 0.03), darken(deck, 0.08), rectangle(-60, 0.92, 60, 1.08), tag="rail")
    planks(s, deck, (3.4, 1.4, 0.0))
    rig = s.pen("mast", 2.6)
    rig.fade((-2.9, 0), (-2.4, 0), lighten("#7a5a40", 0.04), darken("#7a5a40", 0.08), rectangle(-2.9, 0, -2.45, 18), tag="mast")
    rig.fade((0, 14), (0, 4), lighten(sail, 0.0), darken(sail, 0.09), path((-7.6, 4.6), ("Q", (-2.6, 3.6), (2.6, 4.6)), ("Q", (2.0, 8), (2.2, 11)), ("L", (-7.2, 11)), ("Q", (-7.0, 8), (-7.6, 4.6))), tag="sail")
    rig.fill("#6a4d38", rectangle(-7.9, 10.9, 2.9, 11.15), tag="mast")
    rig.fill("#4a3a30", *(limb([(-2.7, 12), (x, 1.0)], [0.035, 0.035]) for x in (-9.0, -7.6, 4.2, 5.6)), tag="rope")
    rig.fill("#4a3a30", *(limb([(-9.0 + 0.63 * k, 1.0 + 1.1 * k), (-7.6 + 0.49 * k, 1.0 + 1.1 * k)], [0.025, 0.025]) for k in range(8)), tag="rope")
    back = s.pen("ground 1.4", 1.4)
    wheel = s.spot("wheel", 3.4, 1.2, facing="right")
    wx = wheel.x + 0.7
    back.fill("#6a4d38", rectangle(wx - 0.15, 0, wx + 0.15, 0.9), tag="wheel")
    back.fill("#8a5e3b", *(limb([(wx - 0.75 * np.cos(a), 1.15 - 0.75 * np.sin(a)), (wx + 0.75 * np.cos(a), 1.15 + 0.75 * np.sin(a))], [0.06, 0.06]) for a in np.arange(4) * np.pi / 4), tag="wheel")
    from ..scenery import with_holes

    back.fill("#8a5e3b", *with_holes(ellipse(wx, 1.15, 0.58), ellipse(wx, 1.15, 0.46)), tag="wheel")
    f.barrel(back, -5.2, 0, 0.95, WOOD)
    f.barrel(back, -5.9, 0, 0.9, WOOD)
    f.crate(back, -4.3, 0, 0.6, "#9a7a50")
    hook = s.pen("mast", 2.6)
    hook.fill("#3a2f28", limb([(-2.5, 2.75), (-2.15, 2.75), (-2.1, 2.6)], [0.03, 0.025, 0.015]), rounded(-2.22, 2.52, -1.98, 2.6, 0.02), rounded(-2.22, 2.12, -1.98, 2.18, 0.02), tag="lamp")
    if s.mood.lamps:
        hook.glow(-2.1, 2.35, 2.8, "#ffc778", 0.6)
    hook.fill("#fff0c2" if s.mood.lamps else "#cfd8d8", rounded(-2.19, 2.18, -2.01, 2.52, 0.04), lit=s.mood.lamps, tag="lamp")
    back.fill("#8a6a4c", *(ellipse(4.9, 0.1 + 0.09 * k, 0.42 - 0.03 * k, 0.07) for k in range(4)), tag="rope")
    rig.fill(accent, polygon([(-2.45, 17.9), (1.4, 17.4), (-2.45, 16.6)]), tag="flag")
    draw_weather(s)
    s.spot("rail", -0.6, 2.4, facing="away")
    s.spot("mast", -2.0, 1.4)
    s.spot("crate", -4.2, 0.9, "sit", 0.6)
    usual_spots(s)


@kind("market", "#a9cbd0 #b09a80 #d0604a #e9dcc0 #d8a33f", "#b3cdc6 #a8967e #3f7a78 #efe2c4 #d0703f", sound="market", reverb=0.06, width=15, words="market,bazaar,fair,funfair,carnival,stall", has="stall,fruit,awning,house,crate,box,basket")
def market(s: Scenery) -> None:
    """Striped awnings, heaps of fruit, houses behind."""
    stone, main, pale, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng = s.rng
    draw_sky(s)
    t.skyline(s.pen("skyline", 44.0), "#8a8f92", -90, 90, 0, 11, rng, s=s)
    paved(s, stone, (24.0, 12.0, 5.0, 2.4, 0.0))
    t.row_of_houses(s, s.pen("houses", 17.0), -50, 50, (*WALLS, pale), (darken(main, 0.08), "#5a6670"), rng, floors=(2, 3))
    draw_haze(s, 16.0, 0.25, 6)
    lights = (main, pale, accent)
    t.garland(s, s.pen("garland", 7.0), -14, 14, 6.6, 1.2, lights)
    for z, xs in ((8.0, (-13.0, -8.0, -2.0, 4.2, 9.6)), (3.2, (-6.3, 6.2, 12.0, -12))):
        pen = s.pen(f"stalls {z:g}", z)
        for k, x in enumerate(xs):
            _stall(s, pen, x, (main, accent, "#5f8f86")[k % 3], pale, rng)
    draw_weather(s)
    s.spot("stall", -4.2, 2.0, facing="left")
    s.spot("stall right", 4.2, 2.0, facing="right")
    usual_spots(s)


def _stall(s: Scenery, pen: Pen, x: float, cloth: str, pale: str, rng) -> None:
    pen.fill(darken(WOOD, 0.06), rectangle(x - 1.5, 0, x - 1.4, 2.6), rectangle(x + 1.4, 0, x + 1.5, 2.6), tag="stall")
    pen.fade((0, 0.9), (0, 0), WOOD, darken(WOOD, 0.1), rectangle(x - 1.55, 0, x + 1.55, 0.85), tag="stall")
    for k, tone in enumerate(("#c8503f", "#dd8a3a", "#8fa64a")):
        bx = x - 1.0 + k
        pen.fill(tone, *(ellipse(bx + 0.17 * (j % 5 - 2) * (1 - 0.25 * (j // 5)), 0.93 + 0.13 * (j // 5), 0.10) for j in range(9)), tag="fruit")
    pen.fill(darken(WOOD, 0.03), rectangle(x - 1.6, 0.78, x + 1.6, 0.88), tag="stall")
    n = 7
    w = 3.6 / n
    for k in range(n):
        left = x - 1.8 + w * k
        top_l, top_r = x - 1.45 + (2.9 / n) * k, x - 1.45 + (2.9 / n) * (k + 1)
        strip = path((left, 2.3), ("Q", (left + w / 2, 2.12), (left + w, 2.3)), ("L", (top_r, 3.0)), ("L", (top_l, 3.0)))
        pen.fill(cloth if k % 2 == 0 else pale, strip, tag="awning")
    if s.mood.lamps:
        pen.glow(x, 2.1, 1.8, t.WARM, 0.5)
        pen.fill("#fff0c4", ellipse(x, 2.1, 0.09), lit=True, tag="lamp")


@kind("city", "#9fc0d0 #77797f #5f7a8f #c9a58a #e0a04a", "#a6bccb #74747c #7a6a86 #b8968a #d8703f", sound="city", reverb=0.08, width=14, words="city,downtown,new york,london,tokyo,paris,metropolis,boulevard,parking lot", has="building,lamp,car,street,window,sign")
def city(s: Scenery) -> None:
    """Towers behind towers, lit windows, a pavement."""
    stone, glass, warm, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng = s.rng
    draw_sky(s)
    for z, high, tone, step in ((58.0, 30, lighten(glass, 0.04), 7), (38.0, 22, glass, 7), (22.0, 15, mix(glass, warm, 0.4), 7.5)):
        pen = s.pen(f"towers {z:g}", z)
        lit, dull = [], []
        for x in np.arange(-z * 1.9 - 10, z * 1.9 + 10, step):
            w, h = step * rng.uniform(0.6, 0.98), high * rng.uniform(0.45, 1.0)
            block = lighten(tone, rng.uniform(-0.05, 0.05))
            pen.fade((float(x), 0), (float(x) + w, 0), lighten(block, 0.03), darken(block, 0.07), rectangle(float(x), -1, float(x) + w, h), rectangle(float(x) + w * 0.3, h, float(x) + w * 0.7, h + rng.uniform(0, 2)), tag="tower")
            for wx in np.arange(float(x) + 0.6, float(x) + w - 0.8, 1.15):
                for wy in np.arange(1.2, h - 1.2, 1.7):
                    at_home = rng.random() < 0.45
                    (lit if s.mood.lamps and at_home else dull).append(rectangle(wx, wy, wx + 0.6, wy + 0.95))
        pen.fill(lighten(tone, 0.08), *dull, alpha=0.45, tag="window")
        pen.fill(mix(t.WARM, s.mood.haze, min(0.5, z / 120)), *lit, lit=True, tag="window")
        draw_haze(s, z - 1, 0.35, 9)
    near = s.pen("shops", 10.0)
    for k, x in enumerate(np.arange(-33, 34, 6.6)):
        tone = rng.choice((warm, mix(warm, glass, 0.6), darken(warm, 0.1)))
        near.fade((0, 5), (0, 0), tone, darken(tone, 0.08), rectangle(float(x) - 3.28, -0.5, float(x) + 3.28, 4.6 + rng.uniform(0, 1.2)), tag="house")
        pane = rectangle(float(x) - 2.7, 0.5, float(x) + 0.9, 2.6)
        near.fill(t.WARM if s.mood.lamps else "#8fb0b8", pane, rectangle(float(x) + 1.3, 0.0, float(x) + 2.5, 2.6), lit=s.mood.lamps, tag="window")
        _shop_front(s, near, float(x), k, tone, accent)
    paved(s, "#5d6068", (9.0, 4.0))
    paved(s, stone, (3.0, 0.0))
    s.pen("ground 3", 3.0).fill(lighten(stone, 0.12), rectangle(-60, -0.12, 60, 0.0), tag="kerb")
    street = s.pen("lamps", 3.2)
    for x in (-6.4, 4.6, 13):
        t.street_lamp(s, street, x, 0, 4.2)
    for x in (-4.3, 6.9):  # a tree in its grate, a box for letters, a hydrant
        p.leafy_tree(street, x, 0, 4.6, "#6f8f5c", "#5b4636", rng, s.mood.light.from_left)
    street.fade((2.55, 0), (3.05, 0), lighten("#b5402f", 0.04), darken("#b5402f", 0.08), rounded(2.55, 0.0, 3.05, 1.15, 0.12), tag="box")
    street.fill("#2b2320", rectangle(2.63, 0.88, 2.97, 0.93), rectangle(2.52, 0.0, 3.08, 0.1), tag="box")
    street.fill("#d8a23f", rounded(-2.72, 0.0, -2.48, 0.5, 0.06), ellipse(-2.6, 0.52, 0.13, 0.1), rectangle(-2.8, 0.26, -2.4, 0.36), tag="hydrant")
    draw_weather(s)
    s.spot("lamp", 3.8, 1.8)
    s.spot("kerb", -1.0, 1.8)
    usual_spots(s)


def _shop_front(s: Scenery, pen: Pen, x: float, number: int, wall: str, accent: str) -> None:
    """Goods in the window, a door with its handle, a sign with letters too far to read, an awning on every other one."""
    dark = darken(wall, 0.22)
    pen.fill(dark, *(rectangle(x - 2.7 + 0.9 * k - 0.03, 0.5, x - 2.7 + 0.9 * k + 0.03, 2.6) for k in range(5)), rectangle(x - 2.7, 2.05, x + 0.9, 2.1), rectangle(x + 1.87, 0.0, x + 1.92, 2.6), tag="window")
    tones = ("#c9764a", "#e0c07a", "#5f8a8a", "#a8505a", "#7f8f5f")
    for k in range(7):
        high = 0.35 + 0.16 * ((k * 3 + number) % 4)
        gx = x - 2.5 + 0.47 * k
        goods = (rounded(gx, 0.55, gx + 0.3, 0.55 + high, 0.06), ellipse(gx + 0.15, 0.55 + high / 2, 0.17, high / 2), polygon([(gx, 0.55), (gx + 0.32, 0.55), (gx + 0.24, 0.55 + high), (gx + 0.08, 0.55 + high)]))[number % 3]
        pen.fill(tones[(k + number) % 5], goods, alpha=0.9, tag="goods")
    pen.fill(dark, rectangle(x - 2.8, 0.0, x + 1.0, 0.5), rectangle(x + 1.2, 0.0, x + 1.3, 2.65), rectangle(x + 2.5, 0.0, x + 2.6, 2.65), tag="door")
    pen.fill("#d3a957", ellipse(x + 2.32, 1.15, 0.06), tag="door")
    tone = accent if number % 2 else "#3f6a70"
    pen.fill(tone, rectangle(x - 2.9, 2.75, x + 2.9, 3.35), tag="sign")
    pen.fill("#f2e8d0", *(rectangle(x - 1.5 + 0.34 * k, 2.92, x - 1.5 + 0.34 * k + (0.24 if k % 3 else 0.14), 3.18) for k in range(9) if k != 4 + number % 2), tag="sign")
    if number % 2 == 0:
        strips = [polygon([(x - 2.9 + 0.45 * k, 2.78), (x - 2.45 + 0.45 * k, 2.78), (x - 2.5 + 0.46 * k, 2.28), (x - 2.96 + 0.46 * k, 2.28)]) for k in range(9)]
        pen.fill("#f2e8d0", *strips[::2], tag="awning")
        pen.fill(tone, *strips[1::2], tag="awning")


@kind("rooftop", "#9cc0cf #6f6a6a #a8604a #4f6a7a #d8a34a", sound="rooftop", width=12, words="rooftop,roof,balcony,terrace", has="chimney,roof,city,skyline,laundry,antenna")
def rooftop(s: Scenery) -> None:
    """Chimneys, washing on a line, a city below."""
    floor, brick, far, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng = s.rng
    draw_sky(s)
    for z, high in ((56.0, 12.0), (36.0, 6.0), (20.0, 2.0)):
        t.skyline(s.pen(f"skyline {z:g}", z), darken(far, 0.03 * (56 - z) / 36), -z * 2 - 10, z * 2 + 10, -3, high + 3, rng, s=s)
        draw_haze(s, z - 1, 0.35, 6)
    wall = s.pen("parapet", 4.2)
    wall.fade((0, 0.9), (0, 0), brick, darken(brick, 0.09), rectangle(-60, -6, 60, 0.85), tag="wall")
    wall.fill(lighten(brick, 0.06), rectangle(-60, 0.82, 60, 0.96), tag="wall")
    wall.fill(darken(brick, 0.06), *(rectangle(x, y, x + 0.4, y + 0.12) for x, y in ((rng.uniform(-14, 14), rng.uniform(0.1, 0.7)) for _ in range(40))), tag="wall")
    paved(s, floor, (3.6, 1.4, 0.0))
    mid = s.pen("chimneys", 3.0)
    for x, w, h in ((-5.4, 1.4, 2.6), (5.8, 1.7, 3.2), (11, 1.4, 2.4), (-12, 2, 3)):
        mid.fade((x - w / 2, 0), (x + w / 2, 0), lighten(brick, 0.03), darken(brick, 0.10), rectangle(x - w / 2, 0, x + w / 2, h), tag="chimney")
        mid.fill(darken(brick, 0.12), rectangle(x - w / 2 - 0.1, h, x + w / 2 + 0.1, h + 0.22), *(rounded(x + d - 0.15, h + 0.2, x + d + 0.15, h + 0.7, 0.04) for d in (-0.35, 0.3)), tag="chimney")
    mid.fill("#3a4048", limb([(-4.7, 2.3), (0.4, 1.95), (5.0, 2.4)], [0.02] * 3), tag="line")
    cloths = s.pen("laundry", 2.9, bob=(0.04, 0.02, 2.8, 0.0))
    for k, x in enumerate((-3.4, -2.4, 2.4, 3.5)):
        cloths.fill((accent, "#efe6d2", "#8fb0b0", brick)[k], path((x - 0.35, 2.12), ("L", (x + 0.35, 2.1)), ("Q", (x + 0.42, 1.6), (x + 0.32, 1.2)), ("Q", (x, 1.32), (x - 0.32, 1.22)), ("Q", (x - 0.28, 1.7), (x - 0.35, 2.12)))[::-1].copy(), tag="laundry")
    draw_weather(s)
    s.spot("edge", 0.6, 2.4, facing="away")
    s.spot("chimney", -4.2, 1.6)
    usual_spots(s)


@kind("bridge", "#a6c6cf #8d877e #6a8f7a #4a7f8f #b8603f", sound="river", width=14, words="bridge,viaduct,footbridge,overpass", has="bridge,rail,lamp,river,water,stone")
def bridge(s: Scenery) -> None:
    """On an old bridge: parapet, lamps, the river and the town beyond."""
    stone, leaf, water = (s.colour(i) for i in (1, 2, 3))
    rng = s.rng
    draw_sky(s)
    hills(s, (56.0, 5.0, leaf),)
    t.skyline(s.pen("skyline", 42.0), "#7d8590", -90, 90, 0, 9, rng, s=s)
    draw_haze(s, 41.0, 0.35, 6)
    draw_sea(s, water, (28.0, 16.0, 9.0), 4.0, y=-0.8, far=40.0)
    _other_bridge(s, stone)
    wall = s.pen("parapet", 3.6)
    piers = np.arange(-14.9, 15, 3.85)
    wall.fade((0, 0.3), (0, -1), lighten(stone, 0.02), darken(stone, 0.08), rectangle(-60, -8, 60, 0.24), tag="wall")
    form = s.random("parapet").choice(("stone", "iron"))
    if form == "stone":
        balusters = [path((x - 0.05, 0.24), ("L", (x + 0.05, 0.24)), ("C", (x + 0.15, 0.42), (x + 0.03, 0.6), (x + 0.06, 0.88)), ("L", (x - 0.06, 0.88)), ("C", (x - 0.03, 0.6), (x - 0.15, 0.42), (x - 0.05, 0.24))) for x in np.arange(-15, 15, 0.35)]
        wall.fill(lighten(stone, 0.05), *balusters, tag="wall")
    else:
        wall.fill("#3a434b", *(rectangle(x - 0.018, 0.24, x + 0.018, 0.9) for x in np.arange(-15, 15, 0.22)), rectangle(-15, 0.62, 15, 0.65), *(ellipse(x, 0.76, 0.07) for x in np.arange(-14.9, 15, 0.44)), tag="rail")
    wall.fade((0, 1.04), (0, 0.86), lighten(stone, 0.10), stone, rectangle(-60, 0.86, 60, 1.02), tag="wall")
    for x in piers:
        wall.fade((x - 0.4, 0), (x + 0.4, 0), lighten(stone, 0.08), darken(stone, 0.06), rectangle(x - 0.36, -0.2, x + 0.36, 1.1), tag="wall")
        wall.fill(lighten(stone, 0.10), rounded(x - 0.44, 1.04, x + 0.44, 1.18, 0.03), tag="wall")
    paved(s, stone, (3.0, 1.2, 0.0))
    for x in (piers[2], piers[4], piers[6]):
        t.street_lamp(s, s.pen("lamps", 3.5), float(x), 1.15, 2.6)
    draw_weather(s)
    s.spot("rail", -1.2, 2.2, facing="away")
    s.spot("lamp", 1.4, 1.6)
    usual_spots(s)


def _other_bridge(s: Scenery, stone: str) -> None:
    """The next bridge down the river, on arches, with its reflection broken by the water."""
    pen = s.pen("bridge far", 30.0)
    spans = [path((x - 3.6, -1.4), ("C", (x - 3.4, 2.1), (x + 3.4, 2.1), (x + 3.6, -1.4)))[::-1].copy() for x in np.arange(-40, 41, 8.0)]
    pen.fade((0, 3.4), (0, -1), lighten(stone, 0.03), darken(stone, 0.05), *with_holes(rectangle(-90, -1.4, 90, 2.0), *spans), tag="bridge")
    pen.fill(lighten(stone, 0.07), rectangle(-90, 1.95, 90, 2.2), tag="bridge")
    if s.mood.lamps:
        for x in np.arange(-36, 41, 8.0):
            pen.glow(float(x), 3.3, 2.2, "#ffcf86", 0.5)
            pen.fill("#ffe2a6", ellipse(float(x), 3.3, 0.2), lit=True, tag="lamp")
    pen.fill(darken(stone, 0.15), *(rectangle(x - 0.06, 2.1, x + 0.06, 3.2) for x in np.arange(-36, 41, 8.0)), tag="lamp")


@kind("village", "#a9cbd0 #97a06a #e3d2ad #5f8a5a #b8553f", "#b3cdc6 #8f9560 #d9bf96 #4f7a5c #8a4f45", sound="village", width=14, words="village,hamlet,cottage,house,farmhouse,front yard,porch,suburb,town", has="house,tree,fence,path,flower,well")
def village(s: Scenery) -> None:
    """Cottages along a path under hills."""
    lawn, wall, leaf, roof = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hills(s, (52.0, 5.0, lighten(leaf, 0.05)), (34.0, 3.0, leaf))
    draw_haze(s, 33, 0.3, 5)
    meadow(s, lawn)
    for z, xs in ((20.0, (-26, -16, 3.0, 14, 25)), (10.0, (-10.5, 9.6, 19, -20))):
        pen = s.pen(f"houses {z:g}", z)
        for x in xs:
            t.house(s, pen, x, rng.uniform(5.2, 6.6), 1 if rng.random() < 0.6 else 2, rng.choice((wall, WALLS[2], WALLS[0])), rng.choice((roof, darken(roof, 0.07))), rng, form="gable")
            p.leafy_tree(pen, x + 4.6, 0, rng.uniform(4, 6), leaf, "#5f4636", rng, left)
    fence = s.pen("fence", 6.0)
    for a, b in ((-22, -4.6), (4.6, 22)):
        fence.fill("#e9dfc8", *(rectangle(x - 0.07, 0, x + 0.07, 0.9) for x in np.arange(a, b, 0.5)), rectangle(a, 0.3, b, 0.4), rectangle(a, 0.62, b, 0.72), tag="fence")
    floor = s.pen("ground 2", 2.0)
    if not t.snowy(s):
        floor.fill("#c9b58c", path((-20, -0.12), ("C", (-8, -0.3), (6, -0.05), (20, -0.3)), ("L", (20, -0.7)), ("C", (6, -0.4), (-8, -0.7), (-20, -0.5))), alpha=0.85, tag="path")
    p.flowers(floor, -8, -4.4, 0, 0.5, ("#d0607a", "#efe6d2", "#e0a03c"), darken(leaf, 0.06), rng, 12)
    p.bush(floor, 5.4, 0, 1.3, leaf, rng, "#d0607a")
    draw_weather(s)
    s.spot("door", 4.4, 2.6)
    s.spot("fence", -4.0, 2.4)
    usual_spots(s)


@kind("road", "#a9cfd8 #8f9a62 #66686e #5f7f62 #e0b050", sound="road", width=14, words="road,highway,motorway,roadside,crossroads,gas station,bus stop", has="road,sign,pole,tree,field")
def road(s: Scenery) -> None:
    """A country road, poles, a signpost."""
    lawn, tar, leaf, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng = s.rng
    draw_sky(s)
    hills(s, (54.0, 4.0, lighten(leaf, 0.05)), (34.0, 2.0, leaf))
    draw_haze(s, 33, 0.35, 4)
    meadow(s, lawn, (24.0, 12.0, 6.0), blades=True)
    poles = s.pen("poles", 14.0)
    poles.fill("#5b4a3c", *(rectangle(x - 0.08, 0, x + 0.08, 6) for x in (-24, -12, 0.5, 12.5, 25)), *(rectangle(x - 0.8, 5.3, x + 0.8, 5.42) for x in (-24, -12, 0.5, 12.5, 25)), tag="pole")
    for x0, x1 in ((-24, -12), (-12, 0.5), (0.5, 12.5), (12.5, 25)):
        poles.fill("#4a4038", limb([(x0, 5.4), ((x0 + x1) / 2, 4.8), (x1, 5.4)], [0.03] * 3), tag="wire")
    p.leafy_tree(s.pen("tree", 9.0), 8.4, 0, 6.2, leaf, "#5f4636", rng, s.mood.light.from_left)
    tone = t.SNOW if t.snowy(s) else tar
    ground_strip(s.pen("ground 3", 3.2), darken(tone, 0.02), 0.0, top=lighten(tone, 0.03))
    ground_strip(s.pen("ground 0", 0.0), darken(lawn, 0.06), -90, top=lawn)
    s.pen("ground 3", 3.2).fill(accent, *(rectangle(x, -0.42, x + 1.3, -0.34) for x in np.arange(-30, 30, 2.6)), tag="road")
    s.pen("ground 3", 3.2).fill("#efe9d8", rectangle(-60, -0.08, 60, -0.03), tag="road")
    p.grass(s.pen("ground 0", 0.0), -12, 12, -0.02, 0.16, darken(lawn, 0.02), rng, 40)
    post = s.pen("sign", 1.2)
    post.fill("#6a4d38", rectangle(-4.06, 0, -3.92, 2.3), tag="sign")
    post.fill("#d9c49a", polygon([(-4.7, 1.75), (-3.3, 1.75), (-3.0, 1.95), (-3.3, 2.15), (-4.7, 2.15)]), polygon([(-5.0, 1.5), (-4.7, 1.3), (-3.4, 1.3), (-3.4, 1.68), (-4.7, 1.68)]), tag="sign")
    draw_weather(s)
    s.spot("sign", -3.2, 0.8)
    usual_spots(s)


@kind("castle", "#a3c0cc #7f9060 #8f8f94 #5f7a6a #a8463f", sound="field", width=15, words="castle,fortress,palace,ruin,ruins,tower,drawbridge,manor,mansion,temple", has="tower,wall,gate,flag,tree,stone")
def castle(s: Scenery) -> None:
    """Towers on a hill, banners, a gate."""
    lawn, stone, leaf, flag = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hills(s, (56.0, 5.0, lighten(leaf, 0.06)), (38.0, 3.0, leaf))
    draw_haze(s, 37, 0.35, 6)
    keep = s.pen("castle", 24.0)
    a, b = (lighten(stone, 0.05), darken(stone, 0.10)) if left else (darken(stone, 0.10), lighten(stone, 0.05))
    for x, w, h in ((-9, 22, 6.5), (3.5, 5, 14), (-6, 4.2, 11), (-14.5, 4.4, 9.5), (10, 4.6, 9)):
        merlons = [rectangle(x - w / 2 + m, h, x - w / 2 + m + 0.6, h + 0.8) for m in np.arange(0, w - 0.4, 1.1)]
        keep.fade((x - w / 2, 0), (x + w / 2, 0), a, b, rectangle(x - w / 2, -1, x + w / 2, h), *merlons, tag="castle")
    for x, h in ((3.5, 14.8), (-14.5, 10.3), (10, 9.8)):
        keep.fill(darken(flag, 0.10), polygon([(x - 2.7, h), (x + 2.7, h), (x, h + 5)]), tag="roof")
        keep.fill(flag, polygon([(x, h + 5.2), (x + 1.6, h + 5.7), (x, h + 6.2)]), tag="flag")
    gate = path((-4.6, -0.5), ("L", (-1.6, -0.5)), ("L", (-1.6, 2.6)), ("Q", (-3.1, 4.8), (-4.6, 2.6)))
    keep.fill("#3b3634", gate, tag="gate")
    keep.fill(t.WARM if s.mood.lamps else "#4a525c", *(rounded(x - 0.3, y, x + 0.3, y + 1.5, 0.3) for x, y in ((3.5, 9.5), (3.5, 6), (-6, 8), (-14.5, 6.5), (10, 6.2))), lit=s.mood.lamps, tag="window")
    draw_haze(s, 23, 0.25, 4)
    meadow(s, lawn)
    pen = s.pen("trees", 11.0)
    for x in (-13, -10, 9.5, 13.5):
        p.pine(pen, x, 0, rng.uniform(4, 6.5), leaf, t.SNOW if t.snowy(s) else "", left)
    for x in (-5.6, 5.8):
        p.bush(s.pen("ground 2", 2.0), x, 0, 1.4, leaf, rng)
    draw_weather(s)
    s.spot("gate", -2.2, 2.6, facing="away")
    usual_spots(s)
