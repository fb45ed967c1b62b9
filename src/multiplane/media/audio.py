"""Wave files in and out, a block at a time. Samples are float32 in -1…1, shaped (frames, channels).

Reads PCM of 8, 16, 24 and 32 bits and float of 32 and 64; anything else goes through FFmpeg (`decode_audio`).
Writes 16 bits with triangular dither, 24 bits, or float.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

import numpy as np

from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE

BLOCK = 1 << 18  # frames handled at a time: 5.5 s, 2 MB of stereo float32
_SOME = 1 << 15  # frames written at a time
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_SPEAKERS = {6: 0x3F}  # L R C LFE Ls Rs
_GUID = bytes.fromhex("000000001000800000aa00389b71")  # after the kind: KSDATAFORMAT_SUBTYPE


class WavReader:
    """A wave file that lies on disk and is read where it is asked. Knows `frames`, `channels`, `rate`, `bits`.

    Raises BadInput where the file is not a wave file that can be read.
    """

    def __init__(self, path: Path):
        self.path = Path(path)
        with open(self.path, "rb") as file:
            self._read_header(file)
        self._width = self.bits // 8 * self.channels

    def _read_header(self, file) -> None:
        start = file.read(12)
        if len(start) < 12 or start[:4] not in (b"RIFF", b"RF64") or start[8:] != b"WAVE":
            raise BadInput("is not a wave file; give a .wav, or another sound file that FFmpeg can read", self.path)
        kind, self._start = 0, 0
        size = self.path.stat().st_size
        while len(head := file.read(8)) == 8:
            name, length = head[:4], struct.unpack("<I", head[4:])[0]
            if name == b"fmt ":
                body = file.read(length)
                kind, self.channels, self.rate, _, _, self.bits = struct.unpack("<HHIIHH", body[:16])
                kind = struct.unpack("<H", body[24:26])[0] if kind == _EXTENSIBLE and len(body) >= 26 else kind
                file.seek(length % 2, 1)
            elif name == b"data":
                self._start = file.tell()
                length = min(length, size - self._start)  # a file that was cut off, or streamed without a length
                break
            else:
                file.seek(length + length % 2, 1)
        if not kind or not self._start:
            raise BadInput("is a wave file without sound in it; save it again", self.path)
        if (kind, self.bits) not in ((_PCM, 8), (_PCM, 16), (_PCM, 24), (_PCM, 32), (_FLOAT, 32), (_FLOAT, 64)):
            raise BadInput(f"holds {self.bits}-bit sound of kind {kind}; save it as PCM or float", self.path)
        self._float = kind == _FLOAT
        self.frames = length // (self.bits // 8 * self.channels) if self.channels else 0

    def read(self, start: int = 0, frames: int | None = None) -> np.ndarray:
        """Frames `start` … `start + frames` as (frames, channels) float32; fewer where the file ends."""
        start = min(max(start, 0), self.frames)
        stop = self.frames if frames is None else min(self.frames, start + max(frames, 0))
        # Plain reads, not a memory map: mapped pages of a long film would count as this process's memory.
        raw = np.fromfile(self.path, np.uint8, max(0, stop - start) * self._width, offset=self._start + start * self._width)
        return _to_float(raw, self.bits, self._float).reshape(-1, self.channels)


def _to_float(raw: np.ndarray, bits: int, is_float: bool) -> np.ndarray:
    if is_float:
        return raw.view("<f4" if bits == 32 else "<f8").astype(np.float32)
    if bits == 8:
        return (raw.astype(np.float32) - 128) / 128
    if bits == 24:
        return _unpack_24(raw)
    return raw.view("<i2" if bits == 16 else "<i4").astype(np.float32) / np.float32(1 << (bits - 1))


def _unpack_24(raw: np.ndarray) -> np.ndarray:
    """Samples of 24 bits as float32. Each is read as the upper three of four bytes, of which the lowest is then cleared."""
    shifted = np.zeros(len(raw) + 1, np.uint8)
    shifted[1:] = raw
    whole = np.ndarray((len(raw) // 3,), "<i4", buffer=shifted, strides=(3,)).copy()
    whole &= np.int32(-256)
    return whole.astype(np.float32) / np.float32(1 << 31)


def _pack_24(whole: np.ndarray) -> bytes:
    """Samples, int32 within 24 bits, as three bytes each: four at a time make three words."""
    words = np.zeros(-(-len(whole) // 4) * 4, "<u4")
    words[: len(whole)] = whole.view("<u4")
    words &= np.uint32(0xFFFFFF)
    a, b, c, d = words.reshape(-1, 4).T
    packed = np.empty((len(words) // 4, 3), "<u4")
    np.bitwise_or(a, b << np.uint32(24), out=packed[:, 0])
    np.bitwise_or(b >> np.uint32(8), c << np.uint32(16), out=packed[:, 1])
    np.bitwise_or(c >> np.uint32(16), d << np.uint32(8), out=packed[:, 2])
    return packed.tobytes()[: 3 * len(whole)]


class WavWriter:
    """Writes a wave file block by block; use it with `with`. `bits` is 16 (dithered), 24 or 32 (float)."""

    def __init__(self, path: Path, channels: int = 2, rate: int = AUDIO_RATE, bits: int = 24):
        if bits not in (16, 24, 32):
            raise ValueError(f"a wave file of {bits} bits cannot be written")
        self.path, self.channels, self.rate, self.bits, self.frames = Path(path), channels, rate, bits, 0
        self._dither = _triangular_dither(channels) if bits == 16 else None
        self._file = open(self.path, "wb")  # noqa: SIM115 - closed by close()
        self._file.write(self._header())

    def _header(self) -> bytes:
        width, extra = self.bits // 8 * self.channels, self._extra()
        size = self.frames * width
        if size > 0xFFFF_FF00 - len(extra):
            raise BadInput("is longer than a wave file can hold (4 GB); write it in 16 bits or in parts", self.path)
        kind = _FLOAT if self.bits == 32 else _PCM
        form = struct.pack("<HHIIHH", kind, self.channels, self.rate, self.rate * width, width, self.bits)
        if self.channels > 2:
            form = struct.pack("<H", _EXTENSIBLE) + form[2:] + struct.pack("<HHIH14s", 22, self.bits, _SPEAKERS.get(self.channels, 0), kind, _GUID)
        body = b"WAVE" + extra + b"fmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", size)
        return b"RIFF" + struct.pack("<I", len(body) + size + size % 2) + body

    def _extra(self) -> bytes:
        """Chunks that stand before the format; always of the same length."""
        return b""

    def write(self, block: np.ndarray) -> None:
        """Append `block`, (frames, channels) float; values outside -1…1 are clipped, except in float files."""
        block = np.asarray(block, np.float32).reshape(-1, self.channels)
        for start in range(0, len(block), _SOME):
            some = block[start : start + _SOME]
            if self.bits == 24 and not some.any():
                self._file.seek(len(some) * self.channels * 3, os.SEEK_CUR)  # a hole, where the disk has them
            else:
                self._file.write(self._encode(some))
            self.frames += len(some)

    def _encode(self, block: np.ndarray) -> bytes:
        if self.bits == 32:
            return np.ascontiguousarray(block, "<f4").tobytes()
        if self.bits == 24:
            return _pack_24(np.rint(np.clip(block, -1, 1) * np.float32(8388607)).astype("<i4").reshape(-1))
        steps = np.clip(block, -1, 1) * np.float32(32766)
        steps += _window(self._dither, self.frames, len(block))
        return np.rint(steps).astype("<i2").tobytes()

    def close(self) -> None:
        if self._file.closed:
            return
        self._file.truncate()  # a hole at the end belongs to the file
        if self.frames * self.bits // 8 * self.channels % 2:
            self._file.write(b"\0")
        self._file.seek(0)
        self._file.write(self._header())
        self._file.close()

    def __enter__(self) -> WavWriter:
        return self

    def __exit__(self, *_) -> None:
        self.close()


def _triangular_dither(channels: int) -> np.ndarray:
    """One block of triangular noise of ±1 step; always the same, so that the same sound gives the same file."""
    random = np.random.Generator(np.random.PCG64(16))
    return random.random((1 << 17, channels), np.float32) - random.random((1 << 17, channels), np.float32)


def _window(loop: np.ndarray, start: int, frames: int) -> np.ndarray:
    """`frames` of an endless repetition of `loop`, from `start`."""
    first = start % len(loop)
    turns = -(-(first + frames) // len(loop))
    return (np.concatenate([loop] * turns) if turns > 1 else loop)[first : first + frames]


def write_wav(path: Path, samples: np.ndarray, rate: int = AUDIO_RATE, bits: int = 24) -> None:
    """Write `samples`, (frames,) or (frames, channels), as one wave file."""
    samples = np.asarray(samples)
    with WavWriter(path, samples.shape[1] if samples.ndim == 2 else 1, rate, bits) as wav:
        wav.write(samples)


def read_wav(path: Path) -> tuple[np.ndarray, int]:
    """A whole wave file as ((frames, channels) float32, samples a second)."""
    wav = WavReader(path)
    return wav.read(), wav.rate


def read_sound(path: Path, rate: int = AUDIO_RATE) -> np.ndarray:
    """A short sound file of any kind at `rate`, as (frames, channels) float32. Holds all of it in memory."""
    samples, own_rate = read_wav(path) if is_wav(path) else decode_audio(path)
    return resample(samples, own_rate, rate)


def is_wav(path: Path) -> bool:
    with open(path, "rb") as file:
        head = file.read(12)
    return head[:4] in (b"RIFF", b"RF64") and head[8:] == b"WAVE"


def resample(samples: np.ndarray, own_rate: int, rate: int) -> np.ndarray:
    """`samples` (frames, channels) from `own_rate` to `rate` samples a second."""
    if own_rate == rate or not len(samples):
        return samples.astype(np.float32, copy=False)
    from fractions import Fraction

    from scipy.signal import resample_poly

    ratio = Fraction(rate, own_rate).limit_denominator(1000)
    return resample_poly(samples, ratio.numerator, ratio.denominator, axis=0).astype(np.float32)


def decode_audio(path: Path) -> tuple[np.ndarray, int]:
    """A sound file of any kind that FFmpeg knows, as (stereo float32, rate). Raises BadInput if it has no sound."""
    import av

    try:
        with av.open(str(path)) as container:
            resampler = av.AudioResampler("fltp", "stereo", AUDIO_RATE)
            frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
            frames += resampler.resample(None)
    except (av.FFmpegError, IndexError, ValueError) as problem:
        raise BadInput(f"cannot be read as sound ({problem}); save it as a wave file", path) from None
    blocks = [frame.to_ndarray().T for frame in frames]
    return (np.concatenate(blocks) if blocks else np.zeros((0, 2), np.float32)), AUDIO_RATE
