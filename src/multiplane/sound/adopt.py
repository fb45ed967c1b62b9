"""The step "sound.adopt_line": a person's recording becomes the take of a line.

Takes: the request of the line (as "sound.speak" does) and the input "recording", any sound file. Gives: the same
`voice.wav` and `take.json`. Approved by: the director; the actor's name stands in the provenance if it is given
in `params["human"]`.

The words and mouths are timed by saying the line with the embedded voice, whose times are known, and laying the
recording alongside it (`align`). Without that voice they are estimated from the pauses.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

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

LONGEST = 120.0  # seconds of one line: more is a wrong file


def adopt_line(job: Job) -> dict[str, Any]:
    """Make the recording of `job.inputs` the take of the line in `job.params`."""
    from multiplane.media.audio import write_wav

    from .finish import finish

    file = _the_file(job)
    request = request_of(job.params["request"])
    spoken, method = time_recording(_read(file), request, human=job.params.get("human", ""))
    samples, take = finish(spoken)
    write_wav(job.out / "voice.wav", samples, bits=16)
    (job.out / "take.json").write_bytes(encode(take))
    return {"provenance": to_plain(spoken.provenance), "seconds": take.seconds, "loudness": take.loudness, "timed_by": method}


def _the_file(job: Job) -> Path:
    files = list(job.inputs.get("recording", {}).values())
    if len(files) != 1:
        raise BadInput(f"a recording is one sound file, here are {len(files)}: leave one")
    return files[0]


def _read(file: Path) -> np.ndarray:
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


def time_recording(samples: np.ndarray, request: VoiceRequest, *, human: str = "") -> tuple[Spoken, str]:
    """The recording with times for its words, mouths and stresses, and the way in which they were found."""
    from .align import align, estimate

    guide = voice_engine("kokoro")
    provenance = Provenance(engine="recording", version="1", human=human or "a person")
    if guide.missing() or not _speakable(request):
        words, mouths, stressed = estimate(samples, request)
        return Spoken(samples, AUDIO_RATE, words, mouths, stressed, provenance), "pauses"
    said = guide.speak(VoiceRequest(request.text, Voice(), language=request.language, pronounce=request.pronounce))
    words, mouths, stressed = align(said, samples)
    return Spoken(samples, AUDIO_RATE, words, mouths, stressed, provenance), "alignment"


def _speakable(request: VoiceRequest) -> bool:
    from multiplane.engines.speech import phonemes

    try:
        return bool(phonemes.read(request.text, language=request.language).breaths)
    except BadInput:
        return False


ADOPT_LINE = Step("sound.adopt_line", adopt_line, ("sound.adopt", "sound.align", "sound.speak", "sound.finish", "engines",
                                                  "media.audio", "core.take", "core.design", "core.codec"))
