"""Ctrl-C comes when it may, not between any two instructions."""

import signal

import pytest

from multiplane.run.interrupt import held_back


def test_it_is_held_back_until_somebody_checks():
    with held_back() as interrupts:
        signal.raise_signal(signal.SIGINT)
        reached = True
        with pytest.raises(KeyboardInterrupt):
            interrupts.check()
    assert reached


def test_it_takes_effect_at_once_where_it_is_allowed():
    with held_back() as interrupts, pytest.raises(KeyboardInterrupt), interrupts.allowed():
        signal.raise_signal(signal.SIGINT)
        pytest.fail("it went on")


def test_what_came_before_is_not_lost_when_waiting_begins():
    with held_back() as interrupts:
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt), interrupts.allowed():
            pytest.fail("it waited")


def test_afterwards_ctrl_c_is_as_it_was():
    before = signal.getsignal(signal.SIGINT)
    with held_back():
        pass
    assert signal.getsignal(signal.SIGINT) is before
