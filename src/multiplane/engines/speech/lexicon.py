"""Words and their sounds from the gruut language packages (MIT, by Michael Hansen): a table of words, and a
conditional random field for words that are not in it.

What arrives: a word. What leaves: its sounds, as IPA without or with stress marks, or None.
"""

from __future__ import annotations

import base64
import sqlite3
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from .weights import version_of

PACKAGES = {"fr": ("gruut_lang_fr", "pycrfsuite"), "it": ("gruut_lang_it",), "ja": ("pyopenjtalk",), "zh": ("pypinyin",)}
_WHEELS = {"gruut_lang_fr": "gruut-lang-fr", "gruut_lang_it": "gruut-lang-it", "pycrfsuite": "python-crfsuite", "pyopenjtalk": "pyopenjtalk-plus", "pypinyin": "pypinyin"}
INSTALL = {**dict.fromkeys(("fr", "it"), "pip install 'multiplane[languages]'"), "ja": "pip install 'multiplane[japanese]'", "zh": "pip install 'multiplane[chinese]'"}


def missing(tongue: str) -> str:
    """Why words of `tongue` cannot be looked up here, with what to do; "" if they can."""
    absent = [_WHEELS[package] for package in PACKAGES.get(tongue, ()) if find_spec(package) is None]
    name = {"fr": "French", "it": "Italian", "ja": "Japanese", "zh": "Chinese"}.get(tongue, tongue)
    return f"{name} needs the package {' and '.join(absent)}: {INSTALL[tongue]}" if absent else ""


def version(language: str) -> str:
    """What the sounds of `language` depend on, "" where it needs no lexicon."""
    packages = PACKAGES.get(language.replace("_", "-").partition("-")[0].lower(), ())
    return ", ".join(f"{_WHEELS[package]} {version_of(_WHEELS[package])}" for package in packages)


def look_up(tongue: str, word: str) -> str | None:
    """The sounds of `word` (lower case, NFC), without spaces between them."""
    row = _table(tongue).execute("SELECT phonemes FROM word_phonemes WHERE word = ? ORDER BY pron_order, id LIMIT 1", (word,)).fetchone()
    return "".join(row[0].split()) if row else None


def guess(tongue: str, word: str) -> str:
    """The sounds of a word that is not in the table, letter by letter with three letters of context on each side
    (the features with which gruut trained its models)."""
    said = [base64.b64decode(code).decode() for code in _field(tongue).tag([_features(word, at) for at in range(len(word))])]
    return "".join(said).replace("|", "").replace("_", "")


def _features(word: str, at: int) -> dict[str, object]:
    features: dict[str, object] = {"bias": 1.0, "grapheme": _code(word[at])}
    features |= {"begin": True} if at == 0 else {}
    features |= {f"grapheme-{by}": _code(word[at - by]) for by in (1, 2, 3) if at >= by}
    features |= {f"grapheme+{by}": _code(word[at + by]) for by in (1, 2, 3) if at + by < len(word)}
    return features | ({"end": True} if at == len(word) - 1 else {})


def _code(letter: str) -> str:
    return base64.b64encode(letter.encode()).decode("ascii")


def _folder(tongue: str) -> Path:
    return Path(find_spec(PACKAGES[tongue][0]).origin).parent


@cache
def _table(tongue: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{(_folder(tongue) / 'lexicon.db').as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


@cache
def _field(tongue: str):
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(_folder(tongue) / "g2p" / "model.crf"))
    return tagger
