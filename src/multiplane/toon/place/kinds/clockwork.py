"""Among clocks: the clockmaker's workshop, and inside the clock tower."""

from __future__ import annotations

import numpy as np

from ...drawing import ellipse, limb, path, polygon, rectangle, rounded
from .. import furniture as f
from ..clocks import gear_wheel, hour_of, scatter_clocks, tall_clock, wall_clock
from ..colours import darken, lighten, mix
from ..scenery import Scenery, kind, with_holes
from ..shell import Window, corner_shadow, draw_room
from ..sky import draw_sky, draw_weather

CASES = ("#7a4a30", "#5d3a2a", "#96633c", "#b58a45", "#4c5a52", "#8c4a3c", "#d8c49a")


@kind("workshop", "#8fa08c #7a5640 #a9764a #5b4436 #c9a14a", "#b39a78 #6f4e3c #8a5e3b #4f4a42 #c28f3e", "#7f979b #77543f #a06f45 #5a4335 #d0a850", interior=True,
      sound="workshop_clocks", reverb=0.16, width=10, words="workshop,work shop,clockmaker,studio,atelier,forge,garage,smithy",
      has="clock,workbench,bench,window,door,lamp,tool,shelf")
def workshop(s: Scenery) -> None:
    """A craftsman's room; where the words want clocks, clocks on every wall."""
    wall, floor, wood, dark, brass = (s.colour(i) for i in range(5))
    rng = s.rng
    window = Window(0.75, 1.15, 1.7, 1.55, "arch", (3, 3))
    pen = draw_room(s, wall, floor, height=3.7, windows=(window,), wainscot=mix(wood, wall, 0.35), beams=dark, frame=darken(wood, 0.08))
    clocks = s.wants("clock") or "clock" in s.design.name.lower() or not s.design.features
    if clocks:
        hour = hour_of(s)
        boxes = [(-5.3, 2.5, 0.7), (-4.45, 1.75, 0.6), (-4.3, 2.85, 0.55), (-3.5, 2.35, 0.85), (-2.55, 2.9, 0.5), (-2.5, 2.0, 0.55), (-1.75, 2.55, 0.62), (-1.05, 1.9, 0.42), (-0.95, 2.85, 0.5),
                 (2.35, 2.75, 0.6), (2.5, 1.85, 0.52), (3.15, 2.3, 0.75), (4.9, 2.75, 0.55), (5.5, 2.2, 0.6), (6.3, 2.7, 0.7), (-6.2, 2.1, 0.6), (-7.0, 2.7, 0.7), (7.2, 2.2, 0.6)]
        scatter_clocks(s, pen, [(x + rng.uniform(-0.08, 0.08), y, size) for x, y, size in boxes], hour, CASES, rng)
        tall_clock(s, s.pen("floor 2.1", 2.1, hazy=False), -3.6, "#6b4230", hour)
        tall_clock(s, s.pen("floor 2.1", 2.1, hazy=False), 6.1, "#7d5134", hour, 2.3)
    else:
        _tools(pen, -2.6, 2.0, brass)
        f.shelf(pen, -4.6, 2.1, 1.6, wood, rng)
    f.shelf(pen, 4.0, 1.35, 1.2, wood, rng)
    door = s.spot("door", 4.55, 1.3)
    f.door(pen, door.x + 0.2, 0.0, mix(dark, s.colour(4), 0.15), 1.0, 2.15, "#b9d0cf" if not s.dark else "#2c4a5c")
    back = s.pen("floor 1", 1.0, hazy=False)
    f.cabinet(back, 2.7, 0.0, 1.3, 0.95, wood, 3, darken(wood, 0.08))
    f.shelf(back, 2.7, 1.06, 1.1, darken(wood, 0.08), rng)
    _bench(s, wood, brass)
    corner_shadow(s)
    s.spot("left", -2.6, 0.3)
    s.spot("middle", 0.9, 0.0)
    s.spot("right", 2.2, 0.2)
    s.spot("window", 0.9, 1.5, facing="away")
    s.spot("cabinet", 2.6, 0.7)


