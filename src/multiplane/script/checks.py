"""Automatic QC of a screenplay: nothing of the source is lost, and nothing is read twice."""

from __future__ import annotations

from multiplane.core.screenplay import Screenplay


def check_screenplay(screenplay: Screenplay, source: str | None = None) -> list[str]:
    """What is wrong, as sentences; empty if all is well.

    Every line of a Fountain source belongs to exactly one element, in order; with `source` given, the
    elements' raw text is that source, character for character.
    """
    found = [] if screenplay.format == "fdx" else _check_lines(screenplay)
    if source is not None and "".join(e.raw for e in screenplay.elements) != source:
        found.append("The elements do not hold the source text character for character.")
    return found + _check_emphasis(screenplay)


def _check_lines(screenplay: Screenplay) -> list[str]:
    found, expected = [], 1
    for element in screenplay.elements:
        if element.line != expected:
            found.append(f"Line {expected} to {element.line}: lines belong to no element, or to two.")
        expected = element.end_line + 1
        if element.end_line < element.line or not element.raw:
            found.append(f"Line {element.line}: an element without source lines.")
    return found


def _check_emphasis(screenplay: Screenplay) -> list[str]:
    return [f"Line {e.line}: emphasis outside of its text." for e in screenplay.elements
            if any(not 0 <= a < b <= len(e.text) for a, b, _ in e.emphasis)]
