"""Beds for rooms and other places under a roof, and for places where nobody breathes."""

from __future__ import annotations

import numpy as np

from .beds import Bed, bed
from .effects_machines import joint
from .effects_nature import fire_crackle, plinks
from .effects_things import glass_clink, paper, put_down, tick_tock
from .grains import PLATE, crowd, struck, tick
from .noise import fall, glide, samples

AIR = ((20, -4), (60, 0), (150, -7), (500, -18), (2000, -30), (10000, -48))


@bed("room", -54, "interior bedroom living_room attic library corridor bathroom classroom house home studio")
def room(bed: Bed) -> None:
    """Room tone: air, a trace of mains hum, and the house at rest."""
    bed.noise(0, AIR, swell=0.08, depth=2)
    bed.hum((50, 100, 150), -14)
    bed.scatter([_settling(bed) for _ in range(3)], 0.12, -14, vary=10)


def _settling(bed: Bed) -> np.ndarray:
    """Wood that gives a little."""
    return struck(samples(0.2), bed.random, bed.random.uniform(180, 420), (1.0, 1.9, 3.1), 0.07, 0.8)


@bed("kitchen", -48, "tea canteen")
def kitchen(bed: Bed) -> None:
    """A refrigerator, a clock, a pot that thinks about boiling, a cup now and then."""
    bed.noise(0, AIR, swell=0.08, depth=2)
    bed.hum((50, 100, 200), -3, swell=0.1)
    bed.beat(tick_tock(bed.random, 2200), 0.5, -14, 0.5)
    bed.noise(-9, ((150, -24), (500, 0), (1100, -8), (5000, -30)), swell=1.3, depth=10, sharp=1.5)
    bed.scatter([glass_clink(0.6, bed.random), put_down(0.3, bed.random)], 0.12, -14, vary=10)


@bed("workshop_clocks", -42, "workshop clocks clockmaker")
def workshop_clocks(bed: Bed) -> None:
    """Clocks on every wall, none of them agreeing: small ones fast, tall ones slow, one of them limping."""
    bed.noise(-8, AIR, swell=0.08, depth=2)
    clocks = ((3100, 0.2, -16, -0.7), (2600, 0.25, -13, 0.35), (2250, 0.333, -12, -0.3), (1900, 0.4, -12, 0.75), (1500, 0.5, -8, 0.1),
              (1150, 0.667, -9, -0.9), (820, 1.0, -5, 0.55))
    for base, seconds, level, side in clocks:
        bed.beat(tick_tock(bed.random, base), seconds, level, side, 0.012)
    bed.scatter([struck(samples(0.5), bed.random, 1400, (1.0, 2.7, 5.4), 0.4)], 0.1, -30, vary=8)


@bed("clock_tower", -40, "tower belfry gears")
def clock_tower(bed: Bed) -> None:
    """Wind through stone and big iron that does not move: groans, drops, pigeons' air."""
    bed.noise(0, ((20, -2), (70, 0), (200, -6), (600, -18), (2000, -34), (9000, -54)), swell=0.12, depth=9)
    bed.noise(-12, ((150, -40), (300, -4), (340, 0), (380, -4), (700, -40)), swell=0.15, depth=18, sharp=1.8)
    bed.scatter([struck(samples(1.6), bed.random, bed.random.uniform(70, 180), PLATE[:6], 1.4, 0.8) for _ in range(3)], 0.13, -14, vary=10)
    bed.scatter(plinks(bed.random, 3), 0.15, -26, vary=8)


@bed("tavern", -38, "bar inn pub cafe restaurant")
def tavern(bed: Bed) -> None:
    bed.loop(crowd(5.0, bed.random, 6), 0)
    bed.noise(-10, AIR, swell=0.1, depth=3)
    bed.scatter([glass_clink(0.8, bed.random) for _ in range(3)], 0.6, -16, vary=12)
    bed.scatter([put_down(0.3, bed.random) for _ in range(3)], 0.5, -16, vary=12)


@bed("office", -47, "laboratory bank newsroom police_station hospital")
def office(bed: Bed) -> None:
    """Ventilation, a fluorescent lamp, keys in another room, a page."""
    bed.noise(0, ((30, -6), (120, 0), (400, -3), (1200, -12), (4000, -26), (12000, -46)), swell=0.06, depth=1.5)
    bed.hum((100, 200, 300), -20)
    keys = [tick(bed.random, 1500, 6500, 0.012) for _ in range(5)]
    for _ in range(4):
        at = bed.random.uniform(0, bed.seconds)
        for k in range(int(bed.random.integers(6, 15))):
            bed.put(keys[k % 5], at + k * bed.random.uniform(0.11, 0.19), -24, 0.6)
    bed.scatter([paper(0.7, bed.random)], 0.1, -26, vary=6)


@bed("shop", -46, "store gallery museum")
def shop(bed: Bed) -> None:
    bed.noise(0, AIR, swell=0.08, depth=2)
    bed.loop(crowd(5.0, bed.random, 2), -8)
    bed.beat(tick_tock(bed.random, 2000), 0.5, -15, -0.5)


