"""Every verb as a strip of frames over its time."""

from __future__ import annotations

from PIL import Image

from multiplane.core.design import Spot
from multiplane.core.shot import Act, Mark, PropMark
from multiplane.core.vocabulary import VERBS, Verb

from .paper import Window, picture, stack, strip
from .troupe import frame_drawing, play

FRAMES = 8
ROWS = 10
PARTNERED = {"point", "give", "take", "throw", "catch", "wave", "whisper", "show", "beckon", "follow", "lead", "chase", "help", "feed"}
ANIMAL = {"bark": "dog", "howl": "dog", "meow": "cat", "growl": "dog", "wag": "dog", "peck": "crow", "hoot": "owl", "neigh": "horse", "chirp": "crow"}
THINGS = {"give": "book", "take": "book", "pick_up": "box", "put_down": "box", "throw": "ball", "catch": "ball", "carry": "box", "drop": "ball", "lift": "box", "hold": "lantern", "show": "book", "hide": ""}
HELD = ("give", "put_down", "throw", "drop", "show")


def verb_names() -> list[str]:
    return [name for name, verb in VERBS.items() if verb.family != "thing"]


def verb_strip(verb: Verb, width: int = 124, frames: int = FRAMES) -> Image.Image:
    """One verb, played by the one whom it suits, with the partner and the thing that it needs."""
    timed, performance = play(*staging(verb))
    first, last = timed.events[0].frame_in, timed.events[0].frame_out
    shown = [first + round((last - first) * (k + 0.35) / (frames - 0.3)) for k in range(frames)]
    small = ANIMAL.get(verb.name) not in (None, "horse")
    cells = []
    for frame in shown:
        x = next((a.x for a in performance.at(frame // 2 * 2) if a.name == actor_of(verb)), 0.0)
        pair = verb.family == "contact" or verb.name in PARTNERED
        window = Window(x + (0.35 if pair else 0.1), -0.12, 2.2 * (0.45 if small else 1.0), 2.5 * (0.4 if small else 1.0))
        cells.append(picture(frame_drawing(performance, frame), window, width))
    return strip(cells, f"{verb.name}   ({verb.family}, {verb.seconds:g} s)")


def actor_of(verb: Verb) -> str:
    return ANIMAL.get(verb.name, "ann")


def staging(verb: Verb) -> tuple[Act, tuple[Mark, ...], tuple[PropMark, ...], tuple[Spot, ...]]:
    pair = verb.family == "contact" or verb.name in PARTNERED
    thing = THINGS.get(verb.name, "")
    other = "dog" if verb.name in ("pat", "pet", "feed") else "kid" if verb.name in ("lead",) else "ben"
    mark = Mark(actor_of(verb), 0.0, holds=thing if verb.name in HELD else "")
    theirs = Mark(other, 0.85, facing="three_quarter_left", holds=thing if verb.name == "take" else "")
    props = (PropMark(thing, 0.42),) if thing and verb.name in ("pick_up", "lift", "carry", "hold") else ()
    to_x = 1.3 * verb.seconds / 2 if verb.travels and verb.name not in ("enter",) else None
    act = Act(mark.role, verb.name, verb.seconds, whom=other if pair else "", what=thing, to_x=to_x)
    return act, (mark, theirs) if pair else (mark,), props, ()


def sheets() -> dict[str, Image.Image]:
    """Pages of verbs, by family."""
    names, out = verb_names(), {}
    for page in range(0, len(names), ROWS):
        rows = names[page : page + ROWS]
        out[f"verbs_{page // ROWS + 1:02d}"] = stack([verb_strip(VERBS[name]) for name in rows], 2)
    return out
