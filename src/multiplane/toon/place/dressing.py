"""Dressing: what the words of a place ask for beyond what such a place always has, set at its sides.

"A piano, an old bicycle": standing things come from the prop makers, graded by the mood of the place.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..drawing import Shape, compose, rgba, scale, translate
from ..stage import Light
from .colours import named_colour
from .scenery import Pen, Scenery

SLOTS = (-3.9, 4.3, -5.3, 5.8, -2.9, 3.2)  # metres along the stage, from the first thing asked for to the last
ROW_Z = 0.9


def dress(s: Scenery, has: frozenset[str]) -> None:
    """Set the standing things that the features name and the kind does not already have."""
    slots = list(SLOTS)
    for feature in s.design.features:
        word = _asked(feature)
        if not word or not slots or word in s.used or any(word in own or own in word for own in has):
            continue
        spot = s.spot(word, slots.pop(0), ROW_Z)
        _place(s, word, feature, spot.x)
        s.used.add(word)


def _asked(feature: str) -> str:
    """The standing thing that a feature names, as its words say it."""
    from ..props import PROPS

    words = "".join(c if c.isalnum() else " " for c in feature).split()
    for word in reversed(words):
        for form in (word, word.removesuffix("s")):
            if any(form == kind.name or form in kind.words for kind in PROPS.values() if not kind.held):
                return form
    return ""


def _place(s: Scenery, word: str, feature: str, x: float) -> None:
    from ...core.design import PropDesign
    from ..props import PROPS, draw_prop

    kind = next(k for k in PROPS.values() if not k.held and (word == k.name or word in k.words))
    design = PropDesign(word, word, kind.name, named_colour(feature) or kind.colour, kind.size)
    pen = s.pen("dressing", ROW_Z, hazy=False)
    side = -1.0 if x > 0 else 1.0
    drawing = draw_prop(design, Light()).transformed(compose(translate(x, 0), scale(side, 1.0)))
    pen.shapes.extend(_graded(pen, shape) for shape in drawing.shapes)


def _graded(pen: Pen, shape: Shape) -> Shape:
    """The shape in the light of the place; what glows keeps its colour. A mirrored outline runs backwards,
    so it is turned round again."""
    turned = tuple(np.ascontiguousarray(c[::-1]) for c in shape.contours)
    if shape.tag == "glow":
        return replace(shape, contours=turned)
    stops = tuple((at, (*rgba(pen.ink("#" + "".join(f"{round(v * 255):02x}" for v in c[:3])))[:3], c[3])) for at, c in shape.paint.stops)
    return replace(shape, contours=turned, paint=replace(shape.paint, stops=stops))


__all__ = ["dress"]
