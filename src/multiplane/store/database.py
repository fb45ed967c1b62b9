"""The record of the build in SQLite: what was made from what, and what each artifact was last.

`actions`: key of an action -> files that it gave, facts, seconds. `nodes`: name of an artifact -> its last key
and files; `causes`: what it was last made from in full (for `explain`). `failures`: what went
wrong and stands in the way; `again`: actions whose result only stands in, to be tried again in the next run; `proven`: batches of nodes
that were seen to be current; `seen`: digests of files outside the store by time stamp, and of those in it that have a second name outside.
It is a cache with a memory: losing it costs time, never a person's work.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from multiplane.core import codec
from multiplane.core.errors import BadInput

from .files import digest_file

SCHEMA_VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS actions (
    key TEXT PRIMARY KEY, step TEXT NOT NULL, outputs BLOB NOT NULL, facts BLOB NOT NULL,
    seconds REAL NOT NULL, made REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS nodes (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, outputs BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS causes (
    id TEXT PRIMARY KEY, parts BLOB NOT NULL, params BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS failures (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, message TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS again (key TEXT PRIMARY KEY, why TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS proven (proof TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seen (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS baselines (
    path TEXT PRIMARY KEY, origin TEXT NOT NULL) WITHOUT ROWID;
"""

MOST_PROOFS = 20_000  # of batches of a few hundred artifacts

decode_outputs = msgspec.json.Decoder(dict[str, str]).decode


@dataclass(frozen=True)
class Made:
    """What an action gave: file name -> digest, facts for the record, and how long it took."""

    outputs: dict[str, str]
    facts: dict[str, Any]
    seconds: float


@dataclass(frozen=True)
class Last:
    """What a node was last made from: its key, the files that it gave, the parts of the key, its parameters."""

    key: str
    outputs: dict[str, str]
    parts: dict[str, Any]
    params: Any


