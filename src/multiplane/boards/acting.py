"""Deeds become acts: how long, whereto, with what in hand, and how the blocking stands afterwards."""

from __future__ import annotations

from msgspec.structs import replace

from multiplane.core.costume import PUT_ON, TAKE_OFF
from multiplane.core.shot import Act, PropMark
from multiplane.core.story import Deed, Feeling
from multiplane.core.surfaces import table_near
from multiplane.core.vocabulary import KICKED_M, SHIFTED_M, SURFACE_M, THROWN_M, UPRIGHT_CLIMBS, VERBS

from .blocking import APART_M, CLOSE_M, LOOKS, SMALL_M, Blocking, Presence, stand_beside, take_spot, toward
from .items import deed_seconds, travels
from .spots import find_spot, free_x, spots_for, words_of

SPEEDS_M_S = {"run": 2.9, "chase": 2.9, "creep": 0.8, "crawl": 0.6, "limp": 0.8, "fly": 2.5, "pace": 1.2, "tiptoe": 0.8, "trudge": 0.8, "skip": 2.0, "drag": 0.7, "ride": 2.6}
WALK_M_S = 1.4
LONGEST_TRAVEL_SECONDS = 4.0
FEELINGS: dict[str, Feeling] = {
    "smile": "happy", "grin": "happy", "laugh": "amused", "cry": "sad", "sigh": "tired", "gasp": "surprised",
    "frown": "worried", "scream": "afraid", "cheer": "happy", "hug": "tender", "kiss": "tender", "yawn": "tired",
    "tremble": "afraid", "shiver": "afraid", "cover_face": "sad", "facepalm": "tired", "dance": "happy", "bow": "proud",
}
_TAKES = {"pick_up", "take", "grab", "catch", "lift", "hold", "carry", "show"}
_LEAVES = {"put_down", "drop", "throw"}
TABLE_WALK_M = 1.8  # a table further off is not gone to
_MOVES = {"push", "pull", "kick"}  # a thing on the ground
_AT_DOORS = {"open", "close", "unlock", "knock", "push", "pull"}
REACH_M = 1.25  # from further away one walks up before handling or touching


def play(blocking: Blocking, deed: Deed, *, settled: bool) -> tuple[Act, ...]:
    """The acts of `deed`, done at the same time; `blocking` moves on. `settled` says that the deed tells how
    things stand when the scene opens ("sits at the table"), so that nobody has to sit down."""
    if not deed.who:
        return (Act("", deed.verb, deed_seconds(deed), what=blocking.prop_of(deed.what) or deed.what, manner=deed.manner),)
    acts = []
    for role in deed.who:
        presence = blocking.presences.get(role)
        if presence is None:
            whom = deed.whom[0] if deed.whom else ""
            acts.append(Act(role, deed.verb, deed_seconds(deed), whom, deed.what, manner=deed.manner, feeling=_felt(deed)))
        elif presence.on or travels(deed):
            acts.append(_act(blocking, presence, deed, settled))
    if set(deed.who) & set(blocking.crowds):
        acts += _catch_on(blocking, deed)
    return (*acts, *_along(blocking, deed, acts))


def _catch_on(blocking: Blocking, deed: Deed) -> list[Act]:
    """Joy goes round: those among a crowd that cheers or laughs smile with it."""
    if deed.verb not in ("cheer", "laugh", "applaud", "clap"):
        return []
    among = [presence for presence in blocking.present if not presence.small and presence.goal is None]
    for presence in among:
        presence.feeling, presence.shown, presence.felt_ago = "happy", "happy", 0
    return [Act(presence.role, "smile", deed_seconds(deed), feeling="happy") for presence in among]


def _along(blocking: Blocking, deed: Deed, acts: list[Act]) -> list[Act]:
    """The animals that come and go with somebody."""
    out = []
    for animal in blocking.present:
        lead = next((act for act in acts if act.role == animal.follows), None)
        if lead is None or animal.role in deed.who or not travels(deed):
            continue
        if deed.exits and animal.pose == "stand":
            animal.on, animal.side = False, blocking.presences[animal.follows].side
            out.append(Act(animal.role, "run", lead.seconds, to_x=lead.to_x))
        elif animal.goal is not None:
            animal.x, animal.goal = animal.goal, None
            out.append(Act(animal.role, "run", lead.seconds, to_x=animal.x))
    return out


