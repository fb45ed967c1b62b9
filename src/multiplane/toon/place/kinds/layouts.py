"""Other ways to furnish the rooms that films need most: a set's seed chooses one, and may mirror it.

Each is a function (scenery, wall pen or what it needs) that draws what stands in the room and names the spots; the kind's
own function has drawn nothing yet. What a kind always has (`has`) is in every layout.
"""

from __future__ import annotations

import numpy as np

from ...drawing import ellipse, limb, path, polygon, rectangle, rounded
from .. import furniture as f
from ..clocks import clock_face
from ..colours import darken, lighten, mix
from ..scenery import Pen, Scenery
from ..shell import Window, corner_shadow, draw_room, rug


def _board(pen: Pen, x: float, y: float, wide: float, high: float, face: str, frame: str) -> None:
    """A board on the wall in a wooden frame, its foot at y."""
    pen.fill(frame, rectangle(x - wide / 2 - 0.09, y - 0.09, x + wide / 2 + 0.09, y + high + 0.09), tag="board")
    pen.fade((x - wide / 2, y + high), (x + wide / 2, y), face, darken(face, 0.05), rectangle(x - wide / 2, y, x + wide / 2, y + high), tag="board")


def _dresser(pen: Pen, x: float, wood: str, pale: str) -> None:
    """Drawers under an oval glass."""
    f.cabinet(pen, x, 0, 1.3, 0.85, wood, 2, darken(wood, 0.06))
    pen.fill(darken(wood, 0.04), ellipse(x, 1.5, 0.42, 0.56), tag="mirror")
    pen.fill("#c9dadb", ellipse(x, 1.5, 0.34, 0.47), tag="mirror")
    pen.fill("#ffffff", polygon([(x - 0.18, 1.3), (x - 0.08, 1.25), (x + 0.14, 1.8), (x + 0.04, 1.86)]), alpha=0.35, tag="mirror")
    pen.fill(pale, rounded(x - 0.5, 0.91, x - 0.4, 1.09, 0.03), ellipse(x + 0.46, 0.98, 0.07), tag="vase")


def _bedside(s: Scenery, pen: Pen, x: float, wood: str, pale: str) -> None:
    f.cabinet(pen, x, 0, 0.6, 0.62, wood, 1)
    f.floor_lamp(s, pen, x, 0.62, pale, 0.32)


def bedroom_under_window(s: Scenery) -> None:
    """The bed stands under the window; a dresser with a glass on the other side, a wardrobe in the corner."""
    wall, floor, blanket, pale, accent = (s.colour(i) for i in range(5))
    window = Window(-1.5, 1.35, 2.1, 1.35, s.rng.choice(("square", "arch")), (3, 2))
    pen = draw_room(s, wall, floor, height=3.1, windows=(window,), frame=pale, wainscot=lighten(mix(wall, accent, 0.28), 0.02), ceiling=lighten(wall, 0.06))
    f.curtains(pen, window.x, 1.1, 2.1, 2.9, s.colour_of("curtain", accent))
    f.picture(pen, 3.1, 2.1, 0.6, 0.75, darken(floor, 0.05), s.rng, ("#c9b48c", "#8a6a58", "#efd9a0"))
    f.picture(pen, 3.75, 1.95, 0.36, 0.45, darken(floor, 0.05), s.rng, ("#9fb4bc", "#66809a", "#efe4c6"))
    back, wood = s.pen("floor 1", 1.0, hazy=False), darken(floor, 0.03)
    bed = s.spot("bed", -1.5, 0.7, "lie", 0.55)
    s.spot("bed edge", bed.x + 0.8, 0.5, "sit", 0.52)
    f.bed(back, bed.x, 0, s.colour_of("bed", blanket), wood, unmade=s.wants("unmade", "rumpled"))
    _bedside(s, back, bed.x - 1.6, wood, pale)
    far = s.pen("floor 2.1", 2.1, hazy=False)
    _dresser(far, 1.75, wood, pale)
    f.stool(back, 1.7, 0, darken(wood, 0.02))
    far.fade((0, 2.2), (0, 0), wood, darken(wood, 0.09), rectangle(-5.1, 0, -3.75, 2.2), tag="wardrobe")
    far.fill(darken(wood, 0.13), rectangle(-5.18, 2.2, -3.67, 2.3), rectangle(-4.44, 0.1, -4.41, 2.12), tag="wardrobe")
    f.door(pen, 4.9, 0, mix(pale, wall, 0.3), 0.95, 2.1)
    rug(s, 0.5, accent, pale, 3.0)
    corner_shadow(s)
    s.spot("window", -1.2, 1.4, facing="away")
    s.spot("wardrobe", -3.7, 1.2, facing="away")
    s.spot("mirror", 1.7, 1.2, facing="away")


