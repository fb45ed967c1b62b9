"""H.264 files of shots: fast, deterministic, and joined by copying packets.

Every file starts with an IDR frame, has closed groups of pictures, one encoder thread and no clock or random
number in it, so the same frames give the same bytes, and files of one Format share their parameter sets.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from multiplane.core.formats import Format

GROUP = 48  # frames between IDR frames
BT709, LIMITED = 1, 1
AQ = 0.5  # adaptive quantisation: half of x264's own spends a fifth less on dithered dark at 46-49 dB
# What x264's fastest preset leaves out and what is worth its time on drawings: a third fewer bits and no blocks in
# dark gradients for a tenth more time.
FASTEST = ":cabac=1:8x8dct=1:partitions=i4x4,i8x8:deblock=0,0"


class H264Writer:
    """Writes frames that the caller paints straight into the planes `y`, `u` and `v` (uint8 views; u and v half
    size). The planes keep what was painted after `write`, so only changes need painting.

    Raises ValueError for a format with odd sides.
    """

    def __init__(self, path: str | Path, fmt: Format):
        if fmt.width % 2 or fmt.height % 2:
            raise ValueError(f"a picture of {fmt.width}x{fmt.height} cannot be encoded; both sides must be even")
        self._file = av.open(str(path), "w", format="mp4", options={"movflags": "+faststart", "fflags": "+bitexact"})
        self._stream = _add_stream(self._file, fmt)
        self._frame = _new_frame(fmt)
        self.y, self.u, self.v = (_plane(plane) for plane in self._frame.planes)
        self.frames = 0

    def write(self) -> None:
        """Encode the planes as the next frame."""
        self._frame.pts = self.frames
        self.frames += 1
        self._file.mux(self._stream.encode(self._frame))

    def close(self) -> None:
        self._file.mux(self._stream.encode(None))
        self._file.close()

    def __enter__(self) -> H264Writer:
        return self

    def __exit__(self, *failure) -> None:
        self.close()


def _add_stream(file, fmt: Format):
    stream = file.add_stream("libx264", rate=fmt.fps)
    context = stream.codec_context
    context.width, context.height, context.pix_fmt = fmt.width, fmt.height, "yuv420p"
    context.time_base = Fraction(1) / fmt.fps
    context.thread_count, context.gop_size = 1, GROUP
    context.color_primaries = context.color_trc = context.colorspace = BT709
    context.color_range = LIMITED
    context.flags |= av.codec.context.Flags.bitexact | av.codec.context.Flags.closed_gop
    drawn = FASTEST if fmt.speed == "ultrafast" else ""
    context.options = {
        "preset": fmt.speed, "crf": str(fmt.crf), "profile": "high",
        "x264-params": f"keyint={GROUP}:min-keyint={GROUP}:scenecut=0:open-gop=0:threads=1:aq-strength={AQ}{drawn}"
        ":videoformat=component"
        ":colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
    }  # fmt: skip
    return stream


def _new_frame(fmt: Format) -> av.VideoFrame:
    frame = av.VideoFrame(fmt.width, fmt.height, "yuv420p")
    frame.time_base = Fraction(1) / fmt.fps
    frame.colorspace, frame.color_range = BT709, LIMITED
    return frame


def _plane(plane) -> np.ndarray:
    """The picture part of a frame's plane as a writable view."""
    return np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]


def join_pictures(parts: Sequence[str | Path], path: str | Path) -> int:
    """Copy the packets of files of one Format, one after another, into `path`; returns the number of frames."""
    frames = 0
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart", "fflags": "+bitexact"}) as out:
        stream = None
        for part in parts:
            with av.open(str(part)) as source:
                picture = source.streams.video[0]
                stream = stream or out.add_stream_from_template(picture)
                frames += _copy_packets(source, picture, out, stream, frames)
    return frames


def _copy_packets(source, picture, out, stream, first_frame: int) -> int:
    """Packets of one file, moved to `first_frame`; returns how many there were."""
    count = 0
    tick = Fraction(1) / picture.average_rate / picture.time_base
    for packet in source.demux(picture):
        if packet.dts is None:
            continue
        packet.pts += round(first_frame * tick)
        packet.dts += round(first_frame * tick)
        packet.stream = stream
        out.mux(packet)
        count += 1
    return count
