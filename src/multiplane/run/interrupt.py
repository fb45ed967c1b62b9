"""Ctrl-C at moments of our choosing. Python raises KeyboardInterrupt between any two instructions of the main thread: in the
middle of starting a process or writing a record as well, which leaves locks taken and threads that wait for ever.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Interrupts:
    """Whether somebody asked to stop, and whether this is a moment to do so."""

    def __init__(self) -> None:
        self.asked = self.welcome = False

    def check(self) -> None:
        """Raise KeyboardInterrupt where somebody has asked to stop."""
        if self.asked:
            raise KeyboardInterrupt

    @contextmanager
    def allowed(self) -> Iterator[None]:
        """While in here (waiting, that is), Ctrl-C takes effect at once."""
        self.welcome = True
        try:
            self.check()
            yield
        finally:
            self.welcome = False

    def _arrived(self, *_) -> None:
        self.asked = True
        if self.welcome:
            self.welcome = False
            raise KeyboardInterrupt


@contextmanager
def held_back() -> Iterator[Interrupts]:
    """Hold Ctrl-C back, except where `allowed`. Outside the main thread, which alone receives it, this does nothing."""
    interrupts = Interrupts()
    if threading.current_thread() is not threading.main_thread():
        yield interrupts
        return
    before = signal.signal(signal.SIGINT, interrupts._arrived)
    try:
        yield interrupts
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def kept_from_children() -> Iterator[None]:
    """Threads and processes started in here never see Ctrl-C, not even before they can ignore it: it is for the parent."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
