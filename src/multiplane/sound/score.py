"""sound.score: the film's music.

*Takes* the cut, the timed shots (where people talk), and the mood, time and weather of each scene.
*Gives* music.wav and score.json (cues and notes).
*Approved by* the composer, who may put a file of their own in its place.
"""

from __future__ import annotations

from typing import Any

from multiplane.run.step import Job, Step


def write_score(job: Job) -> dict[str, Any]:
    """params: {"scenes": [{id, mood, time, weather, interior}], "seed", "title"}; inputs: "cut": cut.json, and
    "timed/<shot>": timed.json, without which nobody is taken to speak."""
    from dataclasses import asdict

    from multiplane.core.codec import encode
    from multiplane.core.formats import AUDIO_RATE
    from multiplane.media.audio import WavWriter

    from .composing import compose
    from .moods import hear_mood, temper
    from .playing import play
    from .spotting import events_of, read_cut, sample_of, span_scenes, speech_spans

    cut = read_cut(job.inputs)
    frames = sample_of(cut.frames, cut.fps)
    speech = speech_spans(job.inputs, cut)
    spans = span_scenes(cut, list(job.params.get("scenes", ())))
    moods = temper([hear_mood(span.mood, events_of(job.inputs, cut, span), span.time, span.weather, span is spans[-1]) for span in spans])
    scenes = [
        {**span.about, "id": span.id, "start_s": span.start / AUDIO_RATE, "end_s": span.stop / AUDIO_RATE, "speech": speech, "mood": mood}
        for span, mood in zip(spans, moods, strict=True)
    ]
    score = compose(scenes, int(job.params.get("seed", 0)), str(job.params.get("title", "")))
    with WavWriter(job.out / "music.wav", 2, bits=16) as wav:
        for number, block in enumerate(play(score.notes, frames)):
            wav.write(block)
            job.progress(min((number + 1) * len(block), frames), frames)
    (job.out / "score.json").write_bytes(encode({"cues": [asdict(cue) for cue in score.cues], "notes": [asdict(note) for note in score.notes]}))
    return {"cues": [f"{cue.scene}: {cue.key}, {cue.mood}, {cue.tempo} bpm" for cue in score.cues], "notes": len(score.notes)}


SCORE = Step("sound.score", write_score, (
    "core", "media.audio", "sound.composing", "sound.effects", "sound.grains", "sound.harmony", "sound.instruments", "sound.moods", "sound.noise", "sound.playing",
    "sound.score", "sound.space", "sound.spotting"))
