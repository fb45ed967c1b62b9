"""The HTTP layer below all services: faults, redirects, bounds, and where the key goes."""

import time

import pytest
from odd_server import OddServer, chatter, cut, drip, drop, endless, hang, lead, reply

from multiplane.engines import addresses, keys, web
from multiplane.engines.base import Call
from multiplane.engines.errors import EngineError
from multiplane.engines.web import Site, Web, what_is_missing

KEY = "sk-test-0123456789abcdef"


@pytest.fixture(autouse=True)
def key(monkeypatch):
    monkeypatch.setenv("HOUSE_KEY", KEY)
    monkeypatch.setattr(keys, "_from_store", lambda name: "")


def site(server, **more):
    return Site("house", f"{server.url}/v1", **({"key_env": "HOUSE_KEY", "silence": 30.0} | more))


def until(seconds):
    end = time.monotonic() + seconds

    def check():
        if time.monotonic() > end:
            raise EngineError("time is up", "timed_out")

    return check


def fails(deeds, *, method="POST", check=lambda: None, **more):
    with OddServer(deeds) as server, Web(site(server, **more), check) as open_web, pytest.raises(EngineError) as error:
        open_web.ask(method, "things", json={"a": 1}) if method == "POST" else open_web.ask(method, "things", longest=1 << 20)
    assert KEY not in repr(error.value) + str(error.value) + error.value.detail
    return error.value


def test_the_key_goes_along_and_the_answer_comes_back():
    with OddServer([reply({"ok": [1]})]) as server, Web(site(server)) as open_web:
        assert open_web.ask("POST", "things", json={"a": 1}).object() == {"ok": [1]}
        assert server.asked[0].path == "/v1/things" and server.asked[0].headers["authorization"] == f"Bearer {KEY}" and server.asked[0].json == {"a": 1}


@pytest.mark.parametrize(
    ("status", "body", "kind", "words"),
    [
        (400, {"error": {"message": "no such size"}}, "refused", "no such size"),
        (401, {"error": "bad key"}, "refused", "set the environment variable HOUSE_KEY"),
        (403, {}, "refused", "HOUSE_KEY"),
        (402, {}, "refused", "credit"),
        (404, {"detail": "model 'x' not found"}, "refused", "model 'x' not found"),
        (409, {}, "outage", "409"),
        (413, b"<html>too large</html>", "refused", "413"),
        (422, {"detail": [{"loc": ["n"]}]}, "refused", "loc"),
        (429, {"error": {"message": "slow down"}}, "outage", "too often"),
        (429, {"error": {"code": "insufficient_quota"}}, "refused", "credit"),
        (500, {}, "outage", "500"),
        (502, b"<html>bad gateway</html>", "outage", "502"),
        (503, b"", "outage", "503"),
    ],
)
def test_what_a_status_means(status, body, kind, words):
    error = fails([reply(body, status)])
    assert error.kind == kind and words in error.what and "<html" not in error.what


def test_a_key_that_a_service_repeats_is_taken_out():
    error = fails([reply({"error": {"message": f"Incorrect key provided: {KEY}"}}, 401)])
    assert "[key]" in error.what
    with OddServer([reply({"echo": KEY})]) as server, Web(site(server)) as open_web:
        assert open_web.ask("GET", "things").object() == {"echo": "[key]"}


@pytest.mark.parametrize(("header", "seconds"), [("7", 7), ("0.5", 0.5), ("Wed, 21 Oct 2015 07:28:00 GMT", 0), ("soon", 0), ("nan", 0), ("1e9", 3600)])
def test_the_pause_that_a_service_asks_for(header, seconds):
    assert fails([reply({}, 429, Retry_After=header)]).wait == seconds


@pytest.mark.parametrize(
    ("deed", "kind", "words"),
    [
        (drop, "outage", "broke"), (chatter, "outage", "broke"), (cut(b"{"), "outage", "broke"), (hang, "outage", "said nothing"),
        (endless, "bad_output", "longer than"), (reply(b"x", content_encoding="gzip"), "bad_output", "packs"),
    ],
)  # fmt: skip
def test_lines_that_break(deed, kind, words):
    error = fails([deed], method="GET", silence=0.3 if deed is hang else 30.0)
    assert error.kind == kind and words in error.what


