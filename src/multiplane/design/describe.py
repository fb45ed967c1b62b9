"""Reading what the script says about somebody's looks. Every word that asks for something is found or reported."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..core.design import Garment
from ..core.story import Role
from ..toon.figure import vocabulary as words
from ..toon.figure.tones import lighter, parse, write

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*", re.UNICODE)
_CHUNKS = re.compile(r"[,;.()—–]|\band\b|\bwith\b|\bin\b|\bwearing\b|\bwears\b|\bholding\b|\bholds\b", re.IGNORECASE)
_WORN = re.compile(r"\b(?:wearing|wears|dressed in|in an?|in his|in her|in their|with an?|with)\s+([^,;.]+)", re.IGNORECASE)
_IDLE = frozenset(["a", "an", "the", "his", "her", "their", "its", "of", "and", "with", "in", "on", "at", "two", "three", "four", "pair", "one", "very", "quite", "rather", "always", "who", "that", "is", "was", "has", "have", "some", "no", "not", "over", "under", "around", "from", "to", "by", "for"])
_AGES = re.compile(r"\b(?:(early|mid|late)[\s-]+)?(\d{1,3})(s)?\b(?![\d:])")


@dataclass
class Description:
    """What the words ask for; empty fields are left to the designer. Colours are hexes."""

    species: str = "human"
    age: str = ""
    years: int = 0
    presents: str = ""
    build: str = ""
    tall: float = 0.0
    skin: str = ""
    hair: str = ""
    hair_colour: str = ""
    beard: str = ""
    brows: str = ""
    eyes: str = ""
    colour: str = ""
    trade: str = ""
    garments: list[Garment] = field(default_factory=list)
    accessories: list[Garment] = field(default_factory=list)
    obeyed: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    fixed_face: bool = False


@dataclass
class _Found:
    """A noun of the vocabulary in the text, with the adjectives before it."""

    table: str
    name: str
    phrase: str
    start: int
    end: int
    colour: str
    accent: str
    pattern: str
    size: tuple[str, ...]


def describe(role: Role) -> Description:
    """Read `role.description`, its name and what the breakdown knows already."""
    told = Description()
    text = role.description.lower().replace("’", "'")
    tokens = _WORD.findall(text)
    used: set[int] = set()
    obeyed: list[str] = []
    told.species = _species(role, tokens, used, obeyed)
    for found in _nouns(text, tokens):
        _obey(told, found)
        used.update(range(found.start, found.end))
        obeyed.append(found.phrase)
    _read_body(told, role, text, tokens, used, obeyed)
    _read_trade(told, role, text, tokens, used, obeyed)
    told.obeyed = tuple(dict.fromkeys(obeyed))
    told.missed = _missed(text, tokens, used)
    told.fixed_face = bool(told.beard) or bool(text)
    return told


def _species(role: Role, tokens: list[str], used: set[int], obeyed: list[str]) -> str:
    if role.kind in ("robot", "ghost"):
        return role.kind
    if role.kind == "animal" or role.species:
        said = role.species or next((t for t in tokens if t in words.SPECIES), "dog")
        for i, token in enumerate(tokens):
            if words.SPECIES.get(token) == words.SPECIES.get(said, said):
                used.add(i)
                obeyed.append(token)
        return words.SPECIES.get(said, said)
    return "human"


def _nouns(text: str, tokens: list[str]) -> list[_Found]:
    """Every garment, accessory, hair and beard word, longest phrases first, with its adjectives."""
    tables = (("accessory", words.ACCESSORIES), ("garment", words.GARMENTS), ("hair", words.HAIR_WORDS), ("beard", words.BEARD_WORDS))
    spots = _positions(text)
    out, taken = [], set()
    phrases = sorted(((p, t, n) for t, table in tables for p, n in table.items()), key=lambda row: -len(row[0]))
    for phrase, table, name in phrases:
        for match in re.finditer(rf"(?<![\w'-]){re.escape(phrase)}(?![\w-])", text):
            start = spots.get(match.start())
            if start is None:
                continue
            end = start + len(_WORD.findall(phrase))
            if taken & set(range(start, end)):
                continue
            first = _adjectives_from(tokens, start, text, match.start())
            taken.update(range(first, end))
            out.append(_found(table, name, tokens, first, start, end))
    hair = [m for m in re.finditer(r"\bhair(?:ed)?\b", text) if spots.get(m.start()) not in taken]
    for match in hair:
        start = spots.get(match.start())
        if start is not None:
            first = _adjectives_from(tokens, start, text, match.start())
            out.append(_found("hair", "", tokens, first, start, start + 1))
    for match in re.finditer(r"\b(eyes|skin|skinned|brows|eyebrows)\b", text):
        start = spots.get(match.start())
        if start is not None:
            first = _adjectives_from(tokens, start, text, match.start())
            out.append(_found(match.group(1), "", tokens, first, start, start + 1))
    return sorted(out, key=lambda f: f.start)


def _positions(text: str) -> dict[int, int]:
    return {m.start(): i for i, m in enumerate(_WORD.finditer(text))}


def _adjectives_from(tokens: list[str], noun: int, text: str, at: int) -> int:
    """The first of the adjectives that stand before the word `noun`."""
    before = text[:at]
    cut = max((m.end() for m in re.finditer(r"[,;.()]", before)), default=0)
    floor = len(_WORD.findall(before[:cut]))
    first = noun
    while first > floor and first > noun - 5 and _is_adjective(tokens[first - 1]):
        first -= 1
    return first


def _is_adjective(word: str) -> bool:
    parts = word.split("-")
    return any(p in words.COLOURS or p in words.SHADES or p in words.PATTERNS or p in words.MATERIALS or p in words.FIT or p in words.SKINS or p in ("curly", "wavy", "straight", "bushy", "heavy", "messy", "wild", "round") for p in parts)


def _found(table: str, name: str, tokens: list[str], first: int, noun: int, end: int) -> _Found:
    adjectives = tokens[first:noun]
    pattern = next((words.PATTERNS[a] for a in adjectives if a in words.PATTERNS), "")
    colours = colours_in(adjectives)
    if not colours:
        colours = [words.MATERIALS[a] for a in adjectives if words.MATERIALS.get(a)]
    return _Found(table, name, " ".join(tokens[first:end]), first, end, colours[0] if colours else "", colours[1] if len(colours) > 1 else "", pattern, tuple(adjectives))


def colours_in(adjectives: list[str]) -> list[str]:
    """Hexes of the colour words among `adjectives`, darkened or lightened by the word before."""
    out, change = [], 0.0
    for word in (p for a in adjectives for p in a.split("-")):
        if word in words.COLOURS:
            out.append(_shade(words.COLOURS[word], change))
            change = 0.0
        elif word in words.SHADES:
            change = words.SHADES[word]
    return out


def _shade(colour: str, change: float) -> str:
    rgb = parse(colour)
    if change > 0:
        return write(lighter(rgb, change))
    return write(tuple(c * (1 + change) for c in rgb)) if change else colour  # type: ignore[arg-type]


def _obey(told: Description, found: _Found) -> None:
    match found.table:
        case "garment":
            kind = found.name
            if kind == "coat" and "long" in found.size:
                kind = "long_coat"
            if kind in ("dress", "skirt") and "long" in found.size:
                kind = f"long_{kind}"
            if kind == "jacket" and "leather" in found.size:
                kind = "leather_jacket"
            if kind == "coat" and "fur" in found.size:
                kind = "fur_coat"
            told.garments.append(Garment(kind, found.colour, found.accent, found.pattern))
        case "accessory":
            kind = found.name
            if kind == "fedora" and "tall" in found.size:
                kind = "tall_hat"
            if kind == "fedora" and ("straw" in found.size):
                kind = "straw_hat"
            if kind == "glasses" and "round" in found.size:
                kind = "round_glasses"
            told.accessories.append(Garment(kind, found.colour, found.accent, found.pattern))
        case "beard":
            told.beard = "long" if found.name == "full" and "long" in found.size else "short" if found.name == "full" and "short" in found.size else found.name
            told.hair_colour = told.hair_colour or found.colour
        case "hair":
            _obey_hair(told, found)
        case "eyes":
            told.eyes = _shade(found.colour, -0.2) if found.colour else told.eyes
        case "skin" | "skinned":
            told.skin = next((words.SKINS[p] for a in found.size for p in a.split("-") if p in words.SKINS), told.skin)
        case _:
            told.brows = "bushy" if {"bushy", "thick", "heavy"} & set(found.size) else "thin" if "thin" in found.size else told.brows


def _obey_hair(told: Description, found: _Found) -> None:
    told.hair = found.name or told.hair
    told.hair_colour = words.NATURAL_HAIR.get(next((a for a in found.size if a in words.NATURAL_HAIR), ""), found.colour) or told.hair_colour
    if not found.name and not told.hair:
        named = {"long": "long", "short": "short", "curly": "curly", "wavy": "wavy", "straight": "long_straight", "messy": "tousled", "wild": "wild"}
        told.hair = next((named[a] for a in found.size if a in named), "")


def _read_body(told: Description, role: Role, text: str, tokens: list[str], used: set[int], obeyed: list[str]) -> None:
    """Age, gender, build and height."""
    told.age, told.years = role.age, 0
    match = next((m for m in _AGES.finditer(text) if 0 < int(m.group(2)) < 120), None)
    if match:
        told.years = int(match.group(2)) + (5 if match.group(3) else 0)
        told.age = age_group(told.years)
        told.years = 0 if match.group(3) else told.years
        obeyed.append(match.group(0).strip())
        used.update(i for i, t in enumerate(tokens) if t in (match.group(2), f"{match.group(2)}s"))
    for i, token in enumerate(tokens):
        if i in used:
            continue
        hit = False
        if not told.age and token in words.AGE_WORDS:
            told.age, hit = words.AGE_WORDS[token], True
        if not told.build and token in words.BUILD_WORDS:
            told.build, hit = words.BUILD_WORDS[token], True
        if not told.tall and token in words.HEIGHT_WORDS:
            told.tall, hit = words.HEIGHT_WORDS[token], True
        if token in words.SKINS and i + 1 < len(tokens) and tokens[i + 1] in ("skin", "skinned", "face", "faced"):
            told.skin, hit = words.SKINS[token], True
        if token in words.COLOURS and told.species != "human" and not told.colour:
            told.colour, hit = colours_in(tokens[max(0, i - 1) : i + 1])[-1], True
        if hit:
            used.add(i)
            obeyed.append(token)
    told.presents = _presents(role, tokens)
    if told.years and told.years < 3:
        told.age = "baby"


def age_group(years: int) -> str:
    return "baby" if years < 3 else "child" if years < 13 else "teen" if years < 18 else "adult" if years < 60 else "elder"


def _presents(role: Role, tokens: list[str]) -> str:
    if role.gender:
        return "feminine" if role.gender == "female" else "masculine"
    names = [t for n in (role.name, *role.aliases) for t in _WORD.findall(n.lower())]
    for word in [*names, *tokens]:
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


def _read_trade(told: Description, role: Role, text: str, tokens: list[str], used: set[int], obeyed: list[str]) -> None:
    name = " ".join(_WORD.findall(role.name.lower()))
    for source in (text, name):
        for phrase, trade in sorted({**{t: t for t in words.TRADES}, **words.TRADE_WORDS}.items(), key=lambda row: -len(row[0])):
            if re.search(rf"(?<![\w'-]){re.escape(phrase)}s?(?![\w'-])", source):
                told.trade = trade
                if source is text:
                    obeyed.append(phrase)
                    parts = _WORD.findall(phrase)
                    used.update(i for i, t in enumerate(tokens) if t in parts)
                return


def _missed(text: str, tokens: list[str], used: set[int]) -> tuple[str, ...]:
    """Phrases about looks that nothing in the vocabulary answers: what somebody wears, and loose colours."""
    spots = _positions(text)
    out = []
    for match in _WORN.finditer(text):
        for part in re.split(r"\band\b|\bwith\b|\bin\b", match.group(1)):
            begin = match.start(1) + match.group(1).find(part)
            at = [spots[begin + m.start()] for m in _WORD.finditer(part) if begin + m.start() in spots]
            left = [i for i in at if i not in used and tokens[i] not in _IDLE]
            if left and not all(i in used or tokens[i] in _IDLE for i in at):
                asks = any(_is_adjective(tokens[i]) for i in at) or match.group(0).startswith(("wear", "dressed"))
                if asks:
                    out.append(" ".join(tokens[i] for i in at if tokens[i] not in _IDLE))
    seen = {i for phrase in out for i, t in enumerate(tokens) if t in phrase.split()}
    out += [t for i, t in enumerate(tokens) if t in words.COLOURS and i not in used and i not in seen]
    return tuple(dict.fromkeys(out))
