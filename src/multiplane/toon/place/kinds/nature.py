"""In nature: woods, gardens, hills, sands, and where nobody lives."""

from __future__ import annotations

import numpy as np

from ...drawing import blob, ellipse, limb, linear, path, polygon, rectangle, rounded
from .. import furniture as f
from .. import plants as p
from ..colours import darken, lighten, mix
from ..rock import boulder, mountains
from ..scenery import Pen, Scenery, ground_strip, kind, wavy
from ..sky import draw_haze, draw_sky, draw_weather
from ..town import SNOW, snowy, street_lamp
from ..water import draw_sea

STEPS = (24.0, 11.0, 5.0, 2.0, 0.0)


def meadow(s: Scenery, colour: str, depths: tuple[float, ...] = STEPS, blades: bool = True) -> None:
    """Grass or sand or snow in strips toward the camera."""
    tone = SNOW if snowy(s) else colour
    rng = s.random("meadow")
    for i, z in enumerate(depths):
        nearer = depths[i + 1] if i + 1 < len(depths) else -90
        pen = s.pen(f"ground {z:g}", z)
        shade = darken(tone, 0.014 * i)
        ground_strip(pen, darken(shade, 0.03), nearer, top=lighten(shade, 0.03))
        if blades and not snowy(s) and z < 12:
            p.grass(pen, -12 - z, 12 + z, -0.02, 0.16 + 0.01 * z, lighten(shade, 0.02), rng, 36)
            p.grass(pen, -11, 11, -0.35, 0.12, darken(shade, 0.05), rng, 18)


def hills(s: Scenery, *rows: tuple[float, float, str]) -> None:
    """Rolling hills: (depth, height, colour) from far to near."""
    rng = s.random("hills")
    for z, high, tone in rows:
        tone = mix(tone, SNOW, 0.75) if snowy(s) else tone
        s.pen(f"hills {z:g}", z).fade((0, high + 2), (0, -3), lighten(tone, 0.04), darken(tone, 0.05), wavy(-125, 125, high, high * 0.7, z * 0.42, rng, -16), tag="hill")


def usual_spots(s: Scenery) -> None:
    """Where people can always stand in the open."""
    s.spot("middle", 0.0, 0.0)
    s.spot("left", -1.7, 0.2)
    s.spot("right", 1.7, 0.2)
    s.spot("far left", -3.8, 0.9)
    s.spot("far right", 3.8, 0.9)


@kind("forest", "#a7c4b5 #6f7a4c #47705a #5b4436 #d08a4a", "#b4c5ab #7d7448 #5a7a4a #5f4838 #c9653f", "#9dbdb8 #64704f #3c6660 #54423a #d7a24e", sound="forest", width=14, words="forest,woods,wood,grove",
      has="tree,bush,leaf,leaves,grass,mushroom,trunk,wood")
