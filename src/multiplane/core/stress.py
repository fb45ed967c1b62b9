"""Stress: which words of a line are emphasised, as [start, end) characters of its text.

Spans go through whatever happens to the text on its way to the voice: white space made single, asides taken out, long
speeches cut. Pure; positions are characters, half open, in order, apart, without white space at their ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Spans = tuple[tuple[int, int], ...]


def flags_of(text: str, spans: Iterable[Sequence[int]]) -> list[bool]:
    """For every character of `text` whether it is stressed. Spans that reach beyond the text are cut to it."""
    flags = [False] * len(text)
    for start, end in ((span[0], span[1]) for span in spans):
        for at in range(max(0, start), min(end, len(text))):
            flags[at] = True
    return flags


def spans_of(text: str, flags: Sequence[bool]) -> Spans:
    """The spans of stressed characters. White space alone stresses nothing; between two stressed words it belongs to them."""
    spans: list[list[int]] = []
    for at, char in enumerate(text):
        if char.isspace() or not flags[at]:
            continue
        if spans and (spans[-1][1] == at or not text[spans[-1][1] : at].strip()) and all(flags[spans[-1][1] : at]):
            spans[-1][1] = at + 1
        else:
            spans.append([at, at + 1])
    return tuple((start, end) for start, end in spans if any(char.isalnum() for char in text[start:end]))


def join_spans(text: str, *spans: Spans) -> Spans:
    """Several spans of one text as one."""
    return spans_of(text, flags_of(text, (span for some in spans for span in some))) if any(spans) else ()


def squeeze(text: str, flags: Sequence[bool]) -> tuple[str, list[bool]]:
    """`text` as " ".join(text.split()) makes it, and its flags."""
    kept: list[int] = []
    for at, char in enumerate(text):
        if not char.isspace() or kept and not text[kept[-1]].isspace():
            kept.append(at)
    if kept and text[kept[-1]].isspace():
        kept.pop()
    gaps = {at: _gap_is_stressed(text, flags, at) for at in kept if text[at].isspace()}
    return "".join(" " if at in gaps else text[at] for at in kept), [gaps.get(at, flags[at]) for at in kept]


def _gap_is_stressed(text: str, flags: Sequence[bool], at: int) -> bool:
    after = next(place for place in range(at, len(text)) if not text[place].isspace())
    return flags[at - 1] and flags[after]


def share_out(text: str, spans: Spans, pieces: Sequence[str]) -> list[Spans]:
    """The spans in each of the `pieces` that `text` was cut into; only white space may differ."""
    if not spans:
        return [()] * len(pieces)
    flags = iter([flag for char, flag in zip(text, flags_of(text, spans), strict=True) if not char.isspace()])
    shares = []
    for piece in pieces:
        own = [False if char.isspace() else next(flags, False) for char in piece]
        own = [own[at] or (0 < at < len(piece) - 1 and char.isspace() and own[at - 1] and own[at + 1]) for at, char in enumerate(piece)]
        shares.append(spans_of(piece, own))
    return shares
