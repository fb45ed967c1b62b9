"""The weights of the vocoder, taken out of the upstream graph once and made ready for `vocoder`.

What arrives: the graph (onnx) with its int8 weights. What leaves: named float32 arrays. The values are those of the
graph; filters are already seen from the points of `toom_cook`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from . import toom_cook

if TYPE_CHECKING:
    import onnx

GENERATOR = "/decoder/decoder/generator/"
STAGES = (("noise_res.0", "resblocks.0", "resblocks.1", "resblocks.2"), ("noise_res.1", "resblocks.3", "resblocks.4", "resblocks.5"))
LAYERS = (0, 1, 2)


def arrays_of(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    """Every array of the vocoder by its name."""
    graph = _Graph(model)
    found: dict[str, np.ndarray] = {}
    for block in (block for stage in STAGES for block in stage):
        taps = graph.input_of(f"{block}/convs1.0/Conv_quant", 1).shape[2]
        found[f"{block}/at"], _, found[f"{block}/bt"] = toom_cook.matrices(taps, toom_cook.SIZES[taps])
        for layer in LAYERS:
            for half in (1, 2):
                found |= _layer(graph, block, layer, half)
    for number in (0, 1):
        found |= _upsampling(graph, number)
        found |= _noise_filter(graph, number)
    weight, bias = graph.filter_of("conv_post/Conv")
    found |= {"last/weight": weight.transpose(1, 2, 0).reshape(weight.shape[1], -1), "last/bias": bias}
    found["inverse"] = graph.input_of("istft/stft/ConvTranspose", 1)[:, 0]
    found["source/weight"] = graph.input_of("m_source/l_linear/MatMul", 1).reshape(-1)
    found["source/bias"] = graph.input_of("m_source/l_linear/Add", 0)
    return found


def _layer(graph: _Graph, block: str, layer: int, half: int) -> dict[str, np.ndarray]:
    """Norm, activation and convolution: half a layer of a block."""
    name = f"{block}/{layer}/{half}"
    weight, bias = graph.filter_of(f"{block}/convs{half}.{layer}/Conv_quant")
    _, g, _ = toom_cook.matrices(weight.shape[2], toom_cook.SIZES[weight.shape[2]])
    alpha = graph.arrays[f"decoder.decoder.generator.{block}.alpha{half}.{layer}"].reshape(-1).astype(np.float64)
    style, style_bias = graph.dense_of(f"{block}/adain{half}.{layer}/fc/Gemm")
    return {
        f"{name}/filter": np.einsum("nk,ock->nco", g, weight.astype(np.float64)),
        f"{name}/bias": bias,
        f"{name}/turns": alpha / np.pi,
        f"{name}/depth": 1 / alpha,
        f"{name}/style": style,
        f"{name}/style_bias": style_bias,
    }


def _upsampling(graph: _Graph, number: int) -> dict[str, np.ndarray]:
    """A transposed convolution as one matrix: (channels, taps × outputs)."""
    weight, bias = (graph.input_of(f"ups.{number}/ConvTranspose", place) for place in (1, 2))
    return {f"up.{number}/weight": weight.transpose(0, 2, 1).reshape(len(weight), -1), f"up.{number}/bias": bias}


def _noise_filter(graph: _Graph, number: int) -> dict[str, np.ndarray]:
    weight, bias = graph.filter_of(f"noise_convs.{number}/Conv_quant")
    return {f"noise.{number}/weight": weight.transpose(2, 1, 0).reshape(-1, len(weight)), f"noise.{number}/bias": bias}


class _Graph:
    """Nodes by name and constant arrays of a graph."""

    def __init__(self, model: onnx.ModelProto):
        from onnx import numpy_helper

        self.nodes = {node.name: node for node in model.graph.node}
        self.arrays = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
        self.readers = {name: node for node in model.graph.node for name in node.input}

    def input_of(self, node: str, place: int) -> np.ndarray:
        return self.arrays[self.nodes[GENERATOR + node].input[place]]

    def filter_of(self, node: str) -> tuple[np.ndarray, np.ndarray]:
        """Weights (outputs, channels, taps) and bias of a convolution, as floats."""
        one = self.nodes[GENERATOR + node]
        if one.op_type == "Conv":
            return self.arrays[one.input[1]], self.arrays[one.input[2]]
        stem = one.input[1].removesuffix("_quantized")
        weight = self._as_float(stem)
        bias = f"{node.removesuffix('/Conv_quant').replace('/', '.')}.bias"
        return weight, self.arrays[f"decoder.decoder.generator.{bias}"]

    def dense_of(self, node: str) -> tuple[np.ndarray, np.ndarray]:
        """Weights (inputs, outputs) and bias of a dense layer, as floats."""
        one = self.nodes[f"{GENERATOR}{node}_MatMul_quant"]
        return self._as_float(one.input[1].removesuffix("_quantized"), one.input[3]), self.input_of(f"{node}_Add", 1)

    def _as_float(self, stem: str, zero: str = "") -> np.ndarray:
        """scale × (value − zero). The zero point of a filter is shared between equal ones and named by its convolution."""
        quantized = f"{stem}_quantized"
        zero = zero or self.readers[quantized].input[3]
        scale = self.arrays[f"{stem}_scale"].astype(np.float64)
        return scale * (self.arrays[quantized].astype(np.float64) - self.arrays[zero].astype(np.float64))
