"""Every pipeline that we name, with the library itself: tiny random weights, saved, loaded offline, run through `call_engine`.

Checks for each: the size and length asked for, the same bytes from the same seed, others from another, progress, a stop
midway after which it still works; and that what a request brings along (a reference, a mask, a control pass, a first or
last frame, a LoRA) changes the result.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image

from multiplane.core.office import Budget
from multiplane.engines import open_engine
from multiplane.engines.calling import Patience, call_engine
from multiplane.engines.errors import EngineError
from multiplane.engines.requests import (
    Control,
    EditRequest,
    ImageRequest,
    InBetweenRequest,
    Lora,
    Reference,
    RemovalRequest,
    Request,
    VideoRequest,
)
from multiplane.store.office import ProductionOffice

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(
        not all(find_spec(name) for name in ("torch", "diffusers", "transformers", "peft")),
        reason="torch, diffusers, transformers and peft are not installed: pip install 'multiplane[diffusers]'",
    ),
]
WIDTH, HEIGHT, FRAMES = 104, 72, 6
EXTRA = {
    "ltx2": {"options": {"stg_scale": 0.0, "audio_stg_scale": 0.0, "spatio_temporal_guidance_blocks": [0], "max_sequence_length": 16}},
    "vace": {"follows": ["line", "depth"]},
    "klein": {"follows": ["line"], "name_pictures": True},
    "qwen-edit-plus": {"follows": ["line"], "name_pictures": True},
}


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A function from a model's name to the folder that it was saved in, once."""
    from tiny_models import CONTROLS, MAKERS, save

    root = tmp_path_factory.mktemp("models")

    def get(name: str) -> Path:
        folder = root / name
        if not folder.exists():
            if name in MAKERS:
                save(name, folder)
            else:
                CONTROLS[name.removeprefix("control-")]().save_pretrained(folder)
        return folder

    return get


@pytest.fixture(autouse=True)
def _small(monkeypatch, tmp_path):
    """One thread: tiny work is slower on many. Turns at the device are our own. And Qwen's edit model makes all pictures a megapixel: less will do here."""
    import diffusers.pipelines.qwenimage.pipeline_qwenimage_edit_plus as plus
    import torch

    torch.set_num_threads(1)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(plus, "VAE_IMAGE_SIZE", 64 * 64)
    monkeypatch.setattr(plus, "CONDITION_IMAGE_SIZE", 56 * 56)


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


class Files:
    """Pictures and films to ask with."""

    def __init__(self, root: Path):
        self.root = root

    def picture(self, name: str, seed: int, size=(WIDTH, HEIGHT)) -> str:
        levels = np.random.default_rng(seed).integers(0, 255, (5, 7, 3), dtype=np.uint8)
        Image.fromarray(levels).resize(size, Image.Resampling.BICUBIC).save(self.root / f"{name}.png")
        return str(self.root / f"{name}.png")

    def mask(self) -> str:
        levels = np.zeros((HEIGHT, WIDTH), np.uint8)
        levels[20:50, 30:80] = 255
        Image.fromarray(levels).save(self.root / "mask.png")
        return str(self.root / "mask.png")

    def film(self, name: str, seed: int, frames: int = FRAMES) -> str:
        folder = self.root / name
        folder.mkdir()
        for number in range(frames):
            Image.open(self.picture(f"{name}_{number}", seed + number)).save(folder / f"{number:04d}.png")
        return str(folder)

    def hole(self, frames: int = FRAMES) -> str:
        folder = self.root / "hole"
        folder.mkdir()
        levels = np.full((HEIGHT, WIDTH), 255, np.uint8)
        levels[16:48, 32:64] = 0
        for number in range(frames):
            Image.fromarray(levels).save(folder / f"{number:04d}.png")
        return str(folder)


class Set:
    """One engine, asked again and again."""

    def __init__(self, name: str, models, tmp_path: Path, **settings):
        self.root, self.count = tmp_path, 0
        self.office = ProductionOffice(tmp_path)
        self.office.begin_run(Budget())
        self.engine = open_engine(name, "diffusers", {"model": str(models(name)), "steps": 3, "device": "cpu", **EXTRA.get(name, {}), **settings})

    def ask(self, request: Request, progress=lambda share, words: None):
        self.count += 1
        return call_engine(self.engine, request, self.root / f"made_{self.count}", self.office, patience=Patience(300, tries=1), progress=progress)

    def pixels(self, request: Request) -> np.ndarray:
        return pixels_of(self.ask(request).files[0])


