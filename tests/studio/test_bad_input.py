"""Bad input: one clear sentence with file and line, exit code 2, nothing lost."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from multiplane.cli import main

TINY = Path(__file__).parents[1] / "data" / "tiny.fountain"


def run(capsys, *arguments) -> tuple[int, str]:
    code = main([str(argument) for argument in arguments])
    return code, capsys.readouterr().err


def refused(capsys, *arguments) -> str:
    """The sentence with which the command refuses."""
    code, said = run(capsys, *arguments)
    assert code == 2, said
    assert "Traceback" not in said and said.startswith("multiplane: ") and len(said.strip().splitlines()) == 1
    return said


@pytest.fixture
def production(tmp_path: Path) -> Path:
    folder = tmp_path / "tea"
    folder.mkdir()
    shutil.copy(TINY, folder / "script.fountain")
    (folder / "multiplane.toml").write_text("")
    return folder


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"  \n\n \t\n", "empty"),
        (bytes(range(256)) * 40, "not"),
        (b"INT. KITCHEN - DAY\n\n\xff\xfe\xfa\n" * 40, "UTF-8"),
        (b"A line of fifty-one characters that goes on and on\n" * 1_000_000, "MB"),
    ],
    ids=["empty", "blank", "binary", "not utf-8", "50 MB"],
)
def test_scripts_that_cannot_be_read(tmp_path, capsys, content, says):
    script = tmp_path / "film.fountain"
    script.write_bytes(content)
    assert says in refused(capsys, "make", script, "--to", "breakdown")
    assert [path.name for path in tmp_path.iterdir()] == ["film.fountain"]


def test_an_endless_line_is_refused_with_its_number(tmp_path, capsys):
    script = tmp_path / "film.fountain"
    script.write_text("INT. HALL - DAY\n\n" + "The old man walks to the window. " * 160_000)
    assert f"{script}:3: " in refused(capsys, "make", script, "--to", "breakdown")


def test_a_title_page_in_another_language(tmp_path, capsys):
    script = tmp_path / "film.fountain"
    script.write_text("Titre : Le Dernier Métro\nAuteur : Moi\n\nINT. CUISINE - NUIT\n\nMARIE\nBonjour.\n", "utf-8")
    assert main(["status", str(script)]) == 0
    assert capsys.readouterr().out.startswith("Le Dernier Métro: ")


def test_a_script_without_a_title_is_called_after_its_production(tmp_path, capsys):
    script = tmp_path / "night_bus.fountain"
    script.write_text("INT. BUS - NIGHT\n\nMARA\nHello.\n")
    assert main(["status", str(script)]) == 0
    assert capsys.readouterr().out.startswith("Night Bus: ")


def test_broken_final_draft_names_the_line(tmp_path, capsys):
    script = tmp_path / "film.fdx"
    script.write_text('<?xml version="1.0"?>\n<FinalDraft>\n<Content><Paragraph>\n</FinalDraft>\n')
    assert f"{script}:4" in refused(capsys, "make", script, "--to", "breakdown")


STRANGE = {
    "no dialogue": "INT. HALL - DAY\n\nMara walks in. She sits.\n",
    "no action": "INT. HALL - DAY\n\nMARA\nHello?\n\nFINN\nHello.\n",
    "no scenes": "Once there was a lamp.\n\nMARA\nWhere?\n",
    "a role called $RIGHT": "INT. HALL - DAY\n\n$RIGHT\nI am here.\n\nMARA\nYes.\n",
    "emoji": "INT. 🏠 HALL - DAY\n\nMARA 🙂\nHello 🎬!\n",
    "right to left": "داخلي. مطبخ - نهار\n\n.مطبخ\n\n@مارا\nهل يوجد شاي؟\n",
    "400 roles": "INT. HALL - DAY\n\n" + "".join(f"PERSON {i}\nI am number {i}.\n\n" for i in range(400)),
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_scripts_become_boards_all_the_same(tmp_path, capsys, name):
    folder = tmp_path / "it's a \"film\" $HOME"
    folder.mkdir()
    script = folder / "my film.fountain"
    script.write_text(STRANGE[name], "utf-8")
    code, said = run(capsys, "make", script, "--to", "design")
    assert code == 0, said
    assert run(capsys, "status", folder / "my film")[0] == 0
    assert any((folder / "my film" / "shots").glob("*.toml"))


def test_unknown_paths_shots_and_names(production, capsys):
    assert "no such file" in refused(capsys, "make", production / "nothing.fountain")
    assert "did you mean" in refused(capsys, "make", production, "--shots", "sq010_sh001", "--to", "boards")
    assert "nothing here is called" in refused(capsys, "explain", "sq990", production)
    assert "no screenplay" in refused(capsys, "make", production.parent / "tea" / "..")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[engines]\nvoice = 'kokorro'\n", "kokoro"),
        ("[engines]\nvioce = 'kokoro'\n", 'did you mean "voice"'),
        ("titel = 'Tea'\n", 'did you mean "title"'),
        ("title = 'Tea\n", "multiplane.toml:1"),
    ],
)
def test_wrong_settings(production, capsys, text, says):
    (production / "multiplane.toml").write_text(text)
    assert says in refused(capsys, "make", production)


def test_a_wrong_edit_names_its_line_and_keeps_the_file(production, capsys):
    assert run(capsys, "make", production, "--to", "design")[0] == 0
    edited = production / "bible" / "cast" / "ada.toml"
    text = edited.read_text().replace("hair =", "hiar =")
    edited.write_text(text)
    said = refused(capsys, "make", production, "--to", "design")
    assert 'did you mean "hair"' in said and "ada.toml:" in said
    assert edited.read_text() == text


def test_a_corrupt_override_is_named_and_the_rest_is_made(production, capsys):
    assert run(capsys, "make", production, "--to", "design")[0] == 0
    shot = sorted((production / "shots").glob("*.toml"))[0].stem
    plate = production / "art" / shot / "plate.png"
    plate.parent.mkdir(parents=True)
    plate.write_bytes(b"this is no picture")
    code, said = run(capsys, "make", production, "--draft", "--shots", shot, "--to", "shots", "--jobs", "1", "--quiet")
    assert code == 2 and "plate.png" in said and "Traceback" not in said
    assert plate.read_bytes() == b"this is no picture"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder(production, capsys):
    production.chmod(0o555)
    try:
        assert "writable" in refused(capsys, "make", production)
    finally:
        production.chmod(0o755)


def test_a_full_disk(production, capsys, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=1 << 20))
    assert "make room" in refused(capsys, "make", production)


def test_a_folder_that_is_a_file(production, capsys, tmp_path):
    assert "not empty" in refused(capsys, "new", production / "script.fountain", "--script", TINY)
    assert "production here already" in refused(capsys, "new", production, "--script", TINY)


def test_words_that_nobody_knows_in_an_edited_shot_are_noted(production, capsys):
    assert run(capsys, "make", production, "--to", "design")[0] == 0
    for path in (production / "shots").glob("*.toml"):
        path.write_text(path.read_text("utf-8").replace('place = "kitchen"', 'place = "kichten"'), "utf-8")
    assert main(["status", str(production)]) == 0
    assert 'nobody here knows the place "kichten"; did you mean "kitchen"?' in capsys.readouterr().out
