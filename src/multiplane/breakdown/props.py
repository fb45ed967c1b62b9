"""Props: things that somebody handles or looks at, one entry for each thing in the film."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..core.story import Prop
from .data import grammar, people, sounds
from .words import Token, slug, unique

_UNITS = {
    "cup",
    "glass",
    "bottle",
    "bowl",
    "plate",
    "piece",
    "pair",
    "bunch",
    "slice",
    "jar",
    "box",
    "loaf",
    "basket",
    "bag",
}


@dataclass
class Thing:
    """A prop while the script is being read."""

    id: str
    name: str
    head: str
    marks: set[str] = field(default_factory=set)  # colours and materials
    words: dict[str, None] = field(default_factory=dict)
    owner: str = ""
    handlers: set[str] = field(default_factory=set)


class PropRoom:
    """Every prop of the film by its head noun. `find` gives the same id for "a brass gear" and "the gear"."""

    def __init__(self, taken: set[str]) -> None:
        self.things: list[Thing] = []
        self._taken = set(taken)

    def is_prop(self, head: str, *, handled: bool) -> bool:
        """Whether a thing with this head noun is worth having as a prop."""
        single = _single(head)
        if (
            not head
            or head in people.PEOPLE | people.CROWDS | set(people.ANIMALS)
            or single in people.ANIMALS
        ):
            return False
        if (
            head in grammar.BODY
            or head in grammar.ABSTRACT
            or (head.isdigit() or head in grammar.DETERMINERS | grammar.ADVERBS | grammar.PRONOUNS)
        ):
            return False
        if head in grammar.PROPS or single in grammar.PROPS:
            return True
        return (
            handled
            and head not in grammar.FIXTURES | grammar.ADJECTIVES | people.KINSHIP.keys() | people.TITLES_SET
            and not head.endswith("ing")
        )

    def find(
        self, head: str, modifiers: list[str], owner: str, by: tuple[str, ...], scene_props: dict[str, None]
    ) -> str:
        """The id of the thing meant; a new entry if the script has not mentioned it before."""
        marks = {m for m in modifiers if m in grammar.COLOURS | grammar.MATERIALS}
        single = _single(head)
        for thing in sorted(self.things, key=lambda t: t.id not in scene_props):
            if thing.head == single and self._same(thing, marks, owner, by, scene_props):
                thing.marks |= marks
                thing.words.update(dict.fromkeys(modifiers))
                thing.handlers |= set(by)
                return thing.id
        return self._add(head, single, modifiers, marks, owner, by)

    def _same(
        self, thing: Thing, marks: set[str], owner: str, by: tuple[str, ...], scene_props: dict[str, None]
    ) -> bool:
        if marks and thing.marks and not marks & thing.marks:
            return False
        if owner and thing.owner and owner != thing.owner:
            return False
        return not (
            owner and owner not in thing.handlers and thing.owner != owner and thing.id not in scene_props
        )

    def _add(
        self, head: str, single: str, modifiers: list[str], marks: set[str], owner: str, by: tuple[str, ...]
    ) -> str:
        owner_name = owner.replace("_", " ").title()
        known = any(t.head == single for t in self.things)
        compound = [m for m in modifiers if m not in grammar.ADJECTIVES | grammar.COLOURS or m in marks]
        name = " ".join([*([f"{owner_name}'s"] if owner_name and known else []), *modifiers, head])
        base = slug(
            " ".join(
                [*([*compound] if not known else [owner, *sorted(marks)] if owner or marks else []), head]
            ),
            "thing",
        )
        id_ = unique(base, self._taken)
        self.things.append(Thing(id_, name, single, marks, dict.fromkeys(modifiers), owner, set(by)))
        return id_

    def props(self) -> tuple[Prop, ...]:
        """Every prop in order of first mention, described by the words that stand before its noun."""
        return tuple(Prop(t.id, t.name, " ".join(t.words)) for t in self.things)


def _single(head: str) -> str:
    if head.endswith("ies"):
        return head[:-3] + "y"
    if head.endswith(("ss", "us")) or head in ("glasses", "scissors", "binoculars", "keys"):
        return head
    return (
        head[:-2]
        if head.endswith(("xes", "ches", "shes", "sses"))
        else head[:-1]
        if head.endswith("s") and len(head) > 3
        else head
    )


def head_and_modifiers(tokens: list[Token], head: str) -> tuple[str, list[str]]:
    """("cap", ["old", "captain's"]) of "an old captain's cap"; "a cup of tea" has the head "cup"."""
    words: list[str] = []
    for token in tokens:
        if token.low in ("'s", "’s"):
            if words:
                words[-1] += "'s"
            continue
        if token.low == "of":
            break
        if (
            token.is_word
            and token.low not in grammar.DETERMINING
            and not token.roles
            and not (token.low.endswith("ly") and token.low in grammar.ADVERBS)
        ):
            words.append(token.low)
    if not words:
        return head, []
    return words[-1], [w for w in words[:-1] if w not in sounds.SILENCE]
