"""Where a model's weights lie, and what they are: a digest that is quick and yet tells two trainings of one model apart.

Taken over names, sizes and samples of every weight and configuration file, never over all of it (a model has tens of
gigabytes). The hub's cache is read in its own layout, without the hub's library and without a network.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

from blake3 import blake3

from .settings import Settings

KINDS = (".safetensors", ".bin", ".json", ".txt", ".model")
BLOCK, BLOCKS = 1 << 16, 24
_COMMIT = re.compile(r"[0-9a-f]{40}")
_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")


def find_weights(source: str, settings: Settings) -> Path | None:
    """The folder or file of a model, LoRA or ControlNet by its path or hub id; None where it is not on this machine."""
    path = Path(source).expanduser()
    beside = Path(settings.folder) / path
    for one in (path, beside) if path.is_absolute() or not settings.folder else (beside,):
        if one.exists():
            return one.resolve()
    return _snapshot(source, settings.revision if source == settings.model else "") if _HUB_ID.fullmatch(source) else None


def is_hub_id(source: str) -> bool:
    return bool(_HUB_ID.fullmatch(source))


def name_weights(source: str, settings: Settings) -> str:
    """What a model is, for a build key: hub id and commit, or the digest of a folder; its name alone where it is not here."""
    where = find_weights(source, settings)
    if is_hub_id(source) and (where is None or _COMMIT.fullmatch(where.name)):
        commit = where.name if where else (settings.revision if source == settings.model else "") or "unknown"
        return f"{source}@{commit}"
    return digest_weights(where) if where else f"{source}@unknown"


def digest_weights(where: Path) -> str:
    """A digest of a folder or file of weights; kept while sizes and times stay."""
    files = sorted(file for file in where.rglob("*") if file.suffix in KINDS and file.is_file()) if where.is_dir() else [where]
    return _digest(tuple((str(file.relative_to(where)) if file != where else file.name, str(file), *_stamp(file)) for file in files))


def _stamp(file: Path) -> tuple[int, int]:
    told = file.stat()
    return told.st_size, told.st_mtime_ns


@lru_cache(maxsize=64)
def _digest(files: tuple[tuple[str, str, int, int], ...]) -> str:
    hasher = blake3()
    for name, path, size, _ in files:
        hasher.update(f"{name} {size}\n".encode())
        with open(path, "rb") as file:
            step = max(BLOCK, size // BLOCKS)
            for start in range(0, size, step):
                file.seek(start)
                hasher.update(file.read(BLOCK))
    return hasher.hexdigest()[:32]


def _snapshot(hub_id: str, revision: str) -> Path | None:
    home = Path(os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface")
    kept = Path(os.environ.get("HF_HUB_CACHE") or home / "hub") / f"models--{hub_id.replace('/', '--')}"
    named = kept / "refs" / (revision or "main")
    commit = named.read_text("utf-8").strip() if named.is_file() else revision
    found = kept / "snapshots" / commit
    return found if commit and found.is_dir() else None
