"""What can be wrong with a shot's picture that a machine sees: its length, darkness, and a picture that never moves."""

from __future__ import annotations

from collections.abc import Sequence

from multiplane.core.shot import Does, Shows, Speaks
from multiplane.core.timing import TimedShot

BLACK = 17.5  # mean luma; 16 is black
DARK_SHARE = 0.5  # of the frames may be black: fades are


def check_picture(timed: TimedShot, luma: Sequence[float], changed: Sequence[float]) -> list[str]:
    """Sentences about what is wrong; none where all is well. `luma` and `changed` are those of stats.json."""
    found = []
    if len(luma) != timed.frames:
        found.append(f"{timed.shot.id} has {len(luma)} frames; its staging says {timed.frames}")
    if luma and sum(level <= BLACK for level in luma) > DARK_SHARE * len(luma):
        found.append(f"{timed.shot.id} is black for more than half of its length")
    acts = any(isinstance(one.event, Speaks | Does) and not isinstance(one.event, Shows) for one in timed.events)
    if acts and timed.shot.marks and len(changed) > 12 and max(changed, default=0.0) == 0.0:
        found.append(f"{timed.shot.id} is staged with actors, but nothing moves")
    return found
