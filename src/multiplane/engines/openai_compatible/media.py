"""Pictures, speech and films from services that speak like OpenAI.

Pictures and speech come with the answer. A film is a job with a number: it is written down when the service gives it,
and fetched by it after a crash.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..base import Call
from ..errors import BAD_OUTPUT, CANCELLED, OUTAGE, REFUSED, TIMED_OUT, EngineError
from ..requests import EditRequest, ImageRequest, SpeechRequest, VideoRequest
from ..results import check_sound, keep_film, keep_picture
from ..web import Web
from .asking import Dialect, buy, buy_form

FREE_IMAGE = ("response_format", "n", "seed", "negative_prompt")
FREE_SPEECH = ("instructions", "speed", "seed", "language")
FREE_VIDEO = ("num_frames", "fps", "seed", "negative_prompt", "seconds")
POLL_SECONDS, AWAY_SECONDS = 2.0, 60.0
_NUMBER = re.compile(r"[\w.:~-]{1,200}")
_UNWANTED = re.compile(r"moderation|content.?policy|safety|not allowed|prohibited", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """What is asked of which model, with the names of fields that the settings give, and more fields."""

    model: str
    fields: dict[str, str]
    extra: dict[str, Any]

    def more(self, request: Any) -> dict[str, Any]:
        """The request's fields that the service has a name for, where they hold something."""
        found = {other: getattr(request, name, None) for name, other in self.fields.items()}
        return {name: float(value) if name == "fps" else value for name, value in found.items() if value not in (None, "")} | self.extra


# pictures -------------------------------------------------------------------------------------------------


def nearest_size(width: int, height: int, sizes: tuple[str, ...]) -> str:
    """Of the sizes that a model makes ("1024x1536") the one that is nearest in shape, then the smallest that is large enough."""
    if not sizes:
        return f"{width}x{height}"

    def how_far(size: str) -> tuple[float, bool, float]:
        wide, high = (int(part) for part in size.split("x"))
        larger = max(wide * height, width * high) / min(wide * height, width * high)
        return round(larger, 2), wide < width, abs(wide * high - width * height)

    return min(sizes, key=how_far)


def paint(web: Web, call: Call, request: ImageRequest | EditRequest, asked: Asked, sizes: tuple[str, ...], image_field: str, dialect: Dialect) -> tuple[Path, dict[str, Any], dict[str, Any]]:
    """A picture, new or changed: its file, the answer, and facts."""
    shown = [(request.image, "the picture to change")] if isinstance(request, EditRequest) else []
    shown += [(one.path, f"the layout ({one.kind}): keep its composition, outlines and proportions exactly") for one in request.controls]
    shown += [(one.path, f"the design of {one.role}: keep to it") for one in request.references]
    body = {"model": asked.model, "prompt": _with_pictures(request.prompt, shown), "n": 1, "response_format": "b64_json", **asked.more(request)}
    if isinstance(request, ImageRequest):
        body["size"] = nearest_size(request.width, request.height, sizes)
    if not shown:
        told = buy(web, call, "images/generations", body, dialect, FREE_IMAGE).object()
    else:
        files = [(image_field, (f"{number}{Path(path).suffix}", Path(path).read_bytes(), "image/png")) for number, (path, _) in enumerate(shown, 1)]
        if getattr(request, "mask", ""):
            files.append(("mask", ("mask.png", _see_through(Path(request.mask)), "image/png")))
        told = buy_form(web, call, "images/edits", body, files, dialect, FREE_IMAGE).object()
    return _keep_image(web, call, told), told, {"size": body["size"]} if "size" in body else {}


def _with_pictures(prompt: str, shown: list[tuple[str, str]]) -> str:
    if len(shown) < 1 or (len(shown) == 1 and shown[0][1] == "the picture to change"):
        return prompt
    return prompt + "\n" + "\n".join(f"Picture {number} is {what}." for number, (_, what) in enumerate(shown, 1))


def _see_through(mask: Path) -> bytes:
    """A mask as services take it: see-through where the picture is to change (where ours is white)."""
    from PIL import Image, ImageOps

    with Image.open(mask) as image:
        grey = image.convert("L")
    made, clear = io.BytesIO(), Image.new("RGBA", grey.size, "black")
    clear.putalpha(ImageOps.invert(grey))
    clear.save(made, "PNG")
    return made.getvalue()


def _keep_image(web: Web, call: Call, told: dict[str, Any]) -> Path:
    rows = told.get("data")
    row = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
    came = call.folder / "came"
    if isinstance(row.get("b64_json"), str):
        try:
            came.write_bytes(base64.b64decode(row["b64_json"], validate=True))
        except (binascii.Error, ValueError):
            raise EngineError("its picture is not in base 64", BAD_OUTPUT) from None
    elif isinstance(row.get("url"), str):
        web.download(row["url"], came, longest=256 << 20)
    else:
        raise EngineError("its answer holds no picture", BAD_OUTPUT)
    return keep_picture(came, call.folder / "out.png")


