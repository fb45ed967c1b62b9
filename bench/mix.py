"""The mix of a long film: how much memory its steps take at their most, and how long they run.

A synthetic film of ten minutes, in twenty scenes of four shots, each with two lines, effects, weather and music, goes through the
real steps, each in a process of its own: stereo, and 5.1. Five scenes are made and come back in turn.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

import numpy as np

from multiplane.core.codec import encode
from multiplane.core.cut import assemble
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot, Sounds, Speaks
from multiplane.core.take import Take
from multiplane.core.timing import TimedShot, time_shot
from multiplane.media.audio import write_wav
from multiplane.run.step import Job

SCENES, MADE, SHOTS, SECONDS = 20, 5, 4, 7.5
PLACES = ("sea", "room", "street", "forest", "church")
WEATHER = ("storm", "clear", "rain", "wind")
CALLS = ("Thunder.", "a door slams", "a bell tolls", "footsteps")
LIMIT = 500  # MB


def run() -> str:
    """The benchmark; returns its section for docs/benchmarks.md."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        rows = [row for layout in ("stereo", "5.1") for row in _measure(folder, layout)]
    most = max(row["MB"] for row in rows)
    lines = [f"A film of {SCENES * SHOTS * SECONDS / 60:.0f} minutes with {SCENES * SHOTS * 2} lines in {SCENES} scenes; every step in its own process: "
             f"**{most:.0f} MB** at the most ({most / LIMIT:.2f} of the limit of {LIMIT} MB).", "",
             "| step | layout | seconds | most memory, MB |", "|---|---|---|---|"]
    return "\n".join(lines + [f"| {row['step']} | {row['layout']} | {row['seconds']:.1f} | {row['MB']:.0f} |" for row in rows])


def prepare(folder: Path) -> None:
    """The film's takes and timed shots."""
    voice = _voice()
    write_wav(folder / "voice.wav", voice, 48_000, 16)
    take = Take(len(voice) / 48_000, 48_000)
    timed = [_shot(scene, shot, take) for scene in range(SCENES) for shot in range(SHOTS)]
    for one in timed:
        (folder / f"{one.shot.id}.json").write_bytes(encode(one))
    (folder / "cut.json").write_bytes(encode(assemble(tuple(timed), Fraction(24))))


def _shot(scene: int, number: int, take: Take) -> TimedShot:
    events = (
        Speaks(beat="b", role="ann", text="la", line="line_001"), Does(beat="b", acts=(Act(role="bob", verb="walk", seconds=1.5, to_x=0.5),)),
        Sounds(beat="b", text=CALLS[(scene + number) % len(CALLS)]), Speaks(beat="b", role="bob", text="la", line="line_002"),
    )
    still = Framing(0, 1.2, 2.0)
    shot = Shot(id=f"sq{scene * 10 + 10:03}_sh{number * 10 + 10:04}", scene=f"sq{scene * 10 + 10:03}", purpose="single", place="p", camera=Camera(still, still),
                marks=(Mark("ann", -1.0), Mark("bob", 1.0)), events=events, hold=SECONDS)
    return time_shot(shot, {"line_001": take, "line_002": take}, Fraction(24))


def _voice() -> np.ndarray:
    t = np.arange(int(1.6 * 48_000)) / 48_000
    tone = sum(np.sin(2 * np.pi * 140 * h * t) / h for h in range(1, 25))
    return (0.2 * tone * np.clip(np.sin(2 * np.pi * 2.1 * t) ** 2 * 1.3 - 0.1, 0, 1)).astype(np.float32)


def _about(scene: int) -> dict:
    return {"id": f"sq{scene * 10 + 10:03}", "sound": PLACES[scene % 5], "kind": PLACES[scene % 5], "reverb": 0.1 + 0.15 * (scene % 5), "interior": PLACES[scene % 5] in ("room", "church"),
            "time": ("day", "night")[scene % 2], "weather": WEATHER[scene % 4], "mood": ("tender", "afraid", "happy")[scene % 3]}


def _measure(folder: Path, layout: str) -> list[dict]:
    """Every step of the film's sound once, each in a fresh process; the most costly of each kind."""
    orders = [("scene", {"scene": scene}) for scene in range(MADE)] + [("bed", {"scene": scene}) for scene in range(MADE)]
    orders += [("score", {})] + [("play", {"scene": scene}) for scene in range(MADE)] + [("mix", {}), ("stems", {})]
    worst: dict[str, dict] = {}
    for kind, more in orders:
        command = [sys.executable, "-m", "bench.mix", json.dumps({"folder": str(folder), "layout": layout, "kind": kind, **more})]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ).stdout.splitlines()[-1])
        if row["MB"] > worst.get(kind, {"MB": 0})["MB"]:
            worst[kind] = row
    return [{**row, "layout": layout} for row in worst.values()]


def carry_out(order: dict) -> dict:
    """One step, in this process. What it gives lies below the folder, by kind, layout and scene."""
    from multiplane import sound

    folder, layout, kind = Path(order["folder"]), order["layout"], order["kind"]
    scene = order.get("scene", 0)
    out = folder / layout / kind / f"sq{scene * 10 + 10:03}" if "scene" in order else folder / layout / kind
    out.mkdir(parents=True)
    step = getattr(sound, kind.upper())
    started = time.perf_counter()
    step.run(Job(_params(kind, scene, layout), _inputs(kind, scene, folder, layout), out))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {"step": f"sound.{kind}", "seconds": time.perf_counter() - started, "MB": memory}


def _params(kind: str, scene: int, layout: str) -> dict:
    about, name = _about(scene), f"sq{scene * 10 + 10:03}"
    match kind:
        case "scene":
            return {"shots": [f"{name}_sh{n * 10 + 10:04}" for n in range(SHOTS)], "fps": "24", "scene": about, "layout": layout}
        case "bed":
            return {"bed": {"word": about["sound"], "time": about["time"], "weather": about["weather"], "interior": about["interior"]}, "layout": layout}
        case "score":
            return {"scenes": [_about(n) for n in range(SCENES)], "title": "Ten Minutes"}
    return {"beds": {f"sq{n * 10 + 10:03}": f"sq{n * 10 + 10:03}" for n in range(SCENES)}, "layout": layout, "profile": "ebu"}


def _inputs(kind: str, scene: int, folder: Path, layout: str) -> dict:
    name, made = f"sq{scene * 10 + 10:03}", folder / layout
    timed = {f"timed/{path.stem}": {"timed.json": path} for path in sorted(folder.glob("sq*.json"))}
    if kind == "scene":
        own = {key: files for key, files in timed.items() if name in key}
        return own | {f"take/{key[6:]}/line_00{n}": {"voice.wav": folder / "voice.wav"} for key in own for n in (1, 2)}
    if kind == "play":
        return {"notes": {f"{name}.json": made / "score" / f"{name}.json"}}
    cut = {"cut": {"cut.json": folder / "cut.json"}}
    if kind not in ("mix", "stems"):
        return cut | timed if kind == "score" else {}
    found = {}
    for ours, theirs in (("scene", "scene"), ("bed", "bed"), ("music", "play")):
        folders = sorted((made / theirs).iterdir())
        found |= {f"{ours}/sq{n * 10 + 10:03}": {file.name: file for file in folders[n % MADE].iterdir()} for n in range(SCENES)}
    return cut | found | ({"mix": {"gain.npy": made / "mix" / "gain.npy"}} if kind == "stems" else {})


if __name__ == "__main__":
    print(json.dumps(carry_out(json.loads(sys.argv[1]))) if len(sys.argv) > 1 else run())
