"""What the toon engine puts before its camera: layers of a place, light, and actors on them.

`place` builds a Stage, `acting` a Performance, `film` shoots both. Motion of layers (drift, bob, flicker) is
done by the compositor by moving ready sprites, which costs next to nothing: rain, snow, waves, clouds, smoke.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Protocol

from .drawing import Drawing


@dataclass(frozen=True)
class Layer:
    """A drawing at depth `z` (metres behind the acting plane; negative: in front of it).

    `drift` is metres a second; with `wrap` (metres, 0 for none) the drawing repeats in that period, so drawings
    of a wrapped layer fill exactly one period. `bob` is (x, y, period seconds, phase 0…1): a slow sway.
    `flicker` is (lowest opacity, period seconds). `shown` is (second at which it appears, second at which it is
    gone or 0 for never, seconds that either takes). `on_screen` layers ignore the camera: their unit is the
    picture height, origin at the picture's lower left corner (haze, vignette, rain sheets, letters).
    """

    name: str
    drawing: Drawing
    z: float = 0.0
    drift: tuple[float, float] = (0.0, 0.0)
    wrap: tuple[float, float] = (0.0, 0.0)
    bob: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    flicker: tuple[float, float] = (1.0, 0.0)
    on_screen: bool = False
    shown: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Light:
    """The light of a place at a time of day. Figures and props are coloured by it when they are drawn.

    `tint` multiplies colours; `shade` (0…1) is how dark the side away from the key light gets; `from_left` is
    where the key light comes from; `rim` is a colour along the lit edge, with `rim_strength` 0…1;
    `contact` (0…1) is the strength of the shadow under feet.
    """

    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    shade: float = 0.25
    from_left: bool = True
    rim: str = "#ffffff"
    rim_strength: float = 0.0
    contact: float = 0.35


@dataclass(frozen=True)
class Stage:
    """A place, lit and dressed: layers in any order (the compositor sorts by depth), and its light."""

    layers: tuple[Layer, ...]
    light: Light
    horizon: float = 1.5  # metres: height of the horizon line, where exterior ground meets sky


@dataclass(frozen=True)
class Actor:
    """An actor or a prop in one frame. `key` names the drawing: equal keys mean the same drawing.

    The drawing's origin (heels, for a figure) stands at (x, y, z). `scale` is applied about the origin.
    """

    name: str
    key: Hashable
    x: float
    y: float
    z: float
    scale: float = 1.0


@dataclass(frozen=True)
class FoleyCue:
    """A sound that acting makes: "step", "door", "pick_up" … at a frame, at stage position `x`."""

    frame: int
    kind: str
    who: str
    x: float = 0.0
    strength: float = 1.0


class Performance(Protocol):
    """What the actors do, frame by frame. Pure: the same frame always gives the same actors."""

    cues: tuple[FoleyCue, ...]

    def at(self, frame: int) -> tuple[Actor, ...]:
        """The actors and held or placed props of a frame."""

    def draw(self, actor: Actor) -> Drawing:
        """The drawing for `actor.key`, in metres about its origin, already lit."""
