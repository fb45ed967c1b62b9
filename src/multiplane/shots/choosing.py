"""Choosing: what counts as the picture of a shot where engines from outside were asked: the first accepted painting, or
the layout, which stands in.

Takes: the artifact of the last engine asked ("painted") and the layout's picture ("layout"). Gives: picture.mp4,
panel.png, thumb.jpg, stats.json and tried.json. Approved by: the director.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from multiplane.core import codec
from multiplane.run.step import Job, Step

from .painting import PICTURES, TRIED


def choose(job: Job) -> dict[str, Any]:
    """inputs: "painted", and "layout" where no embedded engine stands in the order before."""
    painted = job.inputs["painted"]
    source = painted if "picture.mp4" in painted else job.inputs["layout"]
    for name in PICTURES:
        shutil.copy(source[name], job.out / name)
    shutil.copy(painted[TRIED], job.out / TRIED)
    return {"stands_in": source is not painted}


def say_tried(shot: str, files: Mapping[str, Path]) -> list[str]:
    """Sentences for a person: what was tried for a shot and did not count, and what stands there now."""
    tried = codec.decode(files[TRIED].read_bytes(), list)
    if not tried:
        return []
    by_engine: dict[str, list[str]] = {}
    for one in tried:
        by_engine.setdefault(one["engine"], []).extend(one["said"])
    reasons = "; ".join(f"{engine}: {', '.join(dict.fromkeys(said))}" for engine, said in by_engine.items())
    return [f"{shot}: {reasons}"]


CHOOSE = Step("shots.choose", choose, ("shots.choosing",))
