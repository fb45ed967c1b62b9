"""Beds for rooms and other places under a roof, and for places where nobody breathes."""

from __future__ import annotations

from .beds import Bed, bed


@bed("room", -54, "interior bedroom living_room attic library corridor bathroom hospital classroom")
def room(bed: Bed) -> None:
    """Room tone: air, a trace of mains hum, and the house at rest."""
    bed.noise(0, ((20, -4), (60, 0), (150, -7), (500, -18), (2000, -30), (10000, -48)), swell=0.08, depth=2)
    bed.hum((50, 100, 150), -22)
