"""From a prop in the script to its design: kind by its head noun, colour and size by its words."""

from __future__ import annotations

import random

from ..core.design import PropDesign
from ..core.story import Prop
from ..toon.place.colours import lighten, named_colour
from ..toon.props import PROPS, PropKind

SIZE_WORDS: dict[str, float] = {
    "tiny": 0.6, "little": 0.78, "small": 0.75, "big": 1.3, "large": 1.35, "great": 1.4, "huge": 1.7, "giant": 2.2,
    "enormous": 2.0, "long": 1.2, "toy": 0.5, "miniature": 0.4,
}


def design_prop(prop: Prop, *, seed: int) -> PropDesign:
    """How a thing looks: "a small red tin lantern" is a lantern, red, three quarters of the usual size."""
    kind = prop_kind(prop.name, prop.description)
    rng = random.Random(f"{seed}:{prop.id}:prop")
    words = f"{prop.name} {prop.description}"
    colour = named_colour(words) or lighten(kind.colour, rng.uniform(-0.03, 0.03))
    factor = next((SIZE_WORDS[w] for w in words.lower().split() if w in SIZE_WORDS), 1.0)
    return PropDesign(prop.id, prop.name, kind.name, colour, round(kind.size * factor, 3), rng.randrange(1_000_000))


def prop_kind(name: str, description: str = "") -> PropKind:
    """The kind whose name or synonym stands last in the name (the head noun), then in the description;
    a box where nothing fits."""
    for text in (name, description):
        found = _last_match(_singular(text))
        if found:
            return found
    return PROPS["box"]


def _last_match(text: str) -> PropKind | None:
    best: tuple[int, int, PropKind] | None = None
    for kind in PROPS.values():
        for word in (kind.name.replace("_", " "), *kind.words):
            at = f" {text} ".rfind(f" {word} ")
            rank = (at + len(word), len(word))
            if at >= 0 and (best is None or rank > best[:2]):
                best = (*rank, kind)
    return best[2] if best else None


def _singular(text: str) -> str:
    words = "".join(c if c.isalnum() or c in "'-" else " " for c in text.lower()).split()
    kept = [w if any(w == k or w in PROPS[k].words for k in PROPS) else w.removesuffix("s") for w in words]
    return " ".join(kept)
