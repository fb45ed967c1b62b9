"""What is in a film file: read from its packets, which costs next to nothing, and from as few decoded frames as needed."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import numpy as np
from blake3 import blake3

from .packets import open_packets
from .track import LAYOUTS


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
    clips: tuple[str, ...] = ()  # digests of the picture packets of each clip that was asked for
    sounds: tuple[str, ...] = ()  # digests of the packets of each sound track

    def track(self, kind: str) -> TrackFacts | None:
        return next((track for track in self.tracks if track.kind == kind), None)


def probe_film(path: Path, clips: Sequence[tuple[int, int]] = ()) -> FilmFacts:
    """Read every packet of `path` once. `clips` are (frames, bytes of the first packet) of what the film was put together from:
    their digests are taken; a first packet may have parameter sets before it. Raises av.FFmpegError where the file
    is no film, or is cut off."""
    with open_packets(path) as film:
        video = film.streams.video[0]
        streams = [s for s in film.streams if s.type in ("video", "audio", "subtitle")]
        reels = {s.index: _Reading() for s in streams}
        digests = _Digests(clips)
        shown: list[tuple[int, int, bool]] = []
        for packet in film.demux(streams):
            if not packet.size or packet.pts is None:
                continue
            reels[packet.stream_index].add(packet)
            if packet.stream_index == video.index:
                digests.add(packet)
                shown.append((packet.pts, packet.size, packet.is_keyframe))
        tracks = tuple(
            TrackFacts(s.type, s.codec_context.name, max(Fraction(0), reels[s.index].start * s.time_base), _seconds(s, reels[s.index].end * s.time_base),
                       reels[s.index].packets, s.metadata.get("language", ""))
            for s in streams)
        sounds = tuple(reels[s.index].digest.hexdigest() for s in streams if s.type == "audio")
        return _facts(film, video, tracks, shown, digests.hex, sounds)


def probe_sound(path: Path) -> str:
    """The digest of the packets of a sound track, as `FilmFacts.sounds` has it."""
    digest = blake3()
    with open_packets(path) as film:
        for packet in film.demux(audio=0):
            if packet.size and packet.pts is not None:
                digest.update(packet)
    return digest.hexdigest()


class _Reading:
    """What is read of one stream, in its own time base."""

    def __init__(self):
        self.start, self.end, self.packets, self.digest = 0, 0, 0, blake3()

    def add(self, packet) -> None:
        at = packet.pts
        self.start = at if not self.packets else min(self.start, at)
        self.end = max(self.end, at + (packet.duration or 0))
        self.packets += 1
        if packet.stream.type == "audio":
            self.digest.update(packet)


class _Digests:
    """The digest of each clip in a film, whose packets follow one another clip by clip."""

    def __init__(self, clips: Sequence[tuple[int, int]]):
        self._waiting = list(clips)[::-1]
        self._left, self._first = 0, 0
        self._own: list = []

    def add(self, packet) -> None:
        if self._left == 0:
            if not self._waiting:
                return
            self._left, size = self._waiting.pop()
            self._own.append(blake3())
            self._own[-1].update(bytes(packet)[-size:] if size else packet)
        else:
            self._own[-1].update(packet)
        self._left -= 1

    @property
    def hex(self) -> tuple[str, ...]:
        return tuple(one.hexdigest() for one in self._own)


def _seconds(stream, otherwise: Fraction) -> Fraction:
    return stream.duration * stream.time_base if stream.duration else otherwise


def _facts(film, video, tracks: tuple[TrackFacts, ...], shown: list[tuple[int, int, bool]], clips: tuple[str, ...], sounds: tuple[str, ...]) -> FilmFacts:
    fps = Fraction(video.average_rate)
    shown.sort()
    ticks = video.time_base * fps  # frames in one tick
    frames = [(2 * pts * ticks.numerator + ticks.denominator) // (2 * ticks.denominator) for pts, _, _ in shown]
    gaps = tuple(i for i, frame in enumerate(frames) if frame != i)[:20]
    context = video.codec_context
    tags = {"primaries": int(context.color_primaries), "transfer": int(context.color_trc), "matrix": int(context.colorspace),
            "range": int(context.color_range)}
    return FilmFacts(tracks, fps, context.width, context.height, np.array([size for _, size, _ in shown], np.int64),
                     tuple(i for i, (_, _, key) in enumerate(shown) if key), gaps, len(film.chapters()), tags, clips, sounds)


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


def read_sound_blocks(path: Path, seconds: float = 1.0) -> Iterator[np.ndarray]:
    """The decoded sound of a film, as blocks of (frames, channels) float32 of about `seconds`, from its first moment on."""
    import av

    with av.open(str(path)) as film:
        held = av.AudioFifo()
        for frame in film.decode(audio=0):
            frame.pts = None  # the film's first moment is where it begins, whatever its edit list says
            held.write(frame)
            while block := held.read(round(seconds * frame.sample_rate)):
                yield block.to_ndarray().T.astype(np.float32, copy=False)
        if held.samples:
            yield held.read().to_ndarray().T.astype(np.float32, copy=False)


class FFmpegMeter:
    """FFmpeg's own EBU R128 meter, as a second opinion. Feed it float blocks, stereo or 5.1; read `integrated` in LUFS and, with
    `peaks`, `true_peak` in dBTP. Measuring true peaks costs many times as much."""

    def __init__(self, rate: int, channels: int = 2, peaks: bool = False):
        import av

        self._av, self._rate, self._at, self._layout = av, rate, 0, LAYOUTS[channels]
        self._graph = av.filter.Graph()
        source = self._graph.add_abuffer(sample_rate=rate, format="fltp", layout=self._layout, time_base=Fraction(1, rate))
        meter = self._graph.add("ebur128", "metadata=1:framelog=quiet" + (":peak=true" if peaks else ""))
        sink = self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        self._graph.configure()
        self._channels = range(channels) if peaks else ()
        self.integrated = self.true_peak = float("-inf")

    def add(self, block: np.ndarray) -> None:
        if not len(block):
            return
        frame = self._av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", self._layout)
        frame.sample_rate, frame.pts, frame.time_base = self._rate, self._at, Fraction(1, self._rate)
        self._at += len(block)
        self._graph.push(frame)
        while True:
            try:
                metadata = self._graph.pull().metadata
            except (self._av.BlockingIOError, self._av.EOFError):
                return
            if (measured := metadata.get("lavfi.r128.I")) is not None:
                self.integrated = float(measured)
            for channel in self._channels:  # linear, whatever its documentation says
                peak = float(metadata.get(f"lavfi.r128.true_peaks_ch{channel}", 0.0))
                self.true_peak = max(self.true_peak, 20 * math.log10(peak)) if peak > 0 else self.true_peak
