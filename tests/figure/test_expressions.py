"""Faces: enough expressions, all told apart; both eyes in three quarters; shades follow words, manner and deeds."""

import numpy as np
import pytest

from multiplane.core.design import CastDesign
from multiplane.toon.acting.feelings import EXPRESSIONS, FEELINGS, OFFSETS, shade_of_deed, shade_of_line
from multiplane.toon.figure.face import FaceLook, eye_frame
from multiplane.toon.figure.head import SHAPES, Skull


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


def test_shades_of_deeds():
    assert shade_of_deed("neutral", "look", "suspiciously") == "suspicious"
    assert shade_of_deed("neutral", "blush", "") == "embarrassed"
    assert shade_of_deed("angry", "yawn", "") == "angry"
