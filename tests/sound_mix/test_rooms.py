"""Rooms and channels, measured: how long a place answers, and what a telephone leaves of a voice."""

from types import SimpleNamespace

import numpy as np
import pytest

from multiplane.core.formats import AUDIO_RATE
from multiplane.sound.dialogue import place
from multiplane.sound.space import put_in_room

CHANNELS = ("", "off_screen", "phone", "radio", "voice_over")


def answer(reverb, interior):
    """(seconds in which the answer of a place falls by 60 dB, its level against the direct sound in dB)."""
    click = np.zeros(4800, np.float32)
    click[100] = 1
    heard = put_in_room(click, 0.0, reverb, interior).astype(np.float64)
    direct, tail = heard[:140], heard[140:]
    left = np.cumsum((tail**2).sum(1)[::-1])[::-1]
    level = 10 * np.log10(left / left[0] + 1e-12)
    fall = np.argmax(level < -25) - np.argmax(level < -5)  # Schroeder 1965
    return 3 * fall / AUDIO_RATE, 10 * np.log10((tail**2).sum() / (direct**2).sum())


def test_a_cave_a_kitchen_and_an_open_field():
    (cave, cave_wet), (kitchen, kitchen_wet), (field, field_wet) = answer(0.6, True), answer(0.18, True), answer(0.03, False)
    assert 1.4 < cave < 2.4 and 0.4 < kitchen < 0.9 and field < 0.4
    assert cave_wet > kitchen_wet + 5 > field_wet + 10


def voice():
    """Two seconds that are built like a voice: harmonics of 150 Hz, falling, in syllables."""
    moments = np.arange(2 * AUDIO_RATE) / AUDIO_RATE
    tones = sum(np.sin(2 * np.pi * 150 * number * moments) / number for number in range(1, 60))
    return (0.1 * tones * (0.55 + 0.45 * np.sin(2 * np.pi * 4 * moments))).astype(np.float32)


def heard(channel, near=0.5):
    scene = SimpleNamespace(reverb=0.3, interior=True)
    return place(voice(), SimpleNamespace(channel=channel, position=0.3, near=near, line="line_001", scene=scene))


def band(sound, low, high):
    """dB of what lies between `low` and `high` Hz, against all."""
    power = np.abs(np.fft.rfft(sound.mean(axis=1))) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / AUDIO_RATE)
    return 10 * np.log10(power[(hertz >= low) & (hertz < high)].sum() / power.sum())


def test_each_channel_sounds_like_itself():
    sounds = {channel: heard(channel) for channel in CHANNELS}
    assert band(sounds["phone"], 0, 250) < band(sounds[""], 0, 250) - 15
    assert band(sounds["phone"], 5000, 20_000) < band(sounds[""], 5000, 20_000) - 10
    assert band(sounds["radio"], 0, 250) < -15
    assert band(sounds["off_screen"], 5000, 20_000) < band(sounds[""], 5000, 20_000) - 3
    dry = np.stack([voice(), voice()], axis=1)
    assert band(sounds["voice_over"], 1000, 5000) < band(dry, 1000, 5000) - 0.5  # closer: the low end is raised
    assert len(sounds["voice_over"]) == 2 * AUDIO_RATE < len(sounds[""])  # dry: it leaves no tail
    assert np.array_equal(sounds["voice_over"][:, 0], sounds["voice_over"][:, 1])  # and stands in the middle
    for one in CHANNELS:
        for two in CHANNELS[: CHANNELS.index(one)]:
            assert max(abs(band(sounds[one], *edges) - band(sounds[two], *edges)) for edges in ((0, 250), (250, 1000), (1000, 5000), (5000, 20_000))) > 1, (one, two)


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_channel_repeats_to_the_sample(channel):
    assert np.array_equal(heard(channel), heard(channel))


def test_far_away_there_is_more_room_than_voice():
    near, far = heard("", near=1.0), heard("", near=0.0)
    tail = slice(2 * AUDIO_RATE + 2400, None)
    def wet(sound):
        return np.square(sound[tail]).sum() / np.square(sound[: 2 * AUDIO_RATE]).sum()
    assert wet(far) > 2 * wet(near)
