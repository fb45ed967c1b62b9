"""Which addresses an engine may use: the table of what people have tried on others."""

import ipaddress
import socket

import pytest

from multiplane.engines import addresses
from multiplane.engines.addresses import Neighbourhood, is_public, read_address
from multiplane.engines.errors import EngineError

HOME = "https://models.example.com/v1"


def visit(text, base=HOME, allow=()):
    return str(Neighbourhood(base, allow).visit(text))


def names(monkeypatch, **hosts):
    """A resolver that knows these names (with _ for a dot)."""
    known = {name.replace("_", "."): ips for name, ips in hosts.items()}

    def getaddrinfo(host, port, **more):
        if host not in known:
            raise socket.gaierror("unknown")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in known[host]]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", getaddrinfo)


@pytest.mark.parametrize(
    "text",
    [
        "http://127.0.0.1/", "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/",
        "https://0177.0.0.1/", "https://127.0.0.1./", "https://１２７.0.0.1/", "https://①②⑦.0.0.1/", "https://127。0。0。1/", "https://0/", "https://0.0.0.0/",
        "https://10.0.0.7/", "https://172.20.0.1/", "https://192.168.1.1/", "https://100.64.0.1/", "https://100.100.100.200/",
        "https://169.254.169.254/latest/meta-data/", "https://168.63.129.16/", "https://224.0.0.1/", "https://255.255.255.255/",
        "https://[::1]/", "https://[::]/", "https://[fe80::1]/", "https://[fd00:ec2::254]/", "https://[fc00::1]/", "https://[ff02::1]/", "https://[fec0::1]/",
        "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::127.0.0.1]/", "https://[64:ff9b::127.0.0.1]/", "https://[2002:7f00:1::]/",
    ],
)  # fmt: skip
def test_a_service_may_not_lead_inside(text):
    with pytest.raises(EngineError) as error:
        visit(text, base="http://models.example.com")
    assert error.value.kind == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "ftp://example.com/", "file:///etc/passwd", "gopher://x/", "//example.com/", "example.com", "javascript:alert(1)", "", "https://",
        "https:///path", "https://user@example.com/", "https://user:hunter2@example.com/", "https://models.example.com@127.0.0.1/",
        "https://exa mple.com/", "https://example.com\\@127.0.0.1/", "https://example.com/\r\nHost: x", "https://example.com:0/",
        "https://example.com:99999/", "https://example.com:x/", "https://[fe80::1%25eth0]/", "https://[::1/", "https://a..b/", "https://1.2.3.4.5/",
        "https://256.1.1.1/", "https://" + "a" * 9000, "https://-x-/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(text):
    with pytest.raises(EngineError) as error:
        visit(text)
    assert error.value.kind == "refused" and "hunter2" not in str(error.value)


def test_a_public_address_comes_out_in_its_plainest_form():
    assert visit("HTTPS://CDN.Example.COM.:443/a b?x=ü".replace(" ", "%20")) == "https://cdn.example.com/a%20b?x=%C3%BC"
    assert visit("https://93.184.216.34/x") == "https://93.184.216.34/x"
    assert visit("https://bücher.example/x") == "https://xn--bcher-kva.example/x"
    assert str(read_address("http://[2606:4700::1111]:8080/")) == "http://[2606:4700::1111]:8080/"


def test_from_https_no_way_leads_to_http():
    with pytest.raises(EngineError, match="https"):
        visit("http://cdn.example.com/x")


def test_the_configured_host_may_be_this_machine_but_only_there():
    local = Neighbourhood("http://127.0.0.1:8188")
    assert local.resolve("127.0.0.1", 8188, 1) == [ipaddress.ip_address("127.0.0.1")]
    assert str(local.visit("http://127.0.0.1:8188/view?filename=a.png")) == "http://127.0.0.1:8188/view?filename=a.png"
    for other in ("http://127.0.0.1:22/", "http://127.0.0.1/", "http://[::1]:8188/"):
        with pytest.raises(EngineError, match="allow_hosts"):
            local.visit(other)


@pytest.mark.parametrize("base", ["http://169.254.169.254", "http://[fe80::1]", "http://168.63.129.16", "http://[::ffff:169.254.169.254]"])
def test_a_clouds_inside_is_no_home_either(base):
    near = Neighbourhood(base)
    with pytest.raises(EngineError):
        near.resolve(near.base.host, near.base.port, 1)


def test_what_the_settings_allow_is_allowed():
    allow = ("10.0.0.7", "nas.studio:9000", "[::1]:80", "fd12::7")
    near = Neighbourhood(HOME, allow)
    assert near.visit("http://10.0.0.7:9000/x") and near.visit("http://[fd12::7]:1/") and near.visit("http://[::1]/")
    assert near.is_trusted("nas.studio", 9000) and not near.is_trusted("nas.studio", 22)
    with pytest.raises(EngineError):
        near.visit("http://[::1]:81/")
    with pytest.raises(EngineError):
        Neighbourhood(HOME, ("10.0.0.7/../x y",))


def test_a_name_is_judged_by_all_that_it_resolves_to(monkeypatch):
    names(monkeypatch, good_example=["93.184.216.34"], mixed_example=["93.184.216.34", "10.0.0.1"], bad_example=["127.0.0.1"], gpu_studio=["10.0.0.9"])
    near = Neighbourhood("http://gpu.studio:8188", ("bad.example:81",))
    assert near.resolve("good.example", 443, 1) and near.resolve("gpu.studio", 8188, 1) and near.resolve("bad.example", 81, 1)
    for host, port in (("mixed.example", 443), ("bad.example", 443), ("gpu.studio", 22)):
        with pytest.raises(EngineError) as error:
            near.resolve(host, port, 1)
        assert error.value.kind == "refused"
    with pytest.raises(EngineError, match="no host") as error:
        near.resolve("nowhere.example", 443, 1)
    assert error.value.kind == "outage"


def test_a_resolver_that_hangs_is_not_waited_for(monkeypatch):
    import threading
    import time

    stuck = threading.Event()
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *a, **k: [] if stuck.wait(20) else [])
    began = time.monotonic()
    with pytest.raises(EngineError, match="no host"):
        Neighbourhood(HOME).resolve("slow.example", 443, 0.1)
    stuck.set()
    assert time.monotonic() - began < 15


def test_paths_stay_under_the_base():
    near = Neighbourhood("http://127.0.0.1:11434/v1/")
    assert str(near.under("chat/completions")) == str(near.under("/chat/completions")) == "http://127.0.0.1:11434/v1/chat/completions"
    assert near.is_home(near.under("x")) and not near.is_home(read_address("https://127.0.0.1:11434/"))


def test_public():
    assert is_public(ipaddress.ip_address("8.8.8.8")) and is_public(ipaddress.ip_address("2606:4700::1111"))
    assert is_public(ipaddress.ip_address("64:ff9b::808:808"))
