"""Every verb as a strip of frames over its time."""

from __future__ import annotations

from PIL import Image

from multiplane.core.design import Spot
from multiplane.core.shot import Act, Mark, PropMark
from multiplane.core.vocabulary import VERBS, Verb

from .paper import Window, grid, picture, stack, strip
from .troupe import frame_drawing, play

FRAMES = 8
ROWS = 10
PARTNERED = {"give", "take", "whisper", "show", "help", "feed"}
ALONE = {"chase", "lead"}
CLOSE = {"nod", "shake_head", "shush", "wipe_tears", "wipe_brow", "think", "salute", "facepalm", "cover_face", "cover_ears", "drink", "eat", "brush_teeth", "put_on_glasses", "take_off_glasses",
         "phone", "comb", "smoke", "sew", "knit", "cross_fingers", "scratch_head", "kiss_hand"}  # fmt: skip
ANIMAL = {"bark": "dog", "howl": "dog", "meow": "cat", "growl": "dog", "wag": "dog", "peck": "crow", "hoot": "owl", "neigh": "horse", "chirp": "crow"}
THINGS = {"give": "book", "take": "book", "pick_up": "box", "put_down": "box", "throw": "ball", "catch": "ball", "carry": "box", "drop": "ball", "lift": "box", "hold": "lantern", "show": "book", "hide": "",
          "push": "crate", "pull": "cart", "drag": "sled", "open": "box", "close": "box", "climb": "ladder"}
STANDS = {"push": 0.9, "pull": 1.15, "drag": -0.55, "open": 0.55, "close": 0.55}  # where the thing of a verb stands, metres
GOES = {"push": 0.6, "pull": -0.6, "step_back": -1.0}
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
        pair = verb.name not in ALONE and (verb.family == "contact" or verb.name in PARTNERED)
        near = verb.name in CLOSE or verb.family in ("face", "look") and not pair
        window = Window(x + 0.12, 0.78, 1.0, 1.14) if near else Window(x + (0.35 if pair else 0.1), -0.12, 2.2 * (0.45 if small else 1.0), 2.5 * (0.4 if small else 1.0))
        cells.append(picture(frame_drawing(performance, frame), window, width))
    return strip(cells, f"{verb.name}   ({verb.family}, {verb.seconds:g} s)")


def actor_of(verb: Verb) -> str:
    return ANIMAL.get(verb.name, "ann")


def staging(verb: Verb) -> tuple[Act, tuple[Mark, ...], tuple[PropMark, ...], tuple[Spot, ...]]:
    pair = verb.name not in ALONE and (verb.family == "contact" or verb.name in PARTNERED)
    thing = THINGS.get(verb.name, "")
    other = "dog" if verb.name in ("pet", "feed") else "ben"
    pose = {"stand_up": "sit", "wake": "lie"}.get(verb.name, "stand")
    mark = Mark(actor_of(verb), 0.0, pose=pose, holds=thing if verb.name in HELD else "")
    theirs = Mark(other, 0.85, facing="three_quarter_left", holds=thing if verb.name == "take" else "")
    props = (PropMark(thing, STANDS.get(verb.name, 0.42)),) if thing and verb.name in ("pick_up", "lift", "carry", "hold", *STANDS) else ()
    to_x = GOES.get(verb.name, 1.3 * verb.seconds / 2 if verb.travels and verb.name not in ("enter",) else None)
    act = Act(mark.role, verb.name, verb.seconds, whom=other if pair else "", what=thing, to_x=to_x)
    return act, (mark, theirs) if pair else (mark,), props, ()


def small_sheets() -> dict[str, Image.Image]:
    """For the documentation: two verbs in a row, six small frames each."""
    names, out = verb_names(), {}
    for page in range(0, len(names), 40):
        strips = [verb_strip(VERBS[name], 82, 6) for name in names[page : page + 40]]
        out[f"verbs_{page // 40 + 1}"] = grid([strips[i : i + 2] for i in range(0, len(strips), 2)], [""] * -(-len(strips) // 2), 4)
    return out


def sheets() -> dict[str, Image.Image]:
    """Pages of verbs, by family."""
    names, out = verb_names(), {}
    for page in range(0, len(names), ROWS):
        rows = names[page : page + ROWS]
        out[f"verbs_{page // ROWS + 1:02d}"] = stack([verb_strip(VERBS[name]) for name in rows], 2)
    return out
