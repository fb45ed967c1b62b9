"""The storyboard on paper: six panels a page, with what is said, done and how the camera moves.

Takes: the shots and their panels. Gives: contact_sheet_001.png …, boards.pdf. Approved by: the director.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from multiplane.core import codec
from multiplane.core.shot import Does, Shot, Shows, Sounds, Speaks
from multiplane.core.timing import TimedShot, time_shot
from multiplane.run.step import Job, Step

PAGE = (1754, 1240)  # A4 across at 150 dots an inch
COLUMNS, ROWS = 3, 2
MARGIN, GUTTER, TOP = 70, 36, 120
TEXT_LINES = 8
PAPER, INK, FAINT = (250, 248, 243), (34, 32, 30), (128, 122, 114)


def draw_sheets(job: Job) -> dict[str, Any]:
    """params: {"shots", "title", "roles" (id -> name), "fps"}; inputs: "panel/<shot id>" with panel.png, and
    "timed/<shot id>" with timed.json where the shots have been timed."""
    from PIL import Image

    shots = [codec.from_plain(shot, Shot) for shot in job.params["shots"]]
    a_page = COLUMNS * ROWS
    pages = []
    for number, first in enumerate(range(0, len(shots), a_page), start=1):
        page = Image.new("RGB", PAGE, PAPER)
        _head(page, job.params.get("title", ""), number, -(-len(shots) // a_page))
        for place, shot in enumerate(shots[first : first + a_page]):
            _draw_cell(page, place, shot, job)
        page.save(job.out / f"contact_sheet_{number:03d}.png")
        pages.append(page)
        job.progress(min(first + a_page, len(shots)), len(shots))
    _save_pdf(pages, job.out / "boards.pdf")
    return {"pages": len(pages), "panels": len(shots)}


def _save_pdf(pages: list[Any], path: Path) -> None:
    """One PDF. The dates are fixed, so that the same boards are the same bytes."""
    import time

    if pages:
        never = time.gmtime(0)
        pages[0].save(path, "PDF", save_all=True, append_images=pages[1:], resolution=150.0, creationDate=never, modDate=never)


def _head(page: Any, title: str, number: int, count: int) -> None:
    from PIL import ImageDraw

    draw = ImageDraw.Draw(page)
    draw.text((MARGIN, 48), title, fill=INK, font=font(34))
    draw.text((PAGE[0] - MARGIN, 56), f"{number} / {count}", fill=FAINT, font=font(22), anchor="ra")


def _draw_cell(page: Any, place: int, shot: Shot, job: Job) -> None:
    from PIL import Image, ImageDraw

    width = (PAGE[0] - 2 * MARGIN - (COLUMNS - 1) * GUTTER) // COLUMNS
    height = (PAGE[1] - TOP - MARGIN) // ROWS
    left, top = MARGIN + place % COLUMNS * (width + GUTTER), TOP + place // COLUMNS * height
    draw = ImageDraw.Draw(page)
    panel = job.inputs.get(f"panel/{shot.id}", {}).get("panel.png")
    tall = round(width * 9 / 16)
    if panel:
        with Image.open(panel) as picture:
            tall = round(width * picture.height / picture.width)
            page.paste(picture.convert("RGB").resize((width, tall), Image.Resampling.LANCZOS), (left, top))
    draw.rectangle((left, top, left + width, top + tall), outline=INK, width=2)
    y = top + tall + 8
    draw.text((left, y), f"{shot.id}  {shot.purpose.replace('_', ' ')}", fill=INK, font=font(20))
    draw.text((left + width, y), f"{seconds_of(shot, job.inputs, job.params.get('fps', '24')):.1f} s", fill=FAINT, font=font(20), anchor="ra")
    y += 27
    draw.text((left, y), camera_note(shot), fill=FAINT, font=font(16))
    for line in describe(shot, job.params.get("roles", {}), width, TEXT_LINES):
        y += 22
        draw.text((left, y), line, fill=INK, font=font(17))


def seconds_of(shot: Shot, inputs: Mapping[str, Mapping[str, Path]], fps: str) -> float:
    """The timed length where there is one, else the planned one."""
    path = inputs.get(f"timed/{shot.id}", {}).get("timed.json")
    timed = codec.decode(path.read_bytes(), TimedShot) if path else time_shot(shot, {}, Fraction(fps))
    return float(timed.frames / timed.fps)


def camera_note(shot: Shot) -> str:
    """"close, 0.7 m, push" in words for the page."""
    size = shot.camera.start.height
    name = next(word for limit, word in ((0.9, "close-up"), (1.3, "medium close"), (1.9, "medium"), (3.2, "full"), (99, "wide")) if size <= limit)
    move = "" if shot.camera.move == "hold" else f", {shot.camera.move}"
    start = "" if shot.transition_in == "cut" else f", {shot.transition_in} in"
    return f"{name} ({size:.1f} m){move}{start}"


def describe(shot: Shot, roles: Mapping[str, str], width: int, most: int) -> list[str]:
    """What is said and done, wrapped to `width` pixels, at most `most` lines."""
    lines: list[str] = []
    for event in shot.events:
        match event:
            case Speaks():
                text = f"{roles.get(event.role, event.role).upper()}: {event.text}"
            case Does() if event.text:
                text = event.text
            case Sounds():
                text = f"({event.text})"
            case Shows():
                text = f"[{event.text}]".replace("\n", " / ")
            case _:
                continue
        lines += wrap(text, width)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    return lines


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines no wider than `width` pixels; words too long for a line are broken."""
    lines, here = [], ""
    for word in text.split():
        while font(17).getlength(word) > width:
            fits = next(k for k in range(len(word) - 1, 0, -1) if font(17).getlength(word[:k]) <= width or k == 1)
            lines += [here] * bool(here) + [word[:fits]]
            here, word = "", word[fits:]
        longer = f"{here} {word}".strip()
        if font(17).getlength(longer) <= width:
            here = longer
        else:
            lines, here = [*lines, here], word
    return [*lines, here] if here else lines


@cache
def font(size: int) -> Any:
    """Noto Sans at `size` pixels."""
    import fontpkg
    from PIL import ImageFont

    return ImageFont.truetype(str(fontpkg.path("Noto Sans", nearest=True)), size)


SHEET = Step("boards.sheet", draw_sheets, ("core", "boards.sheet"))