def _bench(s: Scenery, wood: str, brass: str) -> None:
    """The workbench, near the camera, with its stool behind, its lamp and its work."""
    seat = s.spot("workbench", -1.1, 0.25, "sit", 0.5, "right")
    s.spot("table", seat.x + 1.35, 0.2, facing="left")
    x = seat.x + 0.45
    f.stool(s.pen("floor 0", 0.0, hazy=False), seat.x, 0.0, darken(wood, 0.05), 0.5)
    pen = s.pen("bench", -0.3, hazy=False)
    top = 0.84
    f.shadow(pen, x, 0.0, 2.5)
    pen.fade((0, top), (0, 0), darken(wood, 0.05), darken(wood, 0.16), rectangle(x - 0.98, 0, x - 0.82, top), rectangle(x + 0.82, 0, x + 0.98, top), rectangle(x - 0.9, 0.2, x + 0.9, 0.28), tag="bench")
    pen.fill(darken(wood, 0.10), rectangle(x + 0.1, 0.46, x + 0.86, top - 0.04), tag="bench")
    pen.fill(darken(wood, 0.03), rounded(x + 0.14, 0.66, x + 0.82, top - 0.07, 0.02), rounded(x + 0.14, 0.49, x + 0.82, 0.63, 0.02), tag="bench")
    pen.fill(brass, ellipse(x + 0.48, 0.72, 0.025), ellipse(x + 0.48, 0.56, 0.025), tag="bench")
    pen.fade((x - 1.1, 0), (x + 1.1, 0), lighten(wood, 0.08), wood, rounded(x - 1.12, top - 0.07, x + 1.12, top, 0.02), tag="bench")
    f.desk_lamp(s, pen, x - 0.95, top, "#3f6b60")
    gear_wheel(pen, x + 0.62, top + 0.12, 0.12, 11, brass)
    gear_wheel(pen, x + 0.83, top + 0.075, 0.075, 9, darken(brass, 0.05))
    wall_clock(pen, x + 0.2, top + 0.13, 0.26, "square", "#7a4a30", hour_of(s))
    pen.fill("#9aa4a8", limb([(x - 0.55, top + 0.012), (x - 0.2, top + 0.02)], [0.018, 0.012]), limb([(x - 0.35, top + 0.012), (x - 0.1, top + 0.03)], [0.014, 0.010]), tag="tool")
    pen.fill("#8c4a3c", limb([(x - 0.55, top + 0.014), (x - 0.43, top + 0.018)], [0.035, 0.03]), tag="tool")


def _tools(pen, x: float, y: float, brass: str) -> None:
    pen.fill("#8a6a4a", rounded(x - 0.9, y - 0.45, x + 0.9, y + 0.6, 0.04), tag="tool")
    pen.fill("#4a5058", *(limb([(x - 0.7 + 0.28 * k, y + 0.45), (x - 0.7 + 0.28 * k, y - 0.1)], [0.05, 0.035]) for k in range(6)), *(rounded(x - 0.78 + 0.28 * k, y + 0.3, x - 0.62 + 0.28 * k, y + 0.46, 0.02) for k in range(0, 6, 2)), tag="tool")
    pen.fill(brass, *(limb([(x - 0.7 + 0.28 * k, y - 0.1), (x - 0.7 + 0.28 * k, y - 0.32)], [0.07, 0.06]) for k in range(6)), tag="tool")


@kind("clock_tower", "#5f6770 #5a4a42 #b98f46 #7a5236 #d98a3c", "#66656a #54463e #c39a4a #6b4a38 #c9763c", interior=True, sound="clock_tower", reverb=0.45, width=12, lamplit=True,
      words="clock tower,belfry,bell tower,clock room,clockwork", has="gear,wheel,clock,bell,beam,great wheel,tower,stairs")
