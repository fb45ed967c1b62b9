"""delivery.sheet and delivery.poster: the contact sheet and the poster.

*Takes* a still of every shot; one still for the poster. *Gives* contact_sheet.png (further pages contact_sheet_002.png …); poster.png.
*Approved by* the art director.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from multiplane.run.step import Job, Step


def draw_sheet(job: Job) -> Mapping[str, Any]:
    """Inputs: "shot/<id>" {"thumb.jpg" or "panel.png"}. Params: "shots" ([{"id", "caption"}]), "title"."""
    import numpy as np

    from multiplane.media.png import write_quick_png

    from .contact import Thumb, draw_contact_sheets

    thumbs = [Thumb(shot["id"], str(shot.get("caption", "")), _still(job, f"shot/{shot['id']}")) for shot in job.params["shots"]]
    pages = draw_contact_sheets(thumbs, str(job.params.get("title", "")))
    for number, page in enumerate(pages, 1):
        name = "contact_sheet.png" if number == 1 else f"contact_sheet_{number:03}.png"
        write_quick_png(job.out / name, np.asarray(page))  # it is drawn again with every change: quick before small
    return {"pages": len(pages), "shots": len(thumbs), "without_picture": sum(t.picture is None for t in thumbs)}


SHEET = Step("delivery.sheet", draw_sheet, ("delivery.contact", "delivery.sheet", "media.lettering", "media.png", "core"), warm="multiplane.delivery.warming:warm")


def draw_poster(job: Job) -> Mapping[str, Any]:
    """Inputs: "hero" {"panel.png"}, if there is one. Params: "title", "author"."""
    from . import poster

    sheet = poster.draw_poster(_still(job, "hero"), str(job.params.get("title", "")), str(job.params.get("author", "")))
    sheet.save(job.out / "poster.png", "PNG", compress_level=4)
    return {}


POSTER = Step("delivery.poster", draw_poster, ("delivery.poster", "delivery.sheet", "media.lettering", "core"), warm="multiplane.delivery.warming:warm")


def _still(job: Job, name: str) -> Path | None:
    files = job.inputs.get(name, {})
    return files.get("thumb.jpg") or files.get("panel.png")
