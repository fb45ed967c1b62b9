"""QC finds what is wrong, at its place, and is content with what is right."""

from __future__ import annotations

import json

import numpy as np
import pytest
from film_parts import Parts, beep, make_shot, write_picture

from multiplane.core.shot import Speaks
from multiplane.delivery import FILM, LISTEN, LOOK, MEASURE, QC, SUBTITLES, TRACK
from multiplane.delivery.checks import must_fail, read_report
from multiplane.media.audio import read_wav, write_wav
from multiplane.run.step import Job

PARAMS = {"profile": "web", "language": "en", "width": 64, "height": 36}


def report_of(parts, **params):
    parts.run(QC, {**PARAMS, **params}, into="")
    return read_report(parts.folder / "out/delivery.qc/qc.json")


def said(report, severity):
    return [f for f in report.findings if f.severity == severity]


def remake(parts, film_params):
    parts.run(TRACK, into="track")
    parts.run(FILM, film_params, into="film")


def test_a_sound_film_passes(made):
    report = report_of(made)
    assert report.passed and must_fail(report) == [] and said(report, "warn") == []
    measures = report.measures
    assert measures["frames"] == made.cut.frames and abs(measures["sound_offset_ms"]) < 0.1 and measures["sound_match"] > 0.95
    assert abs(measures["loudness_LUFS"] - measures["film_loudness_LUFS_by_FFmpeg"]) < 0.3
    page = (made.folder / "out/delivery.qc/qc.md").read_text()
    assert "**Passed.**" in page and "loudness LUFS" in page


def look_before(parts):
    """What the line does beside the work on the film."""
    for shot in parts.shots:
        out = parts.folder / "in/look" / shot.shot.id
        out.mkdir(parents=True, exist_ok=True)
        LOOK.run(Job({}, {"shot": parts.inputs()[f"shot/{shot.shot.id}"]}, out))
    parts.run(MEASURE, into="measured")
    parts.run(LISTEN, {"profile": "web"}, into="heard")


def test_what_was_seen_and_heard_before_is_taken_from_there_and_says_the_same(made, monkeypatch):
    whole = report_of(made)
    look_before(made)
    monkeypatch.setattr("multiplane.delivery.qc_sound.read_sound_blocks", None)  # nothing is decoded again
    report = report_of(made)
    assert report.findings == whole.findings and report.measures == whole.measures


def test_a_film_with_another_picture_than_the_shots_is_found_out(made, film_params):
    look_before(made)
    write_picture(made.folder / "in/shot" / made.shots[1].shot.id / "picture.mp4", made.shots[1].frames, 77)
    remake(made, film_params)
    assert [(f.check, f.shot) for f in said(report_of(made), "fail")] == [("picture", "sq010_sh0020")]


def test_a_film_with_another_sound_than_was_heard_is_heard_again(made, film_params):
    look_before(made)
    noise = np.random.default_rng(3).normal(0, 0.1, (48_000 * 6, 2)).astype(np.float32)
    mix = made.folder / "in/mix/mix.wav"
    good = mix.read_bytes()
    write_wav(mix, noise, bits=32)
    remake(made, film_params)
    mix.write_bytes(good)
    assert any("is not the mix" in text for text in must_fail(report_of(made)))


def test_a_film_that_lost_a_frame_fails(made, film_params):
    from multiplane.core import codec
    from multiplane.core.cut import assemble

    made.put("cut/cut.json", codec.encode(assemble(made.shots[:-1], made.cut.fps)))
    report = report_of(made)
    assert not report.passed and any("frames; the cut has" in text for text in must_fail(report))


def test_a_film_that_is_cut_off_fails(made):
    path = made.folder / "in/film/film.mp4"
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    assert not report_of(made).passed


def test_sound_that_is_late_is_measured(made):
    mix, _ = read_wav(made.folder / "in/mix/mix.wav")
    write_wav(made.folder / "in/mix/mix.wav", np.concatenate([mix[960:], np.zeros((960, 2), np.float32)]), bits=32)
    report = report_of(made)
    assert report.measures["sound_offset_ms"] == pytest.approx(20, abs=0.1)
    assert any(f.check == "sync" and "+20.0 ms" in f.text for f in said(report, "fail"))


def test_sound_that_is_not_the_mix_fails(made):
    noise = np.random.default_rng(3).normal(0, 0.1, (48_000 * 6, 2)).astype(np.float32)
    write_wav(made.folder / "in/mix/mix.wav", noise, bits=32)
    assert any("is not the mix" in text for text in must_fail(report_of(made)))


def test_a_line_that_is_not_heard_fails_at_its_timecode(made, film_params):
    mix, _ = read_wav(made.folder / "in/mix/mix.wav")
    stem = mix.copy()
    start = made.cut.clips[2].start * 2000
    stem[start:] = 0
    write_wav(made.folder / "in/mix/dialogue.wav", stem, bits=32)
    found = said(report_of(made), "fail")
    assert [(f.check, f.shot) for f in found] == [("lines", "sq020_sh0010")] and "Look." in found[0].text
    assert found[0].timecode == "00:00:05:10"


