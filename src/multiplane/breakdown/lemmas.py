"""From a word as written to the verb it may be a form of."""

from __future__ import annotations

from functools import cache, lru_cache

from .data import grammar, sounds, verbs

_VOWELS = "aeiou"


@cache
def phrases() -> dict[str, dict[tuple[str, ...], str]]:
    """lemma -> {particles or words after it -> canonical verb}, for persons."""
    return _read_table(verbs.PERSON)


@cache
def thing_phrases() -> dict[str, dict[tuple[str, ...], str]]:
    """The same for things: what a lamp, a wave or a door does."""
    return _read_table(verbs.THING)


def _read_table(table: dict[str, str]) -> dict[str, dict[tuple[str, ...], str]]:
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for canonical, row in table.items():
        for phrase in row.split():
            lemma, *rest = phrase.split("+")
            found.setdefault(lemma, {}).setdefault(tuple(rest), canonical)
    return found


@cache
def known_lemmas() -> frozenset[str]:
    """Every English verb that the tables hold."""
    return (
        frozenset(phrases())
        | frozenset(thing_phrases())
        | verbs.AUXILIARIES
        | verbs.STARTING
        | sounds.SOUND_VERBS
        | {"happen", "contain", "watch"}
    )


@lru_cache(maxsize=20_000)
def verb_forms(word: str) -> tuple[tuple[str, str], ...]:
    """(lemma, form) readings of a folded word, known ones first; form is "s", "ing", "ed" or "base"."""
    known = known_lemmas()
    found = []
    if word in verbs.IRREGULAR:
        form = (
            "s"
            if word in ("is", "has", "does")
            else "base"
            if word in ("are", "be", "have", "do")
            else "ing"
            if word.endswith("ing")
            else "ed"
        )
        found.append((verbs.IRREGULAR[word], form))
    if word in known and (word, "base") not in found:
        found.append((word, "base"))
    for form, lemmas in (
        ("s", _without_s(word)),
        ("ing", _without(word, "ing")),
        ("ed", _without(word, "ed")),
    ):
        found += [(lemma, form) for lemma in lemmas if lemma in known]
    return tuple(dict.fromkeys(found))


def _without_s(word: str) -> list[str]:
    if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
        return []
    lemmas = [word[:-1]]
    if word.endswith("es"):
        lemmas.insert(0, word[:-2]) if word[:-2].endswith(
            ("s", "x", "z", "ch", "sh", "o")
        ) else lemmas.append(word[:-2])
    if word.endswith("ies"):
        lemmas.insert(0, word[:-3] + "y")
    return lemmas


def _without(word: str, ending: str) -> list[str]:
    stem = word[: -len(ending)]
    if not word.endswith(ending) or len(stem) < 2 or not any(c in _VOWELS + "y" for c in stem):
        return []
    lemmas = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        lemmas.append(stem[:-1])
    if stem.endswith("i"):
        lemmas.append(stem[:-1] + "y")
    if stem.endswith("ck"):
        lemmas.append(stem[:-1])
    return lemmas


def guess_lemma(word: str) -> tuple[str, str]:
    """The likeliest (lemma, form) of a word that no table knows."""
    for form, lemmas in (
        ("s", _without_s(word)),
        ("ing", _without(word, "ing")),
        ("ed", _without(word, "ed")),
    ):
        if lemmas:
            doubled = form != "s" and len(lemmas) > 2
            return lemmas[2] if doubled else lemmas[0], form
    return word, "base"


def is_verb_form(word: str) -> bool:
    """Whether `word` can be a present-tense form that a singular subject takes."""
    return any(form == "s" for _, form in verb_forms(word)) or (
        word.endswith("s")
        and not word.endswith(("ss", "us", "'s"))
        and len(word) > 3
        and word not in grammar.PREPOSITIONS
        and word not in grammar.PROPS | grammar.BODY
    )
