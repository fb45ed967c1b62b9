"""The ambience on the tape: each scene's bed tiled over its length, crossfaded over the cuts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from multiplane.core.formats import AUDIO_RATE
from multiplane.media.audio import BLOCK, WavWriter

from .beds import find_bed, make_bed
from .noise import seeded
from .spotting import SceneSpan

CROSSFADE = 0.4  # seconds over a scene's cut
OPENING, CLOSING = 1.0, 1.5  # seconds of fade at the film's ends


def render_ambience(spans: Sequence[SceneSpan], frames: int, path: Path, seed: int) -> list[dict[str, Any]]:
    """Write the film's ambience (`frames` samples) to `path`; gives what stands where."""
    need: dict[tuple, float] = {}
    for span in spans:
        need[_key(span)] = max(need.get(_key(span), 0.0), span.seconds + CROSSFADE)
    beds = {key: make_bed(*key, seconds, seed) for key, seconds in need.items()}
    strips = [_Strip(span, beds[_key(span)], number == 0, number + 1 == len(spans), seed, number) for number, span in enumerate(spans)]
    with WavWriter(path, 2, AUDIO_RATE, 16) as wav:
        for start in range(0, frames, BLOCK):
            block = np.zeros((min(BLOCK, frames - start), 2), np.float32)
            for strip in strips:
                strip.add_to(block, start)
            wav.write(block)
    return [{"scene": span.id, "bed": find_bed(span.word, span.interior), "start": span.start, "stop": span.stop} for span in spans]


def _key(span: SceneSpan) -> tuple:
    return span.word, span.time, span.weather, span.interior


class _Strip:
    """One scene's bed on the tape: its loop, tiled, with the fades at its ends (equal power, round the cut)."""

    def __init__(self, span: SceneSpan, loop: np.ndarray, opens: bool, closes: bool, seed: int, number: int):
        half = int(CROSSFADE * AUDIO_RATE / 2)
        self.first = span.start if opens else span.start - half
        self.stop = span.stop if closes else span.stop + half
        self.fade_in = int(OPENING * AUDIO_RATE) if opens else 2 * half
        self.fade_out = int(CLOSING * AUDIO_RATE) if closes else 2 * half
        self.loop, self.offset = loop, int(seeded(seed, "offset", span.id, number).integers(len(loop)))

    def add_to(self, block: np.ndarray, start: int) -> None:
        low, high = max(self.first, start), min(self.stop, start + len(block))
        if low >= high:
            return
        out = block[low - start : high - start]
        at = (low - self.first + self.offset) % len(self.loop)
        done = 0
        while done < high - low:
            part = self.loop[at : at + high - low - done] * self._gain(low + done, min(len(self.loop) - at, high - low - done))
            out[done : done + len(part)] += part
            done, at = done + len(part), 0

    def _gain(self, low: int, count: int) -> np.ndarray | np.float32:
        if low >= self.first + self.fade_in and low + count <= self.stop - self.fade_out:
            return np.float32(1)
        at = np.arange(low, low + count, dtype=np.float32)
        rise = np.clip((at - self.first) / self.fade_in, 0, 1)
        sink = np.clip((self.stop - at) / self.fade_out, 0, 1)
        return (np.sin(rise * np.float32(np.pi / 2)) * np.sin(sink * np.float32(np.pi / 2)))[:, None]
