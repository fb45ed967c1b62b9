"""How a shot gets its picture where engines from outside, or artists, are asked: the artifacts, in order.

    layout/<shot>          the embedded engine's picture; what stands in
    paint/<shot>/<engine>  one engine's tries, each after the one before it in the order
    handoff/<shot>         what an artist needs, packed
    shots/<shot>           the first accepted painting, or the layout

An engine that is dropped from the end of the order, or that fails where an earlier one was accepted, makes nothing
again: a painting's key holds its own engine and what came before it, never what would have come after.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from multiplane.roster import ARTIST, hire
from multiplane.run.graph import Graph, Node
from multiplane.store.files import Store

if TYPE_CHECKING:
    from multiplane.core.shot import Shot
    from multiplane.line import Film

PAINT_SECONDS = 60.0


def commission(film: Film, shot: Shot, layout: Node, order: tuple[str, ...]) -> Iterator[Node]:
    """The artifacts of a shot whose `order` of engines begins outside. `layout` is the node that draws it embedded."""
    from multiplane.shots import CHOOSE, HANDOFF, PAINT

    outside = [name for name in order[:-1] if name != ARTIST]
    drawn, layout = layout, replace(layout, id=f"layout/{shot.id}", label=f"layout of {shot.id}")
    if ARTIST in order:
        yield Node(
            f"handoff/{shot.id}", HANDOFF, _params(drawn, {"shot_id": shot.id}), drawn.needs, _references(film, shot), weight=3.0,
            label=f"{shot.id} for an artist",
        )  # fmt: skip
    if not outside:
        yield drawn
        return
    yield layout
    before: dict[str, str] = {}
    for name in outside:
        hired = hire(film.production, name)
        yield Node(
            f"paint/{shot.id}/{name}", PAINT, _params(layout, {"engine": hired.of_pictures}), {**layout.needs, **before}, _references(film, shot),
            engine=" ".join(hired.engine.identity(ability) for ability in hired.engine.abilities), weight=PAINT_SECONDS, label=f"{shot.id} by {name}",
        )  # fmt: skip
        before = {"before": f"paint/{shot.id}/{name}"}
    needs = {"painted": before["before"], "layout": layout.id}
    yield Node(f"shots/{shot.id}", CHOOSE, {}, needs, weight=0.1, label=f"{shot.id}: which picture counts")


def _params(layout: Node, more: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in layout.params.items() if name != "engine"} | more


def _references(film: Film, shot: Shot) -> dict[str, Mapping[str, str]]:
    """The approved sheets in art/ that this shot shows: art/cast/mara.png, art/sets/lamp_room.png, art/style.png."""
    from multiplane.wiring import adopt

    roles, wanted = {mark.role for mark in shot.marks}, {}
    for name, path in film.art.sheets.items():
        kind, _, who = name.partition(":")
        if kind == "style" or (kind == "cast" and who in roles) or (kind == "set" and who == shot.place):
            wanted[f"reference/{name}"] = adopt(film, path)
    return wanted


# what stands in, said aloud ---------------------------------------------------------------------------------


def say_stand_ins(graph: Graph, outputs: Mapping[str, Mapping[str, str]], store: Store) -> list[str]:
    """For every shot whose first choice did not count, or that waits for an artist: what was tried, and what stands there."""
    said = []
    for node in graph:
        files = outputs.get(node.id, {})
        shot = node.id.partition("/")[2]
        if node.id.startswith("shots/") and "tried.json" in files:
            for sentence in _say_tried(shot, store.path(files["tried.json"])):
                stands = "the layout stands in" if files["picture.mp4"] == outputs.get(f"layout/{shot}", {}).get("picture.mp4") else "another painting is used"
                said.append(f"{sentence}; {stands}")
        elif node.id.startswith("voices/") and "tried.json" in files:
            said += [f"{sentence}; the embedded voice stands in" for sentence in _say_tried(shot, store.path(files["tried.json"]))]
        elif node.id.startswith("handoff/") and files:
            said.append(f"{shot}: waits for an artist; everything is packed in out/handoff/{shot}/, the film goes on without: put the picture into art/{shot}/picture.mp4")
    return said


def _say_tried(shot: str, tried: Path) -> list[str]:
    # What painting needs takes half a second to load: only where something was painted.
    from multiplane.shots.choosing import say_tried

    return say_tried(shot, {"tried.json": tried})
