"""ComfyUI: the conformance suite, against our stand-in and, where COMFYUI_URL is set, against a real server; and what
only a stand-in lets us do: restart it, rob it, look at what it was asked."""

import os
import threading
import time
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from comfy_server import ComfyServer
from comfy_workflows import FILM, FILM_SLOTS, PICTURE, PICTURE_SLOTS, node, write
from PIL import Image

from multiplane.core.office import Budget
from multiplane.engines import open_engine
from multiplane.engines.base import Call
from multiplane.engines.calling import Patience, call_engine
from multiplane.engines.errors import EngineError
from multiplane.engines.requests import (
    Control,
    EditRequest,
    ImageRequest,
    InBetweenRequest,
    Lora,
    Reference,
    VideoRequest,
)
from multiplane.media.probe import probe_film
from multiplane.store.office import ProductionOffice

REAL = os.environ.get("COMFYUI_URL", "")
PATIENT = Patience(seconds=90, tries=2, first_pause=0.05)


@pytest.fixture
def stand_in():
    with ComfyServer() as server:
        yield server


@pytest.fixture(params=["stand-in", *(["real"] if REAL else [])])
def url(request):
    return REAL if request.param == "real" else request.getfixturevalue("stand_in").url


@pytest.fixture
def office(tmp_path):
    made = ProductionOffice(tmp_path)
    made.begin_run(Budget())
    return made


def engine_at(url, tmp_path, **more):
    write(tmp_path, "picture", PICTURE, PICTURE_SLOTS)
    write(tmp_path, "film", FILM, FILM_SLOTS)
    return open_engine("comfy", "comfyui", {"url": url, "folder": str(tmp_path), "workflows": {"image": "picture.json", "video": "film.json"}} | more)


def drawing(tmp_path, name, colour, size=(64, 64)):
    Image.new("RGB", size, colour).save(tmp_path / name)
    return str(tmp_path / name)


def asked(tmp_path, **more):
    reference = Reference(drawing(tmp_path, "mara.png", "white"), "cast:mara")
    return ImageRequest("a lamp room", **({"width": 90, "height": 60, "references": (reference,), "seed": 0x204060} | more))


# conformance ----------------------------------------------------------------------------------------------


def test_nothing_is_missing(url, tmp_path):
    engine = engine_at(url, tmp_path)
    assert engine.missing("image") == "" and engine.missing("video") == "" and "no workflow for edit" in engine.missing("edit")


def test_a_picture_with_reference_and_control(url, tmp_path, office):
    request = asked(tmp_path, controls=(Control("line", drawing(tmp_path, "line.png", "black"), 0.5),))
    steps = []
    made = call_engine(engine_at(url, tmp_path), request, tmp_path / "out", office, patience=PATIENT, progress=lambda share, words: steps.append((share, words)))
    with Image.open(made.files[0]) as picture:
        assert picture.size == (96, 64) and not picture.info, "the size on the slots' steps; nothing but pixels"
        paper = np.array([0x20, 0x40, 0x60]) * 0.75 + 255 * 0.25
        assert np.allclose(np.array(picture)[32, 32], paper * 0.5, atol=3)
    assert made.provenance.model == "paper" and made.provenance.request and made.provenance.seed == 0x204060
    assert made.facts["size"] == [90, 60] and all(0 <= share <= 1 for share, _ in steps)


def test_a_film_from_its_first_frame(url, tmp_path, office):
    request = VideoRequest("walks", 96, 64, 10, fps=Fraction(24), first=drawing(tmp_path, "first.png", "#3060c0"))
    made = call_engine(engine_at(url, tmp_path), request, tmp_path / "out", office, patience=PATIENT)
    facts = probe_film(made.files[0])
    assert (facts.width, facts.height, len(facts.sizes), facts.fps) == (96, 64, 13, 24)
    assert b"RepeatImageBatch" not in made.files[0].read_bytes(), "the graph is not carried along"


def test_the_same_picture_again(url, tmp_path, office):
    first = call_engine(engine_at(url, tmp_path), asked(tmp_path), tmp_path / "a", office, patience=PATIENT)
    again = call_engine(engine_at(url, tmp_path), asked(tmp_path), tmp_path / "b", office, patience=PATIENT)
    assert first.files[0].read_bytes() == again.files[0].read_bytes()


