"""Say in words what state the film is in, and why something would be made again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.line import Film, shots_of
from multiplane.run.graph import Graph, Node, inputs_of, parts_of
from multiplane.run.planning import BLOCKED, CURRENT, MISSING, PERSON, STALE, Plan
from multiplane.store.database import Database, Last

ORDER = (CURRENT, PERSON, STALE, MISSING, BLOCKED)


def summarise(graph: Graph, found: Plan) -> dict[str, Counter[str]]:
    """How many artifacts of each department are in which state."""
    table: dict[str, Counter[str]] = {}
    for node in graph:
        table.setdefault(node.department, Counter())[found.states[node.id]] += 1
    return table


def find_nodes(graph: Graph, name: str) -> list[Node]:
    """The artifacts that a person means by `name`: a node's id, a shot, or the end of an id."""
    if name in graph.nodes:
        return [graph.nodes[name]]
    nodes = [node for node in graph if name in shots_of(node.id) or node.id.endswith("/" + name)]
    if not nodes:
        from difflib import get_close_matches

        known = sorted({shot for node in graph for shot in shots_of(node.id)} | set(graph.nodes))
        near = get_close_matches(name, known, 1)
        raise BadInput(f"nothing here is called {name}" + (f'; did you mean "{near[0]}"?' if near else ""))
    return nodes


def explain(film: Film, graph: Graph, found: Plan, name: str) -> Iterator[str]:
    """Lines of text: for each artifact that `name` means, its state, the causes, and what went into it."""
    for node in find_nodes(graph, name):
        yield f"{node.id}: {found.states[node.id]}" + (f" (from {node.person})" if node.person else "")
        last = film.production.database.last(node.id)
        failure = film.production.database.failures().get(node.id)
        if failure and found.states[node.id] == BLOCKED:
            yield f"  it went wrong the last time: {failure[1]}"
        yield from (f"  {cause}" for cause in causes(node, graph, found, last))
        yield from (f"  {line}" for line in _ingredients(node, found, film.production.database))


def causes(node: Node, graph: Graph, found: Plan, last: Last | None) -> Iterator[str]:
    """Why the node is not current; nothing where it is."""
    if found.states[node.id] in (CURRENT, PERSON):
        return
    if last is None:
        yield "it has never been made"
        return
    known = {name: need for name, need in node.needs.items() if need in found.outputs}
    now = parts_of(node, inputs_of(replace(node, needs=known, only={name: node.only[name] for name in known if name in node.only}), found.outputs))
    if now["step"] != last.parts["step"]:
        yield f"it is made by {now['step']} now, and was by {last.parts['step']}"
    elif now["code"] != last.parts["code"]:
        yield f"the program of {node.step.name} has changed"
    if now["engine"] != last.parts["engine"]:
        yield f"the engine is {now['engine'] or 'none'} now, and was {last.parts['engine'] or 'none'}"
    yield from differences(last.params, codec.to_plain(node.params))
    yield from _input_causes(node, found, last, now["inputs"])


def _input_causes(node: Node, found: Plan, last: Last, now: Mapping[str, Any]) -> Iterator[str]:
    before = last.parts["inputs"]
    for name in sorted(set(before) | set(now) | set(node.needs)):
        source = node.needs.get(name, "a person's file")
        if name in node.needs and node.needs[name] not in found.outputs:
            yield f"{source} is {found.states[source]}, and it rests on that"
        elif name not in before:
            yield f"{name} has come in ({source})"
        elif name not in now:
            yield f"{name} is gone"
        elif dict(before[name]) != dict(now[name]):
            yield f"{source} has come out differently"


def differences(before: Any, now: Any, where: str = "") -> Iterator[str]:
    """What has changed between two plain values, in words with paths: `events[1].text: "a" is now "b"`."""
    if before == now:
        return
    if isinstance(before, dict) and isinstance(now, dict):
        for key in sorted(set(before) | set(now)):
            yield from differences(before.get(key), now.get(key), f"{where}.{key}" if where else key)
    elif isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        for index, (one, other) in enumerate(zip(before, now, strict=True)):
            yield from differences(one, other, f"{where}[{index}]")
    else:
        yield f"{where}: {_short(before)} is now {_short(now)}"


def _short(value: Any) -> str:
    text = "nothing" if value is None else codec.encode(value).decode()
    return text if len(text) <= 90 else text[:87] + "…"


def _ingredients(node: Node, found: Plan, database: Database) -> Iterator[str]:
    yield f"made by {node.step.name}" + (f" with {node.engine}" if node.engine else "")
    for name, need in node.needs.items():
        yield f"  from {need} ({found.states[need]})" + (f" as {name}" if name != need else "")
    for name, files in node.files.items():
        yield f"  from a person's {', '.join(files)} as {name}"
    made = database.find(found.keys[node.id]) if node.id in found.keys else None
    if made:
        yield f"took {made.seconds:.1f} s; gave " + ", ".join(f"{file} ({digest[:8]})" for file, digest in made.outputs.items())
        for key, value in made.facts.items():
            yield f"  {key}: {_short(value)}"
