"""What a phrase refers to: roles of the film, props, or words that stay words."""

from __future__ import annotations

from ..core.vocabulary import VERBS
from .casting import Casting, modifiers_of
from .data import grammar, people
from .memory import Memory
from .props import PropRoom, head_and_modifiers
from .syntax import Phrase
from .words import Token, fold


class ReferenceReader:
    """Knows the roles and props of one scene and what was spoken of last."""

    def __init__(self, casting: Casting, props: PropRoom, place_words: set[str]) -> None:
        self.casting, self.props, self.place_words = casting, props, place_words
        self.memory = Memory(casting)
        self.scene_props: dict[str, None] = {}

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
