"""The layers of a stage as sheets on the multiplane stand: each painted once or a few times per shot.

A sheet gives, for any frame, items to place. Layers that can never part (a still camera, or the same depth)
share one sheet. A move that enlarges a sheet much is cut into bands of frames, each painted at the largest
scale that it needs. What a sheet paints depends on the whole shot and never on which frames are asked for, so
a shot rendered in segments looks like the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, cos, floor, hypot, log2, pi

import numpy as np

from .camera import View
from .drawing import Drawing, Shape, compose, translate
from .film_items import Item
from .paint import Coat, paint_period, paint_sprite
from .painters.base import Painter
from .sprite import Pack, Sprite, draw_sprite
from .stage import Layer

BAND = 1.3  # largest enlargement within a band
MOST_CELLS = 6_000_000  # pixels of a sheet; a larger one is painted smaller
FOCUS = 1.6  # metres of visible height below which depth gets soft
SLOW, FAST = 1.5, 3.0  # pixels a frame: slower layers move on twos, faster ones by whole pixels
MOST_SPECKS = 160  # contours of a layer that may be drawn one by one
_NOWHERE = 1e12


@dataclass(frozen=True)
class Path:
    """The views of all frames of a shot."""

    views: tuple[View, ...]
    fps: Fraction
    still: bool
    grain: float = 0.0
    seed: int = 0
    painter: Painter = field(default_factory=Painter)

    @property
    def width(self) -> int:
        return self.views[0].width

    @property
    def height(self) -> int:
        return self.views[0].height


@dataclass(frozen=True)
class Grid:
    """From a layer's units to pixels: x * size + left, top - y * size."""

    size: float
    left: float
    top: float

    @property
    def matrix(self) -> np.ndarray:
        return np.array([[self.size, 0.0, self.left], [0.0, -self.size, self.top]])


def grid_of(layer: Layer, view: View) -> Grid:
    if layer.on_screen:
        return Grid(float(view.height), 0.0, float(view.height))
    size = view.pixels_per_metre(layer.z)
    return Grid(size, view.width / 2 - view.x * size, view.height / 2 + view.y * size)


def offset_of(layer: Layer, seconds: float) -> tuple[float, float]:
    """How far drift and sway have moved a layer, in its units."""
    x, y, period, phase = layer.bob
    sway = np.sin(2 * pi * (seconds / period + phase)) if period else 0.0
    return layer.drift[0] * seconds + x * sway, layer.drift[1] * seconds + y * sway


def opacity_of(layer: Layer, view: View, seconds: float) -> float:
    """What is left after flicker (two waves that never meet, so it does not pulse) and passing the camera."""
    near = 1.0 if layer.on_screen else view.opacity(layer.z)
    near *= shown_share(layer, seconds)
    lowest, period = layer.flicker
    if not period:
        return round(near * 64) / 64 if any(layer.shown) else near
    wave = 0.65 * cos(2 * pi * seconds / period) + 0.35 * cos(2 * pi * seconds * 2.618 / period)
    return round(near * (lowest + (1 - lowest) * (0.5 + 0.5 * wave)) * 64) / 64


def shown_share(layer: Layer, seconds: float) -> float:
    """How much of a layer is there that appears or goes out."""
    start, end, fade = layer.shown
    fade = max(fade, 1e-6)
    risen = (seconds - start) / fade if start else 1.0
    left = (end - seconds) / fade if end else 1.0
    return min(1.0, max(0.0, min(risen, left)))


def moves(layer: Layer) -> bool:
    return any(layer.shown) or any(layer.drift) or (layer.bob[2] > 0 and any(layer.bob[:2])) or (layer.flicker[1] > 0 and layer.flicker[0] < 1)


def _speed(layer: Layer) -> float:
    """The fastest that drift and sway move a layer, in units a second; flicker counts as slow."""
    x, y, period, _ = layer.bob
    sway = 2 * pi * hypot(x, y) / period if period else 0.0
    return hypot(*layer.drift) + sway


