"""At home: kitchen, bedroom, living room, bathroom, attic, cabin."""

from __future__ import annotations

import numpy as np

from ...drawing import ellipse, limb, linear, path, polygon, rectangle, rounded
from .. import furniture as f
from ..colours import darken, lighten, mix
from ..scenery import Scenery, kind
from ..shell import Window, corner_shadow, draw_room, rug
from . import layouts as lay
from .tables import farmhouse_kitchen


def home_spots(s: Scenery, door_x: float = 4.4) -> None:
    """Where people can always stand in a room."""
    s.spot("middle", 0.0, 0.0)
    s.spot("left", -1.6, 0.2)
    s.spot("right", 1.7, 0.2)
    s.spot("door", door_x, 1.1, facing="left")
    s.spot("far left", -3.2, 0.6)


def seat_at_table(s: Scenery, x: float, wood: str, cloth: str = "", wide: float = 1.7) -> float:
    """A table toward the camera with a chair at each end; named spots follow the furniture."""
    left = s.spot("table", x - wide * 0.62, 0.15, "sit", 0.46, "right")
    s.spot("table right", left.x + wide * 1.24, 0.15, "sit", 0.46, "left")
    middle = left.x + wide * 0.62
    floor = s.pen("floor 0", 0.0, hazy=False)
    f.chair(floor, left.x, 0.0, wood, 1)
    f.chair(floor, left.x + wide * 1.24, 0.0, wood, -1)
    pen = s.pen("table", -0.2, hazy=False)
    f.table(pen, middle, 0.0, wide, 0.74, lighten(wood, 0.02), cloth)
    return middle


@kind("kitchen", "#e0d0a8 #a5714c #6f9a8d #efe6d0 #c8553d", "#cfd8c8 #8f6a4e #d09a4e #f1e8d6 #4f7d86", "#e6c9b0 #93674d #5f7f99 #f0e6d4 #cf7a3f", interior=True, sound="kitchen", reverb=0.18, width=10,
      words="kitchen,kitchenette,pantry,bakery", has="table,chair,window,stove,sink,door,shelf,lamp,cupboard,kettle")
