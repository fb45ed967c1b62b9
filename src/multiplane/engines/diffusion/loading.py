"""The one model of this process: loaded at first use, kept warm, put together to other classes, dressed with LoRAs.

Another engine that asks for another model makes this one leave: its memory is free before the next one loads. Only
safetensors are read, never pickled weights; the hub is asked only where the settings allow it. torch is imported here
and nowhere else at module level of this package, so import this module in workers alone (it takes 7-13 s).
"""

from __future__ import annotations

import gc
import inspect
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
os.environ.setdefault("DISABLE_TELEMETRY", "YES")

import diffusers  # noqa: E402 (telemetry is off before the library looks)
import torch  # noqa: E402

from ..errors import OUTAGE, REFUSED, EngineError  # noqa: E402
from ..requests import Lora  # noqa: E402
from .pipelines import Pipe  # noqa: E402
from .settings import Settings  # noqa: E402
from .weights import digest_weights, find_weights, is_hub_id  # noqa: E402

DTYPES = {"bf16": torch.bfloat16, "fp16": torch.float16, "fp32": torch.float32}
OF_THE_LOAD = ("model", "revision", "variant", "pipeline", "dtype", "vae_dtype", "device", "offload", "tiling", "scheduler", "scheduler_options", "folder")
_warm: Warm | None = None


class Warm:
    """A loaded model. `pipes` are the classes that its parts have been put together to so far."""

    def __init__(self, key: tuple, base: Any, settings: Settings, device: str):
        self.key, self.base, self.settings, self.device = key, base, settings, device
        self.pipes: dict[tuple, Any] = {}
        self.controls: dict[str, Any] = {}
        self.worn: tuple[tuple[str, float], ...] = ()
        self.active: Any = None

    def as_pipe(self, pipe: Pipe, kinds: tuple[str, ...] = ()) -> Any:
        """The model as class `pipe`, with the ControlNets of these pass `kinds`, ready to be called."""
        key = (pipe.name, *kinds)
        if key not in self.pipes:
            extra = {"controlnet": self._controlnets(kinds)} if kinds else {}
            same = type(self.base).__name__ == pipe.name and not extra
            self.pipes[key] = self.base if same else _as_class(self.base, getattr(diffusers, pipe.name), extra)
            self.pipes[key].set_progress_bar_config(disable=True)
        self._activate(self.pipes[key])
        return self.active

    def _controlnets(self, kinds: tuple[str, ...]) -> Any:
        for kind in kinds:
            if kind not in self.controls:
                self.controls[kind] = _load_controlnet(self.settings.controlnets[kind], self.settings, self.device)
        loaded = [self.controls[kind] for kind in kinds]
        return loaded if len(loaded) > 1 else loaded[0]

    def _activate(self, pipeline: Any) -> None:
        """Offloading belongs to one class at a time: the parts are shared."""
        if self.active is pipeline:
            return
        offload = self.settings.offload if self.device != "cpu" else "none"
        if offload == "none":
            pipeline.to(self.device)
        else:
            if self.active is not None:
                self.active.remove_all_hooks()
            (pipeline.enable_model_cpu_offload if offload == "model" else pipeline.enable_sequential_cpu_offload)(device=self.device)
        self.active = pipeline

    def wear(self, loras: tuple[Lora, ...]) -> None:
        """Have exactly these LoRAs on, in this order. What was on before leaves without a trace."""
        wanted = tuple((str(_at_hand(lora.source, self.settings, "LoRA")), lora.scale) for lora in loras)
        if wanted == self.worn:
            return
        pipeline = self.active
        if not hasattr(pipeline, "load_lora_weights"):
            raise EngineError(f"{type(pipeline).__name__} takes no LoRA: leave it out, or use another model", REFUSED)
        if [path for path, _ in wanted] != [path for path, _ in self.worn]:
            self._undress()
            for number, (path, _) in enumerate(wanted):
                self._put_on(Path(path), f"lora_{number}")
        if wanted:
            pipeline.set_adapters([f"lora_{number}" for number in range(len(wanted))], [scale for _, scale in wanted])
        self.worn = wanted

    def _put_on(self, path: Path, name: str) -> None:
        try:
            for half in _halves(self.active, path):
                self.active.load_lora_weights(str(path.parent if path.is_file() else path), adapter_name=name, **half, **_file(path))
        except Exception as error:  # the library raises whatever its parts raise
            self._undress()
            raise EngineError(f"the LoRA {path.name} does not fit this model ({_first_line(error)})", REFUSED) from None
        if not any(name in names for names in self.active.get_list_adapters().values()):
            self._undress()
            raise EngineError(f"the LoRA {path.name} does not fit this model: none of its weights has a place there", REFUSED)

    def _undress(self) -> None:
        self.active.unload_lora_weights()
        self.worn = ()


