"""Cast sheets: turnarounds, expressions and mouths of a design, as drawings to put on paper. Metres.

Takes: a CastDesign. Gives: Drawings. Approved by: the art director.
"""

from __future__ import annotations

import numpy as np

from multiplane.core.design import CastDesign
from multiplane.toon.drawing import Drawing, compose, scale, translate
from multiplane.toon.stage import Light

from .draw import draw_figure
from .pose import INDEX, MOUTH_SHAPES, REST, Pose, quantise

TURNS = (0.0, 35.0, 90.0, 140.0, 180.0, -35.0)
PAPER = Light(shade=0.22)


def turnaround(design: CastDesign, light: Light = PAPER) -> Drawing:
    """The figure from the front, three quarters, side, three quarters behind, behind, and turned left."""
    gap = max(0.75, design.height * 0.62)
    return _row([draw_figure(design, Pose(yaw=turn), light) for turn in TURNS], gap)


def expressions(design: CastDesign, light: Light = PAPER) -> dict[str, Drawing]:
    """The upper body in every feeling, by its name."""
    from multiplane.toon.acting.feelings import FEELINGS, feel, hand_of

    from .pose import HANDS

    out = {}
    for name in FEELINGS:
        values = REST.copy()
        values[INDEX["yaw"]] = 30.0
        feel(values, name, 1.0)
        hand = HANDS.index(hand_of(name))
        out[name] = draw_figure(design, quantise(values, near_hand=hand, far_hand=hand), light)
    return out


def mouths(design: CastDesign, light: Light = PAPER) -> dict[str, Drawing]:
    """The figure with every mouth shape, by its name."""
    out = {}
    for i, name in enumerate(MOUTH_SHAPES):
        out[name] = draw_figure(design, Pose(yaw=25.0, mouth=i, open=0.0 if name in ("rest", "mbp") else 0.9), light)
    return out


def sheet(design: CastDesign, light: Light = PAPER) -> Drawing:
    """Everything on one page: the turnaround above, faces and mouths as heads below."""
    page = turnaround(design, light).transformed(translate(0.0, design.height * 1.25))
    heads = [*expressions(design, light).values(), *mouths(design, light).values()]
    columns, size = 9, design.height * 0.44
    for i, drawing in enumerate(heads):
        centre, half = face_of(design)
        k = size * 0.45 / half
        place = compose(translate((i % columns) * size, design.height * 0.9 - (i // columns) * size), scale(k), translate(-centre[0], -centre[1]))
        page = page + _above(drawing, centre[1] - half * 1.25).transformed(place)
    return page


def face_of(design: CastDesign) -> tuple[tuple[float, float], float]:
    """Centre and half-size in metres of the head of a standing figure."""
    from .proportions import measure

    if design.species != "human":
        return (0.2 * design.height, design.height * 0.75), design.height * 0.32
    m = measure(design)
    return (0.03 * m.height, m.height - m.head * 0.5), m.head * 0.72


def _above(drawing: Drawing, y: float) -> Drawing:
    """The shapes that reach above `y`."""
    return Drawing(tuple(s for s in drawing.shapes if max(float(np.max(c[:, 1])) for c in s.contours) > y))


def _row(drawings: list[Drawing], gap: float) -> Drawing:
    out = Drawing()
    for i, drawing in enumerate(drawings):
        out = out + drawing.transformed(translate(i * gap, 0.0))
    return out
