"""Where nobody lives: the floor of the sea, and other worlds."""

from __future__ import annotations

import numpy as np

from ...drawing import blob, ellipse, limb, linear, path, polygon, rectangle, rounded
from .. import plants as p
from ..colours import darken, lighten, mix
from ..rock import boulder
from ..scenery import Scenery, ground_strip, kind, wavy
from ..sky import SKY_Z
from .nature import usual_spots


@kind("underwater", "#2f8ea0 #cdb98a #3f7f86 #4f9a78 #e07a5a", sound="underwater", reverb=0.35, width=14, words="underwater,seabed,ocean floor,reef,under the sea,deep sea", has="fish,coral,weed,sand,water,rock,bubble")
def underwater(s: Scenery) -> None:
    """The sea floor: shafts of light, coral, kelp, a few fish."""
    sand, deep, weed, coral = (s.colour(i) for i in (1, 2, 3, 4))
    rng, left = s.rng, s.mood.light.from_left
    top, low = s.mood.grade(lighten(s.colour(0), 0.12)), s.mood.grade(darken(deep, 0.22))
    pen = s.pen("sky", SKY_Z, hazy=False)
    pen.paint(linear((0, 32), (0, -8), (0, top, 1), (1, low, 1)), rectangle(-170, -60, 170, 120), tag="sea")
    blue = mix(top, low, 0.55)
    for z, high, share in ((50.0, 7.0, 0.78), (34.0, 4.6, 0.55), (20.0, 2.8, 0.32)):
        s.pen(f"hills {z:g}", z, hazy=False).fill(mix(s.mood.grade(deep), blue, share), wavy(-125, 125, high, high * 0.7, z * 0.35, rng, -16), lit=True, tag="rock")
    rays = s.pen("beams", 19.0, hazy=False, flicker=(0.5, 5.0))
    for x in (-18, -9, -1, 8, 17):
        rays.paint(linear((0, 24), (0, 0), (0, "#e6fbf2", 0.20), (1, "#e6fbf2", 0.0)), polygon([(x, 30), (x + 3.5, 30), (x + 8, -2), (x + 1, -2)]), tag="beam")
    tone = mix(sand, deep, 0.28)
    for z, nearer in ((12.0, 5.0), (5.0, 2.0), (2.0, 0.0), (0.0, -90)):
        ground_strip(s.pen(f"ground {z:g}", z, hazy=False), mix(tone, deep, z / 20), nearer, top=lighten(mix(tone, deep, z / 20), 0.05))
    for z, xs in ((12.0, (-15, -12, 9, 13, 16)), (5.0, (-8.2, -7.4, 6.8, 7.8, 11, -12))):
        kelp = s.pen(f"kelp {z:g}", z, hazy=False, bob=(0.12, 0.0, 5.0, z / 13))
        for x in xs:
            p.weed(kelp, x, 0, rng.uniform(2.5, 5.0), mix(weed, deep, z / 22), rng)
    floor = s.pen("ground 2", 2.0)
    for x, tone_ in ((-4.6, coral), (4.8, "#d98fa8"), (8.4, coral), (-9, "#d8b25a")):
        floor.fill(tone_, *(limb([(x, -0.1), (x + 0.5 * np.cos(a), 0.5 * np.sin(a)), (x + 0.8 * np.cos(a), 1.0 * np.sin(a))], [0.2, 0.12, 0.10]) for a in (0.7, 1.2, 1.6, 2.1, 2.5)), tag="coral")
    boulder(floor, 3.4, -0.1, 1.5, 0.6, mix("#7d8a8a", deep, 0.3), rng, left)
    _on_the_sea_floor(s, deep, coral)
    for i, (y, tone_) in enumerate(((3.4, coral), (5.0, "#efc45a"), (2.4, "#e6e0cc"))):
        fish = s.pen(f"fish {i}", 9.0 + 2 * i, hazy=False, drift=(0.8 - 0.5 * i if i != 1 else -0.7, 0.0), wrap=(50.0, 0.0), bob=(0.0, 0.12, 2.6 + i, 0.3 * i))
        d = -1 if i == 1 else 1
        for k in range(5):
            fx, fy = 20 + 1.1 * k + rng.uniform(-0.3, 0.3), y + rng.uniform(-0.6, 0.6)
            fish.fill(tone_, ellipse(fx, fy, 0.3, 0.15), tag="fish")
            fish.fill(tone_, polygon([(fx - d * 0.24, fy), (fx - d * 0.5, fy + 0.16), (fx - d * 0.5, fy - 0.16)][:: d]), tag="fish")
    bubbles = s.pen("bubbles", 1.2, hazy=False, drift=(0.0, 0.6), wrap=(14.0, 9.0), bob=(0.1, 0.0, 2.2, 0.0))
    bubbles.fill("#e6fbf6", *(ellipse(rng.uniform(0.3, 13.7), rng.uniform(0.3, 8.7), rng.uniform(0.02, 0.07)) for _ in range(26)), alpha=0.55, lit=True, tag="bubble")
    s.spot("coral", -4.0, 1.0)
    s.spot("rock", 3.2, 1.3, "sit", 0.5)
    usual_spots(s)


