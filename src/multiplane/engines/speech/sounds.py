"""The sounds of a line: symbols of Kokoro's alphabet, each knowing its word.

Symbols are IPA, with A I O W Y Q for the diphthongs of day, my, go, now, boy and British go.
"""

from __future__ import annotations

from msgspec import Struct

PRIMARY, SECONDARY, LONG = "ˈ", "ˌ", "ː"
TRAILING = frozenset("ːʰʲᵝ→↗↓↘")  # marks of the sound before them: length, breath, tongue and lips, tones
VOWELS = frozenset("AIOQWYaeiouyøœɐɑɒɔəɚɛɜɨɪɯʊʌɤᵻᵊæ")
PUNCTUATION = frozenset(";:,.!?—…\"()“”")


class Phone(Struct, frozen=True):
    """One symbol. `word` counts the written words of the line from 0; -1 is between words. `beat` marks the
    vowel that carries the main stress of a word that matters."""

    symbol: str
    word: int = -1
    beat: bool = False


class Breath(Struct, frozen=True):
    """What is said in one go, and the seconds of silence after it."""

    phones: tuple[Phone, ...]
    pause: float = 0.0


class Reading(Struct, frozen=True):
    """A line ready to be spoken. `words` are as written, with their punctuation; `weights` says for each how much it is
    emphasised, 0 to 1, and is empty where nothing is."""

    words: tuple[str, ...]
    breaths: tuple[Breath, ...]
    weights: tuple[float, ...] = ()
