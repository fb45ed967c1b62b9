"""Text on pictures with Pillow: the installed Noto families, any weight, and for each run a font that has its letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

FAMILY = "Noto Sans"
_MISSING = "\U0010fffd"


@lru_cache(maxsize=64)
def load_font(path: Path, size: int, weight: int = 400, stretch: int = 100) -> ImageFont.FreeTypeFont:
    """A font at `size` pixels; `weight` 100…900 and `stretch` 62…100 where the font varies."""
    font = ImageFont.truetype(str(path), max(4, size))
    try:
        axes = font.get_variation_axes()
    except OSError:
        return font
    wanted = {"weight": weight, "width": stretch}
    font.set_variation_by_axes([_value(axis, wanted) for axis in axes])
    return font


def _value(axis: dict, wanted: dict[str, int]) -> float:
    name = axis["name"].decode() if isinstance(axis["name"], bytes) else str(axis["name"])
    return min(max(wanted.get(name.lower(), axis["default"]), axis["minimum"]), axis["maximum"])


@lru_cache(maxsize=1)
def _families() -> tuple[Path, ...]:
    """Noto Sans first, then the other installed families in order of name."""
    import fontpkg

    others = sorted(family.name for family in fontpkg.families().values() if family.name != FAMILY)
    return tuple(fontpkg.path(name, nearest=True) for name in (FAMILY, *others))


@lru_cache(maxsize=8192)
def _path_for(character: str) -> Path:
    """The first family that has the character; Noto Sans where none has."""
    families = _families()
    for path in families:
        font = load_font(path, 24)
        if bytes(font.getmask(character)) != bytes(font.getmask(_MISSING)):
            return path
    return families[0]


def itemise(text: str) -> list[tuple[Path, str]]:
    """`text` in runs of one font each. Blanks and marks stay with the run before them."""
    fonts: list[Path] = []
    for character in text:
        neutral = character.isspace() or not character.isalnum()
        fonts.append(fonts[-1] if neutral and fonts and _covers(fonts[-1], character) else _path_for(character))
    runs = groupby(zip(fonts, text, strict=True), key=lambda pair: pair[0])
    return [(path, "".join(c for _, c in run)) for path, run in runs]


@lru_cache(maxsize=8192)
def _covers(path: Path, character: str) -> bool:
    font = load_font(path, 24)
    return character.isspace() or bytes(font.getmask(character)) != bytes(font.getmask(_MISSING))


def _may_space(text: str) -> bool:
    """Letters may stand apart in Latin, Greek and Cyrillic; scripts that join would break."""
    return all(ord(c) < 0x530 for c in text)


def _in_view(text: str) -> list[tuple[Path, str]]:
    """The runs from left to right: the other way round where the text begins in a script that runs to the left."""
    strong = next((unicodedata.bidirectional(c) for c in text if unicodedata.bidirectional(c) in ("L", "R", "AL")), "L")
    return itemise(text) if strong == "L" else itemise(text)[::-1]


def measure(text: str, size: int, weight: int = 400, stretch: int = 100, spacing: float = 0.0) -> float:
    """Width in pixels; `spacing` is extra space after each character, in pixels, where the script allows it."""
    extra = spacing * max(0, len(text) - 1) if _may_space(text) else 0.0
    return sum(load_font(path, size, weight, stretch).getlength(run) for path, run in itemise(text)) + extra


def draw_text(draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, fill, weight: int = 400,
              stretch: int = 100, align: str = "left", spacing: float = 0.0) -> None:
    """One line with its baseline at `at`; `align` is left, center or right of it."""
    x, y = at
    x -= {"left": 0.0, "center": 0.5, "right": 1.0}[align] * measure(text, size, weight, stretch, spacing)
    apart = spacing if _may_space(text) else 0.0
    for path, run in _in_view(text):
        font = load_font(path, size, weight, stretch)
        for piece in run if apart else (run,):
            draw.text((x, y), piece, font=font, fill=fill, anchor="ls")
            x += font.getlength(piece) + apart


def wrap(text: str, width: float, size: int, weight: int = 400, stretch: int = 100, most: int = 99) -> list[str]:
    """Lines no wider than `width`; what does not fit into `most` lines ends in an ellipsis. Long words are cut."""
    lines: list[str] = []
    words: Sequence[str] = text.split()
    line = ""
    for word in words:
        for piece in _pieces(word, width, size, weight, stretch):
            longer = f"{line} {piece}".strip()
            if not line or measure(longer, size, weight, stretch) <= width:
                line = longer
            else:
                lines.append(line)
                line = piece
    lines += [line] if line else []
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and measure(last + "…", size, weight, stretch) > width:
        last = last[:-1].rstrip()
    return [*lines[: most - 1], last + "…"]


def _pieces(word: str, width: float, size: int, weight: int, stretch: int) -> list[str]:
    if len(word) < 2 or measure(word, size, weight, stretch) <= width:
        return [word]
    half = len(word) // 2
    return _pieces(word[:half], width, size, weight, stretch) + _pieces(word[half:], width, size, weight, stretch)
