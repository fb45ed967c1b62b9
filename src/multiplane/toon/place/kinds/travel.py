"""On the way: inside vehicles, with the world passing behind their windows."""

from __future__ import annotations

import numpy as np

from ...drawing import ellipse, limb, path, polygon, rectangle, rounded
from ..colours import darken, lighten, mix
from ..furniture import shadow
from ..scenery import Scenery, kind, with_holes
from ..sky import draw_sky, draw_weather

WALL_Z = 1.5


def passing_land(s: Scenery, speed: float) -> None:
    """The country that goes by: hills slowly, trees faster, poles fast; a few far windows."""
    rng = s.random("passing")
    far = s.pen("land far", 40.0, drift=(-speed * 0.6, 0), wrap=(240.0, 0))
    far.fade((0, 5), (0, -2), "#5d7a70", "#4d6a62", *(ellipse(x, -1.0, rng.uniform(14, 22), rng.uniform(3, 6)) for x in np.arange(24, 220, 17)), tag="hill")
    base = s.pen("land", 40.1)
    base.fade((0, 0.9), (0, -8), "#56726a", "#3f5a50", rectangle(-150, -40, 150, 0.9), tag="ground")
    if s.dark:
        lights = s.pen("land lights", 39.0, hazy=False, drift=(-speed * 0.62, 0), wrap=(240.0, 0))
        for _ in range(12):
            x, y = rng.uniform(6, 234), rng.uniform(0.2, 2.0)
            lights.glow(x, y, 1.1, "#ffcf86", 0.5)
            lights.fill("#ffe2a6", rectangle(x - 0.16, y - 0.16, x + 0.16, y + 0.16), lit=True)
    trees = s.pen("land trees", 14.0, drift=(-speed, 0), wrap=(90.0, 0))
    for _ in range(16):
        x, h = rng.uniform(3, 87), rng.uniform(2.2, 4.4)
        trees.fill("#3f5a4a", polygon([(x - h * 0.26, -1.5), (x + h * 0.26, -1.5), (x, h)]), tag="tree")
    near = s.pen("land near", 13.9)
    near.fade((0, -0.2), (0, -4), "#445f4f", "#30463f", rectangle(-60, -20, 60, -0.2), tag="ground")
    poles = s.pen("land poles", 6.0, drift=(-speed * 1.5, 0), wrap=(26.0, 0))
    poles.fill("#39352f", rectangle(12.9, -4, 13.08, 6), rectangle(12.4, 3.6, 13.6, 3.72), tag="pole")


@kind("train_carriage", "#7d4b3f #5a4038 #2f5d5a #c9a86a #d8b25a", "#6b5a48 #4f3f38 #8c3f3c #d0b98a #c9a04a", "#4f5f66 #4a3c38 #a0603c #cbb487 #d0ac55", interior=True, sound="train", reverb=0.12, width=10,
      words="train,carriage,compartment,railway carriage,wagon,dining car", has="window,seat,train,lamp,table,curtain")
