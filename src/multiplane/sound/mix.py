"""sound.mix: everything that sounds becomes one film's sound.

*Takes* the cut, timed shots, takes, foley lists, and the ambience and score made before (or a composer's own file).
*Gives* mix.wav, the stems that add up to it (dialogue, effects, music, ambience), loudness.json and cues.json.
*Approved by* the re-recording mixer; `checks.check_mix` looks first.
"""

from __future__ import annotations

from typing import Any

from multiplane.run.step import Job, Step


def mix(job: Job) -> dict[str, Any]:
    """Mix the film.

    params: {"scenes": [{id, sound, kind, reverb, interior, time, weather, mood}], "profile": a name in
    `loudness.PROFILES`, "seed", and optionally "bits"}. inputs: "cut": cut.json; "timed/<shot>": timed.json;
    "take/<shot>/<line>": voice.wav; "foley/<shot>": foley.json; "ambience": ambience.wav; "music/<part>": music.wav; "music":
    a composer's own file, which then stands for the score.
    """
    from .desk import mix_film

    return mix_film(job)


MIX = Step("sound.mix", mix, ("core", "media.audio", "sound"))
