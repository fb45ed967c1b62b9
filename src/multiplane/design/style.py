"""The style of a film: what all its pictures share."""

from __future__ import annotations

from ..core.design import Style


def default_style(seed: int) -> Style:
    """The house style: flat shapes, a little paper grain, no outlines."""
    return Style(painter="flat", grain=0.35, line=0.0, saturation=1.0, contrast=1.0, seed=seed)
