"""ComfyUI: a studio's own workflows on its own server.

    [engine.comfy]
    kind = "comfyui"
    url = "http://127.0.0.1:8188"
    workflows = { image = "workflows/keyframe.json", video = "workflows/shot.json" }   # beside multiplane.toml; see `workflow`
    values = { steps = 20 }          # for slots that no request fills
    version = "1"                    # a new one makes everything of this engine again

A job's number comes from what is asked, so that a run that was ended finds its job again, in the queue or done.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from blake3 import blake3
from msgspec import Struct

from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.core.take import Provenance, Terms

from ..base import Call, Made
from ..errors import BAD_OUTPUT, CANCELLED, OUTAGE, TIMED_OUT, EngineError
from ..requests import Request, ability_of, request_digest
from ..results import FILMS, LONGEST, PICTURES, SOUNDS, check_sound, keep_film, keep_picture, plain_picture
from ..web import Site, Web, what_is_missing
from .preflight import in_words, problems
from .server import DONE, FOLDER, LOST, PENDING, Progress, Server, files_in, problem, refusal
from .workflow import Filled, Workflow, fill, put, read_workflow

LOOK_SECONDS, POLL_SECONDS, GLANCE_SECONDS = 1.0, 0.2, 5.0
LOST_AFTER = 2  # looks in a row: a job may move between two questions
WEIGHTS = (".safetensors", ".ckpt", ".gguf", ".pt", ".pth", ".sft")
SOUNDING = ("voice", "music", "effect")


class Settings(Struct, frozen=True, omit_defaults=True):
    """[engine.NAME] with kind = "comfyui"."""

    url: str = ""
    workflows: dict[str, str] = {}  # ability -> the workflow's file
    values: dict[str, str | int | float] = {}  # slot -> value, where the request has none
    version: str = "1"
    key_env: str = ""  # for a server behind a gate that wants a key
    allow_hosts: tuple[str, ...] = ()
    away_seconds: float = 60.0  # how long the server may be gone (it restarts) before the job is given up
    price: float = 0.0  # of one job, in the production's currency
    licence: str = ""
    terms: Terms = Terms(where="studio network")
    folder: str = ""  # where the workflows are looked for; the production sets it


class ComfyUI:
    """A `base.Engine`."""

    Settings = Settings
    repeatable = True  # a job has our own number: what is there already is not handed over again

    def __init__(self, name: str, settings: Settings):
        self.name, self.settings = name, settings
        self.abilities = tuple(settings.workflows)
        self.site = Site(name, settings.url, settings.key_env, settings.allow_hosts, silence=60.0)

    def missing(self, ability: str) -> str:
        if ability not in self.settings.workflows:
            return f'[engine.{self.name}] has no workflow for {ability}; name its file, as in workflows = {{ {ability} = "{ability}.json" }}'
        if wrong := what_is_missing(self.site):
            return wrong
        until = time.monotonic() + GLANCE_SECONDS
        try:
            workflow = self._workflow(ability)
            with Web(self.site, lambda: _in_time(until)) as web:
                server = Server(web)
                found = list(problems(workflow, server.object_info()))
                for folder, names in workflow.sidecar.models.items():
                    there = server.models(folder)
                    found += [f"the server has no {name} in its models/{folder}; put it there" for name in names if name not in there]
            return in_words(found)
        except BadInput as error:
            return str(error)
        except EngineError as error:
            return error.what

    def takes(self, ability: str) -> tuple[str, ...]:
        """What of a request the workflow has slots for: "references", "control.line", "first" …"""
        return self._workflow(ability).takes if ability in self.settings.workflows else ()

    @property
    def wants(self) -> tuple[str, ...]:
        """The passes that its workflows have slots for."""
        from multiplane.toon.passes import PASSES

        found: dict[str, None] = {}
        for ability in self.abilities:
            with suppress(BadInput):  # `missing` says what is wrong with it
                found |= dict.fromkeys(name.removeprefix("control.") for name in self.takes(ability) if name.startswith("control."))
        return tuple(kind for kind in found if kind in PASSES)

    def identity(self, ability: str) -> str:
        workflow = self._workflow(ability)
        values = blake3(codec.encode(self.settings.values)).hexdigest()[:8] if self.settings.values else ""
        return " ".join(filter(None, ("comfyui", self.settings.version, workflow.name, workflow.digest, workflow.sidecar.model, values)))

    def terms(self) -> Terms:
        return self.settings.terms

    def estimate(self, request: Request) -> float:
        return self.settings.price

    def make(self, request: Request, call: Call) -> Made:
        workflow = self._workflow(ability_of(request))
        filled = fill(workflow, request, self.settings.values)
        job = call.remote or str(uuid.UUID(blake3(f"{self.identity(ability_of(request))} {request_digest(request)}".encode()).hexdigest()[:32]))
        with Web(self.site, call.check) as web:
            server = Server(web)
            try:
                job, record, fresh = self._finish(server, job, workflow, filled, call)
                if not fresh and problem(record, workflow.title):  # it failed in an earlier run, and may be mended by now
                    job, record, fresh = self._finish(server, job, workflow, filled, call, anew=True)
                if wrong := problem(record, workflow.title):
                    raise wrong
                try:
                    files = self._fetch(server, workflow, record, request, call)
                except EngineError as error:
                    if getattr(error, "status", 0) != 404:
                        raise
                    job, record, fresh = self._finish(server, job, workflow, filled, call, anew=True, prefix=f"{FOLDER}/{job}/again")
                    files = self._fetch(server, workflow, record, request, call)
            except (EngineError, KeyboardInterrupt) as error:
                if not isinstance(error, EngineError) or error.kind in (CANCELLED, TIMED_OUT):
                    self._stop(job)
                raise
        facts: dict[str, Any] = {"ignored": list(filled.ignored)} if filled.ignored else {}
        return Made(files, self._provenance(workflow, job), facts=facts | ({"size": list(filled.size)} if filled.size[0] else {}))

    def _workflow(self, ability: str) -> Workflow:
        return read_workflow(Path(self.settings.folder) / self.settings.workflows[ability])

    # a job ---------------------------------------------------------------------------------------------------

    def _finish(
        self, server: Server, job: str, workflow: Workflow, filled: Filled, call: Call, *, anew: bool = False, prefix: str = "",
    ) -> tuple[str, dict[str, Any], bool]:  # fmt: skip
        """Have a job done: its number, its history, and whether it was handed over now. One that is there is waited for."""
        with Progress(server.web, job, len(workflow.graph)) as progress:
            fresh = anew or server.look(job).state == LOST
            if anew:
                server.forget(job)
            if fresh:
                job = progress.job = self._hand_over(server, job, workflow, filled, call, prefix or f"{FOLDER}/{job}/out")
            return job, self._wait(server, job, progress, workflow, call), fresh

    def _hand_over(self, server: Server, job: str, workflow: Workflow, filled: Filled, call: Call, prefix: str) -> str:
        values = dict(filled.values)
        for name, given in filled.files.items():
            path = plain_picture(given, *filled.size, call.folder / f"{name}.png") if given.startswith("#") else Path(given)
            values[name] = server.upload(path, job)
            if given.startswith("#"):
                path.unlink()
        graph = put(workflow, values, prefix=prefix)
        try:
            told = server.web.buy(call, "POST", "prompt", answer_is_all=False, json={"prompt": graph, "client_id": job, "prompt_id": job}).object()
        except EngineError as error:
            raise refusal(error, workflow.title) from None
        number = str(told.get("prompt_id") or job)  # servers of old give a number of their own
        call.sent(number)
        return number

    def _wait(self, server: Server, job: str, progress: Progress, workflow: Workflow, call: Call) -> dict[str, Any]:
        """Wait until the history has the job. Raises EngineError ("outage") where the server has lost it, or is gone for long."""
        lost, gone_since, next_look = 0, 0.0, 0.0
        while True:
            call.check()
            if progress.wait(POLL_SECONDS):
                call.progress(progress.share, workflow.title(progress.node))
            now = time.monotonic()
            if now < next_look and not progress.ended:
                continue
            next_look, progress.ended = now + LOOK_SECONDS, False
            try:
                state, gone_since = server.look(job), 0.0
            except EngineError as error:
                gone_since = gone_since or now
                if error.kind not in (OUTAGE, BAD_OUTPUT) or now - gone_since > self.settings.away_seconds:
                    raise
                continue
            if state.state == DONE:
                return state.record
            lost = lost + 1 if state.state == LOST else 0
            if lost >= LOST_AFTER:
                raise EngineError("the server has lost the job; was it restarted?", OUTAGE)
            if state.state == PENDING:
                call.progress(0.0, f"waiting behind {state.before}")

    def _stop(self, job: str) -> None:
        until = time.monotonic() + GLANCE_SECONDS
        with suppress(EngineError), Web(self.site, lambda: _in_time(until)) as web:
            Server(web).stop(job)

    # its result ----------------------------------------------------------------------------------------------

    def _fetch(self, server: Server, workflow: Workflow, record: dict[str, Any], request: Request, call: Call) -> tuple[Path, ...]:
        node = workflow.nodes(workflow.sidecar.output)[0] if workflow.sidecar.output else ""
        saved = files_in(record, node)
        kinds = _kinds(request)
        for suffixes, keep in kinds:
            found = [file for file in saved if Path(file["filename"]).suffix.lower() in suffixes]
            if found:
                return keep(server, found, call)
        names = ", ".join(file["filename"] for file in saved[:4]) or "nothing"
        raise EngineError(f"its workflow {workflow.name} has saved {names}, and that is not what was asked for; does it end in the right Save node?", BAD_OUTPUT)

    def _provenance(self, workflow: Workflow, job: str) -> Provenance:
        weights = sorted({value for node in workflow.graph.values() for value in node["inputs"].values() if isinstance(value, str) and value.endswith(WEIGHTS)})
        return Provenance(
            self.name, self.settings.version, workflow.sidecar.licence or self.settings.licence, model=workflow.sidecar.model or ", ".join(weights),
            terms=self.settings.terms, request=job, parameters={"workflow": workflow.name, "digest": workflow.digest, **self.settings.values}, cost=self.settings.price,
        )  # fmt: skip


Keep = Callable[[Server, list[dict[str, str]], Call], tuple[Path, ...]]


def _kinds(request: Request) -> tuple[tuple[tuple[str, ...], Keep], ...]:
    """What may come for a request, the best first: endings, and how such files are kept."""
    ability = ability_of(request)
    if ability == "upscale":
        ability = "video" if Path(request.media).suffix.lower() in FILMS else "image"
    if ability in SOUNDING:
        return ((SOUNDS, _keep_sound),)
    if ability in ("video", "removal"):
        return ((FILMS, _keep_film), (PICTURES, _keep_frames))
    return ((PICTURES, _keep_frames if ability == "inbetween" else _keep_picture),)


def _suffix(file: dict[str, str]) -> str:
    return Path(file["filename"]).suffix.lower()


def _download(server: Server, file: dict[str, str], target: Path) -> Path:
    return server.fetch(file, target, LONGEST[_suffix(file)])


def _keep_picture(server: Server, found: list[dict[str, str]], call: Call) -> tuple[Path, ...]:
    came = _download(server, found[0], call.folder / f"came{_suffix(found[0])}")
    return (keep_picture(came, call.folder / "out.png"),)


def _keep_film(server: Server, found: list[dict[str, str]], call: Call) -> tuple[Path, ...]:
    return (keep_film(_download(server, found[0], call.folder / f"out{_suffix(found[0])}")),)


def _keep_sound(server: Server, found: list[dict[str, str]], call: Call) -> tuple[Path, ...]:
    return (check_sound(_download(server, found[0], call.folder / f"out{_suffix(found[0])}")),)


def _keep_frames(server: Server, found: list[dict[str, str]], call: Call) -> tuple[Path, ...]:
    frames = call.folder / "frames"
    frames.mkdir(exist_ok=True)
    for number, file in enumerate(found):
        call.progress(number / len(found), "fetching frames")
        keep_picture(_download(server, file, call.folder / f"came{_suffix(file)}"), frames / f"{number:04d}.png")
    return (frames,)


def _in_time(until: float) -> None:
    if time.monotonic() > until:
        raise EngineError(f"it does not answer within {GLANCE_SECONDS:.0f} s; is it running, and is the address right?", OUTAGE)
