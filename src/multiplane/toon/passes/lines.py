"""The line pass: outlines of shapes and silhouettes, from flat colours, owners and depths.

Arrives what `gather` gives; leaves uint8 (height, width), 255 on a line.
"""

from __future__ import annotations

import numpy as np

from .gather import Gathered

FAINT, STRONG = 6.0, 40.0  # steps of colour, in levels: below the first no line, from the second on a full one


def draw_lines(found: Gathered) -> np.ndarray:
    """Lines about two pixels wide wherever flat colour or owner changes."""
    steps = np.zeros(found.depth.shape, np.float32)
    for plane in found.flat:
        np.maximum(steps, _step(plane), out=steps)
    line = np.clip((steps - FAINT) / (STRONG - FAINT), 0, 1)
    for owner in np.unique(found.rank[..., 0]):
        share = np.where(found.rank == owner, found.share, 0).sum(-1) if owner else 0
        if owner:
            np.maximum(line, np.clip(_step(share) * 2.0, 0, 1), out=line)
    return np.rint(line * 255).astype(np.uint8)


def _step(plane: np.ndarray) -> np.ndarray:
    """The largest difference to the neighbours right and below, shared between both sides."""
    across, down = np.zeros_like(plane), np.zeros_like(plane)
    across[:, :-1] = np.abs(np.diff(plane, axis=1))
    across[:, 1:] = np.maximum(across[:, 1:], across[:, :-1])
    down[:-1] = np.abs(np.diff(plane, axis=0))
    down[1:] = np.maximum(down[1:], down[:-1])
    return np.maximum(across, down)