def forest(s: Scenery) -> None:
    """A clearing among great trunks; light between them."""
    earth, leaf, bark, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    for z, count, tone in ((46.0, 34, lighten(leaf, 0.05)), (30.0, 26, leaf)):
        pen = s.pen(f"wood {z:g}", z)
        for x in np.linspace(-80, 80, count):
            p.pine(pen, float(x) + rng.uniform(-1.5, 1.5), 0, rng.uniform(8, 14) * (1 if z > 40 else 0.9), tone, SNOW if snowy(s) else "", left)
        draw_haze(s, z - 1, 0.45, 9)
    meadow(s, earth)
    mid = s.pen("wood 13", 13.0)
    for x in (-19, -14.5, -10.2, -6.8, 7.2, 11.0, 15.5, 20.5, -25, 26):
        p.trunk(mid, x, 0, rng.uniform(0.8, 1.3), 24, mix(bark, leaf, 0.25), left)
    draw_haze(s, 12.0, 0.25, 6)
    near = s.pen("wood 5.5", 5.5)
    for x in (-9.4, -5.2, 5.6, 9.6, -14, 14.4):
        p.trunk(near, x, 0, rng.uniform(1.0, 1.5), 22, bark, left)
    for x in (-7.4, 7.5, 3.8, -12, 12):
        p.bush(near, x, 0, rng.uniform(1.2, 2.0), darken(leaf, 0.03), rng)
    if s.mood.sun and not s.dark:
        beams = s.pen("beams", 5.0, hazy=False, flicker=(0.6, 6.0))
        side = 1 if left else -1
        for x in (-6, -2.5, 2.2, 5.5):
            beam = polygon([(x - side * 3, 12), (x - side * 1.6, 12), (x + side * 2.6, -0.2), (x + side * 0.6, -0.2)])
            beams.paint(linear((0, 10), (0, 0), (0, "#fff3c4", 0.26), (1, "#fff3c4", 0.0)), beam, tag="beam")
    floor = s.pen("ground 2", 2.0)
    for x in (-4.4, -4.1, 4.9):
        p.mushroom(floor, x, 0, rng.uniform(0.22, 0.4), accent)
    boulder(floor, 3.4, -0.05, 1.3, 0.55, "#7d8078", rng, left)
    s.spot("stone", 3.4, 1.6, "sit", 0.5)
    front = s.pen("near wood", -1.4)
    for x in (-6.9, 7.2):
        p.trunk(front, x, -3, 1.3, 30, darken(bark, 0.1), left)
        p.bush(front, x * 0.93, -0.85, 1.6, darken(leaf, 0.14), rng)
    draw_weather(s)
    s.spot("tree", -4.6, 2.4)
    usual_spots(s)


def _owl(s: Scenery, x: float, y: float, z: float) -> None:
    """An owl that sits and looks."""
    pen = s.pen("owl", z, bob=(0.0, 0.02, 3.3, 0.0))
    brown, pale = "#8a6a4c", "#d9c4a0"
    pen.fill(darken(brown, 0.06), blob([(x - 0.16, y + 0.1), (x + 0.16, y + 0.1), (x + 0.06, y - 0.22), (x - 0.06, y - 0.22)]), tag="owl")
    pen.fade((0, y + 0.8), (0, y), brown, darken(brown, 0.06), blob([(x - 0.24, y + 0.1), (x, y), (x + 0.24, y + 0.1), (x + 0.29, y + 0.55), (x + 0.2, y + 0.84), (x - 0.2, y + 0.84), (x - 0.29, y + 0.55)]), tag="owl")
    pen.fill(brown, polygon([(x - 0.25, y + 0.72), (x - 0.24, y + 1.0), (x - 0.06, y + 0.84)]), polygon([(x + 0.06, y + 0.84), (x + 0.24, y + 1.0), (x + 0.25, y + 0.72)]), tag="owl")
    pen.fill(pale, ellipse(x, y + 0.28, 0.15, 0.22), ellipse(x - 0.11, y + 0.66, 0.12), ellipse(x + 0.11, y + 0.66, 0.12), tag="owl")
    pen.fill("#f3c65a", ellipse(x - 0.1, y + 0.66, 0.075), ellipse(x + 0.1, y + 0.66, 0.075), lit=True, tag="owl")
    pen.fill("#1b1714", ellipse(x - 0.09, y + 0.66, 0.04), ellipse(x + 0.09, y + 0.66, 0.04), lit=True, tag="owl")
    pen.fill("#d69a4a", polygon([(x - 0.035, y + 0.6), (x + 0.035, y + 0.6), (x, y + 0.5)]), tag="owl")


@kind("garden", "#a9cfcf #7fa35c #5b8a58 #d9c7a0 #d0607a", "#b6cfc4 #8aa05a #4f8068 #d8bf9a #d8853f", sound="garden", width=12, words="garden,backyard,yard,orchard,greenhouse",
      has="flower,tree,bush,fence,grass,bench,moon,house,path")
