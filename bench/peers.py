"""CPU time a frame on one scene: ourselves, Chromium, MoviePy, manim and `an`, one after another.

The scene is a town square with three people who talk and gesture, 48 frames of 1080p24 (`bench.peer_scenes.square`).
Peers get the same drawings as SVG paths or as ready pictures. Each peer from PyPI gets a virtual environment of its
own in $MULTIPLANE_BENCH_CACHE, or in a folder that is thrown away. What cannot be installed or run here is reported
as not measured. CPU time is user and system time of the whole process tree, read from /proc (so this needs Linux)
when the scripts stop at their marks: imports, compilation and warming up lie before "begin".
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.peer_scenes.processes import Watch

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL_LIMIT, RUN_LIMIT = 600, 400  # seconds
OTHER = 12.0  # mean difference from our picture, of 255, above which a peer has drawn something else


class NotMeasured(Exception):
    """Why a peer was not measured, in a sentence."""


@dataclass(frozen=True)
class Peer:
    """Something that draws the scene. `packages` are for pip; `browser` says whether it needs one installed."""

    name: str
    script: str
    packages: tuple[str, ...] = ()
    browser: bool = False
    note: str = ""


PEERS = (
    Peer("headless Chromium", "with_chromium.py", browser=True,
         note="inline SVG, each layer composited on its own (`will-change: transform`), a JPEG screenshot a frame; nothing encoded as video; only the browser's processes are counted"),
    Peer("MoviePy", "with_moviepy.py", ("moviepy==2.2.1",), note="only composites ready pictures and encodes with the same settings as ours; painting them is not counted"),
    Peer("manim", "with_manim.py", ("manim==0.22.0",), note="the same paths in flat colours, without gradients, a few clipped shading shapes left out; making its objects is not counted"),
    Peer("an", "with_an.py", ("an[cutout]==0.1.308", "imageio-ffmpeg==0.6.0", "playwright==1.55.0"), browser=True,
         note="its own stock scene, simpler than ours: three geometric characters in a park, silent lines; difference of a film of 3 s and one of 1 s"),
)  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """What a run cost. Seconds of CPU until the first frame was there (None where that says nothing), and in all; `off` is the mean difference from
    our picture, of 255."""

    first: float | None
    whole: float
    frames: int
    off: float | None = None

    @property
    def each(self) -> float:
        """Milliseconds a frame, with everything that the shot needs."""
        return 1000 * self.whole / self.frames


def run() -> str:
    """The benchmark; returns its section for docs/benchmarks.md."""
    if not Path("/proc/self/stat").exists():
        return "Not measured: CPU time of process trees is read from /proc, which this system lacks."
    from bench.peer_scenes.plates import export_plates
    from bench.peer_scenes.square import export

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        scene = export(folder) | {"plates": export_plates(folder)}
        ours = {camera: measure([sys.executable, "-m", "bench.peer_scenes.with_multiplane", name, camera], folder) for camera in ("moving", "still")}
        rows = [(peer, _try(peer, folder)) for peer in PEERS]
        _keep_stills(folder)
    return _say(scene, ours, rows)


# Measuring --------------------------------------------------------------------------------------------------


def _try(peer: Peer, folder: Path) -> Measured | str:
    try:
        return run_peer(peer, folder)
    except NotMeasured as why:
        return f"not measured: {why}"


def run_peer(peer: Peer, folder: Path) -> Measured:
    """Prepare and measure a peer. Raises NotMeasured."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), "") if peer.browser else ""
    if peer.browser and not browser:
        raise NotMeasured("no Chromium is installed")
    python = _environment(peer, folder) if peer.packages else Path(sys.executable)
    found = measure([str(python), str(HERE / "peer_scenes" / peer.script), str(folder), *filter(None, [browser])], folder)
    if found.off is not None and found.off > OTHER:
        raise NotMeasured(f"its picture differs from ours by {found.off:.0f} of 255")
    return found


def _environment(peer: Peer, folder: Path) -> Path:
    """The Python of the peer's own virtual environment, with its packages installed."""
    cache = Path(os.environ.get("MULTIPLANE_BENCH_CACHE") or folder) / "-".join(peer.name.split())
    python, ready = cache / "bin" / "python", cache / "ready"
    wanted = "\n".join(peer.packages)
    if ready.exists() and ready.read_text() == wanted:
        return python
    for command in ([sys.executable, "-m", "venv", "--clear", str(cache)], [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *peer.packages]):
        done = _wait(command, INSTALL_LIMIT)
        if done.returncode:
            raise NotMeasured(f"pip could not install {peer.packages[0]} ({_last_line(done.stderr)})")
    ready.write_text(wanted)
    return python


