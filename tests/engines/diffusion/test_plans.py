"""What a request becomes for each kind of model. No torch."""

from fractions import Fraction

import pytest

from multiplane.core.errors import BadInput
from multiplane.engines.diffusion.pipelines import FAMILIES, PIPES, choose, family_of
from multiplane.engines.diffusion.plans import plan_request
from multiplane.engines.diffusion.settings import Settings
from multiplane.engines.errors import EngineError
from multiplane.engines.requests import (
    Control,
    EditRequest,
    ImageRequest,
    InBetweenRequest,
    Lora,
    Reference,
    RemovalRequest,
    VideoRequest,
)

MARA, STYLE = Reference("/mara.png", "cast:mara_vance"), Reference("/style.png", "style")
LINE, DEPTH = Control("line", "/line.png", 0.8), Control("depth", "/depth.png")
VIDEO = VideoRequest("a lighthouse", 1280, 718, 48)


def plan(request, model, size=(0, 0), count=0, **settings):
    return plan_request(request, Settings(**settings), family_of(model), size, count)


@pytest.mark.parametrize(
    ("request_", "settings", "name"),
    [
        (ImageRequest("x", 64, 64), {}, "StableDiffusionXLPipeline"),
        (ImageRequest("x", 64, 64, controls=(LINE,)), {"controlnets": {"line": "c"}}, "StableDiffusionXLControlNetPipeline"),
        (EditRequest("x", "/a.png"), {}, "StableDiffusionXLImg2ImgPipeline"),
        (EditRequest("x", "/a.png", "/m.png"), {}, "StableDiffusionXLInpaintPipeline"),
        (EditRequest("x", "/a.png", controls=(LINE,)), {"controlnets": {"line": "c"}}, "StableDiffusionXLControlNetImg2ImgPipeline"),
        (EditRequest("x", "/a.png", "/m.png", controls=(LINE,)), {"controlnets": {"line": "c"}}, "StableDiffusionXLControlNetInpaintPipeline"),
    ],
)  # fmt: skip
def test_the_class_follows_from_what_is_asked(request_, settings, name):
    assert plan(request_, "StableDiffusionXLPipeline", (64, 64), **settings).pipe.name == name


def test_what_is_not_obeyed_is_said():
    made = plan(ImageRequest("x", 64, 64, controls=(LINE, DEPTH), references=(MARA,)), "StableDiffusionXLPipeline", controlnets={"line": "c"})
    assert made.controls == (LINE,) and made.ignored == ("control depth", "references")


def test_an_edit_model_gets_its_pictures_in_order_and_is_told_what_they_are():
    request = EditRequest("Mara at the window.", "/a.png", references=(STYLE, MARA), controls=(LINE, Control("shadow", "/s.png")))
    made = plan(request, "Flux2KleinPipeline", (64, 64), name_pictures=True, follows=("line",), inverted=("line",), prompt="{prompt}, flat")
    assert made.pictures == ("/a.png", "/mara.png", "/line.png", "/style.png") and made.ignored == ("control shadow",)
    assert made.prompt == (
        "Picture 1 is the picture to change. Picture 2 is the model sheet of Mara Vance: keep face, hair, clothes and colours. "
        "Picture 3 is the line drawing that the result must follow exactly. Picture 4 is the style to keep to. Mara at the window, flat"
    )
    assert made.inverted == {"/line.png"}


def test_pictures_that_find_no_room_are_said():
    request = EditRequest("x", "/a.png", references=(MARA, STYLE), controls=(LINE,))
    made = plan(request, "QwenImageEditPlusPipeline", (64, 64), follows=("line",))
    assert made.pictures == ("/a.png", "/mara.png", "/line.png") and made.ignored == ("reference style",)
    assert plan(EditRequest("x", "/a.png", references=(MARA,)), "FluxKontextPipeline", (64, 64)).ignored == ("reference cast:mara_vance",)


def test_a_mask_is_kept_by_models_that_know_none():
    made = plan(EditRequest("x", "/a.png", "/m.png"), "Flux2KleinPipeline", (64, 64))
    assert made.keep_outside and not made.pipe.mask and not made.ignored


