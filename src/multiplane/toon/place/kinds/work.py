"""Where people work, learn, buy, heal: office, classroom, shop, hospital, library, laboratory, bar, corridor …"""

from __future__ import annotations

import numpy as np

from ...drawing import ellipse, limb, path, polygon, rectangle, rounded
from .. import furniture as f
from .. import plants as p
from ..clocks import clock_face
from ..colours import darken, lighten, mix
from ..scenery import Scenery, kind
from ..shell import Window, corner_shadow, draw_room
from . import layouts as lay
from .home import home_spots

WIDE = (Window(-2.6, 1.0, 2.2, 1.7, "square", (3, 2)), Window(2.6, 1.0, 2.2, 1.7, "square", (3, 2)))


def desk(s: Scenery, name: str, x: float, wood: str, screen: bool = True) -> None:
    """A desk toward the camera, whoever sits at it behind."""
    seat = s.spot(name, x, 0.3, "sit", 0.48, "right")
    f.stool(s.pen("floor 0", 0.0, hazy=False), seat.x, 0, "#4a4f58", 0.48)
    pen = s.pen("desk", -0.25, hazy=False)
    at = seat.x + 0.45
    f.table(pen, at, 0, 1.7, 0.74, wood)
    if screen:
        pen.fill("#2f343d", rounded(at + 0.2, 0.86, at + 0.72, 1.2, 0.02), rectangle(at + 0.44, 0.74, at + 0.48, 0.88), rectangle(at + 0.32, 0.74, at + 0.6, 0.76), tag="computer")
    pen.fill("#e9e2d0", rectangle(at - 0.5, 0.74, at - 0.15, 0.765), rectangle(at - 0.46, 0.765, at - 0.13, 0.785), tag="paper")


@kind("office", "#b9a98f #6a4f3f #5a6f5c #e6dac0 #a8503f", "#cbb8ae #6f6468 #3f5f7f #ecdfd0 #d9a24a", "#c3c7bd #7f7468 #4f6f7a #d9d2c0 #c98a3f", "#b5c0c6 #776b62 #8a5a44 #e0d8c6 #3f7a74", interior=True, mirrors=True, sound="office", width=11, words="office,bureau,study,headquarters,newsroom,police station,bank",
      has="desk,computer,window,lamp,chair,plant,door,shelf,table,clock")
def office(s: Scenery) -> None:
    """Desks, files, big windows on the city."""
    other = s.random("layout").choice((None, lay.office_of_files, lay.office_open_plan))
    if other:
        other(s)
        home_spots(s)
        return
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    pen = draw_room(s, wall, floor, height=3.3, windows=WIDE, frame=pale, boards=False)
    _city_outside(s)
    blinds = [rectangle(w.x - 1.1, y, w.x + 1.1, y + 0.05) for w in WIDE for y in np.arange(2.2, 2.68, 0.1)]
    pen.fill(pale, *blinds, alpha=0.85, tag="blind")
    clock_face(pen, 0.0, 2.5, 0.24, 10.2, "#4a4f58")
    f.picture(pen, 0.0, 1.6, 0.9, 0.6, "#4a4f58", rng, (lighten(main, 0.2), main, accent))
    back = s.pen("floor 2.1", 2.1, hazy=False)
    for x in (-4.6, 4.7):
        f.cabinet(back, x, 0, 0.9, 1.35, mix(main, pale, 0.3), 1)
    f.cabinet(back, -0.5, 0, 1.8, 0.8, main, 3, pale)
    f.plant(s.pen("floor 1", 1.0, hazy=False), 3.5, 0, pale, "#55805a", rng, 1.1)
    f.door(pen, 5.6, 0, mix(main, pale, 0.5), glazed="#c9dcdc" if not s.dark else "#34505f")
    desk(s, "desk", -1.5, accent if rng.random() < 0.3 else "#a9764a")
    for x in (-2.0, 2.0):
        f.pendant(s, s.pen("floor 1", 1.0, hazy=False), x, 2.75, 3.3, main)
    corner_shadow(s)
    s.spot("window", 2.2, 1.4, facing="away")
    s.spot("cabinet", -3.6, 1.0)
    home_spots(s)