def lay_sheets(layers: Sequence[Layer], path: Path, actor_depths: Sequence[float]) -> list[Sheet]:
    """The layers as sheets, from back to front."""
    stacks: list[list[Layer]] = []
    for layer in sorted(layers, key=lambda layer: -layer.z):
        if not layer.drawing.shapes:
            continue
        if stacks and path.painter.shares_sheets and _may_share(stacks[-1][-1], layer, path, actor_depths):
            stacks[-1].append(layer)
        else:
            stacks.append([layer])
    return [Sheet(tuple(stack), path, turn) for turn, stack in enumerate(stacks)]


def _may_share(behind: Layer, layer: Layer, path: Path, actor_depths: Sequence[float]) -> bool:
    if moves(behind) or moves(layer) or any(layer.z < z <= behind.z for z in actor_depths):
        return False
    if path.still or (behind.on_screen and layer.on_screen):
        return True
    return behind.on_screen == layer.on_screen and abs(behind.z - layer.z) < 1e-6


@dataclass
class Sheet:
    """Layers that stay together. `turn` is their place among the sheets."""

    layers: tuple[Layer, ...]
    path: Path
    turn: int
    _painted: dict[int, list[_Painted]] = field(default_factory=dict)
    _packs: list[Pack] | None = None

    def __post_init__(self) -> None:
        self.layer = self.layers[0]
        self.moving = moves(self.layer)
        self.z = min(layer.z for layer in self.layers)
        self.grids = [grid_of(self.layer, view) for view in self.path.views]
        self.bands = _bands([grid.size for grid in self.grids])
        speed = _speed(self.layer) * max(grid.size for grid in self.grids) / float(self.path.fps)
        self.on_twos, self.on_pixels = speed < SLOW, speed > FAST

    def at(self, frame: int) -> list[Item]:
        """The items of a frame."""
        seconds = float((frame & -2 if self.on_twos else frame) / self.path.fps)
        opacity = opacity_of(self.layer, self.path.views[frame], seconds)
        band = self.bands[frame]
        if opacity <= 0 or band < 0:
            return []
        if band not in self._painted:
            self._painted[band] = self._paint(band)
        offset = offset_of(self.layer, seconds) if self.moving else (0.0, 0.0)
        return [item for one in self._painted[band] for item in self._items(one, self.grids[frame], offset, opacity)]

    def _items(self, one: _Painted, grid: Grid, offset: tuple[float, float], opacity: float) -> list[Item]:
        size = grid.size / one.grid.size
        x = grid.left + ((one.sprite.left - one.grid.left) / one.grid.size + offset[0]) * grid.size
        y = grid.top - ((one.grid.top - one.sprite.top) / one.grid.size + offset[1]) * grid.size
        if self.on_pixels and 0.7 < size < 1.05 and (self.path.still or any(one.sprite.period)):
            x, y, size = 2.0 * round(x / 2), 2.0 * round(y / 2), 1.0  # too fast for the eye to measure
        if not one.speck:
            return [Item(one.sprite, x, y, size, opacity, self.z, self.turn, self.layer.name)]
        height, width = one.sprite.ya.shape
        across = _repeats(x, width, self.layer.wrap[0] * grid.size, self.path.width)
        down = _repeats(y, height, self.layer.wrap[1] * grid.size, self.path.height)
        return [Item(one.sprite, round(i), round(j), 1.0, opacity, self.z, self.turn, self.layer.name) for i in across for j in down]

    def _paint(self, band: int) -> list[_Painted]:
        """Paint what the frames of a band show, at the largest scale among them."""
        frames = [f for f, b in enumerate(self.bands) if b == band]
        grid = self.grids[max(frames, key=lambda f: self.grids[f].size)]
        region = self._region(frames)
        wraps = self.moving and any(self.layer.wrap)
        if not wraps or _cells(region, grid.size) <= self._most_cells:
            return self._paint_region(region, grid)
        if _is_specks(self.layer) and self._period_cells(grid.size) > self._most_cells:
            return self._paint_specks(grid)
        return self._paint_period(grid)

    @property
    def _most_cells(self) -> float:
        return max(MOST_CELLS, 1.3 * self.path.width * self.path.height)

    def _period_cells(self, size: float) -> float:
        left, bottom, right, top = self.layer.drawing.bounds()
        across, up = self.layer.wrap
        return _cells((0.0, 0.0, across or right - left, up or top - bottom), size)

    def _region(self, frames: list[int]) -> tuple[float, float, float, float]:
        """What a band shows of the first layer: (left, bottom, right, top) in its units, its drift included."""
        width, height = self.path.width, self.path.height
        edges = []
        for f in frames if self.moving or not self.path.still else frames[:1]:
            grid = self.grids[f]
            x, y = offset_of(self.layer, float(f / self.path.fps)) if self.moving else (0.0, 0.0)
            left, bottom = -grid.left / grid.size - x, (grid.top - height) / grid.size - y
            edges.append((left, bottom, left + width / grid.size, bottom + height / grid.size))
        low, high = np.min(edges, axis=0), np.max(edges, axis=0)
        return float(low[0]), float(low[1]), float(high[2]), float(high[3])

    def _paint_region(self, region: tuple[float, float, float, float], grid: Grid) -> list[_Painted]:
        region = self._within_drawings(region)
        cells = _cells(region, grid.size)
        if cells > self._most_cells:
            less = (self._most_cells / cells) ** 0.5
            grid = Grid(grid.size * less, grid.left * less, grid.top * less)
        box = (
            floor(region[0] * grid.size + grid.left) - 2, floor(grid.top - region[3] * grid.size) - 2,
            ceil(region[2] * grid.size + grid.left) + 2, ceil(grid.top - region[1] * grid.size) + 2,
        )  # fmt: skip
        coats = [coat for layer, packed in zip(self.layers, self._packed(), strict=True) for coat in self._coats(layer, packed, grid, region)]
        grain = 0.0 if self.moving else self.path.grain
        sprite = paint_sprite(coats, box, grain=grain, seed=self.path.seed + self.turn, finish=self.path.painter.finish)
        return [_Painted(sprite, grid)] if sprite else []

    def _coats(self, layer: Layer, packed: Pack, grid: Grid, region: tuple[float, float, float, float]) -> list[Coat]:
        own = grid_of(layer, self.path.views[0]) if self.path.still else grid
        middle = self.grids[len(self.grids) // 2].size
        blur = 0.0
        if not layer.on_screen:
            blur = _softness(layer.z, self.path)
            blur = _stepped(blur) if self.path.still else blur * (grid.size / middle if middle else 1.0)
        if not self.moving:
            return [Coat(packed, own.matrix, blur)]
        left, bottom, right, top = layer.drawing.bounds()
        across = _cells_between(region[0] - right, region[2] - left, layer.wrap[0])
        down = _cells_between(region[1] - top, region[3] - bottom, layer.wrap[1])
        return [Coat(packed, compose(own.matrix, translate(i, j)), blur) for i in across for j in down]

    def _within_drawings(self, region: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """The part of the region that holds anything. Layers of a still sheet may have units of their own."""
        if len(self.layers) > 1 and self.path.still:
            return region
        bounds = np.array([layer.drawing.bounds() for layer in self.layers])
        left, bottom, right, top = (*bounds[:, :2].min(axis=0), *bounds[:, 2:].max(axis=0))
        soft = 0.06 * (right - left) if _softness(self.layer.z, self.path) else 0.0
        wrap = self.layer.wrap if self.moving else (0.0, 0.0)
        a = (region[0], region[2]) if wrap[0] else (max(region[0], left - soft), min(region[2], right + soft))
        b = (region[1], region[3]) if wrap[1] else (max(region[1], bottom - soft), min(region[3], top + soft))
        return float(a[0]), float(b[0]), float(max(a)), float(max(b))

    def _paint_period(self, grid: Grid) -> list[_Painted]:
        """One period, at a scale where it is a whole even number of pixels."""
        left, bottom, right, top = self.layer.drawing.bounds()
        wrap = self.layer.wrap
        size = grid.size * min(1.0, (self._most_cells / self._period_cells(grid.size)) ** 0.5)
        period = tuple(2 * max(1, round(length * size / 2)) for length in wrap)
        scales = tuple(p / length if length else size for p, length in zip(period, wrap, strict=True))
        sprite = paint_period(
            self._packed()[0], scales, tuple(p if length else 0 for p, length in zip(period, wrap, strict=True)),
            (floor(-top * scales[1]), ceil(-bottom * scales[1])), (floor(left * scales[0]), ceil(right * scales[0])),
            self.path.painter.finish,
        )  # fmt: skip
        return [_Painted(sprite, Grid(size, 0.0, 0.0))] if sprite else []

    def _paint_specks(self, grid: Grid) -> list[_Painted]:
        """Every contour as a sprite of its own: drops and flakes too far apart to fill a sheet."""
        painted = []
        for shape in self.layer.drawing.shapes:
            for contour in shape.contours:
                drawing = Drawing((Shape((contour,), shape.paint, (), shape.soft),))
                left, bottom, right, top = drawing.bounds()
                box = (floor(left * grid.size), floor(-top * grid.size), ceil(right * grid.size), ceil(-bottom * grid.size))
                own = Grid(grid.size, 0.0, 0.0)
                painter = self.path.painter
                sprite = draw_sprite(painter.pack(drawing), own.matrix, (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1), painter.finish)
                if sprite:
                    painted.append(_Painted(sprite, own, True))
        return painted

    def _packed(self) -> list[Pack]:
        if self._packs is None:
            self._packs = [self.path.painter.pack(layer.drawing) for layer in self.layers]
        return self._packs


@dataclass(frozen=True)
class _Painted:
    """A sprite and the grid that it was painted for."""

    sprite: Sprite
    grid: Grid
    speck: bool = False


def _bands(sizes: list[float]) -> list[int]:
    """For each frame the number of its band; -1 where the layer is behind the camera."""
    bands, band, low, high = [], -1, _NOWHERE, 0.0
    for size in sizes:
        if size <= 0:
            bands.append(-1)
            low, high = _NOWHERE, 0.0
            continue
        if high == 0.0 or max(high, size) / min(low, size) > BAND:
            band, low, high = band + 1, size, size
        low, high = min(low, size), max(high, size)
        bands.append(band)
    return bands


def _softness(z: float, path: Path) -> float:
    """Blur by distance from the acting plane, in pixels: the closer the framing, the shallower the focus."""
    view = path.views[len(path.views) // 2]
    if view.frame_height >= FOCUS or abs(z) < 0.3:
        return 0.0
    away = min(abs(z) / max(view.distance + z, 0.2 * view.distance), 1.2)
    return view.height * 0.010 * (FOCUS - view.frame_height) / FOCUS * away


def _stepped(blur: float) -> float:
    """A blur of a few steps, so that layers of about the same depth share one canvas."""
    return 2.0 ** (round(2 * log2(blur)) / 2) if blur > 0.1 else 0.0


def _cells(region: tuple[float, float, float, float], size: float) -> float:
    return max(1.0, (region[2] - region[0]) * (region[3] - region[1]) * size * size)


def _cells_between(first: float, last: float, period: float) -> list[float]:
    """The shifts of a wrapped drawing that show between two positions."""
    if not period:
        return [0.0]
    return [k * period for k in range(ceil(first / period), floor(last / period) + 1)]


def _is_specks(layer: Layer) -> bool:
    """Whether a layer is many small things, each far smaller than the period."""
    contours = [(c, shape) for shape in layer.drawing.shapes for c in shape.contours]
    if not all(layer.wrap) or len(contours) > MOST_SPECKS or any(s.clip or s.paint.kind != "flat" for _, s in contours):
        return False
    return all(np.all(np.ptp(c, axis=0) < 0.2 * np.array(layer.wrap)) for c, _ in contours)


def _repeats(position: float, length: int, period: float, end: int) -> list[float]:
    """Where the copies of something that repeats can be seen."""
    if not period:
        return [position]
    first = position - floor((position + length) / period) * period
    return [first + k * period for k in range(max(0, ceil((end - first) / period)))]
