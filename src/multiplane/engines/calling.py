"""The one way to call an engine from outside: in time, within the budget, never paying twice, with a full record.

A request and an engine arrive; `Made` leaves, its provenance complete. What costs money is written down at the
production office before it is sent; after a crash the job is fetched, or its kept result is taken, never bought
again. Passing failures are tried again with growing pauses; an engine that keeps failing is left alone for a while.
"""

from __future__ import annotations

import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from blake3 import blake3
from msgspec.structs import replace as with_fields

from multiplane.core import codec
from multiplane.core.office import Office, Purchase
from multiplane.core.take import Provenance

from .base import Call, Engine, Made
from .errors import BAD_OUTPUT, CANCELLED, IN_DOUBT, OUTAGE, REFUSED, TIMED_OUT, EngineError
from .requests import Request, ability_of, request_digest

KEPT = "made.json"
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0


@dataclass(frozen=True)
class Patience:
    """How long and how often an engine is asked: seconds for the whole call, tries, calls a minute (0: any)."""

    seconds: float = 1800.0
    tries: int = 3
    per_minute: float = 0.0
    first_pause: float = FIRST_PAUSE


def call_engine(
    engine: Engine, request: Request, folder: Path, office: Office, *,
    patience: Patience | None = None, progress: Callable[[float, str], None] = lambda share, words: None,
) -> Made:  # fmt: skip
    """Have `engine` answer `request` with files in `folder` (which is created), as patiently as its contract says.

    Raises EngineError: "outage" and "timed_out" after the last try, "refused", "bad_output", "over_budget",
    "in_doubt" (a paid job that may or may not have been sent before a crash), "cancelled".
    """
    folder.mkdir(parents=True, exist_ok=True)
    patience = patience or _patience(office.contract(engine.name))
    if office.is_down(engine.name):
        raise EngineError("it has failed several times in a row just now and is left alone for a while", OUTAGE, engine.name)
    clock, price = time.monotonic(), engine.estimate(request)
    with _stoppable() as stopped:
        left = lambda: patience.seconds - (time.monotonic() - clock)  # noqa: E731 (a clock, handed on)
        check = lambda: _check(engine.name, patience, stopped, left())  # noqa: E731
        if price <= 0:
            return _complete(_try_often(engine, request, folder, office, None, patience, check, left, progress), request, clock)
        key = purchase_key(engine, request)
        with office.claim(key, check):
            purchase, kept = _purchase(engine, key, price, office)
            if kept:
                return kept
            target = office.folder(purchase.key)
            made = _complete(_try_often(engine, request, target, office, purchase, patience, check, left, progress), request, clock)
            _keep(target, made)
            office.mark(purchase.key, "settled", actual=made.provenance.cost or purchase.reserved)
            return made


def _patience(contract: dict[str, Any]) -> Patience:
    return Patience(**{name: contract[name] for name in ("seconds", "tries", "per_minute") if name in contract})


def purchase_key(engine: Engine, request: Request) -> str:
    """The idempotency key of a paid job: the same for the same engine and request, on every machine."""
    whose = blake3(f"{engine.name} {engine.identity(ability_of(request))}".encode()).hexdigest()
    return f"{whose[:8]}-{request_digest(request)[:32]}"


def _purchase(engine: Engine, key: str, price: float, office: Office) -> tuple[Purchase, Made | None]:
    """The purchase to go on with, and its result where it is kept. One whose result is gone is bought anew."""
    for number in count(1):
        purchase = office.reserve(key if number == 1 else f"{key}.{number}", engine.name, price)
        if kept := _kept(office.folder(purchase.key), purchase):
            if purchase.state != "settled":
                office.mark(purchase.key, "settled", actual=kept.provenance.cost or purchase.reserved)
            return purchase, kept
        if purchase.state == "sending" and not engine.repeatable and purchase.reserved <= getattr(engine, "resend_below", 0.0):
            office.mark(purchase.key, "settled", actual=purchase.reserved)  # it may have been bought: it counts, and is bought again
        elif purchase.state != "settled":
            break
    if purchase.state == "sending" and not engine.repeatable:
        raise EngineError(
            f"a paid job ({purchase.key}) was being sent when a run ended; look at the service whether it has it, then say "
            f"`multiplane office forget {purchase.key}` (it was not bought) or `multiplane office found {purchase.key} NUMBER`", IN_DOUBT, engine.name,
        )  # fmt: skip
    return purchase, None


