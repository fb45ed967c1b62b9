"""What the breakdown finds in a screenplay: roles, places, props, and scenes as a sequence of beats."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .screenplay import Heading, Warning
from .stress import Spans

TimeOfDay = Literal["dawn", "morning", "day", "evening", "dusk", "night"]
Weather = Literal["clear", "cloudy", "rain", "storm", "snow", "fog", "wind"]
Feeling = Literal[
    "neutral", "happy", "sad", "angry", "afraid", "surprised", "disgusted", "tender", "tired", "proud",
    "worried", "amused", "determined", "pained",
]
Manner = Literal["normal", "whisper", "quiet", "shout", "breathless", "laughing", "crying", "singing", "cold"]


class Role(Struct, frozen=True, omit_defaults=True):
    """Someone in the film. `id` is a slug unique in the film; `aliases` are the cues that mean this role.

    `description` joins every sentence of the script that describes the role ("70s, a yellow raincoat").
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    description: str = ""
    kind: Literal["person", "animal", "robot", "ghost", "voice", "crowd"] = "person"
    species: str = ""  # "dog", "gull" … where kind is animal
    age: Literal["baby", "child", "teen", "adult", "elder", ""] = ""
    gender: Literal["female", "male", ""] = ""
    lines: int = 0
    first_line: int = 0  # source line of first mention
    younger_self_of: str = ""  # role id, for YOUNG MARA


class Place(Struct, frozen=True, omit_defaults=True):
    """A location. One place can be met under several headings and times."""

    id: str
    name: str
    interior: bool = True
    kind: str = ""  # a word from the place vocabulary ("kitchen"), "" where nothing fits
    description: str = ""


class Prop(Struct, frozen=True, omit_defaults=True):
    """A thing that somebody handles or looks at."""

    id: str
    name: str
    description: str = ""


class Deed(Struct, frozen=True, omit_defaults=True):
    """Who does what to what: one clause of an action sentence.

    `verb` is the canonical verb ("walk"), or the script's own lemma with `known` False. `who` and `whom` are
    role ids; `what` is a prop id or the words; `where` is the words that say to or at which place;
    `exits`/`enters` tell whether the role leaves or joins the scene.
    """

    verb: str
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    what: str = ""
    where: str = ""
    manner: str = ""
    words: str = ""  # the clause as written
    known: bool = True
    enters: bool = False
    exits: bool = False


class Beat(Struct, frozen=True, omit_defaults=True, tag_field="beat"):
    """Something that takes its turn on screen. `id` is stable while its words stay the same.

    `line` and `end_line` are source lines, 1-based; they never enter a build key.
    """

    id: str
    line: int
    end_line: int


class ActionBeat(Beat, frozen=True, omit_defaults=True, tag="action"):
    """A paragraph of action."""

    text: str
    deeds: tuple[Deed, ...] = ()


class SpeechBeat(Beat, frozen=True, omit_defaults=True, tag="speech"):
    """A speech of one role between two other things. `text` is what is said, `asides` the parentheticals."""

    role: str
    text: str
    asides: tuple[str, ...] = ()
    feeling: Feeling = "neutral"
    manner: Manner = "normal"
    channel: Literal["", "voice_over", "off_screen", "phone", "radio"] = ""
    to: tuple[str, ...] = ()  # role ids addressed, where the text says so
    dual: str = ""  # id of the beat that it is spoken together with
    cut_off: bool = False  # ends on a dash: interrupted
    trails_off: bool = False  # ends on an ellipsis
    stress: Spans = ()  # [start, end) of the characters of `text` that are emphasised


class CueBeat(Beat, frozen=True, omit_defaults=True, tag="cue"):
    """A sound, music or on-screen text that the script calls for."""

    kind: Literal["sound", "music", "screen_text", "transition", "title"]
    text: str
    on: Literal["paper", "sign", "screen", "picture"] = "paper"  # what words are written on; a super is on the picture itself


AnyBeat = ActionBeat | SpeechBeat | CueBeat


class Scene(Struct, frozen=True, omit_defaults=True):
    """One scene, broken down. `id` follows the studio's convention: sq010, sq020 …"""

    id: str
    heading: Heading
    place: str  # place id
    interior: bool = True
    time: TimeOfDay = "day"
    weather: Weather = "clear"
    number: str = ""  # as in the script
    line: int = 1
    cast: tuple[str, ...] = ()  # role ids seen in the scene
    props: tuple[str, ...] = ()
    beats: tuple[AnyBeat, ...] = ()
    mood: Feeling = "neutral"
    transition_out: Literal["cut", "dissolve", "fade", "match"] = "cut"


class Story(Struct, frozen=True):
    """The whole breakdown."""

    title: str
    roles: tuple[Role, ...]
    places: tuple[Place, ...]
    props: tuple[Prop, ...]
    scenes: tuple[Scene, ...]
    author: str = ""
    language: str = "en"
    warnings: tuple[Warning, ...] = ()
    unknown_verbs: tuple[tuple[str, int], ...] = ()  # (lemma, source line)

    def role(self, id: str) -> Role:
        return next(role for role in self.roles if role.id == id)

    def place(self, id: str) -> Place:
        return next(place for place in self.places if place.id == id)
