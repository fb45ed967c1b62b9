"""Services that speak like OpenAI: chat under a schema, pictures, speech, films; what is sent, and what it costs."""

import base64
import io
import json
import os
import re

import numpy as np
import pytest
from odd_server import OddServer, reply
from PIL import Image

from multiplane.core.errors import BadInput
from multiplane.core.office import Budget
from multiplane.engines import open_engine
from multiplane.engines.base import Call
from multiplane.engines.calling import Patience, call_engine, purchase_key
from multiplane.engines.errors import EngineError
from multiplane.engines.openai_compatible import media
from multiplane.engines.openai_compatible.media import nearest_size
from multiplane.engines.requests import (
    Control,
    EditRequest,
    Example,
    ImageRequest,
    Reference,
    SpeechRequest,
    TextRequest,
    TranslationRequest,
    VideoRequest,
)
from multiplane.engines.schema import faults, find_json, is_strict
from multiplane.media.probe import probe_film
from multiplane.store.office import ProductionOffice

QUICK = Patience(seconds=60, tries=3, first_pause=0.01)
MODELS = {"text": "writer", "translation": "writer", "image": "painter", "edit": "retoucher", "voice": "speaker", "video": "camera"}
SHOT = {"type": "object", "properties": {"size": {"type": "string", "enum": ["wide", "close"]}, "beats": {"type": "array", "items": {"type": "integer"}}}, "required": ["size", "beats"], "additionalProperties": False}
GOOD = {"size": "wide", "beats": [1, 2]}
ASKED = TextRequest("Plan the shot.", "You plan shots.", SHOT, seed=3)


@pytest.fixture
def office(tmp_path):
    made = ProductionOffice(tmp_path)
    made.begin_run(Budget())
    return made


@pytest.fixture(autouse=True)
def quick_polls(monkeypatch):
    monkeypatch.setattr(media, "POLL_SECONDS", 0.02)


def engine_at(server, **more):
    return open_engine("hosted", "openai", {"url": f"{server.url}/v1", "models": MODELS} | more)


def says(content, finish="stop", **usage):
    message = content if isinstance(content, dict) else {"role": "assistant", "content": content}
    return reply({"id": "chat-1", "model": "writer-2026", "choices": [{"message": message, "finish_reason": finish}], **({"usage": usage} if usage else {})})


def ask(server, office, tmp_path, request=ASKED, **more):
    return call_engine(engine_at(server, **more), request, tmp_path / "out", office, patience=QUICK)


# words and data -------------------------------------------------------------------------------------------


def test_words(office, tmp_path):
    with OddServer([says("<think>hm</think>\nShe waits.")]) as server:
        request = TextRequest("What does she do?", "Be short.", examples=(Example("And he?", "He leaves."),), temperature=0.5, longest=50)
        made = ask(server, office, tmp_path, request)
        assert made.text == "She waits." and made.data is None and made.provenance.model == "writer-2026" and made.provenance.request == "chat-1"
        sent = server.asked[0].json
        assert [one["role"] for one in sent["messages"]] == ["system", "user", "assistant", "user"] and sent["model"] == "writer" and sent["max_tokens"] == 50


def test_data_in_the_native_way(office, tmp_path):
    with OddServer([says(json.dumps(GOOD))]) as server:
        assert ask(server, office, tmp_path).data == GOOD
        sent = server.asked[0].json
        assert sent["response_format"]["json_schema"]["schema"] == SHOT and sent["response_format"]["json_schema"]["strict"] and sent["seed"] == 3


@pytest.mark.parametrize("text", [f"Sure!\n```json\n{json.dumps(GOOD)}\n```\nDone.", f"<think>{{no}}</think> {json.dumps(GOOD)} is it", json.dumps(GOOD, indent=2)])
def test_data_amid_words(text, office, tmp_path):
    with OddServer([says(text)]) as server:
        assert ask(server, office, tmp_path).data == GOOD and len(server.asked) == 1


