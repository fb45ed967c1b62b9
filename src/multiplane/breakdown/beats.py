"""Beat ids that survive edits elsewhere: a hash of the scene heading, the kind and the words."""

from __future__ import annotations

from hashlib import blake2b


class BeatIds:
    """Gives out beat ids. The n-th beat with the same words under the same heading gets the n-th id."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, str], int] = {}
        self._taken: set[str] = set()

    def next(self, heading: str, kind: str, words: str) -> str:
        """Eight hex digits. Inserting another line leaves the ids of all other words as they were."""
        key = (heading, kind, words)
        self._seen[key] = number = self._seen.get(key, 0) + 1
        salt = 0
        while True:
            text = "\0".join((*key, str(number), str(salt) if salt else ""))
            id_ = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
            if id_ not in self._taken:
                self._taken.add(id_)
                return id_
            salt += 1
