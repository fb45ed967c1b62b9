"""Weather of every scene: from headings and action, kept while place and time stay, seen from inside."""

from __future__ import annotations

import re
from functools import cache

from ..core.story import TimeOfDay, Weather
from .data import sounds
from .words import fold


@cache
def _patterns() -> tuple[tuple[str, re.Pattern], ...]:
    return tuple(
        (name, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for name, words in sounds.WEATHER.items()
    )


_ENDS = re.compile(rf"(?<![\w-])(?:{sounds.WEATHER_ENDS})(?!\w)")
_NOT_WEATHER = re.compile(
    r"\b(?:no|like|without|snow globe|snow white|rain of|brain|storm in a)\s+(?:rain|snow|wind|fog|storm|thunder|mist|lightning)\b|snow globe|wind(?:s|ing)? (?:up|the)"
)


def read_weather(text: str) -> Weather | None:
    """The strongest weather that `text` names, "clear" where it says that it ends, None where it says nothing."""
    plain = _NOT_WEATHER.sub(" ", fold(text))
    if _ENDS.search(plain):
        return "clear"
    return next((name for name, pattern in _patterns() if pattern.search(plain)), None)


def settle_weather(
    own: list[Weather | None],
    times: list[TimeOfDay],
    places: list[str],
    interior: list[bool],
    kinds: list[str],
) -> list[Weather]:
    """The weather of every scene, given what each says itself.

    An exterior keeps what the last scene at this place and time had; an interior has what its neighbours at
    the same time have: the rain at the window.
    """
    found: list[Weather | None] = list(own)
    _keep_at_place(found, times, places)
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step == 1 else 1
        for i in order:
            near = i + step
            if (
                found[i] is None
                and interior[i]
                and times[near] == times[i]
                and found[near]
                and kinds[i] not in sounds.NO_SKY
            ):
                found[i] = found[near]
    _keep_at_place(found, times, places)
    return [weather or "clear" for weather in found]


def _keep_at_place(found: list[Weather | None], times: list[TimeOfDay], places: list[str]) -> None:
    last: dict[tuple[str, str], Weather] = {}
    for i, (time, place) in enumerate(zip(times, places, strict=True)):
        if i and times[i - 1] != time:
            last = {}
        if found[i] is None:
            found[i] = last.get((place, time))
        if found[i]:
            last[(place, time)] = found[i]
