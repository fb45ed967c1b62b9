"""Engines are found by name, in the settings or in a shot's own file, and from other packages."""

from importlib.metadata import EntryPoint

import pytest
from make_tiny import change, shot_with

import multiplane.engines as engines
from multiplane.cli import main
from multiplane.core.errors import BadInput
from multiplane.line import lay_out, prepare
from multiplane.opening import open_production


class Elsewhere:
    """A picture engine that a package from elsewhere could bring."""

    name = "elsewhere"

    def missing(self) -> str:
        return ""

    def identity(self) -> str:
        return "elsewhere 2.1 weights:abc"


@pytest.fixture
def announced(monkeypatch):
    point = EntryPoint("elsewhere", f"{__name__}:Elsewhere", "multiplane.picture")
    engines._announced.cache_clear()
    engines.picture_engine.cache_clear()
    monkeypatch.setattr(engines, "entry_points", lambda group: [point] if group == "multiplane.picture" else [])
    yield
    engines._announced.cache_clear()
    engines.picture_engine.cache_clear()


def test_a_package_from_elsewhere_adds_an_engine(announced):
    assert "elsewhere" in engines.picture_engine_names()
    assert engines.picture_engine("elsewhere").identity() == "elsewhere 2.1 weights:abc"


def test_a_shot_can_name_its_own_engine(film, announced):
    shot, _ = shot_with(film, "Look.")
    path = film / "shots" / f"{shot}.toml"
    path.write_text(path.read_text("utf-8").replace(f'id = "{shot}"', f'id = "{shot}"\nengine = "elsewhere"'), "utf-8")
    production = open_production(film)
    graph = lay_out(prepare(production, write=False))
    assert {node.id for node in graph if node.engine == "elsewhere 2.1 weights:abc"} == {f"shots/{shot}"}


def test_an_unknown_picture_engine_names_the_nearest(film, capsys):
    change(film / "multiplane.toml", "[engines]", '[engines]\npicture = "tune"')
    assert main(["make", str(film)]) == 2
    said = capsys.readouterr().err
    assert "multiplane.toml" in said and 'did you mean "toon"' in said
    with pytest.raises(BadInput):
        engines.voice_engine("nobody")
