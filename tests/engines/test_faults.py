"""Every adapter of a service, through `call_engine`, against a server that does all that servers do wrong: which error comes
out, how often money was spent, and that the key is nowhere to be found afterwards."""

import base64
import contextlib
import json
import logging
import random
import threading
import time

import pytest
from comfy_server import ComfyServer
from comfy_workflows import PICTURE, PICTURE_SLOTS, write
from odd_server import OddServer, cut, drop, hang, reply
from test_openai import ASKED, GOOD, JOB, MODELS, WANTED, movie, png, says, state, wave

from multiplane.core.office import Budget
from multiplane.engines import open_engine
from multiplane.engines.calling import Patience, call_engine
from multiplane.engines.comfyui import ComfyUI
from multiplane.engines.errors import EngineError
from multiplane.engines.openai_compatible import media
from multiplane.engines.requests import ImageRequest, Reference, SpeechRequest
from multiplane.store.office import ProductionOffice

KEY = "sk-live-9f8e7d6c5b4a3210"
QUICK = Patience(seconds=60, tries=3, first_pause=0.01)
PRICE = {"input": 1.0, "output": 100.0, "image": 0.5, "speech": 1e6, "second": 1.5}
FAULTY = reply({"error": {"message": f"something is wrong with {KEY}"}}, 500)
BUSY = reply({"error": {"message": f"slow down, {KEY}"}}, 429, Retry_After="0.05")

AT_ONCE = {  # what answers in one go: the request, and a good answer
    "text": (ASKED, says(json.dumps(GOOD), prompt_tokens=10, completion_tokens=10)),
    "image": (ImageRequest("x", 64, 36), reply({"data": [{"b64_json": base64.b64encode(png()).decode()}]})),
    "voice": (SpeechRequest("hello"), reply(wave())),
}


@pytest.fixture(autouse=True)
def key(monkeypatch):
    monkeypatch.setenv("LIVE_KEY", KEY)
    monkeypatch.setattr(media, "POLL_SECONDS", 0.02)


@pytest.fixture
def office(tmp_path):
    (tmp_path / ".multiplane").mkdir()
    made = ProductionOffice(tmp_path / ".multiplane")
    made.begin_run(Budget())
    return made


@pytest.fixture(autouse=True)
def no_leak(tmp_path, capfd, caplog):
    """Whatever a test does: no file, no line of output or of a log holds the key afterwards."""
    caplog.set_level(logging.DEBUG)
    yield
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes(), path
    out = capfd.readouterr()
    logged = "\n".join(record.getMessage() for record in caplog.get_records("call"))
    assert KEY not in out.out + out.err + logged


def engine_at(url, **more):
    return open_engine("hosted", "openai", {"url": url, "models": MODELS, "key_env": "LIVE_KEY", "price": PRICE, "silence": 30.0, "answers": "native"} | more)


def fails(engine, request, office, tmp_path, patience=QUICK):
    with pytest.raises(EngineError) as error:
        call_engine(engine, request, tmp_path / "out", office, patience=patience)
    assert KEY not in str(error.value) + repr(error.value) + error.value.detail + repr(vars(error.value))
    return error.value


@pytest.mark.parametrize("ability", AT_ONCE)
@pytest.mark.parametrize(
    ("deed", "kind", "sent", "left"),
    [
        (FAULTY, "outage", 3, "released"), (BUSY, "outage", 3, "released"), (reply({}, 503), "outage", 3, "released"),
        (reply({"error": KEY}, 401), "refused", 1, "released"), (reply({"error": KEY}, 400), "refused", 1, "released"),
        (reply({}, 502), "outage", 1, "sending"), (hang, "outage", 1, "sending"), (drop, "outage", 1, "sending"), (cut(b'{"choices": ['), "outage", 1, "sending"),
        (reply(b'{"twice": 1}{"twice": 1}'), "bad_output", 1, "settled"), (reply({"something": "else"}), "bad_output", 1, "settled"),
    ],
)  # fmt: skip
def test_services_that_answer_at_once(ability, deed, kind, sent, left, office, tmp_path):
    request, good = AT_ONCE[ability]
    with OddServer([deed]) as server:
        engine = engine_at(server.url, **({"silence": 0.4} if deed is hang else {}))
        assert fails(engine, request, office, tmp_path).kind == kind
        assert len(server.asked) == sent and [one.state for one in office.all_purchases()] == [left]
        assert (office.spent() == 0) == (left == "released")
        office.begin_run(Budget())  # the next run, with a server in good health
        server.deeds = [good]
        if left == "sending":
            assert fails(engine, request, office, tmp_path).kind == "in_doubt" and len(server.asked) == sent
        else:
            assert call_engine(engine, request, tmp_path / "again", office, patience=QUICK) and len(server.asked) == sent + 1


