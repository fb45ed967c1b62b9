"""Practical lights out of doors: what lamps do to the ground under them, to things near them, and to people.

A night outside is blue; where lamps stand, what is near is warmer and lighter than what is far.
"""

from __future__ import annotations

from dataclasses import replace

from ..drawing import ellipse, linear, polygon, radial, rectangle
from ..stage import Light
from .mood import Mood
from .scenery import Pen, Scenery

WARM = (1.0, 0.90, 0.74)
# how much of the light on people comes from lamps, by kind of place
SHARES: dict[str, float] = {
    "railway_platform": 0.75, "street": 0.45, "square": 0.45, "market": 0.55, "harbour": 0.35, "city": 0.50, "fairground": 0.65, "bridge": 0.35, "village": 0.25, "park": 0.35, "garden": 0.15, "rooftop": 0.15, "road": 0.15, "ship_deck": 0.2, "castle": 0.2,
}  # fmt: skip


def lamplit(light: Light, kind: str, mood: Mood) -> Light:
    """The light on figures in the open air after dark, by the lamps of such a place."""
    share = SHARES.get(kind, 0.0) if mood.lamps else 0.0
    if not share:
        return light
    tint = tuple(a + (b - a) * share for a, b in zip(light.tint, WARM, strict=True))
    return replace(light, tint=tint, rim="#ffd79a" if share > 0.4 else light.rim, rim_strength=max(light.rim_strength, 0.5 * share + 0.2))  # type: ignore[arg-type]


def under_lamps(s: Scenery, share: float) -> None:
    """From here on, pens that are begun draw what the lamps shine on: lighter, warmer, with its own colour."""
    if not s.mood.lamps:
        return
    m = s.mood
    bright = (m.bright[0] + 0.030 * share, m.bright[1] + 0.066 * share)
    s.mood = replace(m, high=min(0.92, m.high + 0.20 * share), chroma=m.chroma * (1 + 0.35 * share), bright=bright, shadow=(m.shadow[0] * (1 - 0.4 * share), m.shadow[1] * (1 - 0.4 * share)))


def light_pool(s: Scenery, pen: Pen, x: float, y: float, wide: float, strength: float = 0.42, colour: str = "#ffcf86") -> None:
    """Light on the ground under a lamp; on wet ground a streak toward the camera as well. It stays on the strip of
    ground that the pen draws, below y 0: what stands further back keeps its feet, and has the pool of its own strip."""
    paint = radial((x, y), wide / 2, (0.0, colour, strength), (0.5, colour, strength * 0.45), (1.0, colour, 0.0))
    strip = rectangle(x - wide, -wide, x + wide, 0.0)
    pen.paint(paint, ellipse(x, y - 0.04, wide / 2, wide * 0.085), clip=(strip,), tag="glow")
    if s.weather in ("rain", "storm"):
        streak = polygon([(x - 0.14, y), (x + 0.14, y), (x + 0.30, y - 1.1), (x - 0.30, y - 1.1)])
        pen.paint(linear((x, y), (x, y - 1.1), (0, colour, strength * 0.9), (1, colour, 0.0)), streak, soft=0.05, tag="glow")
