"""Picture and sound formats that the departments agree on."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

AUDIO_RATE = 48_000  # samples a second, everywhere between sound and delivery


class Format(Struct, frozen=True):
    """The picture: even `width` and `height` in pixels, frames a second. `speed` is the encoder's effort."""

    width: int = 1920
    height: int = 1080
    fps: Fraction = Fraction(24)
    speed: str = "ultrafast"  # x264 preset of shot media
    crf: int = 23
