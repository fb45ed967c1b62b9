"""Great and strange interiors: castle hall, church, cave, theatre, spaceship, the inside of a car."""

from __future__ import annotations

import numpy as np

from ...drawing import Contour, ellipse, limb, linear, path, polygon, rectangle, rounded
from .. import furniture as f
from ..colours import darken, lighten, mix
from ..scenery import Pen, Scenery, kind, wavy, with_holes
from ..shell import Window, corner_shadow, draw_room
from ..sky import SKY_Z, draw_sky, draw_weather
from .home import home_spots
from .travel import passing_land


def _columns(s: Scenery, pen: Pen, xs: tuple[float, ...], stone: str, high: float, wide: float = 0.5) -> None:
    for x in xs:
        pen.fade((x - wide / 2, 0), (x + wide / 2, 0), lighten(stone, 0.05), darken(stone, 0.10), rectangle(x - wide / 2, 0, x + wide / 2, high), tag="column")
        pen.fill(lighten(stone, 0.03), rectangle(x - wide * 0.75, 0, x + wide * 0.75, 0.4), rectangle(x - wide * 0.8, high - 0.35, x + wide * 0.8, high), tag="column")


def _torch(s: Scenery, pen: Pen, x: float, y: float) -> None:
    fire = s.pen(f"torch {x:.1f}", pen.z - 0.05, hazy=False, flicker=(0.72, 0.5 + 0.07 * (x % 3)))
    fire.glow(x, y + 0.2, 2.6, "#ff9f45", 0.5)
    fire.fill("#f2702f", ellipse(x, y + 0.12, 0.10, 0.2), lit=True, tag="fire")
    fire.fill("#ffd66b", ellipse(x, y + 0.08, 0.05, 0.11), lit=True, tag="fire")
    pen.fill("#3b332d", polygon([(x - 0.04, y - 0.5), (x + 0.04, y - 0.5), (x + 0.11, y), (x - 0.11, y)]), tag="torch")


@kind("castle_hall", "#7f7f86 #5e5a5c #8a3f3a #b9a36a #c9a04a", "#86807a #615850 #3f5a7a #b9a678 #c9a04a", interior=True, mirrors=True, sound="hall", reverb=0.6, width=13, words="castle hall,throne room,great hall,palace,castle,ballroom,dungeon",
      has="throne,column,banner,torch,window,door,carpet,stairs")
def castle_hall(s: Scenery) -> None:
    """Stone, banners, torches, a throne on three steps."""
    wall, floor, cloth, gold = (s.colour(i) for i in range(4))
    windows = tuple(Window(x, 2.0, 1.0, 2.8, "arch", (2, 4)) for x in (-5.0, -2.5, 2.5, 5.0))
    pen = draw_room(s, wall, floor, height=6.4, windows=windows, frame=darken(wall, 0.15), boards=False, beams="#5b4030", plain=True)
    blocks = [rounded(x, y, x + 0.62, y + 0.27, 0.02) for x, y in ((s.rng.uniform(-11, 11), 0.32 * s.rng.randrange(0, 19)) for _ in range(60)) if all(abs(x + 0.3 - w.x) > 1.1 for w in windows)]
    pen.fill(lighten(wall, 0.03), *blocks, alpha=0.8, tag="wall")
    banner = s.colour_of("banner", cloth)
    for x in (-3.75, 3.75):
        pen.fade((0, 5.2), (0, 2.2), banner, darken(banner, 0.09), polygon([(x - 0.5, 5.3), (x - 0.5, 2.4), (x, 2.0), (x + 0.5, 2.4), (x + 0.5, 5.3)]), tag="banner")
        pen.fill(gold, *with_holes(ellipse(x, 3.9, 0.26), ellipse(x, 3.9, 0.18)), rectangle(x - 0.55, 5.25, x + 0.55, 5.33), polygon([(x - 0.08, 3.8), (x + 0.08, 3.8), (x, 4.02)]), tag="banner")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    back.fill(lighten(floor, 0.05), rectangle(-1.9, 0, 1.9, 0.2), rectangle(-1.5, 0.2, 1.5, 0.4), tag="step")
    throne = s.spot("throne", 0.0, 1.6, "sit", 0.85, "camera")
    x = throne.x
    back.fade((0, 2.6), (0, 0.4), gold, darken(gold, 0.14), path((x - 0.55, 0.4), ("L", (x + 0.55, 0.4)), ("L", (x + 0.5, 2.2)), ("L", (x, 2.75)), ("L", (x - 0.5, 2.2))), tag="throne")
    back.fill(cloth, path((x - 0.38, 0.95), ("L", (x + 0.38, 0.95)), ("L", (x + 0.36, 2.1)), ("L", (x, 2.45)), ("L", (x - 0.36, 2.1))), rectangle(x - 0.45, 0.78, x + 0.45, 0.95), tag="throne")
    mid = s.pen("floor 1", 1.0, hazy=False)
    _columns(s, mid, (-7.6, -4.6, 4.6, 7.6), wall, 6.4)
    _hall_furniture(s, back, mid, gold, cloth)
    for c in (-4.6, 4.6):
        _torch(s, mid, c, 2.3)
    front = s.pen("floor 0", 0.0, hazy=False)
    front.fill(cloth, polygon([(-1.4, 0), (1.4, 0), (2.2, -12), (-2.2, -12)][::-1]), tag="carpet")
    front.fill(gold, polygon([(-1.3, 0), (-1.2, 0), (-1.95, -12), (-2.1, -12)][::-1]), polygon([(1.2, 0), (1.3, 0), (2.1, -12), (1.95, -12)][::-1]), tag="carpet")
    corner_shadow(s, 0.7)
    s.spot("steps", -1.4, 1.3)
    s.spot("column", -3.8, 0.8)
    home_spots(s)


