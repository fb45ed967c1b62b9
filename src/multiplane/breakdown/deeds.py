"""Clauses become deeds: the canonical verb, who does it, to whom, with what, and where."""

from __future__ import annotations

from ..core.story import Deed
from ..core.vocabulary import VERBS
from .canon import canonical
from .data import grammar, people, verbs
from .props import head_and_modifiers
from .references import ReferenceReader
from .syntax import Clause, Phrase
from .ways import read_ways
from .words import Token


class DeedReader(ReferenceReader):
    """Turns the clauses of one scene into deeds."""

    def read(self, tokens: list[Token], clauses: list[Clause], text: str) -> list[Deed]:
        """The deeds of one sentence."""
        found = []
        for clause in clauses:
            found.append(self._deed(tokens, clause, text))
        return [deed for deed in found if deed is not None]

    def _deed(self, tokens: list[Token], clause: Clause, text: str) -> Deed | None:
        words = text[tokens[clause.first].start : tokens[max(clause.last, clause.first + 1) - 1].end].strip(
            " ,;"
        )
        if clause.carried and self.adverb_there(clause) and clause.verb == "be":
            return self._there_is(tokens, clause, text, words)
        who = self._who(tokens, clause)
        agent = (
            next((p for prep, p in clause.prepositional if prep == "by" and p), None)
            if clause.passive
            else None
        )
        if agent is not None:
            return self._passive(tokens, clause, text, words, agent)
        if not who and (clause.subject or (clause.carried and self.memory.last_was_thing)):
            return self._thing_deed(tokens, clause, text, words)
        return self._person_deed(tokens, clause, text, words, who)

    @staticmethod
    def adverb_there(clause: Clause) -> bool:
        return "there" in clause.adverbs or bool(clause.subject and clause.subject[0].pronoun == "there")

    def _who(self, tokens: list[Token], clause: Clause) -> tuple[str, ...]:
        if clause.carried or not clause.subject:
            return () if self.memory.last_was_thing and clause.first else self.memory.subject
        found: dict[str, None] = {}
        for phrase in clause.subject:
            found.update(dict.fromkeys(self._roles(tokens, phrase, subject=True)))
        return tuple(found)

    def _there_is(self, tokens: list[Token], clause: Clause, text: str, words: str) -> Deed:
        what = ""
        if clause.objects:
            what = self._thing(tokens, clause.objects[0], text, (), handled=False, looked_at=True)
            self.memory.thing = what
        return Deed("be", what=what, where=self._where(tokens, clause, text), words=words)

    def _passive(self, tokens: list[Token], clause: Clause, text: str, words: str, agent: Phrase) -> Deed:
        who = self._roles(tokens, agent, subject=False)
        whom = self._who(tokens, clause)
        verb, known = canonical(clause.verb, tuple(clause.particles), (), "", person=bool(who))
        what = (
            ""
            if whom or not clause.subject
            else self._thing(tokens, clause.subject[0], text, who, handled=verb in verbs.HANDLING)
        )
        self._remember(who, whom, what)
        return Deed(verb, who, whom, what, self._where(tokens, clause, text), _manner(clause), words, known)

    def _thing_deed(self, tokens: list[Token], clause: Clause, text: str, words: str) -> Deed:
        """The lamp flickers; waves crash; snow falls."""
        if not clause.subject:
            return self._same_thing_deed(tokens, clause, text, words)
        phrase = clause.subject[0]
        head, modifiers = head_and_modifiers(tokens[phrase.first : phrase.last], phrase.head)
        known_prop = (
            next((t.id for t in self.props.things if t.head == head.rstrip("s") or t.head == head), "")
            if phrase.determiner in ("the", "his", "her")
            else ""
        )
        what = (
            known_prop
            if known_prop in self.scene_props
            else self._thing(
                tokens,
                phrase,
                text,
                (),
                handled=False,
                looked_at=clause.verb in ("lie", "sit", "hang", "stand"),
            )
        )
        if phrase.pronoun in ("it", "they", "them"):
            what = self.memory.thing or "it"
        preps = [p for p, _ in clause.prepositional]
        verb, known = canonical(
            clause.verb, tuple(clause.particles), tuple(preps[:1]), _object_head(clause), person=False
        )
        if head in verbs.FALLING_SNOW and clause.verb in ("fall", "drift", "swirl", "come", "float"):
            verb = "fall_snow"
        if clause.verb == "be" or clause.negated or clause.passive:
            verb, known = ("be", True) if clause.verb == "be" or clause.negated else (verb, known)
        whom = tuple(
            dict.fromkeys(
                r
                for p in [*clause.objects, *(q for _, q in clause.prepositional if q)]
                for r in self._roles(tokens, p, subject=False)
            )
        )
        self.memory.note_thing(what)
        self.memory.mention(whom)
        if clause.verb == "be" and whom and phrase.pronoun == "it":  # "It is only Ada, grinning."
            self.memory.subject, self.memory.last_was_thing = whom, False
        return Deed(verb, (), whom, what, self._where(tokens, clause, text), _manner(clause), words, known)

    def _same_thing_deed(self, tokens: list[Token], clause: Clause, text: str, words: str) -> Deed:
        """ "… and goes out": the thing of the clause before."""
        verb, known = canonical(
            clause.verb,
            tuple(clause.particles),
            tuple(p for p, _ in clause.prepositional[:1]),
            _object_head(clause),
            person=False,
        )
        if clause.negated:
            verb, known = "be", True
        return Deed(
            verb,
            what=self.memory.thing,
            where=self._where(tokens, clause, text),
            manner=_manner(clause),
            words=words,
            known=known,
        )

    def _person_deed(
        self, tokens: list[Token], clause: Clause, text: str, words: str, who: tuple[str, ...]
    ) -> Deed:
        whom: dict[str, None] = {}
        verb, known = self._verb(tokens, clause)
        for phrase in clause.objects if clause.verb != "be" else ():
            whom.update(
                dict.fromkeys(
                    self._roles(tokens, phrase, subject=False, besides=who)
                    or self._whose_body(phrase, verb, who)
                )
            )
        for prep, phrase in clause.prepositional:
            if phrase and prep in grammar.TO_SOMEBODY or phrase and (phrase.roles or phrase.pronoun):
                whom.update(
                    dict.fromkeys(
                        self._roles(tokens, phrase, subject=False, besides=who)
                        or self._whose_body(phrase, verb, who)
                    )
                )
        for role in who:
            if len(who) == 1:
                whom.pop(role, None)
        enters, exits = read_ways(clause, verb, self.place_words)
        what = self._what(tokens, clause, text, who, verb)
        if (
            verb == "hold_hands"
            and clause.verb == "hold"
            and not whom
            and len(who) < 2
            and _object_head(clause) != "hand"
        ):
            verb = "hold"
        deed = Deed(
            verb,
            who,
            tuple(whom),
            what,
            self._where(tokens, clause, text),
            _manner(clause),
            words,
            known,
            enters,
            exits,
        )
        self._remember(who, deed.whom, what)
        return deed

    def _remember(self, who: tuple[str, ...], whom: tuple[str, ...], what: str) -> None:
        self.memory.mention(whom)
        self.memory.mention(who)
        self.memory.subject = who or self.memory.subject
        self.memory.last_was_thing = False
        self.memory.last_what = what
        if what:
            self.memory.thing = what

    def _verb(self, tokens: list[Token], clause: Clause) -> tuple[str, bool]:
        if clause.negated:
            return (
                "freeze" if clause.verb in ("move", "stir", "blink", "react", "flinch", "budge") else "wait"
            ), True
        if clause.verb == "be":
            preposition = clause.prepositional[0][0].split()[0] if clause.prepositional else ""
            head = clause.adjective or preposition
            if (
                head in ("on", "in")
                and clause.prepositional
                and clause.prepositional[0][1]
                and clause.prepositional[0][1].head in ("knees", "bed", "tears")
            ):
                return {"knees": "kneel", "bed": "lie", "tears": "cry"}[clause.prepositional[0][1].head], True
            return verbs.STATES.get(head, verbs.STATES.get(preposition, "wait")), True
        preps = tuple(p.split()[0] for p, _ in clause.prepositional[:1])
        has_object = any(not _is_only_adjective(p) for p in clause.objects)
        by_object = (verbs.WITH_OBJECT if has_object else verbs.WITHOUT_OBJECT).get(clause.verb)
        verb, known = canonical(
            clause.verb, tuple(clause.particles), preps, _object_head(clause), person=True
        )
        is_bare = not clause.particles and verb == canonical(clause.verb, (), (), "", person=True)[0]
        if clause.verb == "leave" and _object_head(clause) in grammar.PROPS:
            return "put_down", True
        if by_object and (is_bare or not known):
            return by_object, True
        if clause.verb == "have":
            return ("hold" if clause.objects and clause.objects[0].head in grammar.PROPS else "wait"), True
        return verb, known

    def _what(self, tokens: list[Token], clause: Clause, text: str, who: tuple[str, ...], verb: str) -> str:
        handled, looked = verb in verbs.HANDLING, verb in verbs.LOOKING
        found = [
            self._thing(tokens, p, text, who, handled=handled, looked_at=True)
            for p in clause.objects
            if not self._is_own_body(p, verb)
            and not _is_only_adjective(p)
            and not self._roles(tokens, p, subject=False, besides=who)
            and p.pronoun not in ("himself", "herself", "each other", "themselves", "itself")
            and not (
                p.pronoun and p.pronoun not in ("it", "them", "something", "everything", "nothing", "itself")
            )
        ]
        found = [f for f in found if f]
        for prep, phrase in clause.prepositional:
            if phrase is None or self._roles(tokens, phrase, subject=False, besides=who):
                continue
            head, _ = head_and_modifiers(tokens[phrase.first : phrase.last], phrase.head)
            if head in grammar.ABSTRACT or head.isdigit() or head in people.NUMBER_WORDS:
                continue
            with_prop = prep == "with" and self.props.is_prop(head, handled=False)
            if (
                with_prop
                or prep in ("at", "up at", "down at", "out at", "back at")
                or (looked and prep in grammar.AT_THING)
                or (verb == "reach" and prep in ("for", "into", "to"))
                or (
                    not found
                    and not any(p.roles or p.pronoun for p in clause.objects)
                    and verb
                    in (
                        "knock",
                        "play",
                        "tap",
                        "press",
                        "write",
                        "type",
                        "hammer",
                        "open",
                        "pull",
                        "touch",
                        "drink",
                        "eat",
                    )
                    and prep in ("on", "at", "with", "into", "from", "against")
                )
            ):
                found.append(
                    self._thing(
                        tokens,
                        phrase,
                        text,
                        who,
                        handled=with_prop or verb == "reach" and self.props.is_prop(head, handled=False),
                        looked_at=True,
                    )
                )
            elif (
                prep in ("in", "inside", "from", "into", "on", "on top of", "under") and head in grammar.PROPS
            ):
                self._thing(tokens, phrase, text, who, handled=False, looked_at=True)
        return found[0] if found else ""

    def _is_own_body(self, phrase: Phrase, verb: str) -> bool:
        """ "raises her hands", "shakes his head": the gesture says it all."""
        family = VERBS[verb].family if verb in VERBS else ""
        return phrase.head in grammar.BODY and (
            family in ("gesture", "face", "look", "posture", "move", "animal")
            or verb in ("hold_hands", "hug", "shake_hands")
        )

    def _where(self, tokens: list[Token], clause: Clause, text: str) -> str:
        """The first words that say at or to which place."""
        for prep, phrase in [*clause.prepositional, *clause.before]:
            if (
                phrase is None
                or prep.split()[0] in grammar.NOT_WHERE
                and prep not in ("by",)
                or phrase.roles
                or phrase.pronoun in ("him", "her", "them")
            ):
                continue
            if phrase.head in grammar.ABSTRACT | grammar.BODY and phrase.head not in ("face",):
                continue
            if prep == "by" and clause.passive:
                continue
            start = tokens[phrase.first].start
            first = phrase.first - len(prep.split())
            return text[tokens[first].start if first >= 0 else start : tokens[phrase.last - 1].end]
        return next(
            (
                a
                for a in [*clause.adverbs, *clause.particles]
                if a in ("outside", "inside", "upstairs", "downstairs", "nearby", "overhead", "home")
            ),
            "",
        )


def _is_only_adjective(phrase: Phrase) -> bool:
    """ "bows low", "stands tall", "sips, unimpressed": no thing."""
    return (
        not phrase.determiner
        and not phrase.possessor
        and phrase.last - phrase.first == 1
        and not phrase.roles
        and (phrase.head in grammar.ADJECTIVES or phrase.head.endswith("ed"))
    )


def _object_head(clause: Clause) -> str:
    return clause.objects[0].head if clause.objects else ""


def _manner(clause: Clause) -> str:
    found = [
        a
        for a in clause.adverbs
        if (
            a.endswith("ly")
            and a not in grammar.NOT_MANNER
            and a
            not in (
                "finally",
                "slightly",
                "nearly",
                "barely",
                "hardly",
                "really",
                "exactly",
                "usually",
                "probably",
            )
        )
        or a in ("fast", "hard", "suddenly")
    ]
    return " ".join(dict.fromkeys(found))