def pixels_of(path: Path) -> np.ndarray:
    if path.is_dir():
        names = sorted(one.name for one in path.iterdir())
        assert names == [f"{number:04d}.png" for number in range(len(names))]
        return np.stack([np.asarray(Image.open(path / name)) for name in names])
    return np.asarray(Image.open(path))


def basic(name: str, files: Files) -> Request:
    """The plainest request that a model can answer."""
    first = files.picture("first", 1)
    if name == "qwen-edit-plus":
        return EditRequest("a lighthouse", first, seed=7)
    if name in ("wan22-i2v", "cogvideox-i2v"):
        return VideoRequest("a lighthouse", WIDTH, HEIGHT, FRAMES, first=first, seed=7)
    if name == "wan21-flf":
        return VideoRequest("a lighthouse", WIDTH, HEIGHT, FRAMES, first=first, last=files.picture("last", 2), seed=7)
    if name in VIDEOS:
        return VideoRequest("a lighthouse", WIDTH, HEIGHT, FRAMES, seed=7)
    return ImageRequest("a lighthouse", WIDTH, HEIGHT, seed=7)


IMAGES = ("sd15", "sdxl", "flux", "kontext", "klein", "qwen-image", "qwen-edit-plus", "z-image")
VIDEOS = ("wan", "wan22-i2v", "wan22-5b", "wan21-flf", "vace", "ltx2", "cogvideox", "cogvideox-i2v", "hunyuan15")


@pytest.mark.parametrize("name", IMAGES + VIDEOS)
def test_it_loads_obeys_its_seed_tells_progress_and_stops(name, models, files, tmp_path):
    stage, asked, told = Set(name, models, tmp_path), basic(name, files), []
    made = stage.ask(asked, progress=lambda share, words: told.append((share, words)))
    first = pixels_of(made.files[0])
    assert first.shape == ((FRAMES, HEIGHT, WIDTH, 3) if name in VIDEOS else (HEIGHT, WIDTH, 3))
    assert made.provenance.seed == 7 and made.provenance.weights and made.provenance.parameters["device"] == "cpu"

    shares = [share for share, words in told]
    assert shares == sorted(shares) and shares[-1] == 1.0 and any("step 3 of 3" in words for _, words in told)

    with pytest.raises(KeyboardInterrupt):
        stage.ask(asked, progress=stop_at_second_step)
    assert (stage.pixels(asked) == first).all(), "the same seed, even after a stop"
    assert (stage.pixels(replace(asked, seed=8)) != first).any()


def stop_at_second_step(share: float, words: str) -> None:
    if words.startswith("step 2"):
        raise KeyboardInterrupt


def test_a_deadline_stops_it_between_steps(models, files, tmp_path, monkeypatch):
    stage = Set("hunyuan15", models, tmp_path)
    stage.ask(basic("hunyuan15", files))  # warm
    taken = []
    with pytest.raises(EngineError) as error:
        call_engine(
            stage.engine, basic("hunyuan15", files), tmp_path / "late", stage.office, patience=Patience(0.001, tries=1), progress=lambda s, w: taken.append(w)
        )
    assert error.value.kind == "timed_out" and not any("step" in words for words in taken)


@pytest.mark.parametrize("name", ["sd15", "sdxl", "flux", "kontext", "klein", "qwen-image", "qwen-edit-plus", "z-image"])
def test_an_edit_keeps_what_its_mask_leaves_black(name, models, files, tmp_path):
    stage, image, mask = Set(name, models, tmp_path), files.picture("a", 1), files.mask()
    whole = stage.pixels(EditRequest("a lighthouse", image, seed=7))
    inside = stage.pixels(EditRequest("a lighthouse", image, mask, seed=7))
    original, hole = np.asarray(Image.open(image)), np.asarray(Image.open(mask)) > 0
    assert (inside[~hole] == original[~hole]).all() and (inside[hole] != original[hole]).any() and (whole[~hole] != original[~hole]).any()
    assert (stage.pixels(EditRequest("a lighthouse", files.picture("b", 2), seed=7)) != whole).any(), "the picture is looked at"


