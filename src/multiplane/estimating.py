"""What a run will cost before it is begun: for every painting and line that would be asked of an engine with a price.

A planned graph arrives; a least and a most leave for each engine: the least if every first try counts, the most if every seed of
every engine in the order is needed. Lengths come from the staging where there is one, else from the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from multiplane.core import codec
from multiplane.core.formats import Format
from multiplane.core.shot import Shot
from multiplane.core.timing import time_shot
from multiplane.engines.requests import EditRequest, ImageRequest, Request, SpeechRequest, VideoRequest
from multiplane.make import find_plan
from multiplane.production.folder import Production
from multiplane.roster import Hired, hire
from multiplane.run.graph import Node
from multiplane.run.planning import CURRENT, PERSON

WORDS = "x" * 600  # about what a shot takes to describe
DRAWINGS_A_SECOND = 12.0


@dataclass
class Cost:
    """Calls and money of one engine, at least and at most."""

    calls: int = 0
    least: float = 0.0
    most: float = 0.0


def estimate(production: Production) -> dict[str, Cost]:
    """Cost by engine of what a `make` would do now; engines that cost nothing are left out."""
    film, graph, plan = find_plan(production)
    costs: dict[str, Cost] = {}
    asked_first: set[str] = set()
    for node in graph:
        if plan.states[node.id] in (CURRENT, PERSON) or node.department not in ("paint", "voices") or "engine" not in node.params:
            continue
        if not isinstance(node.params["engine"], dict):
            continue
        hired = hire(production, node.params["engine"]["name"])
        calls, price = _price(hired, node, film.format)
        if price <= 0:
            continue
        cost = costs.setdefault(hired.engine.name, Cost())
        shot = node.id.split("/")[1]
        first = node.department == "voices" or shot not in asked_first
        asked_first.add(shot)
        seeds = hired.contract.seeds if node.department == "paint" else 1
        cost.calls += calls
        cost.least += calls * price if first else 0.0
        cost.most += calls * price * seeds
    return costs


def _price(hired: Hired, node: Node, fmt: Format) -> tuple[int, float]:
    """How many calls a node takes for one try, and the price of one."""
    if node.department == "voices":
        return 1, hired.engine.estimate(SpeechRequest(node.params["request"]["text"]))
    from multiplane.shots.brushes import way_of

    way = way_of(hired.engine, hired.contract.paint)
    if way is None:
        return 0, 0.0
    timed = time_shot(codec.from_plain(codec.to_plain(node.params["shot"]), Shot), {}, fmt.fps)
    requests: dict[str, Request] = {
        "video": VideoRequest(WORDS, fmt.width, fmt.height, timed.frames, fmt.fps), "edit": EditRequest(WORDS, ""), "image": ImageRequest(WORDS, fmt.width, fmt.height),
    }  # fmt: skip
    calls = max(1, round(timed.frames / float(fmt.fps) * DRAWINGS_A_SECOND)) if way.name == "frames" else 1
    return calls, hired.engine.estimate(requests[way.ability])


def say_estimate(production: Production) -> Iterator[str]:
    """A line for each engine, and the sum against the caps."""
    costs, budget = estimate(production), production.config.budget
    for name, cost in costs.items():
        yield f"{name:<12} {cost.calls} calls: {cost.least:.2f} to {cost.most:.2f} {budget.currency}"
    least, most = (sum(getattr(cost, part) for cost in costs.values()) for part in ("least", "most"))
    caps = [f"{what} {cap:.2f}" for what, cap in (("run", budget.run), ("production", budget.production)) if cap >= 0]
    yield f"a run would cost {least:.2f} to {most:.2f} {budget.currency}" + (f" (caps: {', '.join(caps)})" if caps else " (no caps)")
