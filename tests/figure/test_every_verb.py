"""Every verb is itself: no two motions are twins, feet that carry stand still, hands arrive, joints stay joints."""

from fractions import Fraction
from functools import cache
from math import hypot

import numpy as np
import pytest

from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign, PropDesign
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, PropMark, Shot
from multiplane.core.timing import time_shot
from multiplane.core.vocabulary import VERBS
from multiplane.toon.acting import perform
from multiplane.toon.acting.motions import MOTIONS, motion_of
from multiplane.toon.acting.reach import Body, hand_point
from multiplane.toon.figure.pose import INDEX, NUMBERS
from multiplane.toon.figure.proportions import measure
from multiplane.toon.figure.skeleton import solve
from multiplane.toon.stage import Light, Stage

CLOTHES = (Garment("jumper", "#3f6f9a"), Garment("trousers", "#4a4038"), Garment("shoes", "#5a3a28"))
CAST = (
    CastDesign("ann", "Ann", wardrobe=CLOTHES), CastDesign("bob", "Bob", build="broad", height=1.8, wardrobe=CLOTHES),
    CastDesign("kid", "Kid", age="child", height=1.2, wardrobe=CLOTHES), CastDesign("rex", "Rex", species="dog", height=0.6),
)  # fmt: skip
PERSONS = [v for v in VERBS if VERBS[v].family not in ("thing", "animal")]
CAMERA = Camera(Framing(0.0, 1.2, 3.0), Framing(0.0, 1.2, 3.0))
FACE = ("brow", "brow_tilt", "brow_skew", "lid", "lower", "gaze_x", "gaze_y", "smile", "open", "wide", "cheek", "tears", "head_yaw", "head_pitch", "head_roll", "breath", "yaw")


def play(verb, who="ann", whom="", what="", marks=(), props=(), to_x=None):
    act = Act(who, verb, VERBS[verb].seconds, whom=whom, what=what, to_x=to_x)
    shot = Shot("sq010_sh0010", "sq010", "master", "p", CAMERA, marks=(Mark(who, 0.0), *marks), events=(Does("b", 0.0, (act,)),), props=tuple(props), seed=3, head=0.25)
    bible = Bible(CAST, (PlaceDesign("p", "P"),), (PropDesign("crate", "crate", "box"), PropDesign("lamp", "lamp", "lantern")))
    timed = time_shot(shot, {}, Fraction(24))
    return timed, perform(timed, bible, Stage((), Light()))


def at(performance, frame, who="ann"):
    return next((a for a in performance.at(frame) if a.name == who), None)


@cache
def track(verb):
    """Joints in metres, then face and turn, over ten moments of a verb: shape (10, n)."""
    to_x = {"step_back": -1.0, "follow": 2.4, "lead": 1.8}.get(verb, 1.5) if VERBS[verb].travels and verb not in ("enter", "exit") else None
    timed, p = play(verb, to_x=to_x)
    first, last, m = timed.events[0].frame_in, timed.events[0].frame_out, measure(CAST[0])
    rows = []
    for k in range(10):
        actor = at(p, first + round((last - first) * (k + 0.5) / 10))
        if actor is None:
            rows.append(np.full(40, 9.0))
            continue
        pose = actor.key.pose
        b = solve(Body(np.array(pose[:NUMBERS], float), m).pose, m)
        joints = np.concatenate([b.near_arm[1:].ravel(), b.far_arm[1:].ravel(), b.near_leg[1:].ravel(), b.far_leg[1:].ravel(), b.neck, [pose.root_y * 1.7, actor.x * 0.3, pose.tilt / 90]])
        face = np.array([pose[INDEX[f]] / (60.0 if f.startswith("head") or f == "yaw" else 3.0) for f in FACE])
        held = hash((pose.near_held, pose.far_held, pose.mouth)) % 997 / 997 * 0.15
        rows.append(np.concatenate([joints, face, [held]])[:40])
    return np.array(rows)


def test_no_two_verbs_are_twins():
    tracks = {verb: track(verb) for verb in PERSONS}
    twins = []
    for i, a in enumerate(PERSONS):
        for b in PERSONS[i + 1 :]:
            apart = float(np.abs(tracks[a] - tracks[b]).max(axis=1).mean())
            if apart < 0.05:
                twins.append((round(apart, 3), a, b))
    assert not twins, sorted(twins)


def test_every_verb_has_a_motion_of_its_own():
    assert [v for v in VERBS if VERBS[v].family != "thing" and v not in MOTIONS] == []
    assert len({id(motion_of(v)) for v in PERSONS}) == len(PERSONS) >= 120