@pytest.mark.parametrize("name", ["kontext", "klein", "qwen-edit-plus", "vace"])
def test_references_are_looked_at(name, models, files, tmp_path):
    stage = Set(name, models, tmp_path)
    kind = VideoRequest("x", WIDTH, HEIGHT, 5, seed=7) if name == "vace" else ImageRequest("x", WIDTH, HEIGHT, seed=7)
    one, two = (stage.pixels(replace(kind, references=(Reference(files.picture(f"r{n}", n, (80, 96)), "cast:mara"),))) for n in (1, 2))
    assert (one != two).any()


@pytest.mark.parametrize("name", ["sd15", "sdxl", "flux"])
def test_a_controlnet_is_obeyed(name, models, files, tmp_path):
    stage = Set(name, models, tmp_path, controlnets={"line": str(models(f"control-{name}"))})
    plain = ImageRequest("x", WIDTH, HEIGHT, seed=7)
    free = stage.ask(plain)
    one, two = (stage.ask(replace(plain, controls=(Control("line", files.picture(f"c{n}", n)),))) for n in (1, 2))
    shown = [pixels_of(made.files[0]) for made in (free, one, two)]
    assert (shown[0] != shown[1]).any() and (shown[1] != shown[2]).any() and "ControlNet" in one.facts["pipeline"]
    assert stage.ask(replace(plain, controls=(Control("pose", files.picture("p", 5)),))).facts["ignored"] == ["control pose"]


@pytest.mark.parametrize("name", ["sd15", "sdxl"])
def test_two_controlnets_with_an_edit_and_a_mask(name, models, files, tmp_path):
    net = str(models(f"control-{name}"))
    stage = Set(name, models, tmp_path, controlnets={"line": net, "depth": net})
    both = tuple(Control(kind, files.picture(kind, number), 0.7) for number, kind in enumerate(("line", "depth")))
    made = stage.ask(EditRequest("x", files.picture("a", 3), files.mask(), controls=both, seed=7))
    assert made.facts["pipeline"].endswith("ControlNetInpaintPipeline") and "ignored" not in made.facts
    whole = stage.ask(EditRequest("x", files.picture("a", 3), controls=both[:1], seed=7))
    assert whole.facts["pipeline"].endswith("ControlNetImg2ImgPipeline")
    assert (pixels_of(whole.files[0]) != stage.pixels(EditRequest("x", files.picture("a", 3), seed=7))).any()


@pytest.mark.parametrize(("name", "ends"), [("wan22-i2v", "first last"), ("wan22-5b", "first"), ("vace", "first last"), ("ltx2", "first last"), ("cogvideox-i2v", "first")])
def test_first_and_last_frames_are_looked_at(name, ends, models, files, tmp_path):
    stage = Set(name, models, tmp_path)
    asked = VideoRequest("x", WIDTH, HEIGHT, 5, first=files.picture("a", 1), seed=7)
    base = stage.pixels(asked)
    assert (stage.pixels(replace(asked, first=files.picture("b", 2))) != base).any()
    if "last" in ends:
        last = replace(asked, last=files.picture("c", 3))
        assert (stage.pixels(last) != base).any() and (stage.pixels(replace(last, last=files.picture("d", 4))) != stage.pixels(last)).any()


def test_vace_follows_a_control_film_and_mends_a_hole(models, files, tmp_path):
    stage = Set("vace", models, tmp_path)
    asked = VideoRequest("x", WIDTH, HEIGHT, FRAMES, seed=7)
    one, two = (stage.ask(replace(asked, controls=(Control("line", files.film(f"line{n}", n)), Control("pose", "/nowhere")))) for n in (1, 50))
    assert (pixels_of(one.files[0]) != pixels_of(two.files[0])).any() and one.facts["ignored"] == ["control pose"]