def test_a_refused_workflow_is_told_by_its_nodes(url, tmp_path, office):
    write(tmp_path, "wrong", PICTURE | {"4": PICTURE["4"] | {"inputs": PICTURE["4"]["inputs"] | {"blend_mode": "dodgy"}}}, PICTURE_SLOTS)
    engine = engine_at(url, tmp_path, workflows={"image": "wrong.json"})
    assert "“Mix reference”" in engine.missing("image") and "dodgy" in engine.missing("image")
    with pytest.raises(EngineError, match="“Mix reference” blend_mode") as error:
        call_engine(engine, asked(tmp_path), tmp_path / "out", office, patience=PATIENT)
    assert error.value.kind == "refused"


def test_a_node_that_fails_is_named(url, tmp_path, office):
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    with pytest.raises(EngineError, match="“Reference” ") as error:
        call_engine(engine_at(url, tmp_path), asked(tmp_path, references=(Reference(str(tmp_path / "broken.png"), "cast:mara"),)), tmp_path / "out", office, patience=PATIENT)
    assert error.value.kind == "refused"


def test_what_the_server_lacks_is_named(url, tmp_path):
    graph = PICTURE | {"9": node("HousePainter", "Painter", strength=1)}
    slots = PICTURE_SLOTS + '[models]\ncheckpoints = ["no_such.safetensors"]\n'
    write(tmp_path, "lacking", graph, slots)
    missing = engine_at(url, tmp_path, workflows={"image": "lacking.json"}).missing("image")
    assert "no node HousePainter (“Painter”)" in missing and "no_such.safetensors in its models/checkpoints" in missing


# with the stand-in alone ----------------------------------------------------------------------------------


def in_background(engine, request, folder, stop):
    """Call the engine until `stop` is set; the error that it ends with."""
    outcome = []

    def check():
        if stop.is_set():
            raise EngineError("stopped", "cancelled")

    def run():
        folder.mkdir(exist_ok=True)
        try:
            outcome.append(engine.make(request, Call(folder, check=check)))
        except EngineError as error:
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, outcome


def wait_for(condition):
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_progress_comes_over_the_socket(tmp_path, office):
    with ComfyServer(node_seconds=0.15) as server:
        steps = []
        call_engine(engine_at(server.url, tmp_path), asked(tmp_path), tmp_path / "out", office, patience=PATIENT, progress=lambda *step: steps.append(step))
        shares = [share for share, _ in steps]
        assert {"Paper", "Mix line", "Save"} <= {words for _, words in steps} and shares == sorted(shares) and 0.5 < shares[-1] <= 1


def test_without_a_socket_the_history_is_enough(stand_in, tmp_path, office, monkeypatch):
    from multiplane.engines.comfyui import server

    monkeypatch.setattr(server, "_connect", lambda web, job: 1 / 0)
    assert call_engine(engine_at(stand_in.url, tmp_path), asked(tmp_path), tmp_path / "out", office, patience=PATIENT).files


def test_a_running_job_is_stopped_and_no_other(tmp_path):
    with ComfyServer(node_seconds=0.5) as server:
        engine, stop, stop_second = engine_at(server.url, tmp_path), threading.Event(), threading.Event()
        first, first_outcome = in_background(engine, asked(tmp_path), tmp_path / "a", stop)
        wait_for(lambda: server.running)
        second, second_outcome = in_background(engine, asked(tmp_path, seed=1), tmp_path / "b", stop_second)
        wait_for(lambda: server.pending)
        stop_second.set()
        second.join(60)
        assert second_outcome[0].kind == "cancelled" and not server.pending and server.running and not server.interrupted
        assert server.posts("/interrupt") == 0
        stop.set()
        first.join(60)
        assert first_outcome[0].kind == "cancelled" and server.posts("/interrupt") == 1
        wait_for(lambda: not server.running)
        assert [record["end"][0] for record in server.history.values()] == ["execution_interrupted"]


