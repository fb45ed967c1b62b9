"""Words on the picture: title cards, credits, captions, and what is written on signs and letters.

Set in Noto Sans, or where that lacks a script in the installed font package that covers most of the text;
shaped by Pillow with Raqm, so every script joins as it should. Characters that no font has are reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ..core.formats import Format
from ..core.shot import Shows
from ..core.timing import TimedShot
from .drawing import (
    Drawing,
    compose,
    draw,
    fill,
    flat,
    linear,
    polygon,
    rectangle,
    rgba,
    rounded,
    scale,
    translate,
)
from .film_items import FRONT, Item
from .raster import paint_pack
from .sprite import Sprite, finish_sprite, pack_yuv, to_yuv

FAMILY = "Noto Sans"
WARM_WHITE, INK, PAPER, NIGHT = "#f6efe2", "#2b2620", "#efe4cb", "#0b0d14"
FADE_SECONDS = 0.4


@dataclass(frozen=True)
class Slide:
    """A text on the picture: its sprite and the frames that it shows in."""

    sprite: Sprite
    frame_in: int
    frame_out: int
    fade: int

    def at(self, frame: int) -> list[Item]:
        """The item of a frame, fading in and out in sixteen steps."""
        if not self.frame_in <= frame < self.frame_out:
            return []
        share = min((frame - self.frame_in + 1) / self.fade, (self.frame_out - frame) / self.fade, 1.0)
        return [Item(self.sprite, self.sprite.left, self.sprite.top, 1.0, round(share * 16) / 16, FRONT, 1)]


def make_slides(timed: TimedShot, fmt: Format) -> list[Slide]:
    """A slide for every text event of a shot."""
    slides = []
    for one in timed.events:
        if isinstance(one.event, Shows) and one.event.text.strip():
            sprite = draw_slide(one.event.kind, one.event.text.strip(), fmt)
            fade = max(1, round(FADE_SECONDS * float(fmt.fps)))
            if sprite:
                slides.append(Slide(sprite, one.frame_in, one.frame_out, fade))
    return slides


def draw_slide(kind: str, text: str, fmt: Format) -> Sprite | None:
    """The sprite of a text of `kind` title, credits, caption or screen for a picture of `fmt`."""
    design = {"title": _title, "credits": _credits, "screen": _screen}.get(kind, _caption)
    canvas = np.zeros((fmt.height, fmt.width, 4), np.float32)
    design(canvas, text)
    return finish_sprite(canvas, 0, 0)


def unreadable(text: str) -> str:
    """The characters of `text` that the font chosen for it has no shape for."""
    path = _font_for(text)
    return "".join(sorted({c for c in text if not c.isspace() and not _has(path, c)}))


# Designs ----------------------------------------------------------------------------------------------------


def _title(canvas: np.ndarray, text: str) -> None:
    """The film's name, wide and calm, on a darkened picture, with a thin rule below."""
    height, width = canvas.shape[:2]
    _shade(canvas, 0.30, 0.66, 0.30)
    text = text.upper() if text.isupper() or len(text) < 40 else text
    size, lines = _fit(text, 0.125 * height, 0.8 * width, 3, spacing=0.16, weight=600)
    leading = 1.3 * size
    top = 0.47 * height - leading * len(lines) / 2
    for k, line in enumerate(lines):
        _write(canvas, line, width / 2, top + (k + 0.5) * leading, size, WARM_WHITE, spacing=0.16, weight=600, glow=0.6)
    rule = top + leading * len(lines) + 0.035 * height
    _draw(canvas, draw([fill(flat("#e0b05c", 0.95), rectangle(width / 2 - 0.06 * height, rule, width / 2 + 0.06 * height, rule + 0.004 * height))]))


