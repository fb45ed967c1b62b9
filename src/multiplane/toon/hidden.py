"""What lies in front hides what lies behind: in each row of the picture one stretch where nothing behind shows.

Only stretches that are opaque throughout count, kept away from their edges by more than any resampling reaches,
so pictures are the same to the bit as without.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numba import njit

REACH = 3  # rows above and below a source row that resampling may touch, chroma included
MARGIN = 4  # the same for columns


@dataclass(frozen=True)
class Hidden:
    """Columns first…last (last outside; int64, one per row) that need no painting, for luma and for chroma."""

    first: np.ndarray
    last: np.ndarray
    chroma_first: np.ndarray
    chroma_last: np.ndarray


def hidden_rows(first: np.ndarray, last: np.ndarray) -> Hidden:
    """From luma columns: chroma is hidden where all its luma is."""
    half_first = (np.maximum(first[::2], first[1::2]) + 1) // 2
    half_last = np.maximum(np.minimum(last[::2], last[1::2]) // 2, half_first)
    return Hidden(first, last, half_first, half_last)


@lru_cache(maxsize=4)
def nothing_hidden(height: int) -> Hidden:
    """For a picture of `height` (even) rows."""
    return hidden_rows(np.zeros(height, np.int64), np.zeros(height, np.int64))


def hide_behind(hidden: Hidden, solid: tuple[np.ndarray, np.ndarray], x: float, y: float, size: float) -> Hidden:
    """What is hidden when an opaque sprite at (x, y), enlarged by `size`, stands behind what hides already.
    `solid` is what `find_solid` says of it. Of two stretches of a row that do not meet, the longer counts."""
    first, last = hidden.first.copy(), hidden.last.copy()
    _hide_rows(first, last, solid[0], solid[1], float(x), float(y), float(size))
    return hidden_rows(first, last)


@njit(cache=True, nogil=True)
def _hide_rows(first, last, low, high, x, y, size):
    for k in range(len(first)):
        row = int(np.floor((k + 0.5 - y) / size))
        if row < 0 or row >= len(low) or high[row] <= low[row]:
            continue
        start = max(int(np.ceil(x + (low[row] + MARGIN) * size)), 0)
        end = int(np.floor(x + (high[row] - MARGIN) * size))
        if end <= start:
            continue
        if start <= last[k] and first[k] <= end and last[k] > first[k]:
            first[k], last[k] = min(start, first[k]), max(end, last[k])
        elif end - start > last[k] - first[k]:
            first[k], last[k] = start, end


def find_solid(ya: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each row of luma cells `luma | alpha << 16` the columns of its longest opaque stretch that the rows
    within REACH share; empty at the upper and lower edge."""
    height = len(ya)
    low, high = np.zeros(height, np.int64), np.zeros(height, np.int64)
    _longest_runs(ya, low, high)
    first, last = np.zeros(height, np.int64), np.zeros(height, np.int64)
    inner = slice(REACH, max(height - REACH, REACH))
    if height > 2 * REACH:
        count = height - 2 * REACH
        first[inner] = np.max([low[k : k + count] for k in range(2 * REACH + 1)], axis=0)
        last[inner] = np.min([high[k : k + count] for k in range(2 * REACH + 1)], axis=0)
    return first, np.maximum(last, first)


@njit(cache=True, nogil=True)
def _longest_runs(ya, low, high):
    opaque = np.uint32(255 << 16)
    for y in range(ya.shape[0]):
        row, start = ya[y], 0
        for x in range(len(row) + 1):
            if x == len(row) or row[x] < opaque:
                if x - start > high[y] - low[y]:
                    low[y], high[y] = start, x
                start = x + 1