def _try_often(
    engine: Engine, request: Request, folder: Path, office: Office, purchase: Purchase | None, patience: Patience,
    check: Callable[[], None], left: Callable[[], float], progress: Callable[[float, str], None],
) -> Made:  # fmt: skip
    for attempt in range(1, patience.tries + 1):
        _empty(folder)
        call = _call_for(folder, office, purchase, check, left, progress)
        try:
            _pause(office.wait_seconds(engine.name, patience.per_minute), check)
            made = _checked(engine, engine.make(request, call), folder)
            office.report(engine.name, well=True)
            return made
        except EngineError as error:
            error = error.named(engine.name)
            if error.passing:
                office.report(engine.name, well=False)
            _close(office, purchase, error)
            pause = max(min(patience.first_pause * 2 ** (attempt - 1), LONGEST_PAUSE), error.wait)
            if not error.passing or error.kind == TIMED_OUT or attempt == patience.tries or left() <= pause or _in_the_air(engine, office, purchase):
                raise error from None
            _pause(pause, check)
    raise AssertionError("unreachable")


def _call_for(folder: Path, office: Office, purchase: Purchase | None, check, left, progress) -> Call:
    if purchase is None:
        return Call(folder, progress, check, left)
    key, remote = purchase.key, _remote(office, purchase)
    return Call(
        folder, progress, check, left, key=key, remote=remote,
        sending=lambda: office.mark(key, "sending"),
        sent=lambda number: office.mark(key, "sent", remote=number),
        not_sent=lambda: office.mark(key, "reserved"),
    )  # fmt: skip


def _remote(office: Office, purchase: Purchase) -> str:
    """The service's number by now: an earlier try of this very call may have got one."""
    return office.reserve(purchase.key, purchase.engine, purchase.reserved).remote


def _in_the_air(engine: Engine, office: Office, purchase: Purchase | None) -> bool:
    """Whether a paid job was being sent when the try failed: trying again could buy it twice."""
    return purchase is not None and not engine.repeatable and office.reserve(purchase.key, purchase.engine, purchase.reserved).state == "sending"


def _close(office: Office, purchase: Purchase | None, error: EngineError) -> None:
    """A job that was refused or never sent costs nothing: its reservation is freed. One that was delivered but is of no
    use is paid for all the same."""
    if not purchase:
        return
    state = office.reserve(purchase.key, purchase.engine, purchase.reserved).state
    if error.kind == REFUSED or state == "reserved":
        office.mark(purchase.key, "released")
    elif error.kind == BAD_OUTPUT:
        office.mark(purchase.key, "settled", actual=purchase.reserved if error.cost is None else error.cost)


def _checked(engine: Engine, made: Made, folder: Path) -> Made:
    for file in made.files:
        if not file.resolve().is_relative_to(folder.resolve()):
            raise EngineError(f"it named a file outside of its folder ({file.name})", BAD_OUTPUT, engine.name)
        if not file.exists() or (file.is_file() and file.stat().st_size == 0) or (file.is_dir() and not any(file.iterdir())):
            raise EngineError(f"its result {file.name} is missing or empty", BAD_OUTPUT, engine.name)
    return made


def _complete(made: Made, request: Request, clock: float) -> Made:
    seconds = round(time.monotonic() - clock, 3)
    return replace(made, provenance=with_fields(made.provenance, seed=getattr(request, "seed", 0), seconds=seconds))


# what was paid for is kept ----------------------------------------------------------------------------------


def _keep(folder: Path, made: Made) -> None:
    record = {
        "files": [str(file.relative_to(folder)) for file in made.files], "provenance": codec.to_plain(made.provenance),
        "text": made.text, "data": made.data, "facts": made.facts,
    }  # fmt: skip
    fresh = folder / f".{KEPT}"
    fresh.write_bytes(codec.encode(record))
    fresh.replace(folder / KEPT)


def _kept(folder: Path, purchase: Purchase) -> Made | None:
    try:
        record: dict[str, Any] = codec.decode((folder / KEPT).read_bytes(), dict)
    except (OSError, msgspec.DecodeError):
        return None
    files = tuple(folder / name for name in record["files"])
    if purchase.state == "released" or not all(file.exists() for file in files):
        return None
    return Made(files, codec.from_plain(record["provenance"], Provenance), record["text"], record["data"], record["facts"])


def _empty(folder: Path) -> None:
    """What a failed try has left is no part of the next one's result."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


# stopping ---------------------------------------------------------------------------------------------------


@contextmanager
def _stoppable() -> Iterator[threading.Event]:
    """An event that is set when this process is asked to end, so that a remote job is stopped before it does."""
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped
        return
    before = signal.signal(signal.SIGTERM, lambda number, frame: stopped.set())
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGTERM, before)


def _check(name: str, patience: Patience, stopped: threading.Event, left: float) -> None:
    if stopped.is_set():
        raise EngineError("stopped", CANCELLED, name)
    if left <= 0:
        raise EngineError(f"no answer within {patience.seconds:.0f} s", TIMED_OUT, name)


def _pause(seconds: float, check: Callable[[], None]) -> None:
    """Wait, but leave at once when it is time to stop."""
    until = time.monotonic() + seconds
    check()
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 0.2))
        check()
