"""A whole small film: what comes out, and exactly what a change makes again."""

import json
import re
import wave

import av
import numpy as np
import pytest
from make_tiny import change, make, shot_with

from multiplane.opening import open_production

FILM_WIDE = {"staging/cut", "sound/score", "sound/mix"} | {
    f"delivery/{name}" for name in ("subtitles", "stems", "track", "measured_track", "heard_track", "film", "timeline", "sheet", "qc")
}  # what a change of length makes again, whatever scene it is in


def shots_made(outcome) -> set[str]:
    return {id for id in outcome.report.made if id.startswith("shots/")}


def cues_of(film) -> dict[str, str]:
    """The written cue of each scene, by its digest."""
    outputs = open_production(film).database.last("sound/score").outputs
    return {name.removesuffix(".json"): digest for name, digest in outputs.items() if name.startswith("sq")}


def test_the_film_is_a_film(finished):
    folder, outcome = finished
    with av.open(str(folder / "out" / "tea.mp4")) as container:
        picture, sound = container.streams.video[0], container.streams.audio[0]
        assert (picture.codec.name, picture.codec_context.profile, picture.codec_context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (picture.codec_context.colorspace, sound.codec.name, sound.rate) == (1, "aac", 48_000)
        assert len(container.streams.subtitles) == 1
        frames = sum(1 for _ in container.decode(picture))
    cut = json.loads((outcome.film.production.store.path(outcome.report.outputs["staging/cut"]["cut.json"])).read_bytes())
    assert frames == sum(clip["frames"] for clip in cut["clips"])
    assert b"moov" in (folder / "out" / "tea.mp4").read_bytes()[:4096]  # faststart
    for name in ("tea.srt", "tea.vtt", "tea.otio", "poster.png", "contact_sheet.png", "qc.md"):
        assert (folder / "out" / name).stat().st_size > 50, name


def test_every_line_is_heard(finished):
    folder, outcome = finished
    assert "There is always tea." in (folder / "out" / "tea.srt").read_text("utf-8")
    voices = [id for id in outcome.report.outputs if id.startswith("voices/")]
    assert len(voices) == 3
    with wave.open(str(next((folder / "out" / "media").glob("*.wav")))) as take:
        samples = np.frombuffer(take.readframes(take.getnframes()), np.int16)
    assert np.abs(samples).max() > 2000


def test_a_second_run_makes_nothing(film):
    assert make(film).report.made == []


def test_the_same_inputs_give_the_same_bytes(finished, tmp_path):
    folder = tmp_path / "tea"
    folder.mkdir()
    for name in ("script.fountain", "multiplane.toml"):
        (folder / name).write_bytes((finished[0] / name).read_bytes())
    make(folder)
    assert (folder / "out" / "tea.mp4").read_bytes() == (finished[0] / "out" / "tea.mp4").read_bytes()


def test_one_changed_line_makes_its_shot_and_no_other(film):
    shot, line = shot_with(film, "There is always tea.")
    cues = cues_of(film)
    change(film / "script.fountain", "There is always tea.", "There is always coffee.")
    outcome = make(film)
    made = set(outcome.report.made)
    assert shots_made(outcome) == {f"shots/{shot}"}
    assert {id for id in made if id.startswith("voices/")} == {f"voices/{shot}/{line}"}
    scene = shot.split("_")[0]
    own = {f"voices/{shot}/{line}", f"staging/{shot}", f"shots/{shot}", f"delivery/look/{shot}", f"sound/scene/{scene}"}
    other = {f"sound/music/{part}" for part, digest in cues_of(film).items() if cues[part] != digest}  # a cue may answer to the one before
    assert made == FILM_WIDE | own | other | ({"delivery/poster"} & made)
    assert "coffee" in (film / "out" / "tea.srt").read_text("utf-8")


def test_taking_a_change_back_makes_nothing(film):
    change(film / "script.fountain", "There is always tea.", "There is always coffee.")
    make(film)
    change(film / "script.fountain", "There is always coffee.", "There is always tea.")
    assert make(film).report.made == []


def test_blank_lines_and_notes_make_nothing(film):
    change(film / "script.fountain", "INT. KITCHEN - DAY", "[[a note to the director]]\n\n\nINT. KITCHEN - DAY")
    assert make(film).report.made == []


def test_an_edited_design_makes_the_shots_with_that_role(film):
    change(film / "bible" / "cast" / "ben.toml", 'age = "child"', 'age = "teen"')
    outcome = make(film)
    with_ben = {f"shots/{p.stem}" for p in (film / "shots").glob("*.toml") if '"ben"' in p.read_text("utf-8")}
    assert shots_made(outcome) == with_ben and with_ben
    assert len(with_ben) < len(list((film / "shots").glob("*.toml")))


def test_an_edited_shot_is_a_persons_and_is_kept(film):
    shot, _ = shot_with(film, "Look.")
    path = film / "shots" / f"{shot}.toml"
    path.write_text(re.sub(r"(?m)^height = .*$", "height = 1.11", path.read_text("utf-8")), "utf-8")
    mine = path.read_bytes()
    assert shots_made(make(film)) == {f"shots/{shot}"}
    change(film / "script.fountain", "\nLook.", "\nLook at that.")
    outcome = make(film)
    assert path.read_bytes() == mine
    assert any(f"{shot}.toml" in warning and "has changed" in warning for warning in outcome.warnings)


def test_a_recording_replaces_its_line(film):
    shot, line = shot_with(film, "Is there tea?")
    other, other_line = shot_with(film, "There is always tea.")
    recording = film / "art" / shot / f"{line}.wav"
    recording.parent.mkdir(parents=True)
    recording.write_bytes((film / "out" / "media" / f"{other}_{other_line}.wav").read_bytes())
    outcome = make(film)
    assert f"voices/{shot}/{line}" in outcome.report.made and shots_made(outcome) == {f"shots/{shot}"}
    assert outcome.film.production.database.last(f"voices/{shot}/{line}").parts["step"] == "sound.adopt_line"


@pytest.mark.parametrize("slot", ["picture.png", "plate.png"])
def test_a_picture_replaces_its_shot_or_its_background(film, slot):
    shot, _ = shot_with(film, "Look.")
    target = film / "art" / shot / slot
    target.parent.mkdir(parents=True)
    target.write_bytes((film / "out" / "poster.png").read_bytes())
    outcome = make(film)
    assert shots_made(outcome) == {f"shots/{shot}"} and outcome.complete
    assert outcome.film.production.database.last(f"shots/{shot}").parts["inputs"][slot.partition(".")[0]]


def test_one_shot_alone(film):
    shot, line = shot_with(film, "Look.")
    change(film / "script.fountain", "\nLook.", "\nLook up.")
    made = set(make(film, to="shots", shots=(shot,)).report.made)
    assert made == {f"voices/{shot}/{line}", f"shots/{shot}"}


def test_boards_come_before_any_picture(tmp_path, finished):
    folder = tmp_path / "tea"
    folder.mkdir()
    for name in ("script.fountain", "multiplane.toml"):
        (folder / name).write_bytes((finished[0] / name).read_bytes())
    outcome = make(folder, to="boards")
    assert outcome.complete and not shots_made(outcome)
    names = {path.name for path in (folder / "out" / "boards").iterdir()}
    assert {"animatic.mp4", "boards.pdf"} <= names