# speech ---------------------------------------------------------------------------------------------------


def speak(web: Web, call: Call, request: SpeechRequest, asked: Asked, voice: str, ending: str, dialect: Dialect) -> Path:
    """A spoken line as a sound file."""
    body = {"model": asked.model, "input": request.text, "voice": request.voice or voice, "response_format": ending, **asked.more(request)}
    if request.direction:
        body["instructions"] = request.direction
    if request.speed != 1.0:
        body["speed"] = request.speed
    answer = buy(web, call, "audio/speech", body, dialect, FREE_SPEECH)
    if answer.data[:1] == b"{":
        raise EngineError("its answer is words, not sound", BAD_OUTPUT)
    target = call.folder / f"out.{ending}"
    target.write_bytes(answer.data)
    return check_sound(target)


# films ----------------------------------------------------------------------------------------------------


def film(web: Web, call: Call, request: VideoRequest, asked: Asked, sizes: tuple[str, ...], dialect: Dialect, *, paid: bool) -> tuple[Path, dict[str, Any]]:
    """A film: begun, or gone on with by its number; waited for, fetched."""
    number = call.remote or _begin(web, call, request, asked, sizes, dialect)
    try:
        told = _wait(web, call, number)
        came = web.download(f"videos/{number}/content", call.folder / "out.mp4")
    except (EngineError, KeyboardInterrupt) as error:
        stopped = not isinstance(error, EngineError) or error.kind in (CANCELLED, TIMED_OUT)
        if stopped and not paid:  # what is paid for goes on, and is fetched by its number in the next run
            _stop(web, number)
        raise
    return keep_film(came), told


def _begin(web: Web, call: Call, request: VideoRequest, asked: Asked, sizes: tuple[str, ...], dialect: Dialect) -> str:
    body = {
        "model": asked.model, "prompt": request.prompt, "size": nearest_size(request.width, request.height, sizes),
        "seconds": str(-(-request.frames // request.fps)), **asked.more(request),
    }  # fmt: skip
    last = asked.fields.get("last", "")  # the name of a file, not of a value
    body.pop(last, None)
    frames = (("input_reference", request.first), (last, request.last))
    files = [(name, (Path(path).name, Path(path).read_bytes(), "image/png")) for name, path in frames if name and path]
    told = buy_form(web, call, "videos", body, files, dialect, FREE_VIDEO, answer_is_all=False).object()
    number = told.get("id")
    if not isinstance(number, str) or not _NUMBER.fullmatch(number):
        raise EngineError("it took the job and gave no number for it", OUTAGE)
    call.sent(number)
    return number


def _wait(web: Web, call: Call, number: str) -> dict[str, Any]:
    """Wait until a job is done. A service that is gone for a while is waited for; one that has forgotten the job is not."""
    gone_since, next_look = 0.0, 0.0
    while True:
        call.check()
        now = time.monotonic()
        if now < next_look:
            time.sleep(min(0.1, next_look - now))
            continue
        next_look = now + POLL_SECONDS
        try:
            told, gone_since = web.ask("GET", f"videos/{number}").object(), 0.0
        except EngineError as error:
            if getattr(error, "status", 0) == 404:
                raise EngineError(f"it no longer has the job {number}", BAD_OUTPUT) from None
            gone_since = gone_since or now
            if error.kind not in (OUTAGE, BAD_OUTPUT) or now - gone_since > AWAY_SECONDS:
                raise
            next_look = max(next_look, now + error.wait)
            continue
        status = str(told.get("status"))
        if status in ("completed", "succeeded"):
            return told
        if status in ("failed", "cancelled", "expired"):
            raise _failure(told, status, call)
        share = told.get("progress")
        call.progress(min(1.0, max(0.0, share / 100)) if isinstance(share, int | float) else 0.0, status)


def _failure(told: dict[str, Any], status: str, call: Call) -> EngineError:
    """A job that came to nothing: the next try, if there is one, is a new job."""
    error = told.get("error")
    said = str(error.get("message") or error.get("code") or "") if isinstance(error, dict) else str(error or "")
    unwanted = _UNWANTED.search(said + str(error.get("code", "") if isinstance(error, dict) else ""))
    call.not_sent()
    return EngineError(f"the job {status}" + (f": {' '.join(said.split())[:300]}" if said else ""), REFUSED if unwanted else OUTAGE)


def _stop(web: Web, number: str) -> None:
    """Ask the service to drop a job; an answer is not waited for long."""
    until = time.monotonic() + 5.0

    def in_time() -> None:
        if time.monotonic() > until:
            raise EngineError("no answer", OUTAGE)

    with suppress(EngineError), Web(web.site, in_time) as other:
        other.ask("DELETE", f"videos/{number}")
