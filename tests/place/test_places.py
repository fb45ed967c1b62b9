"""Places: every kind at every hour, covered to the edges, with spots that hold; designs that obey words."""

from __future__ import annotations

import numpy as np
import pytest

from multiplane.core.design import PlaceDesign, Style
from multiplane.core.screenplay import Heading
from multiplane.core.story import Place, Scene, Story
from multiplane.core.vocabulary import EXTERIORS, INTERIORS
from multiplane.design.places import design_place, design_places
from multiplane.toon.drawing import compose, scale, translate
from multiplane.toon.place import KINDS, build_place, kind_of, spots_of

TIMES = ("dawn", "morning", "day", "evening", "dusk", "night")
WEATHERS = ("clear", "cloudy", "rain", "storm", "snow", "fog", "wind")
ALL = tuple(sorted(KINDS))


def make(name: str, seed: int = 1, **changes) -> PlaceDesign:
    kind = KINDS[name]
    fields = {"palette": kind.palettes[seed % len(kind.palettes)], "width": kind.width, "seed": seed, **changes}
    return PlaceDesign(id=name, name=name, kind=name, interior=kind.interior, **fields)


def fingerprint(stage) -> tuple:
    return tuple((layer.name, layer.z, tuple(repr(s.paint) for s in layer.drawing.shapes),
                  tuple(c.tobytes() for s in layer.drawing.shapes for c in s.contours)) for layer in stage.layers)


def test_the_vocabulary_is_built():
    missing = [word for word in (*INTERIORS, *EXTERIORS) if kind_of(word, word in INTERIORS).name != word]
    assert not missing
    assert design_place(Place("s", "SUBWAY", True, "subway"), seed=1).kind == "subway"


@pytest.mark.parametrize("name", ALL)
def test_builds_at_every_hour_and_weather(name):
    design = make(name)
    for index, time in enumerate(TIMES):
        stage = build_place(design, time, WEATHERS[index], Style(), 0)
        assert sum(len(layer.drawing.shapes) for layer in stage.layers) < 1200
        assert len({layer.name for layer in stage.layers}) == len(stage.layers)
    build_place(design, "night", WEATHERS[6], Style(painter="noir"), 0, "Fireworks. The train whistles. Lights.")


@pytest.mark.parametrize("name", ALL)
def test_covers_the_frame_at_its_extremes(name):
    stage = build_place(make(name), "day", "clear", Style(), 0)
    half = stage_half_width(name)
    for x, y, height, lens in ((0, 5.2, 14, 2.0), (half, 4.5, 14, 2.0), (-half, 4.5, 14, 1.4), (0.5, 1.4, 1.0, 2.0), (0, 2.0, 5, 4.0)):
        alpha = coverage(stage, x, y, height, lens)
        assert alpha.min() > 0.97, f"{(alpha < 0.97).sum()} pixels bare at {(x, y, height)}"


def stage_half_width(name: str) -> float:
    return KINDS[name].width / 2


def coverage(stage, x: float, y: float, height: float, lens: float, rows: int = 45) -> np.ndarray:
    """What the layers that stand still leave covered, looking at (x, y)."""
    from multiplane.toon.raster import rasterise

    columns, distance = rows * 16 // 9, height * lens
    bare = np.ones((rows, columns), np.float32)
    for layer in stage.layers:
        if layer.on_screen or any(layer.wrap) or distance + layer.z < 0.3 or layer.flicker[1]:
            continue
        size = distance / (distance + layer.z) * rows / height
        matrix = compose(translate(columns / 2, rows / 2), scale(size, -size), translate(-x, -y))
        bare *= 1 - rasterise(layer.drawing, matrix, columns, rows)[..., 3]
    return 1 - bare


@pytest.mark.parametrize("name", ALL)
def test_spots_are_usable(name):
    design = make(name)
    spots = spots_of(design)
    assert len({spot.name for spot in spots}) == len(spots)
    usable = [s for s in spots if s.pose == "stand"] if name != "car" else spots
    assert len(usable) >= 5
    for spot in spots:
        assert abs(spot.x) <= design.width / 2 + 8 and -0.5 <= spot.z <= 3.2