def _on_the_sea_floor(s: Scenery, deep: str, coral: str) -> None:
    """By the set's seed a wreck or broken columns in the blue; jars, fans of coral and a shoal nearer by."""
    rng = s.random("sea floor")
    far, dim = s.pen("ground 12", 12.0, hazy=False), mix("#8a7a66", deep, 0.55)
    if rng.random() < 0.5:
        x = rng.choice((-3.0, 3.4))
        hull = path((x - 4.6, 2.3), ("C", (x - 3.6, 0.4), (x - 2.4, -0.3), (x - 0.4, -0.5)), ("L", (x + 3.0, -0.5)), ("C", (x + 4.0, 0.6), (x + 4.2, 1.6), (x + 4.6, 3.4)), ("L", (x + 2.6, 2.4)), ("L", (x + 2.1, 1.7)), ("L", (x - 2.2, 1.35)))
        far.fade((0, 3.4), (0, -0.5), dim, darken(dim, 0.07), hull, tag="wreck")
        far.fill(darken(dim, 0.09), *(limb([(x - 3.6 + 0.2 * k, 1.75 - 0.4 * k), (x, 1.1 - 0.42 * k), (x + 3.9 - 0.2 * k, 1.9 - 0.42 * k)], [0.03] * 3) for k in range(3)), *(ellipse(x - 1.4 + 1.2 * k, 0.95 + 0.06 * k, 0.2) for k in range(4)), tag="wreck")
        far.fill(darken(dim, 0.05), limb([(x + 0.6, 1.5), (x + 0.1, 5.2)], [0.14, 0.08]), limb([(x - 1.3, 4.1), (x + 1.5, 4.6)], [0.06, 0.05]), limb([(x - 1.6, 1.4), (x - 2.0, 3.0)], [0.11, 0.09]), tag="wreck")
    else:
        for x, high, lean in ((-5.2, 3.4, 0.1), (-2.6, 2.0, -0.06), (2.8, 4.0, 0.04), (5.4, 2.6, 0.14)):
            far.fade((x - 0.5, 0), (x + 0.5, 0), lighten(dim, 0.05), darken(dim, 0.07), polygon([(x - 0.42, -0.3), (x + 0.42, -0.3), (x + 0.36 + lean * high, high), (x - 0.1 + lean * high, high - 0.35), (x - 0.36 + lean * high, high - 0.1)]), rectangle(x - 0.62, -0.3, x + 0.62, 0.12), tag="column")
    floor, jar = s.pen("ground 2", 2.0, hazy=False), mix("#b8805a", deep, 0.25)
    floor.fade((0, 0.4), (0, -0.1), lighten(jar, 0.03), darken(jar, 0.08), blob([(-2.7, 0.0), (-2.75, 0.26), (-2.5, 0.42), (-2.1, 0.38), (-1.86, 0.30), (-1.72, 0.34), (-1.7, 0.1), (-1.86, 0.14), (-2.1, 0.02)]), tag="jar")
    for x, high, tone in ((2.5, 0.9, coral), (-3.7, 1.15, mix(coral, "#c070a8", 0.6))):
        fan = [limb([(x, -0.1), (x + 0.5 * high * np.cos(a), 0.5 * high * np.sin(a)), (x + 0.95 * high * np.cos(a + 0.12), high * np.sin(a + 0.05))], [0.05, 0.045, 0.02]) for a in np.linspace(0.55, 2.6, 8)]
        floor.fill(tone, *fan, *(limb([(x + r * high * np.cos(a), r * high * np.sin(a)) for a in np.linspace(0.6, 2.55, 7)], [0.018] * 7) for r in (0.45, 0.7, 0.92)), tag="coral")
    shoal = s.pen("shoal", 4.0, hazy=False, drift=(0.45, 0.0), wrap=(18.0, 0.0), bob=(0.0, 0.08, 3.1, 0.5))
    for _ in range(13):
        x, y = 9.0 + rng.gauss(0, 1.1), 2.5 + rng.gauss(0, 0.34)
        shoal.fill("#efc45a", ellipse(x, y, 0.15, 0.065), tag="fish")
        shoal.fill("#d89a3f", polygon([(x - 0.12, y), (x - 0.25, y + 0.08), (x - 0.25, y - 0.08)]), tag="fish")