@pytest.mark.parametrize("status", [400, 422, 500, 501])
def test_a_server_without_the_native_way_is_asked_in_the_next(status, office, tmp_path):
    tool = {"tool_calls": [{"function": {"name": "give_answer", "arguments": json.dumps(GOOD)}}]}
    with OddServer([reply({"error": {"message": "what is a response_format?"}}, status), says(tool)]) as server:
        engine = engine_at(server)
        for folder in "ab":
            assert call_engine(engine, ASKED, tmp_path / folder, office, patience=QUICK).data == GOOD
        ways = ["response_format" in one.json or ("tools" in one.json and "tool") for one in server.asked]
        assert ways == [True, "tool", "tool"], "what works is kept"


def test_a_server_with_neither_is_asked_in_words(office, tmp_path):
    no = reply({"error": "unknown field"}, 400)
    with OddServer([no, no, says(json.dumps(GOOD))]) as server:
        assert ask(server, office, tmp_path).data == GOOD
        assert "JSON schema" in server.asked[2].json["messages"][0]["content"] and len(server.asked[2].json["messages"]) == 2


def test_an_answer_that_does_not_fit_is_asked_for_again_with_its_faults(office, tmp_path):
    with OddServer([says('{"size": "huge", "beats": []}'), says("no JSON at all"), says(json.dumps(GOOD))]) as server:
        made = ask(server, office, tmp_path)
        assert made.data == GOOD and made.facts["answers"] == 3
        again = server.asked[1].json["messages"][-1]["content"]
        assert "$.size" in again and "'huge' is not one of" in again and '"enum"' in again
        assert "not JSON" in server.asked[2].json["messages"][-1]["content"]


def test_after_two_more_times_it_is_over(office, tmp_path):
    with OddServer([says('{"size": "huge"}')]) as server, pytest.raises(EngineError, match="after 3 tries") as error:
        ask(server, office, tmp_path)
    assert error.value.kind == "bad_output" and len(server.asked) == 3


def test_a_list_is_wrapped_into_an_object(office, tmp_path):
    schema = {"type": "array", "items": {"type": "integer"}}
    with OddServer([says('{"value": [1, 2]}')]) as server:
        assert ask(server, office, tmp_path, TextRequest("Count.", schema=schema)).data == [1, 2]
        assert server.asked[0].json["response_format"]["json_schema"]["schema"]["type"] == "object"


@pytest.mark.parametrize(
    ("deed", "kind", "words"),
    [
        (says({"refusal": "I would rather not"}), "refused", "rather not"), (says("", "content_filter"), "refused", "declines"),
        (says('{"size": "wi', "length"), "bad_output", "cut off"), (says(""), "bad_output", "without a word"),
        (reply({"choices": []}), "bad_output", "without a word"), (reply([1]), "bad_output", "not a JSON object"),
        (reply({"error": {"message": "The model `writer` does not exist", "code": "model_not_found"}}, 404), "refused", "does not exist"),
    ],
)  # fmt: skip
def test_answers_that_are_none(deed, kind, words, office, tmp_path):
    with OddServer([deed]) as server, pytest.raises(EngineError, match=words) as error:
        ask(server, office, tmp_path, answers="native")
    assert error.value.kind == kind


def test_fields_that_a_server_does_not_know_are_left_out(office, tmp_path):
    def strict(handler):
        sent = handler.odd.asked[-1].json
        for name in ("max_tokens", "temperature", "seed"):
            if name in sent:
                return reply({"error": {"message": f"Unsupported parameter: '{name}'", "param": name}}, 400)(handler)
        return says(json.dumps(GOOD))(handler)

    with OddServer([strict]) as server:
        assert ask(server, office, tmp_path).data == GOOD
        last = server.asked[-1].json
        assert last["max_completion_tokens"] == 4096 and "temperature" not in last and len(server.asked) == 4