def bedroom_with_desk(s: Scenery) -> None:
    """Somebody reads and works here: a desk under shelves, a small round window, pictures pinned to the wall."""
    wall, floor, blanket, pale, accent = (s.colour(i) for i in range(5))
    rng, window = s.rng, Window(0.15, 1.5, 1.15, 1.15, "round", (2, 2))
    pen = draw_room(s, wall, floor, height=2.95, windows=(window,), frame=pale, beams=darken(floor, 0.06), ceiling=lighten(wall, 0.05))
    f.curtains(pen, window.x, 1.35, 1.25, 2.78, s.colour_of("curtain", accent))
    for x, y, tone in ((-3.3, 2.2, accent), (-2.7, 2.05, blanket), (-2.1, 2.25, mix(accent, pale, 0.5)), (-1.55, 2.0, "#8fa9a0")):
        pen.fill(pale, rectangle(x - 0.22, y - 0.28, x + 0.22, y + 0.28), tag="picture")
        pen.fill(tone, rectangle(x - 0.17, y - 0.1, x + 0.17, y + 0.23), tag="picture")
    back, wood = s.pen("floor 1", 1.0, hazy=False), lighten(floor, 0.02)
    bed = s.spot("bed", -2.5, 0.7, "lie", 0.55)
    s.spot("bed edge", bed.x + 0.8, 0.5, "sit", 0.52)
    f.bed(back, bed.x, 0, s.colour_of("bed", blanket), darken(wood, 0.05), unmade=s.wants("unmade", "rumpled"))
    far = s.pen("floor 2.1", 2.1, hazy=False)
    f.table(far, 2.35, 0, 1.7, 0.76, wood)
    f.desk_lamp(s, far, 1.75, 0.76, accent)
    far.fill(pale, rectangle(2.2, 0.76, 2.6, 0.79), rectangle(2.26, 0.79, 2.58, 0.81), tag="paper")
    for y in (1.55, 1.98):
        f.shelf(pen, 2.4, y, 1.6, darken(wood, 0.04), rng, "books")
    chair = s.spot("desk", 1.85, 1.5, "sit", 0.46, "right")
    f.chair(back, chair.x, 0, darken(wood, 0.08), 1)
    far.fade((3.6, 0), (4.6, 0), mix(wood, wall, 0.2), darken(wood, 0.08), rectangle(3.6, 0, 4.6, 1.15), tag="wardrobe")
    far.fill(darken(wood, 0.12), *(rectangle(3.68, y, 4.52, y + 0.02) for y in (0.36, 0.72)), tag="wardrobe")
    f.plant(far, 4.1, 1.15, accent, "#55805a", rng, 0.5)
    f.door(pen, 5.4, 0, pale, 0.95, 2.05)
    rug(s, -0.4, blanket, accent, 3.6)
    corner_shadow(s)
    s.spot("window", 0.1, 1.4, facing="away")
    s.spot("wardrobe", 3.9, 1.2, facing="away")