def approach(blocking: Blocking, deed: Deed) -> Act | None:
    """The walk that a deed needs first: up to the one whom it touches, or to the thing that it picks up."""
    family = VERBS[deed.verb].family if deed.verb in VERBS else ""
    presence = blocking.presences.get(deed.who[0]) if len(deed.who) == 1 else None
    if family not in ("hand", "contact") or deed.verb in ("throw", "catch") or presence is None or not presence.on or presence.pose != "stand" or travels(deed):
        return None
    whom = next((blocking.presences[r] for r in deed.whom if r in blocking.presences and r != presence.role), None)
    thing = blocking.props.get(blocking.prop_of(deed.what))
    if deed.verb == "put_down" and whom is None:
        return _to_the_table(blocking, presence)
    spot = find_spot(blocking.place, deed.what) if deed.verb in _AT_DOORS and not thing and deed.what else None
    reach = 0.45 if deed.verb in _TAKES else 0.75
    target, near = (whom.x, APART_M) if whom and whom.on else (thing.x, reach) if thing and deed.verb in _TAKES | _MOVES else (spot.x, 0.6) if spot else (presence.x, 0.0)
    if abs(target - presence.x) <= (REACH_M if whom else 0.7):
        return None
    taken = [other.x for other in blocking.others(presence.role) if other.placed]
    before = presence.x
    presence.x = free_x(target + (near if before > target else -near), taken, blocking.limit, CLOSE_M)
    presence.facing = toward(presence.x, target)
    return Act(presence.role, "walk", travel_seconds(presence.x - before, Deed("walk")), to_x=presence.x, feeling=presence.feeling)


def _to_the_table(blocking: Blocking, presence: Presence) -> Act | None:
    """A step or two to a table near by, so that what is put down stands on it; None where one stands there, or there is none."""
    top = table_near(blocking.place.spots, presence.x)
    if top is None:
        return None
    side = 1 if presence.x < (top[0] + top[1]) / 2 else -1
    there = round((top[0] if side > 0 else top[1]) - side * 0.28, 2)  # an arm's length before the top
    reaches = top[0] <= presence.x + 0.42 * (1 if presence.facing.endswith("right") else -1) <= top[1]
    taken = [other.x for other in blocking.others(presence.role) if other.placed]
    if reaches or abs(there - presence.x) > TABLE_WALK_M or free_x(there, taken, blocking.limit, CLOSE_M) != there:
        return None
    before, presence.x = presence.x, there
    presence.facing = toward(0, side)
    return Act(presence.role, "walk", travel_seconds(there - before, Deed("walk")), to_x=there, feeling=presence.feeling)


def _felt(deed: Deed, before: Feeling = "neutral") -> Feeling:
    return FEELINGS.get(deed.verb, before)


def _act(blocking: Blocking, presence: Presence, deed: Deed, settled: bool) -> Act:
    """One role's part in a deed."""
    whom = next((other for other in deed.whom if other != presence.role), "")
    what = blocking.prop_of(deed.what) or deed.what
    if deed.verb in FEELINGS:
        for one in (presence, blocking.presences.get(whom) if deed.verb in ("hug", "kiss", "dance") else None):
            if one is not None:
                one.feeling, one.shown, one.felt_ago = FEELINGS[deed.verb], FEELINGS[deed.verb], 0
    if travels(deed):
        return _travel(blocking, presence, deed, whom, what)
    holds = VERBS[deed.verb].holds if deed.verb in VERBS else ""
    if settled and holds and presence.pose == holds:
        return Act(presence.role, "wait", 1.6, whom, what, feeling=presence.feeling)
    to_x = _settle_down(blocking, presence, deed, whom, holds) if holds else _shift(blocking, presence, deed.verb, what)
    _look_there(blocking, presence, deed, whom, what)
    _handle(blocking, presence, deed, whom, what)
    return Act(presence.role, deed.verb, deed_seconds(deed), whom, what, to_x, deed.manner, presence.feeling)


