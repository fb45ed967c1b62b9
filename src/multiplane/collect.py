"""Drop what no current artifact needs from the store (`multiplane gc`)."""

from __future__ import annotations

from multiplane.production.folder import Production


def collect(production: Production) -> tuple[int, int]:
    """Remove stored files that no artifact was last made from or to. Returns (files, bytes).

    Only the last version of each artifact stays: going back to an earlier text makes its shots again.
    """
    with production.locked():
        store, database = production.store, production.database
        store.sweep(older_than_seconds=0)
        used = database.forget_all_but(set(database.last_keys().values()))
        for id in database.last_keys():
            last = database.last(id)
            used |= {digest for files in last.parts["inputs"].values() for digest in files.values()}
        unused = [digest for digest in store.index() if digest not in used]
        return len(unused), sum(store.remove(digest) for digest in unused)
