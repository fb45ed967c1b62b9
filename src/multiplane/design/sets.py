"""Sheets of the sets and of the film's colours.

Takes: PlaceDesigns; a scene with its first shot; pictures of scenes. Gives: PNG pages. Approved by: the art director.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from multiplane.core import codec
from multiplane.core.design import Bible, PlaceDesign, SceneColour, Style
from multiplane.core.formats import Format
from multiplane.core.shot import Camera, Framing, Shot
from multiplane.core.timing import time_shot
from multiplane.run.step import Job, Step

if TYPE_CHECKING:  # paper brings numpy and the rasteriser: only a worker that draws needs them
    import numpy as np

    from .paper import Page

INK, FAINT = (40, 37, 35), (138, 130, 120)
STILL = Format(720, 406, Fraction(24))
SMALL = Format(480, 270, Fraction(24))
HOURS = (("day", "clear"), ("dusk", "clear"), ("night", "clear"), ("day", "rain"))
WIDE = Framing(0.0, 2.0, 5.2, 2.0)


def still_of(design: PlaceDesign, style: Style, time: str, weather: str) -> np.ndarray:
    """The empty set at an hour, wide, as uint8 RGB."""
    from multiplane.toon.film import draw_still

    shot = Shot("sheet", "sheet", "establishing", design.id, Camera(WIDE, WIDE), time=time, weather=weather, interior=design.interior, hold=2.0)  # type: ignore[arg-type]
    return draw_still(time_shot(shot, {}, STILL.fps), Bible((), (design,), (), style), STILL, 24)


def draw_place_sheet(job: Job) -> dict[str, Any]:
    """params: {"design", "style"}. The set by day, at dusk, by night and in rain; its plan with the spots; its colours."""
    from .paper import Page

    design, style = codec.from_plain(job.params["design"], PlaceDesign), codec.from_plain(job.params["style"], Style)
    page = Page(1800, 1400)
    page.text(60, 74, design.name, 44, weight=700)
    words = f"{design.kind.replace('_', ' ')}, {'interior' if design.interior else 'exterior'}"
    page.text(60, 108, words + (f": {', '.join(design.features)}" if design.features else ""), 21, FAINT)
    if design.not_obeyed:
        page.text(60, 136, f"not drawn: {', '.join(design.not_obeyed)}", 19, (176, 64, 48))
    for k, (time, weather) in enumerate(HOURS):
        x, y = 60 + k % 2 * 850, 160 + k // 2 * 520
        high = page.picture(still_of(design, style, time, weather), x, y, 830 if k < 4 else 0)
        page.text(x, y + high + 22, time if weather == "clear" else weather, 19, FAINT)
        job.progress(k + 1, len(HOURS))
    _plan(page, design, (60, 1240, 1300, 1370))
    page.swatches(design.palette, 1400, 1270, 60)
    page.save(job.out / "sheet.png")
    return {"kind": design.kind, "spots": len(design.spots)}


def _plan(page: Page, design: PlaceDesign, box: tuple[int, int, int, int]) -> None:
    """The set from above: the acting plane, the depth behind it, and where people stand, sit and lie."""
    left, top, right, bottom = box
    half = max([design.width / 2, 3.0, *(abs(s.x) + 0.5 for s in design.spots)])
    deep = max([2.2, *(s.z + 0.4 for s in design.spots)])

    def at(x: float, z: float) -> tuple[float, float]:
        return left + (x + half) / (2 * half) * (right - left), bottom - z / deep * (bottom - top)

    page.draw.rectangle(box, outline=INK, width=2)
    page.draw.line((*at(-half, 0.0), *at(half, 0.0)), fill=INK, width=3)
    colours = {"stand": (70, 110, 150), "sit": (190, 120, 50), "lie": (140, 80, 130)}
    below = 0.0
    for k, spot in enumerate(sorted(design.spots, key=lambda s: s.x)):
        x, y = at(spot.x, spot.z)
        page.draw.ellipse((x - 7, y - 7, x + 7, y + 7), fill=colours.get(spot.pose, INK))
        below = y - 12 if k % 2 else y + 24
        page.text(x, below, spot.name, 14, FAINT, align="center")


def draw_scene_still(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible"}. One small still of a scene's first picture, in the scene's colours."""
    from multiplane.media.png import write_png
    from multiplane.toon.film import draw_still

    from .paper import main_colours

    shot = codec.from_plain(job.params["shot"], Shot)
    timed = time_shot(shot, {}, SMALL.fps)
    pixels = draw_still(timed, codec.from_plain(job.params["bible"], Bible), SMALL, timed.frames // 2)
    write_png(job.out / "still.png", pixels)
    return {"colours": main_colours(pixels)}


def draw_colour_script(job: Job) -> dict[str, Any]:
    """params: {"title", "scenes": [{"colour", "heading", "mood"}]}; inputs: "still/<scene>" with still.png.
    The film at a glance: a picture of each scene, its colours, and how warm, rich and hard it is."""
    import numpy as np

    from multiplane.media.png import read_picture

    from .paper import Page, main_colours

    scenes = job.params["scenes"]
    columns = min(4, max(1, len(scenes)))
    rows = -(-len(scenes) // columns)
    page = Page(60 * 2 + columns * 500 - 20, 150 + rows * 400 + 190, (24, 24, 28))
    page.text(60, 74, f"{job.params.get('title', '')}: colour script", 38, (240, 236, 228), 700)
    for k, scene in enumerate(scenes):
        colour = codec.from_plain(scene["colour"], SceneColour)
        x, y = 60 + k % columns * 500, 120 + k // columns * 400
        picture = job.inputs.get(f"still/{colour.scene}", {}).get("still.png")
        if picture:
            pixels = np.ascontiguousarray(read_picture(picture)[..., :3])
            page.picture(pixels, x, y, 480)
            page.swatches(main_colours(pixels), x, y + 280, 40)
        page.text(x, y + 348, f"{colour.scene}  {scene['heading']}"[:52], 17, (220, 216, 208))
        page.text(x, y + 372, f"{scene['mood']}: {_dial(colour)}", 15, (150, 146, 140))
    _curve(page, [codec.from_plain(scene["colour"], SceneColour) for scene in scenes], 150 + rows * 400)
    page.save(job.out / "colour_script.png")
    return {"scenes": len(scenes)}


def _dial(colour: SceneColour) -> str:
    return f"warmth {colour.warmth:+.2f}, colour {colour.saturation:.2f}, contrast {colour.contrast:.2f}"


def _curve(page: Page, scenes: list[SceneColour], top: int) -> None:
    """Warmth from scene to scene, as a line between cold and warm."""
    width = page.image.width - 120
    middle, reach = top + 70, 60
    page.draw.line((60, middle, 60 + width, middle), fill=(70, 70, 76), width=1)
    points = [(60 + width * (k + 0.5) / max(1, len(scenes)), middle - reach * max(-1.0, min(1.0, one.warmth * 1.6))) for k, one in enumerate(scenes)]
    if len(points) > 1:
        page.draw.line(points, fill=(222, 168, 96), width=4, joint="curve")
    for (x, y), one in zip(points, scenes, strict=True):
        tone = (226, 150, 84) if one.warmth > 0.02 else (96, 146, 200) if one.warmth < -0.02 else (160, 160, 160)
        page.draw.ellipse((x - 8, y - 8, x + 8, y + 8), fill=tone)
    page.text(60, middle - reach - 8, "warm", 15, (226, 150, 84))
    page.text(60, middle + reach + 20, "cold", 15, (96, 146, 200))


_CODE = ("core", "toon", "media.lettering", "design.sets", "design.paper")
PLACE_SHEET = Step("design.place_sheet", draw_place_sheet, _CODE)
SCENE_STILL = Step("design.scene_still", draw_scene_still, _CODE)
COLOUR_SHEET = Step("design.colour_script", draw_colour_script, ("core", "media.lettering", "design.sets", "design.paper"))
