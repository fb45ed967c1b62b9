"""Named float32 arrays in one file that is mapped into memory, not read: several processes share one copy of it.

The file: 8 bytes with the length of the index, the index (JSON: name -> [shape, offset]), the arrays, each at a
multiple of 64 bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
import numpy as np

_STEP = 64


def pack(arrays: Mapping[str, np.ndarray]) -> bytes:
    """The arrays as the bytes of such a file."""
    index, at = {}, 0
    for name, array in arrays.items():
        index[name] = (array.shape, at)
        at += -(-array.size * 4 // _STEP) * _STEP
    head = msgspec.json.encode(index)
    head += b" " * (-(len(head) + 8) % _STEP)
    body = (np.ascontiguousarray(array, np.float32).tobytes() for array in arrays.values())
    return b"".join((len(head).to_bytes(8, "little"), head, *(data + bytes(-len(data) % _STEP) for data in body)))


def unpack(path: Path) -> dict[str, np.ndarray]:
    """The arrays of a file, mapped read-only."""
    whole = np.memmap(path, np.uint8, "r")
    length = int.from_bytes(whole[:8].tobytes(), "little")
    index = msgspec.json.decode(whole[8 : 8 + length].tobytes(), type=dict[str, tuple[tuple[int, ...], int]])
    values = whole[8 + length :].view(np.float32)
    return {name: np.asarray(values[at // 4 : at // 4 + int(np.prod(shape, dtype=np.int64))]).reshape(shape) for name, (shape, at) in index.items()}
