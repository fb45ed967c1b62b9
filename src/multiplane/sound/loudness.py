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
