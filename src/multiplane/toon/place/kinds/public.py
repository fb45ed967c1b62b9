"""Where the public goes, or is sent: court, prison, museum, restaurant, cellar, underground station."""

from __future__ import annotations

import numpy as np

from ...drawing import ellipse, limb, linear, path, polygon, rectangle, rounded
from .. import furniture as f
from .. import plants as p
from ..colours import darken, lighten, mix
from ..scenery import Pen, Scenery, kind, with_holes
from ..shell import Window, arch, corner_shadow, draw_room
from .grand import _columns
from .home import home_spots, seat_at_table
from .tables import coffee_house


@kind("courtroom", "#c9b48c #7a5a40 #6e4630 #e6d6b0 #8a3034", "#b5b49a #735640 #5c3f2e #e2d5b4 #2f5468", interior=True, mirrors=True, sound="hall", reverb=0.4, width=12, words="courtroom,court room,tribunal,courthouse,court house,court of law,high court", has="bench,desk,table,chair,flag,window,door,lamp,clock")
def courtroom(s: Scenery) -> None:
    """The judge's bench on its platform under the scales, the witness stand, the bar."""
    wall, floor, wood, pale, accent = (s.colour(i) for i in range(5))
    windows = tuple(Window(x, 1.9, 1.1, 2.3, "arch", (2, 4)) for x in (-4.6, 4.6))
    pen = draw_room(s, wall, floor, height=5.0, windows=windows, wainscot=wood, frame=pale)
    for x in (-2.7, 2.7):
        pen.fade((x - 0.3, 0), (x + 0.3, 0), lighten(pale, 0.03), darken(pale, 0.08), rectangle(x - 0.28, 0, x + 0.28, 4.6), rectangle(x - 0.4, 4.4, x + 0.4, 4.75), rectangle(x - 0.4, 0.9, x + 0.4, 1.2), tag="column")
    pen.fade((0, 4.4), (0, 1.2), wood, darken(wood, 0.07), arch(-1.6, 1.0, 1.6, 4.4), tag="panel")
    _scales(pen, 0.0, 3.25, "#d0a84e")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    back.fill(darken(wood, 0.12), rectangle(-3.4, 0, 3.4, 0.35), tag="step")
    judge = s.spot("bench", 0.0, 1.9, "sit", 0.95, "camera")
    back.fade((0, 2.7), (0, 1.0), accent, darken(accent, 0.10), rounded(judge.x - 0.4, 0.9, judge.x + 0.4, 2.55, 0.2), tag="chair")
    front = s.pen("judge", 1.7, hazy=False)
    _panelled(front, judge.x, 0.3, 2.7, 1.2, wood)
    front.fill("#c8a24a", rounded(judge.x + 0.6, 1.52, judge.x + 0.95, 1.58, 0.02), tag="gavel")
    front.fill(darken(wood, 0.18), limb([(judge.x + 0.5, 1.62), (judge.x + 0.85, 1.66)], [0.03, 0.03]), rounded(judge.x + 0.78, 1.56, judge.x + 0.92, 1.74, 0.03), tag="gavel")
    stand = s.spot("witness stand", 2.55, 1.3, "stand", 0.25, "left")
    box = s.pen("floor 1", 1.0, hazy=False)
    box.fill(darken(wood, 0.14), rectangle(stand.x - 0.55, 0, stand.x + 0.55, 0.25), tag="step")
    _panelled(box, stand.x, 0.0, 1.2, 1.02, lighten(wood, 0.03))
    for name, x, facing in (("defence", -2.5, "right"), ("prosecution", 4.6, "left")):
        seat = s.spot(name, x, 0.4, "sit", 0.46, facing)
        side = 1 if facing == "right" else -1
        f.chair(box, seat.x, 0, wood, side)
        f.table(s.pen("table", -0.2, hazy=False), seat.x + 0.9 * side, 0, 1.3, 0.74, lighten(wood, 0.05))
    near = s.pen("bar", -0.9, hazy=False)
    near.fill(darken(wood, 0.12), rectangle(-45, -0.62, -4.4, -0.5), rectangle(4.4, -0.62, 45, -0.5), *(rounded(x - 0.05, -1.6, x + 0.05, -0.55, 0.03) for x in (*np.arange(-12, -4.4, 0.4), *np.arange(4.6, 12, 0.4))), tag="rail")
    f.door(pen, 6.2, 0, wood, 1.2, 2.5)
    corner_shadow(s)
    home_spots(s, 5.4)