def _hall_furniture(s: Scenery, back: Pen, mid: Pen, gold: str, cloth: str) -> None:
    """Armour and braziers by the steps, a wheel of candles over them, shields on the wall."""
    wall, steel, wood = s.pen("wall", 3.2, hazy=False), "#8f98a3", "#5b4030"
    for x in (-1.35, 1.35):
        wall.fill(cloth, path((x - 0.3, 3.35), ("L", (x + 0.3, 3.35)), ("L", (x + 0.3, 2.95)), ("Q", (x + 0.26, 2.6), (x, 2.45)), ("Q", (x - 0.26, 2.6), (x - 0.3, 2.95))), tag="shield")
        wall.fill(gold, rectangle(x - 0.035, 2.52, x + 0.035, 3.33), rectangle(x - 0.28, 2.98, x + 0.28, 3.05), tag="shield")
    for x in (-2.75, 2.75):
        f.shadow(back, x, 0.0, 0.8)
        back.fade((x - 0.3, 0), (x + 0.3, 0), lighten(steel, 0.08), darken(steel, 0.14), limb([(x - 0.12, 0.9), (x - 0.14, 0.12)], [0.10, 0.075]), limb([(x + 0.12, 0.9), (x + 0.14, 0.12)], [0.10, 0.075]), path((x - 0.3, 1.5), ("C", (x - 0.3, 1.75), (x + 0.3, 1.75), (x + 0.3, 1.5)), ("L", (x + 0.2, 0.85)), ("L", (x - 0.2, 0.85))), limb([(x - 0.3, 1.52), (x - 0.36, 1.15), (x - 0.2, 0.98)], [0.08, 0.065, 0.05]), limb([(x + 0.3, 1.52), (x + 0.36, 1.15), (x + 0.2, 0.98)], [0.08, 0.065, 0.05]), ellipse(x, 1.86, 0.15, 0.19), tag="armour")
        back.fill("#2b2f36", rectangle(x - 0.11, 1.86, x + 0.11, 1.9), tag="armour")
        back.fill(cloth, limb([(x, 2.05), (x + 0.05, 2.25), (x - 0.12, 2.32)], [0.03, 0.06, 0.015]), tag="armour")
        back.fill(wood, rectangle(x + 0.40, 0.0, x + 0.44, 2.5), tag="armour")
        back.fill(steel, polygon([(x + 0.36, 2.48), (x + 0.48, 2.48), (x + 0.42, 2.78)]), tag="armour")
    mid.fill("#2a2623", rectangle(-0.015, 4.3, 0.015, 9.0), *(limb([(0.0, 4.9), (d, 4.05)], [0.012, 0.012]) for d in (-1.1, 1.1)), tag="lamp")
    mid.fill("#3a2c24", ellipse(0.0, 4.0, 1.2, 0.16), tag="lamp")
    for k in range(7):
        x = -1.05 + 0.35 * k
        if s.mood.lamps:
            mid.glow(x, 4.36, 1.0, "#ffc778", 0.34)
            mid.fill("#fff0c2", ellipse(x, 4.36, 0.035, 0.07), lit=True, tag="lamp")
        mid.fill("#efe4cc", rectangle(x - 0.035, 4.05, x + 0.035, 4.28), tag="lamp")


