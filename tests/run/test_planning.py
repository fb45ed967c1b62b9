"""Planning settles whole batches from memory: it must find what looking at every node would find."""

import random
import string
from pathlib import Path

import pytest

from multiplane.run import planning
from multiplane.run.build import build
from multiplane.run.graph import Graph, Node, graph_of
from multiplane.run.local import InlineRunner
from multiplane.run.planning import CURRENT, MISSING, PERSON, STALE, plan
from multiplane.run.step import Job, Step
from multiplane.store.database import Database
from multiplane.store.files import Store


def echo(job: Job):
    (job.out / "text").write_text(str(job.params) + "".join(file.read_text() for _, files in sorted(job.inputs.items()) for _, file in sorted(files.items())))
    (job.out / "aside").write_text(str(job.params)[:3])
    return {}


ECHO = Step("test.echo", echo, ("core.errors",))


def series(words: dict[int, str], *, without: frozenset[int] = frozenset(), persons: frozenset[int] = frozenset(), length: int = 60) -> Graph:
    """A chain of small bushes: node i has the words[i] and needs up to three nodes before it."""
    dice, nodes = random.Random(5), []
    for i in range(length):
        before = [j for j in dice.sample(range(i), min(i, 3)) if j not in without]
        needs = {string.ascii_letters[n]: f"n/{j}" for n, j in enumerate(before)}
        only = {"a": ("aside",)} if i % 4 == 0 and needs and "a" in needs else {}
        if i not in without:
            nodes.append(Node(f"n/{i}", ECHO, {"text": words.get(i, "abc")}, needs, person="art/x.png" if i in persons else "", only=only))
    return graph_of(nodes)


@pytest.fixture
def house(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(planning, "BATCH", 4)  # so that a small graph has many batches
    return Database(tmp_path / "record.db"), Store(tmp_path / "store")


def slowly(graph: Graph, house):
    """The plan without any memory of batches."""
    database, store = house
    database.connection.execute("DELETE FROM proven")
    database.connection.execute("DELETE FROM seen")
    return plan(graph, database, store)


@pytest.mark.parametrize("graph", [
    series({}), series({7: "x"}), series({0: "y", 59: "z"}), series({30: "abd"}), series({}, without=frozenset({11})),
    series({}, persons=frozenset({3, 40})), series({}, length=70),
])
def test_a_plan_from_memory_is_the_plan_of_looking_at_everything(graph, house):
    build(series({}), *house, InlineRunner())
    quick = plan(graph, *house)
    slow = slowly(graph, house)
    assert (quick.states, quick.keys, dict(quick.outputs)) == (slow.states, slow.keys, dict(slow.outputs))


def test_the_memory_is_used(house, monkeypatch):
    build(series({}), *house, InlineRunner())
    looked = []
    monkeypatch.setattr(planning._Look, "_look_at", lambda self, node: looked.append(node.id))
    plan(series({}, persons=frozenset({3})), *house)
    assert looked == []


def test_a_file_that_is_gone_is_seen_whatever_was_remembered(house):
    report = build(series({}), *house, InlineRunner())
    path = house[1].path(report.outputs["n/59"]["text"])
    path.unlink()
    states = plan(series({}), *house).states
    assert states["n/59"] == STALE
    assert all(state == CURRENT for id, state in states.items() if report.outputs[id]["text"] != report.outputs["n/59"]["text"])


def test_a_stand_in_is_tried_again_whatever_was_remembered(house):
    build(series({}), *house, InlineRunner())
    found = plan(series({}), *house)
    house[0].try_again(found.keys["n/20"], "the service did not answer")
    assert [id for id, state in plan(series({}), *house).states.items() if state == STALE] == ["n/20"]


def test_a_person_s_work_is_a_person_s_and_what_is_new_is_missing(house):
    build(series({}), *house, InlineRunner())
    states = plan(series({}, persons=frozenset({3}), length=61), *house).states
    assert (states["n/3"], states["n/60"], states["n/4"]) == (PERSON, MISSING, CURRENT)


@pytest.mark.parametrize("changed", [{}, {7: "x"}, {0: "y", 59: "z"}])
def test_a_build_that_was_told_the_plan_makes_what_it_would_make_without(changed, house):
    build(series({}), *house, InlineRunner())
    found = plan(series({}), *house)
    house[0].try_again(found.keys["n/20"], "the service did not answer")
    graph = series(changed)
    stale = [id for id, state in plan(graph, *house).states.items() if state == STALE]
    told = build(graph, *house, InlineRunner(), found=plan(graph, *house))
    assert set(told.made) <= set(stale) and "n/20" in told.made
    assert bool(changed) == (len(told.made) > 1)
    again = build(graph, *house, InlineRunner())
    assert again.made == [] and again.outputs == told.outputs
