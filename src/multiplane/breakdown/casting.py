"""Roles: what the script says about everybody, gathered into one `Role` each.

Descriptions, ages and genders come from introductions ("MARA, 70s, a keeper …"), from "She wears …", from
titles, kinship, first names, and from the pronouns that follow a name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ..core.story import Role
from .aliases import Names, read_name
from .data import grammar, people
from .words import Token, fold, slug, title_case, tokenise, unique

_NUMBER_AGE = re.compile(
    r"\b(?:(?:early|mid|late|aged?)[\s-]*)?(?:to )?(\d{1,3})(?:['’]?s\b|\b(?!\s*(?:st|nd|rd|th|feet|foot|kg|m\b|cm|pounds|metres|meters)))|\b(\d{1,2})-year"
)


@dataclass
class Draft:
    """A role while the script is being read."""

    id: str
    name: str
    aliases: dict[str, None] = field(default_factory=dict)
    description: list[str] = field(default_factory=list)
    pronouns: Counter = field(default_factory=Counter)
    kin: tuple[str, str] = ("", "")  # (word, id of whose): ("grandson", "mara")
    lines: int = 0
    first_line: int = 0
    nouns: tuple | None = None  # what it can be called by, as last found
    seen: bool = False  # acts on screen, or speaks in the room

    def mention(self, line: int) -> None:
        self.first_line = min(self.first_line or line, line)


class Casting:
    """All roles of the film while it is being read; `roles()` gives them finished."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.drafts = {id_: Draft(id_, title_case(name)) for id_, name in names.display.items()}
        for key, id_ in names.ids.items():
            self.drafts[id_].aliases[names.spellings[key]] = None
        self._finished: dict[str, Role] = {}
        self._spans = self._index_names()

    # -- names in action ------------------------------------------------------------------------------

    def _index_names(self) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...], bool]]]:
        """First word -> [(words, role ids, proper name?)], the longest first."""
        found: dict[tuple[str, ...], tuple[set[str], bool]] = {}
        for key, id_ in self.names.ids.items():
            name = read_name(key)
            variants = {_words(key)}
            if not name.is_common and not name.aged:
                variants |= {
                    name.core,
                    *(
                        (w,)
                        for w in (name.core[:1] if not name.title else ()) + name.core[-1:]
                        if len(w) > 1 and w not in _TOO_COMMON
                    ),
                }
                if name.title and name.title not in ("mr", "mrs", "ms", "miss", "dr"):
                    variants.add(("the", name.title))
            for words in variants:
                if words and any(w[:1].isalnum() or w[:1] > "\u2100" for w in words):
                    ids, proper = found.setdefault(words, (set(), not name.is_common))
                    ids.add(id_)
        index: dict[str, list] = {}
        exact = {_words(key): id_ for key, id_ in self.names.ids.items()}
        for words, (ids, proper) in found.items():
            if words in exact:
                ids = {exact[words]}
            if len(ids) == 1:
                index.setdefault(words[0], []).append((words, tuple(ids), proper))
        for rows in index.values():
            rows.sort(key=lambda row: -len(row[0]))
        return index

    def mark(self, tokens: tuple[Token, ...], text: str) -> list[Token]:
        """`tokens` with every name of a role joined to one token that carries its id."""
        marked, i = [], 0
        while i < len(tokens):
            match = self._name_at(tokens, i)
            if match:
                length, ids = match
                start, end = tokens[i].start, tokens[i + length - 1].end
                marked.append(
                    Token(text[start:end], " ".join(t.low for t in tokens[i : i + length]), start, end, ids)
                )
                i += length
            else:
                marked.append(tokens[i])
                i += 1
        return marked

    def _name_at(self, tokens: tuple[Token, ...], i: int) -> tuple[int, tuple[str, ...]] | None:
        for words, ids, proper in self._spans.get(tokens[i].low.rstrip("."), ()):
            part = tokens[i : i + len(words)]
            if tuple(t.low.rstrip(".") for t in part) != words:
                continue
            if proper and not all(t.text[:1].upper() == t.text[:1] for t in part if t.low != "the"):
                continue
            if (
                not proper
                and i
                and tokens[i - 1].low != "the"
                and len(words) == 1
                and not part[0].text[:1].isupper()
            ):
                continue
            return len(words), ids
        return None

    def by_noun(self, head: str, modifiers: set[str], present: list[str]) -> tuple[str, ...]:
        """The roles that "the keeper", "the old man", "the dog", "the guards" mean, those present first."""
        if not head:
            return ()
        order = [*reversed(present), *(id_ for id_ in self.drafts if id_ not in present)]
        singular = head[:-1] if head.endswith("s") else head
        fits = [id_ for id_ in order if self._is_called(id_, head, singular, modifiers)]
        if head != singular and len(fits) > 1:
            return tuple(sorted(fits))
        if not fits:
            return ()
        is_its_name = read_name(self.drafts[fits[0]].name).core[-1:] == (head,)
        return (fits[0],) if fits[0] in present or head not in _GENERIC or is_its_name else ()

    def _is_called(self, id_: str, head: str, singular: str, modifiers: set[str]) -> bool:
        role = self.role(id_)
        words = _nouns_of(self.drafts[id_])
        if role.kind == "voice" and role.id not in self._on_stage():
            return False
        if head in words or (
            singular in words and head != singular and head in people.CROWDS | {singular + "s"}
        ):
            return True
        if head in people.ANIMALS:
            return role.species == people.ANIMALS[head]
        if role.kind == "person" and head in _GENERIC:
            gender = "female" if head in people.FEMALE else "male" if head in people.MALE else role.gender
            young = head in ("boy", "girl", "child", "kid")
            elder_asked = bool(modifiers & {"old", "elderly"})
            return (
                role.gender == gender
                and young
                == (role.age in ("child", "baby", "teen") and not (role.age == "teen" and not young))
                and (not elder_asked or role.age == "elder")
            )
        return False

    def _on_stage(self) -> set[str]:
        return {d.id for d in self.drafts.values() if d.seen}

    # -- what is said about them ----------------------------------------------------------------------

    def describe(self, id_: str, words: str) -> None:
        """Add words of the script that describe the role."""
        words = re.sub(r"\s+([,.;:!?])", r"\1", re.sub(r"\s*[()]\s*", " ", words)).strip(" ,.;:—–-")
        draft = self.drafts.get(id_)
        if draft and words and words not in draft.description:
            draft.description.append(words)
            self._finished.pop(id_, None)

    def add_extra(self, name: str) -> str:
        """A role without a name of its own: "waiter". Gives its id."""
        key = fold(name)
        if key not in self.names.ids:
            id_ = unique(slug(name, "role"), set(self.drafts))
            self.names.ids[key], self.names.spellings[key], self.names.display[id_] = id_, name, name
            self.drafts[id_] = Draft(id_, title_case(name), {name: None})
        return self.names.ids[key]

    def role(self, id_: str) -> Role:
        """The role as far as it is known now."""
        if id_ not in self._finished:
            self._finished[id_] = self._finish(self.drafts[id_])
        return self._finished[id_]

    def forget_conclusions(self) -> None:
        """Something new is known about somebody: conclude again."""
        self._finished.clear()

    def _finish(self, draft: Draft) -> Role:
        name = read_name(draft.name)
        text = fold(", ".join(draft.description))
        nouns = re.findall(r"[a-z'-]+", f"{fold(draft.name)} {_first_chunks(text)} {draft.kin[0]}")
        kind, species = _kind(name, nouns, text)
        older = self.names.younger.get(draft.id, "")
        gender = _gender(name, nouns, draft, text) or (self._gender_of_other_self(draft.id))
        age = _age(text, name, nouns, draft.kin[0]) or (
            "child" if name.aged < 0 else "elder" if name.aged > 0 else ""
        )
        return Role(
            id=draft.id,
            name=draft.name,
            aliases=tuple(draft.aliases),
            description="; ".join(draft.description),
            kind=kind,
            species=species,
            age=age if kind in ("person", "voice", "ghost") else "",
            gender=gender,
            lines=draft.lines,
            first_line=draft.first_line,
            younger_self_of=older,
        )

    def _gender_of_other_self(self, id_: str) -> str:
        others = [old for young, old in self.names.younger.items() if young == id_] + [
            y for y, old in self.names.younger.items() if old == id_
        ]
        for other in others:
            draft = self.drafts[other]
            found = _gender(
                read_name(draft.name), re.findall(r"[a-z'-]+", fold(", ".join(draft.description))), draft, ""
            )
            if found:
                return found
        return ""

    def roles(self) -> tuple[Role, ...]:
        """Every role, in order of first mention. Who is only heard becomes a voice."""
        from msgspec.structs import replace

        found = []
        for draft in self.drafts.values():
            role = self.role(draft.id)
            if not draft.seen and role.kind == "person" and draft.lines:
                role = replace(role, kind="voice")
            found.append(role)
        return tuple(sorted(found, key=lambda role: role.first_line))


