"""A whole film: how long against its own length, where the time goes, and what a change costs.

The command line on a copy of the longer example: everything new (the drawing engine compiled and the voice prepared
beforehand, as `make film` does), nothing changed, and one line of dialogue changed, three times over.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from multiplane.core import codec
from multiplane.core.cut import Cut
from multiplane.store.database import Database
from multiplane.store.files import Store

from .timeline import Leg, say_path, watch_make

EXAMPLE = Path(__file__).parents[1] / "examples" / "borrowed_hour"
LINE, CHANGED = "That's ours.", ("That belongs to us.", "That was made for us.", "That was left to us.")


def run() -> str:
    """The benchmark; returns its section for docs/benchmarks.md."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / EXAMPLE.name
        folder.mkdir()
        for file in ("multiplane.toml", "script.fountain"):
            shutil.copy(EXAMPLE / file, folder / file)
        subprocess.run([sys.executable, "-m", "multiplane", "doctor", "--warm"], check=True, capture_output=True)
        full = _make(folder)
        length, steps = _length(folder), _steps(folder)
        nothing = min(_make(folder) for _ in range(3))
        return _say(full, length, steps, nothing, _change(folder / "script.fountain"))


def _change(script: Path) -> list[tuple[float, int, list[Leg]]]:
    """What `watch_make` says of each of the changes, the quickest first."""
    runs, before = [], LINE
    for after in CHANGED:
        script.write_text(script.read_text("utf-8").replace(before, after), "utf-8")
        _rest()
        runs.append(watch_make(script.parent))
        before = after
    return sorted(runs)


def _rest() -> None:
    """Wait until the disk has written what the run before left to it: nobody changes a line within the same second."""
    os.sync()
    time.sleep(2)


def _make(folder: Path) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "multiplane", "make", str(folder), "--quiet"], check=True, capture_output=True)
    return time.perf_counter() - started


def _database(folder: Path) -> Database:
    return Database(folder / ".multiplane" / "record.db")


def _length(folder: Path) -> float:
    last = _database(folder).last("staging/cut")
    return codec.decode(Store(folder / ".multiplane" / "store").read(last.outputs["cut.json"]), Cut).seconds


def _steps(folder: Path) -> list[tuple[str, int, float]]:
    """(step, times, seconds in all) of everything that was made."""
    query = "SELECT step, COUNT(*), SUM(seconds) FROM actions GROUP BY step ORDER BY SUM(seconds) DESC"
    return list(_database(folder).connection.execute(query))


def _say(full: float, length: float, steps: list[tuple[str, int, float]], nothing: float, changes: list[tuple[float, int, list[Leg]]]) -> str:
    changed, made, path = changes[len(changes) // 2]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    lines = [
        f"“The Borrowed Hour”, {length:.1f} s at 1080p24, {cores} cores: made in {full:.1f} s, **{full / length:.2f} of its length** (limit 1.0).",
        f"Nothing changed: {nothing:.2f} s ({nothing / 2:.2f} of the limit of 2 s).",
        f"One line of dialogue changed: {changed:.1f} s, {changed / full:.1%} of the full build (limit 5 %), the middle one of {len(changes)} changes "
        f"({changes[0][0]:.2f} to {changes[-1][0]:.2f} s); {made} artifacts made.",
        "",
        "| step | times | seconds of one core | share of the film's length on all cores |",
        "|---|---|---|---|",
    ]
    lines += [f"| {step} | {count} | {seconds:.1f} | {seconds / cores / length:.2f} |" for step, count, seconds in steps]
    busy = sum(seconds for _, _, seconds in steps)
    lines.append(f"| all | | {busy:.1f} | {busy / cores / length:.2f} |")
    lines.append(f"\nThe cores were busy {busy / cores / full:.0%} of the time: the limit without any waiting is {busy / cores:.1f} s.")
    lines += ["", "Where the time of the changed line goes: the chain of artifacts that decided when it was done.", "", *say_path(path)]
    return "\n".join(lines)


if __name__ == "__main__":
    print(json.dumps(run()) if "--json" in sys.argv else run())
