"""What must not leave the house: reading a QC report's verdict."""

from __future__ import annotations

from pathlib import Path

from multiplane.core import codec

from .report import Report


def read_report(path: Path) -> Report:
    """A qc.json."""
    return codec.decode(path.read_bytes(), Report)


def must_fail(report: Report) -> list[str]:
    """Why the film must not be delivered, a sentence each; empty if it may."""
    return [f"{f.timecode + ' ' if f.timecode else ''}{f.shot + ': ' if f.shot else ''}{f.text}"
            for f in report.findings if f.severity == "fail"]
