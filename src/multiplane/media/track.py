"""A sound track ready to be laid into a film: AAC in an MP4 of its own, so that it can be made beside the pictures.

What arrives is a wave file at 48 kHz, stereo or 5.1; what leaves is cut or filled with silence to the length of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE

from .audio import WavReader

LAYOUTS = {2: "stereo", 6: "5.1"}
BITS = {2: 224_000, 6: 448_000}  # bits a second
# At these rates coarse tools (intensity stereo, noise substitution, noise shaping in time) only cost time and likeness. The search for
# what the sides have in common saves a seventh of the bits and costs as much time; the bits are cheaper.
_OPTIONS = {"flags": "+bitexact", "aac_coder": "fast", "aac_is": "0", "aac_ms": "0", "aac_pns": "0", "aac_tns": "0"}
FRAME = 1024  # samples of a packet
_BLOCK = FRAME * 64  # samples handed to the encoder at once
LONG = 20 * AUDIO_RATE  # a half that is worth a thread
OVERLAP = 96  # packets: two seconds, in which the rate control of the second half finds its level


def add_track(film, channels: int):
    """A new AAC stream of the container `film`."""
    stream = film.add_stream("aac", rate=AUDIO_RATE, layout=LAYOUTS[channels], options=_OPTIONS)
    stream.bit_rate = BITS[channels]
    stream.time_base = Fraction(1, AUDIO_RATE)
    return stream


def encode_track(stream, sound: Path, total: int) -> Iterator[tuple[float, Any]]:
    """(seconds, packet) of the wave file `sound`, `total` samples long. Raises BadInput for another rate than 48 kHz.

    A long sound is encoded in two halves at once. A packet depends on its own samples and on those of a few packets around
    it (which windows are chosen), so each half hears more than it gives: `OVERLAP` packets on the other side of the seam.
    """
    channels = WavReader(sound).channels
    middle = total // 2 // FRAME * FRAME
    if total < 2 * LONG:
        yield from _encode(stream, sound, 0, total, total)
        return
    with ThreadPoolExecutor(1) as beside:
        second = beside.submit(lambda: list(_encode(_encoder(channels), sound, middle - OVERLAP * FRAME, total, total)))
        first = list(_encode(stream, sound, 0, middle + OVERLAP * FRAME, total))
        yield from ((at, packet) for at, packet in first if packet.dts < middle)
        for at, packet in second.result():
            if packet.dts >= middle:
                packet.stream = stream
                yield at, packet


def _encoder(channels: int):
    """An encoder set like the stream of `add_track`."""
    import av

    encoder = av.CodecContext.create("aac", "w")
    encoder.sample_rate, encoder.layout, encoder.format = AUDIO_RATE, LAYOUTS[channels], "fltp"
    encoder.bit_rate, encoder.time_base, encoder.options = BITS[channels], Fraction(1, AUDIO_RATE), dict(_OPTIONS)
    return encoder


def _encode(encoder, sound: Path, first: int, last: int, total: int) -> Iterator[tuple[float, Any]]:
    """(seconds, packet) of the samples `first` to `last`; what the file lacks of `total` samples is silence."""
    import av

    wav = WavReader(sound)
    if wav.rate != AUDIO_RATE or wav.channels not in LAYOUTS:
        raise BadInput(f"the mix has {wav.channels} channels at {wav.rate} Hz; it must be stereo or 5.1 at {AUDIO_RATE} Hz", sound)
    for start in range(first, last, _BLOCK):
        block = np.zeros((min(_BLOCK, last - start, total - start), wav.channels), np.float32)
        samples = wav.read(start, len(block))
        block[: len(samples)] = np.clip(samples, -1, 1)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", LAYOUTS[wav.channels])
        frame.sample_rate, frame.pts, frame.time_base = AUDIO_RATE, start, Fraction(1, AUDIO_RATE)
        for packet in encoder.encode(frame):
            yield packet.dts / AUDIO_RATE, packet
    for packet in encoder.encode(None):
        yield packet.dts / AUDIO_RATE, packet


def write_track(path: Path, sound: Path, total: int) -> None:
    """Write the wave file `sound` as a track of `total` samples."""
    import av

    with av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact", "movie_timescale": str(AUDIO_RATE)}) as film:
        film.flags |= av.container.Flags.bitexact.value
        stream = add_track(film, WavReader(sound).channels)
        for _, packet in encode_track(stream, sound, total):
            film.mux_one(packet)


def copy_track(stream, source) -> Iterator[tuple[float, Any]]:
    """(seconds, packet) of an open track, for `stream` of another film."""
    base = source.streams.audio[0].time_base  # fractions of 10^4 packets would cost more than copying them
    for packet in source.demux(audio=0):
        if packet.size:
            packet.stream = stream
            yield packet.dts * base.numerator / base.denominator, packet
