"""A studio's workflow: a graph in ComfyUI's API format, and beside it a text file that names its slots.

    keyframe.json                     exported with "Export (API)"
    keyframe.slots.toml               what may be put into it:

    model = "Z-Image"                 # for the record
    output = "Save"                   # the title of the node whose result is taken; left out: any result
    pixels = 1048576                  # the most that the model paints well: larger requests are painted smaller
    [models]
    checkpoints = ["z_image.safetensors"]
    [slots.positive]
    node = "Prompt"                   # the title of the node, or several
    field = "text"
    [slots.width]
    node = "Size"
    field = "width"
    type = "integer"
    range = [256, 1536]
    step = 16

A slot is named after what the request holds: positive, negative, seed, width, height, frames, fps, strength, image, mask, first,
last, film, reference.1 …, control.line …, control.line.strength, lora.1, lora.1.scale, or a field of the request by its
name; other names get their value from the engine's table `values`. Nodes are found by their titles, never by their numbers.
"""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
from blake3 import blake3
from msgspec import Struct

from multiplane.core import codec
from multiplane.core.errors import BadInput

from ..errors import REFUSED, EngineError
from ..requests import EditRequest, Request, ability_of

TYPES = ("text", "integer", "number", "picture", "film", "sound")
FILES = ("picture", "film", "sound")
# What is asked for with these must not do without; a film may do without its last frame, in-betweens may not.
ESSENTIAL = ("image", "mask", "first", "film", "media", "lora")
LONGEST = 16 << 20  # bytes of a workflow


class Slot(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a value goes. `role` says for which reference ("cast", "set:lamp_room"); `otherwise` is a colour ("#000000")
    for a picture that the request does not have; an `optional` slot then keeps what the workflow says."""

    node: str | tuple[str, ...]
    field: str
    type: str = "text"
    range: tuple[float, float] | None = None
    step: float = 0.0
    role: str = ""
    optional: bool = False
    otherwise: str = ""

    @property
    def titles(self) -> tuple[str, ...]:
        return (self.node,) if isinstance(self.node, str) else self.node


class Sidecar(Struct, frozen=True, forbid_unknown_fields=True):
    """The text file beside a workflow."""

    slots: dict[str, Slot]
    model: str = ""
    licence: str = ""
    output: str = ""
    pixels: int = 0
    models: dict[str, tuple[str, ...]] = {}  # folder of the server -> files that it must hold


class Workflow(Struct, frozen=True):
    """A graph with its slots. `digest` is over both files."""

    name: str
    graph: dict[str, dict[str, Any]]
    sidecar: Sidecar
    digest: str

    def nodes(self, title: str) -> list[str]:
        """The ids of the nodes with a title."""
        return [id for id, node in self.graph.items() if title_of(node) == title]

    def title(self, id: str) -> str:
        """The title of a node by its id, as an artist knows it."""
        return title_of(self.graph[id]) if id in self.graph else id

    @property
    def takes(self) -> tuple[str, ...]:
        """What of a request goes into it, by kind: "references", "control.line", "first" …"""
        names = dict.fromkeys("references" if name.startswith("reference.") else name for name in self.sidecar.slots)
        return tuple(name for name in names if not name.endswith((".strength", ".scale")))


def title_of(node: dict[str, Any]) -> str:
    return str(node.get("_meta", {}).get("title") or node.get("class_type", ""))


def sidecar_of(path: Path) -> Path:
    """The slots' file of a workflow: the TOML one, or a JSON one where that is there."""
    toml, plain = path.with_suffix(".slots.toml"), path.with_suffix(".slots.json")
    return plain if plain.exists() and not toml.exists() else toml


def read_workflow(path: Path) -> Workflow:
    """A workflow with its slots. Raises BadInput, with what to do, where one of the files is not right."""
    beside = sidecar_of(path)
    graph_text, slots_text = _read(path, "export it from ComfyUI with “Export (API)”"), _read(beside, f"it says where the values go into {path.name}")
    try:
        graph = json.loads(graph_text)
        plain = tomllib.loads(slots_text.decode("utf-8-sig")) if beside.suffix == ".toml" else json.loads(slots_text)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"this cannot be read: {error}", path if isinstance(error, json.JSONDecodeError) and beside.suffix == ".toml" else beside) from None
    if isinstance(graph, dict) and "nodes" in graph and "links" in graph:
        raise BadInput("this workflow is in the format of the editor; export it with “Export (API)”", path)
    if not isinstance(graph, dict) or not graph or not all(isinstance(node, dict) and isinstance(node.get("inputs"), dict) and "class_type" in node for node in graph.values()):
        raise BadInput("this is no workflow in ComfyUI's API format; export it with “Export (API)”", path)
    try:
        sidecar = codec.from_plain({"slots": {}} | plain, Sidecar)
    except (msgspec.ValidationError, TypeError) as error:
        raise BadInput(str(error), beside) from None
    made = Workflow(path.stem, graph, sidecar, blake3(graph_text + slots_text).hexdigest()[:16])
    for problem in _own_problems(made):
        raise BadInput(problem, beside)
    return made