def kitchen(s: Scenery) -> None:
    """Cupboards, stove and sink under a window; a table in front."""
    if s.random("layout").random() < 0.45:
        farmhouse_kitchen(s)
        home_spots(s)
        return
    wall, floor, cab, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    flip = rng.choice((-1, 1))
    window = Window(-0.2 * flip, 1.25, rng.choice((1.35, 1.7, 2.1)), 1.25, rng.choice(("square", "square", "arch")), rng.choice(((2, 2), (3, 2), (2, 1))))
    pen = draw_room(s, wall, floor, height=3.3, windows=(window,), frame=pale, ceiling=pale)
    tiles = [rounded(x, y, x + 0.23, y + 0.13, 0.015) for y in (0.98, 1.13) for x in np.arange(-3.9, 3.9, 0.26)]
    pen.fill(pale, rectangle(-4.0, 0.94, 4.0, 1.16), tag="tile")
    pen.fill(mix(cab, pale, 0.6), *tiles[::3], alpha=0.6, tag="tile")
    f.curtains(pen, window.x, 1.3, window.wide, 2.75, s.colour_of("curtain", accent))
    back = s.pen("floor 2.1", 2.1, hazy=False)
    for x, wide in ((-2.95, 1.7), (-1.2, 1.7), (0.55, 1.7), (2.95, 1.5)):
        f.cabinet(back, x * flip, 0, wide, 0.9, cab, 2, darken(pale, 0.10))
    _stove(s, back, 1.75 * flip, accent)
    _sink(back, window.x, 0.96)
    upper = rng.choice(("shelves", "cupboards", "plates"))
    for x in (-2.9 * flip, 2.4 * flip):
        if upper == "cupboards":
            f.cabinet(pen, x, 1.78, 1.4, 0.85, lighten(cab, 0.03), 2)
        else:
            f.shelf(pen, x, 1.95, 1.3, darken(floor, 0.02), rng)
            f.shelf(pen, x, 2.4, 1.3, darken(floor, 0.02), rng)
        if upper == "plates":
            pen.fill(pale, *(ellipse(x - 0.4 + 0.4 * k, 2.95, 0.15) for k in range(3)), tag="plate")
            pen.fill(accent, *(ellipse(x - 0.4 + 0.4 * k, 2.95, 0.09) for k in range(3)), alpha=0.7, tag="plate")
    if rng.random() < 0.5:
        pen.fade((0, 3.0), (0, 2.0), lighten("#9aa5a9", 0.05), "#7c878c", polygon([(1.75 * flip - 0.5, 1.95), (1.75 * flip + 0.5, 1.95), (1.75 * flip + 0.2, 2.3), (1.75 * flip + 0.2, 3.3), (1.75 * flip - 0.2, 3.3), (1.75 * flip - 0.2, 2.3)]), tag="hood")
    pen.fill("#8a949a", *(limb([(x * flip, 1.72), (x * flip, 1.55)], [0.02, 0.02]) for x in (1.5, 1.75, 2.0)), *(ellipse(x * flip, 1.44, r, r) for x, r in ((1.5, 0.10), (1.75, 0.12), (2.0, 0.09))), tag="pan")
    f.door(pen, 4.7 * flip, 0, mix(pale, cab, 0.25), 1.0, 2.15)
    fridge = s.pen("floor 2.1", 2.1, hazy=False)
    fridge.fade((-4.6 * flip - 0.4, 0), (-4.6 * flip + 0.4, 0), lighten(pale, 0.02), darken(pale, 0.08), rounded(-4.5 * flip - 0.42, 0.03, -4.5 * flip + 0.42, 1.9, 0.1), tag="fridge")
    fridge.fill(darken(pale, 0.14), rectangle(-4.5 * flip - 0.42, 1.2, -4.5 * flip + 0.42, 1.215), rounded(-4.5 * flip - 0.34, 1.3, -4.5 * flip - 0.30, 1.6, 0.01), rounded(-4.5 * flip - 0.34, 0.8, -4.5 * flip - 0.30, 1.1, 0.01), tag="fridge")
    middle = seat_at_table(s, 0.1, darken(floor, 0.04), "" if rng.random() < 0.5 else mix(accent, pale, 0.2))
    top = s.pen("table", -0.2, hazy=False)
    f.teapot(top, middle - 0.2, 0.74, accent)
    top.fill(pale, rounded(middle + 0.18, 0.74, middle + 0.28, 0.84, 0.02), rounded(middle - 0.6, 0.74, middle - 0.5, 0.84, 0.02), tag="cup")
    f.pendant(s, s.pen("floor 1", 1.0, hazy=False), middle, 2.45, 3.3, accent)
    corner_shadow(s)
    s.spot("stove", 1.75 * flip, 1.4, facing="away")
    s.spot("sink", window.x, 1.4, facing="away")
    s.spot("window", window.x - 0.5, 1.4, facing="away")
    home_spots(s, 4.4 * flip)


def _stove(s: Scenery, pen, x: float, accent: str) -> None:
    pen.fade((0, 0.95), (0, 0), "#4a5058", "#363b43", rounded(x - 0.42, 0.0, x + 0.42, 0.94, 0.04), tag="stove")
    pen.fill("#23262c", rounded(x - 0.3, 0.18, x + 0.3, 0.62, 0.04), rectangle(x - 0.46, 0.92, x + 0.46, 0.98), tag="stove")
    pen.fill("#d8a24a" if s.mood.lamps else "#5a5350", rounded(x - 0.22, 0.25, x + 0.22, 0.52, 0.03), lit=s.mood.lamps, tag="stove")
    pen.fill("#c9cfd2", rectangle(x - 0.3, 0.70, x + 0.3, 0.73), *(ellipse(x + d, 0.83, 0.035) for d in (-0.27, -0.09, 0.09, 0.27)), tag="stove")
    pen.fade((x - 0.2, 0), (x + 0.2, 0), lighten(accent, 0.05), darken(accent, 0.09), rounded(x - 0.2, 0.98, x + 0.16, 1.24, 0.05), tag="pot")
    pen.fill(darken(accent, 0.1), rounded(x - 0.22, 1.22, x + 0.18, 1.27, 0.02), ellipse(x - 0.02, 1.3, 0.035), tag="pot")


