"""Shots: what is seen, from where, who stands where and does what.

Stage coordinates are metres: x to the right, y up (ground is 0), z away from the camera; z = 0 is the acting
plane, positive z lies behind it. Screen direction is kept by keeping the camera on one side.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .story import Feeling, Manner, TimeOfDay, Weather
from .stress import Spans

Purpose = Literal[
    "establishing", "master", "two_shot", "over_shoulder", "single", "close", "reaction", "insert", "title",
    "crowd", "pov",
]
Facing = Literal["left", "right", "camera", "away", "three_quarter_left", "three_quarter_right"]


class Framing(Struct, frozen=True, omit_defaults=True):
    """What the camera sees at one moment: the centre and the visible height at the acting plane, in metres.

    `lens` is camera distance divided by visible height: 1.2 is wide, 2 normal, 4 long (flatter, larger
    background).
    """

    x: float
    y: float
    height: float
    lens: float = 2.0


class Camera(Struct, frozen=True, omit_defaults=True):
    """From `start` to `end` over the shot, eased. Equal framings are a still camera.

    A `whip` waits, swings, and stays. `focus_start` and `focus_end` are the depths in metres that are sharp when the shot
    begins and when it ends (see stage coordinates); None is sharp throughout. `aperture` makes the rest softer.
    """

    start: Framing
    end: Framing
    move: Literal["hold", "push", "pull", "pan", "tilt", "track", "truck", "handheld", "whip"] = "hold"
    focus_start: float | None = None
    focus_end: float | None = None
    aperture: float = 1.0


class Mark(Struct, frozen=True, omit_defaults=True):
    """Where a role stands when the shot begins. `role` is a role id; `extra` numbers crowd members."""

    role: str
    x: float
    z: float = 0.0
    facing: Facing = "three_quarter_right"
    pose: str = "stand"  # stand, sit, lie, kneel …
    holds: str = ""  # prop id in hand
    feeling: Feeling = "neutral"
    looks_at: str = ""  # role id, prop id, "camera", "" = ahead
    size: float = 1.0
    extra: int = 0  # 0 for the role itself; crowds number their members from 1
    costume: tuple[str, ...] = ()  # what it has put on and taken off since: "+hat", "-coat" (`core.costume`)


class PropMark(Struct, frozen=True, omit_defaults=True):
    prop: str
    x: float
    y: float = 0.0
    z: float = 0.0


class Act(Struct, frozen=True, omit_defaults=True):
    """A deed with its time in the shot. Times are seconds from the start of its event."""

    role: str
    verb: str  # canonical verb
    seconds: float
    whom: str = ""
    what: str = ""
    to_x: float | None = None  # where the role ends up
    manner: str = ""
    feeling: Feeling = "neutral"


class Event(Struct, frozen=True, omit_defaults=True, tag_field="event"):
    """What happens next in a shot. Events follow one another; `gap` is the pause before, in seconds.

    A negative gap overlaps the event before. `beat` is the id of the beat that it comes from.
    """

    beat: str
    gap: float = 0.25


class Speaks(Event, frozen=True, omit_defaults=True, tag="speaks"):
    """A line, or the part of it that this shot covers. Its length is that of its take."""

    role: str = ""
    text: str = ""
    line: str = ""  # line id within the shot: "line_001"
    feeling: Feeling = "neutral"
    manner: Manner = "normal"
    channel: str = ""
    to: tuple[str, ...] = ()
    cut_off: bool = False
    together: bool = False  # dual dialogue: starts with the event before
    take: int | Literal["voice"] = 0  # recording in art/ that counts: its number, 0 the highest, "voice" none of them
    stress: Spans = ()  # [start, end) of the characters of `text` that are emphasised
    aside: str = ""  # the script's own words for how it is said: "bitterly"


class Does(Event, frozen=True, omit_defaults=True, tag="does"):
    """Deeds that happen at the same time. Its length is the longest act."""

    acts: tuple[Act, ...] = ()
    text: str = ""  # the words of the script


class Sounds(Event, frozen=True, omit_defaults=True, tag="sounds"):
    kind: Literal["sound", "music"] = "sound"
    text: str = ""
    seconds: float = 1.0


class Shows(Event, frozen=True, omit_defaults=True, tag="shows"):
    """Text on screen: a title, a sign, a letter, a caption."""

    text: str = ""
    kind: Literal["title", "caption", "screen", "credits"] = "caption"
    seconds: float = 2.5
    on: Literal["paper", "sign", "screen"] = "paper"  # what the words of a `screen` are written on


AnyEvent = Speaks | Does | Sounds | Shows


class Beside(Struct, frozen=True, omit_defaults=True):
    """The right half of a split screen: another place at the same time. The shot itself is the left half."""

    place: str
    camera: Camera
    marks: tuple[Mark, ...] = ()
    props: tuple[PropMark, ...] = ()
    interior: bool = True
    time: TimeOfDay = "day"
    weather: Weather = "clear"
    dressing: tuple[str, ...] = ()


class Shot(Struct, frozen=True, omit_defaults=True):
    """One shot as the boards plan it, before its lines have been spoken: `shots/<id>.toml`.

    Its length follows from `head`, its events and `tail` (`core.timing`), at least `hold` seconds.
    """

    id: str  # sq010_sh0040
    scene: str  # sq010
    purpose: Purpose
    place: str
    camera: Camera
    time: TimeOfDay = "day"
    weather: Weather = "clear"
    interior: bool = True
    marks: tuple[Mark, ...] = ()
    props: tuple[PropMark, ...] = ()
    events: tuple[AnyEvent, ...] = ()
    covers: tuple[str, ...] = ()  # ids of the beats whose script lines belong to this shot
    head: float = 0.4  # seconds before the first event
    tail: float = 0.4  # seconds after the last
    hold: float = 1.5  # shortest length, seconds
    mood: Feeling = "neutral"
    transition_in: Literal["cut", "dissolve", "fade"] = "cut"
    transition_out: Literal["cut", "fade"] = "cut"
    seed: int = 0
    note: str = ""  # why this shot, in words
    engine: str = ""  # picture engine for this shot alone
    beside: Beside | None = None  # what is seen at the same time, on a split screen
    dressing: tuple[str, ...] = ()  # how the shots before have left the place (`core.dressing`): "lamp out"
