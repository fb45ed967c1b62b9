"""Effects of a house and what breaks in it: locks, drawers, dishes, pans, paper, and the ground under it."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .effects_animals import _bend
from .effects_things import creak, toll
from .grains import BAR, PLATE, several, strew, struck, tick
from .noise import (
    add_at,
    band_pass,
    burst,
    envelope,
    fall,
    glide,
    high_pass,
    low_pass,
    resonance,
    samples,
    swell,
    times,
)


@effect("door_creak", 1.7, -9.0, "door creaks|door creaks open|creaking door|creaks open|hinges creak|door groans|squeaky door")
def door_creak(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A slow hinge: few clicks at first, then a groan that rises and falls, through the door's panel."""
    n = samples(1.6)
    rate = _bend(1.6, 14, 40, 95, 130, 70, 22) * (1 + 0.2 * swell(n, random, 3, -1, 1))
    clicks = np.diff(np.floor(np.cumsum(rate) / 48_000), prepend=0).astype(np.float32) * random.uniform(0.6, 1.0, n).astype(np.float32)
    wood = sum(resonance(clicks, hertz, quality) * gain for hertz, quality, gain in ((310, 8, 0.8), (640, 12, 1.0), (1270, 14, 0.7), (2150, 15, 0.4)))
    return low_pass(wood, 4500) * envelope(n, 0.08, 1.2, 0.3)


@effect("doorbell", 2.0, -8.0, "doorbell rings|door bell|rings the doorbell|ding dong|bell at the door")
def doorbell(seconds: float, random: np.random.Generator) -> np.ndarray:
    return several([struck(samples(1.2), random, base, (1.0, 2.76, 5.4), 1.2, 0.8) for base in (659.0, 523.0)], [0.55])


@effect("school_bell", 2.4, -5.0, "school bell|bell for class|electric bell|boxing bell|fire bell", stretches=True)
def school_bell(seconds: float, random: np.random.Generator) -> np.ndarray:
    count = max(6, int(seconds * 16))
    strikes = [struck(samples(0.5), random, 1150, (1.0, 1.52, 2.44, 3.6, 5.1), 0.45, 1.5) * np.float32(random.uniform(0.6, 1)) for _ in range(count)]
    return several(strikes, [1 / 16] * (count - 1))


@effect("phone_buzz", 1.6, -13.0, "phone buzzes|cell phone buzzes|phone vibrates|mobile vibrates|vibrates|text message|cell buzzes|phone hums")
def phone_buzz(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.5)
    t = times(n)
    buzz = (sum(np.sin(2 * np.pi * 158 * k * t) / k for k in range(1, 9)) + 0.3 * band_pass(burst(n, random), 300, 2500, 1) * (np.sin(2 * np.pi * 158 * t) > 0)) * envelope(n, 0.02, 0.42, 0.05)
    return several([buzz.astype(np.float32)] * 2, [0.85])


@effect("ding", 1.6, -9.0, "ding|dings|elevator dings|elevator|lift arrives|microwave dings|microwave|notification|bell dings|oven timer|reception bell|desk bell")
def ding(seconds: float, random: np.random.Generator) -> np.ndarray:
    return struck(samples(1.5), random, 1318, (1.0, 2.76, 5.4), 1.5, 0.9)


@effect("cuckoo", 2.4, -7.0, "cuckoo|cuckoo clock|cuckoo calls")
def cuckoo(seconds: float, random: np.random.Generator) -> np.ndarray:
    def pipe(hertz: float, length: float) -> np.ndarray:
        n = samples(length)
        return (glide(np.full(n, hertz)) + 0.18 * glide(np.full(n, 3 * hertz)) + 0.12 * resonance(burst(n, random), hertz, 8)) * envelope(n, 0.03, length - 0.12, 0.09)

    return several([pipe(740, 0.24), pipe(587, 0.36)] * 2, [0.34, 0.75, 0.34])


