"""Every kind of place by day and by night, rooms of several seeds, hours, weather and seasons, and one shot in every style."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import get_args

import numpy as np
from PIL import Image

from multiplane.core.design import Bible, Style
from multiplane.core.formats import Format
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot
from multiplane.core.story import Place, Story, TimeOfDay, Weather
from multiplane.core.timing import time_shot
from multiplane.toon.film import draw_still
from multiplane.toon.place import KINDS

from .paper import labelled
from .troupe import CAST, PROPS

SIZE = Format(width=320, height=180, fps=Fraction(24))
HOUSE = Style()
WIDE_M = 4.2  # of a place that is to be known


def _bible(kind: str, interior: bool, style: Style = HOUSE, *, seed: int = 4, words: str = "") -> Bible:
    from multiplane.design.places import design_places

    place = Place(kind, f"{words} {kind}".strip().replace("_", " ").title(), interior, kind, words)
    story = Story("Gallery", (), (place,), (), ())
    return Bible(CAST, design_places(story, seed=seed), PROPS, style)


def _still(bible: Bible, kind: str, interior: bool, time: TimeOfDay, *, height: float = 3.0, width: int = 320, weather: Weather = "clear") -> Image.Image:
    camera = Camera(Framing(0.0, height * 0.42, height), Framing(0.0, height * 0.42, height))
    marks = (Mark("ann", -0.5), Mark("ben", 0.55, facing="three_quarter_left"))
    shot = Shot("sq010_sh0010", "sq010", "master", kind, camera, time=time, weather=weather, interior=interior, marks=marks, events=(Does("b", 0.0, (Act("ann", "wave", 1.5),)),), seed=3)
    fmt = Format(width=width, height=width * 9 // 16, fps=Fraction(24))
    return Image.fromarray(np.ascontiguousarray(draw_still(time_shot(shot, {}, Fraction(24)), bible, fmt, 22)))


def places() -> Image.Image:
    cells = []
    for kind, one in KINDS.items():
        bible = _bible(kind, one.interior)
        cells += [(f"{kind}, {time}", _still(bible, kind, one.interior, time, width=246, height=WIDE_M)) for time in ("day", "night")]
    return labelled(cells, 4)


def rooms() -> Image.Image:
    """The same kinds of room from four seeds."""
    cells = []
    for kind in ("kitchen", "bedroom", "living_room", "office", "classroom", "hospital", "shop", "bar", "restaurant"):
        cells += [(f"{kind}, seed {seed}", _still(_bible(kind, True, seed=seed), kind, True, "day", width=246, height=WIDE_M)) for seed in (1, 2, 3, 4)]
    return labelled(cells, 4)


def weathers() -> Image.Image:
    bible = _bible("village", False)
    cells = [(f"{weather}, {time}", _still(bible, "village", False, time, width=246, height=WIDE_M, weather=weather)) for time in ("day", "night") for weather in get_args(Weather)]
    for kind in ("park", "village"):
        cells += [(f"{kind}, {season}", _still(_bible(kind, False, words=season), kind, False, "day", width=246, height=WIDE_M)) for season in ("spring", "summer", "autumn", "winter")]
    return labelled(cells, 4)


def times() -> Image.Image:
    cells = []
    for kind, interior in (("village", False), ("living_room", True)):
        bible = _bible(kind, interior)
        cells += [(f"{kind}, {time}", _still(bible, kind, interior, time, height=WIDE_M)) for time in get_args(TimeOfDay)]
    return labelled(cells, 3)


def painters() -> tuple[str, ...]:
    """The painters that the toon engine has now."""
    try:
        from multiplane.toon.painters import PAINTERS
    except ImportError:
        return ("flat",)
    return tuple(PAINTERS)


def styles() -> Image.Image:
    cells = []
    for name in painters():
        for kind, interior, time in (("kitchen", True, "day"), ("street", False, "night"), ("forest", False, "dusk")):
            cells.append((f"{name}: {kind}, {time}", _still(_bible(kind, interior, Style(painter=name)), kind, interior, time, height=2.4, width=320)))
    return labelled(cells, 3)


def sheets() -> Iterator[tuple[str, Image.Image]]:
    """One after the other: they take a while."""
    yield "times", times()
    yield "weather", weathers()
    yield "rooms", rooms()
    yield "styles", styles()
    yield "places", places()
