"""Mandarin: pinyin from pypinyin (MIT), which knows words and the changes of tones; its sounds in Kokoro's alphabet.

Pinyin to sounds after Duanmu, The Phonology of Standard Chinese (2007). A tone stands behind the vowel that carries it:
→ high, ↗ rising, ↓ low, ↘ falling, nothing for the neutral one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .abroad import Token
from .unspaced import MARKS, spread

_TONES = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": "", "": ""}
_INITIALS = {"": "", "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n", "l": "l", "g": "k", "k": "kʰ", "h": "x", "j": "ʨ",
             "q": "ʨʰ", "x": "ɕ", "zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "r": "ɻ", "z": "ʦ", "c": "ʦʰ", "s": "s"}
# Finals as pypinyin writes them in full; the tone comes in at "0".
_FINALS = {"a": "a0", "ai": "ai0", "an": "a0n", "ang": "a0ŋ", "ao": "au0", "e": "ɤ0", "ei": "ei0", "en": "ə0n", "eng": "ə0ŋ", "er": "ɚ0", "i": "i0",
           "ia": "ja0", "ian": "jɛ0n", "iang": "ja0ŋ", "iao": "jau0", "ie": "je0", "in": "i0n", "ing": "i0ŋ", "io": "jɔ0", "iong": "jʊ0ŋ",
           "iou": "jou0", "o": "wo0", "ong": "ʊ0ŋ", "ou": "ou0", "u": "u0", "ua": "wa0", "uai": "wai0", "uan": "wa0n", "uang": "wa0ŋ", "uei": "wei0",
           "uen": "wə0n", "ueng": "wə0ŋ", "uo": "wo0", "v": "y0", "van": "ɥɛ0n", "ve": "ɥe0", "vn": "y0n", "ê": "ɛ0"}
_BUZZING = ("zh", "ch", "sh", "r", "z", "c", "s")  # their "i" is no [i]
_LIGHT = frozenset("的了是我你他她它们在和与就都也不很这那着过吗呢吧啊个把被给对从")
_HAN = re.compile(r"[\u3400-\u9fff]+")


def tokens(text: str) -> Iterator[Token]:
    """Each character with its sounds; a space behind the words that pypinyin parts."""
    for run in re.finditer(r"[\u3400-\u9fff]+|[A-Za-z]+|\s+|.", text):
        if _HAN.fullmatch(run[0]):
            yield from _words(run[0])
        else:
            yield Token(run[0], MARKS.get(run[0], "" if run[0].isalnum() else run[0]), "", " " if run[0] in MARKS else "")


def _words(text: str) -> Iterator[Token]:
    from pypinyin import Style, lazy_pinyin
    from pypinyin.seg.mmseg import seg

    initials = lazy_pinyin(text, style=Style.INITIALS, strict=True)
    finals = lazy_pinyin(text, style=Style.FINALS_TONE3, strict=True, neutral_tone_with_five=True, tone_sandhi=True)
    at = 0
    for word in seg.cut(text):
        sounds = [sound(*pair) for pair in zip(initials[at : at + len(word)], finals[at : at + len(word)], strict=True)]
        at += len(word)
        said = list(spread(word, sounds, "NN*" if word not in _LIGHT else ""))
        yield from said[:-1]
        yield Token(said[-1].text, said[-1].phonemes, said[-1].tag, " " if at < len(text) else "")


def sound(initial: str, final: str) -> str:
    """The sounds of a syllable: "zh", "ong1" is ꭧʊ→ŋ."""
    plain, tone = final.rstrip("12345"), _TONES[final[len(final.rstrip("12345")) :]]
    vowel = "ɨ0" if plain == "i" and initial in _BUZZING else _FINALS.get(plain, "")
    return _INITIALS.get(initial, "") + vowel.replace("0", tone)