@effect("lock", 0.8, -13.0, "lock clicks|key turns|turns the key|key in the lock|locks the door|unlocks|bolt|bolts the door|latch|deadbolt|padlock|locks")
def lock(seconds: float, random: np.random.Generator) -> np.ndarray:
    pins = [tick(random, 2200, 8500, 0.008) * np.float32(random.uniform(0.2, 0.5)) for _ in range(5)]
    bolt = struck(samples(0.25), random, 410, (1.0, 1.8, 3.1, 5.2), 0.12, 1.3) + np.pad(tick(random, 500, 3500, 0.02), (0, samples(0.25)))[: samples(0.25)]
    return several([*pins, bolt], [0.035, 0.04, 0.05, 0.04, 0.16])


@effect("drawer", 0.9, -13.0, "drawer|drawer opens|opens a drawer|cupboard|cabinet|pulls out a drawer")
def drawer(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.5)
    slide = band_pass(burst(n, random), 220, 1600, 1) * envelope(n, 0.08, 0.25, 0.15) * (0.6 + 0.4 * swell(n, random, 18))
    stop = struck(samples(0.25), random, 150, (1.0, 1.9, 3.2), 0.1, 0.8)
    return several([slide * np.float32(0.6), stop], [0.47])


@effect("chair_scrape", 0.9, -10.0, "chair scrapes|scrapes|scrape|chair|drags a chair|drags|dragging|furniture moves|pushes back the chair")
def chair_scrape(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.8)
    rate = _bend(0.8, 60, 120, 95, 70) * (1 + 0.3 * swell(n, random, 9, -1, 1))
    slips = np.diff(np.floor(np.cumsum(rate) / 48_000), prepend=0).astype(np.float32) * random.uniform(0.3, 1.0, n).astype(np.float32)
    legs = sum(resonance(slips, hertz, quality) * gain for hertz, quality, gain in ((210, 4, 1.0), (540, 5, 0.9), (1150, 6, 0.6), (2600, 6, 0.25)))
    return (legs + 0.1 * band_pass(burst(n, random), 300, 3000, 1)) * envelope(n, 0.05, 0.5, 0.22)


@effect("dishes", 1.4, -8.0, "dishes|dishes clatter|plates clatter|pots and pans|pans clang|pots|cutlery|silverware|washing up|pans clatter|pan|dishes clink")
def dishes(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(1.4), np.float32)
    for _ in range(14):
        base, modes = (random.uniform(1500, 3400), (1.0, 1.6, 2.7, 4.1)) if random.random() < 0.6 else (random.uniform(380, 700), PLATE)
        add_at(out, struck(samples(0.4), random, base, modes, random.uniform(0.12, 0.4), 1.2), samples(random.uniform(0, 0.95)), random.uniform(0.25, 1.0))
    return out


@effect("pop", 0.3, -9.0, "pops|cork|cork pops|pops the cork|champagne|balloon pops|popcorn|bubble bursts|bursts")
def pop(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.14)
    return glide(np.interp(np.linspace(0, 1, n), (0, 1), (420, 820))) * fall(n, 0.09, 0.001) + np.pad(tick(random, 900, 8000, 0.008), (0, n))[:n] * np.float32(1.1)


@effect("zip", 0.5, -15.0, "zipper|zips|unzips|zips up|velcro")
def zip_(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.42)
    teeth = np.diff(np.floor(np.cumsum(_bend(0.42, 90, 260, 330)) / 48_000), prepend=0).astype(np.float32)
    return (resonance(teeth, 3200, 3) + 0.6 * resonance(teeth, 5600, 4)) * envelope(n, 0.04, 0.3, 0.06)


@effect("paper_tear", 0.7, -13.0, "tears|rips|paper tears|tears the letter|rips the paper|torn|tears up|fabric rips")
def paper_tear(seconds: float, random: np.random.Generator) -> np.ndarray:
    return strew(samples(0.55), random, np.linspace(0.4, 1.0, 20), 420, 1500, 9000, 0.004)