def garden(s: Scenery) -> None:
    """A garden behind a cottage: beds, a tree with a swing of light, a fence."""
    lawn, leaf, wall, accent = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hills(s, (48.0, 3.4, lighten(leaf, 0.05)), (28.0, 2.0, leaf))
    draw_haze(s, 27.0, 0.3, 4)
    far = s.pen("trees far", 18.0)
    for x in (-26, -19, -12.5, 14, 20, 27):
        p.leafy_tree(far, x, 0, rng.uniform(5, 7.5), leaf, "#5b4436", rng, left)
    meadow(s, lawn)
    from ..town import house

    house(s, s.pen("house", 9.0), 8.6, 6.4, 1, wall, darken(accent, 0.12), rng, form="gable", storey=3.0)
    fence = s.pen("fence", 8.0)
    fence.fill("#efe6d2", *(polygon([(x - 0.1, 0), (x + 0.1, 0), (x + 0.1, 0.95), (x, 1.1), (x - 0.1, 0.95)]) for x in np.arange(-24, 5, 0.36)), rectangle(-24, 0.25, 5, 0.36), rectangle(-24, 0.68, 5, 0.79), tag="fence")
    if s.happens("owl") or s.happened("owl"):
        _owl(s, 3.2, 1.1, 7.9)
    mid = s.pen("tree", 5.0)
    p.leafy_tree(mid, -5.4, 0, 6.4, lighten(leaf, 0.02), "#6a4d3a", rng, left)
    for x in (-11.5, 5.4, 12, -8.6):
        p.bush(mid, x, 0, rng.uniform(1.3, 1.9), leaf, rng, accent)
    bed = s.pen("ground 2", 2.0)
    tones = (accent, "#efe6d2", "#e0a03c", lighten(accent, 0.08))
    p.flowers(bed, -7.5, -3.2, 0, 0.7, tones, darken(leaf, 0.06), rng, 16)
    p.flowers(bed, 4.0, 8.0, 0, 0.65, tones, darken(leaf, 0.06), rng, 16)
    seat = s.spot("bench", 2.6, 1.7, "sit", 0.46)
    f.bench(bed, seat.x, 0, 1.7, "#8a5e3b")
    front = s.pen("near", -1.3)
    for x in (-5.9, 6.2):
        p.bush(front, x, -0.9, 1.7, darken(leaf, 0.10), rng, accent)
    draw_weather(s)
    s.spot("tree", -4.4, 2.0)
    s.spot("door", 5.2, 2.6)
    s.spot("fence", -2.4, 2.6)
    s.spot("flowers", -3.4, 1.0)
    usual_spots(s)


@kind("park", "#a9cfd0 #87a862 #5f8f5a #c9b48c #c9604a", "#b3cdc6 #94a35e #6d8a4c #cdb791 #d08a3f", sound="park", width=14, words="park,playground,green,lawn", has="tree,bench,lamp,grass,pond,path")
def park(s: Scenery) -> None:
    """Lawns, a pond, benches under trees."""
    lawn, leaf, accent = s.colour(1), s.colour(2), s.colour(4)
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    from ..town import skyline

    skyline(s.pen("skyline", 48.0), mix("#7f93a0", leaf, 0.3), -110, 110, 0, 12, rng, spires=False, s=s)
    hills(s, (30.0, 2.4, leaf),)
    draw_haze(s, 29.0, 0.35, 5)
    meadow(s, lawn)
    pond = s.pen("ground 11", 11.0)
    pond.fill(mix(s.mood.sky[1], s.mood.sky[2], 0.4), ellipse(-4, -0.5, 9, 0.42), lit=True, tag="water")
    pond.fill("#f4f1e4", ellipse(-5, -0.34, 0.35, 0.14), ellipse(-2.2, -0.46, 0.35, 0.14), tag="swan")
    for z, xs in ((16.0, (-27, -20, -12, 9, 16, 24)), (6.5, (-9.4, 6.6, 12.5, -15))):
        pen = s.pen(f"trees {z:g}", z)
        for x in xs:
            p.leafy_tree(pen, x + rng.uniform(-0.6, 0.6), 0, rng.uniform(5.5, 7.5), lighten(leaf, rng.uniform(-0.02, 0.05)), "#5f4636", rng, left)
    street_lamp(s, s.pen("lamp", 3.0), 4.2, 0, 3.4)
    seat = s.spot("bench", -2.2, 1.7, "sit", 0.46)
    s.spot("bench right", seat.x + 0.8, seat.z, "sit", 0.46)
    floor = s.pen("ground 2", 2.0)
    f.bench(floor, seat.x + 0.4, 0, 2.2, "#8a5e3b")
    floor.fill("#d5c29a", path((-20, -0.25), ("C", (-8, -0.1), (4, -0.5), (20, -0.2)), ("L", (20, -0.5)), ("C", (4, -0.85), (-8, -0.4), (-20, -0.6))), alpha=0.0 if snowy(s) else 0.8, tag="path")
    p.flowers(floor, 5, 8.5, 0, 0.5, (accent, "#efe6d2"), darken(leaf, 0.05), rng, 12)
    draw_weather(s)
    s.spot("lamp", 3.4, 1.8)
    s.spot("tree", 5.0, 2.4)
    usual_spots(s)


