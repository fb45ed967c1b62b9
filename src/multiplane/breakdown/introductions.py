"""Names in capitals in the action: who is introduced there, and which capitals are only loud.

"MARA, 70s, a keeper …" and "Her grandson FINN, 9, …" introduce roles; "a SHIP'S HORN" and "TICKS" are sounds.
"""

from __future__ import annotations

from .data import grammar, people, sounds
from .lemmas import is_verb_form, verb_forms
from .words import Token

_JOINING = {"of", "the", "and", "'s", "#", "-", "de", "von", "van"}


def capital_runs(tokens: list[Token]) -> list[tuple[int, int]]:
    """Spans (first, after last) of words in capitals, joined over "'S", "#2" and numbers."""
    runs, i = [], 0
    while i < len(tokens):
        if not _is_name_word(tokens[i]):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and (_is_name_word(tokens[j]) or _continues(tokens, j)):
            j += 1
        while tokens[j - 1].low in ("#", "-"):
            j -= 1
        runs.append((i, j))
        i = j
    return runs


def _is_name_word(token: Token) -> bool:
    return token.is_capitals and any(c.isalpha() for c in token.text)


def _continues(tokens: list[Token], j: int) -> bool:
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    if tokens[j].low == "#" or (tokens[j].low.isdigit() and tokens[j - 1].is_capitals):
        return tokens[j].low != "#" or (after is not None and after.low.isdigit())
    return tokens[j].text == "'S" and after is not None and _is_name_word(after)


def find_introductions(tokens: list[Token], known: set[str]) -> list[str]:
    """The names that `tokens` of one sentence introduce. `known` holds folded names from cues."""
    words = [t for t in tokens if t.is_word and any(c.isalpha() for c in t.text)]
    if not words or (len(words) > 2 and all(t.text.isupper() for t in words)):
        return []
    found = [t.text for t, following in zip(tokens, tokens[1:], strict=False) if _is_first_name(t, following)]
    for first, last in capital_runs(tokens):
        name = _read_run(tokens, first, last, known)
        if name:
            found.append(name)
    return found


def _is_first_name(token: Token, following: Token) -> bool:
    """ "Mara walks": a first name in ordinary spelling that does something."""
    if token.is_capitals or not token.text[:1].isupper() or token.low not in people.FIRST_NAMES:
        return False
    return any(form == "s" for _, form in verb_forms(following.low)) or following.low == "and"


def _read_run(tokens: list[Token], first: int, last: int, known: set[str]) -> str:
    while first < last and (
        tokens[first].low in people.CAMERA | grammar.DETERMINERS
        and " ".join(t.low for t in tokens[first:last]) not in known
    ):
        first += 1
    if first == last:
        return ""
    name = " ".join(t.text for t in tokens[first:last]).replace(" 'S", "'S").replace("# ", "#")
    if " ".join(t.low for t in tokens[first:last]) in known:
        return name
    single = tokens[last - 1].low.removesuffix("s")
    if any(k.split()[0] == single and k.strip("#")[-1:].isdigit() for k in known):
        return ""  # TWO THUGS are THUG #1 and THUG #2
    if tokens[last - 1].low in people.CAMERA or (last < len(tokens) and tokens[last].low in ("'s", ":")):
        return ""
    return name if _names_somebody(tokens, first, last) else ""


def _names_somebody(tokens: list[Token], first: int, last: int) -> bool:
    head = (
        tokens[last - 1].low
        if not tokens[last - 1].low.isdigit() or last - first < 2
        else tokens[last - 2].low.strip("#")
    )
    before = tokens[first - 1].low if first else ""
    after = tokens[last] if last < len(tokens) else None
    somebody = {head, head.rstrip("s"), tokens[first].low.rstrip(".")}
    if head in sounds.SOUND_NOUNS | sounds.MUSIC_NOUNS and not somebody & people.VOICES:
        return False
    if after is not None and _lemma_is_sound(after.low) and somebody & (set(people.ANIMALS) | people.ROBOTS):
        return False
    if somebody & (people.PEOPLE | people.CROWDS | set(people.ANIMALS) | people.ROBOTS | people.GHOSTS):
        return True
    if tokens[first].low.rstrip(".") in people.TITLES and last - first > 1:
        return True
    if head in grammar.PROPS | grammar.FIXTURES | sounds.SIGNS:
        return False
    if before in people.KINSHIP or {tokens[first].low} & (people.FEMALE_NAMES | people.MALE_NAMES):
        return True
    if _is_described(tokens, last):
        return before not in grammar.DETERMINING
    starts = first == 0 or before in (
        ",",
        "and",
        "as",
        "when",
        "while",
        ".",
        "then",
        "to",
        "at",
        "with",
        "by",
        "&",
    )
    if after is not None and _lemma_is_sound(after.low):
        return False
    is_verb_itself = last - first == 1 and is_verb_form(tokens[first].low) and first > 0
    return (
        starts
        and not is_verb_itself
        and after is not None
        and (is_verb_form(after.low) or after.low in ("and", ","))
        and not (
            tokens[first].low.endswith("s")
            and first > 0
            and before == "and"
            and is_verb_form(tokens[first].low)
        )
    )


def _lemma_is_sound(word: str) -> bool:
    return word.rstrip("s") in sounds.PURE_SOUND_VERBS or word in sounds.PURE_SOUND_VERBS


def _is_described(tokens: list[Token], last: int) -> bool:
    """After the name stands ", 70s", ", a small dog" or "(70s)"."""
    if last >= len(tokens) or tokens[last].low not in (",", "("):
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following is None:
        return False
    word = following.low
    return (
        word.rstrip("s'").isdigit()
        or word
        in (
            "a",
            "an",
            "his",
            "her",
            "in",
            "with",
            "mid",
            "early",
            "late",
            "age",
            "aged",
            "the",
            "wearing",
            "dressed",
            "our",
            "their",
        )
        or "-" in word
        or word in grammar.ADJECTIVES
        or word in people.NUMBER_WORDS
        or word in people.DECADES
    )
