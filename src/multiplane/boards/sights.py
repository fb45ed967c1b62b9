"""Things worth a picture of their own that stand far behind the acting plane: the lamp of a lighthouse.

Where they stand is known from how the places are drawn. A spot of the design with the same name wins.
"""

from __future__ import annotations

from typing import NamedTuple

from multiplane.core.design import PlaceDesign

from .spots import find_spot, words_of


class Sight(NamedTuple):
    """Where it is, in stage metres, and how many metres of its surroundings the picture shows."""

    words: frozenset[str]
    x: float
    y: float
    z: float
    height: float


def _sight(words: str, x: float, y: float, z: float, height: float) -> Sight:
    return Sight(frozenset(words.split()), x, y, z, height)


SIGHTS: dict[str, tuple[Sight, ...]] = {
    "lighthouse": (
        _sight("lamp lantern light beacon tower lighthouse", 4.9, 7.9, 8.95, 5.4),
        _sight("lights boat ship sea water horizon signal", -9.0, 2.6, 52.0, 15.0),
    ),
}


def find_sight(place: PlaceDesign, text: str) -> Sight | None:
    """The sight of `place` that `text` is about: the one whose word stands last in it ("the light of the boat")."""
    said = words_of(text)
    hits = [(max(k for k, word in enumerate(said) if word in sight.words), sight)
            for sight in SIGHTS.get(place.kind, ()) if sight.words & set(said)]  # fmt: skip
    return max(hits, key=lambda hit: hit[0])[1] if hits else None


def seen_at(place: PlaceDesign, text: str) -> str:
    """The name under which `place` knows what `text` is about; "" for what only the wide picture holds."""
    sight = find_sight(place, text)
    if sight:
        return f"{sight.x} {sight.y}"
    spot = find_spot(place, text)
    return spot.name if spot else ""
