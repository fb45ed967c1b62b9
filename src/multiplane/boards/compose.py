"""From an idea to a shot: the camera, the marks that it sees, and walks that end where the picture ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as replace_presence

from msgspec.structs import replace

from multiplane.core.shot import Act, AnyEvent, Camera, Does, Framing, Mark, PropMark, Shot, Speaks
from multiplane.core.story import Scene

from .acting import LONGEST_TRAVEL_SECONDS, SPEEDS_M_S, WALK_M_S
from .blocking import Blocking, Presence
from .choosing import Idea
from .framing import (
    HAT_FROM_M,
    LANDMARKS,
    NEAR_Z,
    Lens,
    deepen,
    eyes_of,
    half_width,
    looks_right,
    on_face,
    on_group,
    on_sight,
    on_thing,
    over_shoulder,
    shift,
    wide,
)
from .sights import find_sight
from .spots import find_spot

BODY_HALF_M = 0.5  # half the width of a figure
ARM_M = 0.85  # from the middle of a figure to what it holds out
PAN_FROM_M = 4.4  # a walk wider than this is followed rather than seen whole
SIGN_M = 2.5  # the height at which signs hang
PROP_HALF_M = 0.28  # half of a thing that lies there, with room beside
WORDS_M = 0.9  # the picture behind words is close, and so out of focus
WATCHES = ("look", "look_up", "stare", "watch", "gaze")
CROWD_FROM_M = 1.2  # closer pictures are about one face


@dataclass(frozen=True)
class Setup:
    """What is known of a shot before its picture is composed. `start` and `end` are the blocking around it."""

    scene: Scene
    idea: Idea
    start: Blocking
    end: Blocking
    events: tuple[AnyEvent, ...]
    seconds: float
    lens: Lens
    last: bool = False  # the last shot before the film fades out


def shoot(setup: Setup) -> tuple[Camera, tuple[Mark, ...], tuple[PropMark, ...], tuple[AnyEvent, ...]]:
    """The camera, the marks and props that it sees, and the events with their walks fitted to the picture."""
    near_x = None
    if setup.idea.near and setup.idea.near in setup.start.presences:
        seen = setup.start.presences[setup.idea.subjects[0]]
        framing, near_x = over_shoulder(setup.lens, seen, setup.start.presences[setup.idea.near])
        camera = _move(setup, framing)
    else:
        camera = frame(setup)
    marks = _marks(setup, camera, near_x)
    events, marks = _fit_walks(setup, camera, marks)
    return camera, marks, _props(setup, camera), events


def frame(setup: Setup) -> Camera:
    """The camera for everything but a shoulder."""
    idea, lens = setup.idea, setup.lens
    if idea.purpose == "establishing" or (idea.purpose == "master" and not idea.subjects):
        return _move(setup, wide(lens, exterior=not setup.scene.interior))
    if idea.purpose == "insert":
        return _move(setup, _insert(setup))
    if idea.purpose == "crowd":
        near = [p.x for p in _people(setup, setup.start)]
        height = min(3.2 if any(not p.small for p in setup.start.present) else 2.7, lens.tallest)  # closer where the crowd is alone
        return _move(setup, lens.framing(sum(near) / len(near) / 2 if near else 0.0, 0.375 * height, height, 1.8))
    before, after = [*_people(setup, setup.start), *_stops(setup)], _people(setup, setup.end)
    if not before and not after:
        return _move(setup, wide(lens, exterior=not setup.scene.interior))
    camera = _follow(setup, before or after, after or before)
    return camera if camera.move == "pan" else _with_whole_props(setup, camera)


def _with_whole_props(setup: Setup, camera: Camera) -> Camera:
    """The camera a little wider, where else the edge of the picture would cut a thing that lies there."""
    start, end = camera.start, camera.end
    for prop in setup.start.props.values():
        over = abs(prop.x - start.x) + PROP_HALF_M - half_width(start, setup.lens.aspect)
        if 0 < over < 2 * PROP_HALF_M and start.height > 1.5:
            side = 1 if prop.x > start.x else -1
            grown = setup.lens.framing(start.x + side * over / 2, start.y + 0.15 * over, start.height + over / setup.lens.aspect, start.lens)
            return replace(camera, start=grown, end=grown if end == start else replace(end, x=round(end.x + grown.x - start.x, 2)))
    return camera


def _stops(setup: Setup) -> list[Presence]:
    """Where those who leave in the end go first: to the lantern, and then out."""
    walks = [(act.role, act.to_x) for event in setup.events if isinstance(event, Does) for act in event.acts if act.to_x is not None]
    last = {role: number for number, (role, _) in enumerate(walks)}
    gone = {role for role in setup.idea.subjects if role in setup.end.presences and not setup.end.presences[role].on}
    return [
        replace_presence(setup.start.presences[role], x=x) for number, (role, x) in enumerate(walks)
        if role in gone and setup.start.presences[role].on and number != last[role]
    ]


def _people(setup: Setup, blocking: Blocking) -> list[Presence]:
    return [p for role in setup.idea.subjects if (p := blocking.presences.get(role)) and p.on and not _yet_to_come(setup, p)]


def _follow(setup: Setup, before: list[Presence], after: list[Presence]) -> Camera:
    """Hold where the whole walk fits into the picture, else pan with it."""
    both = [*before, *after]
    span = max(p.x for p in both) - min(p.x for p in both)
    moved = {p.role: p.x for p in before} != {p.role: p.x for p in after if p.role in {q.role for q in before}}
    if moved and span > PAN_FROM_M and setup.idea.purpose != "master":
        return Camera(_on(setup, before), _on(setup, after), "pan")
    return _move(setup, _on(setup, both if moved else after if len(after) > len(before) else before))


def _on(setup: Setup, people: list[Presence]) -> Framing:
    idea = setup.idea
    if len({p.role for p in people}) == 1 and idea.purpose in ("single", "close", "reaction") and len(people) == 1:
        long = 3.0 if idea.size < 0.9 else 2.4
        return on_face(setup.lens, people[0], idea.size, long)
    return on_group(setup.lens, people, idea.size, 1.8 if idea.size > 2 else 2.1)


def _insert(setup: Setup) -> Framing:
    idea, place = setup.idea, setup.lens.place
    if idea.thing == "screen":
        sign = find_spot(place, "sign")
        return setup.lens.framing(sign.x + 0.18 if sign else 0.0, (sign.y or SIGN_M) if sign else 1.8, WORDS_M, 2.4)
    held = next((p for p in setup.start.present if p.holds and p.holds == setup.start.prop_of(idea.thing)), None)
    if held is not None:
        return on_thing(setup.lens, held.x + 0.32 * looks_right(held), eyes_of(held) - 0.31 * held.height, deepen(0.44, held.z, 2.4))
    sight, spot = find_sight(place, idea.thing), find_spot(place, idea.thing)
    prop = setup.start.props.get(setup.start.prop_of(idea.thing))
    if prop is not None:
        return on_thing(setup.lens, prop.x, prop.y + 0.12, 0.6)
    if sight is not None:
        return on_sight(setup.lens, sight)
    if spot is not None:
        return on_thing(setup.lens, spot.x, max(spot.y, 1.2), deepen(idea.size, spot.z, 2.4))
    whole = wide(setup.lens, exterior=not setup.scene.interior)
    landmark = max(place.spots, key=lambda s: s.y, default=None)
    away = -0.18 * whole.height * setup.lens.aspect * (1 if landmark and landmark.x > 0 else -1)
    height = whole.height * 0.62
    return setup.lens.framing(away if landmark and landmark.y > 3 else 0.0, height / 2 - 0.08 * height, height, 2.0)


def _move(setup: Setup, framing: Framing) -> Camera:
    """A still camera, or a slow move whose size follows from how long the shot is."""
    amount = min(0.16, 0.018 * max(2.0, setup.seconds))
    lens = setup.lens
    match "pull" if setup.last and setup.idea.move in ("hold", "push") else setup.idea.move:
        case "push":
            end = shift(framing, zoom=1 - amount, y=0.0 if framing.height > 2 else amount / 2 if _keeps_hat(setup, framing) else amount / 6)
            return Camera(framing, end, "push")
        case "pull":
            if setup.last:
                return Camera(framing, _farewell(setup, framing), "pull")
            wider = shift(framing, zoom=1 + 1.4 * amount, y=0.7 * amount)
            return Camera(framing, lens.framing(wider.x, wider.y, wider.height, wider.lens), "pull")
        case "tilt":
            high = shift(framing, zoom=0.9, y=0.14)
            low = lens.framing(framing.x, framing.y - 0.05 * framing.height, framing.height * 0.9, framing.lens)
            if setup.scene.interior or lens.place.kind not in LANDMARKS:
                return Camera(high, low, "tilt")
            whole = wide(lens, exterior=True)
            if setup.idea.purpose != "establishing":
                far = lens.framing(framing.x, 0.41 * whole.height, whole.height * 0.9, whole.lens)
                return Camera(far, shift(far, y=0.35), "tilt")  # from the people up to the landmark and the sky
            if not (setup.start.present or setup.start.extras):
                return Camera(low, high, "tilt")  # up to the landmark
            ground = lens.framing(framing.x, 0.41 * framing.height, framing.height * 0.9, framing.lens)
            return Camera(high, ground, "tilt")  # down from the landmark to the people
    return Camera(framing, framing, "hold")


def _keeps_hat(setup: Setup, framing: Framing) -> bool:
    """Whether a hat is seen whole in a picture of one role: then no push may cut it."""
    return framing.height >= HAT_FROM_M and len(setup.idea.subjects) == 1 and any(p.hat for p in _people(setup, setup.start))


def _farewell(setup: Setup, framing: Framing) -> Framing:
    """The last picture: from the faces back to the whole place under its sky."""
    whole = wide(setup.lens, exterior=not setup.scene.interior)
    height = max(framing.height * 1.3, 0.95 * whole.height if not setup.scene.interior else 0.8 * whole.height)
    return setup.lens.framing(framing.x * 0.5, 0.45 * height, height, framing.lens)


# Marks -------------------------------------------------------------------------------------------------------


def _marks(setup: Setup, camera: Camera, near_x: float | None) -> tuple[Mark, ...]:
    if setup.idea.thing == "screen":
        return ()
    marks = _onlookers(setup) if max(camera.start.height, camera.end.height) >= CROWD_FROM_M else []
    looked_at = {p.looks_at for p in _people(setup, setup.start)} | {
        role for event in setup.events if isinstance(event, Speaks) for role in event.to
    }
    arriving = [replace_presence(p, holds=setup.start.presences[p.role].holds) for p in setup.end.presences.values() if _arrives(setup, p.role)]
    for presence in [*setup.start.present, *arriving]:
        if _yet_to_come(setup, presence):
            continue
        x, z, facing = presence.x, presence.z, presence.facing
        if presence.role == setup.idea.near and near_x is not None:
            x, z, facing = near_x, NEAR_Z, "away"
        elif presence.role not in setup.idea.subjects and not _is_hand_of(setup, presence):
            placed = None if near_x is not None else _beside(setup, camera, presence, presence.role in looked_at)
            if placed is None or (placed != x and _crosses(setup, presence, placed)):
                continue
            x = placed
        marks.append(_mark(presence, x, z, facing))
    return tuple(marks)


def _onlookers(setup: Setup) -> list[Mark]:
    """The members of crowds. Those who look up at a landmark behind them turn their backs to us, some of them."""
    acts = [act for event in setup.events if isinstance(event, Does) for act in event.acts]
    watching = {act.role for act in acts if act.verb in WATCHES and act.what and setup.lens.place.kind in LANDMARKS}
    return [replace(mark, facing="away") if mark.role in watching and mark.extra % 5 in (0, 2) else mark for mark in setup.start.extras]


def _mark(presence: Presence, x: float, z: float, facing: str) -> Mark:
    return Mark(
        presence.role, round(x, 2), round(z, 2), facing, presence.pose, presence.holds, presence.feeling,
        presence.looks_at,
    )


def _yet_to_come(setup: Setup, presence: Presence) -> bool:
    """Whether a role only walks up in a later shot of the opening."""
    return presence.goal is not None and setup.end.presences[presence.role].goal is not None


def _arrives(setup: Setup, role: str) -> bool:
    return role in setup.start.presences and not setup.start.presences[role].on and setup.end.presences[role].on


def _beside(setup: Setup, camera: Camera, presence: Presence, wanted: bool) -> float | None:
    """Where somebody stands whom the picture is not about: as staged if wholly in it or far out; moved just
    out of it rather than cut by its edge; None if not needed."""
    offsets = []
    for framing in (camera.start, camera.end):
        grows = framing.lens * framing.height / (framing.lens * framing.height + max(0.0, presence.z))
        offsets.append(abs(presence.x - framing.x) * grows - half_width(framing, setup.lens.aspect))
    if presence.small and not wanted and _cut_below(camera, presence):
        return None
    if max(offsets) < -BODY_HALF_M:
        return presence.x
    moves = any(isinstance(e, Does) and any(a.role == presence.role for a in e.acts) for e in setup.events)
    if not wanted and not moves:
        return None
    if min(offsets) > ARM_M:
        return presence.x
    side = 1 if presence.x > camera.start.x else -1
    edge = max(abs(f.x - camera.start.x) + half_width(f, setup.lens.aspect) for f in (camera.start, camera.end))
    return round(camera.start.x + side * (edge + ARM_M + 0.05), 2)


def _cut_below(camera: Camera, presence: Presence) -> bool:
    """Whether no more than the back of an animal would look over the lower edge of the picture."""
    return max(f.y - f.height / 2 for f in (camera.start, camera.end)) > 0.4 * presence.height


def _is_hand_of(setup: Setup, presence: Presence) -> bool:
    """Whether the insert shows what `presence` holds."""
    return setup.idea.purpose == "insert" and bool(presence.holds) and presence.holds == setup.start.prop_of(setup.idea.thing)


def _crosses(setup: Setup, presence: Presence, x: float) -> bool:
    """Whether moving to `x` would put a role beside itself: on the other side of somebody, or into them."""
    return any((presence.x - other.x) * (x - other.x) <= 0 or abs(x - other.x) < ARM_M for other in setup.start.others(presence.role))


def _props(setup: Setup, camera: Camera) -> tuple[PropMark, ...]:
    edge = max(half_width(f, setup.lens.aspect) for f in (camera.start, camera.end)) + 0.4
    return tuple(prop for prop in setup.start.props.values() if abs(prop.x - camera.start.x) <= edge + abs(camera.end.x - camera.start.x))


# Walks in and out ----------------------------------------------------------------------------------------------


def _fit_walks(setup: Setup, camera: Camera, marks: Sequence[Mark]) -> tuple[tuple[AnyEvent, ...], tuple[Mark, ...]]:
    """Who comes in starts just outside the picture; who leaves goes until just outside it."""
    aspect = setup.lens.aspect
    starts = {mark.role: mark.x for mark in marks if not mark.extra}
    entered = _entrances(setup, camera)
    starts |= entered
    leaving = {r for r, p in setup.start.presences.items() if not setup.end.presences[r].on and (p.on or r in starts)}
    last_walks = {act.role: act for event in setup.events if isinstance(event, Does) for act in event.acts if act.to_x is not None}
    events: list[AnyEvent] = []
    shorter = 1.0  # how much of its planned time the event before takes
    for event in setup.events:
        if isinstance(event, Does):
            acts = []
            for act in event.acts:
                if act.role in leaving and act is last_walks.get(act.role):
                    act = replace(act, to_x=_outside(camera.end, setup.end.presences[act.role].side, aspect))
                if act.to_x is not None and act.role in starts and (act.role in leaving or _arrives(setup, act.role)):
                    act = replace(act, seconds=_walk_seconds(act.verb, act.to_x - starts[act.role], act.seconds))
                if act.to_x is not None:
                    starts[act.role] = act.to_x
                acts.append(act)
            planned, gap = _longest(event.acts), event.gap * shorter if event.gap < 0 else event.gap
            event = replace(event, acts=tuple(acts), gap=round(gap, 2))
            shorter = _longest(acts) / planned if planned else 1.0
        events.append(event)
    placed = tuple(replace(m, x=entered[m.role], facing=_inward(entered[m.role], camera)) if m.role in entered else m for m in marks)
    return tuple(events), placed


def _longest(acts: Sequence[Act]) -> float:
    return max((act.seconds for act in acts), default=0.0)


def _entrances(setup: Setup, camera: Camera) -> dict[str, float]:
    """Where those who come in stand before: outside the picture, one behind the other."""
    arriving = [presence for role, presence in setup.end.presences.items() if _arrives(setup, role)]
    return {
        presence.role: round(_outside(camera.start, presence.side, setup.lens.aspect) + presence.side * number * ARM_M, 2)
        for number, presence in enumerate(arriving)
    }


def _outside(framing: Framing, side: int, aspect: float) -> float:
    return round(framing.x + side * (half_width(framing, aspect) + BODY_HALF_M + 0.15), 2)


def _inward(x: float, camera: Camera) -> str:
    return "three_quarter_right" if x < camera.start.x else "three_quarter_left"


def _walk_seconds(verb: str, distance: float, otherwise: float) -> float:
    if distance == 0:
        return otherwise
    return round(min(LONGEST_TRAVEL_SECONDS, max(0.8, abs(distance) / SPEEDS_M_S.get(verb, WALK_M_S))), 2)


def shot_note(idea: Idea, camera: Camera) -> str:
    return idea.note if camera.move == "hold" else f"{idea.note}; {camera.move}" if idea.note else camera.move


def make_shot(setup: Setup, covers: tuple[str, ...], head: float, tail: float, seed: int) -> Shot:
    """The shot, without its number."""
    camera, marks, props, events = shoot(setup)
    scene = setup.scene
    return Shot(
        id="", scene=scene.id, purpose=setup.idea.purpose, place=scene.place, camera=camera, time=scene.time,
        weather=scene.weather, interior=scene.interior, marks=marks, props=props, events=events, covers=covers,
        head=head, tail=tail, hold=_hold(setup), seed=seed, note=shot_note(setup.idea, camera),
    )


def _hold(setup: Setup) -> float:
    return {"establishing": 2.8, "master": 2.4, "insert": 1.8, "reaction": 1.6, "crowd": 2.0}.get(setup.idea.purpose, 1.3)
