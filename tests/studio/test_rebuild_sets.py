"""What a change of the example film's script would make again, from the plan alone: keys, nothing drawn."""

from pathlib import Path

import pytest

from multiplane import line
from multiplane.opening import open_production
from multiplane.run.graph import key_of

SCRIPT = (Path(__file__).parents[2] / "examples" / "lighthouse" / "script.fountain").read_text("utf-8")
HEADING = next(text for text in SCRIPT.splitlines() if text.startswith("EXT."))


def keys_of(folder: Path) -> dict[str, str]:
    """Artifact -> key, as if every artifact that has another key came out differently."""
    keys: dict[str, str] = {}
    for node in line.lay_out(line.prepare(open_production(folder))):
        keys[node.id] = key_of(node, {name: {"": keys[need]} for name, need in node.needs.items()})
    return keys


@pytest.fixture
def made_by(tmp_path):
    """Writes the changed script; returns what would be made again in a department."""
    (tmp_path / "script.fountain").write_text(SCRIPT, "utf-8")
    (tmp_path / "multiplane.toml").write_text('[engines]\nvoice = "hibari"\n')
    before = keys_of(tmp_path)

    def change(old: str, new: str, department: str = "shots") -> set[str]:
        assert old in SCRIPT
        (tmp_path / "script.fountain").write_text(SCRIPT.replace(old, new, 1), "utf-8")
        known = set(before.values())
        return {id for id, key in keys_of(tmp_path).items() if id.startswith(department + "/") and key not in known}

    return change


def test_nothing_changed_makes_nothing(made_by):
    assert made_by(HEADING, HEADING) == set() == made_by(HEADING, HEADING, "delivery")


def test_a_line_at_the_top_leaves_the_other_scenes_alone(made_by):
    made = made_by(HEADING + "\n", HEADING + "\n\nMARA\nListen to that wind.\n")
    assert made and all(id.startswith("shots/sq010_") for id in made)


def test_a_new_scene_at_the_top_makes_itself_and_the_title(made_by):
    made = made_by(HEADING, "EXT. HARBOUR - DAY\n\nBoats sway.\n\n" + HEADING)
    assert made and all(id.startswith(("shots/sq005_", "shots/sq010_sh0010")) for id in made)


def test_another_title_makes_the_shots_that_show_it(made_by):
    title = next(text for text in SCRIPT.splitlines() if text.startswith("Title:"))
    assert 1 <= len(made_by(title, "Title: Another Name")) <= 2


def test_a_line_at_the_top_lays_out_the_sound_of_its_own_scene_alone(made_by):
    made = made_by(HEADING + "\n", HEADING + "\n\nMARA\nListen to that wind.\n", "sound")
    assert {id for id in made if id.startswith("sound/scene/")} == {"sound/scene/sq010"}
    assert not any(id.startswith("sound/bed/") for id in made) and "sound/mix" in made
