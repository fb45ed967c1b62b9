"""Where the time of one run goes: the chain of artifacts that decided when it was done.

`watch_make` runs `multiplane make` on a folder in a process of its own and takes down when each artifact came out. The path goes back
from the last one: to what it waited for longest, and so on to the planning.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Leg:
    """One leg of the path: `seconds` in all, of which it `waited` for a free process."""

    name: str
    seconds: float
    waited: float = 0.0


def watch_make(folder: Path) -> tuple[float, int, list[Leg]]:
    """Make `folder`; returns the seconds from the start of the process to its end, how many artifacts were made, and the path."""
    environment = {**os.environ, "BENCH_BEGAN": repr(time.time())}
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "bench.timeline", str(folder)], check=True, capture_output=True, env=environment)
    seconds = time.perf_counter() - began
    taken = json.loads(done.stdout)
    return seconds, len(taken["made"]), [*path_of(taken), Leg("the end of the processes", seconds - taken["end"])]


def path_of(taken: dict[str, Any]) -> list[Leg]:
    """The legs from the start to the results in out/. `taken` holds times from the start: "planned", "made" {id: time}, "end"; and
    "seconds" {id: of its step}, "needs" {id: ids}."""
    made, legs = taken["made"], []
    id = max(made, key=made.get, default=None)
    last = made[id] if id else taken["planned"]
    while id:
        before = max((need for need in taken["needs"][id] if need in made), key=made.get, default=None)
        whole = made[id] - (made[before] if before else taken["planned"])
        legs.append(Leg(id, whole, max(0.0, whole - taken["seconds"][id])))
        id = before
    return [Leg("start and planning", taken["planned"]), *legs[::-1], Leg("results into out/", taken["end"] - last)]


def say_path(legs: list[Leg]) -> list[str]:
    """The path as a table."""
    rows = [f"| {leg.name} | {leg.seconds:.2f} | {leg.waited:.2f} |" for leg in legs if leg.seconds >= 0.005]
    return ["| on the path | seconds | of these waiting |", "|---|---|---|", *rows]


def main(folder: str) -> None:
    """Make a folder as the command line does, and print what `path_of` needs."""
    from multiplane.make import make_film
    from multiplane.opening import open_production

    began, taken = float(os.environ["BENCH_BEGAN"]), {"made": {}, "needs": {}}

    def planned(graph, found) -> None:
        taken["planned"] = time.time() - began

    def watch(what, node) -> None:
        if what == "made":
            taken["made"][node.id] = time.time() - began
            taken["needs"][node.id] = list(node.needs.values())

    outcome = make_film(open_production(Path(folder)), on_plan=planned, watch=watch)
    print(json.dumps({**taken, "seconds": outcome.report.seconds, "end": time.time() - began}))


if __name__ == "__main__":
    main(sys.argv[1])
