"""English pronunciation of hibari-tts, with its tables in a database that is only looked into.

The package reads some 20 MB of JSON before it says a word; here its tables go into one SQLite file in the cache once for each
version of the package, and a line looks up its own words. The reading is the package's own code, so it is the same.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from multiplane.engines.cache import cache_folder, put

from .weights import version_of

FORM = 1  # of the database


@cache
def reader(british: bool) -> Any:
    """A `hibari.g2p.G2P`. It is not thread-safe, like its database."""
    g2p, place = _package(), database()
    accent = "gb" if british else "us"
    made = g2p.G2P.__new__(g2p.G2P)
    made.lexicon = g2p.Lexicon(Table(place, f"{accent}_gold"), Table(place, f"{accent}_silver"), british)
    made.tokenizer = g2p.Tokenizer(g2p._load_json("tokenizer_exceptions.json"))
    made.tagger = g2p.Tagger({"tagdict": Table(place, "tag"), "tags": Table(place, "tagger").get("tags"), "weights": Table(place, "weight")})
    made.tagger.vocab = Table(place, "vocab")
    made._oov, made.unk, made.british = None, "", british
    return made


class Table:
    """One table of the database, as the package uses a dict: `get` and `in`. What was looked up is kept."""

    def __init__(self, place: Path, name: str):
        self._look = sqlite3.connect(f"{place.as_uri()}?immutable=1", uri=True, check_same_thread=False).execute
        self._query = f"SELECT value FROM {name} WHERE key = ?"
        self._known: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        if key not in self._known:
            row = self._look(self._query, (key,)).fetchone()
            self._known[key] = None if row is None else msgspec.json.decode(row[0])
        found = self._known[key]
        return default if found is None else found

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None


def database() -> Path:
    """The database, made in the cache if it is not there or was not finished."""
    place = cache_folder() / f"english-{version_of('hibari-tts')}-{FORM}.db"
    if _whole(place):
        return place
    made = put(place.name, _fill)
    for old in made.parent.glob("english-*.db"):
        if old != made:
            with suppress(OSError):
                old.unlink()
    return made


@cache
def _package() -> ModuleType:
    """`hibari.g2p` alone, without the voice of the package around it, which imports scipy."""
    folder = Path(find_spec("hibari").origin).parent / "g2p"
    spec = spec_from_file_location("hibari_g2p", folder / "__init__.py", submodule_search_locations=[str(folder)])
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _whole(place: Path) -> bool:
    """Whether the file is there and ends as it did when it was finished."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{place.as_uri()}?immutable=1", uri=True)) as database:
        return database.execute("PRAGMA page_count").fetchone()[0] * database.execute("PRAGMA page_size").fetchone()[0] == place.stat().st_size \
            and database.execute("SELECT value FROM tagger WHERE key = 'finished'").fetchone() is not None
    return False


def _fill(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        for name, rows in _tables():
            database.execute(f"CREATE TABLE {name} (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID")
            database.executemany(f"INSERT INTO {name} VALUES (?, ?)", ((key, msgspec.json.encode(value)) for key, value in sorted(rows.items()) if value is not None))
        database.execute("INSERT INTO tagger VALUES ('finished', 'true')")
        database.commit()


def _tables() -> Iterator[tuple[str, dict[str, Any]]]:
    _load_json = _package()._load_json
    for accent in ("us", "gb"):
        for metal in ("gold", "silver"):
            yield f"{accent}_{metal}", _load_json(f"lexicon_{accent}_{metal}.json.gz")
    tagger = _load_json("tagger.json.gz")
    yield "tag", tagger["tagdict"]
    yield "weight", tagger["weights"]
    yield "vocab", dict.fromkeys(tagger["vocab"], True)
    yield "tagger", {"tags": tagger["tags"]}
