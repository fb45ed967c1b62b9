"""What stands on one frame: ready sprites and where they go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .composite import Box, Picture, Sprite, place, place_scaled, place_tiled
from .hidden import Hidden, hide_behind, nothing_hidden

SMALL = 20_000  # pixels of a sprite that is not worth asking what it hides
FRONT = -1e9  # depth of what lies on the picture, in front of everything


@dataclass(frozen=True, eq=False)
class Item:
    """A sprite with its upper left corner at picture position (x, y), enlarged by `size`. `z` orders items:
    the farther, the earlier; of equals, the lower `turn`. `name` is that of the layer (the rearmost of a sheet's) or
    actor."""

    sprite: Sprite
    x: float
    y: float
    size: float = 1.0
    opacity: float = 1.0
    z: float = 0.0
    turn: int = 0
    name: str = ""

    @property
    def state(self) -> tuple:
        """Equal states look equal."""
        return (id(self.sprite), self.x, self.y, self.size, self.opacity, self.z, self.turn)


def put(picture: Picture, item: Item, hidden: Hidden | None = None, clip: Box | None = None) -> None:
    """Blend an item into the even box `clip` of the picture, all of it by default, but for what is hidden."""
    sprite = item.sprite
    if abs(item.size - 1) > 1e-6:
        place_scaled(picture, sprite, item.x, item.y, item.size, item.opacity, clip, hidden)
    elif any(sprite.period):
        place_tiled(picture, sprite, item.x - sprite.left, item.y - sprite.top, item.opacity, clip, hidden)
    else:
        place(picture, sprite, item.x - sprite.left, item.y - sprite.top, item.opacity, clip, hidden)


def in_order(items: Iterable[Item]) -> list[Item]:
    """From back to front."""
    return sorted((item for item in items if item.opacity > 0), key=lambda item: (-item.z, item.turn))


def covers(item: Item, width: int, height: int) -> bool:
    """Whether nothing behind an item can be seen."""
    h, w = item.sprite.ya.shape
    return (
        item.sprite.opaque and item.opacity >= 1 and item.x <= 0 and item.y <= 0
        and item.x + w * item.size >= width and item.y + h * item.size >= height
    )  # fmt: skip


def hidden_by_those_in_front(items: list[Item], height: int) -> list[Hidden]:
    """For each item, from back to front, what of a picture of `height` rows the items in front of it hide."""
    hidden, found = nothing_hidden(height), []
    for item in reversed(items):
        found.append(hidden)
        if item is not items[0] and item.opacity >= 1 and not any(item.sprite.period) and item.sprite.ya.size > SMALL:
            hidden = hide_behind(hidden, item.sprite.solid, item.x, item.y, item.size)
    return found[::-1]
