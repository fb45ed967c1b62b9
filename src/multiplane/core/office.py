"""The production office: what an engine that costs money or may fail must tell it. Nouns and a Protocol, no I/O.

A purchase goes through `reserved` (money set aside, nothing sent), `sending` (about to be sent: written down first),
`sent` (the service gave it a number), `settled` (paid, result kept) or `released` (never bought). One that was left in
`sending` by a crash is in doubt: whether the service has it, only the service or a person can say.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct


class Budget(Struct, frozen=True, omit_defaults=True):
    """[budget] in multiplane.toml. Caps in `currency`; -1 is no cap."""

    currency: str = "EUR"
    production: float = -1.0
    run: float = -1.0


class Purchase(Struct, frozen=True):
    """One paid job by its idempotency key. `remote` is the service's number for it, "" until it gave one."""

    key: str
    engine: str
    state: str  # reserved, sending, sent, settled, released
    remote: str
    reserved: float
    actual: float


class Office(Protocol):
    """Money, contracts, and which engines are down at the moment. Shared by all processes of a production."""

    def contract(self, engine: str) -> dict[str, Any]:
        """The plain contract with `engine` as this run's settings have it: its adapter ("kind"), "settings", and how
        patient to be ("seconds", "tries", "per_minute"). {} for one that is not known."""

    def reserve(self, key: str, engine: str, amount: float) -> Purchase:
        """Set `amount` aside for the job `key`, or give the purchase that is there already. Raises BadInput where a
        cap would be passed."""

    def mark(self, key: str, state: str, *, remote: str = "", actual: float | None = None) -> None:
        """Move a purchase on; durable when this returns. Back to "reserved" or on to "released" it loses its `remote`."""

    def claim(self, key: str, check: Callable[[], None]) -> AbstractContextManager[object]:
        """Hold the job `key` alone while the context lasts; the second of two that ask for one thing waits for the
        first, and calls `check` often meanwhile."""

    def folder(self, key: str) -> Path:
        """Where the results of a purchase are kept, so that what was paid for is never lost."""

    def wait_seconds(self, engine: str, per_minute: float) -> float:
        """Take a turn at `engine`, called at most `per_minute` times a minute: the seconds to wait before the call."""

    def is_down(self, engine: str) -> bool:
        """Whether `engine` has failed so often just now that asking it again is a waste of time."""

    def report(self, engine: str, *, well: bool) -> None:
        """Say whether a call came through. Failures in a row open the circuit for a while; a success closes it."""
