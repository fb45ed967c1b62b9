"""The sampler: recorded notes of real instruments, at any pitch.

Takes `data/orchestra.zip`, cut from a soundfont by `tools/cut_orchestra.py`: Ogg recordings, and `orchestra.json`
that says which keys and strengths each stands for. Gives `Tone`s at 48 kHz. All tones of an instrument are equally
loud as they come from here; how strongly they are played is decided by who plays them.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import av
import numpy as np

from .noise import AUDIO_RATE, high_pass, low_pass, samples

ORCHESTRA_FILE = Path(__file__).parent / "data" / "orchestra.zip"
EVEN = 0.1  # RMS of the loudest moment of every tone
MOMENT = 0.25  # seconds
RING = 6.5  # seconds that a tone without a loop may last
LONG_LOOP = 24_000  # samples: shorter loops are laid end to end, so that rounding their length does not bend the pitch
SOFT, HARD = 0.36, 0.8  # strengths below and above which a tone is duller or brighter


@dataclass(frozen=True)
class Tone:
    """A note at 48 kHz: one side or two, (frames,) float32 each, and the samples between which it may go on for ever."""

    sides: tuple[np.ndarray, ...]
    loop: tuple[int, int] | None

    def lasting(self, frames: int) -> tuple[np.ndarray, ...]:
        """The sides, at most `frames` long, going round the loop where there is one."""
        if self.loop is None or frames <= self.loop[1]:
            return tuple(side[:frames] for side in self.sides)
        first, last = self.loop
        turns = -(-(frames - last) // (last - first))
        return tuple(np.concatenate([side[:last], *[side[first:last]] * turns])[:frames] for side in self.sides)


@cache
def _archive() -> zipfile.ZipFile:
    """The archive, open for as long as the process lives: reading its list takes as long as reading some tones."""
    return zipfile.ZipFile(ORCHESTRA_FILE)


@cache
def _zones() -> dict[str, list[dict[str, Any]]]:
    return json.loads(_archive().read("orchestra.json"))


def sampled_instruments() -> tuple[str, ...]:
    """The names of all recorded instruments."""
    return tuple(sorted(_zones()))


@lru_cache(maxsize=512)
def sampled(instrument: str, pitch: int, strength: float = 0.6) -> Tone:
    """The tone of `instrument` at MIDI `pitch`, played at `strength` 0 … 1 (the same for all within a shade).

    Raises KeyError for an unknown instrument.
    """
    key, velocity = int(np.clip(pitch, 0, 127)), int(np.clip(strength * 127, 1, 127))
    fits = [z for z in _zones()[instrument] if z["keys"][0] <= key <= z["keys"][1] and z["velocities"][0] <= velocity <= z["velocities"][1]]
    left = [z for z in fits if z["seat"] <= 0][:1] or fits[:1]
    right = [z for z in fits if z["seat"] > 0.5][:1]
    pair = [_at_pitch(zone, pitch) for zone in (*left, *right)]
    shade = 0 if strength < SOFT else 2 if strength > HARD else 1
    if left[0]["falls"] and pair[0][1]:
        pair = [(_falling(sound, loop, left[0]["falls"]), None) for sound, loop in pair]
    loop = pair[0][1] if len(pair) == 1 or pair[0][1] is None else _common(pair[0][1], pair[1][1])
    sides = tuple(_shaded(sound if len(pair) == 1 else _looped_to(sound, own, loop), pitch, shade) for sound, own in pair)
    gain = np.float32(EVEN / max(max(_loudest(side) for side in sides), 1e-6))
    return Tone(tuple(side * gain for side in sides), loop)


def _at_pitch(zone: dict[str, Any], pitch: int) -> tuple[np.ndarray, tuple[int, int] | None]:
    """A zone's recording at `pitch` and 48 kHz, and its loop there."""
    sound = _decoded(zone["file"])
    step = 2 ** ((pitch - zone["root"]) * zone["scale"] / 12) * zone["rate"] / AUDIO_RATE
    if not zone["loop"]:
        return _faded(_read_at(sound, np.arange(min(int((len(sound) - 3) / step), samples(RING))) * step)), None
    early = max(0, zone["loop"][1] - len(sound) + 3)  # decoders give a few samples less than the loop was set by
    first, last = (mark - early for mark in zone["loop"])
    turns = max(1, int(np.ceil(LONG_LOOP * step / (last - first))))
    length = round((last - first) * turns / step)
    step = (last - first) * turns / length  # a whole number of samples goes round: no seam, no drift
    start = int(np.ceil(first / step))
    at = np.arange(start + length) * step
    return _read_at(sound, np.where(at >= last, first + (at - first) % (last - first), at)), (start, start + length)


