"""Design from description: a role's looks where the script leaves them open. Judged by the wardrobe's own words, and by the
script: what it names must stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from multiplane.core import codec
from multiplane.core.design import CastDesign, Garment
from multiplane.engines.requests import TextRequest
from multiplane.line import Film
from multiplane.toon.figure import vocabulary as words

from .task import Change, Edit, Question, Task, schema_of

FIELDS = ("build", "height", "skin", "hair", "hair_colour", "beard", "brows", "nose", "head")
BUILDS, BROWS = ("slim", "average", "broad", "round"), ("plain", "thin", "bushy", "arched", "straight")
NOSES = ("soft", "button", "pointed", "round", "long", "hook", "wide", "snub")
HEADS = ("oval", "round", "square", "heart", "long", "egg", "pear", "bean", "triangle")
COLOUR = re.compile(r"#[0-9a-f]{6}\Z")


class Worn(Struct):
    kind: str
    colour: str


class Looks(Struct):
    """The whole look of a role, and why it fits the story. `height` in metres, colours "#rrggbb"."""

    build: str
    height: float
    skin: str
    head: str
    hair: str
    hair_colour: str
    beard: str
    brows: str
    nose: str
    wardrobe: list[Worn]
    accessories: list[Worn]
    why: str = ""


def ask(film: Film, options: dict[str, str]) -> Iterator[Question]:
    """One question for every human role that is seen, or for the role `only`."""
    for design in film.bible.cast:
        if design.species != "human" or options.get("only", design.id) != design.id:
            continue
        role = film.story.role(design.id)
        schema = schema_of(Looks, build=BUILDS, head=HEADS, nose=NOSES, brows=BROWS, hair=_hair(), beard=_beards())
        others = "\n".join(f"- {other.name}: {_say(other)}" for other in film.bible.cast if other.id != design.id)
        prompt = (
            f"Film: {film.story.title}\nRole: {role.name}\nThe script says: {role.description or 'nothing'}\nThe design now: {_say(design)}\n"
            f"Named by the script, must stay: {', '.join(design.from_text) or 'nothing'}\nThe others, from whom it must differ:\n{others or '- nobody'}\n"
            f"Garments: {', '.join(_garments())}\nAccessories: {', '.join(_accessories())}"
        )
        request = TextRequest(prompt, _INSTRUCTIONS, schema, longest=900)
        yield Question(design.id, request, Looks, lambda given, design=design: judge(design, given), lambda given, design=design: _change(design, given))


_INSTRUCTIONS = (
    "You are the character designer of a flat, modern animated film. Design a role so that its silhouette and two or three colours tell who it is "
    "at a glance. Use only the words given. What the script names must stay exactly as it is."
)


def judge(design: CastDesign, given: Looks) -> list[str]:
    """Words that the wardrobe does not have, colours that are none, and what the script named and the answer lost."""
    said = [f'"{value}" is no {name}; choose of {", ".join(known)}' for name, value, known in _closed_words(given) if value not in known]
    for worn, known in ((given.wardrobe, _garments()), (given.accessories, _accessories())):
        said += [f'"{one.kind}" is not in the wardrobe' for one in worn if one.kind not in known]
    colours = [given.skin, given.hair_colour, *(one.colour for one in (*given.wardrobe, *given.accessories))]
    said += [f'"{colour}" is no colour like "#d0342c"' for colour in colours if not COLOUR.match(colour)]
    if not 0.4 <= given.height <= 2.6:
        said.append("a height is between 0.4 and 2.6 metres")
    worn = {one.kind for one in (*given.wardrobe, *given.accessories)}
    kept = [one for one in (*design.wardrobe, *design.accessories) if _is_named(one.kind, design.from_text)]
    said += [f"the script names the {one.kind.replace('_', ' ')}; it must stay" for one in kept if one.kind not in worn]
    colours_worn = {one.kind: one.colour for one in (*given.wardrobe, *given.accessories)}
    said += [
        f"the script gives the colour of the {one.kind.replace('_', ' ')}; it must stay {one.colour}"
        for one in kept if one.kind in worn and colours_worn[one.kind] != one.colour and _has_colour(one.kind, design.from_text)
    ]  # fmt: skip
    return said


def _closed_words(given: Looks):
    return (
        ("build", given.build, BUILDS), ("head", given.head, HEADS), ("nose", given.nose, NOSES), ("brows", given.brows, BROWS),
        ("hair", given.hair, _hair()), ("beard", given.beard, _beards()),
    )  # fmt: skip


def _is_named(kind: str, named: tuple[str, ...]) -> bool:
    """Whether one of the script's words means this garment."""
    tables = (words.GARMENTS, words.ACCESSORIES)
    return any(table.get(word) == kind for phrase in named for table in tables for word in table if re.search(rf"\b{re.escape(word)}\b", phrase.lower()))


def _has_colour(kind: str, named: tuple[str, ...]) -> bool:
    return any(_is_named(kind, (phrase,)) and any(re.search(rf"\b{colour}\b", phrase.lower()) for colour in words.COLOURS) for phrase in named)


def _change(design: CastDesign, given: Looks) -> Change | None:
    new = {name: getattr(given, name) for name in FIELDS}
    edits = [Edit((name,), value) for name, value in new.items() if value != getattr(design, name)]
    for name in ("wardrobe", "accessories"):
        wanted = tuple(_garment(one, getattr(design, name)) for one in getattr(given, name))
        if wanted != getattr(design, name):
            edits.append(Edit((name,), [codec.to_plain(one) for one in wanted]))
    return Change(f"bible/cast/{design.id}.toml", tuple(edits), why=given.why) if edits else None


def _garment(one: Worn, before: tuple[Garment, ...]) -> Garment:
    """The garment with its accent and pattern, where it is the one that was worn before."""
    return next((garment for garment in before if (garment.kind, garment.colour) == (one.kind, one.colour)), Garment(one.kind, one.colour))


def _say(design: CastDesign) -> str:
    worn = ", ".join(f"{one.kind} {one.colour}" for one in (*design.wardrobe, *design.accessories))
    return f"{design.age}, {design.build}, {design.height:.2f} m, skin {design.skin}, {design.hair} hair {design.hair_colour}, {design.beard or 'no beard'}, wears {worn}"


def _garments() -> tuple[str, ...]:
    return tuple(sorted(set(words.GARMENTS.values())))


def _accessories() -> tuple[str, ...]:
    return tuple(sorted(set(words.ACCESSORIES.values())))


def _hair() -> tuple[str, ...]:
    from multiplane.design.cast import _HAIR

    return tuple(sorted({*words.HAIR_WORDS.values(), *(style for styles in _HAIR.values() for style in styles)}))


def _beards() -> tuple[str, ...]:
    return ("", *sorted({*words.BEARD_WORDS.values(), "moustache", "short", "full", "stubble"}))


TASK = Task("design", "looks of roles where the script leaves them open", ask)
