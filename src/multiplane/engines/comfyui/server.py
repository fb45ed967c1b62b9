"""Talking to a ComfyUI server: what it knows, handing over a job, watching, fetching, stopping.

Its history is the truth about a job; the web socket only tells how far it is, and may break at any time. History and
queue are in its memory alone: a job that stands in neither is lost, and is handed over again under its own number.
"""

from __future__ import annotations

import json
import logging
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from blake3 import blake3

from ..errors import BAD_OUTPUT, OUTAGE, REFUSED, EngineError
from ..web import CONNECT_SECONDS, Web, listing, mapping

LONGEST_MESSAGE = 32 << 20  # previews come over the socket too
_MUTE = logging.Logger("web socket", logging.CRITICAL + 1)  # the library would write the key's header into a debug log
PENDING, RUNNING, DONE, LOST = "pending", "running", "done", "lost"
FOLDER = "multiplane"  # ours among the server's inputs and outputs


@dataclass(frozen=True)
class State:
    """Where a job is. `before`: jobs that come first; `record`: its history, once it is done."""

    state: str
    before: int = 0
    record: dict[str, Any] = field(default_factory=dict)


class Server:
    """One server, for one call."""

    def __init__(self, web: Web):
        self.web = web

    def object_info(self) -> dict[str, Any]:
        """Every node that the server has, with its fields."""
        return self.web.ask("GET", "object_info").object()

    def models(self, folder: str) -> list[str]:
        """The model files in one of its folders; none where it has no such folder."""
        try:
            found = self.web.ask("GET", f"models/{folder}").json()
        except EngineError as error:
            if error.kind != REFUSED:
                raise
            return []
        return [str(name) for name in found] if isinstance(found, list) else []

    def upload(self, path: Path, job: str) -> str:
        """Put a file among the job's inputs, named by its contents. Gives the name that nodes know it by."""
        folder, name = f"{FOLDER}/{job}", blake3().update_mmap(path).hexdigest()[:24] + path.suffix.lower()
        with path.open("rb") as file:
            told = self.web.ask(
                "POST", "upload/image", data={"type": "input", "subfolder": folder, "overwrite": "true"}, files={"image": (name, file)},
            ).object()  # fmt: skip
        if not isinstance(told.get("name"), str):
            raise EngineError("it took a file and did not say under which name: is this a ComfyUI server?", BAD_OUTPUT)
        return f"{told.get('subfolder') or ''}/{told['name']}".lstrip("/")

    def look(self, job: str) -> State:
        """Where a job is."""
        record = self.web.ask("GET", f"history/{job}").object().get(job)
        if isinstance(record, dict):
            return State(DONE, record=record)
        queue = self.web.ask("GET", "queue").object()
        if job in _ids(queue.get("queue_running")):
            return State(RUNNING)
        numbers = _ids(queue.get("queue_pending"))
        if job in numbers:
            return State(PENDING, before=numbers.index(job) + len(_ids(queue.get("queue_running"))))
        return State(LOST)

    def forget(self, job: str) -> None:
        """Take a job out of the history, so that what stands there next is new."""
        self.web.ask("POST", "history", json={"delete": [job]})

    def stop(self, job: str) -> None:
        """Take a job back: out of the queue, or off the machine where it is the one that runs. Never anyone else's."""
        self.web.ask("POST", "queue", json={"delete": [job]})
        if self.look(job).state == RUNNING:
            self.web.ask("POST", "interrupt", json={"prompt_id": job})

    def fetch(self, file: dict[str, str], target: Path, longest: int) -> Path:
        """Fetch one file of a result."""
        return self.web.download("view", target, longest=longest, params={key: file.get(key, "") for key in ("filename", "subfolder", "type")})


def _ids(rows: Any) -> list[str]:
    """The numbers of the jobs in a part of the queue, as they will come."""
    jobs = [row for row in listing(rows) if isinstance(row, list) and len(row) > 1]
    return [row[1] for row in sorted(jobs, key=lambda row: row[0] if isinstance(row[0], int | float) else 0)]


