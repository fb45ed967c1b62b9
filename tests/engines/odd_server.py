"""A server that does what a test says, one deed a request: answers, hangs, breaks off, lies. On 127.0.0.1 alone."""

import contextlib
import json
import socket
import struct
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


@dataclass
class OddServer:
    """`deeds` are used up one by one, the last one again and again. A deed is a function of the handler."""

    deeds: list = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0

    def __enter__(self):
        self.over = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), self._handler())
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.over.set()
        self.server.shutdown()
        self.server.server_close()

    def paths(self, method="POST"):
        return [one.path for one in self.asked if one.method == method]

    def _handler(self):
        me = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            odd = me

            def log_message(self, *words):
                pass

            def handle_one(self):
                length = int(self.headers.get("content-length") or 0)
                body = self.rfile.read(length) if length else _chunked(self) if self.headers.get("transfer-encoding") else b""
                me.asked.append(Asked(self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body))
                deed = me.deeds.pop(0) if len(me.deeds) > 1 else me.deeds[0]
                self.close_connection = True
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    deed(self)

            do_GET = do_POST = do_DELETE = handle_one

        return Handler


def _chunked(handler):
    parts = []
    while size := int(handler.rfile.readline().strip() or b"0", 16):
        parts.append(handler.rfile.read(size))
        handler.rfile.readline()
    handler.rfile.readline()
    return b"".join(parts)


def reply(content=b"", status=200, **headers):
    """Answer well: bytes, or what JSON can hold."""

    def deed(handler):
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(data)))
        handler.send_header("Content-Type", "application/octet-stream" if isinstance(content, bytes) else "application/json")
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return deed


def hang(handler):
    """Take the request and say nothing."""
    handler.odd.over.wait(30)


def drop(handler):
    """Take the request and break the line (a reset, not an orderly end)."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def cut(content, told=None):
    """Promise more than comes."""

    def deed(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", str(told or 2 * len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return deed


def endless(handler):
    """Bytes without end, without a length."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.odd.over.is_set():
        handler.wfile.write(bytes(1 << 20))


def drip(handler):
    """A byte now and then."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    while not handler.odd.over.wait(0.05):
        handler.wfile.write(b"x")


def chatter(handler):
    """What is not HTTP at all."""
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.9\r\n")


def lead(where, status=302):
    """A redirect."""
    return reply(b"", status, Location=where)
