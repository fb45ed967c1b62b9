"""A town square with three people who talk and gesture, two seconds at 1080p24: staged by us, exported for peers.

`export` writes scene.json: the drawings as SVG path data in pixels, and where each of them stands on each frame.
Motion is the same for all: layers by depth, figures on twos. Layers that repeat are laid out far enough.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

import numpy as np

from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign, Style
from multiplane.core.formats import Format
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot, Speaks
from multiplane.core.timing import Timed, TimedShot
from multiplane.toon.camera import View, view_at
from multiplane.toon.drawing import Contour, Drawing, Paint, compose, translate
from multiplane.toon.film_sheets import grid_of, offset_of, opacity_of
from multiplane.toon.stage import Actor, Layer

FRAMES, FORMAT = 48, Format(1920, 1080, Fraction(24))
SIZE = (FORMAT.width, FORMAT.height)
WORDS = "Nobody leaves this square before the great clock strikes again."


def bible() -> Bible:
    cast = (
        CastDesign("mara", "Mara", presents="feminine", hair="plaits", hair_colour="#c2482a",
                   wardrobe=(Garment("coat", "#2a7f82"), Garment("boots", "#33282a")), accessories=(Garment("scarf", "#cf9f2e"),)),
        CastDesign("tobias", "Tobias", age="elder", hair="fringe", hair_colour="#f0ede6", beard="full",
                   wardrobe=(Garment("shirt", "#e9e2d0"), Garment("waistcoat", "#7a5230"), Garment("trousers", "#4a4a50"), Garment("shoes", "#3a2a22")),
                   accessories=(Garment("round_glasses", "#6a5228"),)),
        CastDesign("bloom", "Mayor Bloom", build="round", presents="feminine", hair="bun",
                   wardrobe=(Garment("coat", "#65325c"), Garment("shoes", "#2a2226")), accessories=(Garment("top_hat", "#2a2430"),)),
    )  # fmt: skip
    return Bible(cast, (PlaceDesign("square", "Town square", "square", interior=False, seed=4),), (), Style())


def shot(moving: bool) -> TimedShot:
    """Two talk at once, the third waves; the camera pans slowly, or holds."""
    start, end = Framing(-0.3, 1.5, 3.4), Framing(0.3, 1.5, 3.4)
    marks = (
        Mark("mara", -1.2, looks_at="tobias"), Mark("tobias", 0.0, 0.4, facing="three_quarter_left", looks_at="mara"),
        Mark("bloom", 1.2, facing="three_quarter_left", looks_at="mara"),
    )  # fmt: skip
    wave = Does("b0", acts=(Act("bloom", "wave", 1.8),), text="Bloom waves.")
    says = [Speaks(f"b{n}", role=role, text=WORDS, line=f"line_{n}", together=n > 1) for n, role in ((1, "mara"), (2, "tobias"))]
    camera = Camera(start, end, "pan") if moving else Camera(start, start)
    planned = Shot("sq010_sh0010", "sq010", "master", "square", camera, interior=False, marks=marks, events=(wave, *says), seed=7)
    return TimedShot(planned, FORMAT.fps, FRAMES, tuple(Timed(event, 0, FRAMES) for event in planned.events))


# Exporting --------------------------------------------------------------------------------------------------


def staged():
    """The scene with a moving camera as the film engine stages it, and the view of every frame."""
    from multiplane.toon.film import stage_scene

    timed = shot(moving=True)
    views = [view_at(timed.shot.camera, f, FRAMES, FORMAT.fps, SIZE, timed.shot.seed) for f in range(FRAMES)]
    return stage_scene(timed, bible(), FORMAT), views


def export(folder: Path) -> dict[str, int]:
    """Write scene.json into `folder`; returns how many layers, paths and drawings it holds."""
    scene, views = staged()
    things = [_layer(layer, views) for layer in scene.stage.layers if layer.drawing.shapes]
    things += _figures(scene.performance, views)
    things.sort(key=lambda thing: -thing["z"])
    (folder / "scene.json").write_text(json.dumps({"size": SIZE, "fps": 24, "frames": FRAMES, "things": things}))
    layers = [thing for thing in things if len(thing["drawings"]) == 1]
    return {
        "layers": len(layers), "layer paths": sum(len(layer["drawings"][0]) for layer in layers),
        "figures": len(things) - len(layers), "figure paths": sum(len(thing["drawings"][0]) for thing in things if thing not in layers),
        "drawings": sum(len(thing["drawings"]) for thing in things if thing not in layers),
    }  # fmt: skip


def _layer(layer: Layer, views: list[View]) -> dict:
    """A layer drawn for the first frame, and for each frame [drawing, x, y, size, opacity]."""
    drawing = Drawing(tuple(shape for copy in copies(layer, views) for shape in copy.shapes))
    paths = list(_paths(drawing.transformed(grid_of(layer, views[0]).matrix)))
    return {"name": layer.name, "z": layer.z, "drawings": [paths], "places": places_of(layer, views)}


def places_of(layer: Layer, views: list[View]) -> list[list[float]]:
    first = grid_of(layer, views[0])
    places = []
    for frame, view in enumerate(views):
        grid, seconds = grid_of(layer, view), frame / 24
        x, y = offset_of(layer, seconds)
        size = grid.size / first.size
        places.append([0, grid.left - first.left * size + x * grid.size, grid.top - first.top * size - y * grid.size, size,
                       opacity_of(layer, view, seconds)])  # fmt: skip
    return rounded(places)


def copies(layer: Layer, views: list[View]) -> Iterator[Drawing]:
    """The drawing as often as the frames show it, for a layer that repeats."""
    if not any(layer.wrap):
        yield layer.drawing
        return
    low, high = np.full(2, 1e9), np.full(2, -1e9)
    for frame, view in enumerate(views):
        grid, offset = grid_of(layer, view), np.array(offset_of(layer, frame / 24))
        corner = np.array([-grid.left / grid.size, (grid.top - SIZE[1]) / grid.size]) - offset
        low, high = np.minimum(low, corner), np.maximum(high, corner + np.array(SIZE) / grid.size)
    left, bottom, right, top = layer.drawing.bounds()
    for i in _steps(low[0] - right, high[0] - left, layer.wrap[0]):
        for j in _steps(low[1] - top, high[1] - bottom, layer.wrap[1]):
            yield layer.drawing.transformed(compose(translate(i, j)))


def _steps(low: float, high: float, period: float) -> list[float]:
    return [k * period for k in range(ceil(low / period), floor(high / period) + 1)] if period else [0.0]


def _figures(performance, views: list[View]) -> list[dict]:
    """Each figure with its different drawings, and which of them stands where on each frame."""
    figures: dict[str, dict] = {}
    known: dict[tuple, int] = {}
    for frame, view in enumerate(views):
        for actor in performance.at(frame):
            figure = figures.setdefault(actor.name, {"name": actor.name, "z": actor.z - 1e-3, "drawings": [], "places": []})
            if (actor.name, actor.key) not in known:
                known[actor.name, actor.key] = len(figure["drawings"])
                figure["drawings"].append(list(_paths(performance.draw(actor).transformed(matrix_of(actor, views[0])))))
            x, y = view.project(actor.x, actor.y, actor.z)
            x0, y0 = views[0].project(0.0, 0.0, actor.z)
            figure["places"].append([known[actor.name, actor.key], x - x0, y - y0, 1.0, 1.0])
    for figure in figures.values():
        figure["places"] = rounded(figure["places"])
    return list(figures.values())


def matrix_of(actor: Actor, view: View) -> np.ndarray:
    size = view.pixels_per_metre(actor.z) * actor.scale
    x, y = view.project(0.0, 0.0, actor.z)
    return np.array([[size, 0.0, x], [0.0, -size, y]])


def rounded(places: list[list[float]]) -> list[list[float]]:
    return [[round(value, 3) for value in place] for place in places]


def _paths(drawing: Drawing) -> Iterator[dict]:
    for shape in drawing.shapes:
        yield {"d": _data(shape.contours), "clip": _data(shape.clip), "soft": round(shape.soft, 2), "paint": _paint(shape.paint)}


def _data(contours: tuple[Contour, ...]) -> str:
    """SVG path data of closed contours, in absolute coordinates."""
    parts = []
    for contour in contours:
        numbers = np.round(contour, 2).tolist()
        parts.append("M" + _number(numbers[0]) + "C" + " ".join(_number(p) for p in numbers[1:]) + "Z")
    return "".join(parts)


def _number(point: list[float]) -> str:
    return f"{point[0]:g},{point[1]:g}"


def _paint(paint: Paint) -> dict:
    stops = [[offset, "#" + "".join(f"{round(255 * min(max(c, 0), 1)):02x}" for c in colour[:3]), round(colour[3], 4)] for offset, colour in paint.stops]
    return {"kind": paint.kind if len(stops) > 1 else "flat", "stops": stops, "p0": paint.p0, "p1": paint.p1}
