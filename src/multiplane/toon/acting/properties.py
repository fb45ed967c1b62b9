"""The props of a shot as they are drawn: in the hand, lying there, turned, with an open lid; and pieces of costume in the hand.

Takes: the bible's props, the deeds of a shot, the light of its stage. Gives drawings about the grip, and how large they are.
"""

from __future__ import annotations

from math import radians
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

from multiplane.core.design import Bible, PropDesign
from multiplane.core.shot import Does
from multiplane.core.timing import TimedShot

from ..drawing import Drawing, limb, rotate, scale
from ..figure.costume import kind_of, prop_kind, worn_piece
from ..props import draw_prop, usual_prop
from ..props.bench import Bench
from ..stage import Light
from .meeting import MADE_UP
from .things import Box

TURN_STEP, OPEN_STEPS = 15, 4  # degrees; steps in which lids open
_LIKE_CLOTHES = ("box", "hat", "cap", "cloth", "folded_clothes", "spectacles", "mask")  # kinds that a word for costume may have got


class PropKey(NamedTuple):
    prop: str
    flip: bool = False
    turn: int = 0  # in steps of TURN_STEP degrees
    open: int = 0  # of OPEN_STEPS


class LineKey(NamedTuple):
    """A line from a hand to a point that lies (dx, dy) from it, in centimetres."""

    dx: int
    dy: int


def draw_line(key: LineKey, light: Light) -> Drawing:
    """A rope under its own weight."""
    x, y = key.dx / 100, key.dy / 100
    bench = Bench("#c7a46a", light)
    bench.fill(bench.colour, limb([(0.0, 0.0), (x * 0.5, y * 0.5 - 0.03), (x, y)], [0.024, 0.022, 0.024]))
    return Drawing(tuple(bench.shapes))


class Properties:
    """What the property department has for a shot. `designs` by prop id; `colours` of pieces of costume that the script describes."""

    def __init__(self, timed: TimedShot, bible: Bible, light: Light):
        self.designs: dict[str, PropDesign] = {p.id: p for p in bible.props}
        self.light = light
        self.colours = tuple(sorted((p.name.lower(), p.colour) for p in bible.props if kind_of(p.name)))
        self._drawn: dict[str, Drawing] = {}
        self._boxes: dict[str, Box] = {}
        self._wear_in_hand(timed, bible)

    def kind(self, prop: str) -> str:
        return self.designs[prop].kind if prop in self.designs else ""

    def drawing(self, prop: str, light: Light, opened: float = 0.0) -> Drawing:
        key = f"{prop} {opened:.2f}" if opened else prop
        if key not in self._drawn:
            kind, _, colour = prop.removeprefix(MADE_UP).partition("#")
            design = usual_prop(kind) if prop.startswith(MADE_UP) else self.designs.get(prop) or PropDesign(prop, prop)
            design = replace(design, colour=f"#{colour}") if colour and prop.startswith(MADE_UP) else design
            self._drawn[key] = draw_prop(design, light, opened)
        return self._drawn[key]

    def box(self, prop: str) -> Box:
        """What a prop covers about its grip."""
        if prop not in self._boxes:
            solid = [contour for shape in self.drawing(prop, self.light).shapes if shape.tag != "glow" for contour in shape.contours]
            points = np.concatenate(solid) if solid else np.zeros((1, 2))
            self._boxes[prop] = Box(*points.min(0).tolist(), *points.max(0).tolist())
        return self._boxes[prop]

    def lying(self, key: PropKey, light: Light) -> Drawing:
        """A prop as it lies there: mirrored, turned about its middle, its lid open."""
        drawing = self.drawing(key.prop, light, opened=key.open / OPEN_STEPS)
        if key.turn:
            box = self.box(key.prop)
            middle = ((box.left + box.right) / 2, (box.low + box.top) / 2)
            drawing = drawing.transformed(rotate(radians(key.turn * TURN_STEP), middle))
        return drawing.transformed(scale(-1.0, 1.0)) if key.flip else drawing

    def _wear_in_hand(self, timed: TimedShot, bible: Bible) -> None:
        """Pieces of costume that are props look in the hand as they do on whoever wears them."""
        for prop in bible.props:
            kind = prop_kind(kind_of(prop.name))
            if not kind or prop.kind not in _LIKE_CLOTHES:
                continue
            owners = {act.role for event in timed.events if isinstance(event.event, Does) for act in event.event.acts if act.what == prop.id}
            owners |= {mark.role for mark in timed.shot.marks if mark.holds == prop.id}
            piece = next((one for design in bible.cast if design.id in owners and (one := worn_piece(design, prop.name))), None)
            self.designs[prop.id] = replace(prop, kind=kind, size=usual_prop(kind).size, colour=piece.colour if piece else prop.colour)
