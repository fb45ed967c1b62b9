"""The ambience on the tape: each scene's loop tiled over its length, crossfaded over the cuts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from multiplane.core.formats import AUDIO_RATE
from multiplane.media.audio import WavReader

from .noise import seeded

CROSSFADE = 0.4  # seconds over a scene's cut
OPENING, CLOSING = 1.0, 1.5  # seconds of fade at the film's ends


class Ambience:
    """The beds of a film, read block by block. `strips` are (part, first sample, last, loop) in film order."""

    def __init__(self, strips: Sequence[tuple[str, int, int, WavReader]], channels: int, seed: int):
        self.channels = channels
        ends = (0, len(strips) - 1)
        self._strips = [_Strip(*strip, number == ends[0], number == ends[1], seed) for number, strip in enumerate(strips) if strip[3].frames]

    def read(self, start: int, frames: int) -> np.ndarray:
        block = np.zeros((frames, self.channels), np.float32)
        for strip in self._strips:
            strip.add_to(block, start)
        return block


class _Strip:
    """One scene's bed on the tape: its loop, tiled, with the fades at its ends (equal power, round the cut)."""

    def __init__(self, part: str, first: int, stop: int, loop: WavReader, opens: bool, closes: bool, seed: int):
        half = int(CROSSFADE * AUDIO_RATE / 2)
        self.first = first if opens else first - half
        self.stop = stop if closes else stop + half
        self.fade_in = int(OPENING * AUDIO_RATE) if opens else 2 * half
        self.fade_out = int(CLOSING * AUDIO_RATE) if closes else 2 * half
        self.loop, self.offset = loop, int(seeded(seed, "offset", part).integers(loop.frames))

    def add_to(self, block: np.ndarray, start: int) -> None:
        low, high = max(self.first, start), min(self.stop, start + len(block))
        if low >= high:
            return
        out = block[low - start : high - start]
        at = (low - self.first + self.offset) % self.loop.frames
        done = 0
        while done < high - low:
            part = self.loop.read(at, high - low - done)
            gain = self._gain(low + done, len(part))
            out[done : done + len(part)] += part if gain is None else part * gain
            done, at = done + len(part), 0

    def _gain(self, low: int, count: int) -> np.ndarray | None:
        if low >= self.first + self.fade_in and low + count <= self.stop - self.fade_out:
            return None
        at = np.arange(low, low + count, dtype=np.float32)
        rise = np.clip((at - self.first) / self.fade_in, 0, 1)
        sink = np.clip((self.stop - at) / self.fade_out, 0, 1)
        return (np.sin(rise * np.float32(np.pi / 2)) * np.sin(sink * np.float32(np.pi / 2)))[:, None]
