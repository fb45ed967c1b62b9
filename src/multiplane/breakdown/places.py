"""Headings taken apart, and places: which headings mean the same place, and what kind of place it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..core.screenplay import Heading
from ..core.story import Place, TimeOfDay
from .data import places as table
from .words import fold, slug, title_case, unique

_INSIDE = r"int(?:erior|érieur|erieur|erno|ern)?|innen|inside|dedans|i"
_OUTSIDE = r"ext(?:erior|érieur|erieur|erno|ern)?|est|au(?:ss|ß)en|outside|e"
_PREFIX = re.compile(
    rf"^\s*(?:(?P<both>(?:{_INSIDE})\.?\s*[/\\-]\s*(?:{_OUTSIDE})|(?:{_OUTSIDE})\.?\s*[/\\-]\s*(?:{_INSIDE}))"
    r"|(?P<inside>int(?:erior|érieur|erieur|erno|ern)?|innen)"
    r"|(?P<outside>ext(?:erior|érieur|erieur|erno|ern)?|est|au(?:ss|ß)en))(?:[.:：．\s]|-(?=\s)|–|—|$)[.:：．\s–—-]*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s+[-–—/|]+\s+|\s*[—–]\s*|\s*[.:;,]\s+|(?<=[^\W\d])\.(?=[^\W\d]{2})|\s*-\s+|\s+-|\s*//\s*"
)
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:h.](\d\d))?\s*(a\.?m\.?|p\.?m\.?|uhr|h)?\b")
_INHERIT = frozenset(table.SAME_TIMES.split())
_FILLERS = frozenset(table.TIME_FILLERS.split())


@cache
def _time_words() -> dict[str, TimeOfDay]:
    words: dict[str, TimeOfDay] = {}
    for time, row in table.TIMES.items():
        singles, *phrases = row.split("|")
        words.update(dict.fromkeys([*singles.split(), *phrases], time))
    # The last single words of a row belong to its first phrase: "late afternoon".
    return words | {
        "late afternoon": "evening",
        "first light": "dawn",
        "coucher de soleil": "dusk",
        "late night": "night",
        "afternoon": "day",
        "light": "day",
        "magic": "evening",
    }


def read_heading(text: str) -> Heading:
    """The heading taken apart as a person would read it, also where it breaks the rules."""
    text = " ".join(text.split())
    match = _PREFIX.match(text)
    rest = text[match.end() :] if match else text
    inside = bool(match and (match["inside"] or match["both"]))
    outside = bool(match and (match["outside"] or match["both"]))
    place, time = _split_time(rest.strip(" .-–—/"))
    known = match is not None
    return Heading(
        text=text,
        interior=inside if known else None,
        exterior=outside if known else None,
        place=place,
        time=time,
    )


def _split_time(rest: str) -> tuple[str, str]:
    """("LAMP ROOM", "NIGHT"). Trailing segments that are times go to the time."""
    cuts = [(m.start(), m.end()) for m in _SEPARATOR.finditer(rest)]
    time_from = None
    for start, end in reversed(cuts):
        if not _is_time(rest[end : time_from[0] if time_from else None]):
            break
        time_from = (start, end)
    if _is_time(rest):
        return "", rest.strip(" .")
    if time_from:
        return rest[: time_from[0]].strip(" .-,"), rest[time_from[1] :].strip(" .")
    words = rest.rsplit(" ", 1)
    if len(words) == 2 and fold(words[1].strip(".")) in _time_words():
        return words[0].strip(" ,-"), words[1].strip(".")
    return rest.strip(" .-,"), ""


def _is_time(text: str) -> bool:
    folded = fold(_BRACKETS.sub("", text)).strip(" .")
    if not folded:
        return False
    if _CLOCK.fullmatch(folded):
        return bool(re.search(r"[:ap]", folded)) or "uhr" in folded
    words = re.findall(r"[\w'-]+", folded)
    known = [w for w in words if w in _time_words() or w in _INHERIT]
    return bool(known) and all(
        w in _time_words() or w in _INHERIT or w in _FILLERS or w.isdigit() for w in words
    )


def read_time(words: str) -> TimeOfDay | None:
    """The time of day that `words` say, or None where they only say "later" or "continuous"."""
    folded = fold(words)
    for phrase, time in _time_words().items():
        if " " in phrase and phrase in folded:
            return time
    found = [_time_words()[w] for w in re.findall(r"[\w'-]+", folded) if w in _time_words()]
    clock = _CLOCK.search(folded)
    if clock and (clock[2] or clock[3]) and int(clock[1]) <= 24:
        return _time_of_hour(int(clock[1]), (clock[3] or "").replace(".", ""))
    if found and "late" in folded.split() and "afternoon" in folded:
        return "evening"
    return found[-1] if found else None


def _time_of_hour(hour: int, half: str) -> TimeOfDay:
    hour = hour % 12 + (12 if half == "pm" else 0) if half in ("am", "pm") else hour
    steps = ((5, "night"), (7, "dawn"), (11, "morning"), (17, "day"), (20, "evening"), (21, "dusk"))
    return next((time for until, time in steps if hour < until), "night")


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    kinds: dict[str, tuple[str, str]] = {}
    for row in table.ROWS.replace("---", "").strip().splitlines():
        if not row:
            continue
        words, inside, outside = (part.strip() for part in row.split("|"))
        for word in words.split(","):
            kinds.setdefault(word.strip(), (inside, outside))
    return kinds


_OF = re.compile(rf"\b(?:{'|'.join(table.OF_WORDS.split())})\b")
_LONGEST_PHRASE = 4


def kind_of(place: str, interior: bool) -> str:
    """A word of the place vocabulary for `place`; "room" or "outdoors" where nothing fits."""
    kind = ""
    for part in _by_weight(place):
        head = _OF.split(part, maxsplit=1)[0]
        kind = _kind_in(head, interior) or _kind_in(part, interior) or kind
        if kind not in ("", "room", "city"):
            return kind
    return kind or ("room" if interior else "outdoors")


def _by_weight(place: str) -> list[str]:
    """The parts of a place name, the most telling first: after dashes the last, after commas the first."""
    dashed = re.split(r"\s+[-–—/:]+\s+|[—–/]|:\s*", _BRACKETS.sub("", fold(place)))
    return [part.strip(" .'\"") for segment in reversed(dashed) for part in re.split(r",\s*|\.\s+", segment)]


def _kind_in(words: str, interior: bool) -> str:
    """The kind that the longest, then the last known word of `words` asks for."""
    tokens = re.findall(r"[\w'-]+", words)
    for length in range(min(_LONGEST_PHRASE, len(tokens)), 0, -1):
        for start in range(len(tokens) - length, -1, -1):
            phrase = " ".join(tokens[start : start + length])
            kinds = _kinds().get(phrase) or (_kinds().get(phrase[:-1]) if phrase.endswith("s") else None)
            if kinds and kinds[0 if interior else 1]:
                return kinds[0 if interior else 1]
    return _kind_by_ending(tokens[-1] if tokens else "", interior)


def _kind_by_ending(word: str, interior: bool) -> str:
    """German compounds ("Dorfstraße") and glued words ("clocktower") by their last part."""
    for ending, kinds in _kinds().items():
        if len(ending) > 4 and word.endswith(ending) and kinds[0 if interior else 1]:
            return kinds[0 if interior else 1]
    return ""


def guess_interior(place: str) -> bool:
    """Whether a place is indoors where the heading does not say: by what its words usually mean."""
    folded = fold(place)
    if any(word in table.OUTDOOR_HINTS.split() for word in re.findall(r"\w+", folded)):
        return False
    outdoor_rows = table.ROWS.split("---")[1]
    outside = kind_of(place, False)
    by_nature = {row.split("|")[2].strip() for row in outdoor_rows.strip().splitlines()}
    return not (outside in by_nature and _is_named_in(outdoor_rows, folded))


def _is_named_in(rows: str, folded: str) -> bool:
    """Whether the last known word of `folded` stands in `rows`."""
    known = [w for w in re.findall(r"[\w'-]+", folded) if w in _kinds() or w.rstrip("s") in _kinds()]
    words = {word.strip() for row in rows.strip().splitlines() for word in row.split("|")[0].split(",")}
    return bool(known) and (known[-1] in words or known[-1].rstrip("s") in words)


def _segments(place: str) -> list[str]:
    plain = _BRACKETS.sub("", fold(place))
    return [
        s for s in (part.strip(" .'\"") for part in re.split(r"\s+[-–—/]+\s+|[—–/]|,\s*|\.\s+", plain)) if s
    ]


def _key(place: str) -> frozenset[str]:
    """What two headings of the same place share: its parts without articles, in any order."""
    articles = table.ARTICLES.split()
    parts = (
        " ".join(w for w in re.findall(r"[\w'-]+", part) if w not in articles) or part
        for part in _segments(place)
    )
    return frozenset(parts)


def find_places(headings: Iterable[Heading]) -> tuple[list[Place], list[str]]:
    """The places of all `headings`, and for each heading the id of its place."""
    known: dict[tuple[frozenset[str], bool], Place] = {}
    taken: set[str] = set()
    ids = []
    for heading in headings:
        interior = is_interior(heading)
        key = (_key(heading.place), interior)
        place = known.get(key) or _part_of_known(key, known)
        if place is None:
            name = _BRACKETS.sub("", heading.place).strip() or ("Room" if interior else "Outdoors")
            id_ = slug(name, "place")
            if id_ in taken:
                id_ += "_inside" if interior else "_outside"
            place = Place(unique(id_, taken), title_case(name), interior, kind_of(heading.place, interior))
        known[key] = place
        ids.append(place.id)
    return list({place.id: place for place in known.values()}.values()), ids


def _part_of_known(key: tuple[frozenset[str], bool], known: dict) -> Place | None:
    """KITCHEN after HOUSE - KITCHEN is the same kitchen, if only one such place is known."""
    parts, interior = key
    if len(parts) != 1:
        return None
    fits = {
        place.id: place
        for (other, inside), place in known.items()
        if inside == interior and parts < other and _segments(place.name)[-1:] == list(parts)
    }
    return next(iter(fits.values())) if len(fits) == 1 else None


def is_interior(heading: Heading) -> bool:
    """True where the scene is lit and built as an interior. INT./EXT. counts as interior."""
    return guess_interior(heading.place) if heading.interior is None else heading.interior