def _panelled(pen: Pen, x: float, y: float, wide: float, high: float, wood: str) -> None:
    pen.fade((0, y + high), (0, y), lighten(wood, 0.04), darken(wood, 0.08), rectangle(x - wide / 2, y, x + wide / 2, y + high), tag="bench")
    n = max(2, round(wide / 0.65))
    w = wide / n
    pen.fill(darken(wood, 0.07), *(rounded(x - wide / 2 + w * k + 0.08, y + 0.12, x - wide / 2 + w * (k + 1) - 0.08, y + high - 0.16, 0.03) for k in range(n)), tag="bench")
    pen.fill(lighten(wood, 0.08), rectangle(x - wide / 2 - 0.08, y + high - 0.06, x + wide / 2 + 0.08, y + high + 0.03), tag="bench")


def _scales(pen: Pen, x: float, y: float, gold: str) -> None:
    pen.fill(gold, rectangle(x - 0.025, y - 0.6, x + 0.025, y + 0.5), ellipse(x, y + 0.55, 0.07), rounded(x - 0.25, y - 0.68, x + 0.25, y - 0.58, 0.03), limb([(x - 0.6, y + 0.36), (x, y + 0.46), (x + 0.6, y + 0.36)], [0.035, 0.05, 0.035]), tag="scales")
    for side in (-1, 1):
        px = x + side * 0.58
        pen.fill(gold, limb([(px, y + 0.36), (px - 0.2, y - 0.12)], [0.012, 0.012]), limb([(px, y + 0.36), (px + 0.2, y - 0.12)], [0.012, 0.012]), path((px - 0.24, y - 0.12), ("L", (px + 0.24, y - 0.12)), ("Q", (px, y - 0.34), (px - 0.24, y - 0.12))), tag="scales")


