"""What touches the ground has a shadow there: figures at their heels, things at their lowest point, nothing in the air."""

import pytest
from little_stage import BIBLE, SMALL, Walker, little_shot, little_stage

from multiplane.toon.drawing import Drawing, draw, fill, flat, rounded
from multiplane.toon.film import set_scene
from multiplane.toon.stage import Actor


class Things(Walker):
    """A box that lies on the ground, held by its lid 0.3 m above, and one in the air."""

    def at(self, frame: int) -> tuple[Actor, ...]:
        return (*super().at(frame), Actor("prop:box", "box", 0.2, 0.3, 0.0), Actor("prop:kite", "box", 0.4, 1.2, 0.0))

    def draw(self, actor: Actor) -> Drawing:
        if not actor.name.startswith("prop:"):
            return super().draw(actor)
        return draw([fill("#7a5a30", rounded(-0.2, -0.3, 0.2, 0.0, 0.02)), fill(flat("#ffe0a0", 0.4), rounded(-2, -2, 2, 2, 0.5), tag="glow")])


@pytest.mark.parametrize(("name", "foot"), [("red", 0.0), ("prop:box", -0.3), ("prop:kite", None)])
def test_a_shadow_lies_where_it_touches_the_ground(name, foot):
    cast = set_scene(little_shot(), BIBLE, SMALL, little_stage(), Things(), None).cast
    actor = cast.frames[0][name, 0]
    shapes = cast.with_shadow((name, 0), actor, Drawing()).shapes
    assert [shape.tag for shape in shapes] == ([] if foot is None else ["shadow"])
    if shapes:
        left, bottom, right, top = Drawing(shapes).bounds()
        assert (bottom + top) / 2 == pytest.approx(foot, abs=1e-6) and right - left < 0.6