@pytest.mark.parametrize("ability", AT_ONCE)
def test_a_short_disturbance_costs_nothing_more(ability, office, tmp_path):
    request, good = AT_ONCE[ability]
    with OddServer([BUSY, FAULTY, good]) as server:
        made = call_engine(engine_at(server.url), request, tmp_path / "out", office, patience=QUICK)
        assert len(server.asked) == 3 and office.spent() == pytest.approx(made.provenance.cost) and [one.state for one in office.all_purchases()] == ["settled"]


@pytest.mark.parametrize("ability", AT_ONCE)
def test_where_the_service_knows_the_key_of_a_job_it_is_sent_again(ability, office, tmp_path):
    request, good = AT_ONCE[ability]
    with OddServer([drop, cut(b"{"), good]) as server:
        assert call_engine(engine_at(server.url, idempotent=True), request, tmp_path / "out", office, patience=QUICK)
        keys = {one.headers["idempotency-key"] for one in server.asked}
        assert len(server.asked) == 3 and keys == {office.all_purchases()[0].key} and len(office.all_purchases()) == 1


def test_a_cheap_job_in_doubt_is_bought_again_where_the_settings_say_so(office, tmp_path):
    request, good = AT_ONCE["image"]
    with OddServer([drop]) as server:
        engine = engine_at(server.url, resend_below=0.5)
        assert fails(engine, request, office, tmp_path).kind == "outage" and len(server.asked) == 1
        server.deeds = [good]
        assert call_engine(engine, request, tmp_path / "again", office, patience=QUICK).files
        assert office.spent() == pytest.approx(1.0) and len(server.asked) == 2
        server.deeds = [drop]
        dear = engine_at(server.url, resend_below=0.49, version="2")
        assert [fails(dear, request, office, tmp_path).kind for _ in range(2)] == ["outage", "in_doubt"]


@pytest.mark.parametrize("ability", AT_ONCE)
def test_a_service_that_dies_and_comes_back(ability, office, tmp_path):
    request, good = AT_ONCE[ability]
    with OddServer([good]) as before:
        engine = engine_at(before.url)
    assert fails(engine, request, office, tmp_path).kind == "outage" and office.spent() == 0
    office.begin_run(Budget())
    later = OddServer([good], port=before.port)
    opening = threading.Timer(0.2, later.__enter__)
    opening.start()
    call_engine(engine, request, tmp_path / "out", office, patience=Patience(60, 8, first_pause=0.05))
    opening.join()
    later.__exit__()
    assert len(later.asked) == 1 and [one.state for one in office.all_purchases()] == ["settled"]


def test_the_result_of_a_purchase_is_not_bought_twice_after_a_failure_elsewhere(office, tmp_path):
    request, good = AT_ONCE["image"]
    with OddServer([good]) as server:
        for folder in "ab":
            call_engine(engine_at(server.url), request, tmp_path / folder, office, patience=QUICK)
        assert len(server.asked) == 1


# jobs with a number ---------------------------------------------------------------------------------------


def test_a_broken_line_while_a_film_is_ordered_leaves_it_in_doubt(office, tmp_path):
    for deed in (drop, FAULTY, reply({"no": "number"})):
        office.connection.execute("DELETE FROM purchases")
        with OddServer([deed]) as server:
            engine = engine_at(server.url)
            assert fails(engine, WANTED, office, tmp_path).kind == "outage"
            assert fails(engine, WANTED, office, tmp_path).kind == "in_doubt"
            assert server.paths("POST") == ["/videos"]
        office.begin_run(Budget())


def test_a_film_survives_all_that_happens_on_the_way(office, tmp_path):
    way = [JOB, FAULTY, BUSY, drop, hang, reply(b"<html>gateway</html>"), state("in_progress"), state("completed"), cut(movie()), state("completed"), drop, state("completed"), reply(movie())]
    with OddServer(way) as server:
        made = call_engine(engine_at(server.url, silence=1.0), WANTED, tmp_path / "out", office, patience=Patience(60, 4, first_pause=0.01))
        assert made.files and server.paths("POST") == ["/videos"] and office.spent() == pytest.approx(0.5)


