"""Text in small pieces: folded words, slugs, sentences with their offsets, tokens."""
# ruff: noqa: SIM905 -- word lists are kept as running text, which a person can read and sort

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i e g".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψως",
        "a v g d e z i th i k l m n x o p r s t y f ch ps o s".split(),
        strict=True,
    )
)
_LETTERS = {**_CYRILLIC, **_GREEK, "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "_": ""}
_ABBREVIATIONS = "mr|mrs|ms|dr|st|prof|capt|sgt|lt|col|gen|jr|sr|no|vs|etc|hr|fr|sra|mme|mlle|dott|sig|mt|rev"
_SENTENCE_END = re.compile(
    r"(?:[.!?…]+[\"”’»')\]]*)(?=\s+[\"“«‘'(¡¿—-]*[^\W\d_a-zß-öø-ÿ]|\s+\d|\s*$)|[。！？]+"
)
_ABBREVIATION = re.compile(rf"(?:^|\s)(?:{_ABBREVIATIONS}|[a-z])\.$", re.IGNORECASE)
_TOKEN = re.compile(
    r"[’'][sS]\b|[’'](?=\s|$)|[^\W_]+(?:[-’'.](?![sS]\b)[^\W_]+)*\.?|\.{2,}|…|--+|[—–]|[^\w\s]", re.UNICODE
)


def fold(text: str) -> str:
    """`text` in lower case without accents: what two spellings are compared by."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def slug(text: str, otherwise: str = "") -> str:
    """A file-system-safe name [a-z0-9_]; `otherwise` where no letter of `text` has a Latin spelling."""
    spelled = "".join(_LETTERS.get(c, c) for c in fold(text.replace("'", "").replace("’", "")))
    safe = re.sub(r"[^a-z0-9]+", "_", spelled).strip("_")[:48].strip("_")
    return safe or otherwise


def unique(name: str, taken: set[str]) -> str:
    """`name`, or `name_2`, `name_3` … if taken; the result is added to `taken`."""
    found, number = name, 2
    while found in taken:
        found, number = f"{name}_{number}", number + 1
    taken.add(found)
    return found


def title_case(name: str) -> str:
    """MR. WREN becomes Mr. Wren; a name that is not all capitals stays."""
    if not name.isupper():
        return name if name[:1].isupper() or not name.islower() else name[:1].upper() + name[1:]
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: m.group()[:1] + m.group()[1:].lower(), name)


class Sentence(NamedTuple):
    """A sentence with its offset in the paragraph."""

    text: str
    start: int


def split_sentences(paragraph: str) -> list[Sentence]:
    """The sentences of `paragraph`, in order, without the space between them."""
    found, start = [], 0
    for match in _SENTENCE_END.finditer(paragraph):
        end = match.end()
        if match.group() == "." and end < len(paragraph) and _ABBREVIATION.search(paragraph[start:end]):
            continue
        if _is_inside_quotation(paragraph[start:end]) and _is_inside_quotation(paragraph[end:]):
            continue
        found.append((start, end))
        start = end
    found.append((start, len(paragraph)))
    sentences = []
    for first, last in found:
        text = paragraph[first:last]
        if text.strip():
            sentences.append(Sentence(text.strip(), first + len(text) - len(text.lstrip())))
    return sentences


def _is_inside_quotation(text: str) -> bool:
    """Whether `text` holds one half of a pair of quotation marks."""
    return len(text) < 2000 and (text.count('"') % 2 == 1 or text.count("“") != text.count("”"))


class Token(NamedTuple):
    """A word or mark. `roles` holds role ids where it names someone ("Mayor Bloom" is one token)."""

    text: str
    low: str
    start: int
    end: int
    roles: tuple[str, ...] = ()

    @property
    def is_word(self) -> bool:
        return bool(self.roles) or self.low[:1].isalnum()

    @property
    def is_capitals(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def tokenise(text: str) -> list[Token]:
    """Words and marks of `text`. "Mara's" is two tokens; "Mr." keeps its point; "won't" is one."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word, end = match.group(), match.end()
        if (
            word.endswith(".")
            and word != "."
            and not word.startswith("..")
            and not _ABBREVIATION.search(" " + word)
        ):
            tokens.append(Token(word[:-1], fold(word[:-1]), match.start(), end - 1))
            word, start = ".", end - 1
        else:
            start = match.start()
        tokens.append(Token(word, fold(word), start, end))
    return tokens
