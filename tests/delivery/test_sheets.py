"""Contact sheet and poster: every shot is there, text is drawn in any script, the same stills give the same bytes."""

from __future__ import annotations

import numpy as np
import pytest
from film_parts import Parts
from PIL import Image

from multiplane.delivery import POSTER, SHEET
from multiplane.delivery.contact import PER_PAGE
from multiplane.delivery.poster import SIZE, draw_poster
from multiplane.media.lettering import itemise, measure, wrap
from multiplane.media.png import write_quick_png


def sheet_of(tmp_path, count, **params):
    parts = Parts(tmp_path, ())
    for number in range(count):
        path = tmp_path / f"in/shot/sh{number:03}/panel.png"
        path.parent.mkdir(parents=True)
        Image.new("RGB", (96, 54), (200, 30 + number % 5 * 40, 60)).save(path)
    shots = [{"id": f"sh{n:03}", "caption": f"Shot {n}"} for n in range(count + 1)]
    facts = parts.run(SHEET, {"shots": shots, "title": "The “Film”", **params})
    return facts, tmp_path / "out/delivery.sheet"


def poster_of(tmp_path, title="The “Film”", hero=True):
    parts = Parts(tmp_path, ())
    if hero:
        (tmp_path / "in/hero").mkdir(parents=True)
        Image.new("RGB", (96, 54), (200, 30, 60)).save(tmp_path / "in/hero/panel.png")
    parts.run(POSTER, {"title": title, "author": "Someone"})
    return tmp_path / "out/delivery.poster/poster.png"


def test_a_quick_png_holds_every_pixel(tmp_path):
    picture = np.random.default_rng(1).integers(0, 256, (37, 53, 3), np.uint8)
    picture[5:30, 4:40] = 90
    write_quick_png(tmp_path / "quick.png", picture)
    with Image.open(tmp_path / "quick.png") as image:
        assert image.mode == "RGB" and np.array_equal(np.asarray(image), picture)


def test_every_shot_is_on_a_page_and_a_missing_picture_is_said(tmp_path):
    facts, out = sheet_of(tmp_path, PER_PAGE + 1)
    assert facts == {"pages": 2, "shots": PER_PAGE + 2, "without_picture": 1}
    assert sorted(p.name for p in out.iterdir()) == ["contact_sheet.png", "contact_sheet_002.png"]
    page = np.asarray(Image.open(out / "contact_sheet.png").convert("RGB"))
    reds = (page[..., 0] == 200) & (page[..., 2] == 60)
    assert reds.sum() == PER_PAGE * 96 * 54 or reds.sum() > PER_PAGE * 400 * 200


def test_the_same_stills_give_the_same_bytes(tmp_path):
    _, one = sheet_of(tmp_path / "a", 2)
    _, two = sheet_of(tmp_path / "b", 2)
    assert (one / "contact_sheet.png").read_bytes() == (two / "contact_sheet.png").read_bytes()
    assert poster_of(tmp_path / "c").read_bytes() == poster_of(tmp_path / "d").read_bytes()


def test_a_film_without_pictures_still_has_a_poster(tmp_path):
    facts, _ = sheet_of(tmp_path, 0, title="")
    assert facts["without_picture"] == 1 and Image.open(poster_of(tmp_path / "p", "", False)).size == SIZE


@pytest.mark.parametrize("size", [(320, 180), (100, 300), (64, 64), (1920, 800)])
def test_posters_from_stills_of_any_shape(tmp_path, size):
    Image.new("RGB", size, (90, 140, 200)).save(tmp_path / "still.png")
    poster = np.asarray(draw_poster(tmp_path / "still.png", "A Film With a Rather Long Name Indeed", "An Author"))
    assert poster.shape == (SIZE[1], SIZE[0], 3) and poster.std() > 10


def test_words_of_a_title_are_never_cut(tmp_path):
    for title in ("The Borrowed Hour", "Donaudampfschifffahrtsgesellschaft", "A"):
        draw_poster(None, title, "")
    assert wrap("one two three", measure("one two", 20), 20) == ["one two", "three"]
    assert "".join(wrap("x" * 200, 100, 20)) == "x" * 200
    assert wrap("one two three four", measure("one two", 20), 20, most=1)[0].endswith("…")


def test_text_is_set_in_fonts_that_have_it():
    runs = itemise("Film مرحبا!")
    assert "".join(run for _, run in runs) == "Film مرحبا!"
    fontpkg = pytest.importorskip("fontpkg")
    if "noto-sans-arabic" in fontpkg.families():
        assert len({path for path, _ in runs}) == 2


def test_letters_that_join_are_never_spaced():
    assert measure("مرحبا", 30, spacing=9) == measure("مرحبا", 30)
    assert measure("abc", 30, spacing=9) == measure("abc", 30) + 18
