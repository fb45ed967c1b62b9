"""A stage and a performance small enough to reason about, for the tests of the film core."""

from __future__ import annotations

from fractions import Fraction

from multiplane.core.design import Bible, Style
from multiplane.core.formats import Format
from multiplane.core.shot import Camera, Does, Framing, Shot
from multiplane.core.timing import Timed, TimedShot
from multiplane.toon.drawing import Drawing, draw, ellipse, fill, linear, polygon, rectangle, rounded
from multiplane.toon.film import Scene, set_scene
from multiplane.toon.stage import Actor, FoleyCue, Layer, Light, Stage

SMALL = Format(320, 180, Fraction(24), "ultrafast", 20)
BIBLE = Bible((), (), (), Style(grain=0.0))


def little_stage(rain: bool = True) -> Stage:
    """Sky, hills that repeat, ground, a post in front, and rain."""
    sky = draw([fill(linear((0, 0), (0, 12), (0, "#ffd9a0", 1), (1, "#27406b", 1)), rectangle(-60, -20, 60, 40))])
    hills = draw([fill("#4b6a55", ellipse(x, 0, 6, 3)) for x in (-20, -8, 5, 17)])
    ground = draw([fill("#6b5a44", rectangle(-40, -8, 40, 0))])
    clouds = draw([fill("#f4e6d8", rounded(1, 5, 4, 5.8, 0.4), rounded(6, 6.4, 9, 7, 0.3))])
    post = draw([fill("#20222c", rectangle(-2.2, -1, -2.0, 2.4))])
    drops = [polygon([(x, y), (x + 0.02, y), (x + 0.06, y + 0.4), (x + 0.04, y + 0.4)]) for x, y in ((0.3, 0.2), (1.1, 1.3), (1.7, 0.6))]
    layers = [
        Layer("sky", sky, 60.0), Layer("clouds", clouds, 40.0, drift=(0.5, 0.0), wrap=(12.0, 0.0)), Layer("hills", hills, 20.0),
        Layer("ground", ground, 0.5), Layer("post", post, -1.0),
    ]  # fmt: skip
    if rain:
        layers.append(Layer("rain", draw([fill("#cfe0ee", *drops)]), -0.5, drift=(-0.4, -6.0), wrap=(2.0, 2.0)))
    return Stage(tuple(layers), Light())


class Walker:
    """A red figure on twos that walks to the right, and a blue one that stands."""

    cues = (FoleyCue(3, "step", "red"),)

    def at(self, frame: int) -> tuple[Actor, ...]:
        step = frame // 2
        return Actor("red", ("red", step % 4), -1.0 + 0.05 * step, 0.0, 0.0), Actor("blue", "blue", 0.8, 0.0, 0.4)

    def draw(self, actor: Actor) -> Drawing:
        if actor.name == "blue":
            return draw([fill("#2a4f9a", rounded(-0.25, 0, 0.25, 1.5, 0.2)), fill("#e2b48c", ellipse(0, 1.65, 0.2))])
        lean = 0.04 * actor.key[1]
        return draw([fill("#b3402f", rounded(-0.25 + lean, 0, 0.25 + lean, 1.4, 0.2)), fill("#e2b48c", ellipse(lean, 1.6, 0.22))])


def little_shot(frames: int = 24, start: Framing | None = None, end: Framing | None = None, **choices) -> TimedShot:
    start = start or Framing(0.0, 1.2, 3.0)
    camera = Camera(start, end or start, "hold" if not end else "push")
    event = Does("beat", acts=(), text="walks")
    shot = Shot("sq010_sh0010", "sq010", "master", "shore", camera, events=(event,), seed=3, **choices)
    return TimedShot(shot, Fraction(24), frames, (Timed(event, 0, frames),))


def little_scene(timed: TimedShot, fmt: Format = SMALL, stage: Stage | None = None, bible: Bible = BIBLE) -> Scene:
    return set_scene(timed, bible, fmt, stage or little_stage(), Walker(), None)
