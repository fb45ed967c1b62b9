"""The colour script: scenes are coloured by what is felt in them, a scene by itself; artists win; pictures change."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from multiplane.core.design import Bible, ColourScript, PlaceDesign, SceneColour, Style
from multiplane.core.screenplay import Heading
from multiplane.core.shot import Camera, Framing, Shot
from multiplane.core.story import ActionBeat, Scene, SpeechBeat, Story
from multiplane.design.colour import MOOD_SHIFTS, colour_script, feelings_of, scene_colour
from multiplane.production.bible import bible_of, settle_colours
from multiplane.store.database import Database
from multiplane.toon.place import build_place


def scene(id: str, mood: str = "neutral", time: str = "day", beats: tuple = (), **more) -> Scene:
    return Scene(id, Heading("INT. ROOM - DAY"), "room", mood=mood, time=time, beats=beats, **more)


def story(*scenes: Scene) -> Story:
    return Story("t", (), (), (), scenes)


def test_joy_is_rich_and_warm_and_grief_is_not():
    glad, sad = (scene_colour(scene("sq010", mood)) for mood in ("happy", "sad"))
    assert sad.saturation < 1 < glad.saturation and sad.warmth < 0 < glad.warmth and sad.light < glad.light
    assert {abs(shift[2]) <= 0.5 and 0.7 <= shift[0] <= 1.15 for shift in MOOD_SHIFTS.values()} == {True}


def test_without_feeling_each_place_leans_its_own_way():
    rooms = [scene_colour(replace(scene("sq010"), place=place)) for place in ("kitchen", "attic", "office", "yard")]
    assert all(one.says == "neutral, day" and abs(one.warmth) < 0.3 and 0.9 < one.saturation < 1.1 for one in rooms)
    assert max(one.warmth for one in rooms) - min(one.warmth for one in rooms) > 0.1
    assert scene_colour(replace(scene("sq020"), place="attic")).warmth == rooms[1].warmth
    assert scene_colour(replace(scene("sq010", "sad"), place="kitchen")) == scene_colour(replace(scene("sq010", "sad"), place="office"))


def test_where_no_feeling_rules_lines_and_deeds_speak():
    lines = tuple(SpeechBeat(f"b{k}", k, k, "r", "Oh.", feeling=feeling) for k, feeling in enumerate(("sad", "neutral", "sad", "neutral")))
    felt = feelings_of(scene("sq010", beats=lines))
    assert 0.3 <= felt["sad"] <= 0.7 and scene_colour(scene("sq010", beats=lines)).warmth < 0
    party = (ActionBeat("b", 1, 1, "Everybody dances. Laughter, fireworks."),)
    assert scene_colour(scene("sq010", beats=party)).warmth > 0


def test_a_scene_changes_no_other():
    one, two = scene("sq010", "happy"), scene("sq020", "afraid", "night")
    alone, together = colour_script(story(one)), colour_script(story(scene("sq005", "sad"), one, two))
    assert alone.scenes[0] in together.scenes


def test_the_shot_gets_the_style_of_its_scene():
    bible = Bible((), (), (), Style(saturation=1.1), ColourScript((SceneColour("sq010", saturation=0.5, warmth=-0.4),)))
    frame = Framing(0, 1, 2)
    style = {id: bible_of(Shot(f"{id}_sh0010", id, "master", "p", Camera(frame, frame)), bible).style for id in ("sq010", "sq020")}
    assert style["sq010"] == Style(saturation=0.55, warmth=-0.4) and style["sq020"] == Style(saturation=1.1)


def test_an_artist_s_colours_win_and_new_scenes_get_their_own(tmp_path):
    database = Database(tmp_path / "db.sqlite")
    made = colour_script(story(scene("sq010", "sad")))
    settle_colours(tmp_path, made, database)
    text = (tmp_path / "colours.toml").read_text()
    assert 'scene = "sq010"' in text
    (tmp_path / "colours.toml").write_text(text.replace("saturation = 0.72", "saturation = 0.3"))
    settled, state = settle_colours(tmp_path, colour_script(story(scene("sq010", "sad"), scene("sq020", "happy"))), database)
    assert state.edited and settled.scenes[0].saturation == 0.3 and settled.scenes[1].scene == "sq020"


def test_warmth_is_seen():
    """The same room, warm and cold: warm has more red than blue, and the figures are lit by it too."""
    design = PlaceDesign("r", "R", "kitchen", True, palette=("#e0d0a8", "#a5714c", "#6f9a8d", "#efe6d0", "#c8553d"), width=10, seed=3)

    def lean(style: Style) -> float:
        stage = build_place(design, "day", "clear", style)
        stops = np.array([stop[1][:3] for layer in stage.layers for shape in layer.drawing.shapes for stop in shape.paint.stops])
        assert np.isfinite(stops).all()
        return float((stops[:, 0] - stops[:, 2]).mean()) + 0.2 * (stage.light.tint[0] - stage.light.tint[2])

    assert lean(Style(warmth=0.4)) > lean(Style()) + 0.01 and lean(Style()) > lean(Style(warmth=-0.4)) + 0.01
