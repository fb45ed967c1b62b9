"""Canonical JSON for the nouns: the same value gives the same bytes, on every machine.

A value arrives as a Struct (or plain dict/list), leaves as UTF-8 bytes with sorted keys, and comes back
as the type that the caller names. Fractions travel as "24000/1001".
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def _encode_other(value: Any) -> Any:
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    raise TypeError(f"a value of type {type(value).__name__} cannot be written as JSON")


def _decode_other(kind: type, value: Any) -> Any:
    if kind is Fraction:
        return Fraction(value)
    raise TypeError(f"cannot read a {kind.__name__} from JSON")


_encoder = msgspec.json.Encoder(enc_hook=_encode_other, order="sorted")
_quick = msgspec.json.Encoder(enc_hook=_encode_other)


def encode(value: Any) -> bytes:
    """`value` as canonical JSON bytes. Raises TypeError for what has no JSON form."""
    return _encoder.encode(value)


def encode_quickly(value: Any) -> bytes:
    """`value` as JSON bytes in the order in which it holds things: twice as quick. Other values give other bytes, but
    equal dicts may give different bytes too: for comparing with what was seen before, never for a key."""
    return _quick.encode(value)


def decode(data: bytes | str, kind: type[T]) -> T:
    """JSON `data` as a `kind`. Raises `msgspec.ValidationError` where it does not fit."""
    return msgspec.json.decode(data, type=kind, dec_hook=_decode_other)


def to_plain(value: Any) -> Any:
    """`value` as dicts, lists, strings and numbers."""
    return msgspec.to_builtins(value, enc_hook=_encode_other)


def from_plain(data: Any, kind: type[T], *, strict: bool = True) -> T:
    """Plain `data` (from TOML, say) as a `kind`. Raises `msgspec.ValidationError` where it does not fit."""
    return msgspec.convert(data, type=kind, strict=strict, dec_hook=_decode_other)
