"""What the script tells the camera is what the boards plan."""

import pytest

from multiplane.boards import check, plan
from multiplane.boards.directions import direction_in, is_bare
from multiplane.breakdown import break_down
from multiplane.core.design import Bible
from multiplane.core.shot import Does
from multiplane.design.cast import design_cast
from multiplane.design.places import design_places
from multiplane.script import read_script

OPENING = "INT. KITCHEN - NIGHT\n\nMAUD (70s) sits at the table. BEN (30s) stands at the window.\n\n"


def boarded(tmp_path, text):
    path = tmp_path / "film.fountain"
    path.write_text("Title: Film\n\n" + text, "utf-8")
    story = break_down(read_script(path))
    bible = Bible(design_cast(story.roles, seed=1), design_places(story, seed=1), ())
    shots = plan(story, bible)
    return shots, check(story, shots, bible)


def shot_of(shots, words):
    return next(shot for shot in shots if any(isinstance(event, Does) and words in event.text for event in shot.events))


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("CLOSE ON: Maud's hands.", "close", "Maud's hands"), ("CLOSE-UP OF BEN", "close", "BEN"), ("ANGLE ON Ben", "close", "Ben"),
        ("RACK FOCUS to Ben", "rack", "to Ben"), ("PULL FOCUS TO: the boat", "rack", "TO: the boat"), ("WHIP PAN to the door.", "whip", "to the door"),
        ("MAUD'S POV: the boat", "pov", "the boat"), ("POV - the boat", "pov", "the boat"), ("FROM BEN'S POINT OF VIEW", "pov", ""),
        ("HANDHELD. Maud runs.", "handheld", "Maud runs"), ("MONTAGE - THE SEARCH", "montage", "THE SEARCH"), ("END MONTAGE", "end", ""),
        ("Maud closes the door.", None, ""), ("Close on her heels, Ben runs.", None, ""), ("CURTAINS hang here.", None, ""),
    ],
)  # fmt: skip
def test_directions_are_read_where_screenwriters_set_them(text, kind, words):
    found = direction_in(text)
    assert (found.kind if found else None) == kind and (not found or found.words == words)


def test_a_bare_direction_plays_nothing():
    assert is_bare("END MONTAGE") and is_bare("HANDHELD.") and not is_bare("HANDHELD. Maud runs.") and not is_bare("CLOSE ON: Ben")


def test_close_shows_what_it_names(tmp_path):
    shots, wrong = boarded(tmp_path, OPENING + "CLOSE ON: Maud's hands around a cup.\n\nCLOSE ON BEN. He listens.\n")
    hands, face = shot_of(shots, "hands"), shot_of(shots, "listens")
    assert hands.purpose == face.purpose == "close" and hands.camera.start.height < 0.7
    assert hands.camera.start.y < 0.9 < 1.2 < face.camera.start.y and not wrong


def test_the_focus_goes_from_one_to_the_other(tmp_path):
    shots, _ = boarded(tmp_path, OPENING + "RACK FOCUS to Ben.\n")
    camera = shot_of(shots, "RACK").camera
    marks = {mark.role: mark.z for mark in shot_of(shots, "RACK").marks}
    assert (camera.focus_start, camera.focus_end) == (marks["maud"], marks["ben"]) and marks["maud"] < marks["ben"]


def test_a_whip_lands_on_what_it_names(tmp_path):
    shots, _ = boarded(tmp_path, OPENING + "WHIP PAN to Ben.\n")
    shot = shot_of(shots, "WHIP")
    ben = next(mark.x for mark in shot.marks if mark.role == "ben")
    assert shot.camera.move == "whip" and abs(shot.camera.end.x - ben) < 0.6
    assert abs(shot.camera.start.x - shot.camera.end.x) > 1.5


def test_whose_point_of_view_it_is_is_not_in_it(tmp_path):
    shots, _ = boarded(tmp_path, OPENING + "MAUD'S POV: Ben at the window.\n")
    shot = shot_of(shots, "POV")
    assert shot.purpose == "pov" and [mark.role for mark in shot.marks] == ["ben"] and shot.camera.move == "handheld"


def test_a_montage_dissolves_from_picture_to_picture(tmp_path):
    shots, _ = boarded(tmp_path, OPENING + "MONTAGE - NIGHT\n\n-- Maud writes a letter.\n\n-- Ben looks outside.\n\n-- Maud drinks.\n\nEND MONTAGE\n\nBen sits down.\n")
    inside = [shot for shot in shots if shot.note.startswith("montage")]
    assert len(inside) == 3 and [shot.transition_in for shot in inside] == ["cut", "dissolve", "dissolve"]
    assert all(shot.camera.start != shot.camera.end for shot in inside) and shot_of(shots, "sits down").transition_in == "cut"


def test_a_match_cut_keeps_the_figure_in_its_place(tmp_path):
    shots, _ = boarded(tmp_path, OPENING + "Maud drinks tea.\n\nMATCH CUT TO:\n\nEXT. BEACH - DAY\n\nMaud looks at the sea.\n")
    last = next(shot for shot in reversed(shots) if shot.scene == "sq010" and shot.purpose != "title")
    first = next(shot for shot in shots if shot.scene == "sq020")
    was, now = (next(mark.x for mark in shot.marks if mark.role == "maud") for shot in (last, first))
    assert first.camera.start.height == last.camera.end.height and now - first.camera.start.x == pytest.approx(was - last.camera.end.x, abs=0.02)
    assert first.transition_in == "cut"


def test_every_line_is_still_covered_once(tmp_path):
    text = OPENING + "HANDHELD. Maud runs to the door.\n\nRACK FOCUS to Ben.\n\nMONTAGE\n\n-- Ben waits.\n\nEND MONTAGE\n\nBEN\nNow.\n"
    _, wrong = boarded(tmp_path, text)
    assert not [sentence for sentence in wrong if "shots instead of one" in sentence], wrong


def test_a_split_screen_shows_both_in_their_places_until_it_ends(tmp_path):
    text = (
        OPENING + "Maud waits.\n\nEXT. FOREST - NIGHT\n\nBen walks through the trees.\n\nSPLIT SCREEN: MAUD in the kitchen, BEN in the forest.\n\n"
        "MAUD (ON PHONE)\nWhere are you?\n\nBEN\nIn the trees.\n\nEND SPLIT SCREEN\n\nBen sits down.\n"
    )  # fmt: skip
    shots, wrong = boarded(tmp_path, text)
    split = [shot for shot in shots if shot.beside]
    assert split and all((shot.place, shot.beside.place) == ("kitchen", "forest") for shot in split)
    assert all(([m.role for m in shot.marks], [m.role for m in shot.beside.marks]) == (["maud"], ["ben"]) for shot in split)
    assert shot_of(shots, "sits down").beside is None and shot_of(shots, "walks").beside is None
    assert any(event.text == "In the trees." for shot in split for event in shot.events) and not [one for one in wrong if "outside the picture" in one]
