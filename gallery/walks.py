"""Walks and runs: one cycle each, by mood and age, and how animals go."""

from __future__ import annotations

from PIL import Image

from multiplane.core.design import CastDesign
from multiplane.core.shot import Act, Mark
from multiplane.core.vocabulary import VERBS
from multiplane.toon.figure import Pose, draw_figure
from multiplane.toon.figure.species import FURS, HEIGHTS

from .paper import Window, grid, picture, stack, strip
from .troupe import BEASTS, LIGHT, frame_drawing, play

MOODS = ("neutral", "happy", "sad", "angry", "proud", "afraid", "tired", "determined", "pained", "worried")
AROUND = ("dog", "cat", "horse", "cow", "fox", "bear", "mouse", "rabbit", "elephant", "hen", "gull", "owl", "pig", "sheep", "lion", "duck", "penguin", "peacock")
GOING = ("run", "creep", "tiptoe", "march", "pace", "limp", "stumble", "climb", "carry", "crawl", "swim", "ride")


def _cycle(who: str, verb: str, feeling: str, caption: str, *, metres: float = 3.0, seconds: float = 3.0, size: float = 1.0, frames: int = 8, every: int = 4) -> Image.Image:
    timed, performance = play(Act(who, verb, seconds, to_x=metres, feeling=feeling), (Mark(who, 0.0, feeling=feeling),))
    start = timed.events[0].frame_in + 14
    cells = []
    for k in range(frames):
        frame = start + every * k
        x = next(a.x for a in performance.at(frame // 2 * 2) if a.name == who)
        cells.append(picture(frame_drawing(performance, frame), Window(x, -0.12 * size, 1.7 * size, 2.05 * size), 124))
    return strip(cells, caption)


def moods() -> Image.Image:
    return stack([_cycle("ann", "walk", mood, f"walk, {mood}") for mood in MOODS], 2)


def ages() -> Image.Image:
    rows = [_cycle(who, "walk", "neutral", f"walk: {name}") for who, name in (("kid", "child"), ("old", "elder"), ("ben", "broad"))]
    rows += [_cycle(who, "run", "neutral", f"run: {name}", metres=6.5, every=2) for who, name in (("ann", "adult"), ("kid", "child"), ("old", "elder"))]
    rows += [_cycle("ann", verb, "neutral", verb, metres=2.6) for verb in GOING if verb in VERBS]
    return stack(rows, 2)


def animals() -> Image.Image:
    rows = []
    for beast in BEASTS:
        size = beast.height * 0.95 if beast.species not in ("horse", "cow", "bear") else beast.height * 0.95
        for verb, metres in (("walk", 1.6), ("run", 4.5)):
            scale = beast.height / 0.62
            rows.append(_cycle(beast.id, verb, "neutral", f"{beast.species}, {verb}", metres=metres * scale**0.5, size=size, every=2))
    return stack(rows, 2)


def around() -> Image.Image:
    """Animals as they turn."""
    rows = []
    for species in AROUND:
        h = HEIGHTS[species]
        design = CastDesign(species, species, species=species, height=h, skin=FURS[species][0], hair_colour="#f0e6d6")
        rows.append(strip([picture(draw_figure(design, Pose(yaw=yaw), LIGHT), Window(0, -0.08 * h, 1.9 * h, 1.7 * h), 82) for yaw in (0.0, 30.0, 60.0, 110.0, 170.0)], species))
    return grid([rows[i : i + 3] for i in range(0, len(rows), 3)], [""] * -(-len(rows) // 3), 4)


def sheets() -> dict[str, Image.Image]:
    return {"walks": moods(), "walks_ages": ages(), "animals": animals(), "animals_around": around()}
