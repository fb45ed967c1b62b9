"""The crew proposes under a schema, the rules judge, a person accepts; the script is never touched."""

import json
import sys

import pytest

from multiplane.cli import main
from multiplane.core.design import CastDesign
from multiplane.core.shot import Shot, Speaks
from multiplane.crew import TASKS, task_of
from multiplane.crew.acting import Notes
from multiplane.crew.coverage import Coverage, Remark, judge
from multiplane.crew.proposals import Edit, edit_text
from multiplane.crew.task import schema_of
from multiplane.line import prepare
from multiplane.opening import open_production
from multiplane.production.toml import read_toml

SCRIPT = """Title: Tea

INT. KITCHEN - DAY

MAUD (70s, a red jumper and round glasses) sits at the table. PIP (9) galumphs.

PIP
Is it ready?

MAUD
Nearly.
"""
WRITER = """
import json, sys
from pathlib import Path
here = Path(__file__).parent
asked = json.load(sys.stdin)
answers = json.loads((here / "answers.json").read_text())
log = here / "asked.json"
so_far = json.loads(log.read_text()) if log.exists() else []
log.write_text(json.dumps([*so_far, asked]))
print(json.dumps({"data": answers[len(so_far) % len(answers)], "provenance": {"model": "tiny-writer"}}))
"""


@pytest.fixture
def film(tmp_path):
    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    (folder / "writer.py").write_text(WRITER, "utf-8")
    (folder / "multiplane.toml").write_text(
        f'# ours\n[engines]\nvoice = "silent"\nwriter = "house"\n\n[engine.house]\nkind = "command"\nprogram = ["{sys.executable}", "writer.py"]\n'
        'abilities = ["text"]\ntries = 1\n', "utf-8",
    )  # fmt: skip
    prepare(open_production(folder))
    return folder


def propose(film, task, *answers, only="", to="", code=0):
    (film / "answers.json").write_text(json.dumps(answers))
    words = ["propose", task, str(film)] + (["--only", only] if only else []) + (["--to", to] if to else [])
    assert main(words) == code
    return json.loads((film / "asked.json").read_text()) if (film / "asked.json").exists() else []


def accept(film, name):
    assert main(["accept", str(film / "proposals" / f"{name}.toml")]) == 0


def unchanged(film):
    return (film / "script.fountain").read_text("utf-8") == SCRIPT


LOOKS = {
    "build": "round", "height": 1.52, "skin": "#8d5a3c", "head": "pear", "hair": "bun", "hair_colour": "#f0ede6", "beard": "", "brows": "bushy",
    "nose": "snub", "wardrobe": [{"kind": "skirt", "colour": "#3d3a38"}, {"kind": "jumper", "colour": "#d0342c"}],
    "accessories": [{"kind": "round_glasses", "colour": "#25232a"}], "why": "A round, warm shape.",
}  # fmt: skip


def test_a_design_is_proposed_read_and_accepted(film, capsys):
    before = (film / "bible/cast/maud.toml").read_text("utf-8")
    jumper = next(one for one in read_toml(film / "bible/cast/maud.toml", CastDesign).wardrobe if one.kind == "jumper")
    looks = LOOKS | {"wardrobe": [LOOKS["wardrobe"][0], {"kind": "jumper", "colour": jumper.colour}]}
    asked = propose(film, "design", looks, only="maud")
    assert len(asked) == 1 and asked[0]["schema"]["properties"]["hair"]["enum"] and "a red jumper" in asked[0]["prompt"]
    assert (film / "bible/cast/maud.toml").read_text("utf-8") == before, "nothing counts before it is accepted"
    diff = (film / "proposals/design_maud.diff").read_text("utf-8")
    assert '+build = "round"' in diff and "+++ b/bible/cast/maud.toml" in diff
    accept(film, "design_maud")
    design = read_toml(film / "bible/cast/maud.toml", CastDesign)
    assert design.build == "round" and design.hair == "bun" and jumper in design.wardrobe
    film_now = prepare(open_production(film))
    assert [one.path.name for one in film_now.edited] == ["maud.toml"] and unchanged(film)
    assert (film / "proposals/accepted/design_maud.toml").exists()


