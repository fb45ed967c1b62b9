"""What people have dropped into `art/`: their files win over what the engines make.

    art/sq010_sh0040/picture.mp4     the whole shot (also .mov .webm .mkv, or a still .png .jpg .webp)
    art/sq010_sh0040/plate.png       the background of the shot
    art/sq010_sh0040/line_003.wav    a recording of a line (also .mp3 .flac .m4a .ogg)
    art/sq010_sh0040/line_003.take2.wav   another take of it: the highest number counts, unless the shot file names one
    art/music.wav                    the music of the whole film
    art/cast/mara.png                an approved sheet of a role, for engines from outside (also art/sets/ID.png, art/style.png)
    art/music/sq020.wav              the music of one cue (out/sound/cues.csv lists them), or of a scene without one
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from multiplane.core.cut import name_parts
from multiplane.core.errors import BadInput

T = TypeVar("T")
MOVING = (".mp4", ".mov", ".webm", ".mkv")
STILL = (".png", ".jpg", ".jpeg", ".webp")
TAKE = re.compile(r"(line_\d+)(?:[. _-]*take[ _-]?(\d{1,4}))?")
AUDIO = (".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus")
KINDS = {"picture": MOVING + STILL, "plate": STILL, "music": AUDIO}


@dataclass(frozen=True)
class Art:
    """Paths of people's files. `of_shot` maps shot id -> slot ("picture", "plate") -> path."""

    of_shot: dict[str, dict[str, Path]] = field(default_factory=dict)
    music: Path | None = None
    sheets: dict[str, Path] = field(default_factory=dict)  # "cast:mara", "set:lamp_room", "style" -> path
    cues: dict[str, Path] = field(default_factory=dict)  # cue or scene id -> a composer's recording
    takes: dict[str, dict[str, dict[int, Path]]] = field(default_factory=dict)  # shot id -> line id -> take number -> path
    strays: tuple[str, ...] = ()  # sentences about files that stand for nothing

    def find(self, shot: str, slot: str) -> Path | None:
        return self.of_shot.get(shot, {}).get(slot)

    def recording(self, shot: str, line: str, take: int | str = 0) -> Path | None:
        """The recording of a line that counts: take number `take`, the highest for 0, none for "voice" (the engine speaks).
        Raises BadInput where there is no such take."""
        takes = self.takes.get(shot, {}).get(line, {})
        if take == "voice" or not takes and not take:
            return None
        number = take or max(takes)
        if number not in takes:
            there = "there are " + ", ".join(map(str, sorted(takes))) if takes else "there is no recording of it"
            raise BadInput(f"{line} asks for take {take}, but {there} in art/{shot}; change take, or put {line}.take{take}.wav there")
        return takes[number]


def find_art(folder: Path, shots: dict[str, set[str]]) -> Art:
    """Look through `folder`. `shots` maps shot id -> its line ids. Raises BadInput for two files in one slot."""
    of_shot: dict[str, dict[str, Path]] = {}
    takes: dict[str, dict[str, dict[int, Path]]] = {}
    strays: list[str] = []
    sheets: dict[str, Path] = {}
    music = None
    cues: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        if path.is_dir() or path.name.startswith("."):
            continue
        slot, shot = path.stem.lower(), path.parent.name
        if path.parent == folder and slot == "music" and path.suffix.lower() in AUDIO:
            music = path
        elif name := _sheet(path, folder):
            sheets[name] = path
        elif path.parent == folder / "music" and path.suffix.lower() in AUDIO:
            if slot in cues:
                raise BadInput(f"{cues[slot].name} stands for the same cue; keep one of the two", path)
            cues[slot] = path
        elif path.parent.parent == folder and shot in shots and (found := _take(slot, path.suffix.lower(), shots[shot])):
            _keep(takes.setdefault(shot, {}).setdefault(found[0], {}), found[1], path)
        elif path.parent.parent == folder and shot in shots and _fits(slot, path.suffix.lower()):
            _keep(of_shot.setdefault(shot, {}), slot, path)
        else:
            strays.append(_say_stray(path, folder, shots))
    scenes = set(name_parts(shot.split("_")[0] for shot in shots))
    strays += [_say_stray_cue(path, folder, scenes) for name, path in cues.items() if name not in scenes]
    return Art(of_shot, music, sheets, {name: path for name, path in cues.items() if name in scenes}, takes, tuple(strays))


def _sheet(path: Path, folder: Path) -> str:
    """The name of an approved sheet, "" for a file that is none."""
    if path.suffix.lower() not in STILL:
        return ""
    if path.parent == folder and path.stem.lower() == "style":
        return "style"
    kind = {"cast": "cast", "sets": "set", "props": "prop"}.get(path.parent.name) if path.parent.parent == folder else None
    return f"{kind}:{path.stem}" if kind else ""


def _keep(slots: dict[T, Path], slot: T, path: Path) -> None:
    if slot in slots:
        raise BadInput(f"{slots[slot].name} stands for the same thing; keep one of the two", path)
    slots[slot] = path


def _take(name: str, suffix: str, lines: set[str]) -> tuple[str, int] | None:
    """The line and the number of the take that a file is; one without a number is the first."""
    found = TAKE.fullmatch(name)
    return (found[1], int(found[2] or 1)) if found and found[1] in lines and suffix in AUDIO else None


def _fits(slot: str, suffix: str) -> bool:
    return suffix in KINDS.get(slot, ())


def _say_stray_cue(path: Path, folder: Path, scenes: set[str]) -> str:
    near = difflib.get_close_matches(path.stem.lower(), scenes, 1)
    return f"{path.relative_to(folder.parent)}: there is no cue {path.stem}" + (f'; did you mean "{near[0]}"?' if near else "; out/sound/cues.csv lists them")


def _say_stray(path: Path, folder: Path, shots: dict[str, set[str]]) -> str:
    where = path.relative_to(folder.parent)
    if path.parent.parent == folder and path.parent.name not in shots:
        near = difflib.get_close_matches(path.parent.name, shots, 1)
        return f"{where}: there is no shot {path.parent.name}" + (f'; did you mean "{near[0]}"?' if near else "")
    slots = sorted({"picture", "plate"} | shots.get(path.parent.name, set()))
    if re.match(r"line_\d+", path.stem) or path.parent.name in shots:
        return f"{where}: this shot takes {', '.join(slots)}; this file stands for none of them"
    return f"{where}: art belongs into a folder named after its shot, as in art/sq010_sh0040/picture.mp4"