def living_room_of_books(s: Scenery) -> None:
    """A wall of books round a sofa, an upright piano, the fire on the other side under a glass."""
    wall, floor, plush, pale, accent = (s.colour(i) for i in range(5))
    rng, wood = s.rng, darken(floor, 0.04)
    window = Window(-0.2, 0.9, 1.9, 1.95, "arch", (3, 3))
    pen = draw_room(s, wall, floor, height=3.4, windows=(window,), frame=pale, beams=wood if rng.random() < 0.5 else "")
    f.curtains(pen, window.x, 0.7, 1.9, 3.05, s.colour_of("curtain", accent))
    far = s.pen("floor 2.1", 2.1, hazy=False)
    for x in (-4.3, -2.75):
        f.bookcase(far, x, 0, 1.45, 2.7, wood, rng, 6)
    f.fireplace(s, far, 3.2, 0, mix("#9a7a6a", wall, 0.3), s.dark or s.weather in ("snow", "rain", "storm") or s.wants("fire"))
    far.fill("#b08a4a", ellipse(3.2, 2.05, 0.46, 0.56), tag="mirror")
    far.fill("#c4d4d2", ellipse(3.2, 2.05, 0.39, 0.49), tag="mirror")
    f.picture(pen, 1.75, 2.2, 0.7, 0.9, "#6b4a35", rng, ("#d9c49a", "#8a6a58", "#f0e4c8"))
    back = s.pen("floor 1", 1.0, hazy=False)
    seat = s.spot("sofa", -1.75, 0.6, "sit", 0.48)
    s.spot("sofa right", seat.x + 0.85, seat.z, "sit", 0.48)
    f.sofa(back, seat.x + 0.4, 0, 2.1, s.colour_of("sofa", plush))
    arm = s.spot("armchair", 1.9, 0.6, "sit", 0.48, "left")
    f.sofa(back, arm.x, 0, 1.05, s.colour_of("armchair", mix(accent, plush, 0.3)))
    f.floor_lamp(s, back, -3.35, 0, pale, 1.6)
    f.plant(back, 0.75, 0, accent, "#55805a", rng, 0.8)
    f.door(pen, 5.3, 0, mix(pale, wall, 0.4))
    rug(s, 0.1, plush, pale, 3.8)
    corner_shadow(s)
    s.spot("fireplace", 2.7, 1.0)
    s.spot("window", 0.1, 1.3, facing="away")
    s.spot("bookcase", -3.2, 1.2, facing="away")


