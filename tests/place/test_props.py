"""Props: every kind draws; names find their kinds; light tints."""

from __future__ import annotations

import pytest

from multiplane.core.design import PropDesign
from multiplane.core.story import Prop
from multiplane.design.props import design_prop
from multiplane.toon.props import PROPS, draw_prop
from multiplane.toon.stage import Light


@pytest.mark.parametrize("name", sorted(PROPS))
def test_every_kind_draws_at_its_size(name):
    drawing = draw_prop(PropDesign(name, name, name, PROPS[name].colour, 0.5), Light())
    solid = type(drawing)(tuple(s for s in drawing.shapes if s.tag == "prop"))
    left, bottom, right, top = solid.bounds()
    assert 0.3 < max(right - left, top - bottom) < 0.9
    if not PROPS[name].held:
        assert -0.12 < bottom < 0.12


def test_there_are_many():
    assert len(PROPS) >= 40


@pytest.mark.parametrize(("name", "kind"), [
    ("brass gear", "gear"), ("golden watch", "pocket_watch"), ("captain's cap", "cap"), ("old suitcase", "suitcase"),
    ("LANTERNS", "lantern"), ("crystal ball", "ball"), ("fishing rod", "fishing_rod"), ("zorb", "box"),
])  # fmt: skip
def test_head_noun_finds_the_kind(name, kind):
    assert design_prop(Prop("p", name), seed=1).kind == kind


def test_words_set_colour_and_size():
    big, plain = design_prop(Prop("p", "huge red ball"), seed=1), design_prop(Prop("p", "ball"), seed=1)
    assert big.colour == "#c2403a" and big.size > plain.size


def test_light_tints():
    design = PropDesign("b", "b", "ball", "#c8503f", 0.2)
    day, night = (draw_prop(design, light).shapes[0].paint for light in (Light(), Light(tint=(0.5, 0.6, 0.9))))
    assert day != night
