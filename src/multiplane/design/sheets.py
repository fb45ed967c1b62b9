"""The sheets of the art department: every role, the line-up, every set, and the colours of the film.

Takes: designs from the bible. Gives: PNG pages. Approved by: the art director.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from multiplane.core import codec
from multiplane.core.design import CastDesign
from multiplane.run.step import Job, Step

if TYPE_CHECKING:  # paper brings numpy and the rasteriser: only a worker that draws needs them
    from .paper import Page

FAINT = (138, 130, 120)
TURNS = ((0.0, "front"), (35.0, "three quarters"), (90.0, "side"), (180.0, "back"))
HEADS = 7  # in a row
LINE = 1.9  # metres: to what a turnaround is scaled, at least


def draw_cast_sheet(job: Job) -> dict[str, Any]:
    """params: {"design", "description"}. One page: turnaround, faces, mouths, hands, colours, words."""
    from .paper import Page

    design = codec.from_plain(job.params["design"], CastDesign)
    page = Page(1800, 1500)
    page.text(60, 74, design.name, 44, weight=700)
    page.text(60, 108, _said(design), 21, FAINT)
    _turnaround(page, design)
    y = _heads(page, design)
    _hands(page, design, y + 20)
    _words(page, design, str(job.params.get("description", "")))
    page.save(job.out / "sheet.png")
    return {"obeyed": list(design.from_text), "not_obeyed": list(design.not_obeyed)}


def _said(design: CastDesign) -> str:
    kind = design.age if design.species == "human" else f"{design.species}, {design.age}"
    return f"{kind}, {design.build}, {design.height:.2f} m" + (f", voice {design.voice.voice}" if design.voice.voice else "")


def _turnaround(page: Page, design: CastDesign) -> None:
    from multiplane.toon.figure import Pose, draw_figure
    from multiplane.toon.figure.sheet import PAPER

    tall, base = 470.0, 640
    drawings = [draw_figure(design, Pose(yaw=turn), PAPER) for turn, _ in TURNS]
    top = max(drawing.bounds()[3] for drawing in drawings)
    wide = max(drawing.bounds()[2] - drawing.bounds()[0] for drawing in drawings)
    size = min(tall / top, 270 / wide)
    page.rule(base, 60, 1240)
    for k, (drawing, (_, name)) in enumerate(zip(drawings, TURNS, strict=True)):
        left, _, right, _ = drawing.bounds()
        x = 205 + k * 295
        page.figure(drawing, (x - 147, 120, x + 147, base + 20), (x - size * (left + right) / 2, base), size)
        page.text(x, base + 40, name, 19, FAINT, align="center")


def _heads(page: Page, design: CastDesign) -> int:
    """Expressions, then mouths, as heads in rows; gives the y below them."""
    from multiplane.toon.figure.sheet import expressions, face_of, mouths

    (cx, cy), half = face_of(design)
    cell, top = 165, 720
    shown = {**expressions(design), **{f"“{name}”": drawing for name, drawing in mouths(design).items()}}
    size = cell * 0.40 / half
    for k, (name, drawing) in enumerate(shown.items()):
        x, y = 60 + k % 10 * (cell + 4), top + k // 10 * (cell + 34)
        page.figure(drawing, (x, y, x + cell, y + cell), (x + cell / 2 - cx * size, y + cell * 0.52 + cy * size), size)
        page.text(x + cell / 2, y + cell + 20, name, 17, FAINT, align="center")
    return top + ceil(len(shown) / 10) * (cell + 34)


def _hands(page: Page, design: CastDesign, top: int) -> None:
    """Every hand of somebody who has hands."""
    import numpy as np

    from multiplane.toon.drawing import Drawing, fill
    from multiplane.toon.figure.hands import hand_contours
    from multiplane.toon.figure.pose import HANDS
    from multiplane.toon.figure.species import walks_upright
    from multiplane.toon.figure.tones import darker, parse, write

    if not walks_upright(design):
        return
    gloves = next((a for a in design.accessories if a.kind in ("gloves", "mittens")), None)
    skin = gloves.colour if gloves else design.skin
    for k, name in enumerate(HANDS):
        mitten, thumb = hand_contours(name)
        upright = np.array([[0.0, -1.0], [1.0, 0.0]])
        drawing = Drawing((fill(skin, mitten @ upright.T, tag="hand"), fill(write(darker(parse(skin), 0.13)), thumb @ upright.T, tag="hand")))
        x = 60 + k * 130
        page.figure(drawing, (x, top, x + 120, top + 130), (x + 60, top + 112), 78)
        page.text(x + 60, top + 152, name, 17, FAINT, align="center")


def _words(page: Page, design: CastDesign, description: str) -> None:
    """The column at the right: what the script says, what of it was obeyed, colours and clothes."""
    from multiplane.media.lettering import wrap

    x, y = 1290, 170
    rows: list[tuple[str, tuple[int, int, int]]] = [(f"“{description}”", FAINT)] if description else []
    rows += [(f"obeyed: {', '.join(design.from_text)}", (70, 110, 78))] if design.from_text else []
    rows += [(f"not drawn: {', '.join(design.not_obeyed)}", (176, 64, 48))] if design.not_obeyed else []
    worn = [f"{g.pattern} {g.kind}".strip().replace("_", " ") for g in (*design.wardrobe, *design.accessories)]
    rows += [(f"wears: {', '.join(worn)}", (40, 37, 35))] if worn else []
    for words, colour in rows:
        for text in wrap(words, 450, 20, 400, most=5):
            page.text(x, y, text, 20, colour)
            y += 27
        y += 10
    colours = [design.skin, design.hair_colour, design.eyes, *dict.fromkeys(g.colour for g in (*design.wardrobe, *design.accessories) if g.kind != "barefoot")]
    page.swatches(colours[:9], x, y, 42)


def draw_lineup(job: Job) -> dict[str, Any]:
    """params: {"designs", "title"}. Everybody side by side at one scale, with lines at every half metre."""
    from multiplane.toon.figure import Pose, draw_figure
    from multiplane.toon.figure.sheet import PAPER

    from .paper import Page

    designs = [codec.from_plain(one, CastDesign) for one in job.params["designs"]]
    drawings = [draw_figure(design, Pose(yaw=30.0 if design.species == "human" else 60.0), PAPER) for design in designs]
    bounds = [drawing.bounds() for drawing in drawings]
    tall = max([LINE, *(b[3] for b in bounds)])
    size = min(300.0, 640 / tall)
    gap = 0.14 * size
    widths = [max(0.55, b[2] - b[0]) * size + gap for b in bounds]
    width = max(900, round(sum(widths) + 200))
    page, base = Page(width, 860), 760
    page.text(60, 70, f"{job.params.get('title', '')}: the cast", 38, weight=700)
    for half in range(1, int(tall / 0.5) + 1):
        y = base - half * 0.5 * size
        page.rule(y, 60, width - 60)
        page.text(width - 56, y + 6, f"{half * 0.5:g}", 15, FAINT)
    page.rule(base, 60, width - 60)
    x = 100.0
    for design, drawing, (left, _, right, top), wide in zip(designs, drawings, bounds, widths, strict=True):
        middle = x + wide / 2
        box = (max(0, round(x)), max(90, round(base - top * size - 12)), min(width, round(x + wide) + 1), base + 16)
        page.figure(drawing, box, (middle - size * (left + right) / 2, base), size)
        page.text(middle, base + 40, design.name[: max(6, int(wide / 11))], 18, align="center")
        page.text(middle, base + 62, f"{design.height:.2f} m", 15, FAINT, align="center")
        x += wide
    page.save(job.out / "lineup.png")
    return {"roles": len(designs)}


CAST_SHEET = Step("design.cast_sheet", draw_cast_sheet, ("core", "toon.figure", "toon.acting", "toon.drawing", "toon.raster", "media.lettering", "design.sheets", "design.paper"))
LINEUP = Step("design.lineup", draw_lineup, ("core", "toon.figure", "toon.drawing", "toon.raster", "media.lettering", "design.sheets", "design.paper"))
