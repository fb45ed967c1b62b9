"""The doors of a place that open: found among the shapes of its layers, and drawn as leaves that swing on their hinges.

Takes a Stage, the deeds of a shot and its camera. Gives which door is how far open at a frame, where its handle is seen, and its drawing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import cos, pi
from typing import NamedTuple

import numpy as np

from multiplane.core.shot import Camera, Does
from multiplane.core.timing import TimedShot

from ..drawing import Drawing, Shape, ellipse, flat, polygon, rectangle
from ..stage import Stage
from .easing import ease
from .parts import Part
from .things import OPENS_FROM, OPENS_TO

WORDS = frozenset(("door", "doors", "doorway", "gate", "hatch"))
OPENING, SHUTTING = ("open", "swing_open"), ("close", "swing_shut")
STEPS = 8
WIDEST = 0.70 * pi / 2  # radians to which a leaf swings
NEAR_M = 2.6  # farther away nobody opens a door


class Door(NamedTuple):
    """A door of the place: its leaf in metres of its own plane, and the colour of its leaf."""

    x: float
    y: float
    wide: float
    high: float
    z: float
    colour: tuple[float, float, float]


class Swing(NamedTuple):
    door: int
    frame_in: int
    frame_out: int
    opens: bool
    by: str  # actor, "" where it moves by itself


class DoorKey(NamedTuple):
    door: Door
    step: int


def find_doors(stage: Stage) -> tuple[Door, ...]:
    """A door is drawn as a frame, a leaf upon it, and what is on the leaf."""
    doors: list[Door] = []
    for layer in stage.layers:
        frame: np.ndarray | None = None
        leaf = False
        for shape in layer.drawing.shapes:
            if shape.tag != "door" or not shape.contours:
                continue
            box = _bounds(shape)
            if frame is None or not (frame[0] - 0.02 <= box[0] and box[2] <= frame[2] + 0.02 and box[3] <= frame[3] + 0.02):
                frame, leaf = box, False
            elif not leaf:
                leaf = True
                x0, y0, x1, y1 = box.tolist()
                if 1.4 < y1 - y0 < 3.6 and 0.5 < x1 - x0 < 2.6:
                    doors.append(Door((x0 + x1) / 2, y0, x1 - x0, y1 - y0, layer.z, shape.paint.stops[0][1][:3]))
    return tuple(doors)


def _bounds(shape: Shape) -> np.ndarray:
    points = np.concatenate(shape.contours)
    return np.array([*points.min(0), *points.max(0)])


def seen_at(camera: Camera, x: float, y: float, z: float) -> tuple[float, float]:
    """The point of the acting plane that covers a point farther away when the shot begins."""
    start = camera.start
    share = start.lens * start.height / max(0.2, start.lens * start.height + z)
    return start.x + (x - start.x) * share, start.y + (y - start.y) * share


class Doors:
    """The doors of a shot. `parts` say who opens which."""

    def __init__(self, timed: TimedShot, stage: Stage, parts: Mapping[str, Part], doors: tuple[Door, ...]):
        self.doors, self.camera = doors, timed.shot.camera
        self.swings: list[Swing] = []
        self.open_from_the_start = "door open" in timed.shot.dressing
        for event in timed.events if doors else ():
            for act in event.event.acts if isinstance(event.event, Does) else ():
                if act.verb in (*OPENING, *SHUTTING) and WORDS & set(act.what.lower().split()):
                    part = parts.get(act.role)
                    play = next((p for p in part.plays if p.act.what == act.what and p.act.verb == act.verb and p.frame_in >= event.frame_in), None) if part else None
                    first, last = (play.frame_in, play.frame_out) if play else (event.frame_in, event.frame_in + round(act.seconds * float(timed.fps)))
                    door = self.nearest(part.x(first) if part else self.camera.start.x, NEAR_M if part else 99.0)
                    if door is not None:
                        self.swings.append(Swing(door, first, last, act.verb in OPENING, act.role))
        self.main = self.swings[0].door if self.swings else self.nearest(self.camera.start.x, 99.0)

    def nearest(self, x: float, within: float) -> int | None:
        """The door that is seen nearest to x on the acting plane."""
        ways = [(abs(seen_at(self.camera, door.x, 0.0, door.z)[0] - x), i) for i, door in enumerate(self.doors)]
        way, door = min(ways, default=(99.0, -1))
        return door if door >= 0 and way <= within else None

    def share(self, door: int, frame: float) -> float:
        """How far a door is open, 0…1."""
        now = 1.0 if door == self.main and self.open_from_the_start else 0.0
        if self.swings and door == self.swings[0].door and not self.swings[0].opens:
            now = 1.0  # what is shut was open
        for swing in self.swings:
            if swing.door == door and frame >= swing.frame_in:
                t = (frame - swing.frame_in) / max(1, swing.frame_out - swing.frame_in)
                now += ((1.0 if swing.opens else 0.0) - now) * ease((t - OPENS_FROM) / (OPENS_TO - OPENS_FROM))
        return now

    def ajar(self, frame: int) -> list[tuple[int, DoorKey]]:
        """The doors that are not shut."""
        steps = [(i, round(self.share(i, frame) * STEPS)) for i in range(len(self.doors))]
        return [(i, DoorKey(self.doors[i], step)) for i, step in steps if step]

    def handle(self, who: str, frame: int) -> tuple[float, float] | None:
        """Where the handle that somebody moves is seen, metres of the acting plane."""
        swing = next((s for s in self.swings if s.by == who and s.frame_in <= frame <= s.frame_out), None)
        if swing is None:
            return None
        door = self.doors[swing.door]
        edge = door.x - door.wide / 2 + door.wide * 0.9 * cos(WIDEST * self.share(swing.door, frame))
        return seen_at(self.camera, edge, door.y + door.high * 0.46, door.z)


@lru_cache(maxsize=64)
def draw_door(key: DoorKey) -> Drawing:
    """The doorway, dark, and its leaf, hinged on the left and swung towards us; about the middle of the threshold."""
    door, turn = key.door, WIDEST * key.step / STEPS
    half, high, rgb = door.wide / 2, door.high, door.colour
    dark = tuple(0.22 * c for c in rgb)
    wide, near = door.wide * cos(turn), 0.06 * high * (key.step / STEPS)  # what swings towards us looks taller
    shade = 1 - 0.22 * key.step / STEPS
    leaf = tuple(shade * c for c in rgb)
    x0, x1 = -half, -half + wide
    at = lambda u, v: (x0 + (x1 - x0) * u, v * high + (v - 0.46) * 2 * near * u)  # noqa: E731
    panel = lambda a, b, c, d: polygon([at(a, c), at(b, c), at(b, d), at(a, d)])  # noqa: E731
    shapes = [
        Shape((rectangle(-half, 0.0, half, high),), flat(_hex(dark)), tag="door"),
        Shape((polygon([at(0, 0), at(1, 0), at(1, 1), at(0, 1)]),), flat(_hex(leaf)), tag="door"),
        Shape((panel(0.14, 0.44, 0.08, 0.42), panel(0.56, 0.86, 0.08, 0.42), panel(0.14, 0.44, 0.5, 0.92), panel(0.56, 0.86, 0.5, 0.92)), flat(_hex(tuple(0.9 * c for c in leaf))), tag="door"),
        Shape((ellipse(*at(0.9, 0.46), 0.035 * (0.4 + 0.6 * cos(turn)), 0.035),), flat("#d3a957"), tag="door"),
    ]
    return Drawing(tuple(shapes))


def _hex(rgb: tuple[float, ...]) -> str:
    return "#" + "".join(f"{min(255, max(0, round(255 * c))):02x}" for c in rgb)
