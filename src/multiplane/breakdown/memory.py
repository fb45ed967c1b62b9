"""Who "he", "she", "they" and "it" are: what a reader has in mind at this point of a scene."""

from __future__ import annotations

from ..core.story import Role
from .casting import Casting

_HE = {"he", "him", "his", "himself"}
_SHE = {"she", "her", "hers", "herself"}
_IT = {"it", "its", "itself"}
_ALL = {"everyone", "everybody"}
_SELF_UNKNOWN_PENALTY, _SUBJECT_BONUS = 1.5, 0.6


class Memory:
    """Roles and things of one scene in the order in which they were last mentioned."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.recent: list[str] = []  # role ids, the latest last
        self.subject: tuple[str, ...] = ()  # of the last clause
        self.thing = ""  # prop id or words that "it" means
        self.last_what = ""  # what the last deed was done to
        self.last_was_thing = False  # the last clause was about a thing

    def note_thing(self, what: str) -> None:
        """A thing was the subject of the last clause."""
        self.thing, self.last_what, self.subject, self.last_was_thing = what, "", (), True

    def mention(self, roles: tuple[str, ...]) -> None:
        for id_ in roles:
            if id_ in self.recent:
                self.recent.remove(id_)
            self.recent.append(id_)

    def pronoun(self, word: str, *, subject: bool, besides: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The roles that `word` means; () where it means a thing or nobody known. `besides` are out of question."""
        if word in _HE | _SHE:
            return self._one(word, subject, besides)
        if word in _IT:
            return self._animal(subject, besides)
        if word in ("they", "them", "their", "both", "themselves", "theirs", "each"):
            return self._several(besides, word)
        if word in _ALL:
            return tuple(r for r in self.recent if r not in besides and self.casting.role(r).kind != "voice")
        if word in ("who", "which", "that"):
            return self.subject
        return ()

    def _candidates(self, besides: tuple[str, ...]) -> list[tuple[int, Role]]:
        found = [self.casting.role(id_) for id_ in reversed(self.recent) if id_ not in besides]
        return [
            (position, role)
            for position, role in enumerate(found)
            if role.kind != "crowd" and self._is_here(role)
        ]

    def _is_here(self, role: Role) -> bool:
        """Not somebody who is only ever heard."""
        return self.casting.drafts[role.id].seen or not role.lines

    def _one(self, word: str, subject: bool, besides: tuple[str, ...]) -> tuple[str, ...]:
        wanted = "male" if word in _HE else "female"
        best: tuple[float, str] | None = None
        for position, role in self._candidates(besides):
            if role.gender not in (wanted, ""):
                continue
            score = (
                position
                + (_SELF_UNKNOWN_PENALTY if not role.gender else 0)
                - (_SUBJECT_BONUS if role.id in self.subject and subject else 0)
            )
            if best is None or score < best[0]:
                best = score, role.id
        return (best[1],) if best else ()

    def _animal(self, subject: bool, besides: tuple[str, ...]) -> tuple[str, ...]:
        """ "It" is an animal or robot only where one has just acted and no thing came after it."""
        if self.subject and len(self.subject) == 1 and self.subject[0] not in besides and subject:
            role = self.casting.role(self.subject[0])
            if role.kind in ("animal", "robot", "ghost") or (role.kind == "crowd" and not self.last_what):
                return self.subject
        if not self.thing:
            return tuple(r.id for _, r in self._candidates(besides)[:1] if r.kind in ("animal", "robot"))
        return ()

    def _several(self, besides: tuple[str, ...], word: str) -> tuple[str, ...]:
        if len(self.subject) > 1 and not set(self.subject) & set(besides):
            return self.subject
        if len(self.subject) == 1 and self.casting.role(self.subject[0]).kind == "crowd":
            return self.subject
        people = [
            r.id for _, r in self._candidates(besides) if r.kind in ("person", "robot", "ghost", "voice")
        ]
        others = [r.id for _, r in self._candidates(besides) if r.id not in people]
        crowd = tuple(
            id_
            for id_ in reversed(self.recent)
            if id_ not in besides and self.casting.role(id_).kind == "crowd"
        )
        pair = (people + others)[:2]
        if len(pair) == 2 and not besides:
            return tuple(reversed(pair))
        return crowd[:1] or tuple(reversed(pair)) if not besides else crowd[:1] or tuple(pair[:1])
