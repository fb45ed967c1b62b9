"""The ways in which an engine paints a shot: all frames as a film, drawing by drawing, or the background alone.

A brush asks (`asking`) with the layout's files (`layout`), gives what came back as frames, has it judged (`judging`) and
finishes it: conformed to the format, the shot's words drawn over it, encoded like any other shot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from multiplane.core.design import Bible
from multiplane.core.formats import Format
from multiplane.core.take import Provenance
from multiplane.core.timing import TimedShot
from multiplane.engines.base import Engine, Made
from multiplane.engines.errors import BAD_OUTPUT, EngineError

from .asking import CONTROLS, ask_frame, ask_plate, ask_video
from .judging import WIDTH, Bounds, Judge
from .layout import draw_frames, draw_reference, empty_stage, wordless, write_controls

JUDGED = 24  # frames of a shot, at most, spread over it
SHAPE_TOLERANCE = 0.05


class Way(NamedTuple):
    name: str  # video, frames, plate
    ability: str


def way_of(engine: Engine, paint: str) -> Way | None:
    """How `engine` paints, as its contract says (`paint`) or as well as it can; None if it cannot."""
    able = engine.abilities
    edit = "edit" if "edit" in able else "image"
    ways = {"video": ("video" in able, "video"), "frames": ("edit" in able, "edit"), "plate": ("edit" in able or "image" in able, edit)}
    for name in (paint,) if paint else ("video", "plate"):
        if ways[name][0]:
            return Way(name, ways[name][1])
    return None


@dataclass
class Painted:
    """What came back: a film, PNGs by frame, or a plate; who made it and what it cost."""

    film: Path | None = None
    frames: list[Path] = field(default_factory=list)
    plate: Path | None = None
    provenance: Provenance = Provenance("", "")
    cost: float = 0.0


class Judged(NamedTuple):
    wrong: list[str]
    measures: dict[str, float]


class Finished(NamedTuple):
    luma: tuple[float, ...]
    changed: tuple[float, ...]
    panel: np.ndarray
    warnings: tuple[str, ...]


@dataclass
class Brush:
    """What all brushes share: the shot, its files, and the call."""

    timed: TimedShot
    bible: Bible
    fmt: Format
    contract: dict[str, Any]
    references: dict[str, Path]
    folder: Path
    call: Callable[[Any, Path], Made]
    wants: tuple[str, ...] = CONTROLS

    def paint(self, way: Way, seed: int) -> Painted:
        raise TypeError("a brush paints in its own way")

    @property
    def controls(self) -> tuple[str, ...]:
        return tuple(self.contract.get("controls", ())) or self.wants

    def write_references(self) -> dict[str, Path]:
        """The approved sheets, and for roles that have none their design drawn by the layout engine."""
        from multiplane.media.png import write_png

        found = dict(self.references)
        roles = {mark.role for mark in self.timed.shot.marks}
        for design in self.bible.cast:
            name = f"reference/cast:{design.id}"
            if design.id in roles and name not in found:
                found[name] = self.folder / f"cast_{design.id}.png"
                write_png(found[name], draw_reference(design))
        return found

    def write_frame(self, timed: TimedShot, fmt: Format, frame: int, name: str) -> Path:
        from multiplane.media.png import write_png

        path = self.folder / f"{name}.png"
        write_png(path, next(draw_frames(timed, self.bible, fmt, [frame])))
        return path

    def judge(self, painted: Painted, bounds: Bounds) -> Judged:
        """Compare sampled neighbours of the painting with the layout, small."""
        from multiplane.toon.passes import draw_passes

        timed = wordless(self.timed)
        small = Format(WIDTH, 2 * round(WIDTH * self.fmt.height / self.fmt.width / 2), self.fmt.fps)
        chosen = sampled(timed.frames)
        judge = Judge(bounds)
        layout = draw_frames(timed, self.bible, small, chosen)
        passes = draw_passes(timed, self.bible, small, chosen, ("identity", "pose"))
        roles = {design.id for design in self.bible.cast}
        for drawn, own, rgb in zip(passes, layout, self.small_frames(painted, small, chosen), strict=True):
            masks = {name: _mask(drawn.images["identity"], colour) for name, colour in drawn.ids.items() if name.split(".")[0] in roles}
            judge.look(rgb, own, masks, {person.name: person.points for person in drawn.pose})
        return Judged(judge.verdict(), judge.measures())

    def small_frames(self, painted: Painted, small: Format, chosen: list[int]) -> Iterator[np.ndarray]:
        """The painted frames of the numbers `chosen`, uint8 RGB of the size of `small`."""
        wanted, last = set(chosen), -1
        for number, rgb in enumerate(self.rgb_frames(painted, small)):
            last = number
            if number in wanted:
                yield rgb
        if last < max(chosen):
            raise EngineError(f"it gave {last + 1} frames; the shot has {self.timed.frames}", BAD_OUTPUT)

    def rgb_frames(self, painted: Painted, fmt: Format) -> Iterator[np.ndarray]:
        from multiplane.media.png import read_picture, resize

        if painted.film:
            yield from film_frames(painted.film, fmt)
        last, drawn = None, None
        for path in painted.frames:
            if path != last:
                last, drawn = path, resize(np.ascontiguousarray(_in_shape(read_picture(path), self.fmt)[..., :3]), fmt.width, fmt.height)
            yield drawn

    def finish(self, painted: Painted, out: Path, progress: Callable[[int, int], None]) -> Finished:
        """Conform, draw the words over it, encode."""
        from multiplane.toon.overlay import overlay_frames

        laid = overlay_frames(self.rgb_frames(painted, self.fmt), self.timed, self.fmt, out, progress)
        warnings = (f"{self.contract['name']} gave {laid.short} frames too few; the last one is held",) if laid.short else ()
        return Finished(laid.luma, laid.changed, laid.panel, warnings)


class VideoBrush(Brush):
    """All frames at once, held by first and last frame, control films and references."""

    def paint(self, way: Way, seed: int) -> Painted:
        timed = wordless(self.timed)
        files = self.write_references()
        files["first"] = self.write_frame(timed, self.fmt, 0, "first")
        files["last"] = self.write_frame(timed, self.fmt, timed.frames - 1, "last")
        made_of = write_controls(timed, self.bible, self.fmt, self.controls, self.folder / "controls")
        files |= {f"control/{kind}": path for kind, path in made_of.items()}
        made = self.call(ask_video(timed, self.bible, self.fmt, self.contract, files, seed), self.folder / "made")
        return _video_of(made)


class FrameBrush(Brush):
    """Each drawing of the layout is painted over once and held as long as the layout holds it."""

    def paint(self, way: Way, seed: int) -> Painted:
        from blake3 import blake3

        from multiplane.media.png import write_png

        timed, painted = wordless(self.timed), Painted()
        references, known = self.write_references(), {}
        for frame, rgb in enumerate(draw_frames(timed, self.bible, self.fmt, range(timed.frames))):
            digest = blake3(rgb.tobytes()).hexdigest()
            if digest not in known:
                image = self.folder / f"layout_{frame:04d}.png"
                write_png(image, rgb)
                controls = write_controls(timed, self.bible, self.fmt, self.controls, self.folder / "controls", frame=frame)
                files = {**references, "image": image, **{f"control/{kind}": path for kind, path in controls.items()}}
                if painted.frames:
                    files["reference/previous"] = painted.frames[-1]
                made = self.call(ask_frame(timed, self.bible, self.contract, files, seed), self.folder / f"made_{frame:04d}")
                known[digest] = _picture_of(made)
                painted.provenance, painted.cost = made.provenance, painted.cost + made.provenance.cost
            painted.frames.append(known[digest])
        return painted


class PlateBrush(Brush):
    """The background is painted once; the figures stay the layout's own, so their staging holds by itself."""

    def paint(self, way: Way, seed: int) -> Painted:
        empty, fmt = empty_stage(self.timed, self.fmt)
        image = self.write_frame(empty, fmt, 0, "plate_layout")
        kinds = tuple(kind for kind in self.controls if kind != "pose")
        controls = write_controls(empty, self.bible, fmt, kinds, self.folder / "controls", frame=0)
        sheets = {name: path for name, path in self.references.items() if not name.startswith("reference/cast:")}
        files = {"image": image, **sheets, **{f"control/{kind}": path for kind, path in controls.items()}}
        made = self.call(ask_plate(empty, self.bible, fmt, self.contract, files, seed, edit=way.ability == "edit"), self.folder / "made")
        return Painted(plate=_picture_of(made), provenance=made.provenance, cost=made.provenance.cost)

    def judge(self, painted: Painted, bounds: Bounds) -> Judged:
        """The shape of the plate, and whether things stand where the layout has them: see `judging.judge_plate`."""
        from multiplane.media.png import read_picture, resize

        from .judging import judge_plate

        empty, fmt = empty_stage(self.timed, self.fmt)
        plate = np.ascontiguousarray(_in_shape(read_picture(painted.plate), fmt)[..., :3])
        height = 2 * round(WIDTH * fmt.height / fmt.width / 2)
        small = Format(WIDTH, height, fmt.fps)
        return Judged(*judge_plate(resize(plate, WIDTH, height), next(draw_frames(empty, self.bible, small, [0])), bounds))

    def finish(self, painted: Painted, out: Path, progress: Callable[[int, int], None]) -> Finished:
        from multiplane.media.png import read_picture
        from multiplane.toon.film import render_shot

        footage = render_shot(self.timed, self.bible, self.fmt, out, plate=read_picture(painted.plate), progress=progress)
        return Finished(footage.luma, footage.changed, footage.panel, footage.warnings)


