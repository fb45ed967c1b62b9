"""Dressing: what the words of a place ask for beyond what such a place always has, set at its sides.

"A piano, an old bicycle": standing things come from the prop makers, graded by the mood of the place.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..drawing import Shape, compose, ellipse, limb, polygon, rectangle, rgba, scale, translate
from ..stage import Light
from .clocks import hour_of, wall_clock
from .colours import named_colour
from .furniture import picture
from .scenery import Pen, Scenery

SLOTS = (-3.9, 4.3, -5.3, 5.8, -2.9, 3.2)  # metres along the stage, from the first thing asked for to the last
ROW_Z = 0.9


def dress(s: Scenery, has: frozenset[str]) -> None:
    """Set the standing things that the features name and the kind does not already have."""
    _hang(s, has)
    slots = list(SLOTS)
    for feature in s.design.features:
        word = _asked(feature)
        if not word or not slots or word in s.used or any(word in own or own in word for own in has):
            continue
        spot = s.spot(word, slots.pop(0), ROW_Z)
        _place(s, word, feature, spot.x)
        s.used.add(word)


HUNG = ("clock", "picture", "painting", "portrait", "map", "mirror", "poster", "calendar", "flag", "banner", "cobweb", "crack")
NAILS = ((-2.2, 2.1), (2.9, 2.15), (-3.9, 2.0), (4.1, 2.0), (0.9, 2.35))  # where there is room on a wall


def _hang(s: Scenery, has: frozenset[str]) -> None:
    """What the features want on the wall and the kind does not have: a map, a mirror, a clock that is broken."""
    wall, nails = s.pens.get("wall"), list(NAILS)
    if wall is None or not s.design.interior:
        return
    for feature in s.design.features:
        for word in HUNG:
            broken_clock = word == "clock" and any(w in feature for w in ("broken", "cracked", "stopped"))
            if word in feature and nails and (broken_clock or word not in has) and word not in s.used:
                _on_nail(s, wall, word, feature, *nails.pop(0))
                s.used.add(word)


def _on_nail(s: Scenery, pen: Pen, word: str, feature: str, x: float, y: float) -> None:
    rng, tone = s.random(f"hung {word}"), named_colour(feature)
    if word == "clock":
        wall_clock(pen, x, y, 0.75, "round", tone or "#6b4230", 3.6 if "broken" in feature else hour_of(s))
        if any(w in feature for w in ("broken", "cracked")):
            pen.fill("#3a3532", limb([(x - 0.22, y + 0.22), (x - 0.03, y + 0.04), (x + 0.05, y - 0.10), (x + 0.20, y - 0.2)], [0.02, 0.025, 0.02, 0.008]), limb([(x - 0.03, y + 0.04), (x + 0.16, y + 0.14)], [0.018, 0.006]), tag="clock")
    elif word in ("picture", "painting", "portrait"):
        picture(pen, x, y, 0.9, 0.7 if word != "portrait" else 1.1, "#a8823f", rng, ("#a9c0c0", tone or "#6f7f6a", "#f0e0b8"))
        if word == "portrait":
            pen.fill("#c98e6b", ellipse(x, y + 0.12, 0.15, 0.19), tag="picture")
            pen.fill("#3a2a20", ellipse(x, y + 0.24, 0.17, 0.11), tag="picture")
    elif word == "mirror":
        pen.fill(tone or "#b08a3e", ellipse(x, y, 0.45, 0.62), tag="mirror")
        pen.fill("#b9cfd2", ellipse(x, y, 0.37, 0.54), tag="mirror")
        pen.fill("#e6f1f2", polygon([(x - 0.2, y - 0.2), (x - 0.12, y - 0.24), (x + 0.12, y + 0.3), (x + 0.04, y + 0.36)]), alpha=0.6, tag="mirror")
    elif word in ("map", "poster", "calendar"):
        wide, high = (1.3, 0.85) if word == "map" else (0.7, 1.0) if word == "poster" else (0.5, 0.7)
        pen.fill(tone or "#e6d8b4", rectangle(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), tag="map")
        if word == "map":
            pen.fill("#8fae86", *(ellipse(x + dx, y + dy, rx, ry) for dx, dy, rx, ry in ((-0.35, 0.1, 0.2, 0.16), (-0.25, -0.2, 0.1, 0.13), (0.2, 0.12, 0.3, 0.15), (0.35, -0.18, 0.14, 0.1))), tag="map")
        elif word == "poster":
            pen.fill("#b5503f", rectangle(x - 0.27, y - 0.1, x + 0.27, y + 0.38), tag="map")
            pen.fill("#4a4038", rectangle(x - 0.25, y - 0.28, x + 0.25, y - 0.2), rectangle(x - 0.18, y - 0.4, x + 0.18, y - 0.34), tag="map")
        else:
            pen.fill("#b5503f", rectangle(x - 0.25, y + 0.2, x + 0.25, y + 0.35), tag="map")
            pen.fill("#8a8378", *(rectangle(x - 0.2 + 0.1 * k, y - 0.3 + 0.11 * r, x - 0.13 + 0.1 * k, y - 0.24 + 0.11 * r) for k in range(4) for r in range(4)), tag="map")
    elif word in ("flag", "banner"):
        pen.fill(tone or "#a8323f", polygon([(x - 0.5, y + 0.5), (x + 0.5, y + 0.5), (x + 0.5, y - 0.5), (x, y - 0.25), (x - 0.5, y - 0.5)]), tag="flag")
        pen.fill("#8a6a3f", rectangle(x - 0.6, y + 0.5, x + 0.6, y + 0.55), tag="flag")
    elif word == "crack":
        pen.fill("#3a3532", limb([(x, y + 1.0), (x + 0.15, y + 0.5), (x - 0.05, y + 0.1), (x + 0.12, y - 0.5)], [0.05, 0.035, 0.03, 0.008]), limb([(x - 0.05, y + 0.1), (x - 0.35, y - 0.2)], [0.02, 0.006]), alpha=0.6, tag="crack")
    else:
        webs = [limb([(x - 0.5, y + 0.9), (x + 0.5 * np.cos(a), y + 0.9 - 0.8 * np.sin(a))], [0.008, 0.008]) for a in (0.1, 0.5, 0.9, 1.3)]
        pen.fill("#e6e4dc", *webs, *(limb([(x - 0.5 + r * np.cos(a), y + 0.9 - r * np.sin(a)) for a in (0.05, 0.5, 1.0, 1.45)], [0.007] * 4) for r in (0.3, 0.55, 0.8)), alpha=0.6, tag="web")


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
