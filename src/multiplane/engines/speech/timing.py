"""When each sound of a line is heard: the voice's own times, put right by the wave.

What arrives: symbols with the times that a voice model gives, and the wave they were spoken in. What leaves: sounds
without marks, that begin and end where they are heard; words and stresses with their times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from multiplane.core.take import Sound

from .sounds import PRIMARY, PUNCTUATION, SECONDARY, TRAILING, VOWELS

if TYPE_CHECKING:
    import numpy as np

QUIET = 32.0  # dB below the loudest moment
REST = 0.14  # seconds of silence from which the mouth comes to rest
LATE_VOWEL = 0.03  # seconds by which Kokoro's vowels are heard later than it says: `python -m bench lips`
_STOPS = "ptkbdɡgʧʤT"


class Timed(Struct, frozen=True):
    """A symbol with its time in seconds; `word` and `beat` as in `phonemes.Phone`."""

    symbol: str
    start: float
    end: float
    word: int = -1
    beat: bool = False


def merge_marks(phones: list[Timed]) -> list[Timed]:
    """Give the time of a stress mark to the sound after it, that of a mark of length or tone to the one before. Marks
    and spaces between words become one silent symbol " "."""
    merged: list[Timed] = []
    waiting: float | None = None
    for phone in phones:
        if phone.symbol in (PRIMARY, SECONDARY):
            waiting = phone.start if waiting is None else waiting
        elif phone.symbol in TRAILING and merged:
            merged[-1] = Timed(merged[-1].symbol, merged[-1].start, phone.end, merged[-1].word, merged[-1].beat)
        elif phone.symbol in PUNCTUATION or phone.symbol == " " or phone.symbol in TRAILING:
            if merged and merged[-1].symbol == " ":
                merged[-1] = Timed(" ", merged[-1].start, phone.end)
            else:
                merged.append(Timed(" ", phone.start, phone.end))
        else:
            merged.append(Timed(phone.symbol, phone.start if waiting is None else waiting, phone.end, phone.word, phone.beat))
            waiting = None
    return merged


def delay_vowels(phones: list[Timed], by: float = LATE_VOWEL) -> list[Timed]:
    """Begin each vowel `by` seconds later: the burst and breath of what comes before it last into the length that the
    voice gives it. `phones` come from `merge_marks`."""
    late = list(phones)
    for place, phone in enumerate(phones):
        if phone.symbol not in VOWELS:
            continue
        start = min(phone.start + by, max(phone.start, phone.end - 0.01))
        late[place] = Timed(phone.symbol, start, phone.end, phone.word, phone.beat)
        if place:
            before = late[place - 1]
            late[place - 1] = Timed(before.symbol, before.start, start, before.word, before.beat)
    return late


def snap_to_sound(phones: list[Timed], samples: np.ndarray, rate: int) -> list[Timed]:
    """Begin what follows a silence where the wave begins, and end what precedes one where it ends. `phones` come
    from `merge_marks`. A stop may begin in the silence: that is its closure."""
    snapped = list(phones)
    for begin, finish in silences_of(samples, rate, shortest=0.0, ends_only=True) + silences_of(samples, rate):
        sounds = [place for place, phone in enumerate(snapped) if phone.symbol != " "]
        if (last := next((place for place in reversed(sounds) if snapped[place].start < begin), None)) is not None:
            phone = snapped[last]
            snapped[last] = Timed(phone.symbol, phone.start, min(phone.end, begin + 0.02), phone.word, phone.beat)
        first = next((place for place in sounds if snapped[place].end > finish), None)
        if first is not None and (first == 0 or snapped[first - 1].symbol == " "):
            phone = snapped[first]
            closing = phone.symbol in _STOPS and phone.start < finish
            if abs(phone.start - finish) < 0.2 and not closing:
                snapped[first] = Timed(phone.symbol, finish, phone.end, phone.word, phone.beat)
    return _refill(snapped)


def _refill(phones: list[Timed]) -> list[Timed]:
    """Let each silence reach from the sound before it to the one after."""
    filled = list(phones)
    for place, phone in enumerate(phones):
        if phone.symbol == " ":
            start = phones[place - 1].end if place else phone.start
            end = phones[place + 1].start if place + 1 < len(phones) else max(start, phone.end)
            filled[place] = Timed(" ", start, max(start, end))
    return filled


def time_words(phones: list[Timed], words: tuple[str, ...]) -> tuple[Sound, ...]:
    """The words with their times, in order; a word that makes no sound gets the moment between its neighbours."""
    spans: dict[int, tuple[float, float]] = {}
    for phone in phones:
        if phone.word >= 0:
            start, end = spans.get(phone.word, (phone.start, phone.end))
            spans[phone.word] = (min(start, phone.start), max(end, phone.end))
    timed, last = [], 0.0
    for number, word in enumerate(words):
        start, end = spans.get(number, (last, last))
        start = max(start, last)
        last = max(start, end)
        timed.append(Sound(round(start, 4), round(last, 4), word))
    return tuple(timed)


def time_beats(phones: list[Timed]) -> tuple[float, ...]:
    """When the stressed vowels begin, in seconds."""
    return tuple(round(max(0.0, phone.start), 4) for phone in phones if phone.beat)


def level_of(samples: np.ndarray, rate: int) -> np.ndarray:
    """Root mean square of every 5 ms, smoothed over 15."""
    import numpy as np

    hop = rate // 200
    count = len(samples) // hop
    if count == 0:
        return np.zeros(1)
    level = np.sqrt(np.square(samples[: count * hop].astype(np.float64)).reshape(count, hop).mean(1))
    return np.convolve(level, np.ones(3) / 3, "same")


def silences_of(samples: np.ndarray, rate: int, *, shortest: float = REST, ends_only: bool = False) -> list[tuple[float, float]]:
    """Stretches of at least `shortest` seconds that are QUIET dB below the loudest moment; with `ends_only` those
    before the first and after the last sound."""
    import numpy as np

    level = level_of(samples, rate)
    quiet = np.concatenate([[False], level < max(float(level.max()) * 10 ** (-QUIET / 20), 1e-6), [False]])
    edges = (np.flatnonzero(np.diff(quiet.astype(np.int8))) / 200).reshape(-1, 2)
    if ends_only:
        edges = edges[(edges[:, 0] == 0) | (edges[:, 1] == len(level) / 200)]
    return [(float(start), float(end)) for start, end in edges if end - start >= shortest]
