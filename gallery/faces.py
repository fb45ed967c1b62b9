"""Expressions on three heads from the front and in three quarters; mouths; turns of the head and of the body."""

from __future__ import annotations

from PIL import Image

from multiplane.core.design import CastDesign
from multiplane.toon.acting.feelings import EXPRESSIONS, feel, hand_of
from multiplane.toon.figure import Pose, draw_figure
from multiplane.toon.figure.pose import HANDS, INDEX, MOUTH_SHAPES, REST, quantise
from multiplane.toon.figure.sheet import face_of

from .paper import Window, grid, labelled, picture
from .troupe import ANN, BEN, LIGHT, OLD


def _head(design: CastDesign, pose: Pose, width: int, roomy: float = 1.25) -> Image.Image:
    (x, y), half = face_of(design)
    return picture(draw_figure(design, pose, LIGHT), Window(x, y - half * roomy, half * 2 * roomy, half * 2 * roomy), width, ground=False)


def _felt(name: str, yaw: float, **more: float) -> Pose:
    values = REST.copy()
    values[INDEX["yaw"]] = yaw
    feel(values, name, 1.0)
    for field, value in more.items():
        if field != "mouth":
            values[INDEX[field]] = value
    hand = HANDS.index(hand_of(name))
    return quantise(values, mouth=int(more.get("mouth", 0)), near_hand=hand, far_hand=hand)


def expressions() -> Image.Image:
    cells = []
    for name in EXPRESSIONS:
        row = [_head(design, _felt(name, yaw), 82) for design in (ANN, BEN, OLD) for yaw in (0.0, 40.0)]
        cells.append((name, grid([row], [""])))
    return labelled(cells, 2)


def mouths() -> Image.Image:
    rest = [(name, _head(ANN, Pose(yaw=25.0, mouth=i, open=0.0 if name in ("rest", "mbp") else 0.9), 110, 1.05)) for i, name in enumerate(MOUTH_SHAPES)]
    for feeling in ("happy", "sad", "angry", "afraid"):
        rest += [(f"{feeling} {name}", _head(BEN, _felt(feeling, 25.0, mouth=MOUTH_SHAPES.index(name), open=0.0 if name == "mbp" else 0.9), 110, 1.05)) for name in ("ai", "o", "e", "mbp")]
    return labelled(rest, 9)


def turns() -> Image.Image:
    rows, names = [], []
    for design in (ANN, BEN, OLD):
        rows.append([_head(design, Pose(yaw=yaw), 78) for yaw in (-90, -65, -45, -30, -15, 0, 15, 30, 45, 60, 75, 90, 140)])
        names.append(f"{design.name}: head and body from -90 to 140 degrees")
        rows.append([_head(design, Pose(yaw=35, head_yaw=yaw), 78) for yaw in (-75, -55, -40, -25, -10, 0, 10, 20, 30, 40, 50, 60, 75)])
        names.append("the head alone, on a body at 35 degrees")
    return grid(rows, names)


def bodies() -> Image.Image:
    rows = [[picture(draw_figure(design, Pose(yaw=yaw), LIGHT), Window(0.0, -0.08, 0.8, 2.0), 76) for yaw in (-90, -60, -35, -15, 0, 15, 35, 60, 90, 115, 140, 165, 180)] for design in (ANN, BEN, OLD)]
    return grid(rows, [design.name for design in (ANN, BEN, OLD)])


def sheets() -> dict[str, Image.Image]:
    return {"expressions": expressions(), "mouths": mouths(), "turns": turns(), "bodies": bodies()}
