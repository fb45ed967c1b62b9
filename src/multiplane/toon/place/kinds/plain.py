"""The honest general places: a room, and outdoors. Dressed from the words of the script."""

from __future__ import annotations

import numpy as np

from ...drawing import limb, polygon, rectangle
from .. import furniture
from .. import plants as p
from ..colours import darken, lighten, mix
from ..scenery import Scenery, ground_strip, kind, wavy
from ..shell import Window, corner_shadow, draw_room, rug
from ..sky import draw_haze, draw_sky, draw_weather
from ..town import snowy
from .home import home_spots, seat_at_table


@kind("room", "#c9b79a #8a6248 #5d7a78 #e4d6ba #b9573f", "#a8b7a8 #80604a #9a5b48 #dfd7bf #3f6b74", "#b7a6ac #6f5a50 #4f6378 #e3d3c4 #c8873f",
      interior=True, words="room,chamber,hall,flat,apartment,house,home,cottage,inn",
      has="table,chair,window,door,picture,lamp,curtain,rug,plant")
def room(s: Scenery) -> None:
    """A plain room: window, door, table and chairs."""
    wall, floor, main, second, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    flip = rng.choice((-1, 1))
    window = Window(-2.7 * flip, 1.05, 1.6, 1.6, rng.choice(("square", "arch")), rng.choice(((2, 2), (2, 3), (3, 3))))
    pen = draw_room(s, wall, floor, windows=(window,), wainscot=second, beams=darken(floor, 0.05) if rng.random() < 0.6 else "")
    furniture.curtains(pen, window.x, 0.9, 1.6, 2.95, s.colour_of("curtain", accent))
    furniture.picture(pen, 0.5 * flip, 2.1, 1.1, 0.75, darken(floor, 0.06), rng, (lighten(main, 0.18), main, accent))
    furniture.door(pen, 4.5 * flip, 0, darken(second, 0.10))
    back = s.pen("floor 2.1", 2.1, hazy=False)
    if rng.random() < 0.5:
        furniture.bookcase(back, 2.4 * flip, 0, 1.4, 2.1, darken(floor, 0.02), rng, 4)
    else:
        furniture.cabinet(back, 2.4 * flip, 0, 1.8, 0.95, main, 3, darken(floor, 0.02))
        furniture.shelf(pen, 2.4 * flip, 1.9, 1.4, darken(floor, 0.02), rng, "books")
    furniture.plant(s.pen("floor 1", 1.0, hazy=False), -4.3 * flip, 0, accent, "#55805a", rng, 1.0)
    furniture.pendant(s, s.pen("floor 1", 1.0, hazy=False), 0.1, 2.6, 3.5, main)
    rug(s, 0.2, main, accent)
    seat_at_table(s, -0.2, darken(floor, 0.03))
    corner_shadow(s)
    s.spot("window", window.x + 0.6 * flip, 1.4, facing="away")
    home_spots(s, 4.2 * flip)


def _landmark(s: Scenery, green: str) -> None:
    """What the eye rests on far away, by the set's seed: a cottage with its smoke, a windmill, or one great tree."""
    rng = s.random("landmark")
    what, x, pen = rng.choice(("cottage", "mill", "tree")), rng.choice((4.5, 6.0)), s.pen("landmark", 19.0)
    wall, roof = "#efe3c8", s.colour(4)
    if what == "cottage":
        pen.fill(wall, rectangle(x - 1.5, 0.4, x + 1.5, 2.3), tag="house")
        pen.fill(roof, polygon([(x - 1.8, 2.2), (x + 1.8, 2.2), (x + 1.1, 3.6), (x - 1.1, 3.6)]), rectangle(x + 0.5, 3.3, x + 0.9, 4.2), tag="house")
        pen.fill("#ffd58a" if s.mood.lamps else "#5f6f78", rectangle(x - 1.0, 1.1, x - 0.5, 1.7), rectangle(x + 0.5, 1.1, x + 1.0, 1.7), lit=s.mood.lamps, tag="window")
        pen.fill(darken(roof, 0.1), rectangle(x - 0.25, 0.4, x + 0.25, 1.5), tag="door")
    elif what == "mill":
        pen.fill(wall, polygon([(x - 1.0, 0.2), (x + 1.0, 0.2), (x + 0.62, 4.0), (x - 0.62, 4.0)]), tag="mill")
        pen.fill(roof, polygon([(x - 0.8, 3.95), (x + 0.8, 3.95), (x, 5.0)]), tag="mill")
        pen.fill("#6a5848", *(limb([(x, 4.1), (x + 2.4 * np.cos(a), 4.1 + 2.4 * np.sin(a))], [0.06, 0.05]) for a in (0.5, 2.07, 3.64, 5.21)), tag="mill")
        pen.fill("#f4ecd8", *(polygon([(x + r * np.cos(a) - w * np.sin(a), 4.1 + r * np.sin(a) + w * np.cos(a)) for r, w in ((0.6, 0.0), (2.4, 0.0), (2.4, 0.5), (0.6, 0.42))]) for a in (0.5, 2.07, 3.64, 5.21)), tag="mill")
    else:
        p.leafy_tree(pen, x, 0.3, 7.0, darken(green, 0.03), "#6a4d3a", rng, s.mood.light.from_left)


