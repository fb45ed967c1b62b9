"""The diffusers library as an engine: image and video models of a local folder or the hub, run in this process.

    [engine.keys]
    kind = "diffusers"
    recipe = "z-image"                 # what is known of a model; see docs/engines.md for all of them
    model = "models/z-image-turbo"     # a folder beside multiplane.toml; else the recipe's hub id, from the local cache
    offload = "model"

Takes typed requests (image, edit, video, inbetween, removal), gives PNG files: made at the nearest size and length that
the model can, given at exactly those that were asked for; `facts` say what was done and what was left out. Nothing here
imports torch before the first `make`, which therefore belongs into a worker.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from blake3 import blake3
from msgspec.structs import replace

from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.core.take import Provenance, Terms

from ..base import Call, Made
from ..errors import REFUSED, EngineError
from ..requests import EditRequest, InBetweenRequest, RemovalRequest, Request, ability_of
from .pipelines import Pipe, family_of
from .recipes import cook, read_recipe
from .settings import OF_THE_MACHINE, Settings, check_settings
from .weights import digest_weights, find_weights, is_hub_id, name_weights

if TYPE_CHECKING:
    from .plans import Plan

NEEDED = ("torch", "diffusers", "transformers", "accelerate", "safetensors")
INSTALL = "pip install 'multiplane[diffusers]' (torch first, for your GPU: see docs/engines.md)"


class Diffusers:
    """A `base.Engine`."""

    Settings = Settings
    repeatable = True  # it costs nothing: to ask twice is no harm

    def __init__(self, name: str, settings: Settings):
        self.name, self.told = name, settings
        try:
            self.settings = cook(settings)
            check_settings(self.settings)
            self.family = self._family()
        except BadInput as error:
            raise BadInput(f"[engine.{name}]: {error.what}") from None
        self.abilities = tuple(dict.fromkeys(_abilities(self.family)))
        self.wants = self._wants()

    def missing(self, ability: str) -> str:
        if not self.settings.model:
            hint = read_recipe(self.settings.recipe).notes if self.settings.recipe else 'give a recipe, as in recipe = "z-image", or the folder of a model'
            return f"[engine.{self.name}] has no model: {hint}"
        if lacking := [name for name in NEEDED if find_spec(name) is None]:
            return f"{', '.join(lacking)} not installed: {INSTALL}"
        for what, source in self._sources():
            if find_weights(source, self.settings) is None and not (self.settings.download and is_hub_id(source)):
                hint = f"set download = true, or fetch it with `hf download {source}`" if is_hub_id(source) else "mend the path"
                return f"the {what} {source} is not on this machine; {hint}"
        return "" if ability in self.abilities else f"this model does not do {ability}; it does {', '.join(self.abilities) or 'nothing that is known here'}"

    def identity(self, ability: str) -> str:
        """Library, weights and every setting that changes pixels."""
        told = codec.to_plain(replace(self.settings, **{name: getattr(Settings(), name) for name in OF_THE_MACHINE}))
        told |= {"loras": [one.scale for one in self.settings.loras], "controlnets": {}}  # those are named by their weights
        named = [f"{what} {name_weights(source, self.settings)}" for what, source in self._sources()]
        return f"diffusers {_version('diffusers')} {'; '.join(named)} settings {blake3(codec.encode(told)).hexdigest()[:16]}"

    def terms(self) -> Terms:
        return self.settings.terms

    def estimate(self, request: Request) -> float:
        return 0.0

    def obeys(self, ability: str) -> frozenset[str]:
        """What of a request it keeps to: "picture" (the edited picture or first frame), "mask", "last", "references",
        "loras", and "control KIND" for each pass that it follows."""
        able = [pipe for pipe in self.family if _does(pipe, ability)]
        met = frozenset().union(*(pipe.takes for pipe in able)) if able else frozenset()
        kinds = self.settings.follows or tuple(self.settings.controlnets)
        follows = {f"control {kind}" for kind in kinds} if "control" in met else set()
        return (met - {"control"}) | follows | ({"mask"} if ability == "edit" else set()) | {"loras"}

    def make(self, request: Request, call: Call) -> Made:
        ability = ability_of(request)
        if lacking := self.missing(ability):
            raise EngineError(lacking, REFUSED, self.name)
        plan = self.plan(request)
        call.check()
        return self._run(plan, call)

    def plan(self, request: Request) -> Plan:
        """What would be done for a request, without doing it and without torch. Raises EngineError."""
        from .plans import plan_request

        size, count = _size_of(request)
        return plan_request(request, self.settings, self.family, size, count)

    def _run(self, plan: Plan, call: Call) -> Made:
        from .loading import cool_down, dtype_of, pick_device, warm_up
        from .painting import paint_film, paint_image
        from .turns import turn_at

        device = pick_device(self.settings.device)
        with turn_at(device, call.check, call.progress, cool_down):
            warm = warm_up(self.settings, call.progress)
            call.check()
            files = paint_film(plan, warm, self.settings, call) if plan.length else (paint_image(plan, warm, self.settings, call),)
            del warm
        call.progress(1.0, "done")
        return Made(tuple(files), self._provenance(plan, device, dtype_of(self.settings, device)), facts=facts_of(plan))

    def _provenance(self, plan: Plan, device: str, dtype: str) -> Provenance:
        where = find_weights(self.settings.model, self.settings)
        parameters: dict[str, str | int | float | bool] = {"pipeline": plan.pipe.name, "device": device, "dtype": dtype, "torch": _version("torch")}
        parameters |= {"steps": self.settings.steps} if self.settings.steps else {}
        parameters |= {f"lora {number}": f"{name_weights(one.source, self.settings)} × {one.scale:g}" for number, one in enumerate(plan.loras)}
        return Provenance(
            self.name, f"diffusers {_version('diffusers')}", self.settings.licence, self._model_name(), digest_weights(where) if where else "",
            self.settings.terms, parameters=parameters,
        )  # fmt: skip

    def _model_name(self) -> str:
        model = self.settings.model
        return name_weights(model, self.settings) if is_hub_id(model) else Path(model).name

    def _wants(self) -> tuple[str, ...]:
        """The passes that are worth drawing for it: those of its ControlNets, or the best that it follows by itself."""
        if any(pipe.way == "vace" for pipe in self.family):
            return self.settings.follows[:1]
        return self.settings.follows[:2] if any(pipe.many > 1 for pipe in self.family) else tuple(sorted(self.settings.controlnets))

    def _sources(self) -> list[tuple[str, str]]:
        """All weights that the settings name, with what each is."""
        found = [("model", self.settings.model)] if self.settings.model else []
        found += [("LoRA", one.source) for one in self.settings.loras]
        return found + [(f"ControlNet {kind}", source) for kind, source in sorted(self.settings.controlnets.items())]

    def _family(self) -> tuple[Pipe, ...]:
        index = _read_index(find_weights(self.settings.model, self.settings) if self.settings.model else None)
        named = self.settings.pipeline or index.get("_class_name", "")
        if not named and not self.settings.pipelines:
            return ()
        return family_of(named, self.settings.pipelines, multiple=self.settings.multiple, expands=bool(index.get("expand_timesteps")))


def facts_of(plan: Plan) -> dict[str, Any]:
    """What was done on the way, for the record: the class, what was fitted, what of the request was not obeyed."""
    fitted = [words for words in (plan.fit.words(), plan.length.words() if plan.length else "") if words]
    return {"pipeline": plan.pipe.name, **({"fitted": fitted} if fitted else {}), **({"ignored": list(plan.ignored)} if plan.ignored else {})}


def _abilities(family: Iterable[Pipe]) -> list[str]:
    found = [ability for pipe in family for ability in pipe.does]
    return found + (["inbetween"] if any({"picture", "last"} <= pipe.takes for pipe in family if "video" in pipe.does) else [])


def _does(pipe: Pipe, ability: str) -> bool:
    return ("video" if ability == "inbetween" else ability) in pipe.does


def _size_of(request: Request) -> tuple[tuple[int, int], int]:
    """The size of what a request brings along where it names none, and how many frames that has."""
    from .pictures import frames_in, size_of

    if isinstance(request, RemovalRequest):
        return size_of(request.film), frames_in(request.film)
    if isinstance(request, EditRequest | InBetweenRequest):
        return size_of(request.image if isinstance(request, EditRequest) else request.first), 1
    return (0, 0), 0


def _read_index(where: Path | None) -> dict[str, Any]:
    if where is None or not (where / "model_index.json").is_file():
        return {}
    try:
        return codec.decode((where / "model_index.json").read_bytes(), dict)
    except (msgspec.DecodeError, OSError):
        raise BadInput(f"{where / 'model_index.json'} cannot be read; fetch the model again") from None


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


__all__ = ["Diffusers", "Settings", "facts_of", "read_recipe"]
