"""sound.score: the film's music.

*Takes* the cut, the timed shots, and the mood, time and weather of each scene.
*Gives* music.wav.
*Approved by* the composer.
"""

from __future__ import annotations

from typing import Any

from multiplane.run.step import Job, Step


def write_score(job: Job) -> dict[str, Any]:
    """params: {"scenes": [...], "seed", "title"}; inputs: "cut", "timed/<shot>"."""
    from multiplane.media.audio import WavWriter

    with WavWriter(job.out / "music.wav", 2, bits=16):
        pass
    return {"cues": 0}


SCORE = Step("sound.score", write_score, ("core", "media.audio", "sound.score", "sound.noise"))
