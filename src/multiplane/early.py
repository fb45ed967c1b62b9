"""What is plain before the script is understood: that lines were written which nobody has spoken yet.

Then the voice may load in a process of its own while the script is read and planned. Takes: the script's text, and what
was in it when everything had last been made. Gives: a guess, and a runner that has been told.
"""

from __future__ import annotations

import re
from contextlib import suppress

from multiplane import wiring
from multiplane.core.errors import BadInput
from multiplane.production.folder import Production
from multiplane.production.textfile import write_text
from multiplane.run.runner import Runner
from multiplane.store.files import digest_bytes

NOTE = "dialogue"
LARGEST = 4 << 20  # bytes of a script that is looked through


def foresee_voice(production: Production, runner: Runner) -> None:
    """Have the voice loaded, where lines are new."""
    with suppress(BadInput):  # planning will say it better
        speak = wiring.speak_with(production)
        if speak.warm and _digest_of_lines(production) - _noted(production):
            runner.load(speak)


def note_lines(production: Production) -> None:
    """Remember the lines of the script as spoken."""
    with suppress(OSError):
        write_text(production.workings / NOTE, "\n".join(sorted(_digest_of_lines(production))))


def _noted(production: Production) -> set[str]:
    try:
        return set((production.workings / NOTE).read_text("ascii").split())
    except (OSError, UnicodeDecodeError):
        return set()


def _digest_of_lines(production: Production) -> set[str]:
    """A digest of every paragraph that looks like dialogue: a name in capitals with something under it."""
    try:
        if production.script.stat().st_size > LARGEST:
            return set()
        text = production.script.read_text("utf-8", errors="replace")
    except OSError:
        return set()
    paragraphs = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    return {digest_bytes(paragraph.strip().encode("utf-8"))[:16] for paragraph in paragraphs if _is_dialogue(paragraph.strip())}


def _is_dialogue(paragraph: str) -> bool:
    name, _, rest = paragraph.partition("\n")
    return bool(rest) and (name.startswith("@") or (name == name.upper() and any(char.isalpha() for char in name)))