@kind("church", "#b9ae9a #7a6a5c #6a4a3a #d8c48a #3f6a9a", interior=True, mirrors=True, sound="church", reverb=0.7, width=12, words="church,chapel,temple,shrine,convent,cathedral,monastery,abbey,mosque,synagogue", has="window,candle,altar,bench,pew,column,cross")
def church(s: Scenery) -> None:
    """Coloured glass, an altar, pews."""
    wall, floor, wood, gold, glass = (s.colour(i) for i in range(5))
    windows = tuple(Window(x, 1.6, 1.1 if x else 1.7, 3.4 if x else 4.0, "arch", (2, 5)) for x in (-5.2, -2.9, 0.0, 2.9, 5.2))
    pen = draw_room(s, wall, floor, height=6.6, windows=windows, frame=darken(wall, 0.2), boards=False)
    for w in windows:
        tones = (glass, "#b8503f", gold, "#5f8f6a", "#74498c")
        for k, tone in enumerate(tones):
            pieces = [rectangle(w.x - w.wide / 2 + w.wide / 2 * (j % 2), w.y + w.high / 5 * j, w.x + w.wide / 2 * (j % 2), w.y + w.high / 5 * (j + 1)) for j in range(5) if (j + k) % 5 == 0] + [rectangle(w.x - w.wide / 2 + w.wide / 2 * ((j + 1) % 2), w.y + w.high / 5 * j, w.x + w.wide / 2 * ((j + 1) % 2), w.y + w.high / 5 * (j + 1)) for j in range(5) if (j + k) % 5 == 2]
            pen.fill(tone, *pieces, alpha=0.62, clip=(w.outline(),), lit=not s.dark, tag="glass")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    back.fill(lighten(floor, 0.06), rectangle(-2.4, 0, 2.4, 0.22), tag="step")
    back.fill("#efe6d2", rectangle(-1.1, 0.22, 1.1, 1.15), tag="altar")
    back.fill(gold, rectangle(-1.2, 1.1, 1.2, 1.2), rectangle(-0.05, 1.2, 0.05, 2.1), rectangle(-0.28, 1.75, 0.28, 1.85), tag="altar")
    for x in (-0.8, 0.8):
        back.fill("#f4ead2", rectangle(x - 0.04, 1.2, x + 0.04, 1.55), tag="candle")
        back.glow(x, 1.65, 1.2, "#ffc878", 0.5)
        back.fill("#ffe6a0", ellipse(x, 1.63, 0.035, 0.08), lit=True, tag="candle")
    mid = s.pen("floor 1", 1.0, hazy=False)
    _columns(s, mid, (-6.8, -4.1, 4.1, 6.8), wall, 6.6, 0.45)
    seat = s.spot("pew", -2.4, 0.6, "sit", 0.46)
    f.bench(mid, seat.x, 0, 2.2, wood)
    f.bench(mid, 2.6, 0, 2.2, wood)
    s.spot("pew right", 2.4, 0.6, "sit", 0.46)
    corner_shadow(s, 0.65)
    s.spot("altar", 0.0, 1.4)
    home_spots(s)


