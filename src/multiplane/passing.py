"""Passes of a shot of a production: `multiplane passes PRODUCTION SHOT`.

Makes what the staging of the shot needs (its voices), then draws passes into out/passes/SHOT/.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from multiplane import line
from multiplane.core import codec
from multiplane.core.errors import BadInput
from multiplane.core.timing import TimedShot
from multiplane.make import known_shots
from multiplane.production.bible import bible_of
from multiplane.production.folder import Production
from multiplane.run.build import build
from multiplane.run.local import LocalRunner
from multiplane.run.runner import Runner

FIRST_FRAME = 1001


def make_passes(
    production: Production, shot: str, kinds: Collection[str], formats: Collection[str], frames: str = "", *, draft: bool = False, runner: Runner | None = None
) -> list[Path]:
    """Write passes of a shot; returns the files. `frames` is "1001-1024", "1010" or "" for all.

    Raises BadInput for shots, passes, formats and frames that there are not.
    """
    from multiplane.media.png import read_picture
    from multiplane.toon.passes import check_formats, check_kinds, write_passes

    check_kinds(kinds)
    check_formats(formats)
    with production.locked(lambda: None):
        film = line.prepare(production, draft=draft)
        (shot,) = known_shots(film, [shot])
        timed = _staged(film, shot, runner or LocalRunner())
        plate = film.art.find(shot, "plate")
        chosen = read_frames(frames, timed.frames)
        return write_passes(
            timed, bible_of(timed.shot, film.bible), film.format, chosen, kinds, read_picture(plate) if plate else None,
            out=production.out / "passes" / shot, formats=formats,
        )  # fmt: skip


def _staged(film: line.Film, shot: str, runner: Runner) -> TimedShot:
    """When everything happens in the shot, as its takes have it."""
    node = f"staging/{shot}"
    graph = line.lay_out(film).needed_for([node])
    report = None
    try:
        report = build(graph, film.production.database, film.production.store, runner)
    finally:
        runner.close(now=report is None or not report.complete)
    for error in report.failed.values():
        raise error
    return codec.decode(film.production.store.read(report.outputs[node]["timed.json"]), TimedShot)


def read_frames(words: str, count: int) -> range:
    """"1001-1024" as frames from 0. Raises BadInput for words that are no frames of a shot of `count` frames."""
    last = FIRST_FRAME + count - 1
    if not words:
        return range(count)
    found = re.fullmatch(r"(\d+)(?:-(\d+))?", words.strip())
    first, end = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not FIRST_FRAME <= first <= end <= last:
        raise BadInput(f'--frames is "{words}"; this shot has the frames {FIRST_FRAME}-{last}')
    return range(first - FIRST_FRAME, end - FIRST_FRAME + 1)