@kind("field", "#a9cfd8 #c9a94e #8f9a4c #b9783f #b5533f", "#b5d0cf #a7a555 #7d8f4e #c9a05a #a8563f", sound="field", width=16, words="field,farmland,prairie,wheat,cornfield,plain", has="grass,tree,field,wheat,hay,fence")
def field(s: Scenery) -> None:
    """Wheat to the horizon, one tree, furrows of light."""
    wheat, leaf, barn = s.colour(1), s.colour(2), s.colour(4)
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hills(s, (52.0, 2.8, lighten(leaf, 0.06)), (38.0, 1.4, mix(leaf, wheat, 0.4)))
    draw_haze(s, 37, 0.35, 4)
    meadow(s, wheat, (30.0, 14.0, 6.0, 2.4, 0.0))
    p.leafy_tree(s.pen("tree", 20.0), -9.0, 0, 7.5, leaf, "#5f4636", rng, left)
    b = s.pen("barn", 26.0)
    b.fill(barn, polygon([(10, -0.2), (18, -0.2), (18, 4), (16.6, 5.6), (14, 6.6), (11.4, 5.6), (10, 4)]), tag="barn")
    b.fill(darken(barn, 0.12), rectangle(12.8, 0, 15.2, 3), polygon([(9.7, 3.9), (18.3, 3.9), (16.8, 5.8), (14, 6.9), (11.2, 5.8)]), tag="barn")
    b.fill("#efe4cc", rectangle(13.95, 0, 14.05, 3), rectangle(12.8, 1.45, 15.2, 1.55), tag="barn")
    for z, high in ((6.0, 0.75), (2.4, 0.7)):
        pen = s.pen(f"ground {z:g}", z)
        if not snowy(s):
            p.grass(pen, -16 - z, 16 + z, 0, high, lighten(wheat, 0.03), rng, 110)
            p.grass(pen, -16 - z, 16 + z, -0.1, high * 0.8, darken(wheat, 0.05), rng, 90)
    front = s.pen("near wheat", -1.3, bob=(0.05, 0.0, 3.2, 0.0))
    p.grass(front, -12, 12, -1.35, 0.85, darken(wheat, 0.14), rng, 60)
    draw_weather(s)
    s.spot("tree", -4.6, 2.0)
    usual_spots(s)


@kind("mountain", "#a3c8d8 #8b9a8a #6f8794 #dfe6e6 #c9704a", "#b0c6d4 #9a9684 #7d7f92 #e6e6e2 #c98a3f", sound="mountain", reverb=0.2, width=14, words="mountain,mountains,peak,cliff,summit,ridge,hillside,glacier,canyon",
      has="rock,snow,peak,cliff,pine,stone")
