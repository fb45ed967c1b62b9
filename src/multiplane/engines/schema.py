"""Answers of language models against a JSON schema: found in what they say, judged, and the faults put into words.

Nothing outside of the schema is ever fetched to judge it.
"""

from __future__ import annotations

import json
import re
from typing import Any

from multiplane.core.errors import BadInput

MOST_FAULTS = 8
_THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_FENCE = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)
_UNSURE = ("minLength", "maxLength", "pattern", "format", "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "oneOf", "allOf", "not", "if")


def check_schema(schema: dict[str, Any]) -> None:
    """Raises BadInput where `schema` is no JSON schema."""
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        raise BadInput(f"this is no JSON schema: {error.message} at {error.json_path}") from None


def faults(data: Any, schema: dict[str, Any]) -> list[str]:
    """What does not fit `schema`, a sentence each, the first few; [] where all fits."""
    from jsonschema import Draft202012Validator
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    try:
        found = sorted(Draft202012Validator(schema, registry=Registry()).iter_errors(data), key=lambda error: error.json_path)
    except Unresolvable as error:
        raise BadInput(f"the JSON schema refers to what is not in it: {error}") from None
    return [f"{error.json_path}: {error.message[:300]}" for error in found[:MOST_FAULTS]]


def find_json(text: str) -> Any:
    """The JSON value in what a model has said: bare, in a fence, after its thoughts, or amid words. Raises ValueError."""
    said = _THOUGHT.sub("", text).strip()
    tries = [said, *(found.strip() for found in _FENCE.findall(said))]
    for one in tries:
        try:
            return json.loads(one)
        except (ValueError, RecursionError):
            continue
    decoder = json.JSONDecoder()
    for found in re.finditer(r"[{\[]", said):
        try:
            return decoder.raw_decode(said, found.start())[0]
        except (ValueError, RecursionError):
            continue
    raise ValueError("there is no JSON in it")


def without_thoughts(text: str) -> str:
    """What a model has said aloud."""
    return _THOUGHT.sub("", text).strip()


def is_strict(schema: Any) -> bool:
    """Whether a service's strict mode takes `schema`: objects closed, all of their fields required, none of the finer rules."""
    if isinstance(schema, list):
        return all(is_strict(one) for one in schema)
    if not isinstance(schema, dict):
        return True
    fields = schema.get("properties")
    if (schema.get("type") == "object" or fields) and (
        schema.get("additionalProperties") is not False or not isinstance(fields, dict) or set(schema.get("required", ())) != set(fields)
    ):
        return False
    return not any(rule in schema for rule in _UNSURE) and all(
        is_strict(list(inner.values()) if name in ("properties", "$defs") and isinstance(inner, dict) else inner)
        for name, inner in schema.items() if name not in ("enum", "const", "required", "default", "examples")
    )  # fmt: skip
