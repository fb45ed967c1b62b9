"""Load what the steps of the sound need, in a process that has nothing else to do."""

from __future__ import annotations


def desk() -> None:
    """Import what mixing and its stems need."""
    from . import mixing  # noqa: F401