def _read(path: Path, hint: str) -> bytes:
    try:
        if path.stat().st_size > LONGEST:
            raise BadInput("this file is too large to be a workflow", path)
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"this file cannot be read ({error.strerror}); {hint}", path) from None


def _own_problems(workflow: Workflow) -> Iterator[str]:
    """What does not fit between the two files."""
    titles = sorted({title_of(node) for node in workflow.graph.values()})
    for name, slot in workflow.sidecar.slots.items():
        if slot.type not in TYPES:
            yield f'slot {name}: there is no type "{slot.type}"; give one of {", ".join(TYPES)}'
        for title in slot.titles:
            found = workflow.nodes(title)
            if len(found) != 1:
                how = "no node is" if not found else f"{len(found)} nodes are"
                yield f"slot {name}: {how} called “{title}”; " + (f"the titles are {', '.join(titles[:12])}" if not found else "give each a title of its own")
                continue
            now = workflow.graph[found[0]]["inputs"].get(slot.field)
            if isinstance(now, list):
                yield f"slot {name}: {slot.field} of “{title}” is wired to another node; name that node's field"
    if workflow.sidecar.output and len(workflow.nodes(workflow.sidecar.output)) != 1:
        yield f"output: one node must be called “{workflow.sidecar.output}”; the titles are {', '.join(titles[:12])}"


# filling --------------------------------------------------------------------------------------------------


class Filled(Struct, frozen=True):
    """What a request puts into a workflow. `values` are plain, `files` are paths or colours, by slot; `ignored` names what the workflow
    has no slot for; `size` is the picture's, as far as the request has one."""

    values: dict[str, Any]
    files: dict[str, str]
    ignored: tuple[str, ...]
    size: tuple[int, int]


def fill(workflow: Workflow, request: Request, values: dict[str, Any]) -> Filled:
    """The values for the slots. Raises EngineError ("refused") where the workflow cannot give what is asked."""
    slots, offered = workflow.sidecar.slots, offers(request)
    size = _size(workflow, offered)
    offered |= dict(zip(("width", "height"), size, strict=True)) if "width" in offered else {}
    _place_references(slots, offered)
    plain: dict[str, Any] = {}
    files: dict[str, str] = {}
    for name, slot in slots.items():
        value = offered.pop(name, None)
        value = values.get(name, value) if value in (None, "") else value
        if slot.type in FILES:
            if found := value or slot.otherwise:
                files[name] = found
            elif not slot.optional:
                raise EngineError(f"its workflow {workflow.name} needs a {slot.type} for {name}, and the request has none", REFUSED)
        elif value is not None:
            plain[name] = fitted(name, slot, value)
    unused = [name for name, value in offered.items() if value not in (None, "") and _counts(name)]
    for name in unused:
        if name.partition(".")[0] in ESSENTIAL or (name == "last" and ability_of(request) == "inbetween"):
            raise EngineError(f"its workflow {workflow.name} has no slot for {name}, which was asked for", REFUSED)
    return Filled(plain, files, tuple(unused), size)


