"""Who is who: the names in cues and in action, and which of them mean the same role.

MARA, MARA (V.O.), MARA'S VOICE and MARA (CONT'D) are one role; MR. WREN and WREN are one; THE MAYOR is the only
mayor there is; YOUNG MARA is a role of her own that remembers whose younger self she is.
"""
# ruff: noqa: SIM905 -- word lists are kept as running text, which a person can read and sort

from __future__ import annotations

import re
from typing import NamedTuple

from .data import people
from .words import fold, slug, unique

_VOICE = re.compile(
    r"(?:['’]s?)\s+(?:voice|stimme|voz|voix|voce)\b.*$|^(?:the )?(?:voice of|voix de|stimme von|voz de|voce di)\s+",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)?")
_TRAILING = re.compile(
    r"(?:[\s,–—-]+(?:v\.\s?o\.?|vo|o\.\s?s\.?|o\.\s?c\.?|off|cont['’]?d|continued|voice ?over))+\s*$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\s*(?:&|\+|/|,\s*and\b|\band\b|\bund\b|\bet\b|\by\b|,)\s*", re.IGNORECASE)
_AGED = {
    "young": -1,
    "younger": -1,
    "little": -1,
    "teen": -1,
    "teenage": -1,
    "baby": -1,
    "child": -1,
    "kid": -1,
    "boy": -1,
    "jeune": -1,
    "junge": -1,
    "junger": -1,
    "joven": -1,
    "jovem": -1,
    "giovane": -1,
    "petit": -1,
    "petite": -1,
    "old": 1,
    "older": 1,
    "elderly": 1,
    "adult": 1,
    "alte": 1,
    "alter": 1,
    "vieux": 1,
    "vieille": 1,
    "grown": 1,
    "viejo": 1,
    "vieja": 1,
    "velho": 1,
    "velha": 1,
    "vecchio": 1,
    "vecchia": 1,
    "future": 1,
}


class Cue(NamedTuple):
    """A character cue taken apart: names that speak, and the channel that its extension asks for."""

    names: tuple[str, ...]
    channel: str
    note: str = ""  # an extension that is a direction: "(WHISPERS)"


def read_cue(text: str, extension: str = "") -> Cue:
    """The names in a cue without extensions, and "voice_over", "off_screen", "phone", "radio" or ""."""
    notes = [*_BRACKETS.findall(text), extension]
    name = _BRACKETS.sub(" ", text).strip(" ^@")
    trailing = _TRAILING.search(name)
    if trailing:
        notes.append(trailing.group())
        name = name[: trailing.start()]
    channel = _channel(" ".join(notes))
    if _VOICE.search(name):
        name, channel = _VOICE.sub("", name), channel or "off_screen"
    name = " ".join(name.split()).strip(" :,-–—")
    direction = " ".join(
        n.strip()
        for n in notes
        if n.strip()
        and not _channel(n)
        and not re.match(
            r"\s*(cont|suite|forts|cont['’]?d|more|weiter|on screen|o\.s\.|v\.o\.)", n, re.IGNORECASE
        )
    )
    return Cue((name,) if name else (), channel, direction)


def _channel(notes: str) -> str:
    plain = fold(notes).replace(".", "").replace("’", "'")
    for channel, pattern in (
        ("phone", r"phone|telefon|telephone|filter|filtered|cell|facetime|video call|vidcall"),
        (
            "radio",
            r"radio|intercom|comm|comms|loudspeaker|speaker|pa|tannoy|walkie|tv|television|megaphone|transmission|recording",
        ),
        ("voice_over", r"v ?o|voice ?over|narration|narrating|prelap|pre-lap"),
        ("off_screen", r"o ?s|o ?c|off|off ?screen|off-screen|off camera|hors champ|fuera de campo"),
    ):
        if re.search(rf"(?<![\w-])(?:{pattern})(?![\w'])", plain):
            return channel
    return ""


class Name(NamedTuple):
    """A name in its parts: (title, aged, core words)."""

    title: str
    aged: int
    core: tuple[str, ...]

    @property
    def is_common(self) -> bool:
        """True where the name is made of common nouns: "old man", "guard 2", "the crowd"."""
        words = [w for w in self.core if not w.isdigit()]
        return bool(words) and words[-1] in _COMMON


_COMMON = (
    people.PEOPLE
    | people.CROWDS
    | set(people.ANIMALS)
    | people.ROBOTS
    | people.GHOSTS
    | people.VOICES
    | people.FEMALE
    | people.MALE
)


