"""film.otio: every clip relinks, lines stand at their frames, scenes are marked."""

from __future__ import annotations

import opentimelineio as otio
import pytest
from film_parts import make_shot

from multiplane.core.errors import BadInput
from multiplane.core.shot import Speaks
from multiplane.delivery import TIMELINE

PARAMS = {"media": "media", "start": "01:00:00:00", "title": "Tea", "scenes": [
    {"title": "KITCHEN", "scene": "sq010", "shot": "sq010_sh0010"}, {"title": "GARDEN", "scene": "sq020", "shot": "sq020_sh0010"}]}


@pytest.fixture
def timeline(parts):
    parts.run(TIMELINE, PARAMS)
    return otio.adapters.read_from_file(str(parts.folder / "out/delivery.timeline/film.otio"))


def test_pictures_relink_with_their_frames(parts, timeline):
    clips = list(timeline.tracks[0])
    assert [c.name for c in clips] == [c.shot for c in parts.cut.clips]
    for clip, cut in zip(clips, parts.cut.clips, strict=True):
        assert clip.media_reference.target_url == f"media/{cut.shot}.mp4"
        assert clip.source_range == clip.media_reference.available_range
        assert (clip.source_range.start_time.value, clip.source_range.duration.value, clip.source_range.duration.rate) == (0, cut.frames, 24)
        assert clip.range_in_parent().start_time.value == cut.start
        assert clip.metadata["multiplane"]["shot"] == cut.shot and clip.metadata["multiplane"]["scene"] == cut.scene
    assert timeline.global_start_time.to_timecode() == "01:00:00:00"
    assert timeline.tracks[0].duration().value == parts.cut.frames


def test_lines_stand_at_their_frames(parts, timeline):
    lines = [c for c in timeline.tracks[1] if isinstance(c, otio.schema.Clip)]
    assert [(c.media_reference.target_url, c.metadata["multiplane"]["role"]) for c in lines] == [
        ("media/sq010_sh0020_line_001.wav", "ada"), ("media/sq020_sh0010_line_001.wav", "ben")]
    expected = [clip.start + shot.events[0].frame_in for clip, shot in zip(parts.cut.clips, parts.shots, strict=True) if shot.events]
    assert [c.range_in_parent().start_time.value for c in lines] == expected


def test_scenes_are_marked(parts, timeline):
    marks = [(m.name, m.marked_range.start_time.value, m.marked_range.duration.value) for m in timeline.tracks.markers]
    third = parts.cut.clips[2].start
    assert marks == [("KITCHEN", 0, third), ("GARDEN", third, parts.cut.frames - third)]


def test_lines_at_once_go_onto_two_tracks_and_the_mix_onto_its_own(parts):
    both = make_shot("sq010_sh0010", Speaks("a", role="ada", text="One at a time.", line="line_001"),
                     Speaks("b", role="ben", text="Never, never.", line="line_002", together=True))
    parts.shots = (both, *parts.shots[1:])
    parts.plan()
    parts.run(TIMELINE, {**PARAMS, "mix": "sound/mix.wav"})
    made = otio.adapters.read_from_file(str(parts.folder / "out/delivery.timeline/film.otio"))
    assert [t.name for t in made.tracks] == ["Picture", "Dialogue 1", "Dialogue 2", "Mix"]
    assert made.tracks[3][0].media_reference.target_url == "sound/mix.wav"


def test_the_same_cut_gives_the_same_file_and_a_bad_timecode_a_sentence(parts):
    parts.run(TIMELINE, PARAMS)
    first = (parts.folder / "out/delivery.timeline/film.otio").read_bytes()
    parts.run(TIMELINE, PARAMS)
    assert (parts.folder / "out/delivery.timeline/film.otio").read_bytes() == first
    with pytest.raises(BadInput, match="like 01:00:00:00"):
        parts.run(TIMELINE, {**PARAMS, "start": "one o'clock"})