def offers(request: Request) -> dict[str, Any]:
    """All that a request holds, by the names of slots; "" and None where it holds nothing."""
    plain = {name: getattr(request, name) for name in request.__struct_fields__}
    found: dict[str, Any] = {}
    for name, value in plain.items():
        if name == "prompt":
            found["positive"] = value
        elif isinstance(value, str | int | float | Fraction) and not isinstance(value, bool):
            found[name] = value
    if isinstance(request, EditRequest):
        found["width"], found["height"] = _size_of(request.image)
    for number, reference in enumerate(plain.get("references", ()), 1):
        found[f"reference.{number}"] = reference.path
        found[f"role.{number}"] = reference.role
    for control in plain.get("controls", ()):
        found[f"control.{control.kind}"] = control.path
        found[f"control.{control.kind}.strength"] = control.strength
    for number, lora in enumerate(plain.get("loras", ()), 1):
        found[f"lora.{number}"] = lora.source
        found[f"lora.{number}.scale"] = lora.scale
    return found


def _size_of(picture: str) -> tuple[int, int]:
    from PIL import Image

    try:
        with Image.open(picture) as image:
            return image.size
    except (OSError, ValueError, Image.DecompressionBombError):
        raise EngineError(f"{picture} is no picture that can be read", REFUSED) from None


def _counts(name: str) -> bool:
    """Whether leaving out this part of a request is worth a word."""
    return name.startswith(("reference.", "control.", "lora.")) and not name.endswith((".strength", ".scale")) or name in (*ESSENTIAL, "last", "negative")


def _place_references(slots: dict[str, Slot], offered: dict[str, Any]) -> None:
    """References to the slots of their role first, the others in their order into those without a role."""
    waiting = []
    for number in range(1, sum(name.startswith("role.") for name in offered) + 1):
        waiting.append((offered.pop(f"role.{number}"), offered.pop(f"reference.{number}")))
    places = [name for name in slots if name.startswith("reference.")]
    for name in sorted(places, key=lambda name: not slots[name].role):
        role = slots[name].role
        match = next((one for one in waiting if not role or one[0] == role or one[0].startswith(f"{role}:")), None)
        if match:
            offered[name] = match[1]
            waiting.remove(match)
    for role, path in waiting:
        offered[f"reference.{role}"] = path


def _size(workflow: Workflow, offered: dict[str, Any]) -> tuple[int, int]:
    """The size to paint at: as asked, or as large as the model paints well, in the same shape."""
    width, height = int(offered.get("width") or 0), int(offered.get("height") or 0)
    most = workflow.sidecar.pixels
    if not most or width * height <= most:
        return width, height
    scale = math.sqrt(most / (width * height))
    steps = [max(1, int(workflow.sidecar.slots[name].step)) if name in workflow.sidecar.slots else 1 for name in ("width", "height")]
    return tuple(max(step, int(value * scale) // step * step) for value, step in zip((width, height), steps, strict=True))  # type: ignore[return-value]


def fitted(name: str, slot: Slot, value: Any) -> Any:
    """A value as its slot takes it: numbers on its steps, the next larger one. Raises EngineError ("refused") beyond its range."""
    if slot.type == "text":
        return str(value)
    low, high = slot.range or (-math.inf, math.inf)
    number = float(value)
    if name == "seed" and slot.range:
        return int(low) + int(value) % (int(high) - int(low) + 1)
    if slot.step:
        start = low if math.isfinite(low) else 0.0
        number = start + math.ceil((number - start) / slot.step - 1e-9) * slot.step
    number = max(number, low)
    if number > high:
        raise EngineError(f"its workflow takes no {name} of more than {high:g}, and {value} was asked for", REFUSED)
    return math.ceil(number - 1e-9) if slot.type == "integer" else number


def put(workflow: Workflow, values: dict[str, Any], *, prefix: str) -> dict[str, dict[str, Any]]:
    """The graph with the values in its slots; what it saves begins with `prefix`, so that jobs do not mix."""
    graph = {id: {**node, "inputs": dict(node["inputs"])} for id, node in workflow.graph.items()}
    for name, value in values.items():
        slot = workflow.sidecar.slots[name]
        for title in slot.titles:
            graph[workflow.nodes(title)[0]]["inputs"][slot.field] = value
    for node in graph.values():
        if isinstance(node["inputs"].get("filename_prefix"), str):
            node["inputs"]["filename_prefix"] = prefix
    return graph
