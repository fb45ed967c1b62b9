"""What departments ask of engines. An engine is found by name through the entry points in `engines`.

Every result carries a Provenance; an engine that cannot run here says why in `missing`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from multiplane.core.design import Bible, Voice
from multiplane.core.formats import Format
from multiplane.core.take import Provenance, Sound
from multiplane.core.timing import TimedShot


@dataclass(frozen=True)
class VoiceRequest:
    """One line to speak. `language` is a BCP 47 tag; `pronounce` maps words to respellings."""

    text: str
    voice: Voice
    manner: str = "normal"
    feeling: str = "neutral"
    language: str = "en"
    cut_off: bool = False
    seed: int = 0
    pronounce: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Spoken:
    """A spoken line. `samples` is float32 mono in -1…1 at `rate`; times are seconds from its start."""

    samples: np.ndarray
    rate: int
    words: tuple[Sound, ...]
    mouths: tuple[Sound, ...]
    stressed: tuple[float, ...]
    provenance: Provenance


class VoiceEngine(Protocol):
    """Speaks lines. Models load on first use and stay warm in the process."""

    name: str

    def missing(self, language: str = "en") -> str:
        """Why it cannot speak `language` here, with what to do; "" if it can."""

    def identity(self, language: str = "en") -> str:
        """Version and weights for `language`, as they enter the build key. Cheap: must not load the model."""

    def speaks(self, language: str) -> bool:
        """Whether it has a voice for `language` (BCP 47), be everything that it takes installed here or not."""

    def voices(self, language: str = "en") -> tuple[str, ...]: ...

    def speak(self, request: VoiceRequest) -> Spoken: ...


@dataclass(frozen=True)
class PictureRequest:
    """One shot to paint: its staging, what the bible says of it, the format, and a person's background, if any."""

    timed: TimedShot
    bible: Bible
    format: Format
    frames: tuple[int, int] | None = None  # [in, out) of the shot; None for all of it
    plate: np.ndarray | None = None  # (height, width, 3) uint8 RGB


@dataclass(frozen=True)
class Painted:
    """A painted shot. `luma` (16…235) and `changed` (share of pixels) have a value a frame; `panel` is the RGB
    picture, (height, width, 3) uint8, that stands for the shot; `facts` are small measures for the record."""

    luma: tuple[float, ...]
    changed: tuple[float, ...]
    panel: np.ndarray
    provenance: Provenance
    facts: dict[str, Any]
    warnings: tuple[str, ...] = ()


class PictureEngine(Protocol):
    """Paints shots into H.264 files of the format that `media.encode` writes, so that shots join without loss."""

    name: str

    def missing(self) -> str:
        """Why it cannot run here, with what to do; "" if it can."""

    def identity(self) -> str:
        """Version and weights, as they enter the build key; "" where the code version of the step says it all."""

    def paint(self, request: PictureRequest, out: Path, progress: Callable[[int, int], None]) -> Painted:
        """Paint the shot into the file `out`."""
