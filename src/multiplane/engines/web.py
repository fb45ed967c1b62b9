"""One way to talk to a service over HTTP, for every adapter: in time, in bounds, to allowed addresses, without a leak.

A `Web` lives for one call of an engine. Every connection goes to an IP address that `addresses` has judged; the key
goes to the configured host alone; nothing is followed but a GET; answers are bounded and large ones stream to disk.
While it waits, the call's `check` is asked several times a second, so that cancelling works in mid-air. What goes wrong
comes out as an EngineError with a sentence for a person, and never with a key in it.
"""

from __future__ import annotations

import email.utils
import json
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .addresses import Address, Neighbourhood
from .base import Call
from .errors import BAD_OUTPUT, OUTAGE, REFUSED, EngineError
from .keys import find_key, scrub, scrub_bytes, what_is_wrong

EXTRA = 'it needs the packages of services; install them with pip install "multiplane[services]"'
CONNECT_SECONDS, WRITE_SECONDS = 10.0, 60.0
MOST_REDIRECTS = 5
LONGEST_ANSWER = 64 << 20  # bytes of an answer that is held in memory
LONGEST_FILE = 8 << 30  # bytes of a download
LONGEST_WAIT = 3600.0  # seconds that a service may ask us to stay away
LONGEST_DETAIL = 1 << 16  # characters of an error answer that are kept for the log
CHUNK = 1 << 16
_STOPPED_FOR_GOOD = ("insufficient_quota", "billing_hard_limit_reached")  # 429 that no waiting helps


@dataclass(frozen=True)
class Site:
    """Where a service lives and how it is asked. `silence` are the seconds that it may say nothing."""

    engine: str
    url: str
    key_env: str = ""
    allow_hosts: tuple[str, ...] = ()
    silence: float = 600.0
    key_header: str = "Authorization"
    key_prefix: str = "Bearer "
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """A whole answer: status, headers (lower case) and the body."""

    status: int
    headers: Mapping[str, str]
    data: bytes

    def json(self) -> Any:
        """The body as JSON. Raises EngineError ("bad_output")."""
        try:
            return json.loads(self.data)
        except (ValueError, RecursionError):
            raise EngineError("its answer is not JSON: is this the right address?", BAD_OUTPUT) from None

    def object(self) -> dict[str, Any]:
        """The body as a JSON object. Raises EngineError ("bad_output")."""
        found = self.json()
        if not isinstance(found, dict):
            raise EngineError("its answer is not a JSON object: is this the right address?", BAD_OUTPUT)
        return found


def mapping(value: Any) -> dict[str, Any]:
    """A part of an answer that should be an object: it, or an empty one."""
    return value if isinstance(value, dict) else {}


def listing(value: Any) -> list[Any]:
    """A part of an answer that should be a list: it, or an empty one."""
    return value if isinstance(value, list) else []


def is_installed() -> bool:
    """Whether the packages of the extra "services" are here."""
    from importlib.util import find_spec

    return all(find_spec(name) for name in ("httpx2", "jsonschema", "websockets"))


def what_is_missing(site: Site) -> str:
    """Why a site cannot be asked, before it is asked, with what to do; "" if it can."""
    if not is_installed():
        return EXTRA
    if not site.url:
        return f'[engine.{site.engine}] has no url; give one, as in url = "http://127.0.0.1:8188"'
    try:
        Neighbourhood(site.url, site.allow_hosts)
    except EngineError as error:
        return error.what
    return what_is_wrong(site.key_env)


