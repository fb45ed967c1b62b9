"""A content-addressed store: a file's name is the BLAKE3 hash of its bytes, so the same bytes lie there once.

Files arrive by rename from the same disk and are made read-only, but for large results, which people have under a second name
(`handout`); a crash leaves at most a stray file under `tmp`, never half an artifact.
"""

from __future__ import annotations

import mmap
import os
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from blake3 import blake3

from multiplane.core.errors import BadInput

_ZEROS = memoryview(bytes(1 << 20))
STRAY_SECONDS = 60  # a run holds the lock when it sweeps: what is older belongs to a run that was stopped


def digest_bytes(data: bytes) -> str:
    return blake3(data).hexdigest()


def digest_file(path: Path) -> str:
    """The BLAKE3 hash of a file, 64 hex digits."""
    stat = path.stat()
    if stat.st_size < 1 << 20:
        return blake3(path.read_bytes()).hexdigest()
    if stat.st_blocks * 512 < stat.st_size and hasattr(os, "SEEK_DATA"):
        return _digest_with_holes(path, stat.st_size)
    return blake3().update_mmap(path).hexdigest()


def _digest_with_holes(path: Path, size: int) -> str:
    """The digest of a file with holes. These are not read: the system would have to find memory for nothing but zeros."""
    digest, at = blake3(), 0
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped, memoryview(mapped) as data:
        while at < size:
            start, stop = _next_data(file.fileno(), at, size)
            for zeros in range(at, start, len(_ZEROS)):
                digest.update(_ZEROS[: start - zeros])
            if start < stop:
                with data[start:stop] as some:
                    digest.update(some)
            at = stop
    return digest.hexdigest()


def _next_data(file: int, at: int, size: int) -> tuple[int, int]:
    """Where the next stretch that is no hole begins and ends."""
    try:
        start = os.lseek(file, at, os.SEEK_DATA)
    except OSError:  # ENXIO: nothing but a hole follows
        return size, size
    return start, os.lseek(file, start, os.SEEK_HOLE)


class Store:
    """Files by digest below `root`; `root/tmp` is where they are made."""

    def __init__(self, root: Path):
        self.root = root
        self.tmp = root / "tmp"
        try:
            self.tmp.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(f"cannot write to this folder ({error.strerror}); make it writable or copy the production elsewhere", root) from error

    def path(self, digest: str) -> Path:
        """Where the file with `digest` lies, whether or not it is there."""
        return self.root / digest[:2] / digest[2:]

    def has(self, digests: Iterable[str]) -> bool:
        return all(self.path(digest).exists() for digest in digests)

    def adopt(self, path: Path) -> str:
        """Move the file at `path` (on the same disk) into the store and return its digest."""
        digest = digest_file(path)
        target = self.path(digest)
        if target.exists():
            path.unlink()
            return digest
        target.parent.mkdir(exist_ok=True)
        path.chmod(0o444)
        os.replace(path, target)
        return digest

    def copy_in(self, path: Path) -> str:
        """Copy a person's file into the store and return its digest. The file itself is not touched."""
        digest = digest_file(path)
        if not self.path(digest).exists():
            temporary = self.tmp / f"{digest}.{os.getpid()}"
            shutil.copyfile(path, temporary)
            return self.adopt(temporary)
        return digest

    def put(self, data: bytes) -> str:
        digest = digest_bytes(data)
        if not self.path(digest).exists():
            temporary = self.tmp / f"{digest}.{os.getpid()}"
            temporary.write_bytes(data)
            self.adopt(temporary)
        return digest

    def read(self, digest: str) -> bytes:
        return self.path(digest).read_bytes()

    def materialise(self, digest: str, target: Path) -> None:
        """Put a stored file at `target`, replacing what stands there in one move. A no-op if it is the same."""
        source = self.path(digest)
        if _same_file_content(source, target, digest):
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.{os.getpid()}")
        shutil.copyfile(source, temporary)
        os.replace(temporary, target)

    def index(self) -> set[str]:
        """The digests of all files in the store, read folder by folder: quicker than asking for each."""
        folders = [name for name in os.listdir(self.root) if len(name) == 2]
        return {folder + name for folder in folders for name in os.listdir(self.root / folder)}

    def stamp(self) -> str:
        """What tells a store in which no file has come or gone from one where some has, without reading it: the inodes
        and change times of its folders. (Change times cannot be set, so a copy never looks like its original.)"""
        folders = sorted((entry.name, entry.stat()) for entry in os.scandir(self.root) if len(entry.name) == 2)
        return digest_bytes("".join(f"{name}:{stat.st_ino}:{stat.st_ctime_ns};" for name, stat in folders).encode())

    def remove(self, digest: str) -> int:
        """Remove a file; returns the bytes freed: none where it stands elsewhere under a second name."""
        path = self.path(digest)
        stat = path.stat()
        path.unlink()
        return stat.st_size if stat.st_nlink == 1 else 0

    def sweep(self, older_than_seconds: float = STRAY_SECONDS) -> int:
        """Remove strays that a killed run left under `tmp`; returns their number."""
        limit, count = time.time() - older_than_seconds, 0
        for stray in self.tmp.iterdir():
            if stray.stat().st_mtime <= limit:
                shutil.rmtree(stray) if stray.is_dir() else stray.unlink()
                count += 1
        return count


def _same_file_content(source: Path, target: Path, digest: str) -> bool:
    try:
        if source.stat().st_size != target.stat().st_size:
            return False
    except FileNotFoundError:
        return False
    return digest_file(target) == digest
