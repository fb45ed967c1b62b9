"""shots: staging, acting, camera and frames of every shot, and the cut.

Takes: planned shots (boards), their bible (design), the takes of their lines (sound); or a person's own picture.
Gives: for each shot timed.json and foley.json (`STAGE`), picture.mp4, panel.png, thumb.jpg and stats.json (`RENDER`,
`ADOPT`; painted over by engines from outside: `PAINT`, `CHOOSE`), a parcel for an artist (`HANDOFF`), and cut.json for
the film (`CUT`).
Approved by: the animation director (staging), the director (pictures), the editor (cut).
"""

from importlib import import_module
from typing import Any

_EXPORTS = {
    "ADOPT": "adopting", "CHOOSE": "choosing", "CUT": "cutting", "EDGES": "edges", "HANDOFF": "handoff", "PAINT": "painting", "RENDER": "rendering", "STAGE": "staging",
}  # fmt: skip
__all__ = ["ADOPT", "CHOOSE", "CUT", "EDGES", "HANDOFF", "PAINT", "RENDER", "STAGE"]


def __getattr__(name: str) -> Any:
    """Steps are imported when they are asked for, so that planning starts quickly."""
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)
