"""Spot effects that the weather adds to a scene by itself: thunder in a storm, gusts in the wind.

Sparse on purpose, and never in the first second of a scene: they are seasoning.
"""

from __future__ import annotations

from typing import Any

from multiplane.core.formats import AUDIO_RATE

from .effects import level_of
from .noise import seeded

# weather: (kind, seconds between two, dB against the kind's level, distance)
SPOTS: dict[str, tuple[tuple[str, float, float, float], ...]] = {
    "storm": (("thunder", 17.0, -5.0, 0.45), ("wind_gust", 14.0, -5.0, 0.2)),
    "rain": (("wind_gust", 21.0, -9.0, 0.3),),
    "wind": (("wind_gust", 8.0, -4.0, 0.1),),
    "snow": (("wind_gust", 18.0, -10.0, 0.3),),
}


def spot_weather(spans: list, seed: int) -> list[tuple[Any, ...]]:
    """Effect cues, as the fields of `spotting.EffectCue`, for every scene of `spans`."""
    cues: list[tuple[Any, ...]] = []
    for number, span in enumerate(spans):
        for kind, apart, level, distance in SPOTS.get(span.weather, ()):
            random = seeded(seed, "weather", kind, span.id, number)
            at = 1.5 + random.uniform(0.2, 1.0) * apart * 0.5
            while at < span.seconds - 2.0:
                inside = -7.0 if span.interior else 0.0
                cues.append((kind, span.start + int(at * AUDIO_RATE), 0.0, level_of(kind) + level + inside,
                             random.uniform(-0.5, 0.5), min(1.0, distance + (0.3 if span.interior else 0.0)), span,
                             int(random.integers(4)), f"{span.id}: {span.weather}"))
                at += apart * random.uniform(0.7, 1.4)
    return cues
