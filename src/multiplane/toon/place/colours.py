"""Colour by OKLab (Björn Ottosson, 2020): mixing, lightening and grading that keep hues clean.

Colours go in and come out as "#rrggbb".
"""

from __future__ import annotations

import colorsys
from functools import lru_cache

Lab = tuple[float, float, float]


def _to_linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _from_linear(value: float) -> float:
    value = min(1.0, max(0.0, value))
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


@lru_cache(maxsize=8192)
def to_lab(colour: str) -> Lab:
    """OKLab of a colour: lightness 0…1, a (green to red), b (blue to yellow)."""
    value = int(colour.lstrip("#"), 16)
    r, g, b = (_to_linear((value >> shift & 255) / 255) for shift in (16, 8, 0))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def from_lab(lab: Lab) -> str:
    """The nearest colour; components outside the screen's range are clamped."""
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    rgb = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(_from_linear(c) * 255):02x}" for c in rgb)


@lru_cache(maxsize=16384)
def mix(first: str, second: str, amount: float) -> str:
    """`first` at amount 0, `second` at 1."""
    one, two = to_lab(first), to_lab(second)
    return from_lab(tuple(p + (q - p) * amount for p, q in zip(one, two, strict=True)))


@lru_cache(maxsize=8192)
def lighten(colour: str, amount: float) -> str:
    """The colour with its lightness moved by `amount` (-1…1)."""
    lightness, a, b = to_lab(colour)
    return from_lab((min(1.0, max(0.0, lightness + amount)), a, b))


def darken(colour: str, amount: float) -> str:
    """Darker by `amount`, a little richer, as shadows are in paint."""
    lightness, a, b = to_lab(colour)
    return from_lab((max(0.0, lightness - amount), a * 1.08, b * 1.08))


def saturate(colour: str, factor: float) -> str:
    lightness, a, b = to_lab(colour)
    return from_lab((lightness, a * factor, b * factor))


def shift_hue(colour: str, turns: float) -> str:
    """The colour with its hue turned by a fraction of the circle."""
    value = int(colour.lstrip("#"), 16)
    hue, light, sat = colorsys.rgb_to_hls(*((value >> shift & 255) / 255 for shift in (16, 8, 0)))
    rgb = colorsys.hls_to_rgb((hue + turns) % 1.0, light, sat)
    return "#" + "".join(f"{round(c * 255):02x}" for c in rgb)


WORDS: dict[str, str] = {
    "red": "#c2403a", "crimson": "#a8283a", "scarlet": "#cf3b2e", "pink": "#e59aa8", "orange": "#dd7f3a",
    "amber": "#e0a03c", "yellow": "#e6bd45", "gold": "#d3a243", "golden": "#d3a243", "brass": "#b98f3e",
    "bronze": "#9a6b3a", "copper": "#b4693f", "brown": "#7a5236", "tan": "#c49a6c", "beige": "#d9c6a3",
    "cream": "#efe3c6", "white": "#efeee6", "ivory": "#f1ead6", "grey": "#84898c", "gray": "#84898c",
    "silver": "#b4bcc2", "black": "#2a2b31", "green": "#4f8a5b", "olive": "#7d8045", "mint": "#9fd0b4",
    "teal": "#2f8283", "turquoise": "#43aaa3", "blue": "#3f6ea5", "navy": "#27406b", "indigo": "#40407e",
    "purple": "#74498c", "violet": "#8560a8", "lilac": "#b69acb", "magenta": "#b03f86", "maroon": "#702f36",
    "wooden": "#8a5e3b", "wood": "#8a5e3b", "iron": "#555b62", "steel": "#8a969e", "stone": "#8c8b84",
    "brick": "#a65a42", "rusty": "#9a5535", "rusted": "#9a5535", "glass": "#a9cdd1", "paper": "#ece2c8",
    "leather": "#7b4a2e", "straw": "#d8b862", "dark": "#33343c", "pale": "#dcd8cc",
}


def named_colour(words: str) -> str:
    """The colour that the words name ("an old red bicycle"), or ""."""
    return next((WORDS[w] for w in words.lower().replace("-", " ").split() if w.strip(".,;") in WORDS), "")
