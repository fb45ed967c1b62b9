"""Frames of passes: what a picture engine is controlled by, and what post-production works with.

A timed shot arrives, PassFrames leave, one for each frame that is asked for. Every pass lines up with the picture
to the pixel, since it is the picture's own staging with other paint.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

import numpy as np
from msgspec.structs import replace

from ...core.design import Bible
from ...core.errors import BadInput
from ...core.formats import Format
from ...core.timing import TimedShot
from ..split import columns_of, halves
from .gather import Gathered, gather
from .identity import colours_of, metadata, paint_owners, rank_channels
from .lines import draw_lines
from .normals import draw_normals
from .pose import Person, draw_poses, find_people, note_covered
from .staging import PassScene, stage_passes

PASSES = ("flat", "line", "depth", "normal", "pose", "identity", "shadow")


@dataclass(frozen=True)
class PassFrame:
    """One frame. `images`, all of the picture's size, by pass:

    flat      uint8 (h, w, 3)    sRGB, local colours without shading, light, texture or grain
    line      uint8 (h, w)       255 on outlines, 0 elsewhere
    depth     float32 (h, w)     metres from the camera, inf where nothing is
    normal    float32 (h, w, 3)  unit vectors: x right, y up, z towards the camera
    pose      uint8 (h, w, 3)    OpenPose body, limb colours on black
    identity  uint8 (h, w, 3)    one flat colour an owner, black for nobody (`ids` says whose)
    shadow    float32 (h, w)     how much cast shadow lies there, 0…1

    `pose` lists the people; `ids` maps owners (role ids, "prop:<id>", "place:<layer>") to the colours of identity;
    `ranks` holds Cryptomatte's channels, float32 (h, w), and `crypto` its metadata.
    """

    frame: int
    images: dict[str, np.ndarray]
    pose: list[Person] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    ranks: dict[str, np.ndarray] = field(default_factory=dict)
    crypto: dict[str, str] = field(default_factory=dict)


def draw_passes(
    timed: TimedShot, bible: Bible, fmt: Format, frames: Iterable[int], kinds: Collection[str] = PASSES, plate: np.ndarray | None = None
) -> Iterator[PassFrame]:
    """Draw passes of a shot. `frames` count from 0; `kinds` are of PASSES; `plate` is a person's background, RGBA
    uint8. Raises BadInput for passes that there are not, and for frames outside the shot."""
    wanted = check_kinds(kinds)
    chosen = list(frames)
    for frame in chosen:
        if not 0 <= frame < timed.frames:
            raise BadInput(f"frame {frame} is not in a shot of {timed.frames} frames")
    if timed.shot.beside:
        return _draw_halves(timed, bible, fmt, chosen, wanted)
    return draw_scene(stage_passes(timed, bible, fmt, plate), chosen, wanted)


def _draw_halves(timed: TimedShot, bible: Bible, fmt: Format, frames: list[int], kinds: frozenset[str]) -> Iterator[PassFrame]:
    """Passes of a split screen: of each half as a picture of its own, side by side."""
    columns = columns_of(fmt)
    left, right = (
        draw_scene(stage_passes(half, bible, replace(fmt, width=width)), frames, kinds) for half, (_, width) in zip(halves(timed), columns, strict=True)
    )
    for a, b in zip(left, right, strict=True):
        people = [*a.pose, *(Person(one.name, one.points + np.float32([columns[1][0], 0, 0]) * (one.points[:, 2:] > 0)) for one in b.pose)]
        owners = sorted({*a.ids, *b.ids})
        yield PassFrame(
            a.frame, {kind: np.concatenate([a.images[kind], b.images[kind]], 1) for kind in a.images}, people, {**a.ids, **b.ids},
            {name: np.concatenate([a.ranks[name], b.ranks[name]], 1) for name in a.ranks}, metadata(owners) if owners else {},
        )  # fmt: skip


def check_kinds(kinds: Collection[str]) -> frozenset[str]:
    """The passes that are asked for. Raises BadInput with the nearest one for a word that is none."""
    for kind in kinds:
        if kind not in PASSES:
            near = get_close_matches(kind, PASSES, 1)
            raise BadInput(f'there is no pass "{kind}": ' + (f'did you mean "{near[0]}"?' if near else f"choose of {', '.join(PASSES)}"))
    return frozenset(kinds)


def draw_scene(staged: PassScene, frames: Iterable[int], kinds: Collection[str]) -> Iterator[PassFrame]:
    """Passes of frames of a staged scene; equal frames one after another (on twos) are drawn once."""
    state, drawn = None, None
    for frame in frames:
        items = staged.items(frame)
        now = [item.state for item in items]
        if drawn is None or now != state:
            drawn, state, held = _draw_frame(staged, frame, items, frozenset(kinds)), now, items  # noqa: F841 - keeps ids alive
        yield PassFrame(frame, drawn.images, drawn.pose, drawn.ids, drawn.ranks, drawn.crypto)


def _draw_frame(staged: PassScene, frame: int, items: list, kinds: frozenset[str]) -> PassFrame:
    scene = staged.scene
    view = scene.path.views[frame]
    found = gather(items, view, staged.owners, colours=bool(kinds & {"flat", "line", "normal"}), masks="normal" in kinds)
    images, extra = {}, {}
    if "flat" in kinds:
        images["flat"] = np.clip(np.rint(np.moveaxis(found.flat, 0, -1)), 0, 255).astype(np.uint8)
    if "line" in kinds:
        images["line"] = draw_lines(found)
    if "depth" in kinds:
        images["depth"] = found.depth
    if "normal" in kinds:
        images["normal"] = draw_normals(found)
    if "shadow" in kinds:
        images["shadow"] = found.shadow
    if "pose" in kinds:
        extra["pose"] = find_people(staged.whole, frame, view, scene.stage.light)
        note_covered(extra["pose"], found.rank, found.owners)
        images["pose"] = draw_poses(extra["pose"], view.width, view.height)
    if "identity" in kinds:
        images["identity"], more = _identify(found)
        extra |= more
    return PassFrame(frame, images, **extra)


def _identify(found: Gathered) -> tuple[np.ndarray, dict]:
    colours = colours_of(found.owners)
    return paint_owners(found, colours), {"ids": colours, "ranks": rank_channels(found), "crypto": metadata(found.owners)}
