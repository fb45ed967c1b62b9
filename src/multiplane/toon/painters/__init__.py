"""Painters: how the drawings of a film become pixels. One file per style behind `base.Painter`.

Takes: drawings of layers and actors, as the engine stages them. Gives: sprites for the compositor.
"""

from .base import Painter

__all__ = ["Painter"]
