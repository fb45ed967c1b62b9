"""The department's own checks."""

from fractions import Fraction

from multiplane.core.shot import Camera, Framing, Mark, Shot, Speaks
from multiplane.core.timing import Timed, TimedShot
from multiplane.shots.checks import check_picture

SHOT = Shot("sq010_sh0010", "sq010", "single", "room", Camera(Framing(0, 1, 2), Framing(0, 1, 2)), marks=(Mark("ada", 0.0),))
TIMED = TimedShot(SHOT, Fraction(24), 24, (Timed(Speaks("b", role="ada"), 0, 24),))


def test_a_good_picture_passes():
    assert check_picture(TIMED, [80.0] * 24, [0.0, 0.1] * 12) == []


def test_each_fault_is_named():
    assert "staging says" in check_picture(TIMED, [80.0] * 20, [0.1] * 20)[0]
    assert "black" in check_picture(TIMED, [16.0] * 24, [0.1] * 24)[0]
    assert "nothing moves" in check_picture(TIMED, [80.0] * 24, [0.0] * 24)[0]
