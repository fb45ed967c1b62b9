"""Effects of machines: trains, ships, clocks' insides, electricity, telephones, guns and fireworks."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .grains import PLATE, several, strew, struck, tick
from .noise import (
    add_at,
    band_pass,
    burst,
    envelope,
    fall,
    glide,
    high_pass,
    low_pass,
    ring,
    samples,
    swell,
    times,
)


@effect("ship_horn", 3.6, -2.0, "ship's horn|foghorn|fog horn|boat horn|ship horn|horn|tugboat")
def ship_horn(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Deep reeds a fifth apart, beating a little, with a slow breath."""
    n = samples(seconds)
    t = times(n)
    voice = np.zeros(n, np.float32)
    for base in (87.0, 87.6, 130.4):
        phase = 2 * np.pi * base * t * (1 - 0.012 * np.exp(-t * 5))
        voice += sum(np.sin(h * phase) / h**1.1 for h in range(1, 16)).astype(np.float32)
    breath = band_pass(burst(n, random), 200, 900, 1) * 0.25
    return (low_pass(voice, 900, 1) + breath) * envelope(n, 0.35, seconds - 1.2, 0.8)


@effect("train_whistle", 2.6, -3.0, "train whistle|whistle|whistles")
def train_whistle(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A steam whistle: three chimes that scoop up, breathy, one short call and one long."""
    def call(length: float) -> np.ndarray:
        n = samples(length)
        t = times(n)
        scoop = 1 - 0.06 * np.exp(-t * 9) - 0.05 * np.clip((t - length + 0.35) / 0.35, 0, 1)
        tones = sum(glide(base * scoop * (1 + 0.003 * np.sin(2 * np.pi * 6 * t))) + 0.35 * glide(2 * base * scoop) + 0.12 * glide(3 * base * scoop)
                    for base in (440.0, 554.4, 659.3))
        steam = band_pass(burst(n, random), 1200, 6000, 1) * 0.8
        return ((tones + steam) * envelope(n, 0.07, length - 0.4, 0.33)).astype(np.float32)

    return several([call(0.55), call(1.7)], [0.75])


@effect("steam", 2.2, -9.0, "hiss|hisses|steam hisses|kettle|vent", stretches=True)
def steam(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    noise = burst(n, random)
    return (high_pass(noise, 2200) * 0.6 + band_pass(noise, 500, 2500, 1) * 0.5) * swell(n, random, 5, 0.7, 1) * envelope(n, 0.05, seconds * 0.3, seconds * 0.6)


@effect("train_pass", 5.0, -4.0, "train|train passes|train rumbles|train rumbles by|train thunders|train rattles|train arrives|train pulls in|locomotive|rails", stretches=True)
def train_pass(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    near = np.sin(np.pi * times(n) / np.float32(seconds)) ** 2
    out = low_pass(burst(n, random), 180) * 2.0 + band_pass(burst(n, random), 200, 1600, 1) * 0.4
    for k in range(int(seconds / 0.62)):
        for gap in (0.0, 0.11):
            add_at(out, joint(random), samples(k * 0.62 + gap), 0.9)
    return out * near


def joint(random: np.random.Generator) -> np.ndarray:
    """A wheel over a rail joint."""
    clack = struck(samples(0.25), random, random.uniform(140, 170), (1.0, 2.3, 3.9, 6.8), 0.16, 0.9)
    add_at(clack, tick(random, 800, 4000, 0.02), 0, 0.5)
    return clack


@effect("engine", 3.0, -8.0, "motor|engine runs|car engine|boat engine|drives", stretches=True)
def engine(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    rate = 27 * (1 + 0.02 * swell(n, random, 2, -1, 1))
    phase = np.cumsum(rate) / 48000
    pulse = np.exp(-((phase % 1) * 7)).astype(np.float32) * (1 + 0.25 * np.sin(np.pi * phase).astype(np.float32))
    return (low_pass(pulse - pulse.mean(), 260) + band_pass(burst(n, random) * pulse, 150, 1400, 1) * 0.35) * envelope(n, 0.3, seconds - 0.9, 0.6)


@effect("car_pass", 3.6, -8.0, "car passes|car|traffic|truck|drives past")
def car_pass(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds) - 0.5
    near = 1 / (1 + np.square(t * 7))
    noise = burst(n, random)
    return low_pass(noise, 350) * near * 1.4 + band_pass(noise, 500, 2800, 1) * near**2 * 0.9 + glide(88 - 16 * np.tanh(t * 9)) * near * 0.5


@effect("siren", 3.2, -5.0, "sirens|police|ambulance", stretches=True)
def siren(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    pitch = 820 + 330 * np.sin(2 * np.pi * 0.42 * times(n) - np.pi / 2)
    return low_pass(glide(pitch) + 0.3 * glide(2 * pitch) + 0.2 * glide(3 * pitch), 3500, 1) * envelope(n, 0.3, seconds - 0.9, 0.6)


@effect("alarm", 2.4, -6.0, "alarms|fire alarm|smoke alarm|burglar alarm|alarm clock|buzzer|warning", stretches=True)
def alarm(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n)
    gate = low_pass(((t * 4) % 1 < 0.55).astype(np.float32), 300, 1)
    return (np.sin(2 * np.pi * 1020 * t) + 0.4 * np.sin(2 * np.pi * 2040 * t) + 0.2 * np.sin(2 * np.pi * 3060 * t)).astype(np.float32) * gate


@effect("phone_ring", 2.2, -7.0, "phone|telephone|phone rings|rings|ring|ringing|telephone rings")
def phone_ring(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Two small gongs struck in turn, twenty-four times a second, twice."""
    def burst_of_rings() -> np.ndarray:
        gongs = [struck(samples(0.4), random, base, (1.0, 2.7, 4.9), 0.7, 1.5) for base in (1180.0, 1420.0)]
        return several([gongs[k % 2] for k in range(18)], [1 / 24] * 17)

    return several([burst_of_rings(), burst_of_rings()], [1.15])


@effect("beep", 0.25, -12.0, "beeps|bleep|monitor beeps|heart monitor|computer|monitor")
def beep(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.14)
    return np.concatenate([ring(n, (1320, 2640), (2.0, 1.0), (1.0, 0.15)) * envelope(n, 0.008, 0.1, 0.03), np.zeros(2400, np.float32)])


@effect("radio_static", 1.6, -12.0, "static|radio|interference", stretches=True)
def radio_static(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return band_pass(burst(n, random), 600, 5000, 1) * swell(n, random, 9, 0.2, 1) + strew(n, random, np.ones(20), int(30 * seconds), 1500, 6000, 0.006)[:n]


@effect("gears", 3.0, -8.0, "gear|cogs|clockwork|machinery|mechanism|machine|wheels turn", stretches=True)
def gears(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Big iron wheels: slow teeth, fast teeth, and a groan."""
    out = np.zeros(samples(seconds + 0.5), np.float32)
    for base, each, gain in ((230.0, 0.5, 1.0), (640.0, 0.25, 0.4), (1500.0, 0.125, 0.16)):
        for k in range(int(seconds / each)):
            add_at(out, struck(samples(0.3), random, base * random.uniform(0.98, 1.02), PLATE[:6], 0.2, 1.1), samples(k * each + 0.01), gain * random.uniform(0.7, 1.0))
    return out + low_pass(burst(len(out), random), 120) * 0.25


@effect("ratchet", 0.9, -14.0, "wind up|winds the clock|winds the watch|cranks|turns the key")
def ratchet(seconds: float, random: np.random.Generator) -> np.ndarray:
    clicks = [struck(samples(0.06), random, random.uniform(1700, 2000), (1.0, 1.6, 2.9), 0.03, 1.3) for _ in range(11)]
    return several(clicks, [0.065 * random.uniform(0.9, 1.15) for _ in range(10)])


@effect("electric_buzz", 1.6, -13.0, "buzz|buzzes|zap electricity|crackles with electricity|hum|hums|electricity|neon|spark|sparks", stretches=True)
def electric_buzz(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n)
    buzz = sum(np.sin(2 * np.pi * 100 * h * t + h) / h**0.8 for h in range(1, 22)).astype(np.float32)
    return high_pass(np.tanh(buzz), 180, 1) * swell(n, random, 8, 0.5, 1) * envelope(n, 0.03, seconds - 0.15, 0.1)


@effect("lamp_flicker", 1.6, -12.0, "flicker|flickers|light flickers|lamp flickers|bulb", stretches=True)
def lamp_flicker(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    gate = low_pass((swell(n, random, 7) > 0.5).astype(np.float32), 120, 1)
    out = electric_buzz(seconds, random)[:n] * np.clip(gate, 0, 1)
    return out + strew(n, random, np.ones(12), int(9 * seconds), 2500, 9000, 0.006)[:n] * 2.0


@effect("switch_off", 1.2, -10.0, "goes out|lamp goes out|light goes out|lights out|power down|dies")
def switch_off(seconds: float, random: np.random.Generator) -> np.ndarray:
    """A clunk, and a big lamp's hum that runs down."""
    n = samples(seconds)
    out = glide(100 * np.exp(-times(n) * 1.6)) * fall(n, 1.1) * 0.6 + glide(200 * np.exp(-times(n) * 1.6)) * fall(n, 0.8) * 0.4
    add_at(out, struck(samples(0.4), random, 240, PLATE[:6], 0.22, 1.1), 0, 0.8)
    add_at(out, tick(random, 1500, 7000, 0.01), 0, 1.2)
    return out


@effect("fireworks", 5.0, -2.0, "firework|rocket|rockets|fireworks explode", stretches=True)
def fireworks(seconds: float, random: np.random.Generator) -> np.ndarray:
    """Rockets rise whistling, burst low, and crackle."""
    out = np.zeros(samples(seconds + 1.5), np.float32)
    for k in range(max(2, int(seconds / 1.3))):
        at = k * 1.25 + random.uniform(0, 0.4)
        rise = samples(0.7)
        add_at(out, glide(np.linspace(900, random.uniform(1700, 2300), rise)) * envelope(rise, 0.3, 0.2, 0.2) * 0.06, 0, 1.0) if k == 0 else None
        m = samples(1.6)
        boom = low_pass(burst(m, random) * fall(m, 0.7, 0.002), 190) * 1.8 + band_pass(burst(m, random) * fall(m, 0.18), 300, 2200, 1) * 0.5
        boom += strew(m, random, np.concatenate([np.zeros(6), np.exp(-np.linspace(0, 3, 30))]), 90, 2500, 9000, 0.006)[:m] * 0.35
        add_at(out, boom, samples(at + (0.6 if k == 0 else 0)), random.uniform(0.5, 1.0))
    return out


@effect("gunshot", 1.2, 1.0, "gun|gunshot|rifle|rifle cracks|shots|shots ring out|shot|shoots|fires a gun|pistol|cannon")
def gunshot(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    noise = burst(n, random)
    return noise * fall(n, 0.09, 0.0005) + low_pass(noise, 500) * fall(n, 0.5) * 0.9 + band_pass(noise, 300, 3000, 1) * fall(n, 0.8) * 0.25


@effect("explosion", 3.0, 2.0, "explode|explodes|boom|kaboom|blast|bomb|detonates")
def explosion(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    noise = burst(n, random)
    debris = strew(n, random, np.concatenate([np.zeros(4), np.exp(-np.linspace(0, 3, 24))]), 80, 500, 4500, 0.02)[:n]
    return low_pass(noise, 110) * fall(n, 2.4, 0.01) * 4 + low_pass(noise, 700) * fall(n, 0.9, 0.003) * 1.2 + high_pass(noise, 700) * fall(n, 0.25, 0.001) * 0.6 + debris * 0.4


@effect("camera_shutter", 0.25, -12.0, "camera|photograph|shutter|flash")
def camera_shutter(seconds: float, random: np.random.Generator) -> np.ndarray:
    return several([tick(random, 1500, 8000, 0.01), tick(random, 900, 5000, 0.02), tick(random, 2000, 7000, 0.01)], [0.04, 0.09])


@effect("teleport", 1.6, -8.0, "zap|laser|beam|portal|appears|disappears|vanish|vanishes|poof")
def teleport(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds)
    sweep_up = glide(180 * 2 ** (3.5 * t)) + 0.5 * glide(271 * 2 ** (3.3 * t))
    return (sweep_up * 0.5 + high_pass(burst(n, random), 3000) * t * 0.2) * np.sin(np.pi * t**1.6) ** 1.2