def _city_outside(s: Scenery) -> None:
    from ..town import skyline

    skyline(s.pen("city outside", 36.0), "#7a8a94", -70, 70, -3, 13, s.random("city"), spires=False, s=s)


@kind("classroom", "#b7c9cf #8f6f52 #35504a #f0e6cf #e0a03c", "#d9c3ae #87664a #2f4a5f #f2e8d6 #5f8f7a", "#cdd0b4 #9a7450 #3f6a5a #e6dcc0 #c9643f", interior=True, mirrors=True, sound="classroom", reverb=0.25, width=11, words="classroom,school,schoolroom,lecture hall,class", has="desk,blackboard,chair,window,map,door,clock,book,board")
def classroom(s: Scenery) -> None:
    """A blackboard, small desks, tall windows."""
    if s.random("layout").random() < 0.5:
        lay.classroom_of_windows(s)
        home_spots(s, 5.0)
        return
    wall, floor, board, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    windows = (Window(-4.6, 1.0, 1.5, 2.0, "square", (2, 3)), Window(4.6, 1.0, 1.5, 2.0, "square", (2, 3)))
    pen = draw_room(s, wall, floor, height=3.6, windows=windows, frame=pale, wainscot=mix(floor, wall, 0.4))
    pen.fill(darken(floor, 0.05), rectangle(-2.35, 1.0, 2.35, 2.75), tag="board")
    pen.fade((-2, 2.7), (2, 1), board, darken(board, 0.05), rectangle(-2.25, 1.1, 2.25, 2.65), tag="board")
    chalk = [limb([(x, y), (x + w, y + 0.02)], [0.02, 0.016]) for x, y, w in ((-1.9, 2.35, 0.9), (-1.9, 2.1, 1.3), (-1.9, 1.85, 0.7), (0.6, 1.5, 1.1))]
    pen.fill("#e9efe2", *chalk, limb([(0.6, 1.7), (1.1, 2.4), (1.6, 1.7), (0.6, 1.7)], [0.02] * 4), alpha=0.7, tag="board")
    pen.fill(darken(floor, 0.05), rectangle(-2.35, 0.95, 2.35, 1.03), tag="board")
    clock_face(pen, 0, 3.32, 0.2, 9.5, "#5b4030")
    f.picture(pen, 3.05, 2.0, 0.8, 1.0, pale, rng, ("#a9c9cf", "#c9a85a", "#d0604a"))
    back = s.pen("floor 2.1", 2.1, hazy=False)
    f.bookcase(back, -3.0, 0, 0.95, 1.5, darken(floor, 0.03), rng, 3)
    mid = s.pen("floor 1", 1.0, hazy=False)
    s.spot("board", -1.4, 1.5, facing="right")
    s.spot("teacher", 2.0, 1.0, facing="left")
    f.table(mid, 2.9, 0, 1.5, 0.78, darken(floor, 0.02))
    mid.fill(accent, ellipse(2.5, 0.85, 0.07), tag="apple")
    for x in (-1.7, 0.9):  # the row behind
        f.chair(mid, x, 0, darken(accent, 0.05), 1, 0.44)
        f.table(mid, x + 0.5, 0, 0.85, 0.66, floor)
    tones = (accent, "#e0b04a", board, "#7fa9b8", "#c98aa0")
    for k in range(7):  # the children's drawings on a line
        x = -2.1 + 0.7 * k
        pen.fill("#f3ead6", rounded(x - 0.2, 2.86, x + 0.12, 3.06, 0.01), tag="paper")
        pen.fill(tones[k % 5], ellipse(x - 0.04, 2.95, 0.06 + 0.01 * (k % 3)), tag="paper")
    for k, x in enumerate((-2.4, 0.2)):
        seat = s.spot("desk" if k == 0 else "desk right", x, 0.1, "sit", 0.44, "right")
        f.chair(s.pen("floor 0", 0.0, hazy=False), seat.x, 0, accent, 1, 0.44)
        f.table(s.pen("desk", -0.2, hazy=False), seat.x + 0.55, 0, 0.9, 0.68, lighten(floor, 0.05))
    corner_shadow(s)
    home_spots(s, 5.0)