_GENERIC = {
    "man",
    "woman",
    "boy",
    "girl",
    "child",
    "kid",
    "lady",
    "guy",
    "gentleman",
    "stranger",
    "girls",
    "boys",
    "person",
    "figure",
} - {"stranger", "figure", "person"}
_TOO_COMMON = set(
    "the a an of and man woman boy girl will may art mark day door house no one two"
).difference({"will", "may", "mark", "art"})


def _words(key: str) -> tuple[str, ...]:
    return tuple(t.low.rstrip(".") or t.low for t in tokenise(key))


def _first_chunks(text: str) -> str:
    """What the role is, without what it wears or stands beside: the words before "in", "with" …"""
    chunks = [
        re.split(
            r"\b(?:in|with|wearing|who|carrying|holding|beside|behind|and his|and her)\b", chunk, maxsplit=1
        )[0]
        for chunk in re.split(r"[,;]", text)
    ]
    return " ".join(chunks)


def _nouns_of(draft: Draft) -> set[str]:
    """What the role can be called by: "keeper", "dog", "grandson"."""
    key = (len(draft.description), draft.kin)
    if draft.nouns is None or draft.nouns[0] != key:
        draft.nouns = key, _find_nouns(draft)
    return draft.nouns[1]


def _find_nouns(draft: Draft) -> set[str]:
    text = f"{fold(draft.name)} {_first_chunks(fold(', '.join(draft.description)))} {draft.kin[0]}"
    words = set(re.findall(r"[a-z'-]+", text))
    own = set(re.findall(r"[a-z]+", fold(draft.name))) if any(c.isdigit() for c in draft.name) else set()
    own |= {w for w in words if w.endswith("s") and w[:-1] in people.PEOPLE}
    return own | words & people.BEINGS


