"""Blocking: where everybody is in a scene, and how deeds move them. Positions hold from shot to shot.

The camera stays on one side of the acting plane, so whoever is left of somebody stays left of them until one
of them walks: that is the 180 degree rule, kept by construction.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from random import Random

from multiplane.core.design import Bible, CastDesign, PlaceDesign, Spot
from multiplane.core.shot import Facing, Mark, PropMark
from multiplane.core.story import ActionBeat, Deed, Feeling, Role, Scene, Story
from multiplane.core.vocabulary import VERBS

from .items import travels
from .spots import entrance_side, find_spot, free_x, spots_for, words_of

APART_M = 1.2  # between the centres of two people who talk
CLOSE_M = 0.8  # nearest that two figures may stand
EDGE_M = 0.7  # kept free at both ends of a place
IN_HAND = {"hold", "lift", "carry", "give", "put_down", "drop", "throw", "show", "look", "read"}  # needs having it
ON_THE_GROUND = ("push", "pull", "drag", "kick", "open", "close")  # what is done to things that stand there
LOOKS = {"look", "stare", "watch", "glance", "look_up", "look_down", "point", "search", "peek", "listen", "read", "wave", "face"}
SMALL_M = 0.6  # an animal, in front of people
CROWD_SIZE = 13
CROWD_Z_M = (1.6, 4.2)
HATS = ("hat", "bowler", "crown", "helmet", "fedora", "turban")
STANDING_Z_M = 0.3  # people stand where they talk, near one plane: so they keep their sizes
DEEPEST_M = 2.5  # spots further back are not for acting


@dataclass
class Presence:
    """A role in the scene, now. `side` is where it comes in from: -1 left, 1 right."""

    role: str
    x: float = 0.0
    z: float = 0.0
    pose: str = "stand"
    facing: Facing = "three_quarter_right"
    holds: str = ""
    looks_at: str = ""
    feeling: Feeling = "neutral"
    shown: Feeling = "neutral"  # by the latest deed
    felt_ago: int = 99  # shots since then
    on: bool = True
    side: int = -1
    height: float = 1.72
    age: str = "adult"
    seat: float = 0.46  # metres, where it sits
    hat: float = 0.0  # metres above the crown
    small: bool = False  # an animal: its eyes are low, it may stand closer
    placed: bool = False
    goal: float | None = None  # where the walk ends that opens the scene
    follows: str = ""  # the friend whom an animal runs with


@dataclass
class Blocking:
    """The state of a scene. `presences` in the order in which the story introduces them."""

    place: PlaceDesign
    presences: dict[str, Presence]
    crowds: tuple[str, ...] = ()
    props: dict[str, PropMark] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # prop id -> its name, for words that mean it
    extras: tuple[Mark, ...] = ()  # the members of crowds

    def snapshot(self) -> Blocking:
        again = copy(self)
        again.presences = {role: copy(presence) for role, presence in self.presences.items()}
        again.props = dict(self.props)
        return again

    @property
    def present(self) -> list[Presence]:
        return [presence for presence in self.presences.values() if presence.on]

    @property
    def limit(self) -> float:
        return max(1.0, self.place.width / 2 - EDGE_M)

    def others(self, role: str) -> list[Presence]:
        return [presence for presence in self.present if presence.role != role]

    def prop_of(self, words: str) -> str:
        """The prop id that `words` mean, or ""."""
        if words in self.names:
            return words
        said = set(words_of(words))
        return next((id for id, name in self.names.items() if words_of(name) and words_of(name)[-1] in said), "")


def toward(x: float, target: float) -> Facing:
    return "three_quarter_right" if target >= x else "three_quarter_left"


def open_scene(scene: Scene, story: Story, bible: Bible, place: PlaceDesign, seed: int) -> Blocking:
    """Everybody of `scene` at the place where the scene finds them; who enters later waits outside."""
    known = {role.id: role for role in story.roles}
    roles = [known[id] for id in _by_appearance(scene) if id in known and known[id].kind != "voice"]
    crowds = tuple(role.id for role in roles if role.kind == "crowd")
    designs = {design.id: design for design in bible.cast}
    blocking = Blocking(place, {}, crowds, names={p.id: p.name for p in story.props})
    side = entrance_side(place, Random(f"{seed}:{scene.heading.text}:entrance").choice((-1, 1)))
    for role in roles:
        if role.kind != "crowd":
            blocking.presences[role.id] = _arrive(role, designs.get(role.id), scene, side)
    opening = _opening_deeds(scene)
    for presence in blocking.present:
        _take_spot(blocking, presence, next((deed for deed in opening if presence.role in deed.who), None))
    children = [p.role for p in blocking.present if p.age in ("child", "teen")]
    _gather(blocking, children[0] if children else "")
    _set_out(blocking, opening)
    _take_along(blocking, children[0] if children else "", opening)
    _lay_out_props(blocking, scene)
    _stand_near_finds(blocking, scene)
    _face_each_other(blocking)
    _settle_opening(blocking, scene)
    blocking.extras = tuple(mark for crowd in crowds for mark in _crowd(blocking, crowd, f"{seed}:{scene.heading.text}:{crowd}"))
    return blocking


def _first_deed(scene: Scene, role: str) -> Deed | None:
    return next((d for b in scene.beats if isinstance(b, ActionBeat) for d in b.deeds if role in d.who), None)


def _by_appearance(scene: Scene) -> list[str]:
    """The cast in the order in which the scene itself shows them: what other scenes do changes nothing here."""
    seen: dict[str, None] = {}
    for beat in scene.beats:
        named = [*(role for d in beat.deeds for role in (*d.who, *d.whom))] if isinstance(beat, ActionBeat) else [getattr(beat, "role", "")]
        seen |= dict.fromkeys(role for role in named if role in scene.cast)
    return [*seen, *sorted(set(scene.cast) - set(seen))]


def _opening_deeds(scene: Scene) -> list[Deed]:
    """The deeds of the action that opens the scene, before anybody speaks."""
    deeds: list[Deed] = []
    for beat in scene.beats:
        if isinstance(beat, ActionBeat):
            deeds += beat.deeds
        elif getattr(beat, "role", ""):
            break
    return deeds


def _arrive(role: Role, design: CastDesign | None, scene: Scene, side: int) -> Presence:
    first = _first_deed(scene, role.id)
    small = role.kind == "animal"
    height = design.height if design else 0.5 if small else 1.72
    age = design.age if design else "adult"
    hat = 0.22 if design and any(word in garment.kind for garment in design.accessories for word in HATS) else 0.0
    comes = first is not None and (first.enters or first.verb in ("enter", "step_forward"))
    return Presence(
        role.id, on=not comes, side=side, height=height,
        age=age, hat=hat, small=small,
    )


def _take_spot(blocking: Blocking, presence: Presence, deed: Deed | None) -> None:
    """Put a role where its first deed says that it is ("sits at the workbench")."""
    if deed is None or travels(deed):
        return
    pose = "sit" if deed.verb == "stand_up" else VERBS[deed.verb].holds if deed.verb in VERBS else ""
    presence.pose = pose if pose in ("sit", "lie", "kneel", "crouch") and deed.verb not in ("fall", "collapse") else "stand"
    looks = deed.verb in LOOKS
    spot = None if looks else find_spot(blocking.place, deed.where, pose=presence.pose)
    if spot is None and presence.pose in ("sit", "lie"):
        spot = next(iter(spots_for(blocking.place, presence.pose)), None)
    if spot is not None:
        take_spot(blocking, presence, spot)
    elif looks and (seen := find_spot(blocking.place, deed.what)) and seen.facing:
        take_spot(blocking, presence, seen)
    elif looks and seen:
        taken = [other.x for other in blocking.others(presence.role) if other.placed]
        presence.x = free_x(seen.x + (APART_M if seen.x <= 0 else -APART_M), taken, blocking.limit, APART_M)
        presence.facing, presence.placed = toward(presence.x, seen.x), True


def take_spot(blocking: Blocking, presence: Presence, spot: Spot) -> None:
    """Move `presence` to `spot`, or as near as those who stand there already allow."""
    taken = [other.x for other in blocking.others(presence.role) if other.placed]
    presence.x = free_x(spot.x, taken, blocking.limit, CLOSE_M if presence.small else APART_M)
    presence.z = spot.z if spot.pose != "stand" and abs(spot.z) <= DEEPEST_M else min(max(spot.z, -0.3), STANDING_Z_M)
    presence.seat = spot.y if spot.pose == "sit" and spot.y else presence.seat
    presence.facing, presence.placed = _facing_of(spot.facing, presence.x), True


def _facing_of(word: str, x: float) -> Facing:
    table = {"left": "three_quarter_left", "right": "three_quarter_right", "camera": "camera", "away": "away"}
    return table.get(word, toward(x, 0.0))


def _gather(blocking: Blocking, friend: str) -> None:
    """Place everybody who has no spot: in a row in the middle, or beside those who have one; animals by their
    `friend`."""
    waiting = [presence for presence in blocking.present if not presence.placed]
    anyone = any(presence.placed for presence in blocking.present)
    people = [presence for presence in waiting if not presence.small] or waiting
    for number, presence in enumerate(people):
        presence.z = -0.3 if presence.small else presence.z
        if anyone:
            stand_beside(blocking, presence)
        else:
            presence.x = round((number - (len(people) - 1) / 2) * APART_M, 2)
        presence.placed = True
    for presence in waiting:
        if not presence.placed:
            stand_beside(blocking, presence, friend)
            presence.placed = True


def _set_out(blocking: Blocking, opening: list[Deed]) -> None:
    """Who walks when the scene opens comes from the side, and ends where it would have stood."""
    for presence in blocking.present:
        first = next((deed for deed in opening if presence.role in deed.who), None)
        if first is None or not travels(first) or first.exits or first.verb in ("pace", "step_forward", "step_back"):
            continue
        away = presence.side * (1.6 if presence.small else 2.3)
        taken = [other.x for other in blocking.others(presence.role) if other.placed]
        presence.goal = presence.x
        presence.x = free_x(presence.x + away, taken, blocking.limit, CLOSE_M)
        presence.facing = toward(presence.x, presence.goal)


def _take_along(blocking: Blocking, friend: str, opening: list[Deed]) -> None:
    """An animal with nothing of its own to do when the scene opens comes and goes with its friend."""
    leader = blocking.presences.get(friend)
    for animal in (p for p in blocking.presences.values() if leader and p.small and p.on):
        if any(animal.role in deed.who for deed in opening):
            continue
        animal.follows = friend
        if leader.goal is not None and animal.goal is None:
            animal.goal = animal.x
            animal.x = round(leader.x + (animal.goal - leader.goal), 2)
            animal.facing = toward(animal.x, animal.goal)


def stand_beside(blocking: Blocking, presence: Presence, whom: str = "") -> None:
    """Put a role beside `whom` (or the last one placed), on the inner side, keeping the talking distance."""
    placed = [other for other in blocking.others(presence.role) if other.placed]
    if not placed:
        return
    apart = SMALL_M if presence.small else APART_M
    beside = next((other for other in placed if other.role == whom), placed[-1])
    wanted = beside.x + apart * (-1 if beside.x > 0 else 1)
    if not presence.small and beside.pose == "sit" and blocking.place.interior:
        wanted = _clear_floor(blocking, wanted)
    if presence.small and len(placed) > 1:  # beside its friend, not between people
        others = [other.x for other in placed if other is not beside]
        wanted = beside.x + apart * (1 if beside.x >= sum(others) / len(others) else -1)
    presence.x = free_x(wanted, [other.x for other in placed], blocking.limit, apart)
    presence.z = -0.3 if presence.small else 0.0


def _clear_floor(blocking: Blocking, wanted: float) -> float:
    """The open floor nearest to x `wanted`: beside somebody at a table, not behind the table."""
    floor = [spot.x for spot in blocking.place.spots if spot.name in ("middle", "left", "right") and spot.pose == "stand"]
    nearest = min(floor, key=lambda x: (abs(x - wanted), x), default=wanted)
    return nearest if abs(nearest - wanted) <= APART_M else wanted


def bring_on(blocking: Blocking, presence: Presence) -> None:
    """A role that acts or speaks is there, even where the script forgot to let it in."""
    presence.on, presence.placed, presence.x = True, False, 0.0
    stand_beside(blocking, presence)
    presence.placed = True


def _face_each_other(blocking: Blocking) -> None:
    for presence in blocking.present:
        others = [p for p in blocking.others(presence.role) if not p.small]
        if others and presence.facing not in ("away", "camera") and presence.goal is None:
            nearest = min(others, key=lambda p: abs(p.x - presence.x))
            presence.facing = toward(presence.x, nearest.x)


def _lay_out_props(blocking: Blocking, scene: Scene) -> None:
    """A prop that somebody picks up lies where they will find it; one that is held from the start is in hand."""
    deeds = [d for beat in scene.beats if isinstance(beat, ActionBeat) for d in beat.deeds]
    for deed in deeds:
        prop = blocking.prop_of(deed.what) if deed.what else ""
        known = prop in blocking.props or any(p.holds == prop for p in blocking.presences.values())
        if not prop or known:
            continue
        if (deed.verb in IN_HAND or (_brings(deed) and deed.verb not in ("drag", "lead"))) and deed.who:
            holder = blocking.presences.get(deed.who[0])
            if holder and not holder.holds:
                holder.holds = prop
        elif deed.verb == "take" and deed.whom and deed.whom[0] in blocking.presences:
            blocking.presences[deed.whom[0]].holds = prop
        elif deed.verb in ("pick_up", "lie_there", "grab", "take", "reach", *ON_THE_GROUND) or (deed.verb == "lead" and not deed.whom):
            blocking.props[prop] = _lying(blocking, prop, deed)


def _brings(deed: Deed) -> bool:
    """Whether somebody comes or goes with a thing in hand ("runs in with the watch")."""
    return travels(deed) and not deed.whom and bool(deed.what) and words_of(deed.what)[-1:] != words_of(deed.where)[-1:]


def _lying(blocking: Blocking, prop: str, deed: Deed) -> PropMark:
    spot = find_spot(blocking.place, deed.where)
    if spot is not None and deed.verb == "lie_there":
        taken = [p.x for p in blocking.present]
        return PropMark(prop, free_x(spot.x, taken, blocking.limit, 0.5), round(spot.y, 2), 0.0)
    owner = blocking.presences.get(deed.who[0]) if deed.who else None
    x = owner.x if owner and owner.on else 0.0
    taken = [p.x for p in blocking.present]
    if deed.verb in (*ON_THE_GROUND, "lead"):  # on the side where there is room to move it
        others = [p.x for p in blocking.present if p is not owner] or [0.0]
        side = 1.0 if sum(others) / len(others) < x or (not owner and x <= 0) else -1.0
        behind = deed.verb in ("drag", "lead")
        return PropMark(prop, round(max(-blocking.limit, min(blocking.limit, x + side * 0.85)), 2), 0.0, 0.1 if not behind else -0.1)
    return PropMark(prop, free_x(x + 0.5, taken, blocking.limit, 0.45), round(spot.y, 2) if spot else 0.0, 0.0)


def _crowd(blocking: Blocking, crowd: str, seed: str) -> list[Mark]:
    """The members of a crowd, spread behind the acting plane and not straight behind anybody."""
    rng = Random(seed)
    leads = [p.x for p in blocking.present if not p.small]
    leads += [x for p in blocking.presences.values() if not p.on for x in (0.4, 0.8)]  # who comes is seen in the middle
    half = min(blocking.limit, 5.5)
    marks = []
    for number in range(1, CROWD_SIZE + 1):
        share = (number - 0.5 + rng.uniform(-0.3, 0.3)) / CROWD_SIZE
        x = free_x(round((2 * share - 1) * half, 2), leads, half + 0.6, 0.55)
        near, far = CROWD_Z_M
        z = near + (far - near) * (number * 7 % CROWD_SIZE) / (CROWD_SIZE - 1)
        facing: Facing = rng.choice(("three_quarter_left", "three_quarter_right", toward(x, 0.0)))
        size = round(rng.uniform(0.92, 1.06), 2)
        marks.append(Mark(crowd, x, round(z, 2), facing, size=size, extra=number))
    return marks


def _stand_near_finds(blocking: Blocking, scene: Scene) -> None:
    """Who is going to pick something up stands on its side, so that nobody walks through anybody."""
    for deed in _opening_deeds(scene):
        prop = blocking.props.get(blocking.prop_of(deed.what)) if deed.verb in ("pick_up", "take", "grab") else None
        finder = blocking.presences.get(deed.who[0]) if deed.who else None
        if prop is None or finder is None or not finder.on:
            continue
        nearer = [p for p in blocking.others(finder.role) if (p.x - finder.x) * (prop.x - p.x) > 0 and p.pose == "stand"]
        if nearer and finder.pose == "stand":
            other = min(nearer, key=lambda p: abs(p.x - prop.x))
            (finder.x, finder.z), (other.x, other.z) = (other.x, other.z), (finder.x, finder.z)


def _settle_opening(blocking: Blocking, scene: Scene) -> None:
    """Looks and holds that the opening words state are true from the first frame."""
    for deed in _opening_deeds(scene):
        for role in deed.who:
            presence = blocking.presences.get(role)
            if presence is None or not presence.on or travels(deed):
                continue
            if deed.verb in ("look", "stare", "watch", "look_up", "look_down") or deed.verb == "hold":
                presence.looks_at = deed.whom[0] if deed.whom else blocking.prop_of(deed.what) if deed.verb != "hold" else ""
                spot = find_spot(blocking.place, deed.what or deed.where)
                if spot is not None and deed.verb != "hold" and abs(spot.x - presence.x) > 0.3:
                    presence.facing = toward(presence.x, spot.x)