@effect("sizzle", 2.4, -13.0, "sizzles|sizzle|frying|fries|bacon|frying pan|grill|sears", stretches=True)
def sizzle(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    spits = strew(n, random, np.ones(8), int(140 * seconds), 2500, 9500, 0.006)[:n]
    return (high_pass(burst(n, random), 3500) * 0.12 * swell(n, random, 4, 0.6, 1) + spits) * envelope(n, 0.06, seconds - 0.5, 0.4)


@effect("kettle_whistle", 2.6, -9.0, "kettle whistles|kettle boils|kettle sings|whistling kettle|teapot whistles")
def kettle_whistle(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(2.5)
    pitch = _bend(2.5, 1500, 2150, 2350, 2380, 2360)
    return (glide(pitch) + 0.4 * glide(pitch * 1.31) + 0.4 * high_pass(burst(n, random), 2500)) * envelope(n, 0.9, 1.1, 0.5)


@effect("flush", 3.4, -8.0, "flush|flushes|toilet|toilet flushes|drain gurgles|gurgles|sink drains")
def flush(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(3.3)
    rush = band_pass(burst(n, random), 180, 3200, 1) * np.interp(times(n), (0, 0.15, 1.4, 2.3, 3.3), (0, 1, 0.9, 0.35, 0)).astype(np.float32)
    gulps = glide(260 + 160 * swell(n, random, 7)) * (swell(n, random, 9) > 0.6) * np.interp(times(n), (0, 1.2, 2.2, 3.2), (0, 0.2, 0.6, 0)).astype(np.float32)
    return rush + 0.3 * low_pass(gulps.astype(np.float32), 900)


@effect("shower", 3.0, -10.0, "shower|shower runs|faucet|tap runs|water runs|sprinkler|fountain|hose|water gushes|gushes|gush|sprays|spray|pipe bursts", stretches=True)
def shower(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    drops = strew(n, random, np.ones(8), int(260 * seconds), 1200, 7500, 0.005)[:n]
    return (band_pass(burst(n, random), 700, 7000, 1) * 0.35 + drops * 0.7) * envelope(n, 0.15, seconds - 0.6, 0.4)


@effect("bubbles", 2.0, -12.0, "bubble|bubbles|bubbling|cauldron|boils|boiling|potion|gurgle", stretches=True)
def bubbles(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(seconds + 0.2), np.float32)
    for _ in range(int(seconds * 16)):
        length, base = random.uniform(0.03, 0.09), random.uniform(220, 950)
        n = samples(length)
        add_at(out, glide(base * (1 + 0.7 * np.linspace(0, 1, n))) * fall(n, length, 0.004), samples(random.uniform(0, seconds)), random.uniform(0.2, 1.0))
    return out


@effect("wood_crack", 0.9, -5.0, "twig snaps|branch snaps|branch breaks|twig|tree cracks|wood cracks|wood splinters|splinters|plank breaks|stick snaps|bone cracks|ice cracks|branch")
def wood_crack(seconds: float, random: np.random.Generator) -> np.ndarray:
    snap = tick(random, 900, 9000, 0.03) * np.float32(1.1)
    body = struck(samples(0.25), random, random.uniform(240, 380), (1.0, 1.55, 2.6, 4.2, 6.1), 0.11, 1.1) * np.float32(1.5)
    fibres = strew(samples(0.35), random, np.exp(-np.linspace(0, 4, 16)), 26, 1200, 7000, 0.006)
    return several([snap, body, fibres], [0.002, 0.008])


@effect("leaves", 1.6, -16.0, "leaves|leaves rustle|bushes|bushes rustle|bush rustles|undergrowth|foliage|hedge|grass rustles|branches rustle")
def leaves(seconds: float, random: np.random.Generator) -> np.ndarray:
    shape = np.abs(np.sin(np.linspace(0, 2.6 * np.pi, 40))) * np.linspace(1, 0.5, 40) + 0.05
    return strew(samples(1.5), random, shape, 420, 1800, 9000, 0.008)


@effect("rumble", 4.0, -2.0, "rumble|rumbles|earthquake|quake|ground shakes|earth shakes|tremor|avalanche|volcano|landslide|ground rumbles|stampede approaches|shakes the ground", stretches=True)
def rumble(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    deep = low_pass(burst(n, random), 75) * 4 * swell(n, random, 3, 0.6, 1) + low_pass(burst(n, random), 260) * swell(n, random, 6, 0.2, 1)
    stones = strew(n, random, np.ones(10), int(9 * seconds), 180, 1500, 0.04)[:n]
    return (deep + 0.8 * low_pass(stones, 1300)) * envelope(n, seconds * 0.2, seconds * 0.4, seconds * 0.4)


@effect("rockfall", 2.4, -3.0, "rocks fall|rock falls|rockfall|rubble|stones fall|cave in|collapses in rubble|boulder|boulder rolls|bricks fall|debris|ceiling collapses")
def rockfall(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(2.4), np.float32)
    for _ in range(30):
        size = random.uniform(0, 1) ** 2
        stone = struck(samples(0.18), random, 260 - 170 * size, (1.0, 1.8, 2.9, 4.3), 0.06 + 0.05 * size, 0.8) + np.pad(tick(random, 700, 4500, 0.012), (0, samples(0.18)))[: samples(0.18)]
        add_at(out, stone, samples(min(2.1, random.gamma(2.0, 0.35))), 0.2 + 0.8 * size)
    return low_pass(out, 3200, 1) + low_pass(burst(len(out), random), 140) * np.float32(0.5) * envelope(len(out), 0.1, 0.8, 1.4)


@effect("stone_grind", 2.0, -5.0, "stone grinds|grinds|grinding|grinding stone|secret door|slab slides|tomb opens|millstone|stone door")
def stone_grind(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(1.9)
    grit = np.abs(low_pass(burst(n, random), 45, 1)) * 6
    return (low_pass(burst(n, random), 320) * 1.4 + band_pass(burst(n, random), 500, 2600, 1) * 0.5) * np.clip(grit, 0, 1.5) * envelope(n, 0.15, 1.3, 0.4)


@effect("flag", 1.8, -13.0, "flag|flag flaps|sail|sails|sail flaps|canvas flaps|tent flaps|curtain|curtains|banner|cape billows|laundry flaps|umbrella opens", stretches=True)
def flag(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    out = band_pass(burst(n, random), 150, 900, 1) * 0.12 * swell(n, random, 2)
    at = 0.05
    while at < seconds - 0.15:
        m = samples(0.09)
        add_at(out, band_pass(burst(m, random), 200, 2400, 1) * fall(m, 0.07, 0.006), samples(at), random.uniform(0.3, 1.0))
        at += random.uniform(0.09, 0.24)
    return out * envelope(n, 0.05, seconds - 0.3, 0.2)


@effect("blow", 0.7, -16.0, "blows out|blown out|blows out the candle|puff|puffs|exhales|blows")
def blow(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.55)
    return (resonance(burst(n, random), 650, 1.2) + 0.4 * high_pass(burst(n, random), 2500)) * envelope(n, 0.06, 0.2, 0.28)


@effect("gong", 4.0, -3.0, "gong|gong sounds|strikes the gong|temple bell|singing bowl")
def gong(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(4.0)
    low = struck(n, random, 98, (1.0, 1.52, 2.0, 2.41, 2.93, 3.6), 5.0, 0.8)
    wash = struck(n, random, 430, tuple(1 + 0.37 * k for k in range(14)), 3.0, 1.8) * np.minimum(times(n) / 0.35, 1)
    bloom = band_pass(burst(n, random), 1800, 7500, 1) * (np.minimum(times(n) / 0.5, 1) ** 2 * np.exp(-times(n) * 1.7))  # its shimmer comes late
    return (low + 0.5 * wash + 0.16 * bloom) * envelope(n, 0.004, 2.6, 1.38)


@effect("cash_register", 1.2, -8.0, "cash register|ka ching|kaching|cha ching|till rings|register rings")
def cash_register(seconds: float, random: np.random.Generator) -> np.ndarray:
    keys = [tick(random, 700, 4500, 0.02) + np.float32(0.0) for _ in range(2)]
    bell = struck(samples(0.8), random, 2350, (1.0, 2.4, 4.2), 0.8, 1.2)
    tray = struck(samples(0.3), random, 240, PLATE, 0.15, 1.2)
    return several([*keys, bell, tray], [0.09, 0.1, 0.12])


@effect("bounce", 1.6, -9.0, "bounces|bounce|ball bounces|ball|basketball|bouncing ball|ping pong")
def bounce(seconds: float, random: np.random.Generator) -> np.ndarray:
    gaps, hits = [], []
    for k in range(6):
        hits.append((low_pass(struck(samples(0.18), random, 120, (1.0, 1.6, 2.3), 0.09, 0.8), 900) + np.pad(tick(random, 400, 2500, 0.012), (0, samples(0.18)))[: samples(0.18)] * np.float32(0.6)) * np.float32(0.75**k))
        gaps.append(0.42 * 0.78**k)
    return several(hits, gaps[:-1])


@effect("sword_draw", 1.0, -8.0, "draws his sword|draws her sword|draws a sword|sword is drawn|unsheathes|draws a blade|draws a knife|knife|dagger|sharpens")
def sword_draw(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.5)
    scrape = resonance(burst(n, random), 3300, 3) * envelope(n, 0.1, 0.25, 0.12) + 0.5 * glide(_bend(0.5, 2300, 3500)) * envelope(n, 0.2, 0.15, 0.12) * 0.3
    return several([scrape, struck(samples(0.6), random, 3100, BAR[:3], 0.6, 1.3) * np.float32(0.5)], [0.42])


@effect("whip", 0.6, -3.0, "whip|whip cracks|cracks a whip|cracks the whip|lash")
def whip(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.3)
    swish = band_pass(burst(n, random), 500, 4000, 1) * np.linspace(0, 1, n, dtype=np.float32) ** 3 * np.float32(0.4)
    return several([swish, tick(random, 1500, 14_000, 0.025) * np.float32(2)], [0.3])


@effect("arrow", 0.9, -8.0, "arrow|arrows|bow|fires an arrow|bowstring|arrow thuds|dart")
def arrow(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.3)
    string = struck(samples(0.2), random, 140, (1.0, 2.0, 3.0, 4.1), 0.12, 1.0)
    flight = band_pass(burst(n, random), 900, 5200, 1) * envelope(n, 0.05, 0.1, 0.14) * np.float32(0.4)
    return several([string, flight, struck(samples(0.25), random, 170, (1.0, 1.9, 3.3), 0.12, 0.9)], [0.03, 0.3])


@effect("tower_clock", 4.6, -2.0, "clock chimes|tower clock|clock tower rings|grandfather clock|westminster|clock strikes the hour", stretches=False)
def tower_clock(seconds: float, random: np.random.Generator) -> np.ndarray:
    frames = samples(2.6)
    return several([toll(random, base, 3.2, frames) * envelope(frames, 0, 1.6, 1.0) for base in (330.0, 262.0, 294.0, 196.0)], [0.62, 0.62, 0.62])


@effect("floorboard", 0.9, -13.0, "floorboard creaks|floorboards creak|floorboards|stairs creak|stair creaks|boards creak|rope creaks|rigging creaks|ship creaks")
def floorboard(seconds: float, random: np.random.Generator) -> np.ndarray:
    return low_pass(creak(0.8, random), 1500, 1)


@effect("squeak", 0.8, -12.0, "squeaks|squeak|wheel squeaks|squeaky wheel|swing creaks|hinge squeaks|rusty hinge|squeaky toy|cart")
def squeak(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one(up: bool) -> np.ndarray:
        n = samples(0.26)
        pitch = _bend(0.26, 1500, 1900, 1750) if up else _bend(0.26, 1700, 1350)
        return (glide(pitch) + 0.5 * glide(2 * pitch) + 0.25 * glide(3 * pitch)) * envelope(n, 0.05, 0.1, 0.1) * swell(n, random, 30, 0.6, 1)

    return several([one(True), one(False)], [0.36])
