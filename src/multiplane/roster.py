"""Who works on a production: the engines that its settings name, embedded or from outside, ready to be called.

`paint_order` says which engines are asked for a shot, in turn; `hire` gives one engine by its name; `describe` is what
`multiplane engines` prints.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from multiplane.core.errors import BadInput
from multiplane.core.shot import Shot
from multiplane.engines import (
    engine_class,
    engine_kinds,
    open_engine,
    picture_engine,
    picture_engine_names,
    voice_engine,
    voice_engine_names,
)
from multiplane.engines.base import Engine
from multiplane.production.config import FILE_NAME
from multiplane.production.contracts import Contract, read_contract
from multiplane.production.folder import Production

LAYOUT, ARTIST = "toon", "artist"


@dataclass(frozen=True)
class Hired:
    """An engine from outside with its contract."""

    engine: Engine
    contract: Contract

    @property
    def of_pictures(self) -> dict[str, Any]:
        """What decides how a shot is painted, besides the engine's identity."""
        return {"name": self.engine.name, **self.contract.of_pictures}


def hire(production: Production, name: str) -> Hired:
    """The engine [engine.`name`]. Raises BadInput where there is no such table, or it does not fit."""
    path, tables = production.root / FILE_NAME, production.config.engine
    if name not in tables:
        near = difflib.get_close_matches(name, tables, 1, 0.5)
        known = ", ".join(tables) or "none"
        hint = f'did you mean "{near[0]}"?' if near else f"add a table [engine.{name}], or name one that is there ({known})"
        raise BadInput(f'there is no engine called "{name}": {hint}', path)
    contract = read_contract(name, tables[name], path)
    settings = dict(contract.settings)
    try:
        if "folder" in getattr(engine_class(contract.kind).Settings, "__struct_fields__", ()):
            settings.setdefault("folder", str(production.root))
        engine = open_engine(name, contract.kind, settings)
    except BadInput as error:
        raise BadInput(error.what, path) from error
    from msgspec.structs import replace

    return Hired(engine, replace(contract, settings=settings))


def plain_contracts(production: Production) -> dict[str, dict[str, Any]]:
    """Every contract of the production as the office keeps it for workers."""
    from multiplane.core import codec

    return {name: codec.to_plain(hire(production, name).contract) for name in production.config.engine}


def paint_order(production: Production, shot: Shot) -> tuple[str, ...]:
    """The names of the engines that are asked for a shot, one after another; the layout is always the last.

    Raises BadInput for a name that is no picture engine here."""
    names = (shot.engine,) if shot.engine else production.config.engines.pictures
    where = production.root / "shots" / f"{shot.id}.toml" if shot.engine else production.root / FILE_NAME
    for name in names:
        if name != ARTIST and name not in production.config.engine:
            _embedded(name, tuple(production.config.engine), where)
    return names if names and is_embedded(production, names[-1]) else (*names, LAYOUT)


def is_embedded(production: Production, name: str) -> bool:
    """Whether `name` is a whole picture engine (`PictureEngine`): it always gives a picture."""
    return name not in production.config.engine and name != ARTIST


def _embedded(name: str, tables: tuple[str, ...], where: Path) -> None:
    known = (*picture_engine_names(), ARTIST, *tables)
    if name not in picture_engine_names():
        near = difflib.get_close_matches(name.casefold(), known, 1, 0.5)
        hint = f'did you mean "{near[0]}"?' if near else "choose one of " + ", ".join(known)
        raise BadInput(f'there is no picture engine called "{name}": {hint}', where)
    if missing := picture_engine(name).missing():
        raise BadInput(missing, where)


# what is there ------------------------------------------------------------------------------------------------


def describe(production: Production | None) -> Iterator[str]:
    """A line for every engine: what it can do, under which terms, and what is missing to use it."""
    yield "embedded"
    for name in voice_engine_names():
        missing = voice_engine(name).missing()
        yield f"  {name:<12} voice        {'missing: ' + missing if missing else 'ready, on this machine'}"
    for name in picture_engine_names():
        missing = picture_engine(name).missing()
        yield f"  {name:<12} picture      {'missing: ' + missing if missing else 'ready, on this machine'}"
    yield f"  {ARTIST:<12} picture      a person: the shot is packed into out/handoff/, the layout stands in until art/SHOT/picture.mp4 is there"
    if production is None:
        yield f"from outside: none named here; the kinds are {', '.join(engine_kinds())} (see docs/engines.md)"
        return
    yield f"from outside ({FILE_NAME})" + ("" if production.config.engine else f": none; the kinds are {', '.join(engine_kinds())} (see docs/engines.md)")
    for name in production.config.engine:
        yield from _describe_hired(hire(production, name))
    yield from _describe_use(production)


def _describe_hired(hired: Hired) -> Iterator[str]:
    engine, terms = hired.engine, hired.engine.terms()
    yield f"  {engine.name:<12} {hired.contract.kind}: {engine.identity(engine.abilities[0]) if engine.abilities else 'no abilities'}"
    for ability in engine.abilities:
        missing = engine.missing(ability)
        yield f"    {ability:<12} " + (f"missing: {missing}" if missing else "ready")
    yield f"    terms        stores inputs: {terms.stores_inputs}; trains on inputs: {terms.trains_on_inputs}" + (f"; {terms.where}" if terms.where else "")


def _describe_use(production: Production) -> Iterator[str]:
    engines = production.config.engines
    yield f"this production: pictures {' then '.join(engines.pictures)}, voices {engines.voice}" + (
        f", writer {engines.writer}" if engines.writer else "") + (f", translator {engines.translator}" if engines.translator else "")  # fmt: skip
