"""A film or a still made to fit: scaled to the format, with bars where its shape differs, to an exact length."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from multiplane.core.errors import BadInput
from multiplane.core.formats import Format

from .decode import read_frames
from .encode import H264Writer
from .png import read_picture

BLACK = (16, 128, 128)


@dataclass(frozen=True)
class Conformed:
    """Mean luma and changed share of each frame, the middle frame as RGB, and what to tell people."""

    luma: tuple[float, ...]
    changed: tuple[float, ...]
    panel: np.ndarray
    warnings: tuple[str, ...]


def conform(
    path: Path, fmt: Format, frames: int, out_path: Path, *, still: bool, progress: Callable[[int, int], None] = lambda done, total: None
) -> Conformed:
    """Write `frames` frames of the picture in `path`; a film that is too short holds its last frame.

    Raises BadInput for a file that is neither a picture nor a film.
    """
    source = _still_frames(path) if still else read_frames(path, fmt.fps)
    luma, changed, panel, count, current, sample = [], [], None, 0, None, None
    with H264Writer(out_path, fmt) as writer:
        for number in range(frames):
            fresh = next(source, None)
            if fresh is not None:
                count += 1
                current = fresh
                _fit(fresh, writer, fmt)
            if current is None:
                raise BadInput("this film has no pictures", path)
            before, sample = sample, writer.y[2::4, 2::4].astype(np.int16)
            luma.append(round(float(sample.mean()), 2))
            changed.append(0.0 if before is None else round(float((np.abs(sample - before) > 2).mean()), 4))
            if number == frames // 2:
                panel = _as_rgb(writer, fmt)
            writer.write()
            progress(number + 1, frames)
    return Conformed(tuple(luma), tuple(changed), panel, _compare(count, frames, fmt, still, next(source, None) is not None))


def _compare(count: int, frames: int, fmt: Format, still: bool, more: bool) -> tuple[str, ...]:
    if still:
        return ()
    if count < frames:
        return (f"the film is {float((frames - count) / fmt.fps):.2f} s shorter than the shot; its last frame is held",)
    return ("the film is longer than the shot; its end is left out",) if more else ()


def _still_frames(path: Path) -> Iterator[av.VideoFrame]:
    pixels = read_picture(path)
    alpha = pixels[..., 3:].astype(np.float32) / 255
    over_black = np.rint(pixels[..., :3] * alpha).astype(np.uint8)
    yield av.VideoFrame.from_ndarray(np.ascontiguousarray(over_black), format="rgb24")


def _fit(frame: av.VideoFrame, writer: H264Writer, fmt: Format) -> None:
    """Scale a frame into the writer's planes, centred, black around it."""
    ratio = min(fmt.width / frame.width, fmt.height / frame.height)
    width, height = (max(2, 2 * round(side * ratio / 2)) for side in (frame.width, frame.height))
    width, height = min(width, fmt.width), min(height, fmt.height)
    small = frame.reformat(width, height, "yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG", interpolation="LANCZOS")
    left, top = 2 * ((fmt.width - width) // 4), 2 * ((fmt.height - height) // 4)
    for k, (target, level) in enumerate(zip((writer.y, writer.u, writer.v), BLACK, strict=True)):
        half = 1 if k == 0 else 2
        plane = small.planes[k]
        source = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
        target.fill(level)
        target[top // half : (top + height) // half, left // half : (left + width) // half] = source


def _as_rgb(writer: H264Writer, fmt: Format) -> np.ndarray:
    frame = av.VideoFrame.from_ndarray(np.concatenate([p.ravel() for p in (writer.y, writer.u, writer.v)]).reshape(-1, fmt.width), "yuv420p")
    return frame.reformat(format="rgb24", src_colorspace="ITU709", src_color_range="MPEG").to_ndarray()
