"""The step "sound.adopt_line": a person's recording becomes the take of a line.

Takes: the request of the line (as "sound.speak" does) and the input "recording", any sound file. Gives: the same
`voice.wav` and `take.json`. Approved by: the director; the actor's name stands in the provenance if it is given
in `params["human"]`.

English is aligned with the text sound by sound (`forced`), where that is installed. Otherwise words and mouths are timed by
saying the line with the embedded voice, whose times are known, and laying the recording alongside it (`align`); without
that voice they are estimated from the pauses. The facts say which it was ("timed_by"), and what is wrong with the
recording ("warnings").
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from multiplane.core.codec import encode, to_plain
from multiplane.core.design import Voice
from multiplane.core.errors import BadInput
from multiplane.core.formats import AUDIO_RATE
from multiplane.core.take import Provenance
from multiplane.engines import voice_engine
from multiplane.engines.base import Spoken, VoiceRequest
from multiplane.run.step import Job, Step

from .speak import request_of

if TYPE_CHECKING:
    from multiplane.engines.speech.phonemes import Reading

    from .align import Times

LONGEST = 120.0  # seconds of one line: more is a wrong file
QUIET = 0.01  # a peak below -40 dBFS
CLIPPED = 2e-4  # share of samples that lie flat at the top
ANOTHER_LINE = 0.27  # share of sounds heard in their order: right lines had 0.30 to 0.79, others 0.10 to 0.30


def adopt_line(job: Job) -> dict[str, Any]:
    """Make the recording of `job.inputs` the take of the line in `job.params`."""
    from multiplane.media.audio import write_wav

    from .finish import finish

    file = _the_file(job)
    request = request_of(job.params["request"])
    recording = read_recording(file)
    spoken, method, warnings = time_recording(recording, request, human=job.params.get("human", ""))
    samples, take = finish(spoken)
    write_wav(job.out / "voice.wav", samples, bits=16)
    (job.out / "take.json").write_bytes(encode(take))
    return {"provenance": to_plain(spoken.provenance), "seconds": take.seconds, "loudness": take.loudness, "timed_by": method, "warnings": [*_faults(recording), *warnings]}


def _the_file(job: Job) -> Path:
    files = list(job.inputs.get("recording", {}).values())
    if len(files) != 1:
        raise BadInput(f"a recording is one sound file, here are {len(files)}: leave one")
    return files[0]


def read_recording(file: Path) -> np.ndarray:
    """The recording as mono float32 at 48 kHz, from its first to its last sound."""
    from multiplane.media.audio import read_sound

    from .finish import sounding

    samples = read_sound(file, AUDIO_RATE)
    samples = samples.mean(axis=1) if samples.ndim == 2 else samples
    if len(samples) == 0 or float(np.abs(samples).max()) < 1e-4:
        raise BadInput("the recording is silent: record it again, or take it away to have the line spoken", file)
    start, end = sounding(samples, before=0.2, after=0.3)
    if end - start > LONGEST * AUDIO_RATE:
        raise BadInput(f"the recording lasts {(end - start) / AUDIO_RATE:.0f} s, too long for one line: cut it", file)
    return samples[start:end].astype(np.float32)


def _faults(recording: np.ndarray) -> list[str]:
    """What a recordist would hear at once."""
    level = np.abs(recording)
    peak = float(level.max())
    found = []
    if peak < QUIET:
        found.append(f"is very quiet (peak {20 * np.log10(peak):.0f} dBFS): its noise is raised with it; record it louder")
    flat = level >= 0.998 * peak
    clipped = int(np.count_nonzero(flat[2:] & flat[1:-1] & flat[:-2]))
    if peak > 0.5 and clipped > CLIPPED * len(recording):
        found.append(f"is clipped ({clipped} samples at full scale): record it softer")
    return found


def time_recording(samples: np.ndarray, request: VoiceRequest, *, human: str = "") -> tuple[Spoken, str, list[str]]:
    """The recording with times for its words, mouths and stresses; the way in which they were found; what seems wrong."""
    from .align import align, estimate

    guide = voice_engine("kokoro")
    provenance = Provenance(engine="recording", version="1", human=human or "a person")
    reading = _reading(request)
    times, warnings = _by_force(samples, request, reading) if reading else (None, [])
    method = "forced alignment"
    if times is None and reading and not guide.missing(request.language) and guide.speaks(request.language):
        said = guide.speak(VoiceRequest(request.text, Voice(), language=request.language, pronounce=request.pronounce))
        times, method = align(said, samples), "alignment"
    elif times is None:
        times, method = estimate(samples, request), "pauses"
    words, mouths, stressed = times
    return Spoken(samples, AUDIO_RATE, words, mouths, stressed, provenance), method, warnings


def _by_force(samples: np.ndarray, request: VoiceRequest, reading: Reading) -> tuple[Times | None, list[str]]:
    """Times by forced alignment and whether this is another line; None where it is not English or cannot be done."""
    from multiplane.engines.speech.lips import shape_mouths
    from multiplane.engines.speech.timing import snap_to_sound, time_beats, time_words

    from . import forced

    if forced.missing() or request.language.partition("-")[0].lower() not in ("en", ""):
        return None, []
    timed = forced.align_sounds(samples, reading)
    wrong = timed is None or forced.likeness(samples, reading) < ANOTHER_LINE
    warnings = [f"does not sound like its line, “{request.text}”: see whether it is the right recording"] if wrong else []
    if timed is None:
        return None, warnings
    timed = snap_to_sound(timed, samples, AUDIO_RATE)
    return (time_words(timed, reading.words), shape_mouths(timed, samples, AUDIO_RATE), time_beats(timed)), warnings


def _reading(request: VoiceRequest) -> Reading | None:
    """The line as sounds; None where its language, or all of it, cannot be read here."""
    from multiplane.engines.speech import phonemes

    try:
        reading = phonemes.read(request.text, language=request.language, pronounce=request.pronounce)
    except BadInput:
        return None
    return reading if any(phone.word >= 0 for breath in reading.breaths for phone in breath.phones) else None


ADOPT_LINE = Step("sound.adopt_line", adopt_line, ("sound.adopt", "sound.align", "sound.forced", "sound.speak", "sound.finish", "engines",
                                                  "media.audio", "core.take", "core.design", "core.codec"))
