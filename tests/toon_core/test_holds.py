"""What would look alike is held; close up nothing is alike."""

from typing import NamedTuple

from multiplane.toon.figure.pose import Pose
from multiplane.toon.film_holds import hold_alike, looks_different
from multiplane.toon.painters.rhythm import BoilKey
from multiplane.toon.stage import Actor


class Key(NamedTuple):
    name: str
    pose: Pose
    lamp: int = 0


A, LOOK, STEP = Pose(), Pose(gaze_x=0.125), Pose(near_shoulder=3.0)
FAR, NEAR = 100.0, 1200.0  # pixels a metre


def test_an_eye_is_seen_to_move_close_up_alone():
    assert not looks_different(Key("ida", A), Key("ida", LOOK), FAR)
    assert looks_different(Key("ida", A), Key("ida", LOOK), NEAR)
    assert looks_different(Key("ida", A), Key("ida", STEP), FAR)


def test_what_is_no_matter_of_degree_is_always_seen():
    assert looks_different(Key("ida", A), Key("ida", Pose(mouth=2)), FAR)
    assert looks_different(Key("ida", A), Key("ida", A, 1), FAR)
    assert looks_different(BoilKey(Key("ida", A), 0), BoilKey(Key("ida", A), 1), FAR)
    assert not looks_different(BoilKey(Key("ida", A), 1), BoilKey(Key("ida", LOOK), 1), FAR)
    assert looks_different("door", "gate", FAR)


def test_small_changes_add_up_until_they_are_seen():
    poses = [Pose(root_x=0.002 * k) for k in range(8)]
    held = hold_alike([{"ida": Actor("ida", Key("ida", pose), 0.1 * k, 0.0, 0.0)} for k, pose in enumerate(poses)], lambda actor, frame: FAR)
    assert [poses.index(frame["ida"].key.pose) for frame in held] == [0, 0, 2, 2, 4, 4, 6, 6]
    assert held[1]["ida"].x == 0.1
