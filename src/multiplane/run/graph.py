"""The graph of artifacts and their keys. Pure but for reading our own sources.

A node's key is the BLAKE3 hash of its step's name and code version, its parameters, the identity of its
engine, and the digests of its input files. Equal keys mean equal artifacts, so nothing is made twice, and a
node whose inputs came out the same as before is not made again.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from multiplane.core import codec
from multiplane.store.files import digest_bytes

from .step import Step

Files = Mapping[str, str]  # file name -> digest


@dataclass(frozen=True)
class Node:
    """One artifact: `id` is its name for people ("shots/sq010_sh0040").

    `needs` maps input names to the nodes that give them; `only` names, for some of these inputs, the files that
    are taken of them: a change of the others is none here. `files` maps input names to files already in the store (a
    person's). `engine` is the identity of the engine with its weights. `weight` is the expected
    work in seconds, for order and progress. `label` says in words what it is.
    """

    id: str
    step: Step
    params: Any
    needs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Files] = field(default_factory=dict)
    engine: str = ""
    weight: float = 1.0
    label: str = ""
    person: str = ""  # path of the person's file that this artifact is made from
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def department(self) -> str:
        return self.id.split("/", 1)[0]


@dataclass(frozen=True)
class Graph:
    """Nodes by id. Declared in an order in which every node comes after what it needs."""

    nodes: Mapping[str, Node]

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes.values())

    def needed_for(self, targets: Iterable[str]) -> Graph:
        """The part of the graph that the nodes `targets` rest on."""
        wanted: set[str] = set()
        queue = list(targets)
        while queue:
            id = queue.pop()
            if id not in wanted:
                wanted.add(id)
                queue += self.nodes[id].needs.values()
        return Graph({id: node for id, node in self.nodes.items() if id in wanted})

    def dependents(self) -> dict[str, list[str]]:
        users: dict[str, list[str]] = {id: [] for id in self.nodes}
        for node in self:
            for need in dict.fromkeys(node.needs.values()):  # one artifact may be several inputs
                users[need].append(node.id)
        return users


@contextmanager
def without_collector() -> Iterator[None]:
    """Hold Python's cycle collector back: over a large graph it costs as much as the work itself."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def graph_of(nodes: Iterable[Node]) -> Graph:
    """A graph; raises ValueError where a node is declared twice or before what it needs."""
    known: dict[str, Node] = {}
    with without_collector():
        for node in nodes:
            if node.id in known:
                raise ValueError(f"{node.id} is declared twice")
            for need in node.needs.values():
                if need not in known:
                    raise ValueError(f"{node.id} needs {need}, which is not declared before it")
            known[node.id] = node
    return Graph(known)


def inputs_of(node: Node, outputs: Mapping[str, Files]) -> dict[str, Files]:
    """The input files of `node` by input name, from the `outputs` of the nodes that it needs. Raises KeyError for a
    need whose outputs are not known."""
    inputs = {name: outputs[need] for name, need in node.needs.items()}
    for name, wanted in node.only.items():
        inputs[name] = {file: digest for file, digest in inputs[name].items() if file in wanted}
    return inputs


def key_of(node: Node, inputs: Mapping[str, Files]) -> str:
    """The node's key, given the files of its `inputs` (name -> file -> digest). Called for every artifact of a
    series in each run: one encoding, one hash."""
    every = {**inputs, **node.files} if node.files else inputs
    return digest_bytes(codec.encode((node.step.name, code_version(node.step.code), node.params, node.engine, every)))


def parts_of(node: Node, inputs: Mapping[str, Files]) -> dict[str, Any]:
    """What decides the artifact, part by part: what `explain` compares."""
    return {
        "step": node.step.name,
        "code": code_version(node.step.code),
        "engine": node.engine,
        "inputs": {name: dict(files) for name, files in {**inputs, **node.files}.items()},
    }


@cache
def code_version(packages: tuple[str, ...]) -> str:
    """A digest of the Python sources and data of `packages` (dotted names below `multiplane`). Read once a run."""
    return digest_bytes("".join(_package_version(name) for name in sorted(packages)).encode())


@cache
def _package_version(name: str) -> str:
    base = Path(__file__).parents[1].joinpath(*name.split("."))
    files = [base.with_suffix(".py")] if base.with_suffix(".py").exists() else sorted(base.rglob("*"))
    sources = [f for f in files if f.is_file() and (f.suffix == ".py" or f.parent.name == "data")]
    if not sources:
        raise ValueError(f"there is no package multiplane.{name} to take a code version of")
    return digest_bytes("".join(f"{f.name}:{digest_bytes(f.read_bytes())};" for f in sources).encode())
