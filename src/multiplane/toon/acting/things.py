"""Things that nobody holds: where they lie, and how they travel when they are pushed, pulled, dragged, kicked, thrown or opened.

Takes the parts of a shot and the size of its props. Gives for every prop and frame where it is, as a pure function of
the frame: what is pushed moves with the pusher, what is thrown flies on a parabola into the hand that catches it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from math import degrees, exp
from typing import NamedTuple

from multiplane.core.design import Spot
from multiplane.core.shot import PropMark
from multiplane.core.surfaces import table_near
from multiplane.core.timing import TimedShot
from multiplane.core.vocabulary import KICKED_M, SURFACE_M, THROWN_M

from ..figure.proportions import measure
from .easing import ease
from .parts import Part, Playing

LONGEST_FLIGHT_S = 1.8
SHIFTS = ("push", "pull", "drag")
KICK_AT, KICK_SECONDS, THROW_SECONDS = 0.40, 0.72, 0.62
OPENS_FROM, OPENS_TO = 0.34, 0.76  # of the deed
_ROLLS = frozenset(("ball", "apple", "coin", "barrel", "gear"))
_HANDLED, _NOSED = ("cart", "wheelbarrow", "pram"), ("sled", "boat", "car")  # drawn with their handle left, their nose right
GRAVITY = 9.8


class Box(NamedTuple):
    """What a prop covers about its grip, metres."""

    left: float
    low: float
    right: float
    top: float


class Thing(NamedTuple):
    """Where the grip of a prop is. `turn` is in degrees, of what spins or rolls; `open` 0 shut … 1 open."""

    x: float
    y: float
    z: float
    turn: float = 0.0
    open: float = 0.0


class Happening(NamedTuple):
    frame: int
    kind: str  # "left", "taken", or a verb
    part: Part
    play: Playing | None


class Things:
    """The loose things of a shot. `box_of` measures a prop, `kind_of` names its kind, `hand_of` finds the leading palm of a part at a frame."""

    def __init__(self, timed: TimedShot, parts: Mapping[str, Part], spots: Mapping[str, Spot], box_of: Callable[[str], Box],
                 kind_of: Callable[[str], str], hand_of: Callable[[Part, int], tuple[float, float]]):  # fmt: skip
        self.fps, self.parts, self.spots = float(timed.fps), parts, spots
        self.marks: dict[str, PropMark] = {mark.prop: mark for mark in timed.shot.props}
        self.plain_box_of, self.kind_of, self.hand_of = box_of, kind_of, hand_of

    @cached_property
    def happenings(self) -> dict[str, list[Happening]]:
        """What happens to each prop, in order."""
        found: list[tuple[str, Happening]] = []
        known = {*self.marks, *(value for part in self.parts.values() for _, value in part.holds.keys if value)}
        for part in self.parts.values():
            found += _changes(part)
            for play in part.plays:
                if play.act.what in known and play.act.verb in (*SHIFTS, "kick", "open", "close"):
                    begins = play.frame_in + (round(KICK_AT * (play.frame_out - play.frame_in)) if play.act.verb == "kick" else 0)
                    found.append((play.act.what, Happening(begins, play.act.verb, part, play)))
        out: dict[str, list[Happening]] = {prop: [] for prop in self.marks}
        for prop, one in sorted(found, key=lambda f: (f[1].frame, f[1].kind == "taken")):
            out.setdefault(prop, []).append(one)
        return out

    @cached_property
    def mirrored(self) -> frozenset[str]:
        """Props that turn their handle to whoever moves them, or their nose where they go."""
        out = set()
        for prop, happenings in self.happenings.items():
            first = next((one for one in happenings if one.kind in SHIFTS), None)
            mark, kind = self.marks.get(prop), self.kind_of(prop)
            if first is not None and mark is not None and kind in (*_HANDLED, *_NOSED):
                right_of_it = first.part.x(first.frame) > mark.x
                if right_of_it == (kind in _HANDLED or first.kind == "push"):
                    out.add(prop)
        return frozenset(out)

    def box_of(self, prop: str) -> Box:
        """What a prop covers about its grip, as it stands there."""
        box = self.plain_box_of(prop)
        return Box(-box.right, box.low, -box.left, box.top) if prop in self.marks and prop in self.mirrored else box

    def at(self, prop: str, frame: float) -> Thing | None:
        """Where a prop is, None while somebody holds it or it is nowhere."""
        mark = self.marks.get(prop)
        lid = next((one.kind for one in self.happenings.get(prop, ()) if one.kind in ("open", "close")), "")
        here = Thing(mark.x, mark.y - self.box_of(prop).low, mark.z, open=float(lid == "close")) if mark else None
        for one in self.happenings.get(prop, ()):
            if one.frame > frame:
                break
            here = self._after(here, one, prop, frame)
        return here

    def _after(self, here: Thing | None, one: Happening, prop: str, frame: float) -> Thing | None:
        if one.kind == "taken":
            return None
        if one.kind == "left":
            return self._let_go(one.part, one.play, prop, one.frame, frame)
        if here is None or one.play is None:
            return here
        if one.kind == "kick":
            return self._kicked(here, one.part, one.frame, prop, frame)
        if one.kind in ("open", "close"):
            return here._replace(open=opened(here.open, one.kind == "open", one.play, frame))
        return self._shifted(here, one, prop, frame)

    def _shifted(self, here: Thing, one: Happening, prop: str, frame: float) -> Thing:
        """Pushed and pulled things keep their distance to the hands; dragged ones follow when the line is taut."""
        way = next((t for t in one.part.travels if t.verb == one.kind and one.frame <= t.frame_in < one.play.frame_out), None)  # type: ignore[union-attr]
        if way is None:
            return here
        done = (way.end - way.start) * way.progress(frame)
        x = here.x + done
        if one.kind == "drag":
            ahead = 1.0 if way.end > way.start else -1.0
            behind = way.start + done - ahead * drag_gap(one.part, self.box_of(prop))
            x = max(here.x, behind) if ahead > 0 else min(here.x, behind)
        return here._replace(x=x, turn=here.turn + self._rolled(prop, x - here.x))

    def _rolled(self, prop: str, way: float) -> float:
        box = self.box_of(prop)
        return -degrees(way / max(0.02, (box.top - box.low) / 2)) if self.kind_of(prop) in _ROLLS else 0.0

    def _kicked(self, here: Thing, part: Part, off: int, prop: str, frame: float) -> Thing:
        sign = 1.0 if part.turn(off) >= 0 else -1.0
        return self._flown(here, Thing(here.x + sign * KICKED_M, here.y, here.z), (frame - off) / self.fps, KICK_SECONDS, prop)

    def _let_go(self, part: Part, play: Playing | None, prop: str, since: int, frame: float) -> Thing:
        verb = play.act.verb if play else "put_down"
        m, box = measure(part.design), self.box_of(prop)
        sign = 1.0 if part.turn(since) >= 0 else -1.0
        ground = max(0.0, -box.low)
        seconds = (frame - since) / self.fps
        if verb == "throw":
            x, y = self.hand_of(part, since)
            start = Thing(x, max(y, ground), part.z(since))
            caught = self.caught(prop, since)
            if caught is not None:
                tx, ty = self.hand_of(caught.part, caught.frame)
                return self._flown(start, Thing(tx, ty, caught.part.z(caught.frame)), seconds, (caught.frame - since) / self.fps, prop)
            return self._flown(start, Thing(part.x(since) + sign * THROWN_M, ground, part.z(since)), seconds, THROW_SECONDS, prop)
        x = part.x(since) + sign * (m.upper_arm + m.forearm) * part.mark.size * 0.75
        top = table_near(self.spots.values(), x) if verb == "put_down" else None
        if top and top[0] <= x <= top[1]:
            return Thing(x, SURFACE_M + ground, -0.35)
        high = m.hip * 0.9 if verb in ("drop", "kick") else ground * 1.2
        return Thing(x, max(ground, high - GRAVITY / 2 * seconds * seconds), part.z(since) - 0.05)

    def caught(self, prop: str, since: int) -> Happening | None:
        """Who catches a thing that is thrown at `since`."""
        late = since + LONGEST_FLIGHT_S * self.fps
        return next((one for one in self.happenings.get(prop, ()) if one.kind == "taken" and since < one.frame <= late), None)

    def _flown(self, start: Thing, goal: Thing, seconds: float, flight: float, prop: str) -> Thing:
        """On a parabola from `start` to `goal`; then bouncing, rolling or sliding out."""
        way = goal.x - start.x
        sign = 1.0 if way >= 0 else -1.0
        spin = -sign * 360.0 * max(1, round(flight * 1.6))
        if seconds < flight:
            s = seconds / flight
            y = start.y + (goal.y - start.y) * s + GRAVITY / 8 * flight * flight * 4 * s * (1 - s)
            return Thing(start.x + way * s, max(y, 0.0), start.z + (goal.z - start.z) * s, start.turn + spin * s)
        t = seconds - flight
        rolls = self.kind_of(prop) in _ROLLS
        out = sign * (0.55 * (1 - exp(-2.4 * t)) if rolls else 0.14 * (1 - exp(-7 * t)))
        return Thing(goal.x + out, goal.y + (_bounce(t) if rolls else 0.0), goal.z, start.turn + spin + self._rolled(prop, out))

    def rest_of(self, part: Part, prop: str, play: Playing, let_go: int) -> tuple[float, float]:
        """Where what somebody puts down will lie."""
        thing = self._let_go(part, play, prop, let_go, let_go + 100)
        return thing.x, thing.y


def _changes(part: Part) -> list[tuple[str, Happening]]:
    """What a part takes and leaves."""
    out: list[tuple[str, Happening]] = []
    for i, (since, value) in enumerate(part.holds.keys):
        before = str(part.holds.keys[i - 1][1]) if i else ""
        if value:
            out.append((str(value), Happening(since, "taken", part, None)))
        elif before:
            play = next((p for p in part.plays if p.frame_in <= since <= p.frame_out), None)
            if play is None or play.act.verb != "give":
                out.append((before, Happening(since, "left", part, play)))
    return out


def _bounce(t: float) -> float:
    """Height of a ball `t` seconds after it has come down: two bounces, each lower."""
    for length in (0.36, 0.22):
        if t < length:
            return GRAVITY / 2 * t * (length - t)
        t -= length
    return 0.0


def drag_gap(part: Part, box: Box) -> float:
    """Metres between who drags and the middle of what is dragged."""
    return 0.42 * part.design.height * part.mark.size + max(-box.left, box.right)


def opened(before: float, opens: bool, play: Playing, frame: float) -> float:
    """How far something is open while a hand opens or shuts it."""
    t = (frame - play.frame_in) / max(1, play.frame_out - play.frame_in)
    return before + ((1.0 if opens else 0.0) - before) * ease((t - OPENS_FROM) / (OPENS_TO - OPENS_FROM))
