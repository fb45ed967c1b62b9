"""Sizes and lengths that a model can make, and the way back to those that were asked for.

A picture of width × height is scaled only where a model's bounds demand it, then lies inside a canvas whose sides are
divisible as the model needs them; what surrounds it is the picture's own edge, repeated. On the way back the canvas is
cut to the picture and scaled. So what was asked for and what is given lie on each other to the pixel.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, sqrt


@dataclass(frozen=True)
class Fit:
    """A canvas of `width` × `height`; the picture lies in it at `left`, `top`, `inner_width` × `inner_height`;
    `asked` is the size that goes back."""

    width: int
    height: int
    left: int
    top: int
    inner_width: int
    inner_height: int
    asked: tuple[int, int]

    @property
    def exact(self) -> bool:
        return (self.width, self.height) == self.asked

    def words(self) -> str:
        """What was done, for the record; "" for nothing."""
        return "" if self.exact else f"made at {self.width}×{self.height}, given at {self.asked[0]}×{self.asked[1]}"


def fit_size(width: int, height: int, *, multiple: int, most: int = 0, least: int = 0) -> Fit:
    """The canvas for a picture of `width` × `height` under a model's bounds (pixels; 0 is none)."""
    area, scale = width * height, 1.0
    if least and area < least:
        scale = sqrt(least / area)
    if most and area * scale * scale > most:
        scale = sqrt(most / area)
    inner = [max(1, round(side * scale)) for side in (width, height)]
    canvas = [multiple * ceil(side / multiple) for side in inner]
    while most and scale < 1 and canvas[0] * canvas[1] > most and min(inner) > multiple:
        scale *= 0.995
        inner = [max(1, round(side * scale)) for side in (width, height)]
        canvas = [multiple * ceil(side / multiple) for side in inner]
    left, top = (canvas[0] - inner[0]) // 2, (canvas[1] - inner[1]) // 2
    return Fit(canvas[0], canvas[1], left, top, inner[0], inner[1], (width, height))


@dataclass(frozen=True)
class Stretch:
    """A run of `frames` that a model makes at once. Each but the first begins with the last frame of the one before."""

    start: int
    frames: int


@dataclass(frozen=True)
class Length:
    """`picks` has, for each frame that was asked for, the made frame that is shown; `stretches` cover all made frames,
    `made` of them, at `fps`."""

    made: int
    fps: Fraction
    picks: tuple[int, ...]
    stretches: tuple[Stretch, ...]

    def words(self) -> str:
        """What was done, for the record; "" for nothing."""
        if self.picks == tuple(range(self.made)):
            return ""
        parts = f" in {len(self.stretches)} stretches" if len(self.stretches) > 1 else ""
        return f"made {self.made} frames{parts} at {float(self.fps):g} fps, given {len(self.picks)}"


def fit_length(frames: int, fps: Fraction, *, rhythm: int, own: float = 0.0, longest: int = 0, to_end: bool = False) -> Length:
    """The lengths that a model makes for `frames` at `fps`.

    `own` is the rate that the model moves at (0: it follows any); drawings are then held, never blended. `to_end` says
    that the last made frame must be the last given one. Lengths are rhythm · k + 1, at most `longest` at once.
    """
    rate = Fraction(own).limit_denominator(1001) if own else fps
    picks = [floor(number * rate / fps) for number in range(frames)] if rate != fps else list(range(frames))
    stretches = _stretches(picks[-1] + 1, rhythm, longest)
    made = stretches[-1].start + stretches[-1].frames
    if to_end and frames > 1 and made != picks[-1] + 1:
        picks = [round(Fraction(number * (made - 1), frames - 1)) for number in range(frames)]
    return Length(made, rate, tuple(picks), stretches)


def _stretches(needed: int, rhythm: int, longest: int) -> tuple[Stretch, ...]:
    most = _legal_down(longest, rhythm) if longest else 0
    count = 1 if not most or needed <= most else ceil((needed - 1) / (most - 1))
    each = _legal_up(ceil((needed - 1) / count) + 1, rhythm)
    return tuple(Stretch(number * (each - 1), each) for number in range(count))


def _legal_up(frames: int, rhythm: int) -> int:
    return rhythm * ceil((frames - 1) / rhythm) + 1 if rhythm else frames


def _legal_down(frames: int, rhythm: int) -> int:
    return max(rhythm + 1, rhythm * ((frames - 1) // rhythm) + 1) if rhythm else max(2, frames)
