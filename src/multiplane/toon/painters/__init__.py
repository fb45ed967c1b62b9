"""Painters: how the drawings of a film become pixels. One file per style behind `base.Painter`.

Takes: drawings of layers and actors, as the engine stages them. Gives: sprites for the compositor. A style is found by its
name: the house's own stand in the table here, packages from elsewhere announce theirs in the entry point group
"multiplane.painter" as a class or function that takes a Style and the picture's height (docs/styles.md).
"""

from __future__ import annotations

import difflib
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from multiplane.core.errors import BadInput

if TYPE_CHECKING:
    from multiplane.core.design import Style

    from .base import Painter

PAINTERS = {
    "flat": "base:Painter",
    "cutout": "cutout:Cutout",
    "ink": "ink:Ink",
    "noir": "noir:Noir",
}


def painter_names() -> tuple[str, ...]:
    """The names of all painters that are known here, the house's own first."""
    return (*PAINTERS, *sorted(set(_announced()) - set(PAINTERS)))


def check_painter(name: str) -> None:
    """Raises BadInput with the nearest valid name where there is no painter called `name`."""
    names = painter_names()
    if name not in names:
        near = difflib.get_close_matches(name.casefold(), names, n=1, cutoff=0.4)
        hint = f'did you mean "{near[0]}"?' if near else "choose one of " + ", ".join(names)
        raise BadInput(f'there is no painter called "{name}": {hint}')


def painter_of(style: Style, height: int) -> Painter:
    """The painter of a style for pictures of `height` rows. Raises BadInput for a name that is none."""
    check_painter(style.painter)
    if style.painter not in PAINTERS:
        return _announced()[style.painter].load()(style, height)
    module, maker = PAINTERS[style.painter].split(":")
    return getattr(import_module(f".{module}", __name__), maker)(style, height)


def painter_identity(name: str) -> str:
    """Package and version of a painter from elsewhere, as they enter the build key; "" for the house's own."""
    point = _announced().get(name) if name not in PAINTERS else None
    return f"{point.dist.name} {point.dist.version}" if point and point.dist else ""


@cache
def _announced() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group="multiplane.painter")}