@kind("cave", "#5d5a66 #5f5650 #47525e #7fb0a8 #d98a3c", "#6a5c55 #63564c #4f4a52 #8fb09a #c9763c", interior=True, mirrors=True, sound="cave", reverb=0.6, width=12, lamplit=False, words="cave,cavern,grotto,mine,tunnel,lair,underground", has="rock,stone,stalactite,crystal,water,mouth")
def cave(s: Scenery) -> None:
    """An opening of light at the back, stone teeth above and below, crystals."""
    wall, floor, deep, crystal = (s.colour(i) for i in range(4))
    rng, left = s.rng, s.mood.light.from_left
    draw_sky(s)
    hill = s.pen("outside", 40.0)
    hill.fade((0, 4), (0, -4), "#7f9a86", "#5f7a6a", wavy(-110, 110, 2.0, 1.6, 14, rng, -30), tag="hill")
    draw_weather(s, indoors_z=6.0)
    mouth = _rough(1.4, 1.9, 2.6, 2.5, rng)
    for z, tone, hole in ((6.0, lighten(wall, 0.06), mouth), (4.0, wall, _rough(1.2, 2.2, 4.6, 4.0, rng)), (2.2, deep, _rough(0.4, 2.6, 7.4, 5.2, rng))):
        pen = s.pen(f"cave {z:g}", z, hazy=False)
        pen.fade((0, 6), (0, 0), darken(tone, 0.06), tone, *with_holes(rectangle(-60, -9, 60, 40), hole), tag="rock")
        if z == 4.0:
            pen.glow(1.4, 2.0, 6.0, s.mood.sky[2], 0.4)
    for z, nearer in ((5.0, 2.0), (2.0, 0.0), (0.0, -90)):
        pen = s.pen(f"floor {z:g}", z, hazy=False)
        deep_y = 0.45 * (z - nearer) + 3 if nearer > -50 else 14
        pen.fade((0, 0.2), (0, -1.4), lighten(floor, 0.04 - 0.02 * (z < 1)), darken(floor, 0.06), wavy(-50, 50, -0.03, 0.03, 2.2, rng, -deep_y), tag="floor")
    mid = s.pen("floor 2", 2.0, hazy=False)
    for x, w, h in ((-4.4, 1.1, 2.2), (-5.6, 1.5, 3.4), (4.9, 1.2, 2.6), (6.4, 1.6, 4.0)):
        mid.fade((x - w / 2, 0), (x + w / 2, 0), lighten(wall, 0.03), darken(wall, 0.08), polygon([(x - w / 2, -0.3), (x + w / 2, -0.3), (x + w * 0.12, h), (x - w * 0.05, h)]), tag="rock")
    for x, h, tilt in ((3.4, 1.0, 0.2), (3.7, 0.7, 0.45), (3.1, 0.6, -0.3), (-3.4, 0.7, -0.2), (-3.15, 0.5, 0.3)):
        mid.glow(x + tilt * h * 0.5, h * 0.6, 1.1, crystal, 0.28)
        mid.fill(crystal, polygon([(x - 0.12, -0.05), (x + 0.12, -0.05), (x + tilt * h + 0.09, h * 0.8), (x + tilt * h, h), (x + tilt * h - 0.09, h * 0.8)]), tag="crystal")
    top = s.pen("teeth", 1.0, hazy=False)
    for x in np.arange(-9, 9.5, 1.25):
        w, h = rng.uniform(0.5, 1.0), rng.uniform(0.5, 1.7)
        top.fill(darken(deep, 0.08), polygon([(float(x) - w / 2, 7.2), (float(x) + 0.05, 4.9 - h + abs(float(x)) * -0.12), (float(x) + w / 2, 7.2)]), tag="rock")
    top.fill(darken(deep, 0.08), rectangle(-60, 6.6, 60, 40), tag="rock")
    rock = s.spot("rock", -2.2, 0.7, "sit", 0.5)
    from ..rock import boulder

    boulder(s.pen("floor 0.9", 0.9, hazy=False), rock.x, -0.05, 1.1, 0.5, wall, rng, left)
    corner_shadow(s, 0.8)
    s.spot("mouth", 1.4, 1.8, facing="away")
    s.spot("crystal", 2.8, 1.0)
    home_spots(s)


def _rough(x: float, y: float, rx: float, ry: float, rng) -> Contour:
    from ...drawing import blob

    return blob([(x + rx * rng.uniform(0.85, 1.12) * np.cos(a), max(-0.9, y + ry * rng.uniform(0.85, 1.12) * np.sin(a))) for a in np.arange(14) * 2 * np.pi / 14])


