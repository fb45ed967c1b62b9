"""A film of a few seconds at 64 x 36, from parts made here: every delivery test starts from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from multiplane.core import codec
from multiplane.core.cut import assemble
from multiplane.core.shot import Camera, Framing, Shot, Speaks
from multiplane.core.take import Sound, Take
from multiplane.core.timing import TimedShot, time_shot
from multiplane.media.audio import write_wav
from multiplane.run.step import Job, Step

FPS = Fraction(24)
CAMERA = Camera(Framing(0, 1, 2), Framing(0, 1, 2))


def make_take(text: str, letter: float = 0.06) -> Take:
    """A take whose words follow each other at `letter` seconds a letter."""
    words, at = [], 0.05
    for word in text.split():
        words.append(Sound(round(at, 3), round(at + letter * len(word), 3), word))
        at = words[-1].end + (0.25 if word[-1] in ".,!?" else 0.05)
    return Take(round(at + 0.1, 3), 48_000, tuple(words))


def make_shot(id: str, *lines: Speaks, letter: float = 0.06, **facts) -> TimedShot:
    """A timed shot in which `lines` are spoken one after another."""
    shot = Shot(id, id.split("_")[0], facts.pop("purpose", "single"), "kitchen", CAMERA, events=tuple(lines), **facts)
    return time_shot(shot, {line.line: make_take(line.text, letter) for line in lines}, FPS)


def write_picture(path: Path, frames: int, seed: int, *, bframes: int = 3, still: bool = False, level: int | None = None,
                  fps: Fraction = FPS) -> Path:
    """H.264 of a drifting pattern, or a still, or a plain grey of `level`."""
    random = np.random.default_rng(seed)
    base = np.kron(random.integers(40, 200, (14, 8), dtype=np.uint8), np.ones((4, 8), np.uint8))[:54]
    base = base.copy() if level is None else np.full((54, 64), level, np.uint8)
    base[36:] = 128
    with av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact"}) as file:
        stream = file.add_stream("libx264", rate=fps, options={"preset": "superfast", "crf": "20", "bf": str(bframes), "threads": "1", "g": "48"})
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        context = stream.codec_context
        context.color_primaries = context.color_trc = context.colorspace = context.color_range = 1
        for number in range(frames):
            moved = base if still else np.concatenate([np.roll(base[:36], number, 1), base[36:]])
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(moved), "yuv420p")
            frame.pts, frame.time_base = number, 1 / fps
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


@dataclass
class Parts:
    """The parts of a small film, and a way to run a step on them."""

    folder: Path
    shots: tuple[TimedShot, ...]

    @property
    def cut(self):
        return assemble(self.shots, FPS)

    def inputs(self) -> dict[str, dict[str, Path]]:
        found = {path.parent.relative_to(self.folder / "in").as_posix(): {} for path in (self.folder / "in").rglob("*.*")}
        for path in sorted((self.folder / "in").rglob("*.*")):
            found[path.parent.relative_to(self.folder / "in").as_posix()][path.name] = path
        return found

    def put(self, name: str, data: bytes) -> Path:
        path = self.folder / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def plan(self) -> None:
        """Write the cut and the timed shots."""
        self.put("cut/cut.json", codec.encode(self.cut))
        for shot in self.shots:
            self.put(f"timed/{shot.shot.id}/timed.json", codec.encode(shot))

    def run(self, step: Step, params: dict | None = None, into: str = "") -> dict:
        """Run a step; with `into` its files become an input of that name."""
        out = self.folder / ("in/" + into if into else f"out/{step.name}")
        out.mkdir(parents=True, exist_ok=True)
        return dict(step.run(Job(params or {}, self.inputs(), out)))


def beep(shots: tuple[TimedShot, ...]) -> np.ndarray:
    """A mix in which every line is a run of tones; (frames, 2) float32."""
    cut = assemble(shots, FPS)
    samples = np.zeros(round(cut.frames / FPS * 48_000), np.float32)
    random = np.random.default_rng(5)
    for clip, shot in zip(cut.clips, shots, strict=True):
        for event in shot.events:
            first, last = ((clip.start + f) * 2000 for f in (event.frame_in, event.frame_out))
            tones = np.repeat(random.uniform(200, 900, (last - first) // 2400 + 1), 2400)[: last - first]
            samples[first:last] = 0.25 * np.sin(np.cumsum(2 * np.pi * tones / 48_000))
    return np.stack([samples, samples], 1)


@pytest.fixture
def parts(tmp_path) -> Parts:
    """Four shots with two lines, pictures of odd lengths (one of a single frame), a mix, all inputs in place."""
    shots = (
        make_shot("sq010_sh0010", hold=1.7),
        make_shot("sq010_sh0020", Speaks("b1", role="ada", text="There is always tea, you know.", line="line_001")),
        make_shot("sq020_sh0010", Speaks("b2", role="ben", text="Look.", line="line_001", channel="voice_over"), head=0.5),
        TimedShot(Shot("sq020_sh0020", "sq020", "insert", "garden", CAMERA), FPS, 1, ()),
    )
    made = Parts(tmp_path, shots)
    made.plan()
    for seed, shot in enumerate(shots):
        (tmp_path / "in/shot" / shot.shot.id).mkdir(parents=True)
        write_picture(tmp_path / "in/shot" / shot.shot.id / "picture.mp4", shot.frames, seed)
    (tmp_path / "in/mix").mkdir()
    write_wav(tmp_path / "in/mix/mix.wav", beep(shots), bits=32)
    made.put("mix/loudness.json", json.dumps({"target": -14.0, "tolerance": 20.0, "true_peak_limit": -1.0}).encode())
    return made


FILM_PARAMS = {
    "title": "Tea & milk", "language": "de", "fps": "24", "width": 64, "height": 36,
    "chapters": [{"title": "KÜCHE", "shot": "sq010_sh0010"}, {"title": "GARTEN", "shot": "sq020_sh0010"}],
}


@pytest.fixture
def film_params() -> dict:
    return dict(FILM_PARAMS)


@pytest.fixture
def made(parts, film_params) -> Parts:
    """The parts with subtitles and film made."""
    from multiplane.delivery import FILM, SUBTITLES, TRACK

    parts.run(TRACK, into="track")
    parts.run(SUBTITLES, {"language": "en", "roles": {"ada": "ADA"}}, into="subtitles")
    parts.run(FILM, film_params, into="film")
    return parts