def test_a_film_that_is_cut_off_in_its_file(office, tmp_path):
    with OddServer([JOB, state("completed"), reply(movie(24)[:900])]) as server:
        assert fails(engine_at(server.url), WANTED, office, tmp_path).kind == "bad_output"
        assert office.all_purchases()[0].state == "settled"


def test_a_run_that_ends_while_a_film_is_made(office, tmp_path):
    def stop(share, words):
        raise EngineError("stopped", "cancelled")

    with OddServer([JOB, state("in_progress")]) as server:
        engine = engine_at(server.url)
        with pytest.raises(EngineError, match="stopped"):
            call_engine(engine, WANTED, tmp_path / "first", office, patience=QUICK, progress=stop)
        server.deeds = [state("completed"), reply(movie())]
        assert call_engine(engine, WANTED, tmp_path / "out", office, patience=QUICK).files
        assert server.paths("POST") == ["/videos"] and not server.paths("DELETE")


# ComfyUI --------------------------------------------------------------------------------------------------


@pytest.fixture
def comfy(tmp_path):
    with ComfyServer(key=KEY) as server:
        yield server


def comfy_engine(server, tmp_path):
    write(tmp_path, "picture", PICTURE, PICTURE_SLOTS)
    (tmp_path / "mara.png").write_bytes(png(colour="white"))
    settings = {"url": server.url, "key_env": "LIVE_KEY", "folder": str(tmp_path), "workflows": {"image": "picture.json"}, "price": 0.5, "away_seconds": 0.5}
    return open_engine("comfy", "comfyui", settings), ImageRequest("x", 64, 32, references=(Reference(str(tmp_path / "mara.png"), "cast:mara"),))


ECHO = reply({"error": f"you said {KEY}"}, 500)


@pytest.mark.parametrize(
    ("instead", "after", "sent", "ran"),
    [
        ({"prompt": [ECHO]}, {}, 2, 1), ({"prompt": [reply({}, 503)]}, {}, 2, 1), ({"prompt": [drop]}, {}, 2, 1),
        ({}, {"prompt": [drop]}, 1, 1), ({}, {"prompt": [cut(b"{")]}, 1, 1), ({}, {"prompt": [ECHO]}, 1, 1),
        ({"history": [ECHO]}, {}, 1, 1), ({"history": [reply({}), drop, ECHO, cut(b"{")]}, {}, 1, 1), ({"queue": [drop]}, {}, 1, 1),
        ({"view": [cut(png()), drop]}, {}, 1, 1), ({"view": [reply({}, 404)]}, {}, 2, 2),
        ({"ws": [ECHO]}, {}, 1, 1), ({"ws": [drop]}, {}, 1, 1), ({"ws": [reply({})]}, {}, 1, 1),
    ],
)  # fmt: skip
def test_comfyui_on_a_bad_day(comfy, instead, after, sent, ran, office, tmp_path):
    engine, request = comfy_engine(comfy, tmp_path)
    comfy.instead, comfy.after = {name: list(deeds) for name, deeds in instead.items()}, {name: list(deeds) for name, deeds in after.items()}
    made = call_engine(engine, request, tmp_path / "out", office, patience=Patience(60, 4, first_pause=0.01))
    assert made.files and [(one.state, one.actual) for one in office.all_purchases()] == [("settled", 0.5)]
    assert not any(comfy.instead.values()) and not any(comfy.after.values())
    assert comfy.posts("/prompt") == sent and comfy.number == ran


@pytest.mark.parametrize(
    ("instead", "kind"),
    [
        ({"view": [reply(png()[:80])] * 4}, "bad_output"), ({"view": [reply(b"<html>")] * 4}, "bad_output"), ({"prompt": [reply({"error": KEY}, 401)]}, "refused"),
        ({"prompt": [reply({"error": KEY}, 400)]}, "refused"), ({"prompt": [reply(b"<html>")]}, "bad_output"), ({"history": [reply([1])]}, "bad_output"),
        ({"prompt": [ECHO] * 9}, "outage"), ({"history": [drop] * 99}, "outage"),
    ],
)  # fmt: skip
def test_comfyui_on_a_worse_day(comfy, instead, kind, office, tmp_path):
    engine, request = comfy_engine(comfy, tmp_path)
    comfy.instead = {name: list(deeds) for name, deeds in instead.items()}
    assert fails(engine, request, office, tmp_path).kind == kind