def office_of_files(s: Scenery) -> None:
    """One arched window behind the desk, files to the ceiling, a board of notes and thread."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng, wood = s.rng, mix(darken(floor, 0.06), "#6b4632", 0.6)
    window = Window(0.9, 1.05, 1.7, 1.9, "arch", (3, 3))
    pen = draw_room(s, wall, floor, height=3.4, windows=(window,), frame=wood, wainscot=mix(wood, wall, 0.35))
    _city(s)
    _board(pen, -2.2, 1.35, 1.9, 1.15, "#b58a5c", darken(wood, 0.04))
    notes = [(x, y, tone) for x, y, tone in ((-2.85, 2.15, pale), (-2.3, 2.2, "#e3c46a"), (-1.7, 2.1, pale), (-2.7, 1.62, "#cfd8d0"), (-2.05, 1.66, pale), (-1.55, 1.6, "#d98a6a"))]
    for x, y, tone in notes:
        pen.fill(tone, rectangle(x - 0.15, y - 0.13, x + 0.15, y + 0.13), tag="paper")
    pen.fill("#b5403a", *(limb([(a[0], a[1]), (b[0], b[1])], [0.008, 0.008]) for a, b in zip(notes, notes[2:], strict=False)), tag="thread")
    clock_face(pen, 2.9, 2.6, 0.22, 10.2, darken(wood, 0.04))
    back = s.pen("floor 2.1", 2.1, hazy=False)
    for k, x in enumerate((3.05, 3.75, 4.45)):
        f.cabinet(back, x, 0, 0.66, 1.35 + 0.3 * (k % 2), mix(main, "#6c7476", 0.4), 1)
        back.fill(darken(main, 0.1), *(rectangle(x - 0.27, y, x + 0.27, y + 0.02) for y in (0.45, 0.9)), tag="cabinet")
    f.bookcase(back, -4.4, 0, 1.2, 2.5, wood, rng, 5)
    f.door(pen, 5.7, 0, wood, glazed="#c9dcdc" if not s.dark else "#34505f")
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.plant(mid, -3.4, 0, accent, "#55805a", rng, 0.9)
    f.pendant(s, mid, -0.6, 2.6, 3.4, accent)
    seat = s.spot("desk", -1.3, 0.3, "sit", 0.48, "right")
    f.chair(s.pen("floor 0", 0.0, hazy=False), seat.x, 0, wood, 1, 0.48)
    front, at = s.pen("desk", -0.25, hazy=False), seat.x + 0.55
    f.table(front, at, 0, 1.8, 0.76, wood)
    f.desk_lamp(s, front, at + 0.6, 0.76, "#3f6b60", -1)
    front.fill("#2f343d", rounded(at - 0.1, 0.76, at + 0.22, 0.96, 0.02), rectangle(at - 0.16, 0.76, at + 0.28, 0.80), tag="computer")
    front.fill(pale, *(rectangle(at - 0.66, 0.76 + 0.022 * k, at - 0.34 + 0.02 * (k % 2), 0.776 + 0.022 * k) for k in range(5)), tag="paper")
    guest = s.spot("chair", 1.5, 0.2, "sit", 0.46, "left")
    f.chair(mid, guest.x, 0, wood, -1)
    corner_shadow(s)
    s.spot("window", 1.0, 1.4, facing="away")
    s.spot("cabinet", 3.0, 1.0, facing="away")


def office_open_plan(s: Scenery) -> None:
    """A band of glass over the city, two desks face to face, coloured shelves."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    window = Window(0.0, 1.15, 6.6, 1.45, "square", (5, 1))
    pen = draw_room(s, lighten(wall, 0.03), floor, height=3.2, windows=(window,), frame="#5b636b", boards=False)
    _city(s)
    clock_face(pen, -4.4, 2.55, 0.22, 10.2, "#4a4f58")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    tones = (main, accent, mix(main, pale, 0.5), mix(accent, pale, 0.4))
    for k, x in enumerate(np.arange(-2.6, 2.7, 0.88)):
        f.cabinet(back, float(x), 0, 0.84, 0.72, tones[k % 4], 1, pale)
    f.shelf(pen, 4.5, 1.75, 1.1, "#5b636b", rng, "books")
    f.shelf(pen, 4.5, 2.2, 1.1, "#5b636b", rng, "books")
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.plant(mid, -4.2, 0, pale, "#55805a", rng, 1.3)
    f.plant(mid, 3.9, 0, main, "#55805a", rng, 0.9)
    for x in (-1.9, 0.4, 2.6):
        mid.fill("#3a4048", rectangle(x - 0.008, 2.75, x + 0.008, 9.0), tag="lamp")
        if s.mood.lamps:
            mid.glow(x, 2.62, 2.4, "#fff0d0", 0.4)
        mid.fill("#fff3d6" if s.mood.lamps else pale, rounded(x - 0.55, 2.62, x + 0.55, 2.72, 0.03), lit=s.mood.lamps, tag="lamp")
    seats = s.pen("floor 0", 0.0, hazy=False)
    front = s.pen("desk", -0.25, hazy=False)
    for name, x, side in (("desk", -2.35, 1), ("desk right", 1.55, -1)):
        seat = s.spot(name, x, 0.3, "sit", 0.48, "right" if side > 0 else "left")
        f.chair(seats, seat.x, 0, "#4a4f58", side, 0.48)
        at = seat.x + side * 0.7
        f.table(front, at, 0, 1.45, 0.74, "#d8c7a4")
        front.fill("#2f343d", rounded(at - 0.28, 0.87, at + 0.28, 1.2, 0.02), rectangle(at - 0.03, 0.74, at + 0.03, 0.88), rectangle(at - 0.14, 0.74, at + 0.14, 0.76), tag="computer")
    f.door(pen, 5.7, 0, "#5b636b", glazed="#c9dcdc" if not s.dark else "#34505f")
    corner_shadow(s, 0.4)
    s.spot("window", -0.4, 1.4, facing="away")
    s.spot("cabinet", 2.4, 1.0)


