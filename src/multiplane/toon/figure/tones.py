"""Colour arithmetic that needs no drawing: reading, mixing, comparing. Components are sRGB 0…1."""

from __future__ import annotations

from functools import lru_cache

RGB = tuple[float, float, float]


def parse(colour: str) -> RGB:
    """"#rrggbb" as components 0…1."""
    value = int(colour.lstrip("#"), 16)
    return ((value >> 16 & 255) / 255, (value >> 8 & 255) / 255, (value & 255) / 255)


def write(rgb: RGB) -> str:
    return "#" + "".join(f"{round(max(0.0, min(1.0, c)) * 255):02x}" for c in rgb)


def mix(a: RGB, b: RGB, amount: float) -> RGB:
    return tuple(x + (y - x) * amount for x, y in zip(a, b, strict=True))  # type: ignore[return-value]


def darker(rgb: RGB, amount: float) -> RGB:
    """Darker and slightly cooler, as a painter darkens: `amount` 0…1."""
    keep = 1 - amount
    return (rgb[0] * keep * (1 - 0.10 * amount), rgb[1] * keep * (1 - 0.06 * amount), min(1.0, rgb[2] * keep * (1 + 0.10 * amount)))


def lighter(rgb: RGB, amount: float) -> RGB:
    return mix(rgb, (1.0, 0.97, 0.90), amount)


def luminance(rgb: RGB) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


@lru_cache(maxsize=1 << 15)
def difference(a: str, b: str) -> float:
    """How different two colours look, 0…1 ("redmean", a cheap approximation of CIELUV distance)."""
    (r1, g1, b1), (r2, g2, b2) = parse(a), parse(b)
    r = (r1 + r2) / 2
    squares = (2 + r) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (3 - r) * (b1 - b2) ** 2
    return (squares / 9) ** 0.5


@lru_cache(maxsize=4096)
def rgb_of(colour: str) -> RGB:
    return parse(colour)