@kind("prison", "#7f868a #5a5a5c #8a8f92 #b0a890 #4a5a66", "#8a857a #5c5850 #7f8488 #b8ab8c #5a4a44", interior=True, mirrors=True, sound="cave", reverb=0.4, width=8, lamplit=False, words="prison,prison cell,jail,jail cell,gaol,cell,dungeon cell,lock-up,death row", has="bed,bunk,window,door,bars,bucket,toilet")
def prison(s: Scenery) -> None:
    """A cell: a bunk on chains, a barred window high up, marks that count the days."""
    wall, floor, iron, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    window = Window(0.5, 2.15, 1.1, 0.8, "square", (1, 1))
    pen = draw_room(s, wall, floor, height=3.4, windows=(window,), frame=darken(wall, 0.12), boards=False, plain=True)
    bricks = [rounded(x, y, x + 0.58, y + 0.24, 0.02) for row, y in enumerate(np.arange(0.2, 3.3, 0.28)) for x in np.arange(-7 + 0.31 * (row % 2), 7, 0.62) if rng.random() < 0.34 and not (abs(x + 0.3 - window.x) < 0.95 and 1.9 < y < 3.0)]
    pen.fill(lighten(wall, 0.03), *bricks, alpha=0.8, tag="wall")
    pen.fill("#2f3338", *(rectangle(window.x + d - 0.03, window.y, window.x + d + 0.03, window.y + window.high) for d in (-0.33, -0.11, 0.11, 0.33)), tag="bars")
    _tallies(pen, 2.0, 1.6, darken(wall, 0.16), rng)
    bunk = s.spot("bunk", -1.9, 0.9, "sit", 0.52, "right")
    s.spot("bed", bunk.x - 0.1, 0.9, "lie", 0.56)
    mid = s.pen("floor 1", 1.0, hazy=False)
    mid.fill(iron, limb([(bunk.x - 1.0, 0.5), (bunk.x - 0.7, 1.5)], [0.04, 0.04]), limb([(bunk.x + 1.0, 0.5), (bunk.x + 0.7, 1.5)], [0.04, 0.04]), tag="chain")
    mid.fill("#0b0e16", ellipse(bunk.x, 0.0, 1.1, 0.05), alpha=0.3, tag="shadow")
    mid.fade((0, 0.55), (0, 0.36), lighten(pale, 0.14), darken(pale, 0.02), rounded(bunk.x - 1.05, 0.4, bunk.x + 1.05, 0.56, 0.06), tag="bed")
    mid.fill(lighten(iron, 0.06), rectangle(bunk.x - 1.12, 0.31, bunk.x + 1.12, 0.41), *(rectangle(bunk.x + d - 0.04, 0, bunk.x + d + 0.04, 0.35) for d in (-1.0, 1.0)), tag="bed")
    mid.fill(accent, path((bunk.x - 0.2, 0.56), ("C", (bunk.x, 0.66), (bunk.x + 0.7, 0.64), (bunk.x + 1.0, 0.56)), ("L", (bunk.x + 0.98, 0.34)), ("L", (bunk.x - 0.1, 0.30))), tag="bed")
    mid.fill(lighten(pale, 0.22), rounded(bunk.x - 1.0, 0.55, bunk.x - 0.5, 0.68, 0.06), tag="bed")
    mid.fade((2.9, 0), (3.3, 0), lighten(iron, 0.05), darken(iron, 0.12), polygon([(2.95, 0), (3.25, 0), (3.32, 0.36), (2.88, 0.36)]), tag="bucket")
    near = s.pen("cell bars", -1.35, hazy=False)
    for side in (-1, 1):
        xs = [side * (3.1 + 0.34 * k) for k in range(14)]
        near.fill("#23272c", *(rectangle(x - 0.045, -6, x + 0.045, 9) for x in xs), *(rectangle(min(xs) - 0.1, y - 0.05, max(xs) + 0.1, y + 0.05) for y in (0.2, 2.4)), tag="bars")
    corner_shadow(s, 0.75)
    s.spot("window", 0.5, 1.4, facing="away")
    s.spot("middle", 0.3, 0.0)
    s.spot("left", -1.0, 0.2)
    s.spot("right", 1.6, 0.2)
    s.spot("door", 2.4, 0.3, facing="left")


