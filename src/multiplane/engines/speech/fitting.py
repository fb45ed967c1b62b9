"""Times for sounds where the voice gives none: usual lengths, fitted to the speech and silence of a wave.

What arrives: the sounds of a line in order and the wave in which they are said. What leaves: the sounds with
times in seconds. An estimate: right to about a syllable, exact at the pauses.
"""

from __future__ import annotations

import numpy as np

from .sounds import LONG, PRIMARY, PUNCTUATION, SECONDARY, VOWELS, Phone
from .timing import Timed

SILENT = 36.0  # dB below the loudest moment
LONG_ENOUGH = 0.12  # seconds of silence that make a pause
_STEP = 0.01  # seconds


def usual_seconds(phone: Phone) -> float:
    """About how long the sound lasts; marks last no time."""
    if phone.symbol in PUNCTUATION or phone.symbol in (" ", PRIMARY, SECONDARY):
        return 0.0
    if phone.symbol in "AIOWYQ":
        return 0.15
    if phone.symbol in VOWELS:
        return 0.06 if phone.symbol in "əᵊᵻ" else 0.13 if phone.beat else 0.1
    return 0.05 if phone.symbol == LONG else 0.09 if phone.symbol in "szʃʒʧʤf" else 0.065


def speech_of(wave: np.ndarray, rate: int) -> list[tuple[float, float]]:
    """The stretches of `wave` that are not silent, in seconds."""
    hop = round(rate * _STEP)
    count = len(wave) // hop
    if count == 0 or not np.any(wave):
        return []
    level = np.sqrt(np.square(wave[: count * hop].astype(np.float64)).reshape(count, hop).mean(1))
    loud = np.flatnonzero(level > level.max() * 10 ** (-SILENT / 20))
    cuts = np.flatnonzero(np.diff(loud) > LONG_ENOUGH / _STEP)
    starts, ends = [loud[0], *loud[cuts + 1]], [*loud[cuts], loud[-1]]
    return [(float(start * _STEP), float((end + 1) * _STEP)) for start, end in zip(starts, ends, strict=True)]


def fit_to_wave(phones: tuple[Phone, ...], wave: np.ndarray, rate: int) -> list[Timed]:
    """Where there are as many pauses as groups of words between marks, each group gets its stretch of speech;
    otherwise all are spread over the speech as a whole."""
    stretches = speech_of(wave, rate)
    if not stretches:
        return [Timed(phone.symbol, 0.0, 0.0, phone.word, phone.beat) for phone in phones]
    groups = _groups(phones)
    spoken = [group for group in groups if any(usual_seconds(phone) for phone in group)]
    if len(spoken) == len(stretches) and len(groups) == len(spoken):
        return [timed for group, stretch in zip(groups, stretches, strict=True) for timed in _spread(group, [stretch])]
    return _spread(list(phones), stretches)


def _groups(phones: tuple[Phone, ...]) -> list[list[Phone]]:
    """Cut behind each mark of punctuation."""
    groups: list[list[Phone]] = [[]]
    for place, phone in enumerate(phones):
        if groups[-1] and phone.symbol not in PUNCTUATION and phone.symbol != " " and place and _ended(groups[-1]):
            groups.append([])
        groups[-1].append(phone)
    return groups


def _ended(group: list[Phone]) -> bool:
    tail = [phone.symbol for phone in group if phone.symbol != " "]
    return bool(tail) and tail[-1] in PUNCTUATION


def _spread(phones: list[Phone], stretches: list[tuple[float, float]]) -> list[Timed]:
    """The usual lengths, scaled to fill `stretches`; nothing is said between two of them."""
    lengths = np.array([usual_seconds(phone) for phone in phones])
    total = sum(end - start for start, end in stretches)
    edges = np.concatenate([[0.0], np.cumsum(lengths)]) * (total / max(lengths.sum(), 1e-9))
    timed = []
    for phone, begin, finish in zip(phones, edges[:-1], edges[1:], strict=True):
        start, end = _place(begin, stretches, leaving=True), _place(finish, stretches, leaving=False)
        timed.append(Timed(phone.symbol, float(start), float(max(start, end)), phone.word, phone.beat))
    return timed


def _place(spoken: float, stretches: list[tuple[float, float]], *, leaving: bool) -> float:
    """The moment at which `spoken` seconds of speech have been heard. At the edge of a pause, the end of it when
    `leaving`, else its start."""
    for start, end in stretches[:-1]:
        if spoken < end - start - 1e-6 or (not leaving and spoken <= end - start + 1e-6):
            return start + spoken
        spoken -= end - start
    start, end = stretches[-1]
    return min(end, start + max(0.0, spoken))
