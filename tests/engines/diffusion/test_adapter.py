"""Settings, recipes, weights and what is missing: all that the adapter does before a model is loaded. No torch."""

import json
import subprocess
import sys

import pytest

from multiplane.core.errors import BadInput
from multiplane.engines import open_engine
from multiplane.engines.diffusion import pipelines, weights
from multiplane.engines.diffusion.recipes import cook, read_recipe, recipe_names
from multiplane.engines.diffusion.settings import Settings


def a_model(folder, name="StableDiffusionXLPipeline", data=b"weights" * 5000):
    (folder / "unet").mkdir(parents=True)
    (folder / "model_index.json").write_text(json.dumps({"_class_name": name}), "utf-8")
    (folder / "unet" / "model.safetensors").write_bytes(data)
    return folder


def engine(**settings):
    return open_engine("keys", "diffusers", settings)


@pytest.mark.parametrize("name", recipe_names())
def test_a_recipe_says_all_that_one_must_know(name):
    recipe = read_recipe(name)
    assert all((recipe.title, recipe.good_for, recipe.licence, recipe.commercial, recipe.url.startswith("https://")))
    assert recipe.memory[0] >= recipe.memory[1] > 0
    cooked = cook(Settings(recipe=name))
    pipe = pipelines.PIPES[cooked.pipeline]
    assert cooked.licence == recipe.licence and "{prompt}" in cooked.prompt and cooked.steps and cooked.most_pixels
    if "video" in pipe.does:
        assert cooked.longest and pipe.rhythm and cooked.longest % pipe.rhythm == 1
    made = engine(recipe=name)
    assert made.abilities and set(pipe.does) <= set(made.abilities)
    assert made.missing(made.abilities[0])  # nothing of it is here


def test_the_table_wins_over_its_recipe(tmp_path):
    cooked = cook(Settings(recipe="wan-2.2-i2v", model="wan", steps=4, prompt="{prompt}"))
    assert (cooked.model, cooked.steps, cooked.prompt, cooked.fps, cooked.longest) == ("wan", 4, "{prompt}", 16.0, 81)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"recipe": "wan-2.2-i2"}, 'did you mean "wan-2.2-i2v"'),
        ({"dtype": "int3"}, "bf16"),
        ({"offload": "some"}, "sequential"),
        ({"prompt": "flat"}, "{prompt}"),
        ({"stepps": 3}, "stepps"),
        ({"pipeline": "WanPipelin"}, "did you mean"),
        ({"longest": -1}, "less than 0"),
    ],
)
def test_what_does_not_fit_is_said(settings, words):
    with pytest.raises(BadInput, match="engine.keys") as error:
        engine(**settings)
    assert words in str(error.value)


def test_a_folder_says_what_it_can_do(tmp_path):
    a_model(tmp_path / "models" / "xl")
    made = engine(model="models/xl", folder=str(tmp_path))
    assert made.abilities == ("image", "edit") and "not installed" in made.missing("image") or not made.missing("image")
    assert "does not do video" in made.missing("video") or "not installed" in made.missing("video")
    assert {"picture", "mask", "loras"} <= made.obeys("edit") and not any("control" in one for one in made.obeys("image"))


def test_passes_are_obeyed_where_a_controlnet_is_named(tmp_path):
    a_model(tmp_path / "xl")
    made = engine(model=str(tmp_path / "xl"), controlnets={"line": "somewhere"})
    assert "control line" in made.obeys("image") and made.wants == ("line",)
    assert engine(recipe="wan-2.1-vace").wants == ("line",) and engine(recipe="wan-2.2-i2v").wants == ()


def test_a_model_that_is_not_here_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setattr("multiplane.engines.diffusion.find_spec", lambda name: object())
    assert "hf download Tongyi-MAI/Z-Image-Turbo" in engine(recipe="z-image").missing("image")
    assert "mend the path" in engine(model="/nowhere/at/all", pipeline="FluxPipeline").missing("image")
    assert "convert" in engine(recipe="anisora-3.2").missing("video")
    assert "recipe" in engine().missing("image")


def test_nothing_of_torch_is_loaded_by_asking():
    program = (
        "import sys; from multiplane.engines import open_engine; e = open_engine('keys', 'diffusers', {'recipe': 'z-image'}); "
        "e.identity('image'), e.missing('image'); sys.exit('torch' in sys.modules or 'diffusers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], timeout=120).returncode == 0


def test_the_hubs_cache_is_read_without_the_hub(monkeypatch, tmp_path):
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    commit = "0123456789" * 4
    kept = tmp_path / "hub" / "models--Some--Model"
    a_model(kept / "snapshots" / commit, "WanPipeline")
    (kept / "refs").mkdir()
    (kept / "refs" / "main").write_text(commit, "utf-8")
    for settings in (Settings(model="Some/Model"), Settings(model="Some/Model", revision=commit)):
        assert weights.find_weights("Some/Model", settings) == (kept / "snapshots" / commit)
        assert weights.name_weights("Some/Model", settings) == f"Some/Model@{commit}"
    assert engine(model="Some/Model").abilities == ("video",)
    assert weights.find_weights("Some/Model", Settings(model="Some/Model", revision="f" * 40)) is None


def test_identity_is_the_weights_and_what_changes_pixels(tmp_path):
    first = a_model(tmp_path / "a")
    base = engine(model=str(first), steps=4).identity("image")
    assert engine(model=str(a_model(tmp_path / "b")), steps=4, offload="model", device="cpu").identity("image") == base, "same weights elsewhere"
    assert engine(model=str(first), steps=5).identity("image") != base
    other = a_model(tmp_path / "c", data=b"weights" * 4999 + b"WEIGHTS")
    assert engine(model=str(other), steps=4).identity("image") != base
    assert str(tmp_path) not in base


def test_two_trainings_of_one_shape_differ(tmp_path):
    one, two = tmp_path / "one.safetensors", tmp_path / "two.safetensors"
    data = bytearray(5 << 20)
    one.write_bytes(data)
    data[::1000] = b"\x01" * len(data[::1000])
    two.write_bytes(data)
    assert weights.digest_weights(one) != weights.digest_weights(two)


def test_a_loras_weights_are_part_of_it(tmp_path):
    model = a_model(tmp_path / "a")
    lora = tmp_path / "flat.safetensors"
    lora.write_bytes(b"one")
    before = engine(model=str(model), loras=[{"source": str(lora)}]).identity("image")
    assert str(tmp_path) not in before and engine(model=str(model), loras=[{"source": str(lora), "scale": 0.5}]).identity("image") != before
    lora.write_bytes(b"two!")
    assert engine(model=str(model), loras=[{"source": str(lora)}]).identity("image") != before
