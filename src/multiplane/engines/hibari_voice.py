"""hibari: the draft voice. One American woman, about eighty times as fast as she speaks; Apache-2.0.

It gives no times, so these are estimated: each sound has its usual length, and the whole is fitted between the
silences of the wave.
"""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec

import numpy as np

from multiplane.core.errors import BadInput
from multiplane.core.take import Provenance

from .base import Spoken, VoiceRequest
from .speech import phonemes, shaping
from .speech.delivery import direct
from .speech.fitting import fit_to_wave
from .speech.lips import shape_mouths
from .speech.stress import raise_words
from .speech.timing import Timed, merge_marks, snap_to_sound, time_beats, time_words
from .speech.weights import version_of

RATE = 24_000


class HibariVoice:
    """The voice engine "hibari"."""

    name = "hibari"

    def missing(self, language: str = "en") -> str:
        if not self.speaks(language):
            return phonemes.missing(language)
        absent = [package for package in ("onnxruntime", "hibari") if find_spec(package) is None]
        return f"the package {absent[0]} is not installed: pip install 'multiplane[voice]'" if absent else ""

    def speaks(self, language: str) -> bool:
        return bool(self.voices(language))

    def identity(self, language: str = "en") -> str:
        return f"hibari-tts {version_of('hibari-tts')} ort {version_of('onnxruntime')}"

    def voices(self, language: str = "en") -> tuple[str, ...]:
        return ("heart",) if language.partition("-")[0].lower() in ("en", "") else ()

    def speak(self, request: VoiceRequest) -> Spoken:
        """Speak one line. Any voice name is taken: there is only one voice; its pitch is changed by resampling."""
        delivery = direct(request.manner, request.feeling)
        reading = phonemes.read(request.text, language=request.language, pronounce=request.pronounce, stress=request.stress)
        pitch = min(max(request.voice.pitch * delivery.pitch, 0.7), 1.5)
        waves, timed, at = [], [], 0.0
        for breath in reading.breaths:
            for phones in phonemes.split_sentences(breath.phones, 380):
                wave = self._say(phones, request.voice.speed * delivery.speed, pitch, request.seed)
                waves.append(wave)
                timed += [Timed(t.symbol, t.start + at, t.end + at, t.word, t.beat) for t in fit_to_wave(phones, wave, shaping.RATE)]
                at += len(wave) / shaping.RATE
            waves.append(np.zeros(round(breath.pause * shaping.RATE), np.float32))
            at += len(waves[-1]) / shaping.RATE
        samples, timed = np.concatenate(waves), merge_marks(timed)
        if request.cut_off:
            samples, timed = shaping.cut_off(samples, timed, shaping.RATE)
        timed = snap_to_sound(timed, samples, shaping.RATE)
        words = time_words(timed, reading.words)
        samples = shaping.colour(raise_words(samples, words, reading.weights, shaping.RATE), delivery, seed=request.seed)
        return Spoken(samples, shaping.RATE, words, shape_mouths(timed, samples, shaping.RATE),
                      time_beats(timed), self._provenance(request))

    def _say(self, phones: tuple[phonemes.Phone, ...], speed: float, pitch: float, seed: int) -> np.ndarray:
        """Spoken slower or faster, then played faster or slower: that moves the pitch and keeps the pace."""
        if not any(phone.word >= 0 for phone in phones):
            return np.zeros(round(0.4 * shaping.RATE), np.float32)
        body = shaping.nearest_body(pitch)
        ids = self._voice.ids("".join(phone.symbol for phone in phones))
        return shaping.resize(self._voice.from_ids(ids, speed / body, np.random.default_rng(seed & 0xFFFFFFFF)), RATE, body)

    @cached_property
    def _voice(self):
        if why := self.missing():
            raise BadInput(why)
        from hibari import Hibari

        return Hibari(threads=1)

    def _provenance(self, request: VoiceRequest) -> Provenance:
        return Provenance(engine=self.name, version=version_of("hibari-tts"), licence="Apache-2.0", seed=request.seed,
                          parameters={"voice": "heart", "manner": request.manner, "feeling": request.feeling})