def clock_tower(s: Scenery) -> None:
    """Inside the great clock: its glowing dial from behind, and wheels as tall as people."""
    wall, floor, brass, wood, accent = (s.colour(i) for i in range(5))
    draw_sky(s)
    draw_weather(s, indoors_z=3.2)
    pen = s.pen("wall", 3.2, hazy=False)
    dial = ellipse(0.9, 3.25, 2.05)
    pen.fade((0, 0), (0, 7), wall, darken(wall, 0.16), *with_holes(rectangle(-45, -4, 45, 30), dial), tag="wall")
    stones = [rounded(x, y, x + s.rng.uniform(0.5, 0.8), y + 0.28, 0.03) for x, y in ((s.rng.uniform(-12, 12), 0.35 * s.rng.randrange(0, 22)) for _ in range(70)) if (x + 0.3 - 0.9) ** 2 + (y - 3.1) ** 2 > 8.2]
    pen.fill(lighten(wall, 0.035), *stones, alpha=0.8, tag="wall")
    _dial(s, pen, 0.9, 3.25, 2.05, brass)
    rear = s.pen("gears rear", 2.5, hazy=False)
    left = s.mood.light.from_left
    for x, y, r, teeth, tone, turn in ((-6.2, 4.6, 1.5, 22, darken(brass, 0.16), 0.1), (4.9, 1.2, 1.15, 18, darken(brass, 0.13), 0.0), (6.4, 3.2, 1.5, 22, darken(brass, 0.17), 0.2), (-4.6, 6.0, 0.9, 14, darken(brass, 0.2), 0.1), (4.6, 5.2, 1.1, 16, darken(brass, 0.2), 0.05), (-8.8, 2.0, 1.6, 24, darken(brass, 0.2), 0.1), (9.2, 1.4, 1.5, 22, darken(brass, 0.2), 0.1)):
        gear_wheel(rear, x, y, r, teeth, tone, 6, turn, left)
    rear.fill(darken(wood, 0.12), rectangle(-45, 5.55, 45, 5.9), *(rectangle(x - 0.16, -3, x + 0.16, 12) for x in (-7.4, 3.4, 8.0)), tag="beam")
    _great_wheel(s, brass, wood)
    _timber_floor(s, floor, wood)
    _weights(s, brass)
    near = s.pen("gears near", -1.4, hazy=False)
    gear_wheel(near, -6.4, 0.2, 1.5, 20, darken(brass, 0.1), 6, 0.1, left)
    gear_wheel(near, 6.6, 5.4, 1.3, 18, darken(brass, 0.1), 6, 0.1, left)
    corner_shadow(s, 0.7)
    s.spot("great wheel", -2.2, 0.7, facing="camera")
    s.spot("gears", 2.8, 0.8)
    s.spot("dial", 0.9, 1.4, facing="away")
    s.spot("stairs", 4.6, 0.6, facing="left")
    s.spot("door", 5.0, 0.3, facing="left")
    s.spot("middle", 0.2, 0.0)
    s.spot("left", -1.4, 0.0)
    s.spot("right", 1.7, 0.0)


def _dial(s: Scenery, pen, x: float, y: float, r: float, brass: str) -> None:
    """The dial from behind: milky glass with the town's night in it, hands reversed."""
    glass, air = ("#cfe2dc", 0.32) if not s.dark else ("#4f7796", 0.16)
    pen.fill(glass, ellipse(x, y, r), alpha=0.50, lit=True, tag="glass")
    pen.glow(x, y, r * 1.9, glass if not s.dark else "#8fb4cc", air)
    iron = darken(brass, 0.38)
    pen.fill(iron, *with_holes(ellipse(x, y, r + 0.16), ellipse(x, y, r - 0.02)), tag="clock")
    pen.fill(iron, *with_holes(ellipse(x, y, r * 0.74), ellipse(x, y, r * 0.71)), tag="clock")
    spokes = [limb([(x + 0.12 * np.cos(a), y + 0.12 * np.sin(a)), (x + r * np.cos(a), y + r * np.sin(a))], [0.045, 0.03]) for a in np.arange(12) * np.pi / 6]
    for spoke in spokes:
        pen.fill(iron, spoke, tag="clock")
    marks = [polygon([(x + r * q * np.cos(a + w), y + r * q * np.sin(a + w)) for q, w in ((0.78, -0.03), (0.78, 0.03), (0.94, 0.035), (0.94, -0.035))][::-1]) for a in np.arange(12) * np.pi / 6]
    for mark in marks:
        pen.fill("#2b3138", mark, tag="clock")
    hour = hour_of(s)
    for share, long, wide in ((hour / 12, 0.5, 0.16), (hour % 1, 0.8, 0.11)):
        a = np.pi / 2 + share * 2 * np.pi
        pen.fill("#20252c", limb([(x - 0.2 * np.cos(a), y - 0.2 * np.sin(a)), (x + r * long * np.cos(a), y + r * long * np.sin(a))], [wide, wide * 0.5]), tag="clock")
    pen.fill(brass, ellipse(x, y, 0.17), tag="clock")