def test_vace_removes_what_a_mask_marks(models, files, tmp_path):
    from multiplane.core.formats import Format
    from multiplane.media.encode import H264Writer

    def film(name: str, levels: list[int]) -> str:
        path = tmp_path / name
        writer = H264Writer(path, Format(64, 64))
        for level in levels:
            writer.y[:], writer.u[:], writer.v[:] = level, 128, 128
            if name == "mask.mp4":
                writer.y[16:48, 16:48] = 16
            writer.write()
        writer.close()
        return str(path)

    stage = Set("vace", models, tmp_path)
    made = stage.pixels(RemovalRequest(film("film.mp4", [60, 100, 140, 180, 220]), film("mask.mp4", [235] * 5), "an empty street", seed=7))
    assert made.shape == (5, 64, 64, 3)
    outside = made[:, :12, :12].astype(int)
    assert (np.abs(outside - outside[:, :1, :1]) <= 2).all() and list(outside[:, 0, 0, 0]) == sorted(outside[:, 0, 0, 0])
    assert made[:, 20:44, 20:44].std() > outside.std(axis=(1, 2)).max()


@pytest.mark.parametrize("name", ["wan22-i2v", "vace", "ltx2"])
def test_in_betweens(name, models, files, tmp_path):
    stage = Set(name, models, tmp_path)
    assert stage.pixels(InBetweenRequest(files.picture("a", 1), files.picture("b", 2), 3, seed=7)).shape == (3, HEIGHT, WIDTH, 3)


def test_a_long_shot_is_made_in_stretches(models, files, tmp_path):
    stage = Set("wan22-5b", models, tmp_path, longest=9)
    told: list[float] = []
    made = stage.ask(VideoRequest("x", WIDTH, HEIGHT, 15, seed=7), progress=lambda share, words: told.append(share))
    assert len(pixels_of(made.files[0])) == 15 and "2 stretches" in made.facts["fitted"][1] and told == sorted(told)


def test_sound_comes_along(models, files, tmp_path):
    import wave

    made = Set("ltx2", models, tmp_path).ask(VideoRequest("x", WIDTH, HEIGHT, 9, seed=7))
    with wave.open(str(made.files[1])) as sound:
        assert sound.getnframes() > 0 and sound.getframerate() == 16000


# LoRA -------------------------------------------------------------------------------------------------------


def write_lora(folder: Path, model: Path, part: str, targets: list[str], seed: int) -> Path:
    """A LoRA with random weights that fits `part` of the model in `model`."""
    import diffusers
    import torch
    from peft import LoraConfig
    from peft.utils import get_peft_model_state_dict
    from safetensors.torch import save_file

    torch.manual_seed(seed)
    module = getattr(diffusers.DiffusionPipeline.from_pretrained(model, local_files_only=True), part)
    module.add_adapter(LoraConfig(r=2, lora_alpha=2, target_modules=targets, init_lora_weights=False))
    weights = {f"{part}.{name}": value.contiguous() for name, value in get_peft_model_state_dict(module).items()}
    folder.mkdir(exist_ok=True)
    save_file({name: value * 3 for name, value in weights.items()}, folder / f"{seed}.safetensors")
    return folder / f"{seed}.safetensors"


TARGETS = {"sd15": "unet", "sdxl": "unet"}


@pytest.mark.parametrize("name", ["sd15", "sdxl", "flux", "klein", "qwen-image", "z-image", "wan", "wan22-i2v", "vace", "ltx2", "cogvideox"])
def test_a_lora_comes_on_and_leaves_without_a_trace(name, models, files, tmp_path):
    part = TARGETS.get(name, "transformer")
    one, two = (str(write_lora(tmp_path / "loras", models(name), part, ["to_q", "to_v"], seed)) for seed in (1, 2))
    stage, asked = Set(name, models, tmp_path), basic(name, files)
    plain = stage.pixels(asked)
    worn = stage.pixels(replace(asked, loras=(Lora(one),)))
    assert (worn != plain).any()
    assert (stage.pixels(replace(asked, loras=(Lora(one, 0.3),))) != worn).any(), "its scale is obeyed"
    assert (stage.pixels(replace(asked, loras=(Lora(one), Lora(two)))) != worn).any()
    assert (stage.pixels(replace(asked, loras=(Lora(one),))) == worn).all(), "the second one left"
    assert (stage.pixels(asked) == plain).all(), "all of them left"


