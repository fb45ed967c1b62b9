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
    ellipse,
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
from .painters.base import Lettering
from .place.colours import mix
from .raster import paint_pack
from .sprite import Sprite, finish_sprite, pack_yuv, to_yuv

FAMILY = "Noto Sans"
PLAIN = Lettering()
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


def make_slides(timed: TimedShot, fmt: Format, look: Lettering = PLAIN) -> list[Slide]:
    """A slide for every text event of a shot, in the lettering of the film's style."""
    slides = []
    for one in timed.events:
        if isinstance(one.event, Shows) and one.event.text.strip():
            kind = one.event.on if one.event.kind == "screen" else one.event.kind
            sprite = draw_slide(kind, one.event.text.strip(), fmt, look)
            fade = max(1, round(FADE_SECONDS * float(fmt.fps)))
            stays = one.event.kind == "credits" and timed.shot.transition_out == "fade"  # they go with the picture
            if sprite and one.event.kind == "screen" and timed.shot.purpose == "insert":
                slides.append(Slide(sprite, 0, timed.frames, 1))  # the picture is of these words: they are there
            elif sprite:
                slides.append(Slide(sprite, one.frame_in, timed.frames + fade if stays else one.frame_out, fade))
    return slides


def draw_slide(kind: str, text: str, fmt: Format, look: Lettering = PLAIN) -> Sprite | None:
    """The sprite of a text of `kind` title, credits, caption, paper, sign or screen for a picture of `fmt`."""
    design = {"title": _title, "credits": _credits, "paper": _paper, "sign": _sign, "screen": _screen}.get(kind, _caption)
    canvas = np.zeros((fmt.height, fmt.width, 4), np.float32)
    design(canvas, text, look)
    return finish_sprite(canvas, 0, 0)


def unreadable(text: str) -> str:
    """The characters of `text` that the font chosen for it has no shape for."""
    path = _font_for(text)
    return "".join(sorted({c for c in text if not c.isspace() and not _has(path, c)}))


# Designs ----------------------------------------------------------------------------------------------------


def _title(canvas: np.ndarray, text: str, look: Lettering) -> None:
    """The film's name, wide and calm, on a darkened picture, with a thin rule below."""
    height, width = canvas.shape[:2]
    _shade(canvas, look, 0.30, 0.66, 0.30)
    text = text.upper() if text.isupper() or len(text) < 40 else text
    size, lines = _fit(text, 0.125 * height, 0.8 * width, 3, spacing=look.spacing, weight=look.weight)
    leading = 1.3 * size
    top = 0.47 * height - leading * len(lines) / 2
    for k, line in enumerate(lines):
        _write(canvas, look, line, width / 2, top + (k + 0.5) * leading, size, look.letters, spacing=look.spacing, weight=look.weight, glow=0.6)
    _rule(canvas, look, top + leading * len(lines) + 0.035 * height)


def _credits(canvas: np.ndarray, text: str, look: Lettering) -> None:
    """The film's name over a rule, who made it, then pairs of "Role: Name" about a middle line, and a last word."""
    height, width = canvas.shape[:2]
    _shade(canvas, look, 0.62, 0.80, 0.72)
    name, *lines = [line.strip() for line in text.splitlines() if line.strip()] or [" "]
    shrink = min(1.0, 8 / (3 + len(lines)))
    size, fitted = _fit(name.upper() if len(name) < 40 else name, 0.085 * shrink * height, 0.8 * width, 1, spacing=look.spacing, weight=look.weight)
    small, leading = 0.040 * shrink * height, 0.072 * shrink * height
    y = 0.5 * height - (2.2 * size + leading * (len(lines) + 0.8)) / 2 + size / 2
    _write(canvas, look, fitted[0], width / 2, y, size, look.letters, spacing=look.spacing, weight=look.weight, glow=0.5)
    _rule(canvas, look, y + 1.0 * size)
    y += 2.0 * size
    for k, line in enumerate(lines):
        y += 0.8 * leading if k and k == len(lines) - 1 else 0.0
        _credit_line(canvas, look, line, y, small, last=bool(k) and k == len(lines) - 1)
        y += leading


