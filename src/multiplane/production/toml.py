"""TOML in and out of the nouns, with errors that name the file, the line and the nearest valid word."""

from __future__ import annotations

import difflib
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec
import tomli_w

from multiplane.core import codec
from multiplane.core.errors import BadInput

T = TypeVar("T", bound=msgspec.Struct)


def read_toml(path: Path, kind: type[T]) -> T:
    """The TOML file at `path` as a `kind`. Raises BadInput with file and line."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("this file is not UTF-8 text; save it as UTF-8", path) from error
    except OSError as error:
        raise BadInput(f"cannot read this file ({error.strerror})", path) from error
    return parse_toml(text, kind, path)


def parse_toml(text: str, kind: type[T], path: Path) -> T:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+)", str(error))
        what = re.sub(r"\s*\(at .*\)$", "", str(error))
        line = int(found[1]) if found else max(1, len(text.splitlines()))  # "at end of document"
        raise BadInput(f"this is not valid TOML: {what}", path, line) from error
    _check_keys(data, kind, text, path)
    try:
        return codec.from_plain(data, kind)
    except (msgspec.ValidationError, ValueError) as error:
        what, _, where = str(error).partition(" - at ")
        raise BadInput(f"{where.strip('`$.') or 'a value'}: {what}", path, _line_of(_last_key(where), text)) from error


def write_toml(value: msgspec.Struct) -> str:
    """A noun as TOML; fields at their defaults are left out."""
    return tomli_w.dumps(codec.to_plain(value), multiline_strings=False)


def _check_keys(data: dict[str, Any], kind: type, text: str, path: Path) -> None:
    fields = _fields_of(kind)
    for key, value in data.items():
        if key not in fields:
            raise BadInput(_unknown(key, set(fields)), path, _line_of(key, text))
        for inner in fields[key]:
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, dict) and _fits_tag(item, inner):
                    _check_keys(item, inner, text, path)


@cache
def _fields_of(kind: type) -> dict[str, list[type]]:
    """Key -> the structs that its value may hold. Kept: asking a type for its hints costs more than reading a file."""
    hints = get_type_hints(kind)
    fields = {field.encode_name: _structs_in(hints.get(field.encode_name)) for field in msgspec.structs.fields(kind)}
    return fields | ({tag: []} if (tag := kind.__struct_config__.tag_field) else {})


def _unknown(key: str, fields: set[str]) -> str:
    near = difflib.get_close_matches(key, fields, 1, 0.5)
    hint = f'did you mean "{near[0]}"?' if near else f"valid keys are {', '.join(sorted(fields))}."
    return f'there is no key "{key}" here; {hint}'


def _structs_in(hint: Any) -> list[type]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return [hint]
    return [found for arg in get_args(hint) for found in _structs_in(arg)]


def _fits_tag(item: dict[str, Any], kind: type) -> bool:
    config = kind.__struct_config__
    return not config.tag_field or item.get(config.tag_field) == config.tag


def _last_key(where: str) -> str:
    words = re.findall(r"[A-Za-z_]\w*", where)
    return words[-1] if words else ""


def _line_of(key: str, text: str) -> int | None:
    """The 1-based line where `key` is first set, as far as a glance at the text can tell."""
    if not key:
        return None
    pattern = re.compile(rf'^\s*(\[+\s*)?([\w."-]+\.)?"?{re.escape(key)}"?\s*(=|\])')
    inline = re.compile(rf'[{{,]\s*"?{re.escape(key)}"?\s*=')
    for number, line in enumerate(text.splitlines(), 1):
        if pattern.match(line) or inline.search(line):
            return number
    return None
