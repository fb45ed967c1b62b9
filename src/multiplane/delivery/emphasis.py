"""Emphasis in subtitles: which characters of a cue's lines were emphasised in the script.

Takes finished cues and the speeches that they show; gives the cues with (line, start, end) of what is set off, in
italics, or upright where the cue itself is in italics. Words in capitals are set off already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from multiplane.core.stress import Spans, flags_of, spans_of

if TYPE_CHECKING:
    from .captions import Cue

Row = tuple[int, int, int]  # line of the cue, first character, the first behind


class Reader:
    """The characters of a speech in order, without white space, each with whether it is emphasised."""

    def __init__(self, text: str, stress: Spans) -> None:
        self._chars = [pair for pair in zip(text, flags_of(text, stress), strict=True) if not pair[0].isspace()]
        self._at = 0

    @property
    def done(self) -> bool:
        return self._at >= len(self._chars)

    def take(self, char: str) -> bool:
        """Whether `char` is the next character and emphasised. Others (dashes, notes) are none of the speech."""
        if self.done or self._chars[self._at][0] != char:
            return False
        self._at += 1
        return self._chars[self._at - 1][1]


def mark_emphasis(cues: Iterable[Cue], spoken: Mapping[str, tuple[str, Spans]]) -> tuple[Cue, ...]:
    """`cues`, in order, with their emphasis. `spoken` gives text and stress by "<shot>/<line>"."""
    readers = {name: Reader(text, stress) for name, (text, stress) in spoken.items() if stress}
    return tuple(_mark(cue, readers) if any(name in readers for name in cue.spoken) else cue for cue in cues)


def _mark(cue: Cue, readers: Mapping[str, Reader]) -> Cue:
    apart = len(cue.speakers) == len(cue.lines) == len(cue.spoken) > 1  # each speaker has a line
    rows: list[Row] = []
    waiting = [readers.get(name) for name in cue.spoken]
    for number, line in enumerate(cue.lines):
        own = [waiting[number]] if apart else waiting
        flags = [_next(char, own) for char in line]
        rows += [(number, start, end) for start, end in _spans(line, flags) if not line[start:end].isupper()]
    return replace(cue, emphasis=tuple(rows))


def _next(char: str, readers: Sequence[Reader | None]) -> bool:
    reader = next((one for one in readers if one is not None and not one.done), None)
    return reader is not None and reader.take(char)


def _spans(line: str, flags: list[bool]) -> Spans:
    """Spans of `line`; a space between two emphasised words is one of theirs."""
    return spans_of(line, [flag or (0 < at < len(line) - 1 and line[at].isspace() and flags[at - 1] and flags[at + 1]) for at, flag in enumerate(flags)])
