"""Focus: what stands before or behind the plane of focus is soft, more so the farther it is from it (racked over a shot).

Items of a frame arrive sharp; those out of focus leave with softened sprites, in a few steps of softness so that each is made
once and held. Words and passes stay sharp.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from fractions import Fraction
from math import log2

import numpy as np

from ..core.shot import Camera
from .camera import View, focus_at
from .composite import Sprite
from .film_items import Item
from .sprite import finish_sprite

SPREAD = 0.012  # of the picture's height: blur of what is infinitely far off, with the camera focused at its own distance
SHARPEST = 1.2  # pixels at 1080 rows: less is not worth softening
STEPS_AN_OCTAVE = 2
MEMORY = 160_000_000  # bytes of softened sprites that are kept


class Focus:
    """The focus of a shot. Sprites are softened about their own picture size, so a scaled one grows softer with it."""

    def __init__(self, camera: Camera, frames: int, fps: Fraction):
        self.camera, self.frames, self.fps = camera, frames, fps
        self._soft: OrderedDict[tuple[int, float], tuple[Sprite, Sprite | None]] = OrderedDict()
        self._bytes = 0

    def __call__(self, items: list[Item], frame: int, view: View) -> list[Item]:
        """The items of a frame as the lens sees them."""
        at = focus_at(self.camera, frame, self.frames)
        if at is None:
            return items
        seen = []
        for item in items:
            radius = blur_radius(view, at, item.z, self.camera.aperture) / max(item.size, 0.05)
            soft = self._soften(item.sprite, radius) if radius > 0 else item.sprite
            if soft is None or soft is item.sprite:
                seen.append(item)
                continue
            moved = replace(item, sprite=soft, x=item.x + (soft.left - item.sprite.left) * item.size, y=item.y + (soft.top - item.sprite.top) * item.size)
            seen.append(moved)
        return seen

    def _soften(self, sprite: Sprite, radius: float) -> Sprite | None:
        key = (id(sprite), radius)
        if key not in self._soft:
            made = soften(sprite, radius)
            self._soft[key] = (sprite, made)  # the sharp one is held too: its id stays its own
            self._bytes += sprite.bytes + (made.bytes if made else 0)
        self._soft.move_to_end(key)
        while self._bytes > MEMORY and len(self._soft) > 4:
            _, (sharp, soft) = self._soft.popitem(last=False)
            self._bytes -= sharp.bytes + (soft.bytes if soft else 0)
        return self._soft[key][1]


def blur_radius(view: View, focus: float, z: float, aperture: float = 1.0) -> float:
    """Standard deviation in pixels of the blur of a plane at depth `z` when depth `focus` is sharp; in steps, 0 for sharp.

    The circle of confusion of a thin lens grows with the difference of the inverse distances."""
    near = view.distance + z
    if near <= 0 or abs(z) > 1e6:  # what lies on the lens, or on the picture
        return 0.0
    apart = abs(view.distance / (view.distance + max(focus, -0.9 * view.distance)) - view.distance / near)
    radius, least = SPREAD * aperture * view.height * min(apart, 2.0), SHARPEST * view.height / 1080
    return 2.0 ** (round(log2(radius) * STEPS_AN_OCTAVE) / STEPS_AN_OCTAVE) if radius >= least else 0.0


def soften(sprite: Sprite, radius: float) -> Sprite | None:
    """A sprite blurred by about `radius` pixels (three box filters, each way), with room around it. What covers the
    picture stays opaque to its edges; what repeats, repeats."""
    # It takes half a second to load: only for shots with a focus of their own.
    from scipy.ndimage import uniform_filter1d

    canvas = _canvas_of(sprite)
    margin = 0 if sprite.opaque or any(sprite.period) else 2 * int(np.ceil(1.5 * radius)) + 2
    canvas = np.pad(canvas, ((margin, margin), (margin, margin), (0, 0))) if margin else canvas
    size = max(2, int(round(radius * 2)))
    for axis in (0, 1):
        mode = "wrap" if sprite.period[1 - axis] else "nearest" if sprite.opaque else "constant"
        for _ in range(3):
            canvas = uniform_filter1d(canvas, size, axis=axis, mode=mode)
    return finish_sprite(np.ascontiguousarray(canvas), sprite.left - margin, sprite.top - margin, period=sprite.period)


def _canvas_of(sprite: Sprite) -> np.ndarray:
    """A sprite's cells as a canvas of premultiplied Y, U, V, alpha, float32 (height, width, 4)."""
    canvas = np.empty((*sprite.ya.shape, 4), np.float32)
    canvas[..., 0], canvas[..., 3] = sprite.ya & np.uint32(0xFFFF), sprite.ya >> np.uint32(16)
    for k, plane in ((1, sprite.uv & np.uint32(0xFFFF)), (2, sprite.uv >> np.uint32(16))):
        canvas[..., k] = plane.repeat(2, 0).repeat(2, 1)
    return canvas
