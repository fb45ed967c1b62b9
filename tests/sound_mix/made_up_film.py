"""A made-up film for the tests of the mix: shots with timed events, and vowels for takes."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np

from multiplane.core.codec import decode, encode
from multiplane.core.cut import Cut, assemble
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot, Sounds, Speaks
from multiplane.core.take import Take
from multiplane.core.timing import time_shot
from multiplane.media.audio import write_wav
from multiplane.run.step import Job, Step
from multiplane.sound import BED, MIX, PLAY, SCENE, SCORE, STEMS

SCENES = [
    {"id": "sq010", "sound": "sea", "reverb": 0.03, "interior": False, "time": "night", "weather": "storm", "mood": "afraid"},
    {"id": "sq020", "sound": "room", "reverb": 0.3, "interior": True, "time": "day", "weather": "clear", "mood": "tender"},
]


def vowel(seconds: float, hertz: float, rate: int = 24_000) -> np.ndarray:
    """Something like a voice: harmonics in syllables, silence at both ends."""
    t = np.arange(int(seconds * rate)) / rate
    phase = 2 * np.pi * np.cumsum(hertz * (1 + 0.08 * np.sin(2 * np.pi * 0.8 * t))) / rate
    voice = sum(np.sin(h * phase) / h for h in range(1, int(3500 / hertz)))
    syllables = np.clip(np.sin(2 * np.pi * 2.1 * t) ** 2 * 1.3 - 0.1, 0, 1)
    return (0.3 * voice * syllables / np.abs(voice).max()).astype(np.float32)


def film(folder: Path, plan: list[tuple[str, list, float]], fps: Fraction = Fraction(24), leave_out: str = "") -> dict[str, dict[str, Path]]:
    """The inputs of a mix. `plan`: (shot id, events, hold); an event is ("say", role, seconds, manner, channel),
    ("sound", words) or ("do", role, verb, seconds). The take of the line `leave_out` is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    inputs, shots = {}, []
    for shot_id, wanted, hold in plan:
        events, takes = [], {}
        for number, (kind, *rest) in enumerate(wanted):
            if kind == "say":
                line, (role, seconds, manner, channel) = f"line_{number:03d}", (*rest, "normal", "")[:4] if len(rest) < 4 else rest
                takes[line] = Take(seconds, 24_000)
                events.append(Speaks(beat="b", role=role, text="la", line=line, manner=manner, channel=channel))
                if line != leave_out:
                    path = folder / f"{shot_id}_{line}.wav"
                    write_wav(path, vowel(seconds, 200 if role == "ann" else 115), 24_000, 16)
                    inputs[f"take/{shot_id}/{line}"] = {"voice.wav": path}
            elif kind == "sound":
                events.append(Sounds(beat="b", text=rest[0]))
            else:
                events.append(Does(beat="b", acts=(Act(role=rest[0], verb=rest[1], seconds=rest[2], to_x=0.5),)))
        still = Framing(0, 1.2, 2.0)
        shot = Shot(id=shot_id, scene=shot_id[:5], purpose="single", place="p", camera=Camera(still, still),
                    marks=(Mark("ann", -1.0), Mark("bob", 1.0)), events=tuple(events), hold=hold)
        timed = time_shot(shot, takes, fps)
        shots.append(timed)
        inputs[f"timed/{shot_id}"] = {"timed.json": _write(folder / f"{shot_id}.json", timed)}
    inputs["cut"] = {"cut.json": _write(folder / "cut.json", assemble(tuple(shots), fps))}
    return inputs


def _write(path: Path, value) -> Path:
    path.write_bytes(encode(value))
    return path


def run(step: Step, inputs, out: Path, **params) -> tuple[dict, dict[str, Path]]:
    """Facts and files of a step."""
    out.mkdir(parents=True)
    facts = step.run(Job({"scenes": SCENES, "seed": 1, "title": "Made Up", **params}, inputs, out))
    return facts, {path.name: path for path in sorted(out.iterdir())}


def play_score(inputs, root: Path) -> dict[str, dict[str, Path]]:
    """The music of every part of the film, as inputs of a mix."""
    _, files = run(SCORE, inputs, root)
    parts = [name for name in files if name.endswith(".json") and name != "score.json"]
    return {f"music/{name[:-5]}": run(PLAY, {"notes": {name: files[name]}}, root.with_name(f"{root.name}-{name}"))[1] for name in parts}


def lay_out(inputs, root: Path, layout: str = "stereo", scenes=None) -> tuple[dict, dict[str, dict[str, Path]]]:
    """(params, inputs) of the mix of a film: its scenes, beds and music, made."""
    about, shots = {scene["id"]: scene for scene in (SCENES if scenes is None else scenes)}, {}
    for name in inputs:
        if name.startswith("timed/"):
            shots.setdefault(name[6:11], []).append(name[6:])
    laid, beds = {"cut": inputs["cut"]}, {}
    for part, ids in shots.items():
        own = {name: files for name, files in inputs.items() if "/" in name and name.split("/")[1] in ids}
        scene = about.get(part, {"id": part})
        params = {"shots": ids, "fps": str(_fps(inputs)), "scene": scene, "layout": layout}
        laid[f"scene/{part}"] = run(SCENE, own, root / f"scene-{part}", **params)[1]
        if part in about:
            bed = {"word": scene["sound"], "time": scene["time"], "weather": scene["weather"], "interior": scene["interior"]}
            laid[f"bed/{part}"], beds[part] = run(BED, {}, root / f"bed-{part}", bed=bed, layout=layout)[1], part
    return {"beds": beds, "layout": layout}, {**laid, **play_score(inputs, root / "score")}


def _fps(inputs) -> Fraction:
    return decode(inputs["cut"]["cut.json"].read_bytes(), Cut).fps


def mix(params, laid, root: Path, **more) -> tuple[dict, dict[str, Path]]:
    """Facts of the mix, and its files with those of its stems."""
    facts, files = run(MIX, laid, root, **params, **more)
    stems = run(STEMS, {**laid, "mix": files}, root.with_name(f"{root.name}-stems"), **params)[1]
    return facts, {**files, **stems}
