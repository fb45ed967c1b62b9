"""When things happen in a shot: from planned events and spoken takes to frames. Pure arithmetic.

A frame is the unit: every event starts on a whole frame, so picture and sound agree exactly.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from msgspec import Struct

from .shot import AnyEvent, Does, Shot, Shows, Sounds, Speaks
from .take import Take


class Timed(Struct, frozen=True):
    """An event with its frames in the shot: `frame_in` is its first frame, `frame_out` the first after it."""

    event: AnyEvent
    frame_in: int
    frame_out: int


class TimedShot(Struct, frozen=True):
    """A shot whose events have frames. `frames` is its length."""

    shot: Shot
    fps: Fraction
    frames: int
    events: tuple[Timed, ...]
    takes: dict[str, Take] = {}  # by line id

    def seconds(self, frame: int) -> float:
        return float(frame / self.fps)


def frames_of(seconds: float, fps: Fraction) -> int:
    """The number of whole frames that hold `seconds`."""
    return ceil(Fraction(seconds).limit_denominator(100_000) * fps - Fraction(1, 1000))


def event_seconds(event: AnyEvent, takes: Mapping[str, Take]) -> float:
    """How long an event lasts. A line without a take lasts as long as it takes to read it aloud."""
    match event:
        case Speaks():
            take = takes.get(event.line)
            return take.seconds if take else reading_seconds(event.text)
        case Does():
            return max((act.seconds for act in event.acts), default=1.0)
        case Sounds() | Shows():
            return event.seconds


def reading_seconds(text: str) -> float:
    """An estimate of how long `text` takes to say: 14 characters a second and a breath."""
    return max(0.6, len(text) / 14 + 0.2)


def time_shot(shot: Shot, takes: Mapping[str, Take], fps: Fraction) -> TimedShot:
    """Lay the events of `shot` out one after another. Shapes: none; units: frames at `fps`."""
    timed: list[Timed] = []
    cursor = frames_of(shot.head, fps)
    for event in shot.events:
        start = cursor + (frames_of(abs(event.gap), fps) * (1 if event.gap >= 0 else -1) if timed else 0)
        if isinstance(event, Speaks) and event.together and timed:
            start = timed[-1].frame_in
        start = max(0, start)
        end = start + max(1, frames_of(event_seconds(event, takes), fps))
        timed.append(Timed(event, start, end))
        cursor = max(end, cursor) if not isinstance(event, Sounds) else max(cursor, start)
    last = max((t.frame_out for t in timed if not isinstance(t.event, Sounds)), default=cursor)
    frames = max(last + frames_of(shot.tail, fps), frames_of(shot.hold, fps), 1)
    used = {t.event.line: takes[t.event.line] for t in timed if isinstance(t.event, Speaks) and t.event.line in takes}
    return TimedShot(shot, fps, frames, tuple(timed), used)
