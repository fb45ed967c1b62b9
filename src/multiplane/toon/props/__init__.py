"""Props: things that hands hold and that stand about. Drawn in metres about the point where a hand holds them.

Takes: a PropDesign and the Light. Gives: a Drawing (`draw_prop`). `PROPS` lists the kinds.
"""

from __future__ import annotations

from ...core.design import PropDesign
from ..drawing import Drawing, scale
from ..stage import Light
from . import carried, instruments, standing, tools  # noqa: F401  (register the kinds)
from .bench import PROPS, Bench, PropKind

__all__ = ["PROPS", "PropKind", "draw_prop", "usual_prop"]


def usual_prop(kind: str) -> PropDesign:
    """A thing of a kind as it usually is, for deeds that need one and scripts that name none."""
    usual = PROPS.get(kind) or PROPS["box"]
    return PropDesign(usual.name, usual.name, usual.name, usual.colour, usual.size)


def draw_prop(design: PropDesign, light: Light, opened: float = 0.0) -> Drawing:
    """The prop, `design.size` metres along its longest side, lit; its origin is the grip, or the foot for
    what stands on the ground. `opened` 0…1 lifts the lid of what has one. An unknown kind is drawn as a box."""
    kind = PROPS.get(design.kind) or PROPS["box"]
    bench = Bench(design.colour, light, opened=opened)
    kind.draw(bench)
    return Drawing(tuple(bench.shapes)).transformed(scale(design.size / kind.size))
