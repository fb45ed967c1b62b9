"""What lies over all frames alike: the vignette, and fades."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..core.timing import TimedShot
from .composite import Sprite
from .drawing import rgba
from .sprite import finish_sprite, to_yuv

FADE_SECONDS, DISSOLVE_SECONDS = 0.9, 0.5
DARKEST = 0.18  # alpha of the vignette in the corners
CLEAR = 0.64  # of the half diagonal, from the centre: free of vignette


def vignette(width: int, height: int) -> tuple[Sprite, ...]:
    """The darkening of the flat style."""
    return darkening(width, height, DARKEST, CLEAR)


@lru_cache(maxsize=4)
def darkening(width: int, height: int, darkest: float, clear: float) -> tuple[Sprite, ...]:
    """A darkening towards the corners, `darkest` there (alpha) and none within `clear` (of the half diagonal): a left and a right half, since a sprite costs nothing beside its rows'
    ends but everything between them."""
    y, x = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)
    x, y = (x + 0.5) / width * 2 - 1, (y + 0.5) / height * 2 - 1
    away = np.sqrt((x * x + y * y) / 2)
    t = np.clip((away - clear) / (1 - clear), 0, 1)
    alpha = darkest * t * t * (3 - 2 * t) * 255
    alpha = np.floor(alpha + _threshold(width, height))
    canvas = np.stack([alpha * (16 / 255), alpha * (128 / 255), alpha * (128 / 255), alpha], axis=-1)
    middle = width // 4 * 2
    halves = ((canvas[:, :middle], 0), (canvas[:, middle:], middle))
    sprites = (finish_sprite(np.ascontiguousarray(half, np.float32), left, 0) for half, left in halves)
    return tuple(sprite for sprite in sprites if sprite)


def _threshold(width: int, height: int) -> np.ndarray:
    """Ordered dither 0…1 (Roberts' R2 sequence)."""
    y, x = np.arange(height)[:, None], np.arange(width)
    return ((x * 0.7548776662466927 + y * 0.5698402909980532) % 1.0).astype(np.float32)


@dataclass(frozen=True)
class Fades:
    """How many frames a shot takes to rise at its head and to sink at its end."""

    rise: int
    sink: int
    frames: int

    def share(self, frame: int) -> float:
        """How much of the picture is there, 0…1."""
        up = (frame + 0.5) / self.rise if self.rise else 1.0
        down = (self.frames - frame - 0.5) / self.sink if self.sink else 1.0
        t = min(up, down, 1.0)
        return t * t * (3 - 2 * t)

    def touches(self, frame: int) -> bool:
        return self.share(frame) < 1


def fades_of(timed: TimedShot) -> Fades:
    """The fades of a shot; neither takes more than a third of it."""
    seconds = {"fade": FADE_SECONDS, "dissolve": DISSOLVE_SECONDS}
    most = timed.frames // 3
    rise, sink = (
        min(most, round(seconds.get(way, 0.0) * float(timed.fps))) for way in (timed.shot.transition_in, timed.shot.transition_out)
    )
    return Fades(rise, sink, timed.frames)


def fade_table(share: float, ground: int) -> np.ndarray:
    """For each 8-bit level what is left of it over a ground level."""
    return np.rint(ground + (np.arange(256) - ground) * share).astype(np.uint8)


@lru_cache(maxsize=4)
def border(width: int, height: int, colour: str, reach: float = 0.030) -> tuple[Sprite, ...]:
    """A ragged edge of bare paper around the picture, about `reach` of its height wide, as four strips."""
    from .painters.noise import SIDE, textures

    unit = height / 1080
    y, x = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)
    away = np.minimum(np.minimum(x + 0.5, width - x - 0.5), np.minimum(y + 0.5, height - y - 0.5)) / height
    rows, columns = ((np.arange(count) / unit / 2).astype(int) % SIDE for count in (height, width))
    fine = ((np.arange(count) / unit).astype(int) % SIDE for count in (height, width))
    rough = 0.007 * textures()[1][np.ix_(rows, columns)] + 0.0016 * textures()[2][np.ix_(*fine)]
    t = np.clip(0.5 - (away + rough - reach) / 0.006, 0, 1)
    alpha = (t * t * (3 - 2 * t) * 255).astype(np.float32)
    levels = np.array([*to_yuv(*rgba(colour)[:3]), 255.0], np.float32) / 255
    canvas = alpha[..., None] * levels
    deep = 2 * round(0.05 * height)
    boxes = ((0, 0, width, deep), (0, height - deep, width, height), (0, deep, deep, height - deep), (width - deep & ~1, deep, width, height - deep))
    sprites = (finish_sprite(np.ascontiguousarray(canvas[t:b, l:r]), l, t) for l, t, r, b in boxes)  # noqa: E741
    return tuple(sprite for sprite in sprites if sprite)
