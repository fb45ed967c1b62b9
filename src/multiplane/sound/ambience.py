"""sound.ambience: what the film's places sound like when nobody does anything.

*Takes* the cut and, for each scene, its place's sound word, time and weather.
*Gives* ambience.wav: seamless beds, crossfaded over the cuts between scenes.
*Approved by* the sound designer.
"""

from __future__ import annotations

from typing import Any

from multiplane.run.step import Job, Step


def lay_ambience(job: Job) -> dict[str, Any]:
    """params: {"scenes": [{id, sound, kind, time, weather, interior}], "seed"}; inputs: "cut" with cut.json."""
    from .spotting import read_cut, sample_of, span_scenes
    from .tape import render_ambience

    cut = read_cut(job.inputs)
    spans = span_scenes(cut, list(job.params.get("scenes", ())))
    placed = render_ambience(spans, sample_of(cut.frames, cut.fps), job.out / "ambience.wav", int(job.params.get("seed", 0)))
    return {"beds": [f"{item['scene']}: {item['bed']}" for item in placed]}


AMBIENCE = Step("sound.ambience", lay_ambience, (
    "core", "media.audio", "sound.ambience", "sound.beds", "sound.beds_indoors", "sound.beds_outdoors", "sound.beds_weather",
    "sound.effects", "sound.effects_machines", "sound.effects_nature", "sound.effects_people", "sound.effects_things",
    "sound.loudness", "sound.noise", "sound.spotting", "sound.tape"))
