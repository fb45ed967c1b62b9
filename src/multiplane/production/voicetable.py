"""A role's voice, written into its text file as a person would: only the voice's own lines change.

What arrives: the path of a file in bible/cast/ and a `Voice`. What leaves: the same file with that voice. The first line
with its digest stays, so that the file counts as edited, and it is known from what.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from msgspec.structs import replace

from multiplane.core.design import CastDesign, Voice
from multiplane.core.errors import BadInput

from .textfile import write_text
from .toml import parse_toml

_TABLE = re.compile(r"^\[voice\][^\n]*(?:\n(?!\[)[^\n]*)*\n?", re.M)
_INLINE = re.compile(r"^voice\s*=\s*\{[^\n]*\}[^\n]*\n?", re.M)
_KEY = re.compile(r"^(voice|speed|pitch)\s*=[^\n#]*(#[^\n]*)?\n?")


def write_voice(path: Path, voice: Voice) -> None:
    """Put `voice` into the role's file. Raises BadInput where the file is not understood, and leaves it alone."""
    text = path.read_text("utf-8-sig")
    before = parse_toml(text, CastDesign, path)
    changed = with_voice(text, voice)
    if not _holds(changed, replace(before, voice=voice), path):
        raise BadInput(f"the voice of this role is written in a way that is not understood; set it there by hand to {voice.voice}", path)
    write_text(path, changed)


def _holds(text: str, wanted: CastDesign, path: Path) -> bool:
    try:
        return parse_toml(text, CastDesign, path) == wanted
    except BadInput:
        return False


def with_voice(text: str, voice: Voice) -> str:
    """`text` with the voice's table holding `voice`; comments and other lines stay."""
    if found := _TABLE.search(text):
        return text[: found.start()] + _table(found[0], voice) + text[found.end() :]
    text = _INLINE.sub("", text, count=1)
    return text.rstrip("\n") + "\n\n[voice]\n" + "".join(_lines(voice).values())


def _lines(voice: Voice) -> dict[str, str]:
    numbers = {name: f"{name} = {value}\n" for name in ("speed", "pitch") if (value := float(getattr(voice, name))) != 1.0}
    return {"voice": f"voice = {json.dumps(voice.voice)}\n", **numbers}


def _table(table: str, voice: Voice) -> str:
    """The lines of the table, those of the voice replaced where they stand, missing ones behind the heading."""
    wanted, kept = _lines(voice), []
    heading, *rest = table.splitlines(keepends=True)
    for row in rest:
        found = _KEY.match(row)
        if not found:
            kept.append(row)
        elif found[1] in wanted:
            line = wanted.pop(found[1])
            kept.append(f"{line.rstrip()}  {found[2]}\n" if found[2] else line)
    return (heading if heading.endswith("\n") else heading + "\n") + "".join(wanted.values()) + "".join(kept)