def _sink(pen, x: float, y: float) -> None:
    pen.fill("#9aa5a9", limb([(x + 0.1, y), (x + 0.1, y + 0.3), (x, y + 0.36), (x - 0.1, y + 0.28)], [0.035, 0.035, 0.035, 0.03]), rectangle(x - 0.35, y - 0.02, x + 0.35, y + 0.015), tag="sink")


@kind("bedroom", "#8fa39a #6f5240 #d8b46a #efe6d4 #7a4a5c", "#d3c7ae #8c6a52 #7a5f7f #f2ead8 #c9774a", "#a8b4c4 #7d5f52 #c9806a #e9dfcf #5a6f94", "#c9b3a6 #7a5a4a #6f8f86 #eee2cf #b5603f", "#b2b59a #80604c #8a5a6a #ebe0cb #4f6f7d", interior=True, mirrors=True, sound="room", width=10, words="bedroom,bed room,nursery,dormitory,hotel room,motel room",
      has="bed,window,lamp,door,curtain,rug,picture")
def bedroom(s: Scenery) -> None:
    """A bed under a picture, a lamp beside it, the moon in the window."""
    other = s.random("layout").choice((None, lay.bedroom_under_window, lay.bedroom_with_desk))
    if other:
        other(s)
        home_spots(s)
        return
    wall, floor, blanket, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    window = Window(1.6, 1.1, 1.5, 1.6, "square", (2, 3))
    pen = draw_room(s, wall, floor, height=3.3, windows=(window,), frame=pale, ceiling=lighten(wall, 0.05))
    stripes = [rectangle(x, 0.16, x + 0.22, 3.3) for x in np.arange(-9, 9, 0.62)]
    pen.fill(lighten(wall, 0.022), *[r for r in stripes if not (0.65 < (r[0, 0] + 0.1) < 2.5)], alpha=0.8, tag="wall")
    f.curtains(pen, window.x, 0.9, 1.5, 2.95, s.colour_of("curtain", accent))
    f.picture(pen, -2.4, 2.0, 0.9, 0.65, darken(floor, 0.05), rng, ("#9fc0c4", "#6d8f78", "#efd9a0"))
    back = s.pen("floor 1", 1.0, hazy=False)
    bed = s.spot("bed", -2.4, 0.7, "lie", 0.55)
    s.spot("bed edge", bed.x + 0.8, 0.5, "sit", 0.52)
    f.bed(back, bed.x, 0, s.colour_of("bed", blanket), darken(floor, 0.05), unmade=s.wants("unmade", "rumpled"))
    f.cabinet(back, bed.x - 1.55, 0, 0.6, 0.62, darken(floor, 0.02), 1)
    f.floor_lamp(s, back, bed.x - 1.55, 0.62, pale, 0.32)
    far = s.pen("floor 2.1", 2.1, hazy=False)
    far.fade((0, 2.3), (0, 0), darken(floor, 0.0), darken(floor, 0.09), rectangle(3.15, 0, 4.6, 2.3), tag="wardrobe")
    far.fill(darken(floor, 0.14), rectangle(3.05, 2.3, 4.7, 2.4), rectangle(3.86, 0.1, 3.89, 2.25), rounded(3.25, 0.2, 3.78, 2.15, 0.04)[::-1].copy(), tag="wardrobe")
    f.door(pen, 5.7, 0, pale, 0.95, 2.1)
    f.door(pen, -5.6, 0, pale, 0.95, 2.1)
    rug(s, 0.6, blanket, pale)
    corner_shadow(s)
    s.spot("window", 1.4, 1.4, facing="away")
    s.spot("wardrobe", 3.4, 1.2, facing="away")
    home_spots(s)