@kind("shop", "#c7ccd0 #6f5f58 #5f6f8f #efe4d0 #d98a4a", "#bdb7c0 #75604f #6a4f6a #ecdccb #c9a03f", "#c9b58f #85603f #3f7070 #e6d8b4 #b8503f", "#b5bfa6 #7d5a43 #a8563f #ebdfc0 #3f6080", interior=True, mirrors=True, sound="shop", width=10, words="shop,store,supermarket,grocery,boutique,pharmacy,bookshop,salon,post office,florist",
      has="counter,shelf,shelves,door,window,lamp,jar,box")
def shop(s: Scenery) -> None:
    """A counter before shelves of everything."""
    if s.random("layout").random() < 0.5:
        lay.shop_with_display(s)
        home_spots(s)
        return
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    windows = (Window(4.0, 0.9, 2.0, 1.9, "square", (3, 2)),)
    pen = draw_room(s, wall, floor, height=3.4, windows=windows, frame=main)
    pen.fill(darken(main, 0.02), rectangle(-5.2, 0, 2.6, 2.95), tag="shelf")
    pen.fill(darken(main, 0.12), *(rectangle(-5.1 + 1.92 * k, 0.1, -3.28 + 1.92 * k, 2.85) for k in range(4)), tag="shelf")
    for k in range(4):
        for y in (0.95, 1.42, 1.9, 2.38):
            f.shelf(pen, -4.19 + 1.92 * k, y, 1.82, main, rng, "books" if (k + int(y * 10)) % 3 == 0 else "jars")
    pen.fill(accent, rectangle(-5.3, 2.92, 2.7, 3.2), tag="shelf")
    pen.fill(pale, *(rectangle(-3.2 + 0.5 * k, 3.02, -2.86 + 0.5 * k, 3.10) for k in range(8)), tag="sign")
    f.door(pen, 6.0, 0, main, glazed="#c9dcdc" if not s.dark else "#34505f")
    counter = s.pen("floor 1", 1.0, hazy=False)
    f.cabinet(counter, -1.3, 0, 3.6, 0.98, darken(floor, 0.0), 4, pale)
    counter.fill("#b08a45", rounded(-2.6, 1.04, -2.05, 1.3, 0.04), polygon([(-2.55, 1.28), (-2.1, 1.28), (-2.2, 1.55), (-2.45, 1.55)]), tag="till")
    for x, tone in ((-1.4, accent), (-1.1, "#d9b25c"), (-0.8, "#6f9a8d")):
        counter.fill(tone, ellipse(x, 1.2, 0.11, 0.14), alpha=0.9, tag="jar")
    f.barrel(counter, 1.6, 0, 0.75, "#8a5e3b")
    f.crate(counter, 2.5, 0, 0.5, "#a9764a")
    counter.fill("#c8503f", *(ellipse(2.35 + 0.1 * k, 0.55, 0.075) for k in range(4)), tag="apple")
    for x in (-2.4, 0.6):
        f.pendant(s, counter, x, 2.55, 3.4, accent)
    corner_shadow(s)
    s.spot("counter", -1.3, 1.5, facing="camera")
    s.spot("customer", 0.9, 0.4, facing="left")
    s.spot("shelf", -3.6, 1.2, facing="away")
    s.spot("window", 3.6, 1.3, facing="away")
    home_spots(s)