def test_furniture_follows_a_moved_spot():
    moved = [s if s.name != "bench" else type(s)("bench", 3.0, s.z, s.pose, s.y) for s in spots_of(make("railway_platform"))]
    before = build_place(make("railway_platform"), "night", "rain", Style(), 0)
    after = build_place(make("railway_platform", spots=tuple(moved)), "night", "rain", Style(), 0)
    changed = {a.name for a, b in zip(before.layers, after.layers, strict=True) if a.drawing.bounds() != b.drawing.bounds()}
    assert changed == {"bench"}


@pytest.mark.parametrize("name", ("kitchen", "square", "forest", "lighthouse"))
def test_same_seed_same_place_other_seed_other_place(name):
    first = fingerprint(build_place(make(name), "day", "clear", Style(), 0))
    assert first == fingerprint(build_place(make(name), "day", "clear", Style(), 0))
    assert first != fingerprint(build_place(make(name, seed=7), "day", "clear", Style(), 0))


def test_words_of_the_moment_are_heard():
    def names(kind, words, time="night"):
        return {layer.name for layer in build_place(make(kind), time, "clear", Style(), 0, words).layers}

    assert "fireworks 0" in names("square", "Fireworks. The crowd cheers.") - names("square", "Snow falls.")
    assert "train" in names("railway_platform", "Steam. A train WHISTLE.") - names("railway_platform", "Rain.")
    assert "far light 0" in names("lighthouse", "Three lights answer.") - names("lighthouse", "Rain.")


def test_night_is_darker_than_day_but_not_black():
    from multiplane.toon.place.colours import to_lab
    from multiplane.toon.place.mood import outside_mood

    day, night = (to_lab(outside_mood(time, "clear").grade("#8fa668"))[0] for time in ("day", "night"))
    assert 0.2 < night < day - 0.2


def test_a_description_becomes_features_and_says_what_it_could_not_do():
    place = Place("shop", "CLOCKMAKER'S WORKSHOP", True, "workshop", "Clocks on every wall. A stuffed crocodile.")
    design = design_place(place, seed=3)
    assert "clocks on every wall" in design.features and "clocks on every wall" in design.from_text
    assert design.not_obeyed == ("a stuffed crocodile",)
    assert design == design_place(place, seed=3) != design_place(place, seed=4)
    assert design.sound == "workshop_clocks" and {"workbench", "door"} <= {s.name for s in design.spots}


def test_snow_that_falls_in_one_scene_lies_in_all():
    scenes = tuple(Scene(f"sq0{i}0", Heading("EXT. SQUARE"), "square", interior=False, weather=w) for i, w in ((1, "snow"), (2, "clear")))
    story = Story("t", (), (Place("square", "SQUARE", False, "square"), Place("park", "PARK", False, "park")), (), scenes)
    square, park = design_places(story, seed=1)
    assert "snow" in square.features and "snow" not in park.features


def test_what_the_words_add_is_set_on_the_stage():
    design = design_place(Place("r", "ROOM", True, "room", "An old red bicycle."), seed=1)
    assert any(spot.name == "bicycle" for spot in design.spots) and design.not_obeyed == ()
    assert "dressing" in {layer.name for layer in build_place(design, "day", "clear", Style(), 0).layers}


def test_unknown_places_fall_back_honestly():
    assert design_place(Place("x", "THE ZORB", True), seed=1).kind == "room"
    assert design_place(Place("x", "THE ZORB", False), seed=1).kind == "outdoors"
    assert design_place(Place("x", "OLD STATION PLATFORM", False), seed=1).kind == "railway_platform"


def test_curtains_take_the_colour_of_the_words():
    def paints(features):
        stage = build_place(make("kitchen", features=features), "day", "clear", Style(), 0)
        return {repr(s.paint) for layer in stage.layers for s in layer.drawing.shapes if s.tag == "curtain"}

    assert paints(("blue curtains",)) != paints(("red curtains",))
