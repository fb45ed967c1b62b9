"""Lines in Japanese and Chinese, which are written without spaces: numbers and marks, and the sounds of the characters.

What arrives: a line. What leaves: tokens as in `abroad`, one for each written character as far as it can be told apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module

from .abroad import Rule, Token

TONGUES = {"ja": "japanese", "zh": "chinese"}
_PARTS = re.compile(r"(\[[^\]]*\]\(/([^/]*)/\))|([A-Za-z][A-Za-z'’ -]*[A-Za-z]|[A-Za-z])|(?:(?!\[[^\]]*\]\(/)[^A-Za-z])+")
MANY = 8  # characters of a stretch that is still emphasised as a whole
MARKS = {**dict(zip("、，。．！？：；「」『』《》（）", ",,..!?:;“”“”“”()", strict=True)), "…": "…", "—": "—", "―": "—", "〜": "—", "～": "—", "·": " ", "・": " "}
_CLINGS = "ぁぃぅぇぉっゃゅょァィゥェォッャュョーー々゛゜"  # written behind the character that they belong to
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_GREAT = {"ja": ((10**8, "億"), (10**4, "万")), "zh": ((10**8, "亿"), (10**4, "万"))}
_DIGITS = {"ja": "零一二三四五六七八九", "zh": "零一二三四五六七八九"}
_POINT, _HOUR, _PERCENT = {"ja": "点", "zh": "点"}, {"ja": "時", "zh": "点"}, {"ja": "{}パーセント", "zh": "百分之{}"}


def tokens(text: str, tongue: str, latin: Callable[[str], Iterable]) -> Iterator:
    """The characters of `text` with their sounds. A space stands where the voice may part two words. Names in Latin letters
    are sounded by `latin`, those between slashes as they are told."""
    native = import_module(f"{__package__}.{TONGUES[tongue]}").tokens
    for part in _PARTS.finditer(text):
        if part[1]:
            yield Token(part[0], part[2], "NN")
        else:
            yield from latin(part[0]) if part[3] else native(part[0])


@cache
def reading_rules(tongue: str) -> tuple[Rule, ...]:
    """What is said for numbers, the most particular first."""
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    years = ((re.compile(r"(?<!\d)(\d{4})(?=年)"), lambda m: digits(m[1], tongue)),) if tongue == "zh" else ()
    return (
        *years,
        (re.compile(r"(?<!\d)([01]?\d|2[0-4])[:：]([0-5]\d)(?!\d)"), lambda m: count(m[1], tongue) + _HOUR[tongue] + (count(m[2], tongue) + "分" if int(m[2]) else "")),
        (re.compile(rf"({number})[%％]"), lambda m: _PERCENT[tongue].format(count(m[1], tongue))),
        (re.compile(r"(?<![\d.])0\d+|\d{9,}"), lambda m: digits(m[0], tongue)),
        (re.compile(number), lambda m: count(m[0], tongue)),
    )


def digits(written: str, tongue: str) -> str:
    """A number digit by digit."""
    return "".join(_DIGITS[tongue][int(char)] for char in written)


def count(written: str, tongue: str) -> str:
    """A number below 10^12 as it is counted, "1204" as 千二百四 or 一千二百零四."""
    whole, _, part = unicodedata.normalize("NFKC", written).replace(",", "").partition(".")
    return cardinal(int(whole), tongue) + (_POINT[tongue] + digits(part, tongue) if part else "")


def cardinal(number: int, tongue: str) -> str:
    """`number`, from 0 to below 10^12, in characters."""
    if number == 0:
        return _DIGITS[tongue][0]
    said, rest = "", number
    for size, name in _GREAT[tongue]:
        if rest >= size:
            said += _below_myriad(rest // size, tongue) + name
            rest %= size
            said += "零" if tongue == "zh" and 0 < rest < size // 10 else ""
    said += _below_myriad(rest, tongue) if rest else ""
    return said[1:] if tongue == "zh" and 10 <= number < 20 else said


def _below_myriad(number: int, tongue: str) -> str:
    said, gap = "", False
    for size, name in _UNITS:
        digit, number = divmod(number, size)
        if digit:
            one = digit == 1 and tongue == "ja"
            said += ("零" if gap and tongue == "zh" else "") + ("" if one else _DIGITS[tongue][digit]) + name
        gap = bool(said) and not digit
    return said + (("零" if gap and tongue == "zh" else "") + _DIGITS[tongue][number] if number else "")


def clings(char: str, before: str) -> bool:
    """Whether `char` belongs to the written character `before` it: marks, small kana, letters of one Latin word."""
    latin = char.isascii() and char.isalnum() and before.isascii() and before.isalnum()
    return latin or char in _CLINGS or not char.isalnum() or bool(unicodedata.combining(char))


def spread(written: str, sounds: list[str], tag: str) -> Iterator[Token]:
    """The sounds of a word, a piece for each syllable, over its characters in order. `tag` goes to the first."""
    length = max(1, len(written))
    for place, char in enumerate(written):
        first, last = (-(-at * len(sounds) // length) for at in (place, place + 1))
        yield Token(char, "".join(sounds[first:last]), tag if place == 0 else "")
