"""The title page: keys and values before the first empty line."""

from __future__ import annotations

import re

from multiplane.core.screenplay import Warning

from .heading import looks_like_heading
from .lines import Line
from .marks import read_emphasis
from .words import TITLE_KEYS, TRANSITIONS, fold

TitlePage = tuple[tuple[str, tuple[str, ...]], ...]
_KEY = re.compile(r"(\w[^:：\r\n]{0,40}?)\s*([:：])(.*)$", re.DOTALL)


def read_title_page(lines: list[Line], start: int) -> tuple[TitlePage, int, list[Warning]]:
    """The title page that begins at `lines[start]`: its fields, the index after it, and warnings.

    The fields are empty, and the index is `start`, where the text begins with something else.
    """
    end = _find_end(lines, start)
    keyed = [match for line in lines[start:end] if (match := _match_key(line))]
    if not keyed or not _match_key(lines[start]):
        return (), start, []
    known = any(fold(match[1].strip()) in TITLE_KEYS for match in keyed)
    if not known and (len(keyed) < 2 or len(keyed) < sum(not _indented(line) for line in lines[start:end])):
        return (), start, []
    return _collect(lines[start:end], end)


def _find_end(lines: list[Line], start: int) -> int:
    end = start
    while end < len(lines) and not lines[end].blank and not (end > start and looks_like_heading(lines[end].text, False)):
        end += 1
    return end


def _indented(line: Line) -> bool:
    return line.seen[:1] in (" ", "\u3000")


def _match_key(line: Line) -> tuple[str, str, str] | None:
    """(whole, key, colon and value) of a line like "Title: X". Headings and transitions are no keys."""
    if line.hidden or _indented(line) or looks_like_heading(line.text):
        return None
    match = _KEY.match(line.seen)
    if not match or fold(match[1]) in TRANSITIONS or match[1].upper().endswith(" TO"):
        return None
    return match[0], match[1], match[2] + match[3]


def _collect(lines: list[Line], end: int) -> tuple[TitlePage, int, list[Warning]]:
    fields: list[tuple[str, list[str]]] = []
    warnings = []
    for line in lines:
        key = _match_key(line)
        if key:
            fields.append((key[1].strip(), []))
            if key[2][0] != ":":
                warnings.append(Warning(line.number, f'"{key[1]}：" has a full-width colon; read as "{key[1]}:".'))
        elif not line.hidden and not _indented(line):
            warnings.append(Warning(line.number, "This line of the title page is not indented; read as part of "
                                                 f'"{fields[-1][0]}".'))
        value = key[2][1:] if key else line.seen
        if value.strip() and not line.hidden:
            fields[-1][1].append(read_emphasis(value.strip())[0])
    return tuple((name, tuple(values)) for name, values in fields), end, warnings
