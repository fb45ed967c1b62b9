"""Where this machine keeps what can be made again from the installed packages: joined weights, patched models.

Several processes may make the same file at once: each writes its own and renames it, the last one wins, and
nobody ever sees half a file.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from multiplane.core.errors import BadInput


def cache_folder() -> Path:
    """`$MULTIPLANE_CACHE`, or "multiplane" in the user's cache folder of this platform. Not created."""
    if chosen := os.environ.get("MULTIPLANE_CACHE"):
        return Path(chosen).expanduser()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "multiplane"
    if sys.platform == "win32" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local) / "multiplane" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "multiplane"


def put(name: str, write: Callable[[Path], None]) -> Path:
    """Make the file `name` in the cache with `write(path)`, whole or not at all. Gives its path."""
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
        os.close(handle)
    except OSError as reason:
        raise BadInput(
            f"the cache folder cannot be written ({reason.strerror}): free some space, or set MULTIPLANE_CACHE to "
            "a folder that can", folder) from reason
    try:
        write(Path(draft))
        os.chmod(draft, 0o644)
        os.replace(draft, folder / name)
    except OSError as reason:
        raise BadInput(f"{name} could not be written ({reason.strerror}): free some space, or set MULTIPLANE_CACHE "
                       "to another folder", folder) from reason
    finally:
        Path(draft).unlink(missing_ok=True)
    return folder / name
