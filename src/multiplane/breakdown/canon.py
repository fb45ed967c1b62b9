"""The canonical verb that stands for a word of the script, as `core.vocabulary` knows it."""

from __future__ import annotations

from functools import lru_cache

from .data import sounds, verbs
from .lemmas import phrases, thing_phrases

_NEEDS_PARTICLE = {
    "in",
    "on",
    "off",
    "over",
    "inside",
    "back",
    "away",
    "along",
    "about",
    "forward",
    "through",
}

_AS_PERSON = {
    "glow": "smile",
    "flicker": "tremble",
    "crash": "fall",
    "appear": "enter",
    "disappear": "exit",
    "move": "walk",
    "swing_open": "open",
    "swing_shut": "close",
    "explode": "shout",
    "speak": "whisper",
}


@lru_cache(maxsize=20_000)
def canonical(
    lemma: str, particles: tuple[str, ...], preps: tuple[str, ...], head: str, *, person: bool
) -> tuple[str, bool]:
    """(canonical verb, known?) of a lemma with what follows it. The longest row that fits wins."""
    if lemma.startswith("="):  # already canonical: the tables of other languages
        return (lemma[1:], True) if person else (_as_thing(lemma[1:]), True)
    tables = (phrases(), thing_phrases()) if person else (thing_phrases(), phrases())
    for number, table in enumerate(tables):
        rows = table.get(lemma)
        if not rows:
            continue
        best = ""
        length = -1.0
        for rest, name in rows.items():
            weight = (
                len(rest)
                + 0.5 * sum(word in particles for word in rest)
                + 0.25 * sum(word == head for word in rest)
            )
            if weight > length and all(_is_there(word, particles, preps, head, name) for word in rest):
                best, length = name, weight
        if best and (number == 0 or person):
            if number == 0 or best in _AS_PERSON:
                return (best if number == 0 else _AS_PERSON[best]), True
            continue
        if best:
            return _as_thing(best), True
    if lemma in sounds.SOUND_VERBS and not person:
        return (
            "swing_open" if "open" in particles else "swing_shut" if "shut" in particles else "sound"
        ), True
    if lemma in verbs.AUXILIARIES | verbs.STARTING:
        return ("wait" if person else "be"), True
    return lemma, False


def _is_there(
    word: str, particles: tuple[str, ...], preps: tuple[str, ...], head: str, canonical_verb: str
) -> bool:
    if word in particles:
        return True
    if word in _NEEDS_PARTICLE:
        return (
            word in preps
            and canonical_verb
            in verbs.HANDLING
            | {"knock", "look", "tap", "press", "watch", "put_on", "climb", "enter"} - {"enter"}
            and word in ("on", "over", "through")
        )
    return word in preps or word == head or (word + "s" == head)


def _as_thing(verb: str) -> str:
    """A thing cannot walk: what it can be seen doing instead."""
    if verb in (
        "walk",
        "run",
        "enter",
        "step_forward",
        "creep",
        "climb",
        "follow",
        "fly",
        "dance",
        "spin",
        "float",
        "ride",
        "drive",
        "jump",
        "push",
        "pull",
        "throw",
        "carry",
        "catch",
        "drop",
        "sit",
        "lie",
    ):
        return "move" if verb not in ("sit", "lie", "enter") else "appear" if verb == "enter" else "lie_there"
    if verb == "exit":
        return "disappear"
    if verb in ("stand", "wait", "hold", "lean", "hide"):
        return "lie_there"
    if verb in ("break", "hit", "collapse", "cut", "fight"):
        return "crash"
    if verb in ("bark", "howl", "growl", "hoot", "ring", "knock", "scream", "sing", "chirp", "cry"):
        return "sound"
    return "move"
