"""Coverage: a reader's notes on the script for its writer, as `notes/coverage_….md`. The script itself is left alone.

Every remark names its lines and quotes them; a quotation that is not in the script is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from multiplane.engines.requests import TextRequest
from multiplane.line import Film

from .task import Change, Question, Task, schema_of

LONGEST_SCRIPT = 60_000  # characters in one question


class Remark(Struct):
    """A remark on a line of the script: its number, its words exactly, and what a reader thinks."""

    line: int
    quote: str
    note: str


class Coverage(Struct):
    logline: str
    strengths: list[str]
    weaknesses: list[str]
    remarks: list[Remark]


def ask(film: Film, options: dict[str, str]) -> Iterator[Question]:
    """One question for the whole script, with its lines numbered."""
    from multiplane.script import write_fountain

    lines = write_fountain(film.screenplay).splitlines()
    numbered = "\n".join(f"{number}: {line}" for number, line in enumerate(lines, 1))[:LONGEST_SCRIPT]
    request = TextRequest(f"“{film.story.title}”\n\n{numbered}", _INSTRUCTIONS, schema_of(Coverage), longest=2500)
    yield Question("script", request, Coverage, lambda given: judge(lines, given), lambda given: Change("notes", text=write_notes(film.story.title, given)))


_INSTRUCTIONS = (
    "You write coverage for an animation studio: a logline, strengths, weaknesses, and remarks for the writer on single lines. Quote each line that "
    "you remark on exactly, with its number. Never rewrite it: say what is felt and asked for; the writer writes."
)


def judge(lines: list[str], given: Coverage) -> list[str]:
    """Quotations must be in the script, near the line that they name."""
    said = [] if given.logline.strip() else ["the logline is empty"]
    for remark in given.remarks:
        near = " ".join(lines[max(0, remark.line - 3) : remark.line + 2])
        if not _plain(remark.quote) or _plain(remark.quote) not in _plain(near):
            said.append(f"“{remark.quote[:60]}” does not stand at line {remark.line} of the script")
    return said


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).casefold().strip()


def write_notes(title: str, given: Coverage) -> str:
    """The notes as a page."""
    page = [f"# Coverage: {title}", "", given.logline, "", "## Strengths", "", *(f"- {one}" for one in given.strengths)]
    page += ["", "## Weaknesses", "", *(f"- {one}" for one in given.weaknesses), "", "## Remarks", ""]
    page += [f"- line {one.line}: “{one.quote}” {one.note}" for one in sorted(given.remarks, key=lambda one: one.line)]
    return "\n".join(page) + "\n"


TASK = Task("coverage", "a reader's notes on the script", ask)
