"""Breakdown: what the screenplay needs on screen and in sound.

Takes: a `core.screenplay.Screenplay`.
Gives: a `core.story.Story`: roles, places, props, and scenes as beats with their deeds.
Approved by: the director, who reads `report(story)`; `check_story` finds what was lost or read twice.
"""

from .checks import check_story
from .report import report, share_understood
from .scenes import break_down
from .teaching import teach_verbs

__all__ = ["break_down", "check_story", "report", "share_understood", "teach_verbs"]