def test_an_answer_that_is_no_json():
    with OddServer([reply(b"<html>welcome</html>")]) as server, Web(site(server)) as open_web, pytest.raises(EngineError, match="not JSON"):
        open_web.ask("GET", "things").json()


@pytest.mark.parametrize("deed", [hang, drip, endless])
def test_waiting_can_be_ended_at_any_moment(deed, tmp_path):
    began = time.monotonic()
    with OddServer([deed]) as server, Web(site(server, silence=30), until(0.4)) as open_web, pytest.raises(EngineError, match="time is up"):
        open_web.download("file", tmp_path / "file")
    assert time.monotonic() - began < 20 and not list(tmp_path.iterdir())


def test_nobody_there():
    with OddServer([hang]) as server:
        gone = site(server)
    with Web(gone) as open_web, pytest.raises(EngineError, match="cannot be reached") as error:
        open_web.ask("GET", "things")
    assert error.value.kind == "outage"


# redirects and the key ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "where",
    ["http://169.254.169.254/latest", "http://127.0.0.1:1/x", "http://[::1]/", "http://localhost/x", "http://2130706433/", "file:///etc/passwd",
     "http://user@127.0.0.1/", "//10.0.0.1/x", "http://[::1", "", "http://[::ffff:127.0.0.1]:80/"],
)  # fmt: skip
def test_no_redirect_leads_inside(where, tmp_path):
    with OddServer([lead(where)]) as server, Web(site(server)) as open_web:
        named = [lambda: open_web.download(where, tmp_path / "x")] if where else []
        for fetch in (lambda: open_web.ask("GET", "things"), lambda: open_web.download("things", tmp_path / "x"), *named):
            with pytest.raises(EngineError) as error:
                fetch()
            assert error.value.kind == "refused"
        assert len(server.asked) == 2


def test_a_redirect_to_an_allowed_host_goes_without_the_key():
    with OddServer([reply({"here": 1})]) as other, OddServer([lead(f"{other.url}/there")]) as server:
        with Web(site(server, allow_hosts=(f"127.0.0.1:{other.port}",), headers={"X-House": "ours"})) as open_web:
            assert open_web.ask("GET", "things").object() == {"here": 1}
        assert server.asked[0].headers["authorization"] and server.asked[0].headers["x-house"]
        assert "authorization" not in other.asked[0].headers and "x-house" not in other.asked[0].headers
        assert KEY not in str(other.asked)


def test_a_redirect_on_the_same_host_keeps_the_key():
    with OddServer([lead("/v2/things"), reply({"here": 1})]) as server, Web(site(server)) as open_web:
        assert open_web.ask("GET", "things").object() == {"here": 1}
        assert server.asked[1].path == "/v2/things" and server.asked[1].headers["authorization"]


def test_redirects_end_and_nothing_posted_is_led_elsewhere():
    assert "without end" in fails([lead("/again")], method="GET").what
    error = fails([lead("http://127.0.0.1:1/", 307)])
    assert error.kind == "refused" and "new address" in error.what


def test_a_name_that_resolves_inside_is_not_visited(monkeypatch):
    monkeypatch.setattr(addresses, "_look_up", lambda host, port, seconds: [addresses.ipaddress.ip_address("127.0.0.1")])
    with OddServer([reply({})]) as inner, OddServer([lead(f"http://rebound.example:{inner.port}/")]) as server, Web(site(server)) as open_web:
        with pytest.raises(EngineError, match="rebound.example"):
            open_web.ask("GET", "things")
        assert not inner.asked


def test_a_key_is_not_sent_in_the_clear_over_the_internet(monkeypatch):
    monkeypatch.setattr(addresses, "_look_up", lambda host, port, seconds: [addresses.ipaddress.ip_address("93.184.216.34")])
    with Web(Site("house", "http://models.example.com/v1", "HOUSE_KEY")) as open_web, pytest.raises(EngineError, match="in the clear"):
        open_web.ask("GET", "things")


# files ----------------------------------------------------------------------------------------------------