@kind("library", "#8f8466 #6b4a38 #7a5236 #d9c9a0 #3f6a5c", "#7f8a7c #6a4b3a #6f4630 #dccca6 #a8503f", interior=True, mirrors=True, sound="library", reverb=0.3, width=12, words="library,archive,bookstore,reading room", has="book,shelf,shelves,table,lamp,ladder,window,chair")
def library(s: Scenery) -> None:
    """Books to the ceiling, a ladder, green lamps."""
    wall, floor, wood, accent = (s.colour(i) for i in (0, 1, 2, 4))
    rng = s.rng
    windows = (Window(0.0, 1.2, 1.5, 2.4, "arch", (3, 4)),)
    pen = draw_room(s, wall, floor, height=4.4, windows=windows, frame=wood, beams=darken(wood, 0.06))
    for x in (-6.3, -4.2, -2.1, 2.1, 4.2, 6.3):
        f.bookcase(pen, x, 0, 2.0, 4.0, wood, rng, 8)
    back = s.pen("floor 2.1", 2.1, hazy=False)
    back.fill(lighten(wood, 0.1), limb([(3.0, 0), (3.45, 3.6)], [0.06, 0.06]), limb([(3.55, 0), (3.95, 3.6)], [0.06, 0.06]), *(limb([(3.05 + 0.055 * k, 0.4 * k + 0.35), (3.58 + 0.055 * k, 0.4 * k + 0.35)], [0.05, 0.05]) for k in range(8)), tag="ladder")
    _reading_table(s, wood, accent)
    s.spot("window", 0.2, 1.5, facing="away")
    s.spot("ladder", 3.0, 1.2)
    s.spot("shelf", -3.2, 1.4, facing="away")
    corner_shadow(s)
    home_spots(s, 4.8)


def _reading_table(s: Scenery, wood: str, accent: str) -> None:
    seat = s.spot("table", -1.2, 0.15, "sit", 0.46, "right")
    s.spot("table right", seat.x + 2.5, 0.15, "sit", 0.46, "left")
    floor = s.pen("floor 0", 0.0, hazy=False)
    f.chair(floor, seat.x, 0, wood, 1)
    f.chair(floor, seat.x + 2.5, 0, wood, -1)
    pen = s.pen("table", -0.2, hazy=False)
    x = seat.x + 1.25
    f.table(pen, x, 0, 2.0, 0.74, lighten(wood, 0.03))
    pen.fill("#b08a45", rectangle(x - 0.015, 0.74, x + 0.015, 1.0), ellipse(x, 0.75, 0.12, 0.02), tag="lamp")
    pen.glow(x, 0.98, 1.5, f.WARM, 0.42 if s.mood.lamps else 0.12)
    pen.fill(accent, path((x - 0.24, 0.98), ("L", (x + 0.24, 0.98)), ("C", (x + 0.22, 1.1), (x - 0.22, 1.1), (x - 0.24, 0.98))), tag="lamp")
    for k, tone in enumerate(("#8c4a3c", "#3f6570", "#c2a15a")):
        pen.fill(tone, rectangle(x - 0.75 + 0.02 * k, 0.74 + 0.055 * k, x - 0.42 - 0.02 * k, 0.79 + 0.055 * k), tag="book")