def train_carriage(s: Scenery) -> None:
    """Facing seats by a wide window; the night goes past."""
    wall, floor, plush, cream, brass = (s.colour(i) for i in range(5))
    moving = not s.happens("the train stands", "train has stopped", "stationary")
    draw_sky(s)
    passing_land(s, 13.0 if moving else 0.0)
    draw_weather(s, indoors_z=WALL_Z)
    pen = s.pen("wall", WALL_Z, hazy=False)
    xs = [-9.6, -4.8, 0.0, 4.8, 9.6]
    panes = [rounded(x - 1.15, 1.02, x + 1.15, 2.22, 0.16) for x in xs]
    pen.fade((0, 0), (0, 2.6), darken(wall, 0.06), lighten(wall, 0.03), *with_holes(rectangle(-45, -4, 45, 3.0), *panes), tag="wall")
    panels = [rounded(x - 1.1, 0.15, x - 0.05, 0.85, 0.05) for x in np.arange(-13.2, 14, 1.2)]
    pen.fill(darken(wall, 0.05), *panels, tag="wall")
    pen.fill(lighten(wall, 0.05), rectangle(-45, 0.9, 45, 0.95), tag="wall")
    pen.fill(brass, *(c for x in xs for c in with_holes(rounded(x - 1.24, 0.93, x + 1.24, 2.31, 0.22), rounded(x - 1.15, 1.02, x + 1.15, 2.22, 0.16))), tag="window")
    pen.fill(darken(brass, 0.1), *(rectangle(x - 1.15, 1.85, x + 1.15, 1.88) for x in xs), tag="window")
    sheen = [polygon([(x - 0.7, 1.02), (x - 0.5, 1.02), (x + 0.1, 2.22), (x - 0.1, 2.22)]) for x in xs]
    pen.fill("#dff0f0", *sheen, alpha=0.08, lit=True, tag="window")
    _curtains(s, pen, xs, plush)
    _rack_and_ceiling(s, pen, xs, cream, brass)
    _seats(s, xs, plush, wall, brass)
    for i, z in enumerate((1.0, 0.0)):
        deck = s.pen(f"floor {z:g}", z, hazy=False)
        tone = darken(floor, 0.03 * i)
        deck.fade((0, 0), (0, -0.8), lighten(tone, 0.04), darken(tone, 0.06), rectangle(-45, -12 if i else -3, 45, 0), tag="floor")
        deck.fill(mix(plush, floor, 0.5), rectangle(-45, -0.52, 45, -0.2), alpha=0.55 if i else 0.0, tag="floor")
    near = s.pen("near seat", -1.3, hazy=False)
    for x in (-5.6, 5.6):
        near.fill(darken(plush, 0.05), rounded(x - 0.9, -4, x + 0.9, 1.15, 0.25), tag="near")
    s.spot("door", 3.4, 0.2, facing="left")
    s.spot("middle", 0.0, -0.1)
    s.spot("aisle", 2.5, 0.0)
    s.spot("aisle left", -2.5, 0.0)
    s.spot("far", -3.6, 0.1)


def _curtains(s: Scenery, pen, xs: list[float], plush: str) -> None:
    tone = s.colour_of("curtain", plush)
    for x in xs:
        for side in (-1, 1):
            e = x + side * 1.32
            shape = path((e, 2.42), ("L", (x + side * 0.95, 2.42)), ("Q", (x + side * 0.92, 1.7), (x + side * 1.14, 1.45)), ("Q", (x + side * 1.05, 1.2), (x + side * 1.06, 1.0)), ("L", (e, 1.0)))
            pen.fade((e, 0), (x + side * 0.95, 0), darken(tone, 0.07), lighten(tone, 0.03), shape, tag="curtain")


def _rack_and_ceiling(s: Scenery, pen, xs: list[float], cream: str, brass: str) -> None:
    pen.fade((0, 3.0), (0, 4.2), cream, darken(cream, 0.22), path((-45, 2.95), ("L", (45, 2.95)), ("L", (45, 26)), ("L", (-45, 26))), tag="ceiling")
    pen.fill(darken(cream, 0.14), rectangle(-45, 2.92, 45, 3.0), *(rectangle(x - 0.04, 2.95, x + 0.04, 26) for x in (-12, -7.2, -2.4, 2.4, 7.2, 12)), tag="ceiling")
    rack = s.pen("floor 1", 1.0, hazy=False)
    rack.fill(brass, rectangle(-45, 2.5, 45, 2.53), rectangle(-45, 2.66, 45, 2.685), *(limb([(x, 2.9), (x, 2.5), (x + 0.08, 2.44)], [0.03] * 3) for x in (-12, -7.2, -2.4, 2.4, 7.2, 12)), tag="rack")
    for x, w, h, tone in ((-3.4, 0.8, 0.34, "#8a5436"), (1.2, 0.6, 0.30, "#3f5a64"), (3.3, 0.9, 0.36, "#a3763f"), (-6.1, 0.7, 0.32, "#6a4a63"), (6.4, 0.8, 0.34, "#8a5436")):
        rack.fade((x - w / 2, 0), (x + w / 2, 0), lighten(tone, 0.03), darken(tone, 0.08), rounded(x - w / 2, 2.53, x + w / 2, 2.53 + h, 0.05), tag="luggage")
        rack.fill(darken(tone, 0.14), rectangle(x - w * 0.3, 2.53, x - w * 0.22, 2.53 + h), rectangle(x + w * 0.22, 2.53, x + w * 0.3, 2.53 + h), tag="luggage")
    rack.fill(darken(cream, 0.2), rectangle(-45, 3.35, 45, 26), tag="ceiling")
    for x in (-7.2, -2.4, 2.4, 7.2):
        if s.mood.lamps:
            rack.glow(x, 3.12, 2.5, "#ffd48a", 0.5)
        rack.fill(brass, rectangle(x - 0.03, 3.2, x + 0.03, 3.4), tag="lamp")
        rack.fill("#fff0c4" if s.mood.lamps else "#e3ddc8", ellipse(x, 3.14, 0.15, 0.12), lit=s.mood.lamps, tag="lamp")