def _credit_line(canvas: np.ndarray, look: Lettering, line: str, y: float, size: float, last: bool) -> None:
    middle, width = canvas.shape[1] / 2, canvas.shape[1]
    head, colon, name = (part.strip() for part in line.partition(":"))
    if colon and head and name:
        gap = 0.45 * size
        head_size, heads = _fit(head, 0.86 * size, 0.38 * width, 1, weight=400)
        name_size, names = _fit(name, size, 0.38 * width, 1, weight=500)
        _write(canvas, look, heads[0], middle - gap - _measure(heads[0], head_size, weight=400), y, head_size, look.quiet, anchor="l", weight=400, glow=0.5)
        _write(canvas, look, names[0], middle + gap, y, name_size, look.letters, anchor="l", weight=500, glow=0.5)
        return
    size, fitted = _fit(line, 0.72 * size if last else 1.12 * size, 0.84 * width, 1, spacing=0.1 if last else 0.0, weight=500)
    _write(canvas, look, fitted[0], middle, y, size, look.quiet if last else look.letters, spacing=0.1 if last else 0.0, weight=500, glow=0.5)


def _rule(canvas: np.ndarray, look: Lettering, y: float) -> None:
    height, width = canvas.shape[:2]
    bar = rectangle(width / 2 - 0.06 * height, y, width / 2 + 0.06 * height, y + 0.004 * height)
    _draw(canvas, draw([fill(flat(look.accent, 0.95), bar)]))


def _caption(canvas: np.ndarray, text: str, look: Lettering) -> None:
    """A lower third: a dark plate with a bright edge, at the left within the title-safe area."""
    height, width = canvas.shape[:2]
    size, lines = _fit(text, 0.042 * height, 0.62 * width, 3, weight=500)
    wide = max(_measure(line, size, weight=500) for line in lines)
    left, bottom, leading = 0.07 * width, 0.87 * height, 1.4 * size
    top, pad = bottom - leading * len(lines), 0.55 * size
    plate = rounded(left - pad, top - pad, left + wide + 1.4 * pad, bottom + pad, 0.18 * size)
    edge = rectangle(left - pad, top - pad, left - pad + 0.14 * size, bottom + pad)
    _draw(canvas, draw([fill(flat(look.ground, 0.72), plate), fill(flat(look.accent), edge, clip=(plate,))]))
    for k, line in enumerate(lines):
        _write(canvas, look, line, left, top + (k + 0.5) * leading, size, look.letters, anchor="l", weight=500)


def _sign(canvas: np.ndarray, text: str, look: Lettering) -> None:
    """A painted board on two chains: dark, with a bright line round it and bright letters."""
    height, width = canvas.shape[:2]
    size, lines = _fit(text, (0.115 if len(text) < 40 else 0.08) * height, 0.56 * width, 5, spacing=0.06, weight=700)
    half_w = max(_measure(line, size, spacing=0.06, weight=700) for line in lines) / 2 + 1.2 * size
    leading = 1.35 * size
    half_h = leading * len(lines) / 2 + 0.95 * size
    cx, cy = width / 2, 0.50 * height
    board = rounded(cx - half_w, cy - half_h, cx + half_w, cy + half_h, 0.16 * size)
    outer, inner = (rounded(cx - half_w + k, cy - half_h + k, cx + half_w - k, cy + half_h - k, 0.12 * size) for k in (0.26 * size, 0.33 * size))
    iron, wood = mix(look.ink, look.ground, 0.5), (mix(look.ink, "#4a6a6c", 0.55), mix(look.ink, "#33494e", 0.45))
    hooks = [cx - 0.72 * half_w, cx + 0.72 * half_w]
    chains = [rectangle(x - 0.045 * size, -2, x + 0.045 * size, cy - half_h + 0.12 * size) for x in hooks]
    nails = [ellipse(x, cy - half_h + 0.15 * size, 0.085 * size) for x in hooks]
    _draw(canvas, draw([
        fill(flat("#000000", 0.45), board + np.array([0.12 * size, 0.28 * size]), soft=0.5 * size), fill(flat(iron), *chains),
        fill(linear((cx, cy - half_h), (cx, cy + half_h), (0, wood[0], 1), (1, wood[1], 1)), board),
        fill(flat(look.paper), outer, inner[::-1].copy()), fill(flat(iron), *nails),
    ]))  # fmt: skip
    for k, line in enumerate(lines):
        _write(canvas, look, line, cx, cy + (k + 0.5 - len(lines) / 2) * leading, size, look.paper, spacing=0.06, weight=700)