@kind("hospital", "#d9d3c4 #b8ada0 #f4efe4 #7a9ab0 #c98a5a", "#c9d0dc #9fa8b4 #f0f0f0 #7f86a8 #d9705a", "#c6d6d2 #a9b4b0 #f0efe8 #5f9a9a #d0705a", interior=True, mirrors=True, sound="hospital", reverb=0.25, width=11, words="hospital,ward,clinic,infirmary,doctor,surgery,operating room,emergency room", has="bed,curtain,window,lamp,door,chair,monitor")
def hospital(s: Scenery) -> None:
    """A ward: white bed, green curtain, a monitor's small light."""
    if s.random("layout").random() < 0.5:
        lay.ward_of_two_beds(s)
        home_spots(s)
        return
    wall, floor, pale, second, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    pen = draw_room(s, wall, floor, height=3.3, windows=(Window(2.4, 1.0, 2.0, 1.7),), frame=pale, boards=False)
    pen.fill(second, rectangle(-45, 0.16, 45, 1.05), alpha=0.45, tag="wall")
    pen.fill(second, rectangle(-45, 1.05, 45, 1.1), tag="wall")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    tone = s.colour_of("curtain", mix(second, pale, 0.35))
    back.fade((-4.4, 0), (-3.2, 0), tone, darken(tone, 0.07), path((-4.8, 0.25), ("L", (-3.3, 0.25)), ("L", (-3.4, 2.5)), ("L", (-4.8, 2.5))), tag="curtain")
    back.fill(darken(tone, 0.08), *(limb([(x, 2.45), (x + 0.03, 0.3)], [0.012, 0.04]) for x in (-4.5, -4.2, -3.9, -3.6)), rectangle(-4.9, 2.5, 0.4, 2.54), tag="curtain")
    bed = s.spot("bed", -1.6, 0.7, "lie", 0.62)
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.bed(mid, bed.x, 0.08, mix(second, pale, 0.5), "#9aa8ac", unmade=s.wants("unmade", "rumpled"))
    s.spot("bed edge", bed.x + 0.9, 0.5, "sit", 0.58)
    mid.fill("#9aa8ac", rectangle(bed.x - 1.5, 0, bed.x - 1.46, 1.95), limb([(bed.x - 1.65, 1.95), (bed.x - 1.3, 1.95)], [0.03, 0.03]), tag="drip")
    mid.fill("#d8ece8", rounded(bed.x - 1.72, 1.55, bed.x - 1.56, 1.9, 0.05), alpha=0.9, tag="drip")
    mid.fill("#3a444c", rounded(0.35, 1.15, 0.95, 1.6, 0.04), rectangle(0.62, 0, 0.68, 1.2), ellipse(0.65, 0.03, 0.25, 0.04), tag="monitor")
    mid.fill("#8ff0c0", limb([(0.42, 1.38), (0.55, 1.38), (0.6, 1.5), (0.66, 1.26), (0.71, 1.38), (0.88, 1.38)], [0.014] * 6), lit=True, tag="monitor")
    mid.glow(0.65, 1.38, 0.9, "#8ff0c0", 0.22)
    slats = [rectangle(1.43, y, 3.37, y + 0.03) for y in np.arange(2.15, 2.68, 0.075)]
    pen.fill(lighten(pale, 0.02), rectangle(1.4, 2.66, 3.4, 2.74), *slats, alpha=0.9, tag="blind")
    pen.fade((0, 2.6), (0, 1.9), "#e9dfc6", "#d9cba9", rounded(-0.55, 1.75, 0.1, 2.45, 0.02), tag="picture")
    pen.fill(accent, rectangle(-0.27, 1.93, -0.18, 2.27), rectangle(-0.39, 2.055, -0.06, 2.145), tag="picture")
    for x in (-1.9, 2.3):
        pen.fill(darken(pale, 0.10), rounded(x - 0.8, 3.16, x + 0.8, 3.27, 0.04), tag="lamp")
        pen.fill("#f6fbf2" if s.mood.lamps else pale, rounded(x - 0.72, 3.14, x + 0.72, 3.19, 0.03), lit=s.mood.lamps, tag="lamp")
        if s.mood.lamps:
            pen.glow(x, 3.12, 2.6, "#e4f3e6", 0.30)
    f.cabinet(mid, -0.35, 0, 0.6, 0.66, mix(pale, second, 0.3), 1, pale)
    mid.fill("#bcd8dc", polygon([(-0.45, 0.70), (-0.27, 0.70), (-0.30, 0.90), (-0.42, 0.90)]), alpha=0.9, tag="vase")
    p.flowers(mid, -0.47, -0.25, 0.86, 0.22, (accent, "#f0d58a", "#f6efe2"), "#55805a", rng, 5)
    f.door(pen, 5.2, 0, mix(second, pale, 0.4), 1.1, glazed="#dfeceb" if not s.dark else "#34505f")
    f.plant(mid, 3.8, 0, accent, "#55805a", rng, 0.8)
    corner_shadow(s, 0.35)
    s.spot("window", 2.2, 1.4, facing="away")
    home_spots(s)


