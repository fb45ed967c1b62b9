"""Files of shots: tagged, seekable from their first frame, joined by copying."""

import av
import numpy as np
import pytest

from multiplane.core.formats import Format
from multiplane.media.conform import conform
from multiplane.media.encode import GROUP, H264Writer, join_pictures
from multiplane.media.png import write_png

SMALL = Format(64, 48, speed="ultrafast", crf=18)


def write(path, levels):
    with H264Writer(path, SMALL) as writer:
        for level in levels:
            writer.y[:], writer.u[:], writer.v[:] = level, 128, 128
            writer.write()


def levels_of(path):
    with av.open(str(path)) as file:
        return [(frame.pts * frame.time_base, float(frame.to_ndarray()[:48].mean())) for frame in file.decode(video=0)]


def test_a_file_is_tagged_and_starts_with_a_key_frame(tmp_path):
    write(tmp_path / "a.mp4", range(20, 20 + 60))
    with av.open(str(tmp_path / "a.mp4")) as file:
        stream = file.streams.video[0]
        assert (stream.codec_context.profile, stream.average_rate, stream.frames) == ("High", 24, 60)
        assert (stream.codec_context.colorspace, stream.codec_context.color_range) == (1, 1)
        keys = [packet.is_keyframe for packet in file.demux(stream) if packet.size]
    assert [k for k, key in enumerate(keys) if key] == [0, GROUP]


def test_planes_keep_what_was_painted(tmp_path):
    with H264Writer(tmp_path / "a.mp4", SMALL) as writer:
        writer.y[:], writer.u[:], writer.v[:] = 100, 128, 128
        for _ in range(5):
            writer.write()
    assert [level for _, level in levels_of(tmp_path / "a.mp4")] == pytest.approx([100] * 5, abs=1)


def test_joined_files_play_through(tmp_path):
    write(tmp_path / "a.mp4", [40] * 31)
    write(tmp_path / "b.mp4", [90] * 7)
    write(tmp_path / "c.mp4", [150] * 20)
    assert join_pictures([tmp_path / f"{name}.mp4" for name in "abc"], tmp_path / "all.mp4") == 58
    played = levels_of(tmp_path / "all.mp4")
    assert [time * 24 for time, _ in played] == list(range(58))
    assert [level for _, level in played] == pytest.approx([40] * 31 + [90] * 7 + [150] * 20, abs=1.5)


def test_odd_sides_are_refused(tmp_path):
    with pytest.raises(ValueError, match="even"):
        H264Writer(tmp_path / "a.mp4", Format(63, 48))


def test_a_still_is_fitted_and_held(tmp_path):
    write_png(tmp_path / "in.png", np.full((48, 24, 3), 255, np.uint8))
    result = conform(tmp_path / "in.png", SMALL, 9, tmp_path / "out.mp4", still=True)
    assert len(levels_of(tmp_path / "out.mp4")) == 9
    assert result.panel[24, 32].min() > 245 and result.panel[24, 4].max() < 10
    assert max(result.changed) == 0


def test_a_film_too_short_holds_its_last_frame_and_says_so(tmp_path):
    write(tmp_path / "in.mp4", [60] * 10 + [120] * 2)
    result = conform(tmp_path / "in.mp4", SMALL, 20, tmp_path / "out.mp4", still=False)
    assert [level for _, level in levels_of(tmp_path / "out.mp4")] == pytest.approx([60] * 10 + [120] * 10, abs=2)
    assert "shorter" in result.warnings[0]
