"""Optical effects over whole frames, as a film laboratory printed them: fades, dissolves, and the streaks of a whip pan.

A clean picture arrives, the printed one leaves. A dissolve mixes a shot's ends with the still end of its neighbour: no frame
is added or lost, so sound and picture stay where they are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.timing import TimedShot
from .camera import View
from .composite import Picture
from .film_light import Fades, fade_table, fades_of

DISSOLVE_SECONDS = 0.5  # that each of the two shots gives
STREAK = 0.5  # of the way that the picture goes in a frame: a shutter of 180 degrees
LEAST_STREAK = 6  # pixels: less is no streak
BLACK = (16, 128, 128)


@dataclass(frozen=True)
class Optics:
    """The effects of a shot. `before` and `after` are the neighbours' ends that it dissolves from and into, or None."""

    fades: Fades
    frames: int
    mixed: int  # frames of a dissolve at either end
    before: Picture | None
    after: Picture | None
    streaks: tuple[int, ...]
    ground: tuple[int, int, int] = BLACK

    def touches(self, frame: int) -> bool:
        """Whether a frame is anything but the clean picture."""
        return self.fades.touches(frame) or self.streaks[frame] > 0 or self.mix(frame)[1] is not None

    def state(self, frame: int) -> tuple:
        """Equal states print equally."""
        return (self.fades.share(frame), self.streaks[frame], self.mix(frame)[0])

    def mix(self, frame: int) -> tuple[float, Picture | None]:
        """How much of a neighbour's end is seen, and which."""
        if self.before is not None and frame < self.mixed:
            return 0.5 - 0.5 * _ease((frame + 0.5) / self.mixed), self.before
        if self.after is not None and frame >= self.frames - self.mixed:
            return 0.5 * _ease((frame + 0.5 - (self.frames - self.mixed)) / self.mixed), self.after
        return 0.0, None

    def print(self, clean: Picture, target: Picture, frame: int) -> None:
        """Write the printed frame into the planes of `target`."""
        share, (weight, other) = self.fades.share(frame), self.mix(frame)
        for name, level in zip(("y", "u", "v"), self.ground, strict=True):
            plane = getattr(clean, name)
            if self.streaks[frame]:
                length = self.streaks[frame] // (1 if name == "y" else 2)
                plane = _streaked(plane, max(1, length))
            if other is not None:
                plane = _mixed(plane, getattr(other, name), weight)
            if share < 1:
                plane = fade_table(share, level)[plane]
            getattr(target, name)[:] = plane


def optics_of(timed: TimedShot, views: tuple[View, ...], before: Picture | None = None, after: Picture | None = None) -> Optics:
    """What the shot's transitions and its camera ask for. A dissolve whose neighbour is not given rises from the dark."""
    fades, mixed = fades_of(timed), min(timed.frames // 3, round(DISSOLVE_SECONDS * float(timed.fps)))
    if before is not None:
        fades = Fades(0, fades.sink, fades.frames)
    if after is not None:
        fades = Fades(fades.rise, 0, fades.frames)
    return Optics(fades, timed.frames, mixed, before, after, _streaks(timed, views))


def _streaks(timed: TimedShot, views: tuple[View, ...]) -> tuple[int, ...]:
    """The length in pixels of each frame's streak; only a whip has any."""
    if timed.shot.camera.move != "whip" or len(views) < 2:  # frames from elsewhere bring their own blur
        return (0,) * timed.frames
    x = np.array([view.x * view.pixels_per_metre(0.0) for view in views])
    way = np.abs(np.gradient(x)) * STREAK
    return tuple(int(one) if one >= LEAST_STREAK else 0 for one in way)


def _ease(t: float) -> float:
    return t * t * (3 - 2 * t)


def _streaked(plane: np.ndarray, length: int) -> np.ndarray:
    # It takes half a second to load: only for whips.
    from scipy.ndimage import uniform_filter1d

    return uniform_filter1d(plane, length, axis=1, mode="nearest")


def _mixed(plane: np.ndarray, other: np.ndarray, weight: float) -> np.ndarray:
    share = np.uint32(round(weight * 256))
    return ((plane * (np.uint32(256) - share) + other * share + np.uint32(128)) >> np.uint32(8)).astype(np.uint8)
