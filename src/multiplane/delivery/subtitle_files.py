"""Subtitles as files: SubRip and WebVTT."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

from .captions import Cue


def write_srt(cues: Sequence[Cue], fps: Fraction) -> str:
    """SubRip: numbered, comma before the milliseconds, italics as <i>."""
    blocks = []
    for number, cue in enumerate(cues, 1):
        text = "\n".join(_styled(cue))
        blocks.append(f"{number}\n{_clock(cue.start, fps, ',')} --> {_clock(cue.end, fps, ',')}\n{text}\n")
    return "\n".join(blocks)


def write_vtt(cues: Sequence[Cue], fps: Fraction, language: str = "") -> str:
    """WebVTT: with the speaker of each line as a voice span, which players may style or hide."""
    head = "WEBVTT" + (f"\nLanguage: {language}" if language else "")
    blocks = [head]
    for number, cue in enumerate(cues, 1):
        lines = _styled(cue, _escape)
        if len(cue.speakers) == len(lines) > 1:
            lines = [f"<v {_escape(who)}>{line}</v>" for who, line in zip(cue.speakers, lines, strict=True)]
            text = "\n".join(lines)
        else:
            text = "\n".join(lines)
            text = f"<v {_escape(cue.speakers[0])}>{text}</v>" if cue.speakers else text
        blocks.append(f"{number}\n{_clock(cue.start, fps, '.')} --> {_clock(cue.end, fps, '.')}\n{text}")
    return "\n\n".join(blocks) + "\n"


def _styled(cue: Cue, escape: Callable[[str], str] = str) -> list[str]:
    """The lines of a cue in italics where it is, and its emphasised words the other way round. A pair of tags in each line
    that needs one, since players need not carry a tag over a line break."""
    lines = []
    for number, line in enumerate(cue.lines):
        marks = sorted((start, end) for row, start, end in cue.emphasis if row == number)
        edges = [0, *(edge for mark in marks for edge in mark), len(line)]
        parts = [escape(line[start:end]) for start, end in pairwise(edges)]
        lines.append("".join(f"<i>{part}</i>" if part and cue.italic != bool(place % 2) else part for place, part in enumerate(parts)))
    return lines


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(frame: int, fps: Fraction, point: str) -> str:
    milliseconds = round(frame / Fraction(fps) * 1000)
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"