@kind("living_room", "#8f9f86 #6a4a3a #c9803f #eadfc6 #3f5f7a", "#c7b7bb #80604f #5f6f8a #efe5d6 #b58a3f", "#b9b394 #7a5a45 #3f6f72 #e8dcc0 #c9643f", "#c9ae96 #76533f #8a4f45 #ebdfc8 #4a7069", "#a9b7ad #7d6049 #b57a3f #ece2cc #7a4458", interior=True, mirrors=True, sound="room_clock", width=11, words="living room,lounge,sitting room,parlour,parlor,drawing room,den",
      has="sofa,armchair,fireplace,fire,window,lamp,picture,rug,bookcase,shelf,book,curtain,door,plant,hearth")
def living_room(s: Scenery) -> None:
    """Sofa, hearth, books and a lamp."""
    if s.random("layout").random() < 0.5:
        lay.living_room_of_books(s)
        home_spots(s)
        return
    wall, floor, plush, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    flip = rng.choice((-1, 1))
    window = Window(-3.4 * flip, 0.95, 1.6, 1.8, "square", (2, 3))
    pen = draw_room(s, wall, floor, height=3.5, windows=(window,), frame=pale, wainscot=mix(wall, floor, 0.28))
    f.curtains(pen, window.x, 0.7, 1.6, 3.0, s.colour_of("curtain", accent))
    f.picture(pen, 0.0, 2.15, 1.3, 0.8, "#b08a4a", rng, ("#a9c4c0", "#5f7f6a", "#efe0b0"))
    f.picture(pen, 1.15, 2.35, 0.4, 0.5, "#5b4030", rng, ("#d9b98c", "#8a5a4a", "#f0e4c8"))
    far = s.pen("floor 2.1", 2.1, hazy=False)
    f.fireplace(s, far, 3.1 * flip, 0, mix("#8d857c", wall, 0.3), s.dark or s.weather in ("snow", "rain", "storm") or s.wants("fire"))
    f.bookcase(far, -5.2 * flip, 0, 1.5, 2.5, darken(floor, 0.04), rng, 5)
    f.bookcase(far, 5.4 * flip, 0, 1.5, 2.3, darken(floor, 0.04), rng, 5)
    back = s.pen("floor 1", 1.0, hazy=False)
    seat = s.spot("sofa", -0.55, 0.6, "sit", 0.48)
    s.spot("sofa right", seat.x + 0.95, seat.z, "sit", 0.48)
    f.sofa(back, seat.x + 0.45, 0, 2.5, s.colour_of("sofa", plush))
    f.floor_lamp(s, back, -2.35, 0, pale, 1.55)
    f.plant(back, 2.2 * flip + (0.4 if flip > 0 else -0.6), 0, accent, "#55805a", rng, 0.9)
    rug(s, 0.0, accent, pale, 4.0)
    corner_shadow(s)
    s.spot("fireplace", 2.5 * flip, 1.0)
    s.spot("window", -2.9 * flip, 1.3, facing="away")
    home_spots(s)


