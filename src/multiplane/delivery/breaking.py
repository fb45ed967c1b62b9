"""Where a subtitle is cut into parts and lines: at the points where a reader pauses. Pure."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

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
    count, fitting = len(words), find_ends(words, rules)
    sums = [0.0, *accumulate(width(word, rules) + rules.spaced for word in words)]
    cost_of = [badness(a, b, rules) * 1.5 for a, b in pairwise(words)]
    share = max(1.0, sums[-1] / parts)
    reach: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for part in range(1, parts + 1):
        ends: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in reach[-1].items():
            for end in fitting[start]:
                if (end == count) != (part == parts):
                    continue
                whole = cost + abs(sums[end] - sums[start] - share) / share * 5 + (cost_of[end - 1] if end < count else 0)
                if end not in ends or whole < ends[end][0]:
                    ends[end] = (whole, start)
        reach.append(ends)
    if count not in reach[-1]:
        return None
    cuts = [count]
    for part in range(parts, 0, -1):
        cuts.append(reach[part][cuts[-1]][1])
    return [list(words[a:b]) for a, b in pairwise(reversed(cuts))]


def find_ends(words: Sequence[str], rules: Rules) -> list[range]:
    """For every word, where a subtitle that begins with it may end: in one line, or filled up, in two."""
    space = width(" ", rules) if rules.spaced else 0.0
    sums = [0.0, *accumulate(width(word, rules) + space for word in words)]

    def line_end(start: int) -> int:
        return bisect_right(sums, sums[start] + rules.width + space + 1e-6, lo=start) - 1

    ends = []
    for start in range(len(words)):
        last = line_end(start)
        for _ in range(rules.lines - 1):
            last = line_end(last)
        ends.append(range(start + 1, last + 1))
    return ends


def roughness(split: Sequence[Sequence[str]], rules: Rules) -> float:
    """The badness of the worst break in a speech that is split into subtitles, those between its lines included."""
    worst = max((badness(a[-1], b[0], rules) for a, b in pairwise(split)), default=0.0)
    for words in split:
        lines = break_lines(words, rules) or ()
        if len(lines) == 2:
            at = next(i for i in range(1, len(words)) if join_words(words[:i], rules) == lines[0])
            worst = max(worst, badness(words[at - 1], words[at], rules))
    return worst


def hard_split(words: Sequence[str], rules: Rules) -> list[str]:
    """Words, with any that is longer than a line cut into pieces that fit."""
    out: list[str] = []
    size = rules.width
    for word in words:
        out += [word[i: i + size] for i in range(0, len(word), size)] if width(word, rules) > rules.width else [word]
    return out