def warm_up(settings: Settings, say: Callable[[float, str], None] = lambda share, words: None) -> Warm:
    """The model of `settings`, loaded now or before. Raises EngineError where it cannot be."""
    global _warm
    where = _at_hand(settings.model, settings, "model")
    device = pick_device(settings.device)
    key = (*(str(getattr(settings, name)) for name in OF_THE_LOAD), str(where), digest_weights(where))
    if _warm is not None and _warm.key == key:
        _warm.settings = settings  # steps and the like may differ
        return _warm
    cool_down()
    say(0.0, "loading the model")
    with told_plainly(settings, "loading"):
        _warm = Warm(key, _load(where, settings, device), settings, device)
    return _warm


def cool_down() -> None:
    """Let the model go and give its memory back."""
    global _warm
    _warm = None
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def pick_device(wanted: str) -> str:
    """The device of a name; "auto" is a GPU where there is one. Raises EngineError where it is not there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return next(name for name, here in there.items() if here)
    if not there[wanted]:
        raise EngineError(f'there is no {wanted} device on this machine; set device = "auto", or install torch for it', REFUSED)
    return wanted


def _load(where: Path, settings: Settings, device: str) -> Any:
    maker = getattr(diffusers, settings.pipeline) if settings.pipeline else diffusers.DiffusionPipeline
    parts = {"processor": stand_in} if (stand_in := _processor(where)) is not None else {}
    variant = {"variant": settings.variant} if settings.variant and any(where.rglob(f"*.{settings.variant}*.safetensors")) else {}
    base = maker.from_pretrained(where, dtype=_dtypes(settings, device), local_files_only=True, use_safetensors=True, **variant, **parts)
    if settings.scheduler or settings.scheduler_options:
        kind = getattr(diffusers, settings.scheduler, None) if settings.scheduler else type(base.scheduler)
        if kind is None:
            raise EngineError(f"there is no scheduler {settings.scheduler} in this version of diffusers", REFUSED)
        base.scheduler = kind.from_config(base.scheduler.config, **settings.scheduler_options)
    if settings.tiling and hasattr(base.vae, "enable_tiling"):
        base.vae.enable_tiling()
    return base


def dtype_of(settings: Settings, device: str) -> str:
    """The number format that a model runs in; a CPU has none of 16 bits that is worth it."""
    return "fp32" if device == "cpu" and settings.dtype in ("", "fp16") else settings.dtype or "bf16"


def _dtypes(settings: Settings, device: str) -> Any:
    usual = DTYPES[dtype_of(settings, device)]
    return {"default": usual, "vae": DTYPES[settings.vae_dtype]} if settings.vae_dtype else usual


def _as_class(base: Any, maker: Any, extra: dict[str, Any]) -> Any:
    """The parts of a loaded model as another class: nothing is copied, no memory is used."""
    names = [name for name in inspect.signature(maker.__init__).parameters if name != "self"]
    parts = {name: base.components[name] for name in names if name in base.components}
    flags = {name: base.config[name] for name in names if name in base.config and name not in parts}
    return maker(**{**parts, **flags, **extra})


def _load_controlnet(source: str, settings: Settings, device: str) -> Any:
    from multiplane.core import codec

    where = _at_hand(source, settings, "ControlNet")
    named = codec.decode((where / "config.json").read_bytes(), dict).get("_class_name", "ControlNetModel")
    with told_plainly(settings, "loading"):
        dtype = DTYPES[dtype_of(settings, device)]
        return getattr(diffusers, named).from_pretrained(where, dtype=dtype, local_files_only=True, use_safetensors=True).to(device)


def _processor(where: Path) -> Any:
    """A stand-in for a picture processor of transformers that cannot be made without torchvision; None where not needed."""
    from multiplane.core import codec

    index = where / "model_index.json"
    named = codec.decode(index.read_bytes(), dict).get("processor") if index.is_file() else None
    if not named or named[-1] != "Qwen2VLProcessor":
        return None
    from importlib.util import find_spec

    if find_spec("torchvision") is not None:
        return None
    from .reading import read_processor

    return read_processor(where)


def _at_hand(source: str, settings: Settings, what: str) -> Path:
    """The folder or file of some weights; fetched where the settings allow it. Raises EngineError."""
    where = find_weights(source, settings)
    if where is None and settings.download and is_hub_id(source):
        where = _fetch(source, settings)
    if where is None:
        hint = "set download = true to have it fetched, or give its folder" if is_hub_id(source) else "mend the path"
        raise EngineError(f"the {what} {source or '(none)'} is not on this machine; {hint}", REFUSED)
    return where


def _fetch(source: str, settings: Settings) -> Path:
    from huggingface_hub import snapshot_download

    try:
        revision = settings.revision if source == settings.model else ""
        return Path(snapshot_download(source, revision=revision or None, ignore_patterns=["*.bin", "*.pt", "*.ckpt", "*.onnx", "*.msgpack"]))
    except Exception as error:  # the hub's library raises many kinds; its words may hold an address, never a key
        raise EngineError(f"{source} could not be fetched from the hub ({type(error).__name__})", OUTAGE) from None


def _halves(pipeline: Any, path: Path) -> list[dict[str, bool]]:
    """Into which of a model's two transformers a LoRA goes: the one that its name says, else both."""
    if getattr(pipeline, "transformer_2", None) is None:
        return [{}]
    low, high = "low" in path.name.casefold(), "high" in path.name.casefold()
    return [{"load_into_transformer_2": True}] if low and not high else [{}] if high and not low else [{}, {"load_into_transformer_2": True}]


