"""The vocoder against the plain way to say the same, its filters against scipy."""

import numpy as np
import pytest
from scipy import ndimage, signal

from multiplane.engines.speech import compiled, filters, kernels, tensors, toom_cook, vocoder
from multiplane.sound import finish

RANDOM = np.random.default_rng(7)


def noise(*shape):
    return RANDOM.standard_normal(shape).astype(np.float32)


@pytest.mark.parametrize("taps", toom_cook.SIZES)
@pytest.mark.parametrize("dilation", vocoder.DILATIONS)
def test_convolution_through_points_is_convolution(taps, dilation):
    length, channels, lead = 333, 8, (taps - 1) * dilation // 2
    x, weight, bias = noise(length, channels), noise(taps, channels, channels), noise(channels)
    at, g, bt = (matrix.astype(np.float32) for matrix in toom_cook.matrices(taps, toom_cook.SIZES[taps]))
    room, out = vocoder._Room(length, channels), noise(length, channels)
    room.bent[:] = 0
    room.bent[lead : lead + length] = x
    padded = np.pad(x, ((lead, lead), (0, 0)))
    plain = out + bias + sum(padded[tap * dilation : tap * dilation + length] @ weight[tap] for tap in range(taps))
    vocoder._convolve(room, (at, bt, np.einsum("nk,kco->nco", g, weight).astype(np.float32)), bias, dilation, out, add=True)
    assert np.abs(out - plain).max() < 3e-3 * np.abs(plain).max()


def test_norm_and_snake():
    x, style = noise(100, 8) * 3 + 1, noise(16)
    gain, offset = vocoder._norm(x, style)
    turns, depth = np.abs(noise(8)) + 0.1, noise(8)
    out = noise(110, 8)
    kernels.snake(x, gain, offset, turns, depth, 4, out)
    y = (1 + style[:8]) * (x - x.mean(0)) / np.sqrt(x.var(0) + vocoder.EPSILON) + style[8:]
    assert np.allclose(out[4:104], y + depth * np.sin(np.pi * turns * y) ** 2, atol=1e-4)
    assert not out[:4].any() and not out[104:].any()


def test_the_source_sings_f0():
    f0 = np.repeat(np.float32([200.0, 0.0]), 80)
    turns = np.empty((len(f0) * vocoder.SAMPLES, vocoder.HARMONICS), np.float32)
    kernels.phases(f0, vocoder.HARMONICS, vocoder.SAMPLES, turns, np.empty_like(f0))
    first = np.unwrap(turns[: 79 * vocoder.SAMPLES, 0], period=1.0)
    assert (first[-1] - first[0]) / (len(first) / 24_000) == pytest.approx(200, rel=0.02)
    spectra = vocoder.spectra_of(np.full(600, -0.03, np.float32))
    assert spectra.shape == (121, 22) and np.allclose(spectra[40], spectra[41])


def test_tensors_are_found_again(tmp_path):
    arrays = {"a/b": noise(3, 5), "c": noise(1), "d": noise(2, 17, 2)}
    (tmp_path / "some.bin").write_bytes(tensors.pack(arrays))
    found = tensors.unpack(tmp_path / "some.bin")
    assert list(found) == list(arrays) and all(np.array_equal(found[name], arrays[name]) for name in arrays)


def test_filters_are_those_of_scipy():
    wave = RANDOM.standard_normal(4801)
    for up, down in ((2, 1), (80, 41), (3, 5)):
        assert filters.resample(wave, up, down) == pytest.approx(signal.resample_poly(wave, up, down), abs=1e-12)
    corner = 2 * np.pi * 1200
    shelf = signal.lfilter(*signal.bilinear([2 / corner, 1], [1 / corner, 1], fs=48_000), wave)
    assert filters.high_shelf(wave, 1200, 2.0, 48_000) == pytest.approx(shelf, abs=1e-12)
    assert filters.high_pass(wave, 400, 48_000) == pytest.approx(signal.sosfilt(signal.butter(2, 400, "highpass", fs=48_000, output="sos"), wave), abs=1e-12)
    assert filters.smooth(wave, 5.0) == pytest.approx(ndimage.gaussian_filter1d(wave, 5.0), abs=1e-12)
    assert filters.convolve(wave, np.hanning(801)) == pytest.approx(signal.fftconvolve(wave, np.hanning(801), "same"), abs=1e-9)
    spectra = filters.spectra(wave, 1024, 256)
    assert np.allclose(spectra, signal.stft(wave, 48_000, nperseg=1024, noverlap=768)[2], atol=1e-12)
    assert filters.wave_of(spectra, 1024, 256)[:4801] == pytest.approx(wave, abs=1e-9)


def test_the_limiter_looks_around():
    values = RANDOM.random(5000)
    for size in (7, 192, 1536):
        assert np.array_equal(finish._highest(values, size), ndimage.maximum_filter1d(values, size))
        assert finish._mean(values, size) == pytest.approx(ndimage.uniform_filter1d(values, size), abs=1e-9)


def test_kernels_take_what_they_are_made_for():
    with pytest.raises(TypeError, match="float64 1"):
        kernels.biquad(noise(4), np.ones(3), np.ones(3), np.empty(4))
    with pytest.raises(TypeError, match="C order"):
        kernels.biquad(np.ones(8)[::2], np.ones(3), np.ones(3), np.empty(4))


def test_numba_keeps_its_own_runtime():
    import llvmlite.binding as llvm
    from numba.core.registry import cpu_target

    assert cpu_target.target_context  # brings the runtime up
    names = ("NRT_Free", "NRT_MemInfo_call_dtor", "numba_unpickle", "numba_gil_ensure")
    before = [llvm.address_of_symbol(name) for name in names]
    for one in compiled._kernels_of(kernels.__name__).values():
        one._run = None
    kernels.link()
    assert any(before) and [llvm.address_of_symbol(name) for name in names] == before


def test_machine_code_is_kept_and_checked(tmp_path, monkeypatch):
    monkeypatch.setenv("MULTIPLANE_CACHE", str(tmp_path))
    monkeypatch.setattr(compiled, "_compile", lambda one: ("symbol", one.name.encode()))
    monkeypatch.setattr(compiled, "_does_link", lambda path: True)
    code = compiled._code_of(kernels.__name__)
    (file,) = tmp_path.iterdir()
    assert code["snake"] == ("symbol", b"snake") and compiled._code_of(kernels.__name__) == code
    file.write_bytes(file.read_bytes() + b"!")
    assert compiled._code_of(kernels.__name__) == code
    monkeypatch.setattr(compiled, "_made_from", lambda module: "another")
    compiled._code_of(kernels.__name__)
    assert len(list(tmp_path.iterdir())) == 2


def test_where_machine_code_does_not_link_numba_runs_the_kernels(tmp_path, monkeypatch):
    monkeypatch.setenv("MULTIPLANE_CACHE", str(tmp_path))
    monkeypatch.setattr(compiled, "_compile", lambda one: ("symbol", b"this is no object code"))
    assert compiled._code_of(kernels.__name__) == {} == compiled._code_of(kernels.__name__)
    one = compiled.Kernel(kernels.mean_of_three.function, loose=True)
    one._run, one._plain = compiled._by_numba(one), True
    x, y, z, slope = noise(40, 8), noise(40, 8), noise(40, 8), np.float32([0.1])
    plain, linked = np.empty((40, 8), np.float32), np.empty((40, 8), np.float32)
    one(x, y, z, slope, plain)
    kernels.mean_of_three(x, y, z, slope, linked)
    assert np.allclose(plain, linked, atol=1e-6)

