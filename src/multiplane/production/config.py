"""multiplane.toml: what a production decides once."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

from msgspec import Struct

from multiplane.core.design import Style
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.core.office import Budget

from .toml import read_toml

FILE_NAME = "multiplane.toml"
SMALLEST, LARGEST = 64, 8192


class Picture(Struct, frozen=True, omit_defaults=True):
    """Pixels (even numbers) and frames a second ("24", "24000/1001", "25")."""

    width: int = 1920
    height: int = 1080
    fps: str = "24"


class Engines(Struct, frozen=True, omit_defaults=True):
    """Which engine each step uses. A shot can name another picture engine in its own file.

    `picture` may be a list: the engines that are tried, in this order; the layout (toon) stands behind them all.
    `writer` and `translator` name engines that answer with text; "" is the rules alone.
    """

    voice: str = "kokoro"
    picture: str | tuple[str, ...] = "toon"
    writer: str = ""
    translator: str = ""

    @property
    def pictures(self) -> tuple[str, ...]:
        return (self.picture,) if isinstance(self.picture, str) else self.picture


class SoundConfig(Struct, frozen=True, omit_defaults=True):
    profile: str = "web"  # web, ebu, netflix
    layout: str = "stereo"  # stereo; 5.1: stems and a mix in 5.1, and the stereo folded from it
    genre: str = ""  # of the score: orchestral, chamber, noir, electronic, comic, suspense, adventure; "" as the story asks


class Config(Struct, frozen=True, omit_defaults=True):
    """The whole of multiplane.toml. Empty strings mean: as the script says."""

    script: str = "script.fountain"
    title: str = ""
    author: str = ""
    language: str = ""
    seed: int = 0
    picture: Picture = Picture()
    engines: Engines = Engines()
    sound: SoundConfig = SoundConfig()
    engine: dict[str, dict[str, Any]] = {}  # engines from outside: name -> {"kind": adapter, its settings}
    budget: Budget = Budget()
    verbs: dict[str, str] = {}  # a verb of the script that nobody understands -> one that can be staged
    style: Style = Style()
    pronounce: dict[str, str] = {}  # word -> respelling ("shi-VAWN") or "/phonemes/"


TEMPLATE = """# A Multiplane production. Every key may be left out; the values here are the defaults.
script = {script}
# title = ""             # as in the script's title page
# language = ""          # as the script is written, e.g. "en"
# seed = 0               # another seed, other designs

[picture]
width = 1920
height = 1080
fps = "24"

[engines]
voice = "kokoro"         # "hibari" is the quick draft voice
picture = "toon"         # or a list, tried in turn: ["my-comfy", "toon"]; "artist" packs shots for a person

[style]
painter = "flat"         # "cutout" (paper), "ink" (line and wash), "noir"; more in docs/styles.md

[sound]
profile = "web"          # web (-14 LUFS), ebu (R128: -23 LUFS), netflix (-27 LKFS dialogue)
layout = "stereo"        # "5.1" mixes for cinema and television as well
# genre = ""             # of the score, as the story asks: orchestral, chamber, noir, electronic, comic, suspense, adventure

# [engine.my-comfy]      # engines from outside: see docs/engines.md and `multiplane engines`
# kind = "comfyui"

# [budget]               # caps for engines that cost money
# currency = "EUR"
# production = 50.0
# run = 5.0

[verbs]
# saunters = "walk"      # a verb of the script that nobody here understands

[pronounce]
# Siobhan = "shi-VAWN"
"""


def read_config(folder: Path) -> Config:
    """The settings of the production in `folder`. Raises BadInput where the file is wrong."""
    path = folder / FILE_NAME
    config = read_toml(path, Config) if path.exists() else Config()
    _check(config, path)
    return config


def picture_format(config: Config, *, draft: bool = False) -> Format:
    """The picture format; a draft is a third of the size, encoded as fast as can be."""
    width, height = config.picture.width, config.picture.height
    if draft:
        scale = max(1, round(max(width, height) / 640))
        return Format(width // scale // 2 * 2, height // scale // 2 * 2, Fraction(config.picture.fps), "ultrafast", 26)
    return Format(width, height, Fraction(config.picture.fps))


def _check(config: Config, path: Path) -> None:
    for name in ("width", "height"):
        value = getattr(config.picture, name)
        if value % 2 or not SMALLEST <= value <= LARGEST:
            raise BadInput(f"picture.{name} is {value}; give an even number from {SMALLEST} to {LARGEST}", path)
    try:
        fps = Fraction(config.picture.fps)
    except (ValueError, ZeroDivisionError):
        fps = Fraction(0)
    if not 1 <= fps <= 240:
        raise BadInput(f'picture.fps is "{config.picture.fps}"; give frames a second like "24" or "24000/1001"', path)
    if config.sound.profile not in ("web", "ebu", "netflix"):
        raise BadInput(f'sound.profile is "{config.sound.profile}"; give web, ebu (EBU R128) or netflix', path)
    if config.sound.layout not in ("stereo", "5.1"):
        raise BadInput(f'sound.layout is "{config.sound.layout}"; give stereo or 5.1', path)
