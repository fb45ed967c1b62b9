"""A stem in the making: cues that are rendered when the tape reaches them, added up block by block.

Holds only the cues that sound in the current block, so that a long film takes no more memory than a short one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

Render = Callable[[], np.ndarray]  # -> (frames, channels) float32


class Track:
    """Cues on a tape. `cues` are (first sample, render); blocks must be asked for in order."""

    def __init__(self, cues: Iterable[tuple[int, Render]], channels: int = 2):
        self._channels = channels
        self._waiting = sorted(cues, key=lambda cue: cue[0], reverse=True)
        self._sounding: list[tuple[int, np.ndarray]] = []

    @property
    def over(self) -> bool:
        """Whether nothing more is to come."""
        return not self._waiting and not self._sounding

    def block(self, start: int, frames: int) -> np.ndarray:
        """Samples `start` … `start + frames`, (frames, channels) float32."""
        out = np.zeros((frames, self._channels), np.float32)
        while self._waiting and self._waiting[-1][0] < start + frames:
            first, render = self._waiting.pop()
            self._sounding.append((first, render()))
        for first, sound in self._sounding:
            low, high = max(first, start), min(first + len(sound), start + frames)
            if low < high:
                out[low - start : high - start] += sound[low - first : high - first]
        self._sounding = [(first, sound) for first, sound in self._sounding if first + len(sound) > start + frames]
        return out
