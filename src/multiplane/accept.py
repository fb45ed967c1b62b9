"""A person says that an edited file is right for the film as it is now, or that a proposal is (`multiplane accept`)."""

from __future__ import annotations

from pathlib import Path

from multiplane import line
from multiplane.core.errors import BadInput
from multiplane.crew.proposals import FOLDER, accept_proposal
from multiplane.opening import open_production
from multiplane.production.config import FILE_NAME
from multiplane.production.folder import Production
from multiplane.production.textfile import Settled, origin_of


def accept(file: Path) -> str:
    """Take `file` as standing for what would be generated now: it is flagged no longer. Returns a sentence."""
    path = file.resolve()
    production = open_production(_find_root(path))
    if path.parent == production.root / FOLDER and path.suffix == ".toml" and path.exists():
        return accept_proposal(production, path)
    settled = {one.path: one for one in line.prepare(production, write=False).settled}
    if path not in settled:
        raise BadInput("this is no file of the bible or of a shot; give bible/…toml or shots/…toml", file)
    return _accept(production, settled[path])


def _accept(production: Production, one: Settled) -> str:
    path = one.path.relative_to(production.root)
    if not one.edited:
        return f"{path} is as it was generated; there is nothing to accept"
    production.database.accept(str(one.path), origin_of(one.generated))
    return f"{path} stands for the film as it is now"


def _find_root(path: Path) -> Path:
    for folder in path.parents:
        if (folder / FILE_NAME).exists() or (folder / ".multiplane").exists():
            return folder
    raise BadInput("this file lies in no production", path)
