"""The smallest pieces that a scene is played in: beats, taken apart where one picture cannot hold them.

A paragraph of action may need two pictures (the sea, then the keeper), a monologue three. The first piece of a
beat carries the beat: its shot covers the script lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from multiplane.core.design import PlaceDesign
from multiplane.core.story import ActionBeat, AnyBeat, CueBeat, Deed, Scene, SpeechBeat
from multiplane.core.stress import Spans, share_out
from multiplane.core.vocabulary import VERBS

from .sights import seen_at

ItemKind = Literal["air", "things", "deeds", "speech", "voice", "sound", "text", "mark"]
LONGEST_SPEECH_WORDS = 42  # about 16 seconds of speech; longer ones are cut between sentences
PIECE_WORDS = 26
LONGEST_ACTION_SECONDS = 2.9
CROWD_SECONDS = 1.8

_MANNERS = {"slow": 1.6, "gentl": 1.3, "careful": 1.4, "quick": 0.75, "sudden": 0.7, "fast": 0.7, "hast": 0.75, "abrupt": 0.7}


@dataclass(frozen=True)
class Item:
    """`air` is atmosphere and silence, `things` deeds of things, `voice` a speech of somebody unseen, `text`
    words on screen, `mark` a transition. `carries` says whether the item's shot covers the beat."""

    kind: ItemKind
    beat: AnyBeat
    deeds: tuple[Deed, ...] = ()
    text: str = ""
    carries: bool = True
    stress: Spans = ()  # of `text`, where it is spoken

    @property
    def roles(self) -> tuple[str, ...]:
        """Who acts or speaks, in order, each once."""
        if isinstance(self.beat, SpeechBeat):
            return (self.beat.role,)
        return tuple(dict.fromkeys(role for deed in self.deeds for role in deed.who))

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def seconds(self) -> float:
        """About how long it plays; depends on words only by their number."""
        if self.kind in ("speech", "voice"):
            return self.words / 2.6 + 0.3
        if self.deeds:
            return sum(deed_seconds(deed) for deed in self.deeds)
        return 1.2


def deed_seconds(deed: Deed) -> float:
    """The usual length of a deed, stretched or hurried by its manner."""
    if deed.verb == "be":
        return 0.8
    verb = VERBS.get(deed.verb)
    factor = next((f for stem, f in _MANNERS.items() if stem in deed.manner.lower()), 1.0)
    return round((verb.seconds if verb else 1.5) * factor, 2)


def travels(deed: Deed) -> bool:
    verb = VERBS.get(deed.verb)
    return bool(deed.exits or deed.enters or (verb and verb.travels))


def itemise(scene: Scene, place: PlaceDesign, crowds: frozenset[str], voices: frozenset[str]) -> list[Item]:
    """The items of `scene` in their order. `crowds` and `voices` are role ids."""
    items: list[Item] = []
    for beat in scene.beats:
        match beat:
            case ActionBeat():
                items += _itemise_action(beat, scene, place, crowds)
            case SpeechBeat():
                unseen = beat.channel == "voice_over" or beat.role in voices
                items += _itemise_speech(beat, "voice" if unseen else "speech")
            case CueBeat(kind="sound" | "music"):
                items.append(Item("sound", beat, text=beat.text))
            case CueBeat(kind="screen_text" | "title"):
                items.append(Item("text", beat, text=beat.text))
            case _:
                items.append(Item("mark", beat))
    return items


def _itemise_action(beat: ActionBeat, scene: Scene, place: PlaceDesign, crowds: frozenset[str]) -> list[Item]:
    from .directions import is_bare

    if is_bare(beat.text):
        return [Item("mark", beat)]
    if not beat.deeds:
        return [Item("air", beat, text=beat.text)]
    opens = beat is next((b for b in scene.beats if isinstance(b, ActionBeat)), None)
    runs: list[list[Deed]] = []
    for deed in beat.deeds:
        if runs and _belongs(runs[-1], deed, place, crowds):
            runs[-1].append(deed)
        else:
            runs.append([deed])
    if len(runs) > 1 and (scene.interior or not opens) and not runs[0][0].who and all(deed.verb == "be" for deed in runs[0]):
        runs[:2] = [runs[0] + runs[1]]  # how things are, told with whoever is in the picture
    texts = _share_out(beat.text, runs)
    return [
        Item("deeds" if any(deed.who for deed in run) else "things", beat, tuple(run), text, carries=number == 0)
        for number, (run, text) in enumerate(zip(runs, texts, strict=True))
    ]


def _share_out(text: str, runs: list[list[Deed]]) -> list[str]:
    """The sentences of a paragraph, each for the run that plays it; what nobody plays ("Rain.") for the first."""
    shares: list[list[str]] = [[] for _ in runs]
    for sentence in re.split(r"(?<=[.!?…。！？])\s+", text):
        home = next((k for k, run in enumerate(runs) for d in run if d.words and _is_in(d.words, sentence)), 0)
        shares[home].append(sentence)
    return [" ".join(share) or " ".join(d.words for d in run if d.words) for share, run in zip(shares, runs, strict=True)]


def _is_in(clause: str, sentence: str) -> bool:
    return " ".join(clause.lower().split()).rstrip(".,;!? ") in " ".join(sentence.lower().split())


def _belongs(run: list[Deed], deed: Deed, place: PlaceDesign, crowds: frozenset[str]) -> bool:
    """Whether one picture holds `deed` together with the deeds of `run`."""
    if bool(deed.who) != bool(run[0].who):
        return False
    seconds = sum(deed_seconds(d) for d in run)
    if not deed.who:
        return "be" in (deed.verb, run[-1].verb) or deed.what == run[0].what or seen_at(place, deed.what or deed.words) == seen_at(place, run[0].what or run[0].words)
    if set(run[0].who) & crowds and not set(deed.who) & crowds and seconds >= CROWD_SECONDS:
        return False
    return deed.who == run[0].who or seconds < LONGEST_ACTION_SECONDS


def _itemise_speech(beat: SpeechBeat, kind: ItemKind) -> list[Item]:
    pieces = [beat.text] if len(beat.text.split()) <= LONGEST_SPEECH_WORDS else split_speech(beat.text)
    stresses = share_out(beat.text, beat.stress, pieces)
    return [Item(kind, beat, (), piece, number == 0, stress) for number, (piece, stress) in enumerate(zip(pieces, stresses, strict=True))]


def split_speech(text: str) -> list[str]:
    """A long speech in pieces of about `PIECE_WORDS` words, cut between sentences, else between words."""
    sentences = re.split(r"(?<=[.!?…。！？])\s*(?=\S)", text)
    pieces: list[str] = []
    for sentence in sentences:
        for part in _chop(sentence):
            if pieces and len(pieces[-1].split()) + len(part.split()) <= PIECE_WORDS:
                pieces[-1] = f"{pieces[-1]} {part}"
            else:
                pieces.append(part)
    return pieces


def _chop(sentence: str) -> list[str]:
    words = sentence.split()
    if len(words) <= LONGEST_SPEECH_WORDS:
        return [sentence.strip()]
    return [" ".join(words[k : k + PIECE_WORDS]) for k in range(0, len(words), PIECE_WORDS)]
