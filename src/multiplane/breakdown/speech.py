"""How a line is felt and spoken: from its parentheticals first, then its words, marks and capitals."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..core.story import Feeling, Manner
from .data import feelings as table
from .words import fold

_PAUSE = re.compile(
    r"\W*(?:a |long |short |another |slight )*(?:beat|pause|silence|moment|temps|un temps|pausa|then)\W*",
    re.IGNORECASE,
)
_TO = re.compile(r"^(?:\w+(?:ly|ing)?,?\s+)*?(?:to|at|zu|an|à|a|para|per)\s+(?P<name>[^,;]+)", re.IGNORECASE)
_SELF = re.compile(
    r"\b(?:to|under) (?:her|him|them|it|my)sel(?:f|ves)|to self|aside|zu sich|pour (?:elle|lui)|para s[ií]|tra sé|under (?:his|her) breath"
)
_CHANNELS = (
    (
        "phone",
        r"\b(?:in|into|on|over|through) (?:the |his |her )?(?:phone|telephone|receiver|cell)|\bam telefon|au téléphone|al teléfono|ao telefone|filtered",
    ),
    (
        "radio",
        r"\b(?:in|into|on|over|through|via) (?:the |his |her )?(?:radio|intercom|mic|microphone|megaphone|loudspeaker|comms?|walkie.*)|über funk",
    ),
    ("voice_over", r"^v\.?\s?o\.?$|voice[- ]?over|narrat"),
    (
        "off_screen",
        r"^o\.?\s?[sc]\.?$|off[- ]?screen|\boff\b|from (?:inside|outside|behind|another room|upstairs|downstairs|below|above)",
    ),
)
_NEGATION = re.compile(r"\b(?:not|never|without|no longer|un)\b[\s-]+\w+")


class Delivery(NamedTuple):
    """How a line is delivered. `to` are the words of "(to Ida)", "" where nothing says so."""

    feeling: Feeling
    manner: Manner
    channel: str
    to: str


@cache
def _stems(kind: str) -> tuple[tuple[str, re.Pattern], ...]:
    rows = table.FEELINGS if kind == "feelings" else table.MANNERS
    return tuple(
        (
            name,
            re.compile(
                r"(?<![\w])(?:"
                + "|".join(
                    re.escape(fold(w.rstrip("*"))).replace(r"\-", "[ -]")
                    + (r"\w*" if w.endswith("*") else r"(?!\w)")
                    for w in words.split()
                )
                + ")"
            ),
        )
        for name, words in rows.items()
    )


@cache
def _line_words() -> tuple[tuple[str, re.Pattern], ...]:
    return tuple(
        (
            name,
            re.compile(
                rf"(?<!\w)(?:{'|'.join(re.escape(w) if not w[-1].isalnum() else re.escape(w) + '(?!' + chr(92) + 'w)' for w in row.split('|'))})"
            ),
        )
        for name, row in table.LINE_WORDS.items()
    )


def _first_of(text: str, kind: str) -> str:
    """The feeling or manner named first in `text`: earlier words weigh more than later ones."""
    plain = _NEGATION.sub(" ", fold(text))
    hits = [
        (m.start(), order, name)
        for order, (name, pattern) in enumerate(_stems(kind))
        if (m := pattern.search(plain))
    ]
    return min(hits)[2] if hits else ""


def is_pause(aside: str) -> bool:
    """True for "(beat)" and "(pause)": time passes, nothing else changes."""
    return bool(_PAUSE.fullmatch(aside.strip(" ()")))


def read_delivery(text: str, asides: tuple[str, ...], note: str = "") -> Delivery:
    """Feeling, manner, channel and addressee of a line with these parentheticals."""
    words = [a.strip(" ()") for a in (*asides, note) if a and not is_pause(a)]
    feeling, manner, channel, to = "", "", "", ""
    for aside in words:
        feeling = feeling or _first_of(aside, "feelings")
        manner = manner or _first_of(aside, "manners")
        folded = aside.casefold()
        channel = channel or next((name for name, pattern in _CHANNELS if re.search(pattern, folded)), "")
        if _SELF.search(folded):
            manner = manner or "quiet"
        elif not to and (match := _TO.search(aside)):
            to = match["name"].strip(" .")
    feeling = feeling or _feeling_of_words(text)
    return Delivery(feeling or "neutral", manner or _manner_of_marks(text), channel, to)


def _feeling_of_words(text: str) -> str:
    plain = fold(text)
    for name, pattern in _line_words():
        if pattern.search(plain):
            return name
    if re.search(r"\?!|!\?|‽", text):
        return "surprised"
    return ""


def _manner_of_marks(text: str) -> str:
    """Shouted where it is all in capitals or ends on several marks; sung between notes."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if (
        len(letters) >= 4
        and capitals == len(letters)
        and (" " in text.strip() or "!" in text)
        and letters[0].lower() != letters[0]
    ):
        return "shout"
    if re.search(r"!{2,}|[A-ZÀ-Þ]{4,}[^a-z]*!", text):
        return "shout"
    if re.search(r"[♪♫]", text):
        return "singing"
    return "normal"


def is_cut_off(text: str) -> bool:
    """The line ends on a dash: somebody interrupts."""
    return bool(re.search(r"(?:--+|[—–]|\s-)[\"”’']?\s*$", text))


def is_trailing_off(text: str) -> bool:
    """The line ends on an ellipsis."""
    return bool(re.search(r"(?:\.{2,}|…)[\"”’']?\s*$", text))
