"""delivery.sheet: the contact sheet and the poster.

*Takes* a still of every shot. *Gives* contact_sheet.png (further pages contact_sheet_002.png …) and poster.png.
*Approved by* the art director.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from multiplane.run.step import Job, Step


def draw_sheet(job: Job) -> Mapping[str, Any]:
    """Inputs: "shot/<id>" {"panel.png"}. Params: "shots" ([{"id", "caption"}]), "title", "author", "hero" (a shot id)."""
    from .contact import Thumb, draw_contact_sheets
    from .poster import draw_poster

    title, author = str(job.params.get("title", "")), str(job.params.get("author", ""))
    thumbs = [Thumb(shot["id"], str(shot.get("caption", "")), _panel(job, shot["id"])) for shot in job.params["shots"]]
    pages = draw_contact_sheets(thumbs, title)
    for number, page in enumerate(pages, 1):
        name = "contact_sheet.png" if number == 1 else f"contact_sheet_{number:03}.png"
        page.save(job.out / name, "PNG", compress_level=4)
    hero = _panel(job, str(job.params.get("hero", ""))) or next((t.picture for t in thumbs if t.picture), None)
    draw_poster(hero, title, author).save(job.out / "poster.png", "PNG", compress_level=4)
    return {"pages": len(pages), "shots": len(thumbs), "without_picture": sum(t.picture is None for t in thumbs)}


SHEET = Step("delivery.sheet", draw_sheet, ("delivery", "media", "core"))


def _panel(job: Job, shot: str) -> Path | None:
    return job.inputs.get(f"shot/{shot}", {}).get("panel.png")