def _tallies(pen: Pen, x: float, y: float, colour: str, rng) -> None:  # noqa: ANN001
    marks = []
    for group in range(6):
        gx, gy = x + 0.3 * (group % 3), y - 0.3 * (group // 3)
        marks += [limb([(gx + 0.045 * k, gy), (gx + 0.045 * k + rng.uniform(-0.01, 0.01), gy + 0.18)], [0.012, 0.012]) for k in range(4)]
        marks.append(limb([(gx - 0.03, gy + 0.03), (gx + 0.17, gy + 0.16)], [0.012, 0.012]))
    pen.fill(colour, *marks, tag="tally")


@kind("museum", "#c5bfae #8b8378 #7f8f8c #e9e2d0 #a8563f", "#aab4b4 #7d7a72 #6a5a4a #e6e2d4 #4a6f8a", interior=True, mirrors=True, sound="hall", reverb=0.5, width=13, words="museum,gallery,art gallery,exhibition,exhibition hall,natural history museum", has="picture,painting,portrait,statue,bench,rope,door,lamp")
def museum(s: Scenery) -> None:
    """Paintings in gold frames under their lamps, a statue, a rope, a bench to look from."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    pen = draw_room(s, wall, floor, height=4.6, wainscot=mix(main, wall, 0.4), boards=True, plain=True)
    pen.fade((0, 4.6), (0, 4.2), pale, lighten(pale, 0.05), rectangle(-45, 4.25, 45, 4.6), tag="cornice")
    for k, (x, wide, high) in enumerate(((-5.6, 1.3, 1.6), (-3.5, 1.9, 1.3), (0.1, 2.5, 1.7), (3.7, 1.2, 1.6), (5.6, 1.7, 1.2))):
        tones = rng.choice((("#a9c0c0", main, pale), ("#d8b48c", accent, "#f0e0b8"), ("#7f95b0", "#3f5570", "#e6d9b0"), ("#c9b7a0", "#5b4436", accent)))
        f.picture(pen, x, 2.45, wide, high, "#c09a4a", rng, tones)
        pen.fill("#b08a3e", *with_holes(rectangle(x - wide / 2 - 0.12, 2.45 - high / 2 - 0.12, x + wide / 2 + 0.12, 2.45 + high / 2 + 0.12), rectangle(x - wide / 2 - 0.03, 2.45 - high / 2 - 0.03, x + wide / 2 + 0.03, 2.45 + high / 2 + 0.03)), tag="picture")
        pen.paint(linear((x, 3.7), (x, 1.4), (0, "#fff0cc", 0.26), (1, "#fff0cc", 0.0)), polygon([(x - 0.2, 3.75), (x + 0.2, 3.75), (x + wide * 0.75, 1.4), (x - wide * 0.75, 1.4)]), tag="glow")
        pen.fill("#2b2b30", rounded(x - 0.3, 3.72, x + 0.3, 3.8, 0.03), tag="lamp")
        if k % 2 == 0:
            pen.fill(pale, rounded(x + wide / 2 + 0.22, 1.75, x + wide / 2 + 0.42, 1.95, 0.01), tag="label")
    mid = s.pen("floor 1", 1.0, hazy=False)
    _bust(mid, -1.75, pale, main)
    ropes = [limb([(x, 0.86), (x + 0.75, 0.62), (x + 1.5, 0.86)], [0.05] * 3) for x in (-6.2, 1.4, 2.9)]
    mid.fill(accent, *ropes, tag="rope")
    mid.fill("#c8a24a", *(rectangle(x - 0.025, 0, x + 0.025, 0.92) for x in (-6.2, -4.7, 1.4, 2.9, 4.4)), *(ellipse(x, 0.95, 0.05) for x in (-6.2, -4.7, 1.4, 2.9, 4.4)), *(ellipse(x, 0.02, 0.16, 0.03) for x in (-6.2, -4.7, 1.4, 2.9, 4.4)), tag="rope")
    seat = s.spot("bench", 0.6, 0.1, "sit", 0.46, "away")
    front = s.pen("bench", -0.1, hazy=False)
    f.shadow(front, seat.x, 0, 2.0)
    front.fade((0, 0.46), (0, 0.3), lighten(main, 0.05), darken(main, 0.08), rounded(seat.x - 0.95, 0.32, seat.x + 0.95, 0.46, 0.06), tag="bench")
    front.fill("#3b3f45", *(rectangle(seat.x + d - 0.03, 0, seat.x + d + 0.03, 0.33) for d in (-0.8, 0.8)), tag="bench")
    corner_shadow(s)
    s.spot("painting", 0.1, 1.3, facing="away")
    s.spot("statue", -2.6, 1.0, facing="right")
    home_spots(s, 5.4)


def _bust(pen: Pen, x: float, stone: str, plinth: str) -> None:
    """A head on a plinth."""
    pen.fill("#0b0e16", ellipse(x, 0.0, 0.5, 0.05), alpha=0.25, tag="shadow")
    pen.fade((x - 0.3, 0), (x + 0.3, 0), lighten(plinth, 0.05), darken(plinth, 0.09), rectangle(x - 0.3, 0, x + 0.3, 1.05), rectangle(x - 0.36, 1.0, x + 0.36, 1.1), rectangle(x - 0.36, 0, x + 0.36, 0.12), tag="statue")
    pen.fade((x - 0.2, 0), (x + 0.25, 0), lighten(stone, 0.05), darken(stone, 0.12), path((x - 0.3, 1.1), ("C", (x - 0.3, 1.3), (x - 0.1, 1.34), (x - 0.08, 1.42)), ("C", (x - 0.22, 1.5), (x - 0.2, 1.86), (x, 1.88)), ("C", (x + 0.18, 1.88), (x + 0.2, 1.7), (x + 0.17, 1.62)), ("L", (x + 0.22, 1.55)), ("L", (x + 0.16, 1.46)), ("C", (x + 0.14, 1.36), (x + 0.06, 1.4), (x + 0.08, 1.34)), ("C", (x + 0.1, 1.3), (x + 0.3, 1.3), (x + 0.3, 1.1))), tag="statue")


@kind("restaurant", "#b58f70 #6f4f3c #8a3f3a #f0e4cc #3f6a5c", "#8fa39a #75583f #3f5f6a #f0e6d0 #c8752c", "#c9a9a0 #7a5a48 #5a6f4a #f2e8d6 #8a3f4a", interior=True, mirrors=True, sound="bar", reverb=0.16, width=11, words="restaurant,cafe,café,diner,bistro,coffee shop,canteen,cafeteria,tea room,tearoom,pizzeria,dining hall", has="table,chair,lamp,window,door,counter,plant,menu")
def restaurant(s: Scenery) -> None:
    """Small tables under low lamps, a board with the day's dishes, the street behind the glass."""
    if s.random("layout").random() < (0.8 if any(word in s.design.name.lower() for word in ("caf", "coffee", "bakery")) else 0.5):
        coffee_house(s)
        home_spots(s)
        return
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    flip = rng.choice((-1, 1))
    pen = draw_room(s, wall, floor, height=3.4, windows=(Window(-2.6 * flip, 0.85, 3.2, 1.9, "square", (4, 1)),), wainscot=main, frame=pale)
    f.curtains(pen, -2.6 * flip, 1.0, 3.2, 2.8, s.colour_of("curtain", accent)) if rng.random() < 0.5 else None
    pen.fill(darken(main, 0.14), rounded(1.2 * flip - 0.75, 1.3, 1.2 * flip + 0.75, 2.6, 0.04), tag="board")
    pen.fill("#2c3432", rounded(1.2 * flip - 0.68, 1.37, 1.2 * flip + 0.68, 2.53, 0.02), tag="board")
    pen.fill(pale, *(limb([(1.2 * flip - 0.5, y), (1.2 * flip - 0.5 + rng.uniform(0.5, 0.95), y)], [0.03, 0.03]) for y in np.arange(1.55, 2.2, 0.16)), rounded(1.2 * flip - 0.3, 2.32, 1.2 * flip + 0.3, 2.42, 0.02), tag="board")
    f.door(pen, 4.5 * flip, 0, main, 1.0, 2.2, "#c9dcdc" if not s.dark else "#34505f")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    for x in (-4.6, 3.0):
        f.table(back, x, 0, 1.1, 0.74, floor, pale)
        f.chair(back, x - 0.75, 0, main, 1)
        f.chair(back, x + 0.75, 0, main, -1)
        f.pendant(s, back, x, 2.3, 3.4, accent)
    f.plant(back, 5.6 * -flip, 0, accent, "#55805a", rng, 1.0)
    middle = seat_at_table(s, -0.1, darken(main, 0.02), pale, 1.5)
    top = s.pen("table", -0.2, hazy=False)
    top.fill("#d8ece8", *(path((middle + d - 0.07, 0.98), ("L", (middle + d + 0.07, 0.98)), ("Q", (middle + d + 0.05, 0.86), (middle + d, 0.85)), ("Q", (middle + d - 0.05, 0.86), (middle + d - 0.07, 0.98))) for d in (-0.42, 0.42)), alpha=0.8, tag="glass")
    top.fill(accent, rounded(middle - 0.04, 0.75, middle + 0.04, 0.98, 0.02), tag="vase")
    p.flowers(top, middle - 0.06, middle + 0.06, 0.96, 0.2, ("#e07a5f", "#f2cc8f"), "#55805a", rng, 3)
    f.pendant(s, s.pen("floor 1", 1.0, hazy=False), middle, 2.35, 3.4, accent)
    corner_shadow(s, 0.65)
    s.spot("window", -2.2 * flip, 1.3, facing="away")
    s.spot("counter", 1.2 * flip, 1.3)
    home_spots(s, 4.0 * flip)


@kind("cellar", "#6f6a66 #56504c #7a5236 #a88a5c #b8743c", "#76695c #5a4c42 #6a4630 #9a8460 #a8503f", interior=True, mirrors=True, sound="cave", reverb=0.35, width=9, words="cellar,basement,wine cellar,crypt,vault,boiler room,bunker,undercroft,dungeon", has="barrel,crate,shelf,bottle,lamp,stairs,door,arch")
def cellar(s: Scenery) -> None:
    """Vaults of brick, barrels on their sides, steps that come down from the light."""
    wall, floor, wood, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    pen = draw_room(s, wall, floor, height=3.1, boards=False, plain=True, ceiling=darken(wall, 0.08))
    for x in (-3.2, 0.4, 4.0):
        pen.fade((0, 2.6), (0, 0.2), darken(wall, 0.16), darken(wall, 0.08), arch(x - 1.5, 0.0, x + 1.5, 2.75), tag="arch")
        ring = [polygon([(x + r * np.cos(a - 0.075), 1.25 + r * np.sin(a - 0.075)) for r in (1.5, 1.72)] + [(x + r * np.cos(a + 0.075), 1.25 + r * np.sin(a + 0.075)) for r in (1.72, 1.5)]) for a in np.linspace(0.1, np.pi - 0.1, 15)]
        pen.fill(lighten(wall, 0.05), *ring, tag="arch")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    for x, y in ((-3.9, 0.0), (-2.7, 0.0), (-3.3, 0.86)):
        _cask(back, x, y, 0.48, wood)
    for k in range(4):
        f.shelf(back, 0.5, 0.55 + 0.5 * k, 2.0, darken(wood, 0.05), rng)
    _steps(s, back, 4.0, wall)
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.barrel(mid, 2.2, 0, 0.9, wood)
    box = s.spot("crate", -1.2, 0.6, "sit", 0.5)
    f.crate(mid, box.x, 0, 0.5, lighten(wood, 0.06))
    f.crate(mid, -4.9, 0, 0.6, lighten(wood, 0.02))
    bulb = s.pen("bulb", 0.8, hazy=False)
    bulb.fill("#22252c", rectangle(0.59, 2.25, 0.61, 9), tag="lamp")
    bulb.glow(0.6, 2.15, 3.2, f.WARM, 0.5)
    bulb.fill("#fff1c4", ellipse(0.6, 2.16, 0.08, 0.1), lit=True, tag="lamp")
    web = [limb([(-5.4, 3.1), (-4.6, 2.6)], [0.008] * 2), limb([(-5.4, 2.5), (-4.7, 3.05)], [0.008] * 2), limb([(-5.3, 2.8), (-4.9, 2.7), (-4.65, 2.95)], [0.008] * 3)]
    pen.fill("#d8d6cc", *web, alpha=0.5, tag="web")
    corner_shadow(s, 0.85)
    s.spot("stairs", 3.6, 1.2, facing="left")
    s.spot("shelf", 0.5, 1.4, facing="away")
    home_spots(s, 3.4)


def _cask(pen: Pen, x: float, y: float, r: float, wood: str) -> None:
    """The round end of a barrel that lies on its side."""
    pen.fade((x - r, y + 2 * r), (x + r, y), lighten(wood, 0.05), darken(wood, 0.12), ellipse(x, y + r, r), tag="barrel")
    pen.fill(darken(wood, 0.10), *(rectangle(x + d - 0.008, y + r - (r * r - d * d) ** 0.5 + 0.04, x + d + 0.008, y + r + (r * r - d * d) ** 0.5 - 0.04) for d in (-0.28, -0.09, 0.09, 0.28)), tag="barrel")
    pen.fill("#4a4642", *with_holes(ellipse(x, y + r, r), ellipse(x, y + r, r - 0.05)), tag="barrel")
    pen.fill("#2c2620", ellipse(x, y + r * 0.6, 0.05), tag="barrel")


def _steps(s: Scenery, pen: Pen, x: float, wall: str) -> None:
    """Stairs to a door at the top, with light under it."""
    tone = lighten(wall, 0.06)
    for k in range(8):
        pen.fade((0, 0.22 * (k + 1)), (0, 0.22 * k), lighten(tone, 0.01 * k), darken(tone, 0.10), rectangle(x + 0.26 * k - 1.0, 0, x + 3.5, 0.22 * (k + 1)), tag="stairs")
    if not s.dark:
        pen.paint(linear((x + 1.4, 3.2), (x - 0.6, 0.4), (0, "#fff0cc", 0.34), (1, "#fff0cc", 0.0)), polygon([(x + 0.9, 3.6), (x + 1.9, 3.6), (x + 0.2, 0.0), (x - 2.0, 0.0)]), tag="beam")


@kind("subway_station", "#c9c7b8 #6f6d6a #3f6a7a #e8e4d4 #c8503f", "#b8c0bc #68696a #7a4a3c #e9e6d8 #2f6a8a", interior=True, sound="station", reverb=0.5, width=14, words="subway station,subway platform,metro station,metro,underground station,tube station,underground platform,u-bahn station", has="bench,rail,train,sign,lamp,map,tile,platform,clock")
def subway_station(s: Scenery) -> None:
    """White tiles under a vault, the mouth of the tunnel, a bench, a train when one comes."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    far = s.pen("vault", 7.0, hazy=False)
    far.fade((0, 5), (0, -1), darken(wall, 0.05), wall, rectangle(-45, -6, 45, 14), tag="wall")
    tiles = [rectangle(x, y, x + 0.42, y + 0.2) for y in np.arange(0.2, 4.2, 0.24) for x in np.arange(-16, 16, 0.46) if rng.random() < 0.16]
    far.fill(lighten(wall, 0.04), *tiles, alpha=0.8, tag="tile")
    far.fill(main, rectangle(-45, 2.55, 45, 2.95), tag="stripe")
    for x in (-7.5, 0.0, 7.5):
        far.fill(accent, *with_holes(ellipse(x, 2.75, 0.62), ellipse(x, 2.75, 0.42)), tag="sign")
        far.fill("#23406a", rectangle(x - 0.95, 2.6, x + 0.95, 2.9), tag="sign")
        far.fill(pale, *(rectangle(x - 0.7 + 0.28 * k, 2.7, x - 0.52 + 0.28 * k, 2.8) for k in range(5)), tag="sign")
    for x, tone in ((-3.8, "#d9a24a"), (3.6, "#6f9a8d"), (11, "#b5603f")):
        f.picture(far, x, 1.6, 1.3, 1.7, "#9aa2a4", rng, (lighten(tone, 0.1), tone, pale))
    track = s.pen("track", 4.6, hazy=False)
    track.fade((0, -0.2), (0, -2), "#3a3a3c", "#26262a", rectangle(-45, -8, 45, -0.35), tag="track")
    track.fill("#a9b0b2", rectangle(-45, -0.5, 45, -0.42), rectangle(-45, -0.9, 45, -0.8), tag="rail")
    if s.happens("train", "carriage", "doors") or s.happened("train here") or s.wants("train"):
        _metro(s, accent, main)
    else:
        tunnel = s.pen("tunnel", 6.0, hazy=False)
        tunnel.fill("#15161a", arch(-14.5, -1.0, -10.0, 3.4), tag="tunnel")
        tunnel.glow(-12.2, 1.2, 2.6, "#ffd9a0", 0.35)
    deck = s.pen("platform", 2.6, hazy=False)
    deck.fade((0, 0), (0, -1.2), lighten(floor, 0.05), darken(floor, 0.04), rectangle(-45, -12, 45, 0), tag="floor")
    deck.fill("#e0b84a", rectangle(-45, -0.14, 45, -0.03), tag="line")
    near = s.pen("floor 0", 0.0, hazy=False)
    near.fade((0, 0), (0, -1.0), floor, darken(floor, 0.08), rectangle(-45, -14, 45, 0), tag="floor")
    near.fill(darken(floor, 0.06), *(rectangle(x, -0.5, x + 0.02, 0) for x in np.arange(-14, 14, 1.1)), rectangle(-14, -0.24, 14, -0.225), alpha=0.8, tag="floor")
    roof = s.pen("roof", 2.0, hazy=False)
    roof.fade((0, 4.2), (0, 6), darken(wall, 0.14), darken(wall, 0.25), path((-45, 3.9), ("Q", (0, 4.9), (45, 3.9)), ("L", (45, 30)), ("L", (-45, 30))), tag="ceiling")
    for x in (-6.0, -2.0, 2.0, 6.0):
        roof.fill("#f6fbf2", rounded(x - 0.9, 4.02 + 0.01 * abs(x), x + 0.9, 4.12, 0.03), lit=True, tag="lamp")
        roof.glow(x, 4.05, 2.4, "#eef6e6", 0.26)
    pillars = s.pen("pillars", 1.6, hazy=False)
    _columns(s, pillars, (-6.4, 6.4), main, 4.6, 0.55)
    seat = s.spot("bench", -1.2, 0.7, "sit", 0.46)
    s.spot("bench right", seat.x + 0.75, seat.z, "sit", 0.46)
    f.bench(s.pen("bench", 0.75, hazy=False), seat.x + 0.36, 0, 2.1, darken(main, 0.02))
    corner_shadow(s, 0.7)
    s.spot("edge", 1.6, 1.8, facing="away")
    s.spot("train", 2.4, 1.8, facing="away")
    home_spots(s, 5.0)


def _metro(s: Scenery, accent: str, main: str) -> None:
    pen = s.pen("train", 4.0, hazy=False)
    pen.fade((0, 2.9), (0, 0), "#d5d9d8", "#a4acae", rounded(-40, -0.35, 40, 2.95, 0.3), tag="train")
    pen.fill(accent, rectangle(-40, 0.75, 40, 0.95), tag="train")
    for x in np.arange(-15.2, 16, 3.8):
        pen.fill("#fff0cc", *(rounded(x + d - 0.42, 1.2, x + d + 0.42, 2.3, 0.08) for d in (-1.0, 1.0)), lit=True, tag="window")
        pen.fill("#6f787c", rectangle(x + 1.72, -0.3, x + 2.08, 2.5), tag="door")
        pen.fill("#ffe9bf", rounded(x + 1.76, 1.2, x + 1.88, 2.3, 0.02), rounded(x + 1.92, 1.2, x + 2.04, 2.3, 0.02), lit=True, tag="window")