class Web:
    """The connections of one call to one site. Use it as a context."""

    def __init__(self, site: Site, check: Callable[[], None] = lambda: None):
        if not is_installed():
            raise EngineError(EXTRA, REFUSED, site.engine)
        import httpx2

        from .wire import Transport, Wires

        self.site, self.check = site, check
        self.key = find_key(site.key_env)
        self.near = Neighbourhood(site.url, site.allow_hosts)
        self.wires = Wires(self.near, check, site.silence)
        self.client = httpx2.Client(transport=Transport(self.wires), trust_env=False, follow_redirects=False)

    def __enter__(self) -> Web:
        return self

    def __exit__(self, *error: object) -> None:
        self.client.close()

    # asking --------------------------------------------------------------------------------------------------

    def ask(self, method: str, path: str, *, longest: int = LONGEST_ANSWER, **content: Any) -> Answer:
        """Ask the site and read the whole answer. `content`: json, data, files, params, headers, as httpx takes them.

        Raises EngineError: "outage" for what may pass, "refused" for what will not."""
        with self._open(method, self.near.under(path), content) as response:
            data = self._whole(response, longest)
            return Answer(response.status_code, dict(response.headers), scrub_bytes(data, [self.key]))

    def buy(self, call: Call, method: str, path: str, *, answer_is_all: bool = True, **content: Any) -> Answer:
        """Ask for something that may cost money: `call` is told before, and after where it was clearly not taken.

        With `answer_is_all` the answer is the product, so that an error (500) is no purchase; otherwise it may have
        begun a job all the same. A gateway's 502 or 504, or a broken line, leave it in doubt."""
        call.sending()
        self.wires.wrote = False
        try:
            return self.ask(method, path, **content)
        except _Failed as failed:
            if _is_unbought(failed.status, answer_is_all):
                call.not_sent()
            raise
        except EngineError:
            if not self.wires.wrote:
                call.not_sent()
            raise

    def download(self, where: str, target: Path, *, longest: int = LONGEST_FILE, params: Mapping[str, str] | None = None) -> Path:
        """Fetch a file to `target`: a path under the site, or a whole address that the service named. It is there whole or not at all."""
        whole = re.match(r"(?i)[a-z][a-z0-9+.-]*:|//", where)
        address = self.near.visit(where) if whole else self.near.under(where)
        part = target.with_name(target.name + ".part")
        try:
            with self._open("GET", address, {"params": params} if params else {}) as response, part.open("wb") as file:
                size = 0
                for chunk in self._chunks(response):
                    size += len(chunk)
                    self._bound(size, longest)
                    file.write(chunk)
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
        return target

    def scrub(self, text: str) -> str:
        """`text` on one line and without the key."""
        return scrub(" ".join(text.split()), [self.key])

    # one request ---------------------------------------------------------------------------------------------

    @contextmanager
    def _open(self, method: str, address: Address, content: dict[str, Any]) -> Iterator[Any]:
        """Send a request and give the open response; a GET follows redirects. Raises for all but 2xx."""
        for _ in range(MOST_REDIRECTS + 1):
            with self._faults(address):
                request = self._request(method, address, content)
                response = self.client.send(request, stream=True)
            try:
                if response.status_code not in (301, 302, 303, 307, 308):
                    if not response.is_success:
                        raise self._refusal(response)
                    with self._faults(address):
                        yield response
                    return
                address, content = self._redirect(method, address, response), {}
            finally:
                response.close()
        raise EngineError("it leads from one address to the next without end", REFUSED, self.site.engine)

    def _request(self, method: str, address: Address, content: dict[str, Any]) -> Any:
        import httpx2

        self.check()
        headers = {"Accept-Encoding": "identity", "User-Agent": "multiplane", **content.pop("headers", {})}
        if self.near.is_home(address):
            headers |= self.site.headers
            if self.key:
                self._must_be_private(address)
                headers[self.site.key_header] = self.site.key_prefix + self.key
        timeout = httpx2.Timeout(self.site.silence, connect=CONNECT_SECONDS, write=WRITE_SECONDS)
        url = httpx2.URL(str(address))
        if params := content.get("params"):
            url = url.copy_merge_params(params)
        return self.client.build_request(method, url, headers=headers, timeout=timeout, **{k: v for k, v in content.items() if k != "params"})

    def _must_be_private(self, address: Address) -> None:
        """A key goes over the open internet encrypted or not at all."""
        from .addresses import is_public

        if address.scheme == "http" and any(is_public(ip) for ip in self.near.resolve(address.host, address.port, CONNECT_SECONDS)):
            raise EngineError(f"its key would be sent to {address.place} in the clear; use https", REFUSED, self.site.engine)

    def _redirect(self, method: str, address: Address, response: Any) -> Address:
        from urllib.parse import urljoin

        told = response.headers.get("location", "")
        if method != "GET":
            where = self.scrub(told.partition("?")[0])[:200]
            raise _Failed(f"it has moved to {where}; give its new address as the url", REFUSED, response.status_code)
        try:
            return self.near.visit(urljoin(str(address), told) if told else "")
        except ValueError:
            return self.near.visit(told)  # which says what is wrong with it

    def _chunks(self, response: Any) -> Iterator[bytes]:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise EngineError("it packs its answers though it was asked not to", BAD_OUTPUT, self.site.engine)
        for chunk in response.iter_raw(CHUNK):
            self.check()
            yield chunk

    def _whole(self, response: Any, longest: int) -> bytes:
        parts, size = [], 0
        for chunk in self._chunks(response):
            size += len(chunk)
            self._bound(size, longest)
            parts.append(chunk)
        return b"".join(parts)

    def _bound(self, size: int, longest: int) -> None:
        if size > longest:
            raise EngineError(f"its answer is longer than {longest / (1 << 20):.0f} MB, which nothing that was asked for can be", BAD_OUTPUT, self.site.engine)

    # what goes wrong -----------------------------------------------------------------------------------------

    @contextmanager
    def _faults(self, address: Address) -> Iterator[None]:
        """Errors of the network as sentences."""
        import httpx2

        name, place = self.site.engine, address.place
        try:
            yield
        except EngineError as error:
            raise error.named(name) from None
        except httpx2.ConnectTimeout:
            raise EngineError(f"{place} does not answer; is it running, and is the address right?", OUTAGE, name) from None
        except httpx2.ConnectError as error:
            raise EngineError(f"{place} cannot be reached ({self.scrub(str(error))[:120]}); is it running, and is the address right?", OUTAGE, name) from None
        except httpx2.ReadTimeout:
            raise EngineError(f"{place} has said nothing for {self.site.silence:.0f} s", OUTAGE, name) from None
        except httpx2.HTTPError as error:
            raise EngineError(f"the line to {place} broke ({self.scrub(str(error))[:120] or type(error).__name__})", OUTAGE, name) from None
        except httpx2.InvalidURL:
            raise EngineError(f"{place} has an address that is none", REFUSED, name) from None

    def _refusal(self, response: Any) -> _Failed:
        """The error of an answer that is not 2xx."""
        status = response.status_code
        try:
            body = scrub_bytes(self._whole(response, 1 << 20), [self.key])
        except Exception as error:
            if isinstance(error, EngineError) and error.kind not in (OUTAGE, BAD_OUTPUT):
                raise
            body = b""
        kind, what, wait = self._meaning(status, body, response.headers)
        return _Failed(what, kind, status, wait, body.decode("utf-8", "replace")[:LONGEST_DETAIL])

    def _meaning(self, status: int, body: bytes, headers: Mapping[str, str]) -> tuple[str, str, float]:
        """What a status means: the kind of error, a sentence, and how long to stay away."""
        said, code = _message(body)
        said = f": {self.scrub(said)[:300]}" if said else ""
        if status in (401, 403):
            hint = f"set the environment variable {self.site.key_env}" if self.site.key_env else "name the environment variable of a key in key_env"
            return REFUSED, f"it refuses the key or what was asked ({status}){said}; {hint}", 0.0
        if status == 404:
            return REFUSED, f"it has no such model or address (404){said}", 0.0
        if status == 402 or (status == 429 and code in _STOPPED_FOR_GOOD):
            return REFUSED, f"its account has no credit left ({status}){said}", 0.0
        if status in (408, 409, 425, 429) or status >= 500:
            words = "is asked too often" if status == 429 else "is out of order"
            return OUTAGE, f"it {words} just now ({status}){said}", _wait(headers)
        return REFUSED, f"it refuses what was asked ({status}){said}", 0.0


