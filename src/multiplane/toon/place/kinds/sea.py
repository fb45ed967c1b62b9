"""At sea: the lighthouse, and the lamp room at its top."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from ...drawing import (
    Contour,
    Drawing,
    blob,
    ellipse,
    linear,
    polygon,
    radial,
    rectangle,
    rgba,
    rounded,
    scale,
)
from ..colours import darken, lighten, mix
from ..rock import boulder, ridge_line
from ..scenery import Pen, Scenery, kind
from ..shell import FLOORS
from ..sky import draw_haze, draw_sky, draw_weather
from ..water import draw_sea, gulls, spray

WARM = "#ffd987"


@kind("lighthouse", "#9cc3c9 #5d6670 #ece3d0 #2f6b7c #c6503f", "#a9c6c4 #6a655f #efe6d4 #35637a #d0603c",
      sound="sea", reverb=0.03, width=12, words="lighthouse,light house,beacon",
      has="rock,rocks,tower,wave,sea,water,lamp,moon")
def lighthouse(s: Scenery) -> None:
    """A tower on a rock, the sea around it."""
    rock, tower, sea, accent = s.colour(1), s.colour(2), s.colour(3), s.colour(4)
    rng = s.rng
    s.mood = replace(s.mood, light=replace(s.mood.light, from_left=True))  # the moon over the sea, not behind the tower
    draw_sky(s)
    draw_sea(s, sea, (30.0, 19.0, 12.0), 6.0)
    far = s.pen("islets", 46.0)
    far.fill(darken(sea, 0.10), ridge_line(-62, -34, 0, 4.2, 5, rng, -3), ridge_line(44, 74, 0, 5.4, 5, rng, -3), tag="rock")
    if _lights_answer(s):
        far_lights(s, -9.0, 1.5, 52.0)
    draw_haze(s, 28.0, 0.42, 5.0)
    _island(s, rock, rng)
    _tower(s, 4.9, 1.55, 9.0, 5.6, tower, accent)
    _cottage(s, 9.4, 1.5, 9.0, tower, accent)
    draw_sea(s, darken(sea, 0.03), (5.0,), 2.0, y=-0.32)
    _shelf(s, rock, rng)
    rough = s.weather in ("storm", "rain")
    if rough:
        spray(s, -6.6, 0.1, 4.6, 1.7, 0)
        spray(s, 0.6, 0.35, 7.4, 1.3, 1)
        spray(s, -9.6, -0.2, 1.0, 1.5, 2)
    if not s.dark and (not rough or s.happens("gulls")):
        gulls(s, 24.0, -3, 8.5, 7 if s.happens("gulls") or s.happened("gulls") else 3)
    draw_weather(s)
    s.spot("rocks", 0.0, 0.3)
    s.spot("tower", 2.4, 1.5, facing="right")
    s.spot("water", -3.6, 0.0, facing="left")
    s.spot("edge", -2.4, 0.6, facing="left")
    s.spot("door", 3.6, 2.0)
    s.spot("path", 1.6, 0.0)
    s.spot("stone", -1.0, 0.9, "sit", 0.0)


def _lights_answer(s: Scenery) -> bool:
    if s.happened("sea empty"):
        return False
    asked = s.wants("three lights", "lights answer", "boat's lights", "far lights")
    return s.happens("lights", "signal") or (asked and not s.words and s.dark)


def far_lights(s: Scenery, x: float, y: float, z: float, size: float = 1.0, hull: bool = True) -> None:
    """Red, white, red: the lights of a boat that is little more than a shadow. They answer one after another, and
    go when the moment says that the sea is empty."""
    gone = 0.76 * s.seconds if s.happens("sea is empty", "then nothing", "vanish", "disappear") else 0.0
    answer = 0.07 * s.seconds if s.happens("answer") else 0.0
    apart, rock = 2.1 * size, (0.05, 0.16 * size, 4.2, 0.1)
    if hull:
        pen = s.pen("far hull", z + 0.1, hazy=False, bob=rock, shown=(0.0, gone, 0.5))
        pen.fill(darken(s.mood.sky[1], 0.09), polygon([(x - 2.2, y - 0.5), (x + 6.4, y - 0.5), (x + 5.4, y - 1.7), (x - 1.2, y - 1.7)]),
                 rectangle(x + 2.03, y - 0.6, x + 2.17, y + 2.6), rectangle(x + 0.2, y - 0.6, x + 1.5, y + 0.2), alpha=0.55, lit=True, tag="boat")
    for i, colour in enumerate(("#ff6a52", "#fff4d6", "#ff6a52")):
        shown = (answer * (1 + i), gone, 0.35)
        pen = s.pen(f"far light {i}", z - 0.01 * i, hazy=False, flicker=(0.75, 1.7 + 0.3 * i), bob=rock, shown=shown)
        lift = 2.7 * size if i == 1 and hull else 0.0
        pen.glow(x + i * apart, y + lift, 3.4 * size, colour, 0.75)
        pen.fill(mix(colour, "#ffffff", 0.45), ellipse(x + i * apart, y + lift, 0.34 * size), lit=True)
        if hull:
            pen.fill(colour, *(ellipse(x + i * apart, -0.6 - k * 0.6, 0.62 - 0.08 * k, 0.09) for k in range(5)), alpha=0.4, lit=True)


def _island(s: Scenery, rock: str, rng) -> None:
    pen = s.pen("island", 9.0)
    body = polygon([(-3.6, -3), (24, -3), (24, 0.9), (15, 1.15), (11.8, 1.5), (7.6, 1.62), (3.0, 1.55), (1.9, 1.1), (0.3, 0.85), (-1.0, 0.35), (-2.6, 0.2)])
    pen.fade((0, 1.6), (0, -0.6), lighten(rock, 0.06), darken(rock, 0.12), body, tag="rock")
    for x, wide, high in ((-2.2, 2.6, 0.9), (0.2, 2.2, 1.1), (12.2, 4.4, 2.3), (16.5, 6, 3.0), (21, 6, 2.2), (2.0, 1.6, 1.5)):
        boulder(pen, x, 0.0 if x < 12 else 0.8, wide, high, darken(rock, 0.03), rng, s.mood.light.from_left)
    cracks = [polygon([(x, 1.2), (x + 0.5, 0.6), (x + 0.35, -0.4), (x + 0.28, 0.5)]) for x in (3.4, 5.3, 6.8, 8.6, 10.2)]
    pen.fill(darken(rock, 0.16), *cracks, alpha=0.7, tag="rock")
    for k in range(5):
        left, top = 3.4 - 0.34 * k, 1.42 - 0.22 * k
        pen.fade((0, top), (0, top - 0.7), rock, darken(rock, 0.10), rectangle(left, top - 0.8, left + 0.36, top), tag="rock")
        pen.fill(lighten(rock, 0.08), rectangle(left - 0.03, top - 0.05, left + 0.36, top), tag="rock")


def _tower(s: Scenery, x: float, y: float, z: float, high: float, white: str, accent: str) -> None:
    pen = s.pen("tower", z - 0.05)
    foot, neck = 1.45, 0.98

    def half(t: float) -> float:
        return neck + (foot - neck) * (1 - t) ** 1.6

    def band(t0: float, t1: float) -> Contour:
        steps = np.linspace(t0, t1, 9)
        right = [(x + half(t), y + high * t) for t in steps]
        left = [(x - half(t), y + high * t) for t in steps[::-1]]
        return polygon(right + left)

    pen.fill(white, band(0, 1), tag="tower")
    for t0, t1 in ((0.22, 0.46), (0.70, 0.92)):
        pen.fill(accent, band(t0, t1), tag="tower")
    light_side = -1 if s.mood.light.from_left else 1
    dark = rgba(pen.ink(darken(mix(white, accent, 0.2), 0.45)))[:3]
    shadow = linear((x - light_side * -0.2, 0), (x - light_side * 1.6, 0), (0, "#000000", 0), (1, "#000000", 0))
    pen.paint(replace(shadow, stops=((0.0, (*dark, 0.0)), (0.45, (*dark, 0.35)), (1.0, (*dark, 0.72)))), band(0, 1), tag="tower")
    shine = rgba(pen.ink("#ffffff"))[:3]
    rim = replace(shadow, p0=(x + light_side * 1.5, 0.0), p1=(x + light_side * 0.5, 0.0), stops=((0.0, (*shine, 0.5)), (1.0, (*shine, 0.0))))
    pen.paint(rim, band(0, 1), tag="tower")
    _tower_details(s, pen, x, y, high, white, accent)
    _lantern(s, pen, x, y + high, accent)


def _tower_details(s: Scenery, pen: Pen, x: float, y: float, high: float, white: str, accent: str) -> None:
    door = darken(accent, 0.16)
    pen.fill(darken(white, 0.2), rounded(x - 0.62, y - 0.02, x + 0.62, y + 1.72, 0.55), tag="tower")
    pen.fill(door, rounded(x - 0.48, y, x + 0.48, y + 1.58, 0.44), tag="tower")
    lit = s.mood.lamps
    for t, dx in ((0.36, -0.28), (0.56, 0.22), (0.76, -0.12)):
        wy = y + high * t
        if lit and t == 0.56:
            pen.glow(x + dx, wy + 0.3, 1.8, WARM, 0.4)
        pen.fill(darken(white, 0.25), rounded(x + dx - 0.24, wy - 0.06, x + dx + 0.24, wy + 0.74, 0.22), tag="tower")
        pane = rounded(x + dx - 0.15, wy, x + dx + 0.15, wy + 0.62, 0.15)
        if lit and t == 0.56:
            pen.fill(WARM, pane, lit=True, tag="window")
        else:
            pen.fill("#2b3b48", pane, tag="window")
    pen.fill(darken(white, 0.10), rectangle(x - 1.85, y - 0.1, x + 1.85, y + 0.14), tag="tower")


def _lantern(s: Scenery, pen: Pen, x: float, y: float, accent: str) -> None:
    """Gallery, glass, dome; and the light in it, out or not."""
    iron = "#333a44"
    pen.fill("#d9cfbb", polygon([(x - 1.06, y - 0.5), (x + 1.06, y - 0.5), (x + 1.55, y), (x - 1.55, y)]), tag="tower")
    pen.fill(iron, rectangle(x - 1.7, y, x + 1.7, y + 0.14), tag="tower")
    glass = rectangle(x - 0.92, y + 0.14, x + 0.92, y + 1.9)
    state = _lamp_state(s)
    pen.fade((0, y), (0, y + 1.9), "#33525e", "#5d8591", glass, tag="glass")
    _lamp(s, pen, x, y + 1.0, state)
    pen.fill(iron, *(rectangle(x + d - 0.035, y + 0.14, x + d + 0.035, y + 1.9) for d in (-0.9, -0.32, 0.32, 0.9)), rectangle(x - 0.92, y + 1.0, x + 0.92, y + 1.05), tag="tower")
    rail = [rectangle(x + d - 0.025, y + 0.14, x + d + 0.025, y + 0.72) for d in np.linspace(-1.62, 1.62, 11)]
    pen.fill(iron, *rail, rectangle(x - 1.66, y + 0.68, x + 1.66, y + 0.75), rectangle(x - 1.66, y + 0.42, x + 1.66, y + 0.46), tag="tower")
    roof = polygon([(x - 1.14, y + 1.9), (x + 1.14, y + 1.9), (x + 0.85, y + 2.35), (x + 0.34, y + 2.72), (x - 0.34, y + 2.72), (x - 0.85, y + 2.35)])
    pen.fade((x - 1, 0), (x + 1, 0), lighten(accent, 0.03), darken(accent, 0.14), roof, tag="tower")
    pen.fill(iron, rectangle(x - 1.2, y + 1.84, x + 1.2, y + 1.95), tag="tower")
    pen.fill(lighten(iron, 0.22), ellipse(x, y + 2.80, 0.16), rectangle(x - 0.03, y + 2.8, x + 0.03, y + 3.5), tag="tower")


def _lamp_state(s: Scenery) -> str:
    """off, lit, failing while we look, or a lantern in its place."""
    if not s.dark:
        return "off"
    if s.happens("lantern", "sea is empty") or s.happened("lantern in the tower"):
        return "lantern"
    if s.happened("lamp out") or s.wants("dead lamp", "goes out"):
        return "off"
    return "failing" if s.happens("goes out", "go out", "went out", "dies", "flicker") else "lit"


def _lamp(s: Scenery, pen: Pen, x: float, y: float, state: str) -> None:
    """The lens with its rings of prisms, and what burns in it."""
    body = blob([(x - 0.30, y - 0.72), (x + 0.30, y - 0.72), (x + 0.52, y), (x + 0.30, y + 0.72), (x - 0.30, y + 0.72), (x - 0.52, y)], 0.7)
    pen.fade((x - 0.5, 0), (x + 0.5, 0), "#a9c9c6", "#4c7480", body, tag="lamp")
    prisms = [rectangle(x - 0.6, y + k * 0.17 - 0.03, x + 0.6, y + k * 0.17 + 0.03) for k in (-4, -3, -2, 2, 3, 4)]
    pen.fill("#e2f2ee", *prisms, alpha=0.35, clip=(body,), tag="lamp")
    pen.fill("#dff0ea", ellipse(x, y, 0.26), alpha=0.35, tag="lamp")
    pen.fill("#41707c", ellipse(x, y, 0.15), alpha=0.6, tag="lamp")
    if state == "lantern":
        spark = s.pen("lamp", pen.z - 0.05, hazy=False, flicker=(0.8, 3.1))
        spark.glow(x + 0.3, y - 0.3, 4.6, "#ffb95e", 0.62)
        spark.glow(x + 0.3, y - 0.3, 1.2, "#ffe2a0", 0.95)
        spark.fill("#fff0c0", ellipse(x + 0.3, y - 0.3, 0.15, 0.2), lit=True, tag="lamp")
    elif state == "failing":
        gone = 0.6 * s.seconds
        _shine(s.pen("lamp", pen.z - 0.05, hazy=False, flicker=(0.25, 1.15), shown=(0.0, gone, 0.25)), x, y, body, prisms)
        ember = s.pen("ember", pen.z - 0.06, hazy=False, shown=(gone - 0.25, gone + 1.5, 0.6))
        ember.glow(x, y, 0.8, "#ff9a4a", 0.7)
    elif state == "lit":
        _shine(s.pen("lamp", pen.z - 0.05, hazy=False, flicker=(0.86, 4.0)), x, y, body, prisms)


def _shine(pen: Pen, x: float, y: float, body: Contour, prisms: list[Contour]) -> None:
    """The lit lens: soft beams to both sides, a warm heart, prisms that sparkle."""
    for side in (-1, 1):
        for wide, strength in ((1.0, 0.12), (0.84, 0.12), (0.68, 0.12), (0.52, 0.13), (0.36, 0.14), (0.2, 0.16)):
            beam = polygon([(x, y + 0.5 * wide), (x, y - 0.5 * wide), (x + side * 46, y - 5.6 * wide), (x + side * 46, y + 5.6 * wide)])
            fall = linear((x, y), (x + side * 26, y), (0, "#fff0bd", strength), (0.35, "#ffe7a6", strength * 0.42), (1, "#ffe7a6", 0.0))
            pen.paint(fall, beam, tag="beam")
    pen.glow(x, y, 6.5, "#ffdd8e", 0.7)
    pen.paint(radial((x, y), 0.75, (0, "#fffdf2", 1), (0.45, "#fff0bf", 0.95), (1, "#ffc766", 0.9)), body, tag="lamp")
    pen.fill("#ffffff", *prisms, alpha=0.35, clip=(body,), lit=True, tag="lamp")
    pen.fill("#fff4d2", ellipse(x, y, 0.24), lit=True, tag="lamp")


def _cottage(s: Scenery, x: float, y: float, z: float, white: str, accent: str) -> None:
    pen = s.pen("tower", z - 0.05)
    wall = darken(white, 0.05)
    pen.fade((x - 1.9, 0), (x + 1.9, 0), wall, darken(wall, 0.12), rectangle(x - 1.9, y - 0.4, x + 1.9, y + 1.9), tag="cottage")
    pen.fade((0, y + 3.2), (0, y + 1.8), darken(accent, 0.06), darken(accent, 0.17), polygon([(x - 2.2, y + 1.8), (x + 2.2, y + 1.8), (x + 1.6, y + 3.1), (x - 1.6, y + 3.1)]), tag="cottage")
    pen.fill("#6b5a52", rectangle(x + 0.8, y + 2.8, x + 1.3, y + 3.8), tag="cottage")
    for dx in (-1.0, 0.9):
        pane = rectangle(x + dx - 0.32, y + 0.7, x + dx + 0.32, y + 1.4)
        if s.mood.lamps and dx < 0:
            pen.glow(x + dx, y + 1.0, 2.0, WARM, 0.38)
            pen.fill(WARM, pane, lit=True, tag="window")
        else:
            pen.fill("#384957", pane, tag="window")
        pen.fill(white, rectangle(x + dx - 0.02, y + 0.7, x + dx + 0.02, y + 1.4), rectangle(x + dx - 0.32, y + 1.03, x + dx + 0.32, y + 1.07), tag="window")


def _shelf(s: Scenery, rock: str, rng) -> None:
    """The flat rock on which one acts, and its near edge."""
    left = s.mood.light.from_left
    back = s.pen("shelf 2.4", 2.4)
    back.fade((0, 0.1), (0, -2.2), lighten(rock, 0.07), darken(rock, 0.05), polygon([(-5.4, -6), (60, -6), (60, 0.02), (-2.6, 0.02), (-4.2, -0.10), (-5.0, -0.5)]), tag="ground")
    for x, wide, high in ((-4.6, 1.9, 0.75), (-3.5, 1.2, 0.5), (6.6, 1.6, 0.85), (8.6, 2.8, 1.35), (11.5, 3.4, 1.1), (14, 3, 1.6)):
        boulder(back, x, -0.08, wide, high, rock, rng, left)
    front = s.pen("shelf 0", 0.0)
    front.fade((0, 0), (0, -1.5), lighten(rock, 0.03), darken(rock, 0.10), polygon([(-6.1, -14), (60, -14), (60, 0), (-4.4, 0), (-5.2, -0.14), (-5.7, -0.6)]), tag="ground")
    slabs = [polygon([(x, -0.20), (x + wide, -0.16), (x + wide * 0.9, -0.24), (x + wide * 0.12, -0.27)]) for x, wide in ((-3.6, 1.9), (-0.9, 2.6), (2.4, 1.8), (4.9, 2.6), (-2.2, 1.2))]
    front.fill(lighten(rock, 0.10), *slabs, alpha=0.5, tag="ground")
    pools = [ellipse(x, y, wide, 0.05) for x, y, wide in ((-1.9, -0.42, 0.8), (1.6, -0.36, 0.6), (4.3, -0.5, 1.0))]
    front.fill(mix(s.mood.sky[2], s.mood.sky[1], 0.5), *pools, alpha=0.5, lit=True, tag="ground")
    boulder(front, -5.0, -0.35, 1.5, 0.62, rock, rng, left)
    near = s.pen("near rocks", -1.4)
    near.fade((0, 0), (0, -1.5), darken(rock, 0.14), darken(rock, 0.22), polygon([(-60, -14), (60, -14), (60, -0.62), (5.6, -0.72), (4.2, -0.98), (-3.4, -1.02), (-4.6, -0.86), (-60, -0.9)]), tag="ground")
    for x, wide, high in ((-6.8, 2.6, 1.1), (7.0, 2.4, 1.25), (9.0, 3.2, 1.7), (-8.9, 2.4, 0.6)):
        boulder(near, x, -0.8, wide, high, darken(rock, 0.12), rng, left)


@kind("lamp_room", "#4f6a72 #4a4f57 #c9a45a #2b5564 #d98a3c", interior=True, sound="sea", reverb=0.28, width=10, lamplit=False, words="lamp room,lantern room",
      has="lamp,window,glass,lens,dark,door")
def lamp_room(s: Scenery) -> None:
    """The glass room at the top of a lighthouse, round the great lens."""
    wall, floor, brass, sea, accent = (s.colour(i) for i in range(5))
    draw_sky(s)
    out = s.pen("outside sea", 58.0)
    out.fade((0, 1.4), (0, -9), lighten(sea, 0.02), darken(sea, 0.13), rectangle(-150, -60, 150, 1.3), tag="sea")
    rough = 1.0 if s.weather in ("storm", "rain") else 0.4
    waves = [ellipse(s.rng.uniform(-45, 45), 0.6 - 9 * s.rng.random() ** 1.5, s.rng.uniform(0.8, 2.4), 0.10) for _ in range(60)]
    s.pen("outside waves", 57.0, bob=(0.8, 0.12, 4.5, 0.0)).fill(lighten(sea, 0.12), *waves, alpha=0.5 * rough, tag="sea")
    spoken = re.search(r"\b(boat|ship|lights|signal|red, white)\b", s.said)
    if not s.happened("sea empty") and (spoken or s.happens("lights", "boat", "signal") or (s.wants("lights", "boat") and not s.words)):
        far_lights(s, -14.0, 3.6, 54.0, 0.6, hull=False)
    draw_weather(s, indoors_z=3.2)
    _gallery(s, wall, accent)
    _lens_floor(s, floor)
    _lens(s, brass)
    s.spot("lamp", -1.55, 0.4, facing="right")
    s.spot("lens", 1.5, 0.4, facing="left")
    s.spot("window", 2.3, 1.0, facing="right")
    s.spot("glass", -2.9, 1.0, facing="left")
    s.spot("door", -3.8, 0.6)
    s.spot("middle", 0.0, -0.1)
    s.spot("rail", 3.7, 0.3)


def _gallery(s: Scenery, wall: str, accent: str) -> None:
    """Panes all round: below them an iron parapet, above them the ribs of the dome."""
    iron = mix(wall, "#1d2730", 0.45)
    rail = s.pen("outer rail", 4.3, hazy=False)
    rail.fill(iron, rectangle(-40, 1.04, 40, 1.09), *(rectangle(x - 0.02, 0.2, x + 0.02, 1.06) for x in np.arange(-12, 12.1, 0.62)), tag="rail")
    pen = s.pen("wall", 3.2, hazy=False)
    pen.fade((0, 0), (0, 0.95), darken(wall, 0.11), wall, rectangle(-45, -4, 45, 0.92), tag="wall")
    pen.fill(darken(wall, 0.10), *(rounded(x - 0.62, 0.2, x + 0.62, 0.78, 0.06) for x in np.arange(-11.2, 11.3, 1.6)), tag="wall")
    pen.fill(lighten(wall, 0.09), rectangle(-45, 0.86, 45, 0.96), tag="wall")
    bolts = [ellipse(x, 0.91, 0.022) for x in np.arange(-10, 10, 0.4)]
    pen.fill(darken(wall, 0.15), *bolts, tag="wall")
    xs = np.arange(-11.2, 11.3, 1.6) + 0.8
    bars = [rectangle(x - 0.055, 0.9, x + 0.055, 3.36) for x in xs] + [rectangle(-45, 2.06, 45, 2.12)]
    pen.fill(iron, *bars, tag="mullion")
    pen.fill(lighten(iron, 0.13), *(rectangle(x - 0.055, 0.95, x - 0.03, 3.3) for x in xs), tag="mullion")
    for x in xs[::2]:
        sheen = [polygon([(x + 0.2, 0.96), (x + 0.45, 0.96), (x + 1.15, 3.3), (x + 0.9, 3.3)])]
        pen.fill("#d8f0f2", *sheen, alpha=0.06, lit=True, tag="glass")
    pen.fade((0, 3.3), (0, 3.6), iron, darken(wall, 0.16), rectangle(-45, 3.3, 45, 3.62), tag="wall")
    pen.fade((0, 3.6), (0, 6.5), darken(wall, 0.14), darken(wall, 0.30), rectangle(-45, 3.6, 45, 30), tag="ceiling")
    ribs = [polygon([(x - 0.07, 3.6), (x + 0.07, 3.6), (x * 0.25 + 0.05, 7.5), (x * 0.25 - 0.05, 7.5)]) for x in np.arange(-9.6, 9.7, 1.6)]
    pen.fill(darken(wall, 0.05), *ribs, alpha=0.6, tag="ceiling")
    ring = s.pen("floor 1", 1.0, hazy=False)
    ring.fill(darken(wall, 0.22), rectangle(-45, 3.75, 45, 30), tag="ceiling")
    ring.fill(darken(accent, 0.22), rectangle(-45, 3.68, 45, 3.78), tag="ceiling")


def _lens_floor(s: Scenery, floor: str) -> None:
    for i, z in enumerate(FLOORS):
        pen = s.pen(f"floor {z:g}", z, hazy=False)
        tone = darken(floor, 0.03 * i)
        pen.fade((0, 0), (0, -0.9), lighten(tone, 0.05), darken(tone, 0.05), rectangle(-45, -12 if i >= 2 else -3.2, 45, 0), tag="floor")
        plates = [rectangle(x, -1.2, x + 0.02, 0) for x in np.arange(-10, 10, 1.7 - 0.12 * i)]
        dots = [ellipse(x, -0.1 - 0.14 * (k % 3), 0.022, 0.011) for k, x in enumerate(np.arange(-7, 7, 0.24))]
        pen.fill(darken(tone, 0.08), *plates, rectangle(-20, -0.035, 20, -0.012), alpha=0.7, tag="floor")
        pen.fill(lighten(tone, 0.07), *dots, alpha=0.45, tag="floor")


def _lens(s: Scenery, brass: str) -> None:
    """The great lens on its turning table, of a size that a picture of two people holds."""
    _draw_lens(s, brass)
    for name in ("lens", "lens light"):
        if pen := s.pens.get(name):
            pen.shapes = list(Drawing(tuple(pen.shapes)).transformed(scale(0.80, 0.80)).shapes)


def _draw_lens(s: Scenery, brass: str) -> None:
    pen = s.pen("lens", 1.8, hazy=False)
    iron = "#3b434d"
    pen.fill(iron, polygon([(-0.95, 0), (0.95, 0), (0.62, 0.24), (0.44, 0.9), (-0.44, 0.9), (-0.62, 0.24)]), tag="lens")
    pen.fill(lighten(iron, 0.10), polygon([(-0.62, 0.24), (-0.3, 0.24), (-0.22, 0.9), (-0.44, 0.9)]), tag="lens")
    pen.fade((-1, 0), (1, 0), lighten(brass, 0.08), darken(brass, 0.18), rounded(-1.05, 0.86, 1.05, 1.04, 0.05), tag="lens")
    glass = [(-0.62, 1.04), (0.62, 1.04), (0.92, 1.6), (0.98, 2.05), (0.90, 2.5), (0.58, 3.02), (-0.58, 3.02), (-0.90, 2.5), (-0.98, 2.05), (-0.92, 1.6)]
    body = blob(glass, 0.75)
    pen.fade((-1, 0), (1, 0), "#9fc7c6", "#3f6b78", body, alphas=(0.95, 0.95), tag="lens")
    rings = []
    for k in range(-7, 8):
        y = 2.04 + k * 0.135
        sag = 0.05 * (abs(k) / 7) * (1 if k > 0 else -1)
        rings.append(blob([(-1.0, y - sag), (0, y + sag), (1.0, y - sag), (1.0, y + 0.05 - sag), (0, y + 0.05 + sag), (-1.0, y + 0.05 - sag)], 0.8))
    pen.fill("#d6ece6", *rings, alpha=0.30, clip=(body,), tag="lens")
    for r, tone, alpha in ((0.56, "#bfe0da", 0.35), (0.44, "#5f8f98", 0.55), (0.36, "#cfe9e2", 0.35), (0.24, "#4b7a86", 0.6), (0.15, "#e4f4ec", 0.5)):
        pen.fill(tone, ellipse(0, 2.04, r), alpha=alpha, tag="lens")
    pen.paint(radial((-0.35, 2.5), 1.1, (0, "#e8fff6", 0.34), (0.5, "#bfe6e0", 0.12), (1, "#bfe6e0", 0.0)), body, tag="lens")
    pen.paint(radial((0.55, 1.45), 0.8, (0, "#ffcf8a", 0.22), (1, "#ffcf8a", 0.0)), body, tag="lens")
    pen.fill("#f2fbf6", polygon([(-0.74, 1.5), (-0.6, 1.32), (-0.5, 2.8), (-0.62, 2.7)]), alpha=0.28, tag="lens")
    ribs = [polygon([(-0.60, 1.04), (-0.54, 1.04), (-0.88, 2.05), (-0.52, 3.02), (-0.58, 3.02), (-0.96, 2.05)]),
            polygon([(0.54, 1.04), (0.60, 1.04), (0.96, 2.05), (0.58, 3.02), (0.52, 3.02), (0.88, 2.05)])]
    pen.fade((-1, 0), (1, 0), lighten(brass, 0.06), darken(brass, 0.16), *ribs, tag="lens")
    pen.fade((-0.7, 0), (0.7, 0), lighten(brass, 0.10), darken(brass, 0.18), rounded(-0.68, 2.98, 0.68, 3.14, 0.05), tag="lens")
    pen.fill(darken(brass, 0.10), polygon([(-0.34, 3.14), (0.34, 3.14), (0.1, 3.42), (-0.1, 3.42)]), rectangle(-0.04, 3.4, 0.04, 3.9), tag="lens")
    shining = not s.wants("dead lamp") and not s.happens("dead", "goes out", "gone out") and s.dark and s.happens("lamp shines", "lamp is lit", "lights up")
    if shining:
        glow = s.pen("lens light", 1.75, hazy=False, flicker=(0.85, 3.0))
        glow.glow(0, 2.04, 4.5, "#ffdc90", 0.85)
        glow.fill("#fff7da", ellipse(0, 2.04, 0.3), lit=True, tag="lens")