def mountain(s: Scenery) -> None:
    """A high ledge before ranges that pale into the distance."""
    stone, far, snow = s.colour(1), s.colour(2), s.colour(3)
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    for z, high, count in ((62.0, 26.0, 6), (44.0, 15.0, 7), (28.0, 8.0, 9)):
        mountains(s.pen(f"range {z:g}", z), mix(far, stone, 1 - z / 62), -100, 100, -3 if z > 30 else -2, high, count, rng, snow if z > 30 else "", left)
        draw_haze(s, z - 1, 0.4, high * 0.5)
    tree = s.pen("pines", 16.0)
    for x in (-22, -19, -16.5, -12.6, 11.5, 14.6, 18, 21):
        p.pine(tree, x, -0.6, rng.uniform(4, 7), "#4a6a5c", SNOW if snowy(s) else "", left)
    tone = mix(stone, SNOW, 0.8) if snowy(s) else stone
    for z, y, nearer in ((17.0, -0.8, 8.0), (8.0, -0.4, 2.6)):
        pen = s.pen(f"ground {z:g}", z)
        pen.fade((0, 0.2), (0, -3), lighten(tone, 0.03), darken(tone, 0.08), wavy(-70, 70, y, 0.5, 5, rng, -0.45 * (z - nearer) - 5), tag="ground")
    meadow(s, tone, (2.6, 0.0), blades=False)
    ledge = s.pen("ground 2.6", 2.6)
    for x, wide, high in ((-6.4, 2.6, 1.5), (-4.6, 1.4, 0.6), (5.4, 1.7, 0.8), (7.6, 3.2, 2.0), (12, 4, 2.4), (-11, 4, 2.0)):
        boulder(ledge, x, -0.1, wide, high, stone, rng, left)
    s.spot("rock", 5.2, 1.8, "sit", 0.6)
    _on_the_ledge(s, ledge, stone, left)
    front = s.pen("near rocks", -1.4)
    for x, wide, high in ((-6.2, 3, 1.0), (6.9, 3.4, 1.3)):
        boulder(front, x, -1.0, wide, high, darken(stone, 0.12), rng, left)
    draw_weather(s)
    s.spot("edge", -3.0, 1.4, facing="left")
    usual_spots(s)


def _on_the_ledge(s: Scenery, pen: Pen, stone: str, left: bool) -> None:
    """A pine that the wind has bent, a cairn, a post with arms, flowers in the cracks."""
    rng, snow = s.random("ledge"), snowy(s)
    side = rng.choice((-1, 1))
    x = 4.3 * side
    pen.fill("#5b4636", limb([(x, -0.1), (x - 0.1 * side, 1.0), (x - 0.5 * side, 2.1), (x - 1.1 * side, 2.9)], [0.13, 0.10, 0.07, 0.03]), tag="tree")
    for dx, y, wide in ((0.35, 1.55, 0.55), (-0.75, 1.75, 0.8), (0.0, 2.2, 0.6), (-1.15, 2.5, 0.75), (-0.55, 2.85, 0.7), (-1.35, 3.05, 0.5)):
        cx = x + dx * side
        pen.fill("#5b4636", limb([(cx, y), (cx - (dx + 0.15) * 0.5 * side, y - 0.35)], [0.03, 0.04]), tag="tree")
        pen.fill("#3f5d50", ellipse(cx, y, wide, 0.15), tag="tree")
        pen.fill(SNOW if snow else "#5a7f68", ellipse(cx + (-0.08 if left else 0.08), y + 0.06, wide * 0.82, 0.09), *(ellipse(cx + d * wide, y + 0.10, wide * 0.36, 0.12) for d in (-0.45, 0.1, 0.5)), tag="tree")
    c = -2.9 * side
    for y, wide in ((0.0, 0.62), (0.2, 0.48), (0.38, 0.36), (0.53, 0.24), (0.65, 0.15)):
        pen.fade((c - wide / 2, 0), (c + wide / 2, 0), lighten(stone, 0.05), darken(stone, 0.09), ellipse(c, y + 0.1, wide / 2, 0.12), tag="rock")
    pen.fill("#7a5c44", rectangle(c + 0.95, 0, c + 1.03, 1.75), tag="sign")
    pen.fill("#a88460", polygon([(c + 0.55, 1.38), (c + 1.3, 1.38), (c + 1.45, 1.5), (c + 1.3, 1.62), (c + 0.55, 1.62)]), polygon([(c + 0.5, 1.08), (c + 0.65, 0.96), (c + 1.35, 0.96), (c + 1.35, 1.2), (c + 0.65, 1.2)]), tag="sign")
    if not snow:
        p.grass(pen, -7, 7, -0.04, 0.22, "#8f9a6a", rng, 40)
        p.flowers(pen, c + 1.3, c + 2.2, -0.04, 0.24, ("#8f7ac0", "#f0e6cf", s.colour(4)), "#6f7f55", rng, 8)


