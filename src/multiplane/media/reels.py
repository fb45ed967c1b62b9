"""Sound files at their places on a tape, read as one: what arrives are wave files and their first samples, what leaves are blocks."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .audio import WavReader


class Reels:
    """`placed` are (first sample, reader), all of `channels` channels. Blocks may be asked for in any order."""

    def __init__(self, placed: Iterable[tuple[int, WavReader]], channels: int = 2):
        self._placed, self.channels = list(placed), channels

    @property
    def frames(self) -> int:
        """The length of the tape: the end of the last sound."""
        return max((first + wav.frames for first, wav in self._placed), default=0)

    def read(self, start: int, frames: int) -> np.ndarray:
        """Samples `start` … `start + frames`, (frames, channels) float32; silence where nothing lies, sums where sounds overlap."""
        out = np.zeros((frames, self.channels), np.float32)
        for first, wav in self._placed:
            low, high = max(first, start), min(first + wav.frames, start + frames)
            if low < high:
                out[low - start : high - start] += wav.read(low - first, high - low)
        return out
