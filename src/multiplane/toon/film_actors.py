"""Actors as sprites: drawn when their drawing changes, moved while it holds.

With a still camera a sprite is painted at the quarter pixel where it stands, so it is placed on whole pixels
and stays crisp; equal drawings at equal quarters are painted once. With a moving camera a held drawing is
painted at the first frame of its hold and then moved and enlarged like a layer, so that it does not swim
against the layers. Both depend on the whole performance alone, never on the frame that rendering starts at.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from math import ceil, floor

import numpy as np

from .composite import Box, Sprite
from .drawing import Drawing, ellipse, fill, flat
from .film_items import Item
from .film_sheets import Path
from .sprite import draw_sprite, pack_yuv
from .stage import Actor, Performance

LONGEST_HOLD = 12  # frames of a moving camera after which a held drawing is painted anew
MEMORY = 192_000_000  # bytes of sprites that are kept
QUARTERS = 4  # positions per pixel at which a still camera paints
REACH = 256  # pixels beyond the picture that a still camera paints, so that a step does not uncover an edge
Ident = tuple[str, int]


class Cast:
    """The actors of a shot. `contact` is the strength of the shadow under feet, 0…1."""

    def __init__(self, performance: Performance, path: Path, contact: float = 0.0):
        self.performance, self.path, self.contact = performance, path, contact
        self.frames = [_named(performance.at(frame)) for frame in range(len(path.views))]
        self.painted = 0
        self._anchors = _find_anchors(self.frames)
        self._sprites: OrderedDict[tuple, Sprite | None] = OrderedDict()
        self._shadows: dict[Ident, float] = {}

    def depths(self) -> list[float]:
        """Every depth at which an actor is met."""
        return sorted({actor.z for frame in self.frames for actor in frame.values()})

    def at(self, frame: int) -> list[Item]:
        """The items of a frame."""
        show = self._hold_still if self.path.still else self._move_along
        items = [show(ident, actor, frame) for ident, actor in self.frames[frame].items()]
        return [item for item in items if item]

    def _hold_still(self, ident: Ident, actor: Actor, frame: int) -> Item | None:
        view = self.path.views[frame]
        size = view.pixels_per_metre(actor.z) * actor.scale
        x, y = (round(p * QUARTERS) / QUARTERS for p in view.project(actor.x, actor.y, actor.z))
        left, top = 2 * floor(x / 2), 2 * floor(y / 2)
        near = (round(left / REACH), round(top / REACH))
        key = (ident[0], actor.key, round(size, 6), x - left, y - top, self._stands(actor), near)

        def paint() -> Sprite | None:
            across, down = -near[0] * REACH, -near[1] * REACH
            box = (across - REACH, down - REACH, across + self.path.width + REACH, down + self.path.height + REACH)
            return self._paint(ident, actor, size, (x - left, y - top), box)

        sprite = self._keep(key, paint)
        return sprite and Item(sprite, left + sprite.left, top + sprite.top, 1.0, view.opacity(actor.z), actor.z, 1 << 20)

    def _move_along(self, ident: Ident, actor: Actor, frame: int) -> Item | None:
        anchor = self._anchors[frame][ident]
        held, view, then = self.frames[anchor][ident], self.path.views[frame], self.path.views[anchor]
        size, size_then = view.pixels_per_metre(actor.z), then.pixels_per_metre(held.z)
        if size <= 0 or size_then <= 0:
            return None
        start = then.project(held.x, held.y, held.z)
        margin = self.path.width // 4
        box = (-margin, -margin, self.path.width + margin, self.path.height + margin)
        sprite = self._keep((ident, anchor), lambda: self._paint(ident, held, size_then * held.scale, start, box))
        if sprite is None:
            return None
        x, y = view.project(actor.x, actor.y, actor.z)
        grown = size * actor.scale / (size_then * held.scale)
        return Item(sprite, x + (sprite.left - start[0]) * grown, y + (sprite.top - start[1]) * grown,
                    grown, view.opacity(actor.z), actor.z, 1 << 20)  # fmt: skip

    def _paint(self, ident: Ident, actor: Actor, size: float, origin: tuple[float, float], limits: Box) -> Sprite | None:
        """The actor at `size` pixels per metre with its origin at a pixel position, inside limits."""
        self.painted += 1
        drawing = self._with_shadow(ident, actor, self.performance.draw(actor))
        left, bottom, right, top = drawing.bounds()
        box = (
            max(limits[0], floor(origin[0] + left * size) - 1), max(limits[1], floor(origin[1] - top * size) - 1),
            min(limits[2], ceil(origin[0] + right * size) + 1), min(limits[3], ceil(origin[1] - bottom * size) + 1),
        )  # fmt: skip
        return draw_sprite(pack_yuv(drawing), np.array([[size, 0.0, origin[0]], [0.0, -size, origin[1]]]), box)

    def _stands(self, actor: Actor) -> bool:
        return self.contact > 0 and abs(actor.y) < 0.03

    def _with_shadow(self, ident: Ident, actor: Actor, drawing: Drawing) -> Drawing:
        """A soft shadow under what stands on the ground; its width is that of the first drawing, so it is calm."""
        if not self._stands(actor):
            return drawing
        half = self._shadow_width(ident, actor)
        if half <= 0:
            return drawing
        shade = fill(flat("#05060c", 0.85 * self.contact), ellipse(0.0, 0.0, half, 0.16 * half), soft=0.16 * half, tag="shadow")
        return Drawing((shade, *drawing.shapes))

    def _shadow_width(self, ident: Ident, actor: Actor) -> float:
        if ident not in self._shadows:
            first = next(a for frame in self.frames for i, a in frame.items() if i == ident and self._stands(a))
            left, bottom, right, _ = self.performance.draw(first).bounds()
            grounded = abs(bottom) < 0.12
            self._shadows[ident] = min(max(0.42 * (right - left), 0.05), 0.5) if grounded else 0.0
        return self._shadows[ident]

    def _keep(self, key: tuple, paint: Callable[[], Sprite | None]) -> Sprite | None:
        """The sprite for a key, painted if it is not at hand; the longest unused ones go."""
        if key in self._sprites:
            self._sprites.move_to_end(key)
            return self._sprites[key]
        self._sprites[key] = sprite = paint()
        total = sum(s.bytes for s in self._sprites.values() if s)
        while total > MEMORY and len(self._sprites) > 8:
            _, gone = self._sprites.popitem(last=False)
            total -= gone.bytes if gone else 0
        return sprite


def _named(actors: tuple[Actor, ...]) -> dict[Ident, Actor]:
    """Actors by name; of equal names, by number too."""
    named: dict[Ident, Actor] = {}
    for actor in actors:
        number = 0
        while (actor.name, number) in named:
            number += 1
        named[actor.name, number] = actor
    return named


def _find_anchors(frames: list[dict[Ident, Actor]]) -> list[dict[Ident, int]]:
    """For every frame and actor the first frame of the hold that it belongs to."""
    anchors: list[dict[Ident, int]] = []
    for number, frame in enumerate(frames):
        here = {}
        for ident, actor in frame.items():
            anchor = anchors[-1].get(ident) if anchors else None
            held = frames[anchor].get(ident) if anchor is not None else None
            same = held is not None and held == replace(actor, x=held.x, y=held.y, z=held.z)
            here[ident] = anchor if same and number - anchor < LONGEST_HOLD else number
        anchors.append(here)
    return anchors
