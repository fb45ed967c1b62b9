"""Character cues: which line names a speaker, and what it says about how."""

from __future__ import annotations

import re
from typing import NamedTuple

from .heading import looks_like_heading
from .lines import Line
from .words import DIRECTIONS, EXTENSIONS, TRANSITIONS, fold

LONGEST = 80  # characters of a cue
_EXTENSION = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
_ENDS_A_SENTENCE = ("!", "?", "...", "…", ",", ";", "。", "！", "？", "،", "؟", '"', "”", "»")
_ABBREVIATED = re.compile(r"(^|[\s.])[^\W\d_]{1,4}\.$")


class Cue(NamedTuple):
    name: str
    extension: str = ""
    dual: bool = False
    odd: str = ""  # what is unusual about it, for a warning


def read_cue(text: str) -> Cue:
    """Take a cue apart: "@Mara (V.O.) (CONT'D) ^" gives name, extension "V.O., CONT'D" and dual."""
    text = text.strip().removeprefix("@").strip()
    dual = text.endswith("^")
    if dual:
        text = text.rstrip("^").rstrip()
    extensions: list[str] = []
    while len(extensions) < 8 and (found := _EXTENSION.search(text, max(0, len(text) - LONGEST))):
        if not text[: found.start()].strip():
            break
        extensions.insert(0, found.group(1).strip())
        text = text[: found.start()].rstrip()
    return Cue(text, ", ".join(extensions), dual)


def see_cue(text: str) -> Cue | None:
    """The cue that an unforced line is, or None: capitals, and nothing that a name does not have."""
    if not text or len(text) > LONGEST or text[0] in "(（":
        return None
    cue = read_cue(text)
    odd = ""
    if cue.name.endswith((":", "：")):
        cue = cue._replace(name=cue.name[:-1].rstrip())
        odd = f'"{text}" ends with a colon; read as a character cue.'
    if not _capital(cue.name) or _is_direction(cue.name) or ":" in cue.name or looks_like_heading(text):
        return None
    if cue.name.endswith(_ENDS_A_SENTENCE) or (cue.name.endswith(".") and not _ABBREVIATED.search(cue.name)):
        return None
    return cue._replace(odd=odd)


def _capital(name: str) -> bool:
    return any(c.isupper() for c in name) and not any(c.islower() and c not in "ßªº" for c in name)


def _is_direction(name: str) -> bool:
    folded = fold(name)
    if folded in TRANSITIONS:
        return True
    return any(folded == word or (folded.startswith(word) and folded[len(word)] in " -:–—") for word in DIRECTIONS)


def see_caseless_cue(text: str) -> Cue | None:
    """A cue in a script without capitals (Arabic, Chinese …): a short line that ends no sentence."""
    cue = read_cue(text)
    if any(c.isupper() or c.islower() for c in cue.name) or not any(c.isalpha() for c in cue.name):
        return None
    short = len(cue.name) <= 24 and len(cue.name.split()) <= 3 and not _is_direction(cue.name)
    ends = cue.name.endswith((*_ENDS_A_SENTENCE, ".", ":", "：")) or any(c in "，、。؛" for c in cue.name)
    if not short or ends or looks_like_heading(text):
        return None
    return cue._replace(odd=f'"{cue.name}" has no capital letters; read as a character cue because it stands alone above '
                            f'its lines. Write "@{cue.name}" to be sure.')


def looks_like_mixed_cue(text: str) -> bool:
    """A line like "Mara (V.O.)" that the rules call action."""
    cue = read_cue(text) if len(text) <= LONGEST else Cue("")
    marks = {re.sub(r"[.\s]", "", fold(part)) for part in cue.extension.split(",")}
    return bool(cue.extension) and bool(marks & EXTENSIONS)


def find_names(lines: list[Line]) -> frozenset[str]:
    """Names that are certainly cues: they stand under an empty line and over a speech, or do so twice
    without the empty line. With these, cues without an empty line before them are told from capitals."""
    certain: set[str] = set()
    once: set[str] = set()
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if line.hidden or after is None or after.blank or not (cue := see_cue(line.text)):
            continue
        if before is None or before.blank or before.hidden or cue.name in once:
            certain.add(cue.name)
        once.add(cue.name)
    return frozenset(certain)