def test_a_schema_that_is_none_is_said(tmp_path):
    with pytest.raises(BadInput, match="no JSON schema"):
        open_engine("x", "openai", {"url": "http://127.0.0.1:9", "models": MODELS}).make(TextRequest("x", schema={"type": "thing"}), Call(tmp_path))
    with pytest.raises(BadInput, match="refers to"):
        faults({}, {"$ref": "http://127.0.0.1:9/schema.json"})


def test_strictness():
    assert is_strict(SHOT) and not is_strict(SHOT | {"required": ["size"]}) and not is_strict({"type": "object", "properties": {"a": {"type": "string", "minLength": 1}}, "required": ["a"], "additionalProperties": False})
    assert find_json('x [1] y {"a": 2}') == [1]
    with pytest.raises(ValueError):
        find_json("nothing")


def test_a_translation_keeps_its_lines(office, tmp_path):
    request = TranslationRequest(("Good evening.", "The lamp is out!"), "en", "de", "On an island.", (20, 5), {"lamp": "Leuchtfeuer"})
    with OddServer([says('{"lines": ["Guten Abend."]}'), says('{"lines": ["Guten Abend.", "Das Leuchtfeuer ist aus!"]}')]) as server:
        made = ask(server, office, tmp_path, request)
        assert made.data == {"lines": ["Guten Abend.", "Das Leuchtfeuer ist aus!"]} and made.facts["too_long"] == [1]
        first = server.asked[0].json["messages"]
        assert "lamp = Leuchtfeuer" in first[0]["content"] and "2. The lamp is out! (at most 5 characters)" in first[1]["content"] and "On an island." in first[0]["content"]


# money ----------------------------------------------------------------------------------------------------

PRICE = {"input": 10.0, "output": 100.0}


def test_the_usage_is_paid(office, tmp_path):
    with OddServer([says(json.dumps(GOOD), prompt_tokens=1000, completion_tokens=500)]) as server:
        before = engine_at(server, price=PRICE).estimate(ASKED)
        made = ask(server, office, tmp_path, price=PRICE)
        assert made.provenance.cost == pytest.approx(0.01 + 0.05) and office.spent() == pytest.approx(0.06) and before > 0.4


def test_answers_that_do_not_fit_are_paid_too(office, tmp_path):
    with OddServer([says("{}", prompt_tokens=1000, completion_tokens=500)]) as server, pytest.raises(EngineError):
        ask(server, office, tmp_path, price=PRICE)
    assert office.spent() == pytest.approx(0.18) and office.all_purchases()[0].state == "settled"


def test_no_more_is_asked_than_was_set_aside(office, tmp_path):
    with OddServer([says("{}", prompt_tokens=1000, completion_tokens=4000)]) as server, pytest.raises(EngineError, match="after 1 tries"):
        ask(server, office, tmp_path, price=PRICE)
    assert len(server.asked) == 1


def test_without_a_usage_the_estimate_is_paid(office, tmp_path):
    with OddServer([says(json.dumps(GOOD))]) as server:
        assert 0 < ask(server, office, tmp_path, price=PRICE).provenance.cost < engine_at(server, price=PRICE).estimate(ASKED)


# pictures -------------------------------------------------------------------------------------------------


def png(width=64, height=36, colour="red"):
    made = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(made, "PNG")
    return made.getvalue()


def file(tmp_path, name, colour="white", mode="RGB"):
    Image.new(mode, (64, 36), colour).save(tmp_path / name)
    return str(tmp_path / name)


def in_base_64(data):
    return reply({"created": 1, "data": [{"b64_json": base64.b64encode(data).decode()}], "usage": {"input_tokens": 10, "output_tokens": 1000}})


def test_a_picture(office, tmp_path):
    with OddServer([in_base_64(png())]) as server:
        made = ask(server, office, tmp_path, ImageRequest("a lamp room", 1920, 1080, negative="blur"), sizes={"image": ["1024x1024", "1536x1024", "1024x1536"]}, price={"image": 0.04})
        assert Image.open(made.files[0]).size == (64, 36) and made.provenance.cost == 0.04 and made.facts == {"ignored": ["negative"], "size": "1536x1024"}
        assert server.asked[0].path == "/v1/images/generations" and server.asked[0].json["size"] == "1536x1024"