def _falling(sound: np.ndarray, loop: tuple[int, int] | None, falls: float) -> np.ndarray:
    """A plucked or struck tone as long as it is heard: round its loop, `falls` dB softer every second."""
    frames = samples(min(RING, 66.0 / falls))
    (whole,) = Tone((sound,), loop).lasting(frames)
    return _faded(whole * (10 ** (-falls / 20 * np.arange(len(whole)) / AUDIO_RATE)).astype(np.float32))


def _common(one: tuple[int, int], other: tuple[int, int] | None) -> tuple[int, int] | None:
    """A loop for both sides: the longer of the two, behind both beginnings."""
    if other is None:
        return None
    start = max(one[0], other[0])
    return start, start + max(one[1] - one[0], other[1] - other[0])


def _looped_to(sound: np.ndarray, own: tuple[int, int] | None, loop: tuple[int, int] | None) -> np.ndarray:
    """`sound` carried on round its own loop to the end of the common one, where it is led into its beginning."""
    if loop is None or own is None:
        return sound
    carried = np.concatenate([sound, *[sound[own[0] : own[1]]] * (1 + (loop[1] - own[0]) // (own[1] - own[0]))])[: loop[1]].copy()
    if (loop[1] - loop[0]) % (own[1] - own[0]):
        n = min(samples(0.15), loop[0], (loop[1] - loop[0]) // 2)
        ramp = np.linspace(0, np.pi / 2, n, dtype=np.float32)
        carried[-n:] = carried[-n:] * np.cos(ramp) + carried[loop[0] - n : loop[0]] * np.sin(ramp)
    return carried


def _read_at(sound: np.ndarray, at: np.ndarray) -> np.ndarray:
    """`sound` at fractional places, by cubic Hermite interpolation (Catmull and Rom)."""
    whole = np.minimum(at.astype(np.int64), len(sound) - 3)
    part = (at - whole).astype(np.float32)
    a, b, c, d = (sound[np.maximum(whole + k, 0)] for k in (-1, 0, 1, 2))
    return b + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)))


@lru_cache(maxsize=128)
def _decoded(file: str) -> np.ndarray:
    """A recording at its own rate, mono float32."""
    with av.open(io.BytesIO(_archive().read(file))) as media:
        return np.concatenate([frame.to_ndarray()[0] for frame in media.decode(audio=0)]).astype(np.float32)


def _shaded(sound: np.ndarray, pitch: int, shade: int) -> np.ndarray:
    """What is played softly is duller, what is played hard is brighter."""
    base = 440.0 * 2 ** ((pitch - 69) / 12)
    if shade == 0:
        return low_pass(sound, float(np.clip(base * 5, 1400, 9000)), 1)
    return sound if shade == 1 else sound + np.float32(0.35) * high_pass(sound, float(np.clip(base * 3, 900, 6000)), 1)


def _faded(sound: np.ndarray) -> np.ndarray:
    n = min(len(sound), samples(0.35))
    sound[-n:] *= np.linspace(1, 0, n, dtype=np.float32) ** 2
    return sound


def _loudest(sound: np.ndarray) -> float:
    """RMS of the loudest moment."""
    width = samples(MOMENT) // 4
    if len(sound) < 5 * width:
        return float(np.sqrt(np.sum(np.square(sound, dtype=np.float64)) / (4 * width)))
    power = np.add.reduceat(np.square(sound, dtype=np.float64), np.arange(0, len(sound) - width, width))
    return float(np.sqrt(np.convolve(power, np.ones(4), "valid").max() / (4 * width)))
