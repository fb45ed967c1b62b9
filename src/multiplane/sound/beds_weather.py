"""What the sky adds to a bed: rain, storm, wind, snow, fog. Indoors it is heard through walls and windows."""

from __future__ import annotations

from .beds import Bed
from .effects_nature import drops, plinks


def lay_weather(bed: Bed, covered: bool, at_sea: bool = False) -> float | None:
    """Lay `bed.weather` into `bed`; gives its loudness (LUFS), or None where the weather makes no sound."""
    match bed.weather:
        case "rain":
            return _rain_inside(bed) if covered else _rain(bed, heavy=False)
        case "storm":
            return _storm_inside(bed) if covered else _storm(bed)
        case "wind":
            _wind(bed, -6 if covered else 0)
            return -43.0 if covered else -36.0
        case "snow":
            _hush(bed)
            return -52.0 if covered else -44.0
        case "fog":
            bed.noise(0, ((20, -6), (90, 0), (300, -14), (1200, -34), (8000, -60)), swell=0.12, depth=5)
            return None if covered else -46.0
    return None


def _rain(bed: Bed, heavy: bool) -> float:
    """Rain is a hiss that breathes, with single drops on near things standing out of it."""
    bed.noise(0, ((60, -34), (400, -16), (1500, -6), (4500, 0), (9000, -3), (16000, -14)), swell=0.3, depth=3)
    bed.noise(-9, ((60, -20), (250, -4), (700, 0), (1800, -8), (6000, -30)), swell=0.5, depth=4)
    bed.scatter(drops(bed.random, 10), 26 if heavy else 16, -2, vary=14)
    bed.scatter(plinks(bed.random, 6), 2.5, -3, vary=12)
    return -32.0 if heavy else -36.0


def _rain_inside(bed: Bed) -> float:
    """On the roof and on the window: dull patter, and drops on the glass."""
    bed.noise(0, ((40, -16), (120, -3), (350, 0), (900, -10), (2500, -24), (9000, -48)), swell=0.35, depth=4)
    bed.noise(-14, ((500, -20), (2200, 0), (5000, -6), (12000, -30)), swell=0.25, depth=6)
    bed.scatter(plinks(bed.random, 8), 3.0, -4, vary=12, width=0.5)
    return -43.0


def _storm(bed: Bed) -> float:
    _rain(bed, heavy=True)
    _wind(bed, 3)
    bed.noise(0, ((20, 0), (60, -3), (140, -18), (500, -44)), swell=0.1, depth=14, sharp=2)
    return -31.0


def _storm_inside(bed: Bed) -> float:
    _rain_inside(bed)
    _wind(bed, 2)
    return -40.0


def _wind(bed: Bed, level: float) -> None:
    """Wind is a low rush and a few whistling bands that rise together with the gusts."""
    bed.noise(level, ((20, -8), (80, -2), (250, 0), (600, -9), (1500, -22), (8000, -46)), swell=0.16, depth=11, sharp=1.3)
    bed.noise(level - 8, ((200, -40), (420, -8), (520, 0), (640, -8), (1200, -40)), swell=0.22, depth=20, sharp=1.8)
    bed.noise(level - 13, ((600, -44), (980, -10), (1150, 0), (1350, -10), (2400, -44)), swell=0.27, depth=24, sharp=2.2)


def _hush(bed: Bed) -> None:
    bed.noise(0, ((30, -10), (120, 0), (400, -6), (1200, -16), (5000, -30), (12000, -44)), swell=0.12, depth=7)
    bed.noise(-12, ((1800, -26), (5200, 0), (9000, -4), (15000, -20)), swell=0.4, depth=14, sharp=1.6)
