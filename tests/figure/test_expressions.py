"""Faces: enough expressions, all told apart; both eyes in three quarters; shades follow words, manner and deeds."""

from fractions import Fraction

import numpy as np
import pytest

from multiplane.boards.planning import plan
from multiplane.breakdown import break_down
from multiplane.core.design import Bible, CastDesign, PlaceDesign
from multiplane.core.shot import Camera, Framing, Mark, Shot, Speaks
from multiplane.core.timing import time_shot
from multiplane.script.fountain import parse_fountain
from multiplane.toon.acting import perform
from multiplane.toon.acting.feelings import EXPRESSIONS, FEELINGS, OFFSETS, shade_of_deed, shade_of_line
from multiplane.toon.figure.face import FaceLook, eye_frame
from multiplane.toon.figure.head import SHAPES, Skull
from multiplane.toon.stage import Light, Stage


def test_there_are_twenty_expressions_and_no_two_alike():
    assert len(EXPRESSIONS) >= 20 and set(FEELINGS) < set(EXPRESSIONS)
    names = list(EXPRESSIONS)
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            assert np.abs(OFFSETS[a] - OFFSETS[b]).max() > 0.2, (a, b)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("turn", [0, 20, 35, 45])
def test_the_far_eye_is_seen_in_three_quarters_and_stays_on_the_head(shape, turn):
    look, skull = FaceLook(CastDesign("a", "A")), Skull(shape, turn)
    near, far = eye_frame(look, skull, -1.0), eye_frame(look, skull, 1.0)
    assert far.narrow >= 0.55
    assert far.x + look.rx * far.narrow <= float(skull.edge(look.eye_y, 1)) + 0.01
    assert far.x - near.x > 0.6 * look.rx


def test_in_profile_one_eye_is_left():
    look, skull = FaceLook(CastDesign("a", "A")), Skull("oval", 90)
    assert eye_frame(look, skull, 1.0).narrow == 0 and eye_frame(look, skull, -1.0).narrow > 0.25


@pytest.mark.parametrize(("line", "shade"), [
    (("surprised", "normal", "You want me to do what?"), "confused"), (("happy", "normal", "We did it! We did it!"), "excited"),
    (("sad", "crying", "He is gone."), "grieving"), (("angry", "cold", "Leave."), "stern"), (("sad", "normal", "He is gone."), "sad"),
])  # fmt: skip
def test_shades_of_lines(line, shade):
    assert shade_of_line(*line) == shade


@pytest.mark.parametrize(("aside", "feeling", "manner", "shade"), [
    ("bitterly", "sad", "normal", "bitter"), ("whispering", "neutral", "whisper", "conspiring"), ("whispering, wary", "afraid", "whisper", "suspicious"), ("dry", "amused", "normal", "dry"), ("begging him", "worried", "normal", "pleading"),
    ("not bitterly", "neutral", "normal", "neutral"), ("to Ann", "happy", "normal", "happy"), ("", "sad", "normal", "sad"),
])  # fmt: skip
def test_parentheticals_shade_the_face(aside, feeling, manner, shade):
    assert shade_of_line(feeling, manner, "So it is.", aside) == shade


def test_manners_go_with_the_line_and_show_in_the_body():
    """From the script's words to the pose: a whisper leans in, laughter shakes."""
    text = "INT. ROOM - DAY\n\nANN (30s) and BEN (40s) stand.\n\nANN\n(bitterly)\nSo it is, and so it will be.\n"
    shots = plan(break_down(parse_fountain(text)), Bible((), (), ()))
    assert [e.aside for shot in shots for e in shot.events if isinstance(e, Speaks)] == ["bitterly"]
    leans = {}
    for manner in ("normal", "whisper", "laughing"):
        shot = Shot("s", "sq", "single", "p", Camera(Framing(0, 1.2, 3), Framing(0, 1.2, 3)), marks=(Mark("ann", 0.0),), events=(Speaks("b", 0.0, role="ann", text="So it is, and so it will be for ever.", manner=manner),), seed=1)
        timed = time_shot(shot, {}, Fraction(24))
        p = perform(timed, Bible((CastDesign("ann", "Ann"),), (PlaceDesign("p", "P"),), ()), Stage((), Light()))
        poses = [p.at(f)[0].key.pose for f in range(timed.events[0].frame_in + 10, timed.events[0].frame_out - 10, 2)]
        leans[manner] = (np.mean([pose.lean for pose in poses]), np.std(np.diff([pose.shrug for pose in poses])))
    assert leans["whisper"][0] > leans["normal"][0] + 4 and leans["laughing"][1] > 2 * leans["normal"][1] + 0.05


def test_shades_of_deeds():
    assert shade_of_deed("neutral", "look", "suspiciously") == "suspicious"
    assert shade_of_deed("neutral", "blush", "") == "embarrassed"
    assert shade_of_deed("angry", "yawn", "") == "angry"
