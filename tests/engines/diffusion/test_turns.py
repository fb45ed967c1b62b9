"""One process at a time runs a model on a device."""

import os
import threading

import pytest

from multiplane.engines.diffusion.turns import turn_at


def at(root, check=lambda: None, let_go=lambda: None, say=lambda share, words: None):
    return turn_at("cpu", check, say, let_go, root)


def test_the_second_waits_and_the_first_lets_its_model_go(tmp_path):
    order, waits, inside = [], threading.Event(), threading.Event()

    def second():
        inside.wait(10)
        with at(tmp_path, say=lambda share, words: waits.set(), let_go=lambda: order.append("second lets go")):
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with at(tmp_path, let_go=lambda: order.append("first lets go")):
        inside.set()
        assert waits.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "first lets go", "second"], "nobody waits for the second: its model stays"


def test_waiting_is_stopped_and_leaves_no_mark(tmp_path):
    def stop():
        raise KeyboardInterrupt

    with at(tmp_path):
        with pytest.raises(KeyboardInterrupt), at(tmp_path, check=stop):
            pass
        assert not list(tmp_path.glob("*.waits.*"))


def test_the_dead_do_not_wait(tmp_path):
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    (tmp_path / f"cpu.waits.{child}.x").touch()
    with at(tmp_path, let_go=lambda: pytest.fail("nobody waits")):
        pass
    assert not list(tmp_path.glob("*.waits.*"))


def test_the_turn_ends_with_an_error(tmp_path):
    with pytest.raises(ValueError), at(tmp_path):
        raise ValueError
    with at(tmp_path):
        pass
