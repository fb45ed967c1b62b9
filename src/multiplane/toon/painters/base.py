"""What a painter is: it packs drawings with its paints and finishes canvases into sprites.

The defaults here are the flat style: shapes filled as they are drawn, grain on what stands still.
"""

from __future__ import annotations

import numpy as np

from ..composite import Box
from ..drawing import Drawing
from ..paint import paint_picture
from ..raster import Pack
from ..sprite import Sprite, finish_sprite, pack_yuv


class Painter:
    """The flat style, and the base of all others."""

    shares_sheets = True  # whether layers that never part may be painted on one sheet

    def pack(self, drawing: Drawing) -> Pack:
        """A drawing with the paints of this style, ready for the raster."""
        return pack_yuv(drawing)

    def finish(
        self, canvas: np.ndarray, left: int, top: int, grain: float = 0.0, seed: int = 0, period: tuple[int, int] = (0, 0)
    ) -> Sprite | None:
        """A canvas (height, width, 4) of what `pack` filled it with as a sprite at (left, top); None where empty."""
        return finish_sprite(canvas, left, top, grain, seed, period)

    def mount(self, picture: np.ndarray, box: Box, grain: float = 0.0, seed: int = 0) -> Sprite | None:
        """A person's background, uint8 RGBA (height, width, 4), of the size of the even `box`, as a sprite there."""
        return paint_picture(picture, box, grain=grain, seed=seed)
