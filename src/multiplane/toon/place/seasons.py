"""Seasons: what a place's words say of the time of year, and what that does to its greens.

Greens alone turn: autumn makes crowns amber and red and grass straw, winter takes their colour, spring freshens,
summer deepens. Snow is weather and has its own words.
"""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from .colours import from_lab, to_lab

WORDS: dict[str, tuple[str, ...]] = {
    "autumn": ("autumn", "autumnal", "fallen leaves", "golden leaves", "red leaves", "october", "november"), "winter": ("winter", "wintry", "bare trees", "frost", "frosty", "january", "december"),
    "spring": ("spring", "blossom", "blossoms", "april"), "summer": ("summer", "midsummer", "july", "august"),
}  # fmt: skip
_AUTUMN = ((0.62, 0.085, 0.115), (0.68, 0.045, 0.130), (0.55, 0.125, 0.085), (0.60, 0.060, 0.105))  # OKLab of turned leaves


def season_of(text: str) -> str:
    """autumn, winter, spring, summer, or "" where the words say nothing ("a spring in the rocks" does not)."""
    padded = f" {''.join(c if c.isalnum() else ' ' for c in text.lower())} "
    for season, words in WORDS.items():
        if any(f" {word} " in padded and not (word == "spring" and (" a spring " in padded or " spring of " in padded or " hot spring" in padded)) for word in words):
            return season
    return ""


@lru_cache(maxsize=8192)
def seasonal(colour: str, season: str, low: bool) -> str:
    """A colour in a season; `low` for what grows on the ground. What is not green stays."""
    lightness, a, b = to_lab(colour)
    if not season or a > -0.022 or b < 0.012:
        return colour
    if season == "autumn":
        if low:
            return from_lab((lightness + 0.03, a * 0.15 + 0.006, b * 1.08 + 0.012))
        level, red, yellow = _AUTUMN[crc32(colour.encode()) % len(_AUTUMN)]
        return from_lab((lightness * 0.55 + level * 0.45, red, yellow))
    if season == "winter":
        return from_lab((lightness + (0.05 if low else -0.02), a * 0.22 + 0.002, b * 0.28))
    if season == "spring":
        return from_lab((min(1.0, lightness + 0.045), a * 1.12, b * 1.15))
    return from_lab((lightness - 0.005, a * 1.06, b * 1.22))
