"""The cut: the lengths of all shots, put one after another.

Takes: timed shots. Gives: cut.json. Approved by: the editor.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from multiplane.core import codec
from multiplane.core.cut import assemble
from multiplane.core.timing import TimedShot
from multiplane.run.step import Job, Step


def cut_film(job: Job) -> dict[str, Any]:
    """params: {"shots": ids in order, "fps"}; inputs: "timed/<shot id>" each with timed.json."""
    timed = tuple(codec.decode(job.inputs[f"timed/{id}"]["timed.json"].read_bytes(), TimedShot) for id in job.params["shots"])
    cut = assemble(timed, Fraction(job.params["fps"]))
    (job.out / "cut.json").write_bytes(codec.encode(cut))
    return {"frames": cut.frames, "seconds": round(cut.seconds, 3)}


CUT = Step("shots.cut", cut_film, ("core", "shots.cutting"))