def _seats(s: Scenery, xs: list[float], plush: str, wood: str, brass: str) -> None:
    """Pairs of facing seats, one pair to a window."""
    seats = s.pen("seats", 0.45, hazy=False)
    for k, x in enumerate(xs):
        for side in (-1, 1):
            spot = s.spot(("window" if side < 0 else "seat") if k == 2 else f"seat {k}{'l' if side < 0 else 'r'}", x + side * 1.15, 0.3, "sit", 0.46, "right" if side < 0 else "left")
            sx = spot.x + side * 0.1
            shadow(seats, sx, 0.0, 0.9)
            back = path((sx + side * 0.16, 0.4), ("C", (sx + side * 0.22, 0.8), (sx + side * 0.26, 1.3), (sx + side * 0.34, 1.62)), ("C", (sx + side * 0.4, 1.72), (sx + side * 0.56, 1.72), (sx + side * 0.58, 1.55)), ("L", (sx + side * 0.5, 0.1)), ("L", (sx + side * 0.3, 0.1)))
            seats.fade((0, 1.7), (0, 0.2), lighten(plush, 0.05), darken(plush, 0.06), back, tag="seat")
            box = (sx - 0.42, sx + 0.26) if side > 0 else (sx - 0.26, sx + 0.42)
            seats.fade((0, 0.48), (0, 0.2), lighten(plush, 0.07), darken(plush, 0.03), rounded(box[0], 0.26, box[1], 0.47, 0.07), tag="seat")
            seats.fill(darken(wood, 0.14), rectangle(box[0] + 0.05, 0.0, box[1] - 0.04, 0.27), tag="seat")
            seats.fill(darken(plush, 0.07), *(ellipse(sx + side * (0.28 + 0.04 * j), 0.75 + 0.27 * j, 0.02) for j in range(3)), tag="seat")
        table = s.pen("tables", 0.9, hazy=False)
        table.fill(brass, rectangle(x - 0.03, 0, x + 0.03, 0.72), tag="table")
        table.fill(darken(wood, 0.02), rounded(x - 0.42, 0.72, x + 0.42, 0.78, 0.02), tag="table")
        if s.mood.lamps:
            table.glow(x, 1.02, 1.4, "#ffcf86", 0.5)
        table.fill(brass, rectangle(x - 0.015, 0.78, x + 0.015, 0.92), ellipse(x, 0.79, 0.07, 0.015), tag="lamp")
        table.fill("#ffdf9f" if s.mood.lamps else "#d9c9a0", polygon([(x - 0.14, 0.9), (x + 0.14, 0.9), (x + 0.08, 1.08), (x - 0.08, 1.08)]), lit=s.mood.lamps, tag="lamp")


