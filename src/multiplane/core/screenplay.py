"""The screenplay as it was written: elements with their source lines, nothing lost.

`"".join(e.raw for e in screenplay.elements)` is the source text, character for character: that is how a
screenplay is written back without loss.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

ElementKind = Literal[
    "title_page", "scene", "action", "character", "parenthetical", "dialogue", "transition", "centered",
    "lyric", "section", "synopsis", "note", "boneyard", "page_break", "blank",
]


class Element(Struct, frozen=True, omit_defaults=True):
    """One element of a screenplay.

    `text` is what a reader reads: forcing marks (`!`, `@`, `.`, `>`), scene numbers, notes and boneyard
    removed, emphasis marks removed. `raw` is the exact source, line ends included. `line` and `end_line`
    are 1-based source lines. `emphasis` holds (start, end, style) spans into `text`.
    """

    kind: ElementKind
    text: str
    raw: str
    line: int
    end_line: int
    number: str = ""  # scene number, as in #1A#
    depth: int = 0  # sections: number of #
    dual: bool = False  # a character cue marked ^: speaks together with the cue before
    extension: str = ""  # a character cue's "V.O.", "O.S.", "CONT'D" … without brackets
    emphasis: tuple[tuple[int, int, str], ...] = ()


class Warning(Struct, frozen=True):
    """Something in the source that was read as a person would, but does not follow the rules."""

    line: int
    text: str


# What title pages call their title and their author.
SAME_FIELD = {
    "title": ("title", "titre", "titel", "título", "titulo", "titolo", "标题", "题目", "タイトル", "제목", "название", "العنوان"),
    "author": ("author", "auteur", "auteure", "autor", "autorin", "autora", "autore", "autrice", "作者", "автор", "المؤلف"),
}


class Heading(Struct, frozen=True, omit_defaults=True):
    """A scene heading taken apart. `interior` is None where the script does not say."""

    text: str
    interior: bool | None = None
    exterior: bool | None = None
    place: str = ""
    time: str = ""  # as written: "NIGHT", "DIA", "MOMENTS LATER"


class Screenplay(Struct, frozen=True):
    """A whole screenplay. `title_page` keeps keys in their order: (("Title", ("THE LIGHT",)), …)."""

    elements: tuple[Element, ...]
    title_page: tuple[tuple[str, tuple[str, ...]], ...] = ()
    warnings: tuple[Warning, ...] = ()
    format: Literal["fountain", "fdx"] = "fountain"
    name: str = ""  # file name, for messages

    def field(self, key: str) -> str:
        """A title page field as one line, or "". Keys compare without regard to case; "Title" and "Author" are
        also found under their names in other languages."""
        wanted = SAME_FIELD.get(key.casefold(), (key.casefold(),))
        for name, values in self.title_page:
            if name.strip().casefold() in wanted:
                return " ".join(values).strip()
        return ""
