"""Make what is missing, most urgent first.

`planning.plan` only looks. `build` makes: a node is ready when everything it needs has come out; then its key is known,
and where the record has that key nothing is run. A failure blocks what rests on it and nothing else. A step whose facts
hold "try_again" (a reason) gave something that only stands in: it is used, and the next run tries once more.
"""

from __future__ import annotations

import errno
import heapq
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace

from multiplane.core.errors import BadInput
from multiplane.store.database import Database, Last, Made
from multiplane.store.files import Store

from .graph import Files, Graph, Node, inputs_of, key_of, parts_of
from .interrupt import Interrupts, held_back
from .planning import CURRENT, PERSON, Plan, plan
from .runner import Order, Result, Runner

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


@dataclass
class Report:
    """What a build did. `failed` maps node ids to the error; `blocked` lists what rests on those."""

    outputs: dict[str, Files] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)
    failed: dict[str, BaseException] = field(default_factory=dict)
    blocked: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)  # node id -> seconds of its step

    @property
    def complete(self) -> bool:
        return not self.failed and not self.blocked


Watcher = Callable[[str, Node], None]  # called with "start", "made", "reused", "failed", "blocked"
Taker = Callable[[Node, Files], None]  # called with every artifact that was made, and its files


def build(
    graph: Graph, database: Database, store: Store, runner: Runner, watch: Watcher = lambda what, node: None, found: Plan | None = None,
    take: Taker = lambda node, files: None,
) -> Report:  # fmt: skip
    """Make every node of `graph` that is not current. `found` is what `plan` said of this graph just now; without it
    each node is looked up. KeyboardInterrupt stops running orders and passes on."""
    report = _Build(graph, database, store, runner, watch, take).run(found or Plan())
    if report.made:
        plan(graph, database, store)  # what it proves makes the next look at a long series quick
    return report


class _Build:
    """The state of one build: what waits, what is ready, what runs."""

    def __init__(self, graph: Graph, database: Database, store: Store, runner: Runner, watch: Watcher, take: Taker):
        self.graph, self.database, self.store, self.runner, self.watch, self.take = graph, database, store, runner, watch, take
        self.users = graph.dependents()
        self.urgency = _urgency(graph, self.users)
        self.waiting: dict[str, int] = {}
        self.ready: list[tuple[float, int, str]] = []
        self.order = {id: i for i, id in enumerate(graph.nodes)}
        self.running: dict[Future[Result], tuple[Node, Last]] = {}
        self.same_key: dict[str, list[tuple[Node, Last]]] = {}  # nodes that wait for an equal action under way
        self.last_keys, self.again = database.last_keys(), set(database.to_try_again())
        self.report = Report()

    def _take_over(self, found: Plan) -> None:
        """Settle what was found to be as it was last, and rests on nothing else; count what the others wait for."""
        settled = self.report.outputs
        for id, node in self.graph.nodes.items():
            needs = set(node.needs.values())
            as_it_was = found.states.get(id) in (CURRENT, PERSON) and self.last_keys.get(id) == found.keys[id] not in self.again
            if as_it_was and settled.keys() >= needs:
                settled[id] = found.outputs[id]
                self.report.reused.append(id)
                self.watch("reused", node)
            else:
                self.waiting[id] = len(needs - settled.keys())

    def run(self, found: Plan) -> Report:
        self._take_over(found)
        for id, count in self.waiting.items():
            if count == 0:
                self._make_ready(id)
        with held_back() as interrupts:
            try:
                self._make_all(interrupts)
            except BaseException:
                self.runner.close(now=True)
                raise
        return self.report

    def _make_all(self, interrupts: Interrupts) -> None:
        while self.ready or self.running:
            while self.ready and len(self.running) < self.runner.slots + 1:
                interrupts.check()
                self._begin(self.graph.nodes[heapq.heappop(self.ready)[2]])
            if self.running:
                with interrupts.allowed():
                    done, _ = wait(self.running, return_when=FIRST_COMPLETED)
                self._collect(done)

    def _make_ready(self, id: str) -> None:
        heapq.heappush(self.ready, (-self.urgency[id], self.order[id], id))

    def _begin(self, node: Node) -> None:
        inputs = inputs_of(node, self.report.outputs)
        last = Last(key_of(node, inputs), {}, parts_of(node, inputs), node.params)
        outputs = self.database.outputs(last.key)
        if outputs is not None and last.key not in self.again and self.store.has(outputs.values()):
            self._settle(node, last, outputs, "reused")
        elif last.key in self.same_key:
            self.same_key[last.key].append((node, last))
        else:
            self.same_key[last.key] = []
            self.watch("start", node)
            order = Order(node.id, node.step, node.params, {**inputs, **node.files}, self.store.root)
            self.running[self.runner.start(order)] = (node, last)

    def _collect(self, done: set[Future[Result]]) -> None:
        for future in done:
            node, last = self.running.pop(future)
            twins = self.same_key.pop(last.key)
            error = future.exception()
            if isinstance(error, OSError) and error.errno in NO_ROOM:
                raise BadInput("the disk is full; what was finished is kept: make room and run again", self.store.root) from error
            if error is not None:
                error = self._name_source(node, error)
                for failed, _ in [(node, last), *twins]:
                    self.database.fail(failed.id, last.key, str(error))
                    self._fail(failed, error)
                continue
            result = future.result()
            self.database.record(last.key, node.step.name, Made(result.outputs, result.facts, result.seconds))
            self.report.seconds[node.id] = result.seconds
            self.again.discard(last.key)
            self.database.try_again(last.key, str(result.facts.get("try_again", "")))
            self._settle(node, last, result.outputs, "made")
            self.take(node, result.outputs)
            for twin, twin_last in twins:
                self._settle(twin, twin_last, result.outputs, "reused")

    def _settle(self, node: Node, last: Last, outputs: Files, how: str) -> None:
        self.report.outputs[node.id] = outputs
        (self.report.made if how == "made" else self.report.reused).append(node.id)
        if self.last_keys.get(node.id) != last.key:
            self.database.settle(node.id, replace(last, outputs=dict(outputs)))
        self.watch(how, node)
        for user in self.users[node.id]:
            self.waiting[user] -= 1
            if self.waiting[user] == 0:
                self._make_ready(user)

    def _name_source(self, node: Node, error: BaseException) -> BaseException:
        """Name a person's file as the person does, where the step could only name its copy in the store."""
        copies = {str(self.store.path(digest)) for files in node.files.values() for digest in files.values()}
        if isinstance(error, BadInput) and error.file in copies:
            return BadInput(error.what, node.person or node.id, error.line)
        return error

    def _fail(self, node: Node, error: BaseException) -> None:
        self.report.failed[node.id] = error
        self.watch("failed", node)
        queue = list(self.users[node.id])
        while queue:
            id = queue.pop()
            if id not in self.report.blocked:
                self.report.blocked.append(id)
                self.watch("blocked", self.graph.nodes[id])
                queue += self.users[id]


def _urgency(graph: Graph, users: Mapping[str, list[str]]) -> dict[str, float]:
    """The weight of the longest chain that hangs on each node, itself included: make those first."""
    urgency: dict[str, float] = {}
    for node in reversed(list(graph)):
        urgency[node.id] = node.weight + max((urgency[user] for user in users[node.id]), default=0.0)
    return urgency