class Progress:
    """How far a job is, as the web socket tells it. Without a socket it knows nothing, and nothing else is amiss."""

    def __init__(self, web: Web, job: str, nodes: int):
        self.job, self.nodes, self.done, self.node, self.part, self.ended = job, max(1, nodes), set(), "", 0.0, False
        self.socket, self.open = None, ExitStack()
        with suppress(Exception):  # whatever is wrong with it, the history will say how the job goes
            self.socket = self.open.enter_context(_connect(web, job))

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *error: object) -> None:
        self.socket = None
        with suppress(Exception):
            self.open.close()

    def wait(self, seconds: float) -> bool:
        """Wait for at most `seconds`; whether there was news."""
        if self.socket is None:
            time.sleep(seconds)
            return False
        try:
            message = self.socket.recv(timeout=seconds)
        except TimeoutError:
            return False
        except Exception:
            self.__exit__()
            return False
        return isinstance(message, str) and self._hear(message)

    @property
    def share(self) -> float:
        """The share of the job that is done, 0…1."""
        return min(1.0, (len(self.done) + self.part) / self.nodes)

    def _hear(self, message: str) -> bool:
        try:
            told = json.loads(message)
            kind, data = told["type"], told["data"]
            if data.get("prompt_id", self.job) != self.job:
                return False
            return self._take(kind, data)
        except (ValueError, KeyError, TypeError, AttributeError, ZeroDivisionError):
            return False

    def _take(self, kind: str, data: dict[str, Any]) -> bool:
        if kind == "execution_cached":
            self.done |= set(data["nodes"])
        elif kind == "executing":
            if self.node:
                self.done.add(self.node)
            self.node, self.part = data["node"] or "", 0.0
        elif kind == "progress":
            self.part = min(1.0, data["value"] / data["max"])
        elif kind in ("execution_success", "execution_error", "execution_interrupted"):
            self.ended = True
        return kind != "status"


def _connect(web: Web, job: str) -> Any:
    from websockets.sync.client import connect

    from ..wire import connect_socket, encryption

    base = web.near.base
    address = web.near.under("ws")
    secure = base.scheme == "https"
    headers = {**web.site.headers} | ({web.site.key_header: web.site.key_prefix + web.key} if web.key else {})
    return connect(
        f"{'wss' if secure else 'ws'}://{address.place}{address.target}?clientId={job}",
        sock=connect_socket(web.near, base.host, base.port), ssl=encryption() if secure else None, server_hostname=base.host if secure else None,
        logger=_MUTE, open_timeout=CONNECT_SECONDS, close_timeout=0.5, max_size=LONGEST_MESSAGE, proxy=None, compression=None, additional_headers=headers,
    )  # fmt: skip


# what a job has come to -----------------------------------------------------------------------------------


def refusal(error: EngineError, title: Any) -> EngineError:
    """The error of a graph that the server did not take, by the nodes' titles."""
    try:
        told = json.loads(error.detail)
        found = [
            f"“{title(id)}”" + (f" {name}" if (name := (one.get("extra_info") or {}).get("input_name")) else "") + f": {one.get('details') or one.get('message')}"
            for id, node in (told.get("node_errors") or {}).items() for one in node.get("errors") or ()
        ]  # fmt: skip
    except (ValueError, AttributeError, TypeError):
        return error
    if not found:
        return error
    more = f"; and {len(found) - 3} more" if len(found) > 3 else ""
    return EngineError("it does not take the workflow: " + "; ".join(found[:3])[:600] + more, REFUSED, error.engine)


def problem(record: dict[str, Any], title: Any) -> EngineError | None:
    """What went wrong with a job that is done, or None."""
    status = mapping(record.get("status"))
    messages = {str(row[0]): row[1] for row in listing(status.get("messages")) if isinstance(row, list) and len(row) == 2 and isinstance(row[1], dict)}
    if told := messages.get("execution_error"):
        kind, said = str(told.get("exception_type", "")), " ".join(str(told.get("exception_message", "")).split())[:300]
        hint = "; ask for less (a smaller picture, fewer frames), or let the workflow use less memory" if "OutOfMemory" in kind else ""
        return EngineError(f"its node “{title(str(told.get('node_id')))}” failed: {said or kind}{hint}", REFUSED)
    if "execution_interrupted" in messages:
        return EngineError("somebody stopped the job at the server", REFUSED)
    if status.get("status_str") == "error":
        return EngineError("the job failed at the server, which does not say why; look at its console", REFUSED)
    return None if status.get("completed", True) else EngineError("the job ended unfinished at the server", OUTAGE)


def files_in(record: dict[str, Any], node: str) -> list[dict[str, str]]:
    """The files that a job has saved (not its previews), in order; of one node alone where `node` is its id."""
    found = []
    for id, outputs in mapping(record.get("outputs")).items():
        for rows in mapping(outputs).values() if not node or id == node else ():
            saved = [row for row in map(mapping, listing(rows)) if isinstance(row.get("filename"), str) and row.get("type") == "output"]
            found += [{key: str(row.get(key) or "") for key in ("filename", "subfolder", "type")} for row in saved]
    return found