@bed("train", -36, "train_carriage carriage subway tram railcar")
def train(bed: Bed) -> None:
    """Inside a carriage: rumble, sway, wheels over joints, a rattling window."""
    bed.noise(0, ((20, -6), (45, 0), (110, -4), (300, -12), (900, -24), (3000, -40), (10000, -60)), swell=0.4, depth=4)
    bed.noise(-12, ((200, -20), (700, 0), (1600, -8), (5000, -28)), swell=0.8, depth=6)
    pair = [joint(bed.random) for _ in range(4)]
    count = max(1, round(bed.seconds / 1.06))
    for k in range(count):
        at = k * bed.seconds / count
        for offset, level in ((0.0, -4), (0.12, -6), (0.5, -9), (0.62, -10)):
            bed.put(pair[(k + int(offset * 10)) % 4], at + offset, level, -0.3 + 0.6 * offset)
    bed.scatter([tick(bed.random, 1800, 6000, 0.02) for _ in range(4)], 2.0, -28, vary=10)


@bed("car", -38, "taxi bus truck drive vehicle")
def car(bed: Bed) -> None:
    bed.noise(0, ((20, -4), (55, 0), (140, -6), (500, -18), (2000, -32), (8000, -50)), swell=0.3, depth=3)
    bed.hum((56, 84, 112), -8, swell=0.3)


@bed("fire", -42, "hearth campfire fireplace cabin tavern_fire")
def fire(bed: Bed) -> None:
    bed.noise(-4, AIR, swell=0.1, depth=3)
    for number in range(3):
        bed.put(fire_crackle(6.0, bed.random), number * bed.seconds / 3, -6, -0.2 + 0.2 * number)
    bed.noise(-10, ((30, -4), (90, 0), (300, -14), (1500, -36)), swell=1.1, depth=8)


@bed("cave", -46, "cavern tunnel mine dungeon cellar sewer")
def cave(bed: Bed) -> None:
    """Air that hardly moves and drops that ring, far apart."""
    bed.noise(0, ((20, 0), (70, -2), (200, -12), (700, -28), (4000, -54)), swell=0.07, depth=8)
    ringing = [np.concatenate([p, np.zeros(samples(0.9), np.float32)]) for p in plinks(bed.random, 6)]
    for drop in ringing:
        for echo, gain in ((0.17, 0.35), (0.31, 0.22), (0.49, 0.12), (0.72, 0.06)):
            at = samples(echo)
            drop[at : at + 6000] += drop[:6000] * np.float32(gain)
    bed.scatter(ringing, 0.7, -8, vary=14)


@bed("church", -50, "cathedral castle_hall hall stage theatre temple")
def church(bed: Bed) -> None:
    bed.noise(0, ((20, -2), (80, 0), (250, -7), (900, -18), (4000, -36)), swell=0.06, depth=4)
    bed.scatter([_settling(bed) for _ in range(3)], 0.15, -12, vary=10)


@bed("warehouse", -44, "factory garage hangar machine")
def warehouse(bed: Bed) -> None:
    bed.noise(0, ((20, -3), (60, 0), (200, -6), (800, -18), (3000, -34)), swell=0.08, depth=3)
    bed.hum((50, 100, 150, 200), -12, swell=0.2)
    bed.scatter([struck(samples(1.2), bed.random, bed.random.uniform(150, 700), PLATE[:6], 0.9) for _ in range(4)], 0.16, -10, vary=12)


@bed("space_hum", -42, "space spaceship space_station bridge_ship reactor")
def space_hum(bed: Bed) -> None:
    """A ship's body: deep chords of hum, air, far small signals."""
    bed.hum((55, 82.4, 110.3, 164.9), -4, swell=0.1)
    bed.noise(-6, ((30, -8), (120, 0), (500, -8), (2000, -22), (8000, -40)), swell=0.08, depth=4)
    blip = glide(np.full(samples(0.09), 1760.0)) * fall(samples(0.09), 0.09)
    bed.scatter([blip.astype(np.float32)], 0.3, -34, vary=8)


@bed("underwater", -40, "submarine deep ocean_floor reef")
def underwater(bed: Bed) -> None:
    """Everything above is gone; slow pressure, and bubbles that rise in strings."""
    bed.noise(0, ((20, 0), (60, -1), (150, -10), (400, -26), (1500, -52)), swell=0.12, depth=6)
    bed.noise(-14, ((80, -20), (260, 0), (500, -10), (1500, -40)), swell=0.3, depth=14, sharp=1.6)
    bubbles = plinks(bed.random, 8)
    for _ in range(int(bed.seconds / 2.2)):
        at, side = bed.random.uniform(0, bed.seconds), bed.random.uniform(-0.8, 0.8)
        for k in range(int(bed.random.integers(4, 12))):
            bed.put(bubbles[int(bed.random.integers(8))], at + k * bed.random.uniform(0.04, 0.12), -14 - k * 0.8, side)


@bed("dream", -44, "magic heaven void limbo")
def dream(bed: Bed) -> None:
    bed.hum((110, 165, 220.5, 277), -4, swell=0.2)
    bed.noise(-12, ((800, -30), (3000, 0), (7000, -8), (14000, -30)), swell=0.2, depth=14, sharp=1.5)
