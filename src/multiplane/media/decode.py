"""Frames of film files, at the rate that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av

from multiplane.core.errors import BadInput

_NO_FILM = "this file is not a film that can be read; give an MP4 or MOV with a picture track"


def read_frames(path: str | Path, fps: Fraction) -> Iterator[av.VideoFrame]:
    """The frame that is on screen at each tick of `fps`, from the film's first picture to its last.

    Raises BadInput where the file is no film, or breaks off before its first picture.
    """
    try:
        with av.open(str(path)) as file:
            if not file.streams.video:
                raise BadInput(_NO_FILM, path)
            yield from _at_ticks(file, fps)
    except (av.FFmpegError, OSError) as problem:
        raise BadInput(_NO_FILM, path) from problem


def _at_ticks(file, fps: Fraction) -> Iterator[av.VideoFrame]:
    """Frames repeated or left out so that there is one per tick."""
    stream = file.streams.video[0]
    stream.thread_count = 1
    start, tick, current = None, 0, None
    length = Fraction(1) / (stream.average_rate or fps)
    end = Fraction(0)
    for frame in file.decode(stream):
        at = Fraction(frame.pts) * frame.time_base if frame.pts is not None else end
        start = at if start is None else start
        while current is not None and Fraction(tick) / fps < at - start:
            yield current
            tick += 1
        current, end = frame, at + length
    while current is not None and Fraction(tick) / fps < end - start:
        yield current
        tick += 1
