"""First reading of the action: names marked, clauses found, and what the script says about every role."""
# ruff: noqa: SIM905 -- word lists are kept as running text

from __future__ import annotations

from typing import NamedTuple

from .casting import Casting
from .clauses import ClauseReader
from .cues import Called, call_by_words
from .data import grammar, people, sounds, verbs
from .foreign import read_foreign
from .lemmas import verb_forms
from .manuscript import LONGEST, Paragraph, Part, Speech
from .syntax import Clause, Phrase
from .weather import read_weather
from .words import Token


class ReadSentence(NamedTuple):
    """A sentence with its marked tokens and clauses. `called` is the cue that it is by its form."""

    text: str
    start: int
    tokens: list[Token]
    clauses: list[Clause]
    called: Called | None
    line: int
    end_line: int


class ReadParagraph(NamedTuple):
    paragraph: Paragraph
    sentences: list[ReadSentence]


def read_paragraphs(part: Part, casting: Casting, language: str) -> list[ReadParagraph]:
    """Every action paragraph of a scene, read once; roles without a name ("a waiter") are added to the cast."""
    found = []
    for item in part.items:
        if isinstance(item, Paragraph):
            sentences = [_read_sentence(item, i, casting, language) for i in range(len(item.sentences))]
            found.append(ReadParagraph(item, sentences))
    return found


def _read_sentence(paragraph: Paragraph, i: int, casting: Casting, language: str) -> ReadSentence:
    sentence, (line, end_line) = paragraph.sentences[i], paragraph.lines[i]
    tokens = casting.mark(paragraph.tokens[i], sentence.text)
    called = call_by_words(sentence.text, tokens)
    clauses: list[Clause] = []
    if called is None and len(sentence.text) <= LONGEST:
        clauses = ClauseReader(tokens).read() if language == "en" else read_foreign(tokens, language)
    if language == "en":
        for clause in clauses:
            _add_extras(tokens, clause, casting)
    return ReadSentence(sentence.text, sentence.start, tokens, clauses, called, line, end_line)


def _add_extras(tokens: list[Token], clause: Clause, casting: Casting) -> None:
    """ "A waiter brings the soup": somebody new who does something is a role."""
    for phrase in [*clause.subject, *_people_acted_on(clause)]:
        head = phrase.head
        if phrase.roles or phrase.pronoun or not head or clause.verb in sounds.PURE_SOUND_VERBS:
            continue
        is_crowd = head in people.CROWDS or (head.endswith("s") and head[:-1] in people.PEOPLE)
        if (
            head not in people.PEOPLE | set(people.ANIMALS)
            and not is_crowd
            or head in ("voice", "figure", "dead", "all", "both", "everyone", "everybody")
        ):
            continue
        if phrase.determiner not in (
            "a",
            "an",
            "another",
            "two",
            "three",
            "four",
            "some",
            "several",
            "many",
            "few",
        ) and (
            (phrase.possessor and head not in people.KINSHIP)
            or _means_somebody_known(tokens, phrase, casting)
        ):
            continue
        if head.endswith("s") and len(casting.by_noun(head, set(), list(casting.drafts))) > 1:
            continue
        if is_crowd and not phrase.determiner and clause.verb in verbs.SILENT_VERBS:
            continue
        id_ = casting.add_extra(head)
        words = [
            t.low
            for t in tokens[phrase.first : phrase.last]
            if t.low not in grammar.DETERMINERS and t.low != head
        ]
        if words and "'s" not in words:
            casting.describe(id_, " ".join(t.text for t in tokens[phrase.first : phrase.last]))


def _people_acted_on(clause: Clause) -> list[Phrase]:
    """ "drag the prisoner", "dances with a stranger"."""
    if clause.verb == "be":
        return []
    named = [
        *clause.objects,
        *(p for prep, p in clause.prepositional if p and prep in ("with", "to", "up to")),
    ]
    return [
        p
        for p in named
        if p.head in people.PEOPLE
        and p.determiner in ("the", "a", "an")
        and p.head not in ("friend", "person", "host", "hero", "judge")
    ]


