"""Entrances and exits as the words of one clause say them; `stage` makes them consistent over the scene."""

from __future__ import annotations

from .data import grammar, verbs
from .syntax import Clause

_WAYS_OUT = {"out", "out of", "away from", "from"}
_DOORS = {"door", "doors", "window", "gate", "room", "house", "exit", "building"}
_ON_FOOT = {"walk", "run", "creep", "fly", "ride", "drive", "limp", "stumble", "swim", "crawl", "dance"}
_HIDING_PLACES = grammar.FIXTURES | {"shadows", "house", "crowd"}


def read_ways(clause: Clause, verb: str, place_words: set[str]) -> tuple[bool, bool]:
    """(enters, exits). `verb` is canonical; `place_words` are those of the scene heading."""
    if clause.negated or (clause.verb in ("be", "look", "stare") and verb != "exit"):
        return False, False
    if verb in ("enter", "exit"):
        return verb == "enter", verb == "exit"
    if verb not in verbs.TRAVELLING:
        return False, False
    goals = [(prep, phrase.head) for prep, phrase in clause.prepositional if phrase]
    if _comes_in(clause, verb, goals, place_words):
        return True, False
    if _goes_out(clause, verb, goals, place_words):
        return False, True
    return any(
        prep == "through" and head in ("door", "doorway", "gate", "doors") for prep, head in goals
    ), False


def _comes_in(clause: Clause, verb: str, goals: list[tuple[str, str]], place_words: set[str]) -> bool:
    """ "runs in", "steps onto the platform" at the platform, "crawls from the shadows"."""
    to_here = any(head in place_words and prep in grammar.INTO for prep, head in goals)
    inwards = {"in", "inside"} & set(clause.particles) and "out" not in clause.particles
    from_hiding = verb != "pull" and any(
        p.split()[0] == "from" and head in _HIDING_PLACES for p, head in goals
    )
    return bool(to_here or inwards or from_hiding)


def _goes_out(clause: Clause, verb: str, goals: list[tuple[str, str]], place_words: set[str]) -> bool:
    """ "runs out the door", "walks away", "disappears into the night"."""
    if any(prep in _WAYS_OUT and (head in place_words or head in _DOORS) for prep, head in goals):
        return True
    if {"out", "off", "away"} & set(clause.particles) and not clause.objects and verb in _ON_FOOT:
        return True
    return any(prep in ("into", "out into") and head in grammar.ELSEWHERE for prep, head in goals)
