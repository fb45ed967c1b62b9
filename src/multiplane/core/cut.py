"""The cut: which frames of which shot stand where in the film."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from .timing import TimedShot


class Clip(Struct, frozen=True):
    """A shot in the film. `start` is its first frame in the film, counted from 0."""

    shot: str
    scene: str
    start: int
    frames: int


class Cut(Struct, frozen=True):
    fps: Fraction
    clips: tuple[Clip, ...]

    @property
    def frames(self) -> int:
        return self.clips[-1].start + self.clips[-1].frames if self.clips else 0

    @property
    def seconds(self) -> float:
        return float(self.frames / self.fps)


def assemble(shots: tuple[TimedShot, ...], fps: Fraction) -> Cut:
    """Put `shots` one after another in the order in which they are given."""
    clips, start = [], 0
    for timed in shots:
        clips.append(Clip(timed.shot.id, timed.shot.scene, start, timed.frames))
        start += timed.frames
    return Cut(fps, tuple(clips))
