"""The example films, changed by a word, a line, a scene: which shots change. From the script to the shots."""

import re
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from multiplane.boards import assign_ids, plan, rename_scenes
from multiplane.boards.checks import check
from multiplane.breakdown import break_down
from multiplane.core import codec
from multiplane.core.design import Bible, CastDesign, PropDesign
from multiplane.core.shot import Shot
from multiplane.core.story import Story
from multiplane.design.places import design_place
from multiplane.script import read_script

EXAMPLES = Path(__file__).parents[2] / "examples"
FILMS = ("lighthouse", "borrowed_hour")
HEIGHTS = {"child": 1.3, "elder": 1.62}


@cache
def source(film: str) -> str:
    return (EXAMPLES / film / "script.fountain").read_text("utf-8")


@cache
def bible(film: str) -> Bible:
    story = read(source(film))
    cast = tuple(CastDesign(r.id, r.name, age=r.age or "adult", height=0.5 if r.kind == "animal" else HEIGHTS.get(r.age, 1.72)) for r in story.roles)
    return Bible(cast, tuple(design_place(place, seed=0) for place in story.places), tuple(PropDesign(p.id, p.name) for p in story.props))


def read(text: str) -> Story:
    path = Path(read.folder) / "script.fountain"
    path.write_text(text, "utf-8")
    return break_down(read_script(path))


@pytest.fixture(autouse=True, scope="module")
def _folder(tmp_path_factory):
    read.folder = tmp_path_factory.mktemp("scripts")


@cache
def first_plan(film: str) -> tuple[Shot, ...]:
    return plan(read(source(film)), bible(film))


def replan(film: str, text: str) -> tuple[Shot, ...]:
    return assign_ids(first_plan(film), plan(read(text), bible(film)))


def changed(film: str, after: tuple[Shot, ...]) -> list[str]:
    before = {shot.id: shot for shot in first_plan(film)}
    return [shot.id for shot in after if before.get(shot.id) != shot]


def dialogue_lines(text: str) -> list[int]:
    """Line numbers from 0 of spoken lines: what stands under a cue or a parenthetical."""
    lines = text.split("\n")
    return [k for k, line in enumerate(lines[1:], 1) if line and not line.startswith("(")
            and re.fullmatch(r"[A-Z][A-Z. ]+( \(V\.O\.\))?|\(.*\)", lines[k - 1])]


@pytest.mark.parametrize("film", FILMS)
def test_the_examples_pass_the_checks(film):
    story = read(source(film))
    assert check(story, first_plan(film), bible(film)) == ()


@pytest.mark.parametrize("film", FILMS)
def test_the_rhythm_is_one_that_can_be_followed(film):
    from fractions import Fraction

    from multiplane.core.timing import time_shot

    lengths = [float(time_shot(shot, {}, Fraction(24)).frames / 24) for shot in first_plan(film)]
    assert 3.0 <= sum(lengths) / len(lengths) <= 5.0
    assert max(lengths) < 12


@pytest.mark.parametrize("film", FILMS)
def test_a_word_changed_in_any_line_changes_one_shot(film):
    lines = source(film).split("\n")
    spoken = dialogue_lines(source(film))
    assert len(spoken) >= 12
    for k in spoken[:: 1 if film == "lighthouse" else 3]:
        words = lines[k].split()
        word = max(words[:-1] or words, key=len)
        edited = "\n".join([*lines[:k], lines[k].replace(word, "marble" if word.islower() else "Marble", 1), *lines[k + 1 :]])
        after = replan(film, edited)
        assert [shot.id for shot in after] == [shot.id for shot in first_plan(film)], lines[k]
        assert len(changed(film, after)) == 1, lines[k]


@pytest.mark.parametrize("film", FILMS)
def test_an_inserted_line_touches_its_neighbours_alone(film):
    lines = source(film).split("\n")
    for k in dialogue_lines(source(film))[2::4]:
        role = next(line for line in reversed(lines[:k]) if line and not line.startswith("("))
        if "V.O." in role:
            continue
        after = replan(film, "\n".join([*lines[: k + 1], "", role, "I had nearly forgotten how that used to sound.", *lines[k + 1 :]]))
        ids = [shot.id for shot in after]
        touched = [ids.index(id) for id in changed(film, after)]
        assert 1 <= len(touched) <= 3 and max(touched) - min(touched) <= 2, lines[k]
        assert ids == sorted(ids)


@pytest.mark.parametrize("film", FILMS)
def test_a_deleted_scene_changes_no_other(film):
    """Scenes that the script itself reads otherwise now (a rain that nobody mentions any more) are left out."""
    scenes = re.split(r"(?m)^(?=(?:INT|EXT)\. )", source(film))
    before = {scene.heading.text + str(len(scene.beats)): codec.encode(replace(scene, id="", line=0, beats=())) for scene in read(source(film)).scenes}
    for k in range(2, len(scenes) - 1):
        story = read("".join(scenes[:k] + scenes[k + 1 :]))
        after = assign_ids(first_plan(film), plan(story, bible(film)))
        gone = {shot.scene for shot in first_plan(film)} - {shot.scene for shot in after}
        assert len(gone) == 1
        assert [shot.id for shot in after] == [shot.id for shot in first_plan(film) if shot.scene not in gone]
        story = rename_scenes(story, after)
        same = {s.id for s in story.scenes if before[s.heading.text + str(len(s.beats))] == codec.encode(replace(s, id="", line=0, beats=()))}
        kept = {shot.id: shot for shot in first_plan(film)}
        different = [shot.id for shot in after if shot.scene in same and shot != kept[shot.id]]
        assert len(same) >= 1 and len(different) <= 1, "only what leads into the next scene may change: its transition"
