"""Adopting: a person's own picture of a shot, conformed to the format and the length of the cut.

Takes: a film file or a still, the planned shot, the format, the takes of its lines. Gives: picture.mp4, panel.png,
thumb.jpg, stats.json, as if the engine had drawn it. Approved by: whoever made it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.run.step import Job, Step

from .rendering import timed_shot, write_pictures, write_stats

STILLS = (".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".gif")


def adopt_picture(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible", "format"}; inputs: "picture" with one file, "take/<line id>" each with take.json.
    Raises BadInput for a file that is neither a picture nor a film."""
    from multiplane.media.conform import conform

    fmt = codec.from_plain(job.params["format"], Format)
    timed = timed_shot(job, fmt)
    files = job.inputs.get("picture")
    if not files:
        raise BadInput("there is no picture file to adopt")
    name, path = next(iter(files.items()))
    result = conform(path, fmt, timed.frames, job.out / "picture.mp4", still=Path(name).suffix.lower() in STILLS, progress=job.progress)
    write_pictures(job.out, result.panel)
    write_stats(job.out, result.luma, result.changed)
    return {"frames": timed.frames, "warnings": list(result.warnings), "engine": "person"}


ADOPT = Step("shots.adopt", adopt_picture, ("core", "media.encode", "media.conform", "media.decode", "media.png", "shots.adopting", "shots.rendering"))