@kind("bathroom", "#b5cfcb #9fb0ae #efeae0 #5f8f94 #d0785a", interior=True, mirrors=True, sound="room_tiled", reverb=0.4, width=8, words="bathroom,restroom,toilet,shower,washroom", has="mirror,sink,bath,window,door,tile")
def bathroom(s: Scenery) -> None:
    """Tiles, a tub, a mirror."""
    wall, floor, pale, second, accent = (s.colour(i) for i in range(5))
    window = Window(2.6, 1.6, 0.9, 0.9, "round")
    pen = draw_room(s, wall, floor, height=3.1, windows=(window,), frame=pale, boards=False)
    lines = [rectangle(-9, y, 9, y + 0.012) for y in np.arange(0.3, 1.5, 0.3)] + [rectangle(x, 0, x + 0.012, 1.5) for x in np.arange(-9, 9, 0.3)]
    pen.fill(second, rectangle(-45, 0, 45, 1.5), alpha=0.55, tag="tile")
    pen.fill(lighten(wall, 0.08), *lines, alpha=0.5, tag="tile")
    pen.fill(accent, rectangle(-45, 1.5, 45, 1.58), tag="tile")
    pen.fill("#d3a957", ellipse(-1.0, 2.05, 0.45, 0.55), tag="mirror")
    pen.fill("#d4e6e4", ellipse(-1.0, 2.05, 0.39, 0.49), tag="mirror")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    back.fill(pale, rounded(-1.45, 0.8, -0.55, 0.98, 0.05), polygon([(-1.12, 0), (-0.88, 0), (-0.82, 0.82), (-1.18, 0.82)]), tag="sink")
    bath = s.pen("floor 1", 1.0, hazy=False)
    bath.fade((0, 0.7), (0, 0), pale, darken(pale, 0.12), path((0.9, 0.66), ("L", (3.3, 0.66)), ("C", (3.25, 0.3), (3.1, 0.1), (2.8, 0.1)), ("L", (1.4, 0.1)), ("C", (1.1, 0.1), (0.95, 0.3), (0.9, 0.66))), tag="bath")
    bath.fill("#d3a957", *(ellipse(x, 0.06, 0.09) for x in (1.35, 2.85)), tag="bath")
    bath.fill(lighten(pale, 0.03), rounded(0.82, 0.62, 3.38, 0.72, 0.05), tag="bath")
    towel = s.colour_of("towel", accent)
    pen.fill("#8a949a", rectangle(-2.55, 1.42, -1.75, 1.46), tag="rail")
    pen.fade((0, 1.46), (0, 0.8), towel, darken(towel, 0.07), rounded(-2.48, 0.82, -2.16, 1.46, 0.03), tag="towel")
    pen.fade((0, 1.46), (0, 0.9), pale, darken(pale, 0.07), rounded(-2.10, 0.92, -1.84, 1.46, 0.03), tag="towel")
    f.shelf(pen, -0.05, 1.85, 0.8, darken(pale, 0.2), s.rng)
    pen.fill("#8a949a", rectangle(-1.25, 2.70, -0.75, 2.74), tag="lamp")
    for x in (-1.18, -1.0, -0.82):
        if s.mood.lamps:
            pen.glow(x, 2.66, 0.9, "#ffdf9f", 0.3)
        pen.fill("#fff0c8" if s.mood.lamps else pale, ellipse(x, 2.67, 0.07), lit=s.mood.lamps, tag="lamp")
    folds = s.pen("bath curtain", 1.3, hazy=False)
    cloth = s.colour_of("curtain", mix(accent, pale, 0.55))
    folds.fill("#8a949a", rectangle(0.75, 2.46, 3.5, 2.49), tag="curtain")
    folds.fade((2.7, 0), (3.5, 0), cloth, darken(cloth, 0.08), path((2.85, 2.47), ("L", (3.5, 2.47)), ("L", (3.56, 0.3)), ("C", (3.2, 0.26), (3.0, 0.34), (2.72, 0.3)), ("L", (2.85, 2.47))), tag="curtain")
    folds.fill(darken(cloth, 0.07), *(limb([(x, 2.42), (x - 0.03, 0.4)], [0.010, 0.03]) for x in (2.95, 3.12, 3.3, 3.45)), tag="curtain")
    rug(s, 0.4, mix(accent, pale, 0.3), pale, 1.7)
    f.plant(s.pen("floor 1", 1.0, hazy=False), -2.3, 0, accent, "#55805a", s.rng, 0.8)
    f.door(pen, -3.6, 0, mix(pale, second, 0.3))
    corner_shadow(s)
    s.spot("mirror", -1.0, 1.3, facing="away")
    s.spot("bath", 1.0, 0.6)
    home_spots(s, -3.2)


