"""Reading what the script says about somebody's looks. Every word that asks for something is found or reported."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..core.design import Garment
from ..core.story import Role
from ..toon.figure import vocabulary as words
from .describe_body import read_age, read_build, read_lacking, read_presents, read_species, read_trade
from .reading import Words, colours_in, is_adjective, phrase_pattern, shade

_WORN = re.compile(r"\b(?:wearing|wears|dressed in|in an?|in his|in her|in their|with an?|with|and an?)\s+([^,;.]+)")
_IDLE = frozenset(["a", "an", "the", "his", "her", "their", "its", "of", "and", "with", "in", "on", "at", "two", "three", "four", "pair", "one", "very", "quite", "rather", "always", "who", "that", "is", "was", "has", "have", "some", "no", "not", "over", "under", "around", "from", "to", "by", "for", "all", "dressed", "wearing", "wears"])
_WHOLE = re.compile(rf"\b(?:(?:dressed|clad|clothed)\s+)?(?:all|entirely|head to toe)?\s*in\s+((?:{'|'.join(words.SHADES)})\s+)?({'|'.join(words.COLOURS)})(?=\s*(?:$|[,;.]|\b(?:and|with|from|who)\b))")
_COMPOUND = re.compile(r"\b([a-z]+)-(haired|eyed|bearded|browed|hatted|coated|caped|cloaked|uniformed)\b")
_DETAIL = re.compile(rf"(?:with\s+|and\s+)?((?:(?:{'|'.join([*words.COLOURS, *words.SHADES, 'lace', 'brass', 'large', 'big', 'shiny'])})\s+)*)(epaulettes|buttons|trim|trimming|collar|cuffs|hem|lining|braid|lace|piping|belt|buckle|pockets|sleeves|ribbons?|stripes|spots|polka dots)\b")
_BEARDS = {"long": "long", "short": "short", "trimmed": "short", "forked": "forked", "pointed": "goatee", "handlebar": "handlebar", "walrus": "walrus", "bushy": "full", "droopy": "walrus", "drooping": "walrus"}
_NAMED_HAIR = {"long": "long", "short": "short", "curly": "curly", "wavy": "wavy", "straight": "long_straight", "messy": "tousled", "wild": "wild"}


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
    head: str = ""
    nose: str = ""
    hair: str = ""
    hair_colour: str = ""
    beard: str = ""
    brows: str = ""
    eyes: str = ""
    colour: str = ""  # of a beast
    clothes: str = ""  # one colour for all that is worn
    trade: str = ""
    garments: list[Garment] = field(default_factory=list)
    accessories: list[Garment] = field(default_factory=list)
    obeyed: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    fixed_face: bool = False
    any_hat: bool = False  # the words say "hat" and not which


@dataclass
class _Found:
    """A noun of the vocabulary in the text, with the adjectives before it."""

    table: str
    name: str
    word: str
    start: int
    end: int
    colour: str
    accent: str
    pattern: str
    size: tuple[str, ...]


def describe(role: Role) -> Description:
    """Read `role.description`, its name and what the breakdown knows already."""
    told = Description()
    said = Words(role.description)
    read_lacking(said)
    told.species = read_species(role, said)
    read_age(told, role, said)
    for found in _nouns(said):
        _obey(told, found)
        phrase = said.take_tokens(found.start, found.end)
        if set(found.word.split()) & words.NEAR_GARMENTS:
            said.miss(f"{phrase}: drawn as a {found.name.replace('_', ' ')}")
    _read_compounds(told, said)
    _read_details(told, said)
    if match := _WHOLE.search(said.text):
        told.clothes = colours_in([w for w in match.groups() if w])[0] if match.group(1) is None else colours_in([match.group(1).strip(), match.group(2)])[0]
        said.take(match.start(), match.end())
    read_build(told, said)
    read_trade(told, role, said)
    told.presents = read_presents(role, said)
    told.obeyed = tuple(dict.fromkeys(said.obeyed))
    told.missed = tuple(dict.fromkeys([*said.missed, *_missed(said)]))
    told.fixed_face = bool(told.beard) or bool(said.text)
    return told


def _nouns(said: Words) -> list[_Found]:
    """Every garment, accessory, hair and beard word, longest phrases first, with its adjectives."""
    tables = (("accessory", words.ACCESSORIES), ("garment", words.GARMENTS), ("hair", words.HAIR_WORDS), ("beard", words.BEARD_WORDS))
    out, taken = [], set(said.used)
    phrases = sorted(((p, t, n) for t, table in tables for p, n in table.items()), key=lambda row: -len(row[0]))
    for phrase, table, name in phrases:
        if phrase not in said.text:
            continue
        for match in phrase_pattern(phrase).finditer(said.text):
            start = said.starts.get(match.start())
            end = None if start is None else start + len(Words(phrase).tokens)
            if start is None or taken & set(range(start, end)):
                continue
            first = _adjectives_from(said, start, match.start(), taken)
            taken.update(range(first, end))
            out.append(_found(table, name, phrase, said.tokens, first, start, end))
    for match in re.finditer(r"\b(hair|haired|eyes|skin|skinned|complexion|brows|eyebrows)\b", said.text):
        start = said.starts.get(match.start())
        if start is not None and start not in taken:
            first = _adjectives_from(said, start, match.start(), taken)
            table = "hair" if match.group().startswith("hair") else match.group()
            out.append(_found(table, "", match.group(), said.tokens, first, start, start + 1))
            taken.update(range(first, start + 1))
    return sorted(out, key=lambda f: f.start)


def _adjectives_from(said: Words, noun: int, at: int, taken: set[int]) -> int:
    """The first of the adjectives that stand before the word `noun`; "and" may join two of them."""
    before = said.text[:at]
    cut = max((m.end() for m in re.finditer(r"[,;.()]", before)), default=0)
    floor = sum(1 for start in said.starts if start < cut)
    first = noun
    while first > floor and first > noun - 6 and first - 1 not in taken:
        word = said.tokens[first - 1]
        joined = word == "and" and first - 2 >= floor and is_adjective(said.tokens[first - 2]) and first < noun and first - 2 not in taken
        if not (is_adjective(word) or joined):
            break
        first -= 1
    return first


def _found(table: str, name: str, word: str, tokens: list[str], first: int, noun: int, end: int) -> _Found:
    adjectives = tokens[first:noun]
    pattern = next((words.PATTERNS[p] for a in adjectives for p in (a, *a.split("-")) if p in words.PATTERNS), "")
    colours = colours_in(adjectives) or [words.MATERIALS[a] for a in adjectives if words.MATERIALS.get(a)]
    return _Found(table, name, word, first, end, colours[0] if colours else "", colours[1] if len(colours) > 1 else "", pattern, tuple(adjectives))


def _obey(told: Description, found: _Found) -> None:
    match found.table:
        case "garment":
            kind = _cut_of(found)
            white = found.word == "white coat" and kind != "lab_coat"
            told.garments.append(Garment(kind, words.COLOURS["white"] if white else found.colour, found.accent, found.pattern))
        case "accessory":
            kind = found.name
            told.any_hat = told.any_hat or found.word == "hat" and not {"tall", "straw", "woolly", "wool", "woollen", "knitted"} & set(found.size)
            if kind == "fedora" and "tall" in found.size:
                kind = "tall_hat"
            if kind == "fedora" and "straw" in found.size:
                kind = "straw_hat"
            if kind == "fedora" and {"woolly", "wool", "woollen", "knitted"} & set(found.size):
                kind = "bobble_hat"
            if kind == "glasses" and "round" in found.size:
                kind = "round_glasses"
            if kind not in {a.kind for a in told.accessories}:
                told.accessories.append(Garment(kind, found.colour, found.accent, found.pattern))
        case "beard":
            told.beard = next((_BEARDS[a] for a in found.size if a in _BEARDS), found.name) if found.name in ("full", "moustache") else found.name
            told.hair_colour = told.hair_colour or _natural(found)
        case "hair":
            _obey_hair(told, found)
        case "eyes":
            told.eyes = shade(found.colour, -0.2) if found.colour else told.eyes
        case "skin" | "skinned" | "complexion":
            told.skin = next((words.SKINS[p] for a in found.size for p in a.split("-") if p in words.SKINS), told.skin or found.colour)
        case _:
            told.brows = "bushy" if {"bushy", "thick", "heavy"} & set(found.size) else "thin" if "thin" in found.size else told.brows


def _cut_of(found: _Found) -> str:
    """The garment that a noun and its adjectives name: a long coat, a leather jacket."""
    kind, size = found.name, set(found.size)
    if found.word == "white coat" and size & {"long", "short", "warm", "thick", "heavy", "old", "fur", "winter"}:
        return "fur_coat" if "fur" in size else "long_coat" if "long" in size else "coat"
    if kind in ("coat", "dress", "skirt") and "long" in size:
        return f"long_{kind}"
    if kind == "jacket" and "leather" in size:
        return "leather_jacket"
    if kind == "coat" and "fur" in size:
        return "fur_coat"
    if kind == "coat" and {"white"} <= size and "lab" in found.word:
        return "lab_coat"
    return kind


def _natural(found: _Found) -> str:
    """The colour of hair that an adjective means: red hair is not scarlet."""
    said = next((words.NATURAL_HAIR[p] for a in found.size for p in a.split("-") if p in words.NATURAL_HAIR), "")
    return said or found.colour


def _obey_hair(told: Description, found: _Found) -> None:
    told.hair = found.name or told.hair
    told.hair_colour = _natural(found) or told.hair_colour
    if not found.name and not told.hair:
        told.hair = next((_NAMED_HAIR[a] for a in found.size if a in _NAMED_HAIR), "")


def _read_compounds(told: Description, said: Words) -> None:
    """"Grey-haired", "blue-eyed", "white-bearded"."""
    for match in _COMPOUND.finditer(said.text):
        look, part = match.groups()
        colour = words.COLOURS.get(look, "")
        match part:
            case "haired":
                told.hair_colour = told.hair_colour or words.NATURAL_HAIR.get(look, colour)
                told.hair = told.hair or _NAMED_HAIR.get(look, "")
            case "eyed" if colour:
                told.eyes = shade(colour, -0.2)
            case "bearded":
                told.beard, told.hair_colour = told.beard or ("long" if look == "long" else "full"), told.hair_colour or words.NATURAL_HAIR.get(look, colour)
            case "browed":
                told.brows = "bushy"
            case "hatted" | "coated" | "caped" | "cloaked" | "uniformed" if colour:
                kind = {"hatted": "fedora", "coated": "coat", "caped": "cape", "cloaked": "cloak", "uniformed": "uniform"}[part]
                (told.accessories if part == "hatted" else told.garments).append(Garment(kind, colour))
            case _:
                continue
        said.take(match.start(), match.end())


def _read_details(told: Description, said: Words) -> None:
    """"With gold epaulettes": the second colour, or the pattern, of the garment before."""
    for match in _DETAIL.finditer(said.text):
        if not told.garments or not said.is_free(match.start(1), match.end(2)):
            continue
        colours = colours_in(match.group(1).split())
        last = told.garments[-1]
        pattern = words.PATTERNS.get(match.group(2).split()[0].removesuffix("s") + "s", "") if match.group(2) in ("stripes", "spots", "polka dots") else ""
        told.garments[-1] = Garment(last.kind, last.colour, colours[0] if colours else last.accent, ("dots" if match.group(2) in ("spots", "polka dots") else pattern) or last.pattern)
        said.take(match.start(1), match.end(2))


def _missed(said: Words) -> list[str]:
    """Phrases about looks that nothing in the vocabulary answers: what somebody wears, and loose colours."""
    out = []
    for match in _WORN.finditer(said.text):
        for part in re.split(r"\band\b|\bwith\b|\bin\b", match.group(1)):
            begin = match.start(1) + match.group(1).find(part)
            at = [i for start, i in said.starts.items() if begin <= start < begin + len(part)]
            left = [i for i in at if i not in said.used and said.tokens[i] not in _IDLE]
            if left and not all(i in said.used or said.tokens[i] in _IDLE for i in at):
                asks = any(is_adjective(said.tokens[i]) for i in at) or match.group(0).startswith(("wear", "dressed"))
                if asks:
                    out.append(" ".join(said.tokens[i] for i in at if said.tokens[i] not in _IDLE))
    seen = {i for phrase in out for i, t in enumerate(said.tokens) if t in phrase.split()}
    return out + [t for i, t in enumerate(said.tokens) if t in words.COLOURS and i not in said.used and i not in seen]
