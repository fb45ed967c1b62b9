"""The step "sound.speak": one line of the script becomes one take.

Takes: a request in `params` ({"request": a plain VoiceRequest, "engine": "kokoro"}). Gives: `voice.wav` (48 kHz,
mono, 16 bits) and `take.json` (a canonical `core.take.Take`). Approved by: the director.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from multiplane.core.codec import encode, to_plain
from multiplane.core.design import Voice
from multiplane.core.errors import BadInput
from multiplane.engines import voice_engine
from multiplane.engines.base import VoiceRequest
from multiplane.run.step import Job, Step

_FIELDS = ("text", "voice", "manner", "feeling", "language", "cut_off", "seed", "pronounce", "stress")


def plain_request(request: VoiceRequest) -> dict[str, Any]:
    """`request` as dicts, lists, strings and numbers: what goes into the parameters of the step."""
    plain = {name: to_plain(getattr(request, name)) for name in _FIELDS}
    return plain if request.stress else {name: value for name, value in plain.items() if name != "stress"}


def request_of(plain: Mapping[str, Any]) -> VoiceRequest:
    """A plain request as a VoiceRequest. Raises BadInput where it does not fit."""
    if unknown := sorted(set(plain) - set(_FIELDS)):
        raise BadInput(f'a voice request has no "{unknown[0]}": it may hold {", ".join(_FIELDS)}')
    if not isinstance(plain.get("text"), str):
        raise BadInput("a voice request needs a text")
    voice = plain.get("voice") or {}
    rest = {name: plain[name] for name in _FIELDS[2:-2] if name in plain}
    told = plain.get("pronounce") or ()
    try:
        pronounce = tuple((str(word), str(how)) for word, how in (sorted(told.items()) if isinstance(told, Mapping) else told))
    except (TypeError, ValueError):
        raise BadInput('"pronounce" must give a respelling for each word, as in: Siobhan = "shi-VAWN"') from None
    try:
        stress = tuple((int(start), int(end)) for start, end in plain.get("stress") or ())
    except (TypeError, ValueError):
        raise BadInput('"stress" must give where each emphasised stretch begins and ends, in characters, as in: stress = [[2, 7]]') from None
    return VoiceRequest(plain["text"], voice if isinstance(voice, Voice) else Voice(**voice), **rest, pronounce=pronounce, stress=stress)


def speak_line(job: Job) -> dict[str, Any]:
    """Speak the line of `job.params` and write its take."""
    from multiplane.engines.speech.delivery import direct
    from multiplane.media.audio import write_wav

    from .finish import finish

    request = request_of(job.params["request"])
    engine = voice_engine(job.params.get("engine", "kokoro"))
    if why := engine.missing():
        raise BadInput(f'the voice engine "{engine.name}" cannot run here: {why}')
    spoken = engine.speak(request)
    samples, take = finish(spoken, loudness=direct(request.manner, request.feeling).loudness, cut_off=request.cut_off)
    write_wav(job.out / "voice.wav", samples, bits=16)
    (job.out / "take.json").write_bytes(encode(take))
    return {"provenance": to_plain(spoken.provenance), "seconds": take.seconds, "loudness": take.loudness}


SPEAK = Step("sound.speak", speak_line, ("sound.speak", "sound.finish", "engines", "media.audio", "core.take", "core.design", "core.codec"))
