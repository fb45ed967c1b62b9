"""The style of a film: what all its pictures share."""

from __future__ import annotations

from msgspec.structs import replace

from ..core.design import Style


def default_style(seed: int, wish: Style | None = None) -> Style:
    """The style that the production's settings wish for; else the house style: flat shapes, a little paper grain."""
    wish = wish or Style()
    return replace(wish, seed=wish.seed or seed)
