"""Load what the steps of the sound need, in a process that has nothing else to do."""

from __future__ import annotations


def warm() -> None:
    """Import the heavy tools and meet every recipe."""
    from . import dialogue, mixing, playing, scene  # noqa: F401
    from .beds import load_beds
    from .effects import load_effects
    from .space import room

    load_effects()
    load_beds()
    room(0.3, True)