def test_a_run_that_was_killed_finds_its_job_again(tmp_path, office):
    with ComfyServer(node_seconds=0.1) as server:
        engine, request = engine_at(server.url, tmp_path), asked(tmp_path)

        class Killed(BaseException):
            pass

        def die(share, words):
            raise Killed

        with pytest.raises(Killed):
            engine.make(request, Call(tmp_path, progress=die))
        made = call_engine(engine, request, tmp_path / "out", office, patience=PATIENT)
        assert made.files and server.posts("/prompt") == 1


def test_a_restarted_server_gets_the_job_again(tmp_path, office):
    with ComfyServer(node_seconds=0.3) as server:
        engine, stop = engine_at(server.url, tmp_path), threading.Event()
        thread = threading.Thread(target=lambda: (wait_for(lambda: server.running), server.end(), time.sleep(0.3), setattr(server, "node_seconds", 0), server.begin()), daemon=True)
        thread.start()
        made = call_engine(engine, asked(tmp_path), tmp_path / "out", office, patience=PATIENT)
        thread.join(60)
        stop.set()
        assert made.files and server.posts("/prompt") == 2


def test_a_server_that_stays_away_is_an_outage(tmp_path, office):
    with ComfyServer(node_seconds=1) as server:
        engine = engine_at(server.url, tmp_path, away_seconds=0.2)
        thread = threading.Thread(target=lambda: (wait_for(lambda: server.running), server.end()), daemon=True)
        thread.start()
        with pytest.raises(EngineError) as error:
            call_engine(engine, asked(tmp_path), tmp_path / "out", office, patience=Patience(60, 1))
        thread.join(60)
        assert error.value.kind == "outage"
        server.begin()
        server.node_seconds = 0
        assert call_engine(engine, asked(tmp_path), tmp_path / "again", office, patience=PATIENT).files


def test_a_job_that_failed_before_is_tried_anew(stand_in, tmp_path, office):
    engine, request = engine_at(stand_in.url, tmp_path), asked(tmp_path)
    whole = (tmp_path / "mara.png").read_bytes()
    stand_in.files.clear()
    upload = type(stand_in).submit

    def robbed(body):
        stand_in.files = {key: b"eaten" for key in stand_in.files}
        return upload(stand_in, body)

    stand_in.submit = robbed
    with pytest.raises(EngineError, match="“"):
        call_engine(engine, request, tmp_path / "out", office, patience=PATIENT)
    del stand_in.submit
    assert whole and call_engine(engine, request, tmp_path / "out", office, patience=PATIENT).files


def test_a_result_that_is_gone_is_made_again(stand_in, tmp_path, office):
    engine = engine_at(stand_in.url, tmp_path)
    call_engine(engine, asked(tmp_path), tmp_path / "a", office, patience=PATIENT)
    stand_in.files = {key: data for key, data in stand_in.files.items() if key[0] == "input"}
    made = call_engine(engine, asked(tmp_path), tmp_path / "b", office, patience=PATIENT)
    assert made.files and stand_in.posts("/prompt") == 2


def test_uploads_are_named_by_their_contents_and_kept_apart_by_job(stand_in, tmp_path, office):
    for seed in (1, 2):
        call_engine(engine_at(stand_in.url, tmp_path), asked(tmp_path, seed=seed), tmp_path / "out", office, patience=PATIENT)
    inputs = [key for key in stand_in.files if key[0] == "input"]
    assert len(inputs) == 4 and len({folder for _, folder, _ in inputs}) == 2 and len({name for _, _, name in inputs}) == 2
    assert all(folder.startswith("multiplane/") for _, folder, _ in inputs)


def test_a_paid_job_is_bought_once(stand_in, tmp_path, office):
    engine = engine_at(stand_in.url, tmp_path, price=0.25)
    for folder in "ab":
        call_engine(engine, asked(tmp_path), tmp_path / folder, office, patience=PATIENT)
    assert stand_in.posts("/prompt") == 1 and office.spent() == 0.25 and office.all_purchases()[0].remote


