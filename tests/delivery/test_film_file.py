"""film.mp4: copied pictures without gaps, sound in its place to the sample, the same bytes every time."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest
from film_parts import write_picture

from multiplane.core.errors import BadInput
from multiplane.delivery import FILM
from multiplane.media.audio import read_wav, write_wav
from multiplane.media.languages import three_letters
from multiplane.media.mux import Caption, Reel, write_film
from multiplane.media.probe import probe_film


def film_of(parts):
    return parts.folder / "in/film/film.mp4"


def test_frames_follow_each_other_and_are_the_shots_own(made):
    with av.open(str(film_of(made))) as film:
        stream = film.streams.video[0]
        times = [frame.pts * stream.time_base * 24 for frame in film.decode(stream)]
    assert times == list(range(made.cut.frames))
    with av.open(str(film_of(made))) as film:
        stream = film.streams.video[0]
        packets = [(p.pts, p.dts, p.duration, bytes(p)) for p in film.demux(stream) if p.size]
    dts = [p[1] for p in packets]
    assert len(set(np.diff(dts))) == 1 and all(p[0] >= p[1] for p in packets) and {p[2] for p in packets} == {dts[1] - dts[0]}
    copied = []
    for clip in made.cut.clips:
        with av.open(str(made.folder / "in/shot" / clip.shot / "picture.mp4")) as shot:
            copied += [bytes(p) for p in shot.demux(video=0) if p.size]
    assert [p[3] for p in packets] == copied


def test_sound_stands_where_the_mix_has_it(made):
    mix, _ = read_wav(made.folder / "in/mix/mix.wav")
    with av.open(str(film_of(made))) as film:
        sound = np.concatenate([f.to_ndarray() for f in film.decode(audio=0)], 1)[0]
    a, b = mix[:, 0], sound[: len(mix)]
    lags = range(-1100, 1101)
    likeness = [float(np.dot(a[2000:-2000], b[2000 + lag: len(a) - 2000 + lag])) for lag in lags]
    assert abs(lags[int(np.argmax(likeness))]) <= 1
    facts = probe_film(film_of(made))
    video, audio = facts.track("video"), facts.track("audio")
    assert abs(audio.start - video.start) < Fraction(1, 1000)
    assert video.seconds == made.cut.frames / Fraction(24) and abs(audio.seconds - video.seconds) < Fraction(1, 1000)


def test_the_same_parts_give_the_same_bytes(made, film_params):
    made.run(FILM, film_params)
    data = film_of(made).read_bytes()
    assert data == (made.folder / "out/delivery.film/film.mp4").read_bytes()
    assert data.find(b"moov") < data.find(b"mdat") and b"Lavf" not in data


def test_tags_chapters_and_subtitles(made):
    with av.open(str(film_of(made))) as film:
        assert film.metadata["title"] == "Tea & milk" and "creation_time" not in film.metadata
        starts = [(float(c["start"] * c["time_base"]), c["metadata"]["title"]) for c in film.chapters()]
        context = film.streams.video[0].codec_context
        assert (context.color_primaries, context.color_trc, context.colorspace, context.color_range) == (1, 1, 1, 1)
        assert context.profile == "High" and context.pix_fmt == "yuv420p"
        audio = film.streams.audio[0]
        assert (audio.codec_context.name, audio.rate, audio.channels, audio.metadata["language"]) == ("aac", 48_000, 2, "deu")
        text = film.streams.subtitles[0]
        assert text.codec_context.name == "mov_text" and text.metadata["language"] == "deu"
        shown = [(p.pts, bytes(p)) for p in film.demux(text) if p.size > 2]
    third = made.cut.clips[2].start
    assert starts == [(0.0, "KÜCHE"), (pytest.approx(third / 24, abs=0.001), "GARTEN")]
    assert [data[2: 2 + int.from_bytes(data[:2], "big")].decode() for _, data in shown] == ["There is always tea, you know.", "Look."]
    assert b"styl" not in shown[0][1] and b"styl" in shown[1][1]


def test_a_mix_of_another_length_is_fitted(parts, film_params):
    write_wav(parts.folder / "in/mix/mix.wav", np.zeros((10_000, 2), np.float32))
    parts.run(FILM, film_params, into="film")
    assert probe_film(film_of(parts)).track("audio").seconds == parts.cut.frames / Fraction(24)


@pytest.mark.parametrize("fps", [Fraction(24000, 1001), Fraction(25), Fraction(30000, 1001), Fraction(60)])
def test_every_frame_rate_is_exact(tmp_path, fps):
    clips = tuple((write_picture(tmp_path / f"{n}.mp4", 20 + n, n, fps=fps), 20 + n) for n in range(3))
    write_wav(tmp_path / "mix.wav", np.zeros((100_000, 2), np.float32))
    write_film(tmp_path / "film.mp4", Reel(clips, fps, tmp_path / "mix.wav", (Caption(3, 30, "Hi"),), ((0, "A"),)))
    facts = probe_film(tmp_path / "film.mp4")
    assert facts.fps == fps and facts.gaps == () and len(facts.sizes) == 63
    assert facts.track("video").seconds == 63 / fps
    assert abs(facts.track("audio").seconds - 63 / fps) < Fraction(1, 40_000) and facts.track("audio").start == 0


def test_shots_of_other_encoder_settings_still_play(parts, film_params):
    first = parts.cut.clips[1]
    write_picture(parts.folder / "in/shot" / first.shot / "picture.mp4", first.frames, 9, bframes=0)
    assert parts.run(FILM, film_params, into="film")["parameter_sets"] == 2
    with av.open(str(film_of(parts))) as film:
        assert sum(1 for _ in film.decode(video=0)) == parts.cut.frames


def test_parts_that_do_not_fit_are_named(parts, film_params):
    clip = parts.cut.clips[0]
    write_picture(parts.folder / "in/shot" / clip.shot / "picture.mp4", clip.frames - 1, 0)
    with pytest.raises(BadInput, match="frames, but the cut asks for"):
        parts.run(FILM, film_params)
    (parts.folder / "in/shot" / clip.shot / "picture.mp4").unlink()
    with pytest.raises(BadInput, match="sq010_sh0010 has no picture"):
        parts.run(FILM, film_params)


def test_language_tags():
    assert [three_letters(tag) for tag in ("en", "de-AT", "pt_BR", "jpn", "tlh", "")] == ["eng", "deu", "por", "jpn", "und", "und"]
