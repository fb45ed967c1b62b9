"""Places: what stands behind, around and in front of the actors.

Takes: a PlaceDesign, the time of day, the weather, the film's Style, a seed, and the words of the moment.
Gives: a Stage of layers with its light (`build_place`); the spots of a kind of place (`spots_of`).
"""

from __future__ import annotations

import random

from ...core.design import PlaceDesign, Spot, Style
from ...core.story import TimeOfDay, Weather
from ..stage import Stage
from . import kinds  # noqa: F401  (registers the kinds)
from .dressing import dress
from .foreground import frame_near
from .lamps import lamplit
from .mood import inside_mood, outside_mood, styled
from .scenery import KINDS, Kind, Scenery

__all__ = ["KINDS", "Kind", "build_place", "features_obeyed", "kind_of", "spots_of"]


def kind_of(name: str, interior: bool) -> Kind:
    """The kind with this name; a room or outdoors where there is none."""
    return KINDS.get(name) or KINDS["room" if interior else "outdoors"]


def build_place(
    design: PlaceDesign, time: TimeOfDay, weather: Weather, style: Style, seed: int = 0, words: str = "", *,
    dressing: tuple[str, ...] = (), said: str = "", seconds: float = 4.0,
) -> Stage:  # fmt: skip
    """The place as the camera finds it. `words` are those of the moment: "Fireworks." lights them, "the lamp
    goes out" does what it says. `dressing` is how earlier moments left it (`core.dressing`), `said` what is
    spoken, `seconds` how long the moment lasts. `seed` is added to the design's for takes that shall differ."""
    s = _scenery(design, time, weather, style, words)
    s.dressing, s.said, s.seconds = dressing, said.lower(), seconds
    kind = kind_of(design.kind, design.interior)
    kind.build(s)
    dress(s, kind.has)
    if s.mirrored:
        s.mirror()
    if not kind.interior:
        frame_near(s)
    light = s.mood.light if kind.interior else lamplit(s.mood.light, kind.name, s.mood)
    return Stage(s.layers(), light, s.horizon)


def _scenery(design: PlaceDesign, time: str, weather: str, style: Style, words: str) -> Scenery:
    kind = kind_of(design.kind, design.interior)
    mood = inside_mood(time, weather, kind.lamplit) if kind.interior else outside_mood(time, weather)
    turned = kind.mirrors and random.Random(f"{design.id}:{design.seed}:side").random() < 0.5
    return Scenery(design, styled(mood, style), time, weather, words.lower(), mirrored=turned)


def spots_of(design: PlaceDesign) -> tuple[Spot, ...]:
    """Where people can be put in the place that this design builds, furniture included."""
    return tuple(_dressed(design).spots)


def features_obeyed(design: PlaceDesign) -> frozenset[str]:
    """The feature words that the place answers to: what it always has, and what it looks for and finds."""
    return frozenset(_dressed(design).used) | kind_of(design.kind, design.interior).has


def _dressed(design: PlaceDesign) -> Scenery:
    s = _scenery(design, "day", "clear", Style(), "")
    kind_of(design.kind, design.interior).build(s)
    dress(s, kind_of(design.kind, design.interior).has)
    if s.mirrored:
        s.mirror()
    return s
