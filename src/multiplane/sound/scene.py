"""sound.scene: what is spoken and what happens in one scene, laid out to the sample.

*Takes* the timed shots of the scene, their foley lists and takes, and how its place sounds.
*Gives* dialogue.wav and effects.wav (32-bit float at the level of the house, before ducking and the film's own gain; they
begin on the scene's first frame, and rooms ring on after its last) and scene.json: what was placed where.
*Approved by* the dialogue and sound effects editors.

A scene counts time from its own first frame, so that one that only moves in the film is not laid out again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from multiplane.run.step import Job, Step

if TYPE_CHECKING:
    from .spotting import Spotting

EFFECTS_ANCHOR = -8.0  # dB on every effect: where a level of 0 stands against dialogue
BLOCK = 240_000  # samples: 5 s


def lay_scene(job: Job) -> dict[str, Any]:
    """params: {"shots": ids in order, "fps", "scene": {id, sound, kind, reverb, interior, time, weather}, "seed", "layout": "stereo" or
    "5.1"}; inputs: "timed/<shot>": timed.json; "foley/<shot>": foley.json; "take/<shot>/<line>": voice.wav."""
    from fractions import Fraction

    from multiplane.core.codec import encode
    from multiplane.core.cut import assemble
    from multiplane.core.timing import TimedShot
    from multiplane.media.audio import WavWriter

    from .spotting import spot
    from .surround import LAYOUTS

    timed = job.read_all("timed", "timed.json", TimedShot)
    cut = assemble(tuple(timed[id] for id in job.params["shots"] if id in timed), Fraction(job.params["fps"]))
    plan = spot(cut, job.inputs, [job.params["scene"]], int(job.params.get("seed", 0)))
    channels = LAYOUTS[job.params.get("layout", "stereo")]
    speech: list[tuple[int, int]] = []
    for name, track in _tracks(plan, channels, speech).items():
        with WavWriter(job.out / f"{name}.wav", channels, bits=32) as wav:
            start = 0
            while not track.over:
                wav.write(track.block(start, BLOCK))
                start += BLOCK
    (job.out / "scene.json").write_bytes(encode({**_placed(plan), "speech": sorted(speech)}))
    return {"lines": len(plan.lines), "effects": len(plan.effects), "warnings": _warnings(plan)}


# Everything that effects are made of: a change there is heard.
EFFECTS = (
    "sound.effects", "sound.effects_animals", "sound.effects_comic", "sound.effects_house", "sound.effects_machines",
    "sound.effects_nature", "sound.effects_people", "sound.effects_things", "sound.effects_traffic", "sound.effects_voices",
    "sound.data", "sound.sampler", "sound.told")
FILTERS = ("engines.speech.compiled", "engines.speech.filters", "engines.speech.kernels", "sound.filters", "sound.kernels")
SCENE = Step("sound.scene", lay_scene, (
    "core", *FILTERS, "media.audio", "media.reels", "sound.dialogue", "sound.ducking", *EFFECTS, "sound.foley", "sound.grains", "sound.limiter", "sound.loudness", "sound.noise",
    "sound.scene", "sound.space", "sound.spotting", "sound.surround", "sound.tracks", "sound.weather"))


def _tracks(plan: Spotting, channels: int, speech: list[tuple[int, int]]):
    """The two tracks; when a line is rendered, the samples between which it speaks are added to `speech`."""
    from .dialogue import spoken_steps, voice_line
    from .ducking import STEP, runs
    from .effects import make_effect
    from .noise import from_db
    from .space import from_afar
    from .surround import add_rumble, at_point, in_room
    from .tracks import Track

    def say(cue):
        sound = voice_line(cue, channels)
        speech.extend((cue.start + first * STEP, cue.start + last * STEP) for first, last in runs(spoken_steps(sound, STEP)))
        return sound

    def sounds(cue):
        sound, scene = make_effect(cue.kind, cue.seconds, cue.seed), cue.scene
        sound = from_afar(sound, cue.distance) * from_db(cue.level + EFFECTS_ANCHOR)
        if scene.reverb < 0.03 and not cue.distance:
            placed = at_point(sound, cue.position, channels)
        else:
            placed = in_room(sound, cue.position, min(1.0, scene.reverb + 0.3 * cue.distance), scene.interior, 0.6 - 0.6 * cue.distance, channels)
        add_rumble(placed, sound, cue.kind)
        return placed.astype("float32", copy=False)

    def later(render, cue):
        return cue.start, lambda: render(cue)

    return {"dialogue": Track([later(say, cue) for cue in plan.lines], channels),
            "effects": Track([later(sounds, cue) for cue in plan.effects], channels)}


def _placed(plan: Spotting) -> dict[str, Any]:
    """What was placed where, for the mixer and for `explain`. Samples and frames from the scene's first."""
    return {
        "samples": plan.frames,
        "lines": [{"shot": c.shot, "line": c.line, "role": c.role, "start": c.start, "frame": c.frame, "channel": c.channel,
                   "position": round(c.position, 3)} for c in plan.lines],
        "effects": [{"kind": c.kind, "start": c.start, "seconds": round(c.seconds, 2), "level": round(c.level, 1),
                     "position": round(float(c.position), 3), "asked_by": c.asked_by} for c in plan.effects],
        "unmet": plan.unmet, "missing_lines": plan.missing_lines,
    }


def _warnings(plan: Spotting) -> list[str]:
    """What a person should know of: cues that no effect meets, lines without a recording."""
    found = [f"{cue['shot']}: no effect is known for “{cue['words']}”; it is left out" for cue in plan.unmet]
    return found + [f"{cue['shot']}: the line “{cue['text'][:40]}” has no recording" for cue in plan.missing_lines]
