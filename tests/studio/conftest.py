"""One small film, made once for all tests of the studio, and copies of it to change."""

import shutil
from pathlib import Path

import pytest

from multiplane.make import make_film
from multiplane.opening import open_production
from multiplane.run.local import LocalRunner

TINY = Path(__file__).parents[1] / "data" / "tiny.fountain"
SETTINGS = '[picture]\nwidth = 320\nheight = 180\nfps = "12"\n\n[engines]\nvoice = "hibari"\n'


def make(folder: Path, **options):
    """Make the film in `folder` with two processes; returns the outcome."""
    return make_film(open_production(folder), runner=LocalRunner(2), **options)


@pytest.fixture(scope="session")
def finished(tmp_path_factory):
    """A production folder whose film is complete, with the outcome of making it. Not to be changed."""
    folder = tmp_path_factory.mktemp("films") / "tea"
    folder.mkdir()
    shutil.copy(TINY, folder / "script.fountain")
    (folder / "multiplane.toml").write_text(SETTINGS)
    outcome = make(folder)
    assert outcome.complete, outcome.report.failed
    return folder, outcome


@pytest.fixture
def film(finished, tmp_path) -> Path:
    """A copy of the finished production that a test may change."""
    folder = tmp_path / "tea"
    shutil.copytree(finished[0], folder)
    return folder
