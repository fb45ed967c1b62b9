"""Finishing a spoken line for the mix: trimmed, levelled, at the rate of the house, with its times kept true.

What arrives: float32 mono samples with times. What leaves: the same at 48 kHz, with a breath of air around the
words and its loudness set.
"""

from __future__ import annotations

import numpy as np

from multiplane.core.formats import AUDIO_RATE
from multiplane.core.take import Sound, Take
from multiplane.engines.base import Spoken

TARGET = -23.0  # LUFS of a line spoken normally
PEAK = 0.89  # -1 dBFS
AIR_BEFORE, AIR_AFTER = 0.06, 0.12  # seconds kept before the first and after the last sound
SILENCE = -70.0  # LUFS of a take in which nothing is heard, below the gate of BS.1770
GATE = 40.0  # dB below the loudest moment that count as silence


def finish(spoken: Spoken, *, loudness: float = 0.0, cut_off: bool = False) -> tuple[np.ndarray, Take]:
    """The samples at 48 kHz and the take for them. `loudness` in LU relative to a line spoken normally; with
    `cut_off` nothing is kept after the last sound."""
    samples = at_house_rate(spoken.samples, spoken.rate)
    start, end = sounding(samples, after=0.0 if cut_off else AIR_AFTER)
    samples, level = set_loudness(samples[start:end], TARGET + loudness)
    samples = _fade_ends(samples)
    shift, seconds = start / AUDIO_RATE, len(samples) / AUDIO_RATE
    heard = seconds - (0.0 if cut_off else 0.6 * AIR_AFTER)
    return samples, Take(
        seconds=round(seconds, 6), rate=AUDIO_RATE, words=_shift(spoken.words, shift, heard),
        mouths=_cover(_shift(spoken.mouths, shift, seconds), seconds),
        stressed=tuple(round(float(at - shift), 4) for at in spoken.stressed if 0 <= at - shift < seconds), loudness=round(level, 2))


def at_house_rate(samples: np.ndarray, rate: int) -> np.ndarray:
    if rate == AUDIO_RATE:
        return samples.astype(np.float32)
    from math import gcd

    from scipy.signal import resample_poly

    common = gcd(rate, AUDIO_RATE)
    return resample_poly(samples.astype(np.float64), AUDIO_RATE // common, rate // common).astype(np.float32)


def sounding(samples: np.ndarray, *, before: float = AIR_BEFORE, after: float = AIR_AFTER) -> tuple[int, int]:
    """First and last sample of what is to be heard, with air around it. All of it where there is only silence."""
    hop = AUDIO_RATE // 200
    count = len(samples) // hop
    if count == 0 or not np.any(samples):
        return 0, len(samples)
    level = np.sqrt(np.square(samples[: count * hop].astype(np.float64)).reshape(count, hop).mean(1))
    loud = np.flatnonzero(level > _gate(level))
    start = max(0, loud[0] * hop - round(before * AUDIO_RATE))
    return int(start), int(min(len(samples), (loud[-1] + 1) * hop + round(after * AUDIO_RATE)))


def _gate(level: np.ndarray) -> float:
    """GATE below the loudest moment, or above the noise of the room: the quietest tenth of a second."""
    loudest = float(level.max())
    room = float(np.convolve(level, np.ones(20) / 20, "valid").min()) if len(level) >= 20 else 0.0
    return max(loudest * 10 ** (-GATE / 20), min(2.5 * room, 0.03 * loudest), 1e-5)


def set_loudness(samples: np.ndarray, target: float) -> tuple[np.ndarray, float]:
    """`samples` at `target` LUFS, or as near as the peak allows, and the loudness reached (BS.1770, gated)."""
    now = loudness_of(samples)
    if now is None:
        return samples, SILENCE
    gain = 10 ** ((target - now) / 20)
    peak = float(np.abs(samples).max()) * gain
    louder = _limit(samples * gain) if peak > PEAK else samples * gain
    louder = louder.astype(np.float32)
    return louder, loudness_of(louder) or target


def loudness_of(samples: np.ndarray) -> float | None:
    """Integrated loudness in LUFS. Short lines are repeated to fill the half second that the gate needs; None
    for silence."""
    import pyebur128

    if len(samples) == 0 or not np.any(samples):
        return None
    long_enough = np.tile(samples, max(1, -(-AUDIO_RATE // len(samples))))
    state = pyebur128.R128State(1, AUDIO_RATE, pyebur128.MeasurementMode.MODE_I)
    state.add_frames(long_enough.astype(np.float32), len(long_enough))
    level = float(pyebur128.get_loudness_global(state))
    return level if np.isfinite(level) and level > -70 else None


def _limit(samples: np.ndarray) -> np.ndarray:
    """Hold the peaks below PEAK with a gain that moves smoothly: 2 ms ahead, 30 ms back."""
    over = np.maximum(np.abs(samples) / PEAK, 1.0)
    wide = _highest(over, round(0.032 * AUDIO_RATE))
    return samples / np.maximum(_mean(wide, round(0.004 * AUDIO_RATE)), over)


def _highest(values: np.ndarray, size: int) -> np.ndarray:
    """The highest of the `size` values around each: running maxima from both ends of blocks of that size (van Herk)."""
    padded = np.pad(values, (size // 2, size - size // 2 - 1), mode="symmetric")
    blocks = np.pad(padded, (0, -len(padded) % size), constant_values=-np.inf).reshape(-1, size)
    so_far = np.maximum.accumulate(blocks, axis=1).reshape(-1)
    to_come = np.maximum.accumulate(blocks[:, ::-1], axis=1)[:, ::-1].reshape(-1)
    return np.maximum(to_come[: len(values)], so_far[size - 1 :][: len(values)])


def _mean(values: np.ndarray, size: int) -> np.ndarray:
    """The mean of the `size` values around each."""
    padded = np.pad(values, (size // 2, size - size // 2 - 1), mode="symmetric")
    sums = np.cumsum(np.concatenate([[0.0], padded]), dtype=np.float64)
    return (sums[size:] - sums[:-size]) / size


def _fade_ends(samples: np.ndarray) -> np.ndarray:
    length = min(len(samples) // 4, round(0.008 * AUDIO_RATE))
    if length:
        samples = samples.copy()
        ramp = np.linspace(0, 1, length, dtype=np.float32)
        samples[:length] *= ramp
        samples[-length:] *= ramp[::-1]
    return samples


def _shift(sounds: tuple[Sound, ...], by: float, seconds: float) -> tuple[Sound, ...]:
    def clamp(at: float) -> float:
        return round(float(min(max(at - by, 0.0), seconds)), 4)

    return tuple(Sound(clamp(sound.start), clamp(sound.end), sound.text) for sound in sounds)


def _cover(mouths: tuple[Sound, ...], seconds: float) -> tuple[Sound, ...]:
    """Without the shapes that were trimmed away; from 0 to the end."""
    kept = [mouth for mouth in mouths if mouth.end > mouth.start]
    if not kept:
        return (Sound(0.0, round(seconds, 4), "rest"),)
    kept[0] = Sound(0.0, kept[0].end, kept[0].text)
    last = kept[-1]
    if last.end < seconds and last.text != "rest":
        kept.append(Sound(last.end, round(seconds, 4), "rest"))
    else:
        kept[-1] = Sound(last.start, round(seconds, 4), last.text)
    return tuple(kept)
