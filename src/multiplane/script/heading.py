"""Scene headings: what a person reads in "INT.CABIN.DAY", "EXT. Nuit." or "INT. COZINHA / DIA #1#"."""

from __future__ import annotations

import re

from multiplane.core.screenplay import Heading

from . import words
from .words import fold

LONGEST = 300  # characters: nobody writes a longer heading

_WORD = r"[^\W\d_]+"
_PREFIX = re.compile(rf"({_WORD})(?:\.?\s?[/&+]\s?({_WORD}))?(?=[\s.:,\-–—/]|$)")
_AFTER_PREFIX = re.compile(r"[\s.:,\-–—/]+")
_NUMBER = re.compile(r"\s*#([\w.\-]{1,20})#\s*$")
_CUT = re.compile(r"\s+[-–—/|]+\s+|\s*[.,;:/–—(]\s*|\s+-+|-+\s+|\s{2,}")
_EDGES = " \t\u3000.,;:-–—/|"
_CLOCK = re.compile(r"\d{1,2}([:.h]\d{2})?\s*(a\.?m\.?|p\.?m\.?|uhr|h)?\.?$|\d{4}$", re.IGNORECASE)


def take_number(text: str) -> tuple[str, str]:
    """`text` without its scene number, and the number: "INT. CABIN #1A#" gives ("INT. CABIN", "1A")."""
    found = _NUMBER.search(text, max(0, len(text) - 40))
    return (text[: found.start()].rstrip(), found.group(1)) if found else (text, "")


def read_prefix(text: str) -> tuple[bool, bool, int, str] | None:
    """(interior, exterior, where the rest starts, the prefix) if `text` opens like a heading, else None."""
    match = _PREFIX.match(text[:LONGEST])
    if not match:
        return None
    first, second = (fold(word) if word else "" for word in match.groups())
    one, two = words.PREFIXES.get(first), words.PREFIXES.get(second)
    if not one or (first in words.ONLY_IN_PAIRS and not two):
        return None
    end = match.end() if two or not second else match.end(1)
    gap = _AFTER_PREFIX.match(text, end)
    inside, outside = (one[0] or two[0], one[1] or two[1]) if two else one
    return inside, outside, gap.end() if gap else end, text[:end]


def looks_like_heading(text: str, alone: bool = True) -> bool:
    """Whether a person would take the line `text` for a scene heading. `alone`: an empty line stands before."""
    text = text.strip().lstrip("*_")
    found = read_prefix(text) if len(text) <= LONGEST else None
    if not found:
        return False
    prefix, rest = found[3], text[found[2]:]
    after = text[len(prefix): len(prefix) + 1]
    if not rest.strip(_EDGES):
        return prefix.isupper() and after in (".", ":") and alone
    if not alone:
        return prefix.isupper() and (after in (".", ":", "/") or text.isupper())
    if after in (".", ":") or "/" in prefix:
        return fold(prefix) not in words.ORDINARY_WORDS or prefix[0].isupper()
    if not any(c.isupper() or c.islower() for c in prefix):
        return True
    if prefix.isupper():
        return fold(prefix) in words.SHORT or text == text.upper() or after in "-–—/"
    return fold(prefix) in words.SHORT - words.ORDINARY_WORDS and bool(_split_time(rest)[1])


def is_time(text: str) -> bool:
    """Whether `text` names a time: "NIGHT", "TWO DAYS LATER", "3 A.M.", "Nuit"."""
    folded = fold(text.strip(_EDGES + "()[]"))
    if not folded or len(folded) > 60:
        return False
    if folded in words.TIMES or _CLOCK.match(folded):
        return True
    parts = [p for p in re.split(r"[\s\-–—/,.()]+", folded) if p]
    return any(p in words.TIMES for p in parts) and all(
        p in words.TIMES or p in words.TIME_COMPANIONS or p.isdigit() for p in parts)


def _split_time(rest: str) -> tuple[str, str]:
    """Place and time: cut at the leftmost separator after which everything names a time."""
    if is_time(rest):
        return "", _tidy(rest)
    for cut in _CUT.finditer(rest):
        tail = rest[cut.end():]
        bracket = "(" in cut.group()
        if bracket and not tail.rstrip().endswith(")"):
            continue
        if is_time(tail):
            return _tidy(rest[: cut.start()]), _tidy(tail.strip().removesuffix(")") if bracket else tail)
        inner = _CUT.search(tail)
        if inner and is_time(tail[: inner.start()]) and not is_time(tail[inner.end():]):
            return _tidy(rest[: cut.start()]), _tidy(tail)  # "NIGHT (FLASHBACK TO 1944)"
    return _split_loosely(rest)


def _split_loosely(rest: str) -> tuple[str, str]:
    """Place and time where no separator says so: "AUSSEN/TAG - WALD", "INT. KITCHEN DAY", "INT. HOUSE-DAY"."""
    first = _CUT.search(rest)
    if first and fold(rest[: first.start()].strip(_EDGES)) in words.TIMES:
        return _tidy(rest[first.end():]), _tidy(rest[: first.start()])
    last = re.split(r"[\s\-]", rest.strip(_EDGES))[-1]
    if fold(last) in words.TIMES - words.NOT_ALONE and last == last.upper():
        return _tidy(rest.strip(_EDGES).removesuffix(last)), last
    return _tidy(rest), ""


def _tidy(text: str) -> str:
    """Without the separators around it; the dot of "3 A.M." stays."""
    stripped = text.strip(_EDGES)
    return stripped + "." if re.search(r"\d\s*[AaPp]\.[Mm]$", stripped) and text.rstrip().endswith(".") else stripped


def parse_heading(text: str) -> Heading:
    """Take a heading apart. What the script does not say stays None or ""; never raises.

    `place` and `time` are as written; a forcing dot and a scene number are left out.
    """
    text, _ = take_number(text.strip()[:LONGEST])
    if text[:1] == "." and text[1:2] != ".":
        text = text[1:].lstrip()
    found = read_prefix(text.lstrip("*_"))
    if not found:
        place, time = _split_time(text)
        return Heading(text=text, place=place, time=time)
    inside, outside, start, _ = found
    place, time = _split_time(text.lstrip("*_")[start:])
    return Heading(text=text, interior=inside, exterior=outside, place=place, time=time)
