"""What the words of a scene do to its place for good: a lamp that goes out stays out in the shots that follow.

A state begins where an action says so and lasts to the end of the scene, or of the night (or day) if its table
row says so. Dialogue is never read here: a changed line changes no other shot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from .shot import Does, Shot, Sounds


class State(NamedTuple):
    """`name` is what places listen for. `wide` states outlast their scene while the time of day stays the same."""

    name: str
    begins: re.Pattern[str]
    ends: re.Pattern[str] | None
    wide: bool


def _state(name: str, begins: str, ends: str = "", wide: bool = False) -> State:
    return State(name, re.compile(begins, re.IGNORECASE), re.compile(ends, re.IGNORECASE) if ends else None, wide)


_LAMP = r"\b(?:lamp|beacon|light)s?\b"
STATES = (
    _state("lamp out", rf"{_LAMP}[^.!?]*\b(?:goes? out|went out|dies|fails|goes dark)\b|\bdead lamp\b",
           rf"{_LAMP}[^.!?]*\b(?:comes? back|flares up|lights up|burns again|shines again|is lit)\b", wide=True),
    _state("lantern in the tower", r"\blantern\b[^.!?]*\b(?:to the glass|in the tower|in the window)\b|\blifts (?:it|the lantern)[^.!?]*\bto the glass\b", wide=True),
    _state("sea empty", r"\bsea is empty\b|\blights? (?:goes? out|vanish\w*|disappears?|are gone|is gone)\b"),
    _state("gulls", r"\b(?:sea)?gulls\b"),
    _state("owl", r"\bowls?\b"),
    _state("fireworks", r"\bfireworks?\b"),
    _state("door open", r"\bopens? (?:the|a|his|her|their) (?:\w+ ){0,2}(?:door|gate|hatch)\b|\b(?:door|gate|hatch)\b[^.!?]*\b(?:swings?|flies|bursts?|creaks?|slides?|stands?) open\b",
           r"\b(?:shuts?|closes?|slams?|locks?|bolts?) (?:the|a|his|her|their) (?:\w+ ){0,2}(?:door|gate|hatch)\b|\b(?:door|gate|hatch)\b[^.!?]*\b(?:shuts?|closes?|slams?|falls shut|swings? shut)\b"),
    _state("train here", r"\bsteam\b|\btrain\b[^.!?]*\b(?:whistles?|arrives?|comes? in|pulls? in|stops|stands|waits)\b",
           r"\btrain\b[^.!?]*\b(?:leaves?|departs?|pulls? (?:out|away)|is gone)\b"),
)  # fmt: skip


def carry(states: Sequence[str], text: str) -> tuple[str, ...]:
    """The states after `text` has happened, in the order of the table."""
    on = set(states)
    for state in STATES:
        began = [hit.end() for hit in state.begins.finditer(text)]
        ended = [hit.end() for hit in state.ends.finditer(text)] if state.ends else []
        if began or ended:
            on = on | {state.name} if max(began, default=-1) >= max(ended, default=-1) else on - {state.name}
    return tuple(state.name for state in STATES if state.name in on)


def dress_shots(shots: Iterable[Shot]) -> list[Shot]:
    """The shots, each with the states in which the shots before it have left its place."""
    states: tuple[str, ...] = ()
    before: Shot | None = None
    dressed = []
    for shot in shots:
        if before is not None and shot.scene != before.scene:
            states = tuple(s.name for s in STATES if s.wide and s.name in states) if shot.time == before.time else ()
        dressed.append(replace(shot, dressing=states))
        for event in shot.events:
            if isinstance(event, Does | Sounds):
                states = carry(states, event.text)
        before = shot
    return dressed
