"""Automatic QC of subtitles: the rules, looked at from outside, after they have been made."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from multiplane.core.cut import Cut

from . import rules as law
from .breaking import width
from .captions import Cue
from .rules import rules_for


def check_cues(cues: Sequence[Cue], cut: Cut, language: str) -> list[tuple[str, int, str]]:
    """What breaks the rules: (severity, film frame, sentence). Overlaps and long lines fail; haste is a note."""
    found: list[tuple[str, int, str]] = []
    for number, cue in enumerate(cues, 1):
        name = f"Subtitle {number}"
        found += [(severity, cue.start, f"{name} {text}") for severity, text in _check_one(cue, cut, language)]
        if number < len(cues):
            gap = cues[number].start - cue.end
            if gap < 0:
                found.append(("fail", cue.end, f"{name} is still on screen when the next one starts."))
            elif gap < law.GAP:
                found.append(("warn", cue.end, f"{name} leaves only {gap} frames before the next one."))
    return found


def _check_one(cue: Cue, cut: Cut, language: str):
    of = rules_for(language)
    seconds = float((cue.end - cue.start) / cut.fps)
    letters = sum(width(line, of) for line in cue.lines)
    if len(cue.lines) > of.lines:
        yield "fail", f"has {len(cue.lines)} lines; {of.lines} are allowed."
    for line in cue.lines:
        if width(line, of) > of.width:
            yield "fail", f"has a line of {width(line, of):g} characters; {of.width} fit: “{line}”"
    if not "".join(cue.lines).strip():
        yield "fail", "has no text."
    if cue.end > cut.frames or cue.start < 0:
        yield "fail", "stands outside of the film."
    if cue.end - cue.start > floor(law.LONGEST * cut.fps):
        yield "warn", f"stays for {seconds:.1f} s; {law.LONGEST:g} s is the most."
    if cue.end - cue.start < floor(law.SHORTEST * cut.fps):
        yield "warn", f"stays for only {seconds:.2f} s."
    if letters / max(seconds, 1e-9) > of.cps * 1.05:
        yield "note", f"must be read at {letters / seconds:.0f} characters a second; {of.cps:g} is comfortable."