@kind("laboratory", "#a9bcc0 #6f7f84 #4f7a80 #dfe6e0 #d98a3f", "#a3a9bc #6a6f80 #6a5a90 #e2e2ea #5fb0a0", interior=True, mirrors=True, sound="laboratory", reverb=0.25, width=11, words="laboratory,lab,science lab,research", has="bench,table,flask,shelf,computer,lamp,window,door")
def laboratory(s: Scenery) -> None:
    """Glass, coils and a board of lights."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    pen = draw_room(s, wall, floor, height=3.6, windows=(Window(3.6, 1.2, 1.6, 1.4, "round", (3, 3)),), frame=main, boards=False)
    pen.fill(darken(main, 0.08), rounded(-4.9, 0.9, -2.3, 2.9, 0.08), tag="panel")
    pen.fill(lighten(main, 0.04), rounded(-4.75, 2.0, -3.4, 2.75, 0.04), tag="panel")
    pen.fill("#a8f0d0", limb([(-4.65, 2.3), (-4.3, 2.5), (-4.0, 2.2), (-3.7, 2.55), (-3.5, 2.35)], [0.02] * 5), lit=True, tag="panel")
    for tone, k in (("#ff8a6a", 0), ("#ffd67a", 1), ("#8fe8b0", 2)):
        pen.fill(tone, *(ellipse(-4.6 + 0.3 * j, 1.7 - 0.22 * k, 0.05) for j in range(8) if (j * 3 + k) % 4), lit=True, tag="panel")
    pen.fill("#c9d2d4", *(limb([(x, 3.6), (x, 3.1), (x + 0.9, 3.1), (x + 0.9, 2.4)], [0.12] * 4) for x in (-1.9, 1.0)), tag="pipe")
    f.shelf(pen, 0.2, 2.0, 2.2, main, rng)
    f.shelf(pen, 0.2, 1.5, 2.2, main, rng)
    f.door(pen, 5.7, 0, main)
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.cabinet(mid, 0.3, 0, 3.6, 0.92, mix(main, pale, 0.55), 4, darken(pale, 0.05))
    for x, tone, high in ((-1.1, accent, 0.3), (-0.55, "#7fd0a8", 0.42), (0.9, "#c98fd8", 0.34), (1.6, accent, 0.26)):
        flask = path((x - 0.03, 0.98 + high * 1.2), ("L", (x + 0.03, 0.98 + high * 1.2)), ("L", (x + 0.03, 0.98 + high * 0.7)), ("L", (x + 0.17, 0.98)), ("L", (x - 0.17, 0.98)), ("L", (x - 0.03, 0.98 + high * 0.7)))
        mid.glow(x, 1.08, 0.6, tone, 0.30)
        mid.fill("#e3f0ee", flask, alpha=0.6, tag="flask")
        mid.fill(tone, polygon([(x - 0.16, 0.99), (x + 0.16, 0.99), (x + 0.08, 0.98 + high * 0.45), (x - 0.08, 0.98 + high * 0.45)]), alpha=0.9, tag="flask")
    mid.fill("#8a949a", limb([(0.15, 0.98), (0.15, 1.6), (0.45, 1.6)], [0.03] * 3), ellipse(0.15, 0.99, 0.16, 0.02), tag="stand")
    for x in (-1.0, 1.6):
        f.pendant(s, mid, x, 2.8, 3.6, pale)
    corner_shadow(s)
    s.spot("bench", 0.3, 1.5, facing="camera")
    s.spot("panel", -3.0, 1.2, facing="away")
    s.spot("window", 3.4, 1.3, facing="away")
    home_spots(s)


@kind("bar", "#4f6560 #4a3a34 #6a4a38 #d8b568 #b5573f", "#6f5560 #43333a #7a4a4a #e0b878 #4f7a8a", "#7a5a48 #5a3e30 #8a4f3a #d0b074 #3f6a60", interior=True, mirrors=True, sound="bar", reverb=0.2, width=10, words="bar,pub,tavern,saloon,nightclub,inn", has="counter,bottle,stool,lamp,table,chair,mirror,door")
def bar(s: Scenery) -> None:
    """Bottles before a mirror, stools, low lamps."""
    if s.random("layout").random() < 0.5:
        lay.bar_with_booths(s)
        home_spots(s)
        return
    wall, floor, wood, gold, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    pen = draw_room(s, wall, floor, height=3.4, windows=(Window(-4.4, 1.1, 1.3, 1.6, "arch", (2, 3)),), wainscot=darken(wood, 0.05), beams=darken(wood, 0.12))
    pen.fill(darken(wood, 0.06), rectangle(-2.6, 0.9, 2.9, 2.9), tag="shelf")
    pen.fade((0, 2.8), (0, 1), "#8aa5a4", "#6a8484", rectangle(-2.45, 1.0, 2.75, 2.75), tag="mirror")
    for y in (1.35, 1.85, 2.3):
        for x in np.arange(-2.3, 2.65, 0.2):
            if rng.random() < 0.75:
                tone = rng.choice(("#5a7d5a", "#8a4a34", gold, "#3f5f6a", "#a8643f", "#d8c8a0"))
                h = rng.uniform(0.22, 0.34)
                pen.fill(tone, rounded(x, y, x + 0.10, y + h * 0.65, 0.02), rectangle(x + 0.033, y + h * 0.6, x + 0.067, y + h), tag="bottle")
        pen.fill(lighten(wood, 0.04), rectangle(-2.5, y - 0.05, 2.8, y), tag="shelf")
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.cabinet(mid, 0.2, 0, 5.2, 1.08, wood, 6, lighten(wood, 0.10))
    mid.fill(gold, rectangle(-2.4, 0.18, 2.8, 0.22), tag="rail")
    near = s.pen("floor 0", 0.0, hazy=False)
    for k, x in enumerate((-1.5, 0.1, 1.7)):
        seat = s.spot("stool" if k == 1 else f"stool {'left' if k == 0 else 'right'}", x, 0.1, "sit", 0.66)
        f.stool(near, seat.x, 0, accent, 0.68)
    for x in (-1.6, 0.2, 2.0):
        f.pendant(s, mid, x, 2.4, 3.4, accent)
    f.door(pen, 4.9, 0, wood)
    corner_shadow(s, 0.7)
    s.spot("counter", 0.6, 1.5, facing="camera")
    s.spot("window", -3.9, 1.2)
    home_spots(s)


@kind("corridor", "#a9b4ac #6f5f54 #4a6a7a #e4d8c0 #8a4f5f", "#c9b8a0 #7a5f4a #7a4f3f #efe2c8 #4f6f5f", "#b9b39c #77665a #5f7a78 #dcd3bc #b8603f", interior=True, mirrors=True, sound="corridor", reverb=0.45, width=12, words="corridor,hallway,hall,passage,tunnel,elevator,lift,staircase,stairwell,lobby,foyer", has="door,lamp,carpet,picture")
def corridor(s: Scenery) -> None:
    """Doors, lamps, a runner of carpet."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    pen = draw_room(s, wall, floor, height=3.2, wainscot=mix(main, wall, 0.35), boards=False)
    for k, x in enumerate((-6.6, -3.3, 0.0, 3.3, 6.6)):
        f.door(pen, x, 0, main if k % 2 else mix(main, accent, 0.2))
        if k < 4:
            lamp_x = x + 1.65
            if s.mood.lamps:
                pen.glow(lamp_x, 2.2, 2.2, f.WARM, 0.5)
            pen.fill("#fff0c4" if s.mood.lamps else pale, rounded(lamp_x - 0.1, 2.1, lamp_x + 0.1, 2.4, 0.06), lit=s.mood.lamps, tag="lamp")
            f.picture(pen, lamp_x, 1.55, 0.6, 0.45, "#8a6a3f", rng, ("#a9c0c0", main, pale))
    back = s.pen("floor 2.1", 2.1, hazy=False)
    wood = darken(floor, 0.05)
    for k, x in enumerate((-4.95, -1.65, 1.65, 4.95)):
        what = ("console", "radiator", "chairs", "plant")[(k + rng.randrange(4)) % 4] if k != 1 else "console"
        if what == "console":
            f.table(back, x, 0, 1.05, 0.82, wood)
            back.fade((x - 0.12, 0), (x + 0.12, 0), lighten(main, 0.06), darken(main, 0.08), path((x - 0.07, 0.82), ("L", (x + 0.07, 0.82)), ("C", (x + 0.2, 1.0), (x + 0.1, 1.15), (x + 0.06, 1.2)), ("L", (x - 0.06, 1.2)), ("C", (x - 0.1, 1.15), (x - 0.2, 1.0), (x - 0.07, 0.82))), tag="vase")
            p.flowers(back, x - 0.12, x + 0.12, 1.16, 0.3, (accent, pale), "#55805a", rng, 5)
        elif what == "radiator":
            back.fill(darken(pale, 0.04), *(rounded(x - 0.5 + 0.13 * j, 0.12, x - 0.4 + 0.13 * j, 0.8, 0.04) for j in range(8)), tag="radiator")
        elif what == "chairs":
            f.bench(back, x, 0.0, 1.3, wood)
            s.spot("bench", x, 1.6, "sit", 0.46)
        else:
            f.plant(back, x, 0, accent, "#55805a", rng, 1.2)
    s.pen("floor 0", 0.0, hazy=False).fill(accent, rectangle(-45, -0.55, 45, -0.14), alpha=0.8, tag="carpet")
    s.pen("floor 0", 0.0, hazy=False).fill(darken(accent, 0.07), *(polygon([(x, -0.345), (x + 0.22, -0.24), (x + 0.44, -0.345), (x + 0.22, -0.45)]) for x in np.arange(-14, 14, 0.62)), tag="carpet")
    s.pen("floor 0", 0.0, hazy=False).fill(pale, rectangle(-45, -0.2, 45, -0.18), rectangle(-45, -0.52, 45, -0.5), alpha=0.7, tag="carpet")
    corner_shadow(s)
    s.spot("lamp", -1.65, 1.0)
    home_spots(s, 3.3)