def test_what_the_script_names_must_stay_and_the_answer_is_asked_again_with_the_reasons(film, capsys):
    naked = LOOKS | {"wardrobe": [{"kind": "toga", "colour": "#ffffff"}], "hair": "purple hedgehog"}
    asked = propose(film, "design", naked, only="maud")
    assert len(asked) == 3, "twice more at most"
    assert "the script names the jumper; it must stay" in asked[1]["prompt"] and "purple hedgehog" in asked[1]["prompt"]
    assert not list((film / "proposals").glob("*.toml")) and "not usable" in capsys.readouterr().out


def test_an_answer_that_does_not_fit_the_schema_is_mended(film):
    shots = prepare(open_production(film)).shots
    shot = next(shot for shot in shots if any(isinstance(event, Speaks) for event in shot.events))
    line = next(event for event in shot.events if isinstance(event, Speaks))
    good = {"lines": [{"line": line.line, "feeling": "worried", "manner": "quiet"}], "roles": [], "why": "He hopes."}
    asked = propose(film, "acting", {"lines": "worried"}, good, only=shot.id)
    assert len(asked) == 2 and "does not fit the schema" in asked[1]["prompt"]
    accept(film, f"acting_{shot.id}")
    new = read_toml(film / "shots" / f"{shot.id}.toml", Shot)
    changed = next(event for event in new.events if isinstance(event, Speaks))
    assert (changed.feeling, changed.manner, changed.text) == ("worried", "quiet", line.text)


def test_a_camera_that_loses_the_speaker_is_refused_by_the_boards(film):
    shots = prepare(open_production(film)).shots
    shot = next(shot for shot in shots if any(isinstance(event, Speaks) for event in shot.events))
    away = {"x": 5.0, "y": 1.0, "height": 1.0}
    there = {"x": shot.camera.start.x, "y": shot.camera.start.y, "height": round(shot.camera.start.height * 0.9, 2)}
    lost = {"keep": False, "move": "hold", "start": away, "end": away}
    asked = propose(film, "shots", lost, {"keep": False, "move": "hold", "start": there, "end": there, "why": "Closer."}, only=shot.id)
    assert len(asked) == 2 and "speaks outside the picture" in asked[1]["prompt"]
    accept(film, f"shots_{shot.id}")
    assert read_toml(film / "shots" / f"{shot.id}.toml", Shot).camera.start.height == there["height"]


def test_an_unknown_verb_is_laid_to_one_that_can_be_staged(film):
    assert [verb for verb, _ in prepare(open_production(film)).story.unknown_verbs] == ["galumph"]
    propose(film, "breakdown", {"verb": "gallop", "why": ""}, {"verb": "run", "why": "Heavy and happy."})
    accept(film, "breakdown_galumph")
    text = (film / "multiplane.toml").read_text("utf-8")
    assert text.startswith("# ours\n") and 'galumph = "run"' in text
    story = prepare(open_production(film)).story
    assert story.unknown_verbs == () and any(deed.verb == "run" for scene in story.scenes for beat in scene.beats for deed in getattr(beat, "deeds", ()))


def test_coverage_quotes_the_script_or_is_asked_again(film):
    made_up = {"logline": "Tea.", "strengths": ["short"], "weaknesses": [], "remarks": [{"line": 5, "quote": "a dragon lands", "note": "Why?"}]}
    true = made_up | {"remarks": [{"line": 8, "quote": "Is it ready?", "note": "What does he want?"}]}
    asked = propose(film, "coverage", made_up, true)
    assert len(asked) == 2 and "does not stand at line 5" in asked[1]["prompt"]
    assert "“Is it ready?” What does he want?" in (film / "notes/coverage_script.md").read_text("utf-8") and unchanged(film)