def test_a_lora_that_does_not_fit_is_refused_and_does_no_harm(models, files, tmp_path):
    wrong = write_lora(tmp_path / "loras", models("flux"), "transformer", ["to_q"], 1)
    stage, asked = Set("sd15", models, tmp_path), basic("sd15", files)
    plain = stage.pixels(asked)
    with pytest.raises(EngineError, match="does not fit") as error:
        stage.ask(replace(asked, loras=(Lora(str(wrong)),)))
    assert error.value.kind == "refused" and (stage.pixels(asked) == plain).all()
    with pytest.raises(EngineError, match="takes no LoRA"):
        Set("hunyuan15", models, tmp_path / "h").ask(replace(basic("hunyuan15", files), loras=(Lora(str(wrong)),)))


# the model of a process -------------------------------------------------------------------------------------


def test_one_model_is_warm_and_makes_room_for_the_next(models, files, tmp_path):
    import gc
    import weakref

    from multiplane.engines.diffusion import loading

    stage = Set("sd15", models, tmp_path)
    stage.ask(basic("sd15", files))
    first = loading._warm
    stage.ask(EditRequest("x", files.picture("a", 1)))
    assert loading._warm is first
    gone = weakref.ref(first.base)
    del first
    Set("z-image", models, tmp_path / "z").ask(basic("z-image", files))
    gc.collect()
    assert gone() is None and loading._warm.key[0].endswith("z-image")


def test_out_of_memory_says_what_to_set(models, files, tmp_path, monkeypatch):
    import torch

    stage = Set("sd15", models, tmp_path)
    stage.ask(basic("sd15", files))
    from multiplane.engines.diffusion import loading

    def full(*args, **kwargs):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB")

    monkeypatch.setattr(loading._warm.base.unet, "forward", full)
    with pytest.raises(EngineError, match='offload = "model"') as error:
        stage.ask(basic("sd15", files))
    assert error.value.kind == "refused"


@pytest.mark.parametrize(
    ("settings", "words"),
    [({"scheduler": "NoScheduler"}, "no scheduler"), ({"device": "cuda"}, "no cuda"), ({"options": {"guidance_rescal": 1}}, "guidance_rescale")],
)
def test_settings_that_the_library_does_not_know(settings, words, models, files, tmp_path):
    with pytest.raises(EngineError, match=words):
        Set("sd15", models, tmp_path, **settings).ask(basic("sd15", files))


@pytest.mark.parametrize("name", ["sd15", "qwen-image", "hunyuan15"])
def test_guidance_is_obeyed(name, models, files, tmp_path):
    low, high = (Set(name, models, tmp_path / str(guidance), guidance=guidance).pixels(basic(name, files)) for guidance in (1.5, 9.0))
    assert (low != high).any()


def test_a_scheduler_may_be_named(models, files, tmp_path):
    plain = Set("sd15", models, tmp_path).pixels(basic("sd15", files))
    named = Set("sd15", models, tmp_path / "s", scheduler="EulerDiscreteScheduler", scheduler_options={"timestep_spacing": "trailing"})
    assert (named.pixels(basic("sd15", files)) != plain).any()


def test_a_model_with_half_its_files_is_refused(models, files, tmp_path):
    import shutil

    broken = tmp_path / "broken"
    shutil.copytree(models("sd15"), broken)
    next((broken / "unet").glob("*.safetensors")).unlink()
    with pytest.raises(EngineError, match="loading failed"):
        Set("sd15", models, tmp_path, model=str(broken)).ask(basic("sd15", files))


def test_our_table_is_the_librarys():
    """Every class that we name is there, and takes the arguments under the names that we use."""
    import inspect

    import diffusers

    from multiplane.engines.diffusion.pipelines import PIPES

    for pipe in PIPES.values():
        taken = inspect.signature(getattr(diffusers, pipe.name).__call__).parameters
        used = {pipe.picture, pipe.mask, pipe.control, pipe.last, pipe.references, pipe.negative, "strength" if pipe.strength else ""}
        used |= {pipe.guidance} - {"guider"}
        assert not [word for word in used - {""} if word not in taken], pipe.name
