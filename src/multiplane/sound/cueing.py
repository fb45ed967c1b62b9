"""Where there is music: which scenes have a cue, from which cut to which, and which stay without.

Takes scenes with their moods, speech, cuts and emotion curves; gives `Stretch`es. Each scene counts its own time. Music begins a film and ends
it; in between it comes where nobody talks or much is felt, and stays away where talk carries a scene alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .curve import Curve
from .harmony import MOODS

SHORTEST = 1.0  # seconds of a scene that has music
LEAST = 6.0  # seconds of music that begin inside a scene
ENOUGH = 0.75  # what a scene needs for music
PLAIN = ("neutral", "tired", "amused")


@dataclass(frozen=True)
class Stretch:
    """Music over `start` … `stop` (seconds, both cuts), under the scene `scene` (its entry in the job), the `number`th."""

    scene: Mapping[str, Any]
    start: float
    stop: float
    last: bool  # the film ends with it
    followed: bool  # music goes on behind it
    number: int
    turn: int  # how often the film was at this scene before

    @property
    def curve(self) -> Curve:
        return self.scene.get("curve") or Curve()


def spot_music(scenes: Sequence[Mapping[str, Any]]) -> list[Stretch]:
    """The stretches of a film, in order."""
    enters: list[float | None] = []
    for number, scene in enumerate(scenes):
        run = sum(1 for before in enters[-2:] if before is not None)
        edge = number in (0, len(scenes) - 1)
        wanted = _need(scene, edge) - (0.0 if run < 2 else 0.3)
        long_enough = float(scene["end_s"]) - float(scene["start_s"]) >= SHORTEST
        enters.append(None if not long_enough else float(scene["start_s"]) if wanted >= ENOUGH else _enters_late(scene))
    ids = [scene["id"] for scene in scenes]
    last = max((k for k, at in enumerate(enters) if at is not None), default=-1)
    return [
        Stretch(scene, at, float(scene["end_s"]), k == last, k < last and enters[k + 1] == float(scenes[k + 1]["start_s"]), k, ids[:k].count(ids[k]))
        for k, (scene, at) in enumerate(zip(scenes, enters, strict=True)) if at is not None
    ]


def spoken(speech: Sequence[Sequence[float]], start: float, stop: float) -> float:
    """Which share of `start` … `stop` is speech."""
    inside = sum(max(0.0, min(stop, last) - max(start, first)) for first, last in speech)
    return min(1.0, inside / max(stop - start, 1e-6))


def _need(scene: Mapping[str, Any], edge: bool) -> float:
    start, stop = float(scene["start_s"]), float(scene["end_s"])
    mood, curve = str(scene.get("mood", "neutral")), scene.get("curve") or Curve()
    need = (1.0 if edge else 0.0) + 0.8 * (1 - spoken(scene.get("speech", ()), start, stop)) + 0.5 * curve.mean(start, stop)
    return need + (0.25 if mood in MOODS and mood not in PLAIN else 0.0)


def _enters_late(scene: Mapping[str, Any]) -> float | None:
    """The cut inside a talking scene at which music may slip in: before its strongest moment, or where the talk ends."""
    start, stop = float(scene["start_s"]), float(scene["end_s"])
    speech, curve = scene.get("speech", ()), scene.get("curve") or Curve()
    cuts = [float(cut) for cut in scene.get("cuts", ()) if start + 4.0 < float(cut) <= stop - LEAST]
    free = [cut for cut in cuts if spoken(speech, cut, stop) < 0.35]
    if free:
        return free[0]
    peak = curve.peak(start, stop)
    led = [cut for cut in cuts if cut <= peak]
    return led[-1] if led and curve.at(peak) > 0.6 else None
