"""A panel: one still of a shot, at the moment that tells it, with an arrow where the camera moves.

Takes: a shot, its bible, the picture format, takes of its lines where there are any.
Gives: panel.png. Approved by: the director.
"""

from __future__ import annotations

from typing import Any

from multiplane.core import codec
from multiplane.core.design import Bible
from multiplane.core.formats import Format
from multiplane.core.shot import Does, Framing, Shot, Speaks
from multiplane.core.take import Take
from multiplane.core.timing import TimedShot, time_shot
from multiplane.run.step import Job, Step

PANEL_WIDTH = 640
ARROW, ARROW_EDGE = (250, 190, 60, 235), (30, 24, 20, 190)
MOVES_FROM = 0.02  # of the picture height: less is a still camera


def draw_panel(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible" (of the shot), "format"}; inputs: "take/<line id>" each with take.json."""
    from multiplane.toon.film import draw_still

    shot = codec.from_plain(job.params["shot"], Shot)
    fmt = _small(codec.from_plain(job.params["format"], Format))
    timed = time_shot(shot, job.read_all("take", "take.json", Take), fmt.fps)
    frame = telling_frame(timed)
    pixels = draw_still(timed, codec.from_plain(job.params["bible"], Bible), fmt, frame)
    _with_arrow(pixels, shot).save(job.out / "panel.png")
    return {"frame": frame, "frames": timed.frames}


def _small(fmt: Format) -> Format:
    height = round(PANEL_WIDTH * fmt.height / fmt.width / 2) * 2
    return Format(PANEL_WIDTH, height, fmt.fps, fmt.speed, fmt.crf)


def telling_frame(timed: TimedShot) -> int:
    """The frame that says most: in the middle of the first line, else of the longest deed, else of the shot."""
    for kind, share in ((Speaks, 0.4), (Does, 0.6)):
        events = [one for one in timed.events if isinstance(one.event, kind) and (kind is Speaks or one.event.acts)]
        if events:
            one = max(events, key=lambda e: e.frame_out - e.frame_in) if kind is Does else events[0]
            return min(timed.frames - 1, round(one.frame_in + share * (one.frame_out - one.frame_in)))
    return timed.frames // 2


def _with_arrow(pixels: Any, shot: Shot) -> Any:
    from PIL import Image, ImageDraw

    picture = Image.fromarray(pixels).convert("RGB")
    start, end = shot.camera.start, shot.camera.end
    if shot.camera.move == "hold" or _distance(start, end) < MOVES_FROM:
        return picture
    sheet = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(sheet)
    for line in _arrows(start, end, *picture.size):
        _draw_arrow(draw, *line)
    return Image.alpha_composite(picture.convert("RGBA"), sheet).convert("RGB")


def _distance(start: Framing, end: Framing) -> float:
    return max(abs(end.x - start.x), abs(end.y - start.y), abs(end.height - start.height)) / start.height


def _arrows(start: Framing, end: Framing, width: int, height: int) -> list[tuple[float, float, float, float]]:
    """(x0, y0, x1, y1) in pixels: at the corners for a push or pull, at an edge for a pan or tilt."""
    dx, dy = (end.x - start.x) / start.height, (end.y - start.y) / start.height
    if abs(end.height / start.height - 1) >= max(abs(dx), abs(dy)):
        inward = end.height < start.height
        lines = []
        for cx, cy in ((0.06, 0.1), (0.94, 0.1), (0.06, 0.9), (0.94, 0.9)):
            outer, inner = (cx * width, cy * height), (cx * width + (0.5 - cx) * 34, cy * height + (0.5 - cy) * 34)
            lines.append((*outer, *inner) if inward else (*inner, *outer))
        return lines
    if abs(dx) >= abs(dy):
        y, sign = height * 0.92, 1 if dx > 0 else -1
        return [(width / 2 - sign * 60, y, width / 2 + sign * 60, y)]
    x, sign = width * 0.95, -1 if dy > 0 else 1
    return [(x, height / 2 - sign * 45, x, height / 2 + sign * 45)]


def _draw_arrow(draw: Any, x0: float, y0: float, x1: float, y1: float) -> None:
    length = max(1.0, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    head = min(12.0, length * 0.5)
    base = (x1 - ux * head, y1 - uy * head)
    tip = [(x1, y1), (base[0] - uy * head * 0.6, base[1] + ux * head * 0.6), (base[0] + uy * head * 0.6, base[1] - ux * head * 0.6)]
    draw.line((x0, y0, *base), fill=ARROW_EDGE, width=7)
    draw.polygon(tip, fill=ARROW, outline=ARROW_EDGE)
    draw.line((x0, y0, *base), fill=ARROW, width=4)


PANEL = Step("boards.panel", draw_panel, ("core", "toon", "boards.panel"))
