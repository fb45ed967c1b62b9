"""Calling engines from outside: time, money, faults, and never paying twice."""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from multiplane.core.errors import BadInput
from multiplane.core.office import Budget
from multiplane.core.take import Provenance
from multiplane.engines import open_engine
from multiplane.engines.base import Made
from multiplane.engines.calling import Patience, call_engine, purchase_key
from multiplane.engines.errors import EngineError
from multiplane.engines.requests import ImageRequest, Reference, files_of, request_digest
from multiplane.store.office import ProductionOffice

QUICK = Patience(seconds=30, tries=3, first_pause=0.01)
ASKED = ImageRequest("a lighthouse", 64, 36, seed=7)


class Scripted:
    """An engine that does what the test says, one deed a call: an error to raise, or bytes to give."""

    abilities, repeatable = ("image",), False

    def __init__(self, *deeds, price=0.0, remote=""):
        self.name, self.deeds, self.price, self.remote, self.calls = "scripted", list(deeds), price, remote, []

    def identity(self, ability):
        return "scripted 1"

    def estimate(self, request):
        return self.price

    def make(self, request, call):
        self.calls.append(call.remote or "new")
        if not call.remote:
            call.sending()
            if self.remote:
                call.sent(self.remote)
        deed = self.deeds.pop(0)
        if isinstance(deed, BaseException):
            raise deed
        (call.folder / "out.png").write_bytes(deed)
        return Made((call.folder / "out.png",), Provenance("scripted", "1", cost=self.price))


@pytest.fixture
def office(tmp_path):
    made = ProductionOffice(tmp_path)
    made.begin_run(Budget())
    return made


def test_a_passing_failure_is_tried_again(office, tmp_path):
    engine = Scripted(EngineError("gone"), EngineError("gone"), b"picture")
    made = call_engine(engine, ASKED, tmp_path / "out", office, patience=QUICK)
    assert made.files[0].read_bytes() == b"picture" and len(engine.calls) == 3
    assert made.provenance.seed == 7 and made.provenance.seconds >= 0


def test_a_refusal_is_not_tried_again(office, tmp_path):
    engine = Scripted(EngineError("not this", "refused"))
    with pytest.raises(EngineError, match="scripted: not this"):
        call_engine(engine, ASKED, tmp_path / "out", office, patience=QUICK)
    assert len(engine.calls) == 1


def test_an_empty_file_is_no_result(office, tmp_path):
    with pytest.raises(EngineError, match="empty"):
        call_engine(Scripted(b""), ASKED, tmp_path / "out", office, patience=QUICK)


def test_an_engine_that_keeps_failing_is_left_alone(office, tmp_path):
    engine = Scripted(*[EngineError("gone")] * 6)
    for _ in range(2):
        with pytest.raises(EngineError):
            call_engine(engine, ASKED, tmp_path / "out", office, patience=QUICK)
    asked = len(engine.calls)
    with pytest.raises(EngineError, match="left alone"):
        call_engine(engine, ASKED, tmp_path / "out", office, patience=QUICK)
    assert len(engine.calls) == asked


def test_what_was_paid_for_is_never_bought_again(office, tmp_path):
    engine = Scripted(b"picture", price=0.5, remote="job-1")
    first = call_engine(engine, ASKED, tmp_path / "a", office, patience=QUICK)
    second = call_engine(engine, ASKED, tmp_path / "b", office, patience=QUICK)
    assert len(engine.calls) == 1 and second.files[0].read_bytes() == b"picture" and second.provenance == first.provenance
    assert [one.state for one in office.all_purchases()] == ["settled"] and office.spent() == 0.5


def test_after_a_crash_a_sent_job_is_fetched(office, tmp_path):
    dying = Scripted(KeyboardInterrupt(), price=0.5, remote="job-7")
    with pytest.raises(KeyboardInterrupt):
        call_engine(dying, ASKED, tmp_path / "a", office, patience=QUICK)
    assert office.all_purchases()[0].state == "sent"
    next_run = Scripted(b"picture", price=0.5, remote="job-8")
    call_engine(next_run, ASKED, tmp_path / "b", office, patience=QUICK)
    assert next_run.calls == ["job-7"] and office.spent() == 0.5


