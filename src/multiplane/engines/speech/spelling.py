"""What the spellings of Romance languages share: rules from letters to sounds, nuclei, and the stress mark.

Sounds are written in Kokoro's alphabet: IPA as eSpeak writes it, the stress mark right before its vowel, a
combining tilde behind a nasal vowel, ʧ ʤ ʦ ʣ for affricates. Where the voice was heard to say a neighbouring symbol
more clearly (Whisper's word errors decided), that one is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

STRESS = "ˈ"
Rules = tuple[tuple[re.Pattern, str], ...]


def rules(*rows: tuple[str, str]) -> Rules:
    """Each row is a pattern of letters (it may look around) and what it sounds like; the first that fits wins."""
    return tuple((re.compile(pattern), sounds) for pattern, sounds in rows)


def apply(word: str, by: Rules) -> str:
    """`word` with each stretch of letters replaced by its sounds; letters without a rule stay."""
    said, at = "", 0
    while at < len(word):
        for pattern, sounds in by:
            if (match := pattern.match(word, at)) and match.end() > at:
                said, at = said + match.expand(sounds), match.end()
                break
        else:
            said, at = said + word[at], at + 1
    return said


def normal(word: str) -> str:
    """Lower case, letters and their accents in one character."""
    return unicodedata.normalize("NFC", word).lower().replace("’", "'")


def stress_at(sounds: str, nuclei: list[int], which: int) -> str:
    """`sounds` with the mark before the nucleus number `which`, counted from the end when negative."""
    if not nuclei:
        return sounds
    at = nuclei[max(which, -len(nuclei)) if which < 0 else min(which, len(nuclei) - 1)]
    return sounds[:at] + STRESS + sounds[at:]


def nuclei_of(sounds: str, vowels: Iterable[str]) -> list[int]:
    return [place for place, sound in enumerate(sounds) if sound in vowels]


def replace_all(text: str, *pairs: tuple[str, str | Callable[[re.Match], str]]) -> str:
    """Regular expressions and what they become, one after another."""
    for pattern, new in pairs:
        text = re.sub(pattern, new, text)
    return text
