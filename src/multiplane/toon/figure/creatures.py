"""Those who are not people: beasts, birds, small creatures and beings. One builder for each family.

The face state of a Pose is theirs too: `open` is the muzzle or beak, `sway` the tail, `head_pitch` the head. Units are
metres; a creature of `height` h has its shoulders at about 0.68 h.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import radians, sin

import numpy as np

from multiplane.core.design import CastDesign
from multiplane.toon.drawing import Drawing, Shape
from multiplane.toon.stage import Light

from .batch import Batch
from .beasts import add_beast
from .beings import add_ghost, add_monster, add_robot, add_skeleton, add_snowman
from .birds import BEHIND, FRONT, add_bird
from .colour import Inks
from .creature_parts import Coat
from .human import rimmed
from .pose import Pose
from .skeleton import camera_side
from .small import add_small
from .species import BEASTS, BIRDS, SMALL

FOUR_LEGGED = tuple(BEASTS)
_BEINGS = {"robot": add_robot, "ghost": add_ghost, "snowman": add_snowman, "skeleton": add_skeleton, "monster": add_monster}


def _builder(species: str):  # noqa: ANN202
    if species in BIRDS:
        return add_bird
    if species in SMALL:
        return add_small
    return _BEINGS.get(species, add_beast)


class Creature(Coat):
    """A creature under a light; `draw` gives its drawing in a pose."""

    def __init__(self, design: CastDesign, light: Light):
        super().__init__(design)
        self.light = light
        self._build = _builder(design.species)
        self._inks = {left: Inks(light, left) for left in (False, True)}

    def draw(self, pose: Pose, held: Mapping[str, Drawing]) -> Drawing:
        """The drawing of a pose; facing left is a mirror with its light mirrored back."""
        flip = pose.yaw < 0 or pose.yaw > 180
        if pose.crossed:
            pose = camera_side(pose)[0]._replace(yaw=pose.yaw)
        h = self.design.height
        batch = Batch()
        self._build(batch, self, pose, self._inks[self.light.from_left != flip], h)
        side = -1.0 if flip else 1.0
        shapes: list[Shape] = batch.place(np.array([[side * self._narrowed(pose.yaw), 0.0, 0.0], [0.0, 1.0, 0.0]]))
        if pose.near_held in held:
            reach = 0.62 if self.design.species in BEASTS else 0.3
            shapes += held[pose.near_held].transformed(np.array([[1.0, 0.0, reach * h * side], [0.0, 1.0, 0.55 * h]])).shapes
        return Drawing(tuple(rimmed(shapes, self.light, h)))

    def _narrowed(self, yaw: float) -> float:
        """How much of a bird's length is seen in three quarters; from the front and from behind it is drawn so."""
        turn = min(abs(yaw), 360 - abs(yaw))
        return 1.0 if self.design.species not in BIRDS or not FRONT <= turn <= BEHIND else min(1.0, 0.60 + 0.46 * sin(radians(turn)))


__all__ = ["BIRDS", "FOUR_LEGGED", "SMALL", "Creature"]
