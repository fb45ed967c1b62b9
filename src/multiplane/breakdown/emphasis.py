"""What is emphasised in a line: words between emphasis marks, and words in capitals where the line is not all in capitals.

What arrives: a dialogue element with the spans that the script's marks left, or the text of a speech. What leaves: the words
to be spoken and the [start, end) of their characters that are stressed.
"""

from __future__ import annotations

import re

from ..core.screenplay import Element
from ..core.stress import Spans, flags_of, spans_of, squeeze

_INLINE = re.compile(r"\(([^()]{1,60})\)")  # a parenthetical in the middle of a line is not spoken
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LOUD = re.compile(r"(?:(?![a-zß-öø-ÿ])[^\W\d_]){2}")
_VOWEL = re.compile("[AEIOUYÀ-ÖØ-Ý]")
# Short words that are emphasised; other capitals of this length are taken for initials, read letter by letter.
_SHORT = frozenset(
    ["NO", "YES", "ME", "MY", "HE", "SHE", "WE", "HIM", "HER", "HIS", "IT", "ITS", "YOU", "OUR", "US", "THEM", "WHO", "WHY", "HOW", "NOW", "NOT", "AM", "IS", "ARE", "WAS", "DO", "DID", "HAS", "HAD", "CAN", "MAY", "ALL", "ANY", "ONE", "TWO", "TEN", "SO", "TOO", "BUT", "AND", "OR", "IF", "UP", "ON", "IN", "OFF", "OUT", "OLD", "NEW", "BAD", "BIG", "MAN", "BOY", "SON", "DAD", "MUM", "MOM", "GOD", "SEE", "SAW", "SAY", "GO", "GOT", "GET", "RUN", "EAT", "DIE", "DAY", "FAR"]
)
_INITIALS = frozenset(
    ["NASA", "NATO", "LAPD", "NYPD", "UNESCO", "UNICEF", "AIDS", "ASAP", "SWAT", "OPEC", "EURO", "YMCA", "IKEA", "CIAO", "USSR", "USMC", "AWOL", "RADAR", "SONAR", "LASER", "WIFI", "ISBN", "IMAX", "MIDI"]
)


def read_spoken(element: Element) -> tuple[str, Spans, list[str]]:
    """What is said in a dialogue element, white space made single, with its stress; and the parentheticals within it."""
    text = " ".join(element.text.split())
    asides = [aside.strip() for aside in _INLINE.findall(text)]
    if not element.emphasis:
        return " ".join(_INLINE.sub(" ", text).split()), (), asides
    text, flags = squeeze(element.text, flags_of(element.text, element.emphasis))
    for found in reversed(list(_INLINE.finditer(text))):
        text = f"{text[: found.start()]} {text[found.end() :]}"
        flags[found.start() : found.end()] = [False]
    text, flags = squeeze(text, flags)
    return text, spans_of(text, flags), asides


def capitals_of(text: str, language: str = "en") -> Spans:
    """The words in capitals of a line that is not all in capitals. Initials ("BBC") and the word I are none;
    a word of two or three letters is one only in English, where the common ones are known."""
    words = list(_WORD.finditer(text)) if _LOUD.search(text) else []
    if not words or not any(char.islower() for char in text) or sum(word[0].isupper() for word in words) > len(words) * 0.6:
        return ()
    return tuple(word.span() for word in words if _is_loud(word[0], language) and not _is_coded(text, word))


def _is_loud(word: str, language: str) -> bool:
    letters = sum(char.isalpha() for char in word)
    if not word.isupper() or letters < 2 or word in _INITIALS:
        return False
    if letters <= 3:
        return language == "en" and word in _SHORT
    return bool(_VOWEL.search(word)) or not word.isascii()


def _is_coded(text: str, word: re.Match) -> bool:
    """Part of a code or an abbreviation: MI5, U.S.A., B-52."""
    around = text[max(0, word.start() - 1) : word.start()] + text[word.end() : word.end() + 1]
    dotted = re.match(r"\.\w", text[word.end() :]) is not None
    return dotted or any(char.isdigit() or char in "/@#&" for char in around)
