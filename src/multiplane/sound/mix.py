"""sound.mix and sound.stems: everything that sounds becomes one film's sound.

*Takes* the cut, the scenes' dialogue and effects, the cues of the score (or a composer's own file), the loops of the places.
*Gives* mix.wav, loudness.json, cues.json and gain.npy (`sound.mix`); the stems that add up to the mix, and the mix without its
dialogue for dubbing, m_and_e.wav (`sound.stems`). All are 24-bit Broadcast Wave files that begin at 01:00:00:00.
*Approved by* the re-recording mixer; `checks.check_mix` looks first.
"""

from __future__ import annotations

from typing import Any

from multiplane.run.step import Job, Step

from .scene import FILTERS


def mix(job: Job) -> dict[str, Any]:
    """Mix the film.

    params: "profile" (a name in `loudness.PROFILES`), "layout" of what comes in ("stereo" or "5.1"), "fold" (True: 5.1 becomes stereo),
    "beds" {part: bed}, "seed", "title". inputs: "cut": cut.json; "scene/<part>": dialogue.wav, effects.wav, scene.json;
    "music/<part>": music.wav, level.json; "bed/<name>": bed.wav; "music": a composer's own file, which then stands for
    the cues. Raises BadInput for an unknown profile and for files that cannot be read.
    """
    from .mixing import mix_film

    return mix_film(job)


def write_stems(job: Job) -> dict[str, Any]:
    """Write the stems of a mix. params and inputs as `mix`, and "mix": gain.npy."""
    from .mixing import write_film_stems

    return write_film_stems(job)


_CODE = ("core", *FILTERS, "media.audio", "media.bwf", "media.reels", "sound.desk", "sound.ducking", "sound.limiter", "sound.loudness", "sound.mix", "sound.mixing",
         "sound.noise", "sound.space", "sound.spotting", "sound.surround", "sound.tape")
MIX = Step("sound.mix", mix, _CODE, warm="multiplane.sound.warming:desk")
STEMS = Step("sound.stems", write_stems, _CODE, warm="multiplane.sound.warming:desk")
