"""The staging of a shot for passes: the picture's own scene, with every layer and actor apart by owner and kind.

Takes a timed shot, its bible and format. Gives a scene whose items are named by their labels, at exactly the
places, holds and pixels of the picture, since the engine itself moves them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from ...core.design import Bible
from ...core.formats import Format
from ...core.timing import TimedShot
from ..drawing import Drawing
from ..film import Scene, set_scene
from ..film_actors import Cast, name_actors
from ..film_items import Item, in_order
from ..film_stage import build_stage
from ..painters import painter_of
from ..painters.base import Painter
from ..stage import Actor, FoleyCue, Layer, Light, Performance, Stage
from .labels import PLATE, SHADOW, Label, read_label, sort_shapes
from .sprites import PassPainter

MOST_DRAWINGS = 3000


@dataclass
class PassScene:
    """A shot, staged for passes. `whole` is the picture's own cast, whose actors are in one piece."""

    scene: Scene
    whole: Cast

    @cached_property
    def owners(self) -> list[str]:
        """Everything that can own a pixel in the shot, by name: the same for each of its frames."""
        labels = [sheet.layer.name for sheet in self.scene.sheets] + [name for frame in self.scene.cast.frames for name, _ in frame]
        found = {read_label(name) for name in set(labels)}
        return sorted({label.owner for label in found if label.kind != SHADOW} | ({PLATE} if self.scene.backing else set()))

    def items(self, frame: int) -> list[Item]:
        """What can own a pixel of a frame, from back to front. Words on the picture, vignette and air are left out."""
        items = [item for sheet in self.scene.sheets for item in sheet.at(frame)]
        return in_order(items + self.scene.backing_at(frame) + self.scene.cast.at(frame))


def stage_passes(timed: TimedShot, bible: Bible, fmt: Format, plate: np.ndarray | None = None) -> PassScene:
    """Stage a shot as `film.stage_scene` does, for passes. `plate` is RGBA uint8."""
    from ..acting import perform

    stage = build_stage(timed, bible)
    performance = painter_of(bible.style, fmt.height).performance(perform(timed, bible, stage))
    return apart(timed, bible, fmt, stage, performance, plate)


def apart(timed: TimedShot, bible: Bible, fmt: Format, stage: Stage, performance: Performance, plate: np.ndarray | None = None) -> PassScene:
    """A pass scene from a stage and a performance."""
    picture = set_scene(timed, bible, fmt, replace(stage, layers=()), performance, None, Painter())
    parts = _Parts(performance, picture.cast, stage.light)
    bare = replace(stage, layers=tuple(_layers(stage)), light=replace(stage.light, contact=0.0))
    return PassScene(set_scene(timed, bible, fmt, bare, parts, plate, PassPainter()), picture.cast)


def _layers(stage: Stage) -> Iterator[Layer]:
    for layer in stage.layers:
        for label, drawing in sort_shapes(layer.drawing, f"place:{layer.name}"):
            yield replace(layer, name=label.name, drawing=drawing)


class _Parts:
    """A performance in which every part of an actor with an owner or kind of its own is an actor."""

    cues: tuple[FoleyCue, ...] = ()

    def __init__(self, performance: Performance, cast: Cast, light: Light):
        self.performance, self.cast, self.light = performance, cast, light
        self._piles: dict[object, list[tuple[Label, Drawing]]] = {}

    def at(self, frame: int) -> tuple[Actor, ...]:
        named = name_actors(self.performance.at(frame))
        return tuple(part for ident, actor in named.items() for part in self._split(ident, actor))

    def draw(self, actor: Actor) -> Drawing:
        ident, whole, number = actor.key  # type: ignore[misc]
        return self._pile(ident, whole)[number][1]

    def _split(self, ident: tuple[str, int], actor: Actor) -> list[Actor]:
        still = replace(actor, x=0.0, z=0.0, y=0.0 if self.cast.stands(actor) and not actor.name.startswith("prop:") else actor.y)
        pile = self._pile(ident, still)
        return [replace(actor, name=f"{label.name}|{k}", key=(ident, still, k)) for k, (label, _) in enumerate(pile)]

    def _pile(self, ident: tuple[str, int], actor: Actor) -> list[tuple[Label, Drawing]]:
        key = (ident, actor)
        if key not in self._piles:
            if len(self._piles) > MOST_DRAWINGS:
                self._piles.clear()
            held = getattr(getattr(actor.key, "pose", None), "near_held", "")
            pile = sort_shapes(self.performance.draw(actor), _owner(ident), self.light, f"prop:{held}" if held else "")
            shade = self.cast.with_shadow(ident, actor, Drawing())
            self._piles[key] = [(Label(_owner(ident), SHADOW), shade), *pile] if shade.shapes else pile
        return self._piles[key]


def _owner(ident: tuple[str, int]) -> str:
    """The name of an actor; those who share one are numbered."""
    name, number = ident
    return f"{name}.{number}" if number else name
