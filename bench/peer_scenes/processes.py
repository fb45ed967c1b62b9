"""CPU time of a process and all that it starts, from /proc (Linux).

Processes are looked at every few hundredths of a second, since the kernel forgets what those have spent that nobody
waits for, as a browser's are. What one spends after the last look is missed, which only flatters it.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

EVERY = 0.03  # seconds between looks


class Watch(threading.Thread):
    """Follows the process `root` and its descendants, also those whose parents have ended."""

    def __init__(self, root: int):
        super().__init__(daemon=True)
        self._known, self._ticks = {root}, {}
        self._done, self._lock = threading.Event(), threading.Lock()

    def seconds(self) -> float:
        """User and system time of all of them until now."""
        with self._lock:
            self._look()
            return sum(self._ticks.values()) / os.sysconf("SC_CLK_TCK")

    def run(self) -> None:
        while not self._done.wait(EVERY):
            with self._lock:
                self._look()

    def _look(self) -> None:
        for entry in sorted(Path("/proc").glob("[0-9]*"), key=lambda e: int(e.name)):
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            pid, parent = int(entry.name), int(fields[1])
            if pid in self._known or parent in self._known:
                self._known.add(pid)
                self._ticks[pid] = int(fields[11]) + int(fields[12])

    def __enter__(self) -> Watch:
        self.start()
        return self

    def __exit__(self, *failure) -> None:
        self._done.set()
        self.join()
