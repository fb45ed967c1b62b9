"""Pictures and films in and out: onto a model's canvas, and back to the size that was asked for. No torch here.

RGB pictures are PIL images, masks are "L" images (white is changed); made films are float arrays (frames, height,
width, 3) in 0…1.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from ..errors import REFUSED, EngineError
from .fitting import Fit

STILLS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff")


def size_of(path: str | Path) -> tuple[int, int]:
    """Width and height of a picture, or of a film's frames. Raises EngineError for what is neither."""
    return _stream_of(path)[:2] if _is_film(path) else _opened(path).size


def frames_in(path: str | Path) -> int:
    """How many frames a film has."""
    return _stream_of(path)[2] if _is_film(path) else 1


def load_picture(path: str | Path, mode: str = "RGB") -> Image.Image:
    """A picture as it is; what is transparent lies on white. Raises EngineError for what is no picture."""
    picture = ImageOps.exif_transpose(_opened(path))
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        paper = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(paper, picture.convert("RGBA"))
    return picture.convert(mode)


def on_canvas(picture: Image.Image, fit: Fit) -> Image.Image:
    """A picture where it lies on the canvas, its edges repeated round it."""
    inner = (fit.inner_width, fit.inner_height)
    if picture.size != inner:
        picture = picture.resize(inner, Image.Resampling.BOX if picture.mode == "L" else Image.Resampling.LANCZOS)
    if inner == (fit.width, fit.height):
        return picture
    below, right = fit.height - fit.top - inner[1], fit.width - fit.left - inner[0]
    sides = ((fit.top, below), (fit.left, right)) + (((0, 0),) if picture.mode == "RGB" else ())
    return Image.fromarray(np.pad(np.asarray(picture), sides, mode="edge"))


def off_canvas(picture: Image.Image, fit: Fit) -> Image.Image:
    """The way back: what lies on the canvas, at the size that was asked for. A model that made another size than the
    canvas is taken as a scaled canvas."""
    across, down = picture.width / fit.width, picture.height / fit.height
    box = (fit.left * across, fit.top * down, (fit.left + fit.inner_width) * across, (fit.top + fit.inner_height) * down)
    if picture.size == fit.asked and box == (0, 0, *fit.asked):
        return picture
    return picture.resize(fit.asked, Image.Resampling.LANCZOS, box=box)


def load_frames(path: str | Path, fit: Fit, wanted: range, mode: str = "RGB") -> list[Image.Image]:
    """The frames `wanted` of a film, a folder of pictures or a still, on the canvas. Past its end the last is held."""
    found: list[Image.Image] = []
    last = None
    for number, frame in enumerate(_frames(path, mode)):
        last = frame
        if number >= wanted.start:
            found.append(on_canvas(frame, fit))
        if len(found) == len(wanted):
            return found
    if last is None:
        raise EngineError(f"{Path(path).name} has no frames", REFUSED)
    return found + [on_canvas(last, fit)] * (len(wanted) - len(found))


def invert(picture: Image.Image) -> Image.Image:
    return ImageOps.invert(picture)


def keep_outside(made: Image.Image, original: Image.Image, mask: Image.Image) -> Image.Image:
    """What the mask leaves black comes from the original, to the bit."""
    return Image.composite(made, original.resize(made.size, Image.Resampling.LANCZOS), mask.resize(made.size, Image.Resampling.BILINEAR))


def as_image(frame: np.ndarray) -> Image.Image:
    """A frame in 0…1 as an 8-bit picture."""
    return Image.fromarray(np.rint(np.clip(frame, 0.0, 1.0) * 255.0).astype(np.uint8))


def save_picture(picture: Image.Image, path: Path) -> Path:
    """A PNG without anything but the pixels, packed quickly: it is read once and packed again."""
    picture.save(path, "PNG", compress_level=1)
    return path


def _frames(path: str | Path, mode: str) -> Iterator[Image.Image]:
    if os.path.isdir(path):
        yield from (load_picture(file, mode) for file in sorted(Path(path).iterdir()) if file.suffix.lower() in STILLS)
    elif not _is_film(path):
        yield load_picture(path, mode)
    else:
        import av

        with av.open(str(path)) as film:
            for frame in film.decode(video=0):
                yield frame.to_image().convert(mode)


def _is_film(path: str | Path) -> bool:
    return os.path.isfile(path) and Path(path).suffix.lower() not in STILLS


def _opened(path: str | Path) -> Image.Image:
    try:
        file = next(one for one in sorted(Path(path).iterdir()) if one.suffix.lower() in STILLS) if os.path.isdir(path) else path
        picture = Image.open(file)
        picture.load()
        return picture
    except (OSError, StopIteration, ValueError, Image.DecompressionBombError):
        raise EngineError(f"{Path(path).name} is no picture that can be read", REFUSED) from None


def _stream_of(path: str | Path) -> tuple[int, int, int]:
    import av

    try:
        with av.open(str(path)) as film:
            stream = film.streams.video[0]
            count = stream.frames or sum(1 for _ in film.decode(stream))
            return stream.width, stream.height, count
    except (av.FFmpegError, OSError, IndexError):
        raise EngineError(f"{Path(path).name} is no film that can be read", REFUSED) from None