def test_comfyui_hangs(comfy, office, tmp_path):
    engine, request = comfy_engine(comfy, tmp_path)
    comfy.instead = {"history": [hang]}
    began = time.monotonic()
    assert fails(engine, request, office, tmp_path, Patience(0.8, 3)).kind == "timed_out" and time.monotonic() - began < 30


def test_logs_are_written_and_hold_no_signed_address(office, tmp_path, caplog):
    with OddServer([reply(png())]) as server, OddServer([reply({"data": [{"url": f"{server.url}/r.png?signature=s3cr3t"}]})]) as front:
        call_engine(engine_at(front.url, allow_hosts=[f"127.0.0.1:{server.port}"]), AT_ONCE["image"][0], tmp_path / "out", office, patience=QUICK)
    assert caplog.records and "s3cr3t" not in "".join(record.getMessage() for record in caplog.records)


def test_comfyui_settings_hold_no_key():
    assert KEY not in repr(ComfyUI("x", ComfyUI.Settings(key_env="LIVE_KEY")).site)


# answers of any shape --------------------------------------------------------------------------------------

JUNK = [None, True, 0, -1, 1.5, "", "x", [], {}, [[]], [None], {"data": 1}, {"error": []}]


def bent(value, rng):
    """An answer with some of its parts gone or replaced by something else."""
    if rng.random() < 0.12:
        return rng.choice(JUNK)
    if isinstance(value, dict):
        return {key: bent(inner, rng) for key, inner in value.items() if rng.random() > 0.06}
    return [bent(inner, rng) for inner in value if rng.random() > 0.06] if isinstance(value, list) else value


@pytest.mark.parametrize("seed", range(16))
def test_answers_of_any_shape_are_errors_of_ours(seed, office, tmp_path, monkeypatch):
    from multiplane.engines import comfyui
    from multiplane.engines.base import Call

    rng = random.Random(seed)
    monkeypatch.setattr(media, "AWAY_SECONDS", 0.05)
    monkeypatch.setattr(comfyui, "LOOK_SECONDS", 0.01)
    chat = {"id": "c", "choices": [{"message": {"content": json.dumps(GOOD), "tool_calls": [{"function": {"arguments": json.dumps(GOOD)}}]}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 3, "completion_tokens": 4}}
    saved = {"6": {"images": [{"filename": "o.png", "subfolder": "a", "type": "output"}]}}
    queue = {"queue_running": [[1, "x", {}]], "queue_pending": [[2, "y"], [3, "z"]]}

    def answer(handler):
        path = handler.path
        good = {
            "chat": chat, "images": {"data": [{"b64_json": base64.b64encode(png()).decode()}]}, "videos": {"id": "v", "status": rng.choice(["completed", "failed"]), "error": {"message": "m"}},
            "history": {path.rsplit("/", 1)[-1]: {"outputs": saved, "status": {"status_str": "success", "completed": True, "messages": [["execution_success", {}]]}}},
            "queue": queue, "upload": {"name": "n.png", "subfolder": "s"}, "prompt": {"prompt_id": "p", "node_errors": {"1": {"errors": [{"message": "m", "extra_info": {}}]}}},
            "object_info": {"EmptyImage": {"input": {"required": {"width": ["INT", {}], "m": [["a"], {}]}}}, "LoadImage": {"input": {"required": {"image": [["e"], {"image_upload": True}]}}}},
            "models": {"data": [{"id": "writer", "owned_by": "x"}]},
        }.get(path.split("/")[1].split("?")[0])  # fmt: skip
        reply(png() if good is None or path.endswith("/content") else bent(good, rng), rng.choice([200, 200, 200, 400, 500]))(handler)

    write(tmp_path, "picture", PICTURE, PICTURE_SLOTS)
    (tmp_path / "mara.png").write_bytes(png())
    with OddServer([answer]) as server:
        comfy = open_engine("c", "comfyui", {"url": server.url, "folder": str(tmp_path), "workflows": {"image": "picture.json"}, "away_seconds": 0.05})
        hosted = engine_at(server.url, answers="auto")
        assert isinstance(comfy.missing("image"), str) and isinstance(hosted.missing("text"), str)
        picture = ImageRequest("x", 64, 36, references=(Reference(str(tmp_path / "mara.png"), "cast:mara"),))
        for number, (engine, request) in enumerate(((comfy, picture), (hosted, ASKED), (hosted, ImageRequest("x", 64, 36)), (hosted, WANTED))):
            folder = tmp_path / str(number)
            folder.mkdir()
            with contextlib.suppress(EngineError):
                assert engine.make(request, Call(folder)).provenance.engine
