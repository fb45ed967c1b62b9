"""Edges: the first and the last picture of a shot, drawn apart from it, for neighbours that dissolve from it or into it.

Takes: a planned shot, its bible, the format, the takes of its lines, a person's background. Gives: first.png, last.png.
A shot that dissolves rests on its neighbour's edge, never on the neighbour: a change in the middle of one makes one.
"""

from __future__ import annotations

from typing import Any

from multiplane.core import codec
from multiplane.core.design import Bible
from multiplane.core.formats import Format
from multiplane.run.step import Job, Step

from .layout import draw_frames
from .rendering import read_plate, timed_shot


def draw_edges(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible", "format"}; inputs: "take/<line id>" each with take.json, optional "plate"."""
    from multiplane.media.png import write_png

    fmt, bible = codec.from_plain(job.params["format"], Format), codec.from_plain(job.params["bible"], Bible)
    timed = timed_shot(job, fmt)
    ends = draw_frames(timed, bible, fmt, (0, timed.frames - 1), read_plate(job))
    for name, picture in zip(("first.png", "last.png"), ends, strict=True):
        write_png(job.out / name, picture)
    return {}


EDGES = Step("shots.edges", draw_edges, ("core", "toon", "media.png", "shots.edges", "shots.layout", "shots.rendering"))
