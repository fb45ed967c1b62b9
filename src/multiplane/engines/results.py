"""Files that services send: whole, of the kind that was asked for, and without what others have written into them.

Pictures and films from outside often carry the prompt, the whole workflow or the user's name as metadata.
"""

from __future__ import annotations

from pathlib import Path

from .errors import BAD_OUTPUT, EngineError

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
FILMS = (".mp4", ".webm", ".mkv", ".mov")
SOUNDS = (".wav", ".flac", ".mp3", ".ogg", ".opus", ".m4a")
LONGEST = {**dict.fromkeys(PICTURES, 256 << 20), **dict.fromkeys(FILMS, 8 << 30), **dict.fromkeys(SOUNDS, 1 << 30)}
_COLOURS = ("RGB", "RGBA", "L", "LA", "P", "I;16", "I", "1")


def keep_picture(path: Path, target: Path) -> Path:
    """A picture of any usual kind as a PNG of its pixels alone; `path` is gone. Raises EngineError ("bad_output") where it is broken."""
    from PIL import Image

    try:
        with Image.open(path) as image:
            image.load()
            profile = image.info.get("icc_profile")
            plain = image if image.mode in _COLOURS else image.convert("RGB")
            pixels = Image.frombytes(plain.mode, plain.size, plain.tobytes()) if plain.mode != "P" else plain.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise EngineError("what came is no whole picture", BAD_OUTPUT) from None
    path.unlink()
    pixels.save(target, "PNG", compress_level=4, **({"icc_profile": profile} if profile else {}))
    return target


def keep_film(path: Path) -> Path:
    """A film without its metadata, its streams as they came. Raises EngineError ("bad_output") where it is broken."""
    import av

    clean = path.with_name("clean" + path.suffix)
    try:
        with av.open(str(path)) as film:
            if not film.streams.video:
                raise EngineError("what came has no picture", BAD_OUTPUT)
            with av.open(str(clean), "w") as output:
                pairs = {stream.index: output.add_stream_from_template(stream) for stream in (*film.streams.video[:1], *film.streams.audio[:1])}
                count = _copy(film, output, pairs)
    except (av.FFmpegError, ValueError):
        clean.unlink(missing_ok=True)
        raise EngineError("what came is no whole film", BAD_OUTPUT) from None
    if not count:
        clean.unlink(missing_ok=True)
        raise EngineError("what came is a film without pictures", BAD_OUTPUT)
    clean.replace(path)
    return path


def _copy(film, output, pairs: dict) -> int:
    """Copy the packets of some streams; how many pictures there were. A file that is cut off raises."""
    pictures = 0
    for packet in film.demux([stream for stream in film.streams if stream.index in pairs]):
        if packet.dts is None:
            continue
        if packet.is_corrupt:
            raise ValueError("cut off")
        pictures += packet.stream.type == "video"
        packet.stream = pairs[packet.stream.index]
        output.mux(packet)
    return pictures


def check_sound(path: Path) -> Path:
    """A sound that has some sound. Raises EngineError ("bad_output") where it is broken."""
    import av

    try:
        with av.open(str(path)) as file:
            heard = sum(frame.samples for frame in file.decode(audio=0))
    except (av.FFmpegError, IndexError, ValueError):
        raise EngineError("what came is no whole sound", BAD_OUTPUT) from None
    if not heard:
        raise EngineError("what came is a sound without samples", BAD_OUTPUT)
    return path


def plain_picture(colour: str, width: int, height: int, target: Path) -> Path:
    """A PNG of one colour ("#rrggbb")."""
    from PIL import Image, ImageColor

    try:
        Image.new("RGB", (max(1, width), max(1, height)), ImageColor.getrgb(colour)).save(target, "PNG")
    except ValueError:
        raise EngineError(f'there is no colour "{colour}"; write it as "#000000"', "refused") from None
    return target
