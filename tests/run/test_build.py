"""The build: what is made again, what is not, and what a failure leaves."""

from pathlib import Path

import pytest

from multiplane.core.errors import BadInput
from multiplane.run.build import build
from multiplane.run.graph import Node, graph_of, key_of
from multiplane.run.local import InlineRunner, LocalRunner
from multiplane.run.planning import BLOCKED, CURRENT, MISSING, STALE, plan
from multiplane.run.step import Job, Step
from multiplane.store.database import Database
from multiplane.store.files import Store


def write_text(job: Job):
    (job.out / "text").write_text(job.params["text"])
    return {"length": len(job.params["text"])}


def join_upper(job: Job):
    """Upper-case what comes in: "a" and "A" give the same, so the wave stops here."""
    texts = [files["text"].read_text() for name, files in sorted(job.inputs.items())]
    (job.out / "text").write_text(" ".join(texts).upper() + job.params.get("end", ""))
    return {}


def fail(job: Job):
    raise BadInput("it cannot be read", "art/plate.png", 3)


WRITE = Step("test.write", write_text, ("core.errors",))
JOIN = Step("test.join", join_upper, ("core.errors",))
FAIL = Step("test.fail", fail, ("core.errors",))


def nodes(a="one", b="two", end=""):
    return graph_of(
        [
            Node("text/a", WRITE, {"text": a}),
            Node("text/b", WRITE, {"text": b}),
            Node("up/a", JOIN, {}, {"a": "text/a"}),
            Node("up/b", JOIN, {}, {"b": "text/b"}),
            Node("all/film", JOIN, {"end": end}, {"a": "up/a", "b": "up/b"}),
        ]
    )


@pytest.fixture
def house(tmp_path: Path):
    store = Store(tmp_path / "store")
    return Database(tmp_path / "record.db"), store


def run(graph, house, runner=None):
    return build(graph, *house, runner or InlineRunner())


def text_of(report, house, node="all/film"):
    return house[1].read(report.outputs[node]["text"]).decode()


def test_everything_is_made_once_then_nothing(house):
    first = run(nodes(), house)
    assert sorted(first.made) == ["all/film", "text/a", "text/b", "up/a", "up/b"]
    assert text_of(first, house) == "ONE TWO"
    second = run(nodes(), house)
    assert second.made == [] and second.outputs == first.outputs


def test_a_change_makes_exactly_what_rests_on_it(house):
    run(nodes(), house)
    assert run(nodes(b="three"), house).made == ["text/b", "up/b", "all/film"]


def test_an_output_that_comes_out_the_same_stops_the_wave(house):
    run(nodes(), house)
    assert run(nodes(b="TWO"), house).made == ["text/b", "up/b"]


def test_one_artifact_may_be_two_inputs_of_another(house):
    graph = graph_of([*nodes(), Node("both/x", JOIN, {}, {"a": "up/a", "again": "up/a", "b": "all/film"})])
    assert text_of(run(graph, house), house, "both/x") == "ONE ONE ONE TWO"


def test_going_back_makes_nothing(house):
    run(nodes(), house)
    run(nodes(b="three"), house)
    assert run(nodes(), house).made == []


def test_states_before_and_after_a_change(house):
    assert set(plan(nodes(), *house).states.values()) == {MISSING}
    run(nodes(), house)
    assert set(plan(nodes(), *house).states.values()) == {CURRENT}
    states = plan(nodes(b="three"), *house).states
    assert {id for id, state in states.items() if state == STALE} == {"text/b", "up/b", "all/film"}


def test_a_failure_blocks_what_rests_on_it_and_nothing_else(house):
    graph = graph_of([*nodes(), Node("bad/x", FAIL, {}), Node("after/x", JOIN, {}, {"x": "bad/x"})])
    report = run(graph, house)
    assert list(report.failed) == ["bad/x"] and report.blocked == ["after/x"]
    assert str(report.failed["bad/x"]) == "art/plate.png:3: it cannot be read"
    assert "all/film" in report.outputs and not report.complete
    states = plan(graph, *house).states
    assert {id for id, state in states.items() if state == BLOCKED} == {"bad/x", "after/x"}
    mended = graph_of([*nodes(), Node("bad/x", WRITE, {"text": "x"}), Node("after/x", JOIN, {}, {"x": "bad/x"})])
    assert run(mended, house).complete
    assert set(plan(mended, *house).states.values()) == {CURRENT}


def test_a_lost_file_is_made_again(house):
    report = run(nodes(), house)
    house[1].path(report.outputs["up/a"]["text"]).unlink()
    assert run(nodes(), house).made == ["up/a"]


