"""Emphasis in a spoken line: an emphasised word is higher, longer and louder, and what follows it in its sentence is lower.

What arrives: the emphasised characters of a line, and its sounds. What leaves: a weight for each word (0 none … 1 all), sounds
whose accents and gestures fall on those words, factors on pitch and length for each sound, and a wave in which the words
stand out. How much: what listeners take for contrastive focus (Xu and Xu 2005: higher and longer in focus, lower after it).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from multiplane.core.stress import Spans, flags_of, squeeze
from multiplane.core.take import Sound

from .sounds import PRIMARY, PUNCTUATION, SECONDARY, VOWELS, Phone

if TYPE_CHECKING:
    import numpy as np

MANY = 3  # a stretch of more words than this is leaned on by half; a line that is nothing else, not at all
NEAR = 3  # words to each side of an emphasised one that make no gesture
WORD_PITCH, VOWEL_PITCH, AFTER_PITCH = 1.18, 1.34, 0.93  # factors on the fundamental frequency
VOWEL_LENGTH, SOUND_LENGTH = 1.28, 1.12  # factors on length
LOUDER = 3.5  # dB
_RAMP = 0.03  # seconds in which the level rises and falls


def weigh(text: str, spans: Spans, word_at: Sequence[int], count: int, many: int = MANY) -> tuple[float, ...]:
    """The weight of each of `count` words, 0 to 1. `word_at` numbers the word of each character of `text` with its white space
    made single, -1 for none."""
    plain, flags = squeeze(text, flags_of(text, spans))
    hit = {number for char, flag, number in zip(plain, flags, word_at, strict=False) if flag and number >= 0 and char.isalnum()}
    if not hit or (len(hit) == count and count > many):
        return ()
    weights: list[float] = []
    for loud, run in groupby(range(count), key=lambda number: number in hit):
        length = len(list(run))
        weights += [0.0 if not loud else 1.0 if length <= many else 0.5] * length
    return tuple(weights)


def lean_on(phones: Sequence[Phone], weights: Sequence[float], *, marked: bool = True) -> tuple[Phone, ...]:
    """`phones` with the main stress, and the gesture, on the emphasised words, and no gesture right beside them. `marked`: the language
    writes its stress in its sounds; else the word keeps its own, and gets a gesture at its first vowel."""
    if not any(weights):
        return tuple(phones)
    leaned: list[Phone] = []
    for number, run in groupby(phones, key=lambda phone: phone.word):
        sounds = list(run)
        if number >= 0 and weights[number]:
            first = not number or not weights[number - 1]
            leaned += _accented(sounds) if marked else _beaten(sounds, first)
        else:
            near = any(weights[max(0, number - NEAR) : number + NEAR + 1]) if number >= 0 else False
            leaned += [replace(phone, beat=False) if near else phone for phone in sounds]
    return tuple(leaned)


def _beaten(sounds: list[Phone], first: bool) -> list[Phone]:
    vowel = next((place for place, phone in enumerate(sounds) if phone.symbol in VOWELS), -1) if first else -1
    return [replace(phone, beat=place == vowel) for place, phone in enumerate(sounds)]


def _accented(sounds: list[Phone]) -> list[Phone]:
    """The sounds of a word with its main stress written, and the vowel behind it as the beat."""
    symbols = [phone.symbol for phone in sounds]
    if PRIMARY not in symbols and SECONDARY in symbols:
        sounds = [replace(phone, symbol=PRIMARY) if phone.symbol == SECONDARY else phone for phone in sounds]
    elif PRIMARY not in symbols:
        at = next((place for place, symbol in enumerate(symbols) if symbol in VOWELS), None)
        if at is None:
            return sounds
        sounds = [*sounds[:at], replace(sounds[at], symbol=PRIMARY, beat=False), *sounds[at:]]
    mark = next(place for place, phone in enumerate(sounds) if phone.symbol == PRIMARY)
    vowel = next((place for place in range(mark, len(sounds)) if sounds[place].symbol in VOWELS), -1)
    return [replace(phone, beat=place == vowel) for place, phone in enumerate(sounds)]


def factors_of(phones: Sequence[Phone], weights: Sequence[float]) -> tuple[np.ndarray, np.ndarray]:
    """Factors on the pitch and the length of each sound, float32."""
    import numpy as np

    pitch, length = np.ones(len(phones), np.float32), np.ones(len(phones), np.float32)
    after = 1.0
    for place, phone in enumerate(phones):
        weight = weights[phone.word] if any(weights) and phone.word >= 0 else 0.0
        if phone.symbol in PUNCTUATION and phone.symbol in ".!?…;:":
            after = 1.0
        if weight:
            after = 1 + (AFTER_PITCH - 1) * weight
            pitch[place] = 1 + ((VOWEL_PITCH if phone.beat else WORD_PITCH) - 1) * weight
            length[place] = 1 + ((VOWEL_LENGTH if phone.symbol in VOWELS else SOUND_LENGTH) - 1) * weight
        else:
            pitch[place] = after
    return pitch, length


def raise_words(wave: np.ndarray, words: Sequence[Sound], weights: Sequence[float], rate: int) -> np.ndarray:
    """`wave` with its emphasised words LOUDER."""
    if not any(weights):
        return wave
    import numpy as np

    from .filters import convolve

    gain = np.zeros(len(wave), np.float32)
    for word, weight in zip(words, weights, strict=True):
        if weight:
            gain[round(word.start * rate) : round(word.end * rate)] = LOUDER * weight
    ramp = np.hanning(2 * round(_RAMP * rate) + 1).astype(np.float64)
    smooth = convolve(gain, ramp / ramp.sum())
    raised = wave * (10 ** (smooth / 20)).astype(np.float32)
    return (raised / max(1.0, float(np.abs(raised).max()))).astype(np.float32)