@kind("space", "#1c2148 #8a8592 #5b6a9a #c98f5a #e0b35a", "#201a40 #97877d #6a5a94 #5f9a9a #e08a5a", sound="space", reverb=0.3, width=14, words="space,moon,moon surface,lunar surface,planet,asteroid,mars,outer space,orbit", has="star,stars,planet,moon,crater,rock")
def space(s: Scenery) -> None:
    """A small grey world under a ringed planet."""
    ground, planet, second, ring = (s.colour(i) for i in (1, 2, 3, 4))
    rng = s.rng
    pen = s.pen("sky", SKY_Z, hazy=False)
    pen.paint(linear((0, 34), (0, -4), (0, "#0a0d24", 1), (0.6, "#171a42", 1), (1, "#332a5c", 1)), rectangle(-170, -60, 170, 120), tag="sky")
    for k, flicker in enumerate(((0.8, 5.0), (0.3, 2.4))):
        s.pen(f"stars {k}", SKY_Z - 0.1, hazy=False, flicker=flicker).fill("#f0eee0", *(ellipse(rng.uniform(-75, 75), rng.uniform(0, 45), rng.choice((0.05, 0.07, 0.12))) for _ in range(90)), lit=True, tag="star")
    far = s.pen("planet", 62.0, hazy=False)
    x, y, r = -13.0, 15.0, 7.5
    far.glow(x, y, r * 2.3, lighten(planet, 0.12), 0.4)
    disc = ellipse(x, y, r)
    far.fade((x - r, y + r), (x + r, y - r), lighten(planet, 0.14), darken(planet, 0.24), disc, lit=True, tag="planet")
    far.fill(lighten(second, 0.02), *(ellipse(x, y + d, r * 1.2, 0.55) for d in (-3.6, 0.4, 3.4)), alpha=0.35, clip=(disc,), lit=True, tag="planet")
    arc = path((x - r * 1.75, y + 1.0), ("C", (x - r, y - 2.6), (x + r, y - 4.6), (x + r * 1.75, y - 3.2)), ("C", (x + r, y - 5.8), (x - r, y - 3.6), (x - r * 1.75, y + 1.0)))
    far.fill(ring, arc, alpha=0.85, lit=True, tag="planet")
    far.fade((18, 0), (22, 0), "#f1e6cf", "#a89a88", ellipse(21, 9, 1.6), lit=True, tag="moon")
    for z, y0, nearer in ((34.0, 0.8, 15.0), (15.0, 0.2, 6.0)):
        s.pen(f"ground {z:g}", z, hazy=False).fade((0, 1), (0, -3), lighten(ground, 0.02), darken(ground, 0.12), wavy(-90, 90, y0, 0.7, z * 0.3, rng, -0.45 * (z - nearer) - 4), tag="ground")
    for z, nearer in ((6.0, 2.0), (2.0, 0.0), (0.0, -90)):
        strip = s.pen(f"ground {z:g}", z, hazy=False)
        ground_strip(strip, darken(ground, 0.08), nearer, top=ground)
        for _ in range(7):
            cx, cy, w = rng.uniform(-12, 12), -rng.uniform(0.15, 0.7), rng.uniform(0.3, 0.9)
            strip.fill(darken(ground, 0.14), ellipse(cx, cy, w, w * 0.14), tag="crater")
            strip.fill(lighten(ground, 0.06), ellipse(cx, cy - w * 0.05, w * 0.92, w * 0.10), alpha=0.7, tag="crater")
    _visitors(s, ground, ring)
    for x, wide, high in ((-5.6, 1.8, 0.9), (5.4, 1.3, 0.6), (8.6, 3, 1.8)):
        boulder(s.pen("ground 2", 2.0), x, -0.1, wide, high, darken(ground, 0.02), rng, True)
    s.spot("rock", 5.0, 1.4, "sit", 0.55)
    usual_spots(s)


