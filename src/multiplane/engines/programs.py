"""Other programs, run for an engine: fed, listened to, and ended with all that they started when it is time to stop."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .base import Call

LONGEST_LINE = 1 << 20
ERRORS_KEPT = 400  # lines
POLL_SECONDS, END_SECONDS = 0.1, 3.0


def run_program(words: Sequence[str], call: Call, *, environment: Mapping[str, str], said: bytes = b"") -> tuple[int, list[dict[str, Any]], str]:
    """Run a program in the call's folder with `said` on its standard input; returns its exit code, the JSON objects that
    it printed, one a line (but for {"progress": …}, which is passed on), and the end of what it said on standard error.

    Raises OSError where it cannot be started, and what `call.check` raises; the program is ended then."""
    process = subprocess.Popen(
        list(words), cwd=call.folder, env=dict(environment), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    answers: list[dict[str, Any]] = []
    errors: deque[bytes] = deque(maxlen=ERRORS_KEPT)
    readers = [
        threading.Thread(target=_feed, args=(process.stdin, said), daemon=True),
        threading.Thread(target=_listen, args=(process.stdout, answers, call.progress), daemon=True),
        threading.Thread(target=lambda: errors.extend(_lines(process.stderr)), daemon=True),
    ]
    for reader in readers:
        reader.start()
    try:
        while process.poll() is None:
            call.check()
            try:
                process.wait(POLL_SECONDS)
            except subprocess.TimeoutExpired:
                continue
    except BaseException:
        _end(process)
        raise
    for reader in readers:
        reader.join(5.0)
    return process.returncode, answers, b"".join(errors).decode("utf-8", "replace")


def _feed(stream, data: bytes) -> None:
    try:
        stream.write(data + b"\n")
        stream.close()
    except OSError:
        pass  # a program that does not read its request is free to


def _lines(stream):
    return iter(lambda: stream.readline(LONGEST_LINE), b"")


def _listen(stream, answers: list[dict[str, Any]], progress: Callable[[float, str], None]) -> None:
    """Read JSON lines: progress is passed on, other objects are answers; what is not JSON is chatter."""
    for line in _lines(stream):
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict) and isinstance(said.get("progress"), int | float):
            progress(min(1.0, max(0.0, float(said["progress"]))), str(said.get("words", "")))
        elif isinstance(said, dict):
            answers.append(said)


def _end(process: subprocess.Popen) -> None:
    """End the program and what it has started."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except OSError:
            return
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            continue
