"""Reading who somebody is: species, age, presentation, build, face and trade. What no figure can have is reported.

Takes: the Role and the words of its description. Gives: what is found, written into a Description (`describe`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..core.story import Role
from ..toon.figure import vocabulary as words
from .reading import Words, colours_in, phrase_pattern

if TYPE_CHECKING:
    from .describe import Description

_AGE = re.compile(r"\b(?:(early|mid|late)[\s-]+)?(\d{1,3})('?s)?\b(?![\d:'’]|\s*(?:feet|foot|ft|inch|cm|met(?:er|re)|m\b|kilo|kg|pound|lb|eye|arm|leg|head|finger|button|medal|dog|cat|child|son|daughter))")
_SAID = re.compile(rf"\b(?:(early|mid|late)[\s-]+)?({'|'.join(words.DECADES)})\b|\b({'|'.join(sorted(words.NUMBERS, key=len, reverse=True))})(?:-({'|'.join(list(words.NUMBERS)[:9])}))?(?:[\s-]year[\s-]?s?[\s-]old|(?=\s*$|\s*[,;.]))")
_SHIFT = {"early": -3, "late": 3, "mid": 0, "": 0}
_NOT_THEM = ("costume", "mask", "hunter", "suit", "trainer", "keeper", "tamer", "lover", "expert", "story", "hat", "on", "scientist")
_KIND_WORDS = {"robot": "robot", "ghost": "ghost"}


def read_species(role: Role, said: Words) -> str:
    """The species that the role is, by the breakdown or by its own words; "human" for people."""
    if role.kind in _KIND_WORDS:
        said.take_words(lambda t: words.SPECIES.get(t) == role.kind)
        return role.kind
    if role.kind == "animal" or role.species:
        named = role.species or next((t for t in said.tokens if t in words.SPECIES), "dog")
        species = words.SPECIES.get(named, "dog")
        exact = next((t for t in said.tokens if words.SPECIES.get(t) == species), named)
        said.take_words(lambda t: words.SPECIES.get(t) == species or t == named)
        if (stand := words.stands_in(exact)) or species == "dog" and named not in words.SPECIES:
            said.miss(f"{exact}: drawn as a {stand or species}")
        return species
    return _being(role, said)


def _being(role: Role, said: Words) -> str:
    """Skeletons, aliens, snowmen, fairies: people to the breakdown, by the head of their name or description."""
    first = re.split(r"[,;.()]|\bwith\b|\bin\b|\bwho\b", said.text, maxsplit=1)[0].split()
    names = re.findall(r"[\w'-]+", role.name.lower())
    for source in (names, first):
        for i, token in enumerate(source):
            species = words.SPECIES.get(token, "")
            after = source[i + 1] if i + 1 < len(source) else ""
            if species in words.NATURES or species in ("robot", "ghost", "skeleton", "snowman", "monster"):
                if after in _NOT_THEM or token in ("beast", "sprite", "spirit", "medium", "machine", "imp") and source is names:
                    continue
                said.take_words(lambda t, species=species: words.SPECIES.get(t) == species)
                if species == "mermaid":
                    said.miss("mermaid: the tail is drawn as a long dress")
                return species
    return "human"


def read_age(told: Description, role: Role, said: Words) -> None:
    """Years in figures, in words, or by a word like "elderly"."""
    told.age, told.years = role.age, 0
    if match := next((m for m in _AGE.finditer(said.text) if 0 < int(m.group(2)) < 120), None):
        told.years = int(match.group(2)) + (5 + _SHIFT[match.group(1) or ""] if match.group(3) else 0)
    elif match := next((m for m in _SAID.finditer(said.text) if _years(m)), None):
        told.years = _years(match)
    if match:
        told.age = age_group(told.years)
        said.take(match.start(), match.end())
    for i in said.free():
        if not told.age and said.tokens[i] in words.AGE_WORDS:
            told.age = words.AGE_WORDS[said.tokens[i]]
            said.take_word(i)
        elif said.tokens[i] in ("young", "middle-aged", "grown", "adult") and not told.years and told.age in ("", "adult"):
            told.age, told.years = "adult", 22 if said.tokens[i] == "young" else 48 if said.tokens[i] == "middle-aged" else 0
            said.take_word(i)
        elif words.AGE_WORDS.get(said.tokens[i]) == told.age and told.age:
            said.take_word(i)


def _years(match: re.Match[str]) -> int:
    early, decade, number, unit = match.groups()
    if decade:
        return words.DECADES[decade] + _SHIFT[early or ""]
    if number in ("one", "two") and not unit:
        return 0
    return words.NUMBERS[number] + (words.NUMBERS[unit] if unit else 0)


def age_group(years: int) -> str:
    """baby, child, teen, adult or elder."""
    return "baby" if years < 3 else "child" if years < 13 else "teen" if years < 18 else "adult" if years < 60 else "elder"


def read_build(told: Description, said: Words) -> None:
    """Build, height, head, nose, skin; the colour of a beast."""
    for table, field in ((words.HEAD_WORDS, "head"), (words.NOSE_WORDS, "nose")):
        for phrase in sorted(table, key=len, reverse=True):
            if (match := phrase_pattern(phrase).search(said.text)) and not getattr(told, field):
                setattr(told, field, table[phrase])
                said.take(match.start(), match.end())
    for i in said.free():
        token, after = said.tokens[i], said.tokens[i + 1] if i + 1 < len(said.tokens) else ""
        hit = False
        if not told.build and token in words.BUILD_WORDS:
            told.build, hit = words.BUILD_WORDS[token], True
        if not told.tall and token in words.HEIGHT_WORDS:
            told.tall, hit = words.HEIGHT_WORDS[token], True
        if token in words.SKINS and after in ("skin", "skinned", "face", "faced", "complexion"):
            told.skin, hit = words.SKINS[token], True
        if token in ("dark-skinned", "pale-skinned", "fair-skinned", "brown-skinned", "black-skinned", "olive-skinned", "light-skinned"):
            told.skin, hit = words.SKINS[token.split("-")[0]], True
        if token in ("pale", "weathered", "tanned", "rosy", "rosy-cheeked") and not told.skin:
            told.skin, hit = words.SKINS[token.split("-")[0]], True
        if token in words.COLOURS and told.species != "human" and not told.colour:
            told.colour, hit = colours_in(said.tokens[max(0, i - 1) : i + 1])[-1], True
        if hit:
            said.take_word(i)
            if after in ("cheeks", "face", "complexion"):
                said.used.add(i + 1)


def read_trade(told: Description, role: Role, said: Words) -> None:
    """What somebody does for a living, in the description or in the name."""
    known = {**{t: t for t in words.TRADES if t not in words.NATURES}, **words.TRADE_WORDS}
    name = " ".join(re.findall(r"[\w'-]+", role.name.lower()))
    for source in (said.text, name):
        for phrase in sorted(known, key=len, reverse=True):
            match = re.search(rf"(?<![\w'-]){re.escape(phrase)}(?:s|'s)?(?![\w'-])", source)
            if match and not re.match(r"\s+(?:costume|hat|of\b)", source[match.end() :]):
                told.trade = known[phrase]
                if source is said.text:
                    said.take(match.start(), match.end())
                return


def read_presents(role: Role, said: Words) -> str:
    """feminine, masculine, or "" where nothing tells."""
    if role.gender:
        return "feminine" if role.gender == "female" else "masculine"
    names = re.findall(r"[^\W_]+(?:['’\-][^\W_]+)*", " ".join((role.name, *role.aliases)).lower())
    for word in [*names, *said.tokens]:
        if word in words.FEMININE:
            return "feminine"
        if word in words.MASCULINE:
            return "masculine"
    for word in names:
        if word in words.FEMININE_NAMES:
            return "feminine"
        if word in words.MASCULINE_NAMES:
            return "masculine"
    last = names[-1] if names else ""
    return "feminine" if last.endswith(("a", "elle", "ette", "ine")) and len(last) > 2 else ""


def read_lacking(said: Words) -> None:
    """Looks that no figure can have: reported, and their words used up."""
    for phrase in sorted(words.LACKING, key=len, reverse=True):
        for match in phrase_pattern(phrase).finditer(said.text):
            if said.is_free(match.start(), match.end()):
                said.miss(said.take(match.start(), match.end(), quietly=True))
