"""One call of a loaded pipeline: seeded, watched step by step, stopped when it is time, its errors said plainly."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch

from ..base import Call
from ..errors import BAD_OUTPUT, REFUSED, EngineError
from .loading import told_plainly
from .pipelines import Pipe
from .settings import Settings

SEEDS = 1 << 63
UNGUIDED = " "  # a negative prompt that says nothing: some classes guide only where there is one


def run_pipeline(
    pipeline: Any, pipe: Pipe, arguments: dict[str, Any], settings: Settings, call: Call, *, seed: int, span: tuple[float, float] = (0.02, 0.95)
) -> Any:  # fmt: skip
    """Call `pipeline` with `arguments` and what the settings add; gives the library's own output.

    Progress goes from span[0] to span[1] of the whole. A generator on the CPU makes the seed mean the same on all devices."""
    taken = inspect.signature(type(pipeline).__call__).parameters
    given = {**_usual(pipeline, pipe, settings), **{name: value for name, value in arguments.items() if name in taken}}
    given["generator"] = torch.Generator("cpu").manual_seed(seed % SEEDS)
    given.update(_checked(settings.options, taken, pipe))
    watch = _watcher(pipeline, call, span)
    try:
        with told_plainly(settings, f"running {pipe.name}"), torch.inference_mode():
            if "callback_on_step_end" in taken:
                return pipeline(**given, callback_on_step_end=lambda _, number, time, tensors: watch(number) or tensors)
            with _watched_steps(pipeline.scheduler, watch):
                return pipeline(**given)
    finally:
        pipeline.maybe_free_model_hooks()  # an offloaded part may be left on the device by a call that was stopped


def _usual(pipeline: Any, pipe: Pipe, settings: Settings) -> dict[str, Any]:
    given: dict[str, Any] = {"num_inference_steps": settings.steps} if settings.steps else {}
    if settings.guidance >= 0 and pipe.guidance == "guider":
        pipeline.guider = pipeline.guider.new(guidance_scale=settings.guidance)
    elif settings.guidance >= 0:
        given[pipe.guidance] = settings.guidance
    if settings.guidance_2 >= 0 and getattr(pipeline, "transformer_2", None) is not None:
        given["guidance_scale_2"] = settings.guidance_2
    return given


def _checked(options: dict[str, Any], taken: Any, pipe: Pipe) -> dict[str, Any]:
    for name in options:
        if name not in taken:
            near = difflib.get_close_matches(name, taken, n=1)
            raise EngineError(f"{pipe.name} has no option {name}" + (f"; did you mean {near[0]}?" if near else ""), REFUSED)
    return options


def _watcher(pipeline: Any, call: Call, span: tuple[float, float]) -> Callable[[int], None]:
    low, high = span

    def watch(number: int) -> None:
        call.check()
        steps = getattr(pipeline, "_num_timesteps", None) or len(getattr(pipeline.scheduler, "timesteps", ())) or 1
        call.progress(low + (high - low) * min(1.0, (number + 1) / steps), f"step {number + 1} of {steps}")

    return watch


@contextmanager
def _watched_steps(scheduler: Any, watch: Callable[[int], None]) -> Iterator[None]:
    """Watch a class that tells nothing, by its scheduler."""
    step, taken = scheduler.step, 0

    def watched(*args: Any, **kwargs: Any) -> Any:
        nonlocal taken
        result = step(*args, **kwargs)
        watch(taken)
        taken += 1
        return result

    scheduler.step = watched
    try:
        yield
    finally:
        del scheduler.step  # the class's own shows again


def check_finite(array: Any) -> None:
    """Raises EngineError for a result that is no picture: a number format that overflowed."""
    import numpy as np

    if not np.isfinite(array).all():
        raise EngineError('its result is not a number; set dtype = "bf16" or "fp32", or vae_dtype = "fp32"', BAD_OUTPUT)
