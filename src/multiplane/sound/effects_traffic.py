"""Effects of streets, skies and workshops: brakes, horns, rotors, saws."""

from __future__ import annotations

import numpy as np

from .effects import effect
from .effects_animals import _bend
from .grains import PLATE, several, struck, tick
from .noise import (
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


def _motor(rate: np.ndarray, random: np.random.Generator, low: float = 320, rasp: float = 0.4) -> np.ndarray:
    """Firing cylinders at `rate` a second, through a pipe: pulses, each a little different."""
    phase = np.cumsum(rate) / 48_000
    uneven = 1 + 0.25 * random.standard_normal(int(phase[-1]) + 2)
    pulse = (np.exp(-(phase % 1) * 6) * uneven[phase.astype(int)]).astype(np.float32)
    pulse -= pulse.mean()
    return low_pass(pulse, low) + np.float32(rasp) * band_pass(burst(len(rate), random) * np.abs(pulse), 200, 2200, 1) + 0.3 * resonance(pulse, 140, 3)


@effect("tires_screech", 1.6, -4.0, "tires screech|tyres screech|brakes squeal|screech|screeches|brakes|skid|skids|squeal of brakes|tyres squeal")
def tires_screech(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(1.4)
    pitch = _bend(1.4, 980, 1150, 1080, 760) * (1 + 0.012 * low_pass(burst(n, random), 60, 1) * 10)
    rubber = sum(glide(pitch * k) / k**1.2 for k in (1.0, 1.51, 2.02, 3.1))
    return (rubber + 0.5 * band_pass(burst(n, random), 700, 4500, 1)) * envelope(n, 0.06, 0.8, 0.45)


@effect("car_horn", 1.0, -4.0, "car horn|horn honks|honks|honk|beeps the horn|car horns|taxi honks|truck horn")
def car_horn(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one(length: float) -> np.ndarray:
        n = samples(length)
        t = times(n)
        reeds = sum(np.sin(2 * np.pi * base * k * t + k) / k**0.8 for base in (392.0, 494.0) for k in range(1, 9))
        return (reeds * envelope(n, 0.012, length - 0.06, 0.045)).astype(np.float32)

    return several([one(0.22), one(0.55)], [0.32])


@effect("engine_start", 2.6, -6.0, "engine starts|starts the engine|car starts|starts the car|motor starts|engine turns over")
def engine_start(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.8)
    crank = _motor(np.full(n, 11.0) * (1 + 0.15 * np.sin(2 * np.pi * 5.5 * times(n))), random, 700) * envelope(n, 0.03, 0.7, 0.05) * 0.6
    n = samples(1.7)
    runs = _motor(_bend(1.7, 42, 62, 36, 30, 30), random, 300) * envelope(n, 0.02, 1.2, 0.45)
    return several([crank, runs], [0.78])


@effect("engine_rev", 2.2, -4.0, "revs|rev|engine revs|revving|revs the engine|engine roars|accelerates|speeds off|speeds away|peels out|race car")
def engine_rev(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(2.1)
    return _motor(_bend(2.1, 34, 95, 130, 70, 40), random, 500, 0.7) * envelope(n, 0.08, 1.4, 0.55)


@effect("motorcycle", 2.8, -5.0, "motorcycle|motorbike|scooter|moped|motorcycle roars", stretches=True)
def motorcycle(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds) - 0.5
    near = 1 / (1 + np.square(t * 5))
    return _motor(88 - 14 * np.tanh(t * 8) + 8 * swell(n, random, 0.6), random, 600, 0.9) * near


@effect("tractor", 2.8, -7.0, "tractor|lawnmower|lawn mower|chugs|generator|chugging|boat chugs|outboard", stretches=True)
def tractor(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return _motor(np.full(n, 17.0) * (1 + 0.03 * swell(n, random, 1.5, -1, 1)), random, 420, 0.8) * envelope(n, 0.2, seconds - 0.6, 0.4)


@effect("helicopter", 4.0, -4.0, "helicopter|chopper|helicopter blades|rotor|rotors|drone flies", stretches=True)
def helicopter(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    phase = 11.5 * times(n)
    chop = np.exp(-((phase % 1) * 5)).astype(np.float32)
    air = band_pass(burst(n, random), 60, 700, 1) * (0.25 + chop)
    return (air * 1.4 + 0.35 * high_pass(burst(n, random), 2500) * chop**2 * 0.4 + 0.15 * glide(np.full(n, 440.0)) * 0.3) * envelope(n, 0.6, seconds - 1.4, 0.8)


@effect("plane", 5.0, -4.0, "plane|planes|airplane|aeroplane|jet|jets|plane passes|jet screams|aircraft|plane flies over", stretches=True)
def plane(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    t = times(n) / np.float32(seconds) - 0.5
    near = 1 / (1 + np.square(t * 4.5))
    whine = glide(1900 - 450 * np.tanh(t * 6)) * near * 0.12
    return low_pass(burst(n, random), 420) * near * 2 + band_pass(burst(n, random), 400, 3800, 1) * near**1.6 * 0.7 + whine


@effect("spaceship", 4.0, -5.0, "spaceship|spacecraft|rocket launches|rocket takes off|liftoff|lift off|blast off|thrusters|ufo|saucer", stretches=True)
def spaceship(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    fire = low_pass(burst(n, random), 260) * 2.2 + band_pass(burst(n, random), 200, 2600, 1) * 0.5
    hum = sum(glide(np.full(n, 55.0 * k) * (1 + 0.01 * swell(n, random, 0.4))) / k for k in (1, 2, 3, 5))
    return (fire * swell(n, random, 7, 0.75, 1) + 0.4 * hum) * envelope(n, seconds * 0.3, seconds * 0.3, seconds * 0.4)


@effect("machine_gun", 1.4, 0.0, "machine gun|machine guns|automatic fire|gunfire|burst of fire|hail of bullets")
def machine_gun(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one() -> np.ndarray:
        n = samples(0.2)
        return low_pass(burst(n, random) * fall(n, 0.16, 0.0006), 5000, 1) + 0.8 * low_pass(burst(n, random) * fall(n, 0.2), 250)

    return several([one() for _ in range(11)], [0.095 + random.uniform(-0.004, 0.004) for _ in range(10)])


@effect("ricochet", 1.0, -6.0, "ricochet|ricochets|bullet whizzes|bullets whiz")
def ricochet(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.8)
    pitch = 3400 * np.exp(-times(n) * 1.9) + 700
    ping = (glide(pitch) + 0.4 * glide(pitch * 1.48)) * fall(n, 0.8, 0.004) + 0.2 * band_pass(burst(n, random), 1500, 6000, 1) * fall(n, 0.4)
    return several([tick(random, 1500, 8000, 0.02) * np.float32(2), ping], [0.004])


@effect("drill", 2.0, -7.0, "drill|drills|electric drill|power tool|drilling|dentist", stretches=True)
def drill(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    pitch = np.minimum(times(n) / 0.25, 1) * 175 + 40 + 12 * swell(n, random, 2)
    return (sum(glide(pitch * k) / k for k in (1, 2, 3, 4, 6, 8, 12)) + 0.5 * band_pass(burst(n, random), 1200, 6500, 1)) * envelope(n, 0.04, seconds - 0.3, 0.22)


@effect("chainsaw", 2.6, -3.0, "chainsaw|chainsaw roars|chain saw", stretches=True)
def chainsaw(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    return _motor(95 + 45 * swell(n, random, 1.2), random, 900, 1.6) * envelope(n, 0.1, seconds - 0.5, 0.35)


@effect("saw", 1.8, -10.0, "saws|sawing|hand saw|saws wood|sawing wood", stretches=True)
def saw(seconds: float, random: np.random.Generator) -> np.ndarray:
    def stroke(push: bool) -> np.ndarray:
        n = samples(0.34)
        teeth = np.maximum(np.sin(2 * np.pi * np.cumsum(_bend(0.34, 60, 105, 70)) / 48_000), 0)
        return (band_pass(burst(n, random), 500, 4200 if push else 2800, 1) * (0.3 + teeth) * envelope(n, 0.06, 0.14, 0.13) * (1.0 if push else 0.6)).astype(np.float32)

    count = max(2, int(seconds / 0.42))
    return several([stroke(k % 2 == 0) for k in range(count)], [0.42] * (count - 1))


@effect("chop", 0.8, -6.0, "chops|axe|axe falls|chops wood|hatchet|cleaver")
def chop(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.3)
    wood = struck(n, random, 190, (1.0, 1.7, 2.9, 4.4), 0.1, 0.9) + low_pass(burst(n, random) * fall(n, 0.08), 900)
    return several([tick(random, 1500, 7000, 0.02) * np.float32(1.3), wood, struck(samples(0.15), random, 420, (1.0, 1.6), 0.06)], [0.003, 0.16])


@effect("servo", 1.0, -11.0, "whir|whirs|whirr|whirrs|servo|robot moves|robot arm|gears whir|motor whirs|hydraulics|android moves")
def servo(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(0.9)
    pitch = _bend(0.9, 240, 620, 640, 660, 300)
    return (sum(glide(pitch * k) / k for k in (1, 2, 3, 5)) + 0.12 * band_pass(burst(n, random), 2000, 7000, 1)) * envelope(n, 0.05, 0.65, 0.15)


@effect("vacuum", 3.0, -9.0, "vacuum|vacuum cleaner|hoover|hair dryer|hairdryer|fan whirs|blender|leaf blower", stretches=True)
def vacuum(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    spin = np.minimum(times(n) / 0.6, 1)
    tone = sum(glide(spin * 290 * k + 20) / k for k in (1, 2, 4))
    return (0.3 * tone + band_pass(burst(n, random), 250, 5500, 1)) * spin * envelope(n, 0.1, seconds - 0.6, 0.45)


@effect("gate", 1.6, -5.0, "gate|gate clangs|gate opens|gate closes|iron gate|portcullis|cell door|prison door|bars clang")
def gate(seconds: float, random: np.random.Generator) -> np.ndarray:
    hinge = sum(resonance((np.diff(np.floor(np.cumsum(_bend(0.6, 50, 110, 80)) / 48_000), prepend=0)).astype(np.float32), hertz, 14) for hertz in (780, 1460, 2350))
    clang = struck(samples(1.3), random, 185, PLATE, 1.1, 1.2) + np.pad(tick(random, 600, 5000, 0.03), (0, samples(1.3)))[: samples(1.3)]
    return several([hinge * np.float32(0.8), clang], [0.5])


@effect("bicycle_bell", 1.1, -9.0, "bicycle bell|bike bell|rings the bicycle bell|bicycle")
def bicycle_bell(seconds: float, random: np.random.Generator) -> np.ndarray:
    return several([struck(samples(0.7), random, 2210, (1.0, 2.32, 3.9, 5.6), 0.6, 1.4) * np.float32(gain) for gain in (1, 0.8, 0.9, 0.75)], [0.09, 0.16, 0.09])


@effect("subway", 4.0, -5.0, "subway|underground train|metro|tram|tram passes", stretches=True)
def subway(seconds: float, random: np.random.Generator) -> np.ndarray:
    n = samples(seconds)
    near = np.sin(np.pi * times(n) / np.float32(seconds)) ** 1.5
    squeal = glide(2300 + 150 * swell(n, random, 1)) * swell(n, random, 1.5) ** 3 * 0.15
    return (low_pass(burst(n, random), 220) * 2 + band_pass(burst(n, random), 150, 1300, 1) * 0.7 + squeal) * near


@effect("horn_bicycle", 0.7, -7.0, "clown horn|ooga|awooga|toot|toots|beep beep|squeeze horn")
def horn_bicycle(seconds: float, random: np.random.Generator) -> np.ndarray:
    def one() -> np.ndarray:
        n = samples(0.2)
        pitch = _bend(0.2, 300, 340, 280)
        return sum(resonance(glide(pitch * k), 1100, 2) / k**0.4 for k in range(1, 9)) * envelope(n, 0.01, 0.12, 0.06)

    return several([one(), one()], [0.27])
