"""What an engine is asked for a shot: words, sizes, references and controls, as typed requests.

The layout's files lie in a folder (see `layout`); nothing is sent here. Words come from the script and the bible.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from multiplane.core.design import Bible, CastDesign
from multiplane.core.formats import Format
from multiplane.core.shot import Does, Speaks
from multiplane.core.timing import TimedShot
from multiplane.engines.requests import Control, EditRequest, ImageRequest, Reference, VideoRequest

CONTROLS = ("line", "depth", "pose")  # what is sent where the contract names none
SIZES = ((0.7, "extreme close-up"), (1.1, "close-up"), (1.8, "medium shot"), (3.2, "full shot"), (7.0, "wide shot"))


def say_shot(timed: TimedShot, bible: Bible, words: str = "") -> str:
    """A shot in words for a model: size and place, who is there and what they look like, what they do, the look."""
    shot = timed.shot
    height = shot.camera.start.height
    size = next((name for limit, name in SIZES if height <= limit), "extreme wide shot")
    place = next((one.name for one in bible.places if one.id == shot.place), shot.place)
    where = f"{size}, {'interior' if shot.interior else 'exterior'}, {place.lower()}, {shot.time}, {shot.weather}"
    move = "" if shot.camera.move == "hold" else f", the camera {_moves(shot.camera.move)}"
    roles = {mark.role for mark in shot.marks}
    people = [say_role(one) for one in bible.cast if one.id in roles]
    deeds = [one.event.text.strip().rstrip(".") for one in timed.events if isinstance(one.event, Does) and one.event.text]
    speakers = [f"{one.event.role} speaks, {one.event.feeling}" for one in timed.events if isinstance(one.event, Speaks) and not one.event.channel]
    return ". ".join(part for part in [where + move, *people, *deeds, *dict.fromkeys(speakers), f"mood: {shot.mood}", words] if part)


def say_role(design: CastDesign) -> str:
    """A role in words: what the script says of it, else what its design shows."""
    worn = [f"{one.kind} ({one.colour})" for one in (*design.wardrobe, *design.accessories)]
    build = "" if design.build == "average" else f"{design.build} "
    kind = f"{build}{design.age} {'person' if design.species == 'human' else design.species}"
    return f"{design.name}: {', '.join(design.from_text) or kind}; {design.hair} hair, wears {', '.join(worn) or 'plain clothes'}"


def _moves(move: str) -> str:
    return {"push": "pushes in", "pull": "pulls out", "pan": "pans", "tilt": "tilts", "track": "tracks", "handheld": "is hand-held"}.get(move, move)


def ask_video(timed: TimedShot, bible: Bible, fmt: Format, contract: dict[str, Any], files: dict[str, Path], seed: int) -> VideoRequest:
    """All frames of a shot at once. `files` holds "first", "last", "control/<kind>" and "reference/<role>"."""
    return VideoRequest(
        say_shot(timed, bible, contract.get("words", "")), fmt.width, fmt.height, timed.frames, fmt.fps, contract.get("negative", ""),
        str(files.get("first", "")), str(files.get("last", "")), references_in(files), controls_in(files), seed=seed,
    )  # fmt: skip


def ask_frame(timed: TimedShot, bible: Bible, contract: dict[str, Any], files: dict[str, Path], seed: int) -> EditRequest:
    """One drawing of the layout ("image"), painted over."""
    return EditRequest(
        say_shot(timed, bible, contract.get("words", "")), str(files["image"]), negative=contract.get("negative", ""),
        strength=contract.get("strength", 0.6), references=references_in(files), controls=controls_in(files), seed=seed,
    )  # fmt: skip


def ask_plate(
    timed: TimedShot, bible: Bible, fmt: Format, contract: dict[str, Any], files: dict[str, Path], seed: int, *, edit: bool
) -> EditRequest | ImageRequest:
    """The background of a shot without anybody in it, after the layout's ("image")."""
    empty = say_shot(timed, bible, contract.get("words", "")) + ". An empty background, nobody in it"
    if edit:
        return EditRequest(
            empty, str(files["image"]), negative=contract.get("negative", ""), strength=contract.get("strength", 0.6),
            references=references_in(files), controls=controls_in(files), seed=seed,
        )  # fmt: skip
    return ImageRequest(empty, fmt.width, fmt.height, contract.get("negative", ""), references_in(files), controls_in(files), seed=seed)


def references_in(files: dict[str, Path]) -> tuple[Reference, ...]:
    """The references among a shot's files, in the order of their names."""
    return tuple(Reference(str(path), name.removeprefix("reference/")) for name, path in sorted(files.items()) if name.startswith("reference/"))


def controls_in(files: dict[str, Path]) -> tuple[Control, ...]:
    return tuple(Control(name.removeprefix("control/"), str(path)) for name, path in sorted(files.items()) if name.startswith("control/"))
