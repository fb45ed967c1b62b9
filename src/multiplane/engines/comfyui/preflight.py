"""Whether a server can run a workflow: its nodes, their fields, the models, each missing one by its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..web import listing, mapping
from .workflow import FILES, Workflow, title_of

_NUMBERS = {"integer": ("INT",), "number": ("FLOAT", "INT")}
MOST_NAMED = 3


def problems(workflow: Workflow, known: dict[str, Any]) -> Iterator[str]:
    """What `known` (the server's /object_info) lacks for a workflow."""
    slotted = {(title, slot.field): (name, slot) for name, slot in workflow.sidecar.slots.items() for title in slot.titles}
    for node in workflow.graph.values():
        kind, title = node["class_type"], title_of(node)
        info = known.get(kind)
        if not isinstance(info, dict):
            yield f"the server has no node {kind} (“{title}”); install it with ComfyUI's manager"
            continue
        takes = mapping(info.get("input"))
        required = mapping(takes.get("required"))
        fields = {**mapping(takes.get("optional")), **required}
        for field in required:
            given = any(name == field or name.startswith(f"{field}.") for name in node["inputs"])  # the latter: nodes that grow inputs
            if not given and (title, field) not in slotted:
                yield f"“{title}” ({kind}) wants a value for {field} that the workflow does not have; export the workflow anew"
        for field, value in node["inputs"].items():
            if field in fields and (title, field) not in slotted:
                yield from _missing_choice(title, field, value, fields[field])
        for (owner, field), (name, slot) in slotted.items():
            if owner == title:
                yield from _unfit_slot(name, slot, field, title, kind, fields | dict.fromkeys(node["inputs"].keys() - fields.keys()))


def _missing_choice(title: str, field: str, value: Any, told: Any) -> Iterator[str]:
    """A file or choice that the server does not have."""
    options = choices(told)
    if options is not None and isinstance(value, str) and value not in options:
        yield f"“{title}”: the server has no {field} “{value}”" + ("; put the file into its models folder" if "." in value else "")


def choices(told: Any) -> list[Any] | None:
    """The choices of a field, in the older and the newer shape of /object_info; None where any value will do."""
    if not isinstance(told, list) or not told:
        return None
    more = told[1] if len(told) > 1 and isinstance(told[1], dict) else {}
    if any(key.endswith("_upload") for key in more):
        return None
    return told[0] if isinstance(told[0], list) else listing(more.get("options")) if told[0] == "COMBO" else None


def _unfit_slot(name: str, slot: Any, field: str, title: str, kind: str, fields: dict[str, Any]) -> Iterator[str]:
    if field not in fields:
        yield f"slot {name}: “{title}” ({kind}) has no field {field}; it has {', '.join(fields) or 'none'}"
        return
    told = fields[field]
    type_ = told[0] if isinstance(told, list) and told else ""
    wanted = _NUMBERS.get(slot.type)
    if wanted and isinstance(type_, str) and type_ not in wanted:
        yield f"slot {name}: {field} of “{title}” is a {type_}, not a {slot.type}"
    elif slot.type in FILES and isinstance(type_, str) and type_ in ("INT", "FLOAT", "BOOLEAN"):
        yield f"slot {name}: {field} of “{title}” is a {type_} and takes no file"


def in_words(found: list[str]) -> str:
    """Several problems as one sentence."""
    more = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return "; ".join(found[:MOST_NAMED]) + more
