"""Load what the steps of delivery need, in a process that has nothing else to do."""

from __future__ import annotations


def warm() -> None:
    """Import the heavy tools."""
    import opentimelineio  # noqa: F401
    import PIL.Image  # noqa: F401

    from multiplane.media import lettering, mux, probe  # noqa: F401

    from . import contact, looking, qc_picture, qc_sound  # noqa: F401
