"""Run orders in processes of this machine, with Pebble: a process that dies fails its own order only.

Processes are spawned, keep their models warm, leave Ctrl-C to the parent, and end when the parent is gone.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from contextlib import suppress
from typing import Any

from .interrupt import held_back, kept_from_children
from .runner import Order, Result
from .step import Step
from .work import carry_out, load

PARENT_CHECK_SECONDS = 1.0
POOL_CHECK_SECONDS = 0.02  # between two looks of a pool after its process: an ended run waits for the last of them
KEPT_IN_HEAP, KEPT_BYTES = 32 << 20, 512 << 20  # the largest piece that comes from the heap (and the most there may be); what it may hold unused
_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1


def available_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LocalRunner:
    """`slots` processes. Started when there is something for them: a run that has nothing to make starts none.

    An order goes to an idle process that has done its step before, where there is one. While a process has nothing to
    do it loads what the steps need that are to come (`expect`).
    """

    def __init__(self, slots: int | None = None):
        self.slots = slots or available_cores()
        self._workers = [_Worker() for _ in range(self.slots)]
        self._queue: deque[tuple[Order, Future[Result]]] = deque()
        self._cold: list[Step] = []
        self._lock = threading.RLock()

    def expect(self, steps: Iterable[Step]) -> None:
        loaded = {kind for worker in self._workers for kind in worker.known}
        self._cold = list({step.warm: step for step in steps if step.warm and step.warm not in loaded}.values())

    def load(self, step: Step) -> None:
        with held_back() as interrupts, self._lock:
            self._cold = [step, *(one for one in self._cold if one.warm != step.warm)]
            self._dispatch()
        interrupts.check()

    def start(self, order: Order) -> Future[Result]:
        future: Future[Result] = Future()
        with self._lock:
            self._queue.append((order, future))
            self._dispatch()
        return future

    def dismiss(self, *, now: bool = False) -> None:
        with held_back() as interrupts:
            self._end_workers(now)
        interrupts.check()

    def close(self, *, now: bool = False) -> None:
        with held_back() as interrupts:
            self._end_workers(now)
            for worker in self._workers:
                worker.join()
        interrupts.check()

    def _end_workers(self, now: bool) -> None:
        with self._lock:
            self._queue.clear()
            self._cold.clear()
        for worker in self._workers:
            worker.end(now=now or bool(worker.loading) or not worker.busy)  # who has nothing to finish need not tidy up

    def _dispatch(self) -> None:
        """Give what waits to idle workers; let those that stay idle warm up. Called with the lock held."""
        while (idle := [worker for worker in self._workers if not worker.busy]) and (entry := self._next()):
            order, future = entry
            worker = max(idle, key=lambda one: _kind(order.step) in one.known)
            self._give(worker, carry_out, order, future, order.step)
        for worker in self._workers:
            if self._cold and not worker.busy:
                step = self._cold.pop(0)
                self._give(worker, load, step.warm, Future(), step)

    def _next(self) -> tuple[Order, Future[Result]] | None:
        """The first order that waits, but for one of each kind that a process is just loading for."""
        loading = {worker.loading for worker in self._workers}
        for place, (order, _) in enumerate(self._queue):
            if (kind := _kind(order.step)) not in loading:
                entry = self._queue[place]
                del self._queue[place]
                return entry
            loading.discard(kind)
        return None

    def _give(self, worker: _Worker, work: Callable, argument: Any, future: Future, step: Step) -> None:
        worker.busy, worker.loading = True, _kind(step) if work is load else ""
        worker.known.add(_kind(step))
        self._cold = [one for one in self._cold if one.warm != step.warm]
        worker.schedule(work, argument).add_done_callback(lambda done: self._done(worker, done, future))

    def _done(self, worker: _Worker, done: Future, future: Future) -> None:
        with self._lock:
            worker.busy, worker.loading = False, ""
            self._dispatch()
        if done.cancelled():
            future.cancel()
        elif error := done.exception():
            future.set_exception(error)
        else:
            future.set_result(done.result())


def _kind(step: Step) -> str:
    """Steps of one kind need the same things loaded."""
    return step.warm or step.name


class _Worker:
    """One process, started when it is first needed, and the steps for which it has loaded what they need. `loading` is the kind
    of step that it has nothing to do but to load for."""

    def __init__(self):
        self.busy, self.loading, self.known, self._pool = False, "", set(), None

    def schedule(self, work: Callable, argument: Any) -> Future:
        if self._pool is None:
            from pebble import CONSTS, ProcessPool

            CONSTS.sleep_unit = POOL_CHECK_SECONDS
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPool(max_workers=1, initializer=_begin, initargs=(os.getpid(),), context=spawn)
        with kept_from_children():  # the pool starts its process in here
            return self._pool.schedule(work, args=(argument,))

    def end(self, *, now: bool) -> None:
        """Take nothing more; leave off `now`, or when what was begun is done."""
        if self._pool is not None:
            self._pool.stop() if now else self._pool.close()

    def join(self) -> None:
        if self._pool is not None:
            try:
                self._pool.join(timeout=30)
            except FutureTimeout:
                self._pool.stop()
                self._pool.join()
            self._pool = None


class InlineRunner:
    """Runs orders at once in this process: for tests and for debugging."""

    slots = 1

    def expect(self, steps: Iterable[Step]) -> None:
        pass

    def load(self, step: Step) -> None:
        pass

    def start(self, order: Order) -> Future[Result]:
        future: Future[Result] = Future()
        try:
            future.set_result(carry_out(order))
        except Exception as error:
            future.set_exception(error)
        return future

    def dismiss(self, *, now: bool = False) -> None:
        pass

    def close(self, *, now: bool = False) -> None:
        pass


def _begin(parent: int) -> None:
    """Prepare a worker: one thread per library, freed memory kept, Ctrl-C to the parent, an end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    _keep_memory()
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()


def _keep_memory() -> None:
    """Have the C library keep what is freed for the next block of sound or sheet of picture: memory that goes back to the system
    is cleared page by page when it comes again, which cost a worker up to a third of its time. Other libraries than GNU's are
    left as they are. The numbers are those of malloc.h."""
    with suppress(OSError, AttributeError):
        adjust = ctypes.CDLL(None).mallopt
        adjust(_MMAP_THRESHOLD, KEPT_IN_HEAP)
        adjust(_TRIM_THRESHOLD, KEPT_BYTES)


def _leave_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(1)
