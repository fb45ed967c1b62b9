"""Kokoro-82M: the embedded neural voice. One pass gives the wave and the length of every sound in it.

Model by hexgrad (Apache-2.0), int8 ONNX export by thewh1teagle (MIT). Runs on one CPU thread, so that the same
line gives the same samples however many processes work beside it.
"""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np

from multiplane.core.errors import BadInput
from multiplane.core.take import Provenance

from .base import Spoken, VoiceRequest
from .speech import lexicon, phonemes, shaping, voicebank, weights
from .speech.delivery import Delivery, direct
from .speech.lips import shape_mouths
from .speech.sounds import PUNCTUATION, Breath, Phone, Reading
from .speech.stress import factors_of, raise_words
from .speech.timing import Timed, delay_vowels, merge_marks, snap_to_sound, time_beats, time_words
from .speech.voicebank import Part

if TYPE_CHECKING:
    from .speech.model import ActingModel

RATE = 24_000  # of the model, samples a second
FRAME = 600  # samples of one unit of duration
LAG = 0.0775  # seconds that the durations run behind the sound, against forced alignment
LONGEST = 220  # phonemes in one pass, about 14 s: more would need more than 800 MB


class Kokoro:
    """The voice engine "kokoro"."""

    name = "kokoro"
    warm = "multiplane.engines.kokoro:warm"

    def missing(self, language: str = "en") -> str:
        for package in ("onnxruntime", "onnx", "threadpoolctl"):
            if find_spec(package) is None:
                return f"the package {package} is not installed: {weights.INSTALL}"
        return weights.missing() or phonemes.missing() or phonemes.missing(language)

    def speaks(self, language: str) -> bool:
        return bool(self.voices(language)) and phonemes.can_read(language)

    def identity(self, language: str = "en") -> str:
        runs_on = f"ort {weights.version_of('onnxruntime')} numpy {weights.version_of('numpy')}"
        words = lexicon.version(language)
        return f"kokoro-82m-int8 {weights.SHA256[:16]} acting{weights.PATCH} hibari {weights.version_of('hibari-tts')} {runs_on}" + (f" {words}" if words else "")

    def voices(self, language: str = "en") -> tuple[str, ...]:
        return voicebank.VOICES.get(language.partition("-")[0].lower(), ())

    def speak(self, request: VoiceRequest) -> Spoken:
        """Speak one line. Raises BadInput for a voice, a language or a text that it cannot speak."""
        blend = voicebank.read_blend(request.voice.voice or next(iter(self.voices(request.language)), ""))
        delivery = direct(request.manner, request.feeling)
        reading = phonemes.read(request.text, language=request.language, british=voicebank.is_british(blend), pronounce=request.pronounce,
                                stress=request.stress)
        body = shaping.body_of(request.voice.pitch)
        samples, timed = self._perform(reading, blend, request, delivery, body)
        timed = delay_vowels(merge_marks(timed))
        if request.cut_off:
            samples, timed = shaping.cut_off(samples, timed, shaping.RATE)
        timed = snap_to_sound(timed, samples, shaping.RATE)
        words = time_words(timed, reading.words)
        samples = shaping.colour(raise_words(samples, words, reading.weights, shaping.RATE), delivery, seed=request.seed)
        return Spoken(samples, shaping.RATE, words, shape_mouths(timed, samples, shaping.RATE),
                      time_beats(timed), self._provenance(request, delivery))

    def _perform(self, reading: Reading, blend: tuple[Part, ...], request: VoiceRequest, delivery: Delivery,
                 body: float) -> tuple[np.ndarray, list[Timed]]:
        """All breaths of a line one after another, at `shaping.RATE`."""
        waves, timed, at = [], [], 0.0
        for breath in reading.breaths:
            for phones in phonemes.split_long(breath.phones, LONGEST):
                if not any(phone.word >= 0 for phone in phones):
                    continue
                wave, spans = self._pass(phones, reading.weights, blend, request, delivery, body)
                waves.append(wave)
                timed += [Timed(t.symbol, t.start + at, t.end + at, t.word, t.beat) for t in spans]
                at += len(wave) / shaping.RATE
            at += _add_silence(waves, breath)
        if not waves:
            _add_silence(waves, Breath((), 0.7))
        return np.concatenate(waves), timed

    def _pass(self, phones: tuple[Phone, ...], weights: tuple[float, ...], blend: tuple[Part, ...], request: VoiceRequest, delivery: Delivery,
              body: float) -> tuple[np.ndarray, list[Timed]]:
        """One run of the model. The body (length of the vocal tract) is made by speaking slower and lower, then
        playing faster: that moves the formants by `body` and leaves speed and pitch as asked."""
        numbers = phonemes.alphabet()
        ids = [0, *(numbers[phone.symbol] for phone in phones), 0]
        style = voicebank.style(blend, len(phones))
        pitch, length = factors_of(phones, weights)
        audio, durations, _ = self.model({
            "tokens": np.array([ids], np.int64),
            "style": style,
            "speed": np.ones(1, np.float32),
            "stretch": _stretch(phones, delivery, body / (request.voice.speed * delivery.speed)) * np.pad(length, 1, constant_values=1.0),
            "accent": np.pad(pitch, 1, constant_values=1.0)[None],
            "pitch": np.array([request.voice.pitch * delivery.pitch / body], np.float32),
            "centre": np.array([voicebank.centre(blend)], np.float32),
            "range": np.array([delivery.range], np.float32),
        })
        wave = shaping.resize(audio, RATE, body)
        edges = (np.cumsum(durations) * FRAME / RATE - LAG) / body
        edges = np.clip(edges, 0.0, len(wave) / shaping.RATE)
        spans = [Timed(phone.symbol, float(start), float(end), phone.word, phone.beat)
                 for phone, start, end in zip(phones, edges[:-2], edges[1:-1], strict=True)]
        wave, spans = shaping.open_pauses(shaping.without_last_breath(wave, spans), spans, delivery.pauses)
        return shaping.trim(wave, spans, before=0.08, after=0.25 * delivery.pauses)

    @cached_property
    def model(self) -> ActingModel:
        """Loaded at first use. Raises BadInput where it is missing."""
        from .speech.model import ActingModel

        if why := self.missing():
            raise BadInput(why)
        return ActingModel()

    def _provenance(self, request: VoiceRequest, delivery: Delivery) -> Provenance:
        return Provenance(
            engine=self.name, version=f"82M acting{weights.PATCH}, hibari-tts {weights.version_of('hibari-tts')}", licence="Apache-2.0",
            weights=f"sha256:{weights.SHA256}", seed=request.seed,
            parameters={"voice": request.voice.voice or voicebank.DEFAULT, "manner": request.manner, "feeling": request.feeling,
                        "speed": round(request.voice.speed * delivery.speed, 4), "pitch": round(request.voice.pitch * delivery.pitch, 4)})


def _add_silence(waves: list[np.ndarray], breath: Breath) -> float:
    if breath.pause:
        waves.append(np.zeros(round(breath.pause * shaping.RATE), np.float32))
    return breath.pause


def _stretch(phones: tuple[Phone, ...], delivery: Delivery, tempo: float) -> np.ndarray:
    """The factor on the length of each token: `tempo`, pauses by the delivery, an ellipsis longer still."""
    pauses = [delivery.pauses * (1.4 if phone.symbol == "…" else 1.0) if phone.symbol in PUNCTUATION else 1.0 for phone in phones]
    return np.array([[1.0, *pauses, 1.0]], np.float32) * np.float32(tempo)


def warm() -> None:
    """Load what a first line needs, in a process that has nothing else to do."""
    from . import voice_engine
    from .speech import dictionary, kernels

    voice_engine("kokoro").model  # noqa: B018 - loaded by being asked for
    kernels.link()
    for british in (False, True):
        dictionary.reader(british)
