"""Acting: who does what in every frame of a shot.

Takes: a TimedShot, the Bible, the Stage. Gives: a Performance (`toon.stage`): actors by frame, their drawings, and
foley cues. Approved by: the animation director.
"""

from .perform import perform

__all__ = ["perform"]
