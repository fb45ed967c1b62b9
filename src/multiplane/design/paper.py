"""Paper for the art director: a page, drawings and words on it, swatches of colour.

Everything is drawn in pixels of the page; drawings come in metres, as the toon engine makes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from multiplane.media.lettering import draw_text
from multiplane.toon.drawing import Drawing, compose, scale, translate
from multiplane.toon.raster import rasterise

PAPER, INK, FAINT, RULE = (245, 241, 232), (40, 37, 35), (138, 130, 120), (216, 208, 194)


class Page:
    """One page that is drawn on."""

    def __init__(self, width: int, height: int, paper: tuple[int, int, int] = PAPER):
        from PIL import Image, ImageDraw

        self.image = Image.new("RGB", (width, height), paper)
        self.draw = ImageDraw.Draw(self.image)

    def text(self, x: float, y: float, words: str, size: int = 22, colour: tuple[int, int, int] = INK, weight: int = 400, align: str = "left") -> None:
        """Words whose baseline is at y."""
        if words.strip():
            draw_text(self.draw, (round(x), round(y)), words, size, colour, weight, align=align)

    def rule(self, y: float, left: float, right: float) -> None:
        self.draw.line((left, y, right, y), fill=RULE, width=2)

    def figure(self, drawing: Drawing, box: tuple[int, int, int, int], origin: tuple[float, float], pixels_per_metre: float) -> None:
        """A drawing inside a box (left, top, right, bottom); `origin` is where its (0, 0) lies, in pixels of the page."""
        left, top, right, bottom = box
        matrix = compose(translate(origin[0] - left, origin[1] - top), scale(pixels_per_metre, -pixels_per_metre))
        self.blend(rasterise(drawing, matrix, right - left, bottom - top), left, top)

    def blend(self, canvas: np.ndarray, left: int, top: int) -> None:
        """Premultiplied float RGBA, 0…1, over the page."""
        from PIL import Image

        height, width = canvas.shape[:2]
        under = np.asarray(self.image.crop((left, top, left + width, top + height)), np.float32) / 255
        over = canvas[..., :3] + under * (1 - canvas[..., 3:])
        self.image.paste(Image.fromarray(np.clip(np.rint(over * 255), 0, 255).astype(np.uint8)), (left, top))

    def picture(self, pixels: np.ndarray, left: int, top: int, width: int = 0) -> int:
        """A picture (uint8 RGB), scaled to `width`; gives its height on the page."""
        from PIL import Image

        image = Image.fromarray(pixels)
        if width and width != image.width:
            image = image.resize((width, round(width * image.height / image.width)), Image.Resampling.LANCZOS)
        self.image.paste(image, (left, top))
        return image.height

    def swatches(self, colours: Iterable[str], left: float, top: float, size: float, gap: float = 8) -> None:
        """Squares of colour in a row."""
        for k, colour in enumerate(colours):
            x = left + k * (size + gap)
            self.draw.rectangle((x, top, x + size, top + size), fill=colour, outline=RULE)

    def save(self, path: Any) -> None:
        self.image.save(path, "PNG", compress_level=4)


def main_colours(pixels: np.ndarray, count: int = 6) -> list[str]:
    """The colours that cover most of a picture, from dark to light, as hexes: a median cut, which is deterministic."""
    from PIL import Image

    small = Image.fromarray(pixels).resize((96, 54), Image.Resampling.BOX)
    palette = small.quantize(count, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).getpalette()[: 3 * count]
    rows = sorted({tuple(palette[k : k + 3]) for k in range(0, len(palette), 3)}, key=lambda c: 0.3 * c[0] + 0.59 * c[1] + 0.11 * c[2])
    return ["#" + "".join(f"{v:02x}" for v in row) for row in rows]
