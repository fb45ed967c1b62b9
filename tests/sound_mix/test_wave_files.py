import struct

import numpy as np
import pytest

from multiplane.core.errors import BadInput
from multiplane.media.audio import WavReader, WavWriter, read_sound, read_wav, write_wav

TONE = np.stack([0.5 * np.sin(np.arange(4801) / 9), 0.25 * np.cos(np.arange(4801) / 5)], axis=1).astype(np.float32)


@pytest.mark.parametrize(("bits", "error"), [(16, 2.6 / 32768), (24, 1.1 / (1 << 23)), (32, 0)])
def test_a_wave_file_comes_back(tmp_path, bits, error):
    write_wav(tmp_path / "a.wav", TONE, 48_000, bits)
    back, rate = read_wav(tmp_path / "a.wav")
    assert rate == 48_000 and back.shape == TONE.shape
    assert np.abs(back - TONE).max() <= error + 1e-7


@pytest.mark.parametrize("bits", [16, 24])
def test_blocks_give_the_same_bytes_as_a_whole(tmp_path, bits):
    write_wav(tmp_path / "whole.wav", TONE, bits=bits)
    with WavWriter(tmp_path / "blocks.wav", bits=bits) as wav:
        for start in range(0, len(TONE), 700):
            wav.write(TONE[start : start + 700])
    assert (tmp_path / "whole.wav").read_bytes() == (tmp_path / "blocks.wav").read_bytes()


def test_reads_where_it_is_asked(tmp_path):
    write_wav(tmp_path / "a.wav", TONE, bits=24)
    wav = WavReader(tmp_path / "a.wav")
    np.testing.assert_allclose(wav.read(1000, 50), TONE[1000:1050], atol=2e-7)
    assert len(wav.read(4800, 99)) == 1 and len(wav.read(9999, 5)) == 0


def test_reads_eight_bits_and_extensible_headers(tmp_path):
    samples = bytes([128, 255, 0, 64])
    fmt = struct.pack("<HHIIHHHHIH14s", 0xFFFE, 1, 48000, 48000, 1, 8, 22, 8, 0, 1, b"\0" * 14)
    body = b"WAVEfmt " + struct.pack("<I", len(fmt)) + fmt + b"data" + struct.pack("<I", 4) + samples
    (tmp_path / "a.wav").write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    assert read_wav(tmp_path / "a.wav")[0][:, 0].tolist() == [0.0, 127 / 128, -1.0, -0.5]


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path):
    write_wav(tmp_path / "a.wav", TONE, bits=16)
    (tmp_path / "a.wav").write_bytes((tmp_path / "a.wav").read_bytes()[:-400])
    assert WavReader(tmp_path / "a.wav").frames == len(TONE) - 100


@pytest.mark.parametrize("content", [b"", b"RIFF", b"hello, this is text and not sound", b"RIFF\0\0\0\0WAVE"])
def test_what_is_no_wave_file_is_refused_in_a_sentence(tmp_path, content):
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(BadInput) as refused:
        WavReader(tmp_path / "a.wav")
    assert "a.wav" in str(refused.value)


def test_other_rates_are_resampled(tmp_path):
    t = np.arange(22_050) / 44_100
    write_wav(tmp_path / "a.wav", np.sin(2 * np.pi * 1000 * t).astype(np.float32) * 0.5, 44_100, 16)
    sound = read_sound(tmp_path / "a.wav")[:, 0]
    assert len(sound) == 24_000
    assert np.abs(np.fft.rfft(sound)).argmax() == 500


def test_a_file_that_is_too_long_for_a_wave_file_says_so(tmp_path):
    wav = WavWriter(tmp_path / "a.wav")
    wav.frames = 1 << 31
    with pytest.raises(BadInput, match="4 GB"):
        wav.close()
    wav.frames = 0
    wav.close()


def test_silence_takes_no_room_and_reads_as_silence(tmp_path):
    sound = np.zeros((480_000, 2), np.float32)
    sound[200_000:210_000] = 0.25
    with WavWriter(tmp_path / "quiet.wav", 2, bits=24) as wav:
        for start in range(0, len(sound), 100_001):
            wav.write(sound[start : start + 100_001])
    samples, _ = read_wav(tmp_path / "quiet.wav")
    stat = (tmp_path / "quiet.wav").stat()
    assert stat.st_size == 44 + sound.size * 3
    np.testing.assert_allclose(samples, sound, atol=1e-6)
