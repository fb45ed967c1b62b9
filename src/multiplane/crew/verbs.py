"""Breakdown: verbs of the script that nobody understood, each laid to one that can be staged (`[verbs]` in multiplane.toml)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from multiplane.core.vocabulary import VERBS
from multiplane.engines.requests import TextRequest
from multiplane.line import Film

from .proposals import settings_change
from .task import Change, Question, Task, schema_of

NOTHING = "none"  # the sentence shows no deed that one can see


class Meaning(Struct):
    """The verb of the vocabulary that comes nearest, and why."""

    verb: str
    why: str = ""


def ask(film: Film, options: dict[str, str]) -> Iterator[Question]:
    """One question for every verb that the breakdown reports; `only` limits it to one."""
    lines = film.production.script.read_text("utf-8", errors="replace").splitlines() if film.production.script.suffix != ".fdx" else []
    said: dict[str, list[str]] = {}
    for verb, line in film.story.unknown_verbs:
        said.setdefault(verb, []).append(lines[line - 1].strip() if 0 < line <= len(lines) else "")
    schema = schema_of(Meaning, verb=(*VERBS, NOTHING))
    for verb, sentences in said.items():
        if options.get("only", verb) == verb:
            yield Question(
                verb, TextRequest(_prompt(verb, sentences), _INSTRUCTIONS, schema, longest=200), Meaning, _judge, lambda given, verb=verb: _change(verb, given)
            )


_INSTRUCTIONS = (
    "You break a screenplay down for an animation studio. A verb of the script is not in the studio's vocabulary. Choose the verb of the "
    f"vocabulary whose movement shows the same to an audience; choose {NOTHING} where nothing can be seen."
)


def _prompt(verb: str, sentences: Sequence[str]) -> str:
    families: dict[str, list[str]] = {}
    for name, row in VERBS.items():
        families.setdefault(row.family, []).append(name)
    known = "\n".join(f"{family}: {', '.join(names)}" for family, names in families.items())
    return f"The verb: {verb}\nIn the script:\n" + "\n".join(f"- {one}" for one in sentences[:5] if one) + f"\nThe vocabulary:\n{known}"


def _judge(given: Meaning) -> list[str]:
    return [] if given.verb in VERBS or given.verb == NOTHING else [f'"{given.verb}" is no verb of the vocabulary']


def _change(verb: str, given: Meaning) -> Change | None:
    return None if given.verb == NOTHING else settings_change("verbs", {verb: given.verb}, given.why or f"“{verb}” is played as {given.verb}")


TASK = Task("breakdown", "verbs that nobody understood, laid to ones that can be staged", ask)
