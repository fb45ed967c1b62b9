"""What belongs to whom: the shapes of a drawing, sorted into owners and into solid things, shadows and light.

A drawing arrives as the engine draws it; a pile of drawings with labels leaves, from back to front. Light that
only lies in the air (glows, beams, rims, haze) belongs to nobody and is left out of every pass.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ..drawing import Drawing, Paint, Shape, rgba
from ..painters.tones import flattened
from ..stage import Light

SOLID, SHADOW, AIR = "solid", "shadow", ""
PLATE = "place:plate"  # a person's background painting
THIN = 0.35  # what covers less is air
_LIGHTS = frozenset(("glow", "light", "haze", "fog", "steam", "smoke"))
_MARK = "|"


class Label(NamedTuple):
    """`owner` is a role id, "prop:<id>" or "place:<layer>"; `kind` SOLID or SHADOW."""

    owner: str
    kind: str

    @property
    def name(self) -> str:
        return f"{self.owner}{_MARK}{self.kind}"


def read_label(name: str) -> Label:
    """The label in the name of an item."""
    owner, kind = name.split(_MARK)[:2] if _MARK in name else (PLATE, SOLID)
    return Label(owner, kind)


def sort_shapes(drawing: Drawing, owner: str, light: Light | None = None, held: str = "") -> list[tuple[Label, Drawing]]:
    """A drawing as a pile of drawings, each of one owner and kind. `light` tells rims apart, `held` is the prop
    that the owner's hand holds."""
    pile: list[tuple[Label, list[Shape]]] = []
    for shape in drawing.shapes:
        kind = _kind_of(shape, light)
        if kind == AIR:
            continue
        label = Label(held if held and shape.tag == "prop" else owner, kind)
        if not pile or pile[-1][0] != label:
            pile.append((label, []))
        pile[-1][1].append(replace(shape, paint=flattened(shape.paint)))
    return [(label, Drawing(tuple(shapes))) for label, shapes in pile]


def _kind_of(shape: Shape, light: Light | None) -> str:
    alphas = [colour[3] for _, colour in shape.paint.stops]
    if shape.tag == SHADOW or (shape.soft > 0 and max(alphas) < 0.6 and _is_dark(shape.paint)):
        return SHADOW
    thin = shape.tag == "beam" and max(alphas) < 0.95  # a beam of light; one of wood is opaque
    if thin or shape.tag in _LIGHTS or max(alphas) < THIN or (light and _is_rim(shape, light)):
        return AIR
    return SOLID


def _is_dark(paint: Paint) -> bool:
    return max(max(colour[:3]) for _, colour in paint.stops) < 0.2


def _is_rim(shape: Shape, light: Light) -> bool:
    (_, colour), *more = shape.paint.stops
    return not more and colour[3] < 1 and max(abs(a - b) for a, b in zip(colour[:3], rgba(light.rim)[:3], strict=True)) < 1e-6
