"""The progress bar: how much of the work is done, what is being made, how long it will take."""

from __future__ import annotations

import sys
import time

from multiplane.run.graph import Graph, Node
from multiplane.run.planning import Plan

PLAIN_EVERY_SECONDS = 15.0


class Progress:
    """Watches a build. On a terminal it draws a bar; elsewhere it prints a line now and then."""

    def __init__(self, *, quiet: bool = False):
        self.quiet, self.bar, self.task = quiet, None, None
        self.weights: dict[str, float] = {}
        self.total = self.done = 0.0
        self.started = self.printed = time.monotonic()
        self.under_way: list[str] = []

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_) -> None:
        if self.bar:
            self.bar.stop()

    def begin(self, graph: Graph, found: Plan) -> None:
        """Take the work that is to do as the whole."""
        to_make = set(found.to_make())
        self.weights = {node.id: node.weight if node.id in to_make else 0.0 for node in graph}
        self.total = sum(self.weights.values())
        if to_make and not self.quiet and sys.stderr.isatty():
            self._draw()

    def watch(self, what: str, node: Node) -> None:
        """A build watcher."""
        if what == "start":
            self.under_way.append(node.id)
        else:
            self.done += self.weights.pop(node.id, 0.0)
            if node.id in self.under_way:
                self.under_way.remove(node.id)
        if self.bar:
            self.bar.update(self.task, completed=self.done, description=node.label or node.id)
        elif self.total and not self.quiet:
            self._print_now_and_then(node)

    def _draw(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(), TextColumn("{task.description}"))
        self.bar = Bar(*columns, console=Console(stderr=True), transient=True)
        self.task = self.bar.add_task("starting", total=self.total)
        self.bar.start()

    def _print_now_and_then(self, node: Node) -> None:
        now = time.monotonic()
        if now - self.printed < PLAIN_EVERY_SECONDS or not self.done:
            return
        self.printed = now
        left = (now - self.started) * (self.total - self.done) / self.done
        print(f"{self.done / self.total:4.0%}, about {left:.0f} s left: {node.label or node.id}", file=sys.stderr, flush=True)
