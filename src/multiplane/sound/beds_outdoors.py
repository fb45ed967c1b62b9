"""Beds for the open air: coast, country, town."""

from __future__ import annotations

from .beds import Bed, bed
from .effects_nature import chirps, crickets, drops, frogs, gulls, plinks, waves
from .effects_people import applause, footsteps_stone
from .grains import crowd, struck
from .noise import samples

AIR = ((20, -10), (100, 0), (400, -8), (1500, -18), (6000, -34), (14000, -50))
LEAVES = ((100, -40), (600, -16), (2000, -4), (4500, 0), (9000, -8), (16000, -26))
TRAFFIC = ((20, -8), (60, 0), (160, -4), (500, -16), (1500, -30), (6000, -54))
WARM = ("clear", "cloudy", "fog", "wind")  # weather in which birds and crickets are heard


def _birds(bed: Bed, each_second: float = 0.35, level: float = -8) -> None:
    if not bed.night and bed.weather in WARM:
        busy = 1.9 if bed.time in ("dawn", "morning") else 1.0
        bed.scatter(chirps(bed.random, 7), each_second * busy, level, vary=16)


def _crickets(bed: Bed, level: float = -12) -> None:
    """Several crickets, each keeping its own time and place."""
    if not bed.night or bed.weather not in ("clear", "cloudy"):
        return
    for number, one in enumerate(crickets(bed.random, 4)):
        bed.beat([one], bed.random.uniform(0.45, 0.8), level - 4 * number, bed.random.uniform(-0.9, 0.9), 0.03)


@bed("outdoors", -45, "exterior air open", outdoors=True)
def outdoors(bed: Bed) -> None:
    bed.noise(0, AIR, swell=0.15, depth=7)
    _birds(bed, 0.2, -8)
    _crickets(bed, -14)


@bed("sea", -33, "lighthouse beach coast shore ocean waves rocks surf island", outdoors=True)
def sea(bed: Bed) -> None:
    """Swell far out, breakers that come and draw back, foam, gulls by day."""
    rough = 4.0 if bed.weather in ("storm", "rain", "wind") else 0.0
    bed.noise(6 + rough, ((20, -6), (70, 0), (180, -6), (600, -18), (2500, -36), (9000, -60)), swell=0.13, depth=8)
    bed.noise(-2 + rough, ((200, -30), (1200, -6), (3500, 0), (8000, -6), (15000, -24)), swell=0.2, depth=10, sharp=1.4)
    breakers = waves(bed.random, 3)
    bed.beat(breakers, 5.0 if rough else 6.3, 2 + rough, -0.2, 0.15)
    bed.beat(breakers[::-1], 7.1 if rough else 8.9, -4 + rough, 0.5, 0.2)
    if not bed.night and not rough:
        bed.scatter(gulls(bed.random, 5), 0.25, -11, vary=12)


@bed("harbour", -38, "harbor port dock quay pier ship ship_deck boat deck", outdoors=True)
def harbour(bed: Bed) -> None:
    """Water slapping wood, ropes and planks, a bell buoy, gulls."""
    bed.noise(-6, ((30, -8), (120, 0), (500, -10), (2000, -26), (8000, -46)), swell=0.3, depth=9)
    bed.noise(-10, ((200, -24), (700, 0), (1800, -6), (6000, -26)), swell=0.7, depth=18, sharp=1.8)
    bed.scatter(plinks(bed.random, 6), 1.6, -8, vary=10)
    bed.scatter([_plank(bed) for _ in range(3)], 0.22, -9, vary=8)
    buoy = struck(samples(2.5), bed.random, 620, (0.5, 1.0, 1.19, 1.5, 2.0), 2.2, 1.0)
    bed.scatter([buoy], 0.09, -22, vary=6)
    if not bed.night:
        bed.scatter(gulls(bed.random, 4), 0.2, -9, vary=12)


def _plank(bed: Bed):
    from .effects_things import creak

    return creak(1.0, bed.random) * 0.5


@bed("forest", -42, "wood woods jungle garden park trees swamp graveyard", outdoors=True)
def forest(bed: Bed) -> None:
    """Leaves in waves, near and far birds by day; crickets, and an owl far off, by night."""
    bed.noise(0, LEAVES, swell=0.18, depth=12, sharp=1.3)
    bed.noise(-3, AIR, swell=0.1, depth=6)
    _birds(bed, 0.55, -4)
    _crickets(bed, -6)
    if bed.night and bed.weather in WARM:
        from .effects_nature import owl_hoot

        bed.scatter([owl_hoot(2.4, bed.random)], 0.06, -20, vary=4)


@bed("birds", -42, "birdsong meadow", outdoors=True)
def birds(bed: Bed) -> None:
    bed.noise(-2, AIR, swell=0.15, depth=6)
    bed.scatter(chirps(bed.random, 9), 1.3, -3, vary=16)


@bed("field", -43, "farm country meadow village desert road hill", outdoors=True)
def field(bed: Bed) -> None:
    bed.noise(0, AIR, swell=0.16, depth=8)
    bed.noise(-8, LEAVES, swell=0.3, depth=14, sharp=1.5)
    _birds(bed, 0.3, -6)
    _crickets(bed, -8)


@bed("night_insects", -44, "insects crickets night", outdoors=True)
def night_insects(bed: Bed) -> None:
    bed.noise(-2, AIR, swell=0.1, depth=5)
    for number, one in enumerate(crickets(bed.random, 6)):
        bed.beat([one], bed.random.uniform(0.4, 0.75), -4 - 3 * number, bed.random.uniform(-0.9, 0.9), 0.03)


