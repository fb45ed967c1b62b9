"""Results on their way to out/: linked or copied beside the work, moved when all has come out."""

import errno
import os
from types import SimpleNamespace

import pytest

from multiplane import handout
from multiplane.handout import HandOut
from multiplane.production.config import Config
from multiplane.production.folder import Production
from multiplane.store.database import Last

FILM = SimpleNamespace(id="delivery/film")


@pytest.fixture
def house(tmp_path):
    return Production(tmp_path / "tea", Config())


def made(house, text: bytes = b"a film") -> dict[str, str]:
    return {"film.mp4": house.store.put(text)}


def hand_out(house, files, *, rejected=False, taken=True):
    with HandOut(house, house.out) as results:
        if taken:
            results.take(FILM, files)
        return results.put({FILM.id: files}, rejected=rejected)


@pytest.mark.parametrize("taken", [True, False])
def test_a_result_is_put_into_its_place(house, taken):
    paths = hand_out(house, made(house), taken=taken)
    assert [path.relative_to(house.out).as_posix() for path in paths] == ["tea.mp4"]
    assert paths[0].read_bytes() == b"a film" and os.access(paths[0], os.W_OK)
    assert [path.name for path in house.store.tmp.iterdir()] == []


def test_what_is_there_already_stays_and_what_a_person_changed_is_put_right(house):
    path = hand_out(house, made(house))[0]
    before = path.stat()
    assert hand_out(house, made(house))[0].stat().st_ino == before.st_ino
    path.write_bytes(b"scribbled")
    assert hand_out(house, made(house))[0].read_bytes() == b"a film"


def test_a_rejected_film_leaves_the_last_good_one(house):
    hand_out(house, made(house))
    hand_out(house, made(house, b"a black film"), rejected=True)
    assert (house.out / "tea.mp4").read_bytes() == b"a film"
    assert (house.out / "rejected" / "tea.mp4").read_bytes() == b"a black film"


@pytest.fixture
def small_links(monkeypatch):
    monkeypatch.setattr(handout, "LARGE", 1)


def test_a_large_result_takes_no_room_of_its_own(house, small_links):
    files = made(house)
    path = hand_out(house, files)[0]
    assert path.samefile(house.store.path(files["film.mp4"])) and path.stat().st_mode & 0o777 == 0o644
    hand_out(house, made(house, b"a longer film"))
    assert path.read_bytes() == b"a longer film" and house.store.read(files["film.mp4"]) == b"a film"
    assert house.store.remove(files["film.mp4"]) == 6 and house.store.remove(house.store.put(b"a longer film")) == 0


@pytest.mark.parametrize("moved", [False, True])
def test_what_is_written_into_a_result_is_not_taken_for_what_was_made(house, small_links, tmp_path, moved):
    files = made(house)
    path = hand_out(house, files)[0]
    with house.locked():
        assert house.store.has(files.values())
    os.utime(path)
    with house.locked():
        assert house.store.has(files.values())  # touched, not changed
    path = path.rename(tmp_path / "mine.mp4") if moved else path
    path.write_bytes(b"scribbled")
    with house.locked():
        assert not house.store.has(files.values())
    assert path.read_bytes() == b"scribbled"
    assert hand_out(house, made(house))[0].read_bytes() == b"a film"
    assert path.read_bytes() == (b"scribbled" if moved else b"a film")


def test_a_disk_without_links(house, small_links, monkeypatch):
    def link(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(handout.os, "link", link)
    files = made(house)
    path = hand_out(house, files)[0]
    assert path.read_bytes() == b"a film" and not path.samefile(house.store.path(files["film.mp4"]))


def test_out_on_another_disk(house, monkeypatch):
    real = os.replace

    def replace(source, target):
        if house.store.tmp in source.parents and house.out in target.parents:
            raise OSError(errno.EXDEV, "another disk")
        real(source, target)

    monkeypatch.setattr(handout.os, "replace", replace)
    assert hand_out(house, made(house))[0].read_bytes() == b"a film"


def test_what_is_about_to_be_replaced_stays_whole(house):
    files = made(house)
    house.database.settle(FILM.id, Last("key", files, {}, {}))
    with HandOut(house, house.out) as results:
        results.make_room([FILM.id, "delivery/stems", "shots/one"])
    assert house.store.read(files["film.mp4"]) == b"a film"