def _means_somebody_known(tokens: list[Token], phrase: Phrase, casting: Casting) -> bool:
    from .casting import modifiers_of

    return bool(
        casting.by_noun(phrase.head, modifiers_of(tokens[phrase.first : phrase.last]), list(casting.drafts))
    )


def describe_roles(parts: list[Part], read: list[list[ReadParagraph]], casting: Casting) -> None:
    """Gather descriptions, kinship, pronouns and first lines for all roles."""
    for part, paragraphs in zip(parts, read, strict=True):
        _note_speakers(part, casting)
        last: tuple[str, ...] = ()
        for paragraph in paragraphs:
            for sentence in paragraph.sentences:
                last = _note_sentence(sentence, casting, last)
    casting.forget_conclusions()


def _note_speakers(part: Part, casting: Casting) -> None:
    for item in part.items:
        if isinstance(item, Speech):
            for name in (n for cue in item.cue.names for n in casting.names.split_together(cue)):
                draft = casting.drafts[casting.names.find(name)]
                draft.lines += 1
                draft.mention(item.line)
                draft.seen = draft.seen or item.cue.channel == ""


def _note_sentence(sentence: ReadSentence, casting: Casting, last: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the roles that "she" in the next sentence may mean."""
    for token in sentence.tokens:
        for id_ in token.roles:
            casting.drafts[id_].mention(sentence.line)
    _note_apposition(sentence, casting, last)
    for clause in sentence.clauses:
        for phrase in clause.subject:
            _note_introduction(sentence, phrase, casting, last)
            if len(phrase.roles) == 1:
                casting.drafts[phrase.roles[0]].seen = True
            elif not phrase.roles and phrase.head in casting.names.ids:
                draft = casting.drafts[casting.names.ids[phrase.head]]
                draft.mention(sentence.line)
                draft.seen = True
        for phrase, first, end in clause.described:
            for id_ in phrase.roles[:1]:
                casting.describe(id_, _text(sentence, first, end))
        _note_predicate(sentence, clause, casting, last)
        for phrase in clause.subject[:1]:
            if phrase.pronoun in ("he", "she") and len(last) == 1:
                casting.drafts[last[0]].pronouns[phrase.pronoun] += 1
    if not sentence.clauses:
        _note_fragment(sentence, casting)
    named = tuple(dict.fromkeys(id_ for t in sentence.tokens for id_ in t.roles))
    subjects = tuple(id_ for c in sentence.clauses[:1] for p in c.subject for id_ in p.roles)
    return subjects if len(subjects) == 1 else named if len(named) == 1 else last if not named else ()


def _text(sentence: ReadSentence, first: int, end: int) -> str:
    return sentence.text[sentence.tokens[first].start : sentence.tokens[end - 1].end] if first < end else ""


def _note_introduction(
    sentence: ReadSentence, phrase: Phrase, casting: Casting, last: tuple[str, ...]
) -> None:
    """ "Her grandson FINN": what stands before the name describes it."""
    if len(phrase.roles) != 1 or phrase.last - phrase.first < 2:
        return
    before = [t for t in sentence.tokens[phrase.first : phrase.last - 1] if t.is_word]
    words = [t for t in before if t.low not in grammar.DETERMINING and not t.roles]
    if not words:
        return
    draft = casting.drafts[phrase.roles[0]]
    if words[-1].low in people.KINSHIP:
        owner = next((t.roles[0] for t in before if t.roles), last[0] if last and phrase.possessor else "")
        if owner != draft.id:
            draft.kin = (words[-1].low, owner)
        owned = casting.drafts.get(owner)
        if owned and phrase.possessor[:1] in (("her",), ("his",)):
            owned.pronouns["she" if phrase.possessor[0] == "her" else "he"] += 1
    casting.describe(draft.id, " ".join(t.text for t in words))


def _note_apposition(sentence: ReadSentence, casting: Casting, last: tuple[str, ...]) -> None:
    """ "Her father, TOMAS, watches": the noun before the name describes it."""
    tokens = sentence.tokens
    for i in range(2, len(tokens)):
        noun = tokens[i - 2].low
        if (
            len(tokens[i].roles) == 1
            and tokens[i - 1].low == ","
            and noun in people.KINSHIP.keys() | people.PEOPLE | people.ROBOTS
            and not tokens[i - 2].roles
        ):
            draft = casting.drafts[tokens[i].roles[0]]
            if noun in people.KINSHIP:
                draft.kin = (noun, last[0] if last and last[0] != draft.id else "")
            casting.describe(draft.id, noun)


def _note_predicate(sentence: ReadSentence, clause: Clause, casting: Casting, last: tuple[str, ...]) -> None:
    """ "She wears a blue coat", "Mara is a tall woman of 70"."""
    if (
        clause.verb not in ("be", "wear", "have", "dress")
        or not clause.subject
        or clause.negated
        or clause.form not in ("s", "ed", "ing", "base")
    ):
        return
    phrase = clause.subject[0]
    ids = phrase.roles[:1] or (last[:1] if phrase.pronoun in ("he", "she", "it") else ())
    if not ids or not clause.objects:
        return
    first = clause.objects[0]
    words = _text(sentence, first.first, clause.last)
    low = sentence.tokens[first.first].low
    if clause.verb == "be" and not (
        low in ("a", "an") or low.rstrip("s'").isdigit() or low in people.NUMBER_WORDS or low in _LOOKS
    ):
        return
    if clause.verb == "have" and (first.head in grammar.PROPS or first.head not in _FEATURES):
        return
    casting.describe(ids[0], ("wears " if clause.verb in ("wear", "dress") else "") + words)


_LOOKS = set(
    [
        "tall",
        "short",
        "old",
        "young",
        "thin",
        "fat",
        "elderly",
        "blonde",
        "bald",
        "dark-haired",
        "middle-aged",
        "handsome",
        "bearded",
        "pregnant",
        "slim",
        "small",
        "large",
        "huge",
        "dressed",
    ]
)
_FEATURES = set(
    [
        "hair",
        "beard",
        "moustache",
        "eyes",
        "eye",
        "glasses",
        "scar",
        "freckles",
        "hat",
        "face",
        "nose",
        "legs",
        "limp",
        "wings",
        "tail",
        "fur",
        "eyepatch",
        "braids",
        "plaits",
        "ponytail",
    ]
)


def _note_fragment(sentence: ReadSentence, casting: Casting) -> None:
    """ "MARA, 70s, a keeper in a yellow raincoat." without any verb."""
    tokens = sentence.tokens
    if sentence.called or not tokens:
        return
    at = next((i for i, t in enumerate(tokens) if t.roles), None)
    if at is None:
        return
    casting.drafts[tokens[at].roles[0]].seen = True
    if at + 1 < len(tokens) and tokens[at + 1].low in (",", "(") and at <= 3:
        casting.describe(tokens[at].roles[0], _text(sentence, at + 1, len(tokens)))


_NOT_DESCRIBING = sounds.SILENCE | {
    "smash",
    "insert",
    "fireworks",
    "steam",
    "smoke",
    "explosion",
    "we",
    "pov",
    "close",
    "angle",
}


def is_description(sentence: ReadSentence) -> bool:
    """A sentence about the place: nobody in it, nothing happens ("Clocks on every wall.")."""
    if sentence.called or any(t.roles for t in sentence.tokens):
        return False
    words = [t for t in sentence.tokens if t.is_word]
    lows = {t.low for t in words}
    if (
        lows & _NOT_DESCRIBING
        or words[:1]
        and words[0].low == "then"
        or (len(words) == 1 and read_weather(sentence.text))
        or any(c.verb == "lie" and lows & grammar.PROPS for c in sentence.clauses)
    ):
        return False
    if not sentence.clauses:
        return len(words) > 0 and not (
            len(words) == 1 and verb_forms(words[0].low) and words[0].low.endswith("s")
        )
    return all(
        c.verb
        in (
            "be",
            "lie",
            "hang",
            "stand",
            "line",
            "cover",
            "fill",
            "sit",
            "surround",
            "stretch",
            "decorate",
            "adorn",
            "overlook",
            "lead",
            "contain",
            "burn",
            "glow",
        )
        and c.subject
        and not c.subject[0].pronoun
        for c in sentence.clauses
    )
