"""One scene read for good: beats in order, who is on stage, what is heard and shown."""
# ruff: noqa: SIM905 -- word lists are kept as running text

from __future__ import annotations

from ..core.story import ActionBeat, AnyBeat, CueBeat, Deed, SpeechBeat
from ..core.stress import join_spans
from .beats import BeatIds
from .casting import Casting
from .cues import call_by_sense
from .data import grammar, people
from .deeds import DeedReader
from .emphasis import capitals_of
from .manuscript import Mark, Part, Speech
from .mentions import ReadParagraph, ReadSentence, is_description
from .props import PropRoom, head_and_modifiers
from .speech import is_cut_off, is_trailing_off, read_delivery
from .stage import settle_ways
from .words import Token, fold, tokenise


class SceneReader:
    """Reads one scene; afterwards `place_words`, `unknown` and `cast()` tell what was found."""

    def __init__(self, part: Part, casting: Casting, props: PropRoom, ids: BeatIds, language: str) -> None:
        self.part, self.casting, self.ids, self.language = part, casting, ids, language
        place_words = {t.low for t in tokenise(part.heading.place) if len(t.low) > 2}
        self.deeds = DeedReader(casting, props, place_words)
        self.place_words: list[str] = []
        self.unknown: list[tuple[str, int]] = []
        self._beats: list[AnyBeat] = []

    def read(self, paragraphs: list[ReadParagraph]) -> list[AnyBeat]:
        """All beats of the scene in order."""
        action = iter(paragraphs)
        for item in self.part.items:
            if isinstance(item, Mark):
                self._cue(item.kind, item.text, item.text, item.line, item.end_line)
            elif isinstance(item, Speech):
                self._speech(item)
            else:
                self._action(next(action))
        self._beats = settle_ways(self._beats)
        return self._beats

    def cast(self) -> tuple[str, ...]:
        """Who is seen: all that do something, and all that speak in the room."""
        seen: dict[str, None] = {}
        for beat in self._beats:
            if isinstance(beat, ActionBeat):
                for deed in beat.deeds:
                    seen.update(dict.fromkeys((*deed.who, *deed.whom)))
            elif isinstance(beat, SpeechBeat) and beat.channel in ("", "phone") and beat.role:
                seen.setdefault(beat.role)
        return tuple(id_ for id_ in seen if self.casting.role(id_).kind != "voice")

    def _id(self, kind: str, words: str) -> str:
        return self.ids.next(self.part.heading.text, kind, words)

    def _cue(self, kind: str, text: str, words: str, line: int, end_line: int, on: str = "paper") -> None:
        self._beats.append(CueBeat(self._id(kind, words), line, end_line, kind, text, on))

    # -- action ---------------------------------------------------------------------------------------

    def _action(self, read: ReadParagraph) -> None:
        """Sentences of action together are one beat; a cue between them stands alone."""
        pending: list[tuple[ReadSentence, list[Deed]]] = []
        for sentence in read.sentences:
            called = sentence.called or (
                call_by_sense(sentence.text, sentence.tokens, sentence.clauses)
                if self.language == "en" or not sentence.clauses
                else None
            )
            if called is None:
                pending.append((sentence, self._deeds_of(sentence)))
                continue
            self._close_action(read, pending)
            pending = []
            self._remember_source(sentence)
            self._cue(called.kind, called.text, sentence.text, sentence.line, sentence.end_line, called.on)
        self._close_action(read, pending)

    def _remember_source(self, sentence: ReadSentence) -> None:
        """ "The phone rings. Ruth picks it up." """
        if sentence.clauses and sentence.clauses[0].subject:
            phrase = sentence.clauses[0].subject[0]
            if phrase.determiner != "the":
                return
            self.deeds.memory.note_thing(self.deeds.thing(sentence.tokens, phrase, sentence.text))

    def _close_action(self, read: ReadParagraph, pending: list[tuple[ReadSentence, list[Deed]]]) -> None:
        if not pending:
            return
        first, last = pending[0][0], pending[-1][0]
        text = " ".join(read.paragraph.text[first.start : last.start + len(last.text)].split())
        whole = len(pending) == len(read.sentences)
        line, end_line = (
            (read.paragraph.line, read.paragraph.end_line) if whole else (first.line, last.end_line)
        )
        deeds = tuple(deed for _, found in pending for deed in found)
        self._beats.append(ActionBeat(self._id("action", text), line, end_line, text, deeds))

    def _deeds_of(self, sentence: ReadSentence) -> list[Deed]:
        if is_description(sentence):
            self.place_words.append(sentence.text)
        deeds = (
            self.deeds.read(sentence.tokens, sentence.clauses, sentence.text)
            if sentence.clauses
            else self._fragment(sentence)
        )
        self.unknown += [(deed.verb, sentence.line) for deed in deeds if not deed.known]
        return deeds

    def _fragment(self, sentence: ReadSentence) -> list[Deed]:
        """A sentence without a verb shows something: "Fireworks.", "MARA, 70s, a keeper." """
        roles = tuple(dict.fromkeys(id_ for t in sentence.tokens for id_ in t.roles))
        words = sentence.text.strip(" .!?…")
        is_name = (
            sentence.tokens
            and sentence.tokens[0].roles
            and (len(sentence.tokens) < 2 or sentence.tokens[1].low not in ("'s", "’s"))
        )
        self.deeds.memory.mention(roles)
        if roles and is_name:
            self.deeds.memory.subject = roles
            return [Deed("stand", who=roles, words=words)]
        tokens = _after_camera_words(sentence.tokens)
        if not any(t.is_word for t in tokens):
            return []
        cut = next(
            (i for i, t in enumerate(tokens) if t.low in grammar.PREPOSITIONS | {",", ".", ":"} and i),
            len(tokens),
        )
        head, modifiers = head_and_modifiers(tokens[:cut], "")
        what = head if not modifiers else " ".join([*modifiers, head])
        if (
            self.language == "en"
            and head in grammar.PROPS
            and self.deeds.props.is_prop(head, handled=False) is not False
            and cut == len(tokens) - 1
        ):
            what = self.deeds.props.find(head, modifiers, "", (), self.deeds.scene_props)
            self.deeds.scene_props.setdefault(what)
        self.deeds.memory.thing = what
        return [Deed("be", what=what, words=words)]

    # -- speech ---------------------------------------------------------------------------------------

    def _speech(self, speech: Speech) -> None:
        names = [n for cue in speech.cue.names for n in self.casting.names.split_together(cue)]
        roles = [self.casting.names.find(name) for name in names] or [""]
        channel, carried = speech.cue.channel, ""
        for part in speech.parts:
            first_id = ""
            for number, role in enumerate(roles):
                delivery = read_delivery(part.text, part.asides, speech.cue.note)
                channel = channel or delivery.channel
                partner = first_id if number else self._dual_partner(speech)
                beat = SpeechBeat(
                    self._id("speech", "\0".join((role, part.text, *part.asides))),
                    part.line,
                    part.end_line,
                    role=role,
                    text=part.text,
                    asides=part.asides,
                    feeling=delivery.feeling,
                    manner="singing" if part.sung else delivery.manner,
                    channel=channel or carried,
                    to=self._addressed(role, part.text, delivery.to),
                    dual=partner,
                    cut_off=is_cut_off(part.text),
                    trails_off=is_trailing_off(part.text),
                    stress=join_spans(part.text, part.stress, capitals_of(part.text, self.language)),
                )
                self._beats.append(beat)
                first_id = first_id or beat.id
        if roles != [""] and speech.cue.channel != "voice_over":
            self.deeds.memory.mention(tuple(roles))
            self.deeds.memory.subject, self.deeds.memory.last_was_thing = tuple(roles), False

    def _dual_partner(self, speech: Speech) -> str:
        if not speech.dual or not self._beats or not isinstance(self._beats[-1], SpeechBeat):
            return ""
        previous = self._beats[-1]
        return previous.dual or previous.id

    def _addressed(self, speaker: str, text: str, to: str) -> tuple[str, ...]:
        """Who is spoken to: "(to Ida)", or a name or kinship set off by commas."""
        if to:
            found = self._named_in(to, speaker)
            if found:
                return found
        found: dict[str, None] = {}
        marked = self.casting.mark(tuple(tokenise(text)), text)
        for i, token in enumerate(marked):
            before, after = marked[i - 1].low if i else ".", marked[i + 1].low if i + 1 < len(marked) else "."
            is_set_off = before in _SET_OFF and after in _SET_OFF and (after != "," or before != "," or i < 3)
            if not is_set_off:
                continue
            if token.roles:
                found.update(dict.fromkeys(r for r in token.roles if r != speaker))
            elif token.is_word and (kin := self._kin(speaker, token.low)):
                found.setdefault(kin)
        return tuple(self._as_present(id_) for id_ in found)

    def _as_present(self, id_: str) -> str:
        """YOUNG ANYA is called Anya: the self that is in the scene is meant."""
        if id_ in self.deeds.memory.recent:
            return id_
        younger = self.casting.names.younger
        return next(
            (young for young, old in younger.items() if old == id_ and young in self.deeds.memory.recent), id_
        )

    def _named_in(self, words: str, speaker: str) -> tuple[str, ...]:
        marked = self.casting.mark(tuple(tokenise(words)), words)
        named = tuple(dict.fromkeys(r for t in marked for r in t.roles if r != speaker))
        if named:
            return named
        low = [t.low for t in marked if t.is_word]
        if low and low[-1] in grammar.PRONOUNS and low[-1] not in ("self", "herself", "himself"):
            return tuple(self.deeds.memory.pronoun(low[-1], subject=False, besides=(speaker,)))
        return (
            tuple(
                r
                for r in self.casting.by_noun(low[-1], set(low[:-1]), self.deeds.memory.recent)
                if r != speaker
            )
            if low
            else ()
        )

    def _kin(self, speaker: str, word: str) -> str:
        """Grandma, Mayor, Professor: whom the speaker calls so."""
        draft = self.casting.drafts.get(speaker)
        if draft is None:
            return ""
        kin, of = draft.kin
        if of and word in people.KINSHIP.get(kin, "").split():
            return of
        for other in self.casting.drafts.values():
            if other.kin[1] == speaker and word in (other.kin[0], *(_SHORT.get(other.kin[0], ()))):
                return other.id
        titled = [
            id_
            for key, id_ in self.casting.names.ids.items()
            if word in people.TITLES_SET and fold(key).split()[0].rstrip(".") == word and id_ != speaker
        ]
        return titled[0] if len(set(titled)) == 1 else ""


_SHORT = {
    "grandmother": ("grandma", "granny", "nana", "gran"),
    "grandfather": ("grandpa", "granddad", "grandad"),
    "mother": ("mom", "mum", "mommy", "mama"),
    "father": ("dad", "daddy", "papa"),
}
_SET_OFF = set([".", ",", "!", "?", "…", "...", "—", "–", "--", "-", ":", ";", "“", "”", '"', "(", ")"])


def _after_camera_words(tokens: list[Token]) -> list[Token]:
    """ "CLOSE ON: Mara's hands", "We see a cat": the thing itself."""
    colon = next((i for i, t in enumerate(tokens[:6]) if t.low == ":"), -1)
    if colon > 0 and all(t.low in people.CAMERA for t in tokens[:colon]):
        return tokens[colon + 1 :]
    i = 0
    while (
        i < len(tokens) - 1
        and tokens[i].low in people.CAMERA
        and (tokens[i].is_capitals or tokens[i].low in ("we", "see"))
    ):
        i += 1
    return tokens[i:]
