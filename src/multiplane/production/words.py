"""Words in an edited shot that nobody in the film knows: told as notes, with the nearest word that is known."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from multiplane.core.design import Bible
from multiplane.core.shot import Does, Shot, Speaks
from multiplane.core.vocabulary import VERBS


def strange_words(shot: Shot, generated: Shot, bible: Bible) -> Iterator[str]:
    """A sentence for each role, place and verb of `shot` that is neither in the film nor in what was `generated`."""
    known = {
        "role": {design.id for design in bible.cast},
        "place": {design.id for design in bible.places},
        "verb": set(VERBS),
    }
    usual = _words(generated)
    for kind, words in _words(shot).items():
        for word in sorted(words - usual[kind] - known[kind] - {""}):
            near = difflib.get_close_matches(word, known[kind] | usual[kind], 1, 0.5)
            hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(sorted(known[kind])[:8])}."
            yield f'nobody here knows the {kind} "{word}"; {hint}'


def _words(shot: Shot) -> dict[str, set[str]]:
    acts = [act for event in shot.events if isinstance(event, Does) for act in event.acts]
    speakers = {event.role for event in shot.events if isinstance(event, Speaks)}
    return {
        "role": {mark.role for mark in shot.marks} | {act.role for act in acts} | speakers,
        "place": {shot.place},
        "verb": {act.verb for act in acts},
    }
