"""The layout of a shot as files: what an engine, or an artist, is given to paint over.

A timed shot and its bible arrive; pictures of the layout without words, control passes, and reference sheets leave.
Words on the picture are left out here and drawn over the finished painting, so no model can harm them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from multiplane.core.design import Bible, CastDesign
from multiplane.core.formats import Format
from multiplane.core.shot import Camera, Framing, Shows
from multiplane.core.timing import TimedShot

SHEET_HEIGHT = 768
SHEET_TURNS = (0.0, 35.0, 90.0)
PAPER = (0.93, 0.93, 0.92)


def wordless(timed: TimedShot) -> TimedShot:
    """The shot without its texts on the picture; nothing else moves."""
    return replace(timed, events=tuple(one for one in timed.events if not isinstance(one.event, Shows)))


def draw_frames(timed: TimedShot, bible: Bible, fmt: Format, frames: Iterable[int], plate: np.ndarray | None = None) -> Iterator[np.ndarray]:
    """The layout's own picture of `frames`, uint8 RGB (height, width, 3); held drawings give the same array. `plate` is a
    person's background, RGBA uint8."""
    from multiplane.toon.composite import blank_picture
    from multiplane.toon.film import paint_frame, stage_scene, to_rgb

    scene, picture = stage_scene(timed, bible, fmt, plate), blank_picture(fmt.width, fmt.height)
    state, drawn, held = None, None, None
    for frame in frames:
        items = scene.items(frame)
        now = [item.state for item in items]
        if now != state:
            paint_frame(picture, items)
            state, drawn, held = now, to_rgb(picture), items  # noqa: F841 (the held items keep their sprites, so that states stay theirs)
        yield drawn


def empty_stage(timed: TimedShot, fmt: Format) -> tuple[TimedShot, Format]:
    """The place of a shot without anybody in it, in one still frame that shows all that the camera will see."""
    from multiplane.toon.camera import view_at

    size = (fmt.width, fmt.height)
    seen = np.array([view_at(timed.shot.camera, f, timed.frames, timed.fps, size, timed.shot.seed).seen(0.0) for f in range(timed.frames)])
    left, bottom, right, top = seen[:, 0].min(), seen[:, 1].min(), seen[:, 2].max(), seen[:, 3].max()
    still = Framing(float((left + right) / 2), float((bottom + top) / 2), float(top - bottom), timed.shot.camera.start.lens)
    shot = replace(timed.shot, camera=Camera(still, still), marks=(), props=(), events=())
    width = 2 * round(fmt.height * (right - left) / (top - bottom) / 2)
    return replace(timed, shot=shot, frames=1, events=(), takes={}), replace(fmt, width=width)


def write_controls(timed: TimedShot, bible: Bible, fmt: Format, kinds: Iterable[str], folder: Path, *, frame: int | None = None) -> dict[str, Path]:
    """Passes by their kind: PNG files of one `frame`, or films of all of them, on one scale for the whole shot. "scene" is the staged shot as USD."""
    from multiplane.media.png import write_png
    from multiplane.toon.passes import draw_passes
    from multiplane.toon.passes.write import to_control, white_of

    kinds = tuple(kinds)
    folder.mkdir(parents=True, exist_ok=True)
    if "scene" in kinds:
        from multiplane.bridge.usd import write_stage

        rest = tuple(kind for kind in kinds if kind != "scene")
        drawn = write_controls(timed, bible, fmt, rest, folder, frame=frame) if rest else {}
        return {"scene": write_stage(timed, bible, fmt, folder / "scene"), **drawn}
    white = white_of(timed, fmt)
    if frame is not None:
        drawn = next(iter(draw_passes(timed, bible, fmt, [frame], kinds)))
        for kind in kinds:
            write_png(folder / f"{kind}_{frame:04d}.png", to_control(kind, drawn.images[kind], white))
        return {kind: folder / f"{kind}_{frame:04d}.png" for kind in kinds}
    writers = {kind: open_film(folder / f"{kind}.mp4", fmt) for kind in kinds}
    for drawn in draw_passes(timed, bible, fmt, range(timed.frames), kinds):
        for kind, writer in writers.items():
            writer(to_control(kind, drawn.images[kind], white))
    for writer in writers.values():
        writer(None)
    return {kind: folder / f"{kind}.mp4" for kind in kinds}


def open_film(path: Path, fmt: Format):
    """A function that takes the next frame, uint8 RGB, into the film at `path`; None ends it."""
    from multiplane.media.encode import H264Writer
    from multiplane.toon.composite import Picture, copy_box
    from multiplane.toon.film import from_rgb

    writer = H264Writer(path, fmt)
    target = Picture(writer.y, writer.u, writer.v)

    def take(rgb: np.ndarray | None) -> None:
        if rgb is None:
            writer.close()
            return
        copy_box(from_rgb(rgb), target, target.box)
        writer.write()

    return take


def draw_reference(design: CastDesign) -> np.ndarray:
    """A role from the front, three quarters and the side on plain paper, uint8 RGB (SHEET_HEIGHT, width, 3)."""
    from multiplane.toon.drawing import Drawing, translate
    from multiplane.toon.figure import Pose, draw_figure
    from multiplane.toon.figure.sheet import PAPER as LIGHT
    from multiplane.toon.raster import matrix_for, rasterise

    gap = max(0.75, design.height * 0.62)
    row = Drawing()
    for number, turn in enumerate(SHEET_TURNS):
        row = row + draw_figure(design, Pose(yaw=turn), LIGHT).transformed(translate((number + 0.6) * gap, design.height * 0.08))
    bounds = (0.0, 0.0, (len(SHEET_TURNS) + 0.2) * gap, design.height * 1.25)
    size = SHEET_HEIGHT / bounds[3]
    pixels = rasterise(row, matrix_for(bounds, size), 2 * round(bounds[2] * size / 2), SHEET_HEIGHT)
    over = pixels[..., :3] + (1 - pixels[..., 3:]) * np.array(PAPER, np.float32)
    return np.rint(np.clip(over, 0, 1) * 255).astype(np.uint8)
