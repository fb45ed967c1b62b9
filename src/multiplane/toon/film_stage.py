"""The stage of a shot: the place that its bible designs, in the words of the moment; or a ground for cards."""

from __future__ import annotations

from ..core.design import Bible, PlaceDesign
from ..core.shot import Does, Sounds, Speaks
from ..core.timing import TimedShot
from .drawing import draw, fill, linear, radial, rectangle
from .stage import Layer, Light, Stage


def build_stage(timed: TimedShot, bible: Bible) -> Stage:
    """The place of a shot, or a plain backdrop for cards that have none."""
    from .place import build_place

    shot = timed.shot
    design = next((place for place in bible.places if place.id == shot.place), None)
    if design is None and (not shot.place or shot.purpose == "title"):
        return backdrop()
    design = design or PlaceDesign(shot.place, shot.place, interior=shot.interior)
    return build_place(
        design, shot.time, shot.weather, bible.style, design.seed, words_of(timed),
        dressing=shot.dressing, said=said_in(timed), seconds=timed.seconds(timed.frames),
    )  # fmt: skip


def words_of(timed: TimedShot) -> str:
    """The words of the moment: what happens and sounds in a shot, for places that obey them."""
    return " ".join(one.event.text for one in timed.events if isinstance(one.event, Does | Sounds) and one.event.text)


def said_in(timed: TimedShot) -> str:
    """What is said in the shot, for what is seen only while people speak of it: a boat out there."""
    return " ".join(one.event.text for one in timed.events if isinstance(one.event, Speaks))


def backdrop() -> Stage:
    """Deep blue with a low warm glow: the ground for title cards."""
    night = linear((0, 0), (0, 1), (0, "#1d2333", 1), (0.55, "#121725", 1), (1, "#0a0d16", 1))
    glow = radial((0.9, -0.1), 0.9, (0, "#7a5530", 0.55), (0.5, "#4a3626", 0.25), (1, "#1d2333", 0.0))
    sheet = rectangle(-0.2, -0.2, 3.0, 1.2)
    return Stage((Layer("backdrop", draw([fill(night, sheet), fill(glow, sheet)]), 100.0, on_screen=True),), Light())
