"""Clauses become deeds: the canonical verb, who does it, to whom, with what, and where."""

from __future__ import annotations

from functools import lru_cache

from ..core.story import Deed
from ..core.vocabulary import VERBS
from .casting import Casting, modifiers_of
from .clauses import Clause, Phrase
from .data import grammar, people, sounds, verbs
from .lemmas import phrases, thing_phrases
from .memory import Memory
from .props import PropRoom, head_and_modifiers
from .words import Token, fold

_TO_SOMEBODY = {
    "to",
    "at",
    "with",
    "from",
    "by",
    "after",
    "beside",
    "behind",
    "against",
    "over",
    "for",
    "on",
    "around",
    "past",
    "towards",
    "toward",
    "near",
    "before",
    "next to",
    "up to",
    "over to",
    "down to",
    "into",
    "in front of",
    "down at",
    "up at",
    "back at",
    "back to",
    "about",
    "of",
    "across from",
    "opposite",
    "between",
    "through",
    "under",
    "along with",
    "away from",
    "down beside",
    "out to",
    "out at",
    "alongside",
    "as",
}
_AT_THING = {
    "at",
    "into",
    "through",
    "for",
    "to",
    "of",
    "about",
    "out at",
    "up at",
    "down at",
    "over",
    "out",
    "out of",
    "on",
    "towards",
    "toward",
    "inside",
    "behind",
    "under",
    "around",
    "up to",
    "down on",
}
_NOT_WHERE = {
    "with",
    "for",
    "of",
    "about",
    "like",
    "as",
    "without",
    "during",
    "before",
    "after",
    "by",
    "until",
    "since",
    "despite",
    "except",
}
_NEEDS_PARTICLE = {
    "in",
    "on",
    "off",
    "over",
    "inside",
    "back",
    "away",
    "along",
    "about",
    "forward",
    "through",
}
_OUT = {"out", "out of", "off", "away from", "from"}
_INTO = {
    "into",
    "in",
    "onto",
    "inside",
    "in through",
    "through",
    "out onto",
    "back into",
    "up onto",
    "back to",
    "to",
}


