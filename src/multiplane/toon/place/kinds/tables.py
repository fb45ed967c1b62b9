"""Other ways to furnish rooms where people cook and eat: a farmhouse kitchen with its range, a coffee house with its bar."""

from __future__ import annotations

from ...drawing import ellipse, limb, path, polygon, rectangle, rounded
from .. import furniture as f
from ..colours import darken, lighten, mix
from ..scenery import Pen, Scenery
from ..shell import Window, corner_shadow, draw_room, rug


def _range(s: Scenery, pen: Pen, x: float, stone: str) -> None:
    """An iron range in a chimney of its own, a kettle on it, the fire behind its door."""
    pen.fade((0, 3.2), (0, 0), darken(stone, 0.02), stone, polygon([(x - 1.0, 0), (x + 1.0, 0), (x + 1.0, 1.9), (x + 0.72, 2.3), (x + 0.72, 3.4), (x - 0.72, 3.4), (x - 0.72, 2.3), (x - 1.0, 1.9)]), tag="stove")
    pen.fill(darken(stone, 0.2), path((x - 0.8, 0), ("L", (x + 0.8, 0)), ("L", (x + 0.8, 1.45)), ("Q", (x, 1.85), (x - 0.8, 1.45))), tag="stove")
    pen.fill(darken("#6b4a35", 0.02), rectangle(x - 1.12, 1.88, x + 1.12, 1.99), tag="stove")
    pen.fade((0, 0.95), (0, 0), "#454b54", "#2f343c", rounded(x - 0.72, 0.05, x + 0.72, 0.92, 0.04), tag="stove")
    pen.fill("#1f2329", rounded(x - 0.62, 0.2, x - 0.05, 0.66, 0.03), rounded(x + 0.05, 0.2, x + 0.62, 0.66, 0.03), rectangle(x - 0.76, 0.9, x + 0.76, 0.95), rectangle(x + 0.3, 0.95, x + 0.42, 1.6), tag="stove")
    pen.fill("#ffb056" if s.dark else "#c9713f", *(rectangle(x - 0.52 + 0.11 * k, 0.32, x - 0.46 + 0.11 * k, 0.54) for k in range(4)), lit=True, tag="stove")
    if s.dark:
        pen.glow(x - 0.33, 0.45, 1.5, "#ff9f45", 0.4)
    pen.fill("#c9cfd2", rectangle(x - 0.5, 0.74, x - 0.16, 0.77), rectangle(x + 0.16, 0.74, x + 0.5, 0.77), tag="stove")
    f.teapot(pen, x - 0.3, 0.95, "#3f4a55")
    pen.fade((x, 0), (x + 0.3, 0), "#c98a4a", "#8a5a30", rounded(x - 0.02, 0.95, x + 0.24, 1.18, 0.04), tag="pot")


def _plate_rack(pen: Pen, x: float, wood: str, pale: str, accent: str) -> None:
    """A dresser: cupboards below, plates on their edge and cups on hooks above."""
    f.cabinet(pen, x, 0, 1.9, 0.9, wood, 3, lighten(wood, 0.06))
    pen.fill(darken(wood, 0.06), rectangle(x - 0.92, 0.96, x + 0.92, 2.35), tag="cupboard")
    pen.fill(darken(wood, 0.14), rectangle(x - 0.85, 0.98, x + 0.85, 2.25), tag="cupboard")
    for y in (1.42, 1.86):
        pen.fill(pale, *(ellipse(x - 0.66 + 0.33 * k, y + 0.18, 0.14) for k in range(5)), tag="plate")
        pen.fill(accent, *(ellipse(x - 0.66 + 0.33 * k, y + 0.18, 0.085) for k in range(0, 5, 2)), alpha=0.75, tag="plate")
        pen.fill(lighten(wood, 0.04), rectangle(x - 0.88, y - 0.05, x + 0.88, y), tag="shelf")
    pen.fill(accent, *(rounded(x - 0.7 + 0.28 * k, 1.16, x - 0.56 + 0.28 * k, 1.29, 0.03) for k in range(6)), tag="cup")
    pen.fill(lighten(wood, 0.03), rectangle(x - 1.0, 2.33, x + 1.0, 2.44), tag="cupboard")


