"""A typed request and an engine's settings arrive; a plan leaves: class, canvas, lengths, words, which picture goes where.

Pure and without torch. What a model cannot keep of a request is either refused (a first frame, a last frame) or named
in `Plan.ignored`; it is never dropped in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import nextafter
from pathlib import Path

from ..errors import REFUSED, EngineError
from ..requests import (
    Control,
    EditRequest,
    ImageRequest,
    InBetweenRequest,
    Lora,
    RemovalRequest,
    Request,
    VideoRequest,
    ability_of,
)
from .fitting import Fit, Length, fit_length, fit_size
from .pipelines import Pipe, choose
from .settings import Settings

WORDS = {"picture": "a first frame", "last": "a last frame", "mask": "a mask", "control": "a control pass", "references": "references"}
SAID = {
    "line": "the line drawing that the result must follow exactly", "depth": "the depth of the scene, near is bright",
    "pose": "the poses of the figures", "flat": "the layout in flat colours: keep who stands where", "identity": "a mask of who is where",
    "normal": "the directions of the surfaces",
}  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """What is to be done. Paths are the request's; `pictures` go into the class's list in this order.

    `keep_outside` says that what the mask leaves black is taken from the original afterwards. `drop_ends` leaves out
    the first and last frame of what is made (they are the keys)."""

    pipe: Pipe
    fit: Fit
    prompt: str
    negative: str
    seed: int
    pictures: tuple[str, ...] = ()
    mask: str = ""
    last: str = ""
    film: str = ""
    controls: tuple[Control, ...] = ()
    references: tuple[str, ...] = ()
    loras: tuple[Lora, ...] = ()
    strength: float = 1.0
    length: Length | None = None
    continued: Pipe | None = None  # the class for stretches after the first, which begin with a frame of the one before
    keep_outside: bool = False
    drop_ends: bool = False
    inverted: frozenset[str] = frozenset()  # those of `pictures` that are shown the other way round
    ignored: tuple[str, ...] = ()


def plan_request(request: Request, settings: Settings, family: tuple[Pipe, ...], size: tuple[int, int] = (0, 0), count: int = 0) -> Plan:
    """The plan for `request`. `size` (and for a film `count` frames) are those of the picture that it brings along,
    where it names none itself. Raises EngineError ("refused")."""
    if isinstance(request, ImageRequest | EditRequest):
        return _plan_image(request, settings, family, size)
    if isinstance(request, InBetweenRequest):
        asked = VideoRequest(
            request.prompt or "the same drawing in motion, in-between drawings of one movement", *size, request.frames + 2, Fraction(24), first=request.first,
            last=request.last, seed=request.seed,
        )  # fmt: skip
        return _plan_video(asked, settings, family, "inbetween")
    if isinstance(request, RemovalRequest):
        asked = VideoRequest(request.background or "the empty scene", *size, count, Fraction(24), seed=request.seed)
        return _plan_video(asked, settings, family, "removal", film=request.film, mask=request.mask)
    if isinstance(request, VideoRequest):
        return _plan_video(request, settings, family, "video")
    raise EngineError(f"it does not do {ability_of(request)}", REFUSED)


# images -----------------------------------------------------------------------------------------------------


def _plan_image(request: ImageRequest | EditRequest, settings: Settings, family: tuple[Pipe, ...], size: tuple[int, int]) -> Plan:
    edit = isinstance(request, EditRequest)
    width, height = size if edit else (request.width, request.height)
    usable = _usable(request.controls, settings, family)
    needs = _needs(picture=edit, mask=edit and request.mask, control=usable, references=request.references)
    pipe, unmet = _chosen(family, "edit" if edit else "image", needs)
    pictures, said, left_out = _picture_list(pipe, request, usable) if pipe.many else ((request.image,) if edit else (), (), ())
    controls = usable if pipe.control else ()
    ignored = [*_ignored(request.controls, usable), *left_out] + [WORDS[need] for need in sorted(unmet - {"mask"}) if not (pipe.many and need in ("control", "references"))]
    return Plan(
        pipe, fit_size(width, height, multiple=pipe.multiple, most=settings.most_pixels, least=settings.least_pixels),
        say(request.prompt, settings, said), _join(request.negative, settings.negative), request.seed, pictures,
        mask=request.mask if edit else "", controls=controls, loras=(*settings.loras, *request.loras),
        strength=_strength(request.strength, settings.steps) if edit else 1.0, keep_outside=bool(edit and request.mask), ignored=tuple(ignored),
        inverted=frozenset(one.path for one in usable if one.kind in settings.inverted),
    )  # fmt: skip


def _picture_list(pipe: Pipe, request: ImageRequest | EditRequest, usable: tuple[Control, ...]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The pictures for a class that takes a list, what each is, and what found no room. The edited one comes first,
    then roles and places, then control passes, style last: what matters most is least likely to be left out."""
    edited = [(request.image, "the picture to change", "image")] if isinstance(request, EditRequest) else []
    roles = sorted(request.references, key=lambda one: one.role == "style")
    shown = [(one.path, say_role(one.role), f"reference {one.role}") for one in roles]
    passes = [(one.path, SAID.get(one.kind, f"the {one.kind} pass"), f"control {one.kind}") for one in usable]
    cut = sum(1 for one in roles if one.role != "style")
    ordered = [*edited, *shown[:cut], *passes, *shown[cut:]]
    kept = ordered[: pipe.many]
    return tuple(path for path, _, _ in kept), tuple(words for _, words, _ in kept), tuple(name for _, _, name in ordered[pipe.many :])


