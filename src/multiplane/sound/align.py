"""Laying a recording alongside the same line as the embedded voice says it, to carry the times over.

Dynamic time warping (Sakoe and Chiba 1978) on log-mel spectra with their changes, each band normalised over its
own recording, so that neither the speaker nor the room counts. Frames are 10 ms.
"""

from __future__ import annotations

import numpy as np

from multiplane.core.formats import AUDIO_RATE
from multiplane.core.take import Sound
from multiplane.engines.base import Spoken, VoiceRequest

HOP = AUDIO_RATE // 100
_BANDS = 32
_SIZE = 2048
Times = tuple[tuple[Sound, ...], tuple[Sound, ...], tuple[float, ...]]


def align(said: Spoken, recording: np.ndarray) -> Times:
    """Words, mouths and stresses of `said`, with the times that they have in `recording` (mono, 48 kHz)."""
    from .finish import at_house_rate, sounding

    spoken = at_house_rate(said.samples, said.rate)
    start, end = sounding(spoken, before=0.05, after=0.05)
    first, last = sounding(recording, before=0.05, after=0.05)
    ours, theirs = warp(features(spoken[start:end]), features(recording[first:last]))
    seconds = len(recording) / AUDIO_RATE

    def carry(at: float) -> float:
        moment = np.interp((at - start / AUDIO_RATE) * 100, ours, theirs) / 100 + first / AUDIO_RATE
        return round(float(np.clip(moment, 0.0, seconds)), 4)

    words = tuple(Sound(carry(word.start), carry(word.end), word.text) for word in said.words)
    return words, _rest_in_silence(said.mouths, carry, recording), tuple(carry(at) for at in said.stressed)


def _rest_in_silence(mouths: tuple[Sound, ...], carry, recording: np.ndarray) -> tuple[Sound, ...]:
    """The mouths at their new times, covering the recording; where it is silent the mouth rests."""
    from multiplane.engines.speech.lips import cover_with_rest

    moved = [Sound(carry(mouth.start), carry(mouth.end), mouth.text) for mouth in mouths]
    return cover_with_rest(moved, recording, AUDIO_RATE)


def features(wave: np.ndarray) -> np.ndarray:
    """(frames, 2 × bands) float64: log-mel energies and their changes, each with mean 0 and deviation 1."""
    frames = max(2, 1 + len(wave) // HOP)
    padded = np.pad(wave.astype(np.float64), (_SIZE // 2, _SIZE // 2 + HOP))
    window = np.hanning(_SIZE)
    spectrum = np.array([np.abs(np.fft.rfft(padded[at * HOP : at * HOP + _SIZE] * window)) ** 2 for at in range(frames)])
    level = np.log(spectrum @ _mel().T + 1e-8)
    level = np.maximum(level, level.max() - 12)
    level = (level - level.mean(0)) / (level.std(0) + 1e-3)
    change = np.gradient(level, axis=0)
    return np.hstack([level, change / (change.std(0) + 1e-3)])


def _mel() -> np.ndarray:
    """Triangular filters (bands, bins), 100 Hz to 8 kHz, evenly spaced on the mel scale (O'Shaughnessy 1987)."""
    def mel(hertz):
        return 2595 * np.log10(1 + hertz / 700)

    edges = 700 * (10 ** (np.linspace(mel(100.0), mel(8000.0), _BANDS + 2) / 2595) - 1)
    bins = np.fft.rfftfreq(_SIZE, 1 / AUDIO_RATE)
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    return np.clip(np.minimum((bins - low) / (middle - low), (high - bins) / (high - middle)), 0, None)


def warp(ours: np.ndarray, theirs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The cheapest path through both, as two rising rows of frame numbers."""
    distance = np.sqrt(np.maximum(
        (ours**2).sum(1)[:, None] + (theirs**2).sum(1)[None] - 2 * ours @ theirs.T, 0.0))
    rows, columns = distance.shape
    cost = np.full((rows + 1, columns + 1), np.inf)
    cost[0, 0] = 0.0
    came = np.zeros((rows + 1, columns + 1), np.int8)
    for total in range(2, rows + columns + 1):  # along the diagonals, which need only earlier ones
        i = np.arange(max(1, total - columns), min(rows, total - 1) + 1)
        j = total - i
        here = distance[i - 1, j - 1]
        ways = np.stack([cost[i - 1, j - 1] + here, cost[i - 1, j] + 1.1 * here, cost[i, j - 1] + 1.1 * here])
        came[i, j] = ways.argmin(0)
        cost[i, j] = ways.min(0)
    return _walk_back(came, rows, columns)


def _walk_back(came: np.ndarray, rows: int, columns: int) -> tuple[np.ndarray, np.ndarray]:
    path = []
    i, j = rows, columns
    while i > 0 and j > 0:
        path.append((i - 1, j - 1))
        way = came[i, j]
        i, j = i - (way != 2), j - (way != 1)
    ours, theirs = np.array(path[::-1], float).T
    # One moment of ours may meet several of theirs: take the middle, so that the curve is a function.
    moments, place = np.unique(ours, return_inverse=True)
    return moments, np.bincount(place, theirs) / np.bincount(place)


def estimate(recording: np.ndarray, request: VoiceRequest) -> Times:
    """Words, mouths and stresses from the pauses and the usual length of sounds; by energy alone for a language
    that cannot be read here."""
    from multiplane.core.errors import BadInput
    from multiplane.engines.speech import phonemes
    from multiplane.engines.speech.fitting import fit_to_wave
    from multiplane.engines.speech.lips import shape_mouths
    from multiplane.engines.speech.timing import merge_marks, time_beats, time_words

    try:
        reading = phonemes.read(request.text, language=request.language, pronounce=request.pronounce)
    except BadInput:
        return _by_energy(recording, request.text)
    phones = tuple(phone for breath in reading.breaths for phone in breath.phones)
    timed = merge_marks(fit_to_wave(phones, recording, AUDIO_RATE))
    return time_words(timed, reading.words), shape_mouths(timed, recording, AUDIO_RATE), time_beats(timed)


def _by_energy(recording: np.ndarray, text: str) -> Times:
    """The mouth opens with the sound: every language moves it so."""
    from multiplane.engines.speech.fitting import speech_of
    from multiplane.engines.speech.lips import mouths_from_energy

    stretches = speech_of(recording, AUDIO_RATE) or [(0.0, len(recording) / AUDIO_RATE)]
    return _spread_words(text, stretches), mouths_from_energy(recording, AUDIO_RATE), ()


def _spread_words(text: str, stretches: list[tuple[float, float]]) -> tuple[Sound, ...]:
    """The words over the speech, by their letters."""
    words = text.split()
    edges = np.cumsum([0.0, *(len(word) + 1.0 for word in words)])
    spoken = np.concatenate([[0.0], np.cumsum([end - start for start, end in stretches])])
    if not words or spoken[-1] <= 0:
        return ()
    clock = np.array([moment for stretch in stretches for moment in stretch])
    heard = np.repeat(spoken, 2)[1:-1] + np.arange(len(clock)) * 1e-9
    times = np.interp(edges / edges[-1] * spoken[-1], heard, clock)
    return tuple(Sound(round(float(start), 4), round(float(end), 4), word)
                 for start, end, word in zip(times[:-1], times[1:], words, strict=True))
