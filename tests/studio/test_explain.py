"""Status and explain: states and causes in words."""

from make_tiny import change, shot_with

from multiplane.cli import main


def test_explain_names_the_words_that_changed(film, capsys):
    shot, line = shot_with(film, "There is always tea.")
    change(film / "script.fountain", "There is always tea.", "There is always coffee.")
    assert main(["explain", shot, str(film)]) == 0
    said = capsys.readouterr().out
    assert f"shots/{shot}: stale" in said
    assert '"There is always tea." is now "There is always coffee."' in said
    assert f"voices/{shot}/{line} is stale, and it rests on that" in said


def test_explain_of_what_is_current_tells_what_went_into_it(film, capsys):
    shot, line = shot_with(film, "There is always tea.")
    assert main(["explain", f"voices/{shot}/{line}", str(film)]) == 0
    said = capsys.readouterr().out
    assert "current" in said and "hibari" in said and "licence" in said


def test_status_counts_and_looks_only(film, capsys):
    before = sorted((path, path.stat().st_mtime_ns) for path in film.rglob("*.toml"))
    change(film / "script.fountain", "There is always tea.", "There is always coffee.")
    assert main(["status", str(film)]) == 0
    said = capsys.readouterr().out
    assert "stale" in said and "current" in said
    assert sorted((path, path.stat().st_mtime_ns) for path in film.rglob("*.toml")) == before


def test_gc_keeps_what_the_film_needs(film, capsys):
    change(film / "script.fountain", "There is always tea.", "There is always coffee.")
    main(["make", str(film), "--quiet"])
    assert main(["gc", str(film)]) == 0
    assert "dropped" in capsys.readouterr().out
    assert main(["make", str(film), "--quiet"]) == 0
    assert "made 0," in capsys.readouterr().out
