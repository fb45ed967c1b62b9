"""The sounds that acting makes: heels that touch the ground, and what deeds do at their moments."""

from __future__ import annotations

from multiplane.core.timing import TimedShot

from ..figure.proportions import measure
from ..figure.species import BIRDS, SMALL
from ..stage import FoleyCue
from .gait import contacts
from .motions import motion_of
from .parts import Part, Travel

_SOFT = {"creep": 0.3, "run": 0.8, "chase": 0.8, "stumble": 0.7, "child": 0.4}
_POSTURES = {"sit": "sit", "lie": "cloth", "kneel": "cloth", "stand": "cloth"}


def find_cues(parts: dict[str, Part], timed: TimedShot) -> tuple[FoleyCue, ...]:
    """All cues of a shot, in order of frames."""
    cues: list[FoleyCue] = []
    for part in parts.values():
        if part.mark.extra > 3:
            continue
        for travel in part.travels:
            cues += _steps(part, travel)
        for play in part.plays:
            n = play.frame_out - play.frame_in
            for kind, at, strength in motion_of(play.act.verb).sounds:
                frame = play.frame_in + round(at * n)
                cues.append(FoleyCue(frame, kind, part.name, round(part.x(frame), 2), strength * (0.5 if part.mark.extra else 1.0)))
            if play.act.verb in ("fall", "collapse"):
                frame = play.frame_in + round(0.6 * n)
                cues.append(FoleyCue(frame, "fall", part.name, round(part.x(frame), 2), 0.8))
        for frame, value in part.posture.keys[1:]:
            cues.append(FoleyCue(frame + 6, _POSTURES.get(value[0], "cloth"), part.name, round(part.x(frame), 2), 0.4))  # type: ignore[index]
    return tuple(sorted((c for c in cues if 0 <= c.frame < timed.frames), key=lambda c: (c.frame, c.who, c.kind)))


def _steps(part: Part, travel: Travel) -> list[FoleyCue]:
    before = sum(abs(t.end - t.start) for t in part.travels if t.frame_out <= travel.frame_in)
    length = abs(travel.end - travel.start)
    if part.design.species in ("ghost", *BIRDS, *SMALL) or travel.verb in ("fly", "float", "swim"):
        return []
    marks = contacts(travel.gait, measure(part.design), before, before + length, part.mark.size)
    soft = _SOFT.get(travel.verb, _SOFT.get(part.design.age, 0.55)) * (0.6 if part.design.species != "human" else 1.0)
    out, frame = [], travel.frame_in
    for mark in marks:
        while frame < travel.frame_out and before + length * travel.progress(frame) < mark:
            frame += 1
        out.append(FoleyCue(frame, "step", part.name, round(part.x(frame), 2), soft))
    return out