class Database:
    """One production's record. Used by one process at a time (the production's lock sees to that)."""

    def __init__(self, path: Path):
        self.path = path
        try:
            self._open()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
                raise BadInput(f"cannot open the production's record ({error}); make room, or make the folder writable", path) from error
            path.replace(path.with_suffix(f".damaged-{int(time.time())}"))
            self._open()

    def _open(self) -> None:
        self.connection = sqlite3.connect(self.path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=NORMAL")
        self.connection.executescript(SCHEMA)
        self.connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")

    def close(self) -> None:
        self.connection.close()

    # actions ------------------------------------------------------------------------------------------------

    def find(self, key: str) -> Made | None:
        row = self.connection.execute("SELECT outputs, facts, seconds FROM actions WHERE key=?", (key,)).fetchone()
        return Made(codec.decode(row[0], dict), codec.decode(row[1], dict), row[2]) if row else None

    def outputs(self, key: str) -> dict[str, str] | None:
        """The files that an action gave, or None. The quick form of `find`."""
        encoded = self.outputs_encoded(key)
        return None if encoded is None else decode_outputs(encoded)

    def outputs_encoded(self, key: str) -> bytes | None:
        """The files that an action gave as they are recorded, or None."""
        row = self.connection.execute("SELECT outputs FROM actions WHERE key=?", (key,)).fetchone()
        return row[0] if row else None

    def record(self, key: str, step: str, made: Made) -> None:
        self.connection.execute(
            "INSERT OR REPLACE INTO actions VALUES (?,?,?,?,?,?)",
            (key, step, codec.encode(made.outputs), codec.encode(made.facts), made.seconds, time.time()),
        )

    def usual_seconds(self) -> dict[str, float]:
        """Median-like (mean) seconds of each step so far, for the time that is left."""
        return dict(self.connection.execute("SELECT step, AVG(seconds) FROM actions GROUP BY step"))

    # nodes --------------------------------------------------------------------------------------------------

    def last(self, id: str) -> Last | None:
        """What node `id` was last made from."""
        query = "SELECT n.key, n.outputs, c.parts, c.params FROM nodes n JOIN causes c ON c.id = n.id WHERE n.id=?"
        row = self.connection.execute(query, (id,)).fetchone()
        if not row:
            return None
        return Last(row[0], decode_outputs(row[1]), codec.decode(row[2], dict), codec.decode(zlib.decompress(row[3]), Any))

    def last_keys(self) -> dict[str, str]:
        """The last key of every node."""
        return dict(self.connection.execute("SELECT id, key FROM nodes"))

    def last_made(self) -> tuple[dict[str, str], dict[str, bytes]]:
        """The last key of every node, and the files that it gave, still encoded: one scan, for planning a whole series."""
        rows = self.connection.execute("SELECT id, key, outputs FROM nodes").fetchall()
        ids, keys, outputs = zip(*rows, strict=True) if rows else ((), (), ())
        return dict(zip(ids, keys, strict=True)), dict(zip(ids, outputs, strict=True))

    def proven(self) -> set[str]:
        """Digests of batches of nodes that were seen to be current (`run.planning`)."""
        return {proof for (proof,) in self.connection.execute("SELECT proof FROM proven")}

    def whole_at(self) -> str:
        """The stamp of the store when all files of the nodes were last seen to be there."""
        row = self.connection.execute("SELECT stamp FROM seen WHERE path='store'").fetchone()
        return row[0] if row else ""

    def keep_whole_at(self, stamp: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO seen VALUES ('store', ?, '')", (stamp,))

    def prove(self, proofs: Iterable[str]) -> None:
        """Keep the digests of batches that were seen to be current; old ones go when there are very many."""
        with self.connection:
            self.connection.execute("BEGIN")
            if self.connection.execute("SELECT COUNT(*) FROM proven").fetchone()[0] > MOST_PROOFS:
                self.connection.execute("DELETE FROM proven")
            self.connection.executemany("INSERT OR IGNORE INTO proven VALUES (?)", [(proof,) for proof in proofs])

    def settle(self, id: str, last: Last) -> None:
        """Record that node `id` is current, and what it was made from."""
        causes = (id, codec.encode(last.parts), zlib.compress(codec.encode(last.params), 1))
        with self.connection:
            self.connection.execute("BEGIN")
            self.connection.execute("INSERT OR REPLACE INTO nodes VALUES (?,?,?)", (id, last.key, codec.encode(last.outputs)))
            self.connection.execute("INSERT OR REPLACE INTO causes VALUES (?,?,?)", causes)
            self.connection.execute("DELETE FROM failures WHERE id=?", (id,))

    def fail(self, id: str, key: str, message: str) -> None:
        """Record that making node `id` under `key` went wrong: it is blocked until something changes."""
        self.connection.execute("INSERT OR REPLACE INTO failures VALUES (?,?,?)", (id, key, message))

    def failures(self) -> dict[str, tuple[str, str]]:
        """Node id -> (key, message) of what went wrong and has not come out since."""
        return {id: (key, message) for id, key, message in self.connection.execute("SELECT * FROM failures")}

    def try_again(self, key: str, why: str) -> None:
        """What the action `key` gave only stands in: the next run tries it again. With no `why` it is good."""
        if why:
            self.connection.execute("INSERT OR REPLACE INTO again VALUES (?,?)", (key, why))
        else:
            self.connection.execute("DELETE FROM again WHERE key=?", (key,))

    def to_try_again(self) -> dict[str, str]:
        """Key -> why of every action that the next run tries again."""
        return dict(self.connection.execute("SELECT key, why FROM again"))

    # files outside the store -----------------------------------------------------------------------------------------

    def digest_of(self, path: Path) -> str:
        """The digest of a file, read again only when its size or time has changed."""
        stamp = _stamp(path)
        row = self.connection.execute("SELECT stamp, digest FROM seen WHERE path=?", (str(path),)).fetchone()
        if row and row[0] == stamp:
            return row[1]
        digest = digest_file(path)
        self._see(path, stamp, digest)
        return digest

    def know(self, path: Path, digest: str) -> None:
        """Remember the digest of a file that was written just now."""
        self._see(path, _stamp(path), digest)

    def _see(self, path: Path | str, stamp: str, digest: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO seen VALUES (?,?,?)", (str(path), stamp, digest))

    # files of the store that people have under a second name ----------------------------------------------------------

    def know_link(self, digest: str, path: Path) -> None:
        """Remember that the stored file at `path` can be written into by its second name."""
        self._see(f"link:{digest}", _stamp(path), digest)

    def written_into(self, path_of: Callable[[str], Path]) -> list[str]:
        """The digests of the stored files with a second name that no longer hold what they held. What is gone is forgotten."""
        changed = []
        for digest, stamp in self.connection.execute("SELECT digest, stamp FROM seen WHERE path LIKE 'link:%'").fetchall():
            path = path_of(digest)
            try:
                if _stamp(path) == stamp:
                    continue
                if digest_file(path) == digest:
                    self.know_link(digest, path)
                    continue
                changed.append(digest)
            except FileNotFoundError:
                pass
            self.connection.execute("DELETE FROM seen WHERE path=?", (f"link:{digest}",))
        return changed

    def baseline(self, path: str, origin: str) -> str:
        """What the person's file at `path` stood for when first seen; `origin` where this is the first time."""
        self.connection.execute("INSERT OR IGNORE INTO baselines VALUES (?,?)", (path, origin))
        return self.connection.execute("SELECT origin FROM baselines WHERE path=?", (path,)).fetchone()[0]

    def accept(self, path: str, origin: str) -> None:
        """A person says: this file stands for what there is now."""
        self.connection.execute("INSERT OR REPLACE INTO baselines VALUES (?,?)", (path, origin))

    # collecting -----------------------------------------------------------------------------------------------

    def forget_all_but(self, keys: set[str]) -> set[str]:
        """Forget actions whose key is not in `keys`; returns the digests that the remaining ones need."""
        stale = [(key,) for (key,) in self.connection.execute("SELECT key FROM actions") if key not in keys]
        with self.connection:
            self.connection.execute("BEGIN")
            self.connection.executemany("DELETE FROM actions WHERE key=?", stale)
        return {d for (blob,) in self.connection.execute("SELECT outputs FROM actions") for d in codec.decode(blob, dict).values()}


def _stamp(path: Path) -> str:
    """What changes when somebody writes into a file: its size and time."""
    stat = path.stat()
    return f"{stat.st_size}:{stat.st_mtime_ns}"
