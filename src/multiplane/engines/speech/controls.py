"""The upstream graph of Kokoro, changed: acting controls go in, the vocoder comes out.

What arrives: the graph (onnx), which is changed in place. Needed once, when the model is prepared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnx

# Tensors of the upstream graph.
_LENGTHS = "/encoder/Round_output_0"  # frames a token, (1, tokens)
DURATIONS = "/encoder/Clip_output_0"  # the same, at least 1
_F0 = "/encoder/F0_proj/Conv_output_0"  # Hz, two values a frame, (1, 1, 2 × frames)
FRAMES = "/decoder/decoder/decode.3/Div_4_output_0"  # what the vocoder makes sound of, (1, 512, 2 × frames)
MELODY = "acting/f0"  # Hz as acted, like _F0


def add_controls(model: onnx.ModelProto) -> None:
    """Add inputs and outputs to the graph. With pitch, range and stretch of 1 it speaks as before.

    stretch (1, tokens)  factor on the length of each token; the sum is exact to a frame, because what rounding
                         takes from one token the next ones get
    accent (1, tokens)   factor on the fundamental frequency of each token, passing smoothly from one to the next
    pitch (1)            factor on the fundamental frequency of all
    centre (1), range (1)  melody: f0 × (f0 / centre)^(range − 1); centre is the voice's median in Hz
    Outputs: durations (frames of 25 ms, one a token), f0 (Hz, every 12.5 ms).
    """
    from onnx import TensorProto, helper

    graph = model.graph
    for name, shape in (("stretch", [1, "sequence_length"]), ("accent", [1, "sequence_length"]), ("pitch", [1]), ("centre", [1]), ("range", [1])):
        graph.input.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
    _add_constants(graph)
    _splice(graph, _LENGTHS, _stretching())
    _splice(graph, _F0, [*_accents(), *_melody()])
    for name in (DURATIONS, MELODY):
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))


def stop_at_frames(model: onnx.ModelProto) -> None:
    """Drop the vocoder from the graph: its first output is then FRAMES instead of the audio."""
    from onnx import TensorProto, helper

    graph = model.graph
    graph.output[0].CopyFrom(helper.make_tensor_value_info(FRAMES, TensorProto.FLOAT, None))
    writers = {name: node for node in graph.node for name in node.output}
    needed, queue = set(), [one.name for one in graph.output]
    while queue:
        node = writers.get(queue.pop())
        if node is not None and node.name not in needed:
            needed.add(node.name)
            queue += node.input
    nodes = [node for node in graph.node if node.name in needed]
    read = {name for node in nodes for name in node.input}
    arrays = [array for array in graph.initializer if array.name in read]
    for field, kept in ((graph.node, nodes), (graph.initializer, arrays), (graph.value_info, [])):
        kept = [type(one).FromString(one.SerializeToString()) for one in kept]
        del field[:]
        field.extend(kept)


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
        _node("Cast", [DURATIONS], "acting/frames", to=1),
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
        _node("Mul", [_F0, "acting/factor"], MELODY),
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