def test_a_server_behind_a_gate(tmp_path, office, monkeypatch):
    with ComfyServer(key="open-sesame-0123") as server:
        engine = engine_at(server.url, tmp_path, key_env="GATE_KEY")
        assert "GATE_KEY" in engine.missing("image")
        monkeypatch.setenv("GATE_KEY", "wrong-key-0123")
        with pytest.raises(EngineError, match="GATE_KEY") as error:
            call_engine(engine, asked(tmp_path), tmp_path / "out", office, patience=PATIENT)
        assert "wrong-key-0123" not in str(error.value) + error.value.detail
        monkeypatch.setenv("GATE_KEY", "open-sesame-0123")
        assert engine.missing("image") == "" and call_engine(engine, asked(tmp_path), tmp_path / "out", office, patience=PATIENT).files


# slots ----------------------------------------------------------------------------------------------------


def test_what_the_workflow_has_no_slot_for(stand_in, tmp_path, office):
    engine = engine_at(stand_in.url, tmp_path)
    assert engine.takes("image") == ("width", "height", "seed", "references", "control.line")
    more = asked(tmp_path, controls=(Control("depth", drawing(tmp_path, "depth.png", "grey")),), negative="blur")
    assert call_engine(engine, more, tmp_path / "out", office, patience=PATIENT).facts["ignored"] == ["negative", "control.depth"]
    with pytest.raises(EngineError, match="no slot for lora.1") as error:
        call_engine(engine, asked(tmp_path, loras=(Lora("house-style"),)), tmp_path / "out", office, patience=PATIENT)
    assert error.value.kind == "refused"
    with pytest.raises(EngineError, match="needs a picture for reference.1"):
        call_engine(engine, asked(tmp_path, references=()), tmp_path / "out", office, patience=PATIENT)
    film = VideoRequest("x", 64, 64, 8, first=drawing(tmp_path, "f.png", "red"), last=drawing(tmp_path, "l.png", "red"))
    assert call_engine(engine, film, tmp_path / "out", office, patience=PATIENT).facts["ignored"] == ["last"]
    between = open_engine("between", "comfyui", {"url": stand_in.url, "folder": str(tmp_path), "workflows": {"inbetween": "film.json"}})
    with pytest.raises(EngineError, match="no slot for last"):
        call_engine(between, InBetweenRequest(film.first, film.last, 3), tmp_path / "out", office, patience=PATIENT)


def test_references_go_to_the_slot_of_their_role(tmp_path):
    from multiplane.engines.comfyui.workflow import Slot, _place_references

    slots = {"reference.1": Slot("A", "image"), "reference.2": Slot("B", "image", role="set"), "reference.3": Slot("C", "image", role="cast")}
    offered = {"role.1": "cast:mara", "reference.1": "mara", "role.2": "cast:ivo", "reference.2": "ivo", "role.3": "set:room", "reference.3": "room", "role.4": "style", "reference.4": "look"}
    _place_references(slots, offered)
    assert offered == {"reference.2": "room", "reference.3": "mara", "reference.1": "ivo", "reference.style": "look"}


@pytest.mark.parametrize(
    ("width", "height", "gets"), [(64, 64, (64, 64)), (65, 64, (80, 64)), (1920, 1080, (160, 96)), (8, 8, (16, 16))],
)  # fmt: skip
def test_sizes_on_the_models_steps(stand_in, tmp_path, office, width, height, gets):
    made = call_engine(engine_at(stand_in.url, tmp_path), asked(tmp_path, width=width, height=height), tmp_path / "out", office, patience=PATIENT)
    assert Image.open(made.files[0]).size == gets


