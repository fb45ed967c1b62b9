"""What follows the verb: particles, objects, prepositional phrases, and where the next clause begins."""

from __future__ import annotations

from .data import grammar, people, verbs
from .lemmas import guess_lemma, phrases, verb_forms
from .subjects import SubjectReader
from .syntax import Clause, Phrase, number_of

_OPEN_END = {",", ";", ":", ".", "!", "?", "…", "...", "..", "—", "–", "--", "(", ")", '"', "“", "”", "/"}
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


class PredicateReader(SubjectReader):
    """Reads a verb with its auxiliaries and everything that belongs to it."""

    def _read_verb_group(self, i: int, clause: Clause, first: tuple[str, str] | None) -> int:
        number = number_of(clause.subject) if clause.subject else None
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
        number = number_of(clause.subject) if clause.subject else None
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
