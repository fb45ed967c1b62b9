"""What a frame costs, per kind of shot: every shot of both example films at 1080p24, whole, drawn and encoded as in a film.

CPU milliseconds a frame, split into what a shot needs once (staging; painting its layers) and what every frame needs (drawings of
actors, compositing, encoding). Lines are timed as they read, so no voice is needed. One process a core, as in a film.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from multiplane import line
from multiplane.core.design import Bible
from multiplane.core.formats import Format
from multiplane.core.timing import TimedShot, time_shot
from multiplane.opening import begin_production
from multiplane.production.bible import bible_of

EXAMPLES = Path(__file__).parents[1] / "examples"
FILMS = {"lighthouse": "Gull Rock", "borrowed_hour": "The Borrowed Hour"}
FMT = Format(1920, 1080, Fraction(24))
PARTS = {"staging": "staging", "layers": "layers", "drawings": "drawings", "composite": "composite", "encode": "encode"}
ONCE = ("staging", "layers")
WORST = 5
PURPOSES = ("establishing", "master", "two_shot", "over_shoulder", "single", "close", "reaction", "insert", "crowd", "pov", "title")


@dataclass(frozen=True)
class Cost:
    """CPU seconds of a shot by part; sprites placed and actors drawn, in all."""

    film: str
    timed: TimedShot
    seconds: dict[str, float]
    sprites: int
    drawn: int

    @property
    def milliseconds(self) -> float:
        return sum(self.seconds.values()) / self.timed.frames * 1000

    @property
    def moves(self) -> bool:
        from multiplane.toon.camera import is_still

        return not is_still(self.timed.shot.camera)


def run() -> str:
    """The benchmark; returns its section for docs/benchmarks.md."""
    from multiplane.toon import warm_up

    warm_up()
    jobs = sorted((job for film in FILMS for job in _shots(film)), key=lambda job: -job[1].frames)
    with ProcessPoolExecutor(_cores(), multiprocessing.get_context("spawn"), initializer=warm_up) as pool:
        costs = list(pool.map(measure, *zip(*jobs, strict=True)))
    return _say(costs)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shots(film: str) -> list[tuple[str, TimedShot, Bible]]:
    with tempfile.TemporaryDirectory() as folder:
        planned = line.prepare(begin_production(Path(folder) / film, EXAMPLES / film / "script.fountain"), write=False)
        return [(film, time_shot(shot, {}, FMT.fps), bible_of(shot, planned.bible)) for shot in planned.shots]


def measure(film: str, timed: TimedShot, bible: Bible) -> Cost:
    """Draw and encode a shot; where its time goes."""
    from multiplane.toon import film_sheets
    from multiplane.toon.film import shoot, stage_scene

    spent, placed, paint = [0.0], [0], film_sheets.Sheet._paint

    def timed_paint(*args):  # noqa: ANN002, ANN202
        began = time.process_time()
        painted = paint(*args)
        spent[0] += time.process_time() - began
        return painted

    film_sheets.Sheet._paint = timed_paint
    began = time.process_time()
    scene = stage_scene(timed, bible, FMT)
    staging, items = time.process_time() - began, scene.items

    def counted(frame: int):  # noqa: ANN202
        found = items(frame)
        placed[0] += len(found)
        return found

    scene.items = counted
    with tempfile.TemporaryDirectory() as folder:
        footage = shoot(scene, FMT, Path(folder) / "shot.mp4", (0, timed.frames), lambda done, total: None, staging)
    film_sheets.Sheet._paint = paint
    seconds = dict(footage.seconds)
    seconds["layers"] = spent[0]
    seconds["drawings"] = seconds.pop("raster") - spent[0]
    return Cost(film, timed, seconds, placed[0], footage.drawings)


def _say(costs: list[Cost]) -> str:
    limit = 1000 * _cores() / float(FMT.fps)
    whole = _mean(costs)
    kinds: list[tuple[str, Callable[[Cost], bool]]] = [(name.replace("_", " "), lambda cost, name=name: cost.timed.shot.purpose == name) for name in PURPOSES]
    kinds += [
        ("camera still", lambda cost: not cost.moves), ("camera moves", lambda cost: cost.moves),
        ("interior", lambda cost: cost.timed.shot.interior), ("exterior", lambda cost: not cost.timed.shot.interior),
        ("rain, storm or snow", lambda cost: cost.timed.shot.weather in ("rain", "storm", "snow")), ("fog", lambda cost: cost.timed.shot.weather == "fog"),
        ("clear", lambda cost: cost.timed.shot.weather == "clear"),
        *((f"“{title}”", lambda cost, film=film: cost.film == film) for film, title in FILMS.items()), ("both films", lambda cost: True),
    ]  # fmt: skip
    rows = [_row(name, chosen, limit) for name, chooses in kinds if (chosen := [cost for cost in costs if chooses(cost)])]
    head = (
        f"CPU milliseconds a frame at 1080p24 over {len(costs)} shots ({sum(cost.timed.frames for cost in costs):,} frames), encoding included. “Once” is staging and "
        f"painting layers, spread over the shot. {_cores()} cores have {limit:.0f} ms a frame; voices, sound and delivery take about a quarter of a film's time besides. "
        f"Both films: **{sum(whole.values()):.1f} ms a frame**, {sum(whole.values()) / limit:.2f} of real time."
    )
    table = ["| shots | number | ms a frame | once: staging | once: layers | drawings | composite | encode | mostly | of real time |", "|" + "---|" * 10, *rows]
    return "\n".join([head, "", *table, "", *_say_worst(costs)]) + "\n"


def _mean(costs: Iterable[Cost]) -> dict[str, float]:
    """Milliseconds a frame by part, over all frames of some shots."""
    costs = list(costs)
    frames = sum(cost.timed.frames for cost in costs)
    return {part: sum(cost.seconds[part] for cost in costs) / frames * 1000 for part in PARTS}


def _row(name: str, costs: list[Cost], limit: float) -> str:
    mean = _mean(costs)
    total = sum(mean.values())
    parts = " | ".join(f"{mean[part]:.1f}" for part in PARTS)
    return f"| {name} | {len(costs)} | **{total:.1f}** | {parts} | {max(mean, key=mean.__getitem__)} | {total / limit:.2f} |"


def _say_worst(costs: list[Cost]) -> list[str]:
    worst = sorted(costs, key=lambda cost: -cost.milliseconds)[:WORST]
    usual = _mean(costs)
    lines = [f"The worst shot is **{worst[0].timed.shot.id}** of “{FILMS[worst[0].film]}”. The {WORST} worst, and what they spend more on than others:", ""]
    return [*lines, "| shot | kind | frames | ms a frame | sprites a frame | actors drawn a frame | above the mean |", "|" + "---|" * 7, *(_say_shot(cost, usual) for cost in worst)]


def _say_shot(cost: Cost, usual: dict[str, float]) -> str:
    shot, frames = cost.timed.shot, cost.timed.frames
    more = {part: cost.seconds[part] / frames * 1000 - usual[part] for part in PARTS}
    reasons = ", ".join(f"{part} +{more[part]:.0f} ms" for part in sorted(more, key=lambda part: -more[part]) if more[part] > 2)
    kind = f"{shot.purpose.replace('_', ' ')}, {'camera: ' + shot.camera.move if cost.moves else 'camera still'}, {shot.place.replace('_', ' ')}, {shot.weather}"
    return f"| {shot.id} | {kind} | {frames} | {cost.milliseconds:.0f} | {cost.sprites / frames:.0f} | {cost.drawn / frames:.1f} | {reasons} |"
