"""A long sound track is encoded in two halves at once: nobody may find the seam."""

import wave

import av
import numpy as np
import pytest

from multiplane.media import track


@pytest.fixture
def sound(tmp_path):
    """Twelve seconds of a chord that swells, with clicks."""
    t = np.arange(12 * 48_000) / 48_000
    mono = sum(np.sin(2 * np.pi * f * t) for f in (220, 331, 447)) * (0.1 + 0.05 * np.sin(t))
    mono[:: 48_000 // 3] += 0.4
    samples = np.round(np.stack([mono, 0.8 * mono], 1) * 32767).astype("<i2")
    with wave.open(str(tmp_path / "mix.wav"), "wb") as file:
        file.setparams((2, 2, 48_000, len(samples), "NONE", ""))
        file.writeframes(samples.tobytes())
    return tmp_path / "mix.wav", samples / 32767


def encoded(path, sound, monkeypatch, long):
    monkeypatch.setattr(track, "LONG", long)
    track.write_track(path, sound[0], len(sound[1]))
    with av.open(str(path)) as film:
        times = [packet.pts for packet in film.demux(audio=0) if packet.size]
    with av.open(str(path)) as film:
        return times, np.concatenate([frame.to_ndarray() for frame in film.decode(audio=0)], axis=1).T


def test_the_seam_is_not_to_be_found(tmp_path, sound, monkeypatch):
    whole_times, whole = encoded(tmp_path / "whole.m4a", sound, monkeypatch, 10**9)
    times, halves = encoded(tmp_path / "halves.m4a", sound, monkeypatch, 48_000)
    assert times == whole_times and len(halves) == len(whole)
    original = sound[1]
    middle = len(original) // 2 // track.FRAME * track.FRAME
    error = np.abs(halves[: len(original)] - original)
    assert error[middle - 2048 : middle + 2048].max() <= 1.5 * np.abs(whole[: len(original)] - original).max()


def test_the_same_sound_gives_the_same_track(tmp_path, sound, monkeypatch):
    for name in ("one", "two"):
        encoded(tmp_path / f"{name}.m4a", sound, monkeypatch, 48_000)
    assert (tmp_path / "one.m4a").read_bytes() == (tmp_path / "two.m4a").read_bytes()
