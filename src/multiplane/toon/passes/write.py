"""Files of passes, named as studios name them: sq010_sh0040_line.1001.png; frames count from 1001.

Takes what `draw_passes` takes, a folder and formats. Gives the paths that were written. Files depend on the
arguments alone.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from multiplane.core.errors import BadInput
from multiplane.media.encode import H264Writer
from multiplane.media.png import write_png

from ...core.design import Bible
from ...core.formats import Format
from ...core.timing import TimedShot
from ..camera import view_at
from ..sprite import to_yuv
from .exr import channels_of, check_exr, write_exr
from .frames import PASSES, PassFrame, check_kinds, draw_passes
from .pose import to_openpose

FIRST_FRAME = 1001
FORMATS = ("png", "exr", "mp4")
NEAREST = 0.25  # metres: as near as a picture of depth tells apart
WHITE_SHARE = 0.6  # of the nearest distance of the acting plane: white in controls
CLEAN = 12  # CRF of control videos


def write_passes(
    timed: TimedShot, bible: Bible, fmt: Format, frames: Iterable[int], kinds: Collection[str] = PASSES, plate: np.ndarray | None = None, *,
    out: Path, formats: Collection[str] = ("png",),
) -> list[Path]:  # fmt: skip
    """Write passes of a shot into the folder `out`. PNG and MP4: a file a pass; EXR: one of all passes a frame.

    Pose also comes as JSON a frame, identity with a JSON that maps colours to owners. Raises BadInput for a format
    or pass that there is not, and where EXR is asked for and not installed.
    """
    check_formats(formats)
    wanted = [kind for kind in PASSES if kind in check_kinds(kinds)]
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    white = white_of(timed, fmt)
    with ExitStack() as videos:
        films: dict[str, H264Writer] = {}
        for frame in draw_passes(timed, bible, fmt, frames, wanted, plate):
            if "mp4" in formats:
                for kind in wanted:
                    if kind not in films:
                        path = out / f"{timed.shot.id}_{kind}.mp4"
                        films[kind] = videos.enter_context(H264Writer(path, control_format(fmt)))
                        written.append(path)
                    _add_to_film(films[kind], to_control(kind, frame.images[kind], white))
            written += _write_frame(timed.shot.id, frame, out, formats)
    return written


def check_formats(formats: Collection[str]) -> None:
    """Raises BadInput for a format that there is not, or that something is missing for."""
    for name in formats:
        if name not in FORMATS:
            raise BadInput(f'there is no format "{name}" for passes: choose of {", ".join(FORMATS)}')
    if "exr" in formats:
        check_exr()


def control_format(fmt: Format) -> Format:
    """The format of a control video: near lossless, since noise in it becomes structure in what it controls."""
    return Format(fmt.width, fmt.height, fmt.fps, "veryfast", CLEAN)


def file_name(shot: str, kind: str, frame: int, suffix: str) -> str:
    """`sq010_sh0040_line.1001.png`; `frame` counts from 0."""
    return f"{shot}_{kind}.{FIRST_FRAME + frame:04d}.{suffix}"


def _write_frame(shot: str, frame: PassFrame, out: Path, formats: Collection[str]) -> list[Path]:
    written = []
    if "png" in formats:
        for kind, image in frame.images.items():
            written.append(out / file_name(shot, kind, frame.frame, "png"))
            write_png(written[-1], to_picture(kind, image, deep=True))
    if "exr" in formats:
        written.append(out / file_name(shot, "passes", frame.frame, "exr"))
        write_exr(written[-1], channels_of(frame), frame.crypto)
    if "pose" in frame.images:
        written.append(out / file_name(shot, "pose", frame.frame, "json"))
        written[-1].write_text(json.dumps(to_openpose(frame.pose)) + "\n", "utf-8")
    if "identity" in frame.images:
        path = out / f"{shot}_identity.json"
        path.write_text(json.dumps({colour: owner for owner, colour in frame.ids.items()}, indent=1, ensure_ascii=False) + "\n", "utf-8")
        written += [] if path in written else [path]
    return written


def to_picture(kind: str, image: np.ndarray, deep: bool = False, white: float = NEAREST) -> np.ndarray:
    """A pass as something to look at, uint8 (h, w) or (h, w, 3): depth as nearness (`white` metres and nearer are white,
    infinitely far is black; uint16 if `deep`), normals with -1…1 on 0…255, shadow dark on white. The scale of depth is
    the caller's and never the frame's, so that a film of depth does not breathe."""
    if kind == "depth":
        near = np.clip(white / np.maximum(image, white), 0, 1) ** 0.5
        return np.rint(near * 65535).astype(np.uint16) if deep else np.rint(near * 255).astype(np.uint8)
    if kind == "normal":
        return np.rint((image * 0.5 + 0.5) * 255).astype(np.uint8)
    if kind == "shadow":
        return np.rint((1 - image) * 255).astype(np.uint8)
    return image


def white_of(timed: TimedShot, fmt: Format) -> float:
    """The distance in metres that is white in a depth control of a whole shot: somewhat nearer than the acting plane
    ever comes, so that people stand out from what is far behind them."""
    views = (view_at(timed.shot.camera, f, timed.frames, timed.fps, (fmt.width, fmt.height), timed.shot.seed) for f in range(timed.frames))
    return max(NEAREST, WHITE_SHARE * min(view.distance for view in views))


def to_control(kind: str, image: np.ndarray, white: float) -> np.ndarray:
    """A pass as the uint8 RGB picture (h, w, 3) that control models expect; `white` as in `to_picture`."""
    picture = to_picture(kind, image, white=white)
    return picture[..., None].repeat(3, -1) if picture.ndim == 2 else picture


def _add_to_film(film: H264Writer, picture: np.ndarray) -> None:
    """Convert to the encoder's planes and encode."""
    rgb = picture
    r, g, b = (rgb[..., k].astype(np.float32) / 255 for k in range(3))
    y, u, v = to_yuv(r, g, b)
    film.y[:] = np.rint(y)
    for plane, values in ((film.u, u), (film.v, v)):
        plane[:] = np.rint((values[::2, ::2] + values[1::2, ::2] + values[::2, 1::2] + values[1::2, 1::2]) / 4)
    film.write()