def _kind(name, nouns: list[str], text: str) -> tuple[str, str]:
    if "voice" in nouns:
        return "voice", ""
    for noun in nouns:
        if noun in people.GHOSTS:
            return "ghost", ""
        if noun in people.ROBOTS:
            return "robot", ""
    if name.core and (
        name.core[-1] in people.CROWDS
        or (name.core[-1].endswith("s") and name.core[-1][:-1] in people.PEOPLE)
        or name.core[0] in people.CROWDS
        and name.core[-1] not in people.PEOPLE
    ):
        return "crowd", ""
    animal = next((people.ANIMALS[n] for n in nouns if n in people.ANIMALS), "")
    if (
        animal
        and not set(nouns)
        & {
            "man",
            "woman",
            "boy",
            "girl",
            "costume",
            "keeper",
            "lady",
            "owner",
            "suit",
            "catcher",
            "trainer",
            "mask",
        }
        and (not set(nouns) & people.PEOPLE or name.core[-1:] == (animal,))
    ):
        return "animal", animal
    if name.core and name.core[-1] in people.VOICES and name.core[-1] != "dispatcher":
        return "voice", ""
    return "person", ""


def _gender(name, nouns: list[str], draft: Draft, text: str) -> str:
    if name.title in people.FEMALE_TITLES:
        return "female"
    if name.title in people.MALE_TITLES and not set(nouns) & {"woman", "lady", "girl"}:
        return "male"
    for noun in nouns:
        if noun in people.FEMALE:
            return "female"
        if noun in people.MALE:
            return "male"
    she, he = draft.pronouns["she"], draft.pronouns["he"]
    if name.core and not name.is_common and max(she, he) < 3:
        first = name.core[0]
        if (first in people.FEMALE_NAMES) != (first in people.MALE_NAMES):
            return "female" if first in people.FEMALE_NAMES else "male"
    return "female" if she > he else "male" if he > she else ""


def _age(text: str, name, nouns: list[str], kin: str) -> str:
    match = _NUMBER_AGE.search(text)
    years = (
        int(match[1] or match[2])
        if match
        else next((n for w, n in people.DECADES.items() if w in text), None)
    )
    if years is None:
        named = re.search(
            r"\b(?:aged?|of|,|^)\s*("
            + "|".join(people.NUMBER_WORDS)
            + r")\b(?=\s*(?:$|[,;]|years))(?! (?:plaits|eyes|children|hands|arms|braids|feet))",
            text,
        )
        years = people.NUMBER_WORDS[named[1]] if named else None
    if years is not None and years <= 130:
        return (
            "baby"
            if years < 3
            else "child"
            if years < 13
            else "teen"
            if years < 20
            else "adult"
            if years < 60
            else "elder"
        )
    if name.is_common and name.core[-1] in people.AGES["child"] and name.core[-1] not in people.KINSHIP:
        return "child"
    words = set(nouns)
    if "young" in words and words & {"man", "woman"}:
        return "adult"
    for age in ("baby", "elder", "teen", "child", "adult"):
        if words & set(people.AGES[age]) - (set(people.KINSHIP) - {kin} if age in ("child",) else set()):
            return age
    if kin in ("grandson", "granddaughter"):
        return "child"
    return ""


def modifiers_of(tokens: list[Token]) -> set[str]:
    """The adjectives and nouns before a head, folded."""
    return {t.low for t in tokens if t.is_word and t.low not in grammar.DETERMINERS | grammar.POSSESSIVES}
