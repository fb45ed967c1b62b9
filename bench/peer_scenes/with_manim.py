"""The scene by manim: every path a VMobject in a flat colour, moved on each frame. Argument: the folder of the scene.

Making the shapes is left out of the measured time.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
from manim import Animation, Intersection, Scene, VGroup, VMobject, linear, tempconfig
from marks import mark
from pathops import PathOpsError

UNIT = 135.0  # pixels: manim's picture is 8 units high
NOTHING = (np.zeros((0, 3)), np.zeros((1, 4)))


def curves(data: str) -> np.ndarray:
    """SVG path data as manim's points: start, two controls and end of every cubic."""
    points = []
    for contour in filter(None, data.split("M")):
        numbers = np.array(re.findall(r"-?[\d.]+(?:e[-+]?\d+)?", contour), float).reshape(-1, 2)
        for n in range(0, len(numbers) - 3, 3):
            points.append(numbers[n : n + 4])
    flat = np.concatenate(points)
    return np.column_stack([(flat[:, 0] - 960) / UNIT, (540 - flat[:, 1]) / UNIT, np.zeros(len(flat))])


def look_of(path: dict) -> tuple[np.ndarray, np.ndarray]:
    """Points and fill of a path: one colour, the mean of its gradient."""
    shape = VMobject(stroke_width=0).set_points(curves(path["d"]))
    if path["clip"]:
        try:
            shape = Intersection(shape, VMobject(stroke_width=0).set_points(curves(path["clip"])), stroke_width=0)
        except PathOpsError:  # a few outlines are too much for it; then the clipped shape is left out
            return NOTHING
    stops = path["paint"]["stops"]
    colours = np.array([[int(colour[k : k + 2], 16) for k in (1, 3, 5)] for _, colour, _ in stops])
    red, green, blue = colours.mean(axis=0).round().astype(int)
    alpha = sum(stop[2] for stop in stops) / len(stops)
    shape.set_fill(f"#{red:02x}{green:02x}{blue:02x}", alpha)
    return shape.points, shape.fill_rgbas


class Play(Animation):
    """Puts everything where it stands on each frame. A thing has as many objects as its fullest drawing needs; which
    outlines and colours they have is the drawing's, since manim draws those objects that it met at the beginning."""

    def __init__(self, things: list[dict], frames: int, fps: int):
        self.things, self.frames, self.fps, self.laid = things, frames, fps, False
        for thing in things:
            thing["objects"] = [VMobject(stroke_width=0) for _ in range(max(map(len, thing["looks"])))]
        self._put(0)
        super().__init__(VGroup(*(one for thing in things for one in thing["objects"])), run_time=frames / fps, rate_func=linear)

    def interpolate_mobject(self, alpha: float) -> None:
        frame = min(round(alpha * self.frames), self.frames - 1)
        if frame == 1 and not self.laid:
            self.laid = True
            mark("laid")
        self._put(frame)

    def _put(self, frame: int) -> None:
        for thing in self.things:
            number, x, y = thing["places"][frame][:3]
            here, looks = np.array([x / UNIT, -y / UNIT, 0.0]), thing["looks"][number]
            for n, one in enumerate(thing["objects"]):
                points, colours = looks[n] if n < len(looks) else NOTHING
                one.points, one.fill_rgbas = points + here, colours


def main(folder: Path) -> None:
    data = json.loads((folder / "scene.json").read_text())
    width, height = data["size"]
    things = data["things"]
    for thing in things:
        thing["looks"] = [[look_of(path) for path in drawing] for drawing in thing["drawings"]]

    class Square(Scene):
        def construct(self) -> None:
            self.play(Play(things, data["frames"], data["fps"]))

    settings = {
        "pixel_width": width, "pixel_height": height, "frame_height": height / UNIT, "frame_width": width / UNIT, "frame_rate": data["fps"],
        "media_dir": str(folder / "media"), "output_file": "manim", "disable_caching": True, "progress_bar": "none", "verbosity": "ERROR",
    }  # fmt: skip
    with tempconfig(settings):
        mark("begin")
        scene = Square()
        scene.render()
        mark("end", frames=data["frames"], film=str(Path(scene.renderer.file_writer.movie_file_path).relative_to(folder)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