@kind("warehouse", "#8a8f8c #6a6560 #a8763f #5a7078 #c9a03f", interior=True, mirrors=True, sound="warehouse", reverb=0.5, width=14, lamplit=True, words="warehouse,factory,hangar,depot,barn,stable,parking garage", has="crate,box,barrel,door,lamp,beam,window")
def warehouse(s: Scenery) -> None:
    """Crates in stacks under high windows and steel."""
    wall, floor, wood, steel, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    windows = tuple(Window(x, 3.0, 1.8, 1.2, "square", (4, 2)) for x in (-6.6, -3.3, 0.0, 3.3, 6.6))
    pen = draw_room(s, wall, floor, height=5.2, windows=windows, frame=steel, boards=False, beams=steel)
    pen.fill(darken(wall, 0.04), *(rectangle(x, 0, x + 0.04, 5.2) for x in np.arange(-12, 12, 0.5) if all(abs(x - w.x) > 1.0 for w in windows)), alpha=0.6, tag="wall")
    pen.fill(steel, rectangle(3.6, 0, 5.9, 2.7), tag="door")
    pen.fill(darken(steel, 0.07), *(rectangle(3.6, y, 5.9, y + 0.05) for y in np.arange(0.2, 2.6, 0.3)), tag="door")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    for x, size in ((-5.8, 1.1), (-4.6, 1.1), (-3.4, 0.9), (-5.2, 1.1), (6.8, 1.1), (1.9, 0.9)):
        f.crate(back, x, 1.1 if x == -5.2 else 0, size, lighten(wood, rng.uniform(-0.03, 0.03)))
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.barrel(mid, 3.2, 0, 0.9, accent)
    f.barrel(mid, 3.85, 0, 0.9, steel)
    box = s.spot("crate", -2.6, 0.6, "sit", 0.62)
    f.crate(mid, box.x, 0, 0.62, wood)
    for x in (-3.5, 0.5, 4.5):
        f.pendant(s, mid, x, 3.9, 5.2, steel)
    corner_shadow(s, 0.7)
    s.spot("window", 0.4, 1.4)
    home_spots(s)
