"""Marks inside text: emphasis, notes and boneyard. Everything here reads its text once, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

Span = tuple[int, int, str]  # start, end, style: "bold", "italic" or "underline"
_STYLES = {"*": ("italic",), "**": ("bold",), "***": ("bold", "italic"), "_": ("underline",)}
_MARK = re.compile(r"\\[*_]|\*+|_")
_EMPTY_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))(?=[\r\n])")
MARK_OF = {"bold": "**", "italic": "*", "underline": "_"}


class Hidden(NamedTuple):
    """A stretch of the source that is not read: [start, end) in characters; `kind` is note or boneyard."""

    start: int
    end: int
    kind: str


def find_hidden(source: str) -> tuple[list[Hidden], list[int]]:
    """All notes and boneyards, and the positions of those that never close (which are read as text)."""
    hidden: list[Hidden] = []
    unclosed: list[int] = []
    at, finders = 0, {"/*": _Ahead(source, "*/"), "[[": _Ahead(source, "]]")}
    empty = _EmptyLines(source)
    for match in re.finditer(r"/\*|\[\[", source):
        if match.start() < at:
            continue
        end = finders[match.group()].after(match.end())
        if end < 0 or (match.group() == "[[" and empty.before(match.end(), end)):
            unclosed.append(match.start())
            continue
        hidden.append(Hidden(match.start(), end, "note" if match.group() == "[[" else "boneyard"))
        at = end
    return hidden, unclosed


class _Ahead:
    """Where `mark` ends next. Positions are asked for in rising order, so that the text is read once."""

    def __init__(self, source: str, mark: str):
        self.source, self.mark, self.found = source, mark, 0

    def after(self, position: int) -> int:
        if self.found >= 0 and self.found < position + len(self.mark):
            start = self.source.find(self.mark, position)
            self.found = start + len(self.mark) if start >= 0 else -1
        return self.found


class _EmptyLines:
    """Whether a truly empty line lies in a stretch; asked for in rising order."""

    def __init__(self, source: str):
        self._positions = (m.end() for m in _EMPTY_LINE.finditer(source))
        self._next = next(self._positions, -1)

    def before(self, start: int, end: int) -> bool:
        while 0 <= self._next < start:
            self._next = next(self._positions, -1)
        return 0 <= self._next < end


def read_emphasis(text: str) -> tuple[str, tuple[Span, ...]]:
    """One line without its emphasis marks, and the spans of emphasis in what is left.

    Marks that have no partner on the line are text, as are escaped ones, runs of more than three asterisks,
    and underscores inside a word.
    """
    if "*" not in text and "_" not in text:
        return text, ()
    pieces = list(_pieces(text))
    pairs = _pair(pieces)
    return _without(pieces, pairs)


class _Piece(NamedTuple):
    text: str
    mark: bool = False
    opens: bool = False
    closes: bool = False


def _pieces(text: str) -> Iterator[_Piece]:
    at = 0
    for match in _MARK.finditer(text):
        if match.start() > at:
            yield _Piece(text[at: match.start()])
        mark, at = match.group(), match.end()
        if mark[0] == "\\":
            yield _Piece(mark[1])
        else:
            before, after = text[match.start() - 1: match.start()], text[at: at + 1]
            inside = mark == "_" and before.isalnum() and after.isalnum()
            yield _Piece(mark, mark in _STYLES and not inside, bool(after.strip()), bool(before.strip()))
    if at < len(text):
        yield _Piece(text[at:])


def _pair(pieces: list[_Piece]) -> list[tuple[int, int, str]]:
    """(opening piece, closing piece, style) for every mark that has a partner."""
    waiting: dict[str, int] = {}
    pairs = []
    for index, piece in enumerate(pieces):
        if not piece.mark:
            continue
        for style in _STYLES[piece.text]:
            start = waiting.get(style)
            if start is not None and piece.closes and start < index - 1:
                pairs.append((start, index, style))
                del waiting[style]
            elif start is None and piece.opens:
                waiting[style] = index
    return pairs


def _without(pieces: list[_Piece], pairs: list[tuple[int, int, str]]) -> tuple[str, tuple[Span, ...]]:
    used: dict[int, int] = {}
    for start, end, style in pairs:
        for index in (start, end):
            used[index] = used.get(index, 0) + len(MARK_OF[style])
    out, offsets, length = [], [], 0
    for index, piece in enumerate(pieces):
        kept = piece.text[used.get(index, 0):]
        offsets.append((length, length + len(kept)))
        out.append(kept)
        length += len(kept)
    spans = sorted((offsets[start][1], offsets[end][0], style) for start, end, style in pairs)
    return "".join(out), tuple(s for s in spans if s[1] > s[0])


def write_emphasis(text: str, spans: tuple[Span, ...]) -> str:
    """`text` with Fountain's marks for its spans, line by line; literal marks are escaped."""
    out = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        inside = [(max(a, at) - at, min(b, end) - at, s) for a, b, s in spans if a < end and b > at]
        out.append(_mark_line(line, [s for s in inside if line[s[0]: s[1]].strip()]))
        at = end + 1
    return "\n".join(out)


def _mark_line(line: str, spans: list[Span]) -> str:
    """The line with its marks. What Fountain has no way to say (an underline that begins inside a word, one emphasis right
    behind another) is left off, the last first: the words themselves must read the same."""
    while spans and read_emphasis(marked := _marked(line, spans))[0] != line:
        spans = spans[:-1]
    return marked if spans else _marked(line, [])


def _marked(line: str, spans: list[Span]) -> str:
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for start, end, style in sorted(spans, key=lambda s: (s[0], -s[1], s[2])):
        while start < end and (line[start] == " " or line[start - 1 : start] == "\\"):  # a mark after a backslash would be a letter
            start += 1
        while start < end and line[end - 1] in " \\":
            end -= 1
        if start == end:
            continue
        opening[start] = opening.get(start, "") + MARK_OF[style]
        closing[end] = MARK_OF[style] + closing.get(end, "")
    return "".join(
        closing.get(i, "") + opening.get(i, "") + ("\\" + c if c in "*_" else c) for i, c in enumerate(line + "\0")
    )[:-1]
