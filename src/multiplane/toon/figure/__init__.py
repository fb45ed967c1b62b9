"""Figures: who is on stage, drawn.

Takes a CastDesign, a Pose and a Light; gives a Drawing in metres with its origin on the ground between the heels.
What draws is imported when it is first asked for: planning needs only the words.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .draw import draw_figure
    from .pose import Pose

_HOMES = {"draw_figure": "draw", "Pose": "pose"}

__all__ = ["Pose", "draw_figure"]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
