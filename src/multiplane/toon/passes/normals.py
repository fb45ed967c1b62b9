"""The normal pass: figures and props as if inflated from their silhouettes, places flat; and every shape in them,
wherever flat colours meet, with rounded edges: sleeves, collars, drawers, panes.

A mask (height, width) arrives; unit normals leave: x right, y up, z towards the camera. The height over a mask
is the root of the solution of Poisson's equation inside it, zero at its edge: round like a balloon, and smooth.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from scipy.ndimage import distance_transform_edt, gaussian_filter

from .gather import Gathered
from .lines import draw_lines

CELLS = 60_000  # of the grid on which a mask is inflated
ROUNDS = 160
EDGE = 0.011  # of the picture's height: how wide the edges of shapes are rounded
EDGE_LEVEL = 150  # a line at least this strong parts two shapes
STEEP = 0.85  # how far edges lean, against a quarter circle
SHARP_TO_M = 14.0  # metres from the camera: what is further off is rounded less


def draw_normals(found: Gathered) -> np.ndarray:
    """float32 (height, width, 3)."""
    normal = np.zeros((*found.depth.shape, 3), np.float32)
    normal[..., 2] = 1.0
    for owner, mask in found.masks.items():
        number = found.owners.index(owner) + 1
        share = np.where(found.rank == number, found.share, 0).sum(-1)
        box = _box(share)
        if box is None:
            continue
        own = inflate(mask)
        weight = share[box][..., None]
        normal[box] = normal[box] * (1 - weight) + own[box] * weight
    normal[..., :2] += round_edges(draw_lines(found) > EDGE_LEVEL) * np.clip(SHARP_TO_M / np.maximum(found.depth, 0.1), 0, 1)[..., None]
    return normal / np.maximum(np.sqrt((normal * normal).sum(-1, keepdims=True)), 1e-6)


def round_edges(lines: np.ndarray) -> np.ndarray:
    """Slopes (height, width, 2), x right and y up, of what lies between `lines` (height, width, True on one): up from a line
    along a quarter circle, level from there on."""
    wide = max(2.0, EDGE * lines.shape[0])
    if not lines.any():
        return np.zeros((*lines.shape, 2), np.float32)
    away = np.minimum(distance_transform_edt(~lines).astype(np.float32), wide)
    height = gaussian_filter(np.sqrt(np.maximum(wide * wide - (wide - away) ** 2, 0)), 0.25 * wide)
    dy, dx = np.gradient(height)
    return np.stack([-dx, dy], -1) * np.float32(STEEP)


def _box(share: np.ndarray) -> tuple[slice, slice] | None:
    rows, columns = np.flatnonzero(share.any(1)), np.flatnonzero(share.any(0))
    return (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)) if len(rows) else None


def inflate(mask: np.ndarray) -> np.ndarray:
    """Normals (height, width, 3) of a mask 0…1, inflated; (0, 0, 1) outside."""
    out = np.zeros((*mask.shape, 3), np.float32)
    out[..., 2] = 1.0
    box = _box(mask > 0.5)
    if box is None:
        return out
    part = mask[box]
    factor = max(1, int(np.ceil(np.sqrt(part.size / CELLS))))
    small = _means(part, factor)
    swell = np.zeros((small.shape[0] + 2, small.shape[1] + 2), np.float32)
    _relax(swell, small > 0.5, ROUNDS)
    height = np.sqrt(np.maximum(swell[1:-1, 1:-1], 0)) * 1.5
    dy, dx = np.gradient(np.pad(height, 1, mode="edge"))
    slopes = np.stack([-dx[1:-1, 1:-1], dy[1:-1, 1:-1], np.ones_like(height)], -1).astype(np.float32)
    slopes /= np.sqrt((slopes * slopes).sum(-1, keepdims=True))
    wide = _enlarged(slopes, factor, part.shape)
    out[box] = wide / np.maximum(np.sqrt((wide * wide).sum(-1, keepdims=True)), 1e-6)
    return out


def _means(part: np.ndarray, factor: int) -> np.ndarray:
    height, width = (-(-side // factor) for side in part.shape)
    padded = np.pad(part, ((0, height * factor - part.shape[0]), (0, width * factor - part.shape[1])), mode="edge")
    return padded.reshape(height, factor, width, factor).mean((1, 3))


def _enlarged(cells: np.ndarray, factor: int, shape: tuple[int, int]) -> np.ndarray:
    """Bilinear enlargement to `shape`."""
    if factor == 1:
        return cells[: shape[0], : shape[1]]
    at = [np.clip((np.arange(side) + 0.5) / factor - 0.5, 0, count - 1) for side, count in zip(shape, cells.shape[:2], strict=True)]
    low = [np.minimum(a.astype(int), max(count - 2, 0)) for a, count in zip(at, cells.shape[:2], strict=True)]
    fy, fx = ((a - b).astype(np.float32) for a, b in zip(at, low, strict=True))
    next_row, next_column = np.minimum(low[0] + 1, cells.shape[0] - 1), np.minimum(low[1] + 1, cells.shape[1] - 1)
    rows = cells[low[0]] * (1 - fy)[:, None, None] + cells[next_row] * fy[:, None, None]
    return rows[:, low[1]] * (1 - fx)[None, :, None] + rows[:, next_column] * fx[None, :, None]


@njit(cache=True, nogil=True)
def _relax(swell, inside, rounds):
    """Poisson's equation by over-relaxation, red and black in turn. `swell` has a border of one cell."""
    height, width = inside.shape
    over = np.float32(2.0 / (1.0 + np.sin(np.pi / max(8.0, min(height, width)))))
    for k in range(2 * rounds):
        for y in range(height):
            for x in range((y + k) & 1, width, 2):
                if inside[y, x]:
                    around = swell[y, x + 1] + swell[y + 2, x + 1] + swell[y + 1, x] + swell[y + 1, x + 2]
                    swell[y + 1, x + 1] += over * (np.float32(0.25) * (around + np.float32(1.0)) - swell[y + 1, x + 1])