def _shift(blocking: Blocking, presence: Presence, verb: str, what: str) -> float | None:
    """A thing on the ground is pushed, pulled or kicked along; gives where its mover ends up."""
    if verb == "kick" and what and presence.holds == what:
        _set_down(blocking, presence)
    thing = blocking.props.get(what)
    if "rope" in words_of(what) or thing is None or verb not in _MOVES or presence.pose != "stand":
        return None
    ahead = 1.0 if thing.x >= presence.x else -1.0
    limit = blocking.limit
    if verb == "kick":
        blocking.props[what] = replace(thing, x=round(max(-limit, min(limit, thing.x + ahead * KICKED_M)), 2))
        return None
    way = ahead * SHIFTED_M * (1.0 if verb == "push" else -1.0)
    way = max(-limit - presence.x, min(limit - presence.x, way))
    blocking.props[what] = replace(thing, x=round(thing.x + way, 2))
    presence.x, presence.facing = round(presence.x + way, 2), toward(presence.x, thing.x)
    return presence.x


def _travel(blocking: Blocking, presence: Presence, deed: Deed, whom: str, what: str) -> Act:
    start = presence.x
    entering = not presence.on
    if entering:
        presence.on, presence.placed = True, False
        start = presence.side * (blocking.place.width / 2 + 0.5)
    leaves = deed.exits or deed.verb == "exit"
    upright = deed.verb == "climb" and set(words_of(what)) & UPRIGHT_CLIMBS and not entering and not leaves
    verb = "drag" if deed.verb == "lead" and not whom and what in blocking.props else deed.verb
    if upright:
        pass  # up, not along
    elif leaves:
        presence.x = presence.side * (blocking.place.width / 2 + 0.5)
    else:
        _walk_to(blocking, presence, deed, whom, entering)
    presence.x, presence.goal = round(presence.x, 2), None
    presence.placed, presence.pose = True, "stand"
    if whom and whom in blocking.presences and not _ahead(deed):
        presence.facing = toward(presence.x, blocking.presences[whom].x)
    elif presence.facing != "away":
        presence.facing = toward(start, presence.x) if entering or leaves or presence.x != start else presence.facing
    seconds = travel_seconds(presence.x - start, deed)
    to_x = presence.x
    if leaves:
        presence.on = False
    if verb == "drag" and what in blocking.props:
        behind = 0.9 if to_x < start else -0.9
        blocking.props[what] = replace(blocking.props[what], x=round(to_x + behind, 2))
    return Act(presence.role, verb, VERBS["climb"].seconds if upright else seconds, whom, what, to_x, deed.manner, presence.feeling)


def travel_seconds(distance: float, deed: Deed) -> float:
    """How long a figure takes for `distance` metres; nobody walks longer than a shot can bear."""
    usual = VERBS[deed.verb].seconds if deed.verb in VERBS else 2.0
    pace = SPEEDS_M_S.get(deed.verb, WALK_M_S) * usual / max(0.3, deed_seconds(deed))
    return round(min(LONGEST_TRAVEL_SECONDS, max(0.7, abs(distance) / pace)), 2)


def _walk_to(blocking: Blocking, presence: Presence, deed: Deed, whom: str, entering: bool) -> None:
    """Where a walk ends: at somebody, at a spot, a step on, or along the way."""
    taken = [other.x for other in blocking.others(presence.role) if other.placed]
    spot = find_spot(blocking.place, deed.where) or find_spot(blocking.place, deed.what)
    target = blocking.presences.get(whom)
    if presence.goal is not None and (target is None or _ahead(deed)):
        goal, presence.goal = presence.goal, None
        lead = 1.3 * (1 if presence.x < goal else -1) if target is not None else 0.0
        presence.x = free_x((target.x if target else goal) + lead, taken, blocking.limit, CLOSE_M)
    elif target is not None and target.on:
        side = -1 if presence.x < target.x or (entering and presence.side < 0) else 1
        reach = APART_M if not presence.small else 1.3
        presence.x = free_x(target.x + side * reach, taken, blocking.limit, CLOSE_M)
    elif spot is not None and not entering:
        depth = presence.z
        take_spot(blocking, presence, spot)
        presence.z = depth  # a walk goes across, not into the depth
    elif deed.verb in ("step_forward", "step_back"):
        step = 0.5 if (presence.x <= 0) == (deed.verb == "step_forward") else -0.5
        presence.x = free_x(presence.x + step, taken, blocking.limit, CLOSE_M)
    elif entering and any(other.placed for other in blocking.others(presence.role)):
        stand_beside(blocking, presence)
    elif entering:
        presence.x = 0.4 * presence.side
    else:
        way = -1 if presence.x > 0.3 else 1
        presence.x = free_x(presence.x + way * 1.8, taken, blocking.limit, CLOSE_M)


