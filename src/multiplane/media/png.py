"""PNG and JPEG files of uint8 pictures (height, width, 3 or 4), red first; grey as (height, width)."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from multiplane.core.errors import BadInput


def write_png(path: str | Path, picture: np.ndarray) -> None:
    """Write a uint8 picture. The bytes depend on the pixels alone."""
    from PIL import Image

    Image.fromarray(np.ascontiguousarray(picture)).save(path, "PNG", compress_level=4)


def write_jpeg(path: str | Path, picture: np.ndarray, quality: int = 85) -> None:
    """Write a uint8 RGB picture as JPEG."""
    from PIL import Image

    Image.fromarray(np.ascontiguousarray(picture[..., :3])).save(path, "JPEG", quality=quality)


def read_picture(path: str | Path) -> np.ndarray:
    """Any still that Pillow reads, as uint8 RGBA (height, width, 4), turned as its EXIF says.

    Raises BadInput where the file is no picture.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(path) as image:
            return np.array(ImageOps.exif_transpose(image).convert("RGBA"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise BadInput("this file is not a picture that can be read; give a PNG, JPEG or WebP", path) from problem


def resize(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """A uint8 picture at another size (Lanczos)."""
    from PIL import Image

    return np.array(Image.fromarray(picture).resize((width, height), Image.Resampling.LANCZOS))
