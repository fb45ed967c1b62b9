"""What words do to a place lasts: lamps that go out, boats that vanish, lamplight on faces."""

from __future__ import annotations

from pathlib import Path

import pytest

from multiplane.boards import plan
from multiplane.breakdown import break_down
from multiplane.core.design import Bible, PlaceDesign, PropDesign, Style
from multiplane.core.dressing import carry, dress_shots
from multiplane.core.shot import Camera, Does, Framing, Shot, Speaks
from multiplane.script import read_script
from multiplane.toon.acting.lamplight import STEPS, lamplit, nearness, shines
from multiplane.toon.film_sheets import opacity_of, shown_share
from multiplane.toon.place import build_place
from multiplane.toon.stage import Layer, Light

ROOT = Path(__file__).resolve().parents[2]
CAMERA = Camera(Framing(0, 1, 2), Framing(0, 1, 2))
LIGHTHOUSE = PlaceDesign("rock", "Rock", "lighthouse", interior=False, palette=("#9cc3c9", "#5d6670", "#ece3d0", "#2f6b7c", "#c6503f"))


def shot(scene: str, text: str = "", said: str = "", time: str = "night") -> Shot:
    events = ((Does("b", 0.0, (), text),) if text else ()) + ((Speaks("c", 0.0, text=said),) if said else ())
    return Shot("", scene, "master", "rock", CAMERA, time=time, events=events)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("At the top of the tower, the lamp flickers and goes out.", ("lamp out",)),
        ("The lamp goes out. The lamp comes back.", ()),
        ("She lifts the lantern up to the glass.", ("lantern in the tower",)),
        ("Three lights answer. Then the sea is empty.", ("sea empty",)),
        ("Mara goes out.", ()),
        ("Gull Rock. A gull.", ()),
        ("Calm sea. Gulls.", ("gulls",)),
    ],
)
def test_words_begin_and_end_states(text, states):
    assert carry((), text) == states


def test_a_lamp_stays_out_for_the_night_and_no_longer():
    shots = dress_shots([shot("sq010", "The lamp goes out."), shot("sq010"), shot("sq020"), shot("sq030", time="dawn")])
    assert [s.dressing for s in shots] == [(), ("lamp out",), ("lamp out",), ()]


def test_gulls_stay_in_their_scene():
    assert [s.dressing for s in dress_shots([shot("sq010", "Gulls."), shot("sq010"), shot("sq020")])] == [(), ("gulls",), ()]


def test_dialogue_changes_no_state():
    said = dress_shots([shot("sq010", said="The lamp goes out! Gulls! Fireworks!"), shot("sq010")])
    assert said[1].dressing == ()


def test_gull_rock_keeps_its_lamp_out():
    story = break_down(read_script(ROOT / "examples" / "lighthouse" / "script.fountain"))
    shots = plan(story, Bible((), (), ()))
    night = [s for s in shots if s.scene in ("sq020", "sq030")]
    assert night and all("lamp out" in s.dressing for s in night)
    assert not any("lamp out" in s.dressing for s in shots if s.time == "dawn")


def layers(words="", **more):
    return {layer.name: layer for layer in build_place(LIGHTHOUSE, "night", "clear", Style(), 0, words, **more).layers}


def beams(stage):
    return [s for s in stage["lamp"].drawing.shapes if s.tag == "beam"] if "lamp" in stage else []


def test_the_lamp_shines_fails_and_is_out():
    assert beams(layers())
    failing = layers("the lamp flickers and goes out", seconds=5.0)
    assert beams(failing) and 0 < failing["lamp"].shown[1] < 5.0
    assert not beams(layers(dressing=("lamp out",)))


def test_a_lantern_glows_where_the_lamp_was():
    stage = layers(dressing=("lamp out", "lantern in the tower"))
    assert not beams(stage) and any(s.tag == "glow" for s in stage["lamp"].drawing.shapes)


def test_the_boat_answers_and_is_gone():
    stage = layers("three lights answer. then the sea is empty.", seconds=4.0)
    starts = [stage[f"far light {k}"].shown[0] for k in range(3)]
    assert starts == sorted(starts) and starts[0] > 0
    assert all(stage[f"far light {k}"].shown[1] < 4.0 for k in range(3))
    assert "far light 0" not in layers("lights", dressing=("sea empty",))


def test_layers_appear_and_go():
    layer = Layer("x", None, shown=(1.0, 3.0, 0.5))
    assert [shown_share(layer, t) for t in (0.5, 1.25, 2.0, 2.75, 3.5)] == [0.0, 0.5, 1.0, 0.5, 0.0]

    class View:
        def opacity(self, z):
            return 1.0

    assert opacity_of(Layer("x", None), View(), 9.0) == 1.0
    assert opacity_of(layer, View(), 3.2) == 0.0


def test_lamplight_is_warm_near_and_nothing_far():
    night = Light((0.7, 0.8, 0.95))
    near, far = lamplit(night, STEPS, -1), lamplit(night, 0, 1)
    assert far == night
    assert near.tint[0] > near.tint[2] and near.from_left
    assert nearness(0.0, [0.5])[0] > nearness(0.0, [2.0])[0] > nearness(0.0, [9.0])[0] == 0
    assert nearness(0.0, [-1.0])[1] == -1
    assert shines(PropDesign("l", "l", "lantern"), "l") and not shines(PropDesign("c", "c", "cap"), "c")
