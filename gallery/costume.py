"""Garments, hats and other things worn, hair, beards: each on a figure."""

from __future__ import annotations

from msgspec.structs import replace
from PIL import Image

from multiplane.core.design import CastDesign, Garment
from multiplane.toon.figure import Pose, draw_figure
from multiplane.toon.figure.accessories import BEARDS, FACE_WEAR, HATS, TRUNK_WEAR
from multiplane.toon.figure.hair import HAIR
from multiplane.toon.figure.sheet import face_of
from multiplane.toon.figure.wardrobe import CUTS, Cut, is_foot

from .paper import Window, labelled, picture, stack
from .troupe import ANN, BEN, LIGHT


def _figure(design: CastDesign, yaw: float = 30.0, width: int = 81) -> Image.Image:
    return picture(draw_figure(design, Pose(yaw=yaw), LIGHT), Window(0.0, -0.08, 0.9, 2.1), width)


def _head(design: CastDesign, yaw: float = 30.0, width: int = 81, room: float = 1.25) -> Image.Image:
    (x, y), half = face_of(design)
    return picture(draw_figure(design, Pose(yaw=yaw), LIGHT), Window(x, y - half * 1.25, half * 2 * room, half * (room + 1.25)), width, ground=False)


def garments() -> Image.Image:
    basics = (Garment("trousers", "#4a4038"), Garment("shoes", "#4a3226"))
    cells = []
    for kind, cut in CUTS.items():
        worn = [*_under(cut), Garment(kind, "#b8763a"), *[one for one in basics if is_foot(one.kind) != is_foot(kind) or cut.layer != CUTS[one.kind].layer]]
        if is_foot(kind):
            worn = [Garment(kind, "#b8763a"), Garment("jumper", "#5f7a86"), basics[0]]
        cells.append((kind, _figure(replace(ANN, wardrobe=tuple(worn), accessories=()))))
    return labelled(cells, 12)


def _under(cut: Cut) -> list[Garment]:
    """The shirt that one wears with what leaves the chest bare."""
    covers = cut.rise >= 1 and cut.layer in (1, 2, 3)
    return [] if covers else [Garment("shirt", "#e8e2d2")]


def worn() -> Image.Image:
    cells = [(kind, _figure(replace(ANN, accessories=(Garment(kind, "#2f6a8a"),)))) for kind in TRUNK_WEAR]
    cells += [(kind, _head(replace(ANN, accessories=(Garment(kind, "#2f6a8a"),)), room=1.5)) for kind in (*HATS, *FACE_WEAR)]
    return stack([labelled(cells[: len(TRUNK_WEAR)], 12), labelled(cells[len(TRUNK_WEAR) :], 12)], 4)


def hair() -> Image.Image:
    cells = [(style, _head(replace(ANN, hair=style))) for style in HAIR]
    cells += [(f"{style}, side", _head(replace(ANN, hair=style), 85.0)) for style in HAIR]
    return labelled([*cells, *[(beard or "no beard", _head(replace(BEN, beard=beard))) for beard in BEARDS]], 12)


def sheets() -> dict[str, Image.Image]:
    return {"garments": garments(), "worn": worn(), "hair": hair()}
