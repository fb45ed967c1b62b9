"""design: how everybody and everything looks.

Takes: the roles, places and props of a Story. Gives: CastDesigns, PlaceDesigns, PropDesigns and the Style, which the
bible keeps and artists edit; sheets of all of them, and the colour script. Approved by: the art director.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOMES = {
    "design_cast": "cast", "design_place": "places", "design_prop": "props", "default_style": "style", "colour_script": "colour", "CAST_SHEET": "sheets", "LINEUP": "sheets", "PLACE_SHEET": "sets", "SCENE_STILL": "sets", "COLOUR_SHEET": "sets",
}  # fmt: skip

__all__ = ["CAST_SHEET", "COLOUR_SHEET", "LINEUP", "PLACE_SHEET", "SCENE_STILL", "colour_script", "default_style", "design_cast", "design_place", "design_prop"]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
