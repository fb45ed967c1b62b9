"""What departments ask of engines. An engine is found by name through the entry points in `engines`.

Every result carries a Provenance; an engine that cannot run here says why in `missing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from multiplane.core.design import Voice
from multiplane.core.take import Provenance, Sound


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

    def missing(self) -> str:
        """Why it cannot run here, with what to do; "" if it can."""

    def identity(self) -> str:
        """Version and weights, as they enter the build key. Cheap: must not load the model."""

    def voices(self, language: str = "en") -> tuple[str, ...]: ...

    def speak(self, request: VoiceRequest) -> Spoken: ...
