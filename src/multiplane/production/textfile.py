"""Generated text files that people may edit: the first line tells whether anybody has.

The first line holds a digest of the text that was generated below it. Where the text still has that digest,
nobody has touched it and it may be written anew; where it differs, the file is a person's: it is read, never
written, and flagged when what would be generated now is no longer what it was edited from.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from multiplane.core.errors import BadInput
from multiplane.store.database import Database
from multiplane.store.files import digest_bytes

from .toml import parse_toml, write_toml

T = TypeVar("T", bound=msgspec.Struct)
HEADER = "# Made by multiplane ({digest}). Edit this file and it is yours: it will not be overwritten.\n"
HEADER_PATTERN = re.compile(r"\A# Made by multiplane \(([0-9a-f]{16})\)[^\n]*\n")


@dataclass(frozen=True)
class Settled(Generic[T]):
    """A noun as it stands on disk. `edited`: by a person. `changed`: what it was edited from has changed.

    `generated` is what would stand there if nobody had edited it.
    """

    value: T
    path: Path
    generated: T
    edited: bool = False
    changed: bool = False


def settle(path: Path, generated: T, database: Database, *, write: bool = True) -> Settled[T]:
    """Bring the file at `path` in line with `generated`, unless a person has edited it. Returns what counts."""
    body = write_toml(generated)
    origin = _digest(body)
    text = _read(path)
    if text is None or (header := _untouched(text)):
        if write and (text is None or header != origin):
            write_text(path, HEADER.format(digest=origin) + body)
        return Settled(generated, path, generated)
    value = parse_toml(text, type(generated), path)
    return Settled(value, path, generated, edited=True, changed=_stands_for(path, text, origin, database) != origin)


def origin_of(generated: msgspec.Struct) -> str:
    """What a person accepts when saying that an edited file stands for `generated`."""
    return _digest(write_toml(generated))


def is_untouched(path: Path) -> bool:
    """Whether the file at `path` is as it was generated."""
    text = _read(path)
    return text is not None and bool(_untouched(text))


def write_text(path: Path, text: str) -> None:
    """Write a file in one move. Raises BadInput where the folder cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        temporary.write_text(text, "utf-8", newline="\n")
        os.replace(temporary, path)
    except OSError as error:
        raise BadInput(f"cannot write here ({error.strerror}); make room or make the folder writable", path) from error


def _digest(body: str) -> str:
    return digest_bytes(body.encode())[:16]


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise BadInput("this file is not UTF-8 text; save it as UTF-8", path) from error


def _untouched(text: str) -> str:
    """The digest in the header where the text below still has it, else ""."""
    found = HEADER_PATTERN.match(text)
    if found and _digest(text[found.end() :]) == found[1]:
        return found[1]
    return ""


def _stands_for(path: Path, text: str, origin: str, database: Database) -> str:
    """The digest of what the person's text was edited from, or was last accepted for."""
    found = HEADER_PATTERN.match(text)
    return database.baseline(str(path), found[1] if found else origin)
