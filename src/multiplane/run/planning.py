"""Which artifacts of a graph are current. Only looks; makes nothing.

A series has 10^5 artifacts and this runs before anything else does. So outputs stay encoded, as they are recorded, and
go into the keys of what needs them as they are; and whole batches of nodes are settled with one hash: once all of
a batch was seen to be current, the record keeps the digest of what that rested on (declarations, inputs, keys and
outputs of each node). That these keys belong to these declarations is a fact that cannot become untrue, so nothing has to be
taken back: what changed has another digest, and is looked at node by node.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from msgspec import Raw

from multiplane.core import codec
from multiplane.store.database import Database, decode_outputs
from multiplane.store.files import Store, digest_bytes

from .graph import Files, Graph, Node, code_version, inputs_of, key_of, without_collector

CURRENT, STALE, MISSING, BLOCKED, PERSON = "current", "stale", "missing", "blocked", "a person's"
T = TypeVar("T")
BATCH = 128  # nodes in a batch at the least; half as many again on average
_DIGEST = re.compile('"([0-9a-f]{64})"')


@dataclass(frozen=True)
class Outputs(Mapping[str, Files]):
    """The files of nodes by id, decoded only where somebody asks: planning a series does not."""

    encoded: dict[str, bytes]

    def __getitem__(self, id: str) -> Files:
        return decode_outputs(self.encoded[id])

    def __iter__(self) -> Iterator[str]:
        return iter(self.encoded)

    def __len__(self) -> int:
        return len(self.encoded)


@dataclass
class Plan:
    """The state of every node; outputs of those that are current."""

    states: dict[str, str] = field(default_factory=dict)
    outputs: Outputs = field(default_factory=lambda: Outputs({}))
    keys: dict[str, str] = field(default_factory=dict)

    def to_make(self) -> list[str]:
        """What a build would try: a blocked artifact is tried again too."""
        return [id for id, state in self.states.items() if state in (STALE, MISSING, BLOCKED)]


def plan(graph: Graph, database: Database, store: Store) -> Plan:
    """The state of each node, without making anything. Reads the record once, in bulk, and the store only where it has changed."""
    with without_collector():
        return _Look(graph, database, store).through()


class _Look:
    """What the record and the store say, and what follows from it. Begins with everything as it was last, and corrects."""

    def __init__(self, graph: Graph, database: Database, store: Store):
        self.graph, self.database, self.store = graph, database, store
        self.failures, self.again, self.proven = database.failures(), database.to_try_again(), database.proven()
        self.last_keys, self.last_outputs = database.last_made()
        self.whole = self._is_whole()
        self.astray: set[str] = set()  # nodes that are not what they were last
        self.found = Plan(dict.fromkeys(graph.nodes, CURRENT), Outputs(_among(graph, self.last_outputs)), _among(graph, self.last_keys))

    def through(self) -> Plan:
        learned = [proof for batch in _batches(self.graph) if (proof := self._settle(batch))]
        if learned:
            self.database.prove(learned)
        return self.found

    def _is_whole(self) -> bool:
        """Whether the store holds every file that the nodes gave last."""
        stamp = self.store.stamp()
        if stamp == self.database.whole_at():
            return True
        whole = self.there.issuperset(_DIGEST.findall(b"".join(self.last_outputs.values()).decode()))
        if whole:
            self.database.keep_whole_at(stamp)
        return whole

    @cached_property
    def there(self) -> set[str]:
        """The digests of all files in the store."""
        return self.store.index()

    def _settle(self, batch: list[Node]) -> str:
        """Settle a batch. Returns its proof where it is a new one."""
        proof = self._proof(batch) if self.whole else ""
        if proof in self.proven:
            self.found.states.update((node.id, PERSON) for node in batch if node.person)
            return ""
        for node in batch:
            self._look_at(node)
        return proof if self.astray.isdisjoint(node.id for node in batch) else ""

    def _proof(self, batch: list[Node]) -> str:
        """The digest of all that the states of `batch` rest on; "" where some of it is not as it was last."""
        needs = [need for node in batch for need in node.needs.values()]
        if not self.astray.isdisjoint(needs):
            return ""
        try:
            keys = [self.last_keys[node.id] for node in batch]
            outputs = [self.last_outputs[node.id] for node in batch]
            inputs = [self.last_outputs[need] for need in needs]
        except KeyError:
            return ""
        if not self.again.keys().isdisjoint(keys):
            return ""
        declared = [(n.step.name, code_version(n.step.code), n.params, n.engine, tuple(n.needs), n.only, n.files) for n in batch]
        return digest_bytes(b"".join((codec.encode_quickly((declared, keys)), *outputs, *inputs)))

    def _look_at(self, node: Node) -> None:
        id, outputs = node.id, self.found.outputs
        if not outputs.encoded.keys() >= set(node.needs.values()):  # something that it needs is not there
            blocked = any(self.found.states[need] == BLOCKED for need in node.needs.values())
            self._mark(id, BLOCKED if blocked else self._never_or_once(id))
            self.found.keys.pop(id, None)
            return
        inputs = inputs_of(node, outputs) if node.only else {name: Raw(outputs.encoded[need]) for name, need in node.needs.items()}
        key = self.found.keys[id] = key_of(node, inputs)
        files, sure = self._given(id, key)
        if files is not None and (sure or self.there.issuperset(decode_outputs(files).values())):
            outputs.encoded[id] = files
            self.found.states[id] = PERSON if node.person else STALE if key in self.again else CURRENT
        else:
            failed = self.failures.get(id, ("", ""))[0] == key
            self._mark(id, BLOCKED if failed else self._never_or_once(id))

    def _given(self, id: str, key: str) -> tuple[bytes | None, bool]:
        """The encoded outputs of the action `key`, and whether it is sure that all of them are there."""
        if key == self.last_keys.get(id):
            return self.last_outputs[id], self.whole
        self.astray.add(id)
        return self.database.outputs_encoded(key), False  # it was this once, perhaps: an undone change

    def _never_or_once(self, id: str) -> str:
        return STALE if id in self.last_keys else MISSING

    def _mark(self, id: str, state: str) -> None:
        self.astray.add(id)
        self.found.states[id] = state
        self.found.outputs.encoded.pop(id, None)


def _among(graph: Graph, values: dict[str, T]) -> dict[str, T]:
    """A copy of those of `values` whose node is in `graph`."""
    return values.copy() if values.keys() == graph.nodes.keys() else {id: values[id] for id in graph.nodes if id in values}


def _batches(graph: Graph) -> Iterator[list[Node]]:
    """The nodes in order, cut where a node's own name says so: a node more or less changes a batch or two, not all after it."""
    batch: list[Node] = []
    for id, node in graph.nodes.items():
        batch.append(node)
        if len(batch) >= BATCH and zlib.crc32(id.encode()) % (BATCH // 2) == 0:
            yield batch
            batch = []
    if batch:
        yield batch
