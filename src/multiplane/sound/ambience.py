"""sound.bed: what a place sounds like when nobody does anything.

*Takes* a place's sound word, time and weather. *Gives* bed.wav: a seamless loop (32-bit float), which the mix lays under every
scene of that place, crossfaded over the cuts. *Approved by* the sound designer.
"""

from __future__ import annotations

from typing import Any

from multiplane.run.step import Job, Step

from .scene import EFFECTS, FILTERS


def make_place(job: Job) -> dict[str, Any]:
    """params: {"bed": {"word", "time", "weather", "interior"}, "seed", "layout": "stereo" or "5.1"}."""
    from multiplane.media.audio import write_wav

    from .beds import find_bed, make_bed
    from .surround import surround_loop

    about = job.params["bed"]
    loop = make_bed(about["word"], about["time"], about["weather"], about["interior"], seed=int(job.params.get("seed", 0)))
    name = find_bed(about["word"], about["interior"])
    if job.params.get("layout") == "5.1":
        loop = surround_loop(loop, name in ("sea", "storm") and not about["interior"])
    write_wav(job.out / "bed.wav", loop, bits=32)
    return {"bed": name}


BED = Step("sound.bed", make_place, (
    "core", *FILTERS, "media.audio", "media.reels", "sound.ambience", "sound.beds", "sound.beds_indoors", "sound.beds_outdoors", "sound.beds_weather", *EFFECTS,
    "sound.grains", "sound.loudness", "sound.noise", "sound.space", "sound.surround"))
