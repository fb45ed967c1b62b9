"""Recipes: what is known of a model, as data. One TOML file a model in data/; `[settings]` are defaults of `Settings`.

`recipe = "wan-2.2-i2v"` in a table is enough; whatever else the table says wins over the recipe.
"""

from __future__ import annotations

import difflib
import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct
from msgspec.structs import fields, replace

from multiplane.core import codec
from multiplane.core.errors import BadInput

from .settings import Settings


class Recipe(Struct, frozen=True, forbid_unknown_fields=True):
    """A model that is worth using. `memory` is GPU memory in GB, without and with offload = "model"; `commercial` says
    what its licence allows; `obeys` are the request's fields that it keeps to."""

    title: str
    good_for: str
    licence: str
    commercial: str
    url: str
    memory: tuple[int, int]
    obeys: tuple[str, ...]
    notes: str = ""
    settings: Settings = Settings()


def recipe_names() -> tuple[str, ...]:
    """All recipes, in order of their names."""
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in files(__package__).joinpath("data").iterdir() if entry.name.endswith(".toml")))


@cache
def read_recipe(name: str) -> Recipe:
    """The recipe called `name`. Raises BadInput with the nearest name."""
    if name not in recipe_names():
        near = difflib.get_close_matches(name.casefold(), recipe_names(), n=1, cutoff=0.4)
        hint = f'did you mean "{near[0]}"?' if near else "choose one of " + ", ".join(recipe_names())
        raise BadInput(f'there is no recipe called "{name}": {hint}')
    return codec.from_plain(tomllib.loads(files(__package__).joinpath("data", f"{name}.toml").read_text("utf-8")), Recipe)


def cook(settings: Settings) -> Settings:
    """The settings with what their recipe adds. A table that names another model keeps the recipe's way of running it."""
    if not settings.recipe:
        return settings
    recipe, plain = read_recipe(settings.recipe), Settings()
    added = {
        one.name: getattr(recipe.settings, one.name)
        for one in fields(Settings)
        if getattr(settings, one.name) == getattr(plain, one.name)
    }  # fmt: skip
    if settings.model:
        added["revision"] = settings.revision
    return replace(settings, **{**added, "licence": settings.licence or recipe.licence})