def test_a_picture_at_an_address(office, tmp_path):
    with OddServer([reply(png())]) as store, OddServer([reply({"data": [{"url": f"{store.url}/result.png?sig=1"}]})]) as server:
        with pytest.raises(EngineError, match="allow_hosts"):
            ask(server, office, tmp_path, ImageRequest("x", 64, 36))
        assert ask(server, office, tmp_path, ImageRequest("x", 64, 36), allow_hosts=[f"127.0.0.1:{store.port}"]).files
        assert store.asked[0].path == "/result.png?sig=1"


def test_references_and_control_go_along(office, tmp_path):
    with OddServer([in_base_64(png())]) as server:
        request = ImageRequest("she waits", 64, 36, references=(Reference(file(tmp_path, "mara.png"), "cast:mara"),), controls=(Control("line", file(tmp_path, "line.png")), Control("depth", file(tmp_path, "depth.png"))))
        made = ask(server, office, tmp_path, request)
        body = server.asked[0].body
        assert server.asked[0].path == "/v1/images/edits" and body.count(b'name="image[]"') == 2 and b"retoucher" in body
        assert b"Picture 1 is the layout (line)" in body and b"Picture 2 is the design of cast:mara" in body and made.facts["ignored"] == ["control.depth"]


def test_a_mask_is_see_through_where_the_picture_changes(office, tmp_path):
    mask = np.zeros((36, 64), np.uint8)
    mask[:, 32:] = 255
    Image.fromarray(mask).save(tmp_path / "mask.png")
    with OddServer([in_base_64(png())]) as server:
        ask(server, office, tmp_path, EditRequest("a lit lamp", file(tmp_path, "i.png"), str(tmp_path / "mask.png")))
        parts = re.split(rb"\r\n--[0-9a-f]+", server.asked[0].body)
        sent = next(part.partition(b"\r\n\r\n")[2] for part in parts if b'name="mask"' in part)
        alpha = np.array(Image.open(io.BytesIO(sent)).getchannel("A"))
        assert alpha[0, 0] == 255 and alpha[0, 63] == 0


@pytest.mark.parametrize("content", [{"data": []}, {"data": [{"b64_json": "%%%"}]}, {"data": [{"b64_json": base64.b64encode(b"no picture").decode()}]}, {"data": [{"b64_json": base64.b64encode(png()[:60]).decode()}]}])
def test_pictures_that_are_none(content, office, tmp_path):
    with OddServer([reply(content)]) as server, pytest.raises(EngineError) as error:
        ask(server, office, tmp_path, ImageRequest("x", 64, 36))
    assert error.value.kind == "bad_output"


@pytest.mark.parametrize(("width", "height", "size"), [(1920, 1080, "1536x1024"), (1080, 1920, "1024x1536"), (500, 500, "1024x1024"), (2048, 2048, "1024x1024")])
def test_the_nearest_size(width, height, size):
    assert nearest_size(width, height, ("1024x1024", "1536x1024", "1024x1536")) == size and nearest_size(8, 9, ()) == "8x9"


# speech ---------------------------------------------------------------------------------------------------


