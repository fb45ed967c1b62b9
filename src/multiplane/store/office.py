"""The production office on disk (SQLite): purchases, caps, and which engines are down. See `core.office`.

Many worker processes use it at once, so every change is one immediate transaction, and it is durable (synchronous
FULL) when the call returns: what is sent after it was written down.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.core.office import Budget, Purchase

SCHEMA = """
CREATE TABLE IF NOT EXISTS purchases (
    key TEXT PRIMARY KEY, engine TEXT NOT NULL, state TEXT NOT NULL, remote TEXT NOT NULL DEFAULT '',
    reserved REAL NOT NULL, actual REAL NOT NULL DEFAULT 0, run INTEGER NOT NULL, changed REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY, began REAL NOT NULL, production_cap REAL NOT NULL, run_cap REAL NOT NULL, currency TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS health (engine TEXT PRIMARY KEY, failures INTEGER NOT NULL, closed_until REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contracts (engine TEXT PRIMARY KEY, plain BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turns (engine TEXT PRIMARY KEY, next REAL NOT NULL) WITHOUT ROWID;
"""
STATES = ("reserved", "sending", "sent", "settled", "released")
FAILURES_BEFORE_REST, REST_SECONDS = 4, 60.0
CLAIM_POLL = 0.2


class OverBudget(BadInput):
    """A cap would be passed; nothing was sent."""


class ProductionOffice:
    """A `core.office.Office` in the folder `workings`; opened anew in each process."""

    def __init__(self, workings: Path):
        self.purchases = workings / "purchases"
        self.path = workings / "office.db"
        workings.mkdir(parents=True, exist_ok=True)
        self.connection = sqlite3.connect(self.path, isolation_level=None, timeout=30)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=FULL")
        self.connection.executescript(SCHEMA)

    def close(self) -> None:
        self.connection.close()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def contract(self, engine: str) -> dict[str, Any]:
        row = self.connection.execute("SELECT plain FROM contracts WHERE engine=?", (engine,)).fetchone()
        return codec.decode(row[0], dict) if row else {}

    # money ----------------------------------------------------------------------------------------------------

    def begin_run(self, budget: Budget, contracts: Mapping[str, dict[str, Any]] | None = None) -> None:
        """A run begins under the caps of `budget` and with these contracts, by the engine's name; a circuit that was open
        is closed: the person may have mended it."""
        with self._change() as db:
            db.execute("DELETE FROM contracts")
            db.executemany("INSERT INTO contracts VALUES (?,?)", [(name, codec.encode(plain)) for name, plain in (contracts or {}).items()])
            db.execute("INSERT INTO runs (began, production_cap, run_cap, currency) VALUES (?,?,?,?)", (time.time(), budget.production, budget.run, budget.currency))
            db.execute("DELETE FROM health")

    def reserve(self, key: str, engine: str, amount: float) -> Purchase:
        with self._change() as db:
            found = self._find(key)
            if found and found.state != "released":
                return found
            run, production_cap, run_cap, currency = self._run()
            self._check(amount, production_cap, self._spent("1=1"), f"{currency} that the production may spend", engine)
            self._check(amount, run_cap, self._spent("run=?", run), f"{currency} that one run may spend", engine)
            db.execute(
                "INSERT OR REPLACE INTO purchases (key, engine, state, remote, reserved, actual, run, changed) VALUES (?,?,'reserved','',?,0,?,?)",
                (key, engine, amount, run, time.time()),
            )
            return self._find(key)

    def mark(self, key: str, state: str, *, remote: str = "", actual: float | None = None) -> None:
        if state not in STATES:
            raise ValueError(f"{state} is no state of a purchase")
        with self._change() as db:
            db.execute(
                "UPDATE purchases SET state=?, remote=CASE WHEN ? THEN ? ELSE remote END, actual=COALESCE(?, actual), changed=? WHERE key=?",
                (state, bool(remote) or state in ("reserved", "released"), remote, actual, time.time(), key),
            )

    @contextmanager
    def claim(self, key: str, check: Callable[[], None]) -> Iterator[None]:
        self.purchases.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.purchases / f"{key}.lock")
        while True:
            check()
            with suppress(Timeout):
                lock.acquire(timeout=CLAIM_POLL)
                break
        try:
            yield
        finally:
            lock.release()

    def folder(self, key: str) -> Path:
        folder = self.purchases / key
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def all_purchases(self) -> list[Purchase]:
        """Every purchase, the newest first."""
        rows = self.connection.execute("SELECT key, engine, state, remote, reserved, actual FROM purchases ORDER BY changed DESC")
        return [Purchase(*row) for row in rows]

    def spent(self) -> float:
        """Paid or set aside by the production so far."""
        return self._spent("1=1")

    def _find(self, key: str) -> Purchase | None:
        row = self.connection.execute("SELECT key, engine, state, remote, reserved, actual FROM purchases WHERE key=?", (key,)).fetchone()
        return Purchase(*row) if row else None

    def _run(self) -> tuple[int, float, float, str]:
        row = self.connection.execute("SELECT id, production_cap, run_cap, currency FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        return row or (0, -1.0, -1.0, "EUR")

    def _spent(self, where: str, *values: object) -> float:
        query = f"SELECT SUM(CASE WHEN state='settled' THEN actual ELSE reserved END) FROM purchases WHERE state!='released' AND {where}"
        return self.connection.execute(query, values).fetchone()[0] or 0.0

    def _check(self, amount: float, cap: float, spent: float, what: str, engine: str) -> None:
        if cap >= 0 and spent + amount > cap + 1e-9:
            raise OverBudget(
                f"{engine} would cost about {amount:.2f}, which passes the {cap:.2f} {what} ({spent:.2f} are spent or set aside); "
                "raise the cap under [budget] in multiplane.toml, or choose another engine"
            )

    # engines that are down, and turns ------------------------------------------------------------------------

    def wait_seconds(self, engine: str, per_minute: float) -> float:
        if per_minute <= 0:
            return 0.0
        with self._change() as db:
            now = time.time()
            row = db.execute("SELECT next FROM turns WHERE engine=?", (engine,)).fetchone()
            turn = max(now, row[0] if row else now)
            db.execute("INSERT OR REPLACE INTO turns VALUES (?,?)", (engine, turn + 60.0 / per_minute))
        return turn - now

    def is_down(self, engine: str) -> bool:
        row = self.connection.execute("SELECT failures, closed_until FROM health WHERE engine=?", (engine,)).fetchone()
        return bool(row) and row[0] >= FAILURES_BEFORE_REST and row[1] > time.time()

    def report(self, engine: str, *, well: bool) -> None:
        with self._change() as db:
            if well:
                db.execute("DELETE FROM health WHERE engine=?", (engine,))
                return
            db.execute(
                "INSERT INTO health VALUES (?,1,?) ON CONFLICT(engine) DO UPDATE SET failures=failures+1, closed_until=excluded.closed_until",
                (engine, time.time() + REST_SECONDS),
            )
