"""Split screen: two places at once, side by side, in one shot.

A shot with a `beside` arrives; a scene leaves that is shot like any other: each half is painted as a picture of its own and
stands on the frame as one sprite, held as long as nothing in it moves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from msgspec.structs import replace

from ..core.design import Bible
from ..core.formats import Format
from ..core.shot import Shows, Speaks
from ..core.timing import TimedShot
from .composite import Picture, Sprite, blank_picture
from .film_items import Item
from .painters import painter_of
from .sprite import finish_sprite, to_yuv
from .text import Slide, make_slides

GAP = 0.008  # of the picture's width: the line between the halves
GAP_COLOUR = (0.96, 0.93, 0.87)
MIDDLE = 1.0  # depth of the halves on the picture: behind line and words


def halves(timed: TimedShot) -> tuple[TimedShot, TimedShot]:
    """The two shots that stand side by side, without words on the picture. Who telephones is seen to speak."""
    beside = timed.shot.beside
    events = tuple(_spoken(one) for one in timed.events if not isinstance(one.event, Shows))
    left = replace(timed, shot=replace(timed.shot, beside=None), events=events)
    other = replace(
        left.shot, place=beside.place, camera=beside.camera, marks=beside.marks, props=beside.props, interior=beside.interior, time=beside.time,
        weather=beside.weather, dressing=beside.dressing,
    )  # fmt: skip
    return left, replace(left, shot=other)


def columns_of(fmt: Format) -> tuple[tuple[int, int], tuple[int, int]]:
    """(first column, width) of the left and of the right half."""
    half = fmt.width // 4 * 2
    return (0, half), (half, fmt.width - half)


def _spoken(one):
    return replace(one, event=replace(one.event, channel="")) if isinstance(one.event, Speaks) and one.event.channel == "phone" else one


@dataclass
class Pane:
    """One half: its scene, and the sprite of the frame that it shows."""

    scene: object
    left: int
    width: int
    height: int
    _state: tuple = ()
    _held: list = field(default_factory=list)
    _sprite: Sprite | None = None

    def item(self, frame: int) -> Item:
        from .film import paint_frame

        items = self.scene.items(frame)
        state = tuple(item.state for item in items)
        if self._sprite is None or state != self._state:
            picture = blank_picture(self.width, self.height)
            paint_frame(picture, items)
            self._sprite, self._state, self._held = sprite_of(picture, self.left), state, items
        return Item(self._sprite, self.left, 0, z=MIDDLE, name="pane")


@dataclass
class SplitScene:
    """What `film.shoot` needs of a scene."""

    timed: TimedShot
    panes: tuple[Pane, Pane]
    line: Item
    slides: list[Slide]

    @property
    def path(self):
        return self.panes[0].scene.path

    @property
    def cues(self) -> tuple:
        return tuple(sorted((cue for pane in self.panes for cue in pane.scene.cues), key=lambda cue: cue.frame))

    @property
    def seconds(self) -> float:
        return sum(pane.scene.seconds for pane in self.panes)

    @cached_property
    def cast(self):
        return _Painted(self.panes)

    def items(self, frame: int) -> list[Item]:
        """Everything on a frame, from back to front."""
        return [pane.item(frame) for pane in self.panes] + [self.line] + [item for slide in self.slides for item in slide.at(frame)]


@dataclass
class _Painted:
    panes: tuple[Pane, Pane]

    @property
    def painted(self) -> int:
        return sum(pane.scene.cast.painted for pane in self.panes)


def split_scene(timed: TimedShot, bible: Bible, fmt: Format) -> SplitScene:
    """Stage both halves of a shot with a `beside`."""
    from .film import stage_scene

    sizes, shots = columns_of(fmt), halves(timed)
    panes = tuple(Pane(stage_scene(one, bible, replace(fmt, width=width)), left, width, fmt.height) for one, (left, width) in zip(shots, sizes, strict=True))
    return SplitScene(timed, panes, _line(fmt, sizes[1][0]), make_slides(timed, fmt, painter_of(bible.style, fmt.height).lettering))


def _line(fmt: Format, at: int) -> Item:
    wide = max(2, 2 * round(GAP * fmt.width / 2))
    canvas = np.empty((fmt.height, wide, 4), np.float32)
    canvas[:] = (*to_yuv(*GAP_COLOUR), 255.0)
    sprite = finish_sprite(canvas, at - wide // 2 & ~1, 0)
    return Item(sprite, sprite.left, 0, z=0.0, name="line")


def sprite_of(picture: Picture, left: int) -> Sprite:
    """A whole picture as an opaque sprite at column `left`."""
    height, width = picture.y.shape
    full = np.uint32(255 << 16)
    ya = picture.y.astype(np.uint32) | full
    uv = picture.u.astype(np.uint32) | (picture.v.astype(np.uint32) << np.uint32(16))
    rows = np.zeros(height, np.int64)
    return Sprite(ya, uv, np.full(picture.u.shape, 255, np.uint32), left, 0, rows, rows + width, True)
