"""The neural voice: how long a fresh process needs until it can speak, and what a second of speech costs, in CPU time.

Each measure is taken in a process of its own, one after another, and the least of several counts. Beside it the release's
own graph speaks the same tokens in onnxruntime, on one thread like ours, so that the machine's hour falls out of the ratio.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

TIMES = 3
LINES = (
    ("There is a light on the rocks, and it is calling to us.", "bf_emma", "normal", "neutral"),
    ("I never said that, and you know it.", "am_michael", "normal", "angry"),
    ("Come closer. Nobody must hear this.", "af_nicole", "whisper", "afraid"),
    ("Get away from the edge!", "am_fenrir", "shout", "angry"),
    ("I am so tired, and the road is still so long.", "bm_george", "quiet", "tired"),
    ("Mother told me to wait by the old mill.", "af_sky", "normal", "happy"),
)


def missing() -> str:
    from multiplane.engines import voice_engine

    return voice_engine("kokoro").missing()


def run() -> str:
    """The benchmark; returns its section for docs/benchmarks.md."""
    _measure("ours")  # prepares what is prepared once
    ours = [_measure("ours") for _ in range(TIMES)]
    graph = [_measure("graph") for _ in range(TIMES)]
    return "\n".join(_say(*({name: min(one[name] for one in measures) for name in measures[0]} for measures in (ours, graph))))


def _measure(what: str) -> dict[str, float]:
    done = subprocess.run([sys.executable, "-m", "bench.voice", what], check=True, capture_output=True, text=True,
                          env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})
    return json.loads(done.stdout.splitlines()[-1])


def _say(ours: dict[str, float], graph: dict[str, float]) -> Iterator[str]:
    yield f"{len(LINES)} lines in as many voices and manners, {ours['spoken']:.1f} s of speech; CPU time of one process on one thread, the least of {TIMES}.\n"
    yield "| | ours | the release's graph in onnxruntime | ratio |"
    yield "|---|---|---|---|"
    rows = (("a fresh process can speak after", "ready", "ms", 1000), ("its first line, from nothing", "first", "ms", 1000),
            ("a second of sound from the model", "model", "ms", 1000), ("most memory", "memory", "MB", 1))
    for label, name, unit, scale in rows:
        yield f"| {label} | {ours[name] * scale:.0f} {unit} | {graph[name] * scale:.0f} {unit} | {ours[name] / graph[name]:.2f} |"
    yield (f"\nA second of a finished take (reading, model, shaping, mouths, loudness) costs **{ours['take'] * 1000:.0f} ms**, of which everything "
           f"but the model takes {ours['around'] * 1000:.0f} ms. The model makes some silence around each line, which is cut away.")


def _ours() -> dict[str, float]:
    """Ready, first line, and the cost of a second, as the step speaks a line."""
    from multiplane.engines import kokoro
    from multiplane.engines.base import VoiceRequest
    from multiplane.sound.finish import finish

    def speak(text: str, voice: str, manner: str, feeling: str) -> float:
        return finish(engine.speak(VoiceRequest(text, Voice(voice), manner, feeling)))[1].seconds

    from multiplane.core.design import Voice
    from multiplane.engines import voice_engine

    kokoro.warm()
    engine, ready = voice_engine("kokoro"), time.process_time()
    speak(*LINES[0])
    first = time.process_time()
    model = _Counted(engine.model)
    engine.model = model
    spoken = sum(speak(*line) for line in LINES)
    whole = time.process_time() - first
    return {"ready": ready, "first": first, "spoken": spoken, "take": whole / spoken, "model": model.cpu / model.sound,
            "around": (whole - model.cpu) / spoken, "memory": _memory()}


class _Counted:
    """The model, with its CPU time and the seconds of sound that it made."""

    def __init__(self, model: Callable[..., Any]):
        self._model, self.cpu, self.sound = model, 0.0, 0.0

    def __call__(self, inputs: dict[str, Any]) -> Any:
        started = time.process_time()
        voiced = self._model(inputs)
        self.cpu += time.process_time() - started
        self.sound += len(voiced.samples) / 24_000
        return voiced


def _graph() -> dict[str, float]:
    """The same of the release: its graph, and the package that reads English for it."""
    import numpy as np
    import onnxruntime
    from hibari.g2p import G2P

    from multiplane.engines.speech import phonemes, voicebank, weights

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session, reader = onnxruntime.InferenceSession(weights.read_upstream(), options, providers=["CPUExecutionProvider"]), G2P()
    numbers, ready = phonemes.alphabet(), time.process_time()

    def speak(text: str, voice: str) -> float:
        ids = [numbers[symbol] for token in reader.phonemize_tokens(reader.tokenize(text)) for symbol in (token.phonemes or "") + token.whitespace if symbol in numbers]
        style = voicebank.style(voicebank.read_blend(voice), len(ids))
        return session.run(None, {"tokens": np.array([[0, *ids, 0]]), "style": style, "speed": np.ones(1, np.float32)})[0].size / 24_000

    speak(*LINES[0][:2])
    first = time.process_time()
    sound = sum(speak(*line[:2]) for line in LINES)
    return {"ready": ready, "first": first, "model": (time.process_time() - first) / sound, "memory": _memory()}


def _memory() -> float:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    print(json.dumps({"ours": _ours, "graph": _graph}[sys.argv[1]]()))
