"""A stand-in for a ComfyUI server that keeps the observed contract: uploads, validation, one job at a time, the web
socket, a history in memory, results with the whole graph written into them; and that can be restarted or robbed."""

import base64
import contextlib
import hashlib
import io
import json
import re
import struct
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import numpy as np
from comfy_nodes import DEEDS, FILES, OUTPUTS, REQUIRED, object_info, write_film
from PIL import Image, PngImagePlugin


class Interrupted(Exception):
    pass


class ComfyServer:
    """`asked` are (method, path) of all requests. `node_seconds` is how long each node takes."""

    def __init__(self, node_seconds=0.0, without=(), key=""):
        self.node_seconds, self.without, self.key = node_seconds, without, key
        self.asked, self.port = [], 0
        self.files = {}  # (type, subfolder, name) -> bytes
        self.instead, self.after = {}, {}  # path -> odd deeds (see odd_server), used up one by one
        self.over = threading.Event()
        self._fresh()

    def _fresh(self):
        self.lock = threading.Condition()
        self.pending, self.running, self.history, self.cache, self.sockets = [], None, {}, {}, {}
        self.number, self.interrupted, self.up = 0, False, True

    def __enter__(self):
        self.begin()
        return self

    def __exit__(self, *error):
        self.end()

    def begin(self):
        self._fresh()
        server = type("Server", (ThreadingHTTPServer,), {"allow_reuse_address": True, "daemon_threads": True})
        self.http = server(("127.0.0.1", self.port), self._handler())
        self.port = self.http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.worker = threading.Thread(target=self._work, daemon=True)
        self.worker.start()

    def end(self):
        """Gone, with all jobs; files stay."""
        self.up, self.interrupted = False, True
        self.over.set()
        with self.lock:
            self.lock.notify_all()
        self.http.shutdown()
        self.http.server_close()
        for socket in self.sockets.values():
            socket.close()
        self.worker.join(5)

    def posts(self, path):
        return sum(asked == ("POST", path) for asked in self.asked)

    # jobs -----------------------------------------------------------------------------------------------------

    def submit(self, body):
        graph = body["prompt"]
        errors = self._validate(graph)
        if errors:
            return 400, {"error": {"type": "prompt_outputs_failed_validation", "message": "Prompt outputs failed validation", "details": ""}, "node_errors": errors}
        with self.lock:
            self.number += 1
            id = body.get("prompt_id") or f"job-{self.number}"
            self.pending.append([body.get("number", self.number), id, graph, {"client_id": body.get("client_id")}, []])
            self.lock.notify_all()
        return 200, {"prompt_id": id, "number": self.number, "node_errors": {}}

    def _validate(self, graph):
        errors = {}
        for id, node in graph.items():
            found = []
            if node["class_type"] not in REQUIRED or node["class_type"] in self.without:
                return {id: {"errors": [{"type": "missing_node_type", "message": "Node not found", "details": node["class_type"], "extra_info": {}}]}}
            for name, told in REQUIRED[node["class_type"]].items():
                problem = self._problem(node["inputs"], name, told)
                if problem:
                    found.append({"type": problem[0], "message": problem[0], "details": problem[1], "extra_info": {"input_name": name}})
            if found:
                errors[id] = {"errors": found, "dependent_outputs": [], "class_type": node["class_type"]}
        return errors

    def _problem(self, inputs, name, told):
        if name not in inputs:
            return "required_input_missing", name
        value = inputs[name]
        more = told[1] if len(told) > 1 else {}
        if isinstance(value, list):
            return None
        if more.get("image_upload"):
            there = ("input", *value.rpartition("/")[::2]) in self.files
            return None if there else ("custom_validation_failed", f"{name} - Invalid image file: {value}")
        options = told[0] if isinstance(told[0], list) else more.get("options")
        if options is not None and value not in options:
            return "value_not_in_list", f"{name}: '{value}' not in {options}"
        if "max" in more and not more["min"] <= value <= more["max"]:
            return "value_bigger_than_max", f"{name}: {value}"
        return None

    def _work(self):
        while self.up:
            with self.lock:
                while self.up and not self.pending:
                    self.lock.wait(0.2)
                if not self.up:
                    return
                self.pending.sort(key=lambda row: row[0])
                self.running, self.interrupted = self.pending.pop(0), False
            row = self.running
            record = self._run(row[1], row[2], row[3]["client_id"])
            with self.lock:
                self.running = None
                if self.up:
                    self.history[row[1]] = record
            if self.up:
                self.tell(row[3]["client_id"], {"type": record["end"][0], "data": {"prompt_id": row[1], **record["end"][1]}})

    def _run(self, id, graph, client):
        values, outputs, done = {}, {}, []
        messages = [["execution_start", {"prompt_id": id}]]
        self.tell(client, {"type": "execution_start", "data": {"prompt_id": id}})
        end = ["execution_success", {}]
        node = ""
        try:
            cached = [name for name in _order(graph) if self._signature(graph, name) in self.cache]
            self.tell(client, {"type": "execution_cached", "data": {"nodes": cached, "prompt_id": id}})
            for node in _order(graph):
                self.tell(client, {"type": "executing", "data": {"node": node, "prompt_id": id}})
                self._pause(client, id, node)
                signature = self._signature(graph, node)
                if signature not in self.cache:
                    self.cache[signature] = self._do(graph, node, values)
                values[node], shown = self.cache[signature]
                if shown:
                    outputs[node] = shown
                    self.tell(client, {"type": "executed", "data": {"node": node, "output": shown, "prompt_id": id}})
                done.append(node)
        except Interrupted:
            end = ["execution_interrupted", {"node_id": node, "executed": done}]
        except Exception as error:
            end = ["execution_error", {"node_id": node, "node_type": graph[node]["class_type"], "exception_type": type(error).__name__, "exception_message": str(error), "traceback": traceback.format_tb(error.__traceback__)}]
        messages.append(end)
        good = end[0] == "execution_success"
        return {"outputs": outputs, "status": {"status_str": "success" if good else "error", "completed": good, "messages": messages}, "end": end}

    def _pause(self, client, id, node):
        until = time.monotonic() + self.node_seconds
        while True:
            if self.interrupted:
                raise Interrupted()
            left = until - time.monotonic()
            if left <= 0:
                return
            self.tell(client, {"type": "progress", "data": {"value": 1, "max": 2, "node": node, "prompt_id": id}})
            self.tell(client, b"\x00\x00\x00\x01\x00\x00\x00\x01preview")
            time.sleep(min(left, 0.05))

    def _signature(self, graph, node):
        inputs = {k: [self._signature(graph, v[0]), v[1]] if isinstance(v, list) else v for k, v in graph[node]["inputs"].items()}
        return json.dumps([graph[node]["class_type"], inputs], sort_keys=True)

    def _do(self, graph, node, values):
        kind, inputs = graph[node]["class_type"], {k: values[v[0]] if isinstance(v, list) else v for k, v in graph[node]["inputs"].items()}
        if kind == "LoadImage":
            data = self.files["input", *inputs["image"].rpartition("/")[::2]]
            return np.array(Image.open(io.BytesIO(data)).convert("RGB"))[None], None
        if kind in OUTPUTS:
            return None, self._save(kind, inputs, graph)
        return DEEDS.get(kind, lambda **_: kind)(**inputs), None

    def _save(self, kind, inputs, graph):
        folder, _, stem = inputs["filename_prefix"].rpartition("/")
        note, shown = json.dumps(graph), []
        pictures = [_png(one, note) for one in inputs["images"]] if kind == "SaveImage" else [write_film(inputs["video"], note)]
        taken = [int(found[1]) for key in self.files if key[:2] == ("output", folder) and (found := re.fullmatch(rf"{re.escape(stem)}_(\d+)_\..*", key[2]))]
        for number, data in enumerate(pictures, max(taken, default=0) + 1):
            name = f"{stem}_{number:05}_.{'png' if kind == 'SaveImage' else 'mp4'}"
            self.files["output", folder, name] = data
            shown.append({"filename": name, "subfolder": folder, "type": "output"})
        return {"images": shown, **({"animated": [True]} if kind == "SaveVideo" else {})}

    # the web socket ------------------------------------------------------------------------------------------

    def tell(self, client, message):
        data = message if isinstance(message, bytes) else json.dumps(message).encode()
        length = bytes([len(data)]) if len(data) < 126 else b"\x7e" + struct.pack(">H", len(data)) if len(data) < 65536 else b"\x7f" + struct.pack(">Q", len(data))
        with contextlib.suppress(KeyError, OSError):
            self.sockets[client].sendall(bytes([0x82 if isinstance(message, bytes) else 0x81]) + length + data)

    def _handler(self):
        me = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            odd = me

            def log_message(self, *words):
                pass

            def reply(self, content, status=200):
                data = content if isinstance(content, bytes) else json.dumps(content).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def do_GET(self):
                self.close_connection = True
                url = urlsplit(self.path)
                query = {k: v[0] for k, v in parse_qs(url.query).items()}
                me.asked.append(("GET", url.path))
                if me.instead.get(url.path.split("/")[1]):
                    return me.instead[url.path.split("/")[1]].pop(0)(self)
                if me.key and self.headers.get("Authorization") != f"Bearer {me.key}":
                    return self.reply({"error": "who are you?"}, 401)
                if url.path == "/ws":
                    return self.shake_hands(query["clientId"])
                head, _, rest = url.path[1:].partition("/")
                if head == "object_info":
                    return self.reply({name: info for name, info in object_info().items() if name not in me.without})
                if head == "models":
                    return self.reply(FILES[rest]) if rest in FILES else self.reply(b"", 404)
                if head == "features":
                    return self.reply({"supports_preview_metadata": True})
                with me.lock:
                    if head == "history":
                        return self.reply({rest: {k: v for k, v in me.history[rest].items() if k != "end"}} if rest in me.history else {})
                    if head == "queue":
                        return self.reply({"queue_running": [me.running] if me.running else [], "queue_pending": me.pending})
                found = me.files.get((query.get("type", "output"), query.get("subfolder", ""), query.get("filename", ""))) if head == "view" else None
                return self.reply(found) if found is not None else self.reply(b"", 404)

            def do_POST(self):
                self.close_connection = True
                me.asked.append(("POST", self.path))
                body = self.rfile.read(int(self.headers["Content-Length"])) if self.headers["Content-Length"] else _chunks(self.rfile)
                if me.key and self.headers.get("Authorization") != f"Bearer {me.key}":
                    return self.reply({"error": "who are you?"}, 401)
                if self.path == "/upload/image":
                    return self.upload(body)
                told = json.loads(body or b"{}")
                if self.path == "/prompt":
                    if me.instead.get("prompt"):
                        return me.instead["prompt"].pop(0)(self)
                    status, answer = me.submit(told)
                    if me.after.get("prompt"):
                        return me.after["prompt"].pop(0)(self)
                    return self.reply(answer, status)
                with me.lock:
                    if self.path == "/queue":
                        me.pending = [row for row in me.pending if row[1] not in told.get("delete", ())]
                    elif self.path == "/history":
                        for id in told.get("delete", ()):
                            me.history.pop(id, None)
                    elif self.path == "/interrupt" and (not told.get("prompt_id") or (me.running and me.running[1] == told["prompt_id"])):
                        me.interrupted = True
                return self.reply(b"")

            def upload(self, body):
                fields = _multipart(body, self.headers["Content-Type"])
                folder, (name, data) = fields.get("subfolder", ("", b""))[1].decode(), fields["image"]
                if ".." in folder or folder.startswith("/"):
                    return self.reply(b"", 400)
                stem, dot, ending = name.rpartition(".")
                count = 1
                while fields.get("overwrite", ("", b""))[1] != b"true" and ("input", folder, name) in me.files and me.files["input", folder, name] != data:
                    name, count = f"{stem} ({count}){dot}{ending}", count + 1
                me.files["input", folder, name] = data
                return self.reply({"name": name, "subfolder": folder, "type": "input"})

            def shake_hands(self, client):
                token = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
                accept = base64.b64encode(hashlib.sha1(token.encode()).digest()).decode()
                self.wfile.write(f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n".encode())
                me.sockets[client] = self.connection
                me.tell(client, {"type": "status", "data": {"status": {"exec_info": {"queue_remaining": len(me.pending)}}, "sid": client}})
                try:
                    while (came := self.connection.recv(4096)) and came[0] & 15 != 8:
                        pass
                    self.connection.sendall(b"\x88\x02\x03\xe8")
                except OSError:
                    pass
                me.sockets.pop(client, None)

        return Handler


def _order(graph):
    """Nodes after what they need; those that no output needs are not run."""
    done = []

    def visit(id):
        for value in graph[id]["inputs"].values():
            if isinstance(value, list):
                visit(value[0])
        if id not in done:
            done.append(id)

    for id, node in graph.items():
        if node["class_type"] in OUTPUTS:
            visit(id)
    return done


def _png(pixels, note):
    info, made = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_text("prompt", note)
    Image.fromarray(np.ascontiguousarray(pixels)).save(made, "PNG", pnginfo=info)
    return made.getvalue()


def _multipart(body, kind):
    boundary = kind.partition("boundary=")[2].strip('"').encode()
    fields = {}
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.strip(b"\r\n").partition(b"\r\n\r\n") if b"\r\n\r\n" in part else (part, b"", b"")
        name = re.search(rb'name="([^"]*)"', head)[1].decode()
        file = re.search(rb'filename="([^"]*)"', head)
        fields[name] = (file[1].decode() if file else "", part.partition(b"\r\n\r\n")[2][:-2])
    return fields


def _chunks(stream):
    parts = []
    while size := int(stream.readline().strip() or b"0", 16):
        parts.append(stream.read(size))
        stream.readline()
    stream.readline()
    return b"".join(parts)
