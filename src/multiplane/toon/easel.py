"""The easel: frame after frame painted into the same planes, and no more of a frame than has changed.

Items of a frame and of the next arrive, from back to front; the picture leaves. Three things save work while the camera is
still: what stays the same at the back is kept as a picture; where few regions differ from the frame before only these are
painted; and what changes behind a thing that stays and is opaque, as rain behind a wall, does not count. Pictures are the same to
the bit as painted anew.
"""

from __future__ import annotations

from math import ceil, floor

import numpy as np
from numba import njit

from .composite import Box, Picture, blank_picture, copy_box
from .film_items import SMALL, Item, covers, hidden_by_those_in_front, put

TILE = 64  # pixels: what has changed is noted in tiles
MOST_BOXES = 30
CALL = 30_000  # pixels that might be blended in the time that placing a sprite takes besides
LASTS = 3  # frames after which an item is taken to stay
MOST_WAIT = 11  # frames
WORTH = 2.5  # pictures full of items: less is not worth keeping


class Easel:
    """Paints frame after frame. What stays the same at the back of the next frame too is kept, not painted again."""

    def __init__(self, width: int, height: int):
        self._kept, self._items = blank_picture(width, height), []
        self._shown: dict[tuple, tuple[Item, int]] = {}  # by state, with the number of frames that it has been there
        self._order: list[tuple] = []
        self._on: Picture | None = None  # the picture that shows them
        self._solid: dict[tuple, np.ndarray] = {}
        self._vain, self._wait = 0, 0

    def paint(self, picture: Picture, items: list[Item], following: list[Item]) -> None:
        """Paint items, from back to front, over black. `following` are those of the next frame; nobody else may paint into
        `picture` between two frames."""
        done = _same(self._items, items)
        done = done if done == len(self._items) else 0
        order = [item.state for item in items]
        ages = {state: self._shown[state][1] + 1 if state in self._shown else 0 for state in order}
        boxes = self._worthy_boxes(picture, items, order, done) if self._on is picture else None
        if boxes is None:
            self._paint_whole(picture, items, following, done, next((k for k, state in enumerate(order) if ages[state] < LASTS), len(order)))
        else:
            self._paint_boxes(picture, items, done, boxes)
        self._on, self._order = picture, order
        self._shown = {state: (item, ages[state]) for state, item in zip(order, items, strict=True)}
        self._solid = {state: tiles for state, tiles in self._solid.items() if state in self._shown}

    def _paint_boxes(self, picture: Picture, items: list[Item], done: int, boxes: list[Box]) -> None:
        extents, solid = [box_of(item, picture) for item in items], [self._solid.get(item.state) for item in items]
        for box in boxes:
            tiles = np.s_[box[1] // TILE : -(-box[3] // TILE), box[0] // TILE : -(-box[2] // TILE)]
            ground = next((k for k in range(len(items) - 1, done - 1, -1) if solid[k] is not None and solid[k][tiles].all()), -1)
            if ground < 0 and done:
                copy_box(self._kept, picture, box)
            elif ground < 0:
                _blacken(picture, box)
            for k in range(max(ground, done), len(items)):
                if _meet(extents[k], box):
                    put(picture, items[k], clip=box)

    def _worthy_boxes(self, picture: Picture, items: list[Item], order: list[tuple], done: int) -> list[Box] | None:
        """The boxes to be painted, if that takes less than the whole. After every vain search the next one waits longer."""
        if self._wait > 0:
            self._wait -= 1
            return None
        boxes = self._changed_boxes(picture, items, order)
        boxes = boxes if boxes is not None and _is_cheaper(boxes, items[done:], picture) else None
        self._vain = self._vain + 1 if boxes is None else 0
        self._wait = min(max(self._vain - 3, 0), MOST_WAIT)
        return boxes

    def _paint_whole(self, picture: Picture, items: list[Item], following: list[Item], done: int, lasted: int) -> None:
        """`lasted` is how many at the back have been there for a while: only these are worth keeping."""
        if done:
            copy_box(self._kept, picture, picture.box)
        lasting = min(_same(items, following), lasted)
        cut = lasting if max(done, 1) < lasting < len(items) and _is_worth(items[done:lasting], picture) else done
        if cut > done:
            paint_frame(picture, items[done:cut], start=done == 0)
            copy_box(picture, self._kept, picture.box)
            self._items = items[:cut]
        paint_frame(picture, items[cut:], start=cut == 0)

    def _changed_boxes(self, picture: Picture, items: list[Item], order: list[tuple]) -> list[Box] | None:
        """Boxes without overlap that hold all that differs from the frame before; None where that is not worth telling."""
        new = set(order)
        if [state for state in self._order if state in new] != [state for state in order if state in self._shown] or len(new) < len(order):
            return None
        gone = [(item, state, True) for state, (item, _) in self._shown.items() if state not in new]
        here = [(item, state, state not in self._shown) for item, state in zip(items, order, strict=True)]
        if 3 * sum(fresh for _, _, fresh in here) > 2 * len(items) + 30:
            return None
        tiles = self._changed_tiles(picture, gone + here)
        right, bottom = picture.box[2:]
        boxes = [(TILE * a, TILE * b, min(TILE * c, right), min(TILE * d, bottom)) for a, b, c, d in _rectangles(tiles)]
        return boxes if len(boxes) <= MOST_BOXES else None

    def _changed_tiles(self, picture: Picture, items: list[tuple[Item, tuple, bool]]) -> np.ndarray:
        """The tiles where something comes or goes that is not behind what stays and is opaque. `items` are all of both frames
        with their state and whether they come or go."""
        right, bottom = picture.box[2:]
        found = np.zeros((-(-bottom // TILE), -(-right // TILE)), bool)
        hidden = np.zeros_like(found)
        for item, state, changes in sorted(items, key=lambda one: (one[0].z, -one[0].turn)):
            if changes:
                left, top, end, last = box_of(item, picture)
                if left < end and top < last:
                    tiles = np.s_[top // TILE : -(-last // TILE), left // TILE : -(-end // TILE)]
                    found[tiles] |= ~hidden[tiles]
            elif (solid := self._solid_tiles(item, state, found.shape, (right, bottom))) is not None:
                hidden |= solid
        return found

    def _solid_tiles(self, item: Item, state: tuple, shape: tuple[int, int], size: tuple[int, int]) -> np.ndarray | None:
        """The tiles that an item hides which has been there for a while."""
        if self._shown[state][1] < LASTS or item.opacity < 1 or abs(item.size - 1) > 1e-6 or any(item.sprite.period) or item.sprite.ya.size < SMALL:
            return None
        if state not in self._solid:
            self._solid[state] = np.zeros(shape, bool)
            _find_solid_tiles(item.sprite.ya, floor(item.x), floor(item.y), *size, 0 if item.x % 1 == item.y % 1 == 0 else 2, self._solid[state])
        return self._solid[state]


@njit(cache=True, nogil=True)
def _find_solid_tiles(ya, x, y, wide, tall, margin, tiles):
    """Mark the tiles of a picture that cells `luma | alpha << 16` at (x, y) cover wholly, and `margin` pixels around."""
    height, width = ya.shape
    opaque = np.uint32(255 << 16)
    for row in range(tiles.shape[0]):
        top, bottom = row * TILE - y - margin, min((row + 1) * TILE, tall) - y + margin
        for column in range(tiles.shape[1]):
            left, right = column * TILE - x - margin, min((column + 1) * TILE, wide) - x + margin
            if top < 0 or left < 0 or bottom > height or right > width:
                continue
            every = opaque
            for j in range(top, bottom):
                cells = ya[j, left:right]
                for i in range(len(cells)):
                    every &= cells[i]
                if every != opaque:
                    break
            tiles[row, column] = every == opaque


def _is_worth(items: list[Item], picture: Picture) -> bool:
    """Whether items are so many that keeping a picture of them saves anything."""
    return bool(_areas(np.array([box_of(item, picture) for item in items], np.int64).reshape(-1, 4), picture.box).sum() > WORTH * picture.y.size)


def _same(some: list[Item], others: list[Item]) -> int:
    """How many items at the back look the same."""
    pairs = zip(some, others, strict=False)
    return next((k for k, (a, b) in enumerate(pairs) if a.state != b.state), min(len(some), len(others)))


def paint_frame(picture: Picture, items: list[Item], start: bool = True) -> None:
    """Paint items over black, or with `start` False over what is there; what a covering item hides is left out."""
    height, width = picture.y.shape
    first = max((k for k, item in enumerate(items) if covers(item, width, height)), default=-1)
    if first < 0 and start:
        _blacken(picture, picture.box)
    shown = items[max(first, 0) :]
    for item, hidden in zip(shown, hidden_by_those_in_front(shown, height), strict=True):
        put(picture, item, hidden)


def _blacken(picture: Picture, box: Box) -> None:
    left, top, right, bottom = box
    picture.y[top:bottom, left:right] = 16
    for plane in (picture.u, picture.v):
        plane[top // 2 : bottom // 2, left // 2 : right // 2] = 128


# What has changed -------------------------------------------------------------------------------------------


def box_of(item: Item, picture: Picture) -> Box:
    """The part of a picture that an item can touch; empty where it is beside it."""
    height, width = item.sprite.ya.shape
    across, down = item.sprite.period
    left, top, right, bottom = picture.box
    return (
        left if across else max(left, floor(item.x) - 2), top if down else max(top, floor(item.y) - 2),
        right if across else min(right, ceil(item.x + width * item.size) + 2), bottom if down else min(bottom, ceil(item.y + height * item.size) + 2),
    )  # fmt: skip


@njit(cache=True, nogil=True)
def _rectangles(tiles):
    """Set tiles as few rectangles (left, top, right, bottom): each as wide as it can be, then as tall. `tiles` is left empty."""
    found = []
    for row in range(tiles.shape[0]):
        for column in range(tiles.shape[1]):
            if not tiles[row, column]:
                continue
            right, bottom = column, row + 1
            while right < tiles.shape[1] and tiles[row, right]:
                right += 1
            while bottom < tiles.shape[0] and np.all(tiles[bottom, column:right]):
                bottom += 1
            tiles[row:bottom, column:right] = False
            found.append((column, row, right, bottom))
    return found


def _is_cheaper(boxes: list[Box], items: list[Item], picture: Picture) -> bool:
    """Whether painting boxes takes less than painting a whole picture, about."""
    if not boxes:
        return True
    extents = np.array([box_of(item, picture) for item in items], np.int64).reshape(-1, 4)
    area, whole = 0, 0.5 * picture.y.size + CALL * len(items) + _areas(extents, picture.box).sum()
    for box in boxes:
        shared = _areas(extents, box)
        area += 0.5 * (box[2] - box[0]) * (box[3] - box[1]) + CALL * np.count_nonzero(shared) + shared.sum()
    return bool(area < 0.8 * whole)


def _areas(extents: np.ndarray, box: Box) -> np.ndarray:
    """How much of each box another box holds, in pixels."""
    sides = np.minimum(extents[:, 2:], box[2:]) - np.maximum(extents[:, :2], box[:2])
    return np.maximum(sides, 0).prod(axis=1)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
