"""Make a film: prepare, lay out, build, and put the results where people look for them.

`make_film` is the one entry of the command line and of the Python interface.
"""

from __future__ import annotations

import shutil
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from multiplane import line
from multiplane.commissions import say_stand_ins
from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.early import foresee_voice, note_lines
from multiplane.handout import HandOut
from multiplane.production.folder import Production
from multiplane.production.textfile import write_text
from multiplane.run.build import Report, Watcher, build
from multiplane.run.graph import Graph
from multiplane.run.local import LocalRunner
from multiplane.run.planning import Plan, plan
from multiplane.run.runner import Runner

FREE_BYTES_WANTED = 200 << 20


@dataclass
class Outcome:
    """What a run gave. `files` are the results in `out/`; `warnings` are sentences for a person."""

    film: line.Film
    report: Report = field(default_factory=Report)
    files: list[Path] = field(default_factory=list)
    warnings: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()  # why the checks refuse delivery, a sentence each
    seconds: float = 0.0
    log: Path | None = None

    @property
    def complete(self) -> bool:
        return self.report.complete and not self.rejected

    @property
    def plays(self) -> float:
        """How long the film plays, in seconds; 0 where there is no cut yet."""
        files = self.report.outputs.get("staging/cut")
        if not files:
            return 0.0
        cut = codec.decode(self.film.production.store.read(files["cut.json"]), dict)
        return sum(clip["frames"] for clip in cut["clips"]) / float(self.film.format.fps)

    @property
    def movie(self) -> Path | None:
        return next((path for path in self.files if path.suffix == ".mp4" and path.parent.name in ("out", "draft")), None)


def make_film(
    production: Production,
    *,
    to: str = "delivery",
    shots: tuple[str, ...] = (),
    draft: bool = False,
    runner: Runner | None = None,
    on_plan: Callable[[Graph, Plan], None] = lambda graph, found: None,
    watch: Watcher = lambda what, node: None,
    on_wait: Callable[[], None] = lambda: None,
) -> Outcome:
    """Bring a production up to the department `to` and copy the results to `out/`.

    Raises BadInput for what cannot be used. A failed artifact does not raise: see `Outcome.report`.
    """
    started = time.perf_counter()
    with production.locked(on_wait):
        production.store.sweep()
        _check_room(production)
        _open_office(production)
        runner = runner or LocalRunner()
        try:
            if to not in ("script", "breakdown", "design"):
                foresee_voice(production, runner)
            film = line.prepare(production, draft=draft)
            outcome = Outcome(film, warnings=film.warnings)
            if to in ("script", "breakdown", "design"):
                outcome.files = _write_reports(film, to)
            if to not in ("script", "breakdown"):
                read = outcome.files
                _build_graph(outcome, to, known_shots(film, shots), draft, runner, on_plan, watch)
                outcome.files = [*read, *outcome.files]
                if outcome.report.complete and not shots and to != "design":
                    note_lines(production)
        except BaseException:
            runner.close(now=True)
            raise
    outcome.seconds = time.perf_counter() - started
    return outcome


def _build_graph(outcome: Outcome, to: str, shots: tuple[str, ...], draft: bool, runner: Runner, on_plan, watch) -> None:
    production = outcome.film.production
    whole = line.lay_out(outcome.film)
    graph = whole.needed_for(line.targets(whole, to=to, shots=shots))
    found = plan(graph, production.database, production.store)
    on_plan(graph, found)
    runner.expect(graph.nodes[id].step for id in found.to_make())
    with HandOut(production, production.out / "draft" if draft else production.out) as results:
        try:
            results.make_room(found.to_make())
            outcome.report = build(graph, production.database, production.store, runner, watch, found, results.take)
            runner.dismiss(now=not outcome.report.complete)  # its processes end while the results find their places
            outcome.warnings += tuple(_about_persons_files(graph, production, outcome.report))
            outcome.rejected = _rejections(production, outcome.report)
            outcome.files = results.put(outcome.report.outputs, rejected=bool(outcome.rejected))
        finally:
            runner.close(now=not outcome.report.complete)
    outcome.warnings += tuple(say_stand_ins(graph, outcome.report.outputs, production.store))
    if outcome.report.failed:
        outcome.log = _write_log(production, outcome.report)


def _about_persons_files(graph: Graph, production: Production, report: Report) -> Iterator[str]:
    """What the steps that took a person's files have to say of them."""
    for node in graph:
        if node.person and node.id in report.outputs and (last := production.database.last(node.id)):
            made = production.database.find(last.key)
            yield from (sentence if sentence.startswith(node.person) else f"{node.person}: {sentence}" for sentence in (made.facts.get("warnings") or () if made else ()))


def find_plan(production: Production, *, draft: bool = False) -> tuple[line.Film, Graph, Plan]:
    """What stands and what a run would make, without making or writing anything."""
    film = line.prepare(production, draft=draft, write=False)
    graph = line.lay_out(film)
    return film, graph, plan(graph, production.database, production.store)


# results ------------------------------------------------------------------------------------------------------


def _rejections(production: Production, report: Report) -> tuple[str, ...]:
    """What the checks of the film say against its delivery."""
    from multiplane.delivery.checks import must_fail, read_report

    if "delivery/qc" not in report.outputs:
        return ()
    return tuple(must_fail(read_report(production.store.path(report.outputs["delivery/qc"]["qc.json"]))))


def _write_reports(film: line.Film, to: str) -> list[Path]:
    """What a person reads after the quick departments."""
    from multiplane import script
    from multiplane.breakdown import report

    out = film.production.out
    if to == "script":
        path, text = out / "script.fountain", script.write_fountain(film.screenplay)
        write_text(path, text)
        return [path]
    write_text(out / "breakdown.md", report(film.story))
    if to == "breakdown":
        return [out / "breakdown.md"]
    return [out / "breakdown.md", *(one.path for one in film.settled if one.path.is_relative_to(film.production.bible))]


def _open_office(production: Production) -> None:
    """Caps and contracts of this run, where engines from outside may be called."""
    if production.config.engine:
        from multiplane.roster import plain_contracts
        from multiplane.store.office import ProductionOffice

        ProductionOffice(production.workings).begin_run(production.config.budget, plain_contracts(production))


# trouble ------------------------------------------------------------------------------------------------------


def known_shots(film: line.Film, wanted: Iterable[str]) -> tuple[str, ...]:
    """The shots that are wanted. Raises BadInput with the nearest name for one that there is not."""
    from difflib import get_close_matches

    ids = [shot.id for shot in film.shots]
    for shot in wanted:
        if shot not in ids:
            near = get_close_matches(shot, ids, 1)
            raise BadInput(f"there is no shot {shot}" + (f'; did you mean "{near[0]}"?' if near else f"; the film has {ids[0]} to {ids[-1]}"))
    return tuple(wanted)


def _check_room(production: Production) -> None:
    free = shutil.disk_usage(production.workings).free
    if free < FREE_BYTES_WANTED:
        raise BadInput(f"the disk is nearly full ({free >> 20} MB free); make room, or run `multiplane gc` to drop what is no longer used", production.root)


def _write_log(production: Production, report: Report) -> Path:
    """The whole story of what failed, for whoever mends it."""
    log = production.workings / "logs" / "last-failure.log"
    parts = []
    for node, error in report.failed.items():
        parts.append(f"== {node}\n" + "".join(traceback.format_exception(error)))
    parts.append("blocked: " + ", ".join(report.blocked))
    write_text(log, "\n".join(parts) + "\n")
    return log