def _screen(canvas: np.ndarray, text: str, look: Lettering) -> None:
    """A lit display: dark glass in a frame, letters that shine."""
    height, width = canvas.shape[:2]
    size, lines = _fit(text, (0.095 if len(text) < 40 else 0.07) * height, 0.56 * width, 6, weight=500)
    leading = 1.45 * size
    half_w = max(max(_measure(line, size, weight=500) for line in lines) / 2 + 1.2 * size, 0.26 * width)
    half_h = max(leading * len(lines) / 2 + 1.0 * size, 0.26 * height)
    cx, cy = width / 2, 0.49 * height
    case = rounded(cx - half_w - 0.3 * size, cy - half_h - 0.3 * size, cx + half_w + 0.3 * size, cy + half_h + 0.3 * size, 0.4 * size)
    glass = rounded(cx - half_w, cy - half_h, cx + half_w, cy + half_h, 0.2 * size)
    lit = linear((cx, cy - half_h), (cx, cy + half_h), (0, mix("#1d3a44", look.ground, 0.2), 1), (1, mix("#12232b", look.ground, 0.3), 1))
    sheen = polygon([(cx - half_w, cy - half_h), (cx - 0.2 * half_w, cy - half_h), (cx - 0.75 * half_w, cy + half_h), (cx - half_w, cy + half_h)])
    _draw(canvas, draw([
        fill(flat("#000000", 0.45), case + np.array([0.0, 0.3 * size]), soft=0.6 * size), fill(flat(mix(look.ink, "#50565c", 0.3)), case),
        fill(lit, glass), fill(flat("#ffffff", 0.05), sheen, clip=(glass,)),
    ]))  # fmt: skip
    for k, line in enumerate(lines):
        _write(canvas, look, line, cx, cy + (k + 0.5 - len(lines) / 2) * leading, size, "#d9f2ea", weight=500)


def _paper(canvas: np.ndarray, text: str, look: Lettering) -> None:
    """A sheet held to the camera: paper with a shadow, dark letters."""
    height, width = canvas.shape[:2]
    size, lines = _fit(text, (0.105 if len(text) < 40 else 0.075) * height, 0.56 * width, 6, weight=500)
    wide = max(_measure(line, size, weight=500) for line in lines)
    leading = 1.45 * size
    half_w, half_h = wide / 2 + 1.3 * size, leading * len(lines) / 2 + 1.1 * size
    cx, cy = width / 2, 0.48 * height
    sheet = polygon([(cx - half_w, cy - half_h), (cx + half_w, cy - half_h * 0.985), (cx + half_w * 0.995, cy + half_h), (cx - half_w * 0.99, cy + half_h * 0.99)])
    shadow = sheet + np.array([0.0, 0.22 * size])
    paper = linear((cx, cy - half_h), (cx, cy + half_h), (0, look.paper, 1), (1, look.paper_below, 1))
    _draw(canvas, draw([fill(flat("#000000", 0.45), shadow, soft=0.5 * size), fill(paper, sheet)]))
    for k, line in enumerate(lines):
        _write(canvas, look, line, cx, cy + (k + 0.5 - len(lines) / 2) * leading, size, look.ink, weight=500)


# Setting ----------------------------------------------------------------------------------------------------


def _shade(canvas: np.ndarray, look: Lettering, top: float, middle: float, bottom: float) -> None:
    """What lies behind words all over the picture, so that they can be read."""
    height, width = canvas.shape[:2]
    dark = linear((0, 0), (0, height), (0, look.ground, top), (0.5, look.ground, middle), (1, look.ground, bottom))
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
    canvas: np.ndarray, look: Lettering, line: str, x: float, y: float, size: float, colour: str, *,
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
            _letter(mask, pen, look, letter, at + font.getlength(line[:k]) + k * spacing * size, y, font, k)
    else:
        pen.text((x, y), line, 255, font, anchor=f"{anchor}m")
    cover = np.asarray(mask, np.float32) / 255
    if glow:
        _blend(canvas, _soften(mask, 0.35 * size) * glow, look.ground)
    if glow and look.drop:
        shift = round(look.drop * size)
        _blend(canvas, np.roll(_soften(mask, look.drop_soft * size), (shift, round(0.75 * shift)), (0, 1)) * 0.62, "#08070c")
    _blend(canvas, cover, colour)


def _letter(mask: Image.Image, pen: ImageDraw.ImageDraw, look: Lettering, letter: str, x: float, y: float, font: ImageFont.FreeTypeFont, number: int) -> None:
    """One letter of a spaced line; laid by hand, it leans a little and stands a little high or low."""
    if not look.jitter or letter.isspace():
        pen.text((x, y), letter, 255, font, anchor="lm")
        return
    turn, lift = (((number * 7 + ord(letter)) * 0.618034) % 1 - 0.5, ((number * 3 + ord(letter)) * 0.754878) % 1 - 0.5)
    side = 2 * int(font.size)
    alone = Image.new("L", (side, side))
    ImageDraw.Draw(alone).text((side / 2, side / 2), letter, 255, font, anchor="mm")
    alone = alone.rotate(2 * look.jitter * turn, Image.Resampling.BICUBIC)
    corner = (round(x + font.getlength(letter) / 2 - side / 2), round(y - side / 2 + 0.10 * font.size * lift))
    mask.paste(255, corner, alone)


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
