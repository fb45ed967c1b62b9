"""Processes that load ahead: who gets an order while its kind is being loaded. No process is started."""

from concurrent.futures import Future
from pathlib import Path

from multiplane.run.local import LocalRunner
from multiplane.run.runner import Order
from multiplane.run.step import Step
from multiplane.run.work import load

SPEAK = Step("speak", print, (), warm="voice:warm")
DRAW = Step("draw", print, (), warm="toon:warm")
MIX = Step("mix", print, (), warm="sound:warm")


class Process:
    """Stands in for a worker: notes what it is given, and is done when told."""

    def __init__(self):
        self.busy, self.loading, self.known, self.given, self.future = False, "", set(), [], None

    def schedule(self, work, argument):
        self.given.append("load " + argument if work is load else argument.node)
        self.future = Future()
        return self.future

    def end(self, *, now):
        self.closed_now = now

    def join(self):
        pass


def runner():
    made = LocalRunner(2)
    made._workers = [Process(), Process()]
    return made, *made._workers


def order(node, step):
    return Order(node, step, {}, {}, Path())


def test_an_order_waits_for_the_process_that_loads_for_it():
    local, one, two = runner()
    local.load(SPEAK)
    assert (one.given, two.given) == (["load voice:warm"], [])
    local.start(order("line 1", SPEAK))
    assert two.given == []
    local.start(order("line 2", SPEAK))
    assert two.given == ["line 2"]
    one.future.set_result(None)
    assert one.given == ["load voice:warm", "line 1"]


def test_other_orders_do_not_wait():
    local, one, two = runner()
    local.load(SPEAK)
    local.start(order("line 1", SPEAK))
    local.start(order("shot 1", DRAW))
    assert two.given == ["shot 1"]
    local.expect([SPEAK, DRAW, MIX])
    two.future.set_result(None)
    assert (one.given[1:], two.given) == ([], ["shot 1", "load sound:warm"])
    one.future.set_result(None)
    assert one.given[1:] == ["line 1"]


def test_a_process_that_only_loads_is_not_waited_for():
    local, one, two = runner()
    local.load(SPEAK)
    local.start(order("shot 1", DRAW))
    local.close(now=False)
    assert one.closed_now and not two.closed_now