def test_after_a_crash_while_sending_nothing_is_bought_unasked(office, tmp_path):
    dying = Scripted(KeyboardInterrupt(), price=0.5)
    with pytest.raises(KeyboardInterrupt):
        call_engine(dying, ASKED, tmp_path / "a", office, patience=QUICK)
    with pytest.raises(EngineError, match="multiplane office forget") as doubt:
        call_engine(Scripted(b"picture", price=0.5), ASKED, tmp_path / "b", office, patience=QUICK)
    assert doubt.value.kind == "in_doubt"
    office.mark(purchase_key(dying, ASKED), "released")
    assert call_engine(Scripted(b"picture", price=0.5), ASKED, tmp_path / "c", office, patience=QUICK).files


def test_a_paid_job_that_failed_in_the_air_is_not_sent_again(office, tmp_path):
    engine = Scripted(EngineError("the line broke"), b"picture", price=0.5)
    with pytest.raises(EngineError, match="the line broke"):
        call_engine(engine, ASKED, tmp_path / "a", office, patience=QUICK)
    assert len(engine.calls) == 1


def test_a_refused_job_costs_nothing(office, tmp_path):
    with pytest.raises(EngineError):
        call_engine(Scripted(EngineError("no", "refused"), price=0.5), ASKED, tmp_path / "a", office, patience=QUICK)
    assert office.spent() == 0.0


def test_what_was_delivered_and_is_of_no_use_is_paid_for(office, tmp_path):
    with pytest.raises(EngineError):
        call_engine(Scripted(EngineError("not as asked", "bad_output", cost=0.2), price=0.5), ASKED, tmp_path / "a", office, patience=QUICK)
    assert office.spent() == 0.2
    call_engine(Scripted(b"picture", price=0.5), ASKED, tmp_path / "b", office, patience=QUICK)
    assert office.spent() == 0.7


def test_two_that_ask_for_one_thing_buy_it_once(office, tmp_path):
    engine = Scripted(b"one", b"two", price=0.5)
    slow = engine.make

    def make(request, call):
        time.sleep(0.3)
        return slow(request, call)

    engine.make = make

    def ask(name):
        return call_engine(engine, ASKED, tmp_path / name, ProductionOffice(tmp_path), patience=QUICK).files[0].read_bytes()

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(ask, "ab")) == [b"one", b"one"]
    assert len(engine.calls) == 1 and office.spent() == 0.5


def test_a_service_that_asks_for_a_pause_gets_it(office, tmp_path):
    engine, began = Scripted(EngineError("too many", wait=0.3), b"picture"), time.monotonic()
    call_engine(engine, ASKED, tmp_path / "a", office, patience=QUICK)
    assert time.monotonic() - began >= 0.3
    with pytest.raises(EngineError, match="too many"):
        call_engine(Scripted(EngineError("too many", wait=60), b"picture"), ASKED, tmp_path / "b", office, patience=QUICK)
    assert time.monotonic() - began < 25


def test_a_job_that_was_given_back_is_sent_anew(office, tmp_path):
    office.reserve(key := purchase_key(engine := Scripted(b"picture", price=0.5, remote="job-2"), ASKED), engine.name, 0.5)
    office.mark(key, "sent", remote="job-1")
    office.mark(key, "reserved")
    call_engine(engine, ASKED, tmp_path / "a", office, patience=QUICK)
    assert engine.calls == ["new"]