def say_role(role: str) -> str:
    """A reference in words: "cast:mara_vance" is "what Mara Vance looks like"."""
    kind, _, name = role.partition(":")
    name = name.replace("_", " ")
    if kind == "cast":
        return f"the model sheet of {name.title()}: keep face, hair, clothes and colours"
    return {"set": f"the place {name}", "prop": f"the {name}"}.get(kind, "the style to keep to")


def say(prompt: str, settings: Settings, pictures: tuple[str, ...] = ()) -> str:
    """The request's words in the template, after what each picture is, for models that are told so."""
    told = " ".join(f"Picture {number} is {words}." for number, words in enumerate(pictures, 1)) if settings.name_pictures else ""
    words = settings.prompt.replace("{prompt}", prompt.rstrip(". ")) if settings.prompt else prompt
    return f"{told} {words}".strip()


# films ------------------------------------------------------------------------------------------------------


def _plan_video(request: VideoRequest, settings: Settings, family: tuple[Pipe, ...], ability: str, film: str = "", mask: str = "") -> Plan:
    usable = _usable(request.controls, settings, family)
    does = "removal" if ability == "removal" else "video"
    needs = _needs(picture=request.first, last=request.last, control=usable, references=request.references)
    pipe, unmet = _chosen(family, does, needs)
    steered = bool(film or (usable and pipe.control)) or ability == "inbetween"
    length = fit_length(
        request.frames, request.fps, rhythm=pipe.rhythm, own=0.0 if steered else settings.fps, longest=settings.longest,
        to_end=bool(request.last) and pipe.way != "vace",
    )  # fmt: skip
    continued = None
    if len(length.stretches) > 1:
        continued, _ = choose(family, does, needs - {"last"} | {"picture"})
        if continued is None:
            at_most = f"{settings.longest} frames" + (f" at {settings.fps:g} fps" if settings.fps else "")
            raise EngineError(f"it makes {at_most} at once and cannot go on from a frame: ask for a shorter shot, or use a model that takes a first frame", REFUSED)
    controls = usable[:1] if pipe.control else ()
    ignored = [*_ignored(request.controls, controls), *(WORDS[need] for need in sorted(unmet) if need != "control")]
    return Plan(
        pipe, fit_size(request.width, request.height, multiple=pipe.multiple, most=settings.most_pixels, least=settings.least_pixels),
        say(request.prompt, settings), _join(request.negative, settings.negative), request.seed, (request.first,) if request.first else (), mask=mask,
        last=request.last, film=film, controls=controls, references=tuple(one.path for one in request.references) if pipe.references else (),
        loras=(*settings.loras, *request.loras), length=length, continued=continued, keep_outside=bool(mask), drop_ends=ability == "inbetween", ignored=tuple(ignored),
    )  # fmt: skip


# shared -----------------------------------------------------------------------------------------------------


def _needs(**given) -> frozenset[str]:
    return frozenset(word for word, value in given.items() if value)


def _chosen(family: tuple[Pipe, ...], ability: str, needs: frozenset[str]) -> tuple[Pipe, frozenset[str]]:
    pipe, rest = choose(family, ability, needs)
    if pipe is None:
        words = " and ".join(WORDS[need] for need in sorted(rest)) or ability
        asked = bool(rest & needs)
        raise EngineError(f"this model {'cannot keep' if asked else 'cannot go without'} {words}; see docs/engines.md for models that can", REFUSED)
    return pipe, rest


def _usable(controls: tuple[Control, ...], settings: Settings, family: tuple[Pipe, ...]) -> tuple[Control, ...]:
    """The control passes that a model follows: by a ControlNet of that kind, or by itself, best first."""
    if any(pipe.many or pipe.way == "vace" for pipe in family):
        order = settings.follows
        return tuple(sorted((one for one in controls if one.kind in order), key=lambda one: order.index(one.kind)))
    return tuple(one for one in controls if one.kind in settings.controlnets)


def _ignored(controls: tuple[Control, ...], used: tuple[Control, ...]) -> list[str]:
    return [f"control {one.kind}" for one in controls if one not in used]


def _strength(strength: float, steps: int) -> float:
    """A strength of whole steps, at least one, and not all of them below 1: the library rounds up in some classes, and
    a model of four steps would then see nothing of the picture at 0.8."""
    if strength >= 1.0 or not steps:
        return min(1.0, max(strength, 0.05))
    taken = min(max(1, round(strength * steps)), max(1, steps - 1))
    near = taken / steps
    return next((one for one in (near, nextafter(near, 0.0), nextafter(near, 1.0)) if one * steps == taken), near)


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def paths_of(plan: Plan) -> tuple[Path, ...]:
    """Every file that the plan reads."""
    found = (*plan.pictures, plan.mask, plan.last, plan.film, *(one.path for one in plan.controls), *plan.references)
    return tuple(Path(path) for path in found if path)
