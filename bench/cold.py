"""A cold start, apart from any film: compiling the drawing engine and preparing the voice on a machine without caches,
against loading both where the caches are there. Each figure is a fresh process; caches of this machine are not touched.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

PARTS = ("picture", "voice")


def missing() -> str:
    """Why this cannot run here, "" where it can."""
    from multiplane.engines import voice_engine

    return voice_engine("kokoro").missing()


def run() -> str:
    """The benchmark; returns its section for docs/benchmarks.md."""
    with tempfile.TemporaryDirectory() as folder:
        caches = {**os.environ, "NUMBA_CACHE_DIR": f"{folder}/numba", "MULTIPLANE_CACHE": f"{folder}/multiplane"}
        cold = {part: _fresh(part, caches) for part in PARTS}
        warm = {part: _fresh(part, caches) for part in PARTS}
    rows = [f"| {what} | {cold[part]:.1f} | {warm[part]:.1f} | {cold[part] / warm[part]:.1f} |" for part, what in
            (("picture", "drawing engine: import and every kernel once"), ("voice", "voice: model, dictionary and a first word"))]
    return "\n".join([
        "Seconds in a fresh process on one core; `make film` pays the first column once, in its set-up, and each worker of a run the second.",
        "", "| | no caches: compiled, joined, patched | from the caches | ratio |", "|---|---|---|---|", *rows])


def _fresh(part: str, environment: dict[str, str]) -> float:
    out = subprocess.run([sys.executable, "-m", "bench.cold", part], env=environment, capture_output=True, check=True, text=True).stdout
    return json.loads(out)


def _picture() -> None:
    from multiplane.toon import warm_up

    warm_up()


def _voice() -> None:
    from multiplane.core.design import Voice
    from multiplane.engines import voice_engine
    from multiplane.engines.base import VoiceRequest

    engine = voice_engine("kokoro")
    engine.speak(VoiceRequest("Ready.", Voice(engine.voices()[0])))


def _seconds(do: Callable[[], None]) -> float:
    began = time.process_time()  # of this process alone: other work on the machine counts less
    do()
    return time.process_time() - began


if __name__ == "__main__":
    print(_seconds({"picture": _picture, "voice": _voice}[sys.argv[1]]))
