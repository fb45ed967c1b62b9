"""The library's pipelines as we ask them: which class does what, under which names it takes our pictures, which sizes.

A request names needs ("picture", "mask", "control", "references", "last"); `choose` finds the class among those that a
model's parts can be put together to. No torch here: it is the same table that tests hold against the library.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from multiplane.core.errors import BadInput

REQUIRED = ("picture", "last")  # of a request: what a model that cannot keep it must not be asked


@dataclass(frozen=True)
class Pipe:
    """A class of the library. `does` are abilities; the words for pictures hold the argument that takes them, "" for none.

    `picture` takes what is edited, or the first frame; `many` says that it takes a list, so that references (and control
    passes) go along in it. `rhythm` is the n of lengths n·k + 1. `way` names how a film's pictures are handed over:
    "plain" arguments, "conditions" at frames, or one film with a mask ("vace").
    """

    name: str
    does: tuple[str, ...]
    picture: str = ""
    mask: str = ""
    control: str = ""
    last: str = ""
    references: str = ""
    many: int = 0
    must: bool = True  # whether the picture is required
    strength: bool = False
    guidance: str = "guidance_scale"
    negative: str = "negative_prompt"
    multiple: int = 16
    rhythm: int = 0
    way: str = "plain"

    @property
    def takes(self) -> frozenset[str]:
        """The needs that it meets."""
        met = {word for word in ("picture", "mask", "control", "last", "references") if getattr(self, word)}
        return frozenset(met | ({"references", "control"} if self.many else set()))

    @property
    def wants(self) -> frozenset[str]:
        """The needs without which it cannot run."""
        words = {"picture"} if self.picture and self.must else set()
        return frozenset(words | {word for word in ("mask", "control") if getattr(self, word) and self.way == "plain"})


def _unet(stem: str) -> tuple[Pipe, ...]:
    edit = {"does": ("edit",), "picture": "image", "strength": True, "multiple": 8}
    return (
        Pipe(f"{stem}Pipeline", ("image",), multiple=8),
        Pipe(f"{stem}Img2ImgPipeline", **edit),
        Pipe(f"{stem}InpaintPipeline", **edit, mask="mask_image"),
        Pipe(f"{stem}ControlNetPipeline", ("image",), control="image", multiple=8),
        Pipe(f"{stem}ControlNetImg2ImgPipeline", **edit, control="control_image"),
        Pipe(f"{stem}ControlNetInpaintPipeline", **edit, mask="mask_image", control="control_image"),
    )  # fmt: skip


def _flow(stem: str, **more) -> tuple[Pipe, ...]:
    return (
        Pipe(f"{stem}Pipeline", ("image",), **more),
        Pipe(f"{stem}Img2ImgPipeline", ("edit",), picture="image", strength=True, **more),
        Pipe(f"{stem}InpaintPipeline", ("edit",), picture="image", mask="mask_image", strength=True, **more),
    )


_BOTH = ("image", "edit")
_WAN = {"does": ("video",), "rhythm": 4}
_WAN_I2V = Pipe("WanImageToVideoPipeline", **_WAN, picture="image", last="last_image")
# Classes that one model's parts can be put together to; the first is the usual one.
FAMILIES: tuple[tuple[Pipe, ...], ...] = (
    _unet("StableDiffusion"),
    _unet("StableDiffusionXL"),
    (*_flow("Flux", negative=""), Pipe("FluxControlNetPipeline", ("image",), control="control_image", negative="")),
    (Pipe("FluxKontextPipeline", _BOTH, picture="image", many=1, must=False, negative=""),),
    (Pipe("Flux2KleinPipeline", _BOTH, picture="image", many=4, must=False, negative=""),),
    _flow("QwenImage", guidance="true_cfg_scale"),
    (Pipe("QwenImageEditPlusPipeline", _BOTH, picture="image", many=3, guidance="true_cfg_scale"),),
    _flow("ZImage"),
    (Pipe("WanPipeline", **_WAN),),
    (_WAN_I2V,),
    (Pipe("WanVACEPipeline", ("video", "removal"), picture="video", last="video", control="video", references="reference_images", must=False, rhythm=4, way="vace"),),
    (
        Pipe("LTX2Pipeline", ("video",), multiple=32, rhythm=8),
        Pipe("LTX2ConditionPipeline", ("video",), picture="conditions", last="conditions", must=False, multiple=32, rhythm=8, way="conditions"),
    ),
    (Pipe("CogVideoXPipeline", ("video",), rhythm=8),),
    (Pipe("CogVideoXImageToVideoPipeline", ("video",), picture="image", rhythm=8),),
    (Pipe("HunyuanVideo15Pipeline", ("video",), rhythm=4, guidance="guider"),),
)  # fmt: skip
PIPES = {pipe.name: pipe for family in FAMILIES for pipe in family}


def family_of(name: str, named: Iterable[str] = (), *, multiple: int = 0, expands: bool = False) -> tuple[Pipe, ...]:
    """The classes that a model of class `name` can be run as: those `named`, else its family.

    `expands` is Wan's one model for words and pictures. Raises BadInput for a class that we do not know."""
    names = tuple(named) or (("WanPipeline", "WanImageToVideoPipeline") if expands else ())
    for one in names or (name,):
        if one not in PIPES:
            near = difflib.get_close_matches(one, PIPES, n=1, cutoff=0.6)
            raise BadInput(f"the pipeline class {one or '(none)'} is not known here" + (f'; did you mean "{near[0]}"?' if near else "; known are " + ", ".join(PIPES)))
    family = tuple(PIPES[one] for one in names) or next(family for family in FAMILIES if PIPES[name] in family)
    if {"WanPipeline", "WanImageToVideoPipeline"} <= {pipe.name for pipe in family}:  # one set of parts for both looks at no last frame
        family = tuple(replace(pipe, last="") for pipe in family)
    multiple = multiple or (32 if expands else 0)
    return tuple(replace(pipe, multiple=multiple) for pipe in family) if multiple else family


def choose(family: Iterable[Pipe], ability: str, needs: frozenset[str]) -> tuple[Pipe | None, frozenset[str]]:
    """The class for `needs` and those that it does not meet. None where none can: then the second says what is in the
    way (what no class takes of REQUIRED, or what all want and nobody gave)."""
    able = [pipe for pipe in family if ability in pipe.does]
    ready = [pipe for pipe in able if pipe.wants <= needs or (pipe.many and needs & {"references", "control"})]
    ready = [pipe for pipe in ready if needs.intersection(REQUIRED) <= pipe.takes]
    if not ready:
        taken = frozenset().union(*(pipe.takes for pipe in able))
        lacking = needs.intersection(REQUIRED) - taken
        return None, lacking or frozenset().union(*(pipe.wants - needs for pipe in able))
    best = max(ready, key=lambda pipe: (len(needs & pipe.takes), -len(pipe.takes)))
    return best, needs - best.takes