def test_a_line_without_a_take_fails(made):
    from msgspec.structs import replace

    from multiplane.core import codec

    made.put("timed/sq020_sh0010/timed.json", codec.encode(replace(made.shots[2], takes={})))
    assert any("has no take" in text for text in must_fail(report_of(made)))


def test_peaks_over_the_limit(made, film_params):
    mix, _ = read_wav(made.folder / "in/mix/mix.wav")
    write_wav(made.folder / "in/mix/mix.wav", mix * 3.6, bits=32)
    remake(made, film_params)
    assert any("true peak" in text for text in must_fail(report_of(made)))


@pytest.mark.parametrize(("told", "words"), [
    ({"target": -30.0, "tolerance": 1.0}, "asks for -30 ± 1"),
    ({"target": -40.0, "tolerance": 2.0, "speech": [[96_000, 240_000]]}, "Loudness of the dialogue"),
])
def test_loudness_out_of_range_is_not_delivered(made, told, words):
    made.put("mix/loudness.json", json.dumps({"true_peak_limit": -1.0, **told}).encode())
    report = report_of(made)
    assert any(words in text for text in must_fail(report))
    assert "loudness_LUFS" in report.measures and "true_peak_dBTP_by_FFmpeg" in report.measures
    assert ("dialogue_LUFS_stem_gated_by_FFmpeg" in report.measures) == ("speech" in told)


def make_film(tmp_path, film_params, pictures, shots, stats=None):
    parts = Parts(tmp_path, shots)
    parts.plan()
    for shot, write in zip(shots, pictures, strict=True):
        (tmp_path / "in/shot" / shot.shot.id).mkdir(parents=True)
        write(tmp_path / "in/shot" / shot.shot.id / "picture.mp4", shot.frames)
        if stats:
            parts.put(f"shot/{shot.shot.id}/stats.json", json.dumps(stats(shot)).encode())
    (tmp_path / "in/mix").mkdir()
    write_wav(tmp_path / "in/mix/mix.wav", beep(shots), bits=32)
    parts.run(SUBTITLES, {"language": "en"}, into="subtitles")
    parts.run(FILM, film_params, into="film")
    return parts


LINE = Speaks("b", role="ada", text="Here I am.", line="line_001")


def moving(path, frames):
    write_picture(path, frames, 1)


def still(path, frames):
    write_picture(path, frames, 1, still=True)


def black(path, frames):
    write_picture(path, frames, 1, level=16)


def test_black_and_frozen_stretches(tmp_path, film_params):
    shots = (make_shot("sq010_sh0010", LINE, hold=2.0), make_shot("sq010_sh0020", hold=3.5), make_shot("sq010_sh0030", hold=3.0),
             make_shot("sq010_sh0040", LINE, hold=2.0))
    parts = make_film(tmp_path, film_params, (moving, black, still, moving), shots)
    found = {(f.shot, f.severity, f.text) for f in report_of(parts).findings if f.check == "picture"}
    assert found == {("sq010_sh0020", "fail", "The picture is black for 3.50 s."), ("sq010_sh0020", "warn", "Nothing moves for 3.5 s."),
                     ("sq010_sh0030", "warn", "Nothing moves for 3.0 s.")}


def test_titles_and_fades_may_be_black_and_still(tmp_path, film_params):
    shots = (make_shot("sq010_sh0010", LINE, hold=2.0), make_shot("sq010_sh0020", hold=3.5, purpose="title"),
             make_shot("sq010_sh0030", hold=1.4, transition_in="fade"), make_shot("sq010_sh0040", LINE, hold=2.0))
    parts = make_film(tmp_path, film_params, (moving, black, black, moving), shots)
    assert [f for f in report_of(parts).findings if f.check == "picture"] == []


def test_statistics_of_the_renderer_are_used(tmp_path, film_params):
    shots = (make_shot("sq010_sh0010", LINE, hold=4.0), make_shot("sq010_sh0020", LINE, hold=4.0))

    def stats(shot):
        dark = [16.0 if shot.shot.id.endswith("20") and 20 <= i < 50 else 90.0 for i in range(shot.frames)]
        return {"luma": dark, "changed": [0.3] * shot.frames}

    parts = make_film(tmp_path, film_params, (moving, moving), shots, stats)
    found = [f for f in report_of(parts).findings if f.check == "picture"]
    strange = [f for f in found if "does not show" in f.text]  # the statistics here are made up: the film is not that bright
    assert {f.severity for f in strange} == {"fail"}
    assert [(f.severity, f.frame - parts.cut.clips[1].start) for f in found if f not in strange] == [("fail", 20)]
