"""sound.score and sound.play: the film's music, composed as a whole and played cue by cue.

*Takes* the cut, the timed shots (what is said, done and felt), the scenes, the genre, and a composer's own cues.
*Gives* score.json (cues and notes of the film), score.mid, score.musicxml and cues.csv, and for each scene its cue,
<scene>.json; then music.wav of each cue.
*Approved by* the composer, who may put files of their own in the place of any cue, or of the whole.

A cue counts time from its scene's first moment. So a scene that only moves in the film has the same cue, and is
not played again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from multiplane.run.step import Job, Step

from .scene import FILTERS


def write_score(job: Job) -> dict[str, Any]:
    """params: {"scenes": [{id, mood, time, weather, place}], "seed", "title", "genre", "roles": [[id, name, character]],
    "own": {part: path of a composer's file}}; inputs: "cut": cut.json, and "timed/<shot>": timed.json, without which
    nobody is taken to speak. Gives <part>.json for each part of `core.cut.parts_of`: {"frames" (samples), "start", "stop"
    (seconds of its music, which count, as its notes do, from the part's first moment), "notes"}."""
    from multiplane.core.codec import encode
    from multiplane.core.cut import parts_of
    from multiplane.core.formats import AUDIO_RATE

    from .composing import compose
    from .cuesheet import write_cue_sheet
    from .midi import write_midi
    from .musicxml import write_musicxml
    from .spotting import read_cut, sample_of

    cut, title = read_cut(job.inputs), str(job.params.get("title", ""))
    roles = {role: (name, character) for role, name, character in job.params.get("roles", ())}
    score = compose(_scenes(job, cut, set(roles)), int(job.params.get("seed", 0)), title, str(job.params.get("genre", "orchestral")), roles)
    firsts = []
    for (name, part), number in zip(parts_of(cut).items(), score.parts, strict=True):
        notes = [asdict(note) for note in score.notes if note.cue == number]
        span = (score.cues[number].start, score.cues[number].stop) if number is not None else (0.0, part.seconds)
        (job.out / f"{name}.json").write_bytes(encode({"frames": sample_of(part.frames, cut.fps), "start": span[0], "stop": span[1], "notes": notes}))
        firsts.append(sum(sample_of(other.frames, cut.fps) for other in list(parts_of(cut).values())[: len(firsts)]) / AUDIO_RATE)
    film = _in_film(score, firsts, list(parts_of(cut)))
    (job.out / "score.json").write_bytes(encode({"cues": [asdict(cue) for cue in film.cues], "notes": [asdict(note) for note in film.notes]}))
    cuts = [(float(clip.start / cut.fps), clip.shot) for clip in cut.clips]
    (job.out / "score.mid").write_bytes(write_midi(film, title, cuts, cut.seconds))
    (job.out / "score.musicxml").write_bytes(write_musicxml(film, title))
    spans = {name: (first, first + part.seconds) for (name, part), first in zip(parts_of(cut).items(), firsts, strict=True)}
    (job.out / "cues.csv").write_bytes(write_cue_sheet(film, {name: (path, spans[name]) for name, path in job.params.get("own", {}).items() if name in spans}, cut.fps, title))
    silent = [name for name, number in zip(parts_of(cut), score.parts, strict=True) if number is None]
    return {"genre": job.params.get("genre", "orchestral"), "cues": [f"{cue.id}: {cue.title}, {cue.key}, {cue.mood}, {cue.tempo} bpm" for cue in film.cues],
            "without music": silent, "notes": len(score.notes)}


def _in_film(score, firsts: list[float], names: list[str]):
    """The score with its times counted from the film's first moment, and cues named as the parts of the cut."""
    from .notes import Score

    at = {number: (firsts[k], names[k]) for k, number in enumerate(score.parts) if number is not None}
    notes = [replace(note, start=round(note.start + at[note.cue][0], 4)) for note in score.notes]
    cues = [replace(cue, id=at[k][1], start=cue.start + at[k][0], stop=cue.stop + at[k][0]) for k, cue in enumerate(score.cues)]
    return Score(notes, cues, score.parts)


def _scenes(job: Job, cut, known: set[str]) -> list[dict[str, Any]]:
    """The scenes of the cut with all that composing asks of them, each in its own time."""
    from multiplane.core.cut import parts_of

    from .curve import feel
    from .moods import hear_mood, temper
    from .spotting import events_in_time, events_of, span_scenes, speech_spans

    spans, parts = span_scenes(cut, list(job.params.get("scenes", ()))), parts_of(cut)
    events = [events_of(job.inputs, cut, span) for span in spans]
    moods = temper([hear_mood(span.mood, own, span.time, span.weather, span is spans[-1]) for span, own in zip(spans, events, strict=True)])
    return [
        {**span.about, "id": span.id, "start_s": 0.0, "end_s": part.seconds, "speech": speech_spans(job.inputs, part), "mood": mood,
         "cuts": [float(clip.start / cut.fps) for clip in part.clips], "curve": feel(events_in_time(job.inputs, part)), "lead": _lead(own, known)}
        for span, part, mood, own in zip(spans, parts.values(), moods, events, strict=True)
    ]


def _lead(events: Iterable[Any], known: set[str]) -> str:
    """The leading role that does and says most in a scene."""
    from multiplane.core.shot import Does, Speaks

    seen: Counter[str] = Counter()
    for event in events:
        if isinstance(event, Speaks):
            seen[event.role] += 2
        elif isinstance(event, Does):
            seen.update(act.role for act in event.acts)
    return next((role for role, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if role in known), "")


SCORE = Step("sound.score", write_score, (
    "core", "sound.bars", "sound.composing", "sound.cueing", "sound.cuesheet", "sound.curve", "sound.effects", "sound.figures", "sound.genres", "sound.harmony",
    "sound.instruments", "sound.midi", "sound.moods", "sound.musicxml", "sound.filters", "sound.noise", "sound.notes", "sound.parts", "sound.score", "sound.spotting", "sound.themes", "sound.told"))


def play_cue(job: Job) -> dict[str, Any]:
    """params: {"name": path of the composer's file, for what is said of it}; inputs: "notes" with one file {"frames", "start",
    "stop", "notes"}, and "own", a composer's recording that stands for the cue. Gives music.wav: the cue, and what rings on
    after its end; level.json: its loudness."""
    from multiplane.core import codec
    from multiplane.media.audio import WavWriter

    from .loudness import Meter
    from .notes import Note
    from .own_cue import fit_own
    from .playing import RINGS, play

    meter = Meter()
    cue = codec.decode(next(iter(job.inputs["notes"].values())).read_bytes(), dict)
    notes, warnings = [codec.from_plain(note, Note) for note in cue["notes"]], []
    with WavWriter(job.out / "music.wav", 2, bits=32) as wav:
        if "own" in job.inputs:
            sound, warnings = fit_own(next(iter(job.inputs["own"].values())), str(job.params.get("name", "")), float(cue["start"]), float(cue["stop"]))
            wav.write(sound)
            meter.add(sound)
        else:
            for block in play(notes, int(cue["frames"]) + RINGS) if notes else ():
                wav.write(block)
                meter.add(block)
    level = {"loudness": round(meter.integrated, 3), "seconds": round(wav.frames / wav.rate, 3)}
    (job.out / "level.json").write_bytes(codec.encode(level))
    return {"notes": len(notes), **level, "warnings": warnings}


PLAY = Step("sound.play", play_cue, (
    "core", *FILTERS, "media.audio", "sound.data", "sound.effects", "sound.grains", "sound.instruments", "sound.loudness", "sound.noise", "sound.notes", "sound.own_cue",
    "sound.playing", "sound.sampler", "sound.score", "sound.space", "sound.synths"))
