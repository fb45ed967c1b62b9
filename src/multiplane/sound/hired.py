"""The step "sound.speak_hired": a line spoken by an engine from outside becomes a take like any other.

Takes: the request of the line (as "sound.speak" does), the engine with the name of its voice for the role. Gives: `voice.wav`,
`take.json`, and `tried.json` (what went wrong, [] where nothing did). Approved by: the director.

The engine gives sound; words and mouths are timed like those of a recording (`adopt`). Where it cannot answer, the embedded
voice stands in, that is said aloud, and the next run asks again.
"""

from __future__ import annotations

from typing import Any

from multiplane.core.codec import encode, to_plain
from multiplane.core.errors import BadInput
from multiplane.engines import open_engine, voice_engine
from multiplane.engines.base import Spoken, VoiceRequest
from multiplane.engines.calling import call_engine
from multiplane.engines.errors import BAD_OUTPUT, CANCELLED, EngineError
from multiplane.engines.requests import SpeechRequest
from multiplane.run.step import Job, Step

from .adopt import read_recording, time_recording
from .speak import request_of

TRIED = "tried.json"


def speak_hired(job: Job) -> dict[str, Any]:
    """params: {"request", "engine": {"name", "voice", "words"}, "stand_in": an embedded voice engine's name}."""
    from multiplane.engines.speech.delivery import direct
    from multiplane.media.audio import write_wav

    from .finish import finish

    request = request_of(job.params["request"])
    tried, facts = [], {}
    try:
        spoken, facts = _ask(job, request)
    except (EngineError, BadInput) as error:
        if isinstance(error, EngineError) and error.kind == CANCELLED:
            raise
        tried = [{"engine": job.params["engine"]["name"], "why": getattr(error, "kind", "over budget"), "said": [error.what]}]
        lasting = isinstance(error, EngineError) and error.kind in ("refused", BAD_OUTPUT)
        facts = {} if lasting else {"try_again": f"{job.params['engine']['name']}: {error.what}"}
        spoken = voice_engine(job.params["stand_in"]).speak(request)
    samples, take = finish(spoken, loudness=direct(request.manner, request.feeling).loudness, cut_off=request.cut_off)
    write_wav(job.out / "voice.wav", samples, bits=16)
    (job.out / "take.json").write_bytes(encode(take))
    (job.out / TRIED).write_bytes(encode(tried))
    return {"provenance": to_plain(spoken.provenance), "seconds": take.seconds, "loudness": take.loudness, **facts}


def _ask(job: Job, request: VoiceRequest) -> tuple[Spoken, dict[str, Any]]:
    from dataclasses import replace

    office, hired = job.open_office(), job.params["engine"]
    agreed = office.contract(hired["name"])
    engine = open_engine(hired["name"], agreed["kind"], agreed.get("settings", {}))
    if missing := engine.missing("voice"):
        raise EngineError(missing, "outage", engine.name)
    asked = SpeechRequest(request.text, hired.get("voice", ""), request.language, say_direction(request, hired.get("words", "")), request.voice.speed, request.seed)
    folder = job.out.parent / f"{job.out.name}.work"
    try:
        made = call_engine(engine, asked, folder, office)
        if not made.files:
            raise EngineError("it gave no sound", BAD_OUTPUT, engine.name)
        try:
            samples = read_recording(made.files[0])
        except BadInput as error:
            raise EngineError(f"its sound cannot be used ({error.what})", BAD_OUTPUT, engine.name) from None
    finally:
        import shutil

        shutil.rmtree(folder, ignore_errors=True)
    spoken, method, warnings = time_recording(samples, request)
    wrong = [f"{job.params['request']['text'][:40]!r}: what {engine.name} gave {warning}" for warning in warnings]
    return replace(spoken, provenance=made.provenance), {"timed_by": method, "warnings": wrong}


def say_direction(request: VoiceRequest, words: str = "") -> str:
    """Manner and feeling in words, for engines that can be directed."""
    parts = [request.manner if request.manner != "normal" else "", request.feeling if request.feeling != "neutral" else "", words]
    return ", ".join(part for part in parts if part) + (", interrupted" if request.cut_off else "")


SPEAK_HIRED = Step(
    "sound.speak_hired", speak_hired,
    ("sound.hired", "sound.adopt", "sound.align", "sound.forced", "sound.speak", "sound.finish", "engines", "media.audio", "core.take", "core.design", "core.codec"),
)  # fmt: skip
