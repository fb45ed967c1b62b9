"""The cut: which frames of which shot stand where in the film."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

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


def parts_of(cut: Cut) -> dict[str, Cut]:
    """Each stretch of one scene as a cut of its own that begins at frame 0, by name: see `name_parts`."""
    groups = [tuple(clips) for _, clips in groupby(cut.clips, lambda clip: clip.scene)]
    names = name_parts(clip.scene for clip in cut.clips)
    return {
        name: Cut(cut.fps, tuple(replace(clip, start=clip.start - clips[0].start) for clip in clips))
        for name, clips in zip(names, groups, strict=True)
    }


def name_parts(scenes: Iterable[str]) -> list[str]:
    """The names of the stretches of one scene in a film whose shots have these `scenes`: "sq010", "sq020"; one to which the
    film comes back is "sq010.2" then."""
    names: list[str] = []
    for scene, _ in groupby(scenes):
        count = 1 + sum(name.partition(".")[0] == scene for name in names)
        names.append(scene if count == 1 else f"{scene}.{count}")
    return names