def _wait(command: list[str], limit: float) -> subprocess.CompletedProcess:
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", f"not done after {limit:.0f} s")


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("[notice]")]
    errors = [line for line in lines if "error" in line.lower()]
    return (errors or lines or ["no reason given"])[-1][:160]


def measure(command: list[str], folder: Path) -> Measured:
    """Run a script that stops at its marks "begin", "laid" (the first frame is there) and "end". Raises NotMeasured."""
    spent, facts = {}, {}
    with (folder / "errors.txt").open("w+") as errors:
        process = subprocess.Popen(["timeout", str(RUN_LIMIT), *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=HERE.parent)
        with Watch(process.pid) as watch:
            for line in process.stdout:
                if line.startswith("mark "):
                    facts |= json.loads(line[5:])
                    spent[facts["name"]] = watch.seconds()
                    process.stdin.write("\n")
                    process.stdin.flush()
            code = process.wait()
        errors.seek(0)
        if code or "end" not in spent:
            raise NotMeasured(f"it did not run ({f'not done after {RUN_LIMIT} s' if code == 124 else _last_line(errors.read())})")
    return _between(spent, facts, folder)


def _between(spent: dict[str, float], facts: dict, folder: Path) -> Measured:
    first, whole = spent["laid"] - spent["begin"], spent["end"] - spent["begin"]
    if "longer" in facts:  # a short film, then a longer one: what the frames between them cost
        frames = facts["longer"] - facts["frames"]
        return Measured(None, (whole - first) - first, frames)
    return Measured(first, whole, facts["frames"], _difference(facts, folder))


def _difference(facts: dict, folder: Path) -> float:
    """Mean difference of the middle frame from ours in luma, of 255: proof that the peer drew the scene."""
    import numpy as np

    ours = _middle(folder / "multiplane_moving.mp4")
    theirs = _middle(folder / facts.get("film", facts.get("still", "")))
    return float(np.abs(ours - theirs).mean()) if ours.shape == theirs.shape else 255.0


def _middle(path: Path):
    """The luma of the middle frame of a film, or of a picture, 0…255; kept beside it as a picture."""
    import numpy as np

    from multiplane.media.decode import read_frames
    from multiplane.media.png import read_picture, write_png

    if path.suffix == ".mp4":
        from fractions import Fraction

        picture = next(frame.to_ndarray(format="rgb24") for n, frame in enumerate(read_frames(path, Fraction(24))) if n == 24)
    else:
        picture = read_picture(path)[..., :3]
    write_png(path.parent / f"still_{path.stem}.png", picture)
    return picture.astype(float) @ np.array([0.2126, 0.7152, 0.0722])


def _keep_stills(folder: Path) -> None:
    """Frame 24 of every peer goes into $MULTIPLANE_BENCH_CACHE, so that a person can look at what was measured."""
    cache = os.environ.get("MULTIPLANE_BENCH_CACHE")
    for still in folder.rglob("still_*.png"):
        if cache:
            shutil.copy(still, cache)


# Saying -----------------------------------------------------------------------------------------------------


def _say(scene: dict[str, int], ours: dict[str, Measured], rows: list[tuple[Peer, Measured | str]]) -> str:
    moving, still = ours["moving"], ours["still"]
    lines = [
        f"A town square of {scene['layers']} parallax layers ({scene['layer paths']} bezier paths) and three figures ({scene['figure paths']} paths on a frame, "
        f"{scene['drawings']} drawings on twos) that talk and gesture; {moving.frames} frames at 1080p24. CPU time (user and system, all processes) "
        "a frame, with all that the shot needs once (staging, painting or loading layers, first frame) spread over its frames; imports, compiling and starting "
        "programs are not counted. All on this machine, one after another.",
        "",
        "| | CPU ms a frame | of which before the second frame | times ours | differs from our picture by |",
        "|---|---|---|---|---|",
        _row("**multiplane**, camera pans", moving, moving, "1.0"),
        _row("**multiplane**, camera still", still, moving, ""),
    ]
    lines += [_row(peer.name, found, moving) if isinstance(found, Measured) else f"| {peer.name} | {found} | | | |" for peer, found in rows]
    lines += ["", "Ours besides adds grain, contact shadows and a vignette, and its figure includes drawing the figures and encoding H.264. The peers:"]
    lines += [f"- {' '.join(peer.packages[:1]) or peer.name}: {peer.note}." for peer, _ in rows]
    return "\n".join(lines)


def _row(name: str, found: Measured, ours: Measured, times: str | None = None) -> str:
    off = "its own scene" if found.off is None else f"{found.off:.1f} of 255" if times is None else ""
    ratio = f"{found.each / ours.each:.1f}" if times is None else times
    first = "" if found.first is None else f"{1000 * found.first / found.frames:.1f}"
    return f"| {name} | {found.each:.1f} | {first} | {ratio} | {off} |"


if __name__ == "__main__":
    print(run())
