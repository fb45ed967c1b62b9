"""What is in a film file: read from its packets, which costs next to nothing, and from as few decoded frames as needed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class TrackFacts:
    """A track: its kind and codec, when its first moment is shown and how long it is (seconds), packets."""

    kind: str
    codec: str
    start: Fraction
    seconds: Fraction
    packets: int
    language: str = ""


@dataclass(frozen=True)
class FilmFacts:
    """A film file without decoding it. `sizes` are packet sizes in bytes by displayed frame, `keys` the displayed
    frames that stand alone; `gaps` are displayed frames that are missing or doubled."""

    tracks: tuple[TrackFacts, ...]
    fps: Fraction
    width: int
    height: int
    sizes: np.ndarray
    keys: tuple[int, ...]
    gaps: tuple[int, ...]
    chapters: int
    tags: dict[str, int] = field(default_factory=dict)

    def track(self, kind: str) -> TrackFacts | None:
        return next((track for track in self.tracks if track.kind == kind), None)


def probe_film(path: Path) -> FilmFacts:
    """Read every packet of `path` once. Raises av.FFmpegError where the file is no film, or is cut off."""
    import av

    with av.open(str(path)) as film:
        video = film.streams.video[0]
        streams = [s for s in film.streams if s.type in ("video", "audio", "subtitle")]
        counts = {s.index: 0 for s in streams}
        ends = {s.index: Fraction(0) for s in streams}
        starts: dict[int, Fraction] = {}
        shown: list[tuple[int, int, bool]] = []
        for packet in film.demux(streams):
            if not packet.size or packet.pts is None:
                continue
            index, at = packet.stream.index, packet.pts * packet.time_base
            counts[index] += 1
            starts[index] = min(starts.get(index, at), at)
            ends[index] = max(ends[index], at + (packet.duration or 0) * packet.time_base)
            if packet.stream is video:
                shown.append((packet.pts, packet.size, packet.is_keyframe))
        tracks = tuple(
            TrackFacts(s.type, s.codec_context.name, max(Fraction(0), starts.get(s.index, Fraction(0))),
                       _seconds(s, ends[s.index]), counts[s.index], s.metadata.get("language", ""))
            for s in streams)
        return _facts(film, video, tracks, shown)


def _seconds(stream, otherwise: Fraction) -> Fraction:
    return stream.duration * stream.time_base if stream.duration else otherwise


def _facts(film, video, tracks: tuple[TrackFacts, ...], shown: list[tuple[int, int, bool]]) -> FilmFacts:
    fps, base = Fraction(video.average_rate), video.time_base
    shown.sort()
    frames = [round(pts * base * fps) for pts, _, _ in shown]
    gaps = tuple(i for i, frame in enumerate(frames) if frame != i)[:20]
    context = video.codec_context
    tags = {"primaries": int(context.color_primaries), "transfer": int(context.color_trc), "matrix": int(context.colorspace),
            "range": int(context.color_range)}
    return FilmFacts(tracks, fps, context.width, context.height, np.array([size for _, size, _ in shown], np.int64),
                     tuple(i for i, (_, _, key) in enumerate(shown) if key), gaps, len(film.chapters()), tags)


def read_key_frames(path: Path, fps: Fraction, wanted: Collection[int] | None = None) -> dict[int, np.ndarray]:
    """The key frames as `blocks_of` their luma, by frame number: all of them, or only those of `wanted`.

    Nothing else is decoded: a key frame of 1080p costs about 25 ms.
    """
    import av

    found: dict[int, np.ndarray] = {}
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        stream.codec_context.skip_frame = "NONKEY"
        for packet in film.demux(stream):
            number = round(packet.pts * stream.time_base * fps) if packet.pts is not None else None
            if packet.size and (not packet.is_keyframe or (wanted is not None and number not in wanted)):
                continue
            for frame in packet.decode():
                found[round(frame.pts * stream.time_base * fps)] = blocks_of(frame)
    return found


def read_frames(path: Path, first: int, last: int, fps: Fraction) -> Iterator[tuple[int, np.ndarray]]:
    """(number, `blocks_of` its luma) of the frames from `first` to `last`; decodes from the key frame before."""
    import av

    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        stream.thread_type = "AUTO"
        film.seek(int(first / fps / stream.time_base), stream=stream)
        for frame in film.decode(stream):
            number = round(frame.pts * stream.time_base * fps)
            if number > last:
                return
            if number >= first:
                yield number, blocks_of(frame)


def blocks_of(frame) -> np.ndarray:
    """Mean luma (8 bits: 16 is black, 235 white) of square blocks of a frame, 120 across, as float32. Coding noise
    averages out in them; a blink does not."""
    plane = frame.planes[0]
    luma = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: frame.height, : frame.width]
    side = max(4, frame.width // 120)
    rows, columns = frame.height // side, frame.width // side
    cut = luma[: rows * side, : columns * side].reshape(rows, side, columns, side)
    return cut.mean((1, 3), dtype=np.float32)


def read_sound_blocks(path: Path) -> Iterator[np.ndarray]:
    """The decoded sound of a film, as blocks of (frames, channels) float32, from its first moment on."""
    import av

    with av.open(str(path)) as film:
        for frame in film.decode(audio=0):
            yield frame.to_ndarray().T.astype(np.float32, copy=False)


class FFmpegMeter:
    """FFmpeg's own EBU R128 meter, as a second opinion. Feed it stereo float blocks; read `integrated` in LUFS."""

    def __init__(self, rate: int):
        import av

        self._av, self._rate, self._at = av, rate, 0
        self._graph = av.filter.Graph()
        source = self._graph.add_abuffer(sample_rate=rate, format="fltp", layout="stereo", time_base=Fraction(1, rate))
        meter = self._graph.add("ebur128", "metadata=1:framelog=quiet")
        sink = self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        self._graph.configure()
        self.integrated = float("-inf")

    def add(self, block: np.ndarray) -> None:
        frame = self._av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
        frame.sample_rate, frame.pts, frame.time_base = self._rate, self._at, Fraction(1, self._rate)
        self._at += len(block)
        self._graph.push(frame)
        while True:
            try:
                measured = self._graph.pull().metadata.get("lavfi.r128.I")
            except (self._av.BlockingIOError, self._av.EOFError):
                return
            if measured is not None:
                self.integrated = float(measured)