@pytest.mark.parametrize(
    ("graph", "slots", "words"),
    [
        ({"nodes": [], "links": []}, "", "Export (API)"),
        ({"1": 5}, "", "API format"),
        (PICTURE, '[slots.seed]\nnode = "Papper"\nfield = "color"\n', "no node is called “Papper”; the titles are"),
        (PICTURE, '[slots.seed]\nnode = "Mix line"\nfield = "image1"\n', "wired"),
        (PICTURE, '[slots.seed]\nnode = "Paper"\nfield = "color"\ntype = "hue"\n', 'no type "hue"'),
        (PICTURE, '[slots.seed]\nnode = "Paper"\nfeild = "color"\n', "feild"),
        (PICTURE, 'output = "Sav"', "must be called “Sav”"),
        (PICTURE | {"9": node("EmptyImage", "Paper", width=1, height=1, batch_size=1, color=0)}, '[slots.seed]\nnode = "Paper"\nfield = "color"\n', "2 nodes are called"),
        (PICTURE, "slots = [", "cannot be read"),
    ],
)
def test_files_that_do_not_fit(tmp_path, graph, slots, words):
    write(tmp_path, "bad", graph, slots)
    missing = open_engine("comfy", "comfyui", {"url": "http://127.0.0.1:1", "folder": str(tmp_path), "workflows": {"image": "bad.json"}}).missing("image")
    assert words in missing and "bad" in missing


def test_another_workflow_is_another_engine(tmp_path):
    engine = engine_at("http://127.0.0.1:1", tmp_path)
    before = engine.identity("image")
    write(tmp_path, "picture", PICTURE | {"1": PICTURE["1"] | {"inputs": PICTURE["1"]["inputs"] | {"color": 1}}}, PICTURE_SLOTS)
    assert engine.identity("image") != before and engine_at("http://elsewhere:1", tmp_path).identity("image") == before
    assert engine_at("http://127.0.0.1:1", tmp_path, values={"steps": 4}).identity("image") != before


def test_a_server_that_is_not_there(tmp_path):
    assert "cannot be reached" in engine_at("http://127.0.0.1:9", tmp_path).missing("image")
    assert "has no url" in engine_at("", tmp_path).missing("image")


def test_an_edit_needs_its_picture(stand_in, tmp_path, office):
    engine = engine_at(stand_in.url, tmp_path, workflows={"edit": "picture.json"})
    with pytest.raises(EngineError, match="no slot for image"):
        call_engine(engine, EditRequest("x", drawing(tmp_path, "i.png", "red"), references=(Reference(drawing(tmp_path, "m.png", "white"), "cast:mara"),)), tmp_path / "out", office, patience=PATIENT)


def test_an_edit_has_the_size_of_its_picture(stand_in, tmp_path, office):
    slots = PICTURE_SLOTS.replace('slots."reference.1"', "slots.image").replace('role = "cast"\n', "")
    write(tmp_path, "edit", PICTURE, slots)
    engine = open_engine("comfy", "comfyui", {"url": stand_in.url, "folder": str(tmp_path), "workflows": {"edit": "edit.json"}})
    made = call_engine(engine, EditRequest("x", drawing(tmp_path, "i.png", "red", (128, 48))), tmp_path / "out", office, patience=PATIENT)
    assert Image.open(made.files[0]).size == (128, 48) and engine.takes("edit") == ("width", "height", "seed", "image", "control.line")


# the example workflows ------------------------------------------------------------------------------------

EXAMPLES = Path(__file__).parents[2] / "examples/engines/comfyui"


def test_the_example_workflows_fit_their_slots_and_their_nodes(stand_in, tmp_path, office):
    engine = open_engine("example", "comfyui", {"url": stand_in.url, "folder": str(EXAMPLES), "workflows": {"image": "keyframe.json", "video": "shot.json"}, "values": {"steps": 12}})
    assert engine.missing("image") == "" and engine.missing("video") == ""
    assert "licence" not in engine.identity("image") and "Qwen" in engine.identity("image")
    line = Control("line", drawing(tmp_path, "line.png", "black"))
    picture = call_engine(engine, asked(tmp_path, width=1920, height=1080, controls=(line,), negative="blur"), tmp_path / "a", office, patience=PATIENT)
    assert Image.open(picture.files[0]).size == (1360, 768) and picture.provenance.licence == "Apache-2.0" and picture.provenance.parameters["steps"] == 12
    frames = [drawing(tmp_path, f"{name}.png", "red") for name in ("first", "last")]
    film = call_engine(engine, VideoRequest("walks", 320, 192, 24, first=frames[0], last=frames[1]), tmp_path / "b", office, patience=PATIENT)
    assert len(probe_film(film.files[0]).sizes) == 25