def _credits(canvas: np.ndarray, text: str) -> None:
    """Lines under one another; of "Role: Name" the role is small above the name."""
    height, width = canvas.shape[:2]
    _shade(canvas, 0.55, 0.78, 0.55)
    rows: list[tuple[str, float, str, int]] = []
    for line in text.splitlines():
        head, colon, name = line.partition(":")
        if colon and head.strip() and name.strip():
            rows += [(head.strip(), 0.030, "#c9b48a", 400), (name.strip(), 0.050, WARM_WHITE, 500)]
        else:
            rows.append((line.strip(), 0.050, WARM_WHITE, 500))
    total = sum(1.7 * size for _, size, _, _ in rows)
    shrink = min(1.0, 0.86 / max(total, 1e-6))
    y = height * (0.5 - total * shrink / 2)
    for line, share, colour, weight in rows:
        size, fitted = _fit(line or " ", share * shrink * height, 0.84 * width, 1, weight=weight)
        y += 1.7 * share * shrink * height
        _write(canvas, fitted[0], width / 2, y - 0.85 * share * shrink * height, size, colour, weight=weight, glow=0.5)


def _caption(canvas: np.ndarray, text: str) -> None:
    """A lower third: a dark plate with a bright edge, at the left within the title-safe area."""
    height, width = canvas.shape[:2]
    size, lines = _fit(text, 0.042 * height, 0.62 * width, 3, weight=500)
    wide = max(_measure(line, size, weight=500) for line in lines)
    left, bottom, leading = 0.07 * width, 0.87 * height, 1.4 * size
    top, pad = bottom - leading * len(lines), 0.55 * size
    plate = rounded(left - pad, top - pad, left + wide + 1.4 * pad, bottom + pad, 0.18 * size)
    edge = rectangle(left - pad, top - pad, left - pad + 0.14 * size, bottom + pad)
    _draw(canvas, draw([fill(flat(NIGHT, 0.72), plate), fill(flat("#e0b05c"), edge, clip=(plate,))]))
    for k, line in enumerate(lines):
        _write(canvas, line, left, top + (k + 0.5) * leading, size, WARM_WHITE, anchor="l", weight=500)


def _screen(canvas: np.ndarray, text: str) -> None:
    """A sheet or sign held to the camera: paper with a shadow, dark letters."""
    height, width = canvas.shape[:2]
    size, lines = _fit(text, 0.075 * height, 0.56 * width, 6, weight=500)
    wide = max(_measure(line, size, weight=500) for line in lines)
    leading = 1.45 * size
    half_w, half_h = wide / 2 + 1.3 * size, leading * len(lines) / 2 + 1.1 * size
    cx, cy = width / 2, 0.48 * height
    sheet = polygon([(cx - half_w, cy - half_h), (cx + half_w, cy - half_h * 0.985), (cx + half_w * 0.995, cy + half_h), (cx - half_w * 0.99, cy + half_h * 0.99)])
    shadow = sheet + np.array([0.0, 0.22 * size])
    paper = linear((cx, cy - half_h), (cx, cy + half_h), (0, "#f6eed9", 1), (1, PAPER, 1))
    _draw(canvas, draw([fill(flat("#000000", 0.45), shadow, soft=0.5 * size), fill(paper, sheet)]))
    for k, line in enumerate(lines):
        _write(canvas, line, cx, cy + (k + 0.5 - len(lines) / 2) * leading, size, INK, weight=500)


# Setting ----------------------------------------------------------------------------------------------------


def _shade(canvas: np.ndarray, top: float, middle: float, bottom: float) -> None:
    height, width = canvas.shape[:2]
    dark = linear((0, 0), (0, height), (0, NIGHT, top), (0.5, NIGHT, middle), (1, NIGHT, bottom))
    _draw(canvas, draw([fill(dark, rectangle(-2, -2, width + 2, height + 2))]))


def _draw(canvas: np.ndarray, drawing: Drawing) -> None:
    """Shapes whose units are pixels, y down."""
    paint_pack(pack_yuv(drawing), compose(translate(0, 0), scale(1.0)), canvas)


def _fit(text: str, size: float, width: float, most_lines: int, *, spacing: float = 0.0, weight: int = 500) -> tuple[float, list[str]]:
    """The largest size up to `size` at which the text fits into `most_lines` lines of `width`, and those lines."""
    while True:
        lines = [part for line in text.splitlines() for part in _wrap(line, size, width, spacing, weight)] or [" "]
        if len(lines) <= most_lines and all(_measure(line, size, spacing=spacing, weight=weight) <= width for line in lines):
            return size, lines
        if size < 9:
            return size, lines[:most_lines]
        size *= 0.92


