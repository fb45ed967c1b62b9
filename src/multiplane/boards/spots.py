"""Where in a place something happens: from the script's words ("at the workbench") to a Spot of the design."""

from __future__ import annotations

import re
from collections.abc import Iterable

from multiplane.core.design import PlaceDesign, Spot

# Words that a script uses for what a place calls by another name.
_SAME = (
    {"window", "glass", "pane", "porthole", "lookout"},
    {"table", "workbench", "desk", "counter", "bar", "worktop"},
    {"seat", "chair", "armchair", "stool", "sofa", "couch", "bench", "pew", "throne"},
    {"bed", "bunk", "mattress", "cot"},
    {"door", "doorway", "gate", "entrance", "exit", "hatch", "threshold"},
    {"wheel", "gear", "gears", "machine", "mechanism", "clockwork", "console", "engine"},
    {"lamp", "lantern", "light", "beacon"},
    {"rocks", "rock", "shore", "edge", "beach", "water"},
    {"fire", "fireplace", "hearth", "stove", "campfire", "oven"},
    {"tower", "clock", "steeple", "belfry"},
    {"tree", "trunk", "oak", "stump"},
    {"platform", "track", "tracks", "rails"},
)
_ENTRANCES = {"door", "stairs", "gate", "hatch", "entrance", "arch", "path", "train"}


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def find_spot(place: PlaceDesign, text: str, *, pose: str = "") -> Spot | None:
    """The spot that `text` names, by its own name first, then by a word that means the same."""
    said = words_of(text)
    if not said:
        return None
    fits = [spot for spot in place.spots if not pose or spot.pose == pose] + list(place.spots)
    named = [(_last_place(said, spot), -number, spot) for number, spot in enumerate(fits)]
    if named and (best := max(named, key=lambda hit: hit[:2]))[0] >= 0:
        return best[2]
    for spot in fits:
        names = set(words_of(spot.name.replace("_", " ")))
        if any(names & group and set(said) & group for group in _SAME):
            return spot
    return None


def _last_place(said: list[str], spot: Spot) -> int:
    """Where in the words the spot is named last ("the water's edge" is an edge); -1 if it is not."""
    names = words_of(spot.name.replace("_", " "))
    return max((k for k, word in enumerate(said) if word in names or word.removesuffix("s") in names), default=-1)


def spots_for(place: PlaceDesign, pose: str) -> list[Spot]:
    """The spots where one sits or lies, nearest to the middle first."""
    return sorted((spot for spot in place.spots if spot.pose == pose), key=lambda spot: abs(spot.x))


def entrance_side(place: PlaceDesign, fallback: int) -> int:
    """-1 where one comes in from the left, 1 from the right."""
    doors = [spot for spot in place.spots if set(words_of(spot.name.replace("_", " "))) & _ENTRANCES and abs(spot.x) > 0.5]
    return (1 if doors[0].x > 0 else -1) if doors else fallback


def free_x(wanted: float, taken: Iterable[float], limit: float, apart: float) -> float:
    """The x nearest to `wanted`, within ±`limit`, that is `apart` from all `taken`; the wanted one if full."""
    taken = tuple(taken)

    def is_free(x: float) -> bool:
        return all(abs(x - other) >= apart - 1e-9 for other in taken)

    candidates = [wanted] + [other + side * apart for other in taken for side in (-1, 1)]
    fitting = [x for x in candidates if abs(x) <= limit and is_free(x)]
    return round(min(fitting, key=lambda x: (abs(x - wanted), x), default=wanted), 2)