@kind("stage", "#3a2c38 #7a5640 #9a2f3a #d8b25a #4f6a8a", interior=True, sound="theatre", reverb=0.4, width=12, words="stage,theatre,theater,concert hall,circus,cinema,opera,arena,auditorium", has="curtain,lamp,light,stage")
def stage(s: Scenery) -> None:
    """Red curtains, footlights, a painted backdrop."""
    wall, floor, cloth, gold, back = (s.colour(i) for i in range(5))
    cloth = s.colour_of("curtain", cloth)
    pen = draw_room(s, wall, floor, height=6.0)
    pen.fade((0, 5), (0, 0), lighten(back, 0.02), lighten(back, 0.16), rectangle(-7, 0, 7, 5.6), tag="backdrop")
    pen.fill(darken(back, 0.04), wavy(-7, 7, 1.2, 0.6, 2.2, s.rng, 0.0), tag="backdrop")
    pen.fill(gold, ellipse(1.3, 3.3, 0.55), tag="backdrop")
    pen.fill(lighten(back, 0.24), ellipse(-1.9, 3.0, 0.8, 0.16), ellipse(-1.4, 3.14, 0.55, 0.16), ellipse(3.1, 2.5, 0.7, 0.14), tag="backdrop")
    _flats(s, back, gold, cloth)
    for z, x in ((2.1, 4.4), (1.0, 5.2)):
        side = s.pen(f"floor {z:g}", z, hazy=False)
        for d in (-1, 1):
            edges = [sorted((d * (x + 0.55 * k), d * (x + 0.55 * k + 0.56))) for k in range(7)]
            folds = [rectangle(left, 0.0, right, 9) for left, right in edges]
            for fold in folds:
                left, right = float(fold[:, 0].min()), float(fold[:, 0].max())
                side.fade((left, 0), (right, 0), lighten(cloth, 0.02), darken(cloth, 0.10), fold, tag="curtain")
    top = s.pen("floor 1", 1.0, hazy=False)
    swags = [path((x, 9), ("L", (x + 1.7, 9)), ("L", (x + 1.7, 5.0)), ("Q", (x + 0.85, 3.9), (x, 5.0))) for x in np.arange(-12, 12, 1.7)]
    for swag in swags:
        top.fade((0, 6), (0, 4.3), darken(cloth, 0.07), lighten(cloth, 0.02), swag, tag="curtain")
    top.fill(gold, rectangle(-45, 6.2, 45, 6.4), tag="curtain")
    for x in (-3.0, 0.0, 3.0):
        beam = s.pen("spot", 0.9, hazy=False)
        beam.paint(linear((x, 6), (x * 0.5, 0), (0, "#fff1c4", 0.30), (1, "#fff1c4", 0.04)), polygon([(x - 0.2, 6.2), (x * 0.5 - 1.2, -0.2), (x * 0.5 + 1.2, -0.2), (x + 0.2, 6.2)]), tag="beam")
    front = s.pen("floor 0", 0.0, hazy=False)
    front.fill(darken(gold, 0.12), *(path((x - 0.2, -0.74), ("L", (x + 0.2, -0.74)), ("C", (x + 0.2, -0.42), (x - 0.2, -0.42), (x - 0.2, -0.74))) for x in np.arange(-6, 6.1, 0.8)), tag="lamp")
    for x in np.arange(-6, 6.1, 1.6):
        front.glow(x, -0.5, 0.9, "#ffe2a0", 0.30)
    _audience(s)
    corner_shadow(s, 0.8)
    s.spot("front", 0.0, -0.3, facing="camera")
    s.spot("curtain", -3.8, 0.8)
    home_spots(s)