def test_a_file_is_there_whole_or_not_at_all(tmp_path):
    with OddServer([cut(b"half" * 1000), reply(b"whole" * 1000)]) as server, Web(site(server)) as open_web:
        with pytest.raises(EngineError, match="broke"):
            open_web.download("file", tmp_path / "file")
        assert not list(tmp_path.iterdir())
        assert open_web.download("file", tmp_path / "file").read_bytes() == b"whole" * 1000
        with pytest.raises(EngineError, match="longer"):
            open_web.download("file", tmp_path / "more", longest=100)


# money ----------------------------------------------------------------------------------------------------


class Desk:
    """Writes down what a paid call says."""

    def __init__(self, tmp_path):
        self.said = []
        self.call = Call(tmp_path, key="k", sending=lambda: self.said.append("sending"), not_sent=lambda: self.said.append("not_sent"))


@pytest.mark.parametrize(
    ("deed", "answer_is_all", "bought"),
    [
        (reply({}, 400), True, "no"), (reply({}, 429), True, "no"), (reply({}, 503), True, "no"), (reply({}, 500), True, "no"),
        (reply({}, 500), False, "who knows"), (reply({}, 409), True, "who knows"), (reply({}, 502), True, "who knows"), (reply({}, 504), False, "who knows"),
        (drop, True, "who knows"), (hang, True, "who knows"), (cut(b"{"), True, "who knows"), (lead("/x", 308), True, "no"),
    ],
)  # fmt: skip
def test_whether_a_failed_job_was_bought(deed, answer_is_all, bought, tmp_path):
    desk = Desk(tmp_path)
    with OddServer([deed]) as server, Web(site(server, silence=0.3 if deed is hang else 30.0)) as open_web, pytest.raises(EngineError):
        open_web.buy(desk.call, "POST", "jobs", answer_is_all=answer_is_all, json={})
    assert desk.said == (["sending", "not_sent"] if bought == "no" else ["sending"])


def test_what_never_left_is_not_bought(tmp_path):
    with OddServer([hang]) as server:
        gone = site(server)
    desk = Desk(tmp_path)
    with Web(gone) as open_web, pytest.raises(EngineError):
        open_web.buy(desk.call, "POST", "jobs", json={})
    assert desk.said == ["sending", "not_sent"]


# keys -----------------------------------------------------------------------------------------------------


def test_what_is_missing_is_said(monkeypatch):
    assert "set the environment variable NO_KEY" in what_is_missing(Site("house", "https://x.example", "NO_KEY"))
    assert "has no url" in what_is_missing(Site("house", ""))
    assert "user name" in what_is_missing(Site("house", "https://me:secret@x.example"))
    assert what_is_missing(Site("house", "https://x.example", "HOUSE_KEY")) == ""
    monkeypatch.setenv("HOUSE_KEY", "two\nlines")
    assert "characters" in what_is_missing(Site("house", "https://x.example", "HOUSE_KEY"))
    monkeypatch.setattr(web, "is_installed", lambda: False)
    assert "multiplane[services]" in what_is_missing(Site("house", "https://x.example"))
    with pytest.raises(EngineError, match="multiplane"):
        Web(Site("house", "https://x.example"))


def test_the_key_store_is_asked_where_the_environment_has_none(monkeypatch):
    monkeypatch.setattr(keys, "_from_store", lambda name: {"STORED": "from-the-store"}.get(name, ""))
    assert keys.find_key("STORED") == "from-the-store" and keys.find_key("HOUSE_KEY") == KEY and keys.find_key("") == ""


def test_a_key_store_that_fails_or_hangs_has_no_key(monkeypatch):
    import sys
    import threading
    from types import SimpleNamespace

    monkeypatch.undo()
    monkeypatch.setattr(keys, "STORE_SECONDS", 0.1)
    stuck = threading.Event()

    def locked(*words):
        raise RuntimeError("locked")

    for get, found in ((lambda store, name: f"{store}/{name} ", "multiplane/STORED_KEY"), (locked, ""), (lambda *words: stuck.wait(10) and None, ""), (lambda *words: None, "")):
        monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(get_password=get))
        assert keys.find_key("STORED_KEY") == found
    stuck.set()
