"""Script: a screenplay file becomes a `core.screenplay.Screenplay`, and is written back without loss.

Takes: a Fountain (.fountain, .txt) or Final Draft (.fdx) file.
Gives: its elements with their source lines, the title page, and warnings with line numbers.
Approved by: the writer; `checks.check_screenplay` finds what was lost or read twice.
"""

from .checks import check_screenplay
from .fdx import parse_fdx
from .fountain import parse_fountain
from .heading import parse_heading
from .read import read_script
from .write import compose_fountain, write_fdx, write_fountain

__all__ = ["check_screenplay", "compose_fountain", "parse_fdx", "parse_fountain", "parse_heading", "read_script",
           "write_fdx", "write_fountain"]
