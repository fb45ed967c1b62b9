"""Acting: feet that do not slide, deeds that show, mouths that follow the take, props that change hands."""

from fractions import Fraction

import numpy as np
import pytest

from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign, PropDesign, Spot
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, PropMark, Shot, Speaks
from multiplane.core.take import Sound, Take
from multiplane.core.timing import time_shot
from multiplane.core.vocabulary import VERBS
from multiplane.toon.acting import perform
from multiplane.toon.acting.motions import MOTIONS, motion_of
from multiplane.toon.acting.reach import hand_point
from multiplane.toon.figure.pose import MOUTH_SHAPES, Pose
from multiplane.toon.figure.proportions import measure
from multiplane.toon.figure.skeleton import solve
from multiplane.toon.stage import Light, Stage

CLOTHES = (Garment("jumper", "#3f6f9a"), Garment("trousers", "#4a4038"), Garment("shoes", "#5a3a28"))
CAST = (
    CastDesign("ann", "Ann", wardrobe=CLOTHES), CastDesign("bob", "Bob", age="elder", wardrobe=CLOTHES), CastDesign("kid", "Kid", age="child", height=1.3, wardrobe=CLOTHES),
    CastDesign("crowd", "Crowd", wardrobe=CLOTHES), CastDesign("rex", "Rex", species="dog", height=0.6),
)  # fmt: skip
CAMERA = Camera(Framing(0.0, 1.2, 3.0), Framing(0.0, 1.2, 3.0))


def play(marks, events=(), takes=None, props=()):
    shot = Shot("sq010_sh0010", "sq010", "master", "p", CAMERA, marks=tuple(marks), events=tuple(events), props=tuple(props), seed=3)
    bible = Bible(CAST, (PlaceDesign("p", "P", spots=(Spot("bench", 0.0, pose="sit", y=0.5),)),), (PropDesign("lamp", "lamp"),))
    timed = time_shot(shot, takes or {}, Fraction(24))
    return timed, perform(timed, bible, Stage((), Light()))


def poses(performance, name, frames):
    return [next(a for a in performance.at(f) if a.name == name).key.pose for f in frames]


def unflipped(pose: Pose) -> Pose:
    return pose._replace(yaw=abs(pose.yaw))


@pytest.mark.parametrize(("who", "verb", "to_x"), [("ann", "walk", 3.0), ("bob", "walk", -3.0), ("kid", "run", 5.0), ("ann", "creep", 3.0)])
def test_feet_that_carry_stand_still(who, verb, to_x):
    timed, p = play([Mark(who, 0.0)], [Does("b", 0.0, (Act(who, verb, 3.2, to_x=to_x),))])
    design = next(d for d in CAST if d.id == who)
    m, sign = measure(design), 1 if to_x > 0 else -1
    before, slides = {}, []
    for frame in range(timed.events[0].frame_in + 16, timed.events[0].frame_out - 16, 2):
        actor = p.at(frame)[0]
        bones = solve(unflipped(actor.key.pose), m)
        for side, leg, lifted, turn in (("near", bones.near_leg, actor.key.pose.near_foot_y, actor.key.pose.near_foot_turn), ("far", bones.far_leg, actor.key.pose.far_foot_y, actor.key.pose.far_foot_turn)):
            x = actor.x + sign * float(leg[2, 0])
            flat = lifted <= 0.001 and abs(turn) < 1
            if flat and side in before:
                slides.append(abs(x - before[side]))
            before = {**before, side: x} if flat else {k: v for k, v in before.items() if k != side}
    assert slides and max(slides) < 0.02


def test_steps_are_heard_where_heels_meet_the_ground():
    _, p = play([Mark("ann", -1.5)], [Does("b", 0.0, (Act("ann", "walk", 2.2, to_x=1.5),))])
    steps = [c for c in p.cues if c.kind == "step"]
    assert 4 <= len(steps) <= 8
    assert [c.x for c in steps] == sorted(c.x for c in steps)