def farmhouse_kitchen(s: Scenery) -> None:
    """A range in the chimney, a dresser of plates, a stone sink under a wide window; the table stands to one side."""
    wall, floor, cab, pale, accent = (s.colour(i) for i in range(5))
    rng, wood = s.rng, darken(floor, 0.03)
    window = Window(0.35, 1.3, 2.2, 1.15, "square", (4, 2))
    pen = draw_room(s, lighten(wall, 0.02), floor, height=3.2, windows=(window,), frame=pale, beams=darken(floor, 0.10), ceiling=pale, wainscot=mix(cab, wall, 0.5) if rng.random() < 0.5 else "")
    f.curtains(pen, window.x, 1.45, 2.2, 2.72, s.colour_of("curtain", accent))
    far = s.pen("floor 2.1", 2.1, hazy=False)
    _plate_rack(far, -2.2, mix(wood, cab, 0.35), pale, accent)
    for x in (-0.25, 0.95):
        f.cabinet(far, x, 0, 1.2, 0.86, cab, 2, "#a8a49a")
    far.fill(pale, rounded(-0.1, 0.62, 0.75, 0.96, 0.05), tag="sink")
    far.fill("#9aa5a9", limb([(0.33, 0.96), (0.33, 1.22), (0.43, 1.28), (0.52, 1.2)], [0.03] * 4), tag="sink")
    f.plant(far, 1.25, 0.92, accent, "#55805a", rng, 0.36)
    _range(s, far, 2.9, mix("#a89a88", wall, 0.3))
    pen.fill("#8a6a4a", rectangle(-0.9, 2.92, 1.7, 2.96), tag="shelf")
    pen.fill("#7f8a52", *(polygon([(-0.7 + 0.3 * k, 2.92), (-0.55 + 0.3 * k, 2.92), (-0.6 + 0.3 * k, 2.62)][::-1]) for k in range(3)), tag="herb")
    f.door(pen, 5.0, 0, mix(cab, wood, 0.4), 1.0, 2.1)
    f.shelf(pen, -4.3, 1.8, 1.1, wood, rng)
    f.barrel(far, -4.3, 0, 0.8, wood)
    top = s.pen("table", -0.2, hazy=False)
    left = s.spot("table", -2.75, 0.15, "sit", 0.46, "right")
    right = s.spot("table right", left.x + 2.4, 0.15, "sit", 0.46, "left")
    floor_pen = s.pen("floor 0", 0.0, hazy=False)
    f.chair(floor_pen, left.x, 0, wood, 1)
    f.chair(floor_pen, right.x, 0, wood, -1)
    middle = (left.x + right.x) / 2
    f.table(top, middle, 0, 1.9, 0.74, lighten(wood, 0.03), mix(accent, pale, 0.55) if rng.random() < 0.4 else "")
    top.fill("#c99a5a", path((middle - 0.45, 0.75), ("L", (middle + 0.05, 0.75)), ("C", (middle + 0.08, 0.98), (middle - 0.5, 0.98), (middle - 0.45, 0.75))), tag="bread")
    top.fill(pale, rounded(middle + 0.32, 0.74, middle + 0.43, 0.86, 0.02), path((middle + 0.55, 0.74), ("L", (middle + 0.75, 0.74)), ("C", (middle + 0.82, 0.95), (middle + 0.72, 1.0), (middle + 0.71, 1.06)), ("L", (middle + 0.59, 1.06)), ("C", (middle + 0.58, 1.0), (middle + 0.48, 0.95), (middle + 0.55, 0.74))), tag="cup")
    f.pendant(s, s.pen("floor 1", 1.0, hazy=False), middle, 2.35, 3.2, accent)
    rug(s, 2.4, mix(accent, floor, 0.4), pale, 2.0)
    corner_shadow(s)
    s.spot("stove", 2.8, 1.4, facing="away")
    s.spot("sink", 0.35, 1.4, facing="away")
    s.spot("window", 0.9, 1.4, facing="away")