@kind("river", "#a9cfd2 #86a05c #5f8a64 #4f8f9a #c9704a", sound="river", width=14, words="river,stream,lake,pond,brook,waterfall", has="water,tree,reed,river,bank,rock")
def river(s: Scenery) -> None:
    """A river bank, reeds, trees on the other side."""
    bank, leaf, water = s.colour(1), s.colour(2), s.colour(3)
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hills(s, (48.0, 3.0, lighten(leaf, 0.05)),)
    trees = s.pen("trees", 26.0)
    for x in np.arange(-44, 46, 6.5):
        p.leafy_tree(trees, float(x) + rng.uniform(-1.5, 1.5), 0, rng.uniform(5, 8), leaf, "#5f4636", rng, left)
    meadow(s, bank, (25.0, 17.0), blades=False)
    draw_haze(s, 16.8, 0.25, 3)
    draw_sea(s, water, (15.0, 9.0), 4.0, y=-0.25, far=18.0)
    meadow(s, bank, (3.4, 0.0))
    reeds = s.pen("ground 3.4", 3.4)
    p.grass(reeds, -10, -4, 0, 1.3, darken(leaf, 0.04), rng, 22)
    p.grass(reeds, 4.5, 11, 0, 1.2, darken(leaf, 0.04), rng, 22)
    boulder(reeds, 3.4, -0.1, 1.2, 0.5, "#85877f", rng, left)
    s.spot("rock", 3.2, 2.0, "sit", 0.45)
    draw_weather(s)
    s.spot("water", -1.0, 2.6, facing="away")
    usual_spots(s)


@kind("graveyard", "#93a9ad #76805f #5f6f66 #8d8f8c #a8563f", sound="graveyard", width=12, words="graveyard,cemetery,churchyard,tomb,grave", has="gravestone,grave,stone,tree,fence,cross,church")
def graveyard(s: Scenery) -> None:
    """Leaning stones, iron railings, a bare tree, a chapel."""
    lawn, leaf, stone = s.colour(1), s.colour(2), s.colour(3)
    rng = s.rng
    draw_sky(s)
    hills(s, (46.0, 3.4, leaf), (28.0, 2.0, darken(leaf, 0.02)))
    chapel = s.pen("chapel", 22.0)
    chapel.fill(darken(stone, 0.06), rectangle(5, 0, 12, 4), polygon([(4.6, 4), (12.4, 4), (11.2, 6.6), (5.8, 6.6)]), rectangle(3, 0, 5.4, 7), polygon([(2.7, 7), (5.7, 7), (4.2, 11.5)]), tag="church")
    chapel.fill("#ffcf86" if s.mood.lamps else "#4a5964", *(path((x - 0.4, 1.2), ("L", (x + 0.4, 1.2)), ("L", (x + 0.4, 2.4)), ("Q", (x, 3.3), (x - 0.4, 2.4))) for x in (6.8, 8.6, 10.4)), lit=s.mood.lamps, tag="window")
    draw_haze(s, 21, 0.4, 5)
    meadow(s, lawn, (20.0, 9.0, 4.0, 2.0, 0.0))
    p.bare_tree(s.pen("tree", 8.0), -6.0, 0, 7.5, "#433a38", rng, SNOW if snowy(s) else "")
    rail = s.pen("railing", 10.0)
    rail.fill("#2f353c", *(polygon([(x - 0.035, 0), (x + 0.035, 0), (x + 0.035, 1.4), (x, 1.6), (x - 0.035, 1.4)]) for x in np.arange(-26, 26, 0.4)), rectangle(-26, 0.2, 26, 0.26), rectangle(-26, 1.2, 26, 1.26), tag="fence")
    for z, xs in ((9.0, (-11, -7.5, -2.6, 1.6, 5.6, 9.6)), (4.0, (-6.6, -3.9, 3.6, 6.6, 10)), (2.0, (-5.0, 5.2))):
        pen = s.pen(f"ground {z:g}", z)
        for i, x in enumerate(xs):
            _gravestone(pen, x, 0, rng, stone, i)
    _gravestone(s.pen("near stones", -1.4), -5.8, -1.0, rng, darken(stone, 0.1), 0)
    draw_weather(s)
    s.spot("grave", -4.2, 1.0)
    s.spot("gate", 4.2, 2.6)
    usual_spots(s)


