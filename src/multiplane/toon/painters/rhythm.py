"""The rhythm of a style: performances that are held longer, or whose lines boil.

A Performance arrives and leaves; sounds keep their frames.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ..drawing import Drawing
from ..stage import Actor, Performance


class Stepped:
    """A performance of which every drawing and place is held for `hold` frames, as things moved by hand are."""

    def __init__(self, performance: Performance, hold: int):
        self._performance, self._hold = performance, hold

    def __getattr__(self, name: str):  # noqa: ANN204
        return getattr(self._performance, name)

    def at(self, frame: int) -> tuple[Actor, ...]:
        return self._performance.at(frame // self._hold * self._hold)

    def draw(self, actor: Actor) -> Drawing:
        return self._performance.draw(actor)


BOIL_FRAMES, TRACINGS = 6, 3


class BoilKey(NamedTuple):
    """A drawing and which of its tracings."""

    key: object
    boil: int

    @property
    def pose(self):  # noqa: ANN201
        return getattr(self.key, "pose", None)


class Boiling:
    """A performance whose drawings alternate between TRACINGS tracings, each for BOIL_FRAMES frames."""

    def __init__(self, performance: Performance):
        self._performance = performance

    def __getattr__(self, name: str):  # noqa: ANN204
        return getattr(self._performance, name)

    def at(self, frame: int) -> tuple[Actor, ...]:
        boil = frame // BOIL_FRAMES % TRACINGS
        return tuple(replace(actor, key=BoilKey(actor.key, boil)) for actor in self._performance.at(frame))

    def draw(self, actor: Actor) -> Drawing:
        return self._performance.draw(replace(actor, key=actor.key.key))  # type: ignore[attr-defined]
