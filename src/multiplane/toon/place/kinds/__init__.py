"""The kinds of place, registered on import: each module a family of builders."""

from . import plain, sea  # noqa: F401