def _gravestone(pen, x: float, y: float, rng, stone: str, form: int) -> None:
    w, h, lean = rng.uniform(0.3, 0.42), rng.uniform(0.8, 1.2), rng.uniform(-0.08, 0.08)
    if form % 3 == 2:
        pen.fill(stone, rectangle(x - 0.09, y - 0.1, x + 0.09, y + h * 1.25), rectangle(x - 0.34, y + h * 0.75, x + 0.34, y + h * 0.92), tag="grave")
    else:
        pen.fade((x - w, 0), (x + w, 0), lighten(stone, 0.05), darken(stone, 0.08), path((x - w, y - 0.1), ("L", (x + w, y - 0.1)), ("L", (x + w + lean, y + h * 0.7)), ("C", (x + w + lean, y + h * 1.05), (x - w + lean, y + h * 1.05), (x - w + lean, y + h * 0.7))), tag="grave")
        pen.fill(darken(stone, 0.11), rectangle(x - w * 0.55, y + h * 0.6, x + w * 0.55, y + h * 0.64), rectangle(x - w * 0.45, y + h * 0.46, x + w * 0.45, y + h * 0.5), tag="grave")
    p.grass(pen, x - w, x + w, y, 0.18, "#6d7a55", rng, 4)


@kind("swamp", "#93aaa0 #6a7350 #4f6655 #5a6f66 #a8c06a", sound="swamp", width=12, words="swamp,marsh,bog,bayou,mangrove", has="water,tree,mud,reed,moss")
def swamp(s: Scenery) -> None:
    """Still water between drowned trees."""
    mud, leaf, water = s.colour(1), s.colour(2), s.colour(3)
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    for z, count in ((40.0, 24), (24.0, 15)):
        pen = s.pen(f"wood {z:g}", z)
        for x in np.linspace(-60, 60, count):
            p.trunk(pen, float(x) + rng.uniform(-1, 1), 0, rng.uniform(0.8, 1.5), 26, leaf, left)
        draw_haze(s, z - 1, 0.5, 8)
    draw_sea(s, water, (15.0, 8.0), 4.0, y=-0.1, far=34.0)
    for z, xs in ((12.0, (-13, -7, 6.5, 13)), (6.0, (-8, 7.4))):
        pen = s.pen(f"wood {z:g}", z)
        for x in xs:
            p.trunk(pen, x, -0.2, rng.uniform(0.9, 1.4), 20, "#564c40", left)
            pen.fill(leaf, *(limb([(x + d, 5.6), (x + d + 0.1, 4.4), (x + d, 3.4)], [0.5, 0.3, 0.04]) for d in (-0.9, -0.3, 0.5, 1.0)), alpha=0.9, tag="moss")
    meadow(s, mud, (3.0, 0.0))
    p.grass(s.pen("ground 3", 3.0), -9, -3.4, 0, 1.1, leaf, rng, 24)
    p.grass(s.pen("ground 3", 3.0), 3.6, 9, 0, 1.0, leaf, rng, 24)
    draw_weather(s)
    s.spot("water", -2.8, 1.6)
    usual_spots(s)


