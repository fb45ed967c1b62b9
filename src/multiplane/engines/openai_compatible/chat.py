"""Words and data from a language model. Under a schema the answer is always judged, whatever the server has promised,
and asked for again with its faults, at most twice.

Servers give JSON under a schema in three ways: natively (`response_format`), as the arguments of a tool, or because the prompt
says so. With "auto" the ways are tried in this order, and the one that works is kept.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from ..base import Call
from ..errors import BAD_OUTPUT, CANCELLED, REFUSED, TIMED_OUT, EngineError
from ..requests import TextRequest, TranslationRequest
from ..schema import faults, find_json, is_strict, without_thoughts
from ..web import Web, listing, mapping
from .asking import Dialect, buy
from .prices import Prices, tokens_of

WAYS = ("native", "tool", "prompt")
MOST_ASKS = 3
FREE = ("max_tokens", "temperature", "seed")  # what a server may not know without harm
TOOL = "give_answer"
_WRAP = "value"  # services want an object at the root


@dataclass
class Talk:
    """One exchange with a model: what has been said and what it has cost."""

    model: str
    messages: list[dict[str, Any]]
    request: TextRequest
    spent: float = 0.0
    answers: int = 0
    number: str = ""
    told_model: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


def converse(web: Web, call: Call, model: str, request: TextRequest, way: str, prices: Prices, dialect: Dialect, extra: dict[str, Any]) -> tuple[str, Any, Talk]:
    """Have a request answered: the text, the data under its schema, and the talk. Raises EngineError."""
    talk = Talk(model, _messages(request), request, extra=extra)
    if not request.schema:
        return without_thoughts(_said(_ask(web, call, talk, {}, prices, dialect))), None, talk
    schema = request.schema if request.schema.get("type") == "object" else {"type": "object", "properties": {_WRAP: request.schema}, "required": [_WRAP], "additionalProperties": False}
    data = _under(schema, web, call, talk, way, prices, dialect)
    return "", data if schema is request.schema else data[_WRAP], talk


def _messages(request: TextRequest) -> list[dict[str, Any]]:
    system = [{"role": "system", "content": request.instructions}] if request.instructions else []
    pairs = [message for one in request.examples for message in ({"role": "user", "content": one.prompt}, {"role": "assistant", "content": one.answer})]
    return [*system, *pairs, {"role": "user", "content": request.prompt}]


def _under(schema: dict[str, Any], web: Web, call: Call, talk: Talk, way: str, prices: Prices, dialect: Dialect) -> Any:
    """The data of an answer that fits `schema`."""
    worst = prices.tokens(tokens_of(json.dumps(talk.messages)) + tokens_of(json.dumps(schema)), talk.request.longest)
    wrong: list[str] = []
    for ask in range(MOST_ASKS):
        if ask and talk.spent and talk.spent * (ask + 1) / ask > worst * 1.2:
            break  # it was not set aside
        try:
            message = _in_a_way(schema, web, call, talk, way, prices, dialect)
        except EngineError as error:
            raise _after_answers(error, talk) from None
        said = _said(message)
        try:
            data = find_json(said)
            wrong = faults(data, schema)
        except ValueError:
            wrong = ["the answer is not JSON"]
        if not wrong:
            return data
        talk.messages += [{"role": "assistant", "content": said[:20_000]}, {"role": "user", "content": _again(wrong, schema)}]
    raise EngineError(f"its answer does not fit, after {talk.answers} tries: {'; '.join(wrong)[:400]}", BAD_OUTPUT, detail=said[:2000], cost=talk.spent)


def _again(wrong: list[str], schema: dict[str, Any]) -> str:
    lines = "\n".join(f"- {one}" for one in wrong)
    return f"This answer does not fit:\n{lines}\nAnswer again with the whole JSON value and nothing else. It must fit this JSON schema:\n{json.dumps(schema, ensure_ascii=False)}"


def _after_answers(error: EngineError, talk: Talk) -> EngineError:
    """A failure after answers that have been paid for: they were of no use, and the next try is a new purchase."""
    if not talk.spent or error.kind in (CANCELLED, TIMED_OUT):
        return error
    return EngineError(f"its answer did not fit, and then {error.what}", BAD_OUTPUT, error.engine, error.detail, cost=talk.spent)


def _in_a_way(schema: dict[str, Any], web: Web, call: Call, talk: Talk, way: str, prices: Prices, dialect: Dialect) -> dict[str, Any]:
    """Ask for JSON in the way that is set, or in the first that the server takes."""
    ways = (way,) if way != "auto" else (dialect.schema_way,) if dialect.schema_way else WAYS
    for one in ways:
        try:
            message = _ask(web, call, talk, _fields(one, schema), prices, dialect, how=_in_words(schema) if one == "prompt" else "")
            dialect.schema_way = one if way == "auto" else dialect.schema_way
            return message
        except EngineError as error:
            # Some servers answer 500 to a response_format that they do not know.
            about_the_way = getattr(error, "status", 0) in (400, 404, 405, 415, 422, 500, 501)
            if one == ways[-1] or not about_the_way:
                raise
    raise AssertionError("unreachable")


def _fields(way: str, schema: dict[str, Any]) -> dict[str, Any]:
    if way == "native":
        return {"response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema, "strict": is_strict(schema)}}}
    if way == "tool":
        tool = {"type": "function", "function": {"name": TOOL, "description": "Give the answer.", "parameters": schema}}
        return {"tools": [tool], "tool_choice": {"type": "function", "function": {"name": TOOL}}}
    return {}


def _in_words(schema: dict[str, Any]) -> str:
    return f"Answer with one JSON value and nothing else. It must fit this JSON schema:\n{json.dumps(schema, ensure_ascii=False)}"


def _ask(web: Web, call: Call, talk: Talk, more: dict[str, Any], prices: Prices, dialect: Dialect, *, how: str = "") -> dict[str, Any]:
    """One question, one answer: its message. What it cost is added to the talk."""
    messages = _with_rule(talk.messages, how) if how else talk.messages
    body = {"model": talk.model, "messages": messages, "max_tokens": talk.request.longest, "temperature": talk.request.temperature, "seed": talk.request.seed, **more, **talk.extra}
    told = buy(web, call, "chat/completions", body, dialect, FREE).object()
    choice = mapping((listing(told.get("choices")) or [None])[0])
    message = mapping(choice.get("message"))
    talk.answers += 1
    talk.spent += prices.usage(told.get("usage"), tokens_of(json.dumps(messages)), tokens_of(_said(message)))
    talk.number, talk.told_model = str(told.get("id") or "")[:200], str(told.get("model") or talk.model)[:200]
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        raise EngineError(f"it declines: {str(message.get('refusal') or 'its content filter took the answer')[:300]}", REFUSED)
    if choice.get("finish_reason") == "length" and (more or how or talk.request.schema):
        raise EngineError(f"its answer was cut off at {talk.request.longest} tokens; allow more (`longest`)", BAD_OUTPUT, cost=talk.spent)
    if not _said(message):
        raise EngineError("it answered without a word", BAD_OUTPUT, cost=talk.spent)
    return message


def _with_rule(messages: list[dict[str, Any]], rule: str) -> list[dict[str, Any]]:
    """The messages with one more rule in the system's."""
    if messages[0]["role"] != "system":
        return [{"role": "system", "content": rule}, *messages]
    return [{"role": "system", "content": f"{messages[0]['content']}\n\n{rule}"}, *messages[1:]]