def _wrap(line: str, size: float, width: float, spacing: float, weight: int) -> list[str]:
    lines, current = [], ""
    for word in line.split():
        longer = f"{current} {word}".strip()
        if current and _measure(longer, size, spacing=spacing, weight=weight) > width:
            lines.append(current)
            current = word
        else:
            current = longer
    return [*lines, current] if current else lines


def _measure(line: str, size: float, *, spacing: float = 0.0, weight: int = 500) -> float:
    font = _font(_font_for(line), round(size), weight)
    return font.getlength(line) + spacing * size * max(0, len(line) - 1) * _may_space(line)


def _write(
    canvas: np.ndarray, line: str, x: float, y: float, size: float, colour: str, *,
    anchor: str = "m", spacing: float = 0.0, weight: int = 500, glow: float = 0.0,
) -> None:  # fmt: skip
    """One line with its middle at height `y`, over the canvas; `glow` darkens what is behind it."""
    height, width = canvas.shape[:2]
    mask = Image.new("L", (width, height))
    pen = ImageDraw.Draw(mask)
    font = _font(_font_for(line), round(size), weight)
    if spacing and _may_space(line):
        at = x - _measure(line, size, spacing=spacing, weight=weight) / 2 if anchor == "m" else x
        for k, letter in enumerate(line):
            pen.text((at + font.getlength(line[:k]) + k * spacing * size, y), letter, 255, font, anchor="lm")
    else:
        pen.text((x, y), line, 255, font, anchor=f"{anchor}m")
    cover = np.asarray(mask, np.float32) / 255
    if glow:
        _blend(canvas, _soften(mask, 0.35 * size) * glow, NIGHT)
    _blend(canvas, cover, colour)


def _soften(mask: Image.Image, radius: float) -> np.ndarray:
    from PIL import ImageFilter

    return np.asarray(mask.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def _blend(canvas: np.ndarray, cover: np.ndarray, colour: str) -> None:
    y, u, v = to_yuv(*rgba(colour)[:3])
    canvas *= 1 - cover[..., None]
    canvas += cover[..., None] * np.array([round(y), round(u), round(v), 255], np.float32)


def _may_space(line: str) -> bool:
    """Letters may stand apart in Latin, Greek and Cyrillic; scripts that join would break."""
    return all(ord(c) < 0x530 for c in line)


@lru_cache(maxsize=64)
def _font(path: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(path), max(4, size))
    try:
        axes = font.get_variation_axes()
    except OSError:
        return font
    font.set_variation_by_axes([_axis_value(axis, weight) for axis in axes])
    return font


def _axis_value(axis: dict, weight: int) -> float:
    name = axis["name"].decode() if isinstance(axis["name"], bytes) else str(axis["name"])
    return min(max(weight, axis["minimum"]), axis["maximum"]) if "eight" in name else axis["default"]


@lru_cache(maxsize=256)
def _font_for(text: str) -> Path:
    """Noto Sans, or the installed family that has most of the characters."""
    import fontpkg

    best = fontpkg.path(FAMILY)
    lacking = _count_lacking(best, text)
    names: Sequence[str] = sorted(family.name for family in fontpkg.families().values()) if lacking else ()
    for name in names:
        path = fontpkg.path(name, nearest=True)
        if (count := _count_lacking(path, text)) < lacking:
            best, lacking = path, count
    return best


def _count_lacking(path: Path, text: str) -> int:
    return sum(not c.isspace() and not _has(path, c) for c in set(text))


@lru_cache(maxsize=4096)
def _has(path: Path, character: str) -> bool:
    """Whether a font has a shape of its own for a character: one that differs from its "missing" box."""
    font = _font(path, 24, 400)
    return bytes(font.getmask(character)) != bytes(font.getmask("\U0010fffd"))
