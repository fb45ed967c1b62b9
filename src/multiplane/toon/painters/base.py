"""What a painter is: how the drawings of a film become pixels in one style.

The engine stages a shot once and asks its painter at five points: the stage (light, colours, added layers), the performance
(how long a drawing is held), each layer, each drawing of an actor, and the canvas on which they are filled. The defaults
here are the flat style. All that a painter does is kept as sprites, so a style costs per drawing, not per frame.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.design import Style
from ...core.timing import TimedShot
from ..composite import Box
from ..drawing import Drawing
from ..paint import paint_picture
from ..raster import Pack
from ..sprite import Sprite, finish_sprite, pack_yuv
from ..stage import Layer, Performance, Stage


@dataclass(frozen=True)
class Lettering:
    """How words look in a style: titles, credits, captions, and paper that is held to the camera.

    `ground` lies behind letters on the picture; `quiet` is for what is less important. `drop` and `drop_soft` are how far
    letters throw a shadow and how soft it is, in sizes of the letters; `jitter` how far they lean, in degrees.
    """

    letters: str = "#f6efe2"
    accent: str = "#e0b05c"
    quiet: str = "#d8bd86"
    ground: str = "#0b0d14"
    paper: str = "#f6eed9"
    paper_below: str = "#efe4cb"
    ink: str = "#2b2620"
    weight: int = 600
    spacing: float = 0.16
    drop: float = 0.0
    drop_soft: float = 0.0
    jitter: float = 0.0


class Painter:
    """The flat style, and the base of all others. `unit` is the picture's height against 1080 rows: lengths in
    pixels are multiplied by it, so that a style looks the same at any size."""

    name = "flat"
    shares_sheets = True  # whether layers that never part may be painted on one sheet
    lettering = Lettering()

    def __init__(self, style: Style | None = None, height: int = 1080):
        self.style = style or Style()
        self.unit = height / 1080

    def stage(self, stage: Stage, timed: TimedShot) -> Stage:
        """The stage under the light of this style."""
        return stage

    def performance(self, performance: Performance) -> Performance:
        """The performance in the rhythm of this style."""
        return performance

    def layer(self, layer: Layer, size: float) -> Layer:
        """A layer of the place in this style; `size` is the pixels that a unit of it has, about."""
        return layer

    def actor(self, drawing: Drawing, size: float, seed: int) -> Drawing:
        """A drawing of an actor or a prop, in metres, to be painted at `size` pixels a metre. `seed` is the drawing's."""
        return drawing

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

    def front(self, width: int, height: int) -> tuple[Sprite, ...]:
        """What lies over every frame: the vignette."""
        from ..film_light import vignette

        return vignette(width, height)
