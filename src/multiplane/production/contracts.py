"""[engine.NAME] tables of multiplane.toml: what a production has agreed on with an engine from outside.

A table's own keys are read here; what is left are the settings of its adapter (`engines`), which it checks itself.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from multiplane.core import codec
from multiplane.core.errors import BadInput

_SECRETS = re.compile(r"(^|_)(api_?key|key|token|secret|password|passwd)$", re.IGNORECASE)
_LOOKS_SECRET = re.compile(r"^(sk-|hf_|ghp_|Bearer )[\w\-.]{8,}")
PAINTED_BY = ("paint", "seeds", "words", "negative", "strength", "controls", "keep_staging", "keep_colours", "flicker")
PAINTINGS = ("", "video", "frames", "plate")


class Contract(Struct, frozen=True, omit_defaults=True):
    """What holds for any engine. `paint` says how an engine paints a shot: "video" (all frames at once), "frames" (each
    drawing of the layout is painted over), "plate" (the background alone; the figures stay the layout's); "" is the
    best that it can. `seeds` is how many it may try before the next engine is asked. Bounds: see `shots.judging`."""

    kind: str
    seconds: float = 1800.0  # for one call
    tries: int = 3
    per_minute: float = 0.0  # calls; 0 is any number
    seeds: int = 2
    paint: str = ""
    words: str = ""  # said with every prompt: the look
    negative: str = ""
    strength: float = 0.6  # of painting over: 0 keeps the layout, 1 nothing of it
    controls: tuple[str, ...] = ()  # passes to send; () sends those that the adapter asks for
    voices: dict[str, str] = {}  # role -> the engine's own voice; "*" for everybody else
    keep_staging: float = 0.55  # least overlap of each figure with its mask
    keep_colours: float = 0.35  # least likeness of each figure's colours with its design
    flicker: float = 4.0  # most flicker, in levels of 255 beyond the layout's own
    settings: dict[str, Any] = {}

    @property
    def of_pictures(self) -> dict[str, Any]:
        """What of it decides how a shot is painted: part of the key."""
        plain = codec.to_plain(self)
        return {name: plain[name] for name in PAINTED_BY if name in plain}


def read_contract(name: str, table: Mapping[str, Any], path: Path) -> Contract:
    """The contract with engine `name`. Raises BadInput for a wrong value, and for a secret written into the file."""
    _refuse_secrets(name, table, path)
    if "kind" not in table:
        raise BadInput(f'[engine.{name}] has no kind; say which adapter it is, as in kind = "comfyui"', path)
    own = {field.name for field in fields(Contract)} - {"settings"}
    known = {key: value for key, value in table.items() if key in own}
    try:
        contract = codec.from_plain({**known, "settings": {key: value for key, value in table.items() if key not in own}}, Contract)
    except ValueError as error:
        raise BadInput(f"[engine.{name}]: {error}", path) from error
    if contract.paint not in PAINTINGS:
        near = difflib.get_close_matches(contract.paint, PAINTINGS, 1)
        hint = f'did you mean "{near[0]}"?' if near else "give video, frames or plate"
        raise BadInput(f'[engine.{name}] paint is "{contract.paint}"; {hint}', path)
    if contract.seeds < 1 or contract.tries < 1 or contract.seconds <= 0:
        raise BadInput(f"[engine.{name}]: seeds, tries and seconds must be more than 0", path)
    return contract


def _refuse_secrets(name: str, table: Mapping[str, Any], path: Path) -> None:
    for key, value in table.items():
        if isinstance(value, str) and value and (_SECRETS.search(key) or _LOOKS_SECRET.match(value)):
            raise BadInput(
                f"[engine.{name}] {key} holds a key; keys do not belong into this file: put it into an environment variable and name that "
                f'in key_env, as in key_env = "{name.upper().replace("-", "_")}_KEY"', path,
            )  # fmt: skip
