"""The store and the record."""

import sqlite3

import pytest

from multiplane.store.database import Database, Last, Made
from multiplane.store.files import Store, digest_bytes, digest_file


def test_same_bytes_lie_once_and_cannot_be_written(tmp_path):
    store = Store(tmp_path / "s")
    one, two = store.put(b"film"), store.put(b"film")
    assert one == two == digest_bytes(b"film") and store.index() == {one}
    assert not store.path(one).stat().st_mode & 0o222


def test_materialise_replaces_in_one_move_and_leaves_equal_files_alone(tmp_path):
    store, target = Store(tmp_path / "s"), tmp_path / "out" / "a.txt"
    store.materialise(store.put(b"one"), target)
    before = target.stat().st_mtime_ns
    store.materialise(store.put(b"one"), target)
    assert target.stat().st_mtime_ns == before
    store.materialise(store.put(b"two"), target)
    assert target.read_bytes() == b"two" and [p.name for p in target.parent.iterdir()] == ["a.txt"]


def test_sweep_removes_what_a_killed_run_left(tmp_path):
    store = Store(tmp_path / "s")
    (store.tmp / "half").mkdir()
    (store.tmp / "half" / "picture.mp4").write_bytes(b"x")
    assert store.sweep(older_than_seconds=3600) == 0
    assert store.sweep(older_than_seconds=-1) == 1 and not list(store.tmp.iterdir())


def test_the_record_remembers(tmp_path):
    database = Database(tmp_path / "r.db")
    database.record("k", "shots.render", Made({"picture.mp4": "d"}, {"frames": 12}, 1.5))
    database.settle("shots/a", Last("k", {"picture.mp4": "d"}, {"step": "shots.render"}, {"seed": 1}))
    database.close()
    again = Database(tmp_path / "r.db")
    assert again.find("k") == Made({"picture.mp4": "d"}, {"frames": 12}, 1.5)
    assert again.last("shots/a") == Last("k", {"picture.mp4": "d"}, {"step": "shots.render"}, {"seed": 1})
    assert again.last("shots/b") is None and again.outputs("other") is None


def test_a_damaged_record_is_put_aside_and_begun_anew(tmp_path):
    path = tmp_path / "r.db"
    path.write_bytes(b"this is no database at all, " * 100)
    database = Database(path)
    assert database.last_keys() == {}
    assert len(list(tmp_path.glob("r.damaged-*"))) == 1


def test_a_files_digest_is_read_again_when_it_changes(tmp_path):
    database, path = Database(tmp_path / "r.db"), tmp_path / "plate.png"
    path.write_bytes(b"one")
    assert database.digest_of(path) == digest_bytes(b"one")
    path.write_bytes(b"two!")
    assert database.digest_of(path) == digest_bytes(b"two!")


def test_two_readers_at_once(tmp_path):
    one, two = Database(tmp_path / "r.db"), Database(tmp_path / "r.db")
    one.record("k", "s", Made({}, {}, 0.0))
    assert two.find("k") is not None
    assert two.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert isinstance(two.connection, sqlite3.Connection)


@pytest.mark.parametrize("data", [b"", b"end"])
def test_a_file_with_holes_has_the_digest_of_its_bytes(tmp_path, data):
    path = tmp_path / "holes"
    with open(path, "wb") as file:
        file.write(b"begin" * 40_000)
        file.seek(3 << 20)
        file.write(b"middle")
        file.seek(5 << 20)
        file.write(data)
        file.truncate()
    assert digest_file(path) == digest_bytes(path.read_bytes())