def _visitors(s: Scenery, ground: str, accent: str) -> None:
    """Who has come here, by the set's seed: a rocket on its fins, or a lander with its dish and a flag; tracks between."""
    rng, pen = s.random("visitors"), s.pen("ground 6", 6.0, hazy=False)
    white, x = "#e6e6ec", rng.choice((-5.2, 5.0))
    if rng.random() < 0.5:
        body = path((x - 0.75, 0.9), ("C", (x - 1.05, 2.6), (x - 0.8, 4.4), (x, 5.8)), ("C", (x + 0.8, 4.4), (x + 1.05, 2.6), (x + 0.75, 0.9)))
        pen.fill(accent, polygon([(x - 0.7, 2.0), (x - 0.78, 0.9), (x - 1.6, -0.1), (x - 1.35, 1.3)]), polygon([(x + 0.7, 2.0), (x + 1.35, 1.3), (x + 1.6, -0.1), (x + 0.78, 0.9)]), polygon([(x - 0.1, 1.6), (x - 0.12, 0.0), (x + 0.12, 0.0), (x + 0.1, 1.6)]), tag="rocket")
        pen.fade((x - 0.9, 0), (x + 0.9, 0), white, darken(white, 0.24), body, tag="rocket")
        pen.fill(accent, path((x - 0.42, 5.05), ("Q", (x - 0.2, 5.5), (x, 5.8)), ("Q", (x + 0.2, 5.5), (x + 0.42, 5.05))), tag="rocket")
        pen.fill("#59626c", ellipse(x, 3.5, 0.42), rounded(x - 0.45, 0.62, x + 0.45, 0.95, 0.06), tag="rocket")
        pen.fill("#9fd8e6", ellipse(x, 3.5, 0.31), lit=True, tag="window")
    else:
        pen.fill("#8f949c", *(limb([(x + d * 0.6, 1.1), (x + d * 1.5, 0.0)], [0.07, 0.05]) for d in (-1, 1)), *(ellipse(x + d * 1.5, 0.0, 0.28, 0.07) for d in (-1, 1)), limb([(x, 0.9), (x, 0.05)], [0.05, 0.04]), tag="lander")
        pen.fade((x - 1, 0), (x + 1, 0), lighten(accent, 0.08), darken(accent, 0.14), polygon([(x - 1.0, 0.7), (x + 1.0, 0.7), (x + 1.1, 1.3), (x - 1.1, 1.3)]), tag="lander")
        pen.fade((x - 0.8, 0), (x + 0.8, 0), white, darken(white, 0.2), polygon([(x - 0.85, 1.3), (x + 0.85, 1.3), (x + 0.95, 2.1), (x + 0.5, 2.75), (x - 0.5, 2.75), (x - 0.95, 2.1)]), tag="lander")
        pen.fill("#3a4450", polygon([(x - 0.62, 2.05), (x - 0.12, 2.05), (x - 0.2, 2.5), (x - 0.5, 2.5)]), polygon([(x + 0.12, 2.05), (x + 0.62, 2.05), (x + 0.5, 2.5), (x + 0.2, 2.5)]), tag="window")
        pen.fill("#c9ccd2", limb([(x + 0.5, 2.75), (x + 0.75, 3.3)], [0.03, 0.03]), ellipse(x + 0.82, 3.4, 0.34, 0.2, 0.6), tag="lander")
    flag = x + (2.9 if x < 0 else -2.9)
    pen.fill("#d0d3d8", rectangle(flag - 0.03, 0.0, flag + 0.03, 2.2), tag="flag")
    pen.fill(accent, rectangle(flag + 0.03, 1.45, flag + 1.1, 2.15), tag="flag")
    pen.fill(white, ellipse(flag + 0.55, 1.8, 0.2), tag="flag")
    near = s.pen("ground 2", 2.0, hazy=False)
    near.fill(darken(ground, 0.13), *(ellipse(-4.6 + 0.5 * k, -0.2 - 0.05 * (k % 2), 0.12, 0.03) for k in range(12)), alpha=0.9, tag="crater")