def _flats(s: Scenery, back: str, gold: str, cloth: str) -> None:
    """Painted pieces of scenery on the boards: by the set's seed a town, a wood or a palace, with props to sit on."""
    rng = s.random("flats")
    play, set_ = rng.choice(("town", "wood", "palace")), s.pen("floor 2.1", 2.1, hazy=False)
    ink = darken(back, 0.20)
    if play == "town":
        for x, wide, high, tone in ((-3.2, 1.7, 2.9, mix(gold, cloth, 0.4)), (-1.75, 1.3, 2.2, lighten(back, 0.08)), (3.0, 1.9, 2.7, mix(cloth, back, 0.5))):
            set_.fill(tone, polygon([(x - wide / 2, 0), (x + wide / 2, 0), (x + wide / 2, high), (x, high + 0.7), (x - wide / 2, high)]), tag="flat")
            set_.fill(ink, *(rectangle(x + d - 0.16, y, x + d + 0.16, y + 0.5) for d in (-wide * 0.24, wide * 0.24) for y in (0.9, 1.75) if y + 0.5 < high), rectangle(x - 0.2, 0, x + 0.2, 0.72), tag="flat")
    elif play == "wood":
        for x, high in ((-3.4, 3.1), (-2.2, 2.3), (2.6, 2.6), (3.6, 3.3)):
            set_.fill(darken(cloth, 0.14), rectangle(x - 0.12, 0, x + 0.12, high * 0.5), tag="flat")
            set_.fill(mix(back, "#4f7a55", 0.7), *(polygon([(x - 0.75 + 0.12 * k, high * (0.3 + 0.22 * k)), (x + 0.75 - 0.12 * k, high * (0.3 + 0.22 * k)), (x, high * (0.62 + 0.19 * k))]) for k in range(3)), tag="flat")
    else:
        for x in (-3.5, -2.1, 2.1, 3.5):
            set_.fill(lighten(back, 0.28), rectangle(x - 0.2, 0.2, x + 0.2, 2.9), rectangle(x - 0.32, 0, x + 0.32, 0.22), rectangle(x - 0.32, 2.85, x + 0.32, 3.05), tag="flat")
        set_.fill(gold, polygon([(-4.0, 3.05), (-1.6, 3.05), (-2.8, 3.7)]), polygon([(1.6, 3.05), (4.0, 3.05), (2.8, 3.7)]), tag="flat")
    mid = s.pen("floor 1", 1.0, hazy=False)
    mid.fade((0, 0.5), (0, 0), darken(gold, 0.10), darken(gold, 0.24), rounded(2.35, 0, 3.35, 0.48, 0.04), tag="crate")
    s.spot("box", 2.85, 0.7, "sit", 0.48)


def _audience(s: Scenery) -> None:
    """The first row: heads and shoulders in the dark, before the footlights."""
    rng, near = s.random("audience"), s.pen("audience", -1.6, hazy=False)
    for x in np.arange(-6.6, 6.7, 0.72):
        x, y = float(x) + rng.uniform(-0.1, 0.1), -1.02 + rng.uniform(-0.06, 0.06)
        near.fill("#171219", path((x - 0.34, -4.0), ("L", (x + 0.34, -4.0)), ("L", (x + 0.33, y - 0.16)), ("C", (x + 0.28, y + 0.02), (x - 0.28, y + 0.02), (x - 0.33, y - 0.16))), ellipse(x, y + 0.12, 0.135, 0.165), tag="near")


@kind("spaceship", "#8f9aa8 #4f5866 #5f7f9a #d8dde0 #e0853f", "#a29aa8 #565064 #7a6a9a #dedce4 #4fb0a8", interior=True, sound="spaceship", reverb=0.3, width=11, words="spaceship,space ship,spacecraft,space station,cockpit,bridge of the ship,airlock,rocket,submarine,starship",
      has="window,console,screen,light,door,star,chair")
