"""What calling an engine costs beside the bare library: a mid-size video model with random weights, made on the spot.

Bare: the library's pipeline, called in a loop, frames as floats. Ours: `call_engine`, with seeds, progress, checks for
stopping, fitting and PNG frames written. By turns in one process, medians. On a CPU in processor seconds, which other
work on the machine disturbs least; on a GPU in seconds. Needs the extra `diffusers`.
"""

from __future__ import annotations

import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

ROUNDS = 3
SIZES = {"cpu": (192, 128, 9, 6, 6), "cuda": (832, 480, 49, 20, 16)}  # width, height, frames, steps, layers


def missing() -> str:
    return "" if all(find_spec(name) for name in ("torch", "diffusers", "transformers")) else "needs pip install 'multiplane[diffusers]'"


def run() -> str:
    import torch

    device = "cuda" if torch.cuda.is_available() else "cpu"
    with tempfile.TemporaryDirectory() as folder:
        return measure(Path(folder), device)


def measure(folder: Path, device: str) -> str:
    import diffusers
    import torch

    from multiplane.core.office import Budget
    from multiplane.engines import open_engine
    from multiplane.engines.calling import call_engine
    from multiplane.engines.diffusion import loading
    from multiplane.engines.requests import VideoRequest
    from multiplane.store.office import ProductionOffice

    width, height, frames, steps, layers = SIZES[device]
    weights = make_model(folder / "model", layers)
    office = ProductionOffice(folder)
    office.begin_run(Budget())
    engine = open_engine("bench", "diffusers", {"model": str(folder / "model"), "steps": steps, "guidance": 5.0, "device": device})
    asked = VideoRequest("a lighthouse at night", width, height, frames, seed=1)
    counter = iter(range(100))

    def ours() -> None:
        call_engine(engine, asked, folder / f"made_{next(counter)}", office)

    ours()  # loads
    pipeline = loading.warm_up(engine.settings).base
    kept = _memory(device)

    def bare() -> None:
        with torch.inference_mode():
            pipeline(
                prompt=asked.prompt, negative_prompt="", width=width, height=height, num_frames=frames, num_inference_steps=steps, guidance_scale=5.0,
                generator=torch.Generator("cpu").manual_seed(1), output_type="np",
            )  # fmt: skip

    bare()
    taken = {"bare": [], "ours": []}
    for _ in range(ROUNDS):
        for name, work in (("bare", bare), ("ours", ours)):
            taken[name].append(_timed(work, device))
    low, high = (statistics.median(taken[name]) for name in ("bare", "ours"))
    unit = "s" if device == "cuda" else "processor s"
    name = torch.cuda.get_device_name() if device == "cuda" else "CPU (no GPU was at hand)"
    return (
        f"A Wan-shaped model with random weights ({weights / 1e6:.0f} M), {width}×{height}, {frames} frames, {steps} steps, on {name}; "
        f"diffusers {diffusers.__version__}, torch {torch.__version__}, {torch.get_num_threads()} thread(s), median of {ROUNDS}.\n\n"
        f"| | a film, {unit} |\n|---|---|\n| the library in a loop | {low:.2f} |\n| `call_engine` | {high:.2f} |\n| overhead | {(high / low - 1) * 100:+.1f} % |\n\n"
        f"Single rounds: bare {_list(taken['bare'])}, ours {_list(taken['ours'])}. Most memory after our first call: {kept:.0f} MB"
        f"{' on the GPU' if device == 'cuda' else ' of the process'}; after all: {_memory(device):.0f} MB."
    )


def make_model(folder: Path, layers: int) -> int:
    """Save a text-to-video model; gives its number of weights."""
    import diffusers
    import torch
    import transformers

    torch.manual_seed(0)
    text = transformers.T5EncoderModel(transformers.T5Config(vocab_size=384, d_model=256, d_kv=64, d_ff=512, num_layers=4, num_heads=4)).eval()
    coder = diffusers.AutoencoderKLWan(base_dim=16, z_dim=16, dim_mult=[1, 2, 2, 2], num_res_blocks=1, temperal_downsample=[False, True, True])
    painter = diffusers.WanTransformer3DModel(
        patch_size=(1, 2, 2), num_attention_heads=8, attention_head_dim=64, in_channels=16, out_channels=16, text_dim=256, freq_dim=256, ffn_dim=2048,
        num_layers=layers, cross_attn_norm=True, qk_norm="rms_norm_across_heads",
    )  # fmt: skip
    steps = diffusers.UniPCMultistepScheduler(prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0)
    pipeline = diffusers.WanPipeline(transformers.ByT5Tokenizer(), text, coder, steps, transformer=painter)
    pipeline.save_pretrained(folder)
    return sum(value.numel() for part in (text, coder, painter) for value in part.parameters())


def _timed(work: Callable[[], None], device: str) -> float:
    import torch

    clock = time.perf_counter if device == "cuda" else time.process_time
    began = clock()
    work()
    if device == "cuda":
        torch.cuda.synchronize()
    return clock() - began


def _memory(device: str) -> float:
    import torch

    return torch.cuda.max_memory_allocated() / 1e6 if device == "cuda" else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _list(values: list[float]) -> str:
    return ", ".join(f"{value:.2f}" for value in values)
