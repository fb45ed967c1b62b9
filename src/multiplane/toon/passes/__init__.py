"""Passes: the staging of a shot with other paint, for picture engines and for post-production.

Takes: a timed shot, its bible, the format. Gives: flat colours, lines, depth, normals, pose, identity and shadow
for any of its frames (`draw_passes`), as arrays or as PNG, EXR or MP4 files (`write_passes`).
"""

from .frames import PASSES, PassFrame, check_kinds, draw_passes
from .write import FORMATS, check_formats, write_passes

__all__ = ["FORMATS", "PASSES", "PassFrame", "check_formats", "check_kinds", "draw_passes", "write_passes"]
