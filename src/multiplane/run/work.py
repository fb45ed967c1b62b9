"""Carry out one order in the process that runs it: read from the store, make, put into the store."""

from __future__ import annotations

import os
import shutil
import time
import uuid
from contextlib import suppress
from importlib import import_module

from multiplane.core import codec
from multiplane.core.office import Office
from multiplane.store.files import Store

from .runner import Order, Result
from .step import Job


def carry_out(order: Order) -> Result:
    """Run the step of `order`. Its output files stand in the store when this returns."""
    store = Store(order.store)
    folder = store.tmp / f"{order.node.replace('/', '.')}.{os.getpid()}.{uuid.uuid4().hex[:8]}"
    folder.mkdir()
    started = time.perf_counter()
    try:
        inputs = {name: {file: store.path(d) for file, d in files.items()} for name, files in order.inputs.items()}
        facts = order.step.run(Job(codec.to_plain(order.params), inputs, folder, open_office=lambda: _open_office(store))) or {}
        outputs = {path.name: store.adopt(path) for path in sorted(folder.iterdir())}
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Result(outputs, dict(facts), time.perf_counter() - started)


def _open_office(store: Store) -> Office:
    # With its locks it takes a while to load, and few steps buy anything.
    from multiplane.store.office import ProductionOffice

    return ProductionOffice(store.root.parent)


def load(target: str) -> None:
    """Call "module:function", to load what a step needs before its order comes. What goes wrong here is found by the step."""
    module, _, function = target.partition(":")
    with suppress(Exception):
        getattr(import_module(module), function)()