class DeedReader:
    """Turns the clauses of one scene into deeds, remembering who was spoken of."""

    def __init__(self, casting: Casting, props: PropRoom, place_words: set[str]) -> None:
        self.casting, self.props, self.place_words = casting, props, place_words
        self.memory = Memory(casting)
        self.scene_props: dict[str, None] = {}

    def read(self, tokens: list[Token], clauses: list[Clause], text: str) -> list[Deed]:
        """The deeds of one sentence."""
        found = []
        for clause in clauses:
            found.append(self._deed(tokens, clause, text))
        return [deed for deed in found if deed is not None]

    # -- phrases --------------------------------------------------------------------------------------

    def _roles(
        self, tokens: list[Token], phrase: Phrase, *, subject: bool, besides: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        if phrase.roles:
            return phrase.roles
        if phrase.pronoun == "each other":
            return besides if len(besides) > 1 else ()
        if phrase.pronoun.endswith(("self", "selves")):
            return ()
        if (
            phrase.pronoun in ("them", "they")
            and self.memory.last_what
            and not (subject and self.memory.subject)
        ):
            return ()  # the things of the last deed
        if phrase.pronoun:
            return self.memory.pronoun(phrase.pronoun, subject=subject, besides=besides)
        if phrase.head in ("all", "both", "everyone", "two", "three"):
            return self.memory.pronoun("they", subject=subject, besides=besides)
        words = [t.low for t in tokens[phrase.first : phrase.last]]
        if "of" in words and (words[-1] in ("them", "us") or phrase.head in ("one", "both", "all")):
            return self.memory.pronoun("they", subject=subject, besides=besides)
        if phrase.determiner in ("a", "an") and not (
            phrase.head in people.PEOPLE | set(people.ANIMALS) and fold(phrase.head) in self.casting.names.ids
        ):
            return ()
        if "'s" in words and phrase.possessor and words[-1] not in people.PEOPLE:
            return ()
        return self.casting.by_noun(
            phrase.head, modifiers_of(tokens[phrase.first : phrase.last]), self.memory.recent
        )

    def _text(self, tokens: list[Token], phrase: Phrase, text: str) -> str:
        """The words of a phrase without its article."""
        first = phrase.first
        while first < phrase.last - 1 and tokens[first].low in ("the", "a", "an"):
            first += 1
        words = text[tokens[first].start : tokens[phrase.last - 1].end]
        return words.lower() if words.isupper() else words[:1].lower() + words[1:] if first == 0 else words

    def _owner(self, phrase: Phrase, who: tuple[str, ...]) -> str:
        if not phrase.possessor:
            return ""
        word = phrase.possessor[0]
        if word in grammar.POSSESSIVES:
            owners = who if len(who) == 1 and word != "their" else self.memory.pronoun(word, subject=True)
            return owners[0] if len(owners) == 1 else ""
        return word if word in self.casting.drafts else ""

    def _thing(
        self,
        tokens: list[Token],
        phrase: Phrase,
        text: str,
        who: tuple[str, ...],
        *,
        handled: bool,
        looked_at: bool = False,
    ) -> str:
        """The prop id of a phrase, or its words."""
        if phrase.pronoun:
            return (
                self.memory.thing
                if phrase.pronoun in ("it", "them", "itself")
                else phrase.pronoun
                if phrase.pronoun.endswith("thing")
                else ""
            )
        head, modifiers = head_and_modifiers(tokens[phrase.first : phrase.last], phrase.head)
        handled = (
            handled
            and (bool(phrase.determiner or phrase.possessor) or head in grammar.PROPS or head.endswith("s"))
            and not (head.endswith("ed") and not phrase.determiner)
        )
        if (handled or looked_at and not self._is_fixture(head)) and self.props.is_prop(
            head, handled=handled
        ):
            id_ = self.props.find(head, modifiers, self._owner(phrase, who), who, self.scene_props)
            self.scene_props.setdefault(id_)
            return id_
        return self._text(tokens, phrase, text)

    def thing(self, tokens: list[Token], phrase: Phrase, text: str) -> str:
        """The prop that makes itself heard, or its words."""
        return self._thing(tokens, phrase, text, (), handled=False, looked_at=True)

    def _is_fixture(self, head: str) -> bool:
        """A thing that is only looked at belongs to the place, unless it has been handled in this scene."""
        known = {t.head for t in self.props.things if t.id in self.scene_props}
        return (head in grammar.FIXTURES or head in self.place_words) and head not in known

    # -- one deed -------------------------------------------------------------------------------------

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
            if phrase and prep in _TO_SOMEBODY or phrase and (phrase.roles or phrase.pronoun):
                whom.update(
                    dict.fromkeys(
                        self._roles(tokens, phrase, subject=False, besides=who)
                        or self._whose_body(phrase, verb, who)
                    )
                )
        for role in who:
            if len(who) == 1:
                whom.pop(role, None)
        enters, exits = self._ways(tokens, clause, verb, tuple(whom))
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

    def _whose_body(self, phrase: Phrase, verb: str, who: tuple[str, ...]) -> tuple[str, ...]:
        """ "holds her hand", "puts an arm around his shoulder": whose hand, whose shoulder."""
        if (
            phrase.head not in grammar.BODY
            or not phrase.possessor
            or VERBS.get(verb) is None
            or VERBS[verb].family != "contact"
        ):
            return ()
        word = phrase.possessor[0]
        return (
            self.memory.pronoun(word, subject=False, besides=who)
            if word in grammar.POSSESSIVES
            else tuple(r for r in phrase.possessor if r in self.casting.drafts)
        )

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
                or (looked and prep in _AT_THING)
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
                or prep.split()[0] in _NOT_WHERE
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

    def _ways(
        self, tokens: list[Token], clause: Clause, verb: str, whom: tuple[str, ...]
    ) -> tuple[bool, bool]:
        """(enters, exits) as the words say; the scene decides later whether it can be."""
        if clause.negated or (clause.verb in ("be", "look", "stare") and verb != "exit"):
            return False, False
        if verb == "enter":
            return True, False
        if verb == "exit":
            return False, not (clause.verb in ("leave",) and clause.objects and "behind" in clause.particles)
        if verb not in verbs.TRAVELLING:
            return False, False
        goals = [(prep, phrase.head) for prep, phrase in clause.prepositional if phrase]
        to_here = any(head in self.place_words and prep in _INTO for prep, head in goals)
        if to_here or {"in", "inside"} & set(clause.particles) and not {"out"} & set(clause.particles):
            return True, False
        if (
            any(
                prep.split()[0] == "from" and head in grammar.FIXTURES | {"shadows", "house", "crowd"}
                for prep, head in goals
            )
            and verb != "pull"
        ):
            return True, False
        if any(
            prep in ("out", "out of", "away from", "from")
            and (
                head in self.place_words
                or head in ("door", "doors", "window", "gate", "room", "house", "exit", "building")
            )
            for prep, head in goals
        ):
            return False, True
        if (
            {"out", "off", "away"} & set(clause.particles)
            and not clause.objects
            and verb
            in ("walk", "run", "creep", "fly", "ride", "drive", "limp", "stumble", "swim", "crawl", "dance")
        ):
            return False, True
        if any(prep == "through" and head in ("door", "doorway", "gate", "doors") for prep, head in goals):
            return True, False
        if any(prep in ("into", "out into") and head in _ELSEWHERE for prep, head in goals):
            return False, True
        return False, False


_ELSEWHERE = {
    "night",
    "darkness",
    "distance",
    "forest",
    "woods",
    "crowd",
    "fog",
    "mist",
    "dark",
    "street",
    "rain",
    "snow",
    "house",
    "shadows",
    "tunnel",
    "building",
}


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


@lru_cache(maxsize=20_000)
def canonical(
    lemma: str, particles: tuple[str, ...], preps: tuple[str, ...], head: str, *, person: bool
) -> tuple[str, bool]:
    """(canonical verb, known?) of a lemma with what follows it. The longest row that fits wins."""
    if lemma.startswith("="):  # already canonical: the tables of other languages
        return (lemma[1:], True) if person else (_as_thing(lemma[1:]), True)
    tables = (phrases(), thing_phrases()) if person else (thing_phrases(), phrases())
    for number, table in enumerate(tables):
        rows = table.get(lemma)
        if not rows:
            continue
        best = ""
        length = -1.0
        for rest, name in rows.items():
            weight = (
                len(rest)
                + 0.5 * sum(word in particles for word in rest)
                + 0.25 * sum(word == head for word in rest)
            )
            if weight > length and all(_is_there(word, particles, preps, head, name) for word in rest):
                best, length = name, weight
        if best and (number == 0 or person):
            if number == 0 or best in _AS_PERSON:
                return (best if number == 0 else _AS_PERSON[best]), True
            continue
        if best:
            return _as_thing(best), True
    if lemma in sounds.SOUND_VERBS and not person:
        return (
            "swing_open" if "open" in particles else "swing_shut" if "shut" in particles else "sound"
        ), True
    if lemma in verbs.AUXILIARIES | verbs.STARTING:
        return ("wait" if person else "be"), True
    return lemma, False


def _is_there(
    word: str, particles: tuple[str, ...], preps: tuple[str, ...], head: str, canonical_verb: str
) -> bool:
    if word in particles:
        return True
    if word in _NEEDS_PARTICLE:
        return (
            word in preps
            and canonical_verb
            in verbs.HANDLING
            | {"knock", "look", "tap", "press", "watch", "put_on", "climb", "enter"} - {"enter"}
            and word in ("on", "over", "through")
        )
    return word in preps or word == head or (word + "s" == head)


def _as_thing(verb: str) -> str:
    """A thing cannot walk: what it can be seen doing instead."""
    if verb in (
        "walk",
        "run",
        "enter",
        "step_forward",
        "creep",
        "climb",
        "follow",
        "fly",
        "dance",
        "spin",
        "float",
        "ride",
        "drive",
        "jump",
        "push",
        "pull",
        "throw",
        "carry",
        "catch",
        "drop",
        "sit",
        "lie",
    ):
        return "move" if verb not in ("sit", "lie", "enter") else "appear" if verb == "enter" else "lie_there"
    if verb == "exit":
        return "disappear"
    if verb in ("stand", "wait", "hold", "lean", "hide"):
        return "lie_there"
    if verb in ("break", "hit", "collapse", "cut", "fight"):
        return "crash"
    if verb in ("bark", "howl", "growl", "hoot", "ring", "knock", "scream", "sing", "chirp", "cry"):
        return "sound"
    return "move"


# What a person does where the script uses a word for things.
_AS_PERSON = {
    "glow": "smile",
    "flicker": "tremble",
    "crash": "fall",
    "appear": "enter",
    "disappear": "exit",
    "move": "walk",
    "swing_open": "open",
    "swing_shut": "close",
    "explode": "shout",
    "speak": "whisper",
}
