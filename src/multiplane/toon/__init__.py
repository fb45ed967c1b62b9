"""toon: the embedded 2D engine. Draws figures and places as vector shapes, stages them, paints frames.

It is the layout that every other picture engine paints over, and it can draw the final picture itself.

Drawings (`drawing`) become pixels (`raster`), pixels become sprites in the encoder's colours (`sprite`, `paint`),
and sprites are placed frame by frame (`composite`) where the camera (`camera`) sees them (`film`).
"""


def warm_up() -> float:
    """Compile every kernel that is not yet in numba's cache; returns the seconds that it took."""
    from .warm import warm_up as warm

    return warm()


def __getattr__(name: str):
    """`draw_still`, `render_shot` and `to_png`, imported when they are asked for: numba takes its time."""
    if name in ("draw_still", "render_shot"):
        from . import film

        return getattr(film, name)
    if name == "to_png":
        from .raster import to_png

        return to_png
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
