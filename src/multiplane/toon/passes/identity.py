"""The identity mask after the Cryptomatte specification 1.2.0 (Psyop, 2015-2018): names become hashes, hashes become
floats, and every pixel lists the owners it shows with their coverage, the largest first.

Takes what `gather` gives. Gives ranks for EXR with the metadata that readers look for, and a picture of flat
colours, one per owner, without any mixing at edges.
"""

from __future__ import annotations

import json
from functools import lru_cache

import numpy as np

from .gather import Gathered

NAME = "CryptoObject"


@lru_cache(maxsize=4096)
def hash_name(name: str) -> int:
    """MurmurHash3_x86_32 (Austin Appleby, public domain) of the UTF-8 name with seed 0, kept clear of exponents
    that make no ordinary float, as the specification asks."""
    value = _murmur3(name.encode())
    exponent = value >> 23 & 255
    return value ^ (1 << 23) if exponent in (0, 255) else value


def _murmur3(data: bytes) -> int:
    mask, h = 0xFFFFFFFF, 0
    for k in range(0, len(data), 4):
        block = data[k : k + 4]
        value = int.from_bytes(block, "little") * 0xCC9E2D51 & mask
        value = (value << 15 | value >> 17) & mask
        h ^= value * 0x1B873593 & mask
        if len(block) == 4:
            h = ((h << 13 | h >> 19) & mask) * 5 + 0xE6546B64 & mask
    h ^= len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        h = (h ^ h >> shift) * factor & mask
    return h


def float_of(hashed: int) -> np.float32:
    """The bits of a hash as a float."""
    return np.uint32(hashed).view(np.float32)


def colour_of(name: str) -> tuple[int, int, int]:
    """A bright colour for an owner, the same in every shot of every film; never black."""
    h = hash_name(name)
    return tuple(48 + (h >> shift & 255) * 207 // 255 for shift in (16, 8, 0))  # type: ignore[return-value]


def colours_of(names: list[str]) -> dict[str, str]:
    """Owner to "#rrggbb", no two alike: of names that would share a colour the later ones step aside."""
    taken: dict[str, str] = {}
    for name in sorted(names):
        r, g, b = colour_of(name)
        while f"#{r:02x}{g:02x}{b:02x}" in taken.values():
            b = 48 + (b - 47) % 208
        taken[name] = f"#{r:02x}{g:02x}{b:02x}"
    return taken


def paint_owners(found: Gathered, colours: dict[str, str]) -> np.ndarray:
    """uint8 (height, width, 3): for each pixel the colour of the owner that has most of it; black for nobody."""
    table = np.zeros((len(found.owners) + 1, 3), np.uint8)
    for k, owner in enumerate(found.owners, 1):
        table[k] = tuple(bytes.fromhex(colours[owner][1:]))
    return table[found.rank[..., 0]]


def rank_channels(found: Gathered) -> dict[str, np.ndarray]:
    """Cryptomatte's channels, float32 (height, width): CryptoObject00.R is the first owner, .G its coverage, .B the
    second owner, .A its coverage, and so on."""
    floats = np.array([0.0, *(float_of(hash_name(owner)) for owner in found.owners)], np.float32)
    channels = {}
    for k in range(found.rank.shape[2]):
        layer, (who, how_much) = f"{NAME}{k // 2:02d}", ("RG", "BA")[k % 2]
        channels[f"{layer}.{who}"] = floats[found.rank[..., k]]
        channels[f"{layer}.{how_much}"] = found.share[..., k].copy()
    return channels


def metadata(owners: list[str]) -> dict[str, str]:
    """The header attributes by which Cryptomatte readers find the channels and the names."""
    key = f"cryptomatte/{hash_name(NAME):08x}"[: len("cryptomatte/") + 7]
    manifest = {owner: f"{hash_name(owner):08x}" for owner in owners}
    return {
        f"{key}/name": NAME,
        f"{key}/hash": "MurmurHash3_32",
        f"{key}/conversion": "uint32_to_float32",
        f"{key}/manifest": json.dumps(manifest, ensure_ascii=False, separators=(",", ":")),
    }
