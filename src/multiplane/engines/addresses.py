"""Addresses: where an engine may send to and fetch from.

The address in the settings is a person's choice and may be this machine or the studio's network. Whatever a service
answers (a redirect, the address of a result) is a stranger's word: it may only lead to the public internet, to the
configured host itself, or to a host that the settings allow. A name is judged by what it resolves to, at the moment
of connecting, so that a name that changes its mind between the look and the visit leads nowhere.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from .errors import OUTAGE, REFUSED, EngineError

PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
LONGEST_ADDRESS = 8192
_NAME = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Where clouds answer with the credentials of the machine, and that look public.
_METADATA = frozenset({ipaddress.ip_address("168.63.129.16"), ipaddress.ip_address("fd00:ec2::254")})

IP = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True)
class Address:
    """A taken-apart address. `host` is lower case ASCII or a plain IP address without brackets; `target` is the path and the query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def place(self) -> str:
        """Host and port as they are written."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.place}"

    def __str__(self) -> str:
        return self.origin + self.target


def read_address(text: str, schemes: Iterable[str] = ("http", "https")) -> Address:
    """An address taken apart and put into its plainest form, so that no two readers understand it differently.

    Raises EngineError ("refused") for another scheme, a user name, odd characters, a host or port that is none.
    """
    if len(text) > LONGEST_ADDRESS or any(char <= " " or char in '\\\x7f<>"' for char in text):
        raise _no("it has characters that no address may have, or is too long", text)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise _no("it is no address", text) from None
    if parts.scheme not in schemes:
        raise _no(f"it must begin with {' or '.join(f'{name}://' for name in schemes)}", text)
    if "@" in parts.netloc:
        raise _no("it must not hold a user name or password; name a key's environment variable in key_env", f"{parts.scheme}://…")
    if port == 0:
        raise _no("its port is 0", text)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = "?" + quote(parts.query, safe="/?%:@!$&'()*+,;=~-._") if parts.query else ""
    return Address(parts.scheme, _host(parts.hostname or "", text), port or PORTS[parts.scheme], path + query)


def _host(host: str, text: str) -> str:
    """A host in its one form: 0x7f.1, 2130706433 and fullwidth digits are all 127.0.0.1."""
    if ":" in host:
        try:
            return str(ipaddress.IPv6Address(host if "%" not in host else ""))
        except ValueError:
            raise _no("its host is no IPv6 address, or one of a single link", text) from None
    try:
        name = host.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        name = ""
    if len(name) > 253 or not _NAME.fullmatch(name):
        raise _no("it has no proper host", text)
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            return socket.inet_ntoa(socket.inet_aton(name))
        except OSError:
            raise _no("its host is no IP address", text) from None
    return name


def is_public(ip: IP) -> bool:
    """Whether an IP address is one of the open internet: not of this machine, a private net, a link, a cloud's inside."""
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified and ip not in _METADATA


def _is_nobodys(ip: IP) -> bool:
    """Addresses at which no model server lives, only a cloud's own: refused even as the configured host."""
    inner = getattr(ip, "ipv4_mapped", None) or ip
    return inner.is_link_local or inner.is_multicast or inner in _METADATA


class Neighbourhood:
    """The addresses that one engine may use: its `base`, the hosts of `allow_hosts` ("host" or "host:port"), and the
    public internet."""

    def __init__(self, base: str, allow_hosts: Iterable[str] = ()):
        self.base = read_address(base)
        self.allowed = frozenset(_allowed(entry) for entry in allow_hosts)

    def under(self, path: str) -> Address:
        """`path` under the base address, as in "chat/completions"."""
        return read_address(self.base.origin + self.base.target.partition("?")[0].rstrip("/") + "/" + path.lstrip("/"))

    def visit(self, text: str) -> Address:
        """An address that a service named, checked as far as can be without asking for the name. Raises EngineError ("refused")."""
        address = read_address(text)
        if self.base.scheme == "https" and address.scheme == "http" and not self.is_trusted(address.host, address.port):
            raise _no("a service that is asked over https may not lead to http", address.origin)
        if ip := _as_ip(address.host):
            self._judge(address.host, address.port, [ip])
        return address

    def is_home(self, address: Address) -> bool:
        """Whether keys may be sent there: the same scheme, host and port as in the settings."""
        return address.origin == self.base.origin

    def is_trusted(self, host: str, port: int) -> bool:
        return (host, port) in self.allowed or (host, 0) in self.allowed

    def resolve(self, host: str, port: int, seconds: float) -> list[IP]:
        """The IP addresses of a host to connect to, every one of them judged. Raises EngineError: "refused", "outage"."""
        ip = _as_ip(host)
        found = [ip] if ip else _look_up(host, port, seconds)
        self._judge(host, port, found)
        return found

    def _judge(self, host: str, port: int, found: list[IP]) -> None:
        if self.is_trusted(host, port):
            return
        home = (host, port) == (self.base.host, self.base.port)
        bad = [ip for ip in found if (_is_nobodys(ip) if home else not is_public(ip))]
        if bad:
            where = f"{host} ({bad[0]})" if host != str(bad[0]) else host
            raise EngineError(
                f"{where} is not on the public internet, and nobody allowed it; add \"{host}\" to the engine's allow_hosts if it is right", REFUSED,
            )  # fmt: skip


def _allowed(entry: str) -> tuple[str, int]:
    """An entry of allow_hosts as (host, port); port 0 is any."""
    text = f"[{entry}]" if entry.count(":") > 1 and not entry.startswith("[") else entry
    address = read_address(f"http://{text}/")
    return address.host, address.port if re.search(r":\d+$", text) and not text.endswith("]") else 0


def _as_ip(host: str) -> IP | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _look_up(host: str, port: int, seconds: float) -> list[IP]:
    """Ask the resolver, which cannot be told when to stop, for no longer than `seconds`."""
    answer: list[IP] = []
    done = threading.Event()

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.extend(dict.fromkeys(ipaddress.ip_address(row[4][0].partition("%")[0]) for row in rows))
        except (OSError, UnicodeError, ValueError):
            pass
        done.set()

    threading.Thread(target=ask, daemon=True, name="name look-up").start()
    if not done.wait(seconds) or not answer:
        raise EngineError(f"there is no host {host} to be found; check the address and the network", OUTAGE)
    return list(answer)


def _no(why: str, text: str) -> EngineError:
    return EngineError(f"the address {text.partition('?')[0][:120]!r} is refused: {why}", REFUSED)
