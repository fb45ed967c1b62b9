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
from .composite import Picture, blank_picture
from .film import SAMPLE, paint_frame, panel_frame, to_rgb
from .film_light import fade_table, fades_of
from .text import make_slides

BLACK = (16, 128, 128)


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

    slides, fades, source = make_slides(timed, fmt), fades_of(timed), iter(frames)
    luma, changed, panel, sample, short, planes = [], [], None, None, 0, None
    keep, clean = panel_frame(timed), blank_picture(fmt.width, fmt.height)
    with H264Writer(out, fmt) as writer:
        target = Picture(writer.y, writer.u, writer.v)
        for frame in range(timed.frames):
            fresh = next(source, None)
            if fresh is not None:
                planes = _planes(fresh, fmt)
            elif planes is None:
                raise ValueError("there are no frames to put words over")
            else:
                short += 1
            for own, plane in zip((clean.y, clean.u, clean.v), planes, strict=True):
                own[:] = plane
            paint_frame(clean, [item for slide in slides for item in slide.at(frame)], start=False)
            share = fades.share(frame)
            for own, plane, level in zip((target.y, target.u, target.v), (clean.y, clean.u, clean.v), BLACK, strict=True):
                own[:] = plane if share >= 1 else fade_table(share, level)[plane]
            if frame == keep:
                panel = to_rgb(target)
            before, sample = sample, target.y[SAMPLE // 2 :: SAMPLE, SAMPLE // 2 :: SAMPLE].astype(np.int16)
            luma.append(round(float(sample.mean()), 2))
            changed.append(0.0 if before is None else round(float((np.abs(sample - before) > 2).mean()), 4))
            writer.write()
            progress(frame + 1, timed.frames)
    return Overlaid(tuple(luma), tuple(changed), panel, short)


def _planes(rgb: np.ndarray, fmt: Format) -> tuple[np.ndarray, ...]:
    """A uint8 RGB picture as the encoder's planes, BT.709, limited range."""
    import av

    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
    frame = frame.reformat(fmt.width, fmt.height, "yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
    return tuple(np.frombuffer(p, np.uint8).reshape(p.height, p.line_size)[:, : p.width] for p in frame.planes)
