"""What each pixel of a frame belongs to: items from back to front become coverages by owner, colours and depths.

Items are met from front to back. `left` (height, width) float32 is what still shines through; an item's share of
a pixel is its coverage, resampled by the picture's own compositor, times that. So shares are exactly what the
picture shows of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numba import njit

from ..camera import View
from ..composite import Box, intersect, is_empty
from ..film_items import Item
from .labels import SHADOW, read_label
from .sprites import put_alpha, put_colour

RANKS = 6  # owners that a pixel can have
NOTHING = 0  # the number of no owner
EMPTY = 1 / 512


@dataclass
class Gathered:
    """A frame, gathered. `owners` names the numbers from 1 on; `rank` (height, width, RANKS) uint16 numbers and
    `share` float32 their coverage, the largest first; `depth` float32 metres; `flat` (3, height, width) float32
    0…255; `shadow` float32 0…1; `masks` of figures and props as if nothing stood before them, float32 0…1."""

    owners: list[str]
    rank: np.ndarray
    share: np.ndarray
    depth: np.ndarray
    flat: np.ndarray
    shadow: np.ndarray
    masks: dict[str, np.ndarray]


def gather(items: list[Item], view: View, owners: list[str], *, colours: bool = True, masks: bool = True) -> Gathered:
    """Gather the items of a frame. `owners` are all that there may be."""
    height, width = view.height, view.width
    numbers = {owner: k for k, owner in enumerate(owners, 1)}
    left = np.ones((height, width), np.float32)
    found = Gathered(
        owners, np.zeros((height, width, RANKS), np.uint16), np.zeros((height, width, RANKS), np.float32),
        np.full((height, width), np.inf, np.float32), np.zeros((3, height, width), np.float32),
        np.zeros((height, width), np.float32), {},
    )  # fmt: skip
    nearest = np.zeros((height, width), np.float32)
    planes = np.zeros((4, height, width), np.uint8)
    for item in reversed(items):
        box = _box_of(item, width, height)
        if is_empty(box):
            continue
        owner, kind = read_label(item.name)
        put_alpha(planes[3], item)
        if kind == SHADOW:
            _add_shadow(planes[3], *box, left, found.shadow)
        else:
            if colours:
                put_colour(planes[:3], item)
                _add_colour(planes, *box, left, found.flat)
            if masks and not owner.startswith("place:"):
                _add_mask(planes[3], *box, found.masks.setdefault(owner, np.zeros((height, width), np.float32)))
            _add_shares(planes[3], *box, left, np.uint16(numbers[owner]), found.rank, found.share, nearest, found.depth, np.float32(view.distance + item.z))
        planes[:, box[1] : box[3], box[0] : box[2]] = 0
    _sort_ranks(found.rank, found.share)
    return found


def _box_of(item: Item, width: int, height: int) -> Box:
    """The pixels that an item can touch."""
    whole = (0, 0, width, height)
    if any(item.sprite.period):
        return whole
    tall, wide = item.sprite.ya.shape
    own = (floor(item.x) - 1, floor(item.y) - 1, ceil(item.x + wide * item.size) + 2, ceil(item.y + tall * item.size) + 2)
    return intersect(own, whole)


@njit(cache=True, nogil=True)
def _add_shares(alpha, x0, y0, x1, y1, left, number, rank, share, nearest, depth, metres):
    """An owner's part of each pixel; what has most of a pixel gives its depth."""
    for y in range(y0, y1):
        for x in range(x0, x1):
            a = alpha[y, x]
            if a == 0 or left[y, x] <= np.float32(EMPTY):
                continue
            part = np.float32(a) * np.float32(1 / 255) * left[y, x]
            left[y, x] -= part
            slot = RANKS - 1
            for k in range(RANKS):
                if rank[y, x, k] == number or rank[y, x, k] == 0:
                    slot = k
                    break
            if rank[y, x, slot] == 0:
                rank[y, x, slot] = number
            if rank[y, x, slot] == number:
                share[y, x, slot] += part
            if part > nearest[y, x]:
                nearest[y, x], depth[y, x] = part, metres


@njit(cache=True, nogil=True)
def _add_colour(planes, x0, y0, x1, y1, left, flat):
    for c in range(3):
        for y in range(y0, y1):
            for x in range(x0, x1):
                if planes[c, y, x]:
                    flat[c, y, x] += np.float32(planes[c, y, x]) * left[y, x]


@njit(cache=True, nogil=True)
def _add_shadow(alpha, x0, y0, x1, y1, left, shadow):
    """A shadow darkens what lies behind it and covers nothing."""
    for y in range(y0, y1):
        for x in range(x0, x1):
            if alpha[y, x]:
                part = np.float32(alpha[y, x]) * np.float32(1 / 255) * left[y, x]
                shadow[y, x] += part * (np.float32(1.0) - shadow[y, x])


@njit(cache=True, nogil=True)
def _add_mask(alpha, x0, y0, x1, y1, mask):
    for y in range(y0, y1):
        for x in range(x0, x1):
            if alpha[y, x]:
                mask[y, x] += np.float32(alpha[y, x]) * np.float32(1 / 255) * (np.float32(1.0) - mask[y, x])


@njit(cache=True, nogil=True)
def _sort_ranks(rank, share):
    """The largest share first; of equals, the lower number."""
    for y in range(rank.shape[0]):
        for x in range(rank.shape[1]):
            for i in range(1, RANKS):
                k = i
                while k > 0 and rank[y, x, k] and (
                    share[y, x, k] > share[y, x, k - 1] or (share[y, x, k] == share[y, x, k - 1] and rank[y, x, k] < rank[y, x, k - 1])
                ):
                    share[y, x, k], share[y, x, k - 1] = share[y, x, k - 1], share[y, x, k]
                    rank[y, x, k], rank[y, x, k - 1] = rank[y, x, k - 1], rank[y, x, k]
                    k -= 1
