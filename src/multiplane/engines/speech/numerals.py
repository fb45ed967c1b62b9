"""English numbers in words: counts, ranks, years, digit by digit.

What arrives: numbers, or text as it is written. What leaves: words.
"""

from __future__ import annotations

_ONES = str.split("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen")
_TENS = str.split("- - twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
              "nine": "ninth", "twelve": "twelfth"}


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


def count(text: str) -> str:
    """A number as written, "1,204.5", in words. What is too long to be a count is read digit by digit."""
    whole, _, part = text.replace(",", "").partition(".")
    if len(whole) > 15 or (len(whole) > 1 and whole[0] == "0"):
        words = digits(whole)
    else:
        words = cardinal(int(whole or 0))
    return words + (" point " + digits(part) if part else "")


def digits(text: str) -> str:
    return " ".join(_ONES[int(digit)] for digit in text)
