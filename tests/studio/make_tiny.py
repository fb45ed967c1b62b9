"""Make the small film of the tests."""

from pathlib import Path

from multiplane.core.shot import Shot, Speaks
from multiplane.make import make_film
from multiplane.opening import open_production
from multiplane.production.toml import read_toml
from multiplane.run.local import LocalRunner

TINY = Path(__file__).parents[1] / "data" / "tiny.fountain"
SETTINGS = '[picture]\nwidth = 320\nheight = 180\nfps = "12"\n\n[engines]\nvoice = "hibari"\n'


def make(folder: Path, **options):
    """Make the film in `folder` with two processes; returns the outcome."""
    return make_film(open_production(folder), runner=LocalRunner(2), **options)


def shot_with(folder: Path, words: str) -> tuple[str, str]:
    """(shot id, line id) of the shot in which `words` are spoken."""
    for path in sorted((folder / "shots").glob("*.toml")):
        shot = read_toml(path, Shot)
        for event in shot.events:
            if isinstance(event, Speaks) and words in event.text:
                return shot.id, event.line
    raise AssertionError(f"nobody says {words}")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
