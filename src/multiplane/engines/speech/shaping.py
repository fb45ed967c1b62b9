"""What is done to a spoken wave: the size of the speaker's body, breath, an unsteady voice, an abrupt end.

Waves are float32 mono in -1…1. Nothing here is random without a seed.
"""

from __future__ import annotations

from math import gcd

import numpy as np

from . import filters
from .delivery import Delivery
from .sounds import VOWELS
from .timing import Timed

RATE = 48_000  # samples a second of all that leaves
_VOICED = VOWELS | frozenset("ɹlmnŋwj")
PAUSES = {".": 0.26, "!": 0.24, "?": 0.26, "…": 0.3, ":": 0.18, ";": 0.18, "—": 0.18}  # least seconds of a mark between words
_BODY_STEP = 40  # bodies are multiples of 1/40, so that resampling is exact


def body_of(pitch: float) -> float:
    """The formant factor that belongs to a pitch factor: a child is not only higher, but smaller."""
    return nearest_body(min(max(pitch**0.5, 0.85), 1.2))


def nearest_body(factor: float) -> float:
    """The nearest factor that `resize` can play at."""
    return round(factor * _BODY_STEP) / _BODY_STEP


def resize(wave: np.ndarray, rate: int, body: float) -> np.ndarray:
    """`wave` of `rate` at RATE, played `body` times as fast."""
    up, down = RATE * _BODY_STEP, rate * round(body * _BODY_STEP)
    common = gcd(up, down)
    if up == down:
        return wave.astype(np.float32)
    return filters.resample(wave, up // common, down // common).astype(np.float32)


def without_last_breath(wave: np.ndarray, phones: list[Timed]) -> np.ndarray:
    """Fade out the breath that the voice lets go after a last vowel or voiced sound, which is heard as an "s".

    It is where, after the last sound has begun, what lies above 4 kHz outweighs what lies below 2 kHz.
    """
    spoken = [phone for phone in phones if phone.word >= 0]
    if not spoken or spoken[-1].symbol not in _VOICED:
        return wave
    start = round((spoken[-1].start + 0.06) * RATE)
    size, hop = 960, 240  # 20 and 5 ms
    count = (len(wave) - start - size) // hop
    if count < 8:
        return wave
    pieces = np.lib.stride_tricks.sliding_window_view(wave[start:], size)[: count * hop : hop] * np.hanning(size)
    power = np.abs(np.fft.rfft(pieces, axis=1)) ** 2
    low, high = power[:, : size * 2000 // RATE].sum(1), power[:, size * 4000 // RATE :].sum(1)
    hiss = np.flatnonzero((high > low) & (high > 1e-6))
    if len(hiss) < 3:
        return wave
    at = start + int(hiss[0]) * hop
    fade = min(round(0.03 * RATE), len(wave) - at)
    quiet = wave.copy()
    quiet[at : at + fade] *= np.linspace(1, 0, fade, dtype=np.float32)
    quiet[at + fade :] = 0
    return quiet


def open_pauses(wave: np.ndarray, phones: list[Timed], factor: float) -> tuple[np.ndarray, list[Timed]]:
    """Let each mark between words be heard for at least its time in PAUSES times `factor`, which the voice alone often runs
    over: silence goes in where the wave is quietest. (Asked to lengthen the mark itself, it fills it with a vowel.)"""
    last = max((place for place, phone in enumerate(phones) if phone.word >= 0), default=0)
    marks = [place for place, phone in enumerate(phones[:last]) if phone.symbol in PAUSES and any(one.word >= 0 for one in phones[:place])]
    for place in reversed(marks):
        before = next(one for one in reversed(phones[:place]) if one.word >= 0)
        next_word = next(at for at, one in enumerate(phones) if at > place and one.word >= 0)
        more = PAUSES[phones[place].symbol] * factor - (phones[next_word].start - before.end)
        if more > 0.03:
            at = _quietest(wave, before.end - 0.03, phones[next_word].start + 0.02)
            wave = _insert_silence(wave, at, round(more * RATE))
            later = [Timed(one.symbol, one.start + more, one.end + more, one.word, one.beat) for one in phones[next_word:]]
            phones = [*phones[: next_word - 1], _until(phones[next_word - 1], later[0].start), *later]
    return wave, phones


def _until(phone: Timed, end: float) -> Timed:
    return Timed(phone.symbol, phone.start, end, phone.word, phone.beat)


def _quietest(wave: np.ndarray, start: float, end: float) -> int:
    """The sample in the middle of the quietest 10 ms from `start` to `end` seconds."""
    first, hop = max(0, round(start * RATE)), RATE // 200
    power = np.square(wave[first : max(first, round(end * RATE)) + 2 * hop].astype(np.float64))
    sums = np.concatenate([[0.0], np.cumsum(power)])
    ends = np.arange(2 * hop, len(sums), hop // 5)
    return first if not len(ends) else first + int(ends[int(np.argmin(sums[ends] - sums[ends - 2 * hop]))]) - hop


def _insert_silence(wave: np.ndarray, at: int, length: int) -> np.ndarray:
    """`length` samples of silence before sample `at`, faded into and out of within 12 ms."""
    fade = round(0.012 * RATE)
    one, two = wave[:at].copy(), wave[at:].copy()
    one[-fade:] *= np.linspace(1, 0, len(one[-fade:]), dtype=np.float32)
    two[:fade] *= np.linspace(0, 1, len(two[:fade]), dtype=np.float32)
    return np.concatenate([one, np.zeros(length, np.float32), two])


def trim(wave: np.ndarray, phones: list[Timed], *, before: float, after: float) -> tuple[np.ndarray, list[Timed]]:
    """Leave `before` and `after` seconds of the silence at the ends, and move the times with it."""
    wave = _without_last_click(wave, phones)
    loud = np.flatnonzero(np.abs(wave) > max(float(np.abs(wave).max(initial=0.0)) * 0.01, 1e-5))
    if not len(loud):
        return wave, phones
    start, end = max(0, int(loud[0]) - round(before * RATE)), min(len(wave), int(loud[-1]) + round(after * RATE))
    by, seconds = start / RATE, (end - start) / RATE
    moved = [Timed(p.symbol, min(max(p.start - by, 0.0), seconds), min(max(p.end - by, 0.0), seconds), p.word, p.beat) for p in phones]
    return wave[start:end], moved


def _without_last_click(wave: np.ndarray, phones: list[Timed]) -> np.ndarray:
    """Silence a burst of less than 60 ms that stands alone behind the last sound: the voice sometimes ends a short
    line with one. After a stop it may be its release, if it comes soon."""
    hop = RATE // 200
    count = len(wave) // hop
    spoken = [phone for phone in phones if phone.word >= 0]
    if not count or not spoken:
        return wave
    level = np.abs(wave[: count * hop]).reshape(count, hop).max(1)
    loud = np.flatnonzero(level > 0.03 * level.max())
    gap = 24 if spoken[-1].symbol in "ptkbdɡT" else 8  # in 5 ms
    jumps = np.flatnonzero(np.diff(loud) > gap)
    while len(jumps) and loud[-1] - loud[jumps[-1] + 1] < 12 and len(loud) - 1 > jumps[-1] > 0:
        loud = loud[: jumps[-1] + 1]
        jumps = jumps[:-1]
    quiet = wave.copy()
    end = (int(loud[-1]) + 1) * hop
    tail = quiet[end:]
    tail *= np.clip(1 - np.arange(len(tail), dtype=np.float32) / (0.12 * RATE), 0, 1)
    return quiet


def cut_off(wave: np.ndarray, phones: list[Timed], rate: int) -> tuple[np.ndarray, list[Timed]]:
    """End at the end of the last sound, abruptly: a fade of 15 ms."""
    spoken = [phone for phone in phones if phone.word >= 0]
    if not spoken:
        return wave, phones
    end = min(len(wave), round((spoken[-1].end + 0.01) * rate))
    wave = wave[:end].copy()
    fade = min(len(wave), round(0.015 * rate))
    wave[len(wave) - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return wave, [phone for phone in phones if phone.start < end / rate]


def colour(wave: np.ndarray, delivery: Delivery, *, seed: int) -> np.ndarray:
    """An unsteady voice, its effort and its breath, as the delivery asks."""
    if delivery.tremble:
        wave = tremble(wave, delivery.tremble, seed)
    if delivery.effort:
        wave = brighten(wave, delivery.effort)
    if delivery.whisper:
        wave = whisper(wave, delivery.whisper, seed)
    return wave


def brighten(wave: np.ndarray, decibels: float) -> np.ndarray:
    """Raise what lies above 1.2 kHz by `decibels` (a first-order shelf). The spectral tilt is what tells a raised
    voice from a loud recording of a soft one (Traunmüller and Eriksson 2000)."""
    return filters.high_shelf(wave, 1200.0, 10 ** (decibels / 20), RATE).astype(np.float32)


def tremble(wave: np.ndarray, depth: float, seed: int) -> np.ndarray:
    """Let the pitch waver by `depth` about six times a second, unevenly; the times of sounds hold within 3 ms."""
    noise = np.random.default_rng([seed & 0xFFFFFFFF, 2]).standard_normal(max(2, len(wave) * 100 // RATE + 2))
    drift = filters.smooth(noise, 5.0)
    drift /= max(float(np.abs(drift).max()), 1e-9)
    moments = np.arange(len(wave)) / RATE
    unsteady = 1 + 0.4 * np.interp(moments * 100, np.arange(len(drift)), drift)
    phase = np.cumsum(2 * np.pi * 6.0 * unsteady / RATE)
    shift = depth / (2 * np.pi * 6.0) * np.sin(phase) * RATE
    return np.interp(np.arange(len(wave)) + shift, np.arange(len(wave)), wave).astype(np.float32)


def whisper(wave: np.ndarray, amount: float, seed: int) -> np.ndarray:
    """Replace the voice by breath: noise takes the spectral envelope of the speech (channel vocoder in the
    short-time Fourier domain, envelope by cepstral smoothing); `amount` 1 leaves no voice."""
    size, hop = 1024, 256
    speech = filters.spectra(wave, size, hop)
    noise = np.random.default_rng([seed & 0xFFFFFFFF, 1]).standard_normal(len(wave))
    breath = filters.spectra(noise, size, hop)
    breathed = filters.wave_of(_envelope(speech) * breath / _envelope(breath), size, hop)[: len(wave)]
    breathed = filters.high_pass(breathed, 400.0, RATE)  # whispers lack the low end
    breathed *= np.sqrt(np.mean(np.square(wave)) / max(np.mean(np.square(breathed)), 1e-12))
    return ((1 - amount) * wave + amount * breathed).astype(np.float32)


def _envelope(spectrum: np.ndarray) -> np.ndarray:
    """The smooth magnitude of each column: the first 60 cepstral coefficients at 48 kHz (1.25 ms)."""
    level = np.log(np.abs(spectrum) + 1e-7)
    cepstrum = np.fft.irfft(level, axis=0)
    cepstrum[60:-59] = 0
    return np.exp(np.fft.rfft(cepstrum, axis=0).real)
