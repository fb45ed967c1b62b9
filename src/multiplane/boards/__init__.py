"""boards: what the film will be, shot by shot, before anything is animated.

Takes: a Story (breakdown) and a Bible (design).
Gives: Shots with purpose, camera, marks, events and covered script lines; panels, contact sheet, PDF, animatic.
Approved by: the director.
"""

from .animatic import ANIMATIC
from .checks import check
from .identity import assign_ids, rename_scenes
from .panel import PANEL
from .planning import plan
from .sheet import SHEET

__all__ = ["ANIMATIC", "PANEL", "SHEET", "assign_ids", "check", "plan", "rename_scenes"]
