"""Sets differ by kind, by seed, by season and by what the text asks for; lamps light what is near; frames stand aside."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from msgspec.structs import replace

from multiplane.core.design import PlaceDesign, Spot, Style
from multiplane.core.story import Place
from multiplane.design.places import SPECIAL, choose_kind, design_place
from multiplane.toon.drawing import Drawing, Shape, compose, ellipse, flat, scale, translate
from multiplane.toon.place import KINDS, _scenery, build_place, spots_of
from multiplane.toon.place.foreground import _FRAMES
from multiplane.toon.place.lamps import SHARES
from multiplane.toon.place.scenery import mirrored
from multiplane.toon.place.seasons import season_of, seasonal
from multiplane.toon.raster import rasterise

NAMES = (
    ("KITCHEN", True, "kitchen"), ("BEDROOM", True, "bedroom"), ("OFFICE", True, "office"), ("CLASSROOM", True, "classroom"), ("HOSPITAL WARD", True, "hospital"), ("LAMP ROOM", True, "lamp_room"), ("PRISON CELL", True, "prison"), ("COUNTY COURTROOM", True, "courtroom"),
    ("NATURAL HISTORY MUSEUM", True, "museum"), ("WINE CELLAR", True, "cellar"), ("THE BLUE CAFE", True, "restaurant"), ("SUBWAY STATION", True, "subway_station"), ("ATTIC", True, "attic"), ("LIBRARY", True, "library"), ("SCIENCE LAB", True, "laboratory"), ("PUB", True, "bar"),
    ("TEMPLE", True, "church"), ("THRONE ROOM", True, "castle_hall"), ("CAVE", True, "cave"), ("THEATRE", True, "stage"), ("SPACE STATION", True, "spaceship"), ("JUNGLE", False, "jungle"), ("BATTLEFIELD", False, "battlefield"), ("NORTH POLE", False, "snowfield"), ("FUNFAIR", False, "fairground"),
    ("HARBOUR", False, "harbour"), ("NARROW STREET", False, "street"), ("ROOFTOP", False, "rooftop"), ("DESERT", False, "desert"), ("SWAMP", False, "swamp"), ("BEACH", False, "beach"), ("MOON", False, "space"), ("GRAVEYARD", False, "graveyard"), ("BRIDGE", False, "bridge"), ("FARM", False, "farm"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "interior", "kind"), NAMES, ids=[row[0] for row in NAMES])
def test_names_find_their_kind(name, interior, kind):
    """By its own words, also where the breakdown knows nothing better than a room or the open air."""
    assert choose_kind(Place("p", name, interior, "")).name == kind
    if kind in SPECIAL:
        assert choose_kind(Place("p", name, interior, "room" if interior else "outdoors")).name == kind


def thumbnail(stage) -> np.ndarray:
    canvas = np.zeros((27, 48, 4), np.float32)
    for layer in sorted(stage.layers, key=lambda one: -one.z):
        if not layer.on_screen:
            size = 54 / (10.4 + layer.z)
            part = rasterise(layer.drawing, compose(translate(24, 13.5), scale(size, -size), translate(0, -2.0)), 48, 27)
            canvas = part + canvas * (1 - part[..., 3:])
    return canvas[..., :3]


def design(kind: str, seed: int = 1, *features: str) -> PlaceDesign:
    one = KINDS[kind]
    return PlaceDesign(f"{kind}_{seed}", kind, kind, one.interior, features, one.palettes[seed % len(one.palettes)], width=one.width, seed=seed)


def test_every_kind_is_another_picture():
    pictures = {name: thumbnail(build_place(design(name), "day", "clear", Style())) for name in KINDS}
    alike = [(a, b) for a, b in combinations(pictures, 2) if np.abs(pictures[a] - pictures[b]).mean() < 0.03]
    assert len(KINDS) >= 60 and not alike


def test_sets_are_furnished_in_more_than_one_way():
    """Not papered anew, but laid out anew: the bed, the desk, the counter stand elsewhere."""
    for kind, word in (("bedroom", "bed"), ("office", "desk"), ("classroom", "board"), ("hospital", "bed"), ("shop", "counter"), ("bar", "counter")):
        made = (PlaceDesign("k", "K", kind, True, (), KINDS[kind].palettes[0], width=11, seed=seed) for seed in range(1, 9))
        assert len({next(spot.x for spot in spots_of(one) if spot.name == word) for one in made}) > 2, kind


def test_a_set_that_is_turned_round_keeps_its_clocks_and_its_changed_spots():
    turned = [one for seed in range(12) if _side(one := design("office", seed)) < 0]
    straight = [one for seed in range(12) if _side(one := design("office", seed)) > 0]
    assert turned and straight
    moved = replace(turned[0], spots=(Spot("desk", 2.0, 0.3, "sit", 0.48, "left"),))
    assert next(spot for spot in spots_of(moved) if spot.name == "desk") == moved.spots[0]
    faces = [Shape((ellipse(2.0, 1.0, 0.2),), flat("#ffffff"), (), 0.0, tag) for tag in ("clock", "wall")]
    clock, wall = mirrored(faces)
    assert Drawing((clock,)).bounds() == pytest.approx(Drawing((wall,)).bounds())
    assert (clock.contours[0] - faces[0].contours[0]).std(0) == pytest.approx([0, 0])


def _side(one: PlaceDesign) -> float:
    """1 where the set stands as it is drawn, -1 where it is turned round."""
    return -1.0 if _scenery(one, "day", "clear", Style(), "").mirrored else 1.0


@pytest.mark.parametrize("kind", ["kitchen", "bedroom", "office", "restaurant"])
def test_two_of_a_kind_differ(kind):
    """In walls, floor or furniture, not in palette alone."""
    def forms(seed: int) -> frozenset:
        stage = build_place(PlaceDesign("k", "K", kind, True, (), KINDS[kind].palettes[0], width=10, seed=seed), "day", "clear", Style())
        return frozenset(c.tobytes() for layer in stage.layers for shape in layer.drawing.shapes for c in shape.contours)

    sets = [forms(seed) for seed in range(1, 6)]
    assert min(len(a ^ b) for a, b in combinations(sets, 2)) > 12


def test_seasons_turn_what_is_green():
    assert season_of("a park in autumn") == "autumn" and season_of("WINTER GARDEN") == "winter" and season_of("a spring in the rocks") == "" and season_of("spring") == "spring"
    green = "#4f8a4c"
    looks = {season: seasonal(green, season, False) for season in ("autumn", "winter", "spring", "summer")}
    assert len(set(looks.values())) == 4 and seasonal("#c2403a", "autumn", False) == "#c2403a" and seasonal(green, "", False) == green
    red, grn, _ = (int(looks["autumn"][k : k + 2], 16) for k in (1, 3, 5))
    assert red > grn
    autumn, plain = (thumbnail(build_place(design("park", 2, *f), "day", "clear", Style())) for f in (("autumn leaves",), ()))
    assert (autumn[..., 0] - autumn[..., 1]).mean() > (plain[..., 0] - plain[..., 1]).mean() + 0.01


@pytest.mark.parametrize("text", ["a broken clock", "red curtains, an unmade bed", "a portrait and a mirror", "a map on the wall", "a poster", "autumn leaves"])
def test_what_the_text_asks_for_is_there_or_reported(text):
    place = Place("p", "BEDROOM" if "leaves" not in text else "PARK", "leaves" not in text, "", text)
    with_words, without = design_place(place, seed=1), design_place(Place("p", place.name, place.interior, ""), seed=1)
    assert with_words.from_text and not with_words.not_obeyed
    def colours(d: PlaceDesign) -> list:
        return [repr(shape.paint) for layer in build_place(d, "day", "clear", Style()).layers for shape in layer.drawing.shapes]

    assert colours(with_words) != colours(without)


def test_lamps_warm_who_stands_under_them():
    night, day = (build_place(design("railway_platform"), time, "rain", Style()).light.tint for time in ("night", "day"))
    field = build_place(design("field"), "night", "rain", Style()).light.tint
    assert night[0] - night[2] > field[0] - field[2] + 0.15
    assert day == build_place(design("field"), "day", "rain", Style()).light.tint
    assert set(SHARES) <= set(KINDS)


def test_frames_stand_aside():
    """Nothing near covers the middle of the picture where people are, up to a full shot."""
    assert set(_FRAMES) <= set(KINDS)
    for kind in _FRAMES:
        stage = build_place(design(kind, 3), "day", "clear", Style())
        near = [layer for layer in stage.layers if layer.name == "near frame"]
        assert len(near) == 1
        size = 60.0
        canvas = rasterise(near[0].drawing, compose(translate(4 * size, 2.6 * size), scale(size, -size)), int(8 * size), int(3.0 * size))
        assert canvas[: int(2.4 * size), int(1.2 * size) : int(6.8 * size), 3].mean() < 0.02, kind


@pytest.mark.parametrize("kind", ["square", "village", "city", "harbour"])
def test_a_place_is_the_same_by_day_and_by_night(kind):
    """Lamps burn, panes are lit and shadows change sides; doors, towers and boats stay where they are."""
    def walls(time: str) -> set:
        stage = build_place(design(kind), time, "clear", Style())
        return {c.tobytes() for layer in stage.layers for shape in layer.drawing.shapes if shape.tag in ("door", "tower", "boat") for c in shape.contours}

    day, night = walls("day"), walls("night")
    assert len(day) > 5 and day == night


def test_winter_bares_the_trees():
    def trees(*features: str) -> int:
        stage = build_place(design("village", 1, *features), "day", "clear", Style())
        return sum(shape.tag == "tree" for layer in stage.layers for shape in layer.drawing.shapes)

    assert trees("winter") > 3 * trees("summer") > 0  # a shape for every bough instead of a crown
