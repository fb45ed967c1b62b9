"""One small film, made once for all tests of the studio, and copies of it to change."""

import shutil
from pathlib import Path

import pytest
from make_tiny import SETTINGS, TINY, make


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