@bed("wind", -38, "mountain rooftop castle cliff gale summit", outdoors=True)
def wind(bed: Bed) -> None:
    bed.noise(0, ((20, -8), (80, -2), (250, 0), (600, -9), (1500, -22), (8000, -46)), swell=0.16, depth=12, sharp=1.4)
    bed.noise(-9, ((200, -40), (420, -8), (520, 0), (640, -8), (1200, -40)), swell=0.2, depth=20, sharp=1.8)
    bed.noise(-14, ((600, -44), (980, -10), (1150, 0), (1350, -10), (2400, -44)), swell=0.25, depth=24, sharp=2.2)


@bed("rain", -37, "rainfall", outdoors=True)
def rain(bed: Bed) -> None:
    bed.noise(0, ((60, -30), (400, -14), (1500, -5), (4500, 0), (9000, -3), (16000, -14)), swell=0.3, depth=3)
    bed.scatter(drops(bed.random, 10), 18, -2, vary=14)
    bed.scatter(plinks(bed.random, 6), 3.0, -4, vary=12)


@bed("storm", -31, "tempest", outdoors=True)
def storm(bed: Bed) -> None:
    rain(bed)
    bed.noise(3, ((20, -8), (80, -2), (250, 0), (600, -9), (1500, -22), (8000, -46)), swell=0.2, depth=12, sharp=1.3)
    bed.noise(0, ((20, 0), (60, -3), (140, -18), (500, -44)), swell=0.1, depth=14, sharp=2)


@bed("river", -38, "stream brook bridge waterfall fountain canal", outdoors=True)
def river(bed: Bed) -> None:
    bed.noise(0, ((80, -18), (300, -4), (900, 0), (2500, -6), (7000, -20), (15000, -40)), swell=0.5, depth=4)
    bed.scatter(plinks(bed.random, 9), 9, -8, vary=14)
    _birds(bed, 0.25, -6)
    if bed.night and bed.weather in WARM:
        bed.scatter([frogs(2.0, bed.random)], 0.12, -14, vary=8)


@bed("street", -40, "alley lane narrow city town downtown avenue", outdoors=True)
def street(bed: Bed) -> None:
    """The town's far hum, a car now and then, steps passing; at night hardly more than the hum."""
    from .effects_machines import car_pass

    busy = 0.35 if bed.night else 1.0
    bed.noise(0, TRAFFIC, swell=0.12, depth=6)
    bed.noise(-12, AIR, swell=0.2, depth=8)
    bed.scatter([car_pass(3.6, bed.random) for _ in range(2)], 0.09 * busy, -10, vary=8)
    steps = [footsteps_stone(0.3, bed.random) for _ in range(4)]
    for _ in range(1 if bed.night else 3):
        at, each, side = bed.random.uniform(0, bed.seconds), bed.random.uniform(0.5, 0.62), bed.random.uniform(-0.8, 0.8)
        for k in range(9):
            bed.put(steps[k % 4], at + k * each, -22 - abs(k - 4) * 2, side + 0.05 * (k - 4))
    if not bed.night:
        bed.loop(crowd(5.0, bed.random, 3), -12)


@bed("crowd_square", -37, "square plaza crowd people parade festival", outdoors=True)
def crowd_square(bed: Bed) -> None:
    """Many people who wait and talk, feet, a cough, the square's own echo."""
    bed.loop(crowd(5.0, bed.random, 8), -2)
    bed.loop(crowd(5.0, bed.random, 4), -8)
    bed.noise(-16, AIR, swell=0.15, depth=6)
    bed.scatter([footsteps_stone(0.3, bed.random) for _ in range(5)], 3.0, -22, vary=14)


@bed("market", -36, "bazaar fair stalls", outdoors=True)
def market(bed: Bed) -> None:
    from .effects_things import coins, put_down

    bed.loop(crowd(5.0, bed.random, 8), 0)
    bed.scatter([coins(0.9, bed.random), put_down(0.4, bed.random), put_down(0.4, bed.random)], 0.8, -14, vary=12)
    bed.scatter([footsteps_stone(0.3, bed.random) for _ in range(4)], 2.5, -20, vary=12)
    _birds(bed, 0.15, -10)


@bed("station", -40, "platform railway_platform railway rail trains", outdoors=True)
def station(bed: Bed) -> None:
    """A platform: wind along the rails, wires that sing, an engine breathing far down the line."""
    from .effects_machines import steam

    bed.noise(0, ((20, -6), (80, 0), (300, -8), (1000, -20), (5000, -40)), swell=0.13, depth=8)
    bed.noise(-16, ((300, -40), (860, -6), (900, 0), (940, -6), (2000, -40)), swell=0.15, depth=16, sharp=1.8)
    bed.beat([steam(1.2, bed.random)], 1.9, -16, 0.7, 0.05)
    bed.scatter([struck(samples(0.6), bed.random, 1900, (1.0, 1.7, 2.6), 0.4, 1.2)], 0.2, -20, vary=8)
    if not bed.night:
        bed.loop(crowd(5.0, bed.random, 4), -6)


@bed("stadium", -33, "arena concert theatre_audience", outdoors=True)
def stadium(bed: Bed) -> None:
    bed.loop(crowd(5.0, bed.random, 8), 0)
    bed.noise(-8, ((100, -12), (500, 0), (1200, -2), (3500, -14), (10000, -40)), swell=0.15, depth=8)
    bed.scatter([applause(3.0, bed.random)], 0.1, -16, vary=6)