BRUSHES: dict[str, type[Brush]] = {"video": VideoBrush, "frames": FrameBrush, "plate": PlateBrush}


def sampled(frames: int) -> list[int]:
    """Pairs of neighbouring frames, spread over a shot: for figures where they are, and for flicker."""
    starts = np.linspace(0, max(0, frames - 2), min(JUDGED // 2, max(1, frames // 2))).astype(int)
    return sorted({int(f) for start in starts for f in (start, start + 1) if f < frames})


def film_frames(path: Path, fmt: Format) -> Iterator[np.ndarray]:
    """Frames of a film at the rate and size of `fmt`, uint8 RGB. Raises EngineError for a wrong shape or no film."""
    from multiplane.core.errors import BadInput
    from multiplane.media.decode import read_frames

    try:
        for frame in read_frames(path, Fraction(fmt.fps)):
            if abs(frame.width / frame.height / (fmt.width / fmt.height) - 1) > SHAPE_TOLERANCE:
                raise EngineError(f"its film is {frame.width}x{frame.height}; the shot has the shape {fmt.width}x{fmt.height}", BAD_OUTPUT)
            yield frame.reformat(fmt.width, fmt.height, "rgb24", interpolation="LANCZOS").to_ndarray()
    except BadInput as error:
        raise EngineError(f"its film cannot be read ({error.what})", BAD_OUTPUT) from None


def _in_shape(picture: np.ndarray, fmt: Format) -> np.ndarray:
    height, width = picture.shape[:2]
    if abs(width / height / (fmt.width / fmt.height) - 1) > SHAPE_TOLERANCE:
        raise EngineError(f"its picture is {width}x{height}; it must have the shape {fmt.width}x{fmt.height}", BAD_OUTPUT)
    return picture


def _video_of(made: Made) -> Painted:
    first = made.files[0] if made.files else None
    if first is None:
        raise EngineError("it gave no file", BAD_OUTPUT)
    frames = sorted(first.glob("*.png")) if first.is_dir() else []
    if first.is_dir() and not frames:
        raise EngineError("its folder holds no PNG frames", BAD_OUTPUT)
    return Painted(None if frames else first, frames, None, made.provenance, made.provenance.cost)


def _picture_of(made: Made) -> Path:
    from multiplane.core.errors import BadInput
    from multiplane.media.png import read_picture

    if not made.files:
        raise EngineError("it gave no picture", BAD_OUTPUT)
    try:
        read_picture(made.files[0])
    except BadInput:
        raise EngineError(f"{made.files[0].name} is no picture that can be read", BAD_OUTPUT) from None
    return made.files[0]


def _mask(identity: np.ndarray, colour: str) -> np.ndarray:
    return (identity == np.array(tuple(bytes.fromhex(colour[1:])), np.uint8)).all(axis=2)
