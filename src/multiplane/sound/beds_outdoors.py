"""Beds for the open air."""

from __future__ import annotations

from .beds import Bed, bed
from .effects_nature import gulls, waves


@bed("outdoors", -45, "exterior air open", outdoors=True)
def outdoors(bed: Bed) -> None:
    bed.noise(0, ((20, -10), (100, 0), (400, -8), (1500, -18), (6000, -34), (14000, -50)), swell=0.15, depth=7)


@bed("sea", -34, "lighthouse beach coast shore ocean waves rocks", outdoors=True)
def sea(bed: Bed) -> None:
    """Swell far out, breakers that come and draw back, foam, gulls by day."""
    bed.noise(-4, ((20, -6), (70, 0), (180, -6), (600, -18), (2500, -36), (9000, -60)), swell=0.13, depth=8)
    bed.noise(-14, ((200, -30), (1200, -6), (3500, 0), (8000, -6), (15000, -24)), swell=0.2, depth=10, sharp=1.4)
    bed.beat(waves(bed.random, 3), 6.3, 2, 0.0, 0.15)
    bed.beat(waves(bed.random, 2), 8.9, -4, 0.5, 0.2)
    if not bed.night and bed.weather in ("clear", "cloudy", "wind"):
        bed.scatter(gulls(bed.random, 5), 0.28, -3, vary=14)
