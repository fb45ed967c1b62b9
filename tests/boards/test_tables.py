"""Where things are put down: on the table that stands near, else on the ground."""

import pytest

from multiplane.core.design import Spot
from multiplane.core.surfaces import HALF_M, table_near

BENCH = (Spot("workbench", -1.1, 0.25, "sit", 0.5, "right"), Spot("table", 0.25, 0.2, facing="left"))


def test_the_top_lies_between_the_two_ends_of_a_table():
    left, right = table_near(BENCH, 3.0)
    assert (left + right) / 2 == pytest.approx(-0.425)
    assert right - left == pytest.approx(2 * HALF_M)


def test_a_desk_stands_before_its_own_seat():
    desks = (Spot("desk", -2.4, 0.1, "sit", 0.44, "right"), Spot("desk_right", 1.0, 0.1, "sit", 0.44, "left"))
    assert sum(table_near(desks, -2.0)) / 2 == pytest.approx(-1.85)
    assert sum(table_near(desks, 0.9)) / 2 == pytest.approx(0.45)


def test_a_counter_far_back_is_out_of_reach():
    assert table_near((Spot("counter", 0.6, 1.5),), 0.6) is None
    assert table_near((Spot("door", 0.0),), 0.0) is None