def _city(s: Scenery) -> None:
    from ..town import skyline

    skyline(s.pen("city outside", 36.0), "#7a8a94", -70, 70, -3, 13, s.random("city"), spires=False, s=s)


def classroom_of_windows(s: Scenery) -> None:
    """Tall windows all along, a board on one side, a globe and coats on hooks."""
    wall, floor, board, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    windows = tuple(Window(x, 1.05, 1.15, 2.1, "arch", (2, 3)) for x in (1.3, 2.75, 4.2))
    pen = draw_room(s, wall, floor, height=3.7, windows=windows, frame=pale, wainscot=mix(board, wall, 0.55))
    _board(pen, -2.2, 1.15, 3.0, 1.45, board, darken(floor, 0.05))
    chalk = [limb([(x, y), (x + w, y + 0.015)], [0.018, 0.014]) for x, y, w in ((-3.45, 2.35, 1.2), (-3.45, 2.12, 0.8), (-3.45, 1.89, 1.4), (-1.7, 1.5, 0.8))]
    pen.fill("#eef1e6", *chalk, *(limb([(-1.35 + 0.35 * np.cos(a), 2.02 + 0.35 * np.sin(a)), (-1.35 + 0.35 * np.cos(a + 0.6), 2.02 + 0.35 * np.sin(a + 0.6))], [0.016, 0.016]) for a in np.arange(0, 6.3, 0.6)), alpha=0.75, tag="board")
    clock_face(pen, -2.2, 3.15, 0.2, 9.5, "#5b4030")
    pen.fill(darken(floor, 0.06), rectangle(-5.3, 1.62, -4.0, 1.72), tag="hook")
    for k, tone in enumerate((accent, "#4f6f8a", "#c9a24e")):
        x = -5.05 + 0.4 * k
        pen.fade((0, 1.7), (0, 0.8), lighten(tone, 0.03), darken(tone, 0.08), path((x - 0.05, 1.66), ("L", (x + 0.05, 1.66)), ("Q", (x + 0.2, 1.4), (x + 0.17, 0.85)), ("L", (x - 0.17, 0.85)), ("Q", (x - 0.2, 1.4), (x - 0.05, 1.66))), tag="coat")
    pen.fill("#e2d3ab", rectangle(-0.35, 1.5, 0.45, 2.5), tag="map")
    pen.fill("#9ab08a", ellipse(-0.1, 2.15, 0.16, 0.2), ellipse(0.2, 1.85, 0.14, 0.22), ellipse(0.12, 2.3, 0.12, 0.08), tag="map")
    back = s.pen("floor 1", 1.0, hazy=False)
    f.bookcase(s.pen("floor 2.1", 2.1, hazy=False), 0.15, 0, 1.1, 1.15, darken(floor, 0.02), rng, 2)
    s.spot("board", -1.2, 1.5, facing="left")
    s.spot("teacher", -2.6, 1.0, facing="right")
    f.table(back, -3.5, 0, 1.5, 0.78, darken(floor, 0.02))
    back.fill("#7a5236", limb([(-3.1, 0.80), (-3.1, 0.9)], [0.03, 0.02]), ellipse(-3.1, 0.8, 0.12, 0.025), tag="globe")
    back.fade((-3.3, 1.3), (-2.9, 0.9), "#86b4c4", "#5a8ea4", ellipse(-3.1, 1.08, 0.19), tag="globe")
    back.fill("#8fb07a", ellipse(-3.16, 1.12, 0.08, 0.07), ellipse(-3.02, 1.03, 0.06, 0.08), tag="globe")
    for x in (0.4, 2.6):
        f.chair(back, x, 0, darken(accent, 0.05), -1, 0.44)
        f.table(back, x - 0.5, 0, 0.85, 0.66, floor)
    for name, x in (("desk", -0.1), ("desk right", 2.35)):
        seat = s.spot(name, x, 0.1, "sit", 0.44, "left")
        f.chair(s.pen("floor 0", 0.0, hazy=False), seat.x, 0, accent, -1, 0.44)
        f.table(s.pen("desk", -0.2, hazy=False), seat.x - 0.55, 0, 0.9, 0.68, lighten(floor, 0.05))
    f.door(pen, 5.4, 0, mix(pale, floor, 0.4), 0.95, 2.1)
    corner_shadow(s)
    s.spot("window", 2.6, 1.4, facing="away")


