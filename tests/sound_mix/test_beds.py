import numpy as np
import pytest

from multiplane.sound.beds import find_bed, load_beds, make_bed
from multiplane.sound.loudness import loudness_of


def test_there_are_many():
    assert len(load_beds()) >= 24


@pytest.mark.parametrize("word", sorted(load_beds()))
def test_every_bed_loops_without_a_seam_at_its_loudness(word):
    place = load_beds()[word]
    loop = make_bed(word, "day", "clear", not place.outdoors, 5.0, 2)
    assert loop.dtype == np.float32 and loop.shape == (240_000, 2) and np.isfinite(loop).all()
    assert abs(loudness_of(loop) - place.loudness) < 0.6
    steps = np.abs(np.diff(loop, axis=0))
    assert (np.abs(loop[0] - loop[-1]) <= steps.max(axis=0)).all()
    assert abs(np.corrcoef(loop[:, 0], loop[:, 1])[0, 1]) < 0.9  # it is wide


def test_the_same_place_sounds_the_same_twice_and_otherwise_in_other_weather():
    one = make_bed("street", "night", "rain", False, 5.0, 1)
    assert np.array_equal(one, make_bed("street", "night", "rain", False, 5.0, 1))
    assert not np.array_equal(one, make_bed("street", "night", "clear", False, 5.0, 1))


def test_rain_is_bright_outside_and_dull_inside():
    def brightness(sound):
        power = np.abs(np.fft.rfft(sound[:, 0])) ** 2
        return power[len(power) // 6 :].sum() / power.sum()  # above 4 kHz

    assert brightness(make_bed("street", "night", "rain", False, 5.0)) > 20 * brightness(make_bed("room", "night", "rain", True, 5.0))


def test_the_sea_heard_from_a_room_is_softer():
    assert loudness_of(make_bed("sea", "day", "clear", True, 5.0)) < loudness_of(make_bed("sea", "day", "clear", False, 5.0)) - 6


@pytest.mark.parametrize(("word", "interior", "name"), [
    ("railway_platform", False, "station"), ("train_carriage", True, "train"), ("Narrow Street", False, "street"), ("", True, "room"),
    ("glorp", False, "outdoors"), ("castle_hall", True, "church"), ("space hum", True, "space_hum"), ("clock_tower", True, "clock_tower"),
])
def test_words_find_their_bed(word, interior, name):
    assert find_bed(word, interior) == name