def _ahead(deed: Deed) -> bool:
    return any(word in f"{deed.words} {deed.where}".lower() for word in ("ahead", "past", "before her", "in front"))


def _settle_down(blocking: Blocking, presence: Presence, deed: Deed, whom: str, holds: str) -> float | None:
    """Sit, lie, kneel or stand up; where it is somewhere else, go there. Returns where to, or None."""
    before = presence.x
    presence.pose = holds
    spot = find_spot(blocking.place, deed.where, pose=holds)
    if holds == "sit" and (whom in blocking.presences or spot):
        _take_seat(blocking, presence, blocking.presences[whom].x if whom in blocking.presences else spot.x if spot else before)
    elif holds == "lie" and spot and not presence.small:
        take_spot(blocking, presence, spot)
    return presence.x if abs(presence.x - before) > 0.05 else None


def _take_seat(blocking: Blocking, presence: Presence, beside: float) -> None:
    """The free seat nearest to x `beside`; where there is none, a place beside it."""
    taken = [other.x for other in blocking.others(presence.role) if other.placed]
    free = [seat for seat in spots_for(blocking.place, "sit") if all(abs(seat.x - x) >= SMALL_M for x in taken)]
    seat = min(free, key=lambda seat: (round(abs(seat.x - beside), 1), abs(seat.x - presence.x)), default=None)
    if seat is not None and abs(seat.x - beside) < 1.6:
        presence.x, presence.z, presence.seat = seat.x, seat.z, seat.y or presence.seat
    else:
        presence.x = free_x(beside, taken, blocking.limit, CLOSE_M)


def _look_there(blocking: Blocking, presence: Presence, deed: Deed, whom: str, what: str) -> None:
    if deed.verb in ("turn", "turn_away"):
        others = [other for other in blocking.others(presence.role) if not other.small]
        if others and deed.verb == "turn":
            nearest = min(others, key=lambda other: abs(other.x - presence.x))
            presence.facing, presence.looks_at = toward(presence.x, nearest.x), nearest.role
        return
    if deed.verb not in LOOKS and not whom:
        return
    presence.looks_at = whom or (what if what in blocking.names else "")
    spot = find_spot(blocking.place, f"{deed.what} {deed.where}")
    if whom in blocking.presences:
        presence.facing = toward(presence.x, blocking.presences[whom].x)
    elif spot is not None and abs(spot.x - presence.x) > 0.3:
        presence.facing = toward(presence.x, spot.x)


def _handle(blocking: Blocking, presence: Presence, deed: Deed, whom: str, what: str) -> None:
    """Things change hands. Who embraces somebody needs both hands and puts down what is in them."""
    if deed.verb == "hug":
        for one in (presence, blocking.presences.get(whom)):
            if one is not None and one.holds:
                _set_down(blocking, one)
    if what not in blocking.names:
        return
    other = blocking.presences.get(whom)
    if deed.verb in _TAKES or deed.verb in TAKE_OFF:
        for holder in blocking.presences.values():
            if holder.holds == what:
                holder.holds = ""
        presence.holds = what
        blocking.props.pop(what, None)
    elif deed.verb in ("look", "read") and what not in blocking.props and not any(p.holds == what for p in blocking.presences.values()):
        presence.holds = presence.holds or what
    elif deed.verb in ("give", "throw") and other is not None:
        presence.holds = "" if presence.holds == what else presence.holds
        other.holds = what
    elif deed.verb in PUT_ON and presence.holds == what:
        presence.holds = ""
    elif deed.verb in _LEAVES and presence.holds == what:
        _set_down(blocking, presence, THROWN_M if deed.verb == "throw" else 0.45)


def _set_down(blocking: Blocking, presence: Presence, ahead: float = 0.45) -> None:
    """Put what is in the hand on the table, where one is in reach, else on the ground `ahead` metres in front."""
    what, presence.holds = presence.holds, ""
    x = presence.x + ahead * (1 if presence.facing.endswith("right") else -1)
    top = table_near(blocking.place.spots, x) if ahead < 1 else None
    on_table = top is not None and top[0] <= x <= top[1]
    blocking.props[what] = PropMark(what, round(x, 2), SURFACE_M if on_table else 0.0, -0.35 if on_table else round(presence.z, 2))