class _Failed(EngineError):
    """An answer that is not 2xx, with its status."""

    def __init__(self, what: str, kind: str, status: int, wait: float = 0.0, detail: str = ""):
        super().__init__(what, kind, detail=detail, wait=wait)
        self.status = status


def _is_unbought(status: int, answer_is_all: bool) -> bool:
    """Whether an error answer says clearly that the service took no job. 409: it is at work on the same one already."""
    if status >= 500:
        return status == 503 or (status == 500 and answer_is_all)
    return status != 409


def _message(body: bytes) -> tuple[str, str]:
    """What an error answer says, and its code, in the shapes that services use."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        text = body.decode("utf-8", "replace")
        return ("" if "<" in text[:200] else text[:300]), ""
    error = told.get("error", told) if isinstance(told, dict) else told
    if not isinstance(error, dict):
        return str(error)[:300], ""
    said = error.get("message") or error.get("detail") or error.get("error") or ""
    return (said if isinstance(said, str) else json.dumps(said))[:300], str(error.get("code") or error.get("type") or "")


def _wait(headers: Mapping[str, str]) -> float:
    """The seconds of Retry-After, given as seconds or as a date; 0 where it is not there or makes no sense."""
    told = headers.get("retry-after", "")
    try:
        seconds = float(told)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(told).timestamp() - time.time()
        except (ValueError, TypeError):
            return 0.0
    return min(max(0.0, seconds), LONGEST_WAIT) if seconds == seconds else 0.0
