"""Keys of services: read from the environment or the system's key store when they are needed, and kept nowhere.

A key is found by the name of its environment variable, which the settings give (`key_env`). Where the variable is not
set and the package `keyring` is installed, the key store is asked for it: `keyring set multiplane NAME` puts it there.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable

STORE = "multiplane"  # the name of our drawer in the key store
STORE_SECONDS = 5.0  # a locked store waits for a person
SHORTEST = 6  # a shorter "key" is taken out of no text: it would be in every other word
HIDDEN = "[key]"


def find_key(name: str) -> str:
    """The key that the environment variable or the key store has under `name`; "" if neither has."""
    if not name:
        return ""
    return os.environ.get(name, "").strip() or _from_store(name)


def what_is_wrong(name: str) -> str:
    """Why the key called `name` cannot be used, with what to do; "" if it can, or none is named."""
    if not name:
        return ""
    key = find_key(name)
    if not key:
        return f"its key is missing; set the environment variable {name}, or put it into the key store with `keyring set {STORE} {name}`"
    if not key.isascii() or not key.isprintable() or " " in key:
        return f"the key in {name} has characters that no key has; set it anew"
    return ""


def scrub(text: str, keys: Iterable[str]) -> str:
    """`text` without the keys."""
    for key in keys:
        if len(key) >= SHORTEST:
            text = text.replace(key, HIDDEN)
    return text


def scrub_bytes(data: bytes, keys: Iterable[str]) -> bytes:
    """`data` without the keys."""
    for key in keys:
        if len(key) >= SHORTEST:
            data = data.replace(key.encode(), HIDDEN.encode())
    return data


def _from_store(name: str) -> str:
    try:
        import keyring
    except ImportError:
        return ""
    found: list[str] = []

    def ask() -> None:
        try:
            found.append(keyring.get_password(STORE, name) or "")
        except Exception:  # a key store may fail in as many ways as there are systems: then it has no key
            found.append("")

    asker = threading.Thread(target=ask, daemon=True, name="key store")
    asker.start()
    asker.join(STORE_SECONDS)
    return (found or [""])[0].strip()
