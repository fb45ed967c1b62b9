"""Drawings that would look alike are held: an eyelid that moves by a fifth of a pixel in a crowd needs no new drawing.

The actors of every frame arrive, and leave with a new drawing only where it can be seen against the one before. Close up
everything can be seen. It depends on the whole performance, never on the frame that rendering starts at.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace

from .figure.pose import FIELDS, NUMBERS, Pose
from .stage import Actor

LEAST = 0.5  # pixels, summed over all that moves: less is not seen
# How far, in metres, a point of a grown figure goes when a number of its pose goes up by one: by a degree, or from 0 to 1.
_REACH = {
    "yaw": 0.0035, "tilt": 0.017, "root_x": 1.7, "root_y": 1.7, "lean": 0.012, "bend": 0.10, "breath": 0.008, "stretch": 0.8,
    "head_yaw": 0.0018, "head_pitch": 0.002, "head_roll": 0.0022, "shoulder": 0.010, "elbow": 0.006, "wrist": 0.0025, "shrug": 0.04,
    "foot_x": 1.7, "foot_y": 1.7, "foot_turn": 0.0026, "knee": 0.10, "sway": 0.004, "bob": 0.004, "brow": 0.014, "brow_tilt": 0.010,
    "brow_skew": 0.012, "lid": 0.016, "lid_tilt": 0.008, "lower": 0.008, "gaze_x": 0.014, "gaze_y": 0.012, "pupil": 0.006, "smile": 0.02,
    "open": 0.03, "wide": 0.015, "cheek": 0.02, "tears": 0.05, "reach": 0.2,
}  # fmt: skip
REACH = tuple(_REACH[name.removeprefix("near_").removeprefix("far_")] for name in FIELDS[:NUMBERS])


def hold_alike(frames: list[dict], size_of: Callable[[Actor, int], float]) -> list[dict]:
    """For every frame its actors by name; `size_of` says how many pixels a metre of an actor has on a frame."""
    held: list[dict] = []
    for number, actors in enumerate(frames):
        before = held[-1] if held else {}
        held.append({ident: _held(actor, before.get(ident), size_of(actor, number)) for ident, actor in actors.items()})
    return held


def _held(actor: Actor, before: Actor | None, size: float) -> Actor:
    if before is None or before.key == actor.key or looks_different(before.key, actor.key, size):
        return actor
    return replace(actor, key=before.key)


def looks_different(one: Hashable, other: Hashable, size: float) -> bool:
    """Whether two drawings differ visibly at `size` pixels a metre; what is no figure always does."""
    (a, rest), (b, others) = _pose_of(one), _pose_of(other)
    if a is None or b is None or rest != others or a[NUMBERS:] != b[NUMBERS:]:
        return True
    return sum(abs(x - y) * reach for x, y, reach in zip(a, b, REACH, strict=False)) * size > LEAST  # one after another: the same on every machine


def _pose_of(key: Hashable) -> tuple[Pose | None, tuple]:
    """The pose that a key holds, and all else that it says."""
    pose = getattr(key, "pose", None)
    inner = getattr(key, "key", key)  # with the number of its tracing around it (`painters.rhythm`)
    return (pose, (getattr(key, "boil", 0), *(part for part in inner if part is not pose))) if isinstance(pose, Pose) else (None, ())
