"""Lamplight: who carries a lantern in the dark, or stands near one, is seen in its warm light.

Takes the light of the place and how near a lamp is; gives the light to draw a figure by. The side away from the
lamp keeps the cool edge of the place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from multiplane.core.design import PropDesign

from ..stage import Light

LAMPS = frozenset(("lantern", "candle", "torch", "lamp", "campfire"))
WARM = (1.04, 0.90, 0.70)
DARK = 0.86  # mean tint of a place: below this a lamp is seen to light
REACH_M = 3.4
STEPS = 4  # levels of nearness, so that drawings can be shared


def shines(prop: PropDesign | None, name: str) -> bool:
    """Whether a held thing gives light."""
    kind = prop.kind if prop else name
    return kind in LAMPS


def is_dark(light: Light) -> bool:
    return sum(light.tint) / 3 < DARK


def nearness(x: float, lamps: Sequence[float]) -> tuple[int, int]:
    """(level 0…STEPS, side -1 or 1) of the nearest lamp to someone at `x`, in metres along the stage."""
    if not lamps:
        return 0, 1
    lamp = min(lamps, key=lambda at: abs(at - x))
    level = round(STEPS * max(0.0, 1 - abs(lamp - x) / REACH_M))
    return level, 1 if lamp >= x else -1


def lamplit(light: Light, level: int, side: int) -> Light:
    """The light of the place with that of a lamp at `side`."""
    if level <= 0:
        return light
    share = 0.85 * (level / STEPS) ** 0.6
    tint = tuple(a + (b - a) * share for a, b in zip(light.tint, WARM, strict=True))
    return replace(light, tint=tint, from_left=side < 0, shade=min(0.5, light.shade + 0.10 * share))


def lamps_held(holders: Mapping[str, tuple[float, str]], props: Mapping[str, PropDesign]) -> list[float]:
    """Where lamps are that people hold: `holders` gives for each the position and the thing held."""
    return [x for x, held in holders.values() if held and shines(props.get(held), held)]
