"""An English action sentence as clauses: subject, verb, particles, objects and prepositional phrases.

A shallow reader, not a grammar: it walks once from left to right and decides with word lists and agreement
("the lamp flickers": one lamp, so a verb on -s). What it cannot read it says so (`Clause.known` False).
"""

from __future__ import annotations

from .data import grammar, verbs
from .predicates import PredicateReader
from .syntax import Clause, number_of

_OPEN_END = {",", ";", ":", ".", "!", "?", "…", "...", "..", "—", "–", "--", "(", ")", '"', "“", "”", "/"}


class ClauseReader(PredicateReader):
    """Reads the clauses of one sentence."""

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
        number = number_of(previous.subject) if previous else False
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

    def _read_predicate(self, i: int, clause: Clause, first: tuple[str, str] | None = None) -> None:
        if first and first[1] == "infinitive":
            i += 1
        i = self._read_verb_group(i, clause, first)
        clause.last = self._read_complements(i, clause)