def read_name(name: str) -> Name:
    """The parts of a folded name. "old ida" -> ("", 1, ("ida",)); "mr. wren" -> ("mr", 0, ("wren",))."""
    words = [w.strip(".,\"'") for w in fold(name).split()]
    words = [w for w in words if w]
    if len(words) > 1 and words[0] in (
        "the",
        "le",
        "la",
        "der",
        "die",
        "das",
        "el",
        "il",
        "o",
        "a",
        "l",
        "an",
    ):
        words = words[1:]
    title, aged = "", 0
    while len(words) > 1 and (words[0] in _AGED or words[0] in people.TITLES):
        if words[0] in _AGED and words[1] not in _COMMON and not aged:
            aged, words = _AGED[words[0]], words[1:]
        elif words[0] in people.TITLES and not title and not words[1].isdigit():
            title, words = words[0], words[1:]
        else:
            break
    return Name(title, aged, tuple(words))


class Names:
    """All names of a film and the role ids they mean. Fill with `add`, then `settle`, then ask."""

    def __init__(self) -> None:
        self.spellings: dict[str, str] = {}  # folded name -> as first written
        self.ids: dict[str, str] = {}  # folded name -> role id
        self.display: dict[str, str] = {}  # role id -> name
        self.younger: dict[str, str] = {}  # role id -> id of the older self
        self.ambiguous: list[tuple[str, str]] = []

    def add(self, name: str) -> None:
        """Take a name into account. Order of first mention is order of roles."""
        self.spellings.setdefault(_plain(name), name)

    def settle(self) -> None:
        """Decide which names mean the same role."""
        parts = {key: read_name(key) for key in self.spellings}
        owner = {key: self._fuller(key, parts) for key in parts}
        taken: set[str] = {"everyone"}
        for key in self.spellings:
            root = _root(key, owner)
            if root not in self.ids:
                id_ = unique(slug(root, f"role_{len(self.ids) + 1}"), taken)
                self.ids[root], self.display[id_] = id_, self.spellings[root]
            self.ids[key] = self.ids[root]
        self._find_younger_selves(parts)

    def _fuller(self, key: str, parts: dict[str, Name]) -> str:
        """The fuller name that `key` is short for, or `key`."""
        name = parts[key]
        others = [(k, p) for k, p in parts.items() if k != key]
        exact = [k for k, p in others if p == name and len(k) > len(key)]
        if exact:
            return exact[0]
        if name.aged:
            return key
        if not name.title and len(name.core) == 1 and name.core[0] in people.TITLES:
            return self._only(key, [k for k, p in others if p.title == name.core[0] and not p.aged])
        if name.is_common:
            return key
        if not name.title:
            titled = [k for k, p in others if p.title and p.core == name.core and not p.aged]
            if titled:
                return self._only(key, titled)
        longer = [
            k
            for k, p in others
            if len(p.core) > len(name.core) == 1
            and not p.aged
            and not p.is_common
            and name.core[0] in (p.core[0], p.core[-1])
            and (not name.title or p.title in ("", name.title))
        ]
        return self._only(key, longer)

    def _only(self, key: str, fits: list[str]) -> str:
        if len(fits) > 1:
            self.ambiguous.append((self.spellings[key], " or ".join(self.spellings[f] for f in fits)))
        return fits[0] if len(fits) == 1 else key

    def _find_younger_selves(self, parts: dict[str, Name]) -> None:
        for key, name in parts.items():
            if not name.aged:
                continue
            base = next(
                (
                    k
                    for k, p in parts.items()
                    if not p.aged
                    and (
                        p.core == name.core
                        or (name.core[0] in (p.core[0], p.core[-1]) and len(name.core) == 1)
                    )
                ),
                None,
            )
            if base is None or self.ids[base] == self.ids[key]:
                continue
            young, old = (key, base) if name.aged < 0 else (base, key)
            self.younger.setdefault(self.ids[young], self.ids[old])

    def find(self, name: str) -> str:
        """The role id that a cue's name means, or ""."""
        return self.ids.get(_plain(name), "")

    def split_together(self, name: str) -> tuple[str, ...]:
        """("mara", "finn") for MARA AND FINN where both are names of their own; else the name alone."""
        parts = [p for p in _TOGETHER.split(name) if p]
        if len(parts) > 1 and all(_plain(p) in self.spellings for p in parts):
            return tuple(parts)
        return (name,)


def _plain(name: str) -> str:
    return " ".join(fold(name.replace("’", "'")).split())


def _root(key: str, owner: dict[str, str]) -> str:
    seen = {key}
    while owner[key] != key and owner[key] not in seen:
        key = owner[key]
        seen.add(key)
    return key
