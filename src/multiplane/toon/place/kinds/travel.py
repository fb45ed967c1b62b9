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
      words="subway,tram,train,carriage,compartment,railway carriage,wagon,dining car", has="window,seat,train,lamp,table,curtain")
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
