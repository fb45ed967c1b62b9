"""The crew: language models that propose, with the rules as judge, and a person who accepts.

Takes: a planned film and a text engine of the production. Gives: proposals (`proposals/`), each a diff of a text file that
people may edit, or a page of notes. The script itself is never touched; nothing counts before `multiplane accept`.

A task (one file each) asks one question for each subject (a role, a shot, a verb, a scene …) under a schema, and judges the
answer. An answer that is invalid or that the rules refuse goes back with the reasons, twice at most; then the rules stand.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .task import Task

TASKS = {
    "breakdown": "verbs", "shots": "planning", "acting": "acting", "design": "designs", "coverage": "coverage", "translation": "translation",
}  # fmt: skip


def task_of(name: str) -> Task:
    """The task called `name`. Raises BadInput with the nearest one."""
    import difflib

    from multiplane.core.errors import BadInput

    if name not in TASKS:
        near = difflib.get_close_matches(name, TASKS, 1, 0.5)
        raise BadInput(f'the crew has no task "{name}"; ' + (f'did you mean "{near[0]}"?' if near else f"it knows {', '.join(TASKS)}"))
    return import_module(f"{__name__}.{TASKS[name]}").TASK