def test_whoever_enters_is_not_there_before_and_is_gone_after_exit():
    timed, p = play([Mark("ann", -4.0), Mark("bob", 0.5)], [Does("b", 0.0, (Act("ann", "enter", 2.0, to_x=-0.6),)), Does("c", 0.5, (Act("bob", "exit", 1.5, to_x=5.0),))])
    assert {a.name for a in p.at(0)} == {"bob"}
    assert {a.name for a in p.at(timed.events[0].frame_out)} == {"ann", "bob"}
    assert {a.name for a in p.at(timed.frames - 1)} == {"ann"}
    assert p.at(timed.frames - 1)[0].x == pytest.approx(-0.6, abs=0.01)


@pytest.mark.parametrize("verb", [v for v in VERBS if VERBS[v].family != "thing"])
def test_every_verb_shows(verb):
    timed, p = play([Mark("ann", 0.0), Mark("bob", 1.2)], [Does("b", 0.0, (Act("ann", verb, 1.6, whom="bob"),))])
    _, idle = play([Mark("ann", 0.0), Mark("bob", 1.2)], [Does("b", 0.0, (Act("bob", "wait", 1.6),))])
    numbers = len(Pose()) - 12
    moved = 0.0
    for frame in range(10, timed.events[0].frame_out, 4):
        a, b = next((x for x in p.at(frame) if x.name == "ann"), None), next(x for x in idle.at(frame) if x.name == "ann")
        if a is None:
            moved = 9e9
            continue
        moved = max(moved, float(np.abs(np.array(a.key.pose[:numbers]) - np.array(b.key.pose[:numbers])).max()), 100 * abs(a.x - b.x))
        p.draw(a)
    assert moved > 0.1


def test_there_are_sixty_motions():
    assert len(MOTIONS) >= 60
    assert len({id(motion_of(v)) for v in VERBS}) >= 60


def test_a_given_prop_changes_hands():
    timed, p = play([Mark("ann", 0.0, holds="lamp"), Mark("bob", 0.9, facing="three_quarter_left")], [Does("b", 0.0, (Act("ann", "give", 1.4, whom="bob", what="lamp"),))])
    first, last = ({a.name: a.key.pose.near_held for a in p.at(f)} for f in (0, timed.frames - 1))
    assert first == {"ann": "lamp", "bob": ""} and last == {"ann": "", "bob": "lamp"}


def test_a_prop_is_picked_up_and_put_down():
    timed, p = play([Mark("ann", 0.0)], [Does("b", 0.0, (Act("ann", "pick_up", 1.4, what="lamp"),)), Does("c", 0.3, (Act("ann", "put_down", 1.4, what="lamp"),))], props=[PropMark("lamp", 0.4)])
    assert [a.name for a in p.at(0)] == ["ann", "prop:lamp"]
    middle = p.at(timed.events[1].frame_in)
    assert [a.name for a in middle] == ["ann"] and middle[0].key.pose.near_held == "lamp"
    assert sorted(a.name for a in p.at(timed.frames - 1)) == ["ann", "prop:lamp"]
    assert len(p.draw(middle[0]).shapes) > 20


def test_mouths_follow_the_take():
    take = Take(1.2, 24000, mouths=(Sound(0.0, 0.4, "ai"), Sound(0.4, 0.6, "mbp"), Sound(0.6, 1.2, "o")), stressed=(0.2,))
    timed, p = play([Mark("ann", 0.0)], [Speaks("b", 0.0, role="ann", text="Ah, more", line="l")], {"l": take})
    start = timed.events[0].frame_in // 2 * 2
    shapes = {f: MOUTH_SHAPES[next(iter(p.at(start + f))).key.pose.mouth] for f in (4, 10, 20, 40)}
    assert shapes == {4: "ai", 10: "mbp", 20: "o", 40: "rest"}


