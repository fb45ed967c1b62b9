"""Multi-layer OpenEXR files of passes: colours as scene-linear halves, measures and Cryptomatte as full floats.

Takes channels by name, each (height, width), and header attributes. OpenEXR is an optional part of the studio.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from multiplane.core.errors import BadInput

from .frames import PassFrame


def check_exr() -> None:
    """Raises BadInput where OpenEXR is not installed."""
    try:
        import OpenEXR  # noqa: F401
    except ImportError as problem:
        raise BadInput('EXR files take OpenEXR, which is not installed here; run: pip install "multiplane[exr]"') from problem


def channels_of(frame: PassFrame) -> dict[str, np.ndarray]:
    """The channels of a frame: float16 for what is looked at, float32 for depth and Cryptomatte."""
    channels: dict[str, np.ndarray] = {}
    for kind, image in frame.images.items():
        if kind == "depth":
            channels["depth.Z"] = image.astype(np.float32)
        elif kind == "normal":
            channels |= {f"normal.{axis}": image[..., k].astype(np.float16) for k, axis in enumerate("XYZ")}
        elif kind == "identity":
            channels |= {f"identity.{c}": _linear(image[..., k]) for k, c in enumerate("RGB")} | frame.ranks
        elif image.ndim == 3:
            channels |= {f"{kind}.{c}": _linear(image[..., k]) for k, c in enumerate("RGB")}
        else:
            scale = np.float32(1 / 255 if image.dtype == np.uint8 else 1)
            channels[f"{kind}.Y"] = (image * scale).astype(np.float16)
    return channels


def _linear(levels: np.ndarray) -> np.ndarray:
    """sRGB levels 0…255 as linear halves."""
    return _LINEAR[levels]


_coded = np.arange(256) / 255
_LINEAR = np.where(_coded <= 0.04045, _coded / 12.92, ((_coded + 0.055) / 1.055) ** 2.4).astype(np.float16)


def write_exr(path: str | Path, channels: Mapping[str, np.ndarray], attributes: Mapping[str, str]) -> None:
    """Write one part with all channels, ZIP-compressed scanlines. The bytes depend on the arguments alone."""
    check_exr()
    import OpenEXR

    header = {"compression": OpenEXR.ZIP_COMPRESSION, "type": OpenEXR.scanlineimage, **attributes}
    planes = {name: np.ascontiguousarray(plane) for name, plane in sorted(channels.items())}
    with OpenEXR.File(header, planes) as file:
        file.write(str(path))