def _said(message: dict[str, Any]) -> str:
    """What a message says: the arguments of its tool, or its text."""
    if calls := listing(message.get("tool_calls")):
        return str(mapping(mapping(calls[0]).get("function")).get("arguments") or "")
    content = message.get("content")
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


# translation ----------------------------------------------------------------------------------------------


def as_talk(request: TranslationRequest) -> TextRequest:
    """A translation as a question under a schema."""
    rules = ["Translate the numbered lines of a film's dialogue. Keep each line a line: as many come back as there were, in their order. "
             "Say what a native speaker would say there; keep names, and what is between < and >."]  # fmt: skip
    if request.glossary:
        rules.append("Always translate: " + "; ".join(f"{word} = {other}" for word, other in sorted(request.glossary.items())))
    if request.longest:
        rules.append("A line may be followed by (at most N characters): its translation must not be longer.")
    if request.context:
        rules.append(f"What is going on: {request.context}")
    lines = [f"{number}. {line}" + (f" (at most {request.longest[number - 1]} characters)" if request.longest else "") for number, line in enumerate(request.lines, 1)]
    count = len(request.lines)
    schema = {
        "type": "object", "additionalProperties": False, "required": ["lines"],
        "properties": {"lines": {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": count, "maxItems": count}},
    }  # fmt: skip
    longest = 400 + 3 * round(tokens_of("".join(request.lines)) + 8 * count)
    return TextRequest(f"From {request.source} to {request.target}:\n" + "\n".join(lines), "\n".join(rules), schema, longest=longest, seed=request.seed)


def too_long(lines: list[str], request: TranslationRequest) -> list[int]:
    """The numbers (from 0) of lines that are longer than they may be."""
    return [number for number, (line, most) in enumerate(zip(lines, request.longest, strict=False)) if most and len(line) > most]


