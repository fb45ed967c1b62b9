"""Crowds: members that differ, that are what the crowd is called, and of whom no two are in step."""

from fractions import Fraction

import numpy as np
import pytest

from multiplane.core.design import Bible, CastDesign, PlaceDesign
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot
from multiplane.core.story import Role
from multiplane.core.timing import time_shot
from multiplane.design.cast import design_cast
from multiplane.toon.acting import perform
from multiplane.toon.figure.crowd import crowd_member
from multiplane.toon.figure.pose import INDEX
from multiplane.toon.figure.species import walks_upright
from multiplane.toon.stage import Light, Stage


def members(name, n=13, **role):
    (design,) = design_cast((Role(name.lower(), name, kind="crowd", **role),), seed=1)
    return design, [crowd_member(design, k) for k in range(1, n + 1)]


def test_members_differ_in_build_clothes_hair_and_age():
    _, crowd = members("CROWD")
    assert len({m.build for m in crowd}) >= 3 and len({m.age for m in crowd}) >= 2 and len({m.hair for m in crowd}) >= 7
    assert len({tuple(g.kind for g in m.wardrobe) for m in crowd}) >= 8 and len({m.wardrobe for m in crowd}) == 13
    assert max(m.height for m in crowd) > 1.15 * min(m.height for m in crowd)


@pytest.mark.parametrize(("name", "fits"), [
    ("SOLDIERS", lambda m: {g.kind for g in m.wardrobe} >= {"uniform"} and "helmet" in {a.kind for a in m.accessories}), ("SAILORS", lambda m: "jumper" in {g.kind for g in m.wardrobe}),
    ("CHILDREN", lambda m: m.age in ("child", "teen")), ("NUNS", lambda m: m.presents == "feminine" and not m.beard and m.wardrobe[0].kind == "habit"), ("WOMEN", lambda m: m.presents == "feminine"),
])  # fmt: skip
def test_a_crowd_is_what_it_is_called(name, fits):
    _, crowd = members(name)
    assert all(fits(m) for m in crowd) and len({(m.skin, m.hair, m.height) for m in crowd}) == 13


def test_a_flock_stays_a_flock():
    flock = [crowd_member(CastDesign("s", "SHEEP", species="sheep", height=0.9, skin="#ece6d8"), k) for k in range(1, 8)]
    assert all(m.species == "sheep" and not walks_upright(m) and not m.wardrobe for m in flock)
    assert len({m.skin for m in flock}) > 4 and len({m.height for m in flock}) > 4


def play(verb, to_x=None):
    marks = tuple(Mark("crowd", k * 0.6 - 2.4, z=1.5, extra=k + 1) for k in range(9))
    shot = Shot("sq010_sh0010", "sq010", "crowd", "p", Camera(Framing(0, 1.2, 3), Framing(0, 1.2, 3)), marks=marks, events=(Does("b", 0.0, (Act("crowd", verb, 2.4, to_x=to_x),)),), seed=3)
    timed = time_shot(shot, {}, Fraction(24))
    return timed, perform(timed, Bible((CastDesign("crowd", "Crowd"),), (PlaceDesign("p", "P"),), ()), Stage((), Light()))


def test_nobody_walks_in_step_and_nobody_walks_into_one_place():
    timed, p = play("walk", 1.5)
    steps = [tuple(a.key.pose[INDEX["near_foot_x"]] for a in p.at(f)) for f in range(24, 56, 4)]
    walks = np.array(steps).T
    assert all(np.abs(a - b).max() > 0.04 for i, a in enumerate(walks) for b in walks[i + 1 :])
    xs = sorted(a.x for a in p.at(timed.frames - 1))
    assert min(b - a for a, b in zip(xs, xs[1:], strict=False)) > 0.15


def test_a_cheer_is_many_cheers():
    _, p = play("cheer")
    assert len({part.plays[-1].act.verb for part in p.parts.values()}) >= 4
    assert len({part.plays[-1].frame_in for part in p.parts.values()}) >= 6
