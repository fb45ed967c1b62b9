"""Quick artifacts of the planning departments: made in this process, kept by what made them.

They are keyed like everything else (name, code version, inputs) and kept in the store, so a run in which nothing has
changed designs nothing anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from multiplane.core import codec
from multiplane.run.graph import code_version
from multiplane.store.database import Last, Made
from multiplane.store.files import digest_bytes

from .folder import Production

T = TypeVar("T")
FILE = "value.json"


def remember(production: Production, id: str, code: tuple[str, ...], inputs: Any, kind: type[T], make: Callable[[], T]) -> T:
    """The artifact `id` of `kind`, from the record where `inputs` and the sources of `code` are the same."""
    database, store = production.database, production.store
    key = digest_bytes(codec.encode((id, code_version(code), inputs)))
    outputs = database.outputs(key)
    if outputs is not None and store.has(outputs.values()):
        return codec.decode(store.read(outputs[FILE]), kind)
    started = time.perf_counter()
    data = codec.encode(make())
    outputs = {FILE: store.put(data)}
    database.record(key, id, Made(outputs, {}, time.perf_counter() - started))
    database.settle(id, Last(key, outputs, {"step": id, "code": code_version(code), "engine": "", "inputs": {}}, codec.to_plain(inputs)))
    return codec.decode(data, kind)  # as the next run reads it: a width of 12 and one of 12.0 have different keys
