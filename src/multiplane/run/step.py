"""What a step is: a pure function from files and parameters to files, with a name and a code version.

A step runs in a worker process. It reads `job.inputs`, writes files into `job.out`, and returns facts
(small, JSON) for the record: engine, measures, warnings. Everything that may change its output stands in
`params`, `inputs`, or in the sources that `code` names: those three make the key of the artifact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from multiplane.core import codec
from multiplane.core.office import Office

T = TypeVar("T")


@dataclass(frozen=True)
class Job:
    """One call of a step. `inputs` maps an input's name to its files: {"take_001": {"voice.wav": Path, …}}.

    Input files are read-only. `out` is an empty folder; the name of a file written there is its output name.
    `open_office` opens the production office, for steps that call engines from outside.
    """

    params: Mapping[str, Any]
    inputs: Mapping[str, Mapping[str, Path]]
    out: Path
    progress: Callable[[int, int], None] = field(default=lambda done, total: None)
    open_office: Callable[[], Office] | None = None

    def read_all(self, kind: str, file: str, noun: type[T]) -> dict[str, T]:
        """The JSON `file` of every input called "`kind`/<id>", as a `noun`, by id."""
        prefix = f"{kind}/"
        found = ((name.removeprefix(prefix), files) for name, files in self.inputs.items() if name.startswith(prefix))
        return {id: codec.decode(files[file].read_bytes(), noun) for id, files in found}


@dataclass(frozen=True)
class Step:
    """`name` is "department.verb"; `run` a module-level function; `code` the packages, as dotted names below
    `multiplane`, whose sources decide the output ("sound", "toon", "core"). `warm` ("module:function") loads what the step
    needs, for processes that have nothing else to do."""

    name: str
    run: Callable[[Job], Mapping[str, Any]]
    code: tuple[str, ...]
    warm: str = ""
