"""Effects of things: doors, clocks, bells, glass, paper, tools, and a little magic."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .grains import BAR, BELL, PLATE, several, strew, struck, tick
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
    ring,
    samples,
    swell,
    times,
)


@effect("creak", 1.1, -13.0, "creaks|creaking|bridge groans|house groans|wood groans|timbers groan|ship groans|floorboard|hinge")
def creak(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Stick and slip: a train of clicks whose rate wanders, through a wooden box."""
    n = samples(seconds)
    rate = 40 + 110 * swell(n, random, 1.6) + 60 * np.linspace(0, 1, n)
    phase = np.cumsum(rate) / 48000
    clicks = np.diff(np.floor(phase), prepend=0).astype(np.float32) * random.uniform(0.5, 1.0, n).astype(np.float32)
    wood = sum(resonance(clicks, hertz, quality) * gain for hertz, quality, gain in ((420, 9, 1.0), (890, 12, 0.8), (1640, 14, 0.6), (2700, 12, 0.3)))
    return low_pass(wood, 5000) * envelope(n, 0.15, seconds - 0.45, 0.3)


@effect("door_open", 1.4, -9.0, "door opens|opens the door|door|open door")
def door_open(seconds: float, random: np.random.Generator) -> np.ndarray:
    latch = several([tick(random, 1200, 5000, 0.02), tick(random, 700, 3000, 0.03)], [0.07])
    return several([latch * np.float32(2.2), creak(0.9, random) * np.float32(0.7)], [0.14])


@effect("door_close", 0.9, -6.0, "door closes|closes the door|door shuts|shuts the door")
def door_close(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.7)
    wood = struck(n, random, 74, (1.0, 1.5, 2.1, 3.3, 4.6), 0.32, 0.8) + low_pass(burst(n, random) * fall(n, 0.1), 700) * 0.7
    return several([tick(random, 900, 4000, 0.02) * np.float32(0.6), wood, tick(random, 1300, 5200, 0.025) * np.float32(0.9)], [0.05, 0.035])


