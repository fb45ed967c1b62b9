"""Where a subtitle is cut into parts and lines: at the points where a reader pauses. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from .rules import Rules

_STRONG, _WEAK = ".!?…。！？؟", ",;:—–،，、；：»”)"
_NEVER_FIRST = "、。，．！？：；）」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・…”’"
_NEVER_LAST = "（「『【〈《“‘"


def width(text: str, rules: Rules) -> float:
    """Characters of `text` as its language counts them: full-width ones as one, others then as a half."""
    if not rules.wide:
        return sum(not unicodedata.combining(c) for c in text)
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


def read_words(text: str, rules: Rules) -> list[str]:
    """The pieces between which a line may break; joined by `join_words` they are the text again."""
    return text.split() if rules.spaced else _clusters(text)


def join_words(words: Sequence[str], rules: Rules) -> str:
    return (" " if rules.spaced else "").join(words)


def _clusters(text: str) -> list[str]:
    """Characters, with those that must not begin or end a line kept with their neighbours."""
    out: list[str] = []
    for char in " ".join(text.split()):
        latin = out and char.isascii() and char.isalnum() and out[-1][-1].isascii() and out[-1][-1].isalnum()
        if out and (char in _NEVER_FIRST or out[-1][-1] in _NEVER_LAST or latin or unicodedata.combining(char)):
            out[-1] += char
        else:
            out.append(char)
    return out


def badness(before: str, after: str, rules: Rules) -> float:
    """How bad a break between two words is: 0 after a sentence, 10 between an article and its noun."""
    last = before.rstrip("\"'”’»)")[-1:]
    if last in _STRONG and last:
        return 0.0
    if before[-1:] in _WEAK:
        return 1.0
    word, following = before.lower().strip("\"'“”"), after.lower().strip("\"'“”.,!?")
    if word in rules.keep_with_next:
        return 10.0
    if following in rules.break_before:
        return 3.0 if word not in rules.break_before else 8.0
    if before[:1].isupper() and after[:1].isupper():
        return 9.0  # first and last name
    return 8.0 if word in rules.break_before else 5.0


def break_lines(words: Sequence[str], rules: Rules) -> tuple[str, ...] | None:
    """One line if it fits, else two broken at the best point, else None."""
    whole = join_words(words, rules)
    if width(whole, rules) <= rules.width:
        return (whole,)
    best: tuple[float, tuple[str, ...]] | None = None
    for cut in range(1, len(words)):
        pair = (join_words(words[:cut], rules), join_words(words[cut:], rules))
        first, second = (width(line, rules) for line in pair)
        if max(first, second) > rules.width:
            continue
        uneven = abs(first - second) / rules.width * 6 + (0.6 if first > second else 0.0)
        cost = badness(words[cut - 1], words[cut], rules) + uneven
        if best is None or cost < best[0]:
            best = cost, pair
    return best[1] if best else None


def split_speech(words: Sequence[str], rules: Rules, parts: int) -> list[list[str]] | None:
    """`words` in `parts` subtitles that each fit, broken where it is best and evenly; None if that cannot be.

    Dynamic programming over break positions; the cost of a break is its badness, and of a part how far it is
    from an even share.
    """
    share = max(1.0, width(join_words(words, rules), rules) / parts)
    count = len(words)
    reach: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for part in range(1, parts + 1):
        ends: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in reach[-1].items():
            for end in _fitting(words, start, rules):
                if (end == count) != (part == parts):
                    continue
                length = width(join_words(words[start:end], rules), rules)
                whole = cost + abs(length - share) / share * 5 + (badness(words[end - 1], words[end], rules) * 1.5 if end < count else 0)
                if end not in ends or whole < ends[end][0]:
                    ends[end] = (whole, start)
        reach.append(ends)
    if count not in reach[-1]:
        return None
    cuts = [count]
    for part in range(parts, 0, -1):
        cuts.append(reach[part][cuts[-1]][1])
    return [list(words[a:b]) for a, b in pairwise(reversed(cuts))]


def _fitting(words: Sequence[str], start: int, rules: Rules):
    """Every end of a subtitle that begins at `start`."""
    for end in range(start + 1, len(words) + 1):
        if width(join_words(words[start:end], rules), rules) > rules.width * rules.lines:
            return
        if break_lines(words[start:end], rules) is not None:
            yield end


def hard_split(words: Sequence[str], rules: Rules) -> list[str]:
    """Words, with any that is longer than a line cut into pieces that fit."""
    out: list[str] = []
    size = rules.width if not rules.wide else rules.width
    for word in words:
        out += [word[i: i + size] for i in range(0, len(word), size)] if width(word, rules) > rules.width else [word]
    return out
