"""Japanese: words and their kana from Open JTalk (pyopenjtalk-plus, MIT; dictionary BSD); the kana in Kokoro's alphabet.

The sound of a kana follows from its Unicode name ("KATAKANA LETTER KI") by the usual rules: palatal consonants before i
and small y, an u that is no more than a narrow ɨ after s, z, ts and palatals.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from .abroad import Token
from .unspaced import MARKS, spread

_ONSETS = {"": "", "K": "k", "G": "ɡ", "S": "s", "Z": "ʣ", "T": "t", "D": "d", "N": "n", "H": "h", "B": "b", "P": "p", "M": "m", "Y": "j", "R": "ɾ",
           "W": "β", "V": "v"}
_OWN = {"SI": "ɕ", "ZI": "ʥ", "TI": "ʨ", "DI": "ʥ", "TU": "ʦ", "DU": "z", "ZU": "z", "NI": "ɲ", "HI": "ç", "HU": "ɸ"}
_VOWELS = {"A": "a", "I": "i", "U": "ɯ", "E": "e", "O": "o"}
_PALATAL = "ɕʥʨɲç"
_SMALL = {"ャ": "A", "ュ": "U", "ョ": "O", "ァ": "A", "ィ": "I", "ゥ": "U", "ェ": "E", "ォ": "O", "ヮ": "A"}
_NASALS = (("mpb", "m"), ("kɡ", "ŋ"), ("ɲʨʥ", "ɲ"), ("ntdɾzʣʦ", "n"))  # what ン is before these
_LIGHT = ("助詞", "助動詞", "記号", "接続詞")


def tokens(text: str) -> Iterator[Token]:
    """Each character with its sounds, a space behind each word but before what leans on it."""
    import pyopenjtalk

    words = pyopenjtalk.run_frontend(text)
    for word, after in zip(words, [*words[1:], None], strict=True):
        mark = MARKS.get(word["string"])
        sounds = [mark] if mark else moras(word["pron"]) if word["mora_size"] else []
        space = " " if mark or (after and after["mora_size"] and after["chain_flag"] != 1) else ""
        said = list(spread(word["string"], sounds, "" if word["pos"] in _LIGHT else "NN*"))
        yield from said[:-1]
        yield Token(said[-1].text, said[-1].phonemes, said[-1].tag, space)


def moras(kana: str) -> list[str]:
    """The sounds of a word in katakana, one piece for each mora: "トーダイ" is to, ː, da, i."""
    said: list[str] = []
    plain = [char for char in kana if char == "ー" or unicodedata.name(char, "").startswith("KATAKANA LETTER")]
    for place, char in enumerate(plain):
        name = unicodedata.name(char).rpartition(" ")[2]
        if char in _SMALL and place and plain[place - 1] not in "ンッー":
            said[-1] = _with_small(unicodedata.name(plain[place - 1]).rpartition(" ")[2], char)
        elif char in "ーッ":
            said.append("ː" if char == "ー" else "ʔ")
        else:
            said.append("ɴ" if char == "ン" else _mora(name))
    return [_nasal(said, place) if sound == "ɴ" else sound for place, sound in enumerate(said)]


def _mora(name: str) -> str:
    onset, vowel = _onset(name), name[-1]
    return onset + ("ɨ" if vowel == "U" and onset in ("s", "z", "ʦ") else _VOWELS.get(vowel, ""))


def _onset(name: str) -> str:
    plain = _ONSETS.get(name[:-1], "")
    return _OWN.get(name) or plain + ("ʲ" if name.endswith("I") and plain and plain in "kɡbpmɾv" else "")


def _with_small(name: str, small: str) -> str:
    """A kana with a small one: キャ, ファ, ティ, ウェ, クォ."""
    vowel = _SMALL[small]
    onset = "β" if name == "U" else _onset(name)
    if small in "ャュョ":
        onset += "ʲ" if not onset.endswith("ʲ") and onset not in _PALATAL else ""
        return onset + ("ɨ" if vowel == "U" else _VOWELS[vowel])
    if name in ("KU", "GU"):
        onset += "ᵝ"
    return onset + ("ʲ" if vowel == "I" and onset in "tdɸʦv" else "") + _VOWELS[vowel]


def _nasal(said: list[str], place: int) -> str:
    after = said[place + 1][:1] if place + 1 < len(said) else ""
    return next((sound for before, sound in _NASALS if after and after in before), "ɴ")
