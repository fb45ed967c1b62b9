"""Sounds, music and words on screen that the action calls for."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .data import grammar, people, sounds
from .syntax import Clause
from .words import Token, fold

_QUOTED = re.compile(r"[\"“”«„]\s*([^\"“”«»]+?)\s*[\"“”»]|[‘']([^’']{3,})[’'](?=\W|$)")
_READS = re.compile(
    r"\b(?:reads?|reading|says|saying|spells?|shows|displays|marked|labell?ed|titled|written|headed|announces|dit|indique|lit|steht|dice|diz|legge)\b",
    re.IGNORECASE,
)
_END = re.compile(r"\s*(?:the\s+)?(?:end|fin|fine|ende|fim)\s*[.!]?\s*", re.IGNORECASE)


class Called(NamedTuple):
    """A cue: "sound", "music", "screen_text" or "title", with the words to hear or read."""

    kind: str
    text: str
    on: str = "paper"


@cache
def _head(words: str) -> re.Pattern:
    return re.compile(rf"\s*(?:{words})\s*(?:[:–—]\s*|\s-\s+)(?P<rest>.+)", re.IGNORECASE | re.DOTALL)


def quoted(text: str) -> str:
    """All that stands between quotation marks in `text`, or ""."""
    return " ".join((a or b).strip() for a, b in _QUOTED.findall(text))


def call_by_words(text: str, tokens: list[Token]) -> Called | None:
    """The cue that a sentence is by its form: "INSERT: A SIGN READS …", "SFX: …", "THE END"."""
    if _END.fullmatch(text):
        return Called("title", text.strip(" ."))
    if match := _head(sounds.SCREEN_HEADS).fullmatch(text):
        words = quoted(match["rest"])
        if words or not re.match(r"\s*(?:insert|legend|card|credit)", text, re.IGNORECASE):
            return Called("screen_text", words or match["rest"].strip(), _written_on(text))
        return None
    if match := _head(sounds.EFFECT_HEADS).fullmatch(text):
        return Called("sound", match["rest"].strip())
    if match := _head(sounds.MUSIC_HEADS).fullmatch(text):
        return Called("music", match["rest"].strip())
    lows = {t.low for t in tokens}
    if lows & sounds.SIGNS and _READS.search(text) and (words := quoted(text)):
        return Called("screen_text", words, _written_on(text))
    if re.match(r"\s*we hear\b", text, re.IGNORECASE):
        return Called("music" if lows & sounds.MUSIC_NOUNS else "sound", text.strip())
    if re.search(r"[♪♫]", text) and not any(t.roles for t in tokens):
        return Called("music", text.strip(" ♪♫"))
    return None


def _written_on(text: str) -> str:
    """What the words of a cue are written on: the first thing named before them that carries words."""
    if re.match(r"\s*(?:super|chyron|caption|subtitle|lower third|legend|over black|title|titre|titel|titulo|título|titolo|einblendung|legenda)", text, re.IGNORECASE):
        return "picture"
    before = re.split(r"[\"“”«»]", text)[0].lower()
    for word in re.findall(r"\w+", before):
        if word in sounds.BOARDS | sounds.DISPLAYS | sounds.SIGNS:
            return "sign" if word in sounds.BOARDS else "screen" if word in sounds.DISPLAYS else "paper"
    return "paper"


def call_by_sense(text: str, tokens: list[Token], clauses: list[Clause]) -> Called | None:
    """The cue that a sentence is by its sense: nothing to see, only to hear."""
    names_somebody = any(t.roles for t in tokens)
    if names_somebody and not (_is_heard(clauses) if clauses else _ends_on_sound(tokens)):
        return None
    if not clauses:
        return _call_of_fragment(text, tokens)
    if any(c.subject and c.subject[0].roles for c in clauses):
        return None
    heads = {c.subject[0].head for c in clauses if c.subject}
    if not heads or any(not c.subject and not c.carried for c in clauses):
        return None
    if heads & sounds.MUSIC_NOUNS:
        return Called("music", text)
    if all(_is_sounding(tokens, c) for c in clauses):
        return Called("sound", text)
    return None


def _is_heard(clauses: list[Clause]) -> bool:
    return all(
        c.subject and c.subject[0].head in sounds.SOUND_NOUNS | sounds.MUSIC_NOUNS and not c.subject[0].roles
        for c in clauses
    )


def _is_sounding(tokens: list[Token], clause: Clause) -> bool:
    """ "a watch TICKS", "the phone rings", "footsteps approach"."""
    head = clause.subject[0].head if clause.subject else ""
    if {"open", "shut"} & set(clause.particles):
        return False
    if clause.carried:
        return clause.verb in sounds.PURE_SOUND_VERBS
    if head in people.PEOPLE | people.CROWDS or clause.subject[0].pronoun:
        return False
    if (
        clause.verb in sounds.PURE_SOUND_VERBS
        and head not in ("clock",)
        or clause.verb in ("ring", "chime", "tick")
    ):
        return True
    if head in sounds.SOUND_NOUNS and head not in (
        "bell",
        "horn",
        "engine",
        "engines",
        "bells",
        "ring",
        "shot",
        "cry",
        "rattle",
    ):
        return True
    loud = any(
        t.is_capitals and t.low.rstrip("s") in sounds.SOUND_VERBS for t in tokens[clause.first : clause.last]
    )
    return loud and clause.verb in sounds.SOUND_VERBS


def _ends_on_sound(tokens: list[Token]) -> bool:
    words = [t for t in tokens if t.is_word]
    return bool(words) and not words[-1].roles and words[-1].low in sounds.SOUND_NOUNS


def _call_of_fragment(text: str, tokens: list[Token]) -> Called | None:
    """ "Thunder.", "A train WHISTLE.", "Far away, a SHIP'S HORN.", "The sound of waves." """
    words = [t for t in tokens if t.is_word]
    if not words or len(words) > 9:
        return None
    head = _fragment_head(words)
    if head in sounds.MUSIC_NOUNS and not words[-1].roles:
        return Called("music", text)
    if head in sounds.SOUND_NOUNS:
        return Called("sound", text)
    if len(words) == 1 and (
        words[0].low in sounds.PURE_SOUND_VERBS
        or (
            tokens[-1].low == "!"
            and words[0].is_capitals
            and words[0].low
            in sounds.SOUND_VERBS
            | {"bam", "wham", "smash", "kaboom", "splat", "zap", "boing", "ding", "crunch", "snap"}
        )
    ):
        return Called("sound", text)
    return None


def _fragment_head(words: list[Token]) -> str:
    """The last word before the first preposition: what the fragment is about."""
    head = ""
    for token in words:
        if token.low in grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.SUBORDINATORS and head:
            break
        if token.low not in grammar.PREPOSITIONS | grammar.ADVERBS:
            head = token.low
    return fold(head)