def wave(seconds=0.25, rate=24000):
    import wave as waves

    made = io.BytesIO()
    with waves.open(made, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes((np.sin(np.arange(int(seconds * rate)) / 10) * 9000).astype("<i2").tobytes())
    return made.getvalue()


def test_speech(office, tmp_path):
    with OddServer([reply(wave())]) as server:
        made = ask(server, office, tmp_path, SpeechRequest("The lamp is out.", direction="whispers, afraid", speed=1.1), spoken="alloy", price={"speech": 15.0})
        sent = server.asked[0].json
        assert made.files[0].read_bytes() == wave() and (sent["voice"], sent["instructions"], sent["speed"]) == ("alloy", "whispers, afraid", 1.1)
        assert made.provenance.cost == pytest.approx(len("The lamp is out.whispers, afraid") * 15 / 1e6)


@pytest.mark.parametrize("content", [b'{"error": "quota"}', b"RIFF\x00\x00", wave()[:40]])
def test_speech_that_is_none(content, office, tmp_path):
    with OddServer([reply(content)]) as server, pytest.raises(EngineError) as error:
        ask(server, office, tmp_path, SpeechRequest("x"))
    assert error.value.kind == "bad_output"


# films ----------------------------------------------------------------------------------------------------


def movie(frames=8):
    from comfy_nodes import write_film

    return write_film((np.full((frames, 36, 64, 3), 90, np.uint8), 24), "made with secret words")


WANTED = VideoRequest("she turns", 64, 36, 8)
JOB = reply({"id": "video_7", "status": "queued", "progress": 0})


def state(status, **more):
    return reply({"id": "video_7", "status": status, **more})


def test_a_film(office, tmp_path):
    steps = []
    with OddServer([JOB, state("in_progress", progress=40), state("completed", progress=100, model="camera-2"), reply(movie())]) as server:
        request = VideoRequest("she turns", 64, 36, 8, first=file(tmp_path, "first.png"), negative="blur", seed=5)
        engine = engine_at(server, fields={"video": {"frames": "num_frames", "seed": "seed", "negative": "negative_prompt"}}, price={"second": 0.3})
        made = call_engine(engine, request, tmp_path / "out", office, patience=QUICK, progress=lambda *step: steps.append(step))
        assert len(probe_film(made.files[0]).sizes) == 8 and b"secret words" not in made.files[0].read_bytes()
        assert made.provenance.request == "video_7" and made.provenance.model == "camera-2" and made.provenance.cost == pytest.approx(0.1) and (0.4, "in_progress") in steps
        body = server.asked[0].body
        assert all(word in body for word in (b'name="input_reference"', b'name="num_frames"', b'name="negative_prompt"', b"\r\n1\r\n"))
        assert [one.path for one in server.asked] == ["/v1/videos", "/v1/videos/video_7", "/v1/videos/video_7", "/v1/videos/video_7/content"]


def test_after_a_crash_a_film_is_fetched_by_its_number(office, tmp_path):
    def die(share, words):
        raise KeyboardInterrupt

    price = {"second": 3.0}
    with OddServer([JOB, state("in_progress", progress=40), state("completed"), reply(movie())]) as server:
        with pytest.raises(KeyboardInterrupt):
            call_engine(engine_at(server, price=price), WANTED, tmp_path / "a", office, patience=QUICK, progress=die)
        assert office.all_purchases()[0].remote == "video_7" and not server.paths("DELETE"), "what is paid for goes on"
        assert ask(server, office, tmp_path, WANTED, price=price).files
        assert server.paths("POST") == ["/v1/videos"] and office.spent() == pytest.approx(1.0)


def test_a_free_film_that_is_not_wanted_any_more_is_dropped(office, tmp_path):
    def stop(share, words):
        raise EngineError("stopped", "cancelled")

    with OddServer([JOB, state("in_progress")]) as server:
        with pytest.raises(EngineError) as error:
            call_engine(engine_at(server), WANTED, tmp_path / "a", office, patience=QUICK, progress=stop)
        assert error.value.kind == "cancelled" and server.paths("DELETE") == ["/v1/videos/video_7"]


def test_a_film_that_failed_is_begun_anew(office, tmp_path):
    with OddServer([JOB, state("failed", error={"message": "worker died"}), reply({"id": "video_8"}), state("completed"), reply(movie())]) as server:
        made = ask(server, office, tmp_path, WANTED, price={"second": 3.0})
        assert made.provenance.cost == pytest.approx(1.0) and office.spent() == pytest.approx(1.0) and server.paths("POST") == ["/v1/videos"] * 2
        assert office.all_purchases()[0].remote == "video_8"


def test_a_film_that_is_not_allowed_is_refused_and_costs_nothing(office, tmp_path):
    with OddServer([JOB, state("failed", error={"code": "moderation_blocked"})]) as server, pytest.raises(EngineError, match="moderation") as error:
        ask(server, office, tmp_path, WANTED, price={"second": 3.0})
    assert error.value.kind == "refused" and office.spent() == 0 and len(server.paths("POST")) == 1


def test_a_film_that_the_service_has_forgotten(office, tmp_path):
    with OddServer([reply({}, 404)]) as server:
        engine = engine_at(server, price={"second": 3.0})
        office.reserve(key := purchase_key(engine, WANTED), engine.name, 1.0)
        office.mark(key, "sent", remote="video_1")
        with pytest.raises(EngineError, match="no longer has the job video_1"):
            ask(server, office, tmp_path, WANTED, price={"second": 3.0})
        assert not server.paths("POST") and office.spent() == 1.0


def test_a_last_frame_goes_along_where_the_service_has_a_name_for_it(office, tmp_path):
    request = VideoRequest("x", 64, 36, 8, first=file(tmp_path, "f.png"), last=file(tmp_path, "l.png"))
    way = [JOB, state("completed"), reply(movie())]
    with OddServer(way * 2) as server:
        assert ask(server, office, tmp_path, request).facts["ignored"] == ["last"]
        assert "ignored" not in ask(server, office, tmp_path, request, fields={"video": {"last": "last_image"}}).facts
        assert b"last_image" not in server.asked[0].body and server.asked[3].body.count(b'name="last_image"; filename="l.png"') == 1


# what is there --------------------------------------------------------------------------------------------


def listing(*names, **more):
    return reply({"object": "list", "data": [{"id": name, **more} for name in names]})


@pytest.mark.parametrize(
    ("deed", "words"),
    [(listing("writer"), ""), (listing("writer:latest"), ""), (listing("other"), "has no model writer; it has other"), (listing("a.gguf", owned_by="llamacpp"), ""), (reply({}, 404), ""), (listing(), ""), (reply({}, 401), "HOUSE_KEY")],
)
def test_what_is_missing(deed, words, monkeypatch):
    monkeypatch.setenv("HOUSE_KEY", "sk-0123456789")
    with OddServer([deed]) as server:
        missing = engine_at(server, key_env="HOUSE_KEY").missing("text")
        assert (words in missing) if words else missing == ""


def test_settings():
    with pytest.raises(BadInput, match="do no removal"):
        open_engine("x", "openai", {"models": {"removal": "m"}})
    with pytest.raises(BadInput, match="answers"):
        open_engine("x", "openai", {"answers": "magic"})
    one, two = (open_engine("x", "openai", {"url": url, "models": MODELS}) for url in ("http://a:1", "http://b:1"))
    assert one.identity("text") == two.identity("text") != open_engine("x", "openai", {"models": MODELS | {"text": "other"}}).identity("text")
    assert one.terms().where == "a:1" and "no model for upscale" in one.missing("upscale")
    assert one.takes("image") == ("references", "control.line") and one.takes("video") == ("first",)


@pytest.mark.skipif(not os.environ.get("LLM_URL"), reason="LLM_URL names no real server")
def test_a_real_server(office, tmp_path):
    engine = open_engine("real", "openai", {"url": os.environ["LLM_URL"], "models": {"text": os.environ.get("LLM_MODEL", "default")}, "silence": 300.0})
    assert engine.missing("text") == ""
    made = call_engine(engine, TextRequest("Plan one shot of a lighthouse at night, with two beats.", "You plan shots.", SHOT, longest=200), tmp_path / "out", office, patience=Patience(600, 2))
    assert not faults(made.data, SHOT)
