"""The acting model, loaded: tokens with their direction become samples, and the length and pitch of every sound."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .controls import DURATIONS, FRAMES, MELODY
from .vocoder import Vocoder
from .weights import acting_model


class Voiced(NamedTuple):
    """`samples` at 24 kHz; `durations` in frames of 600 samples, one a token; `melody` in Hz, two values a frame."""

    samples: np.ndarray
    durations: np.ndarray
    melody: np.ndarray


class ActingModel:
    """The model of `weights.acting_model`: its graph on one thread, the vocoder on two."""

    def __init__(self) -> None:
        import onnxruntime

        files = acting_model()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL  # the file is optimised
        options.log_severity_level = 3
        self._graph = onnxruntime.InferenceSession(str(files.graph), options, providers=["CPUExecutionProvider"])
        self._vocoder = Vocoder(files.vocoder)

    def __call__(self, inputs: dict[str, np.ndarray]) -> Voiced:
        """`inputs` as `controls.add_controls` tells them, and "tokens", "style", "speed"."""
        frames, durations, melody = self._graph.run([FRAMES, DURATIONS, MELODY], inputs)
        samples = self._vocoder(frames[0], melody.reshape(-1), inputs["style"].reshape(-1)[:128])
        return Voiced(samples, durations.reshape(-1), melody.reshape(-1))
