"""Action sentences in French, German, Spanish, Portuguese and Italian: a table of common verbs, no grammar.

Gives the same `Clause`s as the English reader, with less depth. A sentence about a role whose verb no table
knows gives a clause with `known` False, so that it is reported.
"""

from __future__ import annotations

from functools import cache

from .data import foreign, grammar
from .syntax import Clause, Phrase
from .words import Token


@cache
def _forms(language: str) -> dict[str, list[tuple[str, str]]]:
    """form -> [(particle or reflexive word that must stand too, canonical verb)], the demanding ones first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in foreign.VERBS.get(language, "").split("|"):
        canonical, _, forms = row.partition(":")
        for form in forms.split():
            if "+" in form:
                word, with_ = form.split("+", 1)
            elif "-" in form and form.split("-", 1)[0] in ("se", "si", "de", "in"):
                with_, word = form.split("-", 1)
            else:
                word, with_ = form, ""
            found.setdefault(word, []).append((with_, canonical.strip()))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


@cache
def _pronouns(language: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in foreign.PRONOUNS.get(language, "").split())


def read_foreign(tokens: list[Token], language: str) -> list[Clause]:
    """The clauses of a sentence: one for each verb of the table; one unknown where a role does who knows what."""
    verbs_at = [(i, canonical) for i, token in enumerate(tokens) if (canonical := _verb(tokens, i, language))]
    if not verbs_at:
        return _unknown(tokens)
    clauses = []
    for n, (i, canonical) in enumerate(verbs_at):
        end = verbs_at[n + 1][0] if n + 1 < len(verbs_at) else len(tokens)
        start = verbs_at[n - 1][0] + 1 if n else 0
        clause = Clause(first=i if n else 0, last=end, verb=f"={canonical}", form="s")
        clause.subject = _subjects(tokens, start, i, language)
        clause.carried = not clause.subject
        _read_rest(tokens, i + 1, end, clause, language)
        clauses.append(clause)
    return clauses


def _verb(tokens: list[Token], i: int, language: str) -> str:
    if tokens[i].roles or (i and _is_noun(tokens, i, language)):
        return ""
    if (tokens[i].text.lower() in ("e", "da")) or (
        tokens[i].low == "para" and i + 1 < len(tokens) and tokens[i + 1].is_word
    ):
        return ""
    lows = {t.low for t in tokens}
    for with_, canonical in _forms(language).get(tokens[i].low, ()):
        if not with_ or with_ in lows:
            return canonical
    return ""


def _is_noun(tokens: list[Token], i: int, language: str) -> bool:
    """After an article stands a noun; "la", "le", "a", "o" are articles only after a verb or a preposition."""
    before = tokens[i - 1].low
    if before not in foreign.DETERMINERS:
        return False
    if before not in ("a", "o", "la", "le", "se", "lo", "los", "las", "l"):
        return True
    return i < 2 or tokens[i - 2].low in _forms(language) or tokens[i - 2].low in foreign.PREPOSITIONS


def _subjects(tokens: list[Token], start: int, verb: int, language: str) -> list[Phrase]:
    found = []
    for i in range(start, verb):
        if tokens[i].roles and (i == 0 or tokens[i - 1].low not in foreign.PREPOSITIONS):
            found.append(Phrase(i, i + 1, "", tokens[i].roles))
        elif tokens[i].low in _pronouns(language) and i == verb - 1:
            found.append(Phrase(i, i + 1, "", pronoun=_pronouns(language)[tokens[i].low]))
    if (
        not found
        and start < verb
        and any(
            t.is_word and t.low not in ("et", "und", "y", "e", "puis", "dann") for t in tokens[start:verb]
        )
        and start == 0
    ):
        words = [i for i in range(start, verb) if tokens[i].is_word]
        if tokens[words[0]].low in foreign.DETERMINERS and len(words) > 1:
            found.append(Phrase(words[0], verb, tokens[words[-1]].low, determiner="the"))
    return found


def _read_rest(tokens: list[Token], i: int, end: int, clause: Clause, language: str) -> None:
    preposition = ""
    while i < end:
        token = tokens[i]
        if token.roles:
            (
                clause.prepositional.append((preposition or "to", Phrase(i, i + 1, "", token.roles)))
                if preposition
                else clause.objects.append(Phrase(i, i + 1, "", token.roles))
            )
            preposition = ""
        elif token.low in foreign.PREPOSITIONS:
            preposition = token.low
        elif (
            token.is_word
            and token.low in foreign.DETERMINERS
            and i + 1 < end
            and tokens[i + 1].is_word
            and not tokens[i + 1].roles
        ):
            j = i + 1
            while (
                j < end
                and tokens[j].is_word
                and not tokens[j].roles
                and tokens[j].low not in foreign.PREPOSITIONS
                and tokens[j].low not in ("et", "und", "y", "e")
            ):
                j += 1
            phrase = Phrase(i + 1, max(j, i + 2), tokens[i + 1].low, determiner="the")
            (
                clause.prepositional.append((preposition, phrase))
                if preposition
                else clause.objects.append(phrase)
            )
            preposition, i = "", j - 1
        i += 1


def _unknown(tokens: list[Token]) -> list[Clause]:
    at = next((i for i, t in enumerate(tokens) if t.roles), None)
    if at is None:
        return []
    after = next((i for i in range(at + 1, len(tokens)) if tokens[i].is_word and not tokens[i].roles), None)
    if (
        after is None
        or tokens[at + 1].low in (",", "(")
        or tokens[after].low in foreign.PREPOSITIONS | grammar.PREPOSITIONS
    ):
        return []
    return [
        Clause(
            first=0,
            last=len(tokens),
            subject=[Phrase(at, at + 1, "", tokens[at].roles)],
            verb=tokens[after].low,
            form="s",
            known=False,
        )
    ]