@pytest.mark.parametrize("budget", [Budget(production=0.9), Budget(run=0.9)])
def test_caps_hold(office, tmp_path, budget):
    office.begin_run(budget)
    engine = Scripted(b"one", b"two", price=0.5)
    call_engine(engine, ASKED, tmp_path / "a", office, patience=QUICK)
    with pytest.raises(BadInput, match="raise the cap"):
        call_engine(engine, ImageRequest("another", 64, 36), tmp_path / "b", office, patience=QUICK)
    assert len(engine.calls) == 1


def test_turns_are_taken_at_the_rate_that_was_set(office):
    waits = [office.wait_seconds("slow", 60) for _ in range(3)]
    assert waits[0] == 0 and 0.9 < waits[1] <= 1.0 and 1.9 < waits[2] <= 2.0


def test_a_digest_is_over_contents(tmp_path):
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    one.write_bytes(b"same"), two.write_bytes(b"same")
    asked = [ImageRequest("x", 64, 36, references=(Reference(str(path), "cast:mara"),)) for path in (one, two)]
    assert request_digest(asked[0]) == request_digest(asked[1])
    two.write_bytes(b"other")
    assert request_digest(asked[0]) != request_digest(asked[1])
    assert list(files_of(asked[0])) == ["references.0"]


# the command adapter ----------------------------------------------------------------------------------------


def program(tmp_path, text):
    path = tmp_path / "tool.py"
    path.write_text("import json, sys, os, time\nasked = json.load(sys.stdin)\n" + text, "utf-8")
    return open_engine("house", "command", {"program": [sys.executable, str(path)], "abilities": ["image"]})


def test_a_command_gets_the_request_and_gives_files(office, tmp_path):
    engine = program(tmp_path, """
print("chatter")
print(json.dumps({"progress": 0.5, "words": "half"}), flush=True)
open("out.txt", "w").write(asked["prompt"] + str(asked["seed"]) + asked["ability"])
print(json.dumps({"files": ["out.txt"], "provenance": {"model": "tool", "licence": "MIT"}, "facts": {"secret": "SECRET" in os.environ}}))
""")  # fmt: skip
    assert not engine.missing("image") and "does" not in engine.missing("video") and engine.missing("video")
    steps = []
    made = call_engine(engine, ASKED, tmp_path / "out", office, patience=QUICK, progress=lambda share, words: steps.append(words))
    assert made.files[0].read_text() == "a lighthouse7image" and made.provenance.model == "tool" and steps == ["half"]
    assert made.facts == {"secret": False}


@pytest.mark.parametrize(
    ("text", "what", "kind"),
    [
        ('print(json.dumps({"error": "no faces please", "kind": "refused"}))', "no faces", "refused"),
        ('sys.exit("broken pipe dream")', "broken pipe dream", "outage"),
        ("pass", "named no result", "bad_output"),
        ('print(json.dumps({"files": ["../../evil"]}))', "outside", "bad_output"),
        ('print(json.dumps({"files": ["nothing.png"]}))', "missing or empty", "bad_output"),
    ],
)
def test_what_a_command_may_do_wrong(office, tmp_path, text, what, kind):
    with pytest.raises(EngineError, match=what) as error:
        call_engine(program(tmp_path, text), ASKED, tmp_path / "out", office, patience=Patience(5, tries=1))
    assert error.value.kind == kind


def test_a_command_that_hangs_is_ended(office, tmp_path):
    began = time.monotonic()
    with pytest.raises(EngineError) as error:
        call_engine(program(tmp_path, "time.sleep(60)"), ASKED, tmp_path / "out", office, patience=Patience(1.0, tries=2))
    assert error.value.kind == "timed_out" and time.monotonic() - began < 30


def test_another_program_text_is_another_engine(tmp_path):
    before = program(tmp_path, "pass").identity("image")
    assert program(tmp_path, "pass  # mended").identity("image") != before


def test_settings_that_do_not_fit_are_named():
    with pytest.raises(BadInput, match="engine.house"):
        open_engine("house", "command", {"program": "one string"})
    with pytest.raises(BadInput, match="command"):
        open_engine("house", "comand", {})