@pytest.mark.parametrize(("steps", "strength", "taken"), [(8, 0.01, 1), (4, 0.8, 3), (4, 1.0, 4), (3, 0.7, 2), (9, 0.6, 5), (30, 0.7, 21), (1, 0.5, 1), (49, 0.3, 15)])
def test_an_edit_takes_whole_steps_and_sees_the_picture(steps, strength, taken):
    assert plan(EditRequest("x", "/a.png", strength=strength), "ZImagePipeline", (64, 64), steps=steps).strength * steps == taken


@pytest.mark.parametrize(
    ("request_", "model", "words"),
    [
        (VideoRequest("x", 64, 64, 9), "WanImageToVideoPipeline", "cannot go without a first frame"),
        (VideoRequest("x", 64, 64, 9, first="/a.png"), "WanPipeline", "cannot keep a first frame"),
        (VideoRequest("x", 64, 64, 9, first="/a.png", last="/b.png"), "CogVideoXImageToVideoPipeline", "cannot keep a last frame"),
        (ImageRequest("x", 64, 64), "QwenImageEditPlusPipeline", "cannot go without a first frame"),
    ],
)
def test_what_cannot_be_kept_is_refused(request_, model, words):
    with pytest.raises(EngineError, match=words) as error:
        plan(request_, model)
    assert error.value.kind == "refused"


def test_lengths_are_the_models_and_the_films():
    made = plan(VIDEO, "WanPipeline", fps=16.0, longest=81)
    assert made.length.made == 33 and len(made.length.picks) == 48 and (made.fit.width, made.fit.height) == (1280, 720)


def test_a_control_film_is_followed_frame_for_frame():
    made = plan(VideoRequest("x", 64, 64, 48, controls=(DEPTH, LINE), references=(MARA,)), "WanVACEPipeline", fps=16.0, longest=81, follows=("line", "depth"))
    assert made.length.made == 49 and made.length.picks == tuple(range(48)) and made.controls == (LINE,) and made.ignored == ("control depth",)
    assert made.references == ("/mara.png",)


def test_long_shots_go_on_from_a_frame_or_are_refused():
    both = family_of("WanPipeline", expands=True)
    long = VideoRequest("x", 64, 64, 100)
    made = plan_request(long, Settings(longest=81), both)
    assert made.pipe.name == "WanPipeline" and made.continued.name == "WanImageToVideoPipeline" and made.pipe.multiple == 32
    with pytest.raises(EngineError, match="81 frames at once"):
        plan(long, "WanPipeline", longest=81)


def test_one_set_of_parts_for_words_and_pictures_keeps_no_last_frame():
    with pytest.raises(EngineError, match="cannot keep a last frame"):
        plan_request(VideoRequest("x", 64, 64, 9, first="/a.png", last="/b.png"), Settings(), family_of("WanPipeline", expands=True))


def test_in_betweens_come_without_their_keys():
    made = plan(InBetweenRequest("/a.png", "/b.png", 3), "WanImageToVideoPipeline", (64, 64), fps=16.0)
    assert made.length.made == 5 and made.drop_ends and made.pictures == ("/a.png",) and made.last == "/b.png"


def test_removal_is_a_film_with_holes():
    made = plan(RemovalRequest("/film.mp4", "/mask.mp4", "a street"), "WanVACEPipeline", (64, 64), 10)
    assert made.film == "/film.mp4" and made.length.made == 13 and made.keep_outside and made.prompt == "a street"
    with pytest.raises(EngineError):
        plan(RemovalRequest("/film.mp4", "/mask.mp4"), "WanPipeline", (64, 64), 10)


def test_the_tables_loras_come_before_the_requests():
    made = plan(ImageRequest("x", 64, 64, loras=(Lora("b"),)), "FluxPipeline", loras=(Lora("a", 0.5),))
    assert [one.source for one in made.loras] == ["a", "b"]


def test_a_class_that_we_do_not_know_is_named():
    with pytest.raises(BadInput, match="did you mean"):
        family_of("WanPipelin")


def test_each_class_stands_in_one_family_and_can_be_chosen():
    assert len(PIPES) == sum(len(family) for family in FAMILIES)
    for family in FAMILIES:
        for pipe in family:
            chosen, unmet = choose(family, pipe.does[0], pipe.takes)
            assert chosen == pipe and not unmet, pipe.name


def test_a_still_picture_at_a_fraction_of_a_frame_rate():
    assert plan(VideoRequest("x", 64, 64, 1, Fraction(24000, 1001)), "LTX2Pipeline").length.picks == (0,)
