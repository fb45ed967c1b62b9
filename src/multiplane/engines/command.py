"""A command: any program that reads a request as JSON and writes files. The adapter for everything that has no other.

    [engine.house]
    kind = "command"
    program = ["python", "tools/paint.py"]     # run in an empty folder; files named by their place are found beside multiplane.toml
    abilities = ["image", "video"]
    version = "3"                              # a new one makes everything of this engine again

The program gets the request on standard input (one JSON object, its "ability" says which; files as absolute paths) and
writes its results into its current folder. On standard output it may print one JSON object a line:
{"progress": 0.4, "words": "…"}, in the end {"files": ["out.png"], "text": …, "data": …, "provenance": {"model": …, "licence": …,
"cost": …}}, or {"error": "a sentence", "kind": "refused" | "outage" | "bad_output"}. It ends with 0 where all went well.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from blake3 import blake3
from msgspec import Struct
from msgspec.structs import replace

from multiplane.core import codec
from multiplane.core.take import Provenance, Terms

from .base import Call, Made
from .errors import BAD_OUTPUT, OUTAGE, REFUSED, EngineError
from .programs import run_program
from .requests import Request

KEPT_ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT")


class Settings(Struct, frozen=True, omit_defaults=True):
    """[engine.NAME] with kind = "command". `environment` names the variables that the program may see besides a few."""

    program: tuple[str, ...] = ()
    abilities: tuple[str, ...] = ("image",)
    version: str = "1"
    environment: tuple[str, ...] = ()
    price: float = 0.0  # of one call, in the production's currency
    repeatable: bool = False
    licence: str = ""
    terms: Terms = Terms(where="this machine")
    folder: str = ""  # where relative parts of `program` are looked for; the production sets it


class Command:
    """A `base.Engine`."""

    Settings = Settings

    def __init__(self, name: str, settings: Settings):
        self.name, self.settings = name, settings
        self.abilities, self.repeatable = settings.abilities, settings.repeatable

    def missing(self, ability: str) -> str:
        if not self.settings.program:
            return f'[engine.{self.name}] has no program; give one, as in program = ["python", "paint.py"]'
        if ability not in self.abilities:
            return f"[engine.{self.name}] is not said to do {ability}; add it to its abilities if it can"
        return "" if shutil.which(self._words()[0]) else f"there is no program {self.settings.program[0]}; install it, or name it with its path"

    def identity(self, ability: str) -> str:
        files = [Path(word) for word in self._words()[1:] if Path(word).is_file()]
        code = blake3(b"".join(file.read_bytes() for file in files)).hexdigest()[:16] if files else ""
        return f"command {self.name} {self.settings.version} {' '.join(self.settings.program)} {code}".strip()

    def terms(self) -> Terms:
        return self.settings.terms

    def estimate(self, request: Request) -> float:
        return self.settings.price

    def make(self, request: Request, call: Call) -> Made:
        call.sending()
        answer = self._run(request, call)
        files = tuple(call.folder / str(name) for name in answer.get("files", ()))
        return Made(files, self._provenance(answer.get("provenance") or {}), str(answer.get("text", "")), answer.get("data"), answer.get("facts") or {})

    def _words(self) -> list[str]:
        """The program's words; those that name a file beside multiplane.toml as its full path."""
        base = Path(self.settings.folder)
        return [os.path.abspath(base / word) if self.settings.folder and (base / word).is_file() else word for word in self.settings.program]

    def _run(self, request: Request, call: Call) -> dict[str, Any]:
        environment = {name: os.environ[name] for name in (*KEPT_ENVIRONMENT, *self.settings.environment) if name in os.environ}
        environment["MULTIPLANE_KEY"] = call.key
        try:
            return self._answer(*run_program(self._words(), call, environment=environment, said=codec.encode(request)))
        except OSError as error:
            call.not_sent()
            raise EngineError(f"its program cannot be started ({error.strerror})", OUTAGE, self.name) from None

    def _answer(self, code: int, answers: list[dict[str, Any]], errors: str) -> dict[str, Any]:
        last = answers[-1] if answers else {}
        if "error" in last:
            kind = last.get("kind") if last.get("kind") in (REFUSED, OUTAGE, BAD_OUTPUT) else REFUSED
            raise EngineError(str(last["error"]), kind, self.name)
        if code:
            said = errors.strip().splitlines()
            raise EngineError(f"its program ended with {code}" + (f": {said[-1][:300]}" if said else ""), OUTAGE, self.name, errors)
        if not last:
            raise EngineError('its program named no result; it must print {"files": […]} in the end', BAD_OUTPUT, self.name, errors)
        return last

    def _provenance(self, told: dict[str, Any]) -> Provenance:
        known = {name: told[name] for name in ("model", "weights", "licence", "request", "parameters") if name in told}
        base = Provenance(self.name, self.settings.version, self.settings.licence, terms=self.settings.terms, cost=float(told.get("cost", self.settings.price)))
        return replace(base, **known)
