"""Crowds: many people at once, none in step with another. Each member has a habit, a moment and a way of its own.

Takes the part of a member while it is planned (`plan`). Changes it in place, or gives its own version of what all do.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from multiplane.core.shot import Act

from ..figure.species import walks_upright
from .life import noise
from .parts import Part, Playing

LATEST_S = 0.75  # seconds by which somebody joins in late
# How members of a crowd do what all of them do; the first is done by most.
VARIANTS: dict[str, tuple[str, ...]] = {
    "cheer": ("cheer", "cheer", "raise_hands", "clap", "wave", "jump", "applaud", "laugh"), "applaud": ("applaud", "applaud", "clap", "clap", "cheer", "nod"), "clap": ("clap", "clap", "applaud", "nod", "cheer"),
    "laugh": ("laugh", "laugh", "giggle", "smile", "clap"), "gasp": ("gasp", "gasp", "cover_face", "step_back", "stare", "raise_hands"), "scream": ("scream", "scream", "gasp", "cover_ears", "raise_hands", "cover_face"),
    "wave": ("wave", "wave", "raise_hand", "cheer", "nod"), "talk": ("talk", "talk", "nod", "listen", "laugh", "shrug", "whisper"), "wait": ("wait", "wait", "look_around", "talk", "check_watch", "cross_arms", "hands_on_hips", "yawn"),
    "watch": ("watch", "watch", "watch", "whisper", "point", "nod", "cross_arms"), "look": ("look", "look", "point", "whisper", "stare"), "dance": ("dance", "dance", "dance", "spin", "clap", "skip"), "argue": ("argue", "argue", "shout", "fist", "shake_head", "point"),
    "shout": ("shout", "shout", "fist", "raise_hands", "argue", "point"), "murmur": ("whisper", "talk", "nod"), "whisper": ("whisper", "whisper", "nod", "talk", "shrug"), "stand": ("stand", "wait", "look_around", "cross_arms"), "cry": ("cry", "cry", "wipe_tears", "cover_face", "pray"),
}  # fmt: skip
_HABITS = ("", "", "", "", "cross_arms", "hands_on_hips", "")  # what one does who only stands there
_GLANCES_S = 2.6


def in_a_crowd(act: Act, part: Part, members: Sequence[Part], fps: float) -> tuple[Act, int]:
    """A member's own way of what the crowd does, and how many frames it is late."""
    late = int(noise(part.seed, 71) * LATEST_S * fps)
    pace = 0.84 + 0.34 * noise(part.seed, 72)
    verb = act.verb
    if walks_upright(part.design) and verb in VARIANTS:
        ways = VARIANTS[verb]
        verb = ways[int(noise(part.seed, 73) * len(ways)) % len(ways)]
    to_x = act.to_x
    if to_x is not None:  # all go the same way, each from its own place
        middle = sum(member.mark.x for member in members) / len(members)
        to_x = round(part.mark.x + (to_x - middle) * (0.9 + 0.2 * noise(part.seed, 74)), 3)
    return replace(act, verb=verb, seconds=round(act.seconds * pace, 3), to_x=to_x), late


def idle(part: Part, fps: float, frames: int) -> None:
    """The habit in which a member stands when the shot opens, and where it looks from time to time."""
    habit = _HABITS[int(noise(part.seed, 75) * len(_HABITS)) % len(_HABITS)]
    if habit and walks_upright(part.design) and not part.mark.holds:
        part.plays.append(Playing(-60, -30, Act(part.name, habit, 1.25)))
    role = part.name.split("#")[0]
    step = round(_GLANCES_S * fps * (0.8 + 0.5 * noise(part.seed, 76)))
    for number, frame in enumerate(range(int(noise(part.seed, 77) * step), frames, step)):
        pick = noise(part.seed, 80 + number)
        part.looks.put(frame, part.mark.looks_at if pick < 0.4 else "" if pick < 0.6 else f"{role}#{part.mark.extra + (1 if pick < 0.8 else -1)}")