def test_equal_work_under_two_names_is_done_once(house):
    graph = graph_of([Node("x/1", WRITE, {"text": "same"}), Node("x/2", WRITE, {"text": "same"})])
    with_pool = LocalRunner(2)
    report = run(graph, house, with_pool)
    with_pool.close()
    assert len(report.made) == 1 and len(report.reused) == 1


def test_worker_processes_give_the_same_as_inline(house, tmp_path):
    inline = run(nodes(), house)
    other = (Database(tmp_path / "other.db"), Store(tmp_path / "other"))
    runner = LocalRunner(2)
    pooled = run(nodes(), other, runner)
    runner.close()
    assert pooled.outputs == inline.outputs


def test_errors_of_workers_arrive_with_their_words(house):
    runner = LocalRunner(1)
    report = run(graph_of([Node("bad/x", FAIL, {})]), house, runner)
    runner.close()
    assert isinstance(report.failed["bad/x"], BadInput) and report.failed["bad/x"].line == 3


def test_the_key_holds_parameters_engine_and_inputs():
    node = Node("a/x", WRITE, {"text": "a"}, engine="e1")
    keys = {
        key_of(node, {}),
        key_of(Node("a/x", WRITE, {"text": "b"}, engine="e1"), {}),
        key_of(Node("a/x", WRITE, {"text": "a"}, engine="e2"), {}),
        key_of(Node("a/x", JOIN, {"text": "a"}, engine="e1"), {}),
        key_of(node, {"in": {"f": "00"}}),
        key_of(node, {"in": {"f": "01"}}),
        key_of(node, {"in": {"g": "00"}}),
    }
    assert len(keys) == 7
    assert key_of(Node("b/renamed", WRITE, {"text": "a"}, engine="e1"), {}) in keys


def test_a_graph_refuses_what_comes_out_of_order():
    with pytest.raises(ValueError, match="not declared before"):
        graph_of([Node("a/x", JOIN, {}, {"y": "b/y"})])
    with pytest.raises(ValueError, match="twice"):
        graph_of([Node("a/x", WRITE, {}), Node("a/x", WRITE, {})])


def fill_up(job: Job):
    raise OSError(28, "No space left on device")


def test_a_disk_that_fills_up_stops_the_build_and_blames_no_artifact(house):
    full = Step("test.fill_up", fill_up, ("core.errors",))
    graph = graph_of([Node("text/a", WRITE, {"text": "a"}), Node("up/a", full, {}, {"a": "text/a"})])
    with pytest.raises(BadInput, match="disk is full"):
        run(graph, house)
    assert plan(graph, *house).states == {"text/a": CURRENT, "up/a": MISSING}


def write_two(job: Job):
    (job.out / "text").write_text(job.params["text"])
    (job.out / "other").write_text(job.params["other"])
    return {}


def test_one_file_of_a_node_may_be_needed_alone(house):
    two = Step("test.two", write_two, ("core.errors",))

    def graph(text, other):
        return graph_of([
            Node("text/a", two, {"text": text, "other": other}),
            Node("up/a", JOIN, {}, {"a": "text/a"}, only={"a": ("text",)}),
        ])

    run(graph("one", "x"), house)
    assert run(graph("one", "y"), house).made == ["text/a"]
    assert set(run(graph("two", "y"), house).made) == {"text/a", "up/a"}
    assert plan(graph("two", "y"), *house).states == {"text/a": CURRENT, "up/a": CURRENT}


LOADED: list[str] = []


def load_it():
    LOADED.append("loaded")


def say_what_is_loaded(job: Job):
    (job.out / "text").write_text(",".join(LOADED))
    return {}


def test_a_process_without_work_loads_what_is_to_come(house):
    """Two processes, one order: the other one warms up, and gets the order that needs it."""
    slow = Step("test.slow", sleep_a_little, ("core.errors",))
    needs = Step("test.needs", say_what_is_loaded, ("core.errors",), warm=f"{__name__}:load_it")
    graph = graph_of([Node("slow/a", slow, {}), Node("needs/a", needs, {}, {"a": "slow/a"})])
    runner = LocalRunner(2)
    runner.expect([slow, needs])
    try:
        report = run(graph, house, runner)
    finally:
        runner.close()
    assert text_of(report, house, "needs/a") == "loaded"


def sleep_a_little(job: Job):
    import time

    time.sleep(2.0)
    (job.out / "text").write_text("slow")
    return {}