def _file(path: Path) -> dict[str, str]:
    return {"weight_name": path.name} if path.is_file() else {}


@contextmanager
def told_plainly(settings: Settings, doing: str) -> Iterator[None]:
    """What the library throws, as an EngineError that says what to do. Ours pass."""
    try:
        yield
    except EngineError:
        raise
    except Exception as error:  # the library and its parts raise whatever they like
        if _is_memory(error):
            raise EngineError(f"out of memory while {doing}: {_more_room(settings)}", REFUSED) from None
        raise EngineError(f"{doing} failed: {_first_line(error)}", REFUSED, detail=repr(error)[:2000]) from None


def _is_memory(error: BaseException) -> bool:
    words = str(error).casefold()
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or "out of memory" in words or "can't allocate memory" in words


def _more_room(settings: Settings) -> str:
    """What to set next, from what is set now."""
    if settings.offload == "none":
        return 'set offload = "model" (parts wait in main memory; a little slower)'
    if not settings.tiling:
        return "set tiling = true (decodes in tiles), then a smaller most_pixels or longest"
    if settings.offload == "model":
        return 'set offload = "sequential" (least memory, much slower), or a smaller most_pixels or longest'
    return "set a smaller most_pixels or longest, or use a smaller model"


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:300] if lines else type(error).__name__
