"""Multiplane: a screenplay goes in, a finished film comes out.

    import multiplane

    film = multiplane.open("lighthouse")
    outcome = film.make()
    print(outcome.movie)
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Studio", "__version__", "open"]

if TYPE_CHECKING:
    from multiplane.make import Outcome
    from multiplane.production.folder import Production


class Studio:
    """A production as a Python user sees it. The same as the command line, without printing."""

    def __init__(self, production: Production):
        self.production = production

    def make(self, *, to: str = "delivery", shots: tuple[str, ...] = (), draft: bool = False) -> Outcome:
        """Bring the film up to the department `to`. Raises BadInput for what cannot be used."""
        from multiplane.make import make_film

        return make_film(self.production, to=to, shots=tuple(shots), draft=draft)

    def status(self) -> dict[str, str]:
        """The state of every artifact: name -> current, stale, missing, a person's."""
        from multiplane.make import find_plan

        return find_plan(self.production)[2].states

    def explain(self, name: str) -> list[str]:
        """Why something would be made again, and what went into it, line by line."""
        from multiplane.explain import explain
        from multiplane.make import find_plan

        return list(explain(*find_plan(self.production), name))


def open(path: str | os.PathLike[str]) -> Studio:
    """The production at `path`: its folder, or a bare screenplay. Raises BadInput."""
    from multiplane.opening import open_production

    return Studio(open_production(Path(path)))