def spaceship(s: Scenery) -> None:
    """A wide window on the stars, consoles that glow."""
    wall, floor, main, pale, accent = (s.colour(i) for i in range(5))
    rng = s.rng
    sky = s.pen("sky", SKY_Z, hazy=False)
    sky.paint(linear((0, 30), (0, -6), (0, "#090c22", 1), (1, "#2a2656", 1)), rectangle(-170, -60, 170, 120), tag="sky")
    sky.fill("#f0eee0", *(ellipse(rng.uniform(-70, 70), rng.uniform(-16, 40), rng.choice((0.06, 0.09, 0.14))) for _ in range(150)), lit=True, tag="star")
    globe = s.pen("planet", 60.0, hazy=False)
    globe.glow(12, 4, 19, "#7fb8d8", 0.4)
    globe.fade((5, 12), (18, -5), "#8fc8d8", "#2f4a7a", ellipse(12, 4, 9), lit=True, tag="planet")
    globe.fill("#d8e8d8", *(ellipse(12 + dx, 4 + dy, w, 0.5, 0.15) for dx, dy, w in ((-2, 3, 4), (2, 0, 5), (-1, -3.4, 3.4))), alpha=0.5, clip=(ellipse(12, 4, 9),), lit=True, tag="planet")
    pen = s.pen("wall", 3.2, hazy=False)
    pane = rounded(-4.2, 1.2, 4.2, 3.2, 0.7)
    pen.fade((0, 0), (0, 5), darken(wall, 0.06), wall, *with_holes(rectangle(-45, -4, 45, 30), pane), tag="wall")
    pen.fill(darken(main, 0.06), *with_holes(rounded(-4.45, 0.98, 4.45, 3.42, 0.85), pane), tag="window")
    pen.fill(darken(main, 0.06), rectangle(-1.5, 1.2, -1.38, 3.2), rectangle(1.38, 1.2, 1.5, 3.2), tag="window")
    pen.fill(lighten(wall, 0.05), *(rounded(x, y, x + 1.3, y + 0.8, 0.1) for x in (-8.4, -6.6, 5.3, 7.1) for y in (0.5, 1.5, 2.5)), alpha=0.7, tag="wall")
    pen.fill(accent, rectangle(-45, 3.7, 45, 3.8), *(rounded(x, 2.1, x + 0.3, 2.18, 0.03) for x in (-8.2, -6.4, 5.5, 7.3)), lit=True, tag="light")
    pen.fade((0, 3.8), (0, 8), darken(wall, 0.08), darken(wall, 0.25), rectangle(-45, 3.8, 45, 30), tag="ceiling")
    for i, z in enumerate((2.1, 1.0, 0.0)):
        deck = s.pen(f"floor {z:g}", z, hazy=False)
        tone = darken(floor, 0.03 * i)
        deck.fade((0, 0), (0, -0.9), lighten(tone, 0.06), darken(tone, 0.05), rectangle(-45, -12 if i == 2 else -3, 45, 0), tag="floor")
        deck.fill(darken(tone, 0.07), *(rectangle(x, -0.7, x + 0.03, 0) for x in np.arange(-10, 10, 1.5 + 0.2 * i)), tag="floor")
    back = s.pen("floor 2.1", 2.1, hazy=False)
    back.fade((0, 1), (0, 0), main, darken(main, 0.12), polygon([(-3.4, 0), (3.4, 0), (3.0, 0.7), (3.3, 1.0), (-3.3, 1.0), (-3.0, 0.7)]), tag="console")
    for tone, k in ((accent, 0), ("#8fe8d0", 1), ("#ffe08a", 2)):
        back.fill(tone, *(rounded(-2.9 + 0.33 * j, 0.76 + 0.07 * k, -2.72 + 0.33 * j, 0.80 + 0.07 * k, 0.01) for j in range(18) if (j * 5 + k * 3) % 7 < 3), lit=True, tag="light")
    back.glow(0, 0.9, 3.2, "#8fe8d0", 0.22)
    mid = s.pen("floor 1", 1.0, hazy=False)
    for name, x, d in (("seat", -1.6, 1), ("seat right", 1.6, -1)):
        seat = s.spot(name, x, 0.6, "sit", 0.5, "right" if d > 0 else "left")
        mid.fill(pale, rounded(seat.x - 0.34, 0.38, seat.x + 0.34, 0.52, 0.06), limb([(seat.x - 0.3 * d, 0.45), (seat.x - 0.4 * d, 0.9), (seat.x - 0.42 * d, 1.35)], [0.16, 0.18, 0.14]), tag="seat")
        mid.fill(darken(main, 0.1), rectangle(seat.x - 0.06, 0, seat.x + 0.06, 0.4), ellipse(seat.x, 0.02, 0.28, 0.04), tag="seat")
    corner_shadow(s, 0.6)
    s.spot("console", 0.0, 1.4, facing="away")
    s.spot("window", 3.0, 1.4, facing="away")
    home_spots(s)


