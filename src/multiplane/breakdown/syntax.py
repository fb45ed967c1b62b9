"""The parts of a sentence: noun phrases and clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Phrase(NamedTuple):
    """A noun phrase: tokens[first:last], what it names, and how many."""

    first: int
    last: int
    head: str  # folded head noun, "" for roles and pronouns
    roles: tuple[str, ...] = ()
    pronoun: str = ""
    possessor: tuple[str, ...] = ()  # role ids, or a pronoun ("her",)
    plural: bool | None = False  # None: either ("the crowd")
    determiner: str = ""


@dataclass
class Clause:
    """One verb and what belongs to it. `first` and `last` are token indexes of its words."""

    first: int
    last: int = 0
    subject: list[Phrase] = field(default_factory=list)
    carried: bool = False  # has no subject of its own
    verb: str = ""
    form: str = ""
    known: bool = True
    particles: list[str] = field(default_factory=list)
    objects: list[Phrase] = field(default_factory=list)
    prepositional: list[tuple[str, Phrase | None]] = field(default_factory=list)
    before: list[tuple[str, Phrase | None]] = field(default_factory=list)  # "At the top of the tower, …"
    adverbs: list[str] = field(default_factory=list)
    adjective: str = ""  # after "is"
    negated: bool = False
    passive: bool = False
    described: list[tuple[Phrase, int, int]] = field(
        default_factory=list
    )  # appositions: (whom, tokens from, to)


def number_of(subject: list[Phrase]) -> bool | None:
    if len(subject) > 1:
        return True
    if not subject:
        return None
    return None if len(subject[0].roles) > 1 else subject[0].plural
