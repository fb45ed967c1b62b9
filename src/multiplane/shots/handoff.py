"""Handing a shot to an artist: the layout, its passes and the sheets, packed, with a page that says what is wanted.

Takes: a planned shot, its bible, the format, the takes of its lines, approved sheets. Gives: brief.md, layout.mp4, a film of
each pass, first.png and last.png, poses.json, a sheet of each role. Approved by: nobody; it is a question.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from multiplane.core import codec
from multiplane.core.design import Bible
from multiplane.core.formats import Format
from multiplane.core.shot import Does, Shows, Speaks
from multiplane.core.timing import Timed, TimedShot
from multiplane.run.step import Job, Step

from .asking import say_role, say_shot
from .layout import draw_frames, draw_reference, open_film, wordless, write_controls
from .rendering import timed_shot

FIRST_FRAME = 1001
PASSES = ("flat", "line", "depth", "pose", "identity")


def hand_off(job: Job) -> dict[str, Any]:
    """params: {"shot", "shot_id", "bible", "format"}; inputs: "take/<line id>", optional "reference/<role>"."""
    from multiplane.media.png import write_png
    from multiplane.toon.passes import draw_passes
    from multiplane.toon.passes.pose import to_openpose

    fmt = codec.from_plain(job.params["format"], Format)
    timed, bible = timed_shot(job, fmt), codec.from_plain(job.params["bible"], Bible)
    bare = wordless(timed)
    film, last = open_film(job.out / "layout.mp4", fmt), None
    for number, rgb in enumerate(draw_frames(bare, bible, fmt, range(bare.frames))):
        film(rgb)
        if number == 0:
            write_png(job.out / "first.png", rgb)
        last = rgb
        job.progress(number + 1, bare.frames)
    film(None)
    write_png(job.out / "last.png", last)
    write_controls(bare, bible, fmt, PASSES, job.out)
    poses = {FIRST_FRAME + one.frame: to_openpose(one.pose) for one in draw_passes(bare, bible, fmt, range(bare.frames), ("pose",))}
    (job.out / "poses.json").write_bytes(codec.encode({str(frame): pose for frame, pose in poses.items()}))
    _write_sheets(job, timed, bible)
    (job.out / "brief.md").write_text(write_brief(job.params["shot_id"], timed, bible, fmt), "utf-8")
    return {"frames": timed.frames}


def _write_sheets(job: Job, timed: TimedShot, bible: Bible) -> None:
    from multiplane.media.png import write_png

    given = {name.removeprefix("reference/"): next(iter(files.items())) for name, files in job.inputs.items() if name.startswith("reference/")}
    for name, (file, path) in given.items():
        shutil.copy(path, job.out / f"sheet_{name.replace(':', '_')}{Path(file).suffix}")
    roles = {mark.role for mark in timed.shot.marks}
    for design in bible.cast:
        if design.id in roles and f"cast:{design.id}" not in given:
            write_png(job.out / f"sheet_cast_{design.id}.png", draw_reference(design))


def write_brief(shot: str, timed: TimedShot, bible: Bible, fmt: Format) -> str:
    """A page for the artist: the shot in words, what happens at which frame, and where the picture goes."""
    roles = {mark.role for mark in timed.shot.marks}
    lines = [
        f"# {shot}", "", say_shot(timed, bible), "",
        f"{timed.frames} frames ({FIRST_FRAME} to {FIRST_FRAME + timed.frames - 1}) at {fmt.fps} frames a second, {fmt.width}x{fmt.height}, sRGB.", "",
        "## What happens", "", *(_say_event(one) for one in timed.events), "",
        "## Who", "", *(f"- {say_role(one)}" for one in bible.cast if one.id in roles), "",
        "## What lies here", "",
        "layout.mp4 is the staging to keep: who stands where, what they do at which frame, where the camera is. flat, line, depth, pose and",
        "identity are its passes, frame for frame; poses.json holds the joints; the sheets show what everybody looks like.", "",
        "## Where the picture goes", "",
        f"art/{shot}/picture.mp4 (also .mov, .webm, .mkv; a still .png where nothing moves), or art/{shot}/plate.png for the background alone.",
        "Leave words on the picture out: titles and captions are drawn over it." if any(isinstance(one.event, Shows) for one in timed.events) else "",
    ]  # fmt: skip
    return "\n".join(lines).rstrip() + "\n"


def _say_event(one: Timed) -> str:
    event = one.event
    match event:
        case Speaks():
            what = f"{event.role} ({event.feeling}): “{event.text}”"
        case Does():
            what = event.text or ", ".join(f"{act.role} {act.verb}" for act in event.acts)
        case _:
            what = event.text
    return f"- {FIRST_FRAME + one.frame_in} to {FIRST_FRAME + one.frame_out - 1}: {what}"


HANDOFF = Step("shots.handoff", hand_off, ("core", "toon", "media", "shots.handoff", "shots.asking", "shots.layout", "shots.rendering"))