@kind("car", "#3a4652 #2c3038 #8a4a3c #c9b79a #d8a24a", interior=True, sound="car", reverb=0.05, width=4.8, words="car,taxi,truck,van,bus,automobile,limousine,police car", has="seat,window,wheel")
def car(s: Scenery) -> None:
    """Inside a car, from the side; the road goes by."""
    body, dark, plush, pale, accent = (s.colour(i) for i in range(5))
    draw_sky(s)
    passing_land(s, 15.0 if not s.happens("parked", "stands still") else 0.0)
    draw_weather(s, indoors_z=1.2)
    pen = s.pen("wall", 1.2, hazy=False)
    front, rear = path((0.3, 1.0), ("L", (2.2, 1.0)), ("C", (1.9, 1.5), (1.6, 1.85), (1.2, 1.92)), ("L", (0.3, 1.92))), path((-2.4, 1.0), ("L", (0.1, 1.0)), ("L", (0.1, 1.92)), ("L", (-1.5, 1.92)), ("C", (-2.0, 1.9), (-2.3, 1.4), (-2.4, 1.0)))
    pen.fade((0, 2), (0, 0), lighten(body, 0.04), darken(body, 0.05), *with_holes(rectangle(-45, -8, 45, 30), front, rear), tag="car")
    pen.fill(darken(body, 0.07), rounded(-2.2, 0.2, 0.0, 0.85, 0.1), rounded(0.35, 0.2, 2.3, 0.85, 0.1), tag="car")
    pen.fill(accent, rounded(-0.5, 0.74, -0.2, 0.79, 0.02), rounded(1.8, 0.74, 2.1, 0.79, 0.02), tag="car")
    pen.fade((0, 1.95), (0, 3), pale, darken(pale, 0.2), rectangle(-45, 1.98, 45, 30), tag="car")
    pen.fill(darken(pale, 0.08), rectangle(-45, 2.02, 45, 2.05), *(rectangle(x - 0.012, 2.05, x + 0.012, 3) for x in (-1.9, 0.2, 2.2)), tag="car")
    pen.fill(darken(body, 0.12), limb([(-1.5, 1.99), (-1.45, 1.9), (-1.1, 1.9), (-1.05, 1.99)], [0.022] * 4), limb([(1.55, 1.98), (1.5, 1.82)], [0.014] * 2), rounded(1.33, 1.70, 1.62, 1.82, 0.04), tag="mirror")
    pen.fill("#c7dfe4" if not s.dark else "#3d5a70", rounded(1.35, 1.72, 1.60, 1.80, 0.03), tag="mirror")
    if s.mood.lamps or s.dark:
        pen.glow(0.2, 2.05, 0.9, "#ffd79a", 0.35)
        pen.fill("#ffe9bd", rounded(0.05, 2.02, 0.35, 2.07, 0.02), lit=True, tag="lamp")
    seats = s.pen("seats", 0.4, hazy=False)
    for name, x in (("seat", 0.75), ("back seat", -1.2)):
        seat = s.spot(name, x, 0.2, "sit", 0.45, "right")
        seats.fade((0, 1.4), (0, 0.2), lighten(plush, 0.04), darken(plush, 0.08), path((seat.x - 0.35, 0.2), ("L", (seat.x + 0.4, 0.2)), ("L", (seat.x + 0.4, 0.46)), ("L", (seat.x - 0.2, 0.46)), ("C", (seat.x - 0.3, 0.9), (seat.x - 0.4, 1.2), (seat.x - 0.42, 1.45)), ("L", (seat.x - 0.66, 1.42)), ("C", (seat.x - 0.62, 0.9), (seat.x - 0.55, 0.5), (seat.x - 0.5, 0.2))), tag="seat")
    dash = s.pen("dash", 0.1, hazy=False)
    dash.fill(dark, path((1.75, -6), ("L", (8, -6)), ("L", (8, 1.05)), ("L", (2.2, 1.05)), ("C", (1.9, 1.0), (1.75, 0.8), (1.75, 0.6))), tag="dash")
    dash.fill("#1f2228", *with_holes(ellipse(1.62, 0.98, 0.1, 0.26, 0.35), ellipse(1.62, 0.98, 0.06, 0.22, 0.35)), tag="wheel")
    dash.fill(dark, rectangle(-45, -12, 45, 0.0), tag="floor")
    for k, (name, x) in enumerate((("front", 1.0), ("middle", 0.0), ("left", -1.0), ("right", 1.2))):
        s.spot(name, x, 0.25, "sit", 0.45, "right" if k != 3 else "left")
