"""The connections below `web`: only to judged addresses, with a look at `check` while waiting, none of them kept.

Imported where the packages of the extra "services" are there.
"""

from __future__ import annotations

import logging
import socket
import ssl
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import httpcore2
import httpx2

from .addresses import Neighbourhood

for _library in ("httpx2", "httpcore2"):  # they write whole addresses into logs, and those of results hold signatures
    logging.getLogger(_library).setLevel(logging.WARNING)
POLL_SECONDS, CONNECT_SECONDS = 0.2, 10.0
CHUNK = 1 << 16


class Wires(httpcore2.NetworkBackend):
    """Connects to the hosts of a neighbourhood. `wrote` says whether anything has been sent since it was last set."""

    def __init__(self, near: Neighbourhood, check: Callable[[], None], silence: float):
        self.near, self.check, self.silence, self.wrote = near, check, silence, False
        self.plain = httpcore2.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None,
    ) -> Watched:  # fmt: skip
        """Raises EngineError where the host is not to be visited, ConnectError where it does not answer."""
        problem: Exception = httpcore2.ConnectError("no address")
        for ip in self.near.resolve(host.strip("[]"), port, timeout or CONNECT_SECONDS):
            self.check()
            try:
                return Watched(self.plain.connect_tcp(str(ip), port, timeout or CONNECT_SECONDS, socket_options=socket_options), self)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                problem = error
        raise problem


class Watched(httpcore2.NetworkStream):
    """A stream that asks `check` while it waits, which may end the wait by raising."""

    def __init__(self, inner: httpcore2.NetworkStream, wires: Wires):
        self.inner, self.wires = inner, wires

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        until = time.monotonic() + (timeout or self.wires.silence)
        while True:
            self.wires.check()
            left = until - time.monotonic()
            if left <= 0:
                raise httpcore2.ReadTimeout()
            try:
                return self.inner.read(max_bytes, min(POLL_SECONDS, left))
            except httpcore2.ReadTimeout:
                continue

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for at in range(0, len(buffer), CHUNK):
            self.wires.check()
            self.wires.wrote = True
            self.inner.write(buffer[at : at + CHUNK], timeout)

    def close(self) -> None:
        self.inner.close()

    def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> Watched:
        return Watched(self.inner.start_tls(ssl_context, server_hostname, timeout), self.wires)

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)


class Transport(httpx2.HTTPTransport):
    """The library's transport over our connections. None is kept for the next request: one that the server has closed
    meanwhile would leave a paid job in doubt."""

    def __init__(self, wires: Wires):
        self._pool = httpcore2.ConnectionPool(ssl_context=encryption(), max_keepalive_connections=0, network_backend=wires)


@cache
def encryption() -> ssl.SSLContext:
    """Certificates are checked against the system's store."""
    return httpx2.create_ssl_context()


def connect_socket(near: Neighbourhood, host: str, port: int, seconds: float = CONNECT_SECONDS) -> socket.socket:
    """A bare connection to a judged address, for a web socket. Raises EngineError or OSError."""
    problem: OSError = OSError("no address")
    for ip in near.resolve(host, port, seconds):
        try:
            return socket.create_connection((str(ip), port), seconds)
        except OSError as error:
            problem = error
    raise problem