@effect("door_slam", 1.1, 0.0, "slam|slams|bang|bangs")
def door_slam(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    leaf = struck(n, random, 58, (1.0, 1.4, 2.2, 3.1, 4.7, 6.5), 0.5, 0.9) + struck(n, random, 310, (1.0, 1.62, 2.4, 3.7), 0.2, 0.9) * 0.35
    add_at(leaf, tick(random, 1100, 5200, 0.03), samples(0.004), 0.8)  # the latch
    for k in range(3):
        add_at(leaf, tick(random, 700, 3200, 0.02), samples(0.07 + 0.05 * k), 0.25 - 0.07 * k)  # the frame rattles after it
    return leaf + low_pass(burst(n, random) * fall(n, 0.16), 1500) * np.float32(0.9)


@effect("door_knock", 1.0, -5.0, "knock|knocks|knocking|raps|knock on the door")
def door_knock(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one() -> np.ndarray:
        wood = struck(samples(0.25), random, random.uniform(165, 185), (1.0, 1.7, 2.6, 4.2), 0.12)
        add_at(wood, tick(random, 700, 3000, 0.014), 0, 0.7)
        return wood

    return several([one(), one(), one()], [random.uniform(0.19, 0.23), random.uniform(0.19, 0.23)])


def tick_tock(random: np.random.Generator, base: float = 2400.0) -> list[np.ndarray]:
    """The two beats of a clock with its escapement on `base` Hz."""
    def one(pitch: float) -> np.ndarray:
        body = struck(samples(0.09), random, pitch, (1.0, 1.58, 2.24, 3.4), 0.035, 1.2)
        add_at(body, struck(samples(0.07), random, pitch * 0.23, (1.0, 1.9), 0.05), 0, 0.5)
        add_at(body, tick(random, pitch, 9000, 0.006), 0, 0.8)
        return body

    return [one(base), one(base * 0.86)]


@effect("clock_tick", 3.0, -9.0, "tick|ticks|ticking|clock|watch ticks|tick tock", stretches=True)
def clock_tick(seconds: float, random: np.random.Generator) -> np.ndarray:
    beats = tick_tock(random, random.uniform(2300, 3000))
    count = max(2, int(seconds / 0.5))
    return several([beats[k % 2] for k in range(count)], [0.5] * (count - 1))


def toll(random: np.random.Generator, base: float, seconds: float, frames: int) -> np.ndarray:
    """One stroke of a bell whose strike note is `base` Hz: its modes split into slowly beating pairs."""
    hertz, last, gains = [], [], []
    for mode, strength, part in zip(BELL, (0.8, 0.7, 0.75, 0.35, 1.0, 0.4, 0.35, 0.45, 0.35, 0.2), (1.0, 0.75, 0.6, 0.4, 0.45, 0.25, 0.22, 0.2, 0.12, 0.08), strict=True):
        split = random.uniform(0.2, 0.9)
        hertz += [base * mode - split / 2, base * mode + split / 2]
        last += [seconds * part, seconds * part * 0.9]
        gains += [strength, strength * 0.7]
    sound = ring(frames, hertz, last, gains)
    add_at(sound, band_pass(burst(2400, random) * fall(2400, 0.03), 800, 4500, 1), 0, 1.2)
    return sound * np.minimum(times(frames) / 0.003, 1)


@effect("bell_toll", 8.0, -1.0, "bell|bell tolls|bell strikes|great bell|church bell|strikes midnight|bell rings|clock strikes|chime|chimes", stretches=True)
def bell_toll(seconds: float, random: np.random.Generator) -> np.ndarray:
    strokes = max(2, round(seconds / 2.4)) if seconds > 3 else 1
    frames = samples(6.0)
    return several([toll(random, 196.0, 9.0, frames) * envelope(frames, 0, 4.5, 1.5) for _ in range(strokes)], [2.4] * (strokes - 1))


@effect("hand_bell", 1.6, -9.0, "little bell|doorbell|shop bell|bell jingles|jingle|ting")
def hand_bell(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(1.2)
    return several([struck(n, random, 1870, (1.0, 2.4, 4.1, 5.9), 1.0, 1.4) for _ in range(3)], [0.17, 0.21])


@effect("glass_break", 1.4, -3.0, "glass|glass breaks|glass shatters|shatter|shatters|breaks|smash")
def glass_break(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A crack, then shards that ring and fall."""
    out = np.zeros(samples(seconds), np.float32)
    add_at(out, tick(random, 1800, 12000, 0.12), 0, 2.0)
    for _ in range(46):
        at = min(random.exponential(0.22), seconds - 0.2)
        shard = struck(samples(0.16), random, random.uniform(2200, 7000), (1.0, 1.53, 2.21, 2.9), random.uniform(0.04, 0.14), 1.5)
        add_at(out, shard, samples(at), random.uniform(0.05, 0.4) * np.exp(-at))
    return out


@effect("glass_clink", 0.9, -12.0, "clink|glasses clink|toast|cup|put down glass|pick up glass")
def glass_clink(seconds: float, random: np.random.Generator) -> np.ndarray:
    return struck(samples(seconds), random, random.uniform(2300, 2700), (1.0, 1.02, 2.32, 4.25), 0.6, 1.6)


@effect("pick_up", 0.35, -18.0, "picks up|takes|grabs|lift")
def pick_up(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    slide = band_pass(burst(n, random), 900, 5000, 1) * envelope(n, 0.06, 0.02, 0.2) * 0.4
    add_at(slide, struck(samples(0.08), random, 620, BAR[:3], 0.04), samples(0.05), 0.3)
    return slide


@effect("put_down", 0.35, -14.0, "puts down|sets down|put down wood|places")
def put_down(seconds: float, random: np.random.Generator) -> np.ndarray:
    body = struck(samples(seconds), random, random.uniform(180, 240), (1.0, 1.8, 2.9, 4.4), 0.1, 0.9)
    add_at(body, tick(random, 700, 3500, 0.012), 0, 0.5)
    return several([body, body * np.float32(0.3)], [0.045])


@effect("put_down_metal", 0.8, -14.0, "pick up metal|metal clinks|metal|gear clinks|lantern")
def put_down_metal(seconds: float, random: np.random.Generator) -> np.ndarray:
    body = struck(samples(seconds), random, random.uniform(640, 820), PLATE[:7], 0.4, 1.3)
    return several([body, body * np.float32(0.35)], [0.06])


@effect("paper", 0.7, -19.0, "page|pages|cards|shuffles cards|letter|paper rustles|unfolds|newspaper|map")
def paper(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    sweep = high_pass(burst(n, random), 1500) * swell(n, random, 12, 0.02, 1) ** 2 * 0.25
    return (sweep + strew(n, random, np.hanning(16) + 0.1, 45, 1800, 8000, 0.006)[:n]) * envelope(n, 0.05, seconds - 0.3, 0.25)


@effect("coins", 0.9, -12.0, "coin|money|coins jingle|keys|keys jangle|jangle")
def coins(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(seconds), np.float32)
    for _ in range(9):
        add_at(out, struck(samples(0.25), random, random.uniform(3600, 6200), (1.0, 1.48, 2.3), 0.18, 1.6), samples(random.uniform(0, 0.45)), random.uniform(0.2, 1.0))
    return out


@effect("chain", 1.2, -10.0, "chains|rattle|rattles|chain rattles|anchor")
def chain(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(seconds + 0.2), np.float32)
    for _ in range(26):
        add_at(out, struck(samples(0.15), random, random.uniform(900, 2400), PLATE[:6], 0.1, 1.2), samples(random.uniform(0, seconds - 0.1)), random.uniform(0.1, 1.0))
    return out


@effect("typewriter", 1.8, -13.0, "types|typing|keyboard|keys clack", stretches=True)
def typewriter(seconds: float, random: np.random.Generator) -> np.ndarray:
    out, at = np.zeros(samples(seconds + 0.2), np.float32), 0.03
    while at < seconds - 0.1:
        key = struck(samples(0.08), random, random.uniform(380, 520), (1.0, 2.1, 3.9, 6.3), 0.04, 1.2)
        add_at(key, tick(random, 2000, 8000, 0.01), 0, 1.0)
        add_at(out, key, samples(at), random.uniform(0.6, 1.0))
        at += random.choice([0.11, 0.14, 0.17, 0.3])
    return out


@effect("pencil", 1.4, -22.0, "writes|scribbles|scratch|scratches|pen", stretches=True)
def pencil(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return band_pass(burst(n, random), 1800, 6500, 1) * np.clip(swell(n, random, 6, -0.5, 1.0), 0, 1) ** 1.5


@effect("match", 1.0, -14.0, "match strikes|lights a match|strikes a match|ignites|lights a candle")
def match(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    noise = burst(n, random)
    return high_pass(noise, 2500) * envelope(n, 0.05, 0.08, 0.15) * 0.5 + band_pass(noise, 400, 3500, 1) * envelope(n, 0.22, 0.05, 0.6) * 0.6


@effect("sword_clang", 1.4, -5.0, "sword|swords|clang|clash|blade|steel")
def sword_clang(seconds: float, random: np.random.Generator) -> np.ndarray:
    blade = struck(samples(seconds), random, random.uniform(1050, 1250), BAR + (3.3, 4.4, 6.7), 0.9, 1.6)
    add_at(blade, tick(random, 2500, 11000, 0.03), 0, 1.5)
    return blade


@effect("drum_hit", 1.0, -3.0, "drum|drums|drum beat|drums pound")
def drum_hit(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    pitch = 68 * (1 + 0.6 * np.exp(-times(n) * 28))
    return glide(pitch) * fall(n, 0.9, 0.002) + low_pass(burst(n, random) * fall(n, 0.08), 1800) * 0.35


@effect("magic_shimmer", 2.4, -9.0, "magic|shimmer|sparkle|sparkles|spell|glow|glows|glitter|twinkle")
def magic_shimmer(seconds: float, random: np.random.Generator) -> np.ndarray:
    out = np.zeros(samples(seconds), np.float32)
    scale = 1046.5 * 2 ** (np.array([0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24]) / 12)
    for k in range(30):
        at = seconds * 0.62 * (k / 30) ** 0.9 + random.uniform(0, 0.05)
        note = struck(samples(0.9), random, float(scale[min(10, k // 3 + int(random.integers(3)))]), (1.0, 2.76, 5.4), 0.8, 1.2)
        add_at(out, note, samples(at), random.uniform(0.3, 0.9) * (1 - 0.5 * k / 30))
    return out + high_pass(burst(len(out), random), 6000) * envelope(len(out), 0.6, 0.2, 1.5) * 0.04


@effect("tap", 0.15, -14.0, "taps|peck|pecks|drum fingers")
def tap(seconds: float, random: np.random.Generator) -> np.ndarray:
    body = struck(samples(seconds), random, random.uniform(420, 560), (1.0, 2.2, 3.7), 0.04)
    add_at(body, tick(random, 1200, 5000, 0.008), 0, 0.6)
    return body


@effect("click", 0.12, -14.0, "clicks|switch|button|snap|lock|lever")
def click(seconds: float, random: np.random.Generator) -> np.ndarray:
    return several([tick(random, 1800, 8000, 0.008), tick(random, 900, 4500, 0.012) * np.float32(0.7)], [0.035])


@effect("sweep", 1.2, -18.0, "sweeps|broom|brush|brushes", stretches=True)
def sweep(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return band_pass(burst(n, random), 1200, 7000, 1) * np.clip(np.sin(2 * np.pi * 1.5 * times(n)), 0, 1) ** 1.5


@effect("dig", 0.9, -11.0, "digs|shovel|spade")
def dig(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    out = strew(n, random, np.exp(-np.linspace(0, 4, 24)), 60, 600, 4200, 0.016)
    add_at(out, struck(samples(0.3), random, 910, PLATE[:5], 0.2), 0, 0.3)
    return out


@effect("hammer", 0.5, -6.0, "hammers|hammering|nail|anvil")
def hammer(seconds: float, random: np.random.Generator) -> np.ndarray:
    hit = struck(samples(seconds), random, 760, PLATE[:8], 0.25, 1.3)
    add_at(hit, tick(random, 900, 6000, 0.02), 0, 1.0)
    return hit


@effect("crash", 1.8, -1.0, "crashes|car crashes|car crash|clatter|clatters|collapses|topples|wreck")
def crash(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Things fall over one another."""
    out = np.zeros(samples(seconds), np.float32)
    add_at(out, low_pass(burst(samples(0.5), random) * fall(samples(0.5), 0.4), 1200), 0, 0.5)
    for _ in range(34):
        at = min(random.exponential(0.3), seconds - 0.3)
        base = random.uniform(120, 1900)
        piece = struck(samples(0.3), random, base, PLATE[:6] if random.random() < 0.5 else BAR[:4], random.uniform(0.06, 0.28), 1.1)
        add_at(out, piece, samples(at), random.uniform(0.1, 0.7) * np.exp(-at * 1.2))
    return out


@effect("whoosh", 0.7, -12.0, "swish|swoosh|throws|swings|rush past|flies past")
def whoosh(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds)
    noise, rise = burst(n, random), np.sin(np.pi * t) ** 2
    return band_pass(noise, 250, 900, 1) * rise * 0.8 + band_pass(noise, 900, 3200, 1) * rise**3 + high_pass(noise, 4000) * rise**6 * 0.3
