"""Files whose packets are only read or copied.

What arrives is the path of a film or a sound track; what leaves is an open container that nothing was decoded for. FFmpeg
otherwise decodes the first frames of every stream to learn what the header of an MP4 says already: 13 ms for a
1080p shot, more than copying all of its packets takes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.container import InputContainer


def open_packets(path: Path) -> InputContainer:
    """The container at `path`, for `demux`. Its streams know what the file's header says: codec, size, times, colours, but no
    pixel format. Raises av.FFmpegError where the file cannot be read."""
    import av

    return av.open(str(path), options={"codec_whitelist": "none"})
