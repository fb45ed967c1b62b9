"""Who or what a clause is about: the subject, and the verb that comes after all that describes it."""

from __future__ import annotations

from .data import grammar, people
from .lemmas import guess_lemma, verb_forms
from .phrases import PhraseReader
from .syntax import Clause, Phrase, number_of

_DASHES = {"—", "–", "--", "-"}


class SubjectReader(PhraseReader):
    """Finds the subject of a clause and where its verb stands."""

    def _participle(self, i: int) -> tuple[str, str] | None:
        low = self.low(i)
        if (
            not self.is_open(i)
            or not low.endswith("ing")
            or len(low) < 6
            or low
            in (
                "morning",
                "evening",
                "nothing",
                "ceiling",
                "building",
                "lightning",
                "something",
                "everything",
                "anything",
                "wedding",
                "during",
                "clothing",
            )
        ):
            return None
        known = [r for r in verb_forms(low) if r[1] == "ing"]
        if known and not (
            self.is_open(i + 1)
            and not self.is_adverb(i + 1)
            and self.verb_at(i + 2, None)
            and self.low(i + 1) not in grammar.DETERMINING
        ):
            return known[0]
        follows = self.low(i + 1)
        return (
            guess_lemma(low)
            if not known and (follows in grammar.DETERMINING or follows in grammar.PREPOSITIONS)
            else None
        )

    def _begins_subject(self, i: int) -> bool:
        """ "Waves crash": a word that looks like a verb but is the subject of the next one."""
        phrase = self.read_np(i, stop_at_verb=True)
        return bool(
            phrase
            and phrase.last < self.end
            and phrase.last > i
            and self.tokens[i].text[:1].isupper()
            and i == 0
            and self.verb_at(self.skip_adverbs(phrase.last), phrase.plural)
        )

    def _unknown_after_conjunction(self, i: int, number: bool | None) -> tuple[str, str] | None:
        low = self.low(i)
        if (
            number is True
            or not self.is_open(i)
            or not low.endswith("s")
            or low.endswith(("ss", "us"))
            or len(low) < 4
        ):
            return None
        after = self.low(i + 1)
        takes_object = (
            after in grammar.DETERMINING
            or after in grammar.PRONOUNS
            or (i + 1 < self.end and self.tokens[i + 1].roles)
        )
        return (
            guess_lemma(low)
            if takes_object
            or (
                after in (".", "!", ",", '"', "“")
                and self.low(i - 1) in ("and", "then", "but", ",")
                and low not in grammar.PROPS
                and low[:-1] not in grammar.STUFF | people.PEOPLE
            )
            or (
                after in (".", "!") and self.low(i - 1) in ("and", "then", "but") and low not in grammar.PROPS
            )
            and low not in grammar.BODY | grammar.FIXTURES
            else None
        )

    def _read_subject(self, i: int, clause: Clause) -> int | None:
        """Fill `clause.subject`; the index of its verb, or None where no verb follows."""
        subject: list[Phrase] = []
        described: list[tuple[Phrase, int, int]] = []
        while True:
            phrase = self.read_np(i, stop_at_verb=True, number=bool(subject))
            if phrase is None:
                return None
            subject.append(phrase)
            i = phrase.last
            joined = self._joined_subject(i)
            if joined is None:
                break
            i = joined
        number = number_of(subject)
        at = self._find_verb(i, subject, number, described)
        if at is None:
            clause.described += described
            at = self._unknown_verb_in(subject)
            if at is None:
                return None
            subject = [subject[0]._replace(last=at, head=self.low(at - 1), plural=False)]
        clause.subject, clause.described = subject, described
        return at

    def _joined_subject(self, i: int) -> int | None:
        """After a noun phrase: where the next of "Ida, Wren and Nell" starts."""
        if (
            self.low(i) in ("and", "&")
            and self.read_np(i + 1, stop_at_verb=True)
            and self.verb_at(i + 1, False) is None
        ):
            return i + 1
        if self.low(i) == "," and i + 1 < self.end:
            j = i + 2 if self.low(i + 1) == "and" else i + 1
            if j < self.end and self.tokens[j].roles and self.low(j + 1) in (",", "and"):
                return j
            if (
                self.low(i + 1) == "and"
                and j < self.end
                and self.tokens[j].roles
                and self.verb_at(self.skip_adverbs(j + 1), True)
            ):
                return j
        return None

    def _find_verb(
        self, i: int, subject: list[Phrase], number: bool | None, described: list[tuple[Phrase, int, int]]
    ) -> int | None:
        """The verb after the subject, past adverbs, "with a red scarf" and ", 70s, a keeper,"."""
        past = bool(subject[-1].roles or subject[-1].pronoun)
        at = self.skip_adverbs(i)
        if self._finite(at, number, past, subject):
            return at
        if (
            self.low(i) in (",", "(")
            or self.low(i) in _DASHES
            or self.low(i) in grammar.PREPOSITIONS
            or self.low(i) in ("who", "which", "that")
            or self._participle(i)
            or past_participle(self.low(i))
        ):
            return self._verb_after_description(i, subject, number, past, described)
        if (
            at < self.end
            and self.is_open(at)
            and not self.is_adverb(at)
            and self._is_unknown_verb(at, number, past)
        ):
            return at
        return None

    def _finite(self, at: int, number: bool | None, past: bool, subject: list[Phrase]) -> bool:
        if self.verb_at(at, number, past=past):
            return True
        if subject[-1].head and self.verb_at(at, None, forms="", past=True):
            return self.low(at + 1) not in ("in", "with", "by") and not past_participle_only(self.low(at))
        return False

    def _is_unknown_verb(self, at: int, number: bool | None, past: bool) -> bool:
        low = self.low(at)
        if not past or low in grammar.ADJECTIVES:
            return False
        return number is not False or low.endswith(("s", "ed"))

    def _verb_after_description(
        self,
        i: int,
        subject: list[Phrase],
        number: bool | None,
        past: bool,
        described: list[tuple[Phrase, int, int]],
    ) -> int | None:
        """Scan for the main verb; what lies between describes the subject."""
        start, whom, ends_chunk = i, subject[-1], self.low(i) not in (",", "(")
        for k in range(i + 1, self.end):
            before = self.low(k - 1)
            if (
                self.tokens[k].roles
                and before in (",", "and")
                and past
                and self.low(k + 1) in (",", "(", "and")
            ):
                described.append((whom, start, k - 1))
                whom = Phrase(k, k + 1, "", self.tokens[k].roles)
                subject.append(whom)
                start, number = k + 1, True
                continue
            opens = (
                before in (",", ")", "who", "that", "which")
                or before in _DASHES
                or (self.is_adverb(k - 1) and self.low(k - 2) in (",", ")"))
            )
            if not opens and not (ends_chunk and self._closes_np(k)):
                continue
            at = self.skip_adverbs(k)
            if self.low(at) == "and":
                at = self.skip_adverbs(at + 1)
            if self.verb_at(at, number) and not (self.low(k - 1) == "," and self._is_list_item(at)):
                described.append((whom, start, k))
                return at
            if opens and before in (",", ")") and (self._unknown_after_conjunction(at, number) or self._unknown_after_age(at, number)):
                described.append((whom, start, k))
                return at
        described.append((whom, start, self.end))
        return None

    def _unknown_after_age(self, at: int, number: bool | None) -> bool:
        """ "PIP (9) galumphs around": right after the bracket a word like a verb, and what may follow one."""
        low = self.low(at)
        if number is True or self.low(at - 1) != ")" or not self.is_open(at) or not low.endswith("s") or low.endswith("ss"):
            return False
        return at + 1 >= self.end or self.low(at + 1) in grammar.PREPOSITIONS | grammar.DETERMINING | {".", "!", ";"}

    def _closes_np(self, k: int) -> bool:
        """The word before k can end "with a red scarf"."""
        return (
            self.is_open(k - 1)
            and self.low(k - 1) not in grammar.DETERMINING | grammar.ADJECTIVES
            or bool(self.tokens[k - 1].roles)
        )

    def _is_list_item(self, at: int) -> bool:
        return self.low(at + 1) == "and" and self.low(at) in grammar.PROPS

    def _unknown_verb_in(self, subject: list[Phrase]) -> int | None:
        """ "A waiter frobs the lamp": the last word of the phrase on -s is a verb that nobody knows."""
        phrase = subject[-1]
        if (
            len(subject) > 1
            or phrase.roles
            or phrase.pronoun
            or not phrase.determiner
            or phrase.last - phrase.first < 3
        ):
            return None
        for k in range(phrase.first + 2, phrase.last):
            low = self.low(k)
            if (
                low.endswith("s")
                and not low.endswith(("ss", "us"))
                and not self.low(k - 1).endswith("s")
                and low not in grammar.STUFF
                and low.rstrip("s") not in grammar.STUFF | people.PEOPLE
                and self.low(k - 1) not in grammar.ADJECTIVES
                and len(low) > 4
                and self.low(k - 1) not in ("'s", "'")
                and phrase.determiner not in grammar.PLURAL
                and "of" not in [self.low(x) for x in range(phrase.first, k)]
            ):
                return k
        return None


def past_participle(word: str) -> bool:
    """ "dressed", "covered", "seated": can describe what stands before it."""
    return any(form == "ed" for _, form in verb_forms(word)) or (word.endswith("ed") and len(word) > 4)


def past_participle_only(word: str) -> bool:
    """Participles that are hardly ever a finite verb: "dressed", "covered", "marked"."""
    return word in (
        "dressed",
        "covered",
        "marked",
        "called",
        "named",
        "made",
        "filled",
        "known",
        "seen",
        "held",
        "lit",
        "worn",
        "torn",
        "broken",
        "carved",
        "wrapped",
        "labelled",
        "labeled",
        "painted",
    )
