"""Table tops: where, in a set, a thing can be put down. Boards plan with it, the engine acts with it."""

from __future__ import annotations

from collections.abc import Iterable

from .design import Spot
from .vocabulary import SURFACES

HALF_M = 0.5  # half of the top that is counted on
NEAREST_PLANE_M = 0.6  # tops further back are out of reach
AHEAD_M = 0.55  # from a seat to the middle of its desk


def table_near(spots: Iterable[Spot], x: float) -> tuple[float, float] | None:
    """From where to where (metres) the table top nearest to `x` reaches; None where the set has none near the acting
    plane. A table has a spot at each end; a desk has one seat, and stands before it."""
    ends: list[float] = []
    middles: list[float] = []
    for spot in spots:
        words = SURFACES & set(spot.name.lower().replace("_", " ").split())
        if not words or abs(spot.z) > NEAREST_PLANE_M:
            continue
        if "desk" in words:
            middles.append(spot.x + AHEAD_M * {"right": 1, "left": -1}.get(spot.facing, 0))
        else:
            ends.append(spot.x)
    if ends:
        middles.append(sum(ends) / len(ends))
    middle = min(middles, key=lambda at: abs(at - x), default=None)
    return None if middle is None else (middle - HALF_M, middle + HALF_M)
