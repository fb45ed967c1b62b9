"""An English action sentence as clauses: subject, verb, particles, objects and prepositional phrases.

A shallow reader, not a grammar: it walks once from left to right and decides with word lists and agreement
("the lamp flickers": one lamp, so a verb on -s). What it cannot read it says so (`Clause.known` False).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .data import grammar, people, verbs
from .lemmas import guess_lemma, phrases, verb_forms
from .phrases import Phrase, PhraseReader


@dataclass
class Clause:
    """One verb and what belongs to it. `first` and `last` are token indexes of its words."""

    first: int
    last: int = 0
    subject: list[Phrase] = field(default_factory=list)
    carried: bool = False  # has no subject of its own
    verb: str = ""
    form: str = ""
    known: bool = True
    particles: list[str] = field(default_factory=list)
    objects: list[Phrase] = field(default_factory=list)
    prepositional: list[tuple[str, Phrase | None]] = field(default_factory=list)
    before: list[tuple[str, Phrase | None]] = field(default_factory=list)  # "At the top of the tower, …"
    adverbs: list[str] = field(default_factory=list)
    adjective: str = ""  # after "is"
    negated: bool = False
    passive: bool = False
    described: list[tuple[Phrase, int, int]] = field(
        default_factory=list
    )  # appositions: (whom, tokens from, to)


_OPEN_END = {",", ";", ":", ".", "!", "?", "…", "...", "..", "—", "–", "--", "(", ")", '"', "“", "”", "/"}
_DASHES = {"—", "–", "--", "-"}
_PERCEIVING = {
    "watch",
    "see",
    "hear",
    "let",
    "make",
    "help",
    "notice",
    "feel",
    "find",
    "spot",
    "leave",
    "have",
    "catch",
}
_NOMINATIVE = {"he", "she", "they", "we", "i"}
_ENDING = {"stop", "finish", "quit", "cease"}


class ClauseReader(PhraseReader):
    """Reads the clauses of one sentence."""

    # -- sentence -------------------------------------------------------------------------------------

    def read(self) -> list[Clause]:
        """All clauses of the sentence; an empty list where there is no verb."""
        found: list[Clause] = []
        i, carried = 0, None
        while i < self.end:
            clause = self.read_clause(i, carried)
            if clause is None:
                break
            found.append(clause)
            if clause.subject and clause.form != "infinitive":
                carried = clause
            i = max(clause.last, i + 1)
        self._give_forward_subjects(found)
        return found

    def _give_forward_subjects(self, found: list[Clause]) -> None:
        """ "Smiling, Mara turns": the participle in front shares the subject that follows."""
        for clause, following in zip(found, found[1:], strict=False):
            if clause.carried and not clause.subject and clause.form == "ing" and following.subject:
                clause.subject, clause.carried = following.subject, False

    def read_clause(self, i: int, previous: Clause | None) -> Clause | None:
        clause = Clause(first=i)
        i = self._skip_opening(i, clause)
        if i >= self.end:
            return None
        clause.first = min(clause.first, i) if clause.before else i
        number = _number_of(previous.subject) if previous else False
        verb_first = self._verb_without_subject(i, number, previous)
        if not verb_first:
            at = self._read_subject(i, clause)
            if at is None and clause.before and self._read_inverted(i, clause):
                return clause
            if at is None and self.tokens[i].roles and self.low(i + 1) in (",", "("):
                return None
            if at is None:
                at, verb_first = i, self.verb_at(i, False) or self._participle(i)
                if not verb_first:
                    return self._skip_to_next(i, previous)
                clause.subject = []
            else:
                self._read_predicate(at, clause)
                return clause
        clause.carried = True
        self._read_predicate(i, clause, first=verb_first)
        return clause

    def _skip_to_next(self, i: int, previous: Clause | None) -> Clause | None:
        """Nothing to read here: go on after the next comma or conjunction."""
        for j in range(i + 1, self.end - 1):
            if self.low(j) in _OPEN_END or self.low(j) in grammar.JOINING:
                return self.read_clause(j + 1, previous)
        return None

    def _skip_opening(self, i: int, clause: Clause) -> int:
        """Past conjunctions, adverbs, quotation marks and "At the top of the tower,"."""
        while i < self.end:
            if self.low(i) == "to" and self.verb_at(i + 1, None, forms="base"):
                return i
            if self.low(i) == "one" and self.low(i + 1) == "by":
                i += 3
                continue
            if self.low(i) == "we" and self.low(i + 1) in ("see", "hear", "find", "watch"):
                i += 2
            elif (
                not self.tokens[i].is_word
                or self.low(i) in grammar.CONJUNCTIONS
                or self.low(i) in grammar.SUBORDINATORS
                and not self._is_relative(i)
            ):
                i += 1
            elif self.is_adverb(i) and not self._is_first_of_np(i):
                clause.adverbs.append(self.low(i))
                i += 1
            elif self.low(i) in grammar.PREPOSITIONS:
                at = self._read_prepositional(i, clause.before, stop_at_verb=True)
                if at == i:
                    i += 1
                i = max(i, at)
            else:
                return i
        return i

    def _is_relative(self, i: int) -> bool:
        return False

    def _is_first_of_np(self, i: int) -> bool:
        return self.low(i) in grammar.DETERMINERS or (
            self.low(i) in grammar.ADJECTIVES and self.is_open(i + 1)
        )

    def _verb_without_subject(
        self, i: int, number: bool | None, previous: Clause | None
    ) -> tuple[str, str] | None:
        """ "… and waves", ", smiling", "to look": a verb that shares the subject before it."""
        if self.low(i) == "to" and (infinitive := self.verb_at(i + 1, None, forms="base")):
            return infinitive[0], "infinitive"
        if previous is None:
            return self._participle(i)
        found = self.verb_at(i, number, past=previous.form == "ed")
        if found and not self._begins_subject(i):
            return found
        return self._participle(i) or self._unknown_after_conjunction(i, number)

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
        number = _number_of(subject)
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
            if opens and before in (",", ")") and self._unknown_after_conjunction(at, number):
                described.append((whom, start, k))
                return at
        described.append((whom, start, self.end))
        return None

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

    def _read_inverted(self, i: int, clause: Clause) -> bool:
        """ "At the water's edge lies an old cap." """
        found = self.verb_at(i, None)
        if not found or found[0] not in verbs.INVERTING:
            return False
        phrase = self.read_np(self.skip_adverbs(i + 1), stop_at_verb=False)
        if phrase is None:
            return False
        clause.subject, clause.verb, clause.form = [phrase], found[0], found[1]
        clause.prepositional += clause.before
        clause.last = self._read_complements(phrase.last, clause)
        return True

    # -- predicate ------------------------------------------------------------------------------------

    def _read_predicate(self, i: int, clause: Clause, first: tuple[str, str] | None = None) -> None:
        if first and first[1] == "infinitive":
            i += 1
        i = self._read_verb_group(i, clause, first)
        clause.last = self._read_complements(i, clause)

    def _read_verb_group(self, i: int, clause: Clause, first: tuple[str, str] | None) -> int:
        number = _number_of(clause.subject) if clause.subject else None
        lemma, form = (
            first
            or self.verb_at(i, number, past=True)
            or self.verb_at(i, None, past=True)
            or guess_lemma(self.low(i))
        )
        clause.known = bool(verb_forms(self.low(i))) or self.low(i) in verbs.NEGATIONS
        clause.verb, clause.form = lemma, form
        if self.low(i) in verbs.NEGATIONS:
            clause.negated = True
        i += 1
        while True:
            at = self._skip_inside_group(i, clause)
            following = self._next_of_group(at, clause)
            if following is None:
                return i
            if clause.verb == "be" and following[1] == "ed":
                clause.passive = True
            at += 1 if self.low(at) != "to" else 2
            if form != "infinitive":
                form = clause.form = (
                    following[1] if clause.verb in verbs.STARTING or clause.form == "ing" else clause.form
                )
            clause.verb, i = following[0], at

    def _skip_inside_group(self, i: int, clause: Clause) -> int:
        at = i
        while at < self.end and (self.is_adverb(at) or self.low(at) in ("about", "going", "all", "both")):
            if self.low(at) in ("about", "going") and self.low(at + 1) != "to":
                break
            if self.low(at) in verbs.NEGATIONS:
                clause.negated |= bool(self._next_of_group(at + 1, clause)) or clause.verb in ("be", "do")
            at += 1
        return at

    def _next_of_group(self, at: int, clause: Clause) -> tuple[str, str] | None:
        """The verb that carries on "is …", "has …", "begins to …", "tries to …", or None."""
        readings = verb_forms(self.low(at))
        if (
            clause.verb in ("have", "be")
            and (found := [r for r in readings if r[1] == "ed"])
            and self.low(at) != "left"
        ):
            return found[0]
        if clause.verb == "be":
            return (
                next((r for r in readings if r[1] == "ing"), None)
                or (self._participle(at) if self.low(at).endswith("ing") else None)
                or (
                    self.verb_at(at + 1, None, forms="base")
                    if self.low(at) == "to" and self.low(at - 1) in ("about", "going")
                    else None
                )
            )
        if clause.verb in ("do", "can", "could", "will", "would", "should", "must", "may", "might", "shall"):
            return next((r for r in readings if r[1] == "base"), None)
        if clause.verb in verbs.STARTING and self.low(at) == "to":
            found = self.verb_at(at + 1, None, forms="base")
            return (
                found
                if found
                and clause.verb
                not in ("stop", "turn", "come", "rush", "hurry", "go", "proceed", "bother", "wait")
                else None
            )
        if clause.verb in ("begin", "start", "keep", "continue", "go", "try"):
            return next((r for r in readings if r[1] == "ing"), None)
        return None

    def _read_complements(self, i: int, clause: Clause) -> int:
        """Particles, objects, prepositional phrases and adverbs up to where the next clause begins."""
        number = _number_of(clause.subject) if clause.subject else None
        if clause.verb == "be" and self.is_open(i) and self.low(i) not in grammar.DETERMINERS:
            clause.adjective = self.low(i)
        while i < self.end:
            token, low = self.tokens[i], self.low(i)
            if (
                low in _OPEN_END
                or low in grammar.CONJUNCTIONS
                or low in grammar.SUBORDINATORS
                and low != "as"
            ):
                if low in grammar.JOINING | {
                    ",",
                    ";",
                    ":",
                    "—",
                    "–",
                    "--",
                    "…",
                    "...",
                } and self._begins_clause(i, number, clause):
                    return i
                i = self._continue_list(i, clause)
                continue
            if low == "as" and self._begins_clause(i, number, clause):
                return i
            if low == "to" and self.verb_at(i + 1, None, forms="base") and not self._is_place_word(i + 1):
                return i
            if (
                low in _NOMINATIVE
                and clause.objects
                and self.verb_at(self.skip_adverbs(i + 1), None, past=True)
            ):
                return i
            if (
                low in grammar.PRONOUNS
                and low != "who"
                and (self.low(i + 1) == "other" or not self._is_possessive(i))
            ):
                phrase = self._pronoun(i)
                clause.objects.append(phrase)
                i = phrase.last
                if self._perceives(clause, i):
                    self.bare_at = i
                    return phrase.first
                continue
            if low in grammar.BARE_PARTICLES and self._is_particle(i, clause):
                clause.particles.append(low)
                i += 1
            elif low in grammar.PREPOSITIONS:
                at = self._read_prepositional(i, clause.prepositional, stop_at_verb=False)
                i = max(at, i + 1)
            elif self.is_adverb(i):
                clause.adverbs.append(low)
                i += 1
            elif self._participle(i) and (
                clause.verb in _ENDING
                or clause.verb in _PERCEIVING
                and clause.objects
                and clause.objects[-1].last == i
            ):
                i += 1
            elif token.is_word and self._participle(i) and clause.verb != "be" and (i > clause.first + 1):
                return i
            elif token.is_word and (phrase := self.read_np(i, stop_at_verb=False)):
                clause.objects.append(phrase)
                i = phrase.last
                if self._perceives(clause, i):
                    self.bare_at = i
                    return phrase.first
            else:
                i += 1
        return i

    def _is_place_word(self, i: int) -> bool:
        return self.low(i) in ("work", "sleep", "bed", "rest", "face", "light") and not (
            i + 1 < self.end and self.tokens[i + 1].is_word
        )

    def _perceives(self, clause: Clause, i: int) -> bool:
        """ "watches Ben open the door": the object acts itself."""
        if clause.verb not in _PERCEIVING or clause.first >= i:
            return False
        readings = verb_forms(self.low(i))
        phrase = clause.objects[-1]
        if not (phrase.roles or phrase.pronoun or phrase.head in people.PEOPLE):
            return False
        return (
            any(form in ("base", "ing") for _, form in readings)
            and self.low(i) not in grammar.PREPOSITIONS
            and (self.low(i) not in ("open", "close", "light") or self.low(i + 1) in grammar.DETERMINERS)
        )

    def _is_particle(self, i: int, clause: Clause) -> bool:
        low = self.low(i)
        if low not in grammar.BARE_PARTICLES:
            return False
        if (
            i + 1 >= self.end
            or not self.tokens[i + 1].is_word
            or self.low(i + 1) in grammar.PREPOSITIONS | grammar.JOINING
        ):
            return True
        if self.is_adverb(i + 1):
            return True
        if (
            low in ("up", "out", "down")
            and self.low(i + 1) in grammar.POSSESSIVES
            and self.low(i + 2) in grammar.BODY
        ):
            return True
        canonical = phrases().get(clause.verb, {}).get((low,), "")
        if low in ("in", "on", "over", "through", "along", "about", "inside", "outside"):
            return canonical in verbs.HANDLING and not clause.objects
        if low in ("up", "down", "off", "out", "around", "round"):
            return (
                canonical in verbs.HANDLING
                or (canonical != "" and low == "out" and canonical == "look")
                or bool(
                    clause.objects
                    and self.low(i + 1) in grammar.DETERMINERS
                    and low not in ("around", "down", "up")
                )
            )
        return low not in grammar.PREPOSITIONS

    def _read_prepositional(
        self, i: int, into: list[tuple[str, Phrase | None]], *, stop_at_verb: bool
    ) -> int:
        """ "out of the box", "in front of her", "up to him": the prepositions and their noun phrase."""
        words, j = [], i
        while (
            j < self.end
            and (self.low(j) in grammar.PREPOSITIONS or (self.low(j) == "front" and self.low(j + 1) == "of"))
            and len(words) < 4
        ):
            if words and self.low(j) in ("as", "like"):
                break
            words.append(self.low(j))
            j += 1
        while j < self.end and self.low(j) in ("far", "all", "just", "right"):
            j += 1
        phrase = (
            self.read_np(j, stop_at_verb=stop_at_verb) if j < self.end and (self.tokens[j].is_word) else None
        )
        if phrase is None:
            into.append((" ".join(words), None))
            return j
        into.append((" ".join(words), phrase))
        j = phrase.last
        while self.low(j) == "and" and not stop_at_verb:
            more = self.read_np(j + 1, stop_at_verb=True)
            if (
                more is None
                or self.verb_at(self.skip_adverbs(more.last), more.plural)
                or self.verb_at(j + 1, None)
                or self.is_adverb(j + 1)
                or self._unknown_after_conjunction(j + 1, False)
            ):
                break
            into.append((words[-1], more))
            j = more.last
        return j

    def _continue_list(self, i: int, clause: Clause) -> int:
        """ "a lantern, a rope and a map": the next thing belongs to the same verb."""
        j = i + 1
        while self.low(j) in ("and", "or"):
            j += 1
        phrase = (
            self.read_np(j, stop_at_verb=False)
            if j < self.end
            and self.tokens[j].is_word
            and not self.is_adverb(j)
            and self.low(j) not in grammar.PREPOSITIONS
            else None
        )
        if (
            phrase
            and clause.objects
            and (phrase.roles or phrase.determiner or self.low(i) in ("and", "or"))
            and self.low(i) not in (":", "(", ")")
        ):
            clause.objects.append(phrase)
            return phrase.last
        return (
            max(phrase.last if phrase else j, i + 1)
            if self.low(i) in (",", "and") and phrase and not clause.objects
            else i + 1
        )

    def _begins_clause(self, i: int, number: bool | None, clause: Clause) -> bool:
        """Whether a new clause begins after the mark or conjunction at i."""
        j = i
        while j < self.end and (
            not self.tokens[j].is_word
            or self.low(j) in grammar.CONJUNCTIONS
            or self.low(j) in grammar.SUBORDINATORS
        ):
            j += 1
        j = self.skip_adverbs(j)
        if j >= self.end:
            return False
        low = self.low(j)
        carried = number if number is not None or clause.form != "base" else True
        if self.low(i) not in ("as", "when", "while") or self.low(i) == "while":
            verb = self.verb_at(j, carried, past=clause.form == "ed")
            if verb and not (
                verb[1] == "base"
                and carried is None
                and low in grammar.PROPS | grammar.FIXTURES | grammar.ADJECTIVES
            ):
                return not (carried is None and verb[1] == "base" and self.low(i) == ",")
            if self._participle(j) or self._unknown_after_conjunction(j, carried):
                return True
        if low in grammar.PREPOSITIONS:
            aside: list = []
            j = self._read_prepositional(j, aside, stop_at_verb=True)
            j += self.low(j) == ","
        return self._has_subject_and_verb(j)

    def _has_subject_and_verb(self, j: int) -> bool:
        if j >= self.end:
            return False
        phrase = self.read_np(j, stop_at_verb=True)
        if phrase is None or (phrase.pronoun and phrase.pronoun not in grammar.SUBJECT_PRONOUNS):
            return False
        number, last = phrase.plural, phrase.last
        joined = self._joined_subject(last)
        if joined is not None and (other := self.read_np(joined, stop_at_verb=True)):
            number, last = True, other.last
        at = self.skip_adverbs(last)
        if self.verb_at(at, number, past=bool(phrase.roles or phrase.pronoun)):
            return True
        if self.low(last) in grammar.PREPOSITIONS and not phrase.roles:
            aside: list = []
            after = self.skip_adverbs(self._read_prepositional(last, aside, stop_at_verb=True))
            return bool(self.verb_at(after, number))
        return (
            bool(phrase.roles or phrase.pronoun)
            and at < self.end
            and self.is_open(at)
            and self.low(at).endswith("s")
            and self.low(at) not in grammar.FIXTURES
        )


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


def _number_of(subject: list[Phrase]) -> bool | None:
    if len(subject) > 1:
        return True
    if not subject:
        return None
    return None if len(subject[0].roles) > 1 else subject[0].plural
