"""What a style costs, and what passes cost: CPU milliseconds a frame at 1080p, all styles one after another on the same shots.

Shots of the two examples: two people and a camera that pushes in, a furnished room, a crowd in snow, a close-up. "Once" is what a shot
needs before its second frame (staging, painting the layers), spread over SECONDS of film; drawings, compositing and
encoding are measured over FRAMES frames after it.
"""

from __future__ import annotations

import tempfile
import time
from fractions import Fraction
from pathlib import Path
from statistics import mean

from msgspec.structs import replace

from multiplane import line
from multiplane.core.design import Bible
from multiplane.core.formats import Format
from multiplane.core.shot import Shot
from multiplane.core.timing import TimedShot, time_shot
from multiplane.opening import begin_production
from multiplane.production.bible import bible_of

EXAMPLES = Path(__file__).parents[1] / "examples"
SHOTS = {
    "two people, camera pushes in": ("lighthouse", "master", 0),
    "close-up": ("lighthouse", "close", 1),
    "room, three people": ("borrowed_hour", "master", 0),
    "crowd in snow": ("borrowed_hour", "crowd", 0),
}
FMT = Format(1920, 1080, Fraction(24))
FRAMES, SECONDS, PASS_FRAMES = 24, 3.5, 4
LIMIT = 2000 / 24  # CPU ms a frame that two cores have at 24 frames a second


def run() -> str:
    """The benchmark; returns its section for docs/benchmarks.md."""
    from multiplane.toon import warm_up
    from multiplane.toon.painters import PAINTERS

    warm_up()
    shots = {name: _shot(*choice) for name, choice in SHOTS.items()}
    styles = {painter: {name: _cost(timed, bible, painter) for name, (timed, bible) in shots.items()} for painter in PAINTERS}
    return _say_styles(styles) + "\n" + _say_passes(*shots["two people, camera pushes in"])


def _shot(example: str, purpose: str, number: int) -> tuple[TimedShot, Bible]:
    """A shot of an example, timed as it reads."""
    with tempfile.TemporaryDirectory() as folder:
        film = line.prepare(begin_production(Path(folder) / example, EXAMPLES / example / "script.fountain"), write=False)
        shot: Shot = [shot for shot in film.shots if shot.purpose == purpose][number]
        return time_shot(shot, {}, FMT.fps), bible_of(shot, film.bible)


def _cost(timed: TimedShot, bible: Bible, painter: str) -> tuple[float, float]:
    """(milliseconds a frame without, and with the share of) what is painted once."""
    from multiplane.toon.film import render_shot

    bible = replace(bible, style=replace(bible.style, painter=painter))
    count = min(FRAMES, timed.frames - 1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shot.mp4"
        render_shot(timed, bible, FMT, path, frames=(0, 1))  # whatever is compiled or made once in a process
        began = time.process_time()
        render_shot(timed, bible, FMT, path, frames=(0, 1))
        once = time.process_time() - began
        began = time.process_time()
        render_shot(timed, bible, FMT, path, frames=(0, count + 1))
        frames = time.process_time() - began - once
    each = frames / count * 1000
    return each, each + once * 1000 / (SECONDS * float(FMT.fps))


def _say_styles(styles: dict[str, dict[str, tuple[float, float]]]) -> str:
    names = list(SHOTS)
    rows = [f"| | {' | '.join(names)} | mean | of real time on two cores |", "|" + "---|" * (len(names) + 3)]
    for painter, costs in styles.items():
        average = mean(cost for _, cost in costs.values())
        cells = " | ".join(f"{costs[name][1]:.0f} ({costs[name][0]:.0f})" for name in names)
        rows.append(f"| {painter} | {cells} | {average:.0f} | {average / LIMIT:.2f} |")
    head = (
        f"CPU milliseconds a frame at 1080p24, encoding included, with the share of what a shot of {SECONDS} s paints once; in brackets "
        f"without it. Two cores have {LIMIT:.0f} ms a frame; sound and delivery take about a quarter of a film's time besides.\n"
    )
    return head + "\n" + "\n".join(rows) + "\n"


def _say_passes(timed: TimedShot, bible: Bible) -> str:
    from multiplane.toon.passes import PASSES, draw_passes

    costs = {}
    for kinds in (("depth",), *((kind,) for kind in PASSES if kind != "depth"), PASSES):
        frames = range(0, 2 * PASS_FRAMES, 2)
        drawn = draw_passes(timed, bible, FMT, frames, kinds)
        next(drawn)
        began = time.process_time()
        count = sum(1 for _ in drawn)
        costs["all" if kinds == PASSES else kinds[0]] = (time.process_time() - began) / count * 1000
    rows = ["| pass | CPU ms a drawing |", "|---|---|", *(f"| {name} | {cost:.0f} |" for name, cost in costs.items())]
    return "Passes of the first shot at 1080p, one alone and all together; drawings are on twos, so a frame costs half.\n\n" + "\n".join(rows) + "\n"
