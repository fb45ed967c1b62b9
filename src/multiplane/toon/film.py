"""Shooting: a timed shot and its bible arrive, frames leave, painted straight into the encoder's planes.

`render_shot` writes a film file of a shot or of some of its frames; `draw_still` gives one frame as RGB. What a
frame looks like depends on the shot alone, so segments made in several processes fit together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from time import process_time
from typing import TYPE_CHECKING

import numpy as np
from numba import njit

from ..core.design import Bible
from ..core.formats import Format
from ..core.shot import Shows, Sounds
from ..core.timing import TimedShot
from .camera import is_still, view_at
from .composite import Picture, blank_picture
from .easel import Easel, paint_frame
from .film_actors import Cast
from .film_items import FRONT, Item, in_order
from .film_sheets import Path, Sheet, lay_sheets
from .film_stage import build_stage
from .focus import Focus
from .optics import BLACK, Optics, optics_of
from .painters import painter_of
from .painters.base import Painter
from .stage import FoleyCue, Layer, Performance, Stage
from .text import Slide, make_slides, unreadable

if TYPE_CHECKING:
    from .split import SplitScene

SAMPLE = 4  # every fourth pixel each way is measured


@dataclass
class Scene:
    """A shot, staged and ready to be shot. `backing` is a person's painting in place of the layers."""

    timed: TimedShot
    stage: Stage
    performance: Performance
    path: Path
    sheets: list[Sheet]
    cast: Cast
    slides: list[Slide]
    front: list[Item]
    backing: list[Item]
    focus: Focus
    seconds: float = 0.0  # CPU time spent on preparing items

    @property
    def cues(self) -> tuple[FoleyCue, ...]:
        return tuple(self.performance.cues)

    def items(self, frame: int) -> list[Item]:
        """Everything on a frame, from back to front."""
        began = process_time()
        items = [item for sheet in self.sheets for item in sheet.at(frame)]
        items = self.focus(items + self.backing_at(frame) + self.cast.at(frame), frame, self.path.views[frame])
        items += self.front
        items += [item for slide in self.slides for item in slide.at(frame)]
        ordered = in_order(items)
        self.seconds += process_time() - began
        return ordered

    def backing_at(self, frame: int) -> list[Item]:
        """The painting moves like the acting plane that it fills."""
        view, first = self.path.views[frame], self.path.views[0]
        size = view.pixels_per_metre(0.0) / first.pixels_per_metre(0.0)
        x0, y0 = first.project(0.0, 0.0, 0.0)
        x, y = view.project(0.0, 0.0, 0.0)
        return [
            Item(one.sprite, x + (one.x - x0) * size, y + (one.y - y0) * size, size, 1.0, one.z, one.turn, "plate") for one in self.backing
        ]


def stage_scene(timed: TimedShot, bible: Bible, fmt: Format, plate: np.ndarray | None = None) -> Scene | SplitScene:
    """Build the place, the performance and the camera's path of a shot. `plate` is RGBA uint8."""
    if timed.shot.beside:
        from .split import split_scene

        return split_scene(timed, bible, fmt)
    from .acting import perform

    painter = painter_of(bible.style, fmt.height)
    stage = painter.stage(build_stage(timed, bible), timed)
    return set_scene(timed, bible, fmt, stage, painter.performance(perform(timed, bible, stage)), plate, painter)


def set_scene(
    timed: TimedShot, bible: Bible, fmt: Format, stage: Stage, performance: Performance, plate: np.ndarray | None, painter: Painter | None = None
) -> Scene:
    """A scene from its stage and performance, painted by `painter`: the flat one by default."""
    shot, painter = timed.shot, painter or Painter(bible.style, fmt.height)
    size = (fmt.width, fmt.height)
    views = tuple(view_at(shot.camera, f, timed.frames, timed.fps, size, shot.seed) for f in range(timed.frames))
    path = Path(views, timed.fps, is_still(shot.camera), bible.style.grain, shot.seed, painter)
    cast = Cast(performance, path, stage.light.contact)
    layers = [layer for layer in stage.layers if plate is None or (layer.on_screen and layer.z < 0)]
    layers = [painter.layer(layer, _size_of(layer, path)) for layer in layers if layer.drawing.shapes]
    backing = [] if plate is None else [_back(plate, path)]
    front = [Item(half, half.left, half.top, z=FRONT) for half in painter.front(fmt.width, fmt.height)]
    slides = make_slides(timed, fmt, painter.lettering)
    return Scene(
        timed, stage, performance, path, lay_sheets(layers, path, cast.depths()), cast, slides, front, backing, Focus(shot.camera, timed.frames, timed.fps),
    )  # fmt: skip


