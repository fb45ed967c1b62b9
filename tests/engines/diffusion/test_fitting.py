"""Sizes and lengths that models can make, and the way back."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from multiplane.engines.diffusion.fitting import fit_length, fit_size
from multiplane.engines.diffusion.pictures import keep_outside, load_picture, off_canvas, on_canvas

sides = st.integers(16, 4096)


@given(sides, sides, st.sampled_from([8, 16, 32]), st.sampled_from([0, 345600, 921600]), st.sampled_from([0, 230400]))
def test_a_canvas_is_legal_and_holds_the_picture(width, height, multiple, most, least):
    fit = fit_size(width, height, multiple=multiple, most=most, least=least)
    assert fit.width % multiple == 0 and fit.height % multiple == 0
    assert fit.left + fit.inner_width <= fit.width and fit.top + fit.inner_height <= fit.height
    assert fit.asked == (width, height)
    if most and (fit.inner_width, fit.inner_height) != fit.asked and min(fit.inner_width, fit.inner_height) > multiple:
        assert fit.width * fit.height <= most


def test_a_size_within_bounds_is_never_scaled():
    fit = fit_size(1280, 718, multiple=16, most=1000000)
    assert (fit.width, fit.height, fit.inner_width, fit.inner_height, fit.top) == (1280, 720, 1280, 718, 1)
    assert fit.words() == "made at 1280×720, given at 1280×718" and fit_size(1280, 720, multiple=16).words() == ""


def test_full_hd_on_a_model_of_720_lines():
    fit = fit_size(1920, 1080, multiple=16, most=1280 * 720)
    assert (fit.width, fit.height) == (1280, 720)


def test_there_and_back_lies_on_itself_to_the_bit():
    picture = Image.fromarray(np.random.default_rng(0).integers(0, 255, (40, 72, 3), dtype=np.uint8))
    fit = fit_size(72, 40, multiple=16)
    canvas = on_canvas(picture, fit)
    assert canvas.size == (80, 48)
    assert (np.asarray(off_canvas(canvas, fit)) == np.asarray(picture)).all()
    assert (np.asarray(canvas)[0, fit.left :][: fit.inner_width] == np.asarray(picture)[0]).all(), "the edge goes on"


def test_a_bigger_result_is_a_scaled_canvas():
    fit = fit_size(72, 40, multiple=16)
    assert off_canvas(Image.new("RGB", (160, 96)), fit).size == (72, 40)


@given(st.integers(1, 400), st.sampled_from([24, 25, 12]), st.sampled_from([0, 4, 8]), st.sampled_from([0.0, 8.0, 16.0, 24.0]), st.sampled_from([0, 49, 81, 121]), st.booleans())
def test_every_frame_asked_for_has_a_made_one(frames, fps, rhythm, own, longest, to_end):
    length = fit_length(frames, Fraction(fps), rhythm=rhythm, own=own, longest=longest, to_end=to_end)
    assert len(length.picks) == frames and length.picks[0] == 0 and length.picks[-1] < length.made
    assert list(length.picks) == sorted(length.picks)
    for one, following in zip(length.stretches, length.stretches[1:], strict=False):
        assert following.start == one.start + one.frames - 1
    for one in length.stretches:
        assert not rhythm or one.frames % rhythm == 1
        assert not longest or one.frames <= longest
    if to_end and frames > 1:
        assert length.picks[-1] == length.made - 1


def test_frames_at_another_rate_are_held():
    assert fit_length(6, Fraction(24), rhythm=4, own=16.0).picks == (0, 0, 1, 2, 2, 3)


def test_a_long_shot_is_made_in_stretches():
    length = fit_length(192, Fraction(24), rhythm=4, own=16.0, longest=81)
    assert [(one.start, one.frames) for one in length.stretches] == [(0, 65), (64, 65)]
    assert length.words() == "made 129 frames in 2 stretches at 16 fps, given 192"


def test_what_the_mask_leaves_black_stays_the_original():
    original, made = Image.new("RGB", (8, 8), "red"), Image.new("RGB", (8, 8), "blue")
    mask = Image.new("L", (8, 8), 0)
    mask.paste(255, (0, 0, 4, 8))
    kept = np.asarray(keep_outside(made, original, mask))
    assert (kept[:, 4:] == (255, 0, 0)).all() and (kept[:, :4] == (0, 0, 255)).all()


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "1"])
def test_any_picture_becomes_rgb(tmp_path, mode):
    Image.new("RGBA", (4, 4), (10, 20, 30, 0)).convert(mode).save(tmp_path / "a.png")
    assert load_picture(tmp_path / "a.png").mode == "RGB"
    if mode == "RGBA":
        assert load_picture(tmp_path / "a.png").getpixel((0, 0)) == (255, 255, 255)
