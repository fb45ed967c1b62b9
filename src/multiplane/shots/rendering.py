"""Rendering: the picture of a shot, painted by its engine.

Takes: a planned shot, its bible, the format, the takes of its lines; a person's background painting if there
is one. Gives: picture.mp4, panel.png, thumb.jpg, stats.json. Approved by: the director.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from multiplane.core import codec
from multiplane.core.design import Bible
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.core.shot import Shot
from multiplane.core.take import Take
from multiplane.core.timing import TimedShot, time_shot
from multiplane.engines import picture_engine
from multiplane.engines.base import PictureRequest
from multiplane.run.step import Job, Step

if TYPE_CHECKING:
    import numpy as np

PANEL_WIDTH, THUMB_WIDTH = 960, 432  # the contact sheet shows thumbs as they are


def render(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible" (of the shot), "format", "engine" (a picture engine's name), optional "frames":
    [in, out)}; inputs: "take/<line id>" each with take.json, optional "plate" with one picture file, optional "before" with
    last.png and "after" with first.png: the ends of the shots that it dissolves from and into. Raises
    BadInput for a plate that is no picture, or frames that the shot does not have."""
    fmt = codec.from_plain(job.params["format"], Format)
    timed = timed_shot(job, fmt)
    request = PictureRequest(timed, codec.from_plain(job.params["bible"], Bible), fmt, _span(job, timed), read_plate(job), _edge(job, "before", "last.png"), _edge(job, "after", "first.png"))
    painted = picture_engine(job.params.get("engine", "toon")).paint(request, job.out / "picture.mp4", job.progress)
    write_pictures(job.out, painted.panel)
    write_stats(job.out, painted.luma, painted.changed)
    return {
        "provenance": codec.to_plain(painted.provenance),
        "frames": len(painted.luma),
        **painted.facts,
        "warnings": list(painted.warnings),
    }


def timed_shot(job: Job, fmt: Format) -> TimedShot:
    """The shot of a job, timed by the takes among its inputs."""
    return time_shot(codec.from_plain(job.params["shot"], Shot), job.read_all("take", "take.json", Take), fmt.fps)


def write_pictures(out: Path, panel: np.ndarray) -> None:
    """panel.png and thumb.jpg from an RGB picture."""
    from multiplane.media.png import resize, write_jpeg, write_png

    height, width = panel.shape[:2]
    write_png(out / "panel.png", resize(panel, PANEL_WIDTH, round(PANEL_WIDTH * height / width)))
    write_jpeg(out / "thumb.jpg", resize(panel, THUMB_WIDTH, round(THUMB_WIDTH * height / width)), 90)


def write_stats(out: Path, luma: tuple[float, ...], changed: tuple[float, ...]) -> None:
    """stats.json: for each frame its mean luma (16…235) and the share of pixels that changed."""
    (out / "stats.json").write_bytes(codec.encode({"luma": luma, "changed": changed}))


def _span(job: Job, timed: TimedShot) -> tuple[int, int] | None:
    span = job.params.get("frames")
    if span is None:
        return None
    first, last = span
    if not 0 <= first < last <= timed.frames:
        raise BadInput(f"frames {first} to {last} are not in a shot of {timed.frames} frames")
    return first, last


def read_plate(job: Job) -> np.ndarray | None:
    """A person's background among the inputs, RGBA uint8."""
    from multiplane.media.png import read_picture

    files = job.inputs.get("plate")
    return read_picture(next(iter(files.values()))) if files else None


def _edge(job: Job, name: str, file: str) -> np.ndarray | None:
    """The end of a neighbour, uint8 RGB."""
    from multiplane.media.png import read_picture

    return read_picture(job.inputs[name][file])[..., :3] if name in job.inputs else None


RENDER = Step("shots.render", render, ("core", "toon", "engines.base", "engines.toon_picture", "media.encode", "media.png", "shots.rendering"), warm="multiplane.toon:warm_up")
