"""Whether a painted shot is still the shot that was staged: checked before it is accepted.

Painted frames and the layout's own, small, arrive one after another with the identity pass and the people's joints;
sentences about what is wrong leave. Measures need no model, so they run everywhere:

- staging: the pixels of each figure's surroundings are told apart into figure and ground by their colours alone (two
  histograms, learned from the mask and from a ring around it); how well that cut agrees with the mask (intersection
  over union), and how many joints fall into it, is compared with the same measure of the layout itself
- identity: the figure's colours against those of its design in the layout (histogram intersection in YCbCr)
- flicker: how much the picture changes between frames where the layout does not
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
from scipy import ndimage

WIDTH = 480  # pixels of the frames that are judged
LEAST_SHARE = 0.004  # of the picture: a smaller figure is not judged
CLEAR = 0.5  # a figure that even the layout tells from its ground by less than this is not judged by its mask
BINS = 12
STILL_LEVELS = 2.0
PLATE_SHARE = 0.4  # of the bound for figures: a background may be painted more freely


@dataclass(frozen=True)
class Bounds:
    """Least share of the layout's own agreement with the masks; least likeness of colours; most flicker (levels)."""

    keep_staging: float = 0.55
    keep_colours: float = 0.35
    flicker: float = 4.0


@dataclass
class Judge:
    """Feed it with `look`, then ask for the `verdict`. Roles are named as in the identity pass."""

    bounds: Bounds = Bounds()
    overlaps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    joints: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    colours: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    flickers: list[float] = field(default_factory=list)
    _last: tuple[np.ndarray, np.ndarray] | None = None

    def look(self, painted: np.ndarray, layout: np.ndarray, masks: dict[str, np.ndarray], points: dict[str, np.ndarray], *, figures: bool = True) -> None:
        """One frame: `painted` and `layout` uint8 RGB of one size, `masks` bool by role, `points` (18, 3) by role."""
        if figures:
            for role, mask in masks.items():
                if mask.mean() >= LEAST_SHARE:
                    self._look_at(role, painted, layout, mask, points.get(role))
        if self._last is not None:
            before, layout_before = self._last
            still = np.abs(layout.astype(np.int16) - layout_before).max(axis=2) <= STILL_LEVELS
            if still.mean() > 0.05:
                self.flickers.append(float(np.abs(painted.astype(np.int16) - before).mean(axis=2)[still].mean()))
        self._last = painted.astype(np.int16), layout.astype(np.int16)

    def _look_at(self, role: str, painted: np.ndarray, layout: np.ndarray, mask: np.ndarray, points: np.ndarray | None) -> None:
        window = _window(mask)
        own = _cut_out(layout, mask, window)
        clear = _agreement(own, mask, window)
        self.colours[role].append(_likeness(painted[mask], layout[mask]))
        if clear < CLEAR:
            return
        cut = _cut_out(painted, mask, window)
        self.overlaps[role].append(min(1.0, _agreement(cut, mask, window) / clear))
        if points is not None and (own_share := _share_of_joints(points, own)) > 0:
            self.joints[role].append(min(1.0, _share_of_joints(points, cut) / own_share))

    def measures(self) -> dict[str, float]:
        """What was measured, for the record: the worst figure's means, and the flicker."""
        means = lambda table: [float(np.mean(values)) for values in table.values()]  # noqa: E731
        staging = [min(a, b) for a, b in zip(means(self.overlaps), means(self.joints) or means(self.overlaps), strict=False)]
        found = {"staging": min(staging, default=1.0), "colours": min(means(self.colours), default=1.0)}
        found["flicker"] = float(np.mean(self.flickers)) if self.flickers else 0.0
        return {name: round(value, 3) for name, value in found.items()}

    def verdict(self) -> list[str]:
        """A sentence for everything that is wrong; none where the painting is true to the layout."""
        bounds, said = self.bounds, []
        for role, values in self.overlaps.items():
            joints = self.joints.get(role)
            kept = min(float(np.mean(values)), float(np.mean(joints)) if joints else 1.0)
            if kept < bounds.keep_staging:
                said.append(f"{role} is not where the layout has it, or not in that pose (kept {kept:.2f}, wanted {bounds.keep_staging:.2f})")
        for role, values in self.colours.items():
            if (kept := float(np.mean(values))) < bounds.keep_colours:
                said.append(f"{role} does not have its own colours (likeness {kept:.2f}, wanted {bounds.keep_colours:.2f})")
        if self.flickers and (flicker := float(np.mean(self.flickers))) > bounds.flicker:
            said.append(f"it flickers where the layout stands still ({flicker:.1f} levels a frame, allowed {bounds.flicker:.1f})")
        return said


