"""The kinds of place, registered on import: each module a family of builders."""

from . import clockwork, nature, plain, sea, town, travel  # noqa: F401