@kind("attic", "#8a7460 #6a4e3c #a9764a #c9b48c #b5573f", interior=True, sound="room", width=9, lamplit=False, words="attic,loft,garret,cellar,basement,shed,storeroom", has="box,crate,trunk,window,beam,barrel,ladder")
def attic(s: Scenery) -> None:
    """Rafters, a round window, boxes of another life."""
    wall, floor, wood, pale, accent = (s.colour(i) for i in range(5))
    window = Window(0.3, 1.35, 1.3, 1.3, "round", (2, 2))
    pen = draw_room(s, wall, floor, height=4.2, windows=(window,), frame=darken(wood, 0.12))
    planks = [rectangle(-9, y, 9, y + 0.02) for y in np.arange(0.4, 4.2, 0.42)]
    pen.fill(darken(wall, 0.05), *(r for r in planks if not (1.3 < r[0, 1] < 2.7)), alpha=0.7, tag="wall")
    for i, z in enumerate((2.1, 1.0)):
        rafters = s.pen(f"floor {z:g}", z, hazy=False)
        for side in (-1, 1):
            roof = polygon([(side * (4.6 + 0.3 * i), 0), (side * 40, 0), (side * 40, 9), (side * 0.4, 9), (side * 0.4, 4.6)][:: side])
            rafters.fill(darken(wall, 0.10 + 0.05 * i), roof, tag="roof")
            rafters.fill(darken(wood, 0.10 + 0.04 * i), limb([(side * (4.6 + 0.3 * i), -0.1), (side * 0.2, 4.9)], [0.2, 0.2]), tag="beam")
    back = s.pen("floor 1", 1.0, hazy=False)
    for x, size in ((-2.6, 0.75), (-1.95, 0.55), (2.5, 0.7)):
        f.crate(back, x, 0, size, lighten(wood, 0.02))
    f.crate(back, -2.5, 0.75, 0.5, pale)
    trunk = s.spot("trunk", 1.6, 0.6, "sit", 0.55)
    back.fade((0, 0.6), (0, 0), accent, darken(accent, 0.1), rounded(trunk.x - 0.5, 0, trunk.x + 0.5, 0.56, 0.08), tag="trunk")
    back.fill("#d3a957", rectangle(trunk.x - 0.5, 0.36, trunk.x + 0.5, 0.4), rounded(trunk.x - 0.06, 0.3, trunk.x + 0.06, 0.44, 0.02), tag="trunk")
    f.barrel(back, 3.3, 0, 0.9, wood)
    if s.mood.sun:
        beam = s.pen("beam", 0.6, hazy=False, flicker=(0.7, 6.0))
        beam.paint(linear((0.3, 2.2), (1.6, -0.3), (0, "#fff1c6" if not s.dark else "#bfe0ea", 0.30), (1, "#fff1c6" if not s.dark else "#bfe0ea", 0.02)), polygon([(-0.2, 2.5), (0.8, 1.5), (2.6, -0.5), (0.6, -0.5)][::-1]), tag="beam")
    corner_shadow(s)
    s.spot("window", 0.2, 1.4, facing="away")
    s.spot("boxes", -1.6, 0.6)
    home_spots(s, 3.4)


@kind("cabin", "#96704e #6b4a36 #a9764a #d9c49a #a8463a", interior=True, mirrors=True, sound="room_fire", width=9, words="cabin,hut,log cabin,lodge,cottage,tent,igloo,farmhouse", has="fire,fireplace,window,table,chair,bed,wood,door,rug")
def cabin(s: Scenery) -> None:
    """Logs, a fire, a table."""
    wall, floor, wood, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    window = Window(-2.4, 1.15, 1.2, 1.15)
    pen = draw_room(s, wall, floor, height=3.2, windows=(window,), beams=darken(wood, 0.1), frame=darken(wood, 0.12))
    logs = [rectangle(-12, y, 12, y + 0.03) for y in np.arange(0.3, 3.2, 0.36)]
    pen.fill(darken(wall, 0.09), *logs, alpha=0.8, clip=(polygon([(-12, 0), (12, 0), (12, 3.3), (-12, 3.3)]), window.outline(0.1)[::-1].copy()), tag="wall")
    f.curtains(pen, -2.4, 1.1, 1.2, 2.45, s.colour_of("curtain", accent))
    f.fireplace(s, s.pen("floor 2.1", 2.1, hazy=False), 2.7, 0, "#857d76", True)
    f.door(pen, -4.4, 0, darken(wood, 0.06))
    f.shelf(pen, 0.1, 1.9, 1.4, darken(wood, 0.06), rng)
    seat_at_table(s, -0.3, wood)
    rug(s, 1.6, accent, pale, 2.6)
    corner_shadow(s)
    s.spot("fire", 2.2, 1.0)
    s.spot("window", -2.4, 1.4, facing="away")
    home_spots(s, -4.0)
