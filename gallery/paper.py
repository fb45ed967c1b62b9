"""Paper for contact sheets: drawings become small pictures, pictures become sheets with captions.

Takes: Drawings in metres, or RGB arrays. Gives: PIL images.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from multiplane.toon.drawing import Drawing
from multiplane.toon.raster import matrix_for, rasterise

PAPER = (0.93, 0.91, 0.87)
GROUND = (0.86, 0.83, 0.77)
INK = (60, 56, 52)


class Window(NamedTuple):
    """What a cell shows: metres of the stage, `x` in the middle, from `bottom` up."""

    x: float
    bottom: float
    width: float
    height: float


def picture(drawing: Drawing, window: Window, width: int, *, ground: bool = True) -> Image.Image:
    """The drawing on paper, `width` pixels wide; the ground is where y is 0."""
    scale = width / window.width
    height = round(window.height * scale)
    paper = np.empty((height, width, 3), np.float32)
    paper[:] = PAPER
    if ground:
        paper[max(0, round((window.bottom + window.height) * scale)) :] = GROUND
    bounds = (window.x - window.width / 2, window.bottom, window.x + window.width / 2, window.bottom + window.height)
    canvas = rasterise(drawing, matrix_for(bounds, scale), width, height)
    rgb = canvas[..., :3] + paper * (1 - canvas[..., 3:])
    return Image.fromarray(np.clip(np.rint(rgb * 255), 0, 255).astype(np.uint8))


def strip(cells: Sequence[Image.Image], caption: str = "", gap: int = 1) -> Image.Image:
    """Cells in a row, their caption above."""
    return grid([cells], [caption], gap)


def grid(rows: Sequence[Sequence[Image.Image]], captions: Sequence[str], gap: int = 1) -> Image.Image:
    """Rows of cells; each row with its caption above ("" for none)."""
    width = max(sum(cell.width + gap for cell in row) for row in rows) - gap
    heights = [max(cell.height for cell in row) + (15 if caption else 0) + gap for row, caption in zip(rows, captions, strict=True)]
    sheet = Image.new("RGB", (width, sum(heights)), (250, 249, 246))
    pen, y = ImageDraw.Draw(sheet), 0
    for row, caption, height in zip(rows, captions, heights, strict=True):
        if caption:
            pen.text((3, y + 1), caption, INK, font=_font())
        x = 0
        for cell in row:
            sheet.paste(cell, (x, y + (15 if caption else 0)))
            x += cell.width + gap
        y += height
    return sheet


def labelled(cells: Sequence[tuple[str, Image.Image]], columns: int, gap: int = 2) -> Image.Image:
    """Cells with a caption each, in columns."""
    rows = [cells[i : i + columns] for i in range(0, len(cells), columns)]
    return grid([[strip([cell], name) for name, cell in row] for row in rows], [""] * len(rows), gap)


def stack(images: Sequence[Image.Image], gap: int = 6) -> Image.Image:
    """Images under one another."""
    sheet = Image.new("RGB", (max(i.width for i in images), sum(i.height + gap for i in images) - gap), (250, 249, 246))
    y = 0
    for image in images:
        sheet.paste(image, (0, y))
        y += image.height + gap
    return sheet


def save_small(image: Image.Image, path: Path, width: int = 1000) -> None:
    """A copy for the documentation: at most `width` pixels wide, well compressed."""
    if image.width > width:
        image = image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, "WEBP", quality=24, method=6)


def _font() -> ImageFont.ImageFont:
    return ImageFont.load_default(11)
