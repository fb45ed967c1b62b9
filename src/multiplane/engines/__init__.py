"""Engines: what makes things. One file per outside model or service, behind the Protocols in `base`.

An engine is found by its name: the embedded ones stand in `EMBEDDED`, packages from elsewhere announce theirs
in the entry point group "multiplane.voice", as a class or function that gives a `base.VoiceEngine`.
"""

from __future__ import annotations

import difflib
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from multiplane.core.errors import BadInput

if TYPE_CHECKING:
    from .base import VoiceEngine

EMBEDDED = {
    "kokoro": "multiplane.engines.kokoro:Kokoro",
    "hibari": "multiplane.engines.hibari_voice:HibariVoice",
}
VOICE_GROUP = "multiplane.voice"


@cache
def _announced() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=VOICE_GROUP)}


def voice_engine_names() -> tuple[str, ...]:
    """The names of all voice engines that are known here, able to run or not; the embedded ones first."""
    return (*EMBEDDED, *sorted(set(_announced()) - set(EMBEDDED)))


@cache
def voice_engine(name: str) -> VoiceEngine:
    """The voice engine called `name`, the same one at each call. Raises BadInput with the nearest valid name."""
    if name in EMBEDDED:
        module, kind = EMBEDDED[name].split(":")
        return getattr(import_module(module), kind)()
    if name in _announced():
        return _announced()[name].load()()
    raise BadInput(f'there is no voice engine called "{name}": {_nearest(name)}')


def _nearest(name: str) -> str:
    names = voice_engine_names()
    near = difflib.get_close_matches(name.casefold(), names, n=1, cutoff=0.5)
    return f'did you mean "{near[0]}"?' if near else "choose one of " + ", ".join(names)
