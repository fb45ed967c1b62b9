"""5.1: where sounds stand, what the meters make of it, and that its stereo is the same film."""

import json
import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from multiplane.media.audio import WavReader, read_wav
from multiplane.media.bwf import broadcast_wave, programme_start, read_start
from multiplane.media.probe import FFmpegMeter
from multiplane.media.track import write_track
from multiplane.sound import MIX
from multiplane.sound.loudness import Meter
from multiplane.sound.surround import CENTRE, LFE, at_point, fold, surround_loop

sys.path.insert(0, str(Path(__file__).parent))
from made_up_film import film, lay_out, mix, run  # noqa: E402

PLAN = [
    ("sq010_sh0010", [("sound", "Thunder."), ("say", "ann", 1.5), ("do", "ann", "walk", 1.0)], 5.0),
    ("sq020_sh0010", [("say", "bob", 1.5)], 3.0),
]


@pytest.fixture(scope="module")
def surround(tmp_path_factory):
    root = tmp_path_factory.mktemp("surround")
    params, laid = lay_out(film(root / "in", PLAN), root, "5.1")
    return mix(params, laid, root / "mix")[1], run(MIX, laid, root / "stereo", **params, fold=True)[1]


def power(path: Path) -> np.ndarray:
    return np.square(read_wav(path)[0], dtype=np.float64).mean(axis=0)


def test_people_speak_from_the_centre_and_rooms_answer_from_everywhere(surround):
    left, right, centre, low, *behind = power(surround[0]["dialogue.wav"])
    assert centre > 10 * max(left, right) and low == 0 and min(behind) > 0


def test_thunder_is_in_the_lfe_and_nothing_else_of_the_effects_is(surround):
    effects, cues = read_wav(surround[0]["effects.wav"])[0], json.loads(surround[0]["cues.json"].read_bytes())["effects"]
    assert np.abs(effects[:, LFE]).max() > 0.01
    spectrum = np.abs(np.fft.rfft(effects[:, LFE]))
    hertz = np.fft.rfftfreq(len(effects), 1 / 48_000)
    assert np.square(spectrum[hertz < 150]).sum() > 0.98 * np.square(spectrum).sum()
    assert any(cue["kind"] == "thunder" for cue in cues)


def test_music_and_ambience_are_all_round_and_leave_the_centre_to_the_voices(surround):
    for stem in ("music", "ambience"):
        left, _, centre, _, left_behind, _ = power(surround[0][f"{stem}.wav"])
        assert 4 * left > left_behind > 0.02 * left and centre == 0
    behind, front = (read_wav(surround[0]["ambience.wav"])[0][:, i] for i in (4, 0))
    assert abs(np.corrcoef(behind, front)[0, 1]) < 0.4


def test_both_mixes_are_in_the_profile_and_as_long_as_each_other(surround):
    for files, channels in zip(surround, (6, 2), strict=True):
        told, wav = json.loads(files["loudness.json"].read_bytes()), WavReader(files["mix.wav"])
        assert told["passes"] and abs(told["integrated"] + 14) <= 1 and (wav.channels, wav.bits) == (channels, 24)
        assert wav.frames == WavReader(surround[0]["dialogue.wav"]).frames


@pytest.mark.parametrize(("channel", "weight"), [(0, 0.0), (CENTRE, 0.0), (LFE, None), (4, 1.5), (5, 1.5)])
def test_two_meters_weigh_the_channels_as_the_standard_does(channel, weight):
    t = np.arange(48_000 * 4) / 48_000
    block = np.zeros((len(t), 6), np.float32)
    block[:, channel] = 10 ** (-20 / 20) * np.sin(2 * np.pi * 997 * t)
    ours, theirs = Meter(channels=6), FFmpegMeter(48_000, 6, peaks=True)
    ours.add(block)
    theirs.add(block)
    if weight is None:
        assert ours.integrated < -90 and theirs.integrated <= -70
    else:
        assert ours.integrated == pytest.approx(-23.0 + weight, abs=0.1) == pytest.approx(theirs.integrated, abs=0.15)
        assert theirs.true_peak == pytest.approx(-20, abs=0.2)  # FFmpeg gives a factor, not dB


def test_points_keep_their_power_from_side_to_side():
    for position in (-1, -0.4, 0, 0.7, 1):
        assert np.square(at_point(np.ones(4, np.float32), position, 6)[0]).sum() == pytest.approx(1, rel=1e-5)
    folded = fold(at_point(np.ones(4, np.float32), 0.0, 6))[0]
    assert folded.tolist() == pytest.approx([0.7071, 0.7071], abs=1e-3)


def test_a_loop_all_round_has_no_seam():
    loop = np.random.default_rng(1).standard_normal((48_000, 2)).cumsum(axis=0).astype(np.float32)
    loop -= np.linspace(loop[0], loop[-1], len(loop))
    steps = np.abs(np.diff(around := surround_loop(loop, True), axis=0)).max(axis=0)
    assert (np.abs(around[0] - around[-1]) <= steps).all()


def test_files_stand_at_one_oclock_and_six_channels_are_read_by_others(surround, tmp_path):
    assert {read_start(files[name]) for files in surround for name in files if name.endswith(".wav")} == {3600 * 48_000}
    with av.open(str(surround[0]["mix.wav"])) as wav:
        assert wav.streams.audio[0].layout.name.startswith("5.1") and wav.streams.audio[0].codec_context.format.name == "s32"
    write_track(tmp_path / "track.m4a", surround[0]["mix.wav"], WavReader(surround[0]["mix.wav"]).frames)
    with av.open(str(tmp_path / "track.m4a")) as track:
        heard = np.concatenate([frame.to_ndarray() for frame in track.decode(audio=0)], axis=1).T
    own = read_wav(surround[0]["mix.wav"])[0]
    for channel in (0, CENTRE, 4):  # every channel is still in its place
        likeness = [np.corrcoef(own[:48_000, channel], heard[:48_000, other])[0, 1] for other in range(6)]
        assert int(np.argmax(likeness)) == channel


def test_clocks_that_run_slow(tmp_path):
    assert programme_start(Fraction(25)) == 172_800_000 and programme_start(Fraction(24_000, 1001)) == 172_972_800
    with broadcast_wave(tmp_path / "a.wav", 2, Fraction(24), "Tea") as wav:
        wav.write(np.full((100, 2), 0.5, np.float32))
        wav.describe(-23.04, 7.5, -1.2)
    data = (tmp_path / "a.wav").read_bytes()
    at = data.index(b"bext") + 8
    assert data[at : at + 3] == b"Tea" and int.from_bytes(data[at + 412 : at + 414], "little", signed=True) == -2304
    assert np.allclose(read_wav(tmp_path / "a.wav")[0], 0.5, atol=1e-6)
