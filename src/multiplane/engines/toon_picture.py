"""The embedded picture engine: the toon layout as the final picture. Always there."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from multiplane.core.take import Provenance

from .base import Painted, PictureRequest


class ToonPicture:
    """A `base.PictureEngine`."""

    name = "toon"

    def missing(self) -> str:
        return ""

    def identity(self) -> str:
        return ""  # our own code, which the step's code version holds

    def paint(self, request: PictureRequest, out: Path, progress: Callable[[int, int], None]) -> Painted:
        from multiplane.toon.film import render_shot

        footage = render_shot(request.timed, request.bible, request.format, out, frames=request.frames, plate=request.plate, before=request.before, after=request.after, progress=progress)
        count = len(footage.luma)
        speed = {"speed": request.format.speed, "crf": request.format.crf}
        return Painted(
            footage.luma,
            footage.changed,
            footage.panel,
            Provenance("toon", version("multiplane"), "Apache-2.0", parameters=speed, seed=request.timed.shot.seed),
            {"ms_per_frame": {kind: round(seconds / count * 1000, 2) for kind, seconds in footage.seconds.items()}, "drawings": footage.drawings},
            footage.warnings,
        )
