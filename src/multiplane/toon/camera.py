"""The multiplane camera: where points of the stage fall on the picture, and how the camera moves.

The stage is in metres: x right, y up, z away from the camera, 0 at the acting plane. A framing of visible
height h and lens l puts the camera at distance d = l * h in front of the acting plane, looking straight at
(x, y). What lies at depth z appears d / (d + z) times as large as at the acting plane.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import exp, log, pi, sin

from ..core.shot import Camera, Framing

DROP, FADE = -0.9, -0.75  # planes nearer than DROP of the distance are gone, they fade from FADE on
WHIP_FROM, WHIP_TAKES = 0.38, 0.2  # of the shot: when a whip starts, and how long it swings
RACK_FROM, RACK_TAKES = 0.35, 0.3  # likewise for the focus
HANDHELD = 0.006  # sway in picture heights
_SWAYS = ((0.31, 1.0), (0.73, 0.5), (1.37, 0.22))  # hertz, strength: slower is larger, as in a held camera


@dataclass(frozen=True)
class View:
    """The camera at one frame, for a picture of `width` by `height` pixels."""

    x: float
    y: float
    frame_height: float  # metres at the acting plane
    lens: float
    width: int
    height: int

    @property
    def distance(self) -> float:
        return self.lens * self.frame_height

    def pixels_per_metre(self, z: float) -> float:
        """How large things at depth z appear; 0 where the camera has passed them."""
        nearness = self.distance + z
        if nearness <= (1 + DROP) * self.distance:
            return 0.0
        return self.height / self.frame_height * self.distance / nearness

    def opacity(self, z: float) -> float:
        """1, falling to 0 for planes that the camera is about to pass."""
        return min(max((z / self.distance - DROP) / (FADE - DROP), 0.0), 1.0)

    def project(self, x: float, y: float, z: float) -> tuple[float, float]:
        """The pixel position (x right, y down) of a stage point."""
        size = self.pixels_per_metre(z)
        return self.width / 2 + (x - self.x) * size, self.height / 2 - (y - self.y) * size

    def seen(self, z: float, margin: float = 0.0) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) in metres of what is visible at depth z, with a margin in pixels."""
        size = self.pixels_per_metre(z)
        across, up = (self.width / 2 + margin) / size, (self.height / 2 + margin) / size
        return self.x - across, self.y - up, self.x + across, self.y + up


def is_still(camera: Camera) -> bool:
    return camera.start == camera.end and camera.move != "handheld"


def view_at(camera: Camera, frame: int, frames: int, fps: Fraction, size: tuple[int, int], seed: int = 0) -> View:
    """The view of a frame of a shot of `frames`, for a picture of `size` (width, height)."""
    start, end = camera.start, camera.end
    t = _ease(camera.move, frame / max(1, frames - 1))
    height = exp(log(start.height) * (1 - t) + log(end.height) * t)
    x, y = _centre(start, end, height, t)
    lens = start.lens * (1 - t) + end.lens * t
    if camera.move == "handheld":
        seconds = float(frame / fps)
        x += HANDHELD * height * _sway(seconds, seed)
        y += HANDHELD * height * 0.7 * _sway(seconds, seed + 7)
    return View(x, y, height, lens, *size)


def focus_at(camera: Camera, frame: int, frames: int) -> float | None:
    """The depth that is sharp at a frame, in metres; None where all is. The way goes by inverse distance, as a lens turns."""
    first = camera.focus_start if camera.focus_start is not None else camera.focus_end
    if first is None:
        return None
    last = camera.focus_end if camera.focus_end is not None else first
    if first == last:
        return first
    t = min(max((frame / max(1, frames - 1) - RACK_FROM) / RACK_TAKES, 0.0), 1.0)
    t = t * t * (3 - 2 * t)
    away = camera.start.lens * camera.start.height
    one, other = (1 / max(0.1, away + depth) for depth in (first, last))
    return 1 / (one * (1 - t) + other * t) - away


def _centre(start: Framing, end: Framing, height: float, t: float) -> tuple[float, float]:
    """The centre on the way: a zoom heads for one point of the picture, so it goes with the height."""
    change = end.height - start.height
    share = (height - start.height) / change if abs(change) > 0.02 * start.height else t
    return start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share


def _ease(move: str, t: float) -> float:
    """Time 0…1 to way 0…1: tracking starts and stops within a fifth, other moves breathe in and out."""
    t = min(max(t, 0.0), 1.0)
    if move == "whip":
        t = min(max((t - WHIP_FROM) / WHIP_TAKES, 0.0), 1.0)
    if move not in ("track", "truck"):
        return t * t * t * (t * (6 * t - 15) + 10)
    ramp = 0.2
    speed = 1 / (1 - ramp)
    if t < ramp:
        return speed * t * t / (2 * ramp)
    if t > 1 - ramp:
        return 1 - speed * (1 - t) * (1 - t) / (2 * ramp)
    return speed * (t - ramp / 2)


def _sway(seconds: float, seed: int) -> float:
    """Smooth noise of about -1…1 that starts anywhere."""
    return sum(
        strength * sin(2 * pi * (hertz * seconds + (seed * 0.618034 + k * 0.377) % 1.0))
        for k, (hertz, strength) in enumerate(_SWAYS)
    )