def _winding_path(s: Scenery, earth: str) -> None:
    """A path that comes from the hills and runs past the camera, laid on each strip of ground."""
    if snowy(s):
        return
    tone = mix(lighten(earth, 0.10), "#d9c49a", 0.5)
    away, eye = 8.0, 1.75  # of the usual camera from the acting plane, metres
    for z, nearer in ((11.0, 4.2), (5.0, 1.4), (2.0, -0.8), (0.0, -3.6)):
        sides: tuple[list, list] = ([], [])
        for depth in np.linspace(z, nearer, 9):
            grows = (away + z) / (away + depth)
            middle = 4.4 * np.sin(0.26 * (depth - 1.2)) - 0.35 * depth / 11
            for edge, side in zip(sides, (-1, 1), strict=True):
                edge.append(((middle + side * 0.62) * grows, eye * (1 - grows)))
        s.pen(f"ground {z:g}", z).fill(tone, polygon([*sides[0], *sides[1][::-1]]), alpha=0.85, tag="path")


@kind("outdoors", "#a9cfd4 #8fa668 #5f8a5c #c9b98a #c96a45", "#b3cfc8 #a39a5e #6e8450 #d0b583 #a8553c", sound="outdoors", width=14,
      words="outside,outdoors,countryside,hill,valley,meadow,clearing", has="hill,grass,bush,field,tree,flower")
def outdoors(s: Scenery) -> None:
    """Open country: hills behind hills, a path, a few trees."""
    earth, main = s.colour(1), s.colour(2)
    rng = s.rng
    draw_sky(s)
    for z, high, tone in ((48.0, 3.2, lighten(main, 0.05)), (32.0, 2.0, main), (20.0, 1.0, lighten(earth, -0.03))):
        s.pen(f"hills {z:g}", z).fade((0, high + 2), (0, -4), lighten(tone, 0.05), darken(tone, 0.05), wavy(-125, 125, high, high * 0.8, z * 0.45, rng, -14), tag="hill")
    draw_haze(s, 19.5, 0.3, 4)
    for z, nearer, tone in ((11.0, 5.0, lighten(earth, 0.05)), (5.0, 2.0, lighten(earth, 0.02)), (2.0, 0.0, earth), (0.0, -90, darken(earth, 0.02))):
        ground_strip(s.pen(f"ground {z:g}", z), tone, nearer, top=lighten(tone, 0.05))
    left, near = s.mood.light.from_left, s.pen("ground 2", 2.0)
    _landmark(s, main)
    _winding_path(s, earth)
    for z, trees in ((11.0, ((-13.5, 5.2), (8.4, 4.6), (15.5, 4.8))), (5.0, ((-5.6, 5.2), (9.2, 4.6)))):
        for x, high in trees:
            p.leafy_tree(s.pen(f"ground {z:g}", z), x, 0, high * rng.uniform(0.9, 1.1), darken(main, 0.02), "#6a4d3a", rng, left)
    for x, wide in ((-9, 1.8), (-5.2, 1.2), (5.6, 1.4), (8.8, 1.9)):
        p.bush(near, x, 0, wide, darken(main, 0.05), rng)
    if not snowy(s):
        p.grass(near, -12, 12, -0.02, 0.2, darken(earth, 0.02), rng, 60)
        p.flowers(near, -7.5, -2.4, 0, 0.40, (s.colour(4), "#f0e6cf", "#e0b04a"), darken(main, 0.05), rng, 18)
        p.flowers(near, 2.6, 5.2, 0, 0.36, ("#f0e6cf", s.colour(4), "#e0b04a"), darken(main, 0.05), rng, 10)
        path_pen = s.pen("ground 0", 0.0)
        p.grass(path_pen, -11, 11, -0.3, 0.12, darken(earth, 0.05), rng, 40)
    draw_weather(s)
    s.spot("middle", 0.0, 0.0)
    s.spot("left", -1.6, 0.2)
    s.spot("right", 1.6, 0.2)
    s.spot("far left", -3.6, 0.8)
    s.spot("far right", 3.6, 0.8)
