"""bible/: designs of cast, places, props and the style, as TOML: generated once, then the artist's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from multiplane.core.design import Bible, ColourScript
from multiplane.core.shot import Does, Shot, Speaks
from multiplane.store.database import Database

from .textfile import Settled, is_untouched, settle

T = TypeVar("T", bound=Struct)


def settle_bible(folder: Path, generated: Bible, database: Database, *, write: bool = True) -> tuple[Bible, list[Settled]]:
    """The bible as it counts: generated where untouched, the artist's where edited; and every file's state."""
    cast = _settle_all(folder / "cast", generated.cast, database, write)
    places = _settle_all(folder / "sets", generated.places, database, write)
    props = _settle_all(folder / "props", generated.props, database, write)
    style = settle(folder / "style.toml", generated.style, database, write=write)
    bible = Bible(_values(cast), _values(places), _values(props), style.value)
    return bible, [*cast, *places, *props, style]


def bible_of(shot: Shot, bible: Bible) -> Bible:
    """The part of the bible that a shot uses: what it does not use cannot make it stale."""
    acts = [act for event in shot.events if isinstance(event, Does) for act in event.acts]
    cast = {mark.role for mark in shot.marks} | {name for act in acts for name in (act.role, act.whom)}
    cast |= {event.role for event in shot.events if isinstance(event, Speaks)}
    props = {mark.holds for mark in shot.marks} | {mark.prop for mark in shot.props} | {act.what for act in acts}
    props |= {mark.looks_at for mark in shot.marks}
    places = {shot.place}
    if shot.beside:
        places.add(shot.beside.place)
        cast |= {mark.role for mark in shot.beside.marks}
        props |= {mark.prop for mark in shot.beside.props} | {mark.holds for mark in shot.beside.marks}
    return Bible(
        tuple(design for design in bible.cast if design.id in cast),
        tuple(design for design in bible.places if design.id in places),
        tuple(design for design in bible.props if design.id in props),
        bible.colours.style_of(shot.scene, bible.style),
    )


def settle_colours(folder: Path, generated: ColourScript, database: Database, *, write: bool = True) -> tuple[ColourScript, Settled]:
    """The colour script as it counts: the artist's where edited, but a scene that it does not name keeps its own."""
    settled = settle(folder / "colours.toml", generated, database, write=write)
    named = {one.scene: one for one in settled.value.scenes}
    return ColourScript(tuple(named.get(one.scene, one) for one in generated.scenes)), settled


def _settle_all(folder: Path, designs: Sequence[T], database: Database, write: bool) -> list[Settled[T]]:
    if write:
        _clear_untouched(folder, {f"{design.id}.toml" for design in designs})
    return [settle(folder / f"{design.id}.toml", design, database, write=write) for design in designs]


def _clear_untouched(folder: Path, wanted: set[str]) -> None:
    """Remove generated files of roles and places that the script no longer has; keep a person's."""
    for path in folder.glob("*.toml"):
        if path.name not in wanted and is_untouched(path):
            path.unlink()


def _values(settled: list[Settled[T]]) -> tuple[T, ...]:
    return tuple(one.value for one in settled)
