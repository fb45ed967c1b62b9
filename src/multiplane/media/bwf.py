"""Broadcast Wave files (EBU Tech 3285): 24-bit sound with a "bext" chunk that tells where it stands on the clock.

What arrives are samples and a frame rate; what leaves is a file that any desk lays at 01:00:00:00 of the programme. Nothing
in it comes from this machine's clock: the same sound gives the same bytes.
"""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path

from multiplane.core.formats import AUDIO_RATE

from .audio import WavWriter

PROGRAMME_HOUR = 1  # of the clock: a programme begins at 01:00:00:00
UNKNOWN = 0x7FFF  # a loudness that is not told, by the standard


class BroadcastWave(WavWriter):
    """A WavWriter whose header carries a bext chunk, version 2. `describe` may tell its loudness before it is closed."""

    def __init__(self, path: Path, channels: int, start: int, description: str):
        self._start, self._description, self._loudness = start, description, (UNKNOWN,) * 5
        super().__init__(path, channels, AUDIO_RATE, 24)

    def describe(self, integrated: float, spread: float, true_peak: float) -> None:
        """Tell loudness (LUFS), range (LU) and true peak (dBTP)."""
        told = tuple(round(value * 100) if -99 < value < 99 else UNKNOWN for value in (integrated, spread, true_peak))
        self._loudness = (*told, UNKNOWN, UNKNOWN)

    def _extra(self) -> bytes:
        text = self._description.encode("ascii", "replace")[:256]
        chunk = struct.pack("<256s32s32s10s8sQH64s5h180s", text, b"Multiplane", b"", b"", b"", self._start, 2, b"", *self._loudness, b"")
        return b"bext" + struct.pack("<I", len(chunk)) + chunk


def broadcast_wave(path: Path, channels: int, fps: Fraction, description: str = "") -> BroadcastWave:
    """A file to write a programme's sound into; use it with `with`."""
    return BroadcastWave(path, channels, programme_start(fps), description)


def programme_start(fps: Fraction) -> int:
    """The sample, counted from midnight, on which 01:00:00:00 falls: at 23.976 frames a second the clock runs slow."""
    return round(PROGRAMME_HOUR * 3600 * round(fps) / fps * AUDIO_RATE)


def read_start(path: Path) -> int | None:
    """The sample since midnight at which a Broadcast Wave file begins; None where it does not tell."""
    with open(path, "rb") as file:
        file.seek(12)
        while len(head := file.read(8)) == 8:
            name, length = head[:4], struct.unpack("<I", head[4:])[0]
            if name == b"bext":
                return struct.unpack("<Q", file.read(length)[338:346])[0]
            file.seek(length + length % 2, 1)
    return None
