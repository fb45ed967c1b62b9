"""proposals/: what the crew proposes, as files that a person reads, accepts or throws away.

    proposals/design_mara.toml     the proposal: which file, what it was made from, the new text, who made it and why
    proposals/design_mara.diff     the same as a diff to read

Accepting writes the new text into the file, if that is still what the proposal was made from; then it is a person's file like
any other. The proposal goes to proposals/accepted/, so that it is known later whose words these were.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomlkit
from msgspec import Struct

from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.production.config import FILE_NAME, Config
from multiplane.production.folder import Production
from multiplane.production.textfile import write_text
from multiplane.production.toml import read_toml, write_toml
from multiplane.store.files import digest_bytes

from .task import Answered, Change, Edit

FOLDER, ACCEPTED = "proposals", "accepted"
MAY_CHANGE = ("bible/", "shots/", "strings/", FILE_NAME)  # never the script


class Proposal(Struct, frozen=True, omit_defaults=True):
    """One proposal. `base` is the digest of the text that it was made from, "" where there was no file."""

    task: str
    subject: str
    file: str
    text: str
    base: str = ""
    why: str = ""
    engine: str = ""
    model: str = ""


def write_proposal(production: Production, task: str, answered: Answered) -> Path | None:
    """Put the change of an answer into proposals/; None where it would change nothing."""
    change = answered.change
    if change is None:
        return None
    if not change.file.startswith(MAY_CHANGE):
        raise ValueError(f"the crew may not change {change.file}")
    before = _text_of(production, change.file)
    after = change.text or edit_text(before or "", change.edits)
    if after == before:
        return None
    made = answered.provenance
    proposal = Proposal(
        task, answered.subject, change.file, after, _digest(before), change.why, made.engine if made else "", made.model if made else ""
    )
    path = production.root / FOLDER / f"{task}_{answered.subject}.toml"
    write_text(path, write_toml(proposal))
    write_text(path.with_suffix(".diff"), diff_of(change.file, before or "", after))
    return path


def edit_text(text: str, edits: tuple[Edit, ...]) -> str:
    """TOML `text` with some values changed; everything else, comments too, stays to the letter."""
    document = tomlkit.parse(text)
    for edit in edits:
        inner: Any = document
        for key in edit.path[:-1]:
            if isinstance(key, str) and key not in inner:
                inner[key] = tomlkit.table()
            inner = inner[key]
        if edit.value is None:
            inner.pop(edit.path[-1], None)
        else:
            inner[edit.path[-1]] = codec.to_plain(edit.value)
    return tomlkit.dumps(document)


def diff_of(file: str, before: str, after: str) -> str:
    """A unified diff."""
    lines = (text.splitlines(keepends=True) for text in (before, after))
    return "".join(difflib.unified_diff(*lines, f"a/{file}", f"b/{file}"))


def list_proposals(production: Production) -> Iterator[tuple[Path, Proposal, bool]]:
    """Every proposal that waits: its path, itself, and whether what it was made from still stands."""
    for path in sorted((production.root / FOLDER).glob("*.toml")):
        proposal = read_toml(path, Proposal)
        yield path, proposal, _digest(_text_of(production, proposal.file)) == proposal.base


def accept_proposal(production: Production, path: Path) -> str:
    """Write the proposal's text into its file. Raises BadInput where the file has changed since, or would be harmed."""
    proposal = read_toml(path, Proposal)
    target = (production.root / proposal.file).resolve()
    if not proposal.file.startswith(MAY_CHANGE) or not target.is_relative_to(production.root) or target == production.script.resolve():
        raise BadInput(f"this proposal wants to change {proposal.file}; proposals may change {', '.join(MAY_CHANGE)} only", path)
    if _digest(_text_of(production, proposal.file)) != proposal.base:
        raise BadInput(f"{proposal.file} has changed since this was proposed; have it proposed again, or take over by hand what is right", path)
    write_text(target, proposal.text)
    _put_away(path, production.root / FOLDER / ACCEPTED)
    return f"{proposal.file}: {proposal.why or 'changed as proposed'}"


def _put_away(path: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    path.replace(folder / path.name)
    path.with_suffix(".diff").unlink(missing_ok=True)


def settings_change(table: str, values: dict[str, Any], why: str) -> Change:
    """A change of multiplane.toml: `values` into [`table`]."""
    if table not in Config.__struct_fields__:
        raise ValueError(f"there is no table {table} in {FILE_NAME}")
    return Change(FILE_NAME, tuple(Edit((table, key), value) for key, value in values.items()), why=why)


def _text_of(production: Production, file: str) -> str | None:
    path = production.root / file
    return path.read_text("utf-8") if path.is_file() else None


def _digest(text: str | None) -> str:
    return digest_bytes(text.encode())[:16] if text is not None else ""