def ward_of_two_beds(s: Scenery) -> None:
    """Two beds with a screen between them under one wide window."""
    wall, floor, pale, second, accent = (s.colour(i) for i in range(5))
    window = Window(0.0, 1.3, 2.6, 1.35, "square", (3, 2))
    pen = draw_room(s, wall, floor, height=3.4, windows=(window,), frame=pale, boards=False, plain=True)
    pen.fill(mix(second, wall, 0.45), rectangle(-45, 0.16, 45, 1.2), tag="wall")
    pen.fill(accent, rectangle(-45, 1.2, 45, 1.24), alpha=0.7, tag="wall")
    mid, steel = s.pen("floor 1", 1.0, hazy=False), "#9aa8ac"
    left = s.spot("bed", -2.4, 0.7, "lie", 0.62)
    s.spot("bed edge", left.x + 0.9, 0.5, "sit", 0.58)
    f.bed(mid, left.x, 0.08, mix(accent, pale, 0.55), steel, unmade=s.wants("unmade", "rumpled"))
    f.bed(mid, 2.5, 0.08, mix(second, pale, 0.45), steel)
    for x in (-3.75, 1.1):
        mid.fill("#3a444c", rounded(x - 0.28, 1.2, x + 0.28, 1.6, 0.04), rectangle(x - 0.03, 0, x + 0.03, 1.22), ellipse(x, 0.03, 0.22, 0.035), tag="monitor")
        mid.fill("#8ff0c0", limb([(x - 0.2, 1.4), (x - 0.08, 1.4), (x - 0.02, 1.5), (x + 0.04, 1.3), (x + 0.09, 1.4), (x + 0.22, 1.4)], [0.013] * 6), lit=True, tag="monitor")
        mid.glow(x, 1.4, 0.8, "#8ff0c0", 0.2)
    tone = s.colour_of("curtain", mix(second, pale, 0.3))
    screen = s.pen("floor 2.1", 2.1, hazy=False)
    for k in range(3):
        x = 3.6 + 0.62 * k
        screen.fade((x, 0), (x + 0.6, 0), lighten(tone, 0.03 - 0.03 * (k % 2)), darken(tone, 0.04), rounded(x, 0.2, x + 0.58, 1.85, 0.03), tag="curtain")
        screen.fill(steel, rectangle(x - 0.02, 0.05, x + 0.02, 1.9), tag="curtain")
    pen.fill(darken(tone, 0.1), rectangle(-5.2, 2.62, -0.9, 2.66), tag="curtain")
    pen.fade((-5.0, 0), (-4.3, 0), tone, darken(tone, 0.07), path((-5.1, 0.25), ("L", (-4.3, 0.25)), ("L", (-4.4, 2.62)), ("L", (-5.1, 2.62))), tag="curtain")
    f.chair(mid, 0.45, 0, mix(second, "#4a5a60", 0.4), -1)
    s.spot("chair", 0.45, 0.9, "sit", 0.46, "left")
    for x in (-2.4, 2.4):
        pen.fill(darken(pale, 0.08), rounded(x - 0.4, 2.2, x + 0.4, 2.32, 0.03), tag="lamp")
        if s.mood.lamps:
            pen.glow(x, 2.2, 2.0, "#fff2d8", 0.35)
        pen.fill("#fff8ea" if s.mood.lamps else pale, rounded(x - 0.36, 2.17, x + 0.36, 2.23, 0.02), lit=s.mood.lamps, tag="lamp")
    f.door(pen, 5.9, 0, mix(second, pale, 0.4), 1.1, glazed="#dfeceb" if not s.dark else "#34505f")
    corner_shadow(s, 0.35)
    s.spot("window", 0.0, 1.4, facing="away")


