"""Loudness after ITU-R BS.1770 / EBU R128, and what each delivery profile asks for.

The meter is libebur128 (pyebur128). `PROFILES` holds the published numbers; "stem-gated" dialogue loudness is the
whole mix measured only where the dialogue stem speaks.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pyebur128
from pyebur128 import MeasurementMode

from multiplane.core.formats import AUDIO_RATE

from . import kernels

SILENCE = -99.0  # LUFS or dB written where there is nothing to measure


@dataclass(frozen=True)
class Profile:
    """A delivery loudness. `target` and `tolerance` in LUFS/LU, `true_peak` in dBTP, `ceiling` what we limit to: lower,
    because coding to AAC lets peaks grow by some tenths of a dB.

    `gated` measures where there is dialogue; then `fallback` is the target for the whole programme of a film
    that speaks for less than 15 % of its time.
    """

    name: str
    target: float
    tolerance: float
    true_peak: float
    ceiling: float
    gated: bool = False
    fallback: float = 0.0
    aim: float = 0.0  # LU from the target to where we aim within the tolerance: softer means less limiting


PROFILES = {
    "web": Profile("web", -14.0, 1.0, -1.0, -2.0, aim=-0.5),
    "ebu": Profile("ebu", -23.0, 1.0, -1.0, -2.0),  # EBU R128 v4
    # Netflix: -27 LKFS +/-2 LU dialogue-gated, true peak <= -2 dBTP (spec quoted by production-expert, 2018)
    "netflix": Profile("netflix", -27.0, 2.0, -2.0, -2.6, gated=True, fallback=-24.0),
}


class Meter:
    """Measures sound that arrives in blocks, stereo or 5.1 (whose surrounds weigh 1.5 dB more and whose LFE nothing). `spread` also measures the range; `full` range and true peak,
    which costs six times as much."""

    def __init__(self, full: bool = False, channels: int = 2, spread: bool = False):
        mode = MeasurementMode.MODE_I | MeasurementMode.MODE_HISTOGRAM
        if spread:
            mode = MeasurementMode.MODE_I | MeasurementMode.MODE_LRA
        if full:
            mode = MeasurementMode.MODE_I | MeasurementMode.MODE_LRA | MeasurementMode.MODE_TRUE_PEAK
        self._state = pyebur128.R128State(channels, AUDIO_RATE, mode)
        self._channels, self._full, self._peak = channels, full, 0.0

    def add(self, block: np.ndarray) -> None:
        if not len(block):
            return
        self._state.add_frames(np.ascontiguousarray(block, np.float32).reshape(-1), len(block))
        if self._full:
            peaks = (pyebur128.get_previous_true_peak(self._state, channel) for channel in range(self._channels))
            self._peak = max(self._peak, *peaks)

    @property
    def integrated(self) -> float:
        """LUFS over all that was added, gated; SILENCE where nothing passes the gate."""
        return _finite(pyebur128.get_loudness_global(self._state))

    @property
    def range(self) -> float:
        """Loudness range, LU."""
        return _finite(pyebur128.get_loudness_range(self._state), 0.0)

    @property
    def true_peak(self) -> float:
        """dBTP, from 4x oversampling."""
        return 20 * math.log10(self._peak) if self._peak > 0 else SILENCE


# The two filters of ITU-R BS.1770-5 at 48 kHz (tables 1 and 2), as (b0, b1, b2, a1, a2).
_SHELF = np.array([1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585])
_CUT = np.array([1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621])
_TENTH = AUDIO_RATE // 10


class QuickMeter:
    """The gated loudness of BS.1770 of sound that arrives in blocks, stereo or 5.1, in a third of the time of `Meter`: for a first
    look. What is told to people is measured by `Meter`."""

    def __init__(self, channels: int = 2):
        self._states = [np.zeros((2, 4)) for _ in range(channels // 2)]
        self._rest = np.zeros((0, channels), np.float32)
        self._powers: list[np.ndarray] = []  # of each tenth of a second
        self._weights = (1.0, 1.0, 1.0, 0.0, 1.41, 1.41)[:channels]

    def add(self, block: np.ndarray) -> None:
        block = np.concatenate([self._rest, block]) if len(self._rest) else block
        whole = len(block) // _TENTH
        self._rest = block[whole * _TENTH :].copy()
        powers = np.zeros(whole)
        for number, state in enumerate(self._states):
            pair = np.ascontiguousarray(block[: whole * _TENTH, 2 * number : 2 * number + 2], np.float32)
            out = np.empty((whole, 2))
            kernels.energies(pair, _SHELF, _CUT, _TENTH, state, out)
            powers += out @ self._weights[2 * number : 2 * number + 2] / _TENTH
        self._powers.append(powers)

    @property
    def integrated(self) -> float:
        """LUFS over all that was added, gated; SILENCE where nothing passes the gate."""
        tenths = np.concatenate([np.zeros(0), *self._powers])
        if len(tenths) < 4:
            return SILENCE
        powers = np.convolve(tenths, np.full(4, 0.25), "valid")
        loud = powers[powers > _power(-70.0)]
        if not len(loud):
            return SILENCE
        return _finite(10 * math.log10(loud[loud > loud.mean() / 10].mean()) - 0.691)


def _power(loudness: float) -> float:
    return 10 ** ((loudness + 0.691) / 10)


def _finite(value: float, otherwise: float = SILENCE) -> float:
    return value if math.isfinite(value) and value > SILENCE else otherwise


def loudness_of(sound: np.ndarray) -> float:
    """LUFS of a short sound, (frames,) or (frames, channels). Under 0.4 s, where R128 does not speak, by its RMS."""
    channels = sound.shape[1] if sound.ndim == 2 else 1
    if len(sound) >= AUDIO_RATE // 2:
        meter = Meter(channels=channels)
        meter.add(sound)
        if meter.integrated > SILENCE:
            return meter.integrated
    power = float(np.mean(np.square(sound, dtype=np.float64))) * channels if sound.size else 0.0
    return 10 * math.log10(power) - 0.691 if power > 1e-9 else SILENCE
