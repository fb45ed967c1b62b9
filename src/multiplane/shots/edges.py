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

from .rendering import read_plate, timed_shot


def draw_edges(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible", "format"}; inputs: "take/<line id>" each with take.json, optional "plate"."""
    from multiplane.media.png import write_png
    from multiplane.toon.composite import blank_picture
    from multiplane.toon.film import paint_frame, stage_scene, to_rgb

    fmt, bible = codec.from_plain(job.params["format"], Format), codec.from_plain(job.params["bible"], Bible)
    timed = timed_shot(job, fmt)
    scene = stage_scene(timed, bible, fmt, read_plate(job))
    for name, frame in (("first.png", 0), ("last.png", timed.frames - 1)):
        picture = blank_picture(fmt.width, fmt.height)
        paint_frame(picture, scene.items(frame))
        write_png(job.out / name, to_rgb(picture))
    return {}


EDGES = Step("shots.edges", draw_edges, ("core", "toon", "media.png", "shots.edges", "shots.rendering"))
