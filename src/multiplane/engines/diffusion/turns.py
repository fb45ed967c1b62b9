"""Turns at a device: one process of this machine runs a model on it at a time.

Steps run in several workers; two models of tens of gigabytes do not fit one GPU. Whoever has the turn keeps its model
warm as long as nobody waits; when somebody does, it lets the model go at the end of its turn.
"""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

POLL_SECONDS = 0.2


@contextmanager
def turn_at(device: str, check: Callable[[], None], say: Callable[[float, str], None], let_go: Callable[[], None], root: Path | None = None) -> Iterator[None]:
    """Have `device` for oneself. While waiting `check` is called (it raises when it is time to stop); `let_go` frees
    the model, at the end, if somebody waits."""
    folder = root or Path(tempfile.gettempdir()) / f"multiplane-{getattr(os, 'getuid', int)()}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = device + os.environ.get("CUDA_VISIBLE_DEVICES", "").replace(",", "_") if device == "cuda" else device
    lock = FileLock(folder / f"{name}.lock", thread_local=False)
    _wait(lock, folder / f"{name}.waits.{os.getpid()}.{uuid.uuid4().hex}", check, say)
    try:
        yield
    finally:
        if _somebody_waits(folder, name):
            let_go()
        lock.release()


def _wait(lock: FileLock, mark: Path, check: Callable[[], None], say: Callable[[float, str], None]) -> None:
    try:
        while True:
            try:
                lock.acquire(timeout=POLL_SECONDS if mark.exists() else 0)
                return
            except Timeout:
                if not mark.exists():
                    mark.touch()
                    say(0.0, "waiting for the device")
                check()
    finally:
        mark.unlink(missing_ok=True)


def _somebody_waits(folder: Path, name: str) -> bool:
    waiting = False
    for mark in folder.glob(f"{name}.waits.*"):
        if _lives(int(mark.name.split(".")[-2])):
            waiting = True
        else:
            mark.unlink(missing_ok=True)
    return waiting


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
