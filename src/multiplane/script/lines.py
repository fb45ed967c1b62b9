"""The source as lines: each with its exact characters, and with what a reader sees of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .marks import Hidden

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One source line. `seen` is what is left without line end, notes and boneyard.

    `hidden` is "note" or "boneyard" where nothing but that is on the line; `goes_on` tells that the hidden
    stretch began on an earlier line.
    """

    number: int
    raw: str
    seen: str
    hidden: str = ""
    goes_on: bool = False

    @property
    def blank(self) -> bool:
        return not self.hidden and not self.seen.strip()

    @property
    def text(self) -> str:
        return self.seen.strip()


def split_lines(source: str, hidden: list[Hidden]) -> list[Line]:
    """The lines of `source`: "".join(line.raw for line in lines) == source."""
    return list(_lines(source, hidden))


def _lines(source: str, hidden: list[Hidden]) -> Iterator[Line]:
    first = 0
    for number, match in enumerate(_LINE.finditer(source), 1):
        raw, start, end = match.group(), match.start(), match.end()
        while first < len(hidden) and hidden[first].end <= start:
            first += 1
        if first < len(hidden) and hidden[first].start < end:
            yield _partly_hidden(number, raw, start, hidden, first)
        else:
            yield Line(number, raw, _readable(raw))


def _partly_hidden(number: int, raw: str, start: int, hidden: list[Hidden], index: int) -> Line:
    goes_on, kind = hidden[index].start < start, hidden[index].kind
    seen, at, end = [], start, start + len(raw)
    while index < len(hidden) and hidden[index].start < end:
        seen.append(raw[at - start: max(at, hidden[index].start) - start])
        at = min(end, hidden[index].end)
        index += 1
    left = _readable("".join(seen) + raw[at - start:])
    return Line(number, raw, left, "" if left.strip() else kind, goes_on)


def _readable(raw: str) -> str:
    return raw.rstrip("\r\n").removeprefix("\ufeff").replace("\t", "    ")
