"""Reading a line aloud: what is said where numbers, abbreviations and noises are written. English.

What arrives: the words of the script. What leaves: `Piece`s that cover the text in order, each with what was
written and what is said. Pauses "(beat)", "(pause)", "(long pause)" become silent pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from msgspec import Struct

from .codes import (
    ADDRESS,
    CODE,
    EMERGENCY,
    ROMAN,
    STAMMER,
    TELEPHONE,
    YEARS,
    address,
    code,
    dialled,
    named_rank,
    ranged_years,
    stammered,
)
from .numerals import cardinal, count, ordinal, year


class Piece(Struct, frozen=True):
    """A stretch of the line. `said` is None where it is read as it is written."""

    written: str
    said: str | None = None
    pause: float = 0.0  # seconds of silence that it stands for


_INITIALS = frozenset(str.split("USA UK FBI CIA NASA BBC TV DVD CEO DJ ID UFO GPS AI EU UN NATO OK"))
_MONTHS = str.split("January February March April May June July August September October November December")
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 10: "tenth"}
_MONEY = {"$": ("dollar", "cent"), "£": ("pound", "penny"), "€": ("euro", "cent"), "¥": ("yen", "sen")}
_UNITS = {"km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "kg": "kilogram", "g": "gram",
          "mph": "mile per hour", "ft": "foot", "lb": "pound", "lbs": "pound", "oz": "ounce", "l": "litre", "hr": "hour",
          "hrs": "hour", "min": "minute", "sec": "second"}
_TITLES = {"Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Dr": "Doctor", "Prof": "Professor", "St": "Saint", "Capt": "Captain",
           "Lt": "Lieutenant", "Sgt": "Sergeant", "Col": "Colonel", "Gen": "General", "Rev": "Reverend", "Sr": "Senior",
           "Jr": "Junior", "Mt": "Mount", "Fr": "Father", "Hon": "Honourable", "Gov": "Governor", "Sen": "Senator", "Cmdr": "Commander", "Adm": "Admiral", "Maj": "Major", "Cpl": "Corporal",
           "Pvt": "Private", "Insp": "Inspector", "Det": "Detective", "Supt": "Superintendent", "Pres": "President"}
_SHORT = {"etc.": "et cetera", "e.g.": "for example", "i.e.": "that is", "vs.": "versus", "approx.": "approximately",
          "Ave.": "Avenue", "Rd.": "Road", "dept.": "department", "Blvd.": "Boulevard", "Mon.": "Monday", "Tues.": "Tuesday", "Wed.": "Wednesday", "Thurs.": "Thursday", "Fri.": "Friday",
          "Ph.D.": "P H D", "PhD": "P H D", "a.k.a.": "also known as", "Inc.": "Incorporated", "Ltd.": "Limited", "approx": "approximately", "a.m.": "A M", "p.m.": "P M",
          "w/": "with", "w/o": "without"}
_SIGNS = {"&": "and", "%": "percent", "@": "at", "+": "plus", "=": "equals", "#": "number", "°": "degrees"}
# Noises that people make, spelt so that the phonemes come out.
_NOISES = {"argh": "arg", "aargh": "arg", "shh": "sh", "ssh": "sh", "psst": "pst", "hmm": "hum", "hm": "hum", "mm": "mum", "mmm": "mum",
           "brr": "burr", "grr": "gur", "ugh": "ugh", "tsk": "tisk", "pfft": "fft", "phew": "few", "whew": "few",
           "eek": "eek", "ahem": "ahem", "ow": "ow", "ooh": "oo", "aah": "ah", "uh-oh": "uh oh", "mhm": "mm hmm",
           "ew": "you", "zzz": "zz"}


def _plural(word: str, count: str) -> str:
    if count in ("1", "1.0", "one"):
        return word
    special = {"foot": "feet", "penny": "pence", "mile per hour": "miles per hour", "half": "halves", "yen": "yen", "sen": "sen"}
    return special.get(word, word + "s")


def _clock(match: re.Match) -> str | None:
    hour, minute, half = int(match[1]), int(match[2]), match[3]
    if hour > 24 or minute > 59:
        return None
    words = cardinal(hour) + (" oh" if 0 < minute < 10 else "") + (" " + cardinal(minute) if minute else "")
    if half:
        return f"{words} {half[0].upper()} M"
    return words if minute else words + " o'clock"


def _sum(match: re.Match) -> str:
    sign, whole, cents, big = match[1], match[2], match[3], match[4]
    major, minor = _MONEY[sign]
    if big:
        return f"{count(whole + (cents or ''))} {big} {major}s"
    words = f"{count(whole)} {_plural(major, whole)}"
    if cents and int(cents[1:3].ljust(2, "0")):
        few = str(int(cents[1:3].ljust(2, "0")))
        words = (words + " and " if whole != "0" else "") + f"{count(few)} {_plural(minor, few)}"
    return words


def _day(day: str, month: str, in_year: str | None) -> str:
    return f"{_full(month)} {ordinal(int(day))}" + (f", {year(int(in_year))}" if in_year else "")


def _full(month: str) -> str:
    return next(name for name in _MONTHS if name.startswith(month[:3]))


def _decade(match: re.Match) -> str:
    number = match[1]
    words = year(int(number)) if len(number) == 4 else cardinal(int(number))
    return words[:-1] + "ies" if words.endswith("y") else words + "s"


def _part(match: re.Match) -> str | None:
    top, bottom = int(match[1]), int(match[2])
    if bottom not in _PARTS or top >= bottom:
        return None
    if bottom == 2:
        return "one half"
    return f"{cardinal(top)} {_plural(_PARTS[bottom], match[1])}"


def _slashed_day(match: re.Match) -> str | None:
    """12/25/2024, as Americans write it; with the day first where there is no such month."""
    one, two = int(match[1]), int(match[2])
    month, day = (one, two) if one <= 12 else (two, one)
    return _day(str(day), _MONTHS[month - 1], match[3]) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _mixed(match: re.Match) -> str | None:
    top, bottom = int(match[2]), int(match[3])
    if bottom not in _PARTS or top >= bottom:
        return None
    return f"{cardinal(int(match[1]))} and " + ("a half" if bottom == 2 else f"{'a' if top == 1 else cardinal(top)} {_plural(_PARTS[bottom], match[2])}")


def _iso_day(match: re.Match) -> str | None:
    month, day = int(match[2]), int(match[3])
    return _day(match[3], _MONTHS[month - 1], match[1]) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _room(match: re.Match) -> str:
    """Four digits alone are a year, or a count."""
    number = int(match[0])
    return year(number) if 1100 <= number <= 2099 else cardinal(number)


_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONTH = "|".join((*_MONTHS, r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"))
Rule = tuple[re.Pattern, Callable[[re.Match], str | None]]


@cache
def _rules() -> tuple[Rule, ...]:
    """The rules, the most particular first. Each sees only what none before it has read."""
    rows: tuple[tuple[str, Callable[[re.Match], str | None]], ...] = (
        (ADDRESS, address),
        (ROMAN, named_rank),
        (STAMMER, stammered),
        (r"\b(\d{4})-(\d{2})-(\d{2})\b", _iso_day),
        (r"(?<![\w/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\w/])", _slashed_day),
        (TELEPHONE, dialled),
        (EMERGENCY, dialled),
        (YEARS, ranged_years),
        (r"(?<=:\d\d)\s?[-–]\s?(?=\d{1,2}:\d\d)", lambda m: " to "),
        (r"(?<=[Yy]ear )(10[1-9]\d)\b", lambda m: f"ten {cardinal(int(m[1][2:]))}"),
        (r"\b(\d+) ([1-7])/([2-8])\b", _mixed),
        (r"\b([1-9])['′’] ?(\d{1,2})(?:[\"″”]|\b)", lambda m: f"{cardinal(int(m[1]))} foot {cardinal(int(m[2]))}"),
        (rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}})\b)?", lambda m: _day(m[2], m[1], m[3])),
        (rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH})\b(?:,? (\d{{4}})\b)?",
         lambda m: f"the {ordinal(int(m[1]))} of {_full(m[2])}" + (f", {year(int(m[3]))}" if m[3] else "")),
        (r"\b(\d{1,2})[:.](\d{2})\s?([aApP])\.?[mM]\b\.?", _clock),
        (r"\b(\d{1,2}):(\d{2})()\b", _clock),
        (r"\b(\d{1,2})\s?([aApP])\.?[mM]\b\.?", lambda m: f"{cardinal(int(m[1]))} {m[2].upper()} M"),
        (r"\b(\d{1,2}) o['’]clock\b", lambda m: f"{cardinal(int(m[1]))} o'clock"),
        (r"([$£€¥])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: (hundred|thousand|million|billion)\b)?", _sum),
        (r"['’]?\b(\d{2}|\d{4})['’]?s\b", _decade),
        (r"\b(\d+)(?:st|nd|rd|th|ST|ND|RD|TH)\b", lambda m: ordinal(int(m[1])) if len(m[1]) < 13 else None),
        (r"(?<![\w/.])(\d{1,2})/(\d{1,2})(?![\w/])", _part),
        (CODE, code),
        (r"(?<![\w/])(\d{1,3})/(\d{1,3})(?![\w/])", lambda m: f"{cardinal(int(m[1]))} {cardinal(int(m[2]))}"),
        (r"\b(\d+) ?[x×] ?(\d+)\b", lambda m: f"{cardinal(int(m[1]))} by {cardinal(int(m[2]))}"),
        (r"\b(\d+)[x×](?!\w)", lambda m: f"{cardinal(int(m[1]))} times"),
        (rf"({_NUMBER})\s?¢", lambda m: f"{count(m[1])} {_plural('cent', m[1])}"),
        (rf"({_NUMBER})\s?({'|'.join(sorted(_UNITS, key=len, reverse=True))})\b",
         lambda m: f"{count(m[1])} {_plural(_UNITS[m[2]], m[1])}"),
        (rf"({_NUMBER})\s?°\s?([CF])\b", lambda m: f"{count(m[1])} degrees {'Celsius' if m[2] == 'C' else 'Fahrenheit'}"),
        (rf"\bNo\. ?({_NUMBER})", lambda m: "number " + count(m[1])),
        (r"(?<![\w.,])\d{4}(?!\w|[.,]\d)", _room),
        (rf"(?<!\w)[-−]({_NUMBER})", lambda m: "minus " + count(m[1])),
        (r"\b(\d+)[-–](\d+)\b", lambda m: f"{count(m[1])} to {count(m[2])}"),
        (_NUMBER, lambda m: count(m[0])),
        (r"(?<=[a-z] )(St|Dr)\.(?=\W*$|,| [a-z])", lambda m: {"St": "Street", "Dr": "Drive"}[m[1]] + ("." if m.end() == len(m.string) else "")),
        (rf"\b({'|'.join(_TITLES)})\.(?= )", lambda m: _TITLES[m[1]]),
        (rf"\b({'|'.join(t for t in _TITLES if t not in ('St', 'Fr', 'Hon', 'Gen', 'Col', 'Rev', 'Mt', 'Det', 'Maj', 'Adm', 'Pres', 'Sen'))})(?= [A-Z])",
         lambda m: _TITLES[m[1]]),
        ("(?<![\\w.])(" + "|".join(re.escape(short) for short in sorted(_SHORT, key=len, reverse=True)) + r")(?!\w)",
         lambda m: _SHORT[m[1]] + ("." if m.end() == len(m.string) and m[1].endswith(".") else "")),
        (r"(?<=\w) ?([&%@+=#°]) ?(?=\w)|([&%@+=#°])", lambda m: f" {_SIGNS[m[1] or m[2]]} "),
        (r"(?i)\b(" + "|".join(sorted(_NOISES, key=len, reverse=True)) + r")\b", lambda m: _NOISES[m[1].lower()]),
        (r"(?i)\b(?:[ha]{5,}|(?:ha){2,}h?)\b", lambda m: " ".join(["hah"] * min(4, max(2, len(m[0]) // 2)))),
        (r"(?i)\b\w*?([a-z])\1{2,}\w*\b", lambda m: re.sub(r"(?i)([a-z])\1{2,}", r"\1", m[0])),
    )
    return tuple((re.compile(pattern), say) for pattern, say in rows)


_PAUSE = re.compile(r"[(\[]\s*(?:(long|short|a|beat|another)\s+)*(pause|beat|silence)s?\s*[.]?[)\]]", re.I)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "—", "―": "—", "*": " ", "_": " "})


def part_pauses(text: str) -> list[Piece]:
    """`text` with its white space made single, parted at the written pauses "(beat)", "(long pause)"."""
    text = " ".join(text.split())
    pieces, last = [], 0
    for match in _PAUSE.finditer(text):
        pieces.append(Piece(text[last : match.start()]))
        pieces.append(Piece(match[0], "", 1.2 if (match[1] or "").lower() == "long" else 0.6))
        last = match.end()
    return [*pieces, Piece(text[last:])]


def read_aloud(text: str, by: tuple[Rule, ...] = ()) -> tuple[Piece, ...]:
    """`text` with its white space made single, as pieces that cover it in order. `by` are the rules of another
    language than English."""
    pieces = part_pauses(text) if by else part_pauses(_calm(text))
    for pattern, say in by or _rules():
        pieces = [new for piece in pieces for new in _apply(piece, pattern, say)]
    return tuple(_spell(piece) for piece in pieces if piece.written)


def _calm(text: str) -> str:
    """A line in capitals as it would be written otherwise, letter for letter: else "GET US OUT OF IT" is spelt out."""
    words = re.findall(r"[A-Za-z]{2,}", text)
    if len(words) < 2 or sum(word.isupper() for word in words) < 0.8 * len(words):
        return text
    return re.sub(r"[A-Z’']{2,}", lambda m: m[0] if m[0] in _INITIALS or not re.search("[AEIOUY]", m[0]) else m[0].lower(), text)


def _apply(piece: Piece, pattern: re.Pattern, say: Callable[[re.Match], str | None]) -> list[Piece]:
    if piece.said is not None:
        return [piece]
    found, last = [], 0
    for match in pattern.finditer(piece.written):
        said = say(match)
        if said is None:
            continue
        found += [Piece(piece.written[last : match.start()]), Piece(match[0], said)]
        last = match.end()
    return [*found, Piece(piece.written[last:])]


def _spell(piece: Piece) -> Piece:
    """Typographic marks as the letters-to-sounds rules know them, one character for one."""
    if piece.said is None:
        plain = piece.written.replace("--", "— ").replace("...", "…  ").translate(_PLAIN)
        return Piece(piece.written, plain)
    return piece


def said(text: str) -> str:
    """All that is said of `text`, as one string: for messages and tests."""
    return " ".join("".join(piece.said or "" for piece in read_aloud(text)).split())
