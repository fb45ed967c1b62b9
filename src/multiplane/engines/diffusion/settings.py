"""[engine.NAME] with kind = "diffusers": which model, how it is run, what its licence allows. No model is looked at here.

What a table leaves out comes from its recipe, if it names one (`recipes`), then from the library's own defaults. Zeros
and empty values mean "not said".
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from multiplane.core.errors import BadInput
from multiplane.core.take import Terms

from ..requests import Lora

DTYPES = ("", "bf16", "fp16", "fp32")
DEVICES = ("auto", "cpu", "cuda", "mps")
OFFLOADS = ("none", "model", "sequential")
HERE = Terms(stores_inputs="no", trains_on_inputs="no", where="this machine")
# What may differ between machines and runs without anything else being made.
OF_THE_MACHINE = ("device", "offload", "download", "folder", "licence", "terms", "model")


class Settings(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """All of a table. Sizes in pixels, `longest` in frames, scales and strengths as the library takes them."""

    recipe: str = ""
    model: str = ""  # a folder in the library's layout (beside multiplane.toml, or absolute), or a hub id
    revision: str = ""  # a commit of the hub id: pins the weights
    variant: str = ""
    download: bool = False  # else the hub is never asked
    pipeline: str = ""  # a class of the library, where model_index.json should not decide
    pipelines: tuple[str, ...] = ()  # all the classes that its parts may be put together to
    dtype: str = ""  # "" is bf16 on a GPU and fp32 on a CPU
    vae_dtype: str = ""
    device: str = "auto"
    offload: str = "none"
    tiling: bool = False  # decode in tiles: less memory, faint seams
    steps: int = 0
    guidance: float = -1.0
    guidance_2: float = -1.0  # of the second, low-noise half of a model that has two
    scheduler: str = ""  # a class of the library
    scheduler_options: dict[str, Any] = {}
    options: dict[str, Any] = {}  # further arguments of the pipeline's call
    prompt: str = ""  # a template round the request's own words, as in "{prompt}, flat colours"
    negative: str = ""  # added to the request's
    loras: tuple[Lora, ...] = ()
    controlnets: dict[str, str] = {}  # pass kind: a folder or hub id
    follows: tuple[str, ...] = ()  # pass kinds that the model follows by itself, best first
    inverted: tuple[str, ...] = ()  # pass kinds that it wants the other way round: dark lines on white
    name_pictures: bool = False  # say in the prompt what each picture is: for models that read pictures in order
    multiple: int = 0  # both sides are divisible by it
    most_pixels: int = 0
    least_pixels: int = 0
    fps: float = 0.0  # the rate that the model moves at; 0 is any
    longest: int = 0
    licence: str = ""
    terms: Terms = HERE
    folder: str = ""  # where relative paths start; the production sets it


def check_settings(settings: Settings) -> None:
    """Raises BadInput for a value that no field may have, with those that it may."""
    for field, allowed in (("dtype", DTYPES), ("vae_dtype", DTYPES), ("device", DEVICES), ("offload", OFFLOADS)):
        value = getattr(settings, field)
        if value not in allowed:
            raise BadInput(f'{field} is "{value}"; give one of {", ".join(one for one in allowed if one)}')
    if settings.prompt and "{prompt}" not in settings.prompt:
        raise BadInput('prompt is a template round the words of each shot: write {prompt} where they belong, as in "{prompt}, flat colours"')
    for field in ("steps", "multiple", "most_pixels", "least_pixels", "longest", "fps"):
        if getattr(settings, field) < 0:
            raise BadInput(f"{field} is less than 0")
