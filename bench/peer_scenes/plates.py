"""The scene as pictures for peers that only composite: six plates of layers and the drawings of three figures.

`export_plates` writes PNGs and plates.json: for each plate its files, which of them each frame shows, and where.
"""

from __future__ import annotations

import json
from itertools import groupby
from math import ceil, floor
from pathlib import Path

import numpy as np

from multiplane.media.png import write_png
from multiplane.toon.drawing import Drawing, compose, translate
from multiplane.toon.film_sheets import grid_of
from multiplane.toon.raster import rasterise

from .square import FRAMES, SIZE, copies, matrix_of, places_of, staged

EDGES = (30.0, 20.0, 10.0, 7.0, 3.0)  # metres: depths between which layers share a plate


def export_plates(folder: Path) -> int:
    """Write the plates; returns their number."""
    scene, views = staged()
    layers = sorted((layer for layer in scene.stage.layers if layer.drawing.shapes), key=lambda layer: -layer.z)
    plates = [_plate(folder, f"plate_{n}", list(some), views) for n, (_, some) in enumerate(groupby(layers, key=_band))]
    plates = [plate for plate in plates if plate]
    plates += [_figure(folder, name, scene.performance, views) for name in sorted({a.name for a in scene.performance.at(0)}, reverse=True)]
    (folder / "plates.json").write_text(json.dumps({"size": SIZE, "fps": 24, "frames": FRAMES, "plates": plates}))
    return len(plates)


def _band(layer) -> int:
    return sum(layer.z < edge for edge in EDGES)


def _plate(folder: Path, name: str, layers: list, views: list) -> dict | None:
    """Layers of about one depth; they move like the nearest of them. None where no frame shows them."""
    shapes = []
    for layer in layers:
        here = grid_of(layer, views[0]).matrix
        shapes += [shape for copy in copies(layer, views) for shape in copy.transformed(here).shapes]
    places = [(x, y) for _, x, y, _, _ in places_of(layers[-1], views)]
    written = _write(folder / f"{name}.png", Drawing(tuple(shapes)), _seen(places))
    if not written:
        return None
    box, opaque = written
    return {"files": [f"{name}.png"], "opaque": opaque, "places": [(x + box[0], y + box[1]) for x, y in places]}


def _seen(places: list[tuple[float, float]]) -> tuple[int, int, int, int]:
    """What the frames show of a plate: (left, top, right, bottom) in its own pixels."""
    xs, ys = zip(*places, strict=True)
    return floor(-max(xs)), floor(-max(ys)), ceil(SIZE[0] - min(xs)), ceil(SIZE[1] - min(ys))


def _figure(folder: Path, name: str, performance, views: list) -> dict:
    """All drawings of a figure in frames of one size, and where that frame stands."""
    actors = [next(actor for actor in performance.at(f) if actor.name == name) for f in range(FRAMES)]
    keys = list(dict.fromkeys(actor.key for actor in actors))
    drawings = [performance.draw(next(a for a in actors if a.key == key)).transformed(matrix_of(actors[0], views[0])) for key in keys]
    bounds = np.array([drawing.bounds() for drawing in drawings])
    box = (*(floor(v) for v in bounds[:, :2].min(axis=0)), *(ceil(v) for v in bounds[:, 2:].max(axis=0)))
    files = [f"{name}_{n}.png" for n in range(len(keys))]
    for file, drawing in zip(files, drawings, strict=True):
        _write(folder / file, drawing, box, crop=False)
    x0, y0 = views[0].project(0.0, 0.0, actors[0].z)
    at = [view.project(actor.x, actor.y, actor.z) for view, actor in zip(views, actors, strict=True)]
    places = [(x - x0 + box[0], y - y0 + box[1]) for x, y in at]
    return {"files": files, "numbers": [keys.index(actor.key) for actor in actors], "opaque": False, "places": places}


def _write(path: Path, drawing: Drawing, box: tuple[int, int, int, int], crop: bool = True) -> tuple[tuple[int, int], bool] | None:
    """Paint a drawing in pixels into a PNG of what `box` holds; returns its corner and whether it is opaque."""
    canvas = rasterise(drawing, compose(translate(-box[0], -box[1])), box[2] - box[0], box[3] - box[1])
    rows, columns = (np.flatnonzero(canvas[..., 3].max(axis=axis) > 0) for axis in (1, 0))
    if not len(rows):
        return None
    top, bottom, left, right = (rows[0], rows[-1] + 1, columns[0], columns[-1] + 1) if crop else (0, len(canvas), 0, canvas.shape[1])
    canvas = canvas[top:bottom, left:right]
    canvas[..., :3] /= np.maximum(canvas[..., 3:], 1e-6)
    write_png(path, np.clip(np.rint(canvas * 255), 0, 255).astype(np.uint8))
    return (int(box[0] + left), int(box[1] + top)), bool(canvas[..., 3].min() > 0.999)
