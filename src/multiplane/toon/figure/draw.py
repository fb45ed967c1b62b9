"""One door to all figures: `draw_figure` picks the builder for the design's species."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from multiplane.core.design import CastDesign
from multiplane.toon.drawing import Drawing
from multiplane.toon.stage import Light

from .pose import Pose
from .species import walks_upright

NOTHING: Mapping[str, Drawing] = {}


@lru_cache(maxsize=64)
def figure_of(design: CastDesign, light: Light):  # noqa: ANN202
    if not walks_upright(design):
        from .creatures import Creature

        return Creature(design, light)
    from .human import Human

    return Human(design, light)


def draw_figure(design: CastDesign, pose: Pose, light: Light, held: Mapping[str, Drawing] = NOTHING) -> Drawing:
    """The drawing of a figure in metres, y up, its origin on the ground between the heels.

    `held` maps the prop ids in the pose's hands to their drawings, whose origin is the grip.
    """
    return figure_of(design, light).draw(pose, held)