def test_listeners_look_at_the_speaker():
    timed, p = play([Mark("ann", -0.6), Mark("bob", 0.6, facing="three_quarter_right")], [Speaks("b", 0.0, role="ann", text="Hello there, how are you today?")])
    before, after = poses(p, "bob", (0, timed.frames - 12))
    assert after.head_yaw < before.head_yaw - 15  # his head has turned back, towards her


def test_everybody_is_alive_and_on_twos():
    timed, p = play([Mark("ann", 0.0), Mark("rex", 1.0)], [Does("b", 0.0, (Act("bob", "wait", 8.0),))])
    seen = poses(p, "ann", range(timed.frames))
    assert all(seen[f] == seen[f // 2 * 2] for f in range(timed.frames))
    assert len(set(seen)) > 12 and min(s.lid for s in seen) < 0.2  # breathes, shifts, and blinks
    assert len(set(seen)) < timed.frames / 2  # and holds drawings
    hash(p.at(0)[0].key)


def test_a_crowd_is_made_of_different_people_and_is_cheap():
    marks = [Mark("crowd", k * 0.5 - 2, z=1.0, extra=k + 1) for k in range(8)]
    timed, p = play(marks, [Does("b", 0.0, (Act("crowd", "cheer", 2.0),))])
    assert len({p.parts[a.name].design for a in p.at(0)}) == 8
    assert len({a.key.pose for f in range(0, 8, 2) for a in p.at(f)}) <= 24


def test_sitting_uses_the_seat_of_the_place():
    _, p = play([Mark("ann", 0.0, pose="sit")])
    pose = p.at(0)[0].key.pose
    m = measure(CAST[0])
    assert m.hip + pose.root_y * m.height == pytest.approx(0.5 + m.leg_width * 0.45, abs=0.03)


def test_the_same_frame_is_the_same_whatever_was_asked_before():
    events = [Does("b", 0.0, (Act("ann", "wave", 1.5), Act("bob", "jump", 1.0)))]
    _, a = play([Mark("ann", 0.0), Mark("bob", 1.0)], events)
    _, b = play([Mark("ann", 0.0), Mark("bob", 1.0)], events)
    for frame in range(40):
        a.at(frame)
    assert a.at(22) == b.at(22)


@pytest.mark.parametrize("arm", [{"near_shoulder": 125.0, "near_elbow": 20.0}, {"near_shoulder": 26.0, "near_elbow": 66.0}, {"near_shoulder": 80.0, "near_elbow": 10.0}])
def test_a_raised_right_hand_stays_the_right_hand_through_a_whole_turn(arm):
    m, before = measure(CAST[0]), None
    for yaw in (*range(0, 185, 5), *range(-175, 5, 5)):
        x, y = hand_point(Pose(yaw=float(yaw), crossed=int(yaw < 0), **arm), m, "near")
        here = np.array((-x if yaw < 0 else x, y))
        assert before is None or np.hypot(*(here - before)) < 0.2 * m.height, yaw  # in five degrees; a change of hands is half the height
        before = here


def test_what_is_held_stays_in_its_hand_when_the_figure_turns():
    timed, p = play([Mark("ann", 0.0, holds="lamp"), Mark("bob", -1.4)], [Does("b", 0.0, (Act("ann", "face", 1.0, whom="bob"),))])
    m, seen = measure(CAST[0]), []
    for frame in range(0, timed.frames, 2):
        pose = next(a for a in p.at(frame) if a.name == "ann").key.pose
        assert pose.near_held == "lamp" and pose.crossed == (pose.yaw < 0)
        x, y = hand_point(pose, m, "near")
        seen.append((-x if pose.yaw < 0 else x, y))
    assert seen[0][0] > 0.1 and seen[-1][0] < -0.1  # it has come round with her
    assert max(np.hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(seen, seen[1:], strict=False)) < 0.8  # on twos, in half a second; another hand would be a metre away at once
