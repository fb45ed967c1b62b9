"""Planning a series: 30,000 shots, one line changed. Time and memory until it is known what to make.

The series is synthetic: 1,000 scenes of 30 shots, two lines each, with the graph that the line lays out (voices,
staging, picture; cut, mix and film per episode of 300 shots). Everything is recorded as made, then one line is
changed, and a fresh process plans.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from multiplane.core import codec
from multiplane.core.shot import Camera, Framing, Mark, Shot, Speaks
from multiplane.run.graph import Graph, Node, graph_of, key_of
from multiplane.run.planning import STALE, plan
from multiplane.run.step import Job, Step
from multiplane.store.database import Database, Made
from multiplane.store.files import Store

SHOTS, SCENE, EPISODE = 30_000, 30, 300


def make(job: Job) -> dict:
    return {}


STEPS = {name: Step(name, make, ("core",)) for name in ("speak", "stage", "render", "cut", "mix", "film")}


def series(changed: int | None = None) -> Graph:
    """The whole graph; `changed` numbers the shot whose first line has other words."""
    return graph_of(_nodes(changed))


def _nodes(changed: int | None) -> Iterator[Node]:
    for episode in range(SHOTS // EPISODE):
        ids = [_id(episode * EPISODE + i) for i in range(EPISODE)]
        for i, id in enumerate(ids):
            yield from _shot_nodes(id, _shot(id, episode * EPISODE + i == changed))
        timed = {f"timed/{id}": f"staging/{id}" for id in ids}
        yield Node(f"cut/{episode}", STEPS["cut"], {"shots": ids}, timed)
        yield Node(f"mix/{episode}", STEPS["mix"], {}, {"cut": f"cut/{episode}", **timed})
        pictures = {f"shot/{id}": f"shots/{id}" for id in ids}
        yield Node(f"film/{episode}", STEPS["film"], {}, {"mix": f"mix/{episode}", **pictures})


def _shot_nodes(id: str, shot: Shot) -> Iterator[Node]:
    takes = {}
    for event in shot.events:
        takes[f"take/{event.line}"] = f"voices/{id}/{event.line}"
        yield Node(takes[f"take/{event.line}"], STEPS["speak"], {"text": event.text, "role": event.role})
    yield Node(f"staging/{id}", STEPS["stage"], shot, takes)
    yield Node(f"shots/{id}", STEPS["render"], shot, takes)


def _id(number: int) -> str:
    return f"sq{number // SCENE * 10 + 10:05d}_sh{number % SCENE * 10 + 10:04d}"


def _shot(id: str, changed: bool) -> Shot:
    words = f"Nobody sails in this, and {id} is no exception"
    lines = tuple(
        Speaks(beat=f"{id}{n}", role=role, text=words + (" tonight." if changed and n == 0 else "."), line=f"line_{n + 1:03d}")
        for n, role in enumerate(("mara", "finn"))
    )
    marks = (Mark("mara", -0.6, feeling="worried", looks_at="finn"), Mark("finn", 0.6, looks_at="mara"))
    framing = Framing(0.0, 1.2, 2.2)
    return Shot(id=id, scene=id[:7], purpose="two_shot", place="lamp_room", camera=Camera(framing, framing), marks=marks, events=lines, seed=7)


def record_all(graph: Graph, database: Database, store: Store) -> None:
    """Record every artifact as made, each with one small file."""
    outputs: dict[str, dict[str, str]] = {}
    digest = store.put(b"artifact")
    database.connection.execute("BEGIN")
    for node in graph:
        key = key_of(node, {name: outputs[need] for name, need in node.needs.items()})
        # The file's name carries the key, so that every artifact comes out different, as in a real series.
        outputs[node.id] = {key[:12]: digest}
        database.record(key, node.step.name, Made(outputs[node.id], {}, 1.0))
        database.connection.execute("INSERT OR REPLACE INTO nodes VALUES (?,?,?)", (node.id, key, codec.encode(outputs[node.id])))
    database.connection.execute("COMMIT")


def plan_once(folder: Path) -> dict[str, float]:
    """Plan in this process, after one change. Counts building the graph and looking everything up."""
    started = time.perf_counter()
    graph = series(changed=SHOTS // 2)
    built = time.perf_counter()
    found = plan(graph, Database(folder / "record.db"), Store(folder / "store"))
    done = time.perf_counter()
    stale = [id for id, state in found.states.items() if state == STALE]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {"nodes": len(graph.nodes), "lay out": built - started, "plan": done - built, "stale": len(stale), "MB": memory}


def run() -> str:
    """The benchmark; returns its paragraph for docs/benchmarks.md."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record_all(series(), Database(folder / "record.db"), Store(folder / "store"))
        first = json.loads(subprocess.run([sys.executable, "-m", "bench.planning", name], capture_output=True, check=True, text=True).stdout)
        plan(series(), Database(folder / "record.db"), Store(folder / "store"))  # as a build does at its end
        runs = [json.loads(subprocess.run([sys.executable, "-m", "bench.planning", name], capture_output=True, check=True, text=True).stdout) for _ in range(3)]
    best = sorted(runs, key=lambda r: r["plan"])[1]
    total = best["plan"]
    return (
        f"{SHOTS:,} shots ({best['nodes']:,} artifacts), one line changed, fresh process, median of 3: planned in "
        f"{total:.2f} s ({total:.2f} of the limit of 1 s), laid out before that in {best['lay out']:.2f} s, "
        f"{best['MB']:.0f} MB ({best['MB'] / 1024:.2f} of the limit of 1 GB), {best['stale']} artifacts found stale. Without what a build remembers at its end, looking at every artifact: {first['plan']:.2f} s."
    )


if __name__ == "__main__":
    print(json.dumps(plan_once(Path(sys.argv[1]))) if len(sys.argv) > 1 else run())
