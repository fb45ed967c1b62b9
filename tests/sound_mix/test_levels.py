import numpy as np
import pytest

from multiplane.sound.ducking import STEP, duck, duck_curve, runs
from multiplane.sound.limiter import HOP, lay_line, reduction, step_peaks, true_step_peaks
from multiplane.sound.loudness import Meter, QuickMeter, loudness_of
from multiplane.sound.space import nearness, pan, put_in_room, screen_position, through_telephone
from multiplane.sound.tracks import Track


def limited(sound: np.ndarray, ceiling: float) -> np.ndarray:
    steps = reduction(true_step_peaks(sound), ceiling)
    return lay_line(sound.copy(), steps)


def test_the_limiter_holds_its_ceiling_between_samples():
    t = np.arange(96_000) / 48_000
    tone = np.sin(2 * np.pi * 12_000 * t + np.pi / 4) * np.where((t > 0.5) & (t < 1.0), 1.2, 0.3)  # peaks between samples
    out = limited(np.stack([tone, tone], 1).astype(np.float32), 0.8)
    meter = Meter(full=True)
    meter.add(out)
    assert meter.true_peak < 20 * np.log10(0.8) + 0.15


def test_the_limiter_leaves_quiet_sound_alone_and_does_not_click():
    noise = np.random.default_rng(1).standard_normal((48_000, 2)).astype(np.float32) * 0.1
    assert np.array_equal(limited(noise, 0.9), noise)
    steps = reduction(np.concatenate([np.full(100, 0.1), [2.0], np.full(900, 0.1)]).astype(np.float32), 0.8)
    assert steps.min() <= 0.4 + 1e-6 and steps[50] == 1.0 and steps[-1] > 0.97
    assert np.abs(np.diff(steps)).max() < 0.25
    assert steps[100] <= 0.4 + 1e-6 and steps[101] <= 0.4 + 1e-6  # both ends of the loud step


def test_step_peaks_sees_every_sample():
    sound = np.zeros((HOP * 3, 2), np.float32)
    sound[HOP * 2 - 1, 1] = -0.5
    assert step_peaks(sound).tolist() == [0, 0.5, 0]


def test_ducking_is_down_before_the_word_smooth_and_bridges_pauses():
    speaks = np.zeros(1000, bool)
    speaks[300:400] = speaks[450:500] = True
    curve = duck_curve(speaks, -9.0)
    depth = 20 * np.log10(curve)
    assert depth[295] < -7 and depth[425] < -8.5 and depth[200] == 0 and depth[700] == 0
    assert np.abs(np.diff(depth)).max() < 0.6


def ducked(curve: np.ndarray, start: int, frames: int) -> np.ndarray:
    block = np.ones((frames, 2), np.float32)
    duck(block, curve, start, 0.5)
    return block


def test_gain_goes_straight_from_step_to_step_and_blocks_join():
    curve = np.linspace(1, 0.2, 101).astype(np.float32)
    whole = ducked(curve, 0, 100 * STEP)
    np.testing.assert_allclose(whole, np.interp(np.arange(100 * STEP) / STEP, np.arange(101), curve / 2)[:, None].repeat(2, 1), atol=1e-6)
    np.testing.assert_array_equal(whole, np.concatenate([ducked(curve, 0, 40 * STEP), ducked(curve, 40 * STEP, 60 * STEP)]))
    np.testing.assert_array_equal(ducked(curve, 90 * STEP, 20 * STEP)[10 * STEP :], np.float32(0.1))  # the last gain stays
    assert runs(np.array([1, 1, 0, 1], bool)) == [(0, 2), (3, 4)]


@pytest.mark.parametrize("channels", [2, 6])
def test_the_quick_meter_reads_what_the_library_reads(channels):
    random = np.random.default_rng(5)
    sound = random.standard_normal((48_000 * 9 + 777, channels)).astype(np.float32) * 0.05
    sound[48_000 * 3 : 48_000 * 6] *= 0.02
    sound[48_000 * 7 :] *= 3
    quick, meter = QuickMeter(channels), Meter(channels=channels, spread=True)
    meter.add(sound)
    for start in range(0, len(sound), 12_345):
        quick.add(sound[start : start + 12_345])
    assert quick.integrated == pytest.approx(meter.integrated, abs=0.02)
    assert QuickMeter(channels).integrated == -99


def test_loudness_of_a_known_tone():
    # EBU Tech 3341: a stereo 1 kHz sine of -23 dBFS in both channels reads -23 LUFS.
    t = np.arange(48_000 * 4) / 48_000
    tone = (10 ** (-23 / 20) * np.sin(2 * np.pi * 1000 * t)).astype(np.float32)
    assert loudness_of(np.stack([tone, tone], 1)) == pytest.approx(-23, abs=0.1)
    assert loudness_of(np.zeros((100, 2), np.float32)) == -99


def test_panning_keeps_its_power_and_follows_the_camera():
    left = pan(np.ones(4, np.float32), -1)
    assert left[0, 0] == pytest.approx(1) and left[0, 1] == pytest.approx(0, abs=1e-6)
    assert np.square(pan(np.ones(4, np.float32), 0.3)[0]).sum() == pytest.approx(1, rel=1e-5)
    assert screen_position(1.0, 1.0, 2.0) == 0 and screen_position(9, 0, 2.0, 0.5) == 0.5
    assert nearness(0.5) == 1 and nearness(16) == 0


def test_rooms_answer_longer_the_larger_they_are():
    click = np.zeros(480, np.float32)
    click[0] = 1
    dry, hall = put_in_room(click, 0, 0.1, True), put_in_room(click, 0, 0.9, True)
    assert len(hall) > 3 * len(dry) and np.argmax(np.abs(hall[:, 0])) == 0


def test_a_telephone_is_narrow():
    noise = np.random.default_rng(2).standard_normal(48_000).astype(np.float32)
    power = np.abs(np.fft.rfft(through_telephone(noise))) ** 2
    assert power[500:3000].mean() > 100 * max(power[:150].mean(), power[8000:].mean())


def test_a_track_adds_up_its_cues_block_by_block():
    ones = np.ones((700, 2), np.float32)
    track = Track([(900, lambda: ones), (100, lambda: ones), (1300, lambda: ones)])
    whole = np.concatenate([track.block(start, 500) for start in range(0, 2500, 500)])
    assert whole[:, 0].tolist() == [0] * 100 + [1] * 700 + [0] * 100 + [1] * 400 + [2] * 300 + [1] * 400 + [0] * 500
