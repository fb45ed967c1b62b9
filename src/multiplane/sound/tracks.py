"""A stem in the making: cues that are rendered when the tape reaches them, added up block by block.

Holds only the cues that sound in the current block, so that a long film takes no more memory than a short one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from multiplane.media.audio import WavReader

Render = Callable[[], np.ndarray]  # -> (frames, 2) float32


class Track:
    """Cues on a tape. `cues` are (first sample, render); blocks must be asked for in order."""

    def __init__(self, cues: Iterable[tuple[int, Render]]):
        self._waiting = sorted(cues, key=lambda cue: cue[0], reverse=True)
        self._sounding: list[tuple[int, np.ndarray]] = []

    def block(self, start: int, frames: int) -> np.ndarray:
        """Samples `start` … `start + frames`, (frames, 2) float32."""
        out = np.zeros((frames, 2), np.float32)
        while self._waiting and self._waiting[-1][0] < start + frames:
            first, render = self._waiting.pop()
            self._sounding.append((first, render()))
        for first, sound in self._sounding:
            low, high = max(first, start), min(first + len(sound), start + frames)
            if low < high:
                out[low - start : high - start] += sound[low - first : high - first]
        self._sounding = [(first, sound) for first, sound in self._sounding if first + len(sound) > start + frames]
        return out


class Reels:
    """Sound files at their places on a tape: `placed` are (first sample, reader). Blocks may be asked for in any order."""

    def __init__(self, placed: Iterable[tuple[int, WavReader]]):
        self._placed = list(placed)

    @property
    def frames(self) -> int:
        return max((first + wav.frames for first, wav in self._placed), default=0)

    def read(self, start: int, frames: int) -> np.ndarray:
        """Samples `start` … `start + frames`, (frames, 2) float32; silence where nothing lies."""
        out = np.zeros((frames, 2), np.float32)
        for first, wav in self._placed:
            low, high = max(first, start), min(first + wav.frames, start + frames)
            if low < high:
                out[low - start : high - start] += wav.read(low - first, high - low)
        return out
