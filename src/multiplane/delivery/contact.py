"""The contact sheet: every shot of the film at a glance, named and captioned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from multiplane.media.lettering import draw_text, wrap

PER_PAGE = 60
_COLUMNS = 5
_THUMB = (432, 243)
_MARGIN, _GUTTER, _HEAD, _LABEL = 64, 28, 132, 96
_PAPER, _INK, _SOFT, _EDGE = (22, 23, 27), (240, 238, 232), (150, 150, 156), (58, 60, 68)


@dataclass(frozen=True)
class Thumb:
    """A shot on the sheet. `picture` is None where there is none yet."""

    id: str
    caption: str
    picture: Path | None


def draw_contact_sheets(thumbs: Sequence[Thumb], title: str) -> list[Image.Image]:
    """One page for every 60 shots, RGB. Pure but for reading the pictures."""
    pages = [thumbs[i: i + PER_PAGE] for i in range(0, max(1, len(thumbs)), PER_PAGE)]
    return [_draw_page(page, title, number, len(pages), len(thumbs)) for number, page in enumerate(pages, 1)]


def _draw_page(thumbs: Sequence[Thumb], title: str, number: int, pages: int, total: int) -> Image.Image:
    columns = _columns(len(thumbs))
    rows = max(1, -(-len(thumbs) // columns))
    width = 2 * _MARGIN + columns * _THUMB[0] + (columns - 1) * _GUTTER
    height = _HEAD + rows * (_THUMB[1] + _LABEL) + _MARGIN
    page = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(page)
    draw_text(draw, (_MARGIN, 84), wrap(title, width * 0.7, 46, 700, most=1)[0] if title.strip() else "Untitled", 46, _INK, 700)
    counted = f"{total} shot{'s' if total != 1 else ''}" + (f"   {number} / {pages}" if pages > 1 else "")
    draw_text(draw, (width - _MARGIN, 84), counted, 24, _SOFT, 400, align="right")
    draw.line((_MARGIN, 106, width - _MARGIN, 106), fill=_EDGE, width=2)
    for index, thumb in enumerate(thumbs):
        row, column = divmod(index, columns)
        _draw_thumb(page, draw, thumb, _MARGIN + column * (_THUMB[0] + _GUTTER), _HEAD + row * (_THUMB[1] + _LABEL))
    return page


def _columns(count: int) -> int:
    """Five, or for a few shots whatever leaves the last row fullest."""
    if count > 4 * _COLUMNS:
        return _COLUMNS
    return min(range(3, _COLUMNS + 1), key=lambda columns: (-count % columns, -columns)) if count > _COLUMNS else max(3, count)


def _draw_thumb(page: Image.Image, draw: ImageDraw.ImageDraw, thumb: Thumb, left: int, top: int) -> None:
    draw.rectangle((left - 1, top - 1, left + _THUMB[0], top + _THUMB[1]), fill=(34, 36, 42), outline=_EDGE)
    if thumb.picture:
        with Image.open(thumb.picture) as picture:
            small = picture.convert("RGB")
            small.thumbnail(_THUMB, Image.Resampling.LANCZOS)
        page.paste(small, (left + (_THUMB[0] - small.width) // 2, top + (_THUMB[1] - small.height) // 2))
    else:
        draw_text(draw, (left + _THUMB[0] / 2, top + _THUMB[1] / 2 + 8), "no picture", 22, _SOFT, 400, align="center")
    draw_text(draw, (left, top + _THUMB[1] + 28), thumb.id, 21, _INK, 650)
    for line, text in enumerate(wrap(thumb.caption, _THUMB[0], 18, 400, 90, most=2)):
        draw_text(draw, (left, top + _THUMB[1] + 53 + line * 23), text, 18, _SOFT, 400, 90)