@kind("farm", "#a9cfd6 #94a45c #6d8f55 #b5523f #d8b25a", sound="farm", width=14, words="farm,barn,barnyard,stable,ranch", has="barn,hay,fence,tree,field")
def farm(s: Scenery) -> None:
    """A red barn, fields in stripes, a fence."""
    lawn, leaf, barn, straw = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hills(s, (48.0, 3.6, lighten(leaf, 0.06)), (30.0, 2.2, mix(leaf, straw, 0.35)))
    draw_haze(s, 29, 0.3, 4)
    meadow(s, lawn)
    b = s.pen("barn", 12.0)
    x = 5.4
    b.fade((x - 4, 0), (x + 4, 0), lighten(barn, 0.02), darken(barn, 0.09), polygon([(x - 4, -0.2), (x + 4, -0.2), (x + 4, 4.2), (x + 2.8, 6.2), (x, 7.6), (x - 2.8, 6.2), (x - 4, 4.2)]), tag="barn")
    b.fill("#5b5552", limb([(x - 4.3, 4.0), (x - 2.9, 6.35), (x, 7.8), (x + 2.9, 6.35), (x + 4.3, 4.0)], [0.3] * 5), tag="barn")
    b.fill("#efe4cc", rectangle(x - 1.6, 0, x + 1.6, 3.4), rectangle(x - 0.7, 4.6, x + 0.7, 5.8), tag="barn")
    b.fill(darken(barn, 0.05), rectangle(x - 1.45, 0, x - 0.06, 3.25), rectangle(x + 0.06, 0, x + 1.45, 3.25), tag="barn")
    b.fill("#3a2c28", rectangle(x - 0.55, 4.7, x + 0.55, 5.7), tag="barn")
    p.leafy_tree(s.pen("tree", 10.0), -7.6, 0, 7, leaf, "#5f4636", rng, left)
    fence = s.pen("fence", 5.0)
    fence.fill("#8a6a4c", *(rectangle(q - 0.09, -0.1, q + 0.09, 1.15) for q in np.arange(-20, 1.6, 2.0)), rectangle(-20, 0.4, 1.0, 0.54), rectangle(-20, 0.82, 1.0, 0.96), tag="fence")
    hay = s.pen("ground 2", 2.0)
    for q in (-4.9, 4.9):
        hay.fade((0, 0.9), (0, 0), lighten(straw, 0.04), darken(straw, 0.1), rounded(q - 0.7, 0, q + 0.7, 0.85, 0.1), tag="hay")
    b.fill("#3a3330", rectangle(x - 2.6, 3.55, x - 2.1, 3.62), polygon([(x - 2.75, 3.3), (x - 2.45, 3.3), (x - 2.52, 3.55), (x - 2.68, 3.55)][::-1]), tag="lamp")
    if s.mood.lamps:
        b.glow(x - 2.6, 3.2, 3.4, "#ffca7a", 0.6)
        b.fill("#ffd58a", rectangle(x - 0.5, 4.75, x + 0.5, 5.65), ellipse(x - 2.6, 3.26, 0.1), lit=True, tag="lamp")
    b.fill("#efe4cc", limb([(x - 1.45, 0.05), (x - 0.08, 3.2)], [0.07, 0.07]), limb([(x - 0.08, 0.05), (x - 1.45, 3.2)], [0.07, 0.07]), limb([(x + 1.45, 0.05), (x + 0.08, 3.2)], [0.07, 0.07]), limb([(x + 0.08, 0.05), (x + 1.45, 3.2)], [0.07, 0.07]), tag="barn")
    hay.fill("#8a929a", path((-2.95, 0), ("L", (-2.0, 0)), ("L", (-1.85, 0.5)), ("L", (-3.1, 0.5))), tag="trough")
    hay.fill(mix(s.mood.sky[1], "#cfe0e6", 0.5), ellipse(-2.47, 0.49, 0.58, 0.05), lit=True, tag="water")
    s.spot("hay", 4.6, 1.5, "sit", 0.85)
    draw_weather(s)
    s.spot("fence", -3.0, 2.2)
    s.spot("barn", 3.0, 2.6)
    usual_spots(s)