def _tunnel(s: Scenery, moving: bool) -> None:
    """The wall of the tunnel, its cables and the lamps that fly past."""
    back = s.pen("tunnel", 6.0, hazy=False)
    back.fill("#15181f", rectangle(-60, -20, 60, 30), lit=True, tag="wall")
    speed = 16.0 if moving else 0.0
    cables = s.pen("cables", 5.6, hazy=False)
    cables.fill("#2b313b", *(rectangle(-60, y, 60, y + 0.05) for y in (1.15, 1.35, 1.9)), lit=True, tag="cable")
    lights = s.pen("tunnel lights", 5.2, hazy=False, drift=(-speed, 0), wrap=(30.0, 0))
    for x in (6.0, 21.0):
        lights.glow(x, 1.95, 2.6, "#ffd9a0", 0.5)
        lights.fill("#ffe9c4", rounded(x - 0.5, 1.88, x + 0.5, 2.0, 0.05), lit=True, tag="lamp")


@kind("subway", "#c9cdc8 #5c6068 #c2603f #e8e4d8 #3f6f8f", "#bfc6cf #54565e #3f7a6a #ece8da #d8a23f", "#cfc6ba #5f5a58 #4f5f9a #efe9dc #c8503f", interior=True, sound="train", reverb=0.2, width=10,
      words="subway,subway car,subway train,metro car,metro train,tram,underground train,tube train", has="window,seat,pole,strap,door,lamp,map")
def subway(s: Scenery) -> None:
    """A metro carriage: a long bench under dark windows, poles, straps that swing, a map of the line."""
    wall, floor, seat_tone, pale, accent = (s.colour(i) for i in range(5))
    moving = not s.happens("stands", "has stopped", "stationary", "doors open")
    _tunnel(s, moving)
    pen = s.pen("wall", WALL_Z, hazy=False)
    xs, doors = (-4.6, -1.15, 1.15, 4.6), (-7.0, -2.88, 2.88, 7.0)
    panes = [rounded(x - 0.95, 1.05, x + 0.95, 1.95, 0.14) for x in xs] + [rounded(x + d - 0.23, 0.95, x + d + 0.23, 1.9, 0.1) for x in doors for d in (-0.29, 0.29)]
    pen.fade((0, 0), (0, 2.4), darken(wall, 0.05), lighten(wall, 0.02), *with_holes(rectangle(-45, -4, 45, 2.42), *panes), tag="wall")
    pen.fill(accent, *with_holes(rectangle(-45, 0.78, 45, 0.95), *panes[4:]), tag="wall")
    pen.fill("#6d757d", *(c for x in xs for c in with_holes(rounded(x - 1.02, 0.98, x + 1.02, 2.02, 0.18), rounded(x - 0.95, 1.05, x + 0.95, 1.95, 0.14))), tag="window")
    pen.fill("#8b939a", *(c for x in doors for c in with_holes(rectangle(x - 0.62, 0.0, x + 0.62, 2.12), *(rounded(x + d - 0.23, 0.95, x + d + 0.23, 1.9, 0.1) for d in (-0.29, 0.29)))), tag="door")
    pen.fill("#5b636b", *(rectangle(x - 0.015, 0.0, x + 0.015, 2.1) for x in doors), *(rectangle(x - 0.66, 2.1, x + 0.66, 2.18) for x in doors), tag="door")
    pen.fill("#dfeef0", *(polygon([(x - 0.6, 1.05), (x - 0.4, 1.05), (x + 0.05, 1.95), (x - 0.15, 1.95)]) for x in xs), alpha=0.10, lit=True, tag="window")
    pen.fade((0, 2.42), (0, 3.4), pale, darken(pale, 0.16), rectangle(-45, 2.42, 45, 26), tag="ceiling")
    for k, x in enumerate(xs):  # posters, and the map of the line
        pen.fill(pale, rounded(x - 0.85, 2.1, x + 0.85, 2.36, 0.02), tag="map")
        if k % 2:
            pen.fill(accent, rectangle(x - 0.75, 2.215, x + 0.75, 2.245), tag="map")
            pen.fill(darken(accent, 0.2), *(ellipse(x - 0.75 + 0.25 * j, 2.23, 0.035) for j in range(7)), tag="map")
        else:
            for j, tone in enumerate((seat_tone, "#e0b04a", accent)):
                pen.fill(tone, rectangle(x - 0.75 + 0.52 * j, 2.13, x - 0.3 + 0.52 * j, 2.33), tag="map")
    _metro_bench(s, seat_tone, wall)
    for i, z in enumerate((1.0, 0.0)):
        deck = s.pen(f"floor {z:g}", z, hazy=False)
        tone = darken(floor, 0.03 * i)
        deck.fade((0, 0), (0, -0.9), lighten(tone, 0.05), darken(tone, 0.05), rectangle(-45, -12 if i else -3, 45, 0), tag="floor")
        deck.fill(lighten(tone, 0.06), *(ellipse(x + 0.3 * (r % 2), -0.12 - 0.16 * r, 0.03, 0.012) for r in range(4) for x in np.arange(-9, 9, 0.6)), alpha=0.6, tag="floor")
    _poles(s, accent, moving)
    s.spot("door", 2.9, 0.8, facing="left")
    s.spot("pole", -0.35, 0.1)
    s.spot("middle", 0.3, -0.1)
    s.spot("aisle", 2.2, 0.0)
    s.spot("aisle left", -2.4, 0.0)


