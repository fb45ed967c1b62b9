"""Subtitles as files: SubRip and WebVTT."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from .captions import Cue


def write_srt(cues: Sequence[Cue], fps: Fraction) -> str:
    """SubRip: numbered, comma before the milliseconds, italics as <i>."""
    blocks = []
    for number, cue in enumerate(cues, 1):
        text = "\n".join(cue.lines)
        text = f"<i>{text}</i>" if cue.italic else text
        blocks.append(f"{number}\n{_clock(cue.start, fps, ',')} --> {_clock(cue.end, fps, ',')}\n{text}\n")
    return "\n".join(blocks)


def write_vtt(cues: Sequence[Cue], fps: Fraction, language: str = "") -> str:
    """WebVTT: with the speaker of each line as a voice span, which players may style or hide."""
    head = "WEBVTT" + (f"\nLanguage: {language}" if language else "")
    blocks = [head]
    for number, cue in enumerate(cues, 1):
        lines = [_escape(line) for line in cue.lines]
        if len(cue.speakers) == len(lines) > 1:
            lines = [f"<v {_escape(who)}>{line}</v>" for who, line in zip(cue.speakers, lines, strict=True)]
            text = "\n".join(lines)
        else:
            text = "\n".join(lines)
            text = f"<i>{text}</i>" if cue.italic else text
            text = f"<v {_escape(cue.speakers[0])}>{text}</v>" if cue.speakers else text
        blocks.append(f"{number}\n{_clock(cue.start, fps, '.')} --> {_clock(cue.end, fps, '.')}\n{text}")
    return "\n\n".join(blocks) + "\n"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(frame: int, fps: Fraction, point: str) -> str:
    milliseconds = round(frame / Fraction(fps) * 1000)
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"
