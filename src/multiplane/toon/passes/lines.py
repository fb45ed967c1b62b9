"""The line pass: outlines of shapes and silhouettes, from flat colours and owners.

Arrives what `gather` gives; leaves uint8 (height, width), 255 on a line.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .gather import RANKS, Gathered

FAINT, STRONG = 6.0, 40.0  # steps of colour, in levels: below the first no line, from the second on a full one
OWNER_STEP = 0.5  # of coverage: from here on a full line


def draw_lines(found: Gathered) -> np.ndarray:
    """Lines about two pixels wide wherever flat colour or owner changes."""
    line = np.zeros(found.depth.shape, np.float32)
    _find_steps(found.flat, found.rank, found.share, line)
    return np.rint(line * 255).astype(np.uint8)


@njit(cache=True, nogil=True)
def _find_steps(flat, rank, share, line):
    """The largest step to each pixel's neighbours, shared between both."""
    height, width = line.shape
    for y in range(height):
        for x in range(width):
            for k in range(2):
                i, j = (x + 1, y) if k == 0 else (x, y + 1)
                if i >= width or j >= height:
                    continue
                colour = np.float32(0)
                for c in range(3):
                    colour = max(colour, abs(flat[c, y, x] - flat[c, j, i]))
                step = (colour - np.float32(FAINT)) * np.float32(1 / (STRONG - FAINT))
                if rank[y, x, 0] != rank[j, i, 0] or share[y, x, 0] != share[j, i, 0]:
                    apart = max(_apart(rank, share, y, x, j, i), _apart(rank, share, j, i, y, x))
                    step = max(step, apart * np.float32(1 / OWNER_STEP))
                step = min(step, np.float32(1))
                line[y, x], line[j, i] = max(line[y, x], step), max(line[j, i], step)


@njit(cache=True, nogil=True)
def _apart(rank, share, y, x, j, i):
    """How much less (or more) of a pixel's first owner its neighbour (i, j) has."""
    for k in range(RANKS):
        if rank[j, i, k] == rank[y, x, 0]:
            return abs(share[y, x, 0] - share[j, i, k])
    return share[y, x, 0]