def _metro_bench(s: Scenery, tone: str, wall: str) -> None:
    pen = s.pen("seats", 1.2, hazy=False)
    for x0, x1 in ((-6.2, -3.6), (-2.15, 2.15), (3.6, 6.2)):
        count = round((x1 - x0) / 0.54)
        wide = (x1 - x0) / count
        for k in range(count):
            x = x0 + wide * (k + 0.5)
            pen.fade((0, 1.0), (0, 0.45), lighten(tone, 0.05), darken(tone, 0.04), rounded(x - wide / 2 + 0.02, 0.46, x + wide / 2 - 0.02, 1.0, 0.09), tag="seat")
            pen.fade((0, 0.48), (0, 0.34), lighten(tone, 0.08), tone, rounded(x - wide / 2 + 0.02, 0.34, x + wide / 2 - 0.02, 0.48, 0.05), tag="seat")
        pen.fill(darken(wall, 0.22), rectangle(x0, 0.0, x1, 0.35), tag="seat")
        pen.fill("#aab2b8", *(rectangle(e - 0.025, 0.0, e + 0.025, 2.3) for e in (x0 - 0.1, x1 + 0.1)), tag="pole")
    for name, x in (("window", -1.3), ("seat", 0.8), ("seat left", -4.9), ("seat right", 4.9)):
        s.spot(name, x, 0.95, "sit", 0.46, "camera" if name == "seat" else "right" if x < 0 else "left")


def _poles(s: Scenery, accent: str, moving: bool) -> None:
    rail = s.pen("floor 1", 1.0, hazy=False)
    rail.fade((0, 3.2), (0, 2.9), "#f6f2e4", "#d8d4c8", rectangle(-45, 2.95, 45, 3.08), lit=s.mood.lamps, tag="lamp")
    if s.mood.lamps or moving:
        for x in np.arange(-8, 8.1, 2.0):
            rail.glow(float(x), 2.95, 1.6, "#f4f6ee", 0.22)
    near = s.pen("poles", 0.6, hazy=False)
    near.fill("#b9c1c7", rectangle(-45, 2.28, 45, 2.33), *(rectangle(x - 0.025, 0.0, x + 0.025, 2.9) for x in (-2.9, 2.9)), tag="pole")
    near.fill("#e6ebee", *(rectangle(x - 0.012, 0.0, x, 2.9) for x in (-2.9, 2.9)), tag="pole")
    straps = s.pen("straps", 0.62, hazy=False, bob=(0.03, 0.0, 1.7, 0.2) if moving else (0.0, 0.0, 0.0, 0.0))
    for x in np.arange(-5.4, 5.5, 0.9):
        if abs(abs(x) - 2.9) > 0.3:
            straps.fill("#3f464d", rectangle(x - 0.022, 1.98, x + 0.022, 2.3), tag="strap")
            straps.fill(accent, *with_holes(polygon([(x - 0.11, 1.78), (x + 0.11, 1.78), (x + 0.02, 2.0), (x - 0.02, 2.0)]), polygon([(x - 0.075, 1.80), (x + 0.075, 1.80), (x + 0.01, 1.95), (x - 0.01, 1.95)])), tag="strap")
