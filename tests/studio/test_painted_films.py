"""Films whose pictures come from outside: in an order, with the layout behind, and never made twice."""

import shutil
import sys
from pathlib import Path

import pytest
from make_tiny import change, make, shot_with

from multiplane.cli import main
from multiplane.core.errors import BadInput
from multiplane.estimating import estimate
from multiplane.make import find_plan
from multiplane.opening import open_production
from multiplane.roster import describe

PAINTERS = Path(__file__).parents[1] / "shots" / "painters.py"


@pytest.fixture
def painted(film):
    """The small film with two engines to choose from, and the id of the shot that they are asked for."""
    shutil.copy(PAINTERS, film / "painters.py")
    shot, _ = shot_with(film, "Look.")
    hire(film, shot, "moved", "styled")
    return film, shot


def hire(film: Path, shot: str, *names: str) -> None:
    """Set up the engines `names` and ask them, in this order, for every shot."""
    text = (film / "multiplane.toml").read_text("utf-8").split("[engine.")[0]
    text = "\n".join(line for line in text.splitlines() if not line.startswith("picture =")) + "\n"
    text = text.replace("[engines]", f"[engines]\npicture = {list(names)}".replace("'", '"'))
    tables = [
        f'[engine.{name}]\nkind = "command"\nprogram = ["{sys.executable}", "painters.py", "{name}"]\nabilities = ["video"]\n'
        f'controls = ["flat"]\nseeds = 1\ntries = 1\n'
        for name in names if name not in ("artist", "toon")
    ]  # fmt: skip
    (film / "multiplane.toml").write_text(text + "\n" + "\n".join(tables), "utf-8")


def made_of(outcome, shot):
    return {node for node in outcome.report.made if shot in node}


def test_the_second_engine_is_used_and_that_is_said(painted):
    film, shot = painted
    outcome = make(film, shots=(shot,))
    assert outcome.complete, outcome.report.failed
    assert made_of(outcome, shot) == {f"paint/{shot}/moved", f"paint/{shot}/styled", f"shots/{shot}"}
    said = [note for note in outcome.warnings if note.startswith(shot)]
    assert len(said) == 1 and "moved: " in said[0] and "another painting is used" in said[0]
    again = make(film, shots=(shot,))
    assert again.report.made == [] and said[0] in again.warnings

    hire(film, shot, "moved")  # the one that did it is gone: the layout stands in, and nothing else is made again
    without = make(film, shots=(shot,))
    assert made_of(without, shot) == {f"shots/{shot}"} and "the layout stands in" in without.warnings[-1]
    hire(film, shot, "moved", "styled")
    assert make(film, shots=(shot,)).report.made == []


def test_an_engine_that_was_down_is_asked_again_and_nothing_else(painted, capsys):
    film, shot = painted
    hire(film, shot, "dead")
    first = make(film, shots=(shot,))
    assert first.complete and "the GPU is on fire" in first.warnings[-1]
    assert main(["status", str(film)]) == 0
    assert "the GPU is on fire" in capsys.readouterr().out
    assert make(film, shots=(shot,)).report.made == [f"paint/{shot}/dead"]


def test_an_artist_gets_the_shot_and_the_film_goes_on(painted):
    film, shot = painted
    hire(film, shot, "artist")
    outcome = make(film, shots=(shot,))
    assert (film / "out" / "handoff" / shot / "brief.md").exists() and outcome.complete
    assert "waits for an artist" in outcome.warnings[-1] and f"shots/{shot}" not in outcome.report.made
    (film / "art" / shot).mkdir(parents=True)
    shutil.copy(film / "out" / "handoff" / shot / "layout.mp4", film / "art" / shot / "picture.mp4")
    after = make(film, shots=(shot,))
    assert f"shots/{shot}" in after.report.made and not any("waits for an artist" in note for note in after.warnings)


def test_where_an_engine_lives_is_no_part_of_a_picture(painted, tmp_path):
    film, shot = painted
    hire(film, shot, "styled")
    make(film, shots=(shot,))
    moved = shutil.move(film, tmp_path / "elsewhere")
    change(Path(moved) / "multiplane.toml", "tries = 1", "tries = 2\nseconds = 99.0")
    _, _, plan = find_plan(open_production(Path(moved)))
    assert plan.states[f"paint/{shot}/styled"] == "current"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('kind = "command"', 'kind = "comand"', 'did you mean "command"'),
        ('kind = "command"', "", "has no kind"),
        ("seeds = 1", "seeds = 0", "more than 0"),
        ("seeds = 1", 'paint = "vidoe"', 'did you mean "video"'),
        ("seeds = 1", 'api_key = "abc"', "key_env"),
        ("seeds = 1", 'sees = 1', "sees"),
        ('picture = ["moved"', 'picture = ["movd"', 'did you mean "moved"'),
    ],
)  # fmt: skip
def test_what_may_be_wrong_with_an_engine_table(painted, capsys, old, new, said):
    film, shot = painted
    change(film / "multiplane.toml", old, new)
    assert main(["make", str(film), "--shots", shot, "--quiet"]) == 2
    printed = capsys.readouterr().err
    assert said in printed and "multiplane.toml" in printed


def test_what_is_there_is_listed(painted):
    film, _ = painted
    said = "\n".join(describe(open_production(film)))
    assert "styled" in said and "terms" in said and "pictures moved then styled" in said
    with pytest.raises(BadInput):
        change(film / "multiplane.toml", 'kind = "command"', 'kind = "nothing"')
        list(describe(open_production(film)))


def test_what_a_run_would_cost_is_said_before_and_what_it_cost_after(painted, capsys):
    film, shot = painted
    hire(film, shot, "styled", "moved")
    change(film / "multiplane.toml", 'tries = 1', 'tries = 1\nprice = 0.5')
    change(film / "multiplane.toml", "[engines]", "[budget]\nrun = 2.0\n\n[engines]")
    shots = len(list((film / "shots").glob("*.toml")))
    costs = estimate(open_production(film))
    assert (costs["styled"].calls, costs["styled"].least, costs["styled"].most) == (shots, shots * 0.5, shots * 0.5)
    assert main(["office", "estimate", "--production", str(film)]) == 0
    assert "caps: run 2.00" in capsys.readouterr().out
    make(film, shots=(shot,))
    assert main(["office", "--production", str(film)]) == 0
    said = capsys.readouterr().out
    assert "settled" in said and "spent or set aside: 0.5000 EUR" in said
    assert estimate(open_production(film))["styled"].calls == shots - 1
