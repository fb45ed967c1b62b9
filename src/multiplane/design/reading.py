"""The words of a description, and which of them have been answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ..toon.figure import vocabulary as words
from ..toon.figure.tones import lighter, parse, write

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*", re.UNICODE)


class Words:
    """A text as tokens. `take` marks words as obeyed, `miss` notes what is not."""

    def __init__(self, text: str):
        self.text = text.lower().replace("’", "'")
        self._matches = list(WORD.finditer(self.text))
        self.tokens = [m.group() for m in self._matches]
        self.starts = {m.start(): i for i, m in enumerate(self._matches)}
        self.used: set[int] = set()
        self.obeyed: list[str] = []
        self.missed: list[str] = []

    def free(self) -> list[int]:
        """Tokens that nothing has answered yet."""
        return [i for i in range(len(self.tokens)) if i not in self.used]

    def _between(self, start: int, end: int) -> list[int]:
        return [i for i, m in enumerate(self._matches) if m.start() >= start and m.end() <= end or m.start() <= start < m.end()]

    def is_free(self, start: int, end: int) -> bool:
        return not self.used & set(self._between(start, end))

    def take(self, start: int, end: int, quietly: bool = False) -> str:
        """Mark the words of a span of the text; gives them."""
        inside = self._between(start, end)
        self.used.update(inside)
        phrase = self.text[start:end].strip()
        if not quietly:
            self.obeyed.append(phrase)
        return phrase

    def take_tokens(self, first: int, end: int) -> str:
        self.used.update(range(first, end))
        phrase = " ".join(self.tokens[first:end])
        self.obeyed.append(phrase)
        return phrase

    def take_word(self, i: int) -> None:
        self.used.add(i)
        self.obeyed.append(self.tokens[i])

    def take_words(self, answers: Callable[[str], bool]) -> None:
        """Mark every token that `answers`."""
        for i, token in enumerate(self.tokens):
            if answers(token):
                self.take_word(i)

    def miss(self, phrase: str) -> None:
        self.missed.append(phrase)


@lru_cache(maxsize=2048)
def phrase_pattern(phrase: str) -> re.Pattern[str]:
    """A whole phrase, not part of a longer word."""
    return re.compile(rf"(?<![\w'-]){re.escape(phrase)}(?![\w-])")


def is_adjective(word: str) -> bool:
    """Whether a word before a garment says how it looks."""
    looks = ("curly", "wavy", "straight", "bushy", "heavy", "messy", "wild", "round", "forked", "trimmed", "pointed", "pencil", "droopy", "drooping", "handlebar", "walrus", "woolly")
    tables = (words.COLOURS, words.SHADES, words.PATTERNS, words.MATERIALS, words.FIT, words.SKINS, words.NATURAL_HAIR, looks)
    return any(part in table for part in word.split("-") for table in tables)


def colours_in(adjectives: list[str]) -> list[str]:
    """Hexes of the colour words among `adjectives`, darkened or lightened by the word before."""
    out, change = [], 0.0
    for word in (p for a in adjectives for p in a.split("-")):
        if word in words.COLOURS:
            out.append(shade(words.COLOURS[word], change))
            change = 0.0
        elif word in words.SHADES:
            change = words.SHADES[word]
    return out


def shade(colour: str, change: float) -> str:
    """A hex made lighter (positive) or darker."""
    rgb = parse(colour)
    if change > 0:
        return write(lighter(rgb, change))
    return write(tuple(c * (1 + change) for c in rgb)) if change else colour  # type: ignore[arg-type]
