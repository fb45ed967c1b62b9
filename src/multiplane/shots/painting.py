"""Painting: one engine from outside paints over the layout of a shot, and the result is checked before it counts.

Takes: a planned shot, its bible, the format, the takes of its lines, the contract with the engine; approved design
sheets as references; what the engine before it in the order gave ("before"). Gives: picture.mp4, panel.png, thumb.jpg,
stats.json where the painting was accepted (or the one before it already was), and always tried.json: what was tried
and why it did not count. Approved by: the director.

A check that fails leads to another seed; after the last one, or where the engine cannot answer, the next engine in the
order is asked (its own artifact), in the end the layout. Nothing is dropped in silence: see `choosing`.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from multiplane.core import codec
from multiplane.core.design import Bible
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.core.timing import TimedShot
from multiplane.engines import open_engine
from multiplane.engines.base import Made
from multiplane.engines.calling import call_engine
from multiplane.engines.errors import CANCELLED, EngineError
from multiplane.run.step import Job, Step

from .asking import CONTROLS
from .brushes import BRUSHES, way_of
from .judging import Bounds
from .rendering import timed_shot, write_pictures, write_stats

PICTURES = ("picture.mp4", "panel.png", "thumb.jpg", "stats.json")
TRIED = "tried.json"


def paint(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible", "format", "engine": {"name", and what its contract says of
    painting: "paint", "words", "negative", "strength", "controls", "seeds", bounds}}; its adapter and settings come from the
    production office, since an address or a folder is no part of a picture's key. inputs: "take/<line id>", optional
    "before" (the artifact of the engine asked before), optional "reference/<role>" with one picture each."""
    before = job.inputs.get("before", {})
    tried = codec.decode(before[TRIED].read_bytes(), list) if before else []
    if "picture.mp4" in before:
        for name in PICTURES:
            shutil.copy(before[name], job.out / name)
        return _leave(job, tried, {"passed_on": True})
    contract, fmt = job.params["engine"], codec.from_plain(job.params["format"], Format)
    timed, bible = timed_shot(job, fmt), codec.from_plain(job.params["bible"], Bible)
    return _Attempts(job, timed, bible, fmt, contract, tried).run()


class _Attempts:
    """The seeds that one engine tries for one shot."""

    def __init__(self, job: Job, timed: TimedShot, bible: Bible, fmt: Format, contract: dict[str, Any], tried: list[dict[str, Any]]):
        self.job, self.timed, self.bible, self.fmt, self.contract, self.tried = job, timed, bible, fmt, contract, tried
        self.office = job.open_office()
        agreed = self.office.contract(contract["name"])
        self.engine = open_engine(contract["name"], agreed["kind"], agreed.get("settings", {}))
        self.bounds = Bounds(**{name: contract[name] for name in ("keep_staging", "keep_colours", "flicker") if name in contract})
        self.work = job.out.parent / f"{job.out.name}.work"  # beside the outputs: only results go into the store

    def run(self) -> dict[str, Any]:
        way = way_of(self.engine, self.contract.get("paint", ""))
        if missing := self.engine.missing(way.ability) if way else f"[engine.{self.engine.name}] can paint neither films nor pictures":
            return self._give_up("cannot run", missing, again=True)
        try:
            for number in range(int(self.contract.get("seeds", 2))):
                facts = self._try(way, self.timed.shot.seed + 1000 * number)
                if facts is not None:
                    return _leave(self.job, self.tried, facts)
        except EngineError as error:
            if error.kind == CANCELLED:
                raise
            return self._give_up(error.kind, error.what, again=error.kind not in ("refused", "bad_output"))
        except BadInput as error:  # a cap of the budget
            return self._give_up("over budget", error.what, again=True)
        finally:
            shutil.rmtree(self.work, ignore_errors=True)
        return _leave(self.job, self.tried, {})

    def _try(self, way, seed: int) -> dict[str, Any] | None:
        """One seed: facts of an accepted painting, or None with the reasons noted."""
        folder = self.work / str(seed)
        folder.mkdir(parents=True, exist_ok=True)
        brush = BRUSHES[way.name](self.timed, self.bible, self.fmt, self.contract, _references(self.job), folder, self._call, getattr(self.engine, "wants", CONTROLS))
        painted = brush.paint(way, seed)
        judged = brush.judge(painted, self.bounds)
        if judged.wrong:
            self.tried.append({"engine": self.engine.name, "seed": seed, "why": "check", "said": judged.wrong, "measures": judged.measures})
            return None
        finished = brush.finish(painted, self.job.out / "picture.mp4", self.job.progress)
        write_pictures(self.job.out, finished.panel)
        write_stats(self.job.out, finished.luma, finished.changed)
        return {
            "provenance": codec.to_plain(painted.provenance), "measures": judged.measures, "frames": len(finished.luma), "painted": way.name,
            "seed": seed, "cost": painted.cost, "warnings": list(finished.warnings),
        }  # fmt: skip

    def _call(self, request, folder: Path) -> Made:
        return call_engine(self.engine, request, folder, self.office)

    def _give_up(self, why: str, said: str, *, again: bool) -> dict[str, Any]:
        self.tried.append({"engine": self.engine.name, "why": why, "said": [said]})
        return _leave(self.job, self.tried, {"try_again": f"{self.engine.name}: {said}"} if again else {})


def _references(job: Job) -> dict[str, Path]:
    return {name: next(iter(files.values())) for name, files in job.inputs.items() if name.startswith("reference/") and files}


def _leave(job: Job, tried: list[dict[str, Any]], facts: dict[str, Any]) -> dict[str, Any]:
    (job.out / TRIED).write_bytes(codec.encode(tried))
    return facts


PAINT = Step(
    "shots.paint", paint,
    ("core", "toon", "engines.base", "engines.calling", "engines.requests", "media", "shots.painting", "shots.brushes", "shots.judging", "shots.asking",
     "shots.layout", "shots.rendering", "bridge"),
)  # fmt: skip