def test_lines_are_translated_once_and_a_person_s_words_stay(film):
    asked = propose(film, "translation", {"lines": ["¿Ya?"]}, {"lines": ["¿Ya está?", "Casi."]}, to="es")
    assert len(asked) == 2 and "there are 2 lines, not 1" in asked[1]["prompt"]
    accept(film, "translation_sq010")
    table = film / "strings/es.toml"
    table.write_text(table.read_text("utf-8").replace("Casi.", "Falta poco."), "utf-8")
    assert len(propose(film, "translation", {"lines": []}, to="es")) == 2, "nothing is open: nobody is asked"
    script = film / "script.fountain"
    script.write_text(SCRIPT.replace("Is it ready?", "Is the tea ready?"), "utf-8")
    (film / "asked.json").unlink()
    propose(film, "translation", {"lines": ["¿Está listo el té?"]}, to="es")
    accept(film, "translation_sq010")
    assert "Falta poco." in table.read_text("utf-8") and "¿Está listo el té?" in table.read_text("utf-8")


def test_a_proposal_for_a_file_that_changed_since_is_not_taken(film, capsys):
    propose(film, "design", LOOKS | {"wardrobe": [dict(kind=g.kind, colour=g.colour) for g in read_toml(film / "bible/cast/maud.toml", CastDesign).wardrobe]}, only="maud")
    path = film / "bible/cast/maud.toml"
    path.write_text(path.read_text("utf-8").replace('age = "elder"', 'age = "adult"'), "utf-8")
    mine = path.read_text("utf-8")
    assert main(["accept", str(film / "proposals/design_maud.toml")]) == 2
    assert "has changed since" in capsys.readouterr().err and path.read_text("utf-8") == mine


def test_a_proposal_never_reaches_the_script(film, capsys):
    propose(film, "breakdown", {"verb": "run", "why": ""})
    path = film / "proposals/breakdown_galumph.toml"
    path.write_text(path.read_text("utf-8").replace('file = "multiplane.toml"', 'file = "script.fountain"'), "utf-8")
    assert main(["accept", str(path)]) == 2 and "proposals may change" in capsys.readouterr().err and unchanged(film)


@pytest.mark.parametrize(("words", "said"), [(["desing"], 'did you mean "design"'), (["translation"], "--to es")])
def test_what_may_be_wrong_with_asking(film, capsys, words, said):
    assert main(["propose", *words, str(film)]) == 2
    assert said in capsys.readouterr().err


def test_without_an_engine_that_is_said(film, capsys):
    text = (film / "multiplane.toml").read_text("utf-8")
    (film / "multiplane.toml").write_text(text.replace('writer = "house"\n', ""), "utf-8")
    assert main(["propose", "design", str(film)]) == 2 and "no engine writes" in capsys.readouterr().err


def test_every_task_says_what_it_does():
    assert all(task_of(name).name == name and task_of(name).does for name in TASKS)


def test_a_schema_is_closed_and_limits_words_at_any_depth():
    schema = schema_of(Notes, feeling=("happy", "sad"))
    inner = schema["properties"]["lines"]["items"]
    assert inner["properties"]["feeling"]["enum"] == ["happy", "sad"] and inner["additionalProperties"] is False
    assert "$ref" not in json.dumps(schema)


def test_edits_leave_the_rest_to_the_letter():
    text = '# mine\na = 1   # why\n\n[t]\nb = "x"\n'
    assert edit_text(text, (Edit(("t", "b"), "y"),)) == text.replace('"x"', '"y"')
    assert edit_text(text, (Edit(("a",), None), Edit(("u", "c"), 2))) == '# mine\n\n[t]\nb = "x"\n\n[u]\nc = 2\n'


def test_quotations_may_differ_in_signs_only():
    lines = ["INT. HUT - DAY", "", "She looks up, smiling."]
    good = Coverage("A hut.", [], [], [Remark(3, "she looks up -- SMILING", "Nice.")])
    assert judge(lines, good) == [] and judge(lines, Coverage("", [], [], [Remark(1, "smiling at dogs", "")]))
