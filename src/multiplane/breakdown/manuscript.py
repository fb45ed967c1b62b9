"""The screenplay cut into scenes, and its elements into paragraphs and speeches, with their source lines."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..core.screenplay import Element, Heading, Screenplay
from ..core.stress import Spans
from .aliases import Cue, read_cue
from .emphasis import read_spoken
from .places import read_heading
from .words import Sentence, Token, split_sentences, tokenise

LONGEST = 5000  # characters: what is longer is no sentence, and is kept as text without deeds
SILENT = {"title_page", "section", "synopsis", "note", "boneyard", "page_break", "blank"}
_TRANSITION = re.compile(
    r"\s*(?:(?:fade|cut|dissolve|smash cut|match cut|jump cut|wipe|iris|cross-?fade|crossfade|blend|flash cut|hard cut|time cut|"
    r"slow fade|quick cut|intercut)\b[^.a-z]{0,40}(?:to|in|out|to black|from black|up|with)?|fondu\b.{0,20}|coupe\b.{0,12}|"
    r"überblend\w*.{0,12}|abblende|aufblende|funde\b.{0,12}|corta\b.{0,12}|dissolvenza.{0,12}|stacco.{0,12}|fundido.{0,14})\s*[:.]?\s*",
    re.IGNORECASE,
)


class SpokenPart(NamedTuple):
    """Text between two parentheticals, with those before it."""

    text: str
    asides: tuple[str, ...]
    sung: bool
    line: int
    end_line: int
    stress: Spans = ()


class Speech(NamedTuple):
    """A cue and all that is said under it."""

    cue: Cue
    parts: tuple[SpokenPart, ...]
    dual: bool
    line: int


class Paragraph(NamedTuple):
    """A paragraph of action with its sentences; `lines` gives the source line of each sentence."""

    text: str
    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    lines: tuple[tuple[int, int], ...]
    line: int
    end_line: int


class Mark(NamedTuple):
    """A transition, a centred title or a lyric that nobody sings."""

    kind: str
    text: str
    line: int
    end_line: int


class Part(NamedTuple):
    """A scene as written."""

    heading: Heading
    number: str
    line: int
    items: tuple[Speech | Paragraph | Mark, ...]


def cut_into_scenes(screenplay: Screenplay) -> list[Part]:
    """The scenes in order. What stands before the first heading opens the first scene, or is one of its own
    if anybody acts or speaks in it."""
    groups: list[tuple[Element | None, list[Element]]] = [(None, [])]
    for element in screenplay.elements:
        if element.kind == "scene":
            groups.append((element, []))
        elif element.kind not in SILENT and (element.text.strip() or element.kind == "character"):
            groups[-1][1].append(element)
    parts = [_read_part(heading, elements) for heading, elements in groups]
    return _join_opening(parts)


def _read_part(heading: Element | None, elements: list[Element]) -> Part:
    items = _read_items(elements)
    if heading is None:
        return Part(Heading(text=""), "", elements[0].line if elements else 1, tuple(items))
    return Part(read_heading(heading.text), heading.number, heading.line, tuple(items))


def _join_opening(parts: list[Part]) -> list[Part]:
    opening, *rest = parts
    if not opening.items:
        return rest
    if rest and all(isinstance(item, Mark) for item in opening.items):
        return [rest[0]._replace(items=opening.items + rest[0].items), *rest[1:]]
    return parts


def _read_items(elements: list[Element]) -> list[Speech | Paragraph | Mark]:
    items: list[Speech | Paragraph | Mark] = []
    i = 0
    while i < len(elements):
        element = elements[i]
        if element.kind == "character":
            j = i + 1
            while j < len(elements) and elements[j].kind in ("parenthetical", "dialogue", "lyric"):
                j += 1
            items.append(_read_speech(element, elements[i + 1 : j]))
            i = j
            continue
        items.append(_read_single(element))
        i += 1
    return items


def _read_single(element: Element) -> Paragraph | Mark:
    text = element.text.strip()
    if element.kind == "transition" or (
        element.kind == "action" and _TRANSITION.fullmatch(text) and text.isupper()
    ):
        return Mark("transition", text, element.line, element.end_line)
    if element.kind == "lyric":
        return Mark("music", text, element.line, element.end_line)
    if element.kind == "centered":
        return Mark("title", text, element.line, element.end_line)
    return read_paragraph(element)


def read_paragraph(element: Element) -> Paragraph:
    """The sentences of an action element, their tokens and their source lines."""
    text = element.text.replace("\t", " ")
    flat = text.replace("\n", " ")
    sentences = tuple(split_sentences(flat))
    lines = tuple(
        tuple(
            min(element.line + text.count("\n", 0, at), element.end_line)
            for at in (s.start, s.start + len(s.text) - 1)
        )
        for s in sentences
    )
    tokens = tuple(tuple(tokenise(s.text)) if len(s.text) <= LONGEST else () for s in sentences)
    return Paragraph(flat, sentences, tokens, lines, element.line, element.end_line)


def _read_speech(cue: Element, under: list[Element]) -> Speech:
    """Split at parentheticals: each part keeps the parentheticals right before it."""
    parts: list[SpokenPart] = []
    asides: list[str] = []
    start = cue.line
    for element in under:
        if element.kind == "parenthetical":
            asides.append(" ".join(element.text.split()).strip("() "))
            start = start if start is not None else element.line
            continue
        text, stress, inline = read_spoken(element)
        asides += inline
        sung = element.kind == "lyric"
        last = parts[-1] if parts else None
        if last and not asides and last.sung == sung and text:
            by = len(last.text) + 1
            parts[-1] = last._replace(
                text=f"{last.text} {text}", end_line=element.end_line,
                stress=(*last.stress, *((first + by, end + by) for first, end in stress)),
            )
            continue
        parts.append(
            SpokenPart(
                text, tuple(asides), sung, start if start is not None else element.line, element.end_line, stress
            )
        )
        asides, start = [], None
    if asides or not parts:
        parts = _keep_loose_asides(parts, asides, start, cue, under)
    return Speech(read_cue(cue.text, cue.extension), tuple(parts), cue.dual, cue.line)


def _keep_loose_asides(
    parts: list[SpokenPart], asides: list[str], start: int | None, cue: Element, under: list[Element]
) -> list[SpokenPart]:
    """A parenthetical after the last word stays with the last part; a cue with nothing said is silent."""
    end = under[-1].end_line if under else cue.end_line
    if parts:
        return [*parts[:-1], parts[-1]._replace(asides=(*parts[-1].asides, *asides), end_line=end)]
    return [SpokenPart("", tuple(asides), False, start if start is not None else cue.line, end)]
