"""Engines: what makes things. One file per outside model or service, behind the Protocols in `base`.

An engine is found by its name: the embedded ones stand in the tables here, packages from elsewhere announce theirs
in the entry point groups "multiplane.voice" and "multiplane.picture", as a class or function that gives a
`base.VoiceEngine` or a `base.PictureEngine`.

An engine from outside is set up by a table [engine.NAME] in multiplane.toml, whose `kind` names the adapter: one of
KINDS, or of the entry point group "multiplane.engine" (a class made with (name, settings) that has a `Settings`).
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any

import msgspec

from multiplane.core import codec
from multiplane.core.errors import BadInput

if TYPE_CHECKING:
    from .base import Engine, PictureEngine, VoiceEngine

VOICES = {
    "kokoro": "multiplane.engines.kokoro:Kokoro",
    "hibari": "multiplane.engines.hibari_voice:HibariVoice",
    "silent": "multiplane.engines.silent:Silent",
}
PICTURES = {"toon": "multiplane.engines.toon_picture:ToonPicture"}
KINDS = {
    "blender": "multiplane.engines.blender:Blender",
    "command": "multiplane.engines.command:Command",
    "comfyui": "multiplane.engines.comfyui:ComfyUI",
    "diffusers": "multiplane.engines.diffusion:Diffusers",
    "openai": "multiplane.engines.openai_compatible:OpenAICompatible",
}


def voice_engine_names() -> tuple[str, ...]:
    """The names of all voice engines that are known here, able to run or not; the embedded ones first."""
    return _names("voice", VOICES)


def picture_engine_names() -> tuple[str, ...]:
    """The names of all picture engines that are known here, able to run or not; the embedded ones first."""
    return _names("picture", PICTURES)


@cache
def voice_engine(name: str) -> VoiceEngine:
    """The voice engine called `name`, the same one at each call. Raises BadInput with the nearest valid name."""
    return _find("voice", VOICES, name)


@cache
def picture_engine(name: str) -> PictureEngine:
    """The picture engine called `name`, the same one at each call. Raises BadInput with the nearest valid name."""
    return _find("picture", PICTURES, name)


def engine_kinds() -> tuple[str, ...]:
    """The kinds of engines from outside that are known here."""
    return _names("engine", KINDS)


@cache
def engine_class(kind: str) -> type[Engine]:
    """The adapter of a kind: a class with its `Settings`. Raises BadInput with the nearest valid kind."""
    return _find_class("engine", KINDS, kind)


def open_engine(name: str, kind: str, settings: Mapping[str, Any]) -> Engine:
    """The engine called `name`, of an adapter `kind`, by its plain settings; the same one at each call in a process,
    so that its model stays warm. Raises BadInput for settings that do not fit."""
    return _opened(name, kind, codec.encode(dict(settings)))


@cache
def _opened(name: str, kind: str, settings: bytes) -> Engine:
    maker = engine_class(kind)
    valid = [field.encode_name for field in msgspec.structs.fields(maker.Settings)]
    for key in codec.decode(settings, dict):
        if key not in valid:
            near = difflib.get_close_matches(key, valid, 1, 0.5)
            hint = f'did you mean "{near[0]}"?' if near else f"its settings are {', '.join(valid)}"
            raise BadInput(f'engine.{name}: there is no key "{key}"; {hint}')
    try:
        return maker(name, codec.decode(settings, maker.Settings))
    except msgspec.ValidationError as error:
        raise BadInput(f"engine.{name}: {error}") from error


@cache
def _announced(kind: str) -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=f"multiplane.{kind}")}


def _names(kind: str, embedded: Mapping[str, str]) -> tuple[str, ...]:
    return (*embedded, *sorted(set(_announced(kind)) - set(embedded)))


def _find(kind: str, embedded: Mapping[str, str], name: str) -> Any:
    return _find_class(kind, embedded, name)()


def _find_class(kind: str, embedded: Mapping[str, str], name: str) -> Any:
    if name in embedded:
        module, maker = embedded[name].split(":")
        return getattr(import_module(module), maker)
    if name in _announced(kind):
        return _announced(kind)[name].load()
    names = _names(kind, embedded)
    near = difflib.get_close_matches(name.casefold(), names, n=1, cutoff=0.5)
    hint = f'did you mean "{near[0]}"?' if near else "choose one of " + ", ".join(names)
    raise BadInput(f'there is no {kind} engine called "{name}": {hint}')