def _size_of(layer: Layer, path: Path) -> float:
    """Pixels a unit of a layer has in the middle of the shot."""
    view = path.views[len(path.views) // 2]
    return float(view.height) if layer.on_screen else view.pixels_per_metre(layer.z) or view.pixels_per_metre(0.0)


def _back(plate: np.ndarray, path: Path) -> Item:
    """A painting enlarged so that it fills all that the camera sees of the acting plane."""
    from multiplane.media.png import resize

    first = path.views[0]
    seen = np.array([view.seen(0.0) for view in path.views])
    left, top = first.project(seen[:, 0].min(), seen[:, 3].max(), 0.0)
    right, bottom = first.project(seen[:, 2].max(), seen[:, 1].min(), 0.0)
    size = max((right - left) / plate.shape[1], (bottom - top) / plate.shape[0])
    width, height = (2 * round(side * size / 2 + 0.49) for side in (plate.shape[1], plate.shape[0]))
    x, y = 2 * round((left + right - width) / 4), 2 * round((top + bottom - height) / 4)
    sprite = path.painter.mount(resize(plate, width, height), (x, y, x + width, y + height), path.grain, path.seed)
    return Item(sprite, sprite.left, sprite.top, z=1e8)


# Painting frames --------------------------------------------------------------------------------------------


def draw_still(timed: TimedShot, bible: Bible, fmt: Format, frame: int, plate: np.ndarray | None = None) -> np.ndarray:
    """One frame of a shot as uint8 RGB (height, width, 3), as the film shows it, without fades."""
    scene = stage_scene(timed, bible, fmt, plate)
    picture = blank_picture(fmt.width, fmt.height)
    paint_frame(picture, scene.items(min(max(frame, 0), timed.frames - 1)))
    return to_rgb(picture)


def to_rgb(picture: Picture) -> np.ndarray:
    """A picture as uint8 RGB (height, width, 3)."""
    rgb = np.empty((*picture.y.shape, 3), np.uint8)
    _fill_rgb(picture.y, picture.u, picture.v, rgb)
    return rgb


@njit(cache=True, nogil=True)
def _fill_rgb(luma, u_plane, v_plane, rgb):
    """BT.709, limited range; chroma is repeated."""
    unit, half, most = np.float32(255 / 112), np.float32(0.5), np.float32(255)
    for row in range(luma.shape[0]):
        for x in range(luma.shape[1]):
            y = (np.float32(luma[row, x]) - np.float32(16)) * np.float32(255 / 219)
            u, v = (np.float32(u_plane[row >> 1, x >> 1]) - np.float32(128)) * unit, (np.float32(v_plane[row >> 1, x >> 1]) - np.float32(128)) * unit
            red, blue = y + v * np.float32(1 - 0.2126), y + u * np.float32(1 - 0.0722)
            green = y - (u * np.float32((1 - 0.0722) * 0.0722) + v * np.float32((1 - 0.2126) * 0.2126)) * np.float32(1 / 0.7152)
            rgb[row, x, 0] = np.uint8(min(max(red, np.float32(0)), most) + half)
            rgb[row, x, 1] = np.uint8(min(max(green, np.float32(0)), most) + half)
            rgb[row, x, 2] = np.uint8(min(max(blue, np.float32(0)), most) + half)


@njit(cache=True, nogil=True)
def _measure(luma, sample, first):
    """(mean, share of pixels that differ from `sample`) of every SAMPLE-th pixel each way; they become the new sample."""
    total, changed, count = 0, 0, sample.shape[0] * sample.shape[1]
    for j in range(sample.shape[0]):
        row, before = luma[j * SAMPLE + SAMPLE // 2], sample[j]
        for i in range(len(before)):
            value = np.int16(row[i * SAMPLE + SAMPLE // 2])
            total += value
            changed += abs(value - before[i]) > 2
            before[i] = value
    return total / count, 0.0 if first else changed / count


def from_rgb(rgb: np.ndarray) -> Picture:
    """A uint8 RGB picture with even sides as planes, BT.709, limited range."""
    import av

    height, width = rgb.shape[:2]
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb[..., :3]), format="rgb24")
    frame = frame.reformat(width, height, "yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
    return Picture(*(np.frombuffer(p, np.uint8).reshape(p.height, p.line_size)[:, : p.width].copy() for p in frame.planes))


@dataclass(frozen=True)
class Footage:
    """What was shot: measures per frame, CPU seconds by kind of work, and what to tell people."""

    luma: tuple[float, ...]  # mean luma of each frame, 16…235
    changed: tuple[float, ...]  # share of pixels that differ from the frame before
    seconds: dict[str, float]
    drawings: int  # how often an actor was drawn
    warnings: tuple[str, ...]
    panel: np.ndarray  # RGB of the frame that stands for the shot


def render_shot(
    timed: TimedShot, bible: Bible, fmt: Format, out_path: str | FilePath, *,
    frames: tuple[int, int] | None = None, plate: np.ndarray | None = None,
    before: np.ndarray | None = None, after: np.ndarray | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Footage:  # fmt: skip
    """Shoot a timed shot, or its frames [in, out), into an H.264 file. `before` and `after`, RGB of the format's size, are
    the ends of its neighbours that it dissolves from and into."""
    began = process_time()
    scene = stage_scene(timed, bible, fmt, plate)
    ends = tuple(None if one is None else from_rgb(one) for one in (before, after))
    return shoot(scene, fmt, out_path, frames or (0, timed.frames), progress, process_time() - began, ends)


def shoot(
    scene: Scene, fmt: Format, out_path: str | FilePath, span: tuple[int, int], progress: Callable[[int, int], None], staging: float = 0.0,
    ends: tuple[Picture | None, Picture | None] = (None, None),
) -> Footage:  # fmt: skip
    """Paint, print and encode the frames of `span`."""
    from multiplane.media.encode import H264Writer

    first, last = span
    optics = optics_of(scene.timed, scene.path.views, *ends)
    clean = blank_picture(fmt.width, fmt.height) if any(optics.touches(f) for f in range(first, last)) else None
    luma, changed, panel, spent = [], [], None, {"staging": staging, "composite": 0.0, "encode": 0.0}
    shown, sample = None, np.zeros(((fmt.height + 1) // SAMPLE, (fmt.width + 1) // SAMPLE), np.int16)
    optics = replace(optics, ground=_fade_ground(scene, fmt)) if clean and ends[0] is None else optics
    keep = panel_frame(scene.timed, span)
    with H264Writer(out_path, fmt) as writer:
        target, easel, following = Picture(writer.y, writer.u, writer.v), Easel(fmt.width, fmt.height), scene.items(first)
        for frame in range(first, last):
            items, following = following, scene.items(frame + 1) if frame + 1 < last else []
            began = process_time()
            state = ([item.state for item in items], optics.state(frame))
            if state != shown:
                _paint_printed(easel, target, clean, (items, following), optics, frame)
                shown, held = state, items  # the held items keep their sprites, so that ids stay theirs
            if frame == keep:
                panel = to_rgb(target)
            mean, share = _measure(target.y, sample, frame == first)
            luma.append(round(mean, 2))
            changed.append(round(share, 4))
            painted = process_time()
            writer.write()
            spent["composite"] += painted - began
            spent["encode"] += process_time() - painted
            progress(frame + 1 - first, last - first)
        del held
        began = process_time()
    spent["encode"] += process_time() - began
    spent["raster"] = scene.seconds
    return Footage(tuple(luma), tuple(changed), spent, scene.cast.painted, _warnings(scene), panel)


def _paint_printed(
    easel: Easel, target: Picture, clean: Picture | None, items: tuple[list[Item], list[Item]], optics: Optics, frame: int
) -> None:
    if clean is None or not optics.touches(frame):
        easel.paint(target, *items)
        return
    easel.paint(clean, *items)
    optics.print(clean, target, frame)


def _fade_ground(scene: Scene, fmt: Format) -> tuple[int, int, int]:
    """The colour that a shot rises from: black, or for a dissolve the darkness of its own first picture."""
    if scene.timed.shot.transition_in != "dissolve":
        return BLACK
    picture = blank_picture(fmt.width, fmt.height)
    paint_frame(picture, scene.items(0))
    y, u, v = (float(plane.mean()) for plane in (picture.y, picture.u, picture.v))
    return round(16 + 0.35 * (y - 16)), round(128 + 0.5 * (u - 128)), round(128 + 0.5 * (v - 128))


def panel_frame(timed: TimedShot, span: tuple[int, int] | None = None) -> int:
    """The frame that stands for a shot: in the middle of its longest event, but within `span`."""
    events = [t for t in timed.events if not isinstance(t.event, Sounds)]
    longest = max(events, key=lambda t: t.frame_out - t.frame_in, default=None)
    middle = (longest.frame_in + longest.frame_out) // 2 if longest else timed.frames // 2
    first, last = span or (0, timed.frames)
    return min(max(middle, first), last - 1)


def _warnings(scene: Scene) -> tuple[str, ...]:
    texts = [one.event.text for one in scene.timed.events if isinstance(one.event, Shows)]
    lacking = "".join(sorted({c for text in texts for c in unreadable(text)}))
    return (f"no installed font has a shape for {lacking!r}; install a fontpkg family that does",) if lacking else ()
