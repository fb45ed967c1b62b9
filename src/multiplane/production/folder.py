"""The production folder: where things lie, who may work on it now, and how a new one begins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from multiplane.core.errors import BadInput
from multiplane.store.database import Database
from multiplane.store.files import Store

from .config import FILE_NAME, TEMPLATE, Config, read_config
from .textfile import write_text

SCRIPTS = (".fountain", ".fdx", ".txt", ".spmd")
KEEP_OUT_OF_GIT = "/.multiplane/\n/out/\n"


@dataclass(frozen=True)
class Production:
    """A production at `root`. Store and record open on first use."""

    root: Path
    config: Config

    @property
    def name(self) -> str:
        return self.root.name

    @property
    def script(self) -> Path:
        return self.root / self.config.script

    @property
    def bible(self) -> Path:
        return self.root / "bible"

    @property
    def shots(self) -> Path:
        return self.root / "shots"

    @property
    def art(self) -> Path:
        return self.root / "art"

    @property
    def out(self) -> Path:
        return self.root / "out"

    @property
    def workings(self) -> Path:
        return self.root / ".multiplane"

    @cached_property
    def store(self) -> Store:
        return Store(self.workings / "store")

    @cached_property
    def database(self) -> Database:
        return Database(self.store.root.with_name("record.db"))

    @contextmanager
    def locked(self, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Hold the production for this process. Calls `on_wait` where another run holds it, then waits."""
        from filelock import FileLock, Timeout

        lock = FileLock(self.store.root.with_name("lock"))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            on_wait()
            lock.acquire()
        try:
            self._let_go()
            yield
        finally:
            lock.release()

    def _let_go(self) -> None:
        """Drop from the store what somebody has written into: a result in `out/` may be the store's own file under a second name.
        It will be made again."""
        for digest in self.database.written_into(self.store.path):
            self.store.remove(digest)


def open_folder(folder: Path) -> Production:
    """The production in `folder`. Raises BadInput where it has no screenplay, or several and no settings."""
    folder = folder.resolve()
    production = Production(folder, _find_script(folder, read_config(folder)))
    if not production.script.is_file():
        raise BadInput(f"there is no screenplay {production.config.script} here; put it there or name it in {FILE_NAME}", folder)
    return production


def create_folder(folder: Path, script: Path, *, copy: bool) -> Production:
    """Begin a production in `folder` from `script`, which is copied in, or pointed at. Never overwrites."""
    if (folder / FILE_NAME).exists():
        raise BadInput("there is a production here already; `multiplane make` makes it", folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput("this folder is not empty; name a new one", folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        name = f"script{script.suffix.lower()}" if copy else f"../{script.name}"
        if copy:
            (folder / name).write_bytes(script.read_bytes())
    except OSError as error:
        raise BadInput(f"cannot begin a production here ({error.strerror}); name a folder that can be written", folder) from error
    write_text(folder / ".gitignore", KEEP_OUT_OF_GIT)
    write_text(folder / FILE_NAME, TEMPLATE.format(script=json.dumps(name, ensure_ascii=False)))
    return open_folder(folder)


def _find_script(folder: Path, config: Config) -> Config:
    """Without a multiplane.toml, the only script in the folder is the script."""
    if (folder / FILE_NAME).exists() or (folder / config.script).exists():
        return config
    scripts = sorted(p.name for p in folder.iterdir() if p.suffix.lower() in SCRIPTS)
    if len(scripts) > 1:
        raise BadInput(f"there are several screenplays here ({', '.join(scripts)}); name one of them", folder)
    from msgspec.structs import replace

    return replace(config, script=scripts[0]) if scripts else config
