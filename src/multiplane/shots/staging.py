"""Staging: when everything happens in a shot, and which sounds the acting makes. No picture yet.

Takes: a planned shot, its bible, the takes of its lines. Gives: timed.json, foley.json.
Approved by: the animation director. Sound and cut rest on this, so they need not wait for the picture.
"""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from multiplane.core import codec
from multiplane.core.design import Bible
from multiplane.core.shot import Shot
from multiplane.core.take import Take
from multiplane.core.timing import TimedShot, time_shot
from multiplane.run.step import Job, Step


def stage_shot(job: Job) -> dict[str, Any]:
    """params: {"shot", "bible" (of the shot), "fps"}; inputs: "take/<line id>" each with take.json."""
    shot = codec.from_plain(job.params["shot"], Shot)
    bible = codec.from_plain(job.params["bible"], Bible)
    timed = time_shot(shot, job.read_all("take", "take.json", Take), Fraction(job.params["fps"]))
    (job.out / "timed.json").write_bytes(codec.encode(timed))
    (job.out / "foley.json").write_bytes(codec.encode(_find_foley(timed, bible)))
    return {"frames": timed.frames}


def warm() -> None:
    """Load what staging needs, in a process that has nothing else to do."""
    from multiplane.toon import acting, film_stage  # noqa: F401


def _find_foley(timed: TimedShot, bible: Bible) -> list[dict[str, Any]]:
    from multiplane.toon.acting import perform
    from multiplane.toon.film_stage import build_stage

    return [asdict(cue) for cue in perform(timed, bible, build_stage(timed, bible)).cues]


STAGE = Step("shots.stage", stage_shot, (
    "core", "shots.staging", "toon.acting", "toon.place", "toon.figure", "toon.props", "toon.film_stage", "toon.drawing", "toon.stage",
), warm="multiplane.shots.staging:warm")  # fmt: skip
