"""The kinds of place, registered on import: each module a family of builders."""

from . import (  # noqa: F401
    clockwork,
    elsewhere,
    grand,
    home,
    nature,
    open,
    plain,
    public,
    sands,
    sea,
    town,
    travel,
    wild,
    work,
)
