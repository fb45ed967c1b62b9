"""Figures: who is on stage, drawn.

Takes a CastDesign, a Pose and a Light; gives a Drawing in metres with its origin on the ground between the heels.
"""

from .draw import draw_figure
from .pose import Pose

__all__ = ["Pose", "draw_figure"]