def judge_plate(plate: np.ndarray, layout: np.ndarray, bounds: Bounds) -> tuple[list[str], dict[str, float]]:
    """A painted background against the layout's, uint8 RGB of one size: whether its edges stand where the layout has
    them. Measured as the rise of the painting's gradient on the layout's strongest edges over its mean elsewhere,
    over the same rise in the layout: 0 is no relation, 1 as much as the layout itself."""
    wanted, found = _edges(layout), _edges(plate)
    strong = wanted >= max(np.quantile(wanted, 0.94), 1e-3)
    kept = _rise(found, strong) / max(_rise(wanted, strong), 1e-6)
    least = bounds.keep_staging * PLATE_SHARE
    measures = {"staging": round(float(kept), 3)}
    said = f"the background does not keep the layout's forms (kept {kept:.2f}, wanted {least:.2f})"
    return ([said] if kept < least else []), measures


def _edges(picture: np.ndarray) -> np.ndarray:
    luma = ndimage.gaussian_filter(picture.astype(np.float32) @ np.array([0.2126, 0.7152, 0.0722], np.float32), 1.0)
    size = np.hypot(ndimage.sobel(luma, 0), ndimage.sobel(luma, 1))
    return ndimage.grey_dilation(size / max(float(np.quantile(size, 0.99)), 1e-6), (3, 3)).clip(0, 1)


def _rise(edges: np.ndarray, where: np.ndarray) -> float:
    """How much more of an edge there is at `where` than where it would be by chance."""
    return float(edges[where].mean() - edges[~ndimage.binary_dilation(where, iterations=3)].mean()) if where.any() and not where.all() else 0.0


def _window(mask: np.ndarray) -> np.ndarray:
    """The figure and a ring around it, a quarter of its smaller side wide."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    reach = max(3, min(rows[-1] - rows[0], columns[-1] - columns[0]) // 4)
    return ndimage.binary_dilation(mask, ndimage.generate_binary_structure(2, 2), iterations=int(reach))


def _cut_out(picture: np.ndarray, mask: np.ndarray, window: np.ndarray) -> np.ndarray:
    """The figure as the colours tell it from its ground; bool, False outside of the window."""
    bins = _bins(picture)
    inside = np.bincount(bins[mask], minlength=BINS**3) / max(1, mask.sum())
    ring = window & ~mask
    outside = np.bincount(bins[ring], minlength=BINS**3) / max(1, ring.sum())
    return ndimage.median_filter((inside > outside)[bins] & window, 3)


def _agreement(cut: np.ndarray, mask: np.ndarray, window: np.ndarray) -> float:
    """Intersection over union, less what chance would give: 1 is the mask itself, 0 is nothing known of it."""
    chance = mask.sum() / window.sum()
    union = (cut | mask).sum()
    return float(max(0.0, ((cut & mask).sum() / max(1, union) - chance) / (1 - chance)))


def _share_of_joints(points: np.ndarray, cut: np.ndarray) -> float:
    seen = points[points[:, 2] == 1.0][:, :2].astype(int)
    if len(seen) == 0:
        return 0.0
    near = ndimage.binary_dilation(cut, iterations=2)
    height, width = cut.shape
    return float(near[np.clip(seen[:, 1], 0, height - 1), np.clip(seen[:, 0], 0, width - 1)].mean())


def _likeness(some: np.ndarray, others: np.ndarray) -> float:
    """Histogram intersection of two sets of colours, softened by a bin each way."""
    tables = []
    for pixels in (some, others):
        table = np.bincount(_bins(pixels[None])[0], minlength=BINS**3).reshape(BINS, BINS, BINS).astype(np.float32)
        tables.append(ndimage.gaussian_filter(table, 0.8, mode="nearest") / max(1, len(pixels)))
    return float(min(1.0, np.minimum(*tables).sum()))


def _bins(picture: np.ndarray) -> np.ndarray:
    """The number of the colour bin of each pixel, in YCbCr (BT.709)."""
    red, green, blue = (picture[..., k].astype(np.float32) for k in range(3))
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    parts = (luma, 128 + (blue - luma) * 1.08, 128 + (red - luma) * 1.27)
    y, u, v = (np.clip(part * (BINS / 256), 0, BINS - 1).astype(np.int64) for part in parts)
    return (y * BINS + u) * BINS + v
