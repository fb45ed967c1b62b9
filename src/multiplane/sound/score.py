"""sound.score and sound.play: the film's music, composed as a whole and played cue by cue.

*Takes* the cut, the timed shots (where people talk), and the mood, time and weather of each scene.
*Gives* score.json (cues and notes of the film) and for each scene its cue, <scene>.json; then music.wav of each cue.
*Approved by* the composer, who may put a file of their own in its place.

A cue counts time from its scene's first moment. So a scene that only moves in the film has the same cue, and is
not played again.
"""

from __future__ import annotations

from typing import Any

from multiplane.run.step import Job, Step


def write_score(job: Job) -> dict[str, Any]:
    """params: {"scenes": [{id, mood, time, weather, interior}], "seed", "title"}; inputs: "cut": cut.json, and
    "timed/<shot>": timed.json, without which nobody is taken to speak. Gives score.json, and <part>.json for each part
    of `core.cut.parts_of`: {"frames" (samples), "notes" ("start" from the part's first moment)}."""
    from dataclasses import asdict

    from multiplane.core.codec import encode
    from multiplane.core.cut import parts_of
    from multiplane.core.formats import AUDIO_RATE

    from .composing import SHORTEST, compose
    from .moods import hear_mood, temper
    from .spotting import events_of, read_cut, sample_of, span_scenes, speech_spans

    cut = read_cut(job.inputs)
    spans = span_scenes(cut, list(job.params.get("scenes", ())))
    moods = temper([hear_mood(span.mood, events_of(job.inputs, cut, span), span.time, span.weather, span is spans[-1]) for span in spans])
    parts = parts_of(cut)
    scenes = [
        {**span.about, "id": span.id, "start_s": 0.0, "end_s": part.seconds, "speech": speech_spans(job.inputs, part), "mood": mood}
        for span, part, mood in zip(spans, parts.values(), moods, strict=True)
    ]
    score = compose(scenes, int(job.params.get("seed", 0)), str(job.params.get("title", "")))
    cues, notes = [], []
    written = iter(zip(score.cues, score.parts, strict=True))
    for name, part, span in zip(parts, parts.values(), spans, strict=True):
        cue, own = next(written) if part.seconds >= SHORTEST else (None, [])
        (job.out / f"{name}.json").write_bytes(encode({"frames": sample_of(part.frames, cut.fps), "notes": [asdict(note) for note in own]}))
        at = span.start / AUDIO_RATE
        cues += [{**asdict(cue), "start": cue.start + at, "stop": cue.stop + at}] if cue else []
        notes += [{**asdict(note), "start": round(note.start + at, 4)} for note in own]
    (job.out / "score.json").write_bytes(encode({"cues": cues, "notes": notes}))
    return {"cues": [f"{cue.scene}: {cue.key}, {cue.mood}, {cue.tempo} bpm" for cue in score.cues], "notes": len(notes)}


SCORE = Step("sound.score", write_score, (
    "core", "sound.composing", "sound.effects", "sound.harmony", "sound.moods", "sound.noise", "sound.score", "sound.spotting"))


def play_cue(job: Job) -> dict[str, Any]:
    """inputs: "notes" with one file {"frames", "notes"}. Gives music.wav: the cue, and what rings on after its end; level.json:
    its loudness."""
    from multiplane.core import codec
    from multiplane.media.audio import WavWriter

    from .composing import Note
    from .loudness import Meter
    from .playing import RINGS, play

    cue = codec.decode(next(iter(job.inputs["notes"].values())).read_bytes(), dict)
    notes = [codec.from_plain(note, Note) for note in cue["notes"]]
    meter = Meter()
    with WavWriter(job.out / "music.wav", 2, bits=32) as wav:
        for block in play(notes, int(cue["frames"]) + RINGS) if notes else ():
            wav.write(block)
            meter.add(block)
    level = {"loudness": round(meter.integrated, 3), "seconds": round(wav.frames / wav.rate, 3)}
    (job.out / "level.json").write_bytes(codec.encode(level))
    return {"notes": len(notes), **level}


PLAY = Step("sound.play", play_cue, (
    "core", "media.audio", "sound.composing", "sound.effects", "sound.grains", "sound.harmony", "sound.instruments", "sound.loudness", "sound.noise", "sound.playing",
    "sound.score", "sound.space"), warm="multiplane.sound.warming:warm")
