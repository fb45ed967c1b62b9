"""Which language a screenplay is written in: by its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

from .words import fold

_STOP_WORDS = {
    "en": "a the and of to is in it you that he she with his her for on at are we not from what i",
    "fr": "le la les et est une un dans des du je vous il elle que pas pour sur avec ne ce se qui au nous mon ton jour nuit oui non toujours encore",
    "de": "der die das und ist ein eine nicht ich du er sie es mit auf im den zu wir von dem sich wie was am gibt noch immer dich mich hat ja nein tag nacht",
    "es": "el la los las y es una un en de que no por con su se yo lo para del como pero esta al muy dia noche si siempre aqui",
    "pt": "o a os as e uma um em de que nao por com seu se eu do da para no na voce ele ela mas muito dia noite sim sempre aqui",
    "it": "il lo la gli e una un di che non per con suo si io del della nel ma sono ha al le mi ti",
    "nl": "de het een en van ik je niet in op dat is zijn met hij ze voor maar naar",
}

# Letters that give a language away, each worth one small word.
_LETTERS = {"fr": "çêœàû", "de": "äöüß", "es": "ñ¿¡", "pt": "ãõ", "it": "òì"}


def detect_language(texts: list[str]) -> str:
    """An ISO 639-1 code, "en" where nothing can be told. Looks at the first 40,000 characters."""
    words = Counter(re.findall(r"[^\W\d_]+", fold(" ".join(texts)[:40_000])))
    if not words:
        return "en"
    letters = Counter(" ".join(texts)[:40_000].lower())
    told = {code: sum(letters[letter] for letter in _LETTERS.get(code, "")) for code in _STOP_WORDS}
    scores = {code: sum(words[w] for w in row.split()) + told[code] for code, row in _STOP_WORDS.items()}
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    if scores[best] * 25 >= sum(words.values()):
        kinds = sum(w in words for w in _STOP_WORDS[best].split()) + (told[best] > 0)
        return best if kinds > 2 else "en"
    return _by_script(" ".join(texts)[:4000])


def _by_script(text: str) -> str:
    """The language that a script other than Latin suggests."""
    for code, pattern in (
        ("ru", "[\u0400-\u04ff]"),
        ("el", "[\u0370-\u03ff]"),
        ("he", "[\u0590-\u05ff]"),
        ("ar", "[\u0600-\u06ff]"),
        ("ja", "[\u3040-\u30ff]"),
        ("ko", "[\uac00-\ud7af]"),
        ("zh", "[\u4e00-\u9fff]"),
        ("hi", "[\u0900-\u097f]"),
    ):
        if len(re.findall(pattern, text)) * 5 > len(text):
            return code
    return "en"
