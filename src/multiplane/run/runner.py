"""Where steps run: the interface that local processes and a cluster share.

An Order carries references (paths into the store), never frames. A Runner starts an order and hands back a
future of a Result. It knows nothing of graphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from .step import Step


@dataclass(frozen=True)
class Order:
    """One step to run: `inputs` maps input name -> file name -> digest, all in the store at `store`."""

    node: str
    step: Step
    params: Any
    inputs: Mapping[str, Mapping[str, str]]
    store: Path


@dataclass(frozen=True)
class Result:
    """The files that a step gave (name -> digest, already in the store), its facts and its seconds."""

    outputs: dict[str, str]
    facts: dict[str, Any]
    seconds: float


class Runner(Protocol):
    slots: int  # how many orders it runs at once

    def expect(self, steps: Iterable[Step]) -> None:
        """Which steps are to come: a runner may load what they need while it has nothing else to do."""

    def load(self, step: Step) -> None:
        """Load at once what `step` needs, for it is sure to come."""

    def start(self, order: Order) -> Future[Result]: ...

    def dismiss(self, *, now: bool = False) -> None:
        """Take no more orders; let running ones end, or stop them `now`. Does not wait."""

    def close(self, *, now: bool = False) -> None:
        """`dismiss`, and wait until nothing runs."""