def shop_with_display(s: Scenery) -> None:
    """The goods stand in the window and on tables; the till is by the door."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    windows = (Window(-2.7, 0.95, 3.2, 1.9, "square", (4, 2)),)
    pen = draw_room(s, wall, floor, height=3.5, windows=windows, frame=main, wainscot=mix(main, wall, 0.35))
    from ..town import skyline

    skyline(s.pen("street outside", 30.0), "#9a8f84", -60, 60, -2, 11, s.random("street"), spires=False, s=s)
    far = s.pen("floor 2.1", 2.1, hazy=False)
    f.cabinet(far, -2.7, 0, 3.4, 0.85, main, 4, pale)
    for k, x in enumerate(np.arange(-4.1, -1.2, 0.42)):
        tone = (accent, "#d9b25c", "#6f9a8d", pale)[k % 4]
        far.fill(tone, rounded(float(x) - 0.14, 0.91, float(x) + 0.14, 1.12 + 0.16 * (k % 3), 0.05), tag="box")
    awning = [polygon([(x, 2.95), (x + 0.42, 2.95), (x + 0.42, 2.62), (x + 0.21, 2.52), (x, 2.62)]) for x in np.arange(-4.5, -0.9, 0.42)]
    pen.fill(pale, *awning[::2], tag="sign")
    pen.fill(accent, *awning[1::2], tag="sign")
    for y in (0.55, 1.1, 1.65, 2.2):
        f.shelf(pen, 1.15, y, 2.0, darken(main, 0.04), rng, "jars" if y < 1.2 or y > 2 else "books")
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.cabinet(mid, 3.1, 0, 2.0, 1.0, mix(floor, main, 0.25), 3, pale)
    mid.fill("#b08a45", rounded(3.4, 1.06, 3.95, 1.32, 0.04), polygon([(3.45, 1.3), (3.9, 1.3), (3.8, 1.57), (3.55, 1.57)]), tag="till")
    for x, tone in ((2.35, accent), (2.62, "#d9b25c"), (2.89, "#6f9a8d")):
        mid.fill(tone, ellipse(x, 1.19, 0.1, 0.13), alpha=0.9, tag="jar")
    f.table(mid, -0.75, 0, 1.5, 0.66, darken(floor, 0.02), mix(accent, pale, 0.35))
    for k in range(6):
        mid.fill((accent, "#d9b25c", "#8aa86a")[k % 3], ellipse(-1.25 + 0.2 * k, 0.73, 0.09), tag="apple")
    f.crate(mid, -2.4, 0, 0.5, "#a9764a")
    for x in (-2.6, 0.9, 3.1):
        f.pendant(s, mid, x, 2.6, 3.5, accent)
    f.door(pen, 5.2, 0, main, glazed="#c9dcdc" if not s.dark else "#34505f")
    corner_shadow(s)
    s.spot("counter", 3.1, 1.5, facing="camera")
    s.spot("customer", 1.3, 0.4, facing="right")
    s.spot("shelf", 1.1, 1.2, facing="away")


def bar_with_booths(s: Scenery) -> None:
    """Tables in booths along the wall, the bar in the corner, darts between."""
    wall, floor, wood, gold, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    windows = (Window(-3.3, 1.5, 1.2, 1.2, "round", (2, 2)), Window(-0.9, 1.5, 1.2, 1.2, "round", (2, 2)))
    pen = draw_room(s, wall, floor, height=3.2, windows=windows, wainscot=darken(wood, 0.03), frame=darken(wood, 0.06))
    pen.fill(darken(wood, 0.06), rectangle(1.9, 0.9, 5.0, 2.7), tag="shelf")
    pen.fade((0, 2.6), (0, 1), "#8aa5a4", "#6a8484", rectangle(2.05, 1.0, 4.85, 2.58), tag="mirror")
    for y in (1.32, 1.78, 2.2):
        for x in np.arange(2.15, 4.75, 0.19):
            if rng.random() < 0.75:
                tone, h = rng.choice(("#5a7d5a", "#8a4a34", gold, "#3f5f6a", "#a8643f", "#d8c8a0")), rng.uniform(0.2, 0.3)
                pen.fill(tone, rounded(x, y, x + 0.10, y + h * 0.65, 0.02), rectangle(x + 0.033, y + h * 0.6, x + 0.067, y + h), tag="bottle")
        pen.fill(lighten(wood, 0.04), rectangle(2.0, y - 0.05, 4.9, y), tag="shelf")
    pen.fill("#2b2622", ellipse(0.75, 1.9, 0.36), tag="dartboard")
    for r, tone in ((0.31, "#e3d7b4"), (0.22, "#8a3a34"), (0.15, "#e3d7b4"), (0.06, "#3f6a50")):
        pen.fill(tone, ellipse(0.75, 1.9, r), tag="dartboard")
    mid = s.pen("floor 1", 1.0, hazy=False)
    f.cabinet(mid, 3.4, 0, 3.0, 1.08, wood, 4, lighten(wood, 0.10))
    mid.fill(gold, rectangle(1.95, 0.18, 4.85, 0.22), tag="rail")
    plush = mix(accent, "#5a2f30", 0.25)
    for x in (-4.55, -2.1, 0.35):
        mid.fill(darken(wood, 0.1), rectangle(x - 0.6, 0.0, x + 0.6, 0.24), tag="booth")
        mid.fade((0, 0.5), (0, 0.2), lighten(plush, 0.05), darken(plush, 0.04), rounded(x - 0.64, 0.22, x + 0.64, 0.48, 0.06), tag="booth")
        mid.fade((x - 0.3, 0), (x + 0.3, 0), lighten(plush, 0.03), darken(plush, 0.08), polygon([(x - 0.27, 0.46), (x + 0.27, 0.46), (x + 0.17, 1.3), (x - 0.17, 1.3)]), tag="booth")
        mid.fill(lighten(wood, 0.04), rounded(x - 0.24, 1.28, x + 0.24, 1.37, 0.04), tag="booth")
    for k, x in enumerate((-3.32, -0.88)):
        f.table(mid, x, 0, 1.0, 0.74, lighten(wood, 0.03))
        mid.fill("#d9b25c", rounded(x - 0.05, 0.74, x + 0.05, 0.92, 0.02), tag="glass")
        s.spot("table" if k else "table left", x - 0.72, 0.9, "sit", 0.46, "right")
        s.spot("booth" if k else "booth left", x + 0.72, 0.9, "sit", 0.46, "left")
        f.pendant(s, mid, x, 2.15, 3.2, accent)
    near = s.pen("floor 0", 0.0, hazy=False)
    for name, x in (("stool", 2.5), ("stool right", 3.7)):
        seat = s.spot(name, x, 0.1, "sit", 0.66)
        f.stool(near, seat.x, 0, accent, 0.68)
    f.pendant(s, mid, 3.3, 2.45, 3.2, gold)
    f.door(pen, 5.7, 0, wood)
    corner_shadow(s, 0.7)
    s.spot("counter", 3.2, 1.5, facing="camera")
    s.spot("window", -2.2, 1.2)
