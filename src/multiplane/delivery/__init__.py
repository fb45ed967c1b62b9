"""Delivery: shots, mix and words become a film that can be handed over.

Takes: the cut, every shot's picture and timing, the mix.
Gives: film.mp4; subtitles (srt, vtt, json); film.otio; contact sheet and poster; the report of the checks.
Approved by: the director and the distributor; `checks` decides what must not leave the house.
"""

from .film import FILM, TRACK
from .looking import LISTEN, LOOK, MEASURE
from .qc import QC
from .sheet import POSTER, SHEET
from .subtitles import SUBTITLES
from .timeline import TIMELINE

__all__ = ["FILM", "LISTEN", "LOOK", "MEASURE", "POSTER", "QC", "SHEET", "SUBTITLES", "TIMELINE", "TRACK"]
