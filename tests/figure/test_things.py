"""Things travel with the hand: pushed, pulled, dragged, kicked, thrown and caught, opened; ladders are climbed."""

from fractions import Fraction
from math import hypot

import pytest

from multiplane.core.design import Bible, CastDesign, PlaceDesign, PropDesign
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, PropMark, Shot
from multiplane.core.timing import time_shot
from multiplane.toon.acting import perform
from multiplane.toon.acting.reach import hand_point
from multiplane.toon.drawing import draw, fill, flat, rectangle
from multiplane.toon.figure.proportions import measure
from multiplane.toon.stage import Layer, Light, Stage

CAST = (CastDesign("ann", "Ann"), CastDesign("bob", "Bob", height=1.8))
PROPS = tuple(PropDesign(k, k, k, size=s) for k, s in (("crate", 0.78), ("cart", 1.3), ("sled", 1.1), ("ball", 0.22), ("box", 0.36)))
DOOR = (fill(flat("#222222"), rectangle(0.55, 0, 1.65, 2.2), tag="door"), fill(flat("#884422"), rectangle(0.65, 0, 1.55, 2.1), tag="door"))


ALONE = (Mark("ann", 0.0),)


def play(*acts, marks=ALONE, props=(), layers=()):
    shot = Shot("sq010_sh0010", "sq010", "master", "p", Camera(Framing(0, 1.2, 3), Framing(0, 1.2, 3)), marks=marks, events=tuple(Does("b", 0.0, (a,)) for a in acts), props=props, seed=3, head=0.25, tail=1.0)
    timed = time_shot(shot, {}, Fraction(24))
    return timed, perform(timed, Bible(CAST, (PlaceDesign("p", "P"),), PROPS), Stage(tuple(layers), Light()))


def find(performance, frame, name):
    return next((a for a in performance.at(frame) if a.name == name), None)


def hand(performance, frame, who="ann", side="near"):
    actor = find(performance, frame, who)
    x, y = hand_point(actor.key.pose, measure(next(d for d in CAST if d.id == who)), side, 0.42)
    return actor.x + (-x if actor.key.pose.yaw < 0 else x), actor.y + y


@pytest.mark.parametrize(("verb", "what", "x", "to_x"), [("push", "crate", 0.9, 0.7), ("push", "cart", -1.1, -0.7), ("pull", "cart", 1.2, -0.7)])
def test_what_is_pushed_or_pulled_moves_with_the_hands(verb, what, x, to_x):
    timed, p = play(Act("ann", verb, 1.8, what=what, to_x=to_x), props=(PropMark(what, x),))
    first, n = timed.events[0].frame_in, timed.events[0].frame_out - timed.events[0].frame_in
    apart = []
    for frame in range(first + round(0.42 * n), first + round(0.8 * n), 2):
        thing = find(p, frame, f"prop:{what}")
        near = thing.x + p.things.box_of(what)[0 if x > 0 else 2]
        apart.append(abs(hand(p, frame)[0] - near))
    assert max(apart) < 0.16
    assert find(p, timed.frames - 1, f"prop:{what}").x == pytest.approx(x + to_x, abs=0.02)


def test_what_is_dragged_follows_on_the_ground():
    timed, p = play(Act("ann", "drag", 2.4, what="sled", to_x=1.8), props=(PropMark("sled", -0.3),))
    middle = (timed.events[0].frame_in + 3 * timed.events[0].frame_out) // 4 // 2 * 2
    sled, line = find(p, middle, "prop:sled"), find(p, middle, "prop:~lineann")
    assert abs(sled.y) < 0.01 and -0.3 < sled.x < find(p, middle, "ann").x
    assert hypot(line.x - hand(p, middle)[0], line.y - hand(p, middle)[1]) < 0.02
    assert find(p, timed.frames - 1, "prop:sled").x > 0.4


def test_what_is_thrown_flies_and_is_caught():
    timed, p = play(Act("ann", "throw", 1.1, whom="bob", what="ball"), marks=(Mark("ann", 0.0, holds="ball"), Mark("bob", 2.4, facing="three_quarter_left")))
    path = [(f, ball) for f in range(timed.frames) if (ball := find(p, f, "prop:ball"))]
    first, last = path[0][1], path[-1][1]
    assert hypot(first.x - hand(p, path[0][0])[0], first.y - hand(p, path[0][0])[1]) < 0.15
    assert hypot(last.x - hand(p, path[-1][0] + 1, "bob")[0], last.y - hand(p, path[-1][0] + 1, "bob")[1]) < 0.3
    assert max(b.y for _, b in path) > max(first.y, last.y)
    assert len({b.key.turn for _, b in path}) > 3 and all(b.x > a.x for (_, a), (_, b) in zip(path, path[1:], strict=False))
    assert find(p, timed.frames - 1, "bob").key.pose.near_held == "ball"


@pytest.mark.parametrize("held", [True, False])
def test_what_is_kicked_flies_and_comes_to_rest(held):
    timed, p = play(Act("ann", "kick", 1.1, what="ball"), Act("ann", "wait", 1.5), marks=(Mark("ann", 0.0, holds="ball" if held else ""),), props=() if held else (PropMark("ball", 0.6),))
    high = [find(p, f, "prop:ball").y for f in range(timed.events[0].frame_in + 20, timed.frames)]
    end, before = find(p, timed.frames - 1, "prop:ball"), find(p, timed.frames - 4, "prop:ball")
    assert max(high) > 0.5 and end.x > 2.0 and abs(end.x - before.x) < 0.03 and end.y == pytest.approx(min(high))


def test_lids_and_doors_open_under_the_hand():
    timed, p = play(Act("ann", "open", 1.6, what="box"), props=(PropMark("box", 0.55),))
    assert [find(p, f, "prop:box").key.open for f in (0, timed.frames - 1)] == [0, 4]
    timed, p = play(Act("ann", "open", 1.6, what="door"), Act("ann", "close", 1.6, what="door"), layers=(Layer("wall", draw(DOOR), 0.4),))
    steps = [find(p, f, "prop:~door0") for f in (0, timed.events[1].frame_in, timed.frames - 1)]
    assert steps[0] is None and steps[2] is None and steps[1].key.step == 8
    touch = timed.events[0].frame_in + round(0.5 * 1.6 * 24)
    assert hypot(hand(p, touch)[0] - p.doors.handle("ann", touch // 2 * 2)[0], hand(p, touch)[1] - p.doors.handle("ann", touch // 2 * 2)[1]) < 0.2


def test_whoever_climbs_a_ladder_goes_up_on_its_rungs():
    timed, p = play(Act("ann", "climb", 2.4, what="ladder"))
    assert any(a.name == "prop:~high_ladder" for a in p.at(0))
    ys = [find(p, f, "ann").y for f in range(0, timed.frames, 2)]
    assert ys[0] == 0 and ys[-1] > 0.8 and all(b >= a for a, b in zip(ys, ys[1:], strict=False))
    frame, grips = timed.events[0].frame_in + 24, []
    for f in range(frame, frame + 22, 2):  # one hand or the other rests on its rung
        grips.append([hand(p, f, side=side)[1] for side in ("near", "far")])
    still = [min(abs(a - b) for a, b in zip(one, two, strict=True)) for one, two in zip(grips, grips[1:], strict=False)]
    assert max(still) < 0.035
