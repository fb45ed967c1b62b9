"""What people edit is read and never overwritten; what is wrong is said with its line."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from multiplane.core.design import CastDesign, Garment
from multiplane.core.errors import BadInput
from multiplane.production.art import find_art
from multiplane.production.config import Config, read_config
from multiplane.production.textfile import settle
from multiplane.production.toml import parse_toml, read_toml, write_toml
from multiplane.store.database import Database

MARA = CastDesign("mara", "Mara", age="elder", wardrobe=(Garment("raincoat", "#f2c230"),), not_obeyed=("“quoted”\n",))


@pytest.fixture
def database(tmp_path):
    return Database(tmp_path / "record.db")


def test_toml_round_trip():
    assert parse_toml(write_toml(MARA), CastDesign, Path("mara.toml")) == MARA


def test_generated_text_is_stable_and_follows_the_script(tmp_path, database):
    path = tmp_path / "mara.toml"
    settle(path, MARA, database)
    before, time = path.read_bytes(), path.stat().st_mtime_ns
    settle(path, MARA, database)
    assert path.read_bytes() == before and path.stat().st_mtime_ns == time
    changed = settle(path, replace(MARA, age="adult"), database)
    assert not changed.edited and 'age = "adult"' not in before.decode()
    assert read_toml(path, CastDesign).age == "adult"


def test_an_edited_file_is_kept_and_flagged_when_its_source_changes(tmp_path, database):
    path = tmp_path / "mara.toml"
    settle(path, MARA, database)
    path.write_text(path.read_text().replace("#f2c230", "#ff0000"))
    mine = path.read_bytes()
    same = settle(path, MARA, database)
    assert same.edited and not same.changed and same.value.wardrobe[0].colour == "#ff0000"
    flagged = settle(path, replace(MARA, build="slim"), database)
    assert flagged.changed and path.read_bytes() == mine
    assert settle(path, MARA, database).changed is False


def test_a_file_written_by_hand_without_a_header_is_a_persons(tmp_path, database):
    path = tmp_path / "mara.toml"
    path.write_text('id = "mara"\nname = "Mara"\n')
    assert settle(path, MARA, database).edited
    assert path.read_text() == 'id = "mara"\nname = "Mara"\n'
    assert settle(path, replace(MARA, build="slim"), database).changed


def test_nothing_is_written_when_only_looking(tmp_path, database):
    settle(tmp_path / "new.toml", MARA, database, write=False)
    assert not (tmp_path / "new.toml").exists()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[engines]\nvioce = 'x'\n", ':2: there is no key "vioce" here; did you mean "voice"?'),
        ("[picture]\nwidth = 'wide'\n", ":2: picture.width: Expected `int`"),
        ("[picture]\nwidth = 1921\n", "picture.width is 1921; give an even number"),
        ("[picture]\nfps = '0'\n", "give frames a second"),
        ("title = \n", ":1: this is not valid TOML"),
        ("[sound]\nprofile = 'cinema'\n", "give web, ebu"),
    ],
)
def test_wrong_settings_are_said_with_file_and_line(tmp_path, text, says):
    (tmp_path / "multiplane.toml").write_text(text)
    with pytest.raises(BadInput) as caught:
        read_config(tmp_path)
    assert says in str(caught.value) and "multiplane.toml" in str(caught.value)


def test_no_settings_at_all_are_the_defaults(tmp_path):
    assert read_config(tmp_path) == Config()


def test_art_is_found_by_shot_and_strays_are_named(tmp_path):
    art = tmp_path / "art"
    for name in ("sq010_sh0010/plate.png", "sq010_sh0010/line_001.wav", "sq010_sh0011/plate.png", "music.flac", "notes.txt"):
        (art / name).parent.mkdir(parents=True, exist_ok=True)
        (art / name).write_bytes(b"x")
    found = find_art(art, {"sq010_sh0010": {"line_001"}})
    assert set(found.of_shot["sq010_sh0010"]) == {"plate"} and found.music.name == "music.flac"
    assert found.recording("sq010_sh0010", "line_001").name == "line_001.wav"
    assert any('did you mean "sq010_sh0010"?' in stray for stray in found.strays) and len(found.strays) == 2


def test_two_files_for_one_slot_are_refused(tmp_path):
    folder = tmp_path / "art" / "sq010_sh0010"
    folder.mkdir(parents=True)
    (folder / "plate.png").write_bytes(b"x")
    (folder / "plate.jpg").write_bytes(b"x")
    with pytest.raises(BadInput, match="keep one of the two"):
        find_art(tmp_path / "art", {"sq010_sh0010": set()})


def test_what_is_remembered_is_the_same_to_the_byte_in_the_first_run_and_the_next(tmp_path):
    """A whole number in a field for fractions once gave every shot another key in the second run."""
    from multiplane.core import codec
    from multiplane.core.design import PlaceDesign
    from multiplane.production.config import Config
    from multiplane.production.folder import Production
    from multiplane.production.memory import remember

    production = Production(tmp_path, Config())
    ask = (production, "design/sets", ("core.errors",), 1, PlaceDesign, lambda: PlaceDesign("hall", "Hall", width=12))
    assert codec.encode(remember(*ask)) == codec.encode(remember(*ask))


def test_takes_of_a_line_are_kept_and_one_counts(tmp_path):
    folder = tmp_path / "art" / "sq010_sh0010"
    folder.mkdir(parents=True)
    for name in ("line_001.wav", "line_001.take2.mp3", "Line_001 Take10.flac", "line_002.take3.m4a", "line_009.take2.wav"):
        (folder / name).write_bytes(b"x")
    found = find_art(tmp_path / "art", {"sq010_sh0010": {"line_001", "line_002", "line_003"}})

    def named(line, take=0):
        path = found.recording("sq010_sh0010", line, take)
        return path.name if path else None

    assert named("line_001") == "Line_001 Take10.flac" and named("line_001", 2) == "line_001.take2.mp3" and named("line_001", 1) == "line_001.wav"
    assert named("line_001", "voice") is None and named("line_002") == "line_002.take3.m4a" and named("line_003") is None
    assert any("line_009" in stray for stray in found.strays)
    with pytest.raises(BadInput, match="asks for take 7, but there are 1, 2, 10"):
        named("line_001", 7)
    (folder / "line_001.take2.wav").write_bytes(b"x")
    with pytest.raises(BadInput, match="keep one of the two"):
        find_art(tmp_path / "art", {"sq010_sh0010": {"line_001"}})
