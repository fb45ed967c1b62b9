"""What is spelt out in English: telephone numbers, addresses of the web, codes, Roman numerals, ranges of years, stammers.

What arrives: matches of the patterns in `reading`. What leaves: what is said, or None where it is something else.
"""

from __future__ import annotations

import re

from .numerals import cardinal, digits, ordinal, year

ADDRESS = (r"\b(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[\w-]+(?:\.[\w-]+)*(?:/[\w/.-]*\w)?|"
           r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|tv|info|app|dev|co\.uk)\b(?:/[\w/.-]*\w)?)")
TELEPHONE = r"(?<![\w.,/])(?:\+\d{1,3}[ -]?(?:\(\d+\)[ -]?)?\d{1,4}(?:[ -]\d{2,4}){1,4}|\(\d{3,5}\) ?\d{3,4}[ -]\d{3,4}|0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}|(?:\d{3}-)?\d{3}-\d{4})(?![\w-])"
EMERGENCY = r"(?<=[Cc]all )(?:911|999|112)\b|(?<=[Dd]ial )(?:911|999|112)\b"
# A word that counts its parts, or a ruler's name, and what is written in Roman numerals after it.
PARTS = "Act|Scene|Part|Chapter|Book|Volume|Vol|Episode|Section|War|Phase|Mark|Level|Stage|Class|Type|Article|Title|Figure|Appendix|Bowl|Apollo|Rocky"
RULERS = ("Albert Alexander Alfonso Anne Augustus Benedict Carlos Catherine Charles Christian Clement Constantine Cyrus Darius Edward Elizabeth "
          "Ferdinand Francis Franz Frederick George Gregory Gustav Harald Henry Innocent Isabella Ivan James John Joseph Julius Kenneth Leo Leopold Louis "
          "Margaret Mary Maximilian Mehmed Murad Napoleon Nicholas Olaf Otto Paul Peter Philip Philippe Pius Ptolemy Ramses Ramesses Richard Robert "
          "Rudolf Selim Sixtus Stephen Suleiman Umberto Urban Victor Wilhelm William Xerxes").replace(" ", "|")
ROMAN = rf"\b({PARTS}|{RULERS}|[A-Z][a-z]+) ((?=[IVX])X{{0,3}}(?:IX|IV|V?I{{0,3}}))(?![\w'’]*\w)(?=(.?))"
# Letters and digits in one word: MI5, BA117, H2O, R2-D2, 3D.
CODE = r"(?<![\w.,$£€¥-])(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*(?!\w)"
YEARS = r"\b(1[1-9]\d\d|20\d\d)\s?[-–—]\s?(\d{4}|\d{2})\b(?![-/.]\d)"
STAMMER = r"(?i)(?<![\w'’-])(th|sh|ch|wh|[bcdfghjklmnpqrstvwxyz])(?:[-–—…]|\.{3} ?)(?:\1(?:[-–—…]|\.{3} ?))*(?=\1[a-z])"
_LETTERS = {"A": "ay"}  # alone it would be read as the article
_DOTS = {".": "dot", "/": "slash", "@": "at", "-": "dash", "_": "underscore", "+": "plus"}
_SOFT = {"c": "kuh", "q": "kuh", "x": "zuh", "g": "guh", "wh": "wuh"}


def address(match: re.Match) -> str:
    """An address: its words, with "dot", "slash" and "at"; letters of www one by one."""
    plain = re.sub(r"^https?://", "", match[0])
    said = [_DOTS.get(piece, "W W W" if piece.lower() == "www" else _spelt(piece) if piece.isupper() or len(piece) < 3 else piece)
            for piece in re.findall(r"[^\W_]+|[./@_+-]", plain)]
    return " ".join(said)


def dialled(match: re.Match) -> str:
    """A telephone number: digit by digit, a breath between its groups."""
    groups = re.findall(r"\d+", match[0])
    return ("plus " if match[0].startswith("+") else "") + ", ".join(digits(group) for group in groups)


def code(match: re.Match) -> str | None:
    """MI5 is "M I five", BA117 "B A one one seven"."""
    if re.fullmatch(r"\d+(?:ST|ND|RD|TH|S|AM|PM)", match[0]):
        return None
    return " ".join(_spelt(part) if part.isalpha() else cardinal(int(part)) if len(part) < 3 and part[0] != "0" else digits(part)
                    for part in re.findall(r"[A-Z]+|\d+", match[0]))


def _spelt(letters: str) -> str:
    return " ".join(_LETTERS.get(letter.upper(), letter.upper()) for letter in letters)


def named_rank(match: re.Match) -> str | None:
    """"Henry VIII" is "Henry the eighth", "Chapter IV" is "Chapter four". A lone I, V or X counts only after a word that
    counts parts, or after a ruler where the sentence does not go on."""
    name, letters, after = match[1], match[2], match[3]
    number = roman(letters)
    if not number:
        return None
    if re.fullmatch(PARTS, name):
        return f"{name} {cardinal(number)}"
    ruler = re.fullmatch(RULERS, name)
    if len(letters) == 1 and not (ruler and (letters == "V" or after in ("", ".", ",", "!", "?", ";", ":"))):
        return None
    return f"{name} the {ordinal(number)}" if ruler else f"{name} {cardinal(number)}"


def roman(letters: str) -> int:
    """The value of a Roman numeral below 40, 0 for "". """
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    return sum(-value if value < max(values[place + 1 :], default=0) else value for place, value in enumerate(values))


def ranged_years(match: re.Match) -> str:
    """"1990-95" is "nineteen ninety to ninety five"."""
    return f"{year(int(match[1]))} to {year(int(match[2])) if len(match[2]) == 4 else cardinal(int(match[2]))}"


def stammered(match: re.Match) -> str:
    """"B-b-but" begins "buh, buh, "; the word follows as it is."""
    return " ".join(_SOFT.get(sound.lower(), f"{sound.lower()}uh") + "," for sound in re.findall(r"[a-zA-Z]+", match[0])) + " "