# Who turns pivots on the soles; the others here leave the ground or roll on it.
@pytest.mark.parametrize("verb", [v for v in PERSONS if not VERBS[v].travels and v not in ("turn", "turn_away", "spin", "fly", "swim", "float", "dive", "roll", "ride")])
def test_feet_on_the_ground_do_not_slide(verb):
    timed, p = play(verb)
    m, before, worst = measure(CAST[0]), {}, 0.0
    for frame in range(timed.events[0].frame_in // 2 * 2, timed.frames, 2):
        actor = at(p, frame)
        body = Body(np.array(actor.key.pose[:NUMBERS], float), m)
        bones, down = solve(body.pose, m), {}
        if abs(actor.key.pose.tilt) > 1:
            before = {}
            continue
        for side, leg in (("near", bones.near_leg), ("far", bones.far_leg)):
            if getattr(body.pose, f"{side}_foot_y") <= 0.0045:
                down[side] = actor.x + (-1 if body.flip else 1) * float(leg[2, 0])
                if side in before:
                    worst = max(worst, abs(down[side] - before[side]))
        before = down
    assert worst < 0.035


@pytest.mark.parametrize("verb", PERSONS)
def test_joints_stay_within_their_limits(verb):
    who = ("kid", "bob")[PERSONS.index(verb) % 2]
    timed, p = play(verb, who)
    design = next(d for d in CAST if d.id == who)
    m = measure(design)
    for frame in range(timed.events[0].frame_in, timed.events[0].frame_out, 8):
        actor = at(p, frame, who)
        if actor is None:
            continue
        pose = actor.key.pose
        assert -165 <= pose.near_elbow <= 165 and -165 <= pose.far_elbow <= 165
        assert -50 <= pose.head_pitch <= 50 and abs(pose.head_roll) <= 40 and abs(pose.near_wrist) <= 100 and abs(pose.far_wrist) <= 100
        bones = solve(Body(np.array(pose[:NUMBERS], float), m).pose, m)
        for limb, length in ((bones.near_leg, m.thigh + m.shin), (bones.far_leg, m.thigh + m.shin), (bones.near_arm, m.upper_arm + m.forearm)):
            assert hypot(*(limb[2] - limb[0])) <= length * 1.07


@pytest.mark.parametrize(("verb", "moment", "side", "point"), [
    ("facepalm", 0.5, "near", "forehead"), ("cover_face", 0.5, "far", "far_eye"), ("salute", 0.5, "near", "temple"), ("listen", 0.6, "near", "ear"),
    ("hands_on_hips", 0.6, "near", "near_hip"), ("hands_on_hips", 0.6, "far", "far_hip"), ("yawn", 0.55, "near", "mouth"), ("gasp", 0.5, "near", "heart"),
])  # fmt: skip
@pytest.mark.parametrize("who", ["ann", "kid", "bob"])
def test_hands_meet_faces_and_bodies(verb, moment, side, point, who):
    timed, p = play(verb, who)
    m = measure(next(d for d in CAST if d.id == who))
    frame = timed.events[0].frame_in + round(moment * (timed.events[0].frame_out - timed.events[0].frame_in))
    pose = at(p, frame, who).key.pose
    want = Body(np.array(pose[:NUMBERS], float), m).point(point)
    got = hand_point(pose, m, side, 0.6)
    assert hypot(got[0] - want[0], got[1] - want[1]) < 0.075 * m.height


@pytest.mark.parametrize(("x", "y"), [(0.35, 0.0), (0.5, 0.0), (0.5, 0.78)])
@pytest.mark.parametrize("who", ["ann", "bob"])
def test_hands_meet_the_thing_that_they_pick_up(x, y, who):
    timed, p = play("pick_up", who, what="crate", props=[PropMark("crate", x, y)])
    first, n = timed.events[0].frame_in, timed.events[0].frame_out - timed.events[0].frame_in
    before = next(f for f in range(first, first + n) if at(p, f, who).key.pose.near_held == "crate") // 2 * 2 - 2
    thing = next(a for a in p.at(before) if a.name == "prop:crate")
    m = measure(next(d for d in CAST if d.id == who))
    hand = hand_point(at(p, before, who).key.pose, m, "near", 0.42)
    assert hypot(at(p, before, who).x + hand[0] - thing.x, hand[1] - thing.y) < 0.12


@pytest.mark.parametrize(("verb", "moment"), [("shake_hands", 0.5), ("high_five", 0.48)])
def test_two_hands_meet(verb, moment):
    timed, p = play(verb, whom="bob", marks=[Mark("bob", 1.0, facing="three_quarter_left")])
    frame = timed.events[0].frame_in + round(moment * (timed.events[0].frame_out - timed.events[0].frame_in))
    points = []
    for who in ("ann", "bob"):
        actor = at(p, frame, who)
        x, y = hand_point(actor.key.pose, measure(next(d for d in CAST if d.id == who)), "near", 0.55)
        points.append((actor.x + (x if actor.key.pose.yaw >= 0 else -x), y))
    assert hypot(points[0][0] - points[1][0], points[0][1] - points[1][1]) < 0.12


def test_tools_are_in_the_hand_while_they_are_used_and_the_lamp_is_not_lost():
    timed, p = play("hammer")
    assert at(p, timed.events[0].frame_in + 10).key.pose.near_held == "~hammer"
    assert at(p, timed.frames - 1).key.pose.near_held == ""
    assert any(a.name == "prop:~table" for a in p.at(0))
    shot = Shot("sq010_sh0010", "sq010", "master", "p", CAMERA, marks=(Mark("ann", 0.0, holds="lamp"),), events=(Does("b", 0.0, (Act("ann", "sweep", 2.0),)),))
    lit = perform(time_shot(shot, {}, Fraction(24)), Bible(CAST, (), (PropDesign("lamp", "lamp", "lantern"),)), Stage((), Light()))
    pose = at(lit, 24).key.pose
    assert (pose.near_held, pose.far_held) == ("~broom", "lamp")


def test_whoever_is_struck_at_reels_and_is_not_touched():
    timed, p = play("hit", whom="bob", marks=[Mark("bob", 1.2, facing="three_quarter_left")])
    first, n = timed.events[0].frame_in, timed.events[0].frame_out - timed.events[0].frame_in
    heads, gaps = [], []
    for frame in range(first, first + n, 2):
        ann, bob = at(p, frame), at(p, frame, "bob")
        hand = hand_point(ann.key.pose, measure(CAST[0]), "near", 1.0)
        body = Body(np.array(bob.key.pose[:NUMBERS], float), measure(CAST[1]))
        face = bob.x - body.point("nose")[0]
        heads.append(face)
        gaps.append(face - (ann.x + hand[0]))
    assert max(heads) - heads[0] > 0.1
    assert min(gaps) > -0.02
