"""Forced alignment of an English recording with its text, sound by sound, by pocketsphinx (BSD, extra "recordings").

What arrives: a recording, mono at 48 kHz, and the line as sounds. What leaves: the sounds with the times at which they are
heard, and how much the recording sounds like the line. Pronunciations are those of `engines.speech`, so that names and
numbers are known; where pocketsphinx' own dictionary has others, the recording decides.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from multiplane.core.formats import AUDIO_RATE
from multiplane.engines.speech.sounds import LONG, PRIMARY, PUNCTUATION, SECONDARY, VOWELS, Phone, Reading
from multiplane.engines.speech.timing import Timed

if TYPE_CHECKING:
    from pocketsphinx import Decoder

RATE = 16_000  # samples a second that the model hears
LISTEN = 20  # seconds that are enough to tell whether this is the line
_QUIET = {"lm": None, "loglevel": "FATAL", "samprate": RATE}
_WIDE = {"bestpath": False, "beam": 1e-80, "wbeam": 1e-60, "pbeam": 1e-80}
# Sounds of the model, and the symbols of `phonemes` that they stand for; the first is what they are read back as.
_MODEL = {
    "AA": "ɑɒ", "AE": "æa", "AH": "ʌəᵊɐ", "AO": "ɔ", "AW": "W", "AY": "I", "EH": "ɛe", "ER": "ɜɚ", "EY": "A", "IH": "ɪᵻɨ", "IY": "i", "OW": "OQo",
    "OY": "Y", "UH": "ʊ", "UW": "u", "B": "b", "CH": "ʧ", "D": "dTɾ", "DH": "ð", "F": "f", "G": "ɡg", "HH": "h", "JH": "ʤ", "K": "kx", "L": "lɫ",
    "M": "m", "N": "n", "NG": "ŋ", "P": "p", "R": "ɹr", "S": "s", "SH": "ʃ", "T": "tʔ", "TH": "θ", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}
_HEARD_AS = {symbol: name for name, symbols in _MODEL.items() for symbol in symbols}
_SILENT = frozenset((PRIMARY, SECONDARY, LONG, " ")) | PUNCTUATION


def missing() -> str:
    """Why recordings cannot be aligned so here, with what to do; "" if they can."""
    return "" if find_spec("pocketsphinx") else "pip install 'multiplane[recordings]'"


def align_sounds(recording: np.ndarray, reading: Reading) -> list[Timed] | None:
    """The sounds of the line where they are heard in `recording`; None where the text cannot be found in it."""
    words = {number: phones for number in range(len(reading.words)) if (phones := _sounds_of(reading, number))}
    decoder = _aligner({number: (reading.words[number], [phone.symbol for phone in phones]) for number, phones in words.items()})
    sound, pad = _as_heard(recording)
    for again in (False, True):  # first the words, then the sounds in them
        if again:
            decoder.set_alignment()
        decoder.start_utt()
        decoder.process_raw(sound, full_utt=True)
        decoder.end_utt()
        if not again and decoder.hyp() is None:  # asked the second time, it crashes
            return None
    timed: list[Timed] = []
    for entry in decoder.get_alignment():  # entries live no longer than the step of this loop
        number = re.match(r"w(\d+)", entry.name)
        spans = [(sound.name, sound.start / 100 - pad, (sound.start + sound.duration) / 100 - pad) for sound in entry]
        timed += _of_word(spans, int(number[1]), words[int(number[1])]) if number else [Timed(" ", spans[0][1], spans[-1][2])] if spans else []
    return [Timed(one.symbol, max(0.0, one.start), max(0.0, one.end), one.word, one.beat) for one in timed]


def likeness(recording: np.ndarray, reading: Reading) -> float:
    """How much of the line's sounds the model hears in their order, knowing nothing of the text: about 0.6 for the right
    line, below 0.3 for another."""
    from pocketsphinx import Decoder, get_model_path

    decoder = Decoder(**_QUIET, allphone=get_model_path("en-us/en-us-phone.lm.bin"), lw=2.0, beam=1e-20, pbeam=1e-20)
    decoder.start_utt()
    decoder.process_raw(_as_heard(recording[: LISTEN * AUDIO_RATE])[0], full_utt=True)
    decoder.end_utt()
    heard = [name for name in (decoder.hyp().hypstr.split() if decoder.hyp() else []) if name in _MODEL]
    wanted = _model_names([phone.symbol for breath in reading.breaths for phone in breath.phones])
    share = min(1.0, LISTEN * AUDIO_RATE / max(len(recording), 1))
    return difflib.SequenceMatcher(None, heard, wanted[: round(len(wanted) * share)], autojunk=False).ratio()


def _aligner(words: dict[int, tuple[str, list[str]]]) -> Decoder:
    """A decoder that knows each word of the line as "w0", "w1" …, as it is read here and as its dictionary has it."""
    from pocketsphinx import Decoder

    rows = []
    for number, (written, symbols) in words.items():
        plain = written.lower().replace("’", "'").strip(".,;:!?…—-\"' ")
        ways = dict.fromkeys((" ".join(_model_names(symbols)), *_dictionary().get(plain, ())))
        rows += [f"w{number}" + (f"({way})" if way > 1 else "") + f" {sounds}" for way, sounds in enumerate(ways, 1)]
    with TemporaryDirectory() as folder:
        (Path(folder) / "line.dict").write_text("\n".join(rows) + "\n", "ascii")
        decoder = Decoder(**_QUIET, **_WIDE, dict=str(Path(folder) / "line.dict"))
    decoder.set_align_text(" ".join(f"w{number}" for number in words))
    return decoder


@cache
def _dictionary() -> dict[str, list[str]]:
    """The pronunciations that come with the model."""
    from pocketsphinx import get_model_path

    known: dict[str, list[str]] = {}
    for row in Path(get_model_path("en-us/cmudict-en-us.dict")).read_text("utf-8").splitlines():
        word, _, sounds = row.partition(" ")
        known.setdefault(word.partition("(")[0], []).append(sounds)
    return known


def _sounds_of(reading: Reading, number: int) -> list[Phone]:
    return [phone for breath in reading.breaths for phone in breath.phones if phone.word == number and phone.symbol in _HEARD_AS]


def _model_names(symbols: list[str]) -> list[str]:
    """Sounds as the model names them; ɜ takes its ɹ along."""
    plain = [symbol for symbol in symbols if symbol not in _SILENT]
    return [_HEARD_AS[symbol] for place, symbol in enumerate(plain) if symbol in _HEARD_AS and not (symbol == "ɹ" and place and plain[place - 1] == "ɜ")]


def _of_word(spans: list[tuple[str, float, float]], number: int, phones: list[Phone]) -> Iterator[Timed]:
    """Aligned sounds as symbols; the vowel that carries the stress is the same in number as in the reading."""
    beats = [phone.beat for phone in phones if phone.symbol in VOWELS]
    vowel = 0
    for name, start, end in spans:
        symbol = _MODEL[name][0] if name in _MODEL else " "
        beat = symbol in VOWELS and vowel < len(beats) and beats[vowel]
        vowel += symbol in VOWELS
        yield Timed(symbol, start, end, number if symbol != " " else -1, beat)


def _as_heard(recording: np.ndarray) -> tuple[bytes, float]:
    """The recording as the model hears it, and the seconds of silence put before it."""
    from scipy.signal import resample_poly

    pad = np.zeros(RATE // 4)
    wave = resample_poly(recording.astype(np.float64), 1, AUDIO_RATE // RATE)
    return (np.concatenate([pad, wave / max(float(np.abs(wave).max()), 1e-9), pad]) * 24_000).astype(np.int16).tobytes(), 0.25
