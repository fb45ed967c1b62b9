"""A plan and a warm model arrive; files leave: a PNG, or a folder of PNG frames named from 0000.png on, and sound if any."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ..base import Call
from ..errors import REFUSED, EngineError
from .fitting import Stretch
from .loading import Warm
from .pictures import (
    as_image,
    invert,
    keep_outside,
    load_frames,
    load_picture,
    off_canvas,
    on_canvas,
    save_picture,
)
from .plans import Plan
from .running import UNGUIDED, check_finite, run_pipeline
from .settings import Settings

GREY = 128  # what a film holds where all is to be made


# images -----------------------------------------------------------------------------------------------------


def paint_image(plan: Plan, warm: Warm, settings: Settings, call: Call) -> Path:
    """The picture of a plan."""
    kinds = tuple(one.kind for one in plan.controls)
    pipeline = warm.as_pipe(plan.pipe, kinds)
    warm.wear(plan.loras)
    made = run_pipeline(pipeline, plan.pipe, image_arguments(plan, settings), settings, call, seed=plan.seed)
    if any(getattr(made, "nsfw_content_detected", None) or ()):
        raise EngineError("its own safety checker blanked the picture; word the prompt otherwise, or try another seed", REFUSED)
    check_finite(made.images[0])
    picture = off_canvas(as_image(made.images[0]), plan.fit)
    if plan.keep_outside:
        picture = keep_outside(picture, load_picture(plan.pictures[0]), load_picture(plan.mask, "L"))
    return save_picture(picture, call.folder / "picture.png")


def image_arguments(plan: Plan, settings: Settings) -> dict[str, Any]:
    pipe, fit = plan.pipe, plan.fit
    given = _words(plan) | {"width": fit.width, "height": fit.height, "output_type": "np", "max_area": fit.width * fit.height, "_auto_resize": False}
    pictures = [_placed(path, plan, settings) for path in plan.pictures]
    if pictures:
        given[pipe.picture] = pictures if pipe.many > 1 else pictures[0]
    if pipe.mask:
        given[pipe.mask] = on_canvas(load_picture(plan.mask, "L"), fit)
    if pipe.strength:
        given["strength"] = plan.strength
    if plan.controls:
        shown = [_control(one.path, one.kind, plan, settings) for one in plan.controls]
        several = len(shown) > 1
        given[pipe.control] = shown if several else shown[0]
        given["controlnet_conditioning_scale"] = [one.strength for one in plan.controls] if several else plan.controls[0].strength
    return given


def _words(plan: Plan) -> dict[str, Any]:
    given = {"prompt": plan.prompt}
    if plan.pipe.negative:
        given[plan.pipe.negative] = plan.negative or (UNGUIDED if plan.pipe.guidance == "true_cfg_scale" else "")
    return given


def _placed(path: str, plan: Plan, settings: Settings) -> Image.Image:
    """A picture of the list: on the canvas if it is of the shot (it has its size), else as it is, like a model sheet."""
    picture = load_picture(path)
    if path in plan.inverted:
        picture = invert(picture)
    return on_canvas(picture, plan.fit) if picture.size == plan.fit.asked else picture


def _control(path: str, kind: str, plan: Plan, settings: Settings) -> Image.Image:
    picture = load_frames(path, plan.fit, range(1))[0]
    return invert(picture) if kind in settings.inverted else picture


# films ------------------------------------------------------------------------------------------------------


@dataclass
class Reel:
    """What has been made of a film so far: the frames at the size that was asked for, by their number."""

    folder: Path
    places: dict[int, list[int]]  # made frame: the numbers under which it is given
    sound: np.ndarray | None = None
    rate: int = 0

    def keep(self, number: int, picture: Image.Image) -> None:
        first, *more = self.places.get(number, [None])
        if first is None:
            return
        path = save_picture(picture, self.folder / f"{first:04d}.png")
        for other in more:
            (self.folder / f"{other:04d}.png").hardlink_to(path)


def paint_film(plan: Plan, warm: Warm, settings: Settings, call: Call) -> tuple[Path, ...]:
    """The film of a plan, stretch by stretch, each from the last frame of the one before."""
    assert plan.length
    folder = call.folder / "frames"
    folder.mkdir()
    reel = Reel(folder, _places(plan))
    last: Image.Image | None = None
    many = len(plan.length.stretches)
    for number, stretch in enumerate(plan.length.stretches):
        span = (0.02 + 0.93 * number / many, 0.02 + 0.93 * (number + 1) / many)
        last = _paint_stretch(plan, warm, settings, call, reel, stretch, last, number, span)
    if reel.sound is None:
        return (folder,)
    return folder, _write_sound(reel, call.folder / "sound.wav")


def _places(plan: Plan) -> dict[int, list[int]]:
    picks = plan.length.picks[1:-1] if plan.drop_ends else plan.length.picks
    found: dict[int, list[int]] = {}
    for number, pick in enumerate(picks):
        found.setdefault(pick, []).append(number)
    return found


def _paint_stretch(
    plan: Plan, warm: Warm, settings: Settings, call: Call, reel: Reel, stretch: Stretch, before: Image.Image | None, number: int, span: tuple[float, float]
) -> Image.Image:  # fmt: skip
    pipe = plan.continued if before is not None and plan.continued else plan.pipe
    ends = number == len(plan.length.stretches) - 1
    now = replace(plan, pipe=pipe, last=plan.last if ends else "")
    pipeline = warm.as_pipe(pipe)
    warm.wear(plan.loras)
    made = run_pipeline(pipeline, pipe, film_arguments(now, settings, stretch, before), settings, call, seed=plan.seed + number, span=span)
    frames = made.frames[0]
    check_finite(frames)
    originals = load_frames(plan.film, plan.fit, range(stretch.start, stretch.start + len(frames))) if plan.keep_outside else ()
    masks = load_frames(plan.mask, plan.fit, range(stretch.start, stretch.start + len(frames)), "L") if plan.keep_outside else ()
    for index, frame in enumerate(frames):
        call.check()
        picture = as_image(frame)
        if plan.keep_outside:
            picture = keep_outside(picture, originals[index], _to_change(masks[index]))
        if index or before is None:  # the first frame of a later stretch is the last one of the stretch before
            reel.keep(stretch.start + index, off_canvas(picture, plan.fit))
    _hear(made, pipeline, reel)
    return as_image(frames[-1])


def film_arguments(plan: Plan, settings: Settings, stretch: Stretch, before: Image.Image | None) -> dict[str, Any]:
    pipe, fit = plan.pipe, plan.fit
    given = _words(plan) | {
        "width": fit.width, "height": fit.height, "num_frames": stretch.frames, "output_type": "np", "frame_rate": float(plan.length.fps),
    }  # fmt: skip
    first = before or (on_canvas(load_picture(plan.pictures[0]), fit) if plan.pictures else None)
    last = on_canvas(load_picture(plan.last), fit) if plan.last else None
    if pipe.way == "vace":
        return given | _vace(plan, settings, stretch, first, last)
    if pipe.way == "conditions":
        return given | {pipe.picture: _conditions(first, last)}
    if pipe.picture and first is not None:
        given[pipe.picture] = first
    if pipe.last and last is not None:
        given[pipe.last] = last
    return given


def _conditions(first: Image.Image | None, last: Image.Image | None) -> list[Any]:
    from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition

    ends = [(first, 0), (last, -1)]
    return [LTX2VideoCondition(frames=picture, index=index, strength=1.0) for picture, index in ends if picture is not None]


def _vace(plan: Plan, settings: Settings, stretch: Stretch, first: Image.Image | None, last: Image.Image | None) -> dict[str, Any]:
    """One film and its mask: black is kept, white is made after what the film shows there (a control pass, or grey)."""
    fit, wanted = plan.fit, range(stretch.start, stretch.start + stretch.frames)
    size = (fit.width, fit.height)
    film = [Image.new("RGB", size, (GREY,) * 3)] * stretch.frames
    mask = [Image.new("L", size, 255)] * stretch.frames
    if plan.film:
        mask = [_to_change(one) for one in load_frames(plan.mask, fit, wanted, "L")]
        film = [Image.composite(film[0], one, hole) for one, hole in zip(load_frames(plan.film, fit, wanted), mask, strict=True)]
    elif plan.controls:
        kind = plan.controls[0].kind
        film = load_frames(plan.controls[0].path, fit, wanted)
        film = [invert(one) for one in film] if kind in settings.inverted else film
    kept = Image.new("L", size, 0)
    if first is not None:
        film[0], mask[0] = first, kept
    if last is not None:  # what is made beyond the last frame is not given: it holds it
        for number in range(max(1, len(plan.length.picks) - 1 - stretch.start), stretch.frames):
            film[number], mask[number] = last, kept
    given: dict[str, Any] = {"video": film, "mask": mask}
    if plan.references:
        given["reference_images"] = [load_picture(path) for path in plan.references]
    if plan.controls:
        given["conditioning_scale"] = plan.controls[0].strength
    return given


def _to_change(mask: Image.Image) -> Image.Image:
    """A removal mask (0 remove, 63 overlap, 127 affected, 255 keep) as the part that is made anew, white."""
    return mask.point(lambda level: 255 if level < 191 else 0)


def _hear(made: Any, pipeline: Any, reel: Reel) -> None:
    sound = getattr(made, "audio", None)
    if sound is None:
        return
    part = np.asarray(sound[0].float().cpu() if hasattr(sound[0], "float") else sound[0], np.float32)
    part = part if part.ndim == 2 else part[None]
    reel.rate = int(pipeline.vocoder.config.output_sampling_rate)
    reel.sound = part if reel.sound is None else np.concatenate([reel.sound, part], axis=1)


def _write_sound(reel: Reel, path: Path) -> Path:
    """The model's own sound, 16-bit WAV, as many channels as it made."""
    import wave

    with wave.open(str(path), "wb") as file:
        file.setnchannels(reel.sound.shape[0])
        file.setsampwidth(2)
        file.setframerate(reel.rate)
        file.writeframes((np.clip(reel.sound.T, -1, 1) * 32767).astype("<i2").tobytes())
    return path
