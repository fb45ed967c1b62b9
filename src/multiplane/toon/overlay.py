"""Words and fades of a shot over frames from elsewhere: a painting by another engine becomes a picture like our own.

Frames arrive as RGB, an H.264 file of the format leaves, with the same measures as `film.shoot` gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..core.formats import Format
from ..core.timing import TimedShot
from .composite import Picture, blank_picture, copy_box
from .film import SAMPLE, from_rgb, paint_frame, panel_frame, to_rgb
from .optics import optics_of
from .text import make_slides


@dataclass(frozen=True)
class Overlaid:
    """Mean luma (16…235) and changed share of each frame; `panel` is RGB; `short` is how many frames were missing."""

    luma: tuple[float, ...]
    changed: tuple[float, ...]
    panel: np.ndarray
    short: int


def overlay_frames(
    frames: Iterable[np.ndarray], timed: TimedShot, fmt: Format, out: Path, progress: Callable[[int, int], None] = lambda done, total: None
) -> Overlaid:
    """Encode `timed.frames` of `frames`, uint8 RGB of the format's size, under the shot's words and fades. Where they
    end too early the last one is held. Raises ValueError where there is none."""
    from multiplane.media.encode import H264Writer

    slides, optics, source = make_slides(timed, fmt), optics_of(timed, ()), iter(frames)
    luma, changed, panel, sample, short, planes = [], [], None, None, 0, None
    keep, clean = panel_frame(timed), blank_picture(fmt.width, fmt.height)
    with H264Writer(out, fmt) as writer:
        target = Picture(writer.y, writer.u, writer.v)
        for frame in range(timed.frames):
            fresh = next(source, None)
            if fresh is not None:
                planes = from_rgb(fresh)
            elif planes is None:
                raise ValueError("there are no frames to put words over")
            else:
                short += 1
            copy_box(planes, clean, clean.box)
            paint_frame(clean, [item for slide in slides for item in slide.at(frame)], start=False)
            optics.print(clean, target, frame)
            if frame == keep:
                panel = to_rgb(target)
            before, sample = sample, target.y[SAMPLE // 2 :: SAMPLE, SAMPLE // 2 :: SAMPLE].astype(np.int16)
            luma.append(round(float(sample.mean()), 2))
            changed.append(0.0 if before is None else round(float((np.abs(sample - before) > 2).mean()), 4))
            writer.write()
            progress(frame + 1, timed.frames)
    return Overlaid(tuple(luma), tuple(changed), panel, short)
