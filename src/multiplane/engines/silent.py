"""silent: no voice at all, for languages that no engine here speaks. The film comes out with mouths that move and
subtitles that can be read; the lines wait for recordings.

Each line lasts as long as it takes to read. Its mouths follow the letters, in any script: the Unicode name of a
letter says how it is read ("CYRILLIC SMALL LETTER BE", "HIRAGANA LETTER KA").
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import numpy as np

from multiplane.core.take import Provenance

from .base import Spoken, VoiceRequest
from .speech import shaping
from .speech.delivery import direct
from .speech.lips import mouths_unheard
from .speech.reading import part_pauses
from .speech.timing import Timed, merge_marks, time_beats, time_words

RATE = shaping.RATE
SHORTEST = 0.9  # seconds of a line: less cannot be read
# Seconds a letter takes, about 15 Latin letters a second, as in subtitles that are read with ease.
_LETTER, _SYLLABLE, _IDEOGRAPH, _SIGN, _DIGIT = 0.065, 0.14, 0.21, 0.03, 0.22
_BREATHS = {**dict.fromkeys(",;:،、，؛", 0.22), **dict.fromkeys(".!?…—。！？؟।", 0.42)}
_SYLLABIC = ("HIRAGANA", "KATAKANA", "HANGUL", "ETHIOPIC", "CHEROKEE")
_ROMAN = {"a": "a", "e": "e", "i": "i", "o": "o", "u": "u", "y": "i", "b": "b", "p": "p", "m": "m", "f": "f", "v": "v", "w": "w",
          "t": "t", "d": "d", "n": "n", "s": "s", "z": "z", "c": "s", "j": "ʒ", "l": "l", "r": "ɹ", "k": "k", "g": "ɡ", "q": "k",
          "x": "x", "h": "h"}
_CONSONANT_NAMES = ("ARABIC", "HEBREW", "SYRIAC")  # their letters are named by words: BEH, LAMED
_ALPHABETS = ("CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")


class Silent:
    """The voice engine "silent"."""

    name = "silent"

    def missing(self, language: str = "en") -> str:
        return ""

    def identity(self, language: str = "en") -> str:
        return "silent 1"

    def speaks(self, language: str) -> bool:
        return True

    def voices(self, language: str = "en") -> tuple[str, ...]:
        return ("silent",)

    def speak(self, request: VoiceRequest) -> Spoken:
        """A silence in which the line can be read. Never fails: any text, any voice, any language is taken."""
        delivery = direct(request.manner, request.feeling)
        pace = min(max(request.voice.speed * delivery.speed, 0.5), 2.0)
        words, timed, at = [], [], 0.1
        for piece in part_pauses(request.text):
            if piece.pause:
                at += piece.pause
                continue
            for word in piece.written.split():
                if not words or any(char.isalnum() for char in word):
                    words.append(word)
                else:
                    words[-1] += " " + word
                for sound in _sounds(word, len(words) - 1, at, pace, delivery.pauses):
                    timed.append(sound)
                    at = sound.end
                at += 0.02 / pace
        seconds = _end(timed, at, cut_off=request.cut_off)
        timed = merge_marks(timed)
        samples = np.zeros(round(seconds * RATE), np.float32)
        return Spoken(samples, RATE, time_words(timed, tuple(words)), mouths_unheard(timed, len(samples) / RATE), time_beats(timed),
                      Provenance(engine=self.name, version="1", licence="Apache-2.0", seed=request.seed,
                                 parameters={"language": request.language}))


def _end(timed: list[Timed], at: float, *, cut_off: bool) -> float:
    if cut_off and timed:
        return max(0.4, timed[-1].end)
    return max(SHORTEST, at + 0.15)


def _sounds(word: str, number: int, at: float, pace: float, pauses: float) -> Iterator[Timed]:
    """The sounds of a word one after another from `at`; the first vowel of a longer word carries the beat."""
    letters = sum(char.isalpha() for char in word)
    beaten = letters < 4 and not any("CJK" in unicodedata.name(char, "") for char in word)
    for char in unicodedata.normalize("NFC", word):
        if char in _BREATHS:
            end = at + _BREATHS[char] * pauses
            yield Timed(",", at, end)
            at = end
            continue
        symbols, seconds = _read(char)
        for symbol in symbols if seconds else "":
            end = at + seconds / len(symbols) / pace
            beat = not beaten and symbol in "aeiou"
            beaten = beaten or beat
            yield Timed(symbol, at, end, number, beat)
            at = end


def _read(char: str) -> tuple[str, float]:
    """How a letter is said, about, as symbols of the voice's alphabet, and the seconds it takes."""
    name = unicodedata.name(char, "")
    if char.isdigit():
        return "ei", _DIGIT
    if name.startswith("CJK"):
        return "tkmsl"[ord(char) % 5] + "aeiou"[ord(char) // 5 % 5], _IDEOGRAPH
    if not char.isalpha():
        return _vowel_sign(name)
    latin = unicodedata.normalize("NFD", char)[0].lower()
    if latin in _ROMAN:
        return _ROMAN[latin], _LETTER
    said = "".join(_ROMAN.get(letter, "") for letter in name.rpartition(" ")[2].lower()) or "a"
    if name.startswith(_CONSONANT_NAMES):
        return said[0] + ("a" if said[0] not in "aeiou" else ""), 1.4 * _LETTER
    if name.startswith(_SYLLABIC):
        return said[:3], _SYLLABLE
    if name.startswith(_ALPHABETS):
        return _alphabetic(said), 0.0 if name.endswith("SIGN") else _LETTER
    return said[:2] if said[0] not in "aeiou" else said[0], _LETTER


def _alphabetic(said: str) -> str:
    """The sound of a letter with a name of its own: "be", "em", "alpha", "ya"."""
    if said[0] == "e" and said[1:2] not in ("", *"aeiou"):
        return said[1]
    return said[:2] if said[0] == "i" else said[0]


def _vowel_sign(name: str) -> tuple[str, float]:
    if "VOWEL SIGN" not in name:
        return "", 0.0
    return _ROMAN.get(name.rpartition(" ")[2][0].lower(), "a"), _SIGN
