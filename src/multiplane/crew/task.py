"""What a task of the crew is, and how a question is asked: schema first, then the rules, twice more at most."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from multiplane.core import codec
from multiplane.core.take import Provenance
from multiplane.engines.base import Engine
from multiplane.engines.calling import call_engine
from multiplane.engines.errors import BAD_OUTPUT, EngineError
from multiplane.engines.requests import Request, TextRequest, ability_of
from multiplane.line import Film

REPAIRS = 2
MOST_REASONS = 12


@dataclass(frozen=True)
class Edit:
    """One value in a text file of the production: `path` is its place (("events", 0, "feeling")); None takes it away."""

    path: tuple[str | int, ...]
    value: Any


@dataclass(frozen=True)
class Change:
    """What an answer comes to: edits of `file` (relative to the production), or a whole new `text` for it."""

    file: str
    edits: tuple[Edit, ...] = ()
    text: str = ""
    why: str = ""


@dataclass(frozen=True)
class Question:
    """One question about one subject. `answer` is the Struct that the engine's data must fit; `judge` says what the rules
    have against an answer; `change` turns a good one into a change, or None where it proposes nothing new."""

    subject: str
    request: Request
    answer: type[msgspec.Struct]
    judge: Callable[[Any], Sequence[str]]
    change: Callable[[Any], Change | None]


@dataclass(frozen=True)
class Task:
    """`ability` is what the engine must do; `options` are words of the command line that the task understands."""

    name: str
    does: str
    ask: Callable[[Film, dict[str, str]], Iterator[Question]]
    ability: str = "text"


@dataclass(frozen=True)
class Answered:
    """How a question went: the change that it came to, or why there is none; how often it was asked; who answered."""

    subject: str
    change: Change | None
    reasons: tuple[str, ...] = ()
    asked: int = 1
    provenance: Provenance | None = None


def schema_of(kind: type[msgspec.Struct], **choices: Sequence[str]) -> dict[str, Any]:
    """The JSON schema of an answer, without references; `choices` limit the text fields of these names, at any depth."""
    (schema,), parts = msgspec.json.schema_components([kind], ref_template="{name}")
    return _closed(schema, parts, choices)


def _closed(schema: Any, parts: dict[str, Any], choices: dict[str, Sequence[str]]) -> Any:
    if isinstance(schema, list):
        return [_closed(one, parts, choices) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _closed(parts[schema["$ref"]], parts, choices)
    out = {key: _closed(value, parts, choices) for key, value in schema.items() if key not in ("title", "default")}
    if "properties" in out:
        out["additionalProperties"] = False
        for name, words in choices.items():
            if name in out["properties"]:
                _limit(out["properties"][name], list(words))
    return out


def _limit(field: dict[str, Any], words: list[str]) -> None:
    if field.get("type") == "array":
        _limit(field["items"], words)
    elif field.get("type") == "string":
        field["enum"] = words
    for one in field.get("anyOf", ()):
        if one.get("type") in ("string", "array"):
            _limit(one, words)


def answer(question: Question, engine: Engine, folder: Path, office) -> Answered:
    """Ask until the answer is valid and the rules have nothing against it. Raises EngineError where the engine fails."""
    request, reasons, made = question.request, [], None
    for asked in range(1, REPAIRS + 2):
        try:
            made = call_engine(engine, request, folder / f"{question.subject}_{asked}", office)
            given = codec.from_plain(made.data, question.answer)
            reasons = list(question.judge(given))
        except msgspec.ValidationError as error:
            reasons, given = [f"the answer does not fit the schema: {error}"], None
        except EngineError as error:
            if error.kind != BAD_OUTPUT:
                raise
            reasons, given = [error.what], None
            if getattr(engine, "asks_again", False):  # it has done so itself, and to no avail
                return Answered(question.subject, None, tuple(reasons), asked)
        if not reasons:
            return Answered(question.subject, question.change(given), (), asked, made.provenance)
        request = _with_reasons(question.request, made.data if made else None, reasons)
    return Answered(question.subject, None, tuple(reasons), REPAIRS + 1, made.provenance if made else None)


def _with_reasons(request: Request, given: Any, reasons: Sequence[str]) -> Request:
    """The question again, with what was wrong with the last answer."""
    from msgspec.structs import replace

    said = "\n".join(f"- {reason}" for reason in reasons[:MOST_REASONS])
    before = codec.encode(given).decode()[:4000] if given is not None else "(nothing that could be read)"
    more = f"\n\nYour last answer was:\n{before}\nIt cannot be used:\n{said}\nAnswer again, mending exactly that."
    if isinstance(request, TextRequest):
        return replace(request, prompt=request.prompt + more)
    return replace(request, context=request.context + more) if ability_of(request) == "translation" else request
