"""The motions of deeds, as data. Every verb of `core.vocabulary.VERBS` that a figure can do has one of its own.

Takes: a verb, whom it is done to, the species. Gives: a Motion (`base`), which `perform` plays.
"""

from __future__ import annotations

from .animals import ANIMALS
from .base import Motion, Wave
from .contact import CONTACT
from .faces import FACES
from .gestures import GESTURES
from .hands import HANDS
from .looks import LOOKS
from .moves import MOVES
from .postures import POSTURES
from .work import WORK

MOTIONS: dict[str, Motion] = {**GESTURES, **FACES, **LOOKS, **POSTURES, **MOVES, **HANDS, **WORK, **CONTACT, **ANIMALS}
MOTIONS["settle"] = MOTIONS["stand"]

# What things do is seen in the place, not on a figure; a figure that is asked to do it does the nearest thing.
RELATIVES: dict[str, str] = {
    "speak": "talk", "answer": "talk", "sound": "settle", "be": "settle", "appear": "settle", "disappear": "settle", "move": "walk", "lie_there": "settle",
    "glow": "settle", "flicker": "settle", "go_out": "settle", "crash": "gasp", "explode": "scream", "fall_snow": "look_up", "tick": "settle",
    "swing_open": "settle", "swing_shut": "settle",
}  # fmt: skip


def motion_for(verb: str, whom: str, species: str) -> Motion:
    """The motion of a deed, as this kind of figure does it: pairs dance hand in hand, beasts sniff the ground."""
    if verb == "dance" and whom:
        return MOTIONS["dance_pair"]
    if verb == "sniff" and species not in ("human", "robot", "ghost"):
        return MOTIONS["sniff_ground"]
    return motion_of(verb)


def motion_of(verb: str) -> Motion:
    """The motion of a verb. What is unknown shows as a small talking gesture, never as nothing."""
    return MOTIONS.get(RELATIVES.get(verb, verb)) or MOTIONS["talk"]


__all__ = ["MOTIONS", "RELATIVES", "Motion", "Wave", "motion_for", "motion_of"]
