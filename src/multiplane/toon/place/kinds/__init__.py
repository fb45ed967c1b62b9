"""The kinds of place, registered on import: each module a family of builders."""

from . import clockwork, grand, home, nature, open, plain, sea, town, travel, work  # noqa: F401