def _great_wheel(s: Scenery, brass: str, wood: str) -> None:
    pen = s.pen("great wheel", 1.6, hazy=False)
    left = s.mood.light.from_left
    x = s.spot("wheel", -2.9, 0.9).x - 0.5
    pen.fill(darken(wood, 0.10), polygon([(x - 1.1, 0), (x - 0.85, 0), (x - 0.06, 2.3), (x + 0.06, 2.3), (x + 0.85, 0), (x + 1.1, 0), (x + 0.16, 2.6), (x - 0.16, 2.6)]), tag="beam")
    if s.mood.lamps:
        pen.glow(x + 1.5, 1.8, 3.8, "#ffc778", 0.28)
    gear_wheel(pen, x, 2.35, 1.78, 30, brass, 8, 0.05, left)
    gear_wheel(pen, x + 2.05, 3.62, 0.66, 12, lighten(brass, 0.02), 5, 0.12, left)
    gear_wheel(pen, x - 1.95, 0.75, 0.82, 14, darken(brass, 0.04), 5, 0.02, left)
    gear_wheel(pen, 3.6, 0.62, 0.74, 13, darken(brass, 0.03), 5, 0.1, left)
    gear_wheel(pen, 4.55, 1.62, 0.62, 11, brass, 5, 0.0, left)


def _timber_floor(s: Scenery, floor: str, wood: str) -> None:
    for i, z in enumerate((2.1, 1.0, 0.0)):
        pen = s.pen(f"floor {z:g}", z, hazy=False)
        tone = darken(floor, 0.03 * i)
        pen.fade((0, 0), (0, -1.0), lighten(tone, 0.05), darken(tone, 0.06), rectangle(-45, -12 if i == 2 else -3, 45, 0), tag="floor")
        lines = [rectangle(-14, y - 0.01, 14, y + 0.01) for y in (-0.14, -0.34, -0.6)] + [rectangle(x, -0.14, x + 0.018, 0) for x in np.arange(-12, 12, 1.9 + 0.3 * i)]
        pen.fill(darken(tone, 0.09), *lines, alpha=0.8, tag="floor")
    top = s.pen("floor 1", 1.0, hazy=False)
    top.fade((0, 5.0), (0, 5.5), darken(wood, 0.14), darken(wood, 0.06), rectangle(-45, 5.0, 45, 5.45), tag="beam")
    top.fill(darken(wood, 0.12), polygon([(-7.3, 3.9), (-7.0, 3.9), (-5.8, 5.05), (-6.2, 5.05)]), polygon([(7.0, 3.9), (7.3, 3.9), (6.2, 5.05), (5.8, 5.05)]), rectangle(-7.5, 0, -7.1, 5.1), rectangle(7.1, 0, 7.5, 5.1), tag="beam")


def _weights(s: Scenery, brass: str) -> None:
    """Ropes and weights; the bell above; a lantern on a hook."""
    pen = s.pen("floor 1", 1.0, hazy=False)
    pen.fill("#3a3330", rectangle(5.88, 2.0, 5.91, 5.1), rectangle(6.28, 1.4, 6.31, 5.1), tag="rope")
    pen.fade((5.7, 0), (6.5, 0), lighten(brass, 0.04), darken(brass, 0.14), rounded(5.75, 1.35, 6.05, 2.05, 0.08), rounded(6.15, 0.75, 6.45, 1.45, 0.08), tag="weight")
    bell = path((-1.3, 5.7), ("L", (1.3, 5.7)), ("C", (0.95, 6.0), (0.9, 6.6), (0.75, 7.0)), ("C", (0.55, 7.45), (-0.55, 7.45), (-0.75, 7.0)), ("C", (-0.9, 6.6), (-0.95, 6.0), (-1.3, 5.7)))
    pen.fade((-1.2, 0), (1.2, 0), lighten(brass, 0.02), darken(brass, 0.2), bell, ellipse(0, 5.66, 0.2), tag="bell")
    if s.mood.lamps:
        for x in (-6.6, 4.9):
            pen.fill("#2b2b30", rectangle(x - 0.012, 3.0, x + 0.012, 5.1), rounded(x - 0.13, 2.62, x + 0.13, 3.05, 0.05), tag="lamp")
            pen.glow(x, 2.82, 3.0, "#ffc778", 0.6)
            pen.fill("#fff0c2", rounded(x - 0.09, 2.68, x + 0.09, 2.96, 0.04), lit=True, tag="lamp")
