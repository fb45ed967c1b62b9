"""Deeds with things, prepared: who moves a thing steps up to it first, what is thrown finds somebody to catch it.

Takes the parts of a shot while they are planned (`plan`). Changes them in place.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from multiplane.core.costume import changes
from multiplane.core.shot import Act, Does, PropMark
from multiplane.core.timing import TimedShot
from multiplane.core.vocabulary import UPRIGHT_CLIMBS

from ..figure.species import walks_upright
from .doors import NEAR_M, WORDS, Door, seen_at
from .gait import choose_gait
from .motions import motion_of
from .parts import RIGHT, Part, Playing, Travel
from .things import LONGEST_FLIGHT_S, SHIFTS, THROW_SECONDS, Box

CLIMBS_UP = "climb_up"
STEPS_UP = 0.30  # of a deed, for stepping up to the thing
# How far in front of the thing one stands, as a share of the own height.
_GAPS = {"push": 0.34, "pull": 0.23, "kick": 0.26, "open": 0.30, "close": 0.30, "knock": 0.34, "unlock": 0.34}
_ROPES = frozenset(("rope", "chain", "cord", "cable", "line", "net"))
FARTHEST_M = 1.6
CATCH_SECONDS = 1.0


class Handling:
    """What a shot knows about its things. `box_of` measures a prop."""

    def __init__(self, timed: TimedShot, box_of: Callable[[str], Box] | None, doors: tuple[Door, ...], props: frozenset[str]):
        self.timed, self.box_of, self.doors = timed, box_of, doors
        self.fps, self.props = float(timed.fps), props
        self.marks: dict[str, PropMark] = {mark.prop: mark for mark in timed.shot.props}
        self.lasting = set(changes(timed.shot))  # what is put on and taken off for good
        self.moved: dict[str, float] = {}

    def span(self, act: Act, start: int, end: int) -> tuple[int, int]:
        """The frames in which a deed moves its doer across the stage."""
        if act.verb in ("push", "pull"):
            return start + round((end - start) * (STEPS_UP + 0.04)), start + round((end - start) * 0.86)
        return start, end

    def approach(self, part: Part, act: Act, start: int, end: int) -> Act:
        """Step up to what is pushed, pulled, kicked or opened; gives the deed, going on from there."""
        if act.verb == "climb" and set(act.what.lower().split()) & UPRIGHT_CLIMBS and walks_upright(part.design):
            return replace(act, verb=CLIMBS_UP, to_x=None)
        if act.verb == "pull" and set(act.what.lower().split()) & _ROPES:
            return replace(act, verb="pull_rope", to_x=None)
        edges = self._edges(act, part.x(start)) if act.verb in _GAPS and walks_upright(part.design) else None
        if edges is None or part.posture.now(start)[0] != "stand":  # type: ignore[index]
            return act
        x, (left, right) = part.x(start), edges
        sign = 1.0 if (left + right) / 2 >= x else -1.0
        stand = (left if sign > 0 else right) - sign * _GAPS[act.verb] * part.design.height * part.mark.size
        part.facing.put(start, 38.0 * sign)
        way = stand - x
        if 0.04 < abs(way) < FARTHEST_M:
            gait = choose_gait("walk" if way * sign > 0 else "step_back", part.design.age, act.feeling)
            part.travels.append(Travel(start, start + max(8, round((end - start) * STEPS_UP)), x, stand, gait, "walk", part.z(start), part.z(start)))
        else:
            stand = x
        if act.to_x is None or act.verb not in ("push", "pull"):
            return act
        moved = act.to_x - x
        if act.what in self.marks and act.verb in SHIFTS:
            self.moved[act.what] = self.moved.get(act.what, 0.0) + moved
        return replace(act, to_x=stand + moved)

    def _edges(self, act: Act, x: float) -> tuple[float, float] | None:
        """The left and right side of the thing that a deed is about, metres of the acting plane."""
        mark = self.marks.get(act.what)
        if mark is not None and self.box_of is not None:
            box, at = self.box_of(act.what), mark.x + self.moved.get(act.what, 0.0)
            return at + box.left, at + box.right
        if WORDS & set(act.what.lower().split()):
            seen = [seen_at(self.timed.shot.camera, door.x + 0.4 * door.wide, 0.0, door.z)[0] for door in self.doors]
            near = min(seen, key=lambda door: abs(door - x), default=None)
            return (near, near) if near is not None and abs(near - x) < NEAR_M else None
        return None

    def toss(self, part: Part, parts: dict[str, Part], act: Act, start: int, end: int) -> None:
        """Whoever is thrown something catches it, unless the script says itself when."""
        other = parts.get(act.whom)
        release = start + round((end - start) * motion_of("throw").grip)
        thrown = next((str(value) for since, value in reversed(part.holds.keys) if value and since < release), "")
        if other is None or other is part or not thrown or not walks_upright(other.design) or self._catches(act.whom, release):
            return
        caught = release + round(THROW_SECONDS * self.fps)
        first = caught - round(CATCH_SECONDS * self.fps * motion_of("catch").grip)
        other.looks.put(start, part.name)
        other.facing.put(start, 38.0 if part.x(start) > other.x(start) else -38.0)
        other.leads.put(start, RIGHT)
        other.plays.append(Playing(first, first + round(CATCH_SECONDS * self.fps), Act(other.name, "catch", CATCH_SECONDS, what=thrown)))
        other.holds.put(caught, thrown)

    def _catches(self, role: str, release: int) -> bool:
        """Whether a catch of this role is planned soon after."""
        late = release + LONGEST_FLIGHT_S * self.fps
        return any(
            act.role == role and act.verb == "catch" and release - 0.6 * self.fps <= event.frame_in <= late
            for event in self.timed.events if isinstance(event.event, Does) for act in event.event.acts
        )  # fmt: skip
