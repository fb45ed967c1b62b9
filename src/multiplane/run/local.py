"""Run orders in processes of this machine, with Pebble: a process that dies fails its own order only.

Processes are spawned, keep their models warm, leave Ctrl-C to the parent, and end when the parent is gone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout

from .runner import Order, Result
from .work import carry_out

PARENT_CHECK_SECONDS = 1.0


def available_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LocalRunner:
    """A pool of `slots` processes. Started lazily: a run that has nothing to make starts none."""

    def __init__(self, slots: int | None = None):
        self.slots = slots or available_cores()
        self._pool = None

    def start(self, order: Order) -> Future[Result]:
        if self._pool is None:
            from pebble import ProcessPool

            self._pool = ProcessPool(
                max_workers=self.slots,
                initializer=_begin,
                initargs=(os.getpid(),),
                context=multiprocessing.get_context("spawn"),
            )
        return self._pool.schedule(carry_out, args=(order,))

    def close(self, *, now: bool = False) -> None:
        if self._pool is not None:
            self._pool.stop() if now else self._pool.close()
            try:
                self._pool.join(timeout=30)
            except FutureTimeout:
                self._pool.stop()
                self._pool.join()
            self._pool = None


class InlineRunner:
    """Runs orders at once in this process: for tests and for debugging."""

    slots = 1

    def start(self, order: Order) -> Future[Result]:
        future: Future[Result] = Future()
        try:
            future.set_result(carry_out(order))
        except Exception as error:
            future.set_exception(error)
        return future

    def close(self, *, now: bool = False) -> None:
        pass


def _begin(parent: int) -> None:
    """Prepare a worker: one thread per library, Ctrl-C to the parent, an end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()


def _leave_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(1)
