"""Actors as sprites: drawn when their drawing changes, moved while it holds.

A held drawing is painted where it stands at the first frame of its hold, to the quarter pixel, so that it is
crisp, and is then moved and enlarged like a layer, so that it does not swim against the layers. Equal drawings
at equal quarters are painted once. All of this depends on the whole performance, never on the frame that
rendering starts at.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from math import ceil, floor
from zlib import crc32

import numpy as np

from .composite import Box, Sprite
from .drawing import Drawing, ellipse, fill, flat
from .film_glows import Glow, painted_size, split_glows
from .film_holds import hold_alike
from .film_items import Item
from .film_sheets import Path
from .painters.base import Painter
from .sprite import draw_sprite
from .stage import Actor, Performance

LONGEST_HOLD = 12  # frames of a moving camera after which a held drawing is painted anew
MEMORY = 192_000_000  # bytes of sprites that are kept
QUARTERS = 4  # positions per pixel
STEP = 256  # pixels: what is painted of a drawing grows in such steps, so that holds can share it
Ident = tuple[str, int]
Hold = tuple[int, int]  # first frame and the one after the last


class Cast:
    """The actors of a shot. `contact` is the strength of the shadow under feet, 0…1."""

    def __init__(self, performance: Performance, path: Path, contact: float = 0.0):
        self.performance, self.path, self.contact = performance, path, contact
        self.frames = hold_alike([name_actors(performance.at(frame)) for frame in range(len(path.views))], self._size_of)
        self.painted = 0
        self._holds = _find_holds(self.frames, None if path.still else LONGEST_HOLD)
        self._parts: OrderedDict[tuple, list[_Part]] = OrderedDict()
        self._bytes = 0  # of all parts
        self._boxes: dict[tuple[Ident, Hold], Box] = {}
        self._shadows: dict[Ident, float] = {}
        self._feet: dict[Hashable, float] = {}  # of things, by drawing
        self._reach: dict[Ident, float] = {}

    def depths(self) -> list[float]:
        """Every depth at which an actor is met."""
        return sorted({actor.z for frame in self.frames for actor in frame.values()})

    def at(self, frame: int) -> list[Item]:
        """The items of a frame."""
        return [item for ident, actor in self.frames[frame].items() for item in self._items(ident, actor, frame)]

    def _items(self, ident: Ident, actor: Actor, frame: int) -> list[Item]:
        hold = self._holds[frame][ident]
        held, size = self.frames[hold[0]][ident], self._size(ident, hold[0])
        if size <= 0 or self._size(ident, frame) <= 0 or not self._may_be_seen(ident, actor, frame):
            return []
        start, here = self._place(ident, hold[0]), self._place(ident, frame)
        left, top = 2 * floor(start[0] / 2), 2 * floor(start[1] / 2)
        if (ident, hold) not in self._boxes:
            self._boxes[ident, hold] = self._seen_from(ident, hold, (left, top))
        box = self._boxes[ident, hold]
        key = (ident[0], actor.key, round(size, 6), start[0] - left, start[1] - top, self.stands(held), box)
        parts = self._keep(key, lambda: self._paint(ident, held, size, (start[0] - left, start[1] - top), box))
        grown, opacity = self._size(ident, frame) / size, self.path.views[frame].opacity(actor.z)
        items = []
        for part in parts:
            x, y = here[0] + (left + part.x - start[0]) * grown, here[1] + (top + part.y - start[1]) * grown
            if part.soft and abs(grown * part.size - 1) < 1e-6:
                x, y = 2.0 * round(x / 2), 2.0 * round(y / 2)
            items.append(Item(part.sprite, x, y, grown * part.size, opacity, actor.z, 1 << 20, ident[0]))
        return items

    def _size(self, ident: Ident, frame: int) -> float:
        """Pixels per metre of the drawing."""
        return self._size_of(self.frames[frame][ident], frame)

    def _size_of(self, actor: Actor, frame: int) -> float:
        return self.path.views[frame].pixels_per_metre(actor.z) * actor.scale

    def _place(self, ident: Ident, frame: int) -> tuple[float, float]:
        """Where the actor's origin is on the picture; with a still camera on a quarter pixel."""
        actor = self.frames[frame][ident]
        x, y = self.path.views[frame].project(actor.x, actor.y, actor.z)
        return (round(x * QUARTERS) / QUARTERS, round(y * QUARTERS) / QUARTERS) if self.path.still else (x, y)

    def _seen_from(self, ident: Ident, hold: Hold, corner: tuple[int, int]) -> Box:
        """What of the drawing the picture shows during a hold, in pixels about `corner` at the first frame."""
        width, height, first = self.path.width, self.path.height, hold[0]
        start, size = self._place(ident, first), self._size(ident, first)
        edges = []
        for frame in {first, (first + hold[1]) // 2, hold[1] - 1} if not self.path.still else range(*hold):
            x, y = self._place(ident, frame)
            grown = max(self._size(ident, frame) / size, 1e-6)
            edges.append((-x / grown, -y / grown, (width - x) / grown, (height - y) / grown))
        low, high = np.min(edges, axis=0)[:2], np.max(edges, axis=0)[2:]
        x, y = start[0] - corner[0], start[1] - corner[1]
        return (STEP * floor((low[0] + x - 8) / STEP), STEP * floor((low[1] + y - 8) / STEP),
                STEP * ceil((high[0] + x + 8) / STEP), STEP * ceil((high[1] + y + 8) / STEP))  # fmt: skip

    def _may_be_seen(self, ident: Ident, actor: Actor, frame: int) -> bool:
        """Whether the actor can be on the picture at all, judged by its first drawing and a wide margin."""
        if ident not in self._reach:
            first = next(frame[ident] for frame in self.frames if ident in frame)
            left, bottom, right, top = self.performance.draw(first).bounds()
            self._reach[ident] = 1.5 * max(-left, -bottom, right, top, 0.2) + 0.5
        x, y = self._place(ident, frame)
        reach = self._reach[ident] * self._size(ident, frame)
        return -reach < x < self.path.width + reach and -reach < y < self.path.height + reach

    def _paint(self, ident: Ident, actor: Actor, size: float, origin: tuple[float, float], limits: Box) -> list[_Part]:
        """The actor at `size` pixels per metre with its origin at a pixel position, inside limits."""
        self.painted += 1
        parts = []
        for piece in split_glows(self.with_shadow(ident, actor, self.drawing_of(ident, actor, size)), size):
            if isinstance(piece, Glow):
                parts += self._paint_glow(piece, size, origin, limits)
            elif sprite := _paint_drawing(piece, size, origin, limits, self.path.painter):
                parts.append(_Part(sprite, sprite.left, sprite.top))
        return parts

    def drawing_of(self, ident: Ident, actor: Actor, size: float) -> Drawing:
        """The actor's drawing in the film's style, for `size` pixels a metre."""
        return self.path.painter.actor(self.performance.draw(actor), size, seed_of(ident, actor.key))

    def _paint_glow(self, glow: Glow, size: float, origin: tuple[float, float], limits: Box) -> list[_Part]:
        """A glow about its own centre; drawings that carry the same one share it, at one of a few sizes."""
        x, y = origin[0] + glow.x * size, origin[1] - glow.y * size
        own = size if self.path.still else painted_size(size)
        near = tuple(
            STEP * (floor if k < 2 else ceil)((edge - (x, y)[k % 2]) * own / size / STEP) for k, edge in enumerate(limits)
        )

        def paint() -> list[_Part]:
            sprite = _paint_drawing(Drawing((glow.shape,)), own, (0.0, 0.0), near, self.path.painter)
            return [_Part(sprite, sprite.left, sprite.top, size / own, True)] if sprite else []

        parts = self._keep((glow.key, round(own, 6), near), paint)
        return [_Part(p.sprite, x + p.sprite.left * size / own, y + p.sprite.top * size / own, size / own, True) for p in parts]

    def stands(self, actor: Actor) -> bool:
        """Whether it touches the ground: a figure with its heels, a thing that lies there with its lowest point."""
        return self.contact > 0 and abs(actor.y + self._foot(actor)) < 0.03

    def _foot(self, actor: Actor) -> float:
        """Height of what touches the ground above the drawing's origin: things hang from their grip, figures stand on theirs."""
        if not actor.name.startswith("prop:"):
            return 0.0
        if actor.key not in self._feet:
            self._feet[actor.key] = _solid(self.performance.draw(actor)).bounds()[1] * actor.scale
        return self._feet[actor.key]

    def with_shadow(self, ident: Ident, actor: Actor, drawing: Drawing) -> Drawing:
        """A soft shadow under what stands on the ground; its width is that of the first drawing, so it is calm."""
        if not self.stands(actor):
            return drawing
        half = self._shadow_width(ident, actor)
        if half <= 0:
            return drawing
        foot = self._foot(actor) / actor.scale
        shade = fill(flat("#05060c", 0.85 * self.contact), ellipse(0.0, foot, half, 0.16 * half), soft=0.16 * half, tag="shadow")
        return Drawing((shade, *drawing.shapes))

    def _shadow_width(self, ident: Ident, actor: Actor) -> float:
        if ident not in self._shadows:
            first = next(a for frame in self.frames for i, a in frame.items() if i == ident and self.stands(a))
            left, bottom, right, _ = _solid(self.performance.draw(first)).bounds()
            grounded = abs(bottom) < 0.12 or first.name.startswith("prop:")
            self._shadows[ident] = min(max(0.42 * (right - left), 0.05), 0.5) if grounded else 0.0
        return self._shadows[ident]

    def _keep(self, key: tuple, paint: Callable[[], list[_Part]]) -> list[_Part]:
        """The parts for a key, painted if they are not at hand; the longest unused ones go."""
        if key not in self._parts:
            self._parts[key] = paint()
            self._bytes += sum(part.sprite.bytes for part in self._parts[key])
        self._parts.move_to_end(key)
        while self._bytes > MEMORY and len(self._parts) > 8:
            _, gone = self._parts.popitem(last=False)
            self._bytes -= sum(part.sprite.bytes for part in gone)
        return self._parts[key]


@dataclass(frozen=True)
class _Part:
    """A sprite of a drawing and where its corner stands when the drawing's origin is where it was painted."""

    sprite: Sprite
    x: float
    y: float
    size: float = 1.0
    soft: bool = False  # a glow: whole pixels will do


def _solid(drawing: Drawing) -> Drawing:
    """What of a drawing is no light in the air."""
    return Drawing(tuple(shape for shape in drawing.shapes if shape.tag != "glow"))


def _paint_drawing(drawing: Drawing, size: float, origin: tuple[float, float], limits: Box, painter: Painter) -> Sprite | None:
    left, bottom, right, top = drawing.bounds()
    box = (
        max(limits[0], floor(origin[0] + left * size) - 1), max(limits[1], floor(origin[1] - top * size) - 1),
        min(limits[2], ceil(origin[0] + right * size) + 1), min(limits[3], ceil(origin[1] - bottom * size) + 1),
    )  # fmt: skip
    return draw_sprite(painter.pack(drawing), np.array([[size, 0.0, origin[0]], [0.0, -size, origin[1]]]), box, painter.finish)


def seed_of(ident: Ident, key: Hashable) -> int:
    """A number 0…65535 for an actor and its tracing (`painters.rhythm`), the same on every machine."""
    return crc32(repr((ident, getattr(key, "boil", 0))).encode()) & 0xFFFF


def name_actors(actors: tuple[Actor, ...]) -> dict[Ident, Actor]:
    """Actors by name; of equal names, by number too."""
    named: dict[Ident, Actor] = {}
    for actor in actors:
        number = 0
        while (actor.name, number) in named:
            number += 1
        named[actor.name, number] = actor
    return named


def _find_holds(frames: list[dict[Ident, Actor]], longest: int | None) -> list[dict[Ident, Hold]]:
    """For every frame and actor the hold that it belongs to: frames with one drawing, at most `longest`."""
    starts: list[dict[Ident, int]] = []
    for number, frame in enumerate(frames):
        here = {}
        for ident, actor in frame.items():
            start = starts[-1].get(ident) if starts else None
            held = frames[start].get(ident) if start is not None else None
            same = held is not None and held == replace(actor, x=held.x, y=held.y, z=held.z)
            here[ident] = start if same and (longest is None or number - start < longest) else number
        starts.append(here)
    ends = {(ident, start): number + 1 for number, frame in enumerate(starts) for ident, start in frame.items()}
    return [{ident: (start, ends[ident, start]) for ident, start in frame.items()} for frame in starts]
