"""The QC report: findings with their severity, place and time, as data and as a page to read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Literal

from msgspec import Struct

from multiplane.core.cut import Cut

Severity = Literal["fail", "warn", "note"]


class Level(Struct, frozen=True):
    """What a sound measures: LUFS, LU, dBTP; None where there is nothing to measure. `gated` is the loudness where somebody
    speaks, None too where it was not asked for."""

    integrated: float | None
    range: float | None
    true_peak: float | None
    peak_by_ffmpeg: float | None
    gated: float | None = None
    gated_by_ffmpeg: float | None = None


class Finding(Struct, frozen=True, omit_defaults=True):
    """Something that is wrong or worth knowing. `frame` is a film frame, -1 for the whole film."""

    severity: Severity
    check: str  # "sync", "picture", "sound", "lines", "subtitles", "file"
    text: str
    frame: int = -1
    shot: str = ""
    timecode: str = ""


class Report(Struct, frozen=True):
    """qc.json. `measures` holds the numbers that were taken; `method` says how, in words."""

    passed: bool
    findings: tuple[Finding, ...]
    measures: dict[str, Any]
    method: tuple[str, ...]


def timecode(frame: int, fps: Fraction) -> str:
    """HH:MM:SS:FF from the film's first frame, at the nearest whole rate, nothing dropped."""
    whole = round(fps)
    seconds, frames = divmod(frame, whole)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:{frames:02}"


def place(findings: Sequence[Finding], cut: Cut) -> tuple[Finding, ...]:
    """Findings with shot and timecode, the gravest first, then in film order."""
    starts = [clip.start for clip in cut.clips]
    order = {"fail": 0, "warn": 1, "note": 2}
    placed = []
    for one in findings:
        if one.frame >= 0 and starts:
            shot = one.shot or cut.clips[max(0, bisect_right(starts, one.frame) - 1)].shot
            one = Finding(one.severity, one.check, one.text, one.frame, shot, timecode(one.frame, cut.fps))
        placed.append(one)
    return tuple(sorted(placed, key=lambda f: (order[f.severity], f.frame, f.check, f.text)))


_WORDS = {"fail": "must be put right", "warn": "look at", "note": "good to know"}


def write_page(report: Report, title: str = "") -> str:
    """The report as Markdown."""
    counts = {s: sum(f.severity == s for f in report.findings) for s in _WORDS}
    lines = [f"# Quality control{': ' + title if title else ''}", "",
             "**Passed.**" if report.passed else "**Not passed.**", ""]
    lines[2] += " " + ", ".join(f"{count} {_WORDS[s]}" for s, count in counts.items() if count) + "." if report.findings else \
        " Nothing was found."
    for severity, words in _WORDS.items():
        found = [f for f in report.findings if f.severity == severity]
        if found:
            lines += [f"## {words.capitalize()}", "", "| Time | Shot | Check | What |", "|---|---|---|---|"]
            lines += [f"| {f.timecode or '–'} | {f.shot or '–'} | {f.check} | {_cell(f.text)} |" for f in found] + [""]
    lines += ["## Measures", "", "| What | Value |", "|---|---|"]
    lines += [f"| {name.replace('_', ' ')} | {_cell(str(value))} |" for name, value in report.measures.items()]
    lines += ["", "## How it was measured", "", *(f"- {line}" for line in report.method), ""]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