def coffee_house(s: Scenery) -> None:
    """A bar with its machine and cakes under glass, a board of prices, small round tables, one tall window."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng, wood = s.rng, mix(darken(floor, 0.02), "#6b4632", 0.3)
    windows = tuple(Window(x, 0.7, 1.25, 2.1, "arch", (2, 4)) for x in (-3.6, -2.0))
    pen = draw_room(s, wall, floor, height=3.5, windows=windows, frame=main, wainscot=mix(main, wall, 0.25))
    pen.fill("#2f2f2c", rounded(0.55, 1.75, 3.25, 2.85, 0.04), tag="board")
    pen.fill("#efe8d6", *(rectangle(0.75 + 1.3 * c, 2.55 - 0.2 * r, 1.45 + 1.3 * c, 2.585 - 0.2 * r) for r in range(4) for c in (0, 1)), *(rectangle(1.6 + 1.3 * c, 2.55 - 0.2 * r, 1.72 + 1.3 * c, 2.585 - 0.2 * r) for r in range(4) for c in (0, 1)), alpha=0.85, tag="board")
    f.shelf(pen, 4.3, 1.75, 1.2, wood, rng)
    f.shelf(pen, 4.3, 2.2, 1.2, wood, rng)
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.cabinet(mid, 2.4, 0, 3.6, 1.05, main, 5, lighten(wood, 0.1))
    mid.fill("#c9dfe2", path((0.75, 1.11), ("L", (2.0, 1.11)), ("L", (2.0, 1.5)), ("Q", (1.4, 1.66), (0.75, 1.5))), alpha=0.5, tag="glass")
    for k, tone in enumerate(("#c98a5a", "#e6c9a0", accent, "#7a4a34")):
        mid.fill(tone, path((0.82 + 0.29 * k, 1.11), ("L", (1.06 + 0.29 * k, 1.11)), ("Q", (0.94 + 0.29 * k, 1.42), (0.82 + 0.29 * k, 1.11))), tag="cake")
    mid.fade((2.4, 0), (3.3, 0), "#d8dde0", "#8a949c", rounded(2.4, 1.11, 3.3, 1.62, 0.06), tag="machine")
    mid.fill("#3a4048", rectangle(2.5, 1.2, 3.2, 1.34), *(rectangle(2.62 + 0.3 * k, 1.13, 2.72 + 0.3 * k, 1.24) for k in range(2)), tag="machine")
    mid.fill(pale, *(rounded(2.46 + 0.17 * k, 1.62, 2.6 + 0.17 * k, 1.73, 0.02) for k in range(5)), tag="cup")
    seats, tops = s.pen("floor 0", 0.0, hazy=False), s.pen("table", -0.2, hazy=False)
    left = s.spot("table", -1.75, 0.15, "sit", 0.46, "right")
    right = s.spot("table right", left.x + 1.6, 0.15, "sit", 0.46, "left")
    for x, side in ((left.x, 1), (right.x, -1)):
        f.chair(seats, x, 0, wood, side)
    middle = (left.x + right.x) / 2
    for top, x in ((tops, middle), (mid, -3.3)):
        f.shadow(top, x, 0.0, 0.8)
        top.fill(f.IRON, rectangle(x - 0.03, 0.03, x + 0.03, 0.72), ellipse(x, 0.03, 0.26, 0.04), tag="table")
        top.fade((x - 0.5, 0), (x + 0.5, 0), lighten(pale, 0.03), darken(pale, 0.07), rounded(x - 0.5, 0.70, x + 0.5, 0.76, 0.03), tag="table")
        top.fill(accent, rounded(x - 0.05, 0.76, x + 0.05, 0.9, 0.02), tag="vase")
        top.fill("#e9d9c0", rounded(x + 0.2, 0.76, x + 0.31, 0.84, 0.02), tag="cup")
    for x, side in ((-4.0, 1), (-2.6, -1)):
        f.chair(mid, x, 0, wood, side)
    for k, x in enumerate((0.9, 2.0)):
        stool = s.spot("stool" if k else "counter stool", x, 0.35, "sit", 0.66)
        f.stool(mid, stool.x, -0.02, accent, 0.68)
    for x in (middle, 1.3, 3.2):
        f.pendant(s, mid, x, 2.45, 3.5, accent)
    f.plant(mid, -4.7, 0, accent, "#55805a", rng, 1.2)
    f.door(pen, 5.7, 0, main, glazed="#c9dcdc" if not s.dark else "#34505f")
    corner_shadow(s)
    s.spot("counter", 2.4, 1.4, facing="camera")
    s.spot("window", -2.6, 1.4, facing="away")
