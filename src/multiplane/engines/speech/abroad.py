"""Lines in Spanish, French, Italian and Portuguese: what is said where numbers and signs are written, and the
sounds of the words.

Spanish and Portuguese are read from their spelling alone; French and Italian need a lexicon (`lexicon`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from msgspec import Struct

from . import lexicon
from .counting import LARGEST, cardinal
from .spelling import STRESS, normal

TONGUES = {"es": "spanish", "fr": "french", "it": "italian", "pt": "portuguese"}
# Words that carry no stress of their own.
_LIGHT = {
    "es": "el la los las un una unos unas de del a al en con por para sin y e o u que se me te le lo nos os les mi tu su mis tus sus si "
          "como pero es ha he hay desde",
    "fr": "le la les un une des de du au aux à en dans sur par pour et ou où que qui se me te lui ne je tu il elle on nous vous ils elles "
          "ce mon ton son ma ta sa mes tes ses est a y c'est j'ai si mais",
    "it": "il lo la i gli le un uno una di del della dei delle a al alla da dal in nel nella con su sul per e o che si mi ti ci vi ne "
          "mio tuo suo se ma è ha ho",
    "pt": "o a os as um uma de do da dos das em no na nos nas ao à com por para e ou que se me te lhe mas meu teu seu é",
}
_POINT = {"es": "coma", "fr": "virgule", "it": "virgola", "pt": "vírgula"}
_HOURS = {"es": " y ", "fr": " heures ", "it": " e ", "pt": " horas e "}
_SIGNS = {
    "es": {"%": "por ciento", "&": "y", "€": "euros", "$": "dólares", "+": "más", "°": "grados", "=": "igual a", "@": "arroba", "£": "libras"},
    "fr": {"%": "pour cent", "&": "et", "€": "euros", "$": "dollars", "+": "plus", "°": "degrés", "=": "égale", "@": "arobase", "£": "livres"},
    "it": {"%": "per cento", "&": "e", "€": "euro", "$": "dollari", "+": "più", "°": "gradi", "=": "uguale a", "@": "chiocciola", "£": "sterline"},
    "pt": {"%": "por cento", "&": "e", "€": "euros", "$": "dólares", "+": "mais", "°": "graus", "=": "igual a", "@": "arroba", "£": "libras"},
}
_SHORT = {
    "es": {"Sr.": "señor", "Sra.": "señora", "Srta.": "señorita", "Dr.": "doctor", "Dra.": "doctora", "Ud.": "usted", "Uds.": "ustedes", "D.": "don",
           "etc.": "etcétera"},
    "fr": {"M.": "monsieur", "MM.": "messieurs", "Mme": "madame", "Mlle": "mademoiselle", "Dr": "docteur", "St": "saint", "Ste": "sainte",
           "etc.": "et cétéra"},
    "it": {"Sig.": "signor", "Sig.ra": "signora", "Sig.na": "signorina", "Dott.": "dottor", "Dr.": "dottor", "Prof.": "professor",
           "ecc.": "eccetera"},
    "pt": {"Sr.": "senhor", "Sra.": "senhora", "Dr.": "doutor", "Dra.": "doutora", "D.": "dona", "etc.": "etcétera"},
}
_MARKUP = re.compile(r"\[([^\]]*)\]\(/([^/]*)/\)")
_TOKEN = re.compile(r"\[[^\]]*\]\(/[^/]*/\)|\w+(?:['’]\w+)*['’]?(?:-\w+)*|[^\w\s]")
_MARKS = {"¿": "", "¡": "", "-": "", "'": "", "–": "—", "«": '"', "»": '"'}
Rule = tuple[re.Pattern, Callable[[re.Match], str | None]]


class Token(Struct, frozen=True):
    """A word or a mark of the text; the names of the fields are those of misaki's tokens. `tag` "NN" is a word that
    matters, "NN*" the beginning of one whose stress has no mark, "" one that does not matter."""

    text: str
    phonemes: str
    tag: str = ""
    whitespace: str = ""


def missing(tongue: str) -> str:
    """Why `tongue` cannot be read here, with what to do; "" if it can."""
    return lexicon.missing(tongue)


@cache
def reading_rules(tongue: str) -> tuple[Rule, ...]:
    """What is said for numbers, abbreviations and signs, the most particular first."""
    short, signs = _SHORT[tongue], _SIGNS[tongue]
    return (
        (re.compile(r"(?<![\w])(" + "|".join(re.escape(word) for word in sorted(short, key=len, reverse=True)) + r")(?!\w)"), lambda m: short[m[1]]),
        (re.compile(r"\b([01]?\d|2[0-4])\s?[:h]\s?([0-5]\d)\b"), lambda m: _clock(int(m[1]), int(m[2]), tongue)),
        (re.compile(r"(?<!\w)[-−]?\d{1,3}(?:[.\u202f\u00a0]\d{3})+(?:,\d+)?|(?<!\w)[-−]?\d+(?:,\d+)?"), lambda m: _count(m[0], tongue)),
        (re.compile("([%&€$+°=@£])"), lambda m: f" {signs[m[1]]} "),
        (re.compile(r"(?i)\b\w*?([^\W\d_])\1{2,}\w*\b"), lambda m: re.sub(r"(?i)(\w)\1{2,}", r"\1", m[0])),
    )


def _clock(hour: int, minute: int, tongue: str) -> str:
    return cardinal(hour, tongue) + ((_HOURS[tongue] + cardinal(minute, tongue)) if minute else " heures" if tongue == "fr" else "")


def _count(written: str, tongue: str) -> str:
    """A number as written, "1.204,5", in words. What is too long to be counted is read digit by digit."""
    minus = {"es": "menos ", "fr": "moins ", "it": "meno ", "pt": "menos "}[tongue] if written[0] in "-−" else ""
    whole, _, part = re.sub(r"[-−.\u202f\u00a0]", "", written).partition(",")
    digits = " ".join(cardinal(int(digit), tongue) for digit in whole)
    words = cardinal(int(whole), tongue) if int(whole) <= LARGEST and (whole[0] != "0" or whole == "0") else digits
    return minus + words + (f" {_POINT[tongue]} " + " ".join(cardinal(int(digit), tongue) for digit in part) if part else "")


def tokens(text: str, tongue: str) -> Iterator[Token]:
    """The words and marks of `text` with their sounds."""
    found = list(_TOKEN.finditer(text))
    for place, match in enumerate(found):
        after = found[place + 1].start() if place + 1 < len(found) else len(text)
        ahead = _is_word(found[place + 1][0]) if place + 1 < len(found) else False
        space = " " if ahead and (after > match.end() or _is_word(match[0])) else ""
        if markup := _MARKUP.fullmatch(match[0]):
            yield Token(match[0], markup[2], "NN", space)
        elif not _is_word(match[0]):
            yield Token(match[0], _MARKS.get(match[0], match[0]), "", space)
        else:
            before = found[place - 1] if place else None
            bound = _binding(before, match, text) if tongue == "fr" else ""
            light = normal(match[0]) in _light(tongue)
            said = _sound(match[0], tongue)
            yield Token(match[0], bound + (said.replace(STRESS, "") if light else said), "" if light else "NN", space)


def _is_word(text: str) -> bool:
    return text[0].isalnum() or text[0] == "["


def _binding(before: re.Match | None, here: re.Match, text: str) -> str:
    from .french import bind

    return bind(before[0], here[0]) if before and text[before.end() : here.start()] == " " else ""


@cache
def _light(tongue: str) -> frozenset[str]:
    return frozenset(_LIGHT[tongue].split())


@cache
def _sound(word: str, tongue: str) -> str:
    sound = import_module(f"{__package__}.{TONGUES[tongue]}").sound
    if tongue == "fr":
        return sound(word)
    return " ".join(filter(None, (sound(part) for part in re.split(r"[-'’]", word) if part)))
