"""shots/: one TOML file a shot, generated from the boards, then the artist's; shots keep their ids.

A shot that the boards plan again is recognised by what it covers, not by its position, so an inserted line
gives no other shot a new name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from multiplane.core.shot import Shot
from multiplane.store.database import Database

from .textfile import HEADER, Settled, is_untouched, origin_of, settle
from .toml import read_toml, write_toml

Identify = Callable[[Sequence[Shot], Sequence[Shot]], tuple[Shot, ...]]


@dataclass(frozen=True)
class ShotFiles:
    """The shots as they count, the state of their files, and files of people's that belong to no shot now."""

    shots: tuple[Shot, ...]
    settled: tuple[Settled[Shot], ...]
    orphans: tuple[Path, ...]


def settle_shots(folder: Path, planned: Sequence[Shot], identify: Identify, database: Database, *, write: bool = True) -> ShotFiles:
    """Bring `folder` in line with the `planned` shots. `identify` gives them the ids of the shots before."""
    if not _is_same(folder, planned):
        planned = identify(_read_all(folder), planned)
    settled = tuple(settle(_path(folder, shot), shot, database, write=write) for shot in planned)
    wanted = {one.path for one in settled}
    others = [path for path in sorted(folder.glob("*.toml")) if path not in wanted]
    for path in others:
        if write and is_untouched(path):
            path.unlink()
    orphans = tuple(path for path in others if path.exists() and not is_untouched(path))
    return ShotFiles(tuple(one.value for one in settled), settled, orphans)


def _path(folder: Path, shot: Shot) -> Path:
    return folder / f"{shot.id}.toml"


def _is_same(folder: Path, planned: Sequence[Shot]) -> bool:
    """Whether the folder holds just what would be generated: the usual case, and quick to see."""
    if {path.name for path in folder.glob("*.toml")} != {f"{shot.id}.toml" for shot in planned}:
        return False
    for shot in planned:
        text = HEADER.format(digest=origin_of(shot)) + write_toml(shot)
        if _path(folder, shot).read_text("utf-8") != text:
            return False
    return True


def _read_all(folder: Path) -> list[Shot]:
    return [read_toml(path, Shot) for path in sorted(folder.glob("*.toml"))]
