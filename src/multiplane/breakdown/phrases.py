"""Words and noun phrases of an English sentence: what can be a verb here, and where "the old captain's cap" ends."""

from __future__ import annotations

from .data import grammar, people, verbs
from .lemmas import verb_forms
from .syntax import Phrase
from .words import Token

_BODY_VERBS = {
    "hands",
    "heads",
    "faces",
    "eyes",
    "backs",
    "palms",
    "noses",
    "fingers",
    "shoulders",
    "elbows",
    "eye",
    "thumbs",
    "arms",
    "legs",
}
INTENSIFIERS = {"very", "too", "so", "quite", "almost", "all", "both", "half", "not", "only", "just"}


class PhraseReader:
    """Reads words and noun phrases among the tokens of one sentence. `number` is None (either), True (plural) or False (singular)."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.end = len(tokens)
        self.bare_at = -1  # where a verb without ending may stand: "watches Ben OPEN the door"

    # -- words ----------------------------------------------------------------------------------------

    def low(self, i: int) -> str:
        return self.tokens[i].low if 0 <= i < self.end else ""

    def is_open(self, i: int) -> bool:
        """A noun, adjective or verb: any word without a fixed job."""
        low = self.low(i)
        return (
            0 <= i < self.end
            and self.tokens[i].is_word
            and not self.tokens[i].roles
            and low not in grammar.PREPOSITIONS
            and low not in grammar.CONJUNCTIONS
            and low not in grammar.SUBORDINATORS
            and low not in grammar.PRONOUNS
        )

    def is_adverb(self, i: int) -> bool:
        low = self.low(i)
        if low in grammar.ADVERBS or (low in verbs.NEGATIONS and "'" not in low):
            return True
        return (
            low.endswith("ly") and len(low) > 4 and low not in grammar.NOT_MANNER and not self.tokens[i].roles
        )

    def skip_adverbs(self, i: int, into: list[str] | None = None) -> int:
        while i < self.end and (self.is_adverb(i) or self.low(i) in INTENSIFIERS):
            if into is not None:
                into.append(self.low(i))
            i += 1
        return i

    def verb_at(
        self, i: int, number: bool | None, *, forms: str = "s base", past: bool = False
    ) -> tuple[str, str] | None:
        """(lemma, form) if token i can be a finite verb that agrees with `number`."""
        if not 0 <= i < self.end or self.tokens[i].roles or not self.tokens[i].is_word:
            return None
        if self.low(i) == self.low(i + 2) and self.low(i + 1) in grammar.PREPOSITIONS:
            return None  # hand in hand, side by side
        if self.low(i) in _BODY_VERBS and not self._has_complement(i + 1):
            return None
        allowed = set(forms.split())
        if i == self.bare_at:
            allowed |= {"base", "ing"}
        elif number is True:
            allowed.discard("s")
        elif number is False:
            allowed.discard("base")
        if past:
            allowed.add("ed")
        for lemma, form in verb_forms(self.low(i)):
            if form in allowed or (
                lemma in verbs.AUXILIARIES - {"get", "let"}
                and form in ("s", "base", "ed")
                and self._aux_agrees(i, number)
            ):
                return lemma, form
        if self.low(i) in verbs.NEGATIONS and "'" in self.low(i):
            return ("be" if self.low(i)[:2] in ("is", "ar", "wa", "we") else "do"), "s"
        return None

    def _has_complement(self, i: int) -> bool:
        """ "hands Sam the key", "heads to": a body word that acts needs something after it."""
        low = self.low(i)
        return i < self.end and (
            bool(self.tokens[i].roles)
            or low in grammar.DETERMINING | grammar.PRONOUNS | grammar.PREPOSITIONS | grammar.BARE_PARTICLES
        )

    def _aux_agrees(self, i: int, number: bool | None) -> bool:
        low = self.low(i)
        return not (
            (number is True and low in ("is", "has", "does"))
            or (number is False and low in ("are", "have", "do", "be", "been", "being", "done"))
        )

    # -- noun phrases ---------------------------------------------------------------------------------

    def read_np(self, i: int, *, stop_at_verb: bool, number: bool | None = False) -> Phrase | None:
        """The noun phrase that starts at token i, or None."""
        if i >= self.end:
            return None
        low = self.low(i)
        if low in grammar.PRONOUNS and (
            self.low(i + 1) in ("other", "another") or not self._is_possessive(i)
        ):
            return self._pronoun(i)
        return self._read_words(i, stop_at_verb, number)

    def _pronoun(self, i: int) -> Phrase:
        low = self.low(i)
        if low == "each" and self.low(i + 1) == "other":
            return Phrase(i, i + 2, "", pronoun="each other", plural=True)
        if low == "one" and self.low(i + 1) == "another":
            return Phrase(i, i + 2, "", pronoun="each other", plural=True)
        last = i + 1
        if low in ("both", "one", "each", "neither") and self.low(i + 1) == "of":
            last = min(i + 3, self.end)
        plural = low in ("they", "we", "you", "i", "both", "them", "us", "others")
        return Phrase(i, last, "", pronoun=low, plural=None if low in ("who", "there") else plural)

    def _is_possessive(self, i: int) -> bool:
        low = self.low(i)
        if low in ("both", "one", "each", "neither"):
            return self.is_open(i + 1) and self.verb_at(i + 1, None) is None
        return (
            low == "her"
            and self.is_open(i + 1)
            and not (self.is_adverb(i + 1) and self.low(i + 1) not in grammar.ADJECTIVES | grammar.BODY)
        )

    def _read_words(self, i: int, stop_at_verb: bool, number: bool | None) -> Phrase | None:
        j, nouns, roles, possessor, head = i, 0, (), (), ""
        determiner = self.low(i) if self.low(i) in grammar.DETERMINING or self.low(i).isdigit() else ""
        while j < self.end:
            token, low = self.tokens[j], self.low(j)
            if low in ("'s", "'", "’", "’s"):
                possessor, roles, nouns, j = (roles or possessor or (head,)), (), 0, j + 1
                continue
            if not token.is_word:
                break
            if token.roles:
                if nouns and not (
                    head in people.KINSHIP or head in people.PEOPLE or head in people.TITLES or determiner
                ):
                    break
                roles, head, j, nouns = token.roles, "", j + 1, 1
                if self.low(j) not in ("'s", "'", "’", "’s"):
                    break
                continue
            if low in grammar.POSSESSIVES and (
                j == i or (j == i + 1 and self.low(i) in ("all", "both", "half"))
            ):
                possessor, determiner, j = (low,), low, j + 1
                continue
            if low in grammar.DETERMINERS and (j == i or self.low(j - 1) in grammar.DETERMINERS):
                determiner, j = low, j + 1
                continue
            if not self.is_open(j) or (low in grammar.DETERMINING and j > i and not low.isdigit()):
                break
            if self.is_adverb(j) and not (
                low in grammar.ADJECTIVES or low in INTENSIFIERS or (low in grammar.BODY and possessor)
            ):
                break
            if nouns and stop_at_verb and self._verb_ends_np(j, head, determiner, number):
                break
            if nouns and not stop_at_verb and self._ing_ends_np(j):
                break
            if low in INTENSIFIERS and j == i and self.low(j + 1) in grammar.DETERMINING:
                j += 1
                continue
            nouns, head, j = nouns + 1, low, j + 1
        if not nouns and not (determiner and j > i):
            return None
        if nouns == 0 and not roles and determiner in {"the", "a", "an"} | grammar.POSSESSIVES:
            return None
        if not roles and self.low(j) == "of" and j + 1 < self.end:
            inner = self.read_np(j + 1, stop_at_verb=stop_at_verb, number=number)
            if inner:
                return Phrase(
                    i,
                    inner.last,
                    head or determiner,
                    (),
                    "",
                    possessor,
                    self._number(head, determiner),
                    determiner,
                )
        return Phrase(
            i,
            j,
            head or ("" if roles else determiner),
            roles,
            "",
            possessor,
            _number_of_roles(roles, self.low(j - 1)) if roles else self._number(head, determiner),
            determiner,
        )

    def _number(self, head: str, determiner: str) -> bool | None:
        if head in grammar.PLURAL_NOUNS:
            return None
        if determiner in grammar.PLURAL or (determiner.isdigit() and determiner != "1"):
            return True
        if determiner in grammar.SINGULAR:
            return False
        return head.endswith("s") and not head.endswith(("ss", "us", "is")) and head not in ("glasses",)

    def _verb_ends_np(self, j: int, head: str, determiner: str, number: bool | None) -> bool:
        if self.low(j - 1) in grammar.DETERMINING:
            return False
        agree = self._number(head, determiner)
        found = self.verb_at(j, agree) or (self.verb_at(j, number) if number is True else None)
        if not found:
            return False
        lemma, form = found
        if form == "base" and head in grammar.PLURAL_NOUNS:
            return True
        if form == "base" and agree is not True and number is not True and lemma not in verbs.AUXILIARIES:
            return False
        if (
            head in grammar.ADJECTIVES
            and self.is_open(j + 1)
            and not self.is_adverb(j + 1)
            and self.verb_at(j + 1, False)
        ):
            return False
        return not (form == "s" and self._is_noun_here(j, head))

    def _is_noun_here(self, j: int, head: str) -> bool:
        """ "The street lights flicker": lights is a noun where a plural verb follows it."""
        low = self.low(j)
        if not {low, low[:-1]} & grammar.STUFF:
            return False
        following = self.verb_at(j + 1, True)
        return bool(
            following
            and following[1] == "base"
            and following[0] not in ("have", "do")
            and self.low(j + 1) not in grammar.PARTICLES
            and self.low(j + 1) not in grammar.ADJECTIVES
        )

    def _ing_ends_np(self, j: int) -> bool:
        low = self.low(j)
        return (
            low.endswith("ing") and any(f == "ing" for _, f in verb_forms(low)) and not self._is_noun_after(j)
        )

    def _is_noun_after(self, j: int) -> bool:
        return (
            self.is_open(j + 1) and not self.is_adverb(j + 1) and self.low(j + 1) not in grammar.DETERMINING
        )


def _number_of_roles(roles: tuple[str, ...], word: str) -> bool | None:
    """KIDS rush, MARA runs; a crowd may do either."""
    last = word.split()[-1]
    return None if len(roles) > 1 or last in people.CROWDS or last.endswith("s") else False
