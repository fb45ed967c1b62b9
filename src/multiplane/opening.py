"""Find or begin the production that a person means by a path."""

from __future__ import annotations

import re
from pathlib import Path

from multiplane.core.errors import BadInput
from multiplane.production.config import FILE_NAME, read_config
from multiplane.production.folder import Production, create_folder, open_folder
from multiplane.script import read_script


def open_production(path: Path) -> Production:
    """The production at `path`: its folder, its multiplane.toml, or a bare script.

    A bare script `films/tea.fountain` is the script of the production `films/tea`, which is begun if it is not
    there; a script inside a production folder means that production.
    """
    if path.is_dir():
        return open_folder(path)
    if not path.exists():
        raise BadInput("there is no such file or folder; give a screenplay (.fountain, .fdx) or a production folder", path)
    if path.name == FILE_NAME:
        return open_folder(path.parent)
    if (path.parent / FILE_NAME).exists() and Production(path.parent, read_config(path.parent)).script.resolve() == path.resolve():
        return open_folder(path.parent)
    folder = path.parent / folder_name(path)
    if not (folder / FILE_NAME).exists():
        begin_production(folder, path, copy=False)
    return open_folder(folder)


def begin_production(folder: Path, script: Path, *, copy: bool = True) -> Production:
    """Begin a production from `script`; a script that cannot be read is refused before anything is written."""
    read_script(script)
    return create_folder(folder, script, copy=copy)


def folder_name(script: Path) -> str:
    """The production folder for a bare script: its name without the ending; never the script itself."""
    name = re.sub(r"[^\w.\- ]+", "_", script.stem).strip(" .") or "film"
    return name if name != script.name else f"{name}-film"
