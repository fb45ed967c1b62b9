"""Asking servers that speak one language in many dialects: a field that one of them does not know is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from typing import Any

from ..base import Call
from ..errors import REFUSED, EngineError
from ..web import Answer, Web

RENAMED = {"max_tokens": "max_completion_tokens"}


class Dialect:
    """What a server has turned out not to know; kept as long as its engine is open."""

    def __init__(self) -> None:
        self.unknown: set[str] = set()
        self.schema_way = ""  # the way that has worked to get JSON under a schema

    def speak(self, body: dict[str, Any]) -> dict[str, Any]:
        """`body` without what the server does not know, or under the name that it knows."""
        return {RENAMED.get(name, name) if name in self.unknown else name: value for name, value in body.items() if name not in self.unknown or name in RENAMED}

    def learn(self, error: EngineError, body: dict[str, Any], free: Collection[str]) -> bool:
        """Take in that the server has refused one of the `free` fields of `body`; whether it was that."""
        if error.kind != REFUSED:
            return False
        named = next((name for name in free if name in body and name not in self.unknown and re.search(rf"\b{re.escape(name)}\b", _about(error))), "")
        if named:
            self.unknown.add(named)
        return bool(named)


def _about(error: EngineError) -> str:
    """What an error answer says it is about: its parameter, else its message."""
    try:
        told = json.loads(error.detail)
        inner = told.get("error", told)
        return str(inner.get("param") or "") + " " + str(inner.get("message") or inner.get("detail") or inner)
    except (ValueError, AttributeError):
        return error.detail or error.what


def buy(web: Web, call: Call, path: str, body: dict[str, Any], dialect: Dialect, free: Collection[str], **more: Any) -> Answer:
    """Send a JSON body; fields in `free` are left out where the server does not take them."""
    headers = {"Idempotency-Key": call.key} if call.key else {}
    while True:
        try:
            return web.buy(call, "POST", path, json=dialect.speak(body), headers=headers, **more)
        except EngineError as error:
            if not dialect.learn(error, body, free):
                raise


def buy_form(web: Web, call: Call, path: str, body: dict[str, Any], files: list[tuple[str, Any]], dialect: Dialect, free: Collection[str], **more: Any) -> Answer:
    """The same as a form with files."""
    headers = {"Idempotency-Key": call.key} if call.key else {}
    while True:
        fields = [(name, (None, str(value))) for name, value in dialect.speak(body).items()]
        try:
            return web.buy(call, "POST", path, files=fields + files, headers=headers, **more)
        except EngineError as error:
            if not dialect.learn(error, body, free):
                raise
