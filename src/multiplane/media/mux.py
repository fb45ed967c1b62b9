"""One film file from ready parts: pictures copied shot by shot, sound encoded, subtitles and chapters laid in.

The picture is never encoded again: the H.264 packets of the shots follow one another in one track. Decode
times are made anew for the whole film: with packet i (in decoding order) shown as frame p(i), the track is
delayed by D = max(i - p(i)), so that dts = i - D rises by one and never passes pts, whatever B-frames a shot has.
Nothing in the file depends on the clock: the same parts give the same bytes.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from pathlib import Path
from typing import Any

from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE

from .audio import WavReader, is_wav
from .languages import three_letters
from .packets import open_packets
from .track import FRAME, add_track, copy_track, encode_track

_ASS_HEADER = (
    "[Script Info]\r\nScriptType: v4.00+\r\nPlayResX: 384\r\nPlayResY: 288\r\n\r\n[V4+ Styles]\r\n"
    "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, "
    "StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\r\n"
    "Style: Default,Sans,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0\r\n\r\n"
    "[Events]\r\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\r\n"
)


MOST_OPEN = 200  # clips


@dataclass(frozen=True)
class Caption:
    """A subtitle on screen from frame `start` to before frame `end`. `italic` holds for all of it."""

    start: int
    end: int
    text: str
    italic: bool = False


@dataclass(frozen=True)
class Reel:
    """What the film file is made of. `clips` are (file, number of frames) in their order; `sound` is a 48 kHz wave file, or a
    track that is ready (`media.track`); `surround` a second track; `chapters` are (first frame, title)."""

    clips: tuple[tuple[Path, int], ...]
    fps: Fraction
    sound: Path
    captions: tuple[Caption, ...] = ()
    chapters: tuple[tuple[int, str], ...] = ()
    title: str = ""
    language: str = "en"
    surround: Path | None = None

    @property
    def frames(self) -> int:
        return sum(frames for _, frames in self.clips)


def write_film(path: Path, reel: Reel) -> dict[str, Any]:
    """Write `reel` as an MP4 that starts playing at once. Raises BadInput where a clip does not fit.

    Gives facts: frames, and how many sets of H.264 parameters the clips have.
    """
    if not reel.clips:
        raise BadInput("there are no shots to put into a film; write a scene first")
    with closing(_Pictures(reel)) as pictures:
        return _write(path, reel, pictures)


def _write(path: Path, reel: Reel, pictures: _Pictures) -> dict[str, Any]:
    import av

    ticks = lcm(reel.fps.numerator, AUDIO_RATE)  # of the movie, so that both edit lists end exactly
    options = {"moov_size": str(_room_for_index(reel)), "fflags": "+bitexact", "movie_timescale": str(ticks)}
    with ExitStack() as opened:
        first = opened.enter_context(open_packets(reel.clips[0][0]))
        film = opened.enter_context(av.open(str(path), "w", format="mp4", options=options))
        film.flags |= av.container.Flags.bitexact.value
        film.metadata["title"] = reel.title
        film.set_chapters(_chapters(reel))
        video = _add_picture(film, first.streams.video[0], reel)
        sounds = [_lay_sound(film, reel, sound, opened) for sound in (reel.sound, reel.surround) if sound]
        text = _add_text(film, reel) if reel.captions else None
        film.start_encoding()
        parts = [pictures.packets(video), *sounds]
        if text:
            parts.append(_text_packets(text, reel))
        for _, packet in heapq.merge(*parts, key=lambda timed: timed[0]):
            film.mux_one(packet)
    return {"frames": reel.frames, "parameter_sets": len(pictures.headers)}


def _room_for_index(reel: Reel) -> int:
    """Bytes kept free for the index at the head of the file, so that it plays at once. (FFmpeg's own "faststart" writes it last and
    then moves the whole film behind it.) A packet takes at most 40: its size, duration, delay, and a chunk of its own."""
    sounds = (1 + bool(reel.surround)) * (int(reel.frames / reel.fps * AUDIO_RATE) // FRAME + 8)
    packets = reel.frames + sounds + 2 * len(reel.captions) + 2 * len(reel.chapters) + 8
    names = len(reel.title.encode()) + sum(len(title.encode()) for _, title in reel.chapters)
    return (1 << 16) + 40 * packets + 4 * names


def _add_picture(film, template, reel: Reel):
    stream = film.add_stream_from_template(template, opaque=True)
    stream.time_base = 1 / reel.fps
    stream.metadata["language"] = "und"
    context = stream.codec_context
    context.color_primaries = context.color_trc = context.colorspace = 1  # BT.709
    context.color_range = 1  # limited
    return stream


def _lay_sound(film, reel: Reel, sound: Path, opened: ExitStack) -> Iterator[tuple[float, Any]]:
    """Add a track to `film`; gives its packets, copied from a track that is ready, or encoded now."""
    if is_wav(sound):
        stream = add_track(film, WavReader(sound).channels)
        packets = encode_track(stream, sound, round(reel.frames / reel.fps * AUDIO_RATE))
    else:
        source = opened.enter_context(open_packets(sound))
        stream = film.add_stream_from_template(source.streams.audio[0], opaque=True)
        packets = copy_track(stream, source)
    stream.metadata["language"] = three_letters(reel.language)
    return packets


def _add_text(film, reel: Reel):
    stream = film.add_stream("mov_text")
    stream.codec_context.subtitle_header = _ASS_HEADER.encode()
    stream.codec_context.time_base = Fraction(1, 1000)
    stream.time_base = Fraction(1, 1000)
    stream.metadata["language"] = three_letters(reel.language)
    return stream


def _chapters(reel: Reel) -> list[dict[str, Any]]:
    starts = sorted({start: title for start, title in reel.chapters if start < reel.frames}.items())
    ends = [start for start, _ in starts[1:]] + [reel.frames]
    base = 1 / reel.fps
    return [
        {"id": number, "start": start, "end": end, "time_base": base, "metadata": {"title": title}}
        for number, ((start, title), end) in enumerate(zip(starts, ends, strict=True), 1)
    ]


# pictures -----------------------------------------------------------------------------------------------------


class _Pictures:
    """The picture packets of all clips. Clips are looked at twice: for their order, then for their data."""

    def __init__(self, reel: Reel):
        self.reel = reel
        self.headers: list[bytes] = []
        self.orders: list[tuple[int, ...]] = []
        self._opened: dict[Path, Any] = {}  # opening costs more than reading: as many as the system allows stay open in between
        seen: dict[Path, tuple[int, ...]] = {}
        for clip, frames in reel.clips:
            order = seen.get(clip) or self._look(clip)
            seen[clip] = order
            if sorted(order) != list(range(frames)):
                raise BadInput(f"the picture has {len(order)} frames, but the cut asks for {frames}; make the shot again", clip)
            self.orders.append(order)
        self.delay = max((i - shown for order in self.orders for i, shown in enumerate(order)), default=0)

    def _look(self, clip: Path) -> tuple[int, ...]:
        """For each packet, in decoding order, the frame that it is."""
        with self._open(clip) as container:
            stream = container.streams.video[0]
            if stream.codec_context.name != "h264":
                raise BadInput(f"the picture is {stream.codec_context.name}, not H.264; make the shot again", clip)
            if stream.codec_context.extradata not in self.headers:
                self.headers.append(stream.codec_context.extradata)
            packets = [p for p in container.demux(stream) if p.size]
            if packets and not packets[0].is_keyframe:
                raise BadInput("the picture does not begin with a whole frame; make the shot again", clip)
            first, ticks = min((p.pts for p in packets), default=0), stream.time_base * self.reel.fps
            return tuple(round((p.pts - first) * ticks) for p in packets)

    @contextmanager
    def _open(self, clip: Path) -> Iterator[Any]:
        """The clip, from its beginning."""
        container = self._opened.pop(clip, None)
        if container is None:
            container = open_packets(clip)
        else:
            container.seek(0)
        try:
            yield container
        finally:
            if len(self._opened) < MOST_OPEN:
                self._opened[clip] = container
            else:
                container.close()

    def close(self) -> None:
        while self._opened:
            self._opened.popitem()[1].close()

    def packets(self, stream) -> Iterator[tuple[float, Any]]:
        """(time, packet) for the whole film, in decoding order. Times of packets are in frames."""
        import av

        position, fps, base = 0, self.reel.fps, 1 / self.reel.fps
        for (clip, frames), order in zip(self.reel.clips, self.orders, strict=True):
            with self._open(clip) as container:
                source = container.streams.video[0]
                header = _parameter_sets(source.codec_context.extradata) if len(self.headers) > 1 else b""
                data = (p for p in container.demux(source) if p.size)
                for i, (packet, shown) in enumerate(zip(data, order, strict=True)):
                    out = av.Packet(header + bytes(packet)) if header and i == 0 else packet
                    out.stream, out.time_base = stream, base
                    out.is_keyframe = packet.is_keyframe
                    out.pts, out.dts, out.duration = position + shown, position + i - self.delay, 1
                    yield out.dts * fps.denominator / fps.numerator, out
            position += frames


def _parameter_sets(extradata: bytes) -> bytes:
    """The SPS and PPS of an avcC record (ISO/IEC 14496-15), as length-prefixed units to stand before a key frame.

    Needed where clips were encoded with different settings: each then brings its own.
    """
    units, at = [], 5
    length = (extradata[4] & 3) + 1
    for mask in (0x1F, 0xFF):
        count, at = extradata[at] & mask, at + 1
        for _ in range(count):
            size = int.from_bytes(extradata[at: at + 2], "big")
            units.append(extradata[at + 2: at + 2 + size])
            at += 2 + size
    return b"".join(len(unit).to_bytes(length, "big") + unit for unit in units)


# subtitles ----------------------------------------------------------------------------------------------------


def _text_packets(stream, reel: Reel) -> Iterator[tuple[float, Any]]:
    """(time, packet): 3GPP timed text. The muxer itself writes the empty samples between captions."""
    for caption in reel.captions:
        start, end = (_milliseconds(frame, reel.fps) for frame in (caption.start, caption.end))
        yield _text_packet(stream, start, end, _timed_text(caption))


def _text_packet(stream, start: int, end: int, data: bytes) -> tuple[float, Any]:
    import av

    packet = av.Packet(data)
    packet.stream, packet.time_base = stream, Fraction(1, 1000)
    packet.pts = packet.dts = start
    packet.duration = end - start
    packet.is_keyframe = True
    return start / 1000, packet


def _timed_text(caption: Caption) -> bytes:
    """A sample of 3GPP TS 26.245: length, text, and a style box where it is in italics."""
    text = caption.text.encode()
    sample = len(text).to_bytes(2, "big") + text
    if caption.italic:
        record = (0).to_bytes(2, "big") + len(caption.text).to_bytes(2, "big") + b"\0\1" + b"\2" + bytes([16]) + b"\xff" * 4
        sample += (10 + len(record)).to_bytes(4, "big") + b"styl" + (1).to_bytes(2, "big") + record
    return sample


def _milliseconds(frame: int, fps: Fraction) -> int:
    return round(frame / fps * 1000)
