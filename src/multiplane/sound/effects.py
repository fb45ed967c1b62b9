"""Sound effects: every kind by name, and the words of a script that call for it.

`make_effect("thunder", 4.0, seed)` gives mono float32 at 48 kHz whose loudest moment has the same strength for every
kind (`REFERENCE`); how loud a kind is in the mix stands in its `level`. All are synthesised: the recipes live in the
`effects_*` modules, which register themselves here with `@effect`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from .noise import fade_ends, from_db, samples, seeded

REFERENCE = -12.0  # dBFS: RMS of the loudest 40 ms of every effect
Recipe = Callable[[float, np.random.Generator], np.ndarray]  # (seconds, random) -> mono


@dataclass(frozen=True)
class Effect:
    """`seconds` is its natural length, `level` its place in the mix (dB against `REFERENCE`), `words` the
    script words that call for it ("train whistle" needs both), `stretches` whether it can last as long as asked."""

    kind: str
    make: Recipe
    seconds: float
    level: float
    words: tuple[str, ...]
    stretches: bool
    recorded: bool = False  # made from recordings of the score's instruments, not by calculation alone


EFFECTS: dict[str, Effect] = {}


def effect(kind: str, seconds: float, level: float, words: str = "", stretches: bool = False, recorded: bool = False) -> Callable[[Recipe], Recipe]:
    """Register a recipe. `words` are phrases separated by "|"; the kind's own name counts as one."""

    def register(make: Recipe) -> Recipe:
        phrases = (kind.replace("_", " "), *(w.strip() for w in words.split("|") if w.strip()))
        EFFECTS[kind] = Effect(kind, make, seconds, level, phrases, stretches, recorded)
        return make

    return register


@cache
def load_effects() -> dict[str, Effect]:
    """All effects, with every recipe module imported."""
    from . import (  # noqa: F401
        effects_animals,
        effects_comic,
        effects_house,
        effects_machines,
        effects_nature,
        effects_people,
        effects_things,
        effects_traffic,
        effects_voices,
    )

    return EFFECTS


@lru_cache(maxsize=256)
def _made(kind: str, seconds: float, seed: int) -> np.ndarray:
    entry = load_effects()[kind]
    sound = entry.make(seconds, seeded("effect", kind, seed)).astype(np.float32)
    sound = fade_ends(sound, 0.001, min(0.03, seconds / 4))
    sound = sound * np.float32(from_db(REFERENCE) / max(loudest(sound), 1e-6))
    return soft_clip(sound)


def make_effect(kind: str, seconds: float = 0.0, seed: int = 0) -> np.ndarray:
    """The sound of `kind`, mono float32 at 48 kHz, about `seconds` long (0: its natural length; tails may run on).

    The same arguments give the same samples. Raises KeyError for an unknown kind; see `find_effect`.
    """
    entry = load_effects()[kind]
    wanted = seconds if entry.stretches and seconds > 0 else entry.seconds
    return _made(kind, round(float(np.clip(wanted, 0.05, 30.0)), 2), int(seed)).copy()


def loudest(sound: np.ndarray, window: float = 0.04) -> float:
    """RMS of the loudest `window` seconds."""
    width = samples(window)
    if len(sound) <= width:
        return float(np.sqrt(np.sum(np.square(sound, dtype=np.float64)) / width))
    blocks = np.add.reduceat(np.square(sound, dtype=np.float64), np.arange(0, len(sound), width // 4))
    run = np.convolve(blocks, np.ones(4), "valid") if len(blocks) >= 4 else blocks
    return float(np.sqrt(run.max() / width))


def soft_clip(sound: np.ndarray, knee: float = 0.7) -> np.ndarray:
    """Leaves what is under `knee` alone and rounds what is over it, never past 1."""
    over = np.abs(sound) > knee
    if not over.any():
        return sound
    bent = sound.copy()
    part = (np.abs(sound[over]) - knee) / (1 - knee)
    bent[over] = np.sign(sound[over]) * (knee + (1 - knee) * np.tanh(part))
    return bent


_ENDINGS = ("ings", "ing", "ies", "ed", "es", "'s", "s", "e")


def stem(word: str) -> str:
    """A rough English stem, enough to bring "ticks", "ticking" and "tick" together."""
    word = word.casefold().replace("’", "'")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + ("i" if ending == "ies" else "")
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsfz":
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


@cache
def _phrases() -> list[tuple[tuple[str, ...], str]]:
    """(stems, kind), the longest phrases first; among equals the first registered."""
    found = [(tuple(stem(w) for w in phrase.split()), entry.kind) for entry in load_effects().values() for phrase in entry.words]
    return sorted(found, key=lambda item: -len(item[0]))


def find_effect(words: str) -> str | None:
    """The kind of effect that `words` of a script ask for ("a SHIP'S HORN", "TICKS"), or None.

    Prefers the kind that explains the most words, then the one named first. A kind's own name works as well.
    """
    if words in load_effects():
        return words
    stems = [stem(word) for word in re.findall(r"[^\W\d_]+(?:['’]s\b)?", words.replace("_", " "))]
    best: tuple[int, int, str] | None = None
    for phrase, kind in _phrases():
        if (at := _where(phrase, stems)) is not None:
            rank = (-len(phrase), at, kind)
            best = min(best, rank) if best else rank
    return best[2] if best else None


_NEAR = 3  # words of a phrase may have this many others between them: "a BELL begins to strike"


def _where(phrase: tuple[str, ...], stems: list[str]) -> int | None:
    """Where `phrase` ends in `stems`: its words in their order, near one another. None where it does not stand."""
    for start, stem_ in enumerate(stems):
        at = start
        if stem_ != phrase[0]:
            continue
        for part in phrase[1:]:
            after = stems[at + 1 : at + 2 + _NEAR]
            if part not in after:
                break
            at += 1 + after.index(part)
        else:
            return at
    return None


def level_of(kind: str) -> float:
    """The gain in dB at which `kind` stands in the mix."""
    return load_effects()[kind].level


def natural_seconds(kind: str) -> float:
    return load_effects()[kind].seconds
