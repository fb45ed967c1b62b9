"""What a run tells a person: many sentences of one kind as one, the film first, numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

PLACES_SHOWN = 4
_PLACE = re.compile(r"\A(?P<file>[^\s:]+):(?:(?P<line>\d+):)? (?P<text>.*)\Z", re.DOTALL)
_NAME = re.compile(r"“[^”]*”")


def group_notes(notes: Iterable[str]) -> list[str]:
    """Notes of one kind as one sentence: 'script.fountain: lines 3, 9: …', 'sq010_sh0010 (and 7 more): …'.

    Notes are of one kind where they differ in their place and in words in “quotes” only; the rarest kinds come
    first, for they tell most.
    """
    kinds: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for note in dict.fromkeys(notes):
        found = _PLACE.match(note)
        place, line, text = (found["file"], found["line"] or "", found["text"]) if found else ("", "", note)
        kinds.setdefault((place if line else "", _kind_of(text)), []).append((f"{place}:{line}" if line else place, text))
    return [_one_sentence(found) for _, found in sorted(kinds.items(), key=lambda item: len(item[1]))]


def _kind_of(text: str) -> str:
    """A note without what it is about: the first word of a sentence about a role counts as its subject."""
    bare = _NAME.sub("“”", text)
    return re.sub(r"\A\w+ (?=speaks |is |acts |stands |looks |walks |leaves )", "… ", bare)


def _one_sentence(found: list[tuple[str, str]]) -> str:
    places = list(dict.fromkeys(place for place, _ in found if place))
    text = found[0][1]
    if not places:
        return text
    if len(found) == 1:
        return f"{places[0]}: {text}"
    names = list(dict.fromkeys(name for _, one in found for name in _NAME.findall(one)))
    if len(names) > 1:
        text = _NAME.sub(_listed(names), text, count=1)
    elif any(one != text for _, one in found):
        text = f"{text} (the others likewise)"
    first, *others = places
    short = [other.rpartition(":")[2] if other.rpartition(":")[0] == first.rpartition(":")[0] != "" else other for other in others]
    return f"{_listed([first, *short])}: {text}"


def _listed(words: list[str]) -> str:
    more = len(words) - PLACES_SHOWN
    return ", ".join(words[:PLACES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def group_failures(failed: Mapping[str, BaseException]) -> list[str]:
    """One sentence for each different error, with what it befell."""
    kinds: dict[str, list[str]] = {}
    for node, error in failed.items():
        kinds.setdefault(str(error) or type(error).__name__, []).append(node)
    return [f"{_listed(nodes)}: {error}" for error, nodes in kinds.items()]


def say_seconds(seconds: float) -> str:
    """A span as a person says it: "8.1 s", "1 min 20 s"."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    return f"{whole // 60} min {whole % 60:02d} s"


