"""What departments ask of engines. An engine is found by name through the entry points in `engines`.

Two embedded kinds work on our own nouns (`VoiceEngine`, `PictureEngine`); everything from outside is an `Engine`, which
answers typed requests (`requests`) and is only ever called through `calling.call_engine`, which keeps the time, the
money and the record. Every result carries a Provenance; an engine that cannot run here says why in `missing`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from multiplane.core.design import Bible, Voice
from multiplane.core.formats import Format
from multiplane.core.stress import Spans
from multiplane.core.take import Provenance, Sound, Terms
from multiplane.core.timing import TimedShot

from .requests import Request

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class VoiceRequest:
    """One line to speak. `language` is a BCP 47 tag; `pronounce` maps words to respellings; `stress` holds the [start, end)
    of the characters of `text` that are emphasised."""

    text: str
    voice: Voice
    manner: str = "normal"
    feeling: str = "neutral"
    language: str = "en"
    cut_off: bool = False
    seed: int = 0
    pronounce: tuple[tuple[str, str], ...] = ()
    stress: Spans = ()


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
    warm: str  # optional: "module:function" that loads what a first line needs

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
    before: np.ndarray | None = None  # the last picture of the shot that this one dissolves from, uint8 RGB
    after: np.ndarray | None = None  # the first picture of the shot that it dissolves into


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


# Engines from outside ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """What an engine is told besides the request.

    `folder` is an empty folder for its files. `progress(share, words)` may be called with a share in 0…1. `check` must
    be called often (at each step, poll, chunk): it raises EngineError ("cancelled", "timed_out") when it is time to
    stop, and the engine then stops its remote job before the error passes on. `remote` is the number of a job that was
    sent before a crash: fetch that, send nothing. `sending` is called right before a paid job is sent, `sent` with the
    service's number right after, `not_sent` where the service or the network clearly never took it (refused connection,
    4xx, 429, 503). `key` is the idempotency key, "" for what costs nothing.
    """

    folder: Path
    progress: Callable[[float, str], None] = lambda share, words: None
    check: Callable[[], None] = lambda: None
    seconds_left: Callable[[], float] = lambda: float("inf")
    key: str = ""
    remote: str = ""
    sending: Callable[[], None] = lambda: None
    sent: Callable[[str], None] = lambda remote: None
    not_sent: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Made:
    """What an engine made. `files` lie in the call's folder; `text` or `data` hold an answer in words or data. The
    provenance holds what the engine knows (model, weights, terms, cost, request); time and seed are filled in."""

    files: tuple[Path, ...]
    provenance: Provenance
    text: str = ""
    data: Any = None
    facts: dict[str, Any] = field(default_factory=dict)


class Engine(Protocol):
    """A model, a service, a program: anything from outside, made from one table [engine.NAME] of multiplane.toml.

    An adapter module has a frozen Struct `Settings` (all fields with defaults, no secrets: only names of environment
    variables) and a class that is made with `(name, settings)`. Making it is cheap: nothing is loaded, nothing is
    sent. Models load at the first `make` and stay warm in the process.
    """

    name: str
    abilities: tuple[str, ...]  # of requests.ABILITIES
    wants: tuple[str, ...]  # optional: the passes (or "scene", as USD) that it is controlled by, where its contract names none
    asks_again: bool  # optional: whether it asks a model again itself before it gives up an answer that does not fit its schema
    resend_below: float  # optional: a job in doubt (it may have been sent when a run ended) of at most this price is bought again
    repeatable: bool  # whether a paid job that is sent twice with one idempotency key is bought once

    def missing(self, ability: str) -> str:
        """Why it cannot do `ability` here, with what to do; "" if it can. Quick: at most one look at a server."""

    def identity(self, ability: str) -> str:
        """Kind, version, model, weights, and every setting that changes results (steps, a workflow's digest): what
        enters the key of what it makes. Never an address, a folder or a time-out. Offline, cheap."""

    def terms(self) -> Terms:
        """What may become of what it is given, as the settings or the engine itself say."""

    def estimate(self, request: Request) -> float:
        """What the request will cost, in the production's currency; 0 for what is free."""

    def make(self, request: Request, call: Call) -> Made:
        """Do it. Raises EngineError, never anything that names a key."""
