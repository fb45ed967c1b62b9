"""What departments ask of engines, one typed request for each ability. Frozen, canonical: equal requests have equal digests.

Files are absolute paths; the digest of a request is taken over their contents, never over their names. Sizes are
pixels, lengths frames at `fps`, colours sRGB.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
from blake3 import blake3
from msgspec import Struct

from multiplane.core import codec


class Reference(Struct, frozen=True, omit_defaults=True):
    """A picture to keep to. `role` says what for: "cast:mara", "set:lamp_room", "prop:lantern", "style"."""

    path: str
    role: str = "style"


class Control(Struct, frozen=True, omit_defaults=True):
    """A pass of the layout that the result must keep: `kind` is a pass of `toon.passes` ("line", "depth", "pose",
    "flat", "identity" …); `path` is a PNG for an image, an MP4 of the same length for a film."""

    kind: str
    path: str
    strength: float = 1.0


class Lora(Struct, frozen=True, omit_defaults=True):
    """A small set of weights on top of a model: a local file or folder, or a hub id."""

    source: str
    scale: float = 1.0


class Example(Struct, frozen=True):
    """A prompt and the answer that it should have had."""

    prompt: str
    answer: str


class TextRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="text"):
    """Words or, with a JSON `schema`, data. The answer stands in `Made.data` (parsed, valid) or `Made.text`."""

    prompt: str
    instructions: str = ""
    schema: dict[str, Any] = {}
    examples: tuple[Example, ...] = ()
    longest: int = 4096  # tokens
    temperature: float = 0.0
    seed: int = 0


class ImageRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="image"):
    """A picture from words, references and control passes. Gives one PNG."""

    prompt: str
    width: int
    height: int
    negative: str = ""
    references: tuple[Reference, ...] = ()
    controls: tuple[Control, ...] = ()
    loras: tuple[Lora, ...] = ()
    seed: int = 0


class EditRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="edit"):
    """A changed picture: all of it, or with a `mask` (PNG, white is changed) only what the mask shows. Gives one PNG.

    `strength` 0 leaves the picture as it is, 1 keeps nothing of it."""

    prompt: str
    image: str
    mask: str = ""
    negative: str = ""
    strength: float = 0.7
    references: tuple[Reference, ...] = ()
    controls: tuple[Control, ...] = ()
    loras: tuple[Lora, ...] = ()
    seed: int = 0


class VideoRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="video"):
    """A moving picture of exactly `frames` frames: from words, a first (and last) frame, control films, references.

    Gives one film file, or a folder of PNG frames named %04d.png. An engine that can only make other sizes,
    lengths or rates makes the nearest larger ones; the caller conforms them."""

    prompt: str
    width: int
    height: int
    frames: int
    fps: Fraction = Fraction(24)
    negative: str = ""
    first: str = ""
    last: str = ""
    references: tuple[Reference, ...] = ()
    controls: tuple[Control, ...] = ()
    loras: tuple[Lora, ...] = ()
    seed: int = 0


class SpeechRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="voice"):
    """A spoken line by a voice of the engine's. Gives one sound file; words and mouths are timed by the caller."""

    text: str
    voice: str = ""
    language: str = "en"
    direction: str = ""  # manner and feeling in words: "whispers, afraid"
    speed: float = 1.0
    seed: int = 0


class MusicRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="music"):
    """Music of `seconds`. Gives one sound file."""

    prompt: str
    seconds: float
    tempo: float = 0.0  # beats a minute; 0 is free
    seed: int = 0


class EffectRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="effect"):
    """A sound effect of about `seconds`. Gives one sound file."""

    prompt: str
    seconds: float
    seed: int = 0


class TranslationRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="translation"):
    """Lines into another language (BCP 47 tags). `Made.data` is {"lines": [...]}, as many as there were."""

    lines: tuple[str, ...]
    source: str
    target: str
    context: str = ""
    longest: tuple[int, ...] = ()  # characters that each line may have; () is free
    glossary: dict[str, str] = {}
    seed: int = 0


class RemovalRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="removal"):
    """A film without what the mask film marks (grey: 0 remove, 63 overlap, 127 affected, 255 keep). Gives one film.

    `background` says what the scene shows afterwards."""

    film: str
    mask: str
    background: str = ""
    seed: int = 0


class UpscaleRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="upscale"):
    """A picture or film at `factor` times its size."""

    media: str
    factor: int = 2
    seed: int = 0


class InBetweenRequest(Struct, frozen=True, omit_defaults=True, tag_field="ability", tag="inbetween"):
    """`frames` drawings between two keys, without the keys. Gives PNG frames named %04d.png in a folder."""

    first: str
    last: str
    frames: int
    prompt: str = ""
    seed: int = 0


Request = (
    TextRequest | ImageRequest | EditRequest | VideoRequest | SpeechRequest | MusicRequest | EffectRequest | TranslationRequest
    | RemovalRequest | UpscaleRequest | InBetweenRequest
)  # fmt: skip
ABILITIES: tuple[str, ...] = tuple(kind.__struct_config__.tag for kind in Request.__args__)
_FILES = ("path", "image", "mask", "first", "last", "film", "media", "source")  # fields that may hold a path


def ability_of(request: Request) -> str:
    """What a request asks for: one of ABILITIES."""
    return request.__struct_config__.tag


def request_digest(request: Request) -> str:
    """A digest of everything in a request; files by their contents. Raises OSError for a file that is not there."""
    return blake3(codec.encode(_by_content(codec.to_plain(request)))).hexdigest()


def files_of(request: Request) -> dict[str, Path]:
    """Every file that a request names, by where it stands in it: "references.0", "first" …; in order."""
    found: dict[str, Path] = {}

    def look(value: Any, where: tuple[str, ...]) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in _FILES and isinstance(inner, str) and inner.startswith("/"):
                    found[".".join(where if key in ("path", "source") else (*where, key))] = Path(inner)
                else:
                    look(inner, (*where, key))
        elif isinstance(value, list | tuple):
            for number, inner in enumerate(value):
                look(inner, (*where, str(number)))

    look({k: v for k, v in codec.to_plain(request).items() if k not in ("schema", "glossary")}, ())
    return found


def _by_content(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: inner if name == "schema" else _by_content(inner, name) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_by_content(inner, key) for inner in value]
    if key in _FILES and isinstance(value, str) and value.startswith("/"):
        return _digest(Path(value))
    return value


def _digest(path: Path) -> str:
    hasher = blake3()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            hasher.update(file.name.encode() if path.is_dir() else b"")
            hasher.update_mmap(file)
    return hasher.hexdigest()


def request_of(data: bytes) -> Request:
    """A request from its canonical JSON, as a command engine reads it."""
    return msgspec.json.decode(data, type=Request, dec_hook=lambda kind, value: Fraction(value) if kind is Fraction else value)
