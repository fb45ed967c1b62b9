"""Blender, if it is installed: opens a staged shot that is handed over as USD, and renders it, in its own process.

    [engine.blender]
    kind = "blender"
    program = ["blender"]          # or a Python that has bpy, as in ["/opt/bpy/bin/python"]
    render = "cycles"              # "eevee" needs a GPU; "workbench" is a quick look without soft edges
    samples = 16

The layout's cards hang at their depths before its camera (`bridge.usd`), so the picture is the layout's own until a studio
puts its own script behind it: `script` names a Python file that is run in Blender after the scene is set up, with the job
as `job`, to light, fog or replace what is there. Only the film comes back; Blender's licence (GPL) stays in its process.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from blake3 import blake3
from msgspec import Struct

from multiplane.core.take import Provenance, Terms

from .base import Call, Made
from .errors import BAD_OUTPUT, OUTAGE, REFUSED, EngineError
from .programs import run_program
from .requests import Request, VideoRequest

SCRIPT = Path(__file__).with_name("data") / "blender_render.py"
SEEN = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "LD_LIBRARY_PATH", "SYSTEMROOT")
RENDERERS = ("cycles", "eevee", "workbench")
ASK_SECONDS = 60.0
FIRST_FRAME = 1001


class Settings(Struct, frozen=True, omit_defaults=True):
    """[engine.NAME] with kind = "blender"."""

    program: tuple[str, ...] = ("blender",)
    render: str = "cycles"
    samples: int = 16
    script: str = ""
    folder: str = ""  # where `script` is looked for; the production sets it


class Blender:
    """A `base.Engine`."""

    Settings = Settings
    abilities, repeatable = ("video",), True
    wants = ("scene",)  # what it is controlled by, where the contract names nothing

    def __init__(self, name: str, settings: Settings):
        self.name, self.settings = name, settings

    def missing(self, ability: str) -> str:
        if self.settings.render not in RENDERERS:
            return f'render is "{self.settings.render}"; give {", ".join(RENDERERS)}'
        if not self.settings.program or shutil.which(self.settings.program[0]) is None:
            return f"there is no program {' '.join(self.settings.program) or '(none)'}; install Blender, or name it under [engine.{self.name}]"
        if self.settings.script and not self._script().is_file():
            return f"there is no script {self.settings.script} beside multiplane.toml"
        try:
            import pxr  # noqa: F401
        except ImportError:
            return 'scenes are handed over as USD: pip install "multiplane[usd]"'
        return ""

    def identity(self, ability: str) -> str:
        own = blake3(self._script().read_bytes()).hexdigest()[:16] if self.settings.script and self._script().is_file() else ""
        code = blake3(SCRIPT.read_bytes()).hexdigest()[:16]
        return f"blender {self._version()} {self.settings.render} {self.settings.samples} {code} {own}".strip()

    def terms(self) -> Terms:
        return Terms("no", "no", "this machine")

    def estimate(self, request: Request) -> float:
        return 0.0

    def make(self, request: Request, call: Call) -> Made:
        if not isinstance(request, VideoRequest):
            raise EngineError("Blender renders shots only", REFUSED, self.name)
        scene = next((one.path for one in request.controls if one.kind == "scene"), "")
        if not scene:
            raise EngineError('it renders staged scenes; its contract must have controls = ["scene"]', REFUSED, self.name)
        out = call.folder / "frames"
        out.mkdir()
        job = {
            "scene": scene, "out": str(out), "frames": request.frames, "first": FIRST_FRAME, "width": request.width, "height": request.height,
            "engine": self.settings.render, "samples": self.settings.samples, "seed": request.seed, "script": str(self._script()) if self.settings.script else "",
        }  # fmt: skip
        path = call.folder / "job.json"
        path.write_text(json.dumps(job), "utf-8")
        try:
            code, _, errors = run_program([*self._words(), str(path)], call, environment={name: os.environ[name] for name in SEEN if name in os.environ})
        except OSError as error:
            raise EngineError(f"Blender cannot be started ({error.strerror})", OUTAGE, self.name) from None
        made = sorted(out.glob("*.png"))
        if code or len(made) != request.frames:
            said = errors.strip().splitlines()
            raise EngineError(f"Blender ended with {code} after {len(made)} of {request.frames} frames" + (f": {said[-1][:300]}" if said else ""), BAD_OUTPUT, self.name, errors)
        return Made((out,), Provenance(self.name, self._version(), "GPL-3.0-or-later (the program; its pictures are yours)", terms=self.terms()))

    def _script(self) -> Path:
        return Path(self.settings.folder) / self.settings.script

    def _words(self) -> list[str]:
        """The command line before the job: Blender's own, or a Python that has bpy."""
        if "python" in Path(self.settings.program[-1]).name:
            return [*self.settings.program, str(SCRIPT)]
        return [*self.settings.program, "--background", "--factory-startup", "--python-exit-code", "1", "--python", str(SCRIPT), "--"]

    def _version(self) -> str:
        return _version_of(self.settings.program)


def _version_of(program: tuple[str, ...]) -> str:
    """What the program says of its version; "" where it cannot be asked. Asked once in a process."""
    if program not in _VERSIONS:
        python = bool(program) and "python" in Path(program[-1]).name
        words = [*program, "-c", "import bpy; print('Blender', bpy.app.version_string)"] if python else [*program, "--version"]
        try:
            done = subprocess.run(words, capture_output=True, text=True, timeout=ASK_SECONDS, check=False)
            lines = [line for line in done.stdout.splitlines() if line.startswith("Blender ")]
            _VERSIONS[program] = lines[0].split()[1] if lines else ""
        except (OSError, subprocess.TimeoutExpired):
            _VERSIONS[program] = ""
    return _VERSIONS[program]


_VERSIONS: dict[tuple[str, ...], str] = {}
