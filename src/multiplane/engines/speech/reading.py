"""Reading a line aloud: what is said where numbers, abbreviations and noises are written. English.

What arrives: the words of the script. What leaves: `Piece`s that cover the text in order, each with what was
written and what is said. Pauses "(beat)", "(pause)", "(long pause)" become silent pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from msgspec import Struct


class Piece(Struct, frozen=True):
    """A stretch of the line. `said` is None where it is read as it is written."""

    written: str
    said: str | None = None
    pause: float = 0.0  # seconds of silence that it stands for


_ONES = str.split("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen")
_TENS = str.split("- - twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
              "nine": "ninth", "twelve": "twelfth"}
_MONTHS = str.split("January February March April May June July August September October November December")
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 10: "tenth"}
_MONEY = {"$": ("dollar", "cent"), "£": ("pound", "penny"), "€": ("euro", "cent")}
_UNITS = {"km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "kg": "kilogram", "g": "gram",
          "mph": "mile per hour", "ft": "foot", "lb": "pound", "lbs": "pound", "oz": "ounce", "l": "litre", "hr": "hour",
          "hrs": "hour", "min": "minute", "sec": "second"}
_TITLES = {"Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Dr": "Doctor", "Prof": "Professor", "St": "Saint", "Capt": "Captain",
           "Lt": "Lieutenant", "Sgt": "Sergeant", "Col": "Colonel", "Gen": "General", "Rev": "Reverend", "Sr": "Senior",
           "Jr": "Junior", "Mt": "Mount", "Fr": "Father", "Hon": "Honourable"}
_SHORT = {"etc.": "et cetera", "e.g.": "for example", "i.e.": "that is", "vs.": "versus", "approx.": "approximately",
          "Ave.": "Avenue", "Rd.": "Road", "dept.": "department", "a.m.": "A M", "p.m.": "P M",
          "w/": "with", "w/o": "without"}
_SIGNS = {"&": "and", "%": "percent", "@": "at", "+": "plus", "=": "equals", "#": "number", "°": "degrees"}
# Noises that people make, spelt so that the phonemes come out.
_NOISES = {"argh": "arg", "aargh": "arg", "shh": "sh", "ssh": "sh", "psst": "pst", "hmm": "hum", "hm": "hum", "mm": "mum", "mmm": "mum",
           "brr": "burr", "grr": "gur", "ugh": "ugh", "tsk": "tisk", "pfft": "fft", "phew": "few", "whew": "few",
           "eek": "eek", "ahem": "ahem", "ow": "ow", "ooh": "oo", "aah": "ah", "uh-oh": "uh oh", "mhm": "mm hmm",
           "ew": "you", "zzz": "zz"}


def cardinal(number: int) -> str:
    """`number` in words: 1204 is "one thousand two hundred and four"."""
    if number < 0:
        return "minus " + cardinal(-number)
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (" " + _ONES[number % 10] if number % 10 else "")
    if number < 1000:
        rest = f" and {cardinal(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    for size, word in _SCALES:
        if number >= size:
            head, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else " "
            return f"{cardinal(head)} {word}" + (joint + cardinal(rest) if rest else "")
    raise AssertionError(number)


def ordinal(number: int) -> str:
    """`number` as a rank: 21 is "twenty first"."""
    head, _, last = cardinal(number).rpartition(" ")
    last = _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return f"{head} {last}".strip()


def year(number: int) -> str:
    """`number` as a year: 1905 is "nineteen oh five"."""
    century, rest = divmod(number, 100)
    if number < 1100 or century % 10 == 0 and rest < 10 or number > 2999:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def _count(text: str) -> str:
    """A number as written, "1,204.5", in words. What is too long to be a count is read digit by digit."""
    whole, _, part = text.replace(",", "").partition(".")
    if len(whole) > 15 or (len(whole) > 1 and whole[0] == "0"):
        words = _digits(whole)
    else:
        words = cardinal(int(whole or 0))
    return words + (" point " + _digits(part) if part else "")


def _digits(text: str) -> str:
    return " ".join(_ONES[int(digit)] for digit in text)


def _plural(word: str, count: str) -> str:
    if count in ("1", "1.0", "one"):
        return word
    special = {"foot": "feet", "penny": "pence", "mile per hour": "miles per hour", "half": "halves"}
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
        return f"{_count(whole + (cents or ''))} {big} {major}s"
    words = f"{_count(whole)} {_plural(major, whole)}"
    if cents and int(cents[1:3].ljust(2, "0")):
        few = str(int(cents[1:3].ljust(2, "0")))
        words = (words + " and " if whole != "0" else "") + f"{_count(few)} {_plural(minor, few)}"
    return words


def _day(day: str, month: str, in_year: str | None) -> str:
    return f"{month} {ordinal(int(day))}" + (f", {year(int(in_year))}" if in_year else "")


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


def _iso_day(match: re.Match) -> str | None:
    month, day = int(match[2]), int(match[3])
    return _day(match[3], _MONTHS[month - 1], match[1]) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _room(match: re.Match) -> str:
    """Four digits alone are a year, or a count."""
    number = int(match[0])
    return year(number) if 1100 <= number <= 2099 else cardinal(number)


_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONTH = "|".join(_MONTHS)
Rule = tuple[re.Pattern, Callable[[re.Match], str | None]]


@cache
def _rules() -> tuple[Rule, ...]:
    """The rules, the most particular first. Each sees only what none before it has read."""
    rows: tuple[tuple[str, Callable[[re.Match], str | None]], ...] = (
        (r"\b(\d{4})-(\d{2})-(\d{2})\b", _iso_day),
        (rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}})\b)?", lambda m: _day(m[2], m[1], m[3])),
        (rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH})\b(?:,? (\d{{4}})\b)?",
         lambda m: f"the {ordinal(int(m[1]))} of {m[2]}" + (f", {year(int(m[3]))}" if m[3] else "")),
        (r"\b(\d{1,2})[:.](\d{2})\s?([aApP])\.?[mM]\b\.?", _clock),
        (r"\b(\d{1,2}):(\d{2})()\b", _clock),
        (r"\b(\d{1,2})\s?([aApP])\.?[mM]\b\.?", lambda m: f"{cardinal(int(m[1]))} {m[2].upper()} M"),
        (r"\b(\d{1,2}) o['’]clock\b", lambda m: f"{cardinal(int(m[1]))} o'clock"),
        (r"([$£€])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: (hundred|thousand|million|billion)\b)?", _sum),
        (r"(?<![\w.])(?:\d{3}-)?\d{3}-\d{4}\b", lambda m: ", ".join(_digits(part) for part in m[0].split("-"))),
        (r"['’]?\b(\d{2}|\d{4})['’]?s\b", _decade),
        (r"\b(\d+)(?:st|nd|rd|th)\b", lambda m: ordinal(int(m[1])) if len(m[1]) < 13 else None),
        (r"(?<![\w/.])(\d{1,2})/(\d{1,2})(?![\w/])", _part),
        (rf"({_NUMBER})\s?({'|'.join(sorted(_UNITS, key=len, reverse=True))})\b",
         lambda m: f"{_count(m[1])} {_plural(_UNITS[m[2]], m[1])}"),
        (rf"({_NUMBER})\s?°\s?([CF])\b", lambda m: f"{_count(m[1])} degrees {'Celsius' if m[2] == 'C' else 'Fahrenheit'}"),
        (rf"\bNo\. ?({_NUMBER})", lambda m: "number " + _count(m[1])),
        (r"(?<![\w.,])\d{4}(?!\w|[.,]\d)", _room),
        (rf"(?<!\w)[-−]({_NUMBER})", lambda m: "minus " + _count(m[1])),
        (r"\b(\d+)[-–](\d+)\b", lambda m: f"{_count(m[1])} to {_count(m[2])}"),
        (_NUMBER, lambda m: _count(m[0])),
        (rf"\b({'|'.join(_TITLES)})\.(?= )", lambda m: _TITLES[m[1]]),
        (rf"\b({'|'.join(t for t in _TITLES if t not in ('St', 'Fr', 'Hon', 'Gen', 'Col', 'Rev', 'Mt'))})(?= [A-Z])",
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
    pieces = part_pauses(text)
    for pattern, say in by or _rules():
        pieces = [new for piece in pieces for new in _apply(piece, pattern, say)]
    return tuple(_spell(piece) for piece in pieces if piece.written)


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
